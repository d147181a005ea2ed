//! What has the focus goes away: a row that is done, a button that a question takes the place of. Browsers let the focus fall
//! to the page then, where arrow keys do nothing and a screen reader begins at the top. Here it goes on to what stands in that
//! place now, or to what had it before.

use std::cell::{Cell, RefCell};

use leptos::prelude::request_animation_frame;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FocusEvent, HtmlElement, MutationObserver, MutationObserverInit};

use super::place;

/// How many that had the focus are remembered: a button in a message, and where the user was before it.
const REMEMBERED: usize = 4;

const CAN_HAVE_IT: &str = "a[href], button:not(:disabled), summary, [tabindex]";
const FIELDS: &str = "input:not(:disabled), select, textarea";

/// A place among the children of an element.
struct Place {
    parent: Element,
    /// Before how many others it stood at the time, and how many there were in all.
    before: u32,
    of: u32,
}

/// Something that had the focus, and where it stood, from the inside outwards.
struct Had {
    element: HtmlElement,
    places: Vec<Place>,
}

impl Had {
    fn is_at_work(&self) -> bool {
        self.element.is_connected() && self.element.matches(":disabled").unwrap_or_default()
    }
}

thread_local! {
    static HAD: RefCell<Vec<Had>> = const { RefCell::new(Vec::new()) };
    /// What had the focus last cannot have it just now, because it is at work.
    static IS_AT_WORK: Cell<bool> = const { Cell::new(false) };
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// From now on the focus is not lost.
pub fn watch() {
    let Some(document) = document() else { return };
    let noted = Closure::<dyn Fn(FocusEvent)>::new(|event: FocusEvent| {
        if let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            note(element);
        }
    });
    // A listener on the document is refused nowhere, nor is an observer.
    let _ = document.add_event_listener_with_callback("focusin", noted.into_js_value().unchecked_ref());
    let changed = Closure::<dyn Fn()>::new(look_soon);
    let Ok(observer) = MutationObserver::new(changed.into_js_value().unchecked_ref()) else {
        return;
    };
    let wanted = MutationObserverInit::new();
    wanted.set_child_list(true);
    wanted.set_subtree(true);
    wanted.set_attribute_filter(&js_sys::Array::of1(&JsValue::from_str("disabled")));
    if let Some(body) = document.body() {
        let _ = observer.observe_with_options(&body, &wanted);
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn note(element: HtmlElement) {
    let mut places = Vec::new();
    let mut inner: Element = element.clone().into();
    while let Some(parent) = inner.parent_element() {
        let before = std::iter::successors(inner.previous_element_sibling(), Element::previous_element_sibling);
        places.push(Place {
            before: before.count() as u32,
            of: parent.child_element_count(),
            parent: parent.clone(),
        });
        inner = parent;
    }
    IS_AT_WORK.set(false);
    HAD.with_borrow_mut(|had| {
        had.retain(|one| !one.element.is_same_node(Some(&element)));
        had.push(Had { element, places });
        let surplus = had.len().saturating_sub(REMEMBERED);
        had.drain(..surplus);
    });
}

/// Looks once the page is drawn, and whoever removed something has given the focus away by itself, which takes a frame.
fn look_soon() {
    if IS_ASKED.replace(true) {
        return;
    }
    request_animation_frame(|| {
        request_animation_frame(|| {
            IS_ASKED.set(false);
            look();
        });
    });
}

fn look() {
    let is_at_work = HAD.with_borrow(|had| had.last().is_some_and(Had::is_at_work));
    let is_done = IS_AT_WORK.replace(is_at_work) && !is_at_work;
    let active = document().and_then(|document| document.active_element());
    if active.is_some_and(|active| active.tag_name() != "BODY") {
        return;
    }
    // What gets the focus is noted at once: nothing is looked into any more by then.
    match HAD.with_borrow(|had| next(had, is_done)) {
        Next::This(element) => give(&element),
        Next::Title => place::rescue_focus("title"),
        Next::None => {}
    }
}

enum Next {
    This(HtmlElement),
    Title,
    None,
}

/// `is_done`: what had it last was at work, and can have it again.
fn next(had: &[Had], is_done: bool) -> Next {
    let Some(last) = had.last() else { return Next::None };
    if last.element.is_connected() {
        return if is_done {
            Next::This(last.element.clone())
        } else {
            Next::None
        };
    }
    in_its_place(last)
        .or_else(|| earlier(had))
        .map_or(Next::Title, Next::This)
}

fn give(element: &HtmlElement) {
    // What cannot have it leaves it where it is.
    let _ = element.focus();
}

/// What stands where it stood, as near as there is anything; nothing beyond the page's main part.
fn in_its_place(had: &Had) -> Option<HtmlElement> {
    let also_fields = had.element.matches(FIELDS).unwrap_or_default();
    let left = had.places.iter().filter(|place| place.parent.is_connected());
    for place in left.take_while(|place| !matches!(place.parent.tag_name().as_str(), "MAIN" | "BODY" | "HTML")) {
        let children = std::iter::successors(place.parent.first_element_child(), Element::next_element_sibling);
        let children: Vec<Element> = children.collect();
        let (before, after) = children.split_at((place.before as usize).min(children.len()));
        let mut near = after.iter().chain(before.iter().rev());
        if let Some(found) = near.find_map(|child| able(child, also_fields)) {
            return Some(found);
        }
        // Words in place of a button: they are read from there.
        if let Some(words) = after.first().filter(|_| children.len() as u32 >= place.of) {
            let words = words.clone().dyn_into::<HtmlElement>().ok()?;
            words.set_tab_index(-1);
            return Some(words);
        }
    }
    None
}

/// The element, or the first in it, that can have the focus and is to be seen. A field brings up the keyboard of a phone, so
/// it has to have been a field before.
fn able(element: &Element, also_fields: bool) -> Option<HtmlElement> {
    let wanted = if also_fields {
        format!("{CAN_HAVE_IT}, {FIELDS}")
    } else {
        CAN_HAVE_IT.to_owned()
    };
    let inside = element.query_selector_all(&wanted).ok()?;
    let inside = (0..inside.length()).filter_map(|place| inside.get(place)?.dyn_into::<HtmlElement>().ok());
    let itself = element.clone().dyn_into::<HtmlElement>().ok();
    let itself = itself.filter(|one| one.matches(&wanted).unwrap_or_default());
    itself.into_iter().chain(inside).find(is_seen)
}

fn is_seen(element: &HtmlElement) -> bool {
    element.offset_width() > 0 && element.offset_height() > 0
}

/// What had it before and is still there.
fn earlier(had: &[Had]) -> Option<HtmlElement> {
    let mut earlier = had.iter().rev().map(|one| &one.element);
    earlier.find(|one| one.is_connected() && is_seen(one)).cloned()
}

//! Where the page is: its hash, its title, and what has the focus.

use std::cell::Cell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

thread_local! {
    static IS_RELOADING: Cell<bool> = const { Cell::new(false) };
}

/// The part of the address after and with `#`.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The whole address of the page without what stands after `#`: what a link for somebody else begins with.
pub fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to an address made by `Page::href`.
pub fn go(href: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a hash cannot fail on a page that is open.
        let _ = window.location().set_hash(href);
    }
}

/// Opens a link that another program takes: mail, telephone, messages.
pub fn hand_over(href: &str) {
    if let Some(window) = web_sys::window() {
        // Without a program for it the browser does nothing, or asks the user itself.
        let _ = window.location().set_href(href);
    }
}

/// Presses the button or link of this id, if there is one.
pub fn click(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Goes to an address made by `Page::href` without a step in the history: the page stays, only its address changes.
pub fn stay_as(href: &str) {
    if let Some(window) = web_sys::window() {
        // Replacing a hash cannot fail on a page that is open.
        let _ = window.location().replace(href);
    }
}

/// Changes the address and nothing else: no step in the history, and nobody is told.
pub fn rename(href: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // A browser that refuses keeps the address it had.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// The whole address of a page of ours, as it can be opened on another device.
pub fn absolute(href: &str) -> String {
    let address = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}{href}")
}

/// Asks the browser to print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without a printer says so itself.
        let _ = window.print();
    }
}

/// Fills the whole screen with the page, or leaves it again.
pub fn turn_full_screen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // A phone that cannot stays as it is.
        let _ = root.request_fullscreen();
    }
}

/// True once the page itself starts anew.
pub fn is_reloading() -> bool {
    IS_RELOADING.get()
}

/// Starts the page anew.
pub fn reload() {
    IS_RELOADING.set(true);
    if let Some(window) = web_sys::window() {
        // A page that is open can be loaded again.
        let _ = window.location().reload();
    }
}

/// Tells whoever listens on the window.
pub fn announce(name: &str) {
    if let Some(window) = web_sys::window()
        && let Ok(event) = web_sys::Event::new(name)
    {
        // Nobody can cancel it.
        let _ = window.dispatch_event(&event);
    }
}

/// Names the tab.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// True when the element of this id has the focus.
pub fn has_focus(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.and_then(|document| document.active_element());
    focused.is_some_and(|element| element.id() == id)
}

/// Moves the focus to the element of this id and the view to the page's top: a new page begins at its heading.
pub fn focus(id: &str) {
    let Some(window) = web_sys::window() else { return };
    let element = window.document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
    window.scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves the focus to the element of this id, and the view as far as it takes to see it.
pub fn focus_on(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Gives the focus to the element of this id where nothing has it, because what had it is gone.
pub fn rescue_focus(id: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if document
        .active_element()
        .is_some_and(|active| active.tag_name() != "BODY")
    {
        return;
    }
    let element = document.get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// True when keys belong to what is being typed into.
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        element.is_content_editable() || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

/// Shows what the static page holds ready under this id: the way out after a panic, for example.
pub fn show(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        let _ = element.remove_attribute("hidden");
    }
}

/// Takes away what the page showed until the app arrived.
pub fn clear_shell() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    while let Ok(Some(element)) = document.query_selector("[data-shell]") {
        element.remove();
    }
}

/// Opens the popover of this id. Answers false when there is none.
pub fn open_popover(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    let popover = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    popover.is_some_and(|popover| popover.show_popover().is_ok())
}

/// Moves the focus to the first link of the row before or after this one, over the borders of lists.
pub fn focus_neighbour(row: &web_sys::Element, forward: bool) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let Ok(rows) = document.query_selector_all(".row") else {
        return false;
    };
    let rows: Vec<web_sys::Element> = (0..rows.length())
        .filter_map(|place| rows.get(place)?.dyn_into().ok())
        .collect();
    let Some(here) = rows.iter().position(|other| other.is_same_node(Some(row))) else {
        return false;
    };
    let next = if forward {
        here.checked_add(1)
    } else {
        here.checked_sub(1)
    };
    let link = next
        .and_then(|next| rows.get(next))
        .and_then(|row| row.query_selector("a").ok().flatten());
    link.and_then(|link| link.dyn_into::<HtmlElement>().ok())
        .is_some_and(|link| link.focus().is_ok())
}

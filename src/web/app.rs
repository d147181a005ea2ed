//! The frame around every page, and which page stands in it.

use leptos::ev;
use leptos::prelude::*;

use super::arrival::{Arrival, Arriving};
use super::browser::place;
use super::browser::theme::{self, Theme};
use super::components::keeping_banner::KeepingBanner;
use super::components::log_dialog::LogDialogState;
use super::components::shell::{Nav, Status, ToastBar, Top};
use super::pages;
use super::routes::{Page, Shown};
use super::session::Session;

/// How often the moment is looked at, in milliseconds: the minute on screen is never more than this behind.
const CLOCK_PERIOD_MS: u64 = 10_000;

/// Which page the address names.
#[derive(Clone, Copy)]
pub struct CurrentPage(pub Memo<Page>);

/// How the page is lit, as chosen in the head of the page or under Settings.
#[derive(Clone, Copy)]
pub struct Lighting(pub RwSignal<Theme>);

impl Lighting {
    /// Lights the page so, and keeps the choice.
    pub fn choose(&self, theme: Theme) {
        self.0.set(theme);
        theme::apply(theme);
        theme::keep(theme);
    }
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::open();
    provide_context(session);
    provide_context(LogDialogState::default());
    provide_context(pages::compose::Drafts::default());
    let chosen_theme = theme::load();
    theme::apply(chosen_theme);
    provide_context(Lighting(RwSignal::new(chosen_theme)));

    let arriving = Arriving::begin();
    provide_context(arriving);
    // Once everything is here the book can be changed, and other tabs are heard.
    Effect::new(move |_| {
        if let Arrival::Here(rest) = arriving.0.get() {
            untrack(|| (rest.session.join)(session));
        }
    });

    let hash = RwSignal::new(place::hash());
    window_event_listener(ev::hashchange, move |_| hash.set(place::hash()));
    let page = Memo::new(move |_| Page::parse(&hash.read()));
    provide_context(CurrentPage(page));
    // The list of prospects reads its own choice from the address: typing into its search must not build it anew.
    let standing = Memo::new(move |_| match page.get() {
        Page::Prospects(..) => Page::Prospects(Shown::default(), String::new()),
        other => other,
    });

    set_interval(
        move || session.refresh_now(),
        std::time::Duration::from_millis(CLOCK_PERIOD_MS),
    );
    Effect::new(move |_| session.learn_zones());
    window_event_listener(ev::focus, move |_| {
        session.refresh_now();
        session.greet();
    });
    window_event_listener(ev::storage, move |event| session.storage_changed(&event));
    window_event_listener(ev::keydown, move |event| undo_keys(session, &event));

    // A new page begins at its heading, for the eye, the keyboard and the screen reader; the first one as it loads.
    Effect::new(move |before: Option<Page>| {
        let page = page.get();
        if before.is_some_and(|before| std::mem::discriminant(&before) != std::mem::discriminant(&page)) {
            session.turn_page();
            request_animation_frame(|| place::focus("title"));
        }
        page
    });

    view! {
        <a class="skip" href="#main" on:click=skip_to_main>"Skip to the page"</a>
        <Top/>
        <Nav/>
        {move || view_of(standing.get(), arriving)}
        <Status/>
        <ToastBar/>
        <KeepingBanner/>
        {move || arriving.part(|rest| (rest.log_dialog)())}
    }
}

fn view_of(page: Page, arriving: Arriving) -> AnyView {
    match page {
        Page::Today => view! { <pages::today::Today/> }.into_any(),
        Page::Lost(_) => view! { <pages::lost::Lost/> }.into_any(),
        later => match arriving.0.get() {
            Arrival::Here(rest) => (rest.page)(later),
            Arrival::OnItsWay | Arrival::Missed => view! { <pages::awaited::Awaited/> }.into_any(),
        },
    }
}

/// `#main` would be taken for a page of ours, so the link moves the focus itself.
fn skip_to_main(event: ev::MouseEvent) {
    event.prevent_default();
    place::focus("title");
}

/// Ctrl/Cmd-Z takes back, with Shift does again; inside a field the keys belong to the typing.
fn undo_keys(session: Session, event: &ev::KeyboardEvent) {
    let wanted = (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("z");
    if !wanted || place::is_typing(event) {
        return;
    }
    event.prevent_default();
    if event.shift_key() {
        session.redo()
    } else {
        session.undo()
    }
}

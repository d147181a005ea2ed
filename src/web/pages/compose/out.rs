//! The way out: open it in another app or copy it, then log it.

use leptos::prelude::*;

use crate::cadence::{Fact, Reason};
use crate::model::Channel;
use crate::script::outgoing::Outgoing;
use crate::web::browser::{place, share};
use crate::web::components::log_dialog::LogDialogState;
use crate::web::session::use_session;

use super::blanks::Blanks;
use super::desk::Desk;
use super::exit::Exit;
use super::logging::{log, log_words};
use super::way::{Way, is_written, needs_attaching};

/// The id of the primary button or link.
const PRIMARY: &str = "way-out";
/// What presses it from anywhere on the page.
const KEYS: &str = "Control+Enter Meta+Enter";
const KEYS_IN_WORDS: &str = "Ctrl Enter, or ⌘ Enter";

/// Presses the primary, wherever the focus is.
pub fn press() {
    place::click(PRIMARY);
}

/// The buttons under the letter.
#[component]
pub fn Out(desk: Desk) -> impl IntoView {
    let exit = Exit::new(desk);
    let barred = Memo::new(move |_| barred(desk));
    let reminder = move || {
        needs_attaching(desk.channel.get(), &desk.text.read())
            .then_some("It speaks of an attachment. A link carries none: attach it before you send.")
    };
    view! {
        <div class="stack close">
            <p class="soft" role="status">
                {reminder}
            </p>
            <Blanks desk exit/>
            {move || match barred.get() {
                Some(reason) => view! { <p class="state soft">{reason}</p> }.into_any(),
                None => view! { <Buttons desk exit/> }.into_any(),
            }}
        </div>
    }
}

/// Why nothing may go out on this channel; `None` when it may.
fn barred(desk: Desk) -> Option<String> {
    let prospect = desk.prospect.read();
    if prospect.channels_unconfirmed {
        return Some("Nothing goes out before you have said above that the other ways are welcome.".to_owned());
    }
    let Some(block) = prospect.block_on(desk.channel.get()) else {
        let unsaid = desk.purpose.read().is_none();
        return unsaid.then(|| "Say above what it is for: then it can go out.".to_owned());
    };
    let since = use_session().now().with_untracked(|now| now.day_of(block.since));
    let closed = Fact::Closed {
        channel: block.channel,
        since,
        reason: block.reason.clone(),
    };
    Some(Reason::from(closed).sentence(desk.today.get()))
}

/// True once it was copied or handed to another app: the log comes next.
fn is_out(desk: Desk) -> bool {
    desk.writing.with(|writing| writing.went_out)
}

#[component]
fn Buttons(desk: Desk, exit: Exit) -> impl IntoView {
    let address = Memo::new(move |_| desk.way_in().map(|one| one.value).unwrap_or_default());
    let way = Memo::new(move |_| Way::new(desk.channel.get(), &address.read(), &desk.text.read()));
    let profile = Memo::new(move |_| Way::profile(desk.channel.get(), &address.read()));
    let opens = Memo::new(move |_| matches!(*way.read(), Way::App { .. }));
    let spoken = move || !is_written(desk.channel.get());
    view! {
        <div class="acts">
            {move || if opens.get() {
                view! { <OpenIn desk exit way/> }.into_any()
            } else {
                view! { <Copy desk exit primary=true/> }.into_any()
            }}
            <Show when=move || opens.get() && !spoken()>
                <Copy desk exit primary=false/>
            </Show>
            <Show when=move || !spoken() && share::is_there()>
                <button
                    type="button"
                    class="btn"
                    on:click=move |_| {
                        if exit.may_go() {
                            exit.share();
                        }
                    }
                >
                    "Share…"
                </button>
            </Show>
            {move || {
                profile
                    .get()
                    .map(|href| {
                        view! {
                            <a class="btn" href=href target="_blank" rel="noopener noreferrer">
                                "Open their profile"
                            </a>
                        }
                    })
            }}
            <Log desk/>
        </div>
    }
}

#[component]
fn OpenIn(desk: Desk, exit: Exit, way: Memo<Way>) -> impl IntoView {
    let says = move || match &*way.read() {
        Way::App { says, .. } => says.clone(),
        Way::Copy => String::new(),
    };
    let link = move || match &*way.read() {
        Way::App { link, .. } => Some(link.clone()),
        Way::Copy => None,
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        let Some(link) = untrack(link) else { return };
        if !exit.may_go() {
            return event.prevent_default();
        }
        match link {
            Outgoing::Ready { .. } => exit.went_out(),
            Outgoing::CopyFirst { href } => {
                event.prevent_default();
                exit.copy(Some(href));
            }
        }
    };
    view! {
        <a
            id=PRIMARY
            class="btn"
            class:first=move || !is_out(desk)
            aria-keyshortcuts=KEYS
            title=KEYS_IN_WORDS
            href=move || link().map(|link| link.href().to_owned())
            on:click=on_click
        >
            {says}
        </a>
    }
}

/// Copies the words.
#[component]
pub fn Copy(desk: Desk, exit: Exit, primary: bool) -> impl IntoView {
    let on_click = move |_| {
        if exit.may_go() {
            exit.copy(None);
        }
    };
    view! {
        <button
            type="button"
            id=primary.then_some(PRIMARY)
            class="btn"
            class:first=move || primary && !is_out(desk)
            aria-keyshortcuts=primary.then_some(KEYS)
            title=primary.then_some(KEYS_IN_WORDS)
            on:click=on_click
        >
            "Copy"
        </button>
    }
}

/// A written message is logged once it is out; what is said or done, whenever the rep says so.
#[component]
fn Log(desk: Desk) -> impl IntoView {
    let session = use_session();
    let dialog = expect_context::<LogDialogState>();
    let channel = desk.channel;
    let waits = Memo::new(move |_| is_written(channel.get()) && channel.get() != Channel::Post && !is_out(desk));
    let log_it = move |_| log(session, dialog, desk);
    view! {
        <button
            type="button"
            class="btn"
            class:first=move || is_out(desk)
            disabled=move || waits.get()
            on:click=log_it
        >
            {move || log_words(channel.get())}
        </button>
        <Show when=move || is_out(desk) && is_written(channel.get())>
            <small>"Did it go out?"</small>
        </Show>
        <Show when=move || waits.get()>
            <small>"once it is open or copied"</small>
            <button type="button" class="btn quiet" on:click=log_it>
                "I sent it another way"
            </button>
        </Show>
    }
}

//! The way out: open it in another app or copy it, then log it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::cadence::{Fact, Reason};
use crate::model::Channel;
use crate::script::Draft;
use crate::script::outgoing::Outgoing;
use crate::web::browser::{clipboard, place};
use crate::web::components::log_dialog::LogDialogState;
use crate::web::session::{Session, use_session};

use super::desk::Desk;
use super::logging::{log, log_words};
use super::way::{Way, blanks, is_written, listed, needs_attaching};

/// The id of the primary button or link.
const PRIMARY: &str = "way-out";

/// Presses the primary, wherever the focus is.
pub fn press() {
    place::click(PRIMARY);
}

/// What happens at a press.
#[derive(Clone, Copy)]
struct Exit {
    session: Session,
    desk: Desk,
    /// The text for which it was said that blanks are open: the second press takes it out as it is.
    warned: RwSignal<Option<Draft>>,
}

impl Exit {
    fn blanks(&self) -> Vec<String> {
        let channel = self.desk.channel.get();
        if is_written(channel) {
            blanks(channel, &self.desk.remarks.read())
        } else {
            Vec::new()
        }
    }

    /// True while a second press is waited for.
    fn is_warning(&self) -> bool {
        self.warned.read().as_ref() == Some(&*self.desk.text.read())
    }

    /// False when blanks are open and the rep has not yet said that this is meant.
    fn may_go(&self) -> bool {
        let asks = untrack(|| !self.blanks().is_empty() && !self.is_warning());
        if asks {
            self.warned.set(Some(self.desk.text.get_untracked()));
        }
        !asks
    }

    /// Copies the words, and then opens the link if there is one.
    fn copy(self, then_open: Option<String>) {
        let body = self.desk.text.with_untracked(|text| text.body.clone());
        spawn_local(async move {
            if !clipboard::copy(&body).await {
                // The page may have been left in the meantime.
                if let Some(area) = self.desk.area.try_get_untracked().flatten() {
                    area.select();
                }
                self.session
                    .say("The browser did not let the text be copied. It is selected: press Ctrl C or ⌘ C.");
                return;
            }
            self.desk.change(|writing| writing.went_out = true);
            match then_open {
                None => self.session.say("Copied."),
                Some(href) => {
                    self.session
                        .say("The text is too long for a link, so it is copied: paste it where it opens.");
                    place::hand_over(&href);
                }
            }
        });
    }
}

/// The buttons under the letter.
#[component]
pub fn Out(desk: Desk) -> impl IntoView {
    let session = use_session();
    let warned = RwSignal::new(None::<Draft>);
    let exit = Exit { session, desk, warned };
    let barred = Memo::new(move |_| barred(desk));
    let reminder = move || {
        needs_attaching(desk.channel.get(), &desk.text.read())
            .then_some("It speaks of an attachment. A link carries none: attach it before you send.")
    };
    let blanks = move || {
        exit.is_warning()
            .then(|| exit.blanks())
            .filter(|blanks| !blanks.is_empty())
    };
    let question = move || {
        blanks().map(|blanks| {
            let ask = format!(
                "There is still {} in it. Fill it in, or press once more to go ahead.",
                listed(&blanks)
            );
            view! { <p>{ask}</p> }
        })
    };
    view! {
        <div class="stack close">
            <p class="soft" role="status">
                {reminder}
            </p>
            <div class="soft" role="alert">
                {question}
            </div>
            {move || match barred.get() {
                Some(reason) => view! { <p class="state soft">{reason}</p> }.into_any(),
                None => view! { <Buttons exit/> }.into_any(),
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
    let block = prospect.block_on(desk.channel.get())?;
    let since = use_session().now().with_untracked(|now| now.day_of(block.since));
    let closed = Fact::Closed {
        channel: block.channel,
        since,
        reason: block.reason.clone(),
    };
    Some(Reason::from(closed).sentence(desk.today.get()))
}

#[component]
fn Buttons(exit: Exit) -> impl IntoView {
    let desk = exit.desk;
    let address = Memo::new(move |_| desk.way_in().map(|one| one.value).unwrap_or_default());
    let way = Memo::new(move |_| Way::new(desk.channel.get(), &address.read(), &desk.text.read()));
    let profile = Memo::new(move |_| Way::profile(desk.channel.get(), &address.read()));
    let opens = Memo::new(move |_| matches!(*way.read(), Way::App { .. }));
    let spoken = move || !is_written(desk.channel.get());
    view! {
        <div class="acts">
            {move || if opens.get() {
                view! { <OpenIn exit way/> }.into_any()
            } else {
                view! { <Copy exit primary=true/> }.into_any()
            }}
            <Show when=move || opens.get() && !spoken()>
                <Copy exit primary=false/>
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
            <Log exit/>
        </div>
    }
}

#[component]
fn OpenIn(exit: Exit, way: Memo<Way>) -> impl IntoView {
    let says = move || match &*way.read() {
        Way::App { says, .. } if exit.is_warning() && !exit.blanks().is_empty() => format!("{says} as it is"),
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
            Outgoing::Ready { .. } => exit.desk.change(|writing| writing.went_out = true),
            Outgoing::CopyFirst { href } => {
                event.prevent_default();
                exit.copy(Some(href));
            }
        }
    };
    view! {
        <a
            id=PRIMARY
            class="btn first"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            href=move || link().map(|link| link.href().to_owned())
            on:click=on_click
        >
            {says}
        </a>
    }
}

#[component]
fn Copy(exit: Exit, primary: bool) -> impl IntoView {
    let says = move || match exit.is_warning() && !exit.blanks().is_empty() {
        true => "Copy as it is",
        false => "Copy",
    };
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
            class:first=primary
            aria-keyshortcuts=primary.then_some("Control+Enter Meta+Enter")
            on:click=on_click
        >
            {says}
        </button>
    }
}

/// A written message is logged once it is out; what is said or done, whenever the rep says so.
#[component]
fn Log(exit: Exit) -> impl IntoView {
    let Exit { session, desk, .. } = exit;
    let dialog = expect_context::<LogDialogState>();
    let channel = desk.channel;
    let waits = Memo::new(move |_| {
        is_written(channel.get()) && channel.get() != Channel::Post && !desk.writing.with(|writing| writing.went_out)
    });
    let log_it = move |_| log(session, dialog, desk);
    view! {
        <button type="button" class="btn" disabled=move || waits.get() on:click=log_it>
            {move || log_words(channel.get())}
        </button>
        <Show when=move || waits.get()>
            <small>"once it is open or copied"</small>
            <button type="button" class="btn quiet" on:click=log_it>
                "I sent it another way"
            </button>
        </Show>
    }
}

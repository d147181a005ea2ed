//! What happens when the words are to leave: nothing goes out with a blank in it, and what a link cannot carry is copied.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::browser::{clipboard, place, share};
use crate::web::session::{Session, use_session};

use super::desk::Desk;
use super::way::{blanks, is_written};

/// The way out of one draft.
#[derive(Clone, Copy)]
pub struct Exit {
    session: Session,
    desk: Desk,
    /// True once the rep has wanted to go with blanks open: they are asked for until all are filled.
    asked: RwSignal<bool>,
}

impl Exit {
    /// For the draft on this desk.
    pub fn new(desk: Desk) -> Exit {
        Exit {
            session: use_session(),
            desk,
            asked: RwSignal::new(false),
        }
    }

    fn open_blanks(&self) -> Vec<String> {
        let channel = self.desk.channel.get();
        if is_written(channel) {
            blanks(channel, &self.desk.text.read(), &self.desk.remarks.blanks())
        } else {
            Vec::new()
        }
    }

    /// The open blanks the rep is asked to fill; none before they have wanted to go.
    pub fn asks_for(&self) -> Vec<String> {
        if self.asked.get() {
            self.open_blanks()
        } else {
            Vec::new()
        }
    }

    /// False while blanks are open; they are asked for from now on.
    pub fn may_go(&self) -> bool {
        let open = untrack(|| !self.open_blanks().is_empty());
        self.asked.set(open);
        !open
    }

    /// The words are on their way in another app.
    pub fn went_out(&self) {
        self.desk.change(|writing| writing.went_out = true);
    }

    /// Copies the words, and then opens the link if there is one.
    pub fn copy(self, then_open: Option<String>) {
        let body = self.desk.text.with_untracked(|text| text.body.clone());
        spawn_local(async move {
            if !clipboard::copy(&body).await {
                if let Some(area) = self.desk.area.try_get_untracked().flatten() {
                    let _ = area.focus();
                    area.select();
                }
                return self
                    .session
                    .say("The browser did not let the text be copied. It is selected: press Ctrl C or ⌘ C.");
            }
            self.went_out();
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

    /// Hands the words to the system's share sheet.
    pub fn share(self) {
        let (subject, body) = self
            .desk
            .text
            .with_untracked(|text| (text.subject.clone(), text.body.clone()));
        spawn_local(async move {
            if share::share(&subject, &body).await {
                self.went_out();
            }
        });
    }
}

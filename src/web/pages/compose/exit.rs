//! What happens when the words are to leave: blanks are asked about first, and what a link cannot carry is copied.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::script::Draft;
use crate::web::browser::{clipboard, place};
use crate::web::session::{Session, use_session};

use super::desk::Desk;
use super::way::{blanks, is_written};

/// The way out of one draft.
#[derive(Clone, Copy)]
pub struct Exit {
    session: Session,
    desk: Desk,
    /// The text for which it was said that blanks are open: the second press takes it out as it is.
    warned: RwSignal<Option<Draft>>,
}

impl Exit {
    /// For the draft on this desk.
    pub fn new(desk: Desk) -> Exit {
        Exit {
            session: use_session(),
            desk,
            warned: RwSignal::new(None),
        }
    }

    fn open_blanks(&self) -> Vec<String> {
        let channel = self.desk.channel.get();
        if is_written(channel) {
            blanks(channel, &self.desk.remarks.read())
        } else {
            Vec::new()
        }
    }

    /// The open blanks the rep was asked about, while a second press is waited for.
    pub fn asks_about(&self) -> Option<Vec<String>> {
        let same_text = self.warned.read().as_ref() == Some(&*self.desk.text.read());
        same_text
            .then(|| self.open_blanks())
            .filter(|blanks| !blanks.is_empty())
    }

    /// False when blanks are open and the rep has not yet said that this is meant.
    pub fn may_go(&self) -> bool {
        let asks = untrack(|| !self.open_blanks().is_empty() && self.asks_about().is_none());
        if asks {
            self.warned.set(Some(self.desk.text.get_untracked()));
        }
        !asks
    }

    /// The words are on their way in another app.
    pub fn went_out(&self) {
        // The page may have been left in the meantime.
        let _ = self.warned.try_set(None);
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
}

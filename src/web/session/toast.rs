//! The word to the user after a change.

use leptos::prelude::*;

use super::Session;
use crate::web::browser::place;
use crate::web::routes::Page;

/// A word to the user, with a way back where there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// The sentence.
    pub says: String,
    /// True when the last change can be taken back from here.
    pub undoable: bool,
    /// True when it goes along to the next page: the change led there.
    pub goes_along: bool,
}

impl Session {
    /// Says something that is not a change.
    pub fn say(&self, says: impl Into<String>) {
        self.toast.set(Some(Toast {
            says: says.into(),
            undoable: false,
            goes_along: false,
        }));
    }

    /// Goes to another page because of the change just made; its word comes along.
    pub fn go_on(&self, page: &Page) {
        self.toast.update(|toast| {
            if let Some(toast) = toast {
                toast.goes_along = true;
            }
        });
        place::go(&page.href());
    }

    /// Another page has come up: the word that belonged to the last one goes.
    pub fn turn_page(&self) {
        self.toast.update(|toast| match toast {
            Some(along) if along.goes_along => along.goes_along = false,
            _ => *toast = None,
        });
    }

    /// Puts a word back that something else has taken the place of.
    pub fn say_again(&self, toast: Option<Toast>) {
        self.toast.set(toast);
    }

    /// Takes the word away.
    pub fn hush(&self) {
        self.toast.set(None);
    }
}

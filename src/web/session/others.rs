//! The other tabs: what they tell each other.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::StorageEvent;

use super::keeping::Stopped;
use super::{Session, lock};
use crate::saves::{KeyKind, LOCK_KEYS, codec, kind_of_key};
use crate::tabs::{Message, Role, TabId};
use crate::web::browser::channel::Channel;
use crate::web::browser::{lifecycle, storage};

const CHANNEL: &str = "onemore";

/// How often a tab asks again for what it has not heard of, in milliseconds: at first, and at last.
const ASK_AGAIN_MS: u64 = 100;
const ASK_AGAIN_AT_LAST_MS: u64 = 3_200;

/// Which build this is: a later one has a larger number. `cargo xtask build` gives the moment of its last commit; builds
/// for working on the app are all the same.
fn build() -> u64 {
    option_env!("ONEMORE_BUILD")
        .and_then(|build| build.parse().ok())
        .unwrap_or_default()
}

impl Session {
    /// Joins the other tabs, or finds that there are none.
    pub(super) fn join(self) {
        self.show_found();
        let channel = Channel::open(CHANNEL, move |build, bytes: Vec<u8>| self.hear(build, &bytes));
        let lock_channel = Channel::open(lock::CHANNEL, move |_, word| self.hear_of_lock(&word));
        self.engine(|engine| {
            engine.channel = channel;
            engine.lock_channel = lock_channel;
        });
        if self.engine(|engine| engine.stopped.is_some()) == Some(true) {
            return self.show();
        }
        self.do_greet();
        self.open_net();
        self.ask_for_turn(false);
        lifecycle::watch(move || self.stand_still(), move || self.go_on_again());
        if storage::is_without_last() {
            self.do_undo();
        }
        self.show();
    }

    pub(super) fn do_greet(&self) {
        let hello = self.engine(|engine| match engine.tab.role() {
            Role::Following => Some(engine.tab.hello()),
            _ => None,
        });
        if let Some(hello) = hello.flatten() {
            self.tell(&[hello]);
            self.show();
        }
    }

    pub(super) fn tell(&self, messages: &[Message]) {
        self.engine(|engine| {
            let Some(channel) = &engine.channel else { return };
            for message in messages {
                // What cannot be written is as if it were lost on the way: it will be asked for again.
                if let Ok(bytes) = codec::to_bytes(&(engine.tab.id(), message)) {
                    channel.send(build(), &bytes);
                }
            }
        });
    }

    fn hear(&self, sent_by: u64, bytes: &[u8]) {
        if sent_by > build() {
            return self.stop(Stopped::Outdated);
        }
        if sent_by < build() {
            // It must learn that there is a newer one.
            return self.greet_all();
        }
        let Ok((from, message)) = codec::from_bytes::<(TabId, Message)>(bytes) else {
            return;
        };
        if storage::is_poisoned() {
            // What broke answers nobody, so that another tab takes its turn.
            return;
        }
        if !matches!(message, Message::Hello(_) | Message::Ask { .. } | Message::Taking(_)) {
            self.engine(|engine| engine.unanswered_since = None);
        }
        let mut message = Some(message);
        let _ = self.work(&mut |tab, world| {
            let heard = message.take().map(|message| tab.hear(from, message, world));
            Ok(heard.unwrap_or_default())
        });
    }

    fn greet_all(&self) {
        if let Some(place) = self.engine(|engine| engine.tab.place()) {
            self.tell(&[Message::Hello(place)]);
        }
    }

    /// Asks once more, a little later, for what is on its way.
    pub(super) fn ask_again_later(&self) {
        let session = *self;
        let after = self.engine(|engine| {
            if std::mem::replace(&mut engine.is_asking, true) {
                return None;
            }
            let after = engine.ask_after_ms.max(ASK_AGAIN_MS);
            engine.ask_after_ms = (after * 2).min(ASK_AGAIN_AT_LAST_MS);
            Some(after)
        });
        let Some(after) = after.flatten() else { return };
        let ask = move || {
            let messages = session.engine(|engine| {
                engine.is_asking = false;
                if !engine.tab.is_waiting() {
                    (engine.ask_after_ms, engine.unanswered_since) = (0, None);
                    return Vec::new();
                }
                engine.tab.ask_again()
            });
            session.tell(&messages.unwrap_or_default());
            session.take_turn_of_the_silent();
            session.show();
        };
        set_timeout(ask, Duration::from_millis(after));
    }

    pub(super) fn do_storage_changed(&self, event: &StorageEvent) {
        let key = event.key();
        let key = key.as_deref();
        if key.is_none_or(|key| LOCK_KEYS.contains(&key)) && lock::was_turned_since_start() {
            return self.begin_anew();
        }
        let is_index = key.is_none_or(|key| kind_of_key(key) == Some(KeyKind::Index));
        if !is_index {
            return;
        }
        if event.new_value().is_some() {
            if self.engine(|engine| engine.is_alone) == Some(true) {
                self.stop(Stopped::Overtaken);
            }
            return;
        }
        // Cleared: this tab shows what is left.
        let Some(Ok(stored)) = self.engine(|engine| engine.vault.reopen()) else {
            return;
        };
        let mut stored = Some(stored);
        let _ = self.work(&mut |tab, world| {
            Ok(stored
                .take()
                .map(|stored| tab.reopened(stored, world))
                .unwrap_or_default())
        });
        self.show_found();
    }
}

//! The crash net as the session uses it: given every commit, asked once, at the start.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::Session;
use crate::tabs::{Keep, Mirrored, Role};
use crate::web::browser::clock;
use crate::web::browser::net::Net;

/// How the crash net stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetState {
    /// Being opened.
    Opening,
    /// This browser has none for this page: what a crash of the browser may cost is not covered.
    Missing,
    /// It holds every change up to this one.
    Holds(u64),
    /// The last changes could not be put into it.
    Failed,
}

/// How long to wait before looking whether the net has been opened, in milliseconds.
const LOOK_AGAIN_MS: i32 = 5;

impl Session {
    /// How the crash net stands.
    pub fn net(&self) -> ReadSignal<NetState> {
        self.net.read_only()
    }

    pub(super) fn open_net(self) {
        if self.engine(|engine| engine.is_memory_only) != Some(false) {
            return self.net.set(NetState::Missing);
        }
        spawn_local(async move {
            let found = async {
                let net = Net::open().await?;
                let seq = net.seq().await?;
                let stored = self.engine(|engine| engine.vault.seq())?;
                // What localStorage has lost is brought along at once; where it has lost nothing, nothing is read.
                let texts = if seq > stored { net.texts().await? } else { Vec::new() };
                Some((net, seq, texts))
            };
            let Some((net, seq, texts)) = found.await else {
                self.net.try_set(NetState::Missing);
                return;
            };
            self.engine(|engine| {
                engine.net = Some(net);
                if !texts.is_empty() {
                    engine.recovered = Some(seq.saturating_sub(engine.vault.seq()));
                    engine
                        .vault
                        .offer(Box::new(texts.into_iter().collect::<BTreeMap<_, _>>()));
                }
            });
            self.net.try_set(NetState::Holds(seq));
            // It came too late to be looked into before writing: then it is only given what it lacks.
            self.fill_net(false);
        });
    }

    /// Waits until the net has been looked into, or for so many milliseconds.
    pub(super) async fn look_into_net(self, patience_ms: i32) {
        let mut waited = 0;
        while waited < patience_ms && self.net.try_get_untracked() == Some(NetState::Opening) {
            clock::pause(LOOK_AGAIN_MS).await;
            waited += LOOK_AGAIN_MS;
        }
    }

    /// Says that something was lost by the browser and is back. Answers whether it was.
    pub(super) fn report_recovery(&self) -> bool {
        let recovered = self.engine(|engine| engine.recovered.take()).flatten();
        if let Some(count) = recovered {
            let changes = if count == 1 {
                "change".to_owned()
            } else {
                format!("{count} changes")
            };
            self.say(format!(
                "The browser had lost the last {changes} when it was closed. The crash net had kept what was lost, and it is back."
            ));
        }
        recovered.is_some()
    }

    /// Gives the net everything, where it has missed something or holds what was taken from it.
    pub(super) fn fill_net(&self, in_any_case: bool) {
        let everything = self.engine(|engine| {
            let behind = matches!(self.net.get_untracked(), NetState::Holds(seq) if seq != engine.vault.seq());
            let lacks = engine.net.is_some() && engine.tab.role() == Role::Writing && (behind || in_any_case);
            lacks.then(|| engine.vault.everything().ok()).flatten()
        });
        if let Some(everything) = everything.flatten() {
            self.give_net(everything, true);
        }
    }

    /// Gives the net what was kept since it was last given something.
    pub(super) fn mirror(&self) {
        let commits = self.engine(|engine| engine.vault.take_unmirrored());
        for commit in commits.unwrap_or_default() {
            self.give_net(commit, false);
        }
    }

    fn give_net(&self, Mirrored { seq, written, removed }: Mirrored, is_whole: bool) {
        let session = *self;
        let Some(Some(net)) = self.engine(|engine| engine.net.clone()) else {
            return;
        };
        let taken = net.take(seq, &written, &removed, is_whole);
        spawn_local(async move {
            let is_safe = match taken {
                Some(promise) => JsFuture::from(promise).await.is_ok(),
                None => false,
            };
            session.net.try_set(if is_safe {
                NetState::Holds(seq)
            } else {
                NetState::Failed
            });
        });
    }
}

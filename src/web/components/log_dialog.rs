//! Logging a touch, and putting a logged one right: one dialog for the whole app, opened from anywhere.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::model::{ProspectId, Touch, TouchId};
use crate::web::session::use_session;

use super::log_fields::LogFields;
use super::log_form::Start;

/// What the dialog is open for.
#[derive(Debug, Clone, PartialEq)]
pub enum Open {
    /// A new touch.
    New(Start),
    /// They are away: an automatic reply has come.
    Away,
    /// A logged touch is put right.
    Correct(Touch),
}

/// Opens the dialog. In context, so that every page can.
#[derive(Clone, Copy)]
pub struct LogDialogState {
    open: RwSignal<Option<(ProspectId, Open)>>,
    logged: StoredValue<Option<Callback<TouchId>>>,
}

impl Default for LogDialogState {
    fn default() -> Self {
        LogDialogState {
            open: RwSignal::new(None),
            logged: StoredValue::new(None),
        }
    }
}

impl LogDialogState {
    /// For a new touch with this prospect.
    pub fn log(&self, id: ProspectId, start: Start) {
        self.open_for(id, Open::New(start), None);
    }

    /// For a new touch with this prospect; `logged` is called with it once it stands in the log.
    pub fn log_then(&self, id: ProspectId, start: Start, logged: Callback<TouchId>) {
        self.open_for(id, Open::New(start), Some(logged));
    }

    /// For an automatic reply: they are away.
    pub fn away(&self, id: ProspectId) {
        self.open_for(id, Open::Away, None);
    }

    /// For putting this touch right.
    pub fn correct(&self, id: ProspectId, touch: Touch) {
        self.open_for(id, Open::Correct(touch), None);
    }

    fn open_for(&self, id: ProspectId, open: Open, logged: Option<Callback<TouchId>>) {
        self.logged.set_value(logged);
        self.open.set(Some((id, open)));
    }
}

/// The dialog itself, mounted once.
#[component]
pub fn LogDialog() -> impl IntoView {
    let session = use_session();
    let state = expect_context::<LogDialogState>();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let open = state.open.with(Option::is_some);
        let Some(dialog) = dialog.get() else { return };
        if open && !dialog.open() {
            // Fails only for a dialog that is already open.
            let _ = dialog.show_modal();
        } else if !open {
            dialog.close();
        }
    });
    let close = Callback::new(move |()| state.open.set(None));
    let done = Callback::new(move |touch: Option<TouchId>| {
        close.run(());
        // The page that asked may have gone.
        if let (Some(logged), Some(touch)) = (state.logged.get_value(), touch) {
            let _ = logged.try_run(touch);
        }
    });
    let content = move || {
        let (id, open) = state.open.get()?;
        let prospect = session.book().with_untracked(|book| book.prospects.get(&id).cloned())?;
        Some(view! { <LogFields prospect open close done/> })
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="log-title" on:close=move |_| close.run(())>
            {content}
        </dialog>
    }
}

//! The app arrives in two pieces, so that the first page does not wait for the others: the day's list and what stands
//! around every page come first, the rest follows at once by itself. After that the page asks the network for nothing.
//!
//! `cargo xtask build` cuts the wasm where [`fetch_rest`] stands: what only [`Rest`] reaches moves to the second piece.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{lost_focus, place};
use super::components::add_prospect::AddProspect;
use super::components::folder_keeper::FolderKeeper;
use super::components::folder_word::FolderWord;
use super::components::idle_lock::IdleLock;
use super::components::last_copy::{self, CopyDue};
use super::components::log_dialog::LogDialog;
use super::components::unkept_guard::UnkeptGuard;
use super::routes::Page;
use super::session::{self, Later, Session};
use super::{bench, pages};
use crate::model::{Now, Prospect};
use crate::sample;

/// The event on the window when everything is here; journeys count every request after it as a fault.
const ALL_HERE: &str = "onemore-all";

/// The id of what the static shell says where a locked book cannot be opened, because not all of the app came.
const MISSED: &str = "missed";

/// The id of every page's heading.
const HEADING: &str = "title";

/// What the second piece does. The first reaches it through this table alone.
pub struct Rest {
    /// Draws a page that is not in the first piece.
    pub page: fn(Page) -> AnyView,
    /// Draws the dialog in which a touch is logged, and what looks after the book while the page is open: the folder of copies,
    /// the lock, the question before a change is lost. From then on the focus is looked after too.
    pub log_dialog: fn() -> AnyView,
    /// Draws the dialog in which somebody is added by hand, open while the signal says so.
    pub add_prospect: fn(RwSignal<bool>) -> AnyView,
    /// Makes the people of the sample book.
    pub sample: fn(&Now) -> Vec<Prospect>,
    /// What the session does beyond reading the book.
    pub session: &'static Later,
    /// Hands the user everything as one file.
    pub copy: fn(Session),
    /// Draws the word that says when a copy is due, and the one about the folder of copies.
    pub copy_due: fn() -> AnyView,
    /// Asks for the passphrase of a locked book, then opens it.
    pub unlock: fn(),
    /// Does a measured job.
    pub bench: fn(&str, &[u8]) -> Option<Vec<u8>>,
}

static REST: Rest = Rest {
    page: pages::later,
    log_dialog: || {
        pages::dress();
        lost_focus::watch();
        view! {
            <LogDialog/>
            <FolderKeeper/>
            <IdleLock/>
            <UnkeptGuard/>
        }
        .into_any()
    },
    add_prospect: |open| view! { <AddProspect open/> }.into_any(),
    sample: |now| sample::prospects(now, super::browser::fresh_ids::fresh),
    session: &session::LATER,
    copy: last_copy::take_a_copy,
    copy_due: || {
        view! {
            <CopyDue/>
            <FolderWord/>
        }
        .into_any()
    },
    unlock: || {
        pages::dress();
        pages::unlock::ask();
    },
    bench: bench::run,
};

/// How far the second piece is.
#[derive(Clone, Copy)]
pub enum Arrival {
    /// Asked for.
    OnItsWay,
    /// It can be used.
    Here(&'static Rest),
    /// It did not come: no connection, or the host has a newer Onemore by now.
    Missed,
}

/// The second piece, for pages and parts that need it.
#[derive(Clone, Copy)]
pub struct Arriving(pub RwSignal<Arrival>);

thread_local! {
    /// For those who ask from outside of any page: the session, the measurements.
    static HERE: Cell<Option<&'static Rest>> = const { Cell::new(None) };
}

impl Arriving {
    /// Asks for the second piece.
    pub fn begin() -> Arriving {
        let arriving = Arriving(RwSignal::new(Arrival::OnItsWay));
        arriving.fetch_for(Box::new(drop));
        arriving
    }

    /// Asks once more after it was missed.
    pub fn again(self) {
        self.0.set(Arrival::OnItsWay);
        self.fetch_for(Box::new(drop));
    }

    /// Draws a part that the second piece brings; nothing until it is here.
    pub fn part(self, draw: impl Fn(&'static Rest) -> AnyView) -> Option<AnyView> {
        match self.0.get() {
            Arrival::Here(rest) => Some(draw(rest)),
            Arrival::OnItsWay | Arrival::Missed => None,
        }
    }

    /// Does something with the second piece, now or as soon as it is here.
    pub fn once_here(self, work: impl FnOnce(&'static Rest) + 'static) {
        match self.0.get_untracked() {
            Arrival::Here(rest) => work(rest),
            Arrival::OnItsWay | Arrival::Missed => self.fetch_for(Box::new(work)),
        }
    }

    fn fetch_for(self, work: Box<dyn FnOnce(&'static Rest)>) {
        spawn_local(async move {
            match fetch_rest().await {
                Ok(rest) => {
                    if HERE.replace(Some(rest)).is_none() {
                        place::announce(ALL_HERE);
                    }
                    // The heading that says "one moment" goes; who stood on it stands on the page's own.
                    let waited = place::has_focus(HEADING);
                    self.0.try_set(Arrival::Here(rest));
                    if waited {
                        request_animation_frame(|| place::focus(HEADING));
                    }
                    work(rest);
                }
                Err(_) => {
                    self.0.try_set(Arrival::Missed);
                }
            }
        });
    }
}

/// Before a locked book: all of it waits for the second piece, which can open it.
pub fn unlock() {
    // Nothing is mounted yet, so there is no executor of Leptos'.
    wasm_bindgen_futures::spawn_local(async {
        match fetch_rest().await {
            Ok(rest) => (rest.unlock)(),
            Err(_) => place::show(MISSED),
        }
    });
}

/// The second piece, for those who have no page to wait on; `None` before it has arrived.
pub fn arrived() -> Option<&'static Rest> {
    HERE.get()
}

/// The cut. What it names is reached in the second piece only.
#[cfg(feature = "split")]
#[allow(unsafe_code, missing_docs)] // The macro declares the import and the export that the cut is made at.
mod cut {
    use super::{REST, Rest};
    use leptos::wasm_split::SplitLoaderError;

    #[leptos::wasm_split::wasm_split(rest, wasm_split_path = leptos::wasm_split, fallible)]
    pub fn fetch_rest() -> Result<&'static Rest, SplitLoaderError> {
        Ok(&REST)
    }
}
#[cfg(feature = "split")]
use cut::fetch_rest;

/// Without the cut everything is here from the start: builds for working on the app.
#[cfg(not(feature = "split"))]
async fn fetch_rest() -> Result<&'static Rest, std::convert::Infallible> {
    Ok(&REST)
}

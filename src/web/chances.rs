//! The chances of a reply as the rep's own log has them: made once for each change of the book, for every page that
//! shows one. Used by the second piece alone.

use std::cell::OnceCell;

use leptos::prelude::*;

use super::session::Session;
use crate::cadence::{Chances, Tally};

thread_local! {
    static CHANCES: OnceCell<ArcMemo<Chances>> = const { OnceCell::new() };
}

/// The chances as of the book and the day.
pub fn chances(session: Session) -> ArcMemo<Chances> {
    CHANCES.with(|made| {
        made.get_or_init(|| {
            // The moment moves by the minute; only the day of it counts here.
            let today = ArcMemo::new(move |_| session.now().with(|now| now.today()));
            ArcMemo::new(move |_| {
                today.track();
                let now = session.now().read_untracked();
                Chances::of(&Tally::of(&session.book().read(), &now))
            })
        })
        .clone()
    })
}

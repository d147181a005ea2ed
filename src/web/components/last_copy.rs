//! When the last copy was taken in this browser, and the quiet word when another one is due.

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::saves;
use crate::web::browser::{clock, files, lasting, preference, storage};
use crate::web::routes::Page;
use crate::web::session::{Session, use_session};

/// The name of the preference, in milliseconds of Unix time.
const COPIED: &str = "copied";

/// Changes after which the browser is asked not to clear the data: somebody is at work by then. Judgement.
const WORTH_KEEPING: usize = 5;

thread_local! {
    static LAST: ArcRwSignal<Option<DateTime<Utc>>> = ArcRwSignal::new(kept());
}

fn kept() -> Option<DateTime<Utc>> {
    preference::get(COPIED).and_then(DateTime::from_timestamp_millis)
}

/// When the last copy was taken. Inside a memo or a view this follows it.
pub fn last_copy() -> Option<DateTime<Utc>> {
    LAST.with(|last| last.get())
}

/// Notes that a copy was taken now.
pub fn copy_taken() {
    let now = clock::instant();
    // Not kept, the reminder comes early: no harm.
    preference::set(COPIED, &now.timestamp_millis());
    LAST.with(|last| last.set(Some(now)));
}

/// "less than a day ago", "a day ago", "12 days ago".
pub fn how_long_ago(then: DateTime<Utc>, now: DateTime<Utc>) -> String {
    match (now - then).max(TimeDelta::zero()).num_days() {
        0 => "less than a day ago".to_owned(),
        1 => "a day ago".to_owned(),
        days => format!("{days} days ago"),
    }
}

/// Everything, as the text of a copy made now.
pub fn everything(session: Session) -> String {
    session
        .book()
        .with_untracked(|book| saves::backup(book, &storage::drafts(book), clock::instant()))
}

/// Hands a copy over as a file of today, with `name_end` at the end of its name. Answers the name; the error is a sentence.
pub fn hand_over(session: Session, name_end: &str, text: &str) -> Result<String, String> {
    let day = session.now().with_untracked(|now| now.today());
    let name = format!("onemore-{day}{name_end}.json");
    if !files::offer(&name, "application/json", text) {
        return Err("The browser did not let the copy out. Allow downloads for this page and try again.".to_owned());
    }
    copy_taken();
    Ok(name)
}

/// Hands the user everything as one file.
pub fn take_a_copy(session: Session) {
    session.say(match hand_over(session, "", &everything(session)) {
        Ok(name) => format!("A copy of everything is in your downloads: {name}."),
        Err(sentence) => sentence,
    });
}

/// The reminder, while one is due. It also asks the browser, once, to keep the data.
#[component]
pub fn CopyDue() -> impl IntoView {
    let session = use_session();
    // By the minute, and not with every change: it goes through the whole book.
    let changes = Memo::new(move |_| {
        session.now().track();
        session
            .book()
            .with_untracked(|book| saves::changes_since(book, last_copy()))
    });
    Effect::new(move |_| {
        let is_worth_it = changes.get() >= WORTH_KEEPING && session.may_keep();
        if is_worth_it && !lasting::was_asked() {
            spawn_local(async {
                lasting::ask().await;
            });
        }
    });
    let words = move || {
        let now = session.now().with(|now| now.instant);
        let last = last_copy();
        saves::is_copy_due(last, changes.get(), now).then(|| match last {
            None => "No copy was taken yet.".to_owned(),
            Some(last) => format!("The last copy was taken {}.", how_long_ago(last, now)),
        })
    };
    move || words().map(|words| view! { <a href=Page::Data.href()>{words}</a> })
}

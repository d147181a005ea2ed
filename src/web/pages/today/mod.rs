//! Whom to contact today, best first, and why.

mod beside;
mod row;

use chrono::DateTime;
use leptos::prelude::*;

use crate::cadence::{self, Entry, Kind, Queue};
use crate::insights;
use crate::model::time::long_day;
use crate::model::{Book, ProspectId, Purpose};
use crate::web::arrival::Arriving;
use crate::web::browser::place;
use crate::web::components::first_steps::FirstSteps;
use crate::web::routes::{Page, Shown};
use crate::web::session::use_session;

use beside::Beside;
use row::Row;

/// Which entry the pane beside the list shows.
#[derive(Clone, Copy)]
struct Chosen(RwSignal<Option<ProspectId>>);

/// The page.
#[component]
pub fn Today() -> impl IntoView {
    let session = use_session();
    let arriving: Arriving = expect_context();
    place::set_title("Today · Onemore");
    let queue = Memo::new(move |_| {
        let policy = session.policy();
        let now = session.now().read();
        let mut queue = cadence::queue(&session.book().read(), &policy, &now);
        // When open hours began does not matter, and must not make a new list of every minute.
        for entry in queue.agreed.iter_mut().chain(&mut queue.due).chain(&mut queue.starts) {
            if let Some(window) = entry.touch.window.as_mut().filter(|window| window.is_open(now.instant)) {
                window.from = DateTime::UNIX_EPOCH;
            }
        }
        queue
    });
    let empty = Memo::new(move |_| session.book().read().is_empty());
    let adding = RwSignal::new(false);
    let chosen = RwSignal::new(None::<ProspectId>);
    provide_context(Chosen(chosen));
    // The one looked at, while it is on the list; else the first.
    let beside = Memo::new(move |_| {
        let queue = queue.read();
        let mut entries = queue.agreed.iter().chain(&queue.due).chain(&queue.starts);
        let first = entries.clone().next().cloned();
        chosen
            .get()
            .and_then(|id| entries.find(|entry| entry.id == id).cloned())
            .or(first)
    });
    let heading = move || {
        let today = session.now().with(|now| now.today());
        long_day(today, today)
    };
    view! {
        <main id="main" class="split" class:lone=move || beside.with(Option::is_none)>
            <div class="list">
                <header class="head">
                    <h1 id="title" tabindex="-1">
                        {heading}
                    </h1>
                    <Show when=move || !empty.get()>
                        <DayLine queue/>
                    </Show>
                </header>
                <Show when=move || !empty.get() fallback=move || view! { <FirstSteps title="Nobody to follow up yet" adding/> }>
                    <Lists queue/>
                </Show>
                {move || arriving.part(|rest| (rest.add_prospect)(adding))}
            </div>
            <Show when=move || beside.with(Option::is_some)>
                <aside class="beside" aria-label="The one looked at">
                    {move || beside.get().map(|entry| view! { <Beside entry/> })}
                </aside>
            </Show>
        </main>
    }
}

/// How the day stands, and the week's answers: never a score of activity.
#[component]
fn DayLine(queue: Memo<Queue>) -> impl IntoView {
    let session = use_session();
    let answers = Memo::new(move |_| insights::answers_this_week(&session.book().read(), &session.now().read()));
    let line = move || {
        let queue = queue.read();
        let first = match queue.len() {
            0 => "Nobody is waiting for you today.".to_owned(),
            1 => "One person today.".to_owned(),
            many => format!("{many} people today."),
        };
        let promised = queue
            .agreed
            .iter()
            .filter(|one| one.touch.kind == Kind::Promised)
            .count();
        let agreed = match queue.agreed.len() - promised {
            0 => String::new(),
            1 => " One next step is agreed.".to_owned(),
            many => format!(" {many} next steps are agreed."),
        };
        let promised = match promised {
            0 => String::new(),
            1 => " One promise of yours is due.".to_owned(),
            many => format!(" {many} promises of yours are due."),
        };
        format!("{first}{agreed}{promised}")
    };
    let cut = move || {
        let left = queue.with(|queue| queue.left_for_later);
        let holds = session.book().with(|book| book.settings.touches_a_day);
        let wait = match left {
            0 => return None,
            1 => "One more waits for tomorrow".to_owned(),
            many => format!("{many} more wait for tomorrow"),
        };
        // So much more than a day holds that it will not clear by itself in a few days.
        let hint = (left >= holds as usize).then(|| {
            view! {
                " " <a href=Page::Leave.href()>"Back from some days away? Spread them over the days to come."</a>
            }
        });
        Some(view! { <p class="soft">{format!("{wait}: the day holds {holds}.")} {hint}</p> })
    };
    let week = move || {
        let answers = answers.get();
        let kinds = [
            (answers.yes, "yes"),
            (answers.no, "no"),
            (answers.not_now, "not now"),
            (answers.stop, "stop"),
        ];
        let named = kinds.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = named.map(|(count, word)| format!("{count} {word}")).collect();
        match answers.total() {
            0 => "No answers yet this week.".to_owned(),
            1 => format!("One answer this week: {}.", parts.join(", ")),
            many => format!("{many} answers this week: {}.", parts.join(", ")),
        }
    };
    view! {
        <p class="lede">{line}</p>
        {cut}
        <p class="soft">{week}</p>
    }
}

/// The parts of the day, in the order they are shown; within each the queue's order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Agreed,
    TakeUp,
    OneMore,
    EasyNo,
    Begin,
}

fn part_of(entry: &Entry, book: &Book) -> Part {
    let was_quiet = || {
        book.prospects
            .get(&entry.id)
            .is_some_and(|one| !one.silent_touches().is_empty())
    };
    match (entry.touch.kind, entry.touch.purpose) {
        (Kind::Promised | Kind::Agreed, _) => Part::Agreed,
        (Kind::Start, _) => Part::Begin,
        (Kind::Due, Purpose::EasyNo) => Part::EasyNo,
        (Kind::Due, _) if was_quiet() => Part::OneMore,
        (Kind::Due, _) => Part::TakeUp,
    }
}

#[component]
fn Lists(queue: Memo<Queue>) -> impl IntoView {
    let session = use_session();
    let section = move |part: Part| {
        Memo::new(move |_| {
            let queue = queue.read();
            let book = session.book().read();
            let entries = queue.agreed.iter().chain(&queue.due).chain(&queue.starts);
            entries.filter(|entry| part_of(entry, &book) == part).cloned().collect()
        })
    };
    let listed = move || queue.with(Queue::len);
    let others = move || {
        let waiting = queue.with(|queue| queue.left_for_later);
        session.book().read().prospects.len().saturating_sub(listed() + waiting)
    };
    let end = move || match (listed(), others()) {
        (0, _) => "Everyone rests until their day.".to_owned(),
        (_, 0) => "That is everyone.".to_owned(),
        (_, 1) => "That is everyone for today. One other rests until their day.".to_owned(),
        (_, many) => format!("That is everyone for today. {many} others rest until their day."),
    };
    view! {
        <div class="thread">
            <Section title="Agreed and promised" id="agreed" entries=section(Part::Agreed)/>
            <Section title="Take up the conversation" id="talk" entries=section(Part::TakeUp)/>
            <Section title="One more, with something new" id="onemore" entries=section(Part::OneMore)/>
            <Section title="Make a no easy" id="easyno" entries=section(Part::EasyNo)/>
            <Section title="Begin with" id="begin" entries=section(Part::Begin)/>
        </div>
        <div class="end">
            <svg viewBox="0 0 32 40" aria-hidden="true">
                <use href="#knot"/>
            </svg>
            <p>
                {end} " "
                <a href=Page::Prospects(Shown::NotStarted, String::new()).href()>"Pick somebody to begin with"</a>
            </p>
        </div>
    }
}

#[component]
fn Section(title: &'static str, id: &'static str, entries: Memo<Vec<Entry>>) -> impl IntoView {
    view! {
        <Show when=move || !entries.read().is_empty()>
            <section aria-labelledby=id>
                <h2 id=id>
                    <span>{title}</span>
                    <small>{move || entries.read().len()}</small>
                </h2>
                <ol>
                    <For each=move || entries.get() key=|entry| (entry.id, format!("{:?}", entry.touch)) let:entry>
                        <Row entry/>
                    </For>
                </ol>
            </section>
        </Show>
    }
}

//! The rhythm in which people are asked again (P9): the rep's own, and that of each group.

use chrono::NaiveTime;
use leptos::prelude::*;

use crate::cadence::policy::GAPS_AFTER_SILENCE;
use crate::model::time::{WEEK, clock_time, weekday_name};
use crate::model::{Group, Rhythm};
use crate::ops::Op;
use crate::web::session::use_session;

use super::change;

/// The kinds by their place in the list, after "as everybody" where that can be chosen, each with what it means.
const KINDS: [(&str, &str); 4] = [
    (
        "Widening gaps",
        "5, 10, then 12 working days between tries. Starting guess: two silent working days already say most of what silence can say, so the rest is courtesy; in the simulated markets of the README shorter gaps bring more requests to stop, longer ones fewer answers.",
    ),
    (
        "Every week",
        "The same day and hour every week, unobtrusively, for as long as it takes (P9). Left open, both are those of the first try.",
    ),
    ("Every month", "The day of the month of the last touch."),
    (
        "Gaps of your own",
        "Working days between one try and the next, with commas between; the last one holds from there on.",
    ),
];

fn kind_of(rhythm: &Rhythm) -> usize {
    match rhythm {
        Rhythm::Widening => 0,
        Rhythm::Weekly { .. } => 1,
        Rhythm::Monthly => 2,
        Rhythm::Gaps(_) => 3,
    }
}

fn of_kind(kind: usize) -> Option<Rhythm> {
    match kind {
        0 => Some(Rhythm::Widening),
        1 => Some(Rhythm::Weekly {
            weekday: None,
            time: None,
        }),
        2 => Some(Rhythm::Monthly),
        3 => Some(Rhythm::Gaps(GAPS_AFTER_SILENCE.to_vec())),
        _ => None,
    }
}

fn gaps_as_text(gaps: &[u32]) -> String {
    gaps.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

fn gaps_from(text: &str) -> Rhythm {
    let numbers = text.split([',', ' ', ';']).filter(|part| !part.is_empty());
    // What is no number becomes a gap that is none, so that the refusal says how gaps are written.
    Rhythm::Gaps(numbers.map(|part| part.parse().unwrap_or(0)).collect())
}

/// The section.
#[component]
pub fn Rhythms() -> impl IntoView {
    let session = use_session();
    let own = Memo::new(move |_| Some(session.book().with(|book| book.settings.rhythm.clone())));
    let keep = Callback::new(move |rhythm: Option<Rhythm>| {
        change(session, |settings| settings.rhythm = rhythm.unwrap_or_default())
    });
    let groups = Memo::new(move |_| {
        session
            .book()
            .with(|book| book.groups.iter().map(|one| one.id).collect::<Vec<_>>())
    });
    let group = move |id| {
        let found = move || session.book().with(|book| book.group(id).cloned());
        let value = Memo::new(move |_| found().and_then(|group| group.rhythm));
        let keep = Callback::new(move |rhythm: Option<Rhythm>| {
            let group = session.book().with_untracked(|book| book.group(id).cloned());
            match group.filter(|group| group.rhythm != rhythm) {
                Some(group) => session.dispatch(Op::EditGroup(Group { rhythm, ..group })),
                None => Ok(()),
            }
        });
        let name = session
            .book()
            .with_untracked(|book| book.group(id).map(|group| group.name.clone()).unwrap_or_default());
        view! { <RhythmField label=format!("Rhythm for {name}") value keep may_follow=true/> }
    };
    view! {
        <section class="stack close" aria-labelledby="rhythm">
            <h2 class="ruled" id="rhythm">
                "Your rhythm"
            </h2>
            <p class="soft">
                "How the gaps run while somebody is quiet. What they asked for always comes first, and each prospect can have a rhythm of their own."
            </p>
            <RhythmField label="Rhythm for everybody".to_owned() value=own keep may_follow=false/>
            {move || groups.get().into_iter().map(group).collect_view()}
        </section>
    }
}

/// One rhythm: its kind, and what the kind leaves open.
#[component]
fn RhythmField(
    label: String,
    value: Memo<Option<Rhythm>>,
    keep: Callback<Option<Rhythm>, Result<(), String>>,
    /// True when it can be left to the rep's own.
    may_follow: bool,
) -> impl IntoView {
    let error = RwSignal::new(String::new());
    let take = move |rhythm: Option<Rhythm>| error.set(keep.run(rhythm).err().unwrap_or_default());
    let kind = Memo::new(move |_| value.read().as_ref().map(kind_of));
    let place = move || kind.get().map_or_else(|| "none".to_owned(), |kind| kind.to_string());
    let set_day = move |text: String| {
        if let Some(Rhythm::Weekly { time, .. }) = value.get_untracked() {
            let weekday = text.parse::<usize>().ok().and_then(|place| WEEK.get(place).copied());
            take(Some(Rhythm::Weekly { weekday, time }));
        }
    };
    let set_time = move |text: String| {
        if let Some(Rhythm::Weekly { weekday, .. }) = value.get_untracked() {
            let time = NaiveTime::parse_from_str(&text, "%H:%M").ok();
            take(Some(Rhythm::Weekly { weekday, time }));
        }
    };
    let named = label.clone();
    let details = move || match value.get()? {
        Rhythm::Weekly { weekday, time } => Some(
            view! {
                <label class="field">
                    "Day"
                    <select
                        aria-label=format!("{named}: day")
                        on:change:target=move |event| set_day(event.target().value())
                    >
                        <option value="">"As the first try"</option>
                        {WEEK
                            .iter()
                            .enumerate()
                            .map(|(place, day)| {
                                view! {
                                    <option value=place.to_string() selected=weekday == Some(*day)>
                                        {weekday_name(*day)}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </label>
                <label class="field">
                    "Hour"
                    <input
                        type="time"
                        aria-label=format!("{named}: hour")
                        value=time.map(clock_time)
                        on:change:target=move |event| set_time(event.target().value())
                    />
                </label>
            }
            .into_any(),
        ),
        Rhythm::Gaps(gaps) => Some(
            view! {
                <label class="field">
                    "Working days"
                    <input
                        type="text"
                        aria-label=format!("{named}: gaps in working days")
                        autocomplete="off"
                        value=gaps_as_text(&gaps)
                        on:change:target=move |event| take(Some(gaps_from(&event.target().value())))
                    />
                </label>
            }
            .into_any(),
        ),
        Rhythm::Widening | Rhythm::Monthly => None,
    };
    let why = move || match kind.get() {
        Some(kind) => KINDS[kind].1,
        None => "As everybody else.",
    };
    view! {
        <div class="stack close">
            <div class="pair">
                <label class="field">
                    {label}
                    <select
                        prop:value=place
                        on:change:target=move |event| take(event.target().value().parse().ok().and_then(of_kind))
                    >
                        {may_follow.then(|| view! { <option value="none">"As everybody"</option> })}
                        {KINDS
                            .iter()
                            .enumerate()
                            .map(|(place, (words, _))| view! { <option value=place.to_string()>{*words}</option> })
                            .collect_view()}
                    </select>
                </label>
                {details}
            </div>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <p class="soft">{why}</p>
        </div>
    }
}

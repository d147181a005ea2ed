//! Who is shown, and in what order. Reads the book, changes nothing.

use std::collections::{BTreeMap, HashSet};

use js_sys::JsString;

use crate::cadence::Queue;
use crate::model::{Book, Prospect, ProspectId, Stage};
use crate::web::routes::Shown;

/// What can be searched of each prospect, folded once for all the letters typed.
#[derive(PartialEq)]
pub struct Haystacks(BTreeMap<ProspectId, String>);

impl Haystacks {
    /// Of everybody in the book.
    pub fn of(book: &Book) -> Haystacks {
        let all = book.prospects.iter();
        Haystacks(
            all.map(|(id, prospect)| (*id, folded(&facts(prospect, book))))
                .collect(),
        )
    }
}

/// The facts people are looked for by, a line each, so that no match runs from one into the next. Telephone numbers
/// also stand as bare digits.
fn facts(prospect: &Prospect, book: &Book) -> String {
    let mut lines = vec![
        prospect.name.as_str(),
        prospect.called.as_str(),
        prospect.company.as_str(),
        prospect.title.as_str(),
        prospect.matter.as_str(),
        prospect.address.as_str(),
    ];
    let labelled = prospect.emails.iter().chain(&prospect.phones);
    lines.extend(labelled.map(|labelled| labelled.value.as_str()));
    let groups = prospect.groups.iter().filter_map(|id| book.group(*id));
    lines.extend(groups.map(|group| group.name.as_str()));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let bare = prospect.phones.iter().map(|phone| digits(&phone.value));
    format!("{}\n{}", lines.join("\n"), bare.collect::<Vec<_>>().join("\n"))
}

/// Small letters without their marks: "Siobhán" is found by "siobhan". Letters that carry no separate mark, such as ø
/// and ß, are spelt as people type them without.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.is_ascii() {
        return lower;
    }
    let apart = String::from(JsString::from(lower).normalize("NFD"));
    let mut folded = String::with_capacity(apart.len());
    for letter in apart.chars() {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            '’' => folded.push('\''),
            other => folded.push(other),
        }
    }
    folded
}

/// True when every word typed stands somewhere in the facts.
fn matches(haystack: &str, needles: &[String]) -> bool {
    needles.iter().all(|needle| haystack.contains(needle))
}

fn needles(words: &str) -> Vec<String> {
    let folded = folded(words);
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    // A number typed with spaces or signs is one number.
    if !digits.is_empty() && !folded.chars().any(char::is_alphabetic) && !folded.contains('@') {
        return vec![digits];
    }
    folded.split_whitespace().map(str::to_owned).collect()
}

/// True when a choice of the list shows a stage.
fn is_shown(shown: Shown, stage: &Stage) -> bool {
    match shown {
        Shown::All => true,
        Shown::Going => stage.is_in_process(),
        Shown::NotStarted => *stage == Stage::NotStarted,
        Shown::Nurture => matches!(stage, Stage::Nurture(_)),
        Shown::Answered => matches!(stage, Stage::AnsweredYes | Stage::AnsweredNo),
        Shown::Stopped => *stage == Stage::DoNotContact,
    }
}

/// How many each choice shows, by its label.
pub fn counts(book: &Book) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for prospect in book.prospects.values() {
        for shown in Shown::ALL.into_iter().filter(|shown| is_shown(*shown, &prospect.stage)) {
            *counts.entry(shown.label()).or_insert(0) += 1;
        }
    }
    counts
}

/// Who is shown: first those on today's list, in its order, then the others by name.
pub fn found(book: &Book, queue: &Queue, shown: Shown, hay: Option<&Haystacks>, words: &str) -> Vec<ProspectId> {
    let needles = needles(words);
    let is_found = |prospect: &&Prospect| {
        let said = hay.is_none_or(|Haystacks(hay)| hay.get(&prospect.id).is_some_and(|hay| matches(hay, &needles)));
        is_shown(shown, &prospect.stage) && said
    };
    let due: Vec<ProspectId> = [&queue.agreed, &queue.due, &queue.starts]
        .into_iter()
        .flatten()
        .map(|entry| entry.id)
        .collect();
    let listed: HashSet<ProspectId> = due.iter().copied().collect();
    let first = due.iter().filter_map(|id| book.prospects.get(id)).filter(is_found);
    let others = book.prospects.values().filter(|one| !listed.contains(&one.id));
    let mut others: Vec<(String, ProspectId)> = others
        .filter(is_found)
        .map(|prospect| (folded(prospect.display_name()), prospect.id))
        .collect();
    others.sort_unstable();
    first
        .map(|one| one.id)
        .chain(others.into_iter().map(|(_, id)| id))
        .collect()
}

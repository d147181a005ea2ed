//! Who is shown, and in what order. Reads the book, changes nothing.

use std::collections::{BTreeMap, HashMap};

use js_sys::JsString;

use crate::cadence::Queue;
use crate::model::{Book, Prospect, ProspectId, Stage};
use crate::web::routes::Shown;

/// Everybody by name, with what can be searched of each, folded once for all the letters typed.
#[derive(PartialEq)]
pub struct Index(Vec<Indexed>);

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Indexed {
    name: String,
    id: ProspectId,
    facts: String,
}

impl Index {
    /// Of everybody in the book.
    pub fn of(book: &Book) -> Index {
        let indexed = |prospect: &Prospect| Indexed {
            name: folded(prospect.display_name()),
            id: prospect.id,
            facts: folded(&facts(prospect, book)),
        };
        let mut all: Vec<Indexed> = book.prospects.values().map(indexed).collect();
        all.sort_unstable();
        Index(all)
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
pub fn found(book: &Book, index: &Index, queue: &Queue, shown: Shown, words: &str) -> Vec<ProspectId> {
    let needles = needles(words);
    let is_found = |one: &&Indexed| {
        let stage = book.prospects.get(&one.id).map(|prospect| &prospect.stage);
        stage.is_some_and(|stage| is_shown(shown, stage)) && matches(&one.facts, &needles)
    };
    let due = [&queue.agreed, &queue.due, &queue.starts].into_iter().flatten();
    let rank: HashMap<ProspectId, usize> = due.enumerate().map(|(rank, entry)| (entry.id, rank)).collect();
    let found = index.0.iter().filter(is_found).map(|one| one.id);
    let (mut first, others): (Vec<ProspectId>, Vec<ProspectId>) = found.partition(|id| rank.contains_key(id));
    first.sort_unstable_by_key(|id| rank.get(id).copied());
    first.extend(others);
    first
}

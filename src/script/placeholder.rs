//! Placeholders in the rep's own snippets: checked as they are typed, filled with what is known. What is unknown stands in
//! square brackets and asks for itself.

use super::facts::Facts;
use super::frame::Room;
use super::{Draft, Request};
use crate::model::{Channel, Snippet};

/// What a snippet may name, and what stands there once it is used.
pub const PLACEHOLDERS: [(&str, &str); 12] = [
    ("name", "what you call them"),
    ("company", "their company"),
    ("matter", "what it is about"),
    ("value", "what you bring"),
    ("times", "two times inside their hours"),
    ("by", "the later of the two days"),
    ("contact", "your last contact: “we spoke on 3 October”"),
    ("agreed", "the agreed next step"),
    ("occasion", "their birthday, when it is near"),
    ("rep", "your name"),
    ("my_company", "your company"),
    ("phone", "your number"),
];

/// Letters by which a name may be mistaken and still be recognised (judgement).
const LARGEST_SLIP: usize = 2;

/// A placeholder that will not be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// As it stands in the text.
    pub words: String,
    /// The placeholder that was perhaps meant, by its bare name.
    pub meant: Option<&'static str>,
}

impl Slip {
    /// One sentence to the rep.
    pub fn says(&self) -> String {
        match self.meant {
            Some(meant) => format!(
                "“{}” names nothing that is known. Did you mean {{{meant}}}?",
                self.words
            ),
            None => format!(
                "“{}” names nothing that is known. See the list for what can be filled in.",
                self.words
            ),
        }
    }
}

/// Every placeholder in a text that names no known fact, or does not end.
pub fn slips(text: &str) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let end = after.find(['}', '{', '\n']);
        let (inside, closed) = match end {
            Some(end) => (&after[..end], after[end..].starts_with('}')),
            None => (after, false),
        };
        let name = inside.trim().to_lowercase();
        if !closed || !PLACEHOLDERS.iter().any(|(known, _)| *known == inside.to_lowercase()) {
            let words = format!("{{{inside}{}", if closed { "}" } else { "" });
            slips.push(Slip {
                words: words.trim_end().to_owned(),
                meant: nearest(&name),
            });
        }
        rest = &after[inside.len()..];
    }
    slips
}

fn nearest(name: &str) -> Option<&'static str> {
    let first = name.split_whitespace().next().unwrap_or_default();
    let close = |known: &&'static str| -> usize {
        if first.len() > known.len() && first.contains(known) {
            return LARGEST_SLIP;
        }
        distance(known.as_bytes(), first.as_bytes())
    };
    let known = PLACEHOLDERS.iter().map(|(known, _)| *known);
    known
        .filter(|known| close(known) <= LARGEST_SLIP && close(known) < known.len())
        .min_by_key(|known| close(known))
}

/// How many letters have to be changed, added or left out to get from one word to the other.
fn distance(from: &[u8], to: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (place, letter) in from.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = place + 1;
        for (at, other) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row[to.len()]
}

/// The snippet as it reads for this request. Never fails: what is unknown stands in square brackets.
pub fn fill(snippet: &Snippet, request: &Request<'_>) -> Draft {
    let facts = Facts::new(request, Room::Ample);
    let subject = match request.channel {
        Channel::Email => facts.fill(&snippet.subject),
        _ => String::new(),
    };
    Draft {
        subject,
        body: facts.fill(&snippet.text),
    }
}

/// The rep's words with placeholders in place of what belongs to this one person, so that they can be kept for others.
/// Only whole facts of some length are taken out: a short one may be a word like any other.
pub fn generalised(text: &str, request: &Request<'_>) -> String {
    /// Shortest fact, in bytes, that is surely meant.
    const SURE: usize = 3;
    let facts = Facts::new(request, Room::Ample);
    let mut general = text.to_owned();
    for name in [
        "matter",
        "value",
        "times",
        "agreed",
        "company",
        "by",
        "my_company",
        "phone",
        "rep",
        "name",
    ] {
        let known = facts.fill(&format!("{{{name}}}"));
        if known.len() >= SURE && !known.starts_with('[') {
            general = replaced(&general, &known, &format!("{{{name}}}"));
        }
    }
    general
}

/// `text` with `with` wherever `known` stands by itself: "Ana" is not taken out of "analysis".
pub fn replaced(text: &str, known: &str, with: &str) -> String {
    if known.is_empty() {
        return text.to_owned();
    }
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find(known) {
        let (before, after) = (&rest[..place], &rest[place + known.len()..]);
        let stands_alone =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(|next: char| next.is_alphanumeric());
        replaced.push_str(before);
        replaced.push_str(if stands_alone { with } else { known });
        rest = after;
    }
    replaced + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn meant(text: &str, expected: &[(&str, Option<&'static str>)]) {
        let found = slips(text);
        let found: Vec<(&str, Option<&str>)> = found.iter().map(|slip| (slip.words.as_str(), slip.meant)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn known_placeholders_pass_and_others_are_named() {
        meant("Hello {name}, about {Matter}: {times}?", &[]);
        meant("No placeholders, a smile :} and [brackets]", &[]);
        meant("Hi {nmae}", &[("{nmae}", Some("name"))]);
        meant("Hi {first_name}", &[("{first_name}", Some("name"))]);
        meant("Hi { name }", &[("{ name }", Some("name"))]);
        meant("On {weather}", &[("{weather}", None)]);
        meant("Open {name\nnext {matter}", &[("{name", Some("name"))]);
        meant("Open {", &[("{", None)]);
        meant("{{name}}", &[("{", None)]);
    }
}

//! Finding a plain phrase in a text: whole words, whatever their case, curly or straight apostrophes. No patterns but a
//! `*` at the end of a word, which stands for any ending.

use crate::linter::Span;
use crate::model::time::ordinal;

/// Where `phrase` first stands in `text`; nothing for a phrase without a word.
pub fn find(text: &str, phrase: &str) -> Option<Span> {
    let stem = |at: usize, word: &str| phrase[at + word.len()..].starts_with('*');
    let wanted: Vec<(&str, bool)> = words(phrase).map(|(at, word)| (word, stem(at, word))).collect();
    let last = wanted.len().checked_sub(1)?;
    let found: Vec<(usize, &str)> = words(text).collect();
    found.windows(wanted.len()).find_map(|here| {
        let mut pairs = here.iter().zip(&wanted);
        let all = pairs.all(|((_, word), (wanted, is_stem))| is_same(word, wanted, *is_stem));
        let (start, (end, word)) = (here[0].0, here[last]);
        all.then_some(Span {
            start,
            end: end + word.len(),
        })
    })
}

/// Where the first of `phrases` that occurs stands.
pub fn find_any<'a>(text: &str, phrases: impl IntoIterator<Item = &'a str>) -> Option<Span> {
    phrases.into_iter().find_map(|phrase| find(text, phrase))
}

/// The first run of more than `most` words in a row that both texts have, as it stands in `text`.
pub fn repeated_run(text: &str, before: &str, most: usize) -> Option<Span> {
    let own: Vec<(usize, &str)> = words(text).collect();
    let other: Vec<&str> = words(before).map(|(_, word)| word).collect();
    own.windows(most + 1).find_map(|run| {
        let same = |there: &[&str]| run.iter().zip(there).all(|((_, a), b)| is_same(a, b, false));
        let (end_at, end) = run[most];
        other.windows(most + 1).any(same).then_some(Span {
            start: run[0].0,
            end: end_at + end.len(),
        })
    })
}

/// The words of a text with their places: letters, digits, and apostrophes between letters.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |sign: char| sign.is_alphanumeric() || is_apostrophe(sign);
    text.split(move |sign: char| !is_part(sign))
        .map(|word| word.trim_matches(is_apostrophe))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The place of something in a row, counted from 1: "third", "22nd".
pub(super) fn nth(count: usize) -> String {
    const NAMES: [&str; 8] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    ];
    let name = count.checked_sub(1).and_then(|place| NAMES.get(place));
    name.map_or_else(|| ordinal(count as u32), |name| (*name).to_owned())
}

/// A heading as it reads inside of a sentence: its first letter small.
pub(super) fn lowered(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '\u{2019}')
}

fn is_same(word: &str, wanted: &str, is_stem: bool) -> bool {
    let mut letters = folded(word);
    for letter in folded(wanted) {
        if letters.next() != Some(letter) {
            return false;
        }
    }
    is_stem || letters.next().is_none()
}

fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars()
        .map(|sign| if is_apostrophe(sign) { '\'' } else { sign })
        .flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_finds(text: &str, phrase: &str, expected: Option<&str>) {
        assert_eq!(
            find(text, phrase).map(|span| span.of(text)),
            expected,
            "{phrase:?} in {text:?}"
        );
    }

    #[test]
    fn phrases_are_whole_words_whatever_their_case() {
        for (text, phrase, expected) in [
            ("Just checking in, Ana", "checking in", Some("checking in")),
            ("CHECKING  IN again", "checking in", Some("CHECKING  IN")),
            ("rechecking into it", "checking in", None),
            ("checking", "checking in", None),
            ("It\u{2019}s the worktop.", "it's", Some("It\u{2019}s")),
            ("the two deliveries", "deliver*", Some("deliveries")),
            ("the oven delivery", "oven deliv*", Some("oven delivery")),
            ("the oven", "oven deliv*", None),
            ("Reaching out again", "reach* out", Some("Reaching out")),
            ("out of reach", "reach* out", None),
            ("caf\u{e9} \u{c9}clair", "\u{e9}clair", Some("\u{c9}clair")),
            ("", "oven", None),
            ("oven", "", None),
            ("oven", " * ", None),
            ("oven", "...", None),
        ] {
            assert_finds(text, phrase, expected);
        }
    }

    #[test]
    fn the_first_phrase_that_occurs_counts() {
        let text = "slate or tile";
        assert_eq!(
            find_any(text, ["thatch", "tile", "slate"]).map(|span| span.of(text)),
            Some("tile")
        );
        assert_eq!(find_any(text, ["thatch"]), None);
    }

    #[test]
    fn a_run_of_the_same_words_is_seen() {
        let before = "The quote for your kitchen is attached, with two worktops.";
        let again = "Ana, the quote for your kitchen is here.";
        assert_eq!(
            repeated_run(again, before, 4).map(|span| span.of(again)),
            Some("the quote for your kitchen")
        );
        assert_eq!(repeated_run(again, before, 6), None);
        assert_eq!(repeated_run("", before, 4), None);
    }
}

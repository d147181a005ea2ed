//! Turns the built-in words, which are British, plain and without contractions, into the rep's own voice (P16). What is
//! the rep's or the prospect's own, such as names and the matter, is left alone.

use super::days::Style;
use crate::model::{Contractions, Formality, Spelling, Voice};

/// Replacements: what stands there, and what stands there afterwards.
type Swaps = &'static [(&'static str, &'static str)];

/// "I have" keeps its form where it means owning something: "I've something new" is said by few.
const CONTRACTED: Swaps = &[
    ("I am ", "I'm "),
    ("I would ", "I'd "),
    ("I will ", "I'll "),
    ("you would ", "you'd "),
    ("It is ", "It's "),
    (" it is ", " it's "),
    ("that is ", "that's "),
    ("Here is ", "Here's "),
    (" here is ", " here's "),
    ("here is ", "here's "),
    ("There is ", "There's "),
    ("I have come", "I've come"),
    ("I have closed", "I've closed"),
    ("I have found", "I've found"),
    ("I have looked", "I've looked"),
    ("I have put", "I've put"),
    ("we have not", "we haven't"),
    ("We have not", "We haven't"),
    ("does not", "doesn't"),
];
const RELAXED: Swaps = &[
    ("Could we ", "Can we "),
    ("Could you ", "Can you "),
    ("Would you like to ", "Do you want to "),
    ("fifteen minutes", "a quarter of an hour"),
    ("would like to hear", "would love to hear"),
    ("I thank you for it", "thanks for it"),
    ("Thank you", "Thanks"),
];
const FORMAL: Swaps = &[
    ("Could we ", "May we "),
    ("Could you tell me", "Would you kindly tell me"),
    ("Would you like to ", "Would you care to "),
    ("Thank you.", "Thank you very much."),
    ("a short no is fine", "a short no is perfectly fine"),
];
const AMERICAN: Swaps = &[
    ("by telephone", "by phone"),
    ("fill up", "get full"),
    ("Best wishes on", "All the best on"),
    ("best wishes on", "best wishes for"),
    ("a quarter of an hour", "fifteen minutes"),
];

/// Between what is said and what is said instead, in a line of the rep's favourite phrases.
const INSTEAD: [&str; 3] = ["->", "→", "=>"];

/// The built-in words `text` in this voice.
pub(super) fn spoken_by(voice: &Voice, style: Style, text: &str) -> String {
    let formality = match voice.formality {
        Formality::Relaxed => RELAXED,
        Formality::Plain => &[],
        Formality::Formal => FORMAL,
    };
    let spelling = match voice.spelling {
        Spelling::British => &[],
        Spelling::American => AMERICAN,
    };
    let contracted = if contracts(voice, style) { CONTRACTED } else { &[] };
    let mut said = text.to_owned();
    for (theirs, own) in formality.iter().chain(spelling).chain(contracted) {
        if said.contains(theirs) {
            said = said.replace(theirs, own);
        }
    }
    for (theirs, own) in voice.phrases.iter().filter_map(|line| swap(line)) {
        if said.contains(theirs) {
            said = said.replace(theirs, own);
        }
    }
    said
}

fn contracts(voice: &Voice, style: Style) -> bool {
    match voice.contractions {
        Contractions::Always => true,
        Contractions::Never => false,
        Contractions::AsItFits if voice.formality == Formality::Formal => false,
        Contractions::AsItFits if voice.formality == Formality::Relaxed => true,
        Contractions::AsItFits => style != Style::Written,
    }
}

/// A favourite phrase that stands in for another: what is replaced, and by what. `None` for a phrase of its own.
pub fn swap(line: &str) -> Option<(&str, &str)> {
    let (theirs, own) = INSTEAD.iter().find_map(|arrow| line.split_once(arrow))?;
    let (theirs, own) = (theirs.trim(), own.trim());
    (!theirs.is_empty() && !own.is_empty()).then_some((theirs, own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(voice: &Voice, style: Style, text: &str, expected: &str) {
        assert_eq!(spoken_by(voice, style, text), expected);
    }

    #[test]
    fn contractions_follow_the_style_and_the_rep() {
        let plain = Voice::default();
        let text = "I am sorry, it is late, but I have something: I have found it.";
        says(&plain, Style::Written, text, text);
        let short = "I'm sorry, it's late, but I have something: I've found it.";
        says(&plain, Style::Spoken, text, short);
        let never = Voice {
            contractions: Contractions::Never,
            ..Voice::default()
        };
        says(&never, Style::Spoken, text, text);
        let relaxed = Voice {
            formality: Formality::Relaxed,
            ..Voice::default()
        };
        says(&relaxed, Style::Written, text, short);
    }

    #[test]
    fn favourite_phrases_stand_in_for_ours() {
        let voice = Voice {
            phrases: vec!["a short no is fine -> a quick no is good too".into(), "Cheers".into()],
            ..Voice::default()
        };
        let text = "If it is not for you, a short no is fine.";
        says(
            &voice,
            Style::Written,
            text,
            "If it is not for you, a quick no is good too.",
        );
        assert_eq!(swap("Cheers"), None);
        assert_eq!(swap(" -> nothing"), None);
        assert_eq!(swap("a → b"), Some(("a", "b")));
    }
}

//! Whether a machine wrote it, and the absences that name no day.

use super::tokens::{Token, has_at, sentence, verbatim};

/// What no person writes in a reply of their own.
const MACHINE: [&[&str]; 24] = [
    &["out", "of", "office"],
    &["out", "of", "the", "office"],
    &["automatic", "reply"],
    &["automatic", "response"],
    &["automated", "reply"],
    &["automated", "response"],
    &["automated", "message"],
    &["automated", "email"],
    &["auto", "reply"],
    &["auto", "response"],
    &["autoreply"],
    &["auto", "responder"],
    &["autoresponder"],
    &["thank", "you", "for", "your", "email"],
    &["thank", "you", "for", "your", "message"],
    &["thanks", "for", "your", "email"],
    &["thanks", "for", "your", "message"],
    &["thank", "you", "for", "contacting"],
    &["limited", "access", "to"],
    &["on", "my", "return"],
    &["upon", "my", "return"],
    &["in", "my", "absence"],
    &["during", "my", "absence"],
    &["ooo"],
];

/// What a person may write as well.
const ABSENCE: [&[&str]; 26] = [
    &["on", "leave"],
    &["annual", "leave"],
    &["parental", "leave"],
    &["maternity", "leave"],
    &["paternity", "leave"],
    &["sick", "leave"],
    &["on", "vacation"],
    &["on", "holiday"],
    &["on", "holidays"],
    &["on", "pto"],
    &["am", "away"],
    &["i'm", "away"],
    &["currently", "away"],
    &["currently", "out"],
    &["will", "be", "away"],
    &["be", "out"],
    &["am", "out"],
    &["i'm", "out"],
    &["be", "back"],
    &["when", "i", "return"],
    &["when", "i", "get", "back"],
    &["office", "is", "closed"],
    &["offices", "are", "closed"],
    &["away", "from", "my"],
    &["am", "travelling"],
    &["am", "traveling"],
];

/// What shows that a person answers this very message.
const IN_PERSON: [&[&str]; 14] = [
    &["let's"],
    &["lets"],
    &["can", "we"],
    &["could", "you"],
    &["can", "you"],
    &["could", "we"],
    &["shall", "we"],
    &["speak", "then"],
    &["talk", "then"],
    &["sounds", "good"],
    &["your", "quote"],
    &["your", "proposal"],
    &["call", "you"],
    &["ring", "you"],
];

const LEFT: [&[&str]; 12] = [
    &["no", "longer", "with"],
    &["no", "longer", "work"],
    &["no", "longer", "works"],
    &["no", "longer", "working"],
    &["no", "longer", "employed"],
    &["no", "longer", "at"],
    &["have", "left", "the", "company"],
    &["has", "left", "the", "company"],
    &["have", "now", "left"],
    &["has", "now", "left"],
    &["left", "the", "organisation"],
    &["left", "the", "business"],
];

const OPEN: [&[&str]; 6] = [
    &["until", "further", "notice"],
    &["till", "further", "notice"],
    &["indefinitely"],
    &["not", "sure", "when"],
    &["extended", "leave"],
    &["term", "leave"],
];

/// True when a machine wrote it, as far as the words tell.
pub(super) fn is_auto_reply(tokens: &[Token]) -> bool {
    let in_person = find(tokens, &IN_PERSON).is_some() || tokens.iter().any(|token| token.is_mark(&['?']));
    let left = find(tokens, &LEFT).is_some();
    find(tokens, &MACHINE).is_some() || hyphenated(tokens) || ((left || find(tokens, &ABSENCE).is_some()) && !in_person)
}

/// Their words for having left the company.
pub(super) fn has_left(text: &str, tokens: &[Token]) -> Option<String> {
    said(text, tokens, &LEFT)
}

/// Their words for an absence without an end.
pub(super) fn is_open(text: &str, tokens: &[Token]) -> Option<String> {
    said(text, tokens, &OPEN)
}

/// "out-of-office", "auto-reply".
fn hyphenated(tokens: &[Token]) -> bool {
    tokens.windows(3).any(|run| {
        run[1].is_mark(&['-'])
            && ((run[0].is(&["out"]) && run[2].is(&["of"]))
                || (run[0].is(&["auto"]) && run[2].is(&["reply", "response", "responder"])))
    })
}

fn said(text: &str, tokens: &[Token], phrases: &[&[&str]]) -> Option<String> {
    let place = find(tokens, phrases)?;
    Some(verbatim(text, &tokens[sentence(tokens, place)]))
}

fn find(tokens: &[Token], phrases: &[&[&str]]) -> Option<usize> {
    (0..tokens.len()).find(|place| phrases.iter().any(|phrase| has_at(tokens, *place, phrase)))
}

//! Which part of a message a sentence is: greeting, words to the reader, sign-off, signature, postscript.

use super::lexicon::{UNKNOWN, class};
use super::tokens::{CAPITAL, IN_HOLE, Sentence, Token, Tokens};

/// What a sentence is for in the message's frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// "Hi Anna,".
    Greeting,
    /// What the message says.
    Body,
    /// "Kind regards," and the lines of name, company and number below it.
    Signature,
    /// "P.S." and all after it.
    Postscript,
}

/// A bare name as greeting: "Mary Ann,".
pub(super) const LONGEST_NAME: usize = 3;
/// A sign-off has at most so many words ("With many thanks and best wishes").
const LONGEST_SIGN_OFF: usize = 6;
/// A signature's line has at most so many words ("Senior account manager at Bright Roofs of Leeds").
const LONGEST_SIGNATURE_LINE: usize = 9;

/// The length of the writer's own words: what a mail program quotes below them is somebody else's.
pub(super) fn own_words(body: &str) -> usize {
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let text = line.trim();
        let quotes = text.starts_with('>')
            || (text.starts_with("On ") && text.ends_with("wrote:"))
            || text.starts_with("-----Original Message")
            || text.starts_with("________________________________")
            || (text.starts_with(['T', 't', 'S', 's', 'C', 'c', 'G', 'g']) && is_disclaimer(text))
            || (text.starts_with("From: ") && at > 0 && text.contains('@'));
        if quotes && !body[..at].trim().is_empty() {
            return at;
        }
        at += line.len();
    }
    body.len()
}

/// What companies and telephones put below every message.
fn is_disclaimer(line: &str) -> bool {
    let starts = |with: &str| {
        line.get(..with.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    let legal = [
        "this message",
        "this email",
        "this e-mail",
        "this communication",
        "the information contained",
        "the contents of this",
    ];
    starts("sent from my")
        || starts("confidentiality notice")
        || starts("get outlook for")
        || (legal.iter().any(|with| starts(with))
            && ["confidential", "intended", "privileged"]
                .iter()
                .any(|word| line.contains(word)))
}

/// The part of every sentence.
pub(super) fn parts(tokens: &Tokens) -> Vec<Part> {
    let (greet, greeted, sign_off) = (
        const { class("greet") },
        const { class("greeted") },
        const { class("signoff") },
    );
    let mut parts = vec![Part::Body; tokens.sentences.len()];
    if let Some(first) = tokens.sentences.first() {
        let words = tokens.of(first);
        let greets = words.first().is_some_and(|w| w.is(greet))
            && words
                .iter()
                .all(|w| w.id == UNKNOWN || w.has(IN_HOLE) || w.is(greet) || w.is(greeted));
        let name = |w: &Token| w.has(IN_HOLE) || (w.id == UNKNOWN && w.has(CAPITAL));
        let names = words.len() <= LONGEST_NAME && tokens.sentences.len() > 1 && words.iter().all(name);
        if greets || names {
            parts[0] = Part::Greeting;
        }
    }
    let mark = const { class("postscript") };
    let is_postscript = |sentence: &Sentence| tokens.of(sentence).first().is_some_and(|w| w.is(mark));
    let postscript = tokens
        .sentences
        .iter()
        .position(|sentence| sentence.opens_line && is_postscript(sentence));
    let end = postscript.unwrap_or(parts.len());
    parts[end..].fill(Part::Postscript);

    let is_sign_off = |sentence: &Sentence| {
        let words = tokens.of(sentence);
        sentence.opens_line && words.len() <= LONGEST_SIGN_OFF && words.first().is_some_and(|w| w.is(sign_off))
    };
    let short = |sentence: &Sentence| sentence.end - sentence.first <= LONGEST_SIGNATURE_LINE;
    for at in (1..end).rev() {
        let sentence = &tokens.sentences[at];
        if !short(sentence) {
            break;
        }
        if is_sign_off(sentence) {
            parts[at..end].fill(Part::Signature);
            break;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::lexicon;
    use super::super::scanner::scan;
    use super::*;

    #[track_caller]
    fn assert_parts(text: &str, expected: &[Part]) {
        assert_eq!(parts(&scan(text, lexicon())), expected, "{text}");
    }

    #[test]
    fn a_message_falls_into_its_parts() {
        use Part::{Body, Greeting, Postscript, Signature};
        assert_parts(
            "Hi Anna,\n\nThe roof quote is ready.\n\nKind regards,\nTom Hale\nBright Roofs",
            &[Greeting, Body, Signature, Signature, Signature],
        );
        assert_parts("Anna, shall we meet on Tuesday?", &[Greeting, Body]);
        assert_parts(
            "Dear Mr. Okoro,\nThanks for coming in.\nThanks,\nTom\nP.S. The slate sample is on its way.",
            &[Greeting, Body, Signature, Signature, Postscript],
        );
        assert_parts("Tuesday at ten suits me", &[Body]);
        assert_parts("", &[]);
    }

    #[test]
    fn quoted_text_is_not_the_writers() {
        let own = "Shall we say Tuesday?\n\n";
        for quoted in [
            "> Just checking in",
            "On 3 October 2026, Anna wrote:\n> hello",
            "-----Original Message-----\nhello",
        ] {
            assert_eq!(own_words(&format!("{own}{quoted}")), own.len(), "{quoted}");
        }
        assert_eq!(own_words("> all of it is quoted"), 21);
    }
}

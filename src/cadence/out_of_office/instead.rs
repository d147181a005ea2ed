//! Whom they name to contact in the meantime, in their own words.

use super::tokens::{Token, has_at, sentence, verbatim};

/// What asks to turn to somebody else; the name follows.
const TURN_TO: [&[&str]; 22] = [
    &["contact"],
    &["reach", "out", "to"],
    &["get", "in", "touch", "with"],
    &["in", "touch", "with"],
    &["speak", "to"],
    &["speak", "with"],
    &["talk", "to"],
    &["write", "to"],
    &["turn", "to"],
    &["email"],
    &["e", "mail"],
    &["call"],
    &["ring"],
    &["phone"],
    &["reach"],
    &["message"],
    &["enquiries", "to"],
    &["queries", "to"],
    &["requests", "to"],
    &["liaise", "with"],
    &["ask", "for"],
    &["taken", "over", "by"],
];

/// What says that somebody stands in; the name comes before.
const STANDS_IN: [&[&str]; 13] = [
    &["is", "covering"],
    &["will", "be", "covering"],
    &["will", "cover"],
    &["is", "standing", "in"],
    &["will", "be", "happy", "to"],
    &["will", "be", "able", "to"],
    &["can", "help"],
    &["can", "assist"],
    &["will", "help"],
    &["will", "assist"],
    &["will", "be", "looking", "after"],
    &["has", "taken", "over"],
    &["is", "taking", "over"],
];

/// How a name that is no capital begins: "my colleague", "the front desk".
const LEADS_NAME: [&str; 9] = [
    "my",
    "our",
    "the",
    "reception",
    "either",
    "one",
    "any",
    "someone",
    "somebody",
];

/// What is the writer's own: "call me on my mobile".
const THEIR_OWN: [&str; 11] = [
    "mobile", "cell", "phone", "email", "absence", "desk", "number", "return", "personal", "inbox", "out",
];

/// Tokens in which an address shows its sign.
const LONGEST_ADDRESS: usize = 8;

/// What asks, before "email" and the like, so that "thank you for your email" is none.
const ASKING: [&str; 12] = [
    "please", "to", "can", "or", "either", "may", "kindly", "directly", "then", "you", "instead", "and",
];

/// The people named, as written.
pub(super) fn named(text: &str, tokens: &[Token]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        let sentence = sentence(tokens, place);
        if let Some(name) = in_sentence(text, &tokens[sentence.clone()])
            && !found.contains(&name)
        {
            found.push(name);
        }
        place = sentence.end.max(place) + 1;
    }
    found
}

fn in_sentence(text: &str, sentence: &[Token]) -> Option<String> {
    for place in 0..sentence.len() {
        let asks = place == 0 || sentence[place - 1].is(&ASKING) || sentence[place - 1].is_mark(&[',', ':', '-']);
        for phrase in TURN_TO {
            let name = place + phrase.len();
            let direct = phrase.len() > 1 || phrase == ["contact"];
            if has_at(sentence, place, phrase)
                && (asks || direct || is_address(sentence, name))
                && names_somebody(sentence, name)
            {
                return Some(trimmed(text, &sentence[name..]));
            }
        }
        for phrase in STANDS_IN {
            if place > 0 && has_at(sentence, place, phrase) {
                let start = subject(&sentence[..place]);
                if names_somebody(sentence, start) && start < place {
                    return Some(trimmed(text, &sentence[start..place]));
                }
            }
        }
    }
    None
}

/// Where the subject begins: after "In my absence," and after a comma.
fn subject(before: &[Token]) -> usize {
    let comma = before.iter().rposition(|token| token.is_mark(&[',', ':']));
    comma.map_or(0, |comma| comma + 1)
}

/// True when a name, a number or an address begins at `place`.
fn names_somebody(sentence: &[Token], place: usize) -> bool {
    let Some(token) = sentence.get(place) else {
        return false;
    };
    let own = sentence.get(place + 1).is_some_and(|next| next.is(&THEIR_OWN));
    let led = token.is(&LEADS_NAME) && !own;
    let capital = token.is_capital && !token.is(&["i", "i'm", "i'll", "please", "thank", "thanks"]);
    led || capital || is_address(sentence, place) || token.is_mark(&['+']) || token.number(9).is_some()
}

fn is_address(sentence: &[Token], place: usize) -> bool {
    let address = sentence[place.min(sentence.len())..]
        .windows(2)
        .take(LONGEST_ADDRESS)
        .take_while(|pair| pair[0].at.end == pair[1].at.start);
    address.into_iter().any(|pair| pair[1].is_mark(&['@']))
}

/// The words without what closes the sentence; a bracket or address inside stays whole.
fn trimmed(text: &str, run: &[Token]) -> String {
    let words = verbatim(text, run);
    words.trim_end_matches([',', ';', ' ', ':', '-']).to_owned()
}

/// Somebody named in their words, as a record begins with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Their name; empty where only an office or a number is named.
    pub name: String,
    /// An address or a number to reach them; may be empty.
    pub reach: String,
}

impl Named {
    /// Who is named in `words`, such as "my colleague Ada Cole (ada@acme.example)".
    pub fn of(words: &str) -> Named {
        let name_of = |words: &str| {
            let words = words.split_whitespace().map(|word| word.trim_matches(AROUND_A_NAME));
            let is_name = |word: &&str| word.starts_with(char::is_uppercase);
            let run: Vec<&str> = words.skip_while(|word| !is_name(word)).take_while(is_name).collect();
            run.join(" ")
        };
        if let Some(address) = words.split_whitespace().find(|word| word.contains('@')) {
            let before = words.split(address).next().unwrap_or_default();
            let address = address.rsplit(['<', '(', ':']).next().unwrap_or_default();
            return Named {
                name: name_of(before),
                reach: address.trim_matches(AROUND_AN_ADDRESS).to_owned(),
            };
        }
        let is_number = |sign: char| sign.is_ascii_digit() || sign == '+';
        let from = words.find(is_number).unwrap_or(words.len());
        let number = words[from..].trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let is_plain = number.chars().all(|sign| is_number(sign) || " ()-./".contains(sign));
        Named {
            name: name_of(&words[..from]),
            reach: Some(number)
                .filter(|_| digits >= FEWEST_DIGITS && is_plain)
                .unwrap_or_default()
                .to_owned(),
        }
    }
}

/// What stands around a name and is no part of it.
const AROUND_A_NAME: [char; 9] = ['(', ')', '<', '>', ',', ';', ':', '"', '-'];

/// What stands around an address and is no part of it.
const AROUND_AN_ADDRESS: [char; 7] = [')', '>', ',', ';', '.', '"', '!'];

/// Digits of the shortest number worth ringing: what is shorter is an extension or a year.
const FEWEST_DIGITS: usize = 7;

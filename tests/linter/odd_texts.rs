//! Many odd texts, the same ones every time: none makes the linter panic, and every span fits.

use onemore::linter::{Context, Field, Message, lint};
use onemore::model::{Channel, Purpose};

/// Texts that the everyday run reads, and the slow one.
const TEXTS: u64 = 2_000;
const MANY_TEXTS: u64 = 1_000_000;

/// Characters that readers of text stumble over, beside letters.
const CHARACTERS: [char; 40] = [
    '\n',
    '\r',
    '\t',
    ' ',
    ' ',
    '.',
    ',',
    '!',
    '?',
    ':',
    ';',
    '-',
    '_',
    '*',
    '|',
    '%',
    '#',
    '&',
    '@',
    '/',
    '<',
    '>',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '\'',
    '"',
    '\u{2019}',
    '\u{2014}',
    '\u{ab}',
    '\u{bb}',
    '\u{301}',
    '\u{200d}',
    '\u{202e}',
    '\u{5d0}',
    '\u{1F469}',
    '\u{0}',
];

/// One of many texts, the same for the same number: words the linter knows, odd characters, any character there is.
fn odd_text(number: u64) -> String {
    // SplitMix64: every number gives another sequence.
    let mut state = number;
    let mut draw = |below: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or(0) % below
    };
    const WORDS: &str = "hi hello just checking in following up hope you are well the quote let me know if not no worries call me \
        by Friday 10:30 3rd $5k 20% https://a.example/x a@b.example [Name] {{first_name}} %NAME% I've don't can't P.S. best regards \
        last chance reply STOP one two and or because e-mail www. Re: Subject: On wrote: ____ *|F|* 24/7 01632 960123";
    let words: Vec<&str> = WORDS.split_ascii_whitespace().collect();
    let mut text = String::new();
    for _ in 0..draw(40) {
        match draw(6) {
            0 => text.push(CHARACTERS[draw(CHARACTERS.len())]),
            1 => text.extend(u32::try_from(draw(0x11_0000)).ok().and_then(char::from_u32)),
            2 => text.push_str(&CHARACTERS[draw(CHARACTERS.len())].to_string().repeat(draw(8))),
            _ => {
                text.push_str(words[draw(words.len())]);
                text.push_str([" ", "", "\n", ". "][draw(4)]);
            }
        }
    }
    text
}

fn reads_all_without_panic(numbers: std::ops::Range<u64>) {
    for number in numbers {
        let (subject, body) = (odd_text(number), odd_text(number ^ 0xffff_0000));
        let purposes = Purpose::ALL.len();
        let index = usize::try_from(number).unwrap_or(0);
        let context = Context {
            purpose: Some(Purpose::ALL[index % purposes]),
            ..Context::new(Channel::ALL[index % Channel::ALL.len()])
        };
        for finding in lint(
            &Message {
                subject: &subject,
                body: &body,
            },
            &context,
        ) {
            let text = if finding.field == Field::Subject {
                &subject
            } else {
                &body
            };
            assert!(
                text.get(finding.span.start..finding.span.end).is_some(),
                "{number}: {finding:?}"
            );
        }
    }
}

#[test]
fn odd_texts_are_read() {
    reads_all_without_panic(0..TEXTS);
}

/// The slow one: `cargo test --release --test linter -- --ignored`, some minutes.
#[test]
#[ignore = "a million texts take minutes"]
fn a_million_odd_texts_are_read() {
    reads_all_without_panic(0..MANY_TEXTS);
}

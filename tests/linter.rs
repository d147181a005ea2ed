//! Laws of the linter, over its public door.

use std::collections::BTreeSet;

use onemore::linter::{Context, Field, Message, RULES, Severity, lint, rules};
use onemore::model::{Channel, Principle, Purpose};

/// Runs of which the quickest is measured, at most.
const MOST_RUNS: usize = 300;
/// Fixes are applied one after the other; more rounds than this is a circle.
const MOST_ROUNDS: usize = 10;

#[test]
fn rules_are_the_files_of_their_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/linter/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name != "mod")
        .collect();
    let ids: BTreeSet<String> = rules().iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(ids, files);
    assert_eq!(ids.len(), RULES.len(), "an id stands twice");
}

#[test]
fn rules_are_documented() {
    for rule in RULES {
        let doc = &rule.doc;
        for text in [rule.title, doc.flags, doc.costs, doc.weak, doc.better, doc.fine] {
            assert!(text.trim().len() > 5, "{} has an empty text", rule.id);
        }
        assert!(Principle::ALL.contains(&rule.why));
    }
}

/// What a rule's examples are read with: the channel, purpose and facts it speaks of.
fn context_of(rule: &str) -> Context<'static> {
    let email = Context::new(Channel::Email)
        .with_recipient("Ana Okoro")
        .with_given(&["Guide to Slate I"]);
    match rule {
        "over_thirty_seconds" | "unsayable" => Context::new(Channel::Voicemail),
        "missing_leave" => email.with_purpose(Purpose::EasyNo),
        "undated_ask" => email.with_purpose(Purpose::NextMeeting),
        "nothing_new" => email.with_purpose(Purpose::ReEntry),
        _ => email,
    }
}

#[test]
fn the_weak_example_is_flagged_and_the_better_one_is_clean() {
    for rule in RULES {
        let context = context_of(rule.id);
        // A subject that names the matter would mend these two.
        let subject = match rule.id {
            "weak_subject" | "missing_purpose" => "",
            _ => "Slate or tile",
        };
        let weak = lint(
            &Message {
                subject,
                body: rule.doc.weak,
            },
            &context,
        );
        assert!(
            weak.iter().any(|finding| finding.rule == rule.id),
            "{}: {weak:#?}",
            rule.id
        );
        let better = lint(
            &Message {
                subject: "Slate or tile",
                body: rule.doc.better,
            },
            &context,
        );
        assert!(better.is_empty(), "{}: {better:#?}", rule.id);
    }
}

#[test]
fn what_the_linter_says_of_itself_is_free_of_what_it_warns_of() {
    let context = Context::new(Channel::Post);
    for rule in RULES {
        for body in [rule.doc.costs, rule.doc.fine] {
            let found = lint(&Message { subject: "", body }, &context);
            let grave: Vec<_> = found
                .iter()
                .filter(|f| f.severity > Severity::Suggestion && !f.span.is_empty())
                .collect();
            assert!(
                grave.iter().all(|finding| finding.rule == rule.id),
                "{}: {body}: {grave:#?}",
                rule.id
            );
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use super::*;
    use onemore::linter::{Span, spoken_seconds};
    use proptest::prelude::*;

    /// Scraps that rules look for, and scraps that break readers of text.
    const SCRAPS: [&str; 34] = [
        "Hi Ana, ",
        "hope you are well",
        "just checking in",
        "How are you?",
        "the quote",
        "[Name]",
        "{{",
        "}}",
        "%NAME%",
        "\n",
        "\n\n",
        "\r\n",
        ". ",
        "? ",
        "!",
        "I've emailed you 3 times",
        "haven't",
        "\u{1F600}",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} ",
        "\u{e9}t\u{e9} ",
        "e\u{301}",
        "\u{2019}s ",
        "https://a.example/x",
        "10:30am ",
        "$5k",
        "<",
        ">",
        "Best,\n",
        "P.S. ",
        "last chance ",
        "If not, a short no is fine. ",
        "...",
        "\u{2026}",
        "e-mail",
    ];

    fn text() -> impl Strategy<Value = String> {
        let scraps =
            proptest::collection::vec(proptest::sample::select(SCRAPS.to_vec()), 0..24).prop_map(|s| s.concat());
        prop_oneof![scraps, any::<String>()]
    }

    fn context() -> impl Strategy<Value = Context<'static>> {
        let purposes = proptest::option::of(proptest::sample::select(Purpose::ALL.to_vec()));
        (proptest::sample::select(Channel::ALL.to_vec()), purposes).prop_map(|(channel, purpose)| Context {
            purpose,
            ..Context::new(channel)
        })
    }

    fn on_boundaries(span: Span, text: &str) -> bool {
        span.start <= span.end && text.get(span.start..span.end).is_some()
    }

    fn body_after_fixes(mut body: String, context: &Context<'_>) -> Result<String, String> {
        for _ in 0..MOST_ROUNDS {
            let findings = lint(
                &Message {
                    subject: "",
                    body: &body,
                },
                context,
            );
            let Some(fix) = findings
                .iter()
                .filter(|f| f.field == Field::Body)
                .flat_map(|f| &f.fixes)
                .next()
            else {
                return Ok(body);
            };
            body = fix.apply(&body);
        }
        Err(body)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn any_text_is_read_without_panic_and_spans_fit(subject in text(), body in text(), context in context()) {
            let findings = lint(&Message { subject: &subject, body: &body }, &context);
            for finding in &findings {
                let text = if finding.field == Field::Subject { &subject } else { &body };
                prop_assert!(on_boundaries(finding.span, text), "{finding:?}");
                for fix in &finding.fixes {
                    prop_assert!(on_boundaries(fix.span, text), "{fix:?}");
                }
            }
            for pair in findings.windows(2) {
                prop_assert!((pair[0].field, pair[0].span) <= (pair[1].field, pair[1].span));
                prop_assert!(pair[0].field != pair[1].field || !pair[0].span.overlaps(pair[1].span));
            }
            prop_assert!(spoken_seconds(&body, 150.0) >= 0.0);
        }

        #[test]
        fn fixes_come_to_an_end(body in text(), context in context()) {
            prop_assert!(body_after_fixes(body, &context).is_ok());
        }
    }
}

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

#[test]
fn long_texts_are_read_in_linear_time() {
    let once = |unit: &str, bytes: usize| {
        let body = unit.repeat(bytes / unit.len() + 1);
        let start = std::time::Instant::now();
        lint(
            &Message {
                subject: "",
                body: &body,
            },
            &Context::new(Channel::Voicemail),
        );
        start.elapsed().as_secs_f64()
    };
    for unit in [
        "Hi Ana, just checking in about the quote [Name] we spoke of. Are you free? 10% 20% < > {{ \u{1F600} ",
        "and please let me know any questions ",
        "and, please, ",
        "if not, let me know\n",
        "a@b",
        "a.b",
        "www.",
        "(a",
        "[a",
        "{{a",
        "!?",
        "\n",
        "a\n \n",
        " ",
        "1,",
        "\u{5d0}\u{202e} ",
        "e-mail",
        "it's",
        ".\"",
        "> a\n",
        "the the the ",
    ] {
        // The best of as many runs as it takes: a busy machine only ever adds to a time.
        let (mut short, mut long) = (f64::INFINITY, f64::INFINITY);
        let linear = (0..MOST_RUNS).any(|_| {
            short = short.min(once(unit, SHORT_BYTES));
            long = long.min(once(unit, 8 * SHORT_BYTES));
            // Eight times the text; a square law would take sixty-four times as long.
            long < 24.0 * short
        });
        assert!(linear, "{unit:?}: {short} s, then {long} s for eight times as much");
    }
    let all = [" ", "\n", "a", "\u{1F600}", "\u{5d0}", "?"].map(|unit| unit.repeat(LONG_BYTES / unit.len()));
    for body in &all {
        lint(&Message { subject: body, body }, &Context::new(Channel::Email));
    }
}

/// Bytes of the shorter text whose time is measured: eight times as many are read within a slice of a busy machine.
const SHORT_BYTES: usize = 500;
/// Bytes of texts that are only read.
const LONG_BYTES: usize = 100_000;

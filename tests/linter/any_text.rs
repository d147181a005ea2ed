//! Laws over random texts: no panic, spans that fit, fixes that come to an end.

use onemore::linter::{Context, Field, Message, Span, lint, spoken_seconds};
use onemore::model::{Channel, Purpose};
use proptest::prelude::*;

/// Fixes are applied one after the other; more rounds than this is a circle.
const MOST_ROUNDS: usize = 10;

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
    let scraps = proptest::collection::vec(proptest::sample::select(SCRAPS.to_vec()), 0..24).prop_map(|s| s.concat());
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

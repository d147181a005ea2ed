//! Reading takes time linear in the text.

use onemore::linter::{Context, Message, lint};
use onemore::model::Channel;

/// Runs of which the quickest is measured, at most.
const MOST_RUNS: usize = 300;

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

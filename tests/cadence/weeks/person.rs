//! Purposes, words and the person (P2, P10, P12, P15, P16).

use onemore::model::Stage;

use super::super::story::at;
use super::week;

/// P2: the purpose is named: did they read it, have they decided.
#[test]
fn p2_a_proposal_is_asked_about_by_name() {
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ProposalRead",
            "P2 Name the proposal, and ask what they think of it.",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call Decision",
            "P5 Ask where their decision stands, so that they can also say no.",
        ),
    ]);
}

/// P2: a reminder goes where the last words are.
#[test]
fn p2_a_reminder_in_the_same_thread() {
    week(at(Stage::New)).goes(&[(
        "2026-11-02",
        "10:00 out email sent",
        "Due 2026-11-05 Email ShareSomething",
        "P2 A reminder in the same thread shows them what it is about.",
    )]);
}

/// P10: a first touch leads with a reason in their eyes.
#[test]
fn p10_a_reason_in_their_eyes() {
    week(at(Stage::New)).goes(&[(
        "2026-11-02",
        "",
        "Due 2026-11-02 Email Introduction",
        "P10 Lead with a reason they would give for it themselves.",
    )]);
}

/// P12: what they care about is remembered.
#[test]
fn p12_the_person_is_remembered() {
    week(at(Stage::New))
        .with(|prospect| prospect.interests = vec!["football".to_owned()])
        .goes(&[(
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "P12 They care about football: start there.",
        )]);
}

/// P15: a message left is short.
#[test]
fn p15_a_voicemail_is_short() {
    week(at(Stage::New)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call ShareSomething",
            "P15 If you leave a message, keep it under thirty seconds.",
        ),
    ]);
}

/// P16: the easy no must sound like the rep. P19: it comes after good faith.
#[test]
fn p16_p19_good_faith_then_an_easy_no_in_ones_own_voice() {
    week(at(Stage::New)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call ShareSomething",
            "",
        ),
        (
            "2026-11-10",
            "10:00 out call no_answer",
            "Due 2026-11-17 Email AskHow",
            "P19 They may simply be swamped. Ask how they would like to go on, and whether.",
        ),
        (
            "2026-11-17",
            "10:00 out email sent for:ask_how",
            "Due 2026-11-26 Call EasyNo",
            "P16 Put it in your own words",
        ),
    ]);
}

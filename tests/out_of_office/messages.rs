//! Whole messages: the day, the people named, and whether a machine wrote it.

use onemore::cadence::out_of_office::{Back, Named, read};

use crate::check;

#[track_caller]
fn instead(text: &str, expected: &[&str]) {
    assert_eq!(read(text, "2026-11-21".parse().unwrap()).instead, expected, "{text:?}");
}

#[track_caller]
fn is_auto_reply(text: &str, expected: bool) {
    assert_eq!(
        read(text, "2026-11-21".parse().unwrap()).is_auto_reply,
        expected,
        "{text:?}"
    );
}

const OFFICE: &str = "Subject: Automatic reply: Quote for the workshop lights

Thank you for your email.

I am out of the office from Monday 23 November to Friday 4 December with limited access
to email, and will be back on Monday 7 December.

For urgent matters please contact my colleague Ada Cole (ada.cole@acme.example) or call
020 7946 0142.

Kind regards
Ben Ode";

#[test]
fn a_day_back_beats_the_end_of_the_absence() {
    check(OFFICE, "2026-12-07");
    check(
        "I am on leave until 4 December. I'll be back on Tuesday 8 December.",
        "2026-12-08",
    );
    check(
        "I am out of the office until Friday 4 December.\n\nOur winter fair is on 12 December.",
        "2026-12-07",
    );
}

#[test]
fn their_words_for_the_day_are_kept() {
    for (text, expected) in [
        (OFFICE, "Monday 7 December"),
        ("I am back on 9/8/2027.", "9/8/2027"),
        ("I am away until\nthe 4th of December.", "4th of December"),
        ("Ben Ode has left the company. Bye.", "Ben Ode has left the company"),
    ] {
        let back = read(text, "2026-11-21".parse().unwrap()).back;
        let (Back::On { said, .. } | Back::Ask { said, .. } | Back::Gone { said }) = back else {
            panic!("{text:?}: {back:?}")
        };
        assert_eq!(said, expected);
    }
}

#[test]
fn a_thread_below_and_the_hour_of_sending_are_not_read() {
    check(
        "Sent: Friday, 27 November 2026 10:00\nI am out of office.\n\nOn Mon, 7 Dec 2026 at 10:00, Ben wrote:\n> back on 9 December",
        "-",
    );
    check(
        "I'm out of office until 4 December.\n-----Original Message-----\nI am back on 27 November.",
        "2026-12-07",
    );
}

#[test]
fn whom_they_name_is_given_in_their_words() {
    instead(
        OFFICE,
        &["my colleague Ada Cole (ada.cole@acme.example) or call 020 7946 0142"],
    );
    instead(
        "I am away. In my absence, please contact Ada Cole at ada.cole@acme.example.",
        &["Ada Cole at ada.cole@acme.example"],
    );
    instead(
        "On leave. Ada Cole (ada@acme.example) is covering for me. For orders email orders@acme.example.",
        &["Ada Cole (ada@acme.example)", "orders@acme.example"],
    );
    instead(
        "I am away until Monday; for anything urgent, get in touch with our office on 020 7946 0142!",
        &["our office on 020 7946 0142"],
    );
    instead("During my absence, Ada Cole will be happy to help.", &["Ada Cole"]);
    instead(
        "I no longer work at Acme. You can reach Ada Cole instead.",
        &["Ada Cole instead"],
    );
    instead("I am away. If urgent, call me on my mobile.", &[]);
    instead("I'm out. Please contact me on my mobile.", &[]);
    instead("Thank you for your email. I will reply when I am back.", &[]);
    instead("I am out of office with no access to email.", &[]);
}

#[test]
fn a_person_who_is_away_is_no_machine() {
    for text in [
        OFFICE,
        "I am currently out of the office.",
        "Out-of-office reply",
        "Auto-reply: I'm away",
        "This is an automated message.",
        "I'm on annual leave until Friday.",
        "I no longer work here.",
        "I am on parental leave until March.",
        "Thank you for your message. Would you mind waiting? I have limited access to email.",
    ] {
        is_auto_reply(text, true);
    }
    for text in [
        "Thanks, I'm on holiday until Friday. Can we talk after that?",
        "Let's speak when I'm back on Monday.",
        "I'm away next week but your quote looks fine, I'll call you on the 30th.",
        "No thank you.",
        "We have decided to go with another supplier.",
        "Sounds good, see you on Monday.",
        "",
    ] {
        is_auto_reply(text, false);
    }
}

/// Whom they name begins a record: a name, and an address or a number.
#[test]
fn who_is_named_begins_a_record() {
    for (words, name, reach) in [
        (
            "my colleague Ada Cole (ada@acme.example)",
            "Ada Cole",
            "ada@acme.example",
        ),
        (
            "Tom Vale at tom.vale@acme.example.",
            "Tom Vale",
            "tom.vale@acme.example",
        ),
        ("Tom Vale <tom@acme.example>", "Tom Vale", "tom@acme.example"),
        ("Tom Vale, email: tom@acme.example", "Tom Vale", "tom@acme.example"),
        ("the front desk on +44 1632 960461", "", "+44 1632 960461"),
        ("Zoë Ångström (020 7946 0118)", "Zoë Ångström", "020 7946 0118"),
        ("Ada Cole, extension 204", "Ada Cole", ""),
        ("hello@acme.example", "", "hello@acme.example"),
        ("someone else", "", ""),
        ("", "", ""),
    ] {
        let named = Named::of(words);
        assert_eq!((named.name.as_str(), named.reach.as_str()), (name, reach), "{words}");
    }
}

/// Who took over is named, when somebody has left.
#[test]
fn who_took_over_is_named() {
    for (text, instead) in [
        (
            "Automatic reply: I have left the company. Please contact Tom Vale at tom@acme.example.",
            "Tom Vale at tom@acme.example",
        ),
        (
            "I no longer work at Acme. Tom Vale has taken over my accounts.",
            "Tom Vale",
        ),
        (
            "I no longer work here. My work was taken over by Tom Vale (tom@acme.example).",
            "Tom Vale (tom@acme.example)",
        ),
    ] {
        let reading = read(text, "2026-11-17".parse().unwrap());
        assert!(matches!(reading.back, Back::Gone { .. }), "{text}");
        assert_eq!(reading.instead, [instead], "{text}");
    }
}

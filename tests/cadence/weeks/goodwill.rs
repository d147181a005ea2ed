//! Weeks of silence: what is brought, and what they bear.

use onemore::cadence::{Policy, best_value, goodwill};
use onemore::model::{Book, Stage, StageKind, Tolerance, ValueItem, ValueKind};

use super::super::story::{at, day, instant, noon, touch};
use super::{thing, week};

/// P1: each touch brings something; what they have had is not brought twice; when nothing is left the plan says so.
#[test]
fn p1_the_best_unused_thing_then_the_warning() {
    let things = vec![
        thing(1, "a page on glare", ""),
        thing(2, "the lamp study", "daylight lamps"),
    ];
    week(at(Stage::MeetingHeld))
        .with(|prospect| prospect.interests = vec!["Daylight lamps".to_owned()])
        .library(things)
        .goes(&[
            (
                "2026-11-02",
                "10:00 out email sent",
                "Due 2026-11-05 Email ShareSomething",
                "P1 Bring “the lamp study”: new to them, and about Daylight lamps.",
            ),
            (
                "2026-11-05",
                "10:00 out email sent value:2",
                "Due 2026-11-10 Call ShareSomething",
                "P1 Bring “a page on glare”: they have not had it.",
            ),
            (
                "2026-11-10",
                "10:00 out call left_voicemail value:1",
                "Due 2026-11-17 Email EasyNo",
                "P6 Three tries",
            ),
            (
                "2026-11-17",
                "10:00 out email sent for:easy_no",
                "Due 2026-11-26 Call OneMore",
                "P1 They have had all that would suit them",
            ),
        ]);
}

/// P1: an annoyance is only who comes at a bad moment with nothing: something new makes the same asks lighter.
#[test]
fn p1_what_is_brought_spares_goodwill() {
    let asked = |brought: &str| {
        let lines =
            ["2026-11-02", "2026-11-05", "2026-11-10"].map(|day| format!("{day} 10:00 out email sent{brought}"));
        let story = at(Stage::New).log(&lines.each_ref().map(String::as_str));
        goodwill(
            &story.prospect,
            &Book::default(),
            &Policy::default(),
            &noon("2026-11-10"),
        )
    };
    let (bare, rich) = (asked(""), asked(" brought:news"));
    assert!(rich.left > bare.left, "{rich:?} {bare:?}");
    assert_eq!((bare.room, bare.left), (4_000, 4_000 - 2_573));
}

/// P10: an invitation, a sample or a gift weighs less than something to read, whatever the touch was for.
#[test]
fn p10_an_invitation_weighs_least() {
    let left = |kind: ValueKind| {
        let item = ValueItem {
            kind,
            ..thing(7, "the open day", "")
        };
        let story = at(Stage::New).log(&["2026-11-02 10:00 out email sent for:share_something value:7"]);
        let book = Book {
            values: vec![item],
            ..Book::default()
        };
        goodwill(&story.prospect, &book, &Policy::default(), &noon("2026-11-02")).left
    };
    assert_eq!((left(ValueKind::Article), left(ValueKind::Invitation)), (3_400, 3_600));
}

/// P8: every prospect bears a different amount.
#[test]
fn p8_who_bears_little_is_left_longer() {
    let bare = [
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "P7",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call ShareSomething",
            "",
        ),
    ];
    week(at(Stage::New))
        .with(|prospect| prospect.tolerance = Tolerance::High)
        .goes(&bare);
    week(at(Stage::New))
        .with(|prospect| prospect.tolerance = Tolerance::Low)
        .goes(&[
            bare[0],
            (
                "2026-11-05",
                "10:00 out email sent",
                "Due 2026-11-10 Call ShareSomething",
                "",
            ),
            (
                "2026-11-10",
                "10:00 out call left_voicemail",
                "Due 2026-11-19 Email AskHow",
                "P8 You have asked a good deal lately; leave them until Thursday 19 November.",
            ),
            (
                "2026-11-18",
                "",
                "Due 2026-11-19 Email AskHow",
                "not:P9 The rhythm alone would say yesterday.",
            ),
        ]);
}

/// P8: sometimes it is best to let go at once: who has had enough is offered the easy no.
#[test]
fn p8_who_had_enough_is_offered_an_easy_no_early() {
    week(at(Stage::Contacted)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-03",
            "10:00 in email they_wrote mood:irritated",
            "Due 2026-11-04 Email NextMeeting",
            "",
        ),
        (
            "2026-11-04",
            "10:00 out email sent",
            "Due 2026-11-20 Email ShareSomething",
            "P8 You have asked a good deal lately",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call EasyNo",
            "P8 You have asked more than they seem to bear.",
        ),
    ]);
}

/// P13: a company is one household: colleagues asked a good deal make it wait.
#[test]
fn p8_a_company_bears_so_much() {
    let mut colleague = at(Stage::New).log(&["2026-11-02 10:00 out visit no_answer"]).prospect;
    colleague.company = "Raman Lights".to_owned();
    let mut others = Vec::new();
    for id in 2..8 {
        let mut other = colleague.clone();
        other.id = onemore::model::ProspectId(id);
        for touch in &mut other.touches {
            touch.outcome = onemore::model::Outcome::Sent;
            touch.at = instant("2026-11-02 11:00");
        }
        others.push(other);
    }
    let mut story = week(at(Stage::New)).with(|prospect| prospect.company = "raman lights".to_owned());
    for other in others {
        story = story.and(other);
    }
    story.goes(&[(
        "2026-11-02",
        "10:00 out email sent",
        "Due 2026-11-18 Email ShareSomething",
        "P8 Their company has been asked a good deal, colleagues counted",
    )]);
}

/// P1: of what they have not had, what speaks to them comes first, then what is meant for their stage, then what will not
/// keep, then the newest. What is meant for another stage, or is over, is not brought at all.
#[test]
fn p1_the_best_thing_is_the_one_that_fits_them_best() {
    let item = |id: u64, title: &str, interest: &str| ValueItem {
        added_at: instant(&format!("2026-10-0{id} 09:00")),
        ..thing(id, title, interest)
    };
    let library = vec![
        item(1, "for them", "daylight lamps"),
        ValueItem {
            stages: vec![StageKind::MeetingHeld],
            ..item(2, "for the stage", "")
        },
        ValueItem {
            until: Some(day("2026-11-20")),
            ..item(3, "will not keep", "")
        },
        item(4, "older", ""),
        item(5, "newer", ""),
        ValueItem {
            stages: vec![StageKind::ProposalOut],
            ..item(6, "for another stage", "daylight lamps")
        },
        ValueItem {
            until: Some(day("2026-11-16")),
            ..item(7, "over", "daylight lamps")
        },
    ];
    let mut met = at(Stage::MeetingHeld).prospect;
    met.interests = vec!["daylight lamps".to_owned()];
    let book = Book {
        values: library,
        ..Book::default()
    };
    let mut brought = Vec::new();
    while let Some(best) = best_value(&met.clone(), &book, day("2026-11-17")).best {
        brought.push(best.title.clone());
        met.insert_touch(touch(&format!("2026-11-02 10:00 out email sent value:{}", best.id.0)));
    }
    assert_eq!(
        brought,
        ["for them", "for the stage", "will not keep", "newer", "older"]
    );
}

/// P8: what they let the rep notice moves what they bear, for a quarter.
#[test]
fn p8_a_mood_moves_what_they_bear_for_a_while() {
    let room = |mood: &str, tolerance: Tolerance, today: &str| {
        let line = format!("2026-11-02 10:00 in email they_wrote{mood}");
        let story = at(Stage::Contacted).with(|one| one.tolerance = tolerance).log(&[&line]);
        goodwill(&story.prospect, &Book::default(), &Policy::default(), &noon(today)).room
    };
    for (mood, tolerance, today, expected) in [
        ("", Tolerance::Normal, "2026-11-03", 4_000),
        (" mood:interested", Tolerance::Normal, "2026-11-03", 6_000),
        (" mood:busy", Tolerance::Normal, "2026-11-03", 2_500),
        (" mood:busy", Tolerance::Low, "2026-11-03", 1_500),
        (" mood:irritated", Tolerance::High, "2026-11-03", 1_500),
        (" mood:interested", Tolerance::High, "2026-11-03", 6_000),
        // Thirteen weeks later it still holds; the day after it does not.
        (" mood:busy", Tolerance::Normal, "2027-02-01", 2_500),
        (" mood:busy", Tolerance::Normal, "2027-02-02", 4_000),
    ] {
        assert_eq!(room(mood, tolerance, today), expected, "{mood} {tolerance:?} {today}");
    }
}

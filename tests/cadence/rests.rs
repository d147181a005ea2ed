//! Why somebody waits or is blocked: not begun, on hold, in nurture, out of reach.

use onemore::cadence::{Plan, Workplaces, begun};
use onemore::model::{Book, Channel, Nurture, Purpose, Stage};

use super::story::{at, day, noon, resting};

#[test]
fn who_was_not_begun_waits_for_the_pace_or_the_rep() {
    at(Stage::NotStarted)
        .on("2026-11-17")
        .plans("Wait")
        .because(&["P18 Not begun. They come in at your pace of 5 a day, or when you pick them by hand."]);
    let mut slow = at(Stage::NotStarted);
    slow.policy.starts_a_day = 0;
    slow.on("2026-11-17")
        .because(&["P18 Not begun. They wait until you pick them by hand."]);
}

#[test]
fn who_waits_for_the_pace_can_be_begun_before_their_turn() {
    let story = at(Stage::NotStarted);
    let now = noon("2026-11-17");
    let Plan::Touch(touch) = begun(
        &Workplaces::default(),
        &story.prospect,
        &Book::default(),
        &story.policy,
        &now,
    ) else {
        panic!("nothing to begin with");
    };
    assert_eq!(
        (touch.on, touch.channel, touch.purpose),
        (now.today(), Channel::Email, Purpose::Introduction)
    );
}

#[test]
fn who_was_picked_is_begun_on_that_day_a_sunday_too() {
    let picked = |on: &str| {
        let on = day(on);
        at(Stage::NotStarted).with(|prospect| prospect.picked_on = Some(on))
    };
    picked("2026-11-17")
        .on("2026-11-17")
        .plans("Start 2026-11-17 Email Introduction")
        .because(&[
            "P18 You picked them today to begin with.",
            "P2 Say in the first line why you are getting in touch.",
            "P10 Lead with a reason they would give for it themselves.",
            "P11 An email to begin with: they read it when it suits them.",
        ]);
    picked("2026-11-16")
        .on("2026-11-17")
        .plans("Start 2026-11-17 Email Introduction");
    picked("2026-11-22")
        .on("2026-11-22")
        .plans("Start 2026-11-22 Email Introduction");
    picked("2026-11-22")
        .no_email()
        .on("2026-11-17")
        .plans("Start 2026-11-22 Call Introduction");
}

#[test]
fn an_import_given_a_stage_comes_in_at_the_pace_until_it_is_touched() {
    let imported = || at(Stage::Contacted).with(|prospect| prospect.source = "connections.csv".to_owned());
    imported().on("2026-11-17").plans("Wait");
    imported()
        .log(&["2026-11-16 10:00 out email sent"])
        .on("2026-11-17")
        .plans("Due 2026-11-19 Email ShareSomething");
}

#[test]
fn a_hold_rests_the_plan_until_its_day() {
    let held = |reason: &str| {
        at(Stage::ProposalOut)
            .log(&["2026-11-02 10:00 out email sent"])
            .hold("2026-11-24", reason)
    };
    held("back from leave.")
        .on("2026-11-17")
        .plans("Wait 2026-11-24")
        .because(&["P18 Resting until Tuesday 24 November: back from leave."]);
    held("").on("2026-11-23").because(&["P18 Resting until tomorrow."]);
    held("").on("2026-11-24").plans("Due 2026-11-24 Email ProposalRead");
}

#[test]
fn a_hold_does_not_hide_an_answer() {
    at(Stage::AnsweredNo)
        .hold("2026-11-24", "")
        .on("2026-11-17")
        .plans("Settled");
}

#[test]
fn nurture_waits_for_its_day_then_comes_back() {
    let not_now = || resting("2027-01-07").log(&["2026-11-12 10:00 in email they_wrote not_now:2027-01-12"]);
    not_now().on("2026-11-17").plans("Wait 2027-01-07").because(&[
        "P13 In nurture until Thursday 7 January 2027.",
        "P3 The day they named is Tuesday 12 January 2027.",
        "P14 Something useful now and then keeps you in view, without asking for anything.",
    ]);
    not_now()
        .on("2027-01-07")
        .plans("Due 2027-01-07 Email ReEntry")
        .because(&[
            "P13 Today is the day to come back to them.",
            "P3 The day they named is Tuesday 12 January.",
            "P1 Bring something new: it is what makes you welcome.",
            "P3 They answered with an email, so answer the same way.",
        ]);
    not_now()
        .on("2027-01-11")
        .says("P13 Thursday 7 January was the day to come back to them.");
}

#[test]
fn a_letter_sent_in_nurture_does_not_count_against_the_return() {
    let story = || {
        resting("2026-11-23").log(&[
            "2026-10-02 10:00 out call spoke",
            "2026-10-20 10:00 out post sent brought:sample-card",
            "2026-11-10 10:00 out email sent brought:readings",
        ])
    };
    story().on("2026-11-23").plans("Due 2026-11-23 Call ReEntry");
    story()
        .log(&["2026-11-23 10:00 out call no_answer"])
        .on("2026-11-23")
        .plans("Due 2026-11-26 Email ShareSomething");
}

#[test]
fn a_return_that_falls_on_a_weekend_is_on_monday() {
    resting("2026-11-21")
        .on("2026-11-21")
        .plans("Due 2026-11-23 Email ReEntry");
}

#[test]
fn nurture_without_a_day_asks_for_one() {
    let open = Nurture {
        reason: "budget is spent".to_owned(),
        until: None,
        trigger: String::new(),
    };
    at(Stage::Nurture(open)).on("2026-11-17").plans("Wait").because(&[
        "P13 In nurture: budget is spent. Set a day to come back to them when you know one.",
        "P14 Something useful now and then keeps you in view, without asking for anything.",
    ]);
}

/// What would bring them back may be known where no day is, or come before the day.
#[test]
fn nurture_may_wait_for_something_to_happen() {
    let waits = |until: Option<&str>| {
        at(Stage::Nurture(Nurture {
            reason: "no room".to_owned(),
            until: until.map(day),
            trigger: "the new hall is up".to_owned(),
        }))
        .on("2026-11-17")
    };
    let open = waits(None).plans("Wait").because(&[
        "P13 In nurture: no room. Come back when the new hall is up.",
        "P14 Something useful now and then keeps you in view, without asking for anything.",
    ]);
    assert_eq!(
        open.plan.levers()[0].sentence(),
        "Bring them back once it has come about."
    );
    waits(Some("2026-12-01")).plans("Wait 2026-12-01").because(&[
        "P13 In nurture until Tuesday 1 December: no room.",
        "P13 Sooner, when the new hall is up.",
        "P14 Something useful now and then keeps you in view, without asking for anything.",
    ]);
}

#[test]
fn an_opt_out_on_one_channel_holds_the_others_until_confirmed() {
    let opted_out = || at(Stage::ProposalOut).block(Channel::Email, "2026-11-02", "opted out in the HubSpot file");
    opted_out()
        .with(|prospect| prospect.channels_unconfirmed = true)
        .on("2026-11-17")
        .plans("Blocked")
        .because(&[
            "P3 They opted out on one channel. Asking on the others waits until you confirm which are open.",
            "P3 Email has been closed since 2 November: opted out in the HubSpot file.",
        ]);
    opted_out().on("2026-11-17").plans("Due 2026-11-17 Call ProposalRead");
}

#[test]
fn when_every_way_is_closed_the_plan_is_blocked() {
    at(Stage::Contacted)
        .block(Channel::Email, "2026-11-02", "opted out")
        .block(Channel::Call, "2026-11-03", "")
        .on("2026-11-17")
        .plans("Blocked")
        .because(&[
            "P3 Email has been closed since 2 November: opted out.",
            "P3 Call has been closed since 3 November.",
        ]);
}

#[test]
fn when_no_way_is_known_the_plan_says_what_to_add() {
    for stage in [Stage::NotStarted, Stage::Contacted] {
        at(stage)
            .no_email()
            .no_phone()
            .on("2026-11-17")
            .plans("Wait")
            .because(&["P18 No way to reach them is known. Add a phone number or an email address."]);
    }
}

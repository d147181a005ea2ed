//! Which channel: what they asked for (P3), else a change now and then (P11).

use onemore::model::{Channel, Labelled, Prospect, Stage};

use super::story::at;

const EMAILS: [&str; 2] = ["2026-11-10 10:00 out email sent", "2026-11-12 10:00 out email sent"];
const CALLS: [&str; 2] = [
    "2026-11-10 10:00 out call no_answer",
    "2026-11-12 10:00 out call left_voicemail",
];

fn links(prospect: &mut Prospect) {
    prospect.links.push(Labelled::plain("https://network.example/priya"));
}

fn address(prospect: &mut Prospect) {
    prospect.address = "3 Mill Lane".to_owned();
}

#[test]
fn what_they_asked_for_beats_the_change() {
    at(Stage::Contacted)
        .with(|prospect| prospect.asked_for = Some(Channel::Email))
        .log(&EMAILS)
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email ShareSomething")
        .says("P3 They asked for an email.");
    // A voicemail is what a call turns into.
    at(Stage::Contacted)
        .with(|prospect| prospect.asked_for = Some(Channel::Voicemail))
        .log(&CALLS)
        .on("2026-11-17")
        .plans("Due 2026-11-17 Call ShareSomething");
}

#[test]
fn what_they_asked_for_yields_to_a_block_or_a_missing_number() {
    at(Stage::Contacted)
        .with(|prospect| prospect.asked_for = Some(Channel::Email))
        .block(Channel::Email, "2026-11-02", "")
        .on("2026-11-17")
        .plans("Due 2026-11-17 Call NextMeeting")
        .says("P11 A call is the one way open to them.");
    at(Stage::Contacted)
        .with(|prospect| prospect.asked_for = Some(Channel::Call))
        .no_phone()
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email NextMeeting");
}

#[test]
fn a_call_and_a_voicemail_are_one_line() {
    at(Stage::Contacted)
        .log(&CALLS)
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email ShareSomething")
        .says("P11 Two calls in a row, so change to an email.");
}

#[test]
fn the_only_open_channel_may_run_on() {
    at(Stage::Contacted)
        .no_phone()
        .log(&EMAILS)
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email ShareSomething")
        .says("P11 An email is the one way open to them.");
}

#[test]
fn after_a_call_an_email() {
    at(Stage::Contacted)
        .log(&CALLS[..1])
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email ShareSomething")
        .says("P11 After a call, try an email.");
}

#[test]
fn when_emails_and_calls_have_not_landed_another_way_is_tried() {
    let log = [
        "2026-10-06 10:00 out email sent",
        "2026-10-09 10:00 out email sent",
        "2026-10-14 10:00 out call no_answer",
    ];
    at(Stage::MeetingHeld)
        .with(links)
        .log(&log)
        .on("2026-10-21")
        .plans("Due 2026-10-21 Social AskHow");
    let more = [
        log.as_slice(),
        &[
            "2026-10-21 10:00 out email sent",
            "2026-10-30 10:00 out call no_answer for:easy_no",
        ],
    ]
    .concat();
    at(Stage::MeetingHeld)
        .with(address)
        .log(&more)
        .on("2026-11-13")
        .plans("Due 2026-11-13 Post OneMore")
        .says("P11 After a call, try something by post.");
}

#[test]
fn they_are_answered_the_way_they_answered() {
    at(Stage::Contacted)
        .with(links)
        .log(&[
            "2026-11-10 10:00 out email sent",
            "2026-11-12 10:00 in social they_wrote",
        ])
        .on("2026-11-12")
        .plans("Due 2026-11-13 Social NextMeeting")
        .says("P3 They answered with a social message, so answer the same way.");
    at(Stage::Contacted)
        .log(&["2026-11-12 10:00 in call spoke"])
        .on("2026-11-12")
        .plans("Due 2026-11-13 Call NextMeeting")
        .says("P3 They talked with you by phone, so ring them.");
}

#[test]
fn a_visit_is_followed_by_a_written_line_not_by_another_visit() {
    at(Stage::MeetingHeld)
        .with(address)
        .log(&["2026-11-12 10:00 out visit met"])
        .on("2026-11-13")
        .plans("Due 2026-11-13 Email NextMeeting");
}

#[test]
fn a_text_goes_only_where_it_is_known_to_arrive() {
    let phone_only = || at(Stage::Contacted).no_email().log(&CALLS);
    phone_only()
        .on("2026-11-17")
        .plans("Due 2026-11-17 Call ShareSomething");
    phone_only()
        .with(|prospect| prospect.phones[0].label = "Mobile Phone".to_owned())
        .on("2026-11-17")
        .plans("Due 2026-11-17 Text ShareSomething");
    at(Stage::Contacted)
        .log(&["2026-11-12 10:00 in text they_wrote"])
        .on("2026-11-12")
        .plans("Due 2026-11-13 Text NextMeeting");
}

#[test]
fn a_block_on_calls_closes_voicemail_and_leaves_email() {
    at(Stage::Contacted)
        .block(Channel::Voicemail, "2026-11-02", "no machine")
        .log(&EMAILS)
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email ShareSomething");
}

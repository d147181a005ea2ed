//! Today's list: agreed by the hour, due best first, starts at the rep's pace.

use onemore::cadence::{Comeback, Entry, Policy, Queue, queue, replan};
use onemore::model::{Book, Channel, Nurture, Prospect, ProspectId, Rhythm, Settings, Stage};

use super::story::{Story, at, day, instant, noon};

/// A book of named people.
fn book(people: Vec<(&str, Story)>) -> Book {
    let mut book = Book::default();
    for (place, (name, story)) in people.into_iter().enumerate() {
        let mut prospect = story.prospect;
        prospect.id = ProspectId(place as u64 + 1);
        prospect.name = name.to_owned();
        book.prospects.insert(prospect.id, prospect);
    }
    book
}

fn on(book: &Book, today: &str) -> Queue {
    queue(book, &Policy::of(&book.settings), &noon(today))
}

fn names<'a>(book: &'a Book, entries: &[Entry]) -> Vec<&'a str> {
    entries
        .iter()
        .map(|entry| book.prospects[&entry.id].name.as_str())
        .collect()
}

fn agreed(when: &str) -> Story {
    at(Stage::Contacted).step(when, None, "", "2026-11-02 10:00")
}

#[test]
fn agreed_steps_stand_by_their_hour() {
    let book = book(vec![
        ("no hour", agreed("2026-11-17")),
        ("afternoon", agreed("2026-11-17 15:00")),
        ("tomorrow", agreed("2026-11-18 09:00")),
        ("morning", agreed("2026-11-17 09:30")),
        ("missed", agreed("2026-11-13 09:30")),
    ]);
    let queue = on(&book, "2026-11-17");
    assert_eq!(
        names(&book, &queue.agreed),
        ["morning", "afternoon", "no hour", "missed"]
    );
    assert_eq!((queue.due.len(), queue.starts.len(), queue.len()), (0, 0, 4));
}

#[test]
fn due_touches_stand_best_first() {
    let quiet = |stage: Stage, log: &[&str]| at(stage).log(log);
    let book = book(vec![
        ("new, quiet", quiet(Stage::New, &["2026-11-02 10:00 out email sent"])),
        (
            "met, quiet",
            quiet(Stage::MeetingHeld, &["2026-11-02 10:00 out email sent"]),
        ),
        (
            "met, quieter",
            quiet(
                Stage::MeetingHeld,
                &["2026-10-20 10:00 out email sent", "2026-11-02 10:00 out email sent"],
            ),
        ),
        (
            "met, quiet longer",
            quiet(Stage::MeetingHeld, &["2026-10-20 10:00 out email sent"]),
        ),
        (
            "wrote",
            quiet(Stage::Contacted, &["2026-11-13 10:00 in email they_wrote"]),
        ),
        (
            "deciding",
            quiet(Stage::DecisionPending, &["2026-11-02 10:00 out email sent"]),
        ),
        (
            "not yet",
            quiet(Stage::DecisionPending, &["2026-11-16 10:00 out email sent"]),
        ),
        (
            "said yes",
            quiet(Stage::AnsweredYes, &["2026-11-16 10:00 in email they_wrote yes"]),
        ),
    ]);
    assert_eq!(
        names(&book, &on(&book, "2026-11-17").due),
        [
            "said yes",
            "wrote",
            "deciding",
            "met, quiet longer",
            "met, quiet",
            "met, quieter",
            "new, quiet"
        ]
    );
}

/// Seven people not begun, the eldest first in the book, and some who cannot be begun with.
fn waiting() -> Vec<(&'static str, Story)> {
    let added = |date: &str| {
        let at_noon = instant(&format!("{date} 12:00"));
        at(Stage::NotStarted).with(|prospect| prospect.added_at = at_noon)
    };
    vec![
        ("g", added("2026-11-09")),
        ("a", added("2026-11-02")),
        ("f", added("2026-11-08")),
        ("b", added("2026-11-03")),
        ("e", added("2026-11-06")),
        ("d", added("2026-11-05")),
        ("c", added("2026-11-04")),
        ("no way known", added("2026-10-01").no_email().no_phone()),
        ("on hold", added("2026-10-01").hold("2026-12-01", "")),
    ]
}

#[test]
fn starts_come_in_at_the_pace_the_longest_waiting_first() {
    let mut book = book(waiting());
    let starts = on(&book, "2026-11-17").starts;
    assert_eq!(names(&book, &starts), ["a", "b", "c", "d", "e"]);
    assert_eq!(
        starts[0].touch.reasons[0].sentence(day("2026-11-17")),
        "In your book since 2 November, and not begun. Their turn today."
    );
    book.settings.starts_a_day = 2;
    assert_eq!(names(&book, &on(&book, "2026-11-17").starts), ["a", "b"]);
    book.settings.starts_a_day = 0;
    assert!(on(&book, "2026-11-17").is_empty());
    book.settings = Settings::default();
    assert!(
        on(&book, "2026-11-21").is_empty(),
        "nobody is begun with at a weekend unless picked"
    );
}

#[test]
fn who_was_begun_today_counts_against_the_pace() {
    let mut people = waiting();
    people.push(("begun", at(Stage::New).log(&["2026-11-17 09:00 out email sent"])));
    people.push(("begun before", at(Stage::New).log(&["2026-11-16 09:00 out email sent"])));
    people.push((
        "came by themselves",
        at(Stage::Contacted).log(&["2026-11-17 09:00 in email they_wrote"]),
    ));
    let book = book(people);
    assert_eq!(names(&book, &on(&book, "2026-11-17").starts), ["a", "b", "c", "d"]);
}

#[test]
fn who_was_picked_is_always_in() {
    let pick = |prospect: &mut Prospect| prospect.picked_on = Some(day("2026-11-17"));
    let mut people: Vec<(&str, Story)> = waiting()
        .into_iter()
        .take(2)
        .map(|(name, story)| (name, story.with(pick)))
        .collect();
    people.extend(waiting().into_iter().skip(2));
    let mut book = book(people);
    assert_eq!(names(&book, &on(&book, "2026-11-17").starts), ["g", "a", "b", "c", "d"]);
    book.settings.starts_a_day = 1;
    assert_eq!(names(&book, &on(&book, "2026-11-17").starts), ["g", "a"]);
}

#[test]
fn an_import_does_not_flood_the_day_whatever_stage_it_was_given() {
    let imported = |prospect: &mut Prospect| prospect.source = "contacts.csv".to_owned();
    let people = (0..40)
        .map(|_| ("imported", at(Stage::Contacted).with(imported)))
        .collect();
    let book = book(people);
    let queue = on(&book, "2026-11-17");
    assert_eq!((queue.due.len(), queue.starts.len()), (0, 5));
    assert_eq!(queue.starts[0].touch.purpose, onemore::model::Purpose::NextMeeting);
}

#[test]
fn whoever_rests_is_not_on_the_list() {
    let nurture = Stage::Nurture(Nurture {
        reason: String::new(),
        until: Some(day("2026-12-01")),
        trigger: String::new(),
    });
    let book = book(vec![
        ("resting", at(nurture)),
        ("no", at(Stage::AnsweredNo)),
        ("asked for quiet", at(Stage::DoNotContact)),
        ("held", at(Stage::ProposalOut).hold("2026-12-01", "")),
    ]);
    assert!(on(&book, "2026-11-17").is_empty());
}

fn late(place: u32) -> Story {
    let lines: Vec<String> = (1..=5)
        .map(|day| format!("2026-0{}-0{day} 10:00 out email sent for:easy_no", 5 + place % 3))
        .collect();
    at(Stage::New).log(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Room for ten: eight likely ones, and a share kept for late tries; then one kept for new starts too.
#[test]
fn late_tries_and_new_starts_do_not_starve_under_the_cap() {
    let likely = || at(Stage::ProposalOut).log(&["2026-11-02 10:00 out email sent"]);
    let mut people: Vec<(&'static str, Story)> = (0..20).map(|_| ("likely", likely())).collect();
    people.extend((0..4).map(|place| ("late", late(place))));
    let mut full = book(people);
    full.settings.touches_a_day = 10;
    let queue = on(&full, "2026-11-17");
    let count = |name: &str| names(&full, &queue.due).iter().filter(|one| **one == name).count();
    assert_eq!((count("likely"), count("late"), queue.left_for_later), (8, 2, 14));

    let mut people: Vec<(&'static str, Story)> = (0..20).map(|_| ("likely", likely())).collect();
    people.extend((0..9).map(|_| ("new", at(Stage::NotStarted))));
    let mut full = book(people);
    full.settings.touches_a_day = 10;
    let queue = on(&full, "2026-11-17");
    assert_eq!((queue.due.len(), queue.starts.len(), queue.left_for_later), (8, 2, 12));
}

/// What was touched today has taken its room; promises and agreed steps come on top.
#[test]
fn the_cap_counts_the_whole_day() {
    let mut people: Vec<(&'static str, Story)> = (0..5)
        .map(|_| ("due", at(Stage::ProposalOut).log(&["2026-11-02 10:00 out email sent"])))
        .collect();
    people.extend((0..2).map(|_| {
        (
            "done",
            at(Stage::New).log(&["2026-11-02 10:00 out email sent", "2026-11-17 09:00 out email sent"]),
        )
    }));
    people.push((
        "agreed",
        at(Stage::New).step("2026-11-17 15:00", None, "", "2026-11-10 10:00"),
    ));
    let mut full = book(people);
    full.settings.touches_a_day = 4;
    let queue = on(&full, "2026-11-17");
    assert_eq!((queue.due.len(), queue.agreed.len(), queue.left_for_later), (2, 1, 3));
}

/// Who may not be met right now comes after those who may.
#[test]
fn who_may_be_met_now_comes_first() {
    let hours = |from: &str, to: &str| onemore::model::Hours {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    };
    let quiet = || at(Stage::ProposalOut).log(&["2026-11-02 10:00 out email sent"]);
    let full = book(vec![
        (
            "afternoon",
            quiet().with(|one| one.way.hours = Some(hours("14:00:00", "16:00:00"))),
        ),
        ("any", at(Stage::New).log(&["2026-11-02 10:00 out email sent"])),
        (
            "noon",
            quiet().with(|one| one.way.hours = Some(hours("11:00:00", "13:00:00"))),
        ),
    ]);
    assert_eq!(names(&full, &on(&full, "2026-11-17").due), ["noon", "any", "afternoon"]);
}

/// Three weeks away: seven waited, two of them at one company, one past the ladder, one ripe for an easy no.
#[test]
fn back_from_leave_is_spread_in_one_step() {
    let quiet = || at(Stage::ProposalOut).log(&["2026-10-19 10:00 out email sent"]);
    let colleague = || quiet().with(|one| one.company = "Vale".to_owned());
    let tried = |times: usize| {
        let days = ["01", "03", "07", "11", "14", "17", "21"];
        let lines: Vec<String> = days[..times]
            .iter()
            .map(|day| format!("2026-09-{day} 10:00 out email sent"))
            .collect();
        at(Stage::New).log(&lines.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let mut full = book(vec![
        ("a", colleague()),
        ("b", colleague()),
        ("c", quiet()),
        ("ripe", tried(4)),
        ("long", tried(7)),
    ]);
    full.settings.touches_a_day = 2;
    let now = noon("2026-11-16");
    let policy = Policy::of(&full.settings);
    let preview = onemore::cadence::replan(&full, &policy, &now);
    let told: Vec<String> = preview
        .lines
        .iter()
        .map(|line| format!("{} {:?}", full.prospects[&line.id].name, line.comeback))
        .collect();
    assert_eq!(
        told,
        [
            "a On(2026-11-16)",
            "c On(2026-11-16)",
            "b On(2026-11-17)",
            "ripe EasyNo(2026-11-17)",
            "long Nurture(2026-12-02)",
        ]
    );
    let before = full.clone();
    let op = onemore::ops::Op::BackFromLeave(preview.lines);
    assert_eq!(
        onemore::ops::describe(&op, &full),
        "Spread 5 waiting touches over the days to come."
    );
    let undo = onemore::ops::apply(&mut full, op, &now).unwrap();
    assert_eq!(names(&full, &on(&full, "2026-11-16").due), ["a", "c"]);
    let tomorrow = on(&full, "2026-11-17");
    let ripe = tomorrow
        .due
        .iter()
        .find(|entry| full.prospects[&entry.id].name == "ripe")
        .unwrap();
    assert_eq!(ripe.touch.purpose, onemore::model::Purpose::EasyNo);
    onemore::ops::revert(&mut full, undo);
    assert_eq!(full, before);
}

/// A call and the email after it are one try, also in the order of the day and in its share for late ones.
#[test]
fn a_try_is_a_day_not_a_touch() {
    let twice_a_day = |days: &[&str]| {
        let lines: Vec<String> = days
            .iter()
            .flat_map(|day| {
                [
                    format!("{day} 10:00 out call no_answer"),
                    format!("{day} 10:05 out email sent"),
                ]
            })
            .collect();
        at(Stage::New).log(&lines.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let once_a_day = |days: &[&str]| {
        let lines: Vec<String> = days.iter().map(|day| format!("{day} 10:05 out email sent")).collect();
        at(Stage::New).log(&lines.iter().map(String::as_str).collect::<Vec<_>>())
    };
    // Two tries, four touches, against three tries, three touches.
    let full = book(vec![
        (
            "three",
            once_a_day(&["2026-10-01", "2026-10-12", "2026-10-26"]).no_phone(),
        ),
        (
            "two",
            twice_a_day(&["2026-10-01", "2026-10-12"]).with(|one| one.asked_for = Some(Channel::Email)),
        ),
    ]);
    assert_eq!(names(&full, &on(&full, "2026-11-17").due), ["two", "three"]);

    // The leave planner too: seven touches on four days are no reason to leave anybody to nurture.
    let four_days = ["2026-09-01", "2026-09-08", "2026-09-15", "2026-09-22"];
    let full = book(vec![("four", twice_a_day(&four_days))]);
    let preview = replan(&full, &Policy::default(), &noon("2026-11-16"));
    assert_eq!(preview.lines[0].comeback, Comeback::EasyNo(day("2026-11-16")));
}

/// What was done today before the look at the leave has taken its room; what was agreed takes none.
#[test]
fn the_leave_planner_counts_what_was_done_today() {
    let quiet = || at(Stage::ProposalOut).log(&["2026-10-19 10:00 out email sent"]);
    let done = at(Stage::New).log(&["2026-10-19 10:00 out email sent", "2026-11-16 09:00 out email sent"]);
    let agreed = at(Stage::New).step("2026-11-16 15:00", None, "", "2026-11-10 10:00");
    let mut full = book(vec![("a", quiet()), ("b", quiet()), ("done", done), ("agreed", agreed)]);
    full.settings.touches_a_day = 2;
    let preview = replan(&full, &Policy::of(&full.settings), &noon("2026-11-16"));
    assert_eq!(
        (
            preview.on(day("2026-11-16")),
            preview.on(day("2026-11-17")),
            preview.agreed
        ),
        (1, 1, 1)
    );
}

/// Who is left to nurture comes back in the rhythm that is theirs.
#[test]
fn the_leave_planner_keeps_their_own_rhythm() {
    let lines: Vec<String> = (1..=7)
        .map(|day| format!("2026-09-0{day} 10:00 out email sent"))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let tried = |rhythm: Option<Rhythm>| at(Stage::New).log(&lines).with(|one| one.rhythm = rhythm);
    let full = book(vec![
        ("usual", tried(None)),
        ("monthly", tried(Some(Rhythm::Monthly))),
        ("gaps", tried(Some(Rhythm::Gaps(vec![3, 30])))),
    ]);
    let preview = replan(&full, &Policy::default(), &noon("2026-11-16"));
    let told: Vec<String> = preview
        .lines
        .iter()
        .map(|line| format!("{} {:?}", full.prospects[&line.id].name, line.comeback))
        .collect();
    assert_eq!(
        told,
        [
            "usual Nurture(2026-12-02)",
            "monthly Nurture(2026-12-16)",
            "gaps Nurture(2026-12-28)"
        ]
    );
}

/// The order is by what a minute of the rep's brings: a visit to a likelier person may come after an email to another.
#[test]
fn what_takes_long_has_to_bring_more() {
    let visited = at(Stage::MeetingHeld)
        .no_email()
        .no_phone()
        .with(|one| one.address = "3 Mill Lane".to_owned())
        .with(|one| one.asked_for = Some(Channel::Visit))
        .log(&["2026-10-05 10:00 out post sent"]);
    let mut full = book(vec![
        ("visit", visited),
        (
            "email",
            at(Stage::New).no_phone().log(&["2026-10-05 10:00 out email sent"]),
        ),
    ]);
    // Twenty-five minutes there and back bring more than four at the desk, but not six times as much.
    full.settings.worths.touch[Channel::Visit as usize] = 25;
    assert_eq!(names(&full, &on(&full, "2026-11-17").due), ["email", "visit"]);
    // Were the way to the door as short as an email, the likelier would come first.
    full.settings.worths.touch[Channel::Visit as usize] = 4;
    assert_eq!(names(&full, &on(&full, "2026-11-17").due), ["visit", "email"]);
}

/// What somebody was asked counts once towards their company, beside what their colleagues were asked.
#[test]
fn nobody_is_their_own_colleague() {
    let lines: Vec<String> = (9..=13)
        .map(|day| format!("2026-11-{day:02} 10:00 out email sent for:ask_how"))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let patient = at(Stage::New).log(&lines).with(|one| {
        one.company = "Raman Lights".to_owned();
        one.tolerance = onemore::model::Tolerance::High;
        one.rhythm = Some(Rhythm::Gaps(vec![1]));
        one.touches[3].purpose = Some(onemore::model::Purpose::EasyNo);
    });
    let full = book(vec![("alone", patient)]);
    assert_eq!(names(&full, &on(&full, "2026-11-16").due), ["alone"]);
}

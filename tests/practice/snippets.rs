//! Words of practice as the rep's own: whoever they were practised with is gone from them.

use onemore::model::{Channel, Purpose, Settings, Snippet};
use onemore::practice::drill::{Drill, Task, Words};
use onemore::practice::game::{Attempt, Move, play};
use onemore::practice::scenarios::{all, named};
use onemore::practice::scribe::Scribe;
use onemore::practice::snippet::{of_answer, of_game, with_a_title_of_its_own};
use onemore::script::placeholder::slips;

fn rep() -> Settings {
    let mut rep = Settings::default();
    rep.profile.name = "Noor Bakker".to_owned();
    rep.profile.phone = "020 7946 0555".to_owned();
    rep
}

#[track_caller]
fn from_launderettes(body: &str, thing: Option<u8>, expected: &str) {
    let game = play(&named("launderettes").unwrap(), 1, &[]);
    let attempt = Attempt {
        day: 1,
        hour: 10,
        channel: Channel::Email,
        purpose: Purpose::AskHow,
        thing,
        subject: "For Osei Launderettes".to_owned(),
        body: body.to_owned(),
    };
    let snippet = of_game(&game, &attempt, &rep());
    assert_eq!(snippet.text, expected);
    assert_eq!(snippet.subject, "For {company}");
    assert_eq!(snippet.purpose, Some(Purpose::AskHow));
}

#[test]
fn the_buyer_and_their_matter_leave_the_words() {
    from_launderettes(
        "Hi Marlene,\n\nabout the proposal for the heat exchanger: when suits you? Marlenes are rare.\n\nNoor Bakker",
        None,
        "Hi {name},\n\nabout {matter}: when suits you? Marlenes are rare.\n\n{rep}",
    );
    from_launderettes(
        "Dear Marlene Osei, I have the copper coil from the demonstration unit.",
        Some(2),
        "Dear {name}, I have {value}.",
    );
    from_launderettes(
        "Noor Bakker, Warmwater Works, 020 7946 0555",
        None,
        "{rep}, {my_company}, {phone}",
    );
    // What was not brought stays as it was written.
    from_launderettes(
        "The copper coil from the demonstration unit?",
        None,
        "The copper coil from the demonstration unit?",
    );
}

#[test]
fn no_draft_to_any_buyer_keeps_their_name_or_a_gap() {
    for scenario in all() {
        let game = play(&scenario, 1, &[Move::Wait { until: 2 }]);
        for (channel, purpose) in [
            (Channel::Email, Purpose::Decision),
            (Channel::Voicemail, Purpose::EasyNo),
        ] {
            let attempt = Scribe::new(&game, 2, &rep()).write(channel, purpose, Some(0));
            let Snippet { text, subject, .. } = of_game(&game, &attempt, &rep());
            for words in [&text, &subject] {
                for theirs in [&scenario.buyer.name, &scenario.matter, &scenario.seller] {
                    assert!(!words.contains(theirs.as_str()), "{}: {words}", scenario.id);
                }
                assert!(slips(words).is_empty(), "{}: {words}", scenario.id);
            }
            assert!(text.contains("{name}"), "{}: {text}", scenario.id);
        }
    }
}

#[test]
fn an_answer_to_a_drill_loses_its_people() {
    let task = Task {
        title: "Two lines".to_owned(),
        to: "Mrs Doyle".to_owned(),
        from: vec!["Conor".to_owned(), "Alder".to_owned()],
        number: "0114 496 0174".to_owned(),
        ..Task::new("easy-test", Drill::EasyNo)
    };
    let answer = Words {
        subject: "The drawing, Mrs Doyle".to_owned(),
        body: "Dear Mrs Doyle, Conor from Alder, 0114 496 0174. A no is fine. Noor Bakker".to_owned(),
        channel: None,
    };
    let snippet = of_answer(&task, &answer, &rep());
    assert_eq!(
        snippet.text,
        "Dear {name}, {rep} from {my_company}, {phone}. A no is fine. {rep}"
    );
    assert_eq!(snippet.subject, "The drawing, {name}");
    assert_eq!(snippet.purpose, Some(Purpose::EasyNo));
    assert_eq!(snippet.title, format!("{}: Two lines", Purpose::EasyNo.label()));
}

#[test]
fn a_second_one_has_a_title_of_its_own() {
    let titled = |title: &str| Snippet {
        title: title.to_owned(),
        ..Snippet::default()
    };
    let beside = [titled("A"), titled("A, 2")];
    assert_eq!(with_a_title_of_its_own(titled("A"), &beside).title, "A, 3");
    assert_eq!(with_a_title_of_its_own(titled("B"), &beside).title, "B");
}

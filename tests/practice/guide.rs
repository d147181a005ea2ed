//! The guide: what it announces is there, its minutes add up, and its own words keep the rules it teaches.

use onemore::linter::spoken_seconds;
use onemore::model::ORDINARY_PACE;
use onemore::practice::drill::Drill;
use onemore::practice::drills;
use onemore::practice::guide::{Print, Show, agendas, notes};
use onemore::practice::scenarios;
use onemore::practice::triad::{Timers, timetable};

#[test]
fn there_are_three_agendas_of_30_60_and_90_minutes() {
    let minutes: Vec<u32> = agendas().iter().map(|agenda| agenda.minutes()).collect();
    assert_eq!(minutes, [30, 60, 90]);
    for agenda in agendas() {
        assert!(
            !agenda.promise.is_empty() && !agenda.room.is_empty() && agenda.before.len() >= 3,
            "{}",
            agenda.title
        );
        let timed = agenda.timed();
        assert_eq!(timed[0].clock, "0:00");
        let last = timed.last().unwrap();
        assert_eq!(last.from + last.step.minutes, agenda.minutes());
        assert!(agenda.prints().contains(&Print::TakeHome), "{}", agenda.title);
    }
    assert_eq!(agendas()[2].timed()[1].clock, "0:05");
}

#[test]
fn every_step_says_what_to_show_to_say_and_to_do() {
    for agenda in agendas() {
        for step in &agenda.steps {
            let name = format!("{}: {}", agenda.title, step.title);
            assert!(
                !step.say.is_empty() && !step.run.is_empty() && !step.principles.is_empty(),
                "{name}"
            );
            match &step.show {
                Show::Words => assert!(!step.screen.is_empty(), "{name}"),
                Show::Task(id) => assert!(drills::task(id).is_some(), "{name}: {id}"),
                Show::Game(id) => assert!(scenarios::named(id).is_some(), "{name}: {id}"),
                Show::Drill(drill) => assert!(Drill::ALL.contains(drill), "{name}"),
                Show::Triads | Show::Board => {}
            }
        }
    }
    assert!(notes().len() >= 10);
    assert!(
        notes()
            .iter()
            .all(|note| !note.title.is_empty() && !note.says.is_empty())
    );
}

#[test]
fn what_is_to_be_said_takes_less_than_half_of_its_step() {
    for agenda in agendas() {
        for step in &agenda.steps {
            let seconds: f64 = step
                .say
                .iter()
                .map(|text| spoken_seconds(text, f64::from(ORDINARY_PACE)))
                .sum();
            let most = f64::from(step.minutes * 60) * 0.5;
            assert!(
                seconds <= most,
                "{}, {}: {seconds} s of {most}",
                agenda.title,
                step.title
            );
        }
    }
}

#[test]
fn three_chairs_fit_into_their_step_and_four_are_told_how_long_they_take() {
    let seconds = |people| -> u32 {
        let turns = timetable(&Timers::default(), people);
        turns.iter().map(|turn| turn.seconds).sum()
    };
    let minutes = format!("{} minutes", seconds(4) / 60);
    assert_eq!(seconds(4) % 60, 0);
    let mut steps = 0;
    for step in agendas().into_iter().flat_map(|agenda| agenda.steps) {
        if step.show == Show::Triads {
            steps += 1;
            assert!(seconds(3) <= step.minutes * 60, "{}", step.title);
            assert!(
                step.run.iter().any(|line| line.contains(&minutes)),
                "{}: {minutes}",
                step.title
            );
        }
    }
    assert_eq!(steps, 2);
}

#[test]
fn the_guide_does_not_cheer() {
    let said = agendas()
        .into_iter()
        .flat_map(|agenda| agenda.steps.into_iter().flat_map(|step| step.say));
    let noted = notes().into_iter().flat_map(|note| note.says);
    for text in said.chain(noted) {
        assert!(
            !text.contains('!') && !text.to_lowercase().contains("awesome"),
            "{text}"
        );
    }
}

//! Whose workshop a page is about: one of our agendas, or that of a pack that was opened here.

use crate::practice::drills;
use crate::practice::guide::{self, Agenda, Show, Step};
use crate::practice::pack::{Exercise, Pack, Work};
use crate::practice::room::Room;
use crate::practice::scenario::Scenario;
use crate::practice::scenarios;
use crate::practice::task::Task;
use crate::practice::triad::{Buyers, buyers};

use super::place::Place;

/// A workshop, to be shown, led or printed.
#[derive(Clone, PartialEq)]
pub struct Workshop {
    /// What stands in addresses: "30", or "pack" and a number.
    pub address: Vec<String>,
    /// The plan of it.
    pub agenda: Agenda,
    /// The pack it comes from, where it is not ours.
    pub pack: Option<Pack>,
}

impl Workshop {
    /// The workshop that an address begins with, and what comes after it.
    pub fn of<'a>(parts: &'a [String], room: &Room) -> Option<(Workshop, &'a [String])> {
        let (first, rest) = parts.split_first()?;
        if first == "pack" {
            let (number, rest) = rest.split_first()?;
            let opened = room.opened(number.parse().ok()?)?;
            return Some((Workshop::of_pack(number, opened.pack.clone()), rest));
        }
        let minutes: u32 = first.parse().ok()?;
        let agenda = guide::agendas()
            .into_iter()
            .find(|agenda| agenda.minutes() == minutes)?;
        Some((Workshop::ours(agenda), rest))
    }

    /// One of our own.
    pub fn ours(agenda: Agenda) -> Workshop {
        Workshop {
            address: vec![agenda.minutes().to_string()],
            agenda,
            pack: None,
        }
    }

    fn of_pack(number: &str, pack: Pack) -> Workshop {
        let steps = if pack.agenda.is_empty() {
            steps_of(&pack.exercises(), pack.timers.drill)
        } else {
            pack.agenda.clone()
        };
        let agenda = Agenda {
            title: pack.title.clone(),
            promise: pack.welcome.clone(),
            room: String::new(),
            before: Vec::new(),
            steps,
        };
        Workshop {
            address: vec!["pack".to_owned(), number.to_owned()],
            agenda,
            pack: Some(pack),
        }
    }

    /// The address of something of this workshop: a step, a sheet.
    pub fn with(&self, last: impl Into<String>) -> Vec<String> {
        let mut address = self.address.clone();
        address.push(last.into());
        address
    }

    /// The number of its pack.
    pub fn number(&self) -> Option<u16> {
        self.pack.as_ref()?;
        self.address.last()?.parse().ok()
    }

    /// The coach's line, where there is one.
    pub fn brand(&self) -> Option<&str> {
        let brand = self.pack.as_ref()?.brand.as_str();
        (!brand.is_empty()).then_some(brand)
    }

    /// Where the game with a buyer of this workshop is played: in the pack, where it is one of the pack's exercises, with its
    /// luck; else with the luck of `seed`.
    pub fn game(&self, scenario: &str, seed: u64) -> Place {
        let number = self.address.get(1).and_then(|number| number.parse().ok());
        let is_in = |pack: &&Pack| pack.exercises().iter().any(|exercise| exercise.id == scenario);
        match (number, self.pack.as_ref().filter(is_in)) {
            (Some(number), Some(_)) => Place::Exercise(number, scenario.to_owned()),
            _ => Place::Game(scenario.to_owned(), Some(seed)),
        }
    }

    /// A task by its name: the pack's own, else one of ours.
    pub fn task(&self, id: &str) -> Option<Task> {
        let own = self
            .pack
            .as_ref()
            .and_then(|pack| pack.tasks.iter().find(|task| task.id == id));
        own.or_else(|| drills::task(id)).cloned()
    }

    /// A scenario by its name: the pack's own, else one of ours.
    pub fn scenario(&self, id: &str) -> Option<Scenario> {
        let own = self
            .pack
            .as_ref()
            .and_then(|pack| pack.scenarios.iter().find(|one| one.id == id));
        own.cloned().or_else(|| scenarios::named(id))
    }

    /// The buyers that groups go round, as their chairs deal them.
    pub fn scenarios(&self) -> Vec<Scenario> {
        let plan = self.pack.as_ref().map_or(&self.agenda.steps, |pack| &pack.agenda);
        let Buyers { mut list, fresh } = buyers(self.pack.as_ref(), plan);
        list.truncate(fresh);
        list
    }
}

/// A plain plan for a pack without one: everything in it, one after the other, and the board at the end.
fn steps_of(exercises: &[Exercise], drill_seconds: u32) -> Vec<Step> {
    /// Six weeks in ten minutes.
    const GAME_MINUTES: u32 = 10;
    /// A look at what came in.
    const BOARD_MINUTES: u32 = 5;
    let step = |exercise: &Exercise| {
        let (show, minutes) = match &exercise.work {
            Work::Game(_) => (Show::Game(exercise.id.clone()), GAME_MINUTES),
            Work::Task(_) => (Show::Task(exercise.id.clone()), drill_seconds.div_ceil(60)),
        };
        Step {
            minutes,
            title: exercise.title.clone(),
            show,
            ..Step::default()
        }
    };
    let board = Step {
        minutes: BOARD_MINUTES,
        title: "What came in".to_owned(),
        show: Show::Board,
        ..Step::default()
    };
    exercises.iter().map(step).chain([board]).collect()
}

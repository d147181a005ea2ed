//! The plan of the day within a pack. It is the coach's: the room is given its steps without the words to lead them by, so that
//! the link stays short, and the pack's number does not hang on it.

use super::Pack;
use crate::practice::drill::Drill;
use crate::practice::guide::{Agenda, shown_by};

impl Pack {
    /// The pack as the room is given it.
    #[must_use]
    pub fn for_the_room(&self) -> Pack {
        Pack {
            agenda: self.agenda.iter().map(|step| step.for_the_room()).collect(),
            ..self.clone()
        }
    }

    /// The pack without any plan: what its number is made of.
    #[must_use]
    pub fn without_plan(&self) -> Pack {
        Pack {
            agenda: Vec::new(),
            ..self.clone()
        }
    }

    /// True where both are one pack, whatever is planned with it.
    pub fn is_same(&self, other: &Pack) -> bool {
        self.number() == other.number() && self.without_plan() == other.without_plan()
    }

    /// Plans the day with one of ours, and takes what it shows into the pack. Gives back the names of what was not in it yet.
    pub fn plan_with(&mut self, agenda: &Agenda) -> Vec<String> {
        self.agenda.clone_from(&agenda.steps);
        let is_in = |pack: &Pack, name: &String| {
            let is_part =
                |id: &String| Drill::from_id(id).is_some_and(|drill| drill.tasks().iter().any(|one| one.id == *name));
            pack.uses.iter().any(|id| id == name || is_part(id))
        };
        let mut new = shown_by(&agenda.steps);
        new.retain(|name| !is_in(self, name));
        self.uses.extend(new.iter().cloned());
        new
    }
}

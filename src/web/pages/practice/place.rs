//! The pages of the practice room and their addresses. Every link within the room is made here.

use crate::practice::drill::Drill;

/// A page of the practice room and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// What there is to do.
    Home,
    /// The buyers to choose from.
    Games,
    /// A game with the buyer of this scenario of ours; the seed is the same for a whole room where one is given.
    Game(String, Option<u64>),
    /// The seven drills.
    Drills,
    /// One drill: the task that is best done next.
    Drill(Drill),
    /// One task of ours, by its name.
    Task(String),
    /// Seller, buyer, observer: the rest of the address says which card or sheet.
    Triads(Vec<String>),
    /// One's own progress.
    Progress,
    /// The packs opened here.
    Packs,
    /// Building a pack.
    Build,
    /// A pack that was opened, by its number.
    Pack(u16),
    /// One exercise of an open pack, by its name.
    Exercise(u16, String),
    /// Handing in what was done in an open pack.
    HandIn(u16),
    /// The coach's board.
    Board,
    /// The facilitator's guide; the rest of the address says which agenda.
    Guide(Vec<String>),
    /// One thing on the projector; the rest of the address says which.
    Screen(Vec<String>),
    /// Something to print; the rest of the address says which.
    Print(Vec<String>),
    /// A pack that somebody hands out as a link: its text.
    PackLink(String),
    /// A result that somebody hands in as a link: its text.
    ResultLink(String),
}

impl Place {
    /// Reads an address without its `#/`; `None` where no page has it.
    pub fn parse(path: &str) -> Option<Place> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let rest = |from: usize| parts[from..].iter().map(|part| (*part).to_owned()).collect();
        Some(match parts.as_slice() {
            ["practice"] => Place::Home,
            ["practice", "games"] => Place::Games,
            ["practice", "game", id] => Place::Game((*id).to_owned(), None),
            ["practice", "game", id, seed] => Place::Game((*id).to_owned(), Some(seed.parse().ok()?)),
            ["practice", "drills"] => Place::Drills,
            ["practice", "drill", id] => Place::Drill(Drill::from_id(id)?),
            ["practice", "task", id] => Place::Task((*id).to_owned()),
            ["practice", "triads", ..] => Place::Triads(rest(2)),
            ["practice", "progress"] => Place::Progress,
            ["practice", "packs"] => Place::Packs,
            ["practice", "build"] => Place::Build,
            ["practice", "pack", number] => Place::Pack(number.parse().ok()?),
            ["practice", "pack", number, "hand-in"] => Place::HandIn(number.parse().ok()?),
            ["practice", "pack", number, "do", id] => Place::Exercise(number.parse().ok()?, (*id).to_owned()),
            ["practice", "board"] => Place::Board,
            ["practice", "guide", ..] => Place::Guide(rest(2)),
            ["practice", "screen", ..] => Place::Screen(rest(2)),
            ["practice", "print", ..] => Place::Print(rest(2)),
            ["pack", text] => Place::PackLink((*text).to_owned()),
            ["result", text] => Place::ResultLink((*text).to_owned()),
            _ => return None,
        })
    }

    /// The address of the page, with its `#`.
    pub fn href(&self) -> String {
        let under =
            |room: &str, rest: &[String]| format!("#/practice/{}", [&[room.to_owned()], rest].concat().join("/"));
        match self {
            Place::Home => "#/practice".to_owned(),
            Place::Games => "#/practice/games".to_owned(),
            Place::Game(id, None) => format!("#/practice/game/{id}"),
            Place::Game(id, Some(seed)) => format!("#/practice/game/{id}/{seed}"),
            Place::Drills => "#/practice/drills".to_owned(),
            Place::Drill(drill) => format!("#/practice/drill/{}", drill.id()),
            Place::Task(id) => format!("#/practice/task/{id}"),
            Place::Triads(rest) => under("triads", rest),
            Place::Progress => "#/practice/progress".to_owned(),
            Place::Packs => "#/practice/packs".to_owned(),
            Place::Build => "#/practice/build".to_owned(),
            Place::Pack(number) => format!("#/practice/pack/{number}"),
            Place::Exercise(number, id) => format!("#/practice/pack/{number}/do/{id}"),
            Place::HandIn(number) => format!("#/practice/pack/{number}/hand-in"),
            Place::Board => "#/practice/board".to_owned(),
            Place::Guide(rest) => under("guide", rest),
            Place::Screen(rest) => under("screen", rest),
            Place::Print(rest) => under("print", rest),
            Place::PackLink(text) => format!("#/pack/{text}"),
            Place::ResultLink(text) => format!("#/result/{text}"),
        }
    }
}

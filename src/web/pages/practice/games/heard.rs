//! What came of a move, in a sentence for who listens, and the line of the story to look at.

use crate::practice::game::{Entry, EntryKind, Game, Move};

/// What came of it.
pub struct Heard {
    /// The sentence.
    pub says: String,
    /// Which line of the story.
    pub look_at: usize,
}

/// What came of a planned move in the lines from `before` on; `is_made` where it was not cut short by something heard.
pub fn since(game: &Game, before: usize, is_made: bool, planned: &Move) -> Heard {
    let fresh = game.entries.get(before..).unwrap_or_default();
    let first = |kind: EntryKind| fresh.iter().position(|entry| entry.kind == kind);
    let place = [
        EntryKind::Theirs,
        EntryKind::End,
        EntryKind::Machine,
        EntryKind::Yours,
        EntryKind::News,
    ]
    .into_iter()
    .find_map(first);
    let Some(place) = place else {
        return Heard {
            says: format!("It is {}. Nothing was heard.", game.today()),
            look_at: game.entries.len().saturating_sub(1),
        };
    };
    let Some(entry) = fresh.get(place) else {
        return Heard {
            says: String::new(),
            look_at: before,
        };
    };
    let says = match (entry.kind, game.over, planned) {
        (EntryKind::Theirs, Some(over), _) => {
            format!("{} on {}. It ended: {}.", entry.heading, entry.when, over.label())
        }
        (EntryKind::Theirs, None, _) if !is_made => {
            format!(
                "{} on {}, before your move. Your words are still in the field.",
                entry.heading, entry.when
            )
        }
        (EntryKind::Theirs, None, _) => format!("{} on {}.", entry.heading, entry.when),
        (EntryKind::End, ..) => format!("It ended: {}.", entry.heading),
        (EntryKind::Machine, ..) => format!("{} on {}.", entry.heading, entry.when),
        (_, _, Move::Try(_)) => sent(fresh),
        _ => format!("It is {}. There is news, and nothing was heard.", game.today()),
    };
    Heard {
        says,
        look_at: before + place,
    }
}

/// "Email on Tuesday 13 January. Nothing has come back so far."
fn sent(fresh: &[Entry]) -> String {
    let yours = fresh.iter().find(|entry| entry.kind == EntryKind::Yours);
    yours.map_or_else(String::new, |entry| {
        let note = match entry.note.as_str() {
            "" => String::new(),
            note => format!(" {note}"),
        };
        format!(
            "{} on {}.{note} Nothing has come back so far.",
            entry.heading, entry.when
        )
    })
}

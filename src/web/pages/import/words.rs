//! The sentences of the import.

use crate::exchange::{Candidate, FileKind, Sheet};
use crate::model::Channel;
use crate::web::components::figures::people;

/// "A LinkedIn connections file".
pub fn kind(kind: FileKind) -> String {
    match kind {
        FileKind::List => "A list of contacts".to_owned(),
        FileKind::SalesforceReport => format!("A {}", kind.label()),
        FileKind::Outlook => format!("An {} file", kind.label()),
        _ => format!("A {} file", kind.label()),
    }
}

/// "contacts.csv, separated by semicolons, Windows-1252".
pub fn manner(name: &str, sheet: &Sheet) -> String {
    let mark = match sheet.delimiter {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "bars",
        _ => "marks of its own",
    };
    let header = match sheet.header_line {
        Some(_) => "",
        None => ", no names above the columns",
    };
    format!("{name}: separated by {mark}, {}{header}.", sheet.encoding.label())
}

/// What the file says of people who do not want to be contacted; `None` when it says nothing.
pub fn opt_outs(candidates: &[Candidate]) -> Option<String> {
    let prospects = || candidates.iter().map(|candidate| &candidate.prospect);
    let is_closed = |candidate: &&Candidate| {
        let prospect = &candidate.prospect;
        Channel::ALL.iter().all(|channel| prospect.block_on(*channel).is_some())
    };
    let all = candidates.iter().filter(is_closed).count();
    let mut parts = Vec::new();
    if all > 0 {
        parts.push(format!("{} asked not to be contacted at all", people(all)));
    }
    let wishes = [
        (Channel::Email, "emailed"),
        (Channel::Call, "called"),
        (Channel::Text, "texted"),
        (Channel::Post, "sent post"),
    ];
    for (channel, word) in wishes {
        let number = prospects().filter(|one| one.block_on(channel).is_some()).count() - all;
        if number > 0 {
            parts.push(format!("{} asked not to be {word}", people(number)));
        }
    }
    let waits = prospects().any(|one| one.channels_unconfirmed);
    let rest = if waits {
        " Asks on their other channels wait until you have confirmed them."
    } else {
        ""
    };
    (!parts.is_empty()).then(|| format!("{}.{rest}", parts.join("; ")))
}

/// What the button does: "Bring in 4 people", "Add to 2 people".
pub fn bring(new: usize, merged: usize) -> String {
    match (new, merged) {
        (0, merged) => format!("Add to {}", people(merged)),
        (new, 0) => format!("Bring in {}", people(new)),
        (new, merged) => format!("Bring in {}, add to {merged}", people(new)),
    }
}

//! What a change does, in words.

use crate::model::time::long_day;
use crate::model::{Book, Channel, HoldKind, Promiser, Prospect, ProspectId, Touch};

use super::{Op, touches};

/// What `op` does, in words for the history and for the toast. Ask before applying it: an erased name is gone after.
pub fn describe(op: &Op, book: &Book) -> String {
    let name = |id: &ProspectId| book.prospects.get(id).map_or("somebody", Prospect::display_name);
    match op {
        Op::AddProspect(prospect) => format!("Added {}.", prospect.display_name()),
        Op::Edit(id, change) => format!("Changed the {} of {}.", change.field(), name(id)),
        Op::LogTouch(id, touch, _) => {
            let logged = format!("Logged {} with {}.", touch.channel.phrase(), name(id));
            match held_with(*id, touch, book).as_slice() {
                [] => logged,
                [one] => format!("{logged} {one} at the same company is held for now."),
                many => format!(
                    "{logged} {} colleagues at the same company are held for now.",
                    many.len()
                ),
            }
        }
        Op::CorrectTouch(id, _) => format!("Corrected a touch with {}.", name(id)),
        Op::DeleteTouch(id, _) => format!("Deleted a touch with {}.", name(id)),
        Op::AgreeNextStep(id, _) => format!("Noted the next step with {}.", name(id)),
        Op::DropNextStep(id) => format!("Took off the next step with {}.", name(id)),
        Op::CallOffNextStep(id) => format!("Called off the next step with {}; a new time is due.", name(id)),
        Op::AddPromise(id, promise) => match promise.by {
            Promiser::Rep => format!("Noted what you promised {}.", name(id)),
            Promiser::Prospect => format!("Noted what {} promised.", name(id)),
        },
        Op::KeepPromise(id, _) => format!("A promise with {} is kept.", name(id)),
        Op::DropPromise(id, _) => format!("Took a promise with {} off the list.", name(id)),
        Op::Refer(by, prospect) => format!("Added {}, whom {} sent you to.", prospect.display_name(), name(by)),
        Op::Choose(id, Some(purpose)) => format!("Next with {}: {}.", name(id), lower_first(purpose.label())),
        Op::Choose(id, None) => format!("Left the next purpose with {} to the plan.", name(id)),
        Op::BackFromLeave(lines) => format!(
            "Spread {} over the days to come.",
            count(lines.len(), "waiting touch", "waiting touches")
        ),
        Op::EditGroup(group) => format!("Changed the group {}.", group.name.trim()),
        Op::Hold(id, hold) if hold.kind == HoldKind::OutOfOffice => format!("{} is away; the plan waits.", name(id)),
        Op::Hold(id, hold) if hold.reason.is_empty() => {
            let until = long_day(hold.until, hold.since.unwrap_or(hold.until));
            format!("{} rests until {until}.", name(id))
        }
        Op::Hold(id, _) => format!("Skipped {} for now.", name(id)),
        Op::EndHold(id) => format!("{} is back in the plan.", name(id)),
        Op::PickToday(ids) => match ids.as_slice() {
            [id] => format!("{} is on today’s list.", name(id)),
            many => format!("{} people are on today’s list.", many.len()),
        },
        Op::BlockChannel(id, channel, _) => format!("No more {} to {}.", plural(*channel), name(id)),
        Op::UnblockChannel(id, channel) => format!("{} may have {} again.", name(id), plural(*channel)),
        Op::ConfirmChannels(id) => format!("Confirmed the open channels of {}.", name(id)),
        Op::TakeIn {
            added, merged, from, ..
        } => {
            let new = count(added.len(), "new person", "new people");
            match merged.len() {
                0 => format!("Took in {new} from {from}."),
                known => format!("Took in {new} from {from}, {known} merged."),
            }
        }
        Op::Erase(id) => format!("Erased {}.", name(id)),
        Op::OpenSample(people) => format!("Opened the sample book: {}.", count(people.len(), "person", "people")),
        Op::RemoveSample => "Removed the sample book.".to_owned(),
        Op::Bring(brought) => brought.says.clone(),
        Op::AddValues(items) => match items.as_slice() {
            [item] => format!("Put “{}” into the library.", item.title.trim()),
            many => format!("Put {} into the library.", count(many.len(), "thing", "things")),
        },
        Op::EditValue(item) => format!("Changed “{}” in the library.", item.title.trim()),
        Op::RemoveValue(id) => {
            let title = book.value(*id).map_or("something", |item| item.title.as_str());
            format!("Took “{title}” out of the library.")
        }
        Op::ChangeSettings(_) => "Changed your settings.".to_owned(),
        Op::Together(ops) => ops.first().map_or_else(String::new, |first| describe(first, book)),
    }
}

/// The names of those a reply would hold, so that one company is not asked twice at once.
fn held_with<'a>(id: ProspectId, touch: &Touch, book: &'a Book) -> Vec<&'a str> {
    let Some(prospect) = book
        .prospects
        .get(&id)
        .filter(|one| touches::holds_colleagues(one, touch))
    else {
        return Vec::new();
    };
    let held = book
        .prospects
        .values()
        .filter(|other| touches::is_held_with(other, prospect));
    held.map(Prospect::display_name).collect()
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn plural(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "calls",
        Channel::Voicemail => "voicemails",
        Channel::Email => "emails",
        Channel::Text => "texts",
        Channel::Social => "social messages",
        Channel::Visit => "visits",
        Channel::Post => "letters",
    }
}

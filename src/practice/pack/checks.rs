//! What a pack has to be: every text plain and within its length, every list within its count, every name known and used
//! once. Each refusal says which field it was.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::PackError;
use super::limits::*;
use super::{Pack, exercises};
use crate::practice::drill::Task;
use crate::practice::faults::faults;
use crate::practice::phrase::{lowered, words};
use crate::practice::result::Handed;
use crate::practice::triad::SECONDS;

/// Where in a pack a field lies, told from the inside out.
pub(super) enum Place<'a> {
    Root,
    Key(&'a Place<'a>, &'a str),
    Entry(&'a Place<'a>, usize),
}

impl std::fmt::Display for Place<'_> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::Root => Ok(()),
            Place::Key(Place::Root, key) => to.write_str(key),
            Place::Key(outer, key) => write!(to, "{outer}, {key}"),
            Place::Entry(outer, number) => write!(to, "{outer} {}", number + 1),
        }
    }
}

/// Looks at every text and list, whatever they are for.
pub(super) fn texts(value: &Value, place: &Place<'_>) -> Result<(), PackError> {
    match value {
        Value::String(text) => match fault(text) {
            Some(wrong) => Err(PackError::field(place.to_string(), wrong)),
            None => Ok(()),
        },
        Value::Array(entries) if entries.len() > MOST_ENTRIES => {
            let wrong = format!("{} entries, and {MOST_ENTRIES} are the most", entries.len());
            Err(PackError::field(place.to_string(), wrong))
        }
        Value::Array(entries) => {
            let mut all = entries.iter().enumerate();
            all.try_for_each(|(number, entry)| texts(entry, &Place::Entry(place, number)))
        }
        Value::Object(fields) => fields.iter().try_for_each(|(key, field)| {
            if fault(key).is_some() || key.chars().count() > LONGEST_LINE {
                return Err(PackError::field(place.to_string(), "it holds a field with an odd name"));
            }
            texts(field, &Place::Key(place, key))
        }),
        _ => Ok(()),
    }
}

/// What is wrong with a text, if anything.
fn fault(text: &str) -> Option<String> {
    // Bytes first: counting the letters of a long text takes time.
    if text.len() > LONGEST_TEXT * 4 || text.chars().count() > LONGEST_TEXT {
        return Some(format!("it is longer than {LONGEST_TEXT} characters"));
    }
    let odd = text.chars().find(|sign| is_odd(*sign))?;
    Some(format!("it holds a sign that cannot be seen (U+{:04X})", odd as u32))
}

/// Control characters, and those that make a text read otherwise than it is written.
fn is_odd(sign: char) -> bool {
    sign.is_control() && sign != '\n' || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A pack from what was unpacked. Lists are read entry by entry, so that a refusal can say which.
pub(super) fn opened(mut value: Value) -> Result<Pack, PackError> {
    texts(&value, &Place::Root)?;
    let mut taken = |key: &str| value.get_mut(key).map(Value::take);
    let (scenarios, tasks) = (taken("scenarios"), taken("tasks"));
    if let Value::Object(fields) = &mut value {
        fields.remove("scenarios");
        fields.remove("tasks");
    }
    let mut pack: Pack = serde_json::from_value(value).map_err(|wrong| PackError::field("pack", wrong.to_string()))?;
    pack.scenarios = entries(scenarios, "scenarios")?;
    pack.tasks = entries(tasks, "tasks")?;
    check(&pack)?;
    Ok(pack)
}

fn entries<T: DeserializeOwned>(value: Option<Value>, key: &str) -> Result<Vec<T>, PackError> {
    match value {
        None => Ok(Vec::new()),
        Some(Value::Array(entries)) => {
            let read = entries.into_iter().enumerate().map(|(number, entry)| {
                let place = || Place::Entry(&Place::Key(&Place::Root, key), number).to_string();
                serde_json::from_value(entry).map_err(|wrong| PackError::field(place(), wrong.to_string()))
            });
            read.collect()
        }
        Some(_) => Err(PackError::field(key, "it is not a list")),
    }
}

/// Refuses a pack that cannot be played.
pub(super) fn check(pack: &Pack) -> Result<(), PackError> {
    let value = serde_json::to_value(pack).map_err(|wrong| PackError::field("pack", wrong.to_string()))?;
    texts(&value, &Place::Root)?;
    line("title", &pack.title)?;
    if pack.title.trim().is_empty() {
        return Err(PackError::field(
            "title",
            "it is empty, and the room has to know where it is",
        ));
    }
    line("brand", &pack.brand)?;
    for (key, count, most) in [
        ("scenarios", pack.scenarios.len(), MOST_SCENARIOS),
        ("tasks", pack.tasks.len(), MOST_TASKS),
        ("uses", pack.uses.len(), MOST_USES),
        ("banned", pack.banned.len(), MOST_PHRASES),
        ("things", pack.things.len(), MOST_THINGS),
        ("rubric", pack.rubric.len(), MOST_ITEMS),
        ("agenda", pack.agenda.len(), MOST_STEPS),
    ] {
        if count > most {
            return Err(PackError::field(
                key,
                format!("{count} entries, and {most} are the most"),
            ));
        }
    }
    names(pack)?;
    for (number, phrase) in pack.banned.iter().enumerate() {
        let place = format!("banned {}", number + 1);
        if phrase.chars().count() > LONGEST_PHRASE || phrase.contains('\n') {
            return Err(PackError::field(
                place,
                format!("a phrase is one line of at most {LONGEST_PHRASE} characters"),
            ));
        }
        if words(phrase.trim_end_matches('*')).next().is_none() {
            return Err(PackError::field(place, "there is no word in it"));
        }
    }
    for (number, item) in pack.rubric.iter().enumerate() {
        let place = format!("rubric {}", number + 1);
        line(&place, &item.what)?;
        if item.what.trim().is_empty() {
            return Err(PackError::field(place, "it is empty"));
        }
    }
    let timers = &pack.timers;
    for seconds in [timers.prepare, timers.play, timers.feedback, timers.again, timers.drill] {
        if !SECONDS.contains(&seconds) {
            let wrong = format!(
                "{seconds} seconds; between {} and {} can be set",
                SECONDS.start(),
                SECONDS.end()
            );
            return Err(PackError::field("timers", wrong));
        }
    }
    for (number, step) in pack.agenda.iter().enumerate() {
        if step.minutes == 0 || step.minutes > MOST_MINUTES {
            let wrong = format!("{} minutes; 1 to {MOST_MINUTES} can be planned", step.minutes);
            return Err(PackError::field(format!("agenda {}", number + 1), wrong));
        }
    }
    for (number, task) in pack.tasks.iter().enumerate() {
        task_can_be_done(task).map_err(|wrong| PackError::field(format!("tasks {}", number + 1), wrong))?;
    }
    for (number, scenario) in pack.scenarios.iter().enumerate() {
        if let Some(fault) = faults(scenario).into_iter().next() {
            let wrong = lowered(fault.says.trim_end_matches('.'));
            return Err(PackError::field(format!("scenarios {}", number + 1), wrong));
        }
    }
    let count = exercises::of(pack).len();
    if count > MOST_EXERCISES {
        let wrong = format!("{count} exercises in all, and {MOST_EXERCISES} are the most");
        return Err(PackError::field("uses", wrong));
    }
    Ok(())
}

/// Every name is one we know or one of the pack's own, and stands once.
fn names(pack: &Pack) -> Result<(), PackError> {
    let mut seen: Vec<&str> = Vec::new();
    let own_scenarios = pack
        .scenarios
        .iter()
        .map(|scenario| ("scenarios", scenario.id.as_str()));
    let own_tasks = pack.tasks.iter().map(|task| ("tasks", task.id.as_str()));
    let own: Vec<(&str, &str)> = own_scenarios.chain(own_tasks).collect();
    let uses = pack.uses.iter().map(|id| ("uses", id.as_str()));
    for (key, id) in own.iter().copied().chain(uses) {
        let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '-' | '_');
        if id.is_empty() || id.len() > 60 || !id.chars().all(plain) {
            let wrong = "a name is made of small letters, digits and hyphens";
            return Err(PackError::field(key, wrong));
        }
        if seen.contains(&id) {
            return Err(PackError::field(key, format!("“{id}” stands there twice")));
        }
        let is_ours = exercises::is_ours(id);
        if key == "uses" && !is_ours {
            let wrong = format!("“{id}” is not known here; it may belong to a later version");
            return Err(PackError::field(key, wrong));
        }
        if key != "uses" && is_ours {
            return Err(PackError::field(key, format!("“{id}” is the name of one of ours")));
        }
        seen.push(id);
    }
    Ok(())
}

fn line(key: &str, text: &str) -> Result<(), PackError> {
    if text.chars().count() > LONGEST_LINE || text.contains('\n') {
        return Err(PackError::field(
            key,
            format!("it has to be one line of at most {LONGEST_LINE} characters"),
        ));
    }
    Ok(())
}

/// A task nobody could do right is a trap.
pub(super) fn task_can_be_done(task: &Task) -> Result<(), String> {
    use crate::practice::drill::Drill;
    let count = task.criteria().len();
    if count > MOST_CRITERIA {
        return Err(format!("it looks at {count} things, and {MOST_CRITERIA} are the most"));
    }
    let missing = match task.drill {
        Drill::NameThePurpose if task.pile.is_none() => "the pile it belongs on",
        Drill::NameThePurpose | Drill::MendIt if task.given.body.trim().is_empty() => "the message",
        Drill::ThirtySeconds if task.from.is_empty() || task.number.is_empty() => "who is calling, or the number",
        Drill::OneMore if task.cares.is_none() => "what they care about",
        _ if task.names.iter().chain(&task.cares).any(|named| named.any.is_empty()) => "the words it may be named by",
        _ => return Ok(()),
    };
    Err(format!("{missing} is missing"))
}

/// What a participant handed in, within its limits.
pub(super) fn handed(handed: &Handed) -> Result<(), PackError> {
    line("name", &handed.name)?;
    for (key, count, most) in [
        ("done", handed.done.len(), MOST_EXERCISES),
        ("lines", handed.lines.len(), MOST_LINES),
    ] {
        if count > most {
            return Err(PackError::field(
                key,
                format!("{count} entries, and {most} are the most"),
            ));
        }
    }
    Ok(())
}

/// The pack without what pasting brings along.
pub(super) fn tidied(pack: &Pack) -> Pack {
    let Ok(mut value) = serde_json::to_value(pack) else {
        return pack.clone();
    };
    tidy(&mut value);
    serde_json::from_value(value).unwrap_or_else(|_| pack.clone())
}

fn tidy(value: &mut Value) {
    match value {
        Value::String(text) => *text = tidy_text(text),
        Value::Array(entries) => entries.iter_mut().for_each(tidy),
        Value::Object(fields) => fields.iter_mut().for_each(|(_, field)| tidy(field)),
        _ => {}
    }
}

/// A text without what pasting brings along.
pub(super) fn tidy_text(text: &str) -> String {
    let plain = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    let kept: String = plain.chars().filter(|sign| !is_odd(*sign)).collect();
    let lines: Vec<&str> = kept.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}

//! How somebody came to stand where they stand, read from the log.

use chrono::NaiveDate;

use crate::cadence::{Event, follows};
use crate::model::time::long_day;
use crate::model::{Now, Prospect, StageKind};

/// "Since Tuesday 13 October, when they got in touch."
pub fn how_they_came(prospect: &Prospect, now: &Now) -> String {
    let stands = prospect.stage.kind();
    let mut at = StageKind::NotStarted;
    let mut moved: Option<(NaiveDate, Event)> = None;
    for touch in &prospect.touches {
        let event = Event::of(touch);
        let next = follows(at, event).0;
        if next != at {
            moved = Some((now.day_of(touch.at), event));
        }
        at = next;
    }
    match moved {
        _ if stands == StageKind::NotStarted => "Nobody has begun with them.".to_owned(),
        Some((day, event)) if at == stands => {
            format!("Since {}, when {}.", long_day(day, now.today()), words(event))
        }
        _ if prospect.touches.is_empty() && !prospect.source.is_empty() => {
            format!("As {} has it.", prospect.source)
        }
        _ => "Set by hand.".to_owned(),
    }
}

fn words(event: Event) -> &'static str {
    match event {
        Event::Silence => "you first tried",
        Event::Reply => "you reached them",
        Event::Meeting => "you met",
        Event::TheyCame => "they got in touch",
        Event::TheyCameToMeet => "they came to see you",
        Event::Yes => "they said yes",
        Event::No => "they said no",
        Event::NotNow => "they said “not now”",
        Event::Stop => "they asked not to be contacted",
    }
}

//! A book of any size, the same for the same seed: what benchmarks and long tests measure on.

mod words;

use chrono::TimeDelta;

use words::{FAMILY, GIVEN, TRADES};

use crate::model::fields::STAGE;
use crate::model::{
    Book, Channel, Direction, FieldStamps, Labelled, NextStep, Now, Nurture, Outcome, Prospect, ProspectId, Purpose,
    Stage, Stamp, Touch, TouchId,
};

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is small, so that the remainder's unevenness does not show.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Seconds in a day.
const DAY: i64 = 86_400;

/// The browser all changes were made in.
const DEVICE: u32 = 0x5eed_0b0e;

/// `prospects` people with `touches_each` touches each, spread over the half year before `now`: ids, seconds and words vary
/// as they do in a book that somebody has kept, and what was changed bears stamps.
pub fn crowd(seed: u64, prospects: usize, touches_each: usize, now: &Now) -> Book {
    let mut draw = Draw(seed);
    let mut book = Book::default();
    for _ in 0..prospects {
        let prospect = somebody(&mut draw, touches_each, now);
        book.prospects.insert(prospect.id, prospect);
    }
    book
}

fn somebody(draw: &mut Draw, touches: usize, now: &Now) -> Prospect {
    let id = ProspectId(draw.next());
    let (given, family, trade) = (draw.of(&GIVEN), draw.of(&FAMILY), draw.of(&TRADES));
    let owner = if draw.below(3) == 0 { family } else { draw.of(&FAMILY) };
    let host = format!("{owner}-{trade}").to_lowercase().replace(' ', "");
    let mailbox = match draw.below(3) {
        0 => given.to_lowercase(),
        1 => format!("{}.{}", given, family.replace(' ', "")).to_lowercase(),
        _ => "info".to_owned(),
    };
    let added_at = now.instant - TimeDelta::seconds(200 * DAY + draw.below(20 * DAY as usize) as i64);
    let mut prospect = Prospect {
        name: format!("{given} {family}"),
        called: if draw.below(4) == 0 {
            given.to_owned()
        } else {
            String::new()
        },
        company: format!("{owner} {trade}"),
        emails: vec![Labelled::plain(format!("{mailbox}@{host}.example"))],
        phones: vec![Labelled::plain(format!("0113 496 {:04}", draw.below(10_000)))],
        matter: format!("{} {}", draw.of(&words::MATTERS), trade.to_lowercase()),
        notes: words::note(draw),
        stage: stage(draw, now),
        ..Prospect::new(id, added_at)
    };
    let mut at = now.instant - TimeDelta::days(180);
    let step = 180 * DAY / (touches as i64 + 1);
    for _ in 0..touches {
        at += TimeDelta::seconds(step + draw.below(600 * 60) as i64 - 300 * 60);
        prospect.insert_touch(touch(draw, at.min(now.instant)));
    }
    if draw.below(20) == 0 {
        prospect.next_step = Some(NextStep {
            date: now.today() + TimeDelta::days(draw.below(10) as i64),
            time: None,
            purpose: "Go through the figures".to_owned(),
            channel: None,
            agreed_at: at.min(now.instant),
            called_off_at: None,
        });
    }
    prospect.stamps.fields = stamps(draw, &prospect);
    prospect
}

/// What a log leaves behind: the stage was moved on at some touch, and some had another fact put right.
fn stamps(draw: &mut Draw, prospect: &Prospect) -> FieldStamps {
    let mut stamps = FieldStamps::default();
    let mut changed = |draw: &mut Draw, field: u32| {
        let made = prospect
            .touches
            .get(draw.below(prospect.touches.len()))
            .map_or(prospect.added_at, |touch| touch.at);
        stamps.set(Stamp::after(Stamp::EARLIEST, made, DEVICE), 1 << field);
    };
    if prospect.stage != Stage::NotStarted {
        changed(draw, STAGE);
    }
    if draw.below(4) == 0 {
        let field = draw.below(Prospect::FIELDS.len()) as u32;
        changed(draw, field);
    }
    stamps
}

fn stage(draw: &mut Draw, now: &Now) -> Stage {
    match draw.below(10) {
        0 => Stage::NotStarted,
        1 => Stage::New,
        2 | 3 => Stage::Contacted,
        4 => Stage::MeetingHeld,
        5 | 6 => Stage::ProposalOut,
        7 => Stage::DecisionPending,
        8 => Stage::AnsweredNo,
        _ => Stage::Nurture(Nurture {
            reason: "After the season".to_owned(),
            until: Some(now.today() + TimeDelta::days(draw.below(90) as i64 + 1)),
            trigger: String::new(),
        }),
    }
}

fn touch(draw: &mut Draw, at: chrono::DateTime<chrono::Utc>) -> Touch {
    let (channel, outcome) = draw.of(&[
        (Channel::Email, Outcome::Sent),
        (Channel::Email, Outcome::Sent),
        (Channel::Call, Outcome::NoAnswer),
        (Channel::Voicemail, Outcome::LeftVoicemail),
        (Channel::Call, Outcome::Spoke),
        (Channel::Email, Outcome::TheyWrote),
    ]);
    let incoming = outcome == Outcome::TheyWrote;
    Touch {
        direction: if incoming {
            Direction::Incoming
        } else {
            Direction::Outgoing
        },
        purpose: (!incoming).then(|| draw.of(&[Purpose::ProposalRead, Purpose::ShareSomething, Purpose::NextMeeting])),
        note: words::note(draw),
        ..Touch::new(TouchId(draw.next() >> 32), at, channel, outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Zone;

    fn now() -> Now {
        Now::new("2026-11-17T09:00:00Z".parse().unwrap(), Zone::UTC)
    }

    #[test]
    fn the_same_seed_makes_the_same_book() {
        assert_eq!(crowd(7, 50, 10, &now()), crowd(7, 50, 10, &now()));
        assert_ne!(crowd(7, 50, 10, &now()), crowd(8, 50, 10, &now()));
    }

    #[test]
    fn notes_are_forty_letters_long_and_more_than_half_are_different() {
        let book = crowd(7, 1_000, 10, &now());
        let notes: Vec<&str> = book.touches().map(|(_, touch)| touch.note.as_str()).collect();
        let letters: usize = notes.iter().map(|note| note.chars().count()).sum();
        let average = letters as f64 / notes.len() as f64;
        assert!((39.0..41.0).contains(&average), "{average} letters");
        let different: std::collections::BTreeSet<&str> = notes.iter().copied().collect();
        assert!(
            different.len() > notes.len() / 2,
            "{} of {}",
            different.len(),
            notes.len()
        );
    }

    #[test]
    fn it_is_as_large_as_asked_and_lies_in_the_past() {
        let book = crowd(7, 500, 10, &now());
        assert_eq!(book.prospects.len(), 500);
        assert_eq!(book.touches().count(), 5_000);
        assert!(book.touches().all(|(_, touch)| touch.at <= now().instant));
    }
}

//! A book of any size, the same for the same seed: what benchmarks and long tests measure on.

use chrono::{Duration, TimeDelta};

use crate::model::{
    Book, Channel, Direction, Labelled, NextStep, Now, Nurture, Outcome, Prospect, ProspectId, Purpose, Stage, Touch,
    TouchId,
};

const GIVEN: [&str; 16] = [
    "Amara", "Piet", "Maribel", "Hamish", "Grace", "Yusuf", "Anneli", "Oskar", "Beatriz", "Ravi", "Chidi", "Ffion",
    "Jonas", "Leila", "Kofi", "Mei",
];
const FAMILY: [&str; 16] = [
    "Okafor", "de Boer", "Quispe", "Rennie", "Tan", "Demir", "Virtanen", "Lind", "Moura", "Menon", "Okeke", "Parry",
    "Weber", "Farahani", "Mensah", "Wong",
];
const TRADES: [&str; 8] = [
    "Bakery",
    "Cycles",
    "Joinery",
    "Dental",
    "Ceramics",
    "Motors",
    "Printing",
    "Farm Shop",
];
const NOTES: [&str; 8] = [
    "Asked for the figures of a shop like theirs.",
    "Busy until the fair is over.",
    "Wants two rooms first, the rest in spring.",
    "Left the sample card at the counter.",
    "Partner decides too; send a page to both.",
    "Prefers a text before noon.",
    "Lease is renewed in March, budget after that.",
    "Liked the photo of the lit window.",
];

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

/// `prospects` people with `touches_each` touches each, spread over the half year before `now`.
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
    let host = family.to_lowercase().replace(' ', "");
    let number = draw.below(10_000);
    let mut prospect = Prospect {
        name: format!("{given} {family}"),
        called: given.to_owned(),
        company: format!("{family} {trade}"),
        emails: vec![Labelled::plain(format!(
            "{}.{number}@{host}.example",
            given.to_lowercase()
        ))],
        phones: vec![Labelled::plain(format!("0113 496 {number:04}"))],
        matter: format!("the quote for the {}", trade.to_lowercase()),
        notes: draw.of(&NOTES).to_owned(),
        stage: stage(draw, now),
        ..Prospect::new(id, now.instant - TimeDelta::days(200))
    };
    let mut at = now.instant - TimeDelta::days(180);
    let step = Duration::minutes(180 * 24 * 60 / (touches as i64 + 1));
    for _ in 0..touches {
        at += step + TimeDelta::minutes(draw.below(600) as i64 - 300);
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
    prospect
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
        id: TouchId(draw.next()),
        at,
        direction: if incoming {
            Direction::Incoming
        } else {
            Direction::Outgoing
        },
        channel,
        outcome,
        answer: None,
        purpose: (!incoming).then(|| draw.of(&[Purpose::ProposalRead, Purpose::ShareSomething, Purpose::NextMeeting])),
        brought: String::new(),
        value: None,
        mood: None,
        text: String::new(),
        note: draw.of(&NOTES).to_owned(),
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
    fn it_is_as_large_as_asked_and_lies_in_the_past() {
        let book = crowd(7, 500, 10, &now());
        assert_eq!(book.prospects.len(), 500);
        assert_eq!(book.touches().count(), 5_000);
        assert!(book.touches().all(|(_, touch)| touch.at <= now().instant));
    }
}

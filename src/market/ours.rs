//! A rep who does what the cadence says, with a book of one prospect.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::buyer::{Ask, Reaction, Saying};
use super::play::Hands;
use crate::cadence::{Plan, Policy, Warmth, follow_up, plan};
use crate::model::{
    Answer, Book, Channel, Direction, Hold, HoldKind, Labelled, Now, Outcome, Promise, PromiseId, Promiser, Prospect,
    ProspectId, Stage, Touch, TouchId, ValueItem, ValueItemId, ValueKind, Zone,
};

/// A Monday; which one does not matter.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The hour of every touch, in minutes after midnight.
const HOUR: i64 = 10 * 60;

/// The prospect's name in the book.
const ID: ProspectId = ProspectId(1);

/// A book of one prospect, and the policy it is worked by.
pub(super) struct Desk<'a> {
    book: Book,
    policy: &'a Policy,
    /// The plan's next day, kept until something happens.
    next: Option<Option<u32>>,
    /// True once something was asked.
    began: bool,
}

impl<'a> Desk<'a> {
    /// On the first day: a stranger, an inquiry of yesterday, or a proposal sent on Friday.
    pub fn new(warmth: Warmth, things: u32, policy: &'a Policy) -> Desk<'a> {
        let before = instant(0) - TimeDelta::days(3);
        let mut prospect = Prospect {
            emails: vec![Labelled::plain("buyer@market.example")],
            phones: vec![Labelled::plain("020 7946 0100")],
            stage: match warmth {
                Warmth::Cold => Stage::New,
                Warmth::Inquiry => Stage::Contacted,
                Warmth::Met => Stage::ProposalOut,
            },
            ..Prospect::new(ID, before)
        };
        match warmth {
            Warmth::Cold => {}
            Warmth::Inquiry => prospect.insert_touch(incoming(before, Channel::Email, None)),
            Warmth::Met => {
                let mut met = incoming(before, Channel::Visit, None);
                met.direction = Direction::Outgoing;
                met.outcome = Outcome::Met;
                prospect.insert_touch(met);
            }
        }
        let mut book = Book::default();
        book.prospects.insert(ID, prospect);
        book.values = (0..things).map(|number| thing(number, before)).collect();
        Desk {
            book,
            policy,
            next: None,
            began: false,
        }
    }

    fn log(&mut self, touch: Touch, now: &Now) {
        if let Some(prospect) = self.book.prospects.get_mut(&ID) {
            prospect.stage = follow_up(&prospect.stage, &touch, now.today(), self.policy.working_week);
            prospect.end_hold(now.today());
            prospect.insert_touch(touch);
        }
        self.next = None;
    }

    /// Notes that they will come back to it, which takes the place of an earlier such word.
    fn promised(&mut self, made_at: DateTime<Utc>) {
        if let Some(prospect) = self.book.prospects.get_mut(&ID) {
            prospect.promises = vec![Promise {
                id: PromiseId(0),
                by: Promiser::Prospect,
                what: String::new(),
                due: None,
                made_at,
                kept_at: None,
            }];
        }
    }

    fn rest_until(&mut self, day: Option<NaiveDate>) -> Option<Ask> {
        let days = day.map(|day| day.signed_duration_since(FIRST_DAY).num_days().max(0) as u32);
        self.next = Some(days);
        None
    }
}

impl Hands for Desk<'_> {
    fn ask(&mut self, day: u32) -> Option<Ask> {
        if let Some(next) = self.next
            && next.is_none_or(|next| next > day)
        {
            return None;
        }
        let prospect = self.book.prospects.get(&ID)?;
        let now = Now::new(instant(day), Zone::UTC);
        let touch = match plan(prospect, &self.book, self.policy, &now) {
            Plan::Touch(touch) if touch.on <= now.today() => touch,
            Plan::Touch(touch) => return self.rest_until(Some(touch.on)),
            Plan::Wait(wait) => return self.rest_until(wait.until),
            Plan::Settled(_) | Plan::Blocked(_) => return self.rest_until(None),
        };
        // As with the fixed policies, the first touch brings something by itself: who they are, or what was asked for.
        let brings = touch.value.is_some() || !self.began;
        self.began = true;
        let ask = Ask {
            channel: touch.channel,
            purpose: touch.purpose,
            brings,
        };
        let mut made = incoming(now.instant, ask.channel, None);
        made.direction = Direction::Outgoing;
        made.purpose = Some(ask.purpose);
        made.outcome = match ask.channel {
            Channel::Call => Outcome::LeftVoicemail,
            _ => Outcome::Sent,
        };
        made.value = touch.value;
        self.log(made, &now);
        Some(ask)
    }

    fn hear(&mut self, reaction: Reaction) {
        let now = Now::new(instant(reaction.day) + TimeDelta::hours(1), Zone::UTC);
        let answer = match reaction.says {
            Saying::Yes => Some(Answer::Yes),
            Saying::No => Some(Answer::No),
            Saying::NotNow(day) => Some(Answer::NotNow(date(day.max(reaction.day + 1)))),
            Saying::Stop => Some(Answer::Stop),
            Saying::Later => {
                self.promised(now.instant);
                None
            }
            Saying::Away(back) => {
                if let Some(prospect) = self.book.prospects.get_mut(&ID) {
                    prospect.hold = Some(Hold {
                        until: date(back),
                        reason: String::new(),
                        kind: HoldKind::OutOfOffice,
                        since: Some(now.today()),
                    });
                }
                self.next = None;
                return;
            }
        };
        self.log(incoming(now.instant, reaction.channel, answer), &now);
    }
}

/// Something new to bring, of use to anybody at any time.
fn thing(number: u32, added_at: DateTime<Utc>) -> ValueItem {
    ValueItem::new(
        ValueItemId(u64::from(number) + 1),
        ValueKind::Article,
        "an article",
        added_at,
    )
}

fn date(day: u32) -> NaiveDate {
    FIRST_DAY
        .checked_add_days(Days::new(u64::from(day)))
        .unwrap_or(FIRST_DAY)
}

fn instant(day: u32) -> DateTime<Utc> {
    date(day).and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(HOUR)
}

fn incoming(at: DateTime<Utc>, channel: Channel, answer: Option<Answer>) -> Touch {
    let outcome = if channel == Channel::Call {
        Outcome::Spoke
    } else {
        Outcome::TheyWrote
    };
    Touch {
        direction: Direction::Incoming,
        answer,
        ..Touch::new(TouchId(0), at, channel, outcome)
    }
}

//! Puts an invented person together, with days counted from the given moment.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};

use crate::model::{
    Answer, Block, Channel, Direction, Hold, Labelled, NextStep, Now, Nurture, Outcome, Prospect, ProspectId, Purpose,
    Stage, Touch, TouchId,
};

/// Hour at which a record was made.
const ADDED_AT: (u32, u32) = (9, 5);
/// Hour at which a block came in.
const BLOCKED_AT: (u32, u32) = (11, 40);

/// Where the people are made.
pub(super) struct Studio<'a> {
    now: &'a Now,
    ids: &'a mut dyn FnMut() -> u64,
}

impl<'a> Studio<'a> {
    pub(super) fn new(now: &'a Now, ids: &'a mut dyn FnMut() -> u64) -> Studio<'a> {
        Studio { now, ids }
    }

    /// Somebody added so many working days ago.
    pub(super) fn person(&mut self, name: &str, company: &str, title: &str, added_back: u32) -> Sketch<'_, 'a> {
        let id = ProspectId((self.ids)());
        let mut prospect = Prospect::new(id, self.instant(added_back, ADDED_AT));
        prospect.name = name.to_owned();
        prospect.company = company.to_owned();
        prospect.title = title.to_owned();
        prospect.is_sample = true;
        Sketch { studio: self, prospect }
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.now.today()
    }

    /// So many working days before today.
    pub(super) fn back(&self, working_days: u32) -> NaiveDate {
        walk(self.today(), working_days, |day| day.checked_sub_days(Days::new(1)))
    }

    /// So many working days after today.
    pub(super) fn ahead(&self, working_days: u32) -> NaiveDate {
        walk(self.today(), working_days, |day| day.checked_add_days(Days::new(1)))
    }

    fn instant(&self, back: u32, (hour, minute): (u32, u32)) -> DateTime<Utc> {
        self.now.home.instant(self.back(back).and_time(time(hour, minute)))
    }
}

fn walk(from: NaiveDate, working_days: u32, step: impl Fn(NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
    let mut day = from;
    for _ in 0..working_days {
        loop {
            let Some(next) = step(day) else { return day };
            day = next;
            if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                break;
            }
        }
    }
    day
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

/// One line of a history.
pub(super) struct Entry {
    back: u32,
    at: (u32, u32),
    touch: Touch,
}

/// The rep reached out, so many working days ago at this hour.
pub(super) fn tried(back: u32, at: (u32, u32), channel: Channel, outcome: Outcome, purpose: Purpose) -> Entry {
    let mut entry = entry(back, at, Direction::Outgoing, channel, outcome);
    entry.touch.purpose = Some(purpose);
    entry
}

/// They spoke or met.
pub(super) fn talked(back: u32, at: (u32, u32), channel: Channel, outcome: Outcome) -> Entry {
    entry(back, at, Direction::Outgoing, channel, outcome)
}

/// They wrote.
pub(super) fn wrote(back: u32, at: (u32, u32), channel: Channel) -> Entry {
    entry(back, at, Direction::Incoming, channel, Outcome::TheyWrote)
}

fn entry(back: u32, at: (u32, u32), direction: Direction, channel: Channel, outcome: Outcome) -> Entry {
    let touch = Touch {
        direction,
        ..Touch::new(TouchId(0), DateTime::UNIX_EPOCH, channel, outcome)
    };
    Entry { back, at, touch }
}

impl Entry {
    pub(super) fn for_purpose(mut self, purpose: Purpose) -> Entry {
        self.touch.purpose = Some(purpose);
        self
    }

    pub(super) fn brought(mut self, brought: &str) -> Entry {
        self.touch.brought = brought.to_owned();
        self
    }

    pub(super) fn text(mut self, text: &str) -> Entry {
        self.touch.text = text.to_owned();
        self
    }

    pub(super) fn note(mut self, note: &str) -> Entry {
        self.touch.note = note.to_owned();
        self
    }

    pub(super) fn answer(mut self, answer: Answer) -> Entry {
        self.touch.answer = Some(answer);
        self
    }
}

/// A person in the making.
pub(super) struct Sketch<'s, 'a> {
    studio: &'s mut Studio<'a>,
    prospect: Prospect,
}

impl Sketch<'_, '_> {
    pub(super) fn email(mut self, address: &str) -> Self {
        self.prospect.emails.push(Labelled::plain(address));
        self
    }

    pub(super) fn phone(mut self, number: &str, label: &str) -> Self {
        let (value, label) = (number.to_owned(), label.to_owned());
        self.prospect.phones.push(Labelled { value, label });
        self
    }

    pub(super) fn link(mut self, link: &str, label: &str) -> Self {
        let (value, label) = (link.to_owned(), label.to_owned());
        self.prospect.links.push(Labelled { value, label });
        self
    }

    pub(super) fn address(mut self, address: &str) -> Self {
        self.prospect.address = address.to_owned();
        self
    }

    pub(super) fn zone(mut self, zone: &str) -> Self {
        self.prospect.time_zone = zone.to_owned();
        self
    }

    pub(super) fn birthday(mut self, birthday: &str) -> Self {
        self.prospect.birthday = birthday.to_owned();
        self
    }

    pub(super) fn likes(mut self, interests: &[&str]) -> Self {
        self.prospect.interests = interests.iter().map(|interest| (*interest).to_owned()).collect();
        self
    }

    pub(super) fn buys(mut self, how: &str) -> Self {
        self.prospect.how_they_buy = how.to_owned();
        self
    }

    pub(super) fn wishes(mut self, how: &str) -> Self {
        self.prospect.follow_up_wish = how.to_owned();
        self
    }

    pub(super) fn asked_for(mut self, channel: Channel) -> Self {
        self.prospect.asked_for = Some(channel);
        self
    }

    pub(super) fn matter(mut self, matter: &str) -> Self {
        self.prospect.matter = matter.to_owned();
        self
    }

    pub(super) fn notes(mut self, notes: &str) -> Self {
        self.prospect.notes = notes.to_owned();
        self
    }

    pub(super) fn stage(mut self, stage: Stage) -> Self {
        self.prospect.stage = stage;
        self
    }

    pub(super) fn nurture(self, reason: &str, until: Option<NaiveDate>) -> Self {
        let reason = reason.to_owned();
        self.stage(Stage::Nurture(Nurture {
            reason,
            until,
            trigger: String::new(),
        }))
    }

    pub(super) fn hold(mut self, until: NaiveDate, reason: &str) -> Self {
        self.prospect.hold = Some(Hold::rest(until, reason));
        self
    }

    /// Closed on one channel; the others wait until the rep has confirmed them.
    pub(super) fn blocked(mut self, channel: Channel, back: u32, reason: &str) -> Self {
        let since = self.studio.instant(back, BLOCKED_AT);
        let reason = reason.to_owned();
        self.prospect.blocks.push(Block { channel, since, reason });
        self.prospect.channels_unconfirmed = true;
        self
    }

    pub(super) fn picked_today(mut self) -> Self {
        self.prospect.picked_on = Some(self.studio.today());
        self
    }

    pub(super) fn log(mut self, entries: impl IntoIterator<Item = Entry>) -> Self {
        for Entry { back, at, mut touch } in entries {
            touch.id = TouchId((self.studio.ids)());
            touch.at = self.studio.instant(back, at);
            self.prospect.insert_touch(touch);
        }
        self
    }

    /// The next step, agreed when they were last heard from.
    pub(super) fn step(mut self, date: NaiveDate, (hour, minute): (u32, u32), channel: Channel, purpose: &str) -> Self {
        let heard = self.prospect.last_reply().map(|touch| touch.at);
        self.prospect.next_step = Some(NextStep {
            date,
            time: Some(time(hour, minute)),
            purpose: purpose.to_owned(),
            channel: Some(channel),
            agreed_at: heard.unwrap_or(self.prospect.added_at),
            called_off_at: None,
        });
        self
    }

    pub(super) fn done(self) -> Prospect {
        self.prospect
    }
}

//! Every number the cadence uses, with its unit, its reason and where it comes from.

use chrono::{NaiveTime, Weekday};

use super::working_days::WorkingWeek;
use crate::model::{Channel, DaysOff, Hours, Rhythm, Settings};

/// Gaps after one, two, … silent tries, in working days: a week, a fortnight, then every two and a half weeks for as long
/// as it takes. Widening, so that a busy person is left more room each time (P9, P19). Two working days of silence already
/// say most of what silence can say (EVIDENCE, "Spacing conventions"), so the rest is courtesy, and courtesy pays: in the
/// simulated markets of `examples/market.rs` a first gap of three days brings more requests to stop and no more answers;
/// three weeks at the end miss people whom a weekly email still reaches, and two are more than touchy people bear. The
/// last gap is also the rest of nurture: long enough to be no campaign, short enough to stay in view (P13, P14).
pub const GAPS_AFTER_SILENCE: [u32; 3] = [5, 10, 12];

/// Working days between their reply and the next touch, when no next step was agreed. A conversation that has begun is
/// answered while it is warm (P4; EVIDENCE, Kooti et al.: over 90% of replies come within a day).
pub const GAP_AFTER_REPLY: u32 = 1;

/// Working days that a promise of theirs without a day is left in peace: a week. "I will come back to you" is a next step
/// too, if a loose one, and asking the day after says that it was not believed (P3, P19). Judgement.
pub const THEIR_WORD_STANDS: u32 = 5;

/// Working days of grace after the day by which they promised something: it may be on its way (P19). Judgement.
pub const GRACE_FOR_A_PROMISE: u32 = 1;

/// Fewest working days between two touches of a weekly rhythm: a touch made late does not bring the next one at once
/// (P9). Judgement.
pub const WEEKLY_AT_LEAST: u32 = 3;

/// Minutes to which the hour of a weekly rhythm is rounded down, when it is read from the first touch. Judgement.
pub const RHYTHM_MINUTES: u32 = 15;

/// Working days before the day they named on which a "not now" comes back: the rep is in their mind when the day comes,
/// and has not come early enough to ignore what they asked (P3). Judgement.
pub const RE_ENTRY_LEAD: u32 = 3;

/// Working days within which a no that came in writing is thanked for (P17). Later it would only open what was closed.
/// Judgement.
pub const THANKS_WITHIN: u32 = 5;

/// Working days for which the others at a company are held when a colleague has answered: long enough to see what comes
/// of it, short enough that nobody is forgotten (P19). Judgement.
pub const COLLEAGUES_WAIT: u32 = 5;

/// How many of the rep's touches may run on one channel before it must change (P11), unless it is the only one open or
/// the one they asked for (P3).
pub const LONGEST_RUN: usize = 2;

/// How many minutes before an agreed hour a call still counts as the agreed one. Clocks and people differ by as much.
/// Judgement.
pub const EARLY_FOR_A_STEP_MINUTES: i64 = 15;

/// Silent tries after which a missed step is no longer what the next touch is about. Two offers of a new time are
/// enough; then the ordinary ladder speaks (P19). Judgement.
pub const OFFERS_OF_A_NEW_TIME: u32 = 2;

/// Silent tries after which they are asked how they would like to be followed up (P3, P19): after a reminder and a
/// change of channel. Judgement.
pub const TRIES_BEFORE_ASKING_HOW: u32 = 3;

/// Silent tries after which an easy no is due by silence alone (P6). With a + b = 4 (EVIDENCE) the chance of a reply has
/// halved by then.
pub const TRIES_BEFORE_EASY_NO: u32 = 4;

/// Working days of silence that weigh as much as one more try: four weeks. A rhythm slower than the default one needs
/// fewer tries to say the same (P8). Judgement.
pub const LONG_SILENCE: u32 = 20;

/// Working days after which a question that stands once in a silence may be put again: how they would like to go on, and
/// the easy no. Two months: by then it is no repetition, things have changed on their side, and a no that was hard to say
/// may have become easy (P3, P6). Neither needs anything new, so what is new lasts longer (P1). Judgement; in the simulated
/// markets it brings more answers and fewer requests to stop than reminders alone.
pub const ASKED_AGAIN_AFTER: u32 = 40;

/// Silent tries after which an easy no may come early, because nothing new is left, or because asking has worn thin: one
/// reminder at least is owed to everybody (P7). Judgement.
pub const TRIES_BEFORE_EARLY_EASY_NO: u32 = 2;

/// Silent tries after which they rest in nurture between tries (P13). The ladder has said all it has to say by then; it
/// is no end, because no count settles anything (P8).
pub const TRIES_BEFORE_NURTURE: u32 = 6;

/// Hours for calls and texts to somebody in another time zone who named none, on their clock. Nobody is rung at night.
/// Convention of office hours.
pub const RINGING_HOURS: Hours = Hours {
    from: hour(9),
    to: hour(18),
};

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// Share of a day's touches kept for late tries, and as much for new starts, in hundredths, so that neither starves
/// behind likelier ones (P7). Judgement.
pub const KEPT_SHARE_PERCENT: usize = 20;

/// The channels a plan may choose, in the order that settles a tie. A voicemail is not planned: it is what a call turns
/// into when nobody answers.
pub const PLANNED_CHANNELS: [Channel; 6] = [
    Channel::Email,
    Channel::Call,
    Channel::Social,
    Channel::Post,
    Channel::Visit,
    Channel::Text,
];

/// How many tries on easier channels come before this one, in tries since they were last heard from. Email and telephone
/// are expected at work; a profile is a little closer; a letter or a visit costs the rep time and them attention (P11).
/// A text reaches into somebody's pocket, so it waits until texts have gone back and forth. Judgement.
pub fn head_start(channel: Channel, texts_were_exchanged: bool) -> u32 {
    match channel {
        Channel::Email | Channel::Call | Channel::Voicemail => 0,
        Channel::Social => 1,
        Channel::Post => 2,
        Channel::Visit => 3,
        Channel::Text if texts_were_exchanged => 0,
        Channel::Text => 4,
    }
}

/// What asking costs and somebody bears. The unit is the thousandth of an ordinary email that asks and brings nothing:
/// 1,000 is one such email.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goodwill {
    /// What somebody bears at once: of very little, low, normal and high tolerance. Normal bears the default ladder, and
    /// an email a week for ever; low bears two bare reminders in a row (P8). Judgement.
    pub rooms: [u32; 4],
    /// What a company bears from all its people together: two persons' worth, because they talk to each other. Judgement.
    pub company_room: u32,
    /// Working days in which half of what was spent is forgotten: two weeks. Judgement.
    pub half_life: u32,
    /// Longest wait for goodwill to come back, in working days. Where it would take longer, a no is made easy instead
    /// (P6). Judgement.
    pub longest_wait: u32,
    /// Working days for which a mood such as "busy" moves the tolerance: a quarter. Judgement.
    pub mood_lasts: u32,
    /// Of the cost, in hundredths, when the ask brings something new (P1). Judgement.
    pub with_value_percent: u32,
    /// Of the cost, in hundredths, when it comes with an invitation, a sample or a gift (P10). Judgement.
    pub with_invitation_percent: u32,
    /// Of the cost, in hundredths, when it makes a no easy: that takes weight off them (P6). Judgement.
    pub easy_no_percent: u32,
}

impl Goodwill {
    /// What an ask costs by its channel, before what it brings is taken off. A visit takes their time, a text their
    /// pocket, a missed call hardly anything, a card asks for nothing at once. Judgement.
    pub fn base_cost(channel: Channel) -> u32 {
        match channel {
            Channel::Post => 500,
            Channel::Social => 800,
            Channel::Email => 1_000,
            Channel::Call | Channel::Voicemail => 1_200,
            Channel::Text => 1_500,
            Channel::Visit => 2_500,
        }
    }

    /// What a call costs that nobody answered and no message followed: a missed call on a display. Judgement.
    pub const MISSED_CALL: u32 = 600;
}

impl Default for Goodwill {
    fn default() -> Goodwill {
        Goodwill {
            rooms: [1_500, 2_500, 4_000, 6_000],
            company_room: 8_000,
            half_life: 10,
            longest_wait: 10,
            mood_lasts: 65,
            with_value_percent: 60,
            with_invitation_percent: 40,
            easy_no_percent: 50,
        }
    }
}

/// What a rep can set about the cadence, with defaults that need no setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Gaps after one, two, … silent tries, in working days; the last one holds from there on.
    pub gaps_after_silence: Vec<u32>,
    /// Working days between their reply and the next touch.
    pub gap_after_reply: u32,
    /// The rhythm for everybody who has none of their own.
    pub rhythm: Rhythm,
    /// The days on which touches are planned.
    pub working_week: WorkingWeek,
    /// Public holidays the rep keeps, and leave.
    pub days_off: Vec<DaysOff>,
    /// How many prospects that were not started come into Today on a working day.
    pub starts_a_day: u32,
    /// Most touches the cadence puts into a day, beside what was agreed and promised.
    pub touches_a_day: u32,
    /// What asking costs and people bear.
    pub goodwill: Goodwill,
}

impl Policy {
    /// The policy of a rep with these settings.
    pub fn of(settings: &Settings) -> Policy {
        Policy {
            gaps_after_silence: GAPS_AFTER_SILENCE.to_vec(),
            gap_after_reply: GAP_AFTER_REPLY,
            rhythm: settings.rhythm.clone(),
            working_week: working_week(&settings.working_days),
            days_off: settings.days_off.clone(),
            starts_a_day: settings.starts_a_day,
            touches_a_day: settings.touches_a_day,
            goodwill: Goodwill::default(),
        }
    }

    /// Working days from the last of `tries` silent tries to the next touch. Without a try there is nothing to wait for.
    pub fn gap_after(&self, tries: u32) -> u32 {
        nth_gap(&self.gaps_after_silence, tries)
    }
}

/// The gap after so many silent tries; the last one holds from there on.
pub(super) fn nth_gap(gaps: &[u32], tries: u32) -> u32 {
    let Some(place) = tries.checked_sub(1) else { return 0 };
    gaps.get(place as usize).or(gaps.last()).copied().unwrap_or(0)
}

fn working_week(days: &[Weekday]) -> WorkingWeek {
    let mut week = [false; 7];
    for day in days {
        week[day.num_days_from_monday() as usize] = true;
    }
    WorkingWeek::new(week).unwrap_or(WorkingWeek::MONDAY_TO_FRIDAY)
}

impl Default for Policy {
    fn default() -> Policy {
        Policy::of(&Settings::default())
    }
}

//! One simulated prospect: what they are like, and how they take what comes.

use super::cause::Cause;
use super::dice::Dice;
use super::parameters::Market;
use super::play::HORIZON_DAYS;
use crate::cadence::Warmth;
use crate::model::{Channel, Purpose};

/// What a message weighs on each channel against an email, other than a call. Judgement: a text reaches into the pocket,
/// a visit takes their time, a letter can lie.
const WEIGHTS: [(Channel, f64); 4] = [
    (Channel::Text, 1.5),
    (Channel::Visit, 1.5),
    (Channel::Social, 1.0),
    (Channel::Post, 0.5),
];

/// Factor on readiness for what waited for them while they were away. Judgement: it lies under everything else.
const AFTER_AN_ABSENCE: f64 = 0.7;

/// What a rep does, as the buyer sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ask {
    /// How it comes.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// True when it brings something new to them.
    pub brings: bool,
}

/// What a buyer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saying {
    /// They want it.
    Yes,
    /// They do not, or they are gone.
    No,
    /// Not before this day.
    NotNow(u32),
    /// They will come back to it; nothing is settled.
    Later,
    /// Do not contact me.
    Stop,
    /// A machine: back on this day.
    Away(u32),
}

/// What comes back from an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reaction {
    /// The day it comes.
    pub day: u32,
    /// How it comes.
    pub channel: Channel,
    /// What it says.
    pub says: Saying,
}

/// What the words of an ask do beyond its kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tone {
    /// Factor on what the ask weighs. Below 0 it gives back some of what others have cost.
    pub weight: f64,
    /// Factor on the chance of a reply.
    pub reach: f64,
}

impl Tone {
    /// Changes nothing.
    pub const PLAIN: Tone = Tone {
        weight: 1.0,
        reach: 1.0,
    };
}

/// What somebody is like, stated instead of drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Traits {
    /// How it began.
    pub warmth: Warmth,
    /// Why they are quiet.
    pub cause: Cause,
    /// Chance that they reply to one good message when nothing holds them up.
    pub readiness: f64,
    /// Chance that they say no when a no is made easy, where they do not want it.
    pub candour: f64,
    /// The day on which what holds them up is over.
    pub free_on: u32,
    /// Weight of asks they bear at once; a bare email weighs 1.
    pub tolerance: f64,
    /// The first day of an absence, and the day they are back.
    pub away: Option<(u32, u32)>,
    /// True when a machine answers meanwhile.
    pub sets_auto_reply: bool,
    /// True when they like email better than the telephone.
    pub likes_email: bool,
}

/// One simulated prospect. Days are counted from the first of the half year.
#[derive(Debug, Clone)]
pub struct Buyer {
    /// How it began, which the rep knows.
    pub warmth: Warmth,
    /// Why they are quiet, which the rep does not know.
    pub cause: Cause,
    readiness: f64,
    candour: f64,
    free_on: u32,
    tolerance: f64,
    away: Option<(u32, u32)>,
    sets_auto_reply: bool,
    likes_email: bool,
    told: f64,
    told_on: u32,
    dice: Dice,
}

impl Buyer {
    /// A buyer of this market: the same for the same dice.
    pub fn draw(market: &Market, mut dice: Dice) -> Buyer {
        let mut rest = dice.unit() * Cause::ALL.iter().map(|cause| market.weight(*cause)).sum::<f64>();
        let cause = Cause::ALL.into_iter().find(|cause| {
            rest -= market.weight(*cause);
            rest <= 0.0
        });
        Buyer::with_cause(market, cause.unwrap_or(Cause::Swamped), dice)
    }

    /// A buyer of this market who is quiet for this reason.
    pub fn with_cause(market: &Market, cause: Cause, mut dice: Dice) -> Buyer {
        let warmth = match () {
            () if dice.falls(market.cold_share) => Warmth::Cold,
            () if dice.falls(market.inquiry_share) => Warmth::Inquiry,
            () => Warmth::Met,
        };
        let mean = match warmth {
            Warmth::Cold => market.readiness_cold,
            Warmth::Inquiry => market.readiness_inquiry,
            Warmth::Met => market.readiness_met,
        };
        let free_on = dice.days(match cause {
            Cause::Swamped => market.swamped_days,
            Cause::ColleagueAway => market.colleague_days,
            Cause::Finance => market.finance_days,
            Cause::CannotSayNo | Cause::NoFit | Cause::Gone => 1.0,
        });
        let away_from = dice.between(0.0, f64::from(HORIZON_DAYS)) as u32;
        let away_to = away_from + dice.days(market.away_days);
        let traits = Traits {
            warmth,
            cause,
            readiness: dice.beta(mean, market.readiness_spread),
            candour: dice.beta(market.candour, market.readiness_spread),
            free_on,
            tolerance: market.tolerance * dice.gamma(market.tolerance_shape),
            away: dice.falls(market.away_share).then_some((away_from, away_to)),
            sets_auto_reply: dice.falls(market.auto_reply),
            likes_email: dice.falls(market.email_first),
        };
        Buyer::of(&traits, dice)
    }

    /// A buyer who is like this.
    pub fn of(traits: &Traits, dice: Dice) -> Buyer {
        Buyer {
            warmth: traits.warmth,
            cause: traits.cause,
            readiness: traits.readiness,
            candour: traits.candour,
            free_on: traits.free_on,
            tolerance: traits.tolerance,
            away: traits.away,
            sets_auto_reply: traits.sets_auto_reply,
            likes_email: traits.likes_email,
            told: 0.0,
            told_on: 0,
            dice,
        }
    }

    /// The same buyer with other dice from now on: in practice their days have their own, so that what was done on some does not
    /// change the luck of later ones.
    pub fn roll(&mut self, dice: Dice) {
        self.dice = dice;
    }

    /// What holds them up is over on this day, if not before.
    pub fn free(&mut self, day: u32) {
        self.free_on = self.free_on.min(day);
    }

    /// How much they are still open to being asked on a day: 1 when nothing has worn it, 1/2 when they were asked for just
    /// as much as they bear, never below 0. It is the factor of patience on every chance of a reply.
    pub fn goodwill(&self, day: u32, market: &Market) -> f64 {
        let half_lives = f64::from(day.saturating_sub(self.told_on)) / market.forgetting_days;
        let told = self.told * (-half_lives * std::f64::consts::LN_2).exp();
        self.patience(told)
    }

    fn patience(&self, told: f64) -> f64 {
        let worn = told / self.tolerance.max(f64::MIN_POSITIVE);
        1.0 / (1.0 + worn * worn)
    }

    /// Takes an ask on a day, and says what will come back. Thanks and good wishes weigh nothing and ask nothing.
    pub fn receive(&mut self, ask: Ask, day: u32, market: &Market) -> Option<Reaction> {
        self.hear(ask, Tone::PLAIN, day, market)
    }

    /// The same for an ask whose words were read.
    pub fn hear(&mut self, ask: Ask, tone: Tone, day: u32, market: &Market) -> Option<Reaction> {
        if ask.purpose.asks_nothing() {
            return None;
        }
        if self.cause == Cause::Gone {
            let finds_out = matches!(ask.channel, Channel::Call | Channel::Visit) && self.dice.falls(market.front_desk);
            return finds_out.then_some(Reaction {
                day,
                channel: ask.channel,
                says: Saying::No,
            });
        }
        self.weigh(ask, tone, day, market);
        let away = self.away.filter(|(from, to)| (*from..*to).contains(&day));
        let read_on = away.map_or(day, |(_, back)| back);
        let over = (self.told - self.tolerance).max(0.0);
        let enough = market.stray_opt_out + 1.0 - (-over / market.temper).exp();
        let mut chance = tone.reach * self.chance(ask, read_on, market);
        if away.is_some() {
            chance *= AFTER_AN_ABSENCE;
        }
        // Drawn in any case, so that what one message brings does not change what the next one meets.
        let (stops, replies, kind, when) = (self.dice.unit(), self.dice.unit(), self.dice.unit(), self.dice.unit());
        let says = match () {
            () if stops < enough => Some(Saying::Stop),
            () if replies < chance => Some(self.answer(kind, read_on, market)),
            () => None,
        };
        match (says, away) {
            (Some(says), None) if ask.channel == Channel::Call => Some(Reaction {
                day,
                channel: Channel::Call,
                says,
            }),
            (Some(says), _) => Some(Reaction {
                day: read_on + latency(when, market),
                channel: Channel::Email,
                says,
            }),
            (None, Some((_, back))) if self.sets_auto_reply && ask.channel == Channel::Email => Some(Reaction {
                day,
                channel: Channel::Email,
                says: Saying::Away(back),
            }),
            (None, _) => None,
        }
    }

    /// How much more an ask weighs that is met on this day, because of what was asked before it: 0 for nothing, 1 for double.
    /// What gives something back gives no more for coming soon.
    pub fn crowded(&self, tone: Tone, day: u32, market: &Market) -> f64 {
        if self.told <= 0.0 || tone.weight <= 0.0 {
            return 0.0;
        }
        let gap = f64::from(day.saturating_sub(self.told_on));
        market.crowding * (1.0 - gap / market.crowding_days).max(0.0)
    }

    /// Adds an ask to what they have been told, of which time takes half every so many days.
    fn weigh(&mut self, ask: Ask, tone: Tone, day: u32, market: &Market) {
        let crowded = self.crowded(tone, day, market);
        let other = WEIGHTS.iter().find(|(channel, _)| *channel == ask.channel);
        let channel = match ask.channel {
            Channel::Call | Channel::Voicemail => market.call_weight,
            _ => other.map_or(1.0, |(_, weight)| *weight),
        };
        let relief = match ask.purpose {
            Purpose::EasyNo | Purpose::AskHow => market.easy_no_relief,
            _ if ask.brings => market.value_relief,
            _ => 1.0,
        };
        // A letter may arrive after what was written later.
        let gap = f64::from(day.saturating_sub(self.told_on));
        let half_lives = gap / market.forgetting_days;
        self.told *= (-half_lives * std::f64::consts::LN_2).exp();
        self.told += tone.weight * channel * relief * (1.0 + crowded);
        self.told = self.told.max(0.0);
        self.told_on = self.told_on.max(day);
    }

    /// The chance of a reply to an ask that is read on a day.
    fn chance(&self, ask: Ask, day: u32, market: &Market) -> f64 {
        let by_phone = matches!(ask.channel, Channel::Call | Channel::Voicemail | Channel::Text);
        let habit = match ask.channel {
            Channel::Email | Channel::Call | Channel::Voicemail if by_phone == self.likes_email => market.other_channel,
            Channel::Email | Channel::Call | Channel::Voicemail => 1.0,
            _ => market.other_channel,
        };
        let frees = ask.purpose == Purpose::EasyNo;
        let asks_how = ask.purpose == Purpose::AskHow;
        // To be told that a no is fine is something new in itself.
        let new = if ask.brings || frees || asks_how {
            1.0
        } else {
            market.empty_message
        };
        let patience = self.patience(self.told);
        let held_up = if asks_how {
            market.held_up_attention * market.ask_how_lift
        } else {
            market.held_up_attention
        };
        let plain = self.readiness
            * match self.cause {
                Cause::Swamped | Cause::ColleagueAway | Cause::Finance if day < self.free_on => held_up.min(1.0),
                Cause::CannotSayNo => market.silent_no,
                _ => 1.0,
            };
        let candid = match self.cause {
            Cause::CannotSayNo | Cause::NoFit if frees => self.candour,
            Cause::CannotSayNo | Cause::NoFit if asks_how => self.candour / 2.0,
            _ => 0.0,
        };
        plain.max(candid) * habit * new * patience
    }

    /// What they say when they do.
    fn answer(&self, kind: f64, day: u32, market: &Market) -> Saying {
        if !self.cause.passes() {
            return Saying::No;
        }
        if kind < market.holding_share {
            return Saying::Later;
        }
        if day < self.free_on {
            return Saying::NotNow(self.free_on);
        }
        let yes = market.holding_share + (1.0 - market.holding_share) * market.yes_share;
        if kind < yes { Saying::Yes } else { Saying::No }
    }
}

/// Days until a written reply comes.
fn latency(when: f64, market: &Market) -> u32 {
    if when < market.same_day {
        return u32::from(when > market.same_day / 2.0);
    }
    let rest = (when - market.same_day) / (1.0 - market.same_day);
    2 + (-(market.slow_reply_days - 2.0).max(0.0) * (1.0 - rest).max(f64::MIN_POSITIVE).ln()) as u32
}

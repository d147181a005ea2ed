//! From what is known of one prospect to the next touch, a wait, or the end of asking.

use chrono::NaiveDate;

use super::agreed::{Standing, standing};
use super::channels::{self, NoWay};
use super::ladder;
use super::plan::{Kind, Plan, PlannedTouch, Wait};
use super::policy::Policy;
use super::reason::{Fact, Reason};
use super::settled::settled;
use super::silence::Silence;
use crate::model::{Answer, Channel, Direction, NextStep, Now, Nurture, Outcome, Prospect, Purpose, Stage};

/// The plan; with `begin`, of somebody not begun as if they were picked today on the rep's behalf.
pub(super) fn decide(prospect: &Prospect, policy: &Policy, now: &Now, today: NaiveDate, begin: bool) -> Plan {
    let desk = Desk {
        prospect,
        policy,
        now,
        today,
    };
    desk.plan(begin)
}

/// True when nobody has begun with them: not started, or brought in by a file and never touched, whatever stage the file
/// was given. They come in at the rep's pace, so that an import does not flood the day.
pub(super) fn awaits_start(prospect: &Prospect) -> bool {
    match &prospect.stage {
        Stage::NotStarted => true,
        stage => stage.is_in_process() && prospect.touches.is_empty() && !prospect.source.is_empty(),
    }
}

/// True when the rep picked them for today or earlier.
pub(super) fn is_picked(prospect: &Prospect, today: NaiveDate) -> bool {
    prospect.picked_on.is_some_and(|day| day <= today)
}

/// Everything one plan is made from.
struct Desk<'a> {
    prospect: &'a Prospect,
    policy: &'a Policy,
    now: &'a Now,
    today: NaiveDate,
}

impl Desk<'_> {
    fn plan(&self, begin: bool) -> Plan {
        let prospect = self.prospect;
        if prospect.stage == Stage::DoNotContact {
            return Plan::Blocked(vec![Fact::DoNotContact.into()]);
        }
        let step = prospect.next_step.as_ref();
        let standing = step.map(|step| standing(step, prospect, self.now, self.today));
        if let (Some(step), Some(Standing::Ahead)) = (step, standing) {
            return self.agreed(step);
        }
        if let Some(fact) = settled(prospect, standing, self.now) {
            return Plan::Settled(vec![fact.into()]);
        }
        if let Some(hold) = prospect.hold.as_ref().filter(|hold| hold.until > self.today) {
            let reason = hold.reason.clone();
            let fact = Fact::Held {
                until: hold.until,
                reason,
            };
            return wait(Some(hold.until), [fact.into()]);
        }
        if prospect.channels_unconfirmed {
            return self.blocked(Some(Fact::Unconfirmed));
        }
        let silence = Silence::of(prospect, self.now);
        let way = match channels::choose(prospect, &silence) {
            Ok(way) => way,
            Err(NoWay::Closed) => return self.blocked(None),
            Err(NoWay::Unknown) => return wait(None, [Fact::NoWayKnown.into()]),
        };
        match (&prospect.stage, step, standing) {
            (Stage::Nurture(nurture), ..) => self.nurture(nurture, &silence, way),
            (_, Some(step), Some(Standing::Missed)) => self.missed(step, way),
            _ if awaits_start(prospect) => self.start(begin, &silence, way),
            _ => self.due(&silence, standing == Some(Standing::Tried), way),
        }
    }

    fn agreed(&self, step: &NextStep) -> Plan {
        let Some(channel) = channels::for_step(self.prospect, step) else {
            return self.blocked(None);
        };
        let mut reasons = vec![
            Fact::Agreed {
                on: step.date,
                time: step.time,
                purpose: step.purpose.clone(),
            }
            .into(),
        ];
        if let Some(closed) = step.channel.filter(|agreed| self.prospect.block_on(*agreed).is_some()) {
            reasons.push(Fact::StepChannelClosed(closed).into());
        }
        Plan::Touch(PlannedTouch {
            kind: Kind::Agreed,
            on: step.date,
            time: step.time,
            channel,
            purpose: Purpose::ConfirmAgreed,
            reasons,
        })
    }

    fn missed(&self, step: &NextStep, way: (Channel, Reason)) -> Plan {
        let missed = Fact::StepMissed {
            on: step.date,
            purpose: step.purpose.clone(),
        };
        let on = self.working_day(self.today);
        touch(Kind::Agreed, on, Purpose::AfterNoShow, vec![missed.into()], way)
    }

    fn nurture(&self, nurture: &Nurture, silence: &Silence, way: (Channel, Reason)) -> Plan {
        let Some(until) = nurture.until else {
            let reason = nurture.reason.clone();
            return wait(None, [Fact::NurtureOpen { reason }.into(), Fact::StayInView.into()]);
        };
        let asked = silence.heard.and_then(|touch| match touch.answer {
            Some(Answer::NotNow(day)) => Some(Fact::AskedForDay { day }.into()),
            _ => None,
        });
        if until > self.today {
            let reason = nurture.reason.clone();
            let resting = [Fact::InNurture { until, reason }.into()];
            return wait(
                Some(until),
                resting.into_iter().chain(asked).chain([Fact::StayInView.into()]),
            );
        }
        if silence.tries > 0 {
            return self.due(silence, false, way);
        }
        let mut reasons = vec![Fact::BackFromNurture { until }.into()];
        reasons.extend(asked);
        ladder::explain(Purpose::ReEntry, self.prospect, 0, &mut reasons);
        touch(Kind::Due, self.working_day(until), Purpose::ReEntry, reasons, way)
    }

    fn start(&self, begin: bool, silence: &Silence, way: (Channel, Reason)) -> Plan {
        let (on, why) = match self.prospect.picked_on {
            // A day picked by hand is the rep's own choice, a Sunday too.
            Some(on) => (on.max(self.today), Fact::Picked { on }),
            None if begin => {
                let since = self.now.day_of(self.prospect.added_at);
                (self.working_day(self.today), Fact::Turn { since })
            }
            None => {
                let a_day = self.policy.starts_a_day;
                return wait(None, [Fact::Pace { a_day }.into()]);
            }
        };
        let mut reasons = vec![why.into()];
        let purpose = ladder::purpose(&self.prospect.stage, silence, false);
        ladder::explain(purpose, self.prospect, silence.tries, &mut reasons);
        touch(Kind::Start, on, purpose, reasons, way)
    }

    /// The cadence itself: after a reply soon, after silence in widening gaps.
    fn due(&self, silence: &Silence, step_fell_through: bool, way: (Channel, Reason)) -> Plan {
        let week = self.policy.working_week;
        let mut reasons = Vec::with_capacity(6);
        let on = match (silence.span, silence.heard) {
            (Some((first, last)), _) => {
                let working_days = self.policy.gap_after(silence.tries);
                let heard = silence.heard.map(|touch| self.now.day_of(touch.at));
                let made = silence.made;
                reasons.push(Fact::Quiet { heard, first, made }.into());
                let on = week.after(last, working_days);
                if on >= self.today {
                    let room = Fact::Room {
                        working_days,
                        since: last,
                    };
                    reasons.push(room.into());
                }
                on
            }
            (None, Some(touch)) => {
                let on = self.now.day_of(touch.at);
                if self.prospect.stage == Stage::AnsweredYes {
                    reasons.push(Fact::SaidYes { on }.into());
                    on
                } else {
                    let they_came = touch.direction == Direction::Incoming || touch.outcome == Outcome::TheyWrote;
                    reasons.push(Fact::Heard { on, they_came }.into());
                    week.after(on, self.policy.gap_after_reply)
                }
            }
            (None, None) => {
                reasons.push(Fact::NothingLogged.into());
                self.today
            }
        };
        let purpose = ladder::purpose(&self.prospect.stage, silence, step_fell_through);
        ladder::explain(purpose, self.prospect, silence.tries, &mut reasons);
        touch(Kind::Due, self.working_day(on), purpose, reasons, way)
    }

    /// The first working day on or after `date` that is not in the past.
    fn working_day(&self, date: NaiveDate) -> NaiveDate {
        self.policy.working_week.roll(date.max(self.today))
    }

    fn blocked(&self, first: Option<Fact>) -> Plan {
        let closed = self.prospect.blocks.iter().map(|block| Fact::Closed {
            channel: block.channel,
            since: self.now.day_of(block.since),
            reason: block.reason.clone(),
        });
        Plan::Blocked(first.into_iter().chain(closed).map(Reason::from).collect())
    }
}

fn wait(until: Option<NaiveDate>, reasons: impl IntoIterator<Item = Reason>) -> Plan {
    Plan::Wait(Wait {
        until,
        reasons: reasons.into_iter().collect(),
    })
}

fn touch(kind: Kind, on: NaiveDate, purpose: Purpose, mut reasons: Vec<Reason>, way: (Channel, Reason)) -> Plan {
    let (channel, why) = way;
    reasons.push(why);
    if channel == Channel::Call {
        reasons.push(Fact::ShortMessage.into());
    }
    Plan::Touch(PlannedTouch {
        kind,
        on,
        time: None,
        channel,
        purpose,
        reasons,
    })
}

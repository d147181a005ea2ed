//! From what is known of one prospect to the next touch, a wait, or the end of asking. Precedence, first things first:
//! do not contact; the rep's own promise when it is due, unless something was agreed for that very day; what was agreed;
//! an answer; a pause; then the asking.

use chrono::{NaiveDate, NaiveTime};

use super::agreed::{Standing, standing};
use super::asking;
use super::calendar::Calendar;
use super::channels::{self, NoWay, Way};
use super::company::Workplaces;
use super::plan::{Kind, Plan, PlannedTouch};
use super::policy::Policy;
use super::reason::{Fact, Reason};
use super::settled::{owes_thanks, settled};
use super::silence::Silence;
use super::their_way::{fit, wishes};
use super::trace::Trace;
use crate::model::{
    Book, Channel, Hold, HoldKind, NextStep, Now, Promise, Promiser, Prospect, Purpose, Stage, ValueItemId,
};

/// What the colleagues of a prospect have been asked, or where it can be learnt.
#[derive(Debug, Clone, Copy)]
pub(super) enum Colleagues<'a> {
    /// They are somewhere in the book.
    InTheBook,
    /// It is known who they are.
    At(&'a Workplaces),
    /// In thousandths of an ask, by today.
    Spent(u32),
}

/// The plan; with `begin`, of somebody not begun as if they were picked today on the rep's behalf; with `is_told`, with
/// its reasons.
pub(super) fn decide(
    prospect: &Prospect,
    book: &Book,
    policy: &Policy,
    now: &Now,
    colleagues: Colleagues<'_>,
    begin: bool,
    is_told: bool,
) -> Plan {
    let desk = Desk {
        prospect,
        book,
        policy,
        now,
        today: now.today(),
        colleagues,
        begin,
        is_told,
    };
    desk.plan()
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
pub(super) struct Desk<'a> {
    pub prospect: &'a Prospect,
    pub book: &'a Book,
    pub policy: &'a Policy,
    pub now: &'a Now,
    pub today: NaiveDate,
    pub colleagues: Colleagues<'a>,
    pub begin: bool,
    pub is_told: bool,
}

/// A touch as it is wanted, before their way is asked.
pub(super) struct Wanted {
    pub kind: Kind,
    pub on: NaiveDate,
    pub time: Option<NaiveTime>,
    pub purpose: Purpose,
    pub value: Option<ValueItemId>,
    /// True when the rep chose the day, so that their own days off do not count.
    pub any_day: bool,
}

impl<'a> Desk<'a> {
    fn plan(&self) -> Plan {
        if self.prospect.stage == Stage::DoNotContact {
            return Plan::Blocked(vec![Fact::DoNotContact.into()]);
        }
        let plan = self.without_promises();
        self.promised(&plan).unwrap_or(plan)
    }

    fn without_promises(&self) -> Plan {
        let prospect = self.prospect;
        let step = prospect.next_step.as_ref();
        let standing = step.map(|step| standing(step, prospect, self.now, self.today));
        if let (Some(step), Some(Standing::Ahead)) = (step, standing) {
            return self.agreed(step);
        }
        if let Some(fact) = settled(prospect, standing, self.now) {
            return self.settled(fact);
        }
        if let Some(hold) = prospect.hold.as_ref().filter(|hold| hold.until > self.today) {
            return self.held(hold);
        }
        if prospect.channels_unconfirmed {
            return self.blocked(Some(Fact::Unconfirmed));
        }
        let silence = Silence::of(prospect, self.now);
        let way = match channels::choose(prospect, &silence) {
            Ok(way) => way,
            Err(NoWay::Closed) => return self.blocked(None),
            Err(NoWay::Unknown) => return self.wait(None, [Fact::NoWayKnown]),
        };
        match (step, standing) {
            (Some(step), Some(Standing::Missed | Standing::CalledOff))
                if !matches!(prospect.stage, Stage::Nurture(_)) =>
            {
                self.recover(step, standing, way)
            }
            _ => asking::next(self, silence, standing == Some(Standing::Tried), way),
        }
    }

    fn agreed(&self, step: &NextStep) -> Plan {
        let Some(channel) = channels::for_step(self.prospect, step) else {
            return self.blocked(None);
        };
        let mut trace = Trace::new(self.is_told);
        if self.is_told {
            trace.say(Fact::Agreed {
                on: step.date,
                time: step.time,
                purpose: step.purpose.clone(),
            });
            if let Some((promise, _)) = self.own_promise().filter(|(_, due)| *due <= step.date) {
                trace.say(promised(promise));
            }
            self.overrule(&mut trace);
        }
        if let Some(closed) = step.channel.filter(|agreed| self.prospect.block_on(*agreed).is_some()) {
            trace.say(Fact::StepChannelClosed(closed));
        }
        // What they agreed to is their way: no weekday or hour of theirs stands against it.
        Plan::Touch(PlannedTouch {
            kind: Kind::Agreed,
            on: step.date,
            time: step.time,
            window: None,
            channel,
            purpose: Purpose::ConfirmAgreed,
            value: None,
            reasons: trace.reasons,
            overruled: trace.overruled,
        })
    }

    /// The rep's promise that is due first, and its day.
    fn own_promise(&self) -> Option<(&Promise, NaiveDate)> {
        let due = |promise: &Promise| promise.due.unwrap_or(self.today).max(self.today);
        let open = self.prospect.open_promises(Promiser::Rep);
        open.map(|promise| (promise, due(promise))).min_by_key(|(_, due)| *due)
    }

    /// Notes what the cadence alone would have asked, and when.
    fn overrule(&self, trace: &mut Trace) {
        let mut alone = self.prospect.clone();
        (alone.next_step, alone.hold) = (None, None);
        let desk = Desk {
            prospect: &alone,
            is_told: false,
            ..*self
        };
        if let Plan::Touch(touch) = desk.without_promises() {
            trace.overrule(Fact::RhythmSaid { on: touch.on });
            trace.overrule(Fact::LadderSaid(touch.purpose));
        }
    }

    /// The rep's promise that is due no later than what is planned; it comes before any ask (P4). What they agreed to do
    /// together on that very day is no ask: it stands, and says what was promised.
    fn promised(&self, plan: &Plan) -> Option<Plan> {
        let limit = match plan {
            Plan::Touch(touch) if touch.purpose == Purpose::ConfirmAgreed => touch.on.pred_opt(),
            Plan::Touch(touch) => Some(touch.on),
            Plan::Wait(_) | Plan::Settled(_) => None,
            Plan::Blocked(_) => return None,
        };
        if self.prospect.channels_unconfirmed {
            return None;
        }
        let (promise, on) = self.own_promise()?;
        if limit.is_some_and(|limit| on > limit) {
            return None;
        }
        let silence = Silence::of(self.prospect, self.now);
        let way = channels::choose(self.prospect, &silence).ok()?;
        let mut trace = Trace::new(self.is_told);
        if self.is_told {
            trace.say(promised(promise));
            if let Plan::Touch(touch) = plan {
                trace.overrule(Fact::LadderSaid(touch.purpose));
            }
        }
        let wanted = Wanted {
            kind: Kind::Promised,
            on,
            time: None,
            purpose: Purpose::Documents,
            value: None,
            any_day: false,
        };
        Some(self.place(wanted, way, trace))
    }

    fn recover(&self, step: &NextStep, standing: Option<Standing>, way: Way) -> Plan {
        let mut trace = Trace::new(self.is_told);
        if self.is_told {
            let (on, purpose) = (step.date, step.purpose.clone());
            trace.say(match standing {
                Some(Standing::CalledOff) => Fact::StepCalledOff { on, purpose },
                _ => Fact::StepMissed { on, purpose },
            });
        }
        let wanted = Wanted {
            kind: Kind::Agreed,
            on: self.today,
            time: None,
            purpose: Purpose::AfterNoShow,
            value: None,
            any_day: false,
        };
        self.place(wanted, way, trace)
    }

    /// After an answer: thanks for a no that came in writing, then nothing any more.
    fn settled(&self, fact: Fact) -> Plan {
        let thanks = owes_thanks(self.prospect, self.policy, self.now, self.today);
        if let Some(on) = thanks.filter(|_| !self.prospect.channels_unconfirmed)
            && let Ok(way) = channels::choose(self.prospect, &Silence::of(self.prospect, self.now))
        {
            let mut trace = Trace::new(self.is_told);
            trace.say(Fact::ThankForNo { on });
            let wanted = Wanted {
                kind: Kind::Due,
                on: self.today,
                time: None,
                purpose: Purpose::ThankForNo,
                value: None,
                any_day: false,
            };
            return self.place(wanted, way, trace);
        }
        let stays = self.prospect.nurture_agreed.then_some(Fact::MayStayInView);
        Plan::Settled([fact].into_iter().chain(stays).map(Reason::from).collect())
    }

    /// A touch on the first day that suits both sides.
    pub fn place(&self, wanted: Wanted, way: Way, mut trace: Trace) -> Plan {
        let channel = way.channel;
        let slot = fit(wanted.on, channel, self.calendar(), self.now, wanted.any_day);
        if self.is_told {
            let theirs = wishes(self.prospect, wanted.on, channel, self.now);
            let is_moved = slot.on > wanted.on.max(self.today) && !theirs.is_empty();
            let rolled = self.calendar().roll(wanted.on.max(self.today));
            trace.say_all(theirs);
            if is_moved && slot.on > rolled {
                trace.overrule(Fact::RhythmSaid { on: rolled });
            }
            trace.say(way.why);
            if channel == Channel::Call {
                trace.say(Fact::ShortMessage);
            }
            if let Some(left) = way.overruled {
                trace.overrule(Fact::ChangeWaits(left));
            }
        }
        Plan::Touch(PlannedTouch {
            kind: wanted.kind,
            on: slot.on,
            time: wanted.time,
            window: slot.window,
            channel,
            purpose: wanted.purpose,
            value: wanted.value,
            reasons: trace.reasons,
            overruled: trace.overruled,
        })
    }

    /// The days as they count with this prospect.
    pub fn calendar(&self) -> Calendar<'a> {
        Calendar {
            policy: self.policy,
            prospect: self.prospect,
        }
    }

    pub fn wait(&self, until: Option<NaiveDate>, facts: impl IntoIterator<Item = Fact>) -> Plan {
        let mut trace = Trace::new(self.is_told);
        trace.say_all(facts);
        trace.waits(until)
    }

    fn held(&self, hold: &Hold) -> Plan {
        let mut trace = Trace::new(self.is_told);
        if self.is_told {
            trace.say(pause(hold));
            self.overrule(&mut trace);
        }
        trace.waits(Some(hold.until))
    }

    fn blocked(&self, first: Option<Fact>) -> Plan {
        let closed = self.prospect.blocks.iter().map(|block| Fact::Closed {
            channel: block.channel,
            since: self.now.day_of(block.since),
            reason: block.reason.clone(),
        });
        let mut trace = Trace::new(self.is_told);
        trace.say_all(first.into_iter().chain(closed));
        Plan::Blocked(trace.reasons)
    }
}

fn promised(promise: &Promise) -> Fact {
    Fact::Promised {
        what: promise.what.clone(),
        due: promise.due,
    }
}

fn pause(hold: &Hold) -> Fact {
    let (until, reason) = (hold.until, hold.reason.clone());
    match hold.kind {
        HoldKind::Rest => Fact::Held { until, reason },
        HoldKind::OutOfOffice => Fact::Away { until, reason },
        HoldKind::ColleagueAnswered => Fact::ColleagueAnswered { until, who: reason },
        HoldKind::Spread => Fact::Spread { until },
    }
}

//! The asking itself: the way back from nurture, the first touch, and the cadence after a reply or a silence.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::bearing::Bearing;
use super::channels::Way;
use super::decide::{Desk, Wanted, awaits_start};
use super::ladder::{Ground, brings_something};
use super::plan::{Kind, Plan};
use super::reason::Fact;
use super::rhythm;
use super::silence::Silence;
use super::their_word::their_word;
use super::trace::Trace;
use super::value::best_value;
use crate::model::{Answer, Direction, Nurture, Outcome, Prospect, ProspectId, Purpose, Rhythm, Stage, ValueItemId};

/// The next ask, or the rest before it.
pub(super) fn next(desk: &Desk<'_>, silence: Silence<'_>, step_fell_through: bool, way: Way) -> Plan {
    let asking = Asking {
        desk,
        silence,
        step_fell_through,
        way,
        spent: false,
        trace: Trace::new(desk.is_told),
    };
    match &desk.prospect.stage {
        Stage::Nurture(nurture) if desk.prospect.chosen.is_none() => asking.nurture(nurture),
        _ if desk.prospect.chosen.is_some() => asking.chosen(),
        _ if awaits_start(desk.prospect) => asking.start(),
        _ => asking.due(),
    }
}

struct Asking<'a> {
    desk: &'a Desk<'a>,
    silence: Silence<'a>,
    step_fell_through: bool,
    way: Way,
    /// True when asking has worn so thin that waiting would take too long.
    spent: bool,
    trace: Trace,
}

impl Asking<'_> {
    fn nurture(mut self, nurture: &Nurture) -> Plan {
        let desk = self.desk;
        let reason = || nurture.reason.clone();
        let trigger = nurture.trigger.trim().to_owned();
        let Some(until) = nurture.until else {
            let reason = reason();
            return desk.wait(None, [Fact::NurtureOpen { reason, trigger }, Fact::StayInView]);
        };
        let asked = self.silence.heard.and_then(|touch| match touch.answer {
            Some(Answer::NotNow(day)) => Some(Fact::AskedForDay { day }),
            _ => None,
        });
        if until > desk.today {
            let sooner = (!trigger.is_empty()).then_some(Fact::Sooner { trigger });
            let resting = Fact::InNurture {
                until,
                reason: reason(),
            };
            return desk.wait(
                Some(until),
                [resting]
                    .into_iter()
                    .chain(asked)
                    .chain(sooner)
                    .chain([Fact::StayInView]),
            );
        }
        if self.silence.tries > 0 {
            return self.due();
        }
        self.trace.say(Fact::BackFromNurture { until });
        self.trace.say_all(asked);
        self.explain(Purpose::ReEntry);
        self.finish(Kind::Due, until, None, Purpose::ReEntry, false)
    }

    fn start(mut self) -> Plan {
        let desk = self.desk;
        let on = match desk.prospect.picked_on {
            Some(on) => {
                self.trace.say(Fact::Picked { on });
                on.max(desk.today)
            }
            None if desk.begin => {
                let since = desk.now.day_of(desk.prospect.added_at);
                self.trace.say(Fact::Turn { since });
                desk.today
            }
            None => {
                let a_day = desk.policy.starts_a_day;
                return desk.wait(None, [Fact::Pace { a_day }]);
            }
        };
        self.say_who_sent_us();
        let purpose = self.ground(false, desk.today).purpose();
        self.explain(purpose);
        // A day picked by hand is the rep's own choice, a Sunday too.
        let any_day = desk.prospect.picked_on.is_some();
        self.finish(Kind::Start, on, None, purpose, any_day)
    }

    /// What the rep chose, now: their way is still asked, the rhythm and the budget are not.
    fn chosen(mut self) -> Plan {
        let purpose = self.desk.prospect.chosen.unwrap_or(Purpose::OneMore);
        let today = self.desk.today;
        self.spent = self.silence.tries > 0 && self.bearing().from(today).is_err();
        let ladder = self.ground(self.spent, today).purpose();
        self.trace.say(Fact::RepChose(purpose));
        if let Some((first, _)) = self.silence.span {
            self.say_quiet(first);
        }
        if ladder != purpose {
            self.trace.overrule(Fact::LadderSaid(ladder));
        }
        self.explain(purpose);
        let today = self.desk.today;
        self.finish(Kind::Due, today, None, purpose, false)
    }

    /// The cadence: after a reply soon, after silence in the rhythm that holds for them.
    fn due(mut self) -> Plan {
        let desk = self.desk;
        let (beat, time) = self.beat();
        let word = their_word(desk, &self.silence);
        let waits = word
            .as_ref()
            .map(|word| word.stands_until)
            .filter(|until| *until > beat.max(desk.today));
        if let Some(word) = &word {
            self.trace.say_all(word.fact(desk, waits.is_some()));
        }
        if waits.is_some() {
            self.trace.overrule(Fact::RhythmSaid { on: beat });
        }
        let on = waits.unwrap_or(beat);
        let asked = on.max(desk.today);
        let affordable = match self.silence.tries {
            0 => Ok(asked),
            _ => self.bearing().from(asked),
        };
        self.spent = affordable.is_err();
        let ladder = self.ground(self.spent, asked).purpose();
        let purpose = match word {
            Some(_) if !matches!(ladder, Purpose::EasyNo | Purpose::AskHow) => {
                self.trace.overrule(Fact::LadderSaid(ladder));
                Purpose::Documents
            }
            _ => ladder,
        };
        let on = match affordable {
            Ok(later) if later > asked && purpose != Purpose::EasyNo => {
                self.trace.say(self.bearing().spent(later));
                self.trace.overrule(Fact::RhythmSaid { on });
                later
            }
            // The easy no was said and goodwill is still spent: it comes back before the next ask.
            Err(far) if purpose != Purpose::EasyNo => {
                self.trace.say(self.bearing().spent(far));
                self.trace.overrule(Fact::RhythmSaid { on });
                far
            }
            _ => on,
        };
        if purpose == Purpose::ReEntry {
            let tries = self.silence.tries;
            let until = desk.calendar().roll(on.max(desk.today));
            self.trace.say(Fact::NurtureNow { tries, until });
        }
        self.explain(purpose);
        self.finish(Kind::Due, on, time, purpose, false)
    }

    /// The day the rhythm names, and why.
    fn beat(&mut self) -> (NaiveDate, Option<NaiveTime>) {
        let desk = self.desk;
        match (self.silence.span, self.silence.heard) {
            (Some((first, last)), _) => {
                self.say_quiet(first);
                let rhythm = rhythm::of(desk.prospect, desk.book, desk.policy);
                let beat = rhythm::next(rhythm, &self.silence, last, desk.calendar(), desk.now);
                match (rhythm, beat.working_days) {
                    (Rhythm::Weekly { .. }, _) => self.trace.say(Fact::EveryWeek {
                        weekday: beat.on.weekday(),
                        time: beat.time,
                    }),
                    (Rhythm::Monthly, _) => self.trace.say(Fact::EveryMonth),
                    (_, Some(working_days)) if beat.on >= desk.today => {
                        let since = last;
                        self.trace.say(Fact::Room { working_days, since });
                    }
                    _ => {}
                }
                (beat.on, beat.time)
            }
            (None, Some(touch)) => {
                let on = desk.now.day_of(touch.at);
                if desk.prospect.stage == Stage::AnsweredYes {
                    self.trace.say(Fact::SaidYes { on });
                    return (on, None);
                }
                let they_came = touch.direction == Direction::Incoming || touch.outcome == Outcome::TheyWrote;
                self.trace.say(Fact::Heard { on, they_came });
                (desk.calendar().after(on, desk.policy.gap_after_reply), None)
            }
            (None, None) => {
                self.trace.say(Fact::NothingLogged);
                self.say_who_sent_us();
                (desk.today, None)
            }
        }
    }

    fn say_quiet(&mut self, first: NaiveDate) {
        let heard = self.silence.heard.map(|touch| self.desk.now.day_of(touch.at));
        let made = self.silence.made;
        self.trace.say(Fact::Quiet { heard, first, made });
    }

    fn say_who_sent_us(&mut self) {
        let desk = self.desk;
        let named = |id: ProspectId| desk.book.prospects.get(&id).map(Prospect::display_name);
        if let Some(by) = desk.prospect.referred_by.and_then(named).filter(|_| desk.is_told) {
            self.trace.say(Fact::Referred { by: by.to_owned() });
        }
    }

    /// Adds why the touch is for this.
    fn explain(&mut self, purpose: Purpose) {
        if self.desk.is_told {
            let mut trace = std::mem::take(&mut self.trace);
            self.ground(self.spent, self.desk.today).explain(purpose, &mut trace);
            self.trace = trace;
        }
    }

    fn bearing(&self) -> Bearing<'_> {
        Bearing {
            desk: self.desk,
            channel: self.way.channel,
        }
    }

    /// How the silence stands on `day`.
    fn ground(&self, goodwill_spent: bool, day: NaiveDate) -> Ground<'_> {
        let desk = self.desk;
        let quiet_days = match self.silence.span {
            Some((first, _)) => desk.policy.working_week.between(first, day),
            None => 0,
        };
        Ground {
            prospect: desk.prospect,
            silence: &self.silence,
            policy: desk.policy,
            now: desk.now,
            day,
            quiet_days,
            step_fell_through: self.step_fell_through,
            value_used_up: self.silence.tries > 0 && best_value(desk.prospect, desk.book, desk.today).is_used_up,
            goodwill_spent,
        }
    }

    /// Adds what to bring, and puts the touch on a day that suits them.
    fn finish(mut self, kind: Kind, on: NaiveDate, time: Option<NaiveTime>, purpose: Purpose, any_day: bool) -> Plan {
        let desk = self.desk;
        let value = if brings_something(purpose) { self.bring() } else { None };
        let wanted = Wanted {
            kind,
            on,
            time,
            purpose,
            value,
            any_day,
        };
        desk.place(wanted, self.way, self.trace)
    }

    fn bring(&mut self) -> Option<ValueItemId> {
        let desk = self.desk;
        let offer = best_value(desk.prospect, desk.book, desk.today);
        if desk.is_told {
            if let Some(item) = offer.best {
                let interest = offer.interest.map(str::to_owned);
                let title = item.title.clone();
                self.trace.say(Fact::Bring { title, interest });
            } else if offer.is_used_up {
                self.trace.say(Fact::NothingNewLeft);
            }
            let interests = &desk.prospect.interests;
            if offer.interest.is_none()
                && let Some(interest) = interests.iter().find(|interest| !interest.trim().is_empty())
            {
                self.trace.say(Fact::Cares(interest.clone()));
            }
        }
        offer.best.map(|item| item.id)
    }
}

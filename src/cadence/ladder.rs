//! What the next touch is for: by stage, and by how the silence stands. The ladder goes from a reminder that brings
//! something new over "how would you like to go on" and the easy no to just one more, then to nurture. It never ends in
//! "lost" (P7, P13).

use chrono::NaiveDate;

use super::policy::{
    ASKED_AGAIN_AFTER, LONG_SILENCE, OFFERS_OF_A_NEW_TIME, Policy, TRIES_BEFORE_ASKING_HOW, TRIES_BEFORE_EARLY_EASY_NO,
    TRIES_BEFORE_EASY_NO, TRIES_BEFORE_NURTURE,
};
use super::reason::Fact;
use super::silence::Silence;
use super::trace::Trace;
use crate::model::{Now, Outcome, Prospect, Purpose, Stage, Touch};

/// How a silence stands, beyond its touches.
pub(super) struct Ground<'a> {
    pub prospect: &'a Prospect,
    pub silence: &'a Silence<'a>,
    pub policy: &'a Policy,
    pub now: &'a Now,
    /// The day on which the next touch falls.
    pub day: NaiveDate,
    /// Working days since the first silent touch.
    pub quiet_days: u32,
    /// True when an agreed step did not happen and they have not been heard from since.
    pub step_fell_through: bool,
    /// True when the library has nothing left for them.
    pub value_used_up: bool,
    /// True when asking has worn so thin that waiting would take too long.
    pub goodwill_spent: bool,
}

impl Ground<'_> {
    /// True when it was said in this silence and is not far enough back to be said again.
    fn said_of_late(&self, purpose: Purpose) -> bool {
        let is_near = |touch: &&Touch| {
            let on = self.now.day_of(touch.at);
            self.policy.working_week.between(on, self.day) < ASKED_AGAIN_AFTER
        };
        let same = |touch: &&Touch| touch.purpose == Some(purpose);
        self.silence
            .touches
            .iter()
            .rev()
            .find(same)
            .is_some_and(|touch| is_near(&touch))
    }

    /// What the next touch is for.
    pub fn purpose(&self) -> Purpose {
        let tries = self.silence.tries;
        if self.step_fell_through && tries <= OFFERS_OF_A_NEW_TIME {
            return Purpose::AfterNoShow;
        }
        // A yes gone quiet is asked for its next step first (P4), then like any other silence (P19, P6).
        if self.prospect.stage == Stage::AnsweredYes && tries < TRIES_BEFORE_ASKING_HOW {
            return Purpose::NextMeeting;
        }
        if self.is_easy_no_due() {
            return Purpose::EasyNo;
        }
        if tries == 0 {
            return opening(&self.prospect.stage, self.silence.heard.is_some());
        }
        if self.is_asking_how_due() {
            return Purpose::AskHow;
        }
        match (tries, &self.prospect.stage) {
            (1, Stage::ProposalOut) => Purpose::ProposalRead,
            (1, Stage::DecisionPending) | (2, Stage::ProposalOut) => Purpose::Decision,
            (1 | 2, _) => Purpose::ShareSomething,
            _ if tries >= TRIES_BEFORE_NURTURE => Purpose::ReEntry,
            _ => Purpose::OneMore,
        }
    }

    /// By silence, by value used up, by goodwill spent or by a doubtful fit (P6); in a long silence now and then again.
    fn is_easy_no_due(&self) -> bool {
        let tries = self.silence.tries;
        let is_early = tries >= TRIES_BEFORE_EARLY_EASY_NO;
        let is_long = self.quiet_days >= LONG_SILENCE && self.silence.said(Purpose::AskHow);
        let was_asked = tries > 0 || self.silence.heard.is_some();
        let by_silence = tries >= TRIES_BEFORE_EASY_NO || (tries + 1 >= TRIES_BEFORE_EASY_NO && is_long);
        let is_due = by_silence
            || (is_early && (self.value_used_up || self.goodwill_spent))
            || (self.prospect.fit_doubtful && was_asked);
        is_due && !self.said_of_late(Purpose::EasyNo)
    }

    /// After a few tries, or fewer in a slow rhythm; in a long silence now and then again. Not right after an easy no, which
    /// asked the same.
    fn is_asking_how_due(&self) -> bool {
        let tries = self.silence.tries;
        let is_slow = tries + 1 >= TRIES_BEFORE_ASKING_HOW && self.quiet_days >= LONG_SILENCE;
        let last = self.silence.touches.last().and_then(|touch| touch.purpose);
        (tries >= TRIES_BEFORE_ASKING_HOW || is_slow)
            && !self.said_of_late(Purpose::AskHow)
            && last != Some(Purpose::EasyNo)
    }

    /// Why this purpose now.
    pub fn explain(&self, purpose: Purpose, trace: &mut Trace) {
        let tries = self.silence.tries;
        match purpose {
            Purpose::EasyNo => {
                if self.prospect.fit_doubtful {
                    trace.say(Fact::FitDoubtful);
                }
                if self.goodwill_spent {
                    trace.say(Fact::GoodwillSpent { until: None });
                }
                trace.say(Fact::EasyNo { tries });
                trace.say(Fact::OwnWords);
            }
            Purpose::OneMore => {
                trace.say(Fact::OneMore);
                if tries >= TRIES_BEFORE_EASY_NO {
                    trace.say(Fact::NoMagicNumber);
                    trace.say(Fact::SmallCost);
                }
            }
            Purpose::ShareSomething | Purpose::ReEntry => {
                let last = self.prospect.touches.last();
                trace.say(Fact::BringNew {
                    last_brought_nothing: last.is_some_and(|touch| {
                        touch.outcome == Outcome::Sent && !touch.is_reply() && touch.brought.trim().is_empty()
                    }),
                });
            }
            Purpose::Introduction => trace.say_all([Fact::SayWhy, Fact::TheirReason]),
            Purpose::ProposalRead => trace.say(Fact::HearProposal),
            Purpose::Decision => trace.say(Fact::AskDecision),
            Purpose::AskHow => trace.say(Fact::AskHow),
            _ => {}
        }
    }
}

/// True when a touch of this purpose is to bring something new.
pub(super) fn brings_something(purpose: Purpose) -> bool {
    matches!(
        purpose,
        Purpose::ShareSomething | Purpose::OneMore | Purpose::ReEntry | Purpose::ProposalRead | Purpose::Decision
    )
}

/// Before any silence: they have just been heard from, or nothing is logged yet.
fn opening(stage: &Stage, was_heard: bool) -> Purpose {
    match stage {
        Stage::DecisionPending => Purpose::Decision,
        Stage::ProposalOut if !was_heard => Purpose::ProposalRead,
        Stage::NotStarted | Stage::New if !was_heard => Purpose::Introduction,
        _ => Purpose::NextMeeting,
    }
}

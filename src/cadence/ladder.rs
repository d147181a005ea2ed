//! What the next touch is for: by stage, and by how long it has been quiet. The ladder goes from a reminder that brings
//! something new over "how would you like to go on" and the easy no to just one more. It never ends in "lost" (P7, P13).

use super::policy::{OFFERS_OF_A_NEW_TIME, TRIES_BEFORE_NURTURE};
use super::reason::{Fact, Reason};
use super::silence::Silence;
use crate::model::{Outcome, Prospect, Purpose, Stage};

/// What a touch is for after this silence.
///
/// `step_fell_through` says that an agreed step did not happen and they have not been heard from since.
pub(super) fn purpose(stage: &Stage, silence: &Silence, step_fell_through: bool) -> Purpose {
    if step_fell_through && silence.tries <= OFFERS_OF_A_NEW_TIME {
        return Purpose::AfterNoShow;
    }
    if silence.tries == 0 {
        return opening(stage, silence.heard.is_some());
    }
    let said = |purpose: Purpose| silence.touches.iter().any(|touch| touch.purpose == Some(purpose));
    let mut rungs = (silence.tries..).map(|rung| rung_purpose(stage, rung));
    // The two big questions are asked once in a silence; the next rung takes their place.
    rungs
        .find(|purpose| !matches!(purpose, Purpose::AskHow | Purpose::EasyNo) || !said(*purpose))
        .unwrap_or(Purpose::OneMore)
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

fn rung_purpose(stage: &Stage, rung: u32) -> Purpose {
    match (rung, stage) {
        (_, Stage::AnsweredYes) => Purpose::NextMeeting,
        (1, Stage::ProposalOut) => Purpose::ProposalRead,
        (1, Stage::DecisionPending) | (2, Stage::ProposalOut) => Purpose::Decision,
        (1 | 2, _) => Purpose::ShareSomething,
        (3, _) => Purpose::AskHow,
        (4, _) => Purpose::EasyNo,
        _ => Purpose::OneMore,
    }
}

/// Why this purpose now, after `tries` silent tries.
pub(super) fn explain(purpose: Purpose, prospect: &Prospect, tries: u32, reasons: &mut Vec<Reason>) {
    let mut say = |fact: Fact| reasons.push(fact.into());
    match purpose {
        Purpose::Introduction => {
            say(Fact::SayWhy);
            say(Fact::TheirReason);
        }
        Purpose::ProposalRead => say(Fact::HearProposal),
        Purpose::Decision => say(Fact::AskDecision),
        Purpose::AskHow => say(Fact::AskHow),
        Purpose::EasyNo => {
            say(Fact::EasyNo { tries });
            say(Fact::OwnWords);
        }
        Purpose::OneMore if tries >= TRIES_BEFORE_NURTURE => {
            say(Fact::NurtureNow { tries });
            say(Fact::NoMagicNumber);
            say(Fact::SmallCost);
        }
        Purpose::OneMore => say(Fact::OneMore),
        Purpose::ShareSomething | Purpose::ReEntry => {
            let last = prospect.touches.last();
            say(Fact::BringNew {
                last_brought_nothing: last.is_some_and(|touch| {
                    touch.outcome == Outcome::Sent && !touch.is_reply() && touch.brought.trim().is_empty()
                }),
            });
        }
        _ => {}
    }
    let brings_something = matches!(purpose, Purpose::ShareSomething | Purpose::OneMore | Purpose::ReEntry);
    if let Some(interest) = prospect.interests.iter().find(|interest| !interest.trim().is_empty())
        && brings_something
    {
        reasons.push(Fact::Cares(interest.clone()).into());
    }
}

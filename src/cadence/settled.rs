//! When an answer has ended the asking (P17). A yes asks for its next step first (P4).

use chrono::NaiveDate;

use super::agreed::Standing;
use super::policy::{Policy, THANKS_WITHIN};
use super::reason::Fact;
use crate::model::{Answer, Direction, Now, Outcome, Prospect, Stage, Touch};

/// The answer that leaves nothing to ask; `None` while there is something.
pub(super) fn settled(prospect: &Prospect, standing: Option<Standing>, now: &Now) -> Option<Fact> {
    match prospect.stage {
        Stage::AnsweredNo => {
            let no = last_with(prospect, Answer::No);
            Some(Fact::SaidNo {
                on: no.map(|place| now.day_of(prospect.touches[place].at)),
            })
        }
        Stage::AnsweredYes => {
            let yes = last_with(prospect, Answer::Yes);
            let on = yes.map(|place| now.day_of(prospect.touches[place].at));
            is_taken_up(prospect, yes, standing).then_some(Fact::YesTakenUp { on })
        }
        _ => None,
    }
}

/// The day of a no that came in writing lately, and that nobody has thanked for; a no said in a talk was thanked for
/// there and then.
pub(super) fn owes_thanks(prospect: &Prospect, policy: &Policy, now: &Now, today: NaiveDate) -> Option<NaiveDate> {
    let place = last_with(prospect, Answer::No).filter(|_| prospect.stage == Stage::AnsweredNo)?;
    let no = &prospect.touches[place];
    let made = now.day_of(no.at);
    let in_writing = no.direction == Direction::Incoming && !no.channel.is_spoken() && no.outcome == Outcome::TheyWrote;
    let answered = prospect.touches[place + 1..]
        .iter()
        .any(|touch| touch.direction == Direction::Outgoing);
    let is_late = policy.working_week.between(made, today) > THANKS_WITHIN;
    (in_writing && !answered && !is_late).then_some(made)
}

/// True when a yes needs no more from the rep: it was never logged, so it is none of the log's business; or they talked
/// again since; or the step agreed with it has happened.
fn is_taken_up(prospect: &Prospect, yes: Option<usize>, standing: Option<Standing>) -> bool {
    if matches!(standing, Some(Standing::Missed | Standing::CalledOff | Standing::Tried)) {
        return false;
    }
    let Some(yes) = yes else { return true };
    let said_at = prospect.touches[yes].at;
    let step_since = prospect
        .next_step
        .as_ref()
        .is_some_and(|step| step.agreed_at >= said_at);
    step_since || prospect.touches[yes + 1..].iter().any(Touch::is_reply)
}

fn last_with(prospect: &Prospect, answer: Answer) -> Option<usize> {
    prospect.touches.iter().rposition(|touch| touch.answer == Some(answer))
}

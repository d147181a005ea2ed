//! When an answer has ended the asking (P17). A yes asks for its next step first (P4).

use super::agreed::Standing;
use super::reason::Fact;
use crate::model::{Answer, Now, Prospect, Stage, Touch};

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

/// True when a yes needs no more from the rep: it was never logged, so it is none of the log's business; or they talked
/// again since; or the step agreed with it has happened.
fn is_taken_up(prospect: &Prospect, yes: Option<usize>, standing: Option<Standing>) -> bool {
    if matches!(standing, Some(Standing::Missed | Standing::Tried)) {
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

//! What would change a plan, read from the facts it rests on.

use super::plan::{Kind, Plan};
use super::reason::Fact;

/// Something that would change a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lever {
    /// They reply.
    Reply,
    /// A next step is agreed.
    Step,
    /// The agreed step happens, moves or is called off.
    StepMoves,
    /// The promise is kept or taken off the list.
    Promise,
    /// The pause ends earlier.
    EndPause,
    /// Another day is set to come back.
    ReturnDay,
    /// What they are waited for comes about.
    Trigger,
    /// What they asked for changes.
    TheirWish,
    /// Something new comes into the library.
    NewValue,
    /// They are known to bear more, or give an answer.
    Tolerance,
    /// Another channel opens.
    Channel,
    /// The rep confirms the open channels.
    Confirm,
    /// A number or an address is added.
    Contact,
    /// The rep picks them by hand.
    Pick,
    /// The rep chooses another purpose, such as just one more.
    Choice,
    /// They come back of their own accord.
    TheyCome,
    /// The rep lifts it by hand.
    ByHand,
}

impl Lever {
    /// The lever in plain words.
    pub fn sentence(self) -> &'static str {
        match self {
            Lever::Reply => "A reply from them starts the plan anew.",
            Lever::Step => "A next step agreed with them comes before it.",
            Lever::StepMoves => "Log what came of it, move it, or call it off.",
            Lever::Promise => "Keep the promise, or take it off the list.",
            Lever::EndPause => "End the pause earlier.",
            Lever::ReturnDay => "Set another day to come back.",
            Lever::Trigger => "Bring them back once it has come about.",
            Lever::TheirWish => "Change what they asked for, if they have said something else since.",
            Lever::NewValue => "Put something new for them into the library.",
            Lever::Tolerance => "An answer restores their goodwill; so does setting what they bear.",
            Lever::Channel => "Add another way to reach them, or open one that is closed.",
            Lever::Confirm => "Confirm which ways are open.",
            Lever::Contact => "Add a phone number or an email address.",
            Lever::Pick => "Pick them by hand to begin today.",
            Lever::Choice => "Choose another purpose yourself, such as just one more.",
            Lever::TheyCome => "If they get in touch themselves, the plan goes on.",
            Lever::ByHand => "Only you can lift it, by changing where they stand.",
        }
    }
}

/// The levers of a plan.
pub(super) fn levers(plan: &Plan) -> Vec<Lever> {
    let mut levers: Vec<Lever> = Vec::with_capacity(6);
    let mut add = |lever: Lever| {
        if !levers.contains(&lever) {
            levers.push(lever);
        }
    };
    for reason in plan.reasons() {
        if let Some(lever) = of_fact(&reason.fact) {
            add(lever);
        }
    }
    match plan {
        Plan::Touch(touch) => {
            add(Lever::Reply);
            match touch.kind {
                Kind::Due => {
                    add(Lever::Step);
                    add(Lever::Choice);
                }
                Kind::Agreed => add(Lever::StepMoves),
                Kind::Promised | Kind::Start => {}
            }
        }
        Plan::Wait(_) => add(Lever::Reply),
        Plan::Settled(_) => add(Lever::TheyCome),
        Plan::Blocked(_) => add(Lever::ByHand),
    }
    levers
}

fn of_fact(fact: &Fact) -> Option<Lever> {
    Some(match fact {
        Fact::Agreed { .. } | Fact::StepMissed { .. } | Fact::StepCalledOff { .. } => Lever::StepMoves,
        Fact::Promised { .. } | Fact::TheyPromised { .. } | Fact::TheirWordStands { .. } => Lever::Promise,
        Fact::Held { .. } | Fact::Away { .. } | Fact::ColleagueAnswered { .. } | Fact::Spread { .. } => Lever::EndPause,
        Fact::NurtureOpen { trigger, .. } if !trigger.is_empty() => Lever::Trigger,
        Fact::InNurture { .. } | Fact::NurtureOpen { .. } => Lever::ReturnDay,
        Fact::Sooner { .. } => Lever::Trigger,
        Fact::NotBefore { .. }
        | Fact::TheirGap { .. }
        | Fact::TheirDayOff { .. }
        | Fact::TheirWeekdays(_)
        | Fact::TheirHours { .. }
        | Fact::AskedFor(_) => Lever::TheirWish,
        Fact::NothingNewLeft => Lever::NewValue,
        Fact::GoodwillSpent { .. } | Fact::CompanySpent { .. } => Lever::Tolerance,
        Fact::OnlyOpen(_) | Fact::Closed { .. } => Lever::Channel,
        Fact::Unconfirmed => Lever::Confirm,
        Fact::NoWayKnown => Lever::Contact,
        Fact::Pace { .. } => Lever::Pick,
        Fact::RepChose(_) => Lever::Choice,
        _ => return None,
    })
}

//! Why a plan is as it is: structured facts, each under the principle it speaks for. Words are made only when somebody
//! reads them.

use chrono::NaiveDate;

pub use super::fact::Fact;
use super::sentence;
use crate::model::Principle;

/// One reason of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The principle it speaks for.
    pub principle: Principle,
    /// What it rests on.
    pub fact: Fact,
}

impl Reason {
    /// The reason in plain words for the rep, as read on `today`.
    pub fn sentence(&self, today: NaiveDate) -> String {
        sentence::of(&self.fact, today)
    }
}

impl From<Fact> for Reason {
    fn from(fact: Fact) -> Reason {
        Reason {
            principle: fact.principle(),
            fact,
        }
    }
}

impl Fact {
    /// The principle a fact speaks for.
    pub fn principle(&self) -> Principle {
        match self {
            Fact::BringNew { .. } | Fact::Bring { .. } | Fact::NothingNewLeft => Principle::P1,
            Fact::SayWhy | Fact::LadderSaid(_) | Fact::HearProposal | Fact::SameThread => Principle::P2,
            Fact::NotBefore { .. }
            | Fact::TheirGap { .. }
            | Fact::TheirDayOff { .. }
            | Fact::TheirWeekdays(_)
            | Fact::TheirHours { .. }
            | Fact::AskedFor(_)
            | Fact::AnsweredBy(_)
            | Fact::AskedForDay { .. }
            | Fact::StepChannelClosed(_)
            | Fact::DoNotContact
            | Fact::Closed { .. }
            | Fact::Unconfirmed => Principle::P3,
            Fact::Agreed { .. }
            | Fact::Promised { .. }
            | Fact::TheyPromised { .. }
            | Fact::TheirWordStands { .. }
            | Fact::Heard { .. }
            | Fact::SaidYes { .. }
            | Fact::YesTakenUp { .. }
            | Fact::NothingLogged => Principle::P4,
            Fact::AskDecision | Fact::FitDoubtful => Principle::P5,
            Fact::EasyNo { .. } => Principle::P6,
            Fact::OneMore | Fact::Quiet { .. } => Principle::P7,
            Fact::NoMagicNumber | Fact::GoodwillSpent { .. } | Fact::CompanySpent { .. } => Principle::P8,
            Fact::Room { .. } | Fact::EveryWeek { .. } | Fact::EveryMonth | Fact::RhythmSaid { .. } => Principle::P9,
            Fact::TheirReason | Fact::Referred { .. } => Principle::P10,
            Fact::Change { .. } | Fact::ChangeWaits(_) | Fact::OnlyOpen(_) | Fact::FirstChoice(_) | Fact::Again(_) => {
                Principle::P11
            }
            Fact::Cares(_) => Principle::P12,
            Fact::InNurture { .. }
            | Fact::NurtureOpen { .. }
            | Fact::Sooner { .. }
            | Fact::BackFromNurture { .. }
            | Fact::NurtureNow { .. } => Principle::P13,
            Fact::StayInView | Fact::MayStayInView => Principle::P14,
            Fact::ShortMessage => Principle::P15,
            Fact::OwnWords => Principle::P16,
            Fact::SaidNo { .. } | Fact::ThankForNo { .. } => Principle::P17,
            Fact::RepChose(_)
            | Fact::Spread { .. }
            | Fact::Picked { .. }
            | Fact::Pace { .. }
            | Fact::Turn { .. }
            | Fact::Held { .. }
            | Fact::NoWayKnown => Principle::P18,
            Fact::AskHow
            | Fact::StepMissed { .. }
            | Fact::StepCalledOff { .. }
            | Fact::Away { .. }
            | Fact::ColleagueAnswered { .. } => Principle::P19,
            Fact::SmallCost => Principle::P20,
        }
    }
}

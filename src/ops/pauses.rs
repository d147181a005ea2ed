//! Pauses, and what piles up during a long one.

use chrono::NaiveDate;

use crate::cadence::{Comeback, Replanned};
use crate::model::{Direction, Hold, HoldKind, Now, Nurture, Prospect, Purpose, Stage};

use super::OpError;
use super::undo::Desk;

pub(super) fn hold(prospect: &mut Prospect, hold: Hold, now: &Now) -> Result<(), OpError> {
    let today = now.today();
    if hold.until <= today {
        return Err(OpError::HoldInThePast);
    }
    prospect.end_hold(today);
    let since = match hold.kind {
        HoldKind::Rest | HoldKind::ColleagueAnswered => Some(today),
        // Who answers by machine was away already when the last touch reached them.
        HoldKind::OutOfOffice => {
            let last = prospect
                .touches
                .last()
                .filter(|touch| touch.direction == Direction::Outgoing);
            Some(last.map_or(today, |touch| now.day_of(touch.at).min(today)))
        }
        // What is spread was due already: there is no wait left to spend.
        HoldKind::Spread => None,
    };
    prospect.hold = Some(Hold { since, ..hold });
    Ok(())
}

pub(super) fn back_from_leave(desk: &mut Desk<'_>, lines: Vec<Replanned>, today: NaiveDate) -> Result<(), OpError> {
    if lines.is_empty() {
        return Err(OpError::NothingPiledUp);
    }
    let spread = |on: NaiveDate| {
        (on > today).then(|| Hold {
            kind: HoldKind::Spread,
            ..Hold::rest(on, "")
        })
    };
    for line in lines {
        let prospect = desk.prospect(line.id)?;
        match line.comeback {
            Comeback::On(day) => prospect.hold = spread(day),
            Comeback::EasyNo(day) => {
                prospect.chosen = Some(Purpose::EasyNo);
                prospect.hold = spread(day);
            }
            Comeback::Nurture(until) => {
                let reason = "Quiet for long; to be looked after without asking".to_owned();
                prospect.stage = Stage::Nurture(Nurture {
                    reason,
                    until: Some(until),
                    trigger: String::new(),
                });
                prospect.hold = None;
            }
        }
    }
    Ok(())
}

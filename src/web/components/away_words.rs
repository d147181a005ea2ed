//! What an automatic reply says, in words for the log dialog.

use chrono::NaiveDate;

use crate::cadence::out_of_office::{self, Back, Named};
use crate::model::time::long_day;

use super::log_away::{Is, Understood};

/// Reads `text`, which came on `today`.
pub fn read(text: &str, today: NaiveDate) -> Understood {
    let reading = out_of_office::read(text, today);
    let says = match &reading.back {
        Back::On { day, said } => format!("Back on {}: they wrote “{said}”.", long_day(*day, today)),
        Back::Ask { days, said } if days.len() == 1 => format!("“{said}” leaves a doubt: choose the day."),
        Back::Ask { said, .. } => format!("“{said}” can be read in two ways: choose the day."),
        Back::Passed { said } => format!("The day they name has passed: “{said}”. Say when you will look again."),
        Back::Open { said } => format!("They name no day: “{said}”. Say when you will look again."),
        Back::Gone { said } => format!(
            "They seem to have left: “{said}”. There is nobody to wait for here; whoever took over stands below, as \
             somebody they sent you to."
        ),
        Back::NotSaid if reading.is_auto_reply => {
            "An automatic reply that names no day. Say when you will look again.".to_owned()
        }
        Back::NotSaid => String::new(),
    };
    let (back, days) = match reading.back {
        Back::On { day, .. } => (Some(day), Vec::new()),
        Back::Ask { ref days, .. } => (None, days.clone()),
        _ => (None, Vec::new()),
    };
    let is_gone = matches!(reading.back, Back::Gone { .. });
    let successor = reading.instead.first().filter(|_| is_gone);
    Understood {
        is: match (is_gone, reading.is_auto_reply) {
            (true, _) => Is::Left,
            (false, true) => Is::Away,
            (false, false) => Is::Reply,
        },
        successor: successor.map(|words| Named::of(words)),
        says,
        back,
        days,
        meanwhile: reading.instead.join("; "),
    }
}

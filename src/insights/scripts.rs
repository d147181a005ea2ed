//! What came after the rep's own words: how often a draft of theirs went out, and how often somebody answered. It shows what
//! came after, not what the words did: who is written to, and when, counts for more.

use chrono::TimeDelta;

use super::Answers;
use crate::model::{Book, Direction, Now, Prospect, Snippet, Touch};

/// Letters a sentence must have to be known again: shorter ones stand in anybody's messages. Judgement.
const TELLING_LETTERS: usize = 16;
/// Share of a draft's telling letters that must stand in a message, in percent: who changes a sentence still used the draft.
/// Judgement.
const STILL_IT: usize = 50;
/// Days a message is given before it counts as unanswered. EVIDENCE, Kooti et al.: over 90% of replies come within a day;
/// two days of silence carry most of what silence can say.
const SETTLES_AFTER_DAYS: i64 = 2;
/// Messages below which nothing is said of a rate: of fewer, the interval is wider than forty points of a hundred. Judgement.
const FEWEST: u32 = 20;
/// The ends of a 90% interval, in standard deviations.
const NINETY: f64 = 1.645;

/// What came after one draft of the rep's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ScriptOutcomes {
    /// How often it went out, as far as its words were kept in the log and time has passed since.
    pub sent: u32,
    /// How often the person was heard from before the rep reached out again.
    pub answered: u32,
    /// What those answers settled, where they settled something.
    pub answers: Answers,
    /// Sent so lately that silence says nothing yet.
    pub fresh: u32,
}

impl ScriptOutcomes {
    /// What the log says of these words.
    pub fn of(book: &Book, snippet: &Snippet, now: &Now) -> ScriptOutcomes {
        let mut outcomes = ScriptOutcomes::default();
        let telling = telling(&snippet.text);
        if !telling.is_empty() {
            let real = book.prospects.values().filter(|prospect| !prospect.is_sample);
            real.for_each(|prospect| outcomes.add(prospect, &telling, now));
        }
        outcomes
    }

    fn add(&mut self, prospect: &Prospect, telling: &[&str], now: &Now) {
        for (place, touch) in prospect.touches.iter().enumerate() {
            if touch.direction != Direction::Outgoing || !is_in(telling, &touch.text) {
                continue;
            }
            let after = &prospect.touches[place + 1..];
            let is_own = |other: &&Touch| other.direction == Direction::Outgoing;
            let until_own = after.iter().take_while(|other| !is_own(other));
            let reply = std::iter::once(touch).chain(until_own).find(|other| other.is_reply());
            let is_settled = after.iter().any(|other| is_own(&other))
                || now.instant - touch.at >= TimeDelta::days(SETTLES_AFTER_DAYS);
            match reply {
                Some(reply) => {
                    self.sent += 1;
                    self.answered += 1;
                    if let Some(answer) = reply.answer {
                        self.answers.count(answer);
                    }
                }
                None if is_settled => self.sent += 1,
                None => self.fresh += 1,
            }
        }
    }

    /// In a sentence or two: "Sent 7 times: 2 answered (1 yes, 1 not now). Too few to tell."
    pub fn says(&self) -> String {
        let fresh = match self.fresh {
            0 => String::new(),
            1 => " One more went out in the last two days.".to_owned(),
            many => format!(" {many} more went out in the last two days."),
        };
        match (self.sent, self.fresh) {
            (0, 0) => "Not sent to anybody yet.".to_owned(),
            (0, _) => format!("Nothing can be said yet.{fresh}"),
            (sent, _) => {
                let times = if sent == 1 {
                    "once".to_owned()
                } else {
                    format!("{sent} times")
                };
                let rate = match sent {
                    few if few < FEWEST => " Too few to tell.".to_owned(),
                    _ => {
                        let (least, most) = self.percent();
                        format!(
                            " Of a hundred such, perhaps {least} to {most} would be answered; the words are only a part of why."
                        )
                    }
                };
                format!("Sent {times}: {} answered{}.{rate}{fresh}", self.answered, self.kinds())
            }
        }
    }

    fn kinds(&self) -> String {
        let Answers { yes, no, not_now, stop } = self.answers;
        let kinds = [(yes, "yes"), (no, "no"), (not_now, "not now"), (stop, "asked to stop")];
        let named: Vec<String> = kinds
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, kind)| format!("{count} {kind}"))
            .collect();
        match named.is_empty() {
            true => String::new(),
            false => format!(" ({})", named.join(", ")),
        }
    }

    /// The ends of the 90% interval of the rate, in whole percent (Wilson's).
    fn percent(&self) -> (u32, u32) {
        let (sent, answered) = (f64::from(self.sent), f64::from(self.answered));
        let rate = answered / sent;
        let square = NINETY * NINETY;
        let middle = (rate + square / (2.0 * sent)) / (1.0 + square / sent);
        let half = NINETY * (rate * (1.0 - rate) / sent + square / (4.0 * sent * sent)).sqrt() / (1.0 + square / sent);
        let whole = |share: f64| (share.clamp(0.0, 1.0) * 100.0 + 0.5) as u32;
        (whole(middle - half), whole(middle + half))
    }
}

/// The sentences of a draft, or what is left of them between its blanks, by which it can be known again.
fn telling(text: &str) -> Vec<&str> {
    let mut telling = Vec::new();
    let mut rest = text;
    loop {
        let (words, after) = match rest.split_once('{') {
            Some((words, after)) => (words, after.split_once('}').map_or("", |(_, after)| after)),
            None => (rest, ""),
        };
        let pieces = words.split(['.', '?', '!', '\n']).map(str::trim);
        telling.extend(pieces.filter(|piece| piece.chars().count() >= TELLING_LETTERS));
        if after.is_empty() {
            return telling;
        }
        rest = after;
    }
}

fn is_in(telling: &[&str], text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    let letters = |pieces: &mut dyn Iterator<Item = &&str>| pieces.map(|piece| piece.len()).sum::<usize>();
    let all = letters(&mut telling.iter());
    let there = letters(&mut telling.iter().filter(|piece| text.contains(**piece)));
    there * 100 >= all * STILL_IT
}

//! How the stories are told. A touch is a line of the log, a plan is a line and its reasons:
//!
//! ```text
//! 2026-11-12 10:00 out email sent
//! 2026-11-13 09:10 in email they_wrote not_now:2027-01-12
//! ```

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use onemore::cadence::{Plan, Policy, plan};
use onemore::model::{
    Answer, Block, Book, Channel, Direction, Hold, Labelled, NextStep, Now, Nurture, Outcome, Prospect, ProspectId,
    Rhythm, Stage, Touch, TouchId, Zone,
};
use serde::de::DeserializeOwned;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("not a day: {text}"))
}

/// "2026-11-12 10:00" as UTC, which is the rep's own zone in the stories.
pub fn instant(text: &str) -> DateTime<Utc> {
    let clock = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M");
    clock.unwrap_or_else(|_| panic!("not a moment: {text}")).and_utc()
}

/// Noon of a day in the rep's zone.
pub fn noon(today: &str) -> Now {
    Now::new(instant(&format!("{today} 12:00")), Zone::UTC)
}

/// A noun of the model by its saved name.
pub fn named<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_value(serde_json::Value::String(name.to_owned()))
        .unwrap_or_else(|_| panic!("no such name: {name}"))
}

/// A line of the log.
pub fn touch(line: &str) -> Touch {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [day, time, way, channel, outcome, rest @ ..] = words.as_slice() else {
        panic!("not a touch: {line}")
    };
    let mut touch = Touch {
        direction: if *way == "in" {
            Direction::Incoming
        } else {
            Direction::Outgoing
        },
        ..Touch::new(
            TouchId(0),
            instant(&format!("{day} {time}")),
            named(channel),
            named(outcome),
        )
    };
    for word in rest {
        match word.split_once(':') {
            None if *word == "yes" => touch.answer = Some(Answer::Yes),
            None if *word == "no" => touch.answer = Some(Answer::No),
            None if *word == "stop" => touch.answer = Some(Answer::Stop),
            Some(("not_now", until)) => touch.answer = Some(Answer::NotNow(super::story::day(until))),
            Some(("for", purpose)) => touch.purpose = Some(named(purpose)),
            Some(("mood", mood)) => touch.mood = Some(named(mood)),
            Some(("value", id)) => touch.value = Some(onemore::model::ValueItemId(id.parse().unwrap())),
            Some(("brought", what)) => touch.brought = what.to_owned(),
            _ => panic!("not a part of a touch: {word}"),
        }
    }
    touch
}

/// One prospect's story up to a day, and what the cadence says.
pub struct Story {
    pub prospect: Prospect,
    pub policy: Policy,
}

/// The gaps of a rep with a list of their own, for the stories in which the rhythm is not the subject.
pub const OWN_GAPS: [u32; 6] = [3, 3, 5, 7, 10, 20];

/// Someone at `stage` with an e-mail address and a desk telephone, added by hand on 2 October 2026.
pub fn at(stage: Stage) -> Story {
    let mut prospect = Prospect::new(ProspectId(1), instant("2026-10-02 09:00"));
    prospect.name = "Priya Raman".to_owned();
    prospect.emails.push(Labelled::plain("priya@raman.example"));
    prospect.phones.push(Labelled::plain("+44 1632 960461"));
    prospect.stage = stage;
    Story {
        prospect,
        policy: Policy {
            rhythm: Rhythm::Gaps(OWN_GAPS.to_vec()),
            ..Policy::default()
        },
    }
}

/// Someone in nurture until a day.
pub fn resting(until: &str) -> Story {
    at(Stage::Nurture(Nurture {
        reason: String::new(),
        until: Some(day(until)),
        trigger: String::new(),
    }))
}

impl Story {
    pub fn with(mut self, change: impl FnOnce(&mut Prospect)) -> Story {
        change(&mut self.prospect);
        self
    }

    /// In the rhythm that holds where nobody has set another.
    pub fn widening(mut self) -> Story {
        self.policy.rhythm = Rhythm::Widening;
        self
    }

    /// Logs touches; each line as in [`touch`].
    pub fn log(mut self, lines: &[&str]) -> Story {
        for line in lines {
            self.prospect.insert_touch(touch(line));
        }
        self
    }

    /// An agreed step: "2026-11-17 10:00" or a day alone, and when it was agreed.
    pub fn step(mut self, when: &str, channel: Option<Channel>, purpose: &str, agreed_at: &str) -> Story {
        let (date, time) = match when.split_once(' ') {
            Some((date, time)) => (date, Some(time.parse::<NaiveTime>().unwrap())),
            None => (when, None),
        };
        self.prospect.next_step = Some(NextStep {
            date: day(date),
            time,
            purpose: purpose.to_owned(),
            channel,
            agreed_at: instant(agreed_at),
            called_off_at: None,
        });
        self
    }

    pub fn hold(mut self, until: &str, reason: &str) -> Story {
        self.prospect.hold = Some(Hold::rest(day(until), reason));
        self
    }

    pub fn block(mut self, channel: Channel, since: &str, reason: &str) -> Story {
        self.prospect.blocks.push(Block {
            channel,
            since: instant(&format!("{since} 09:00")),
            reason: reason.to_owned(),
        });
        self
    }

    pub fn no_phone(self) -> Story {
        self.with(|prospect| prospect.phones.clear())
    }

    pub fn no_email(self) -> Story {
        self.with(|prospect| prospect.emails.clear())
    }

    /// The plan as it reads at noon of `today`.
    pub fn on(self, today: &str) -> Told {
        let now = noon(today);
        Told {
            plan: plan(&self.prospect, &Book::default(), &self.policy, &now),
            today: now.today(),
        }
    }
}

/// A plan, and the day it was asked for.
pub struct Told {
    pub plan: Plan,
    today: NaiveDate,
}

impl Told {
    pub fn new(plan: Plan, today: NaiveDate) -> Told {
        Told { plan, today }
    }

    /// The plan in one line: "Due 2026-11-23 Call ShareSomething", "Wait 2026-11-24", "Settled".
    pub fn line(&self) -> String {
        match &self.plan {
            Plan::Touch(touch) => {
                let time = touch
                    .time
                    .map(|time| format!(" {}", time.format("%H:%M")))
                    .unwrap_or_default();
                format!(
                    "{:?} {}{time} {:?} {:?}",
                    touch.kind, touch.on, touch.channel, touch.purpose
                )
            }
            Plan::Wait(wait) => match wait.until {
                Some(until) => format!("Wait {until}"),
                None => "Wait".to_owned(),
            },
            Plan::Settled(_) => "Settled".to_owned(),
            Plan::Blocked(_) => "Blocked".to_owned(),
        }
    }

    #[track_caller]
    pub fn plans(self, expected: &str) -> Told {
        assert_eq!(self.line(), expected, "{:#?}", self.reasons());
        self
    }

    /// All reasons, in order: "P7 Quiet since 13 October: two emails, no answer."
    #[track_caller]
    pub fn because(self, expected: &[&str]) -> Told {
        assert_eq!(self.reasons(), expected);
        self
    }

    /// One of the reasons.
    #[track_caller]
    pub fn says(self, expected: &str) -> Told {
        let reasons = self.reasons();
        assert!(reasons.iter().any(|reason| reason == expected), "{reasons:#?}");
        self
    }

    pub fn reasons(&self) -> Vec<String> {
        self.sentences(self.plan.reasons())
    }

    /// What would have been planned otherwise.
    pub fn overruled(&self) -> Vec<String> {
        self.sentences(self.plan.overruled())
    }

    fn sentences(&self, reasons: &[onemore::cadence::Reason]) -> Vec<String> {
        let told =
            |reason: &onemore::cadence::Reason| format!("{} {}", reason.principle.id(), reason.sentence(self.today));
        reasons.iter().map(told).collect()
    }
}

pub fn outcomes() -> impl Iterator<Item = (Direction, Outcome)> {
    [Direction::Outgoing, Direction::Incoming]
        .into_iter()
        .flat_map(|direction| Outcome::ALL.into_iter().map(move |outcome| (direction, outcome)))
}

/// Every stage once.
pub fn stages() -> Vec<Stage> {
    let nurture = Stage::Nurture(Nurture {
        reason: "after the season".to_owned(),
        until: Some(day("2026-12-01")),
        trigger: String::new(),
    });
    let ends = [
        Stage::NotStarted,
        nurture,
        Stage::AnsweredYes,
        Stage::AnsweredNo,
        Stage::DoNotContact,
    ];
    Stage::IN_PROCESS.into_iter().chain(ends).collect()
}

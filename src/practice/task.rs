//! A drill's exercise as plain data: what our own files hold, and what a coach's pack carries.

use serde::{Deserialize, Serialize};

use super::drill::{Answer, Drill};
use super::drills::{self, Criterion};
use crate::linter::Message;
use crate::model::{Channel, Purpose};

/// Words with a subject, where the channel has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// The subject line; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The words themselves.
    pub body: String,
    /// How they travel, where that is part of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl Words {
    /// True when nothing is there.
    pub fn is_empty(&self) -> bool {
        self.subject.is_empty() && self.body.is_empty()
    }

    /// As the linter reads them.
    pub fn message(&self) -> Message<'_> {
        Message {
            subject: &self.subject,
            body: &self.body,
        }
    }
}

/// Something the words have to speak of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Named {
    /// What it is, as it reads after "It names": "the worktop".
    pub what: String,
    /// Phrases of which one is enough; a `*` at the end of a word stands for any ending.
    pub any: Vec<String>,
}

/// A fault of the message to be mended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fault {
    /// The linter's rule that sees it.
    pub rule: String,
    /// What it does to this reader, in one sentence.
    pub why: String,
}

/// Where a message to be sorted belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pile {
    /// It settles something open: read, decided, signed.
    Settle,
    /// It agrees the next step, with its time.
    NextStep,
    /// It brings something new.
    Bring,
    /// It asks how they would like to go on.
    AskHow,
    /// It makes a no easy.
    EasyNo,
    /// It is only in touch.
    Nothing,
}

impl Pile {
    /// Every pile, in the order shown.
    pub const ALL: [Pile; 6] = [
        Pile::Settle,
        Pile::NextStep,
        Pile::Bring,
        Pile::AskHow,
        Pile::EasyNo,
        Pile::Nothing,
    ];

    /// The words on the pile.
    pub fn label(self) -> &'static str {
        match self {
            Pile::Settle => "Settle something open",
            Pile::NextStep => "Agree the next step",
            Pile::Bring => "Bring something new",
            Pile::AskHow => "Ask how they would like to go on",
            Pile::EasyNo => "Make a no easy",
            Pile::Nothing => "No purpose: only in touch",
        }
    }
}

/// One exercise, our own or a coach's. Plain text throughout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its name, of small letters, digits and hyphens: `mend-roof`.
    pub id: String,
    /// Which drill it belongs to.
    pub drill: Drill,
    /// The trade it plays in: "Roofing".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub trade: String,
    /// What it is called in a list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What the rep knows, to the rep: "You are …".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub situation: String,
    /// Whom it is for, by the name they go by.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// The rep's name and firm here; one of them has to be said in a voicemail.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<String>,
    /// The number they can ring.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// How it travels; `None` where choosing is part of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// What it is for, where the drill does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// The ways that were tried already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tried: Vec<Channel>,
    /// The ways they asked not to be reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barred: Vec<Channel>,
    /// The touches made so far, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<String>,
    /// What they were given before, as it may be named again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub had: Vec<String>,
    /// The message to be mended, to be sorted, or that went before.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub given: Words,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
    /// What the answer has to speak of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Named>,
    /// What they care about, of which a seventh touch speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cares: Option<Named>,
    /// Where the message belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pile: Option<Pile>,
    /// The words that give its purpose away.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tell: String,
    /// One good answer, shown after one's own; there are others.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub model: Words,
    /// What makes it good, in one or two sentences.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lesson: String,
}

impl Task {
    /// An empty task of this drill, for a coach to fill in.
    pub fn new(id: impl Into<String>, drill: Drill) -> Task {
        Task {
            id: id.into(),
            drill,
            trade: String::new(),
            title: String::new(),
            situation: String::new(),
            to: String::new(),
            from: Vec::new(),
            number: String::new(),
            channel: None,
            purpose: None,
            tried: Vec::new(),
            barred: Vec::new(),
            before: Vec::new(),
            had: Vec::new(),
            given: Words::default(),
            faults: Vec::new(),
            names: Vec::new(),
            cares: None,
            pile: None,
            tell: String::new(),
            model: Words::default(),
            lesson: String::new(),
        }
    }

    /// What an answer is checked for, in the order shown. The same task always has the same list, so that a set of bits
    /// can say which were met. Where a coach has a list of phrases, one more check stands behind these.
    pub fn criteria(&self) -> Vec<Criterion> {
        drills::criteria(self)
    }

    /// The model answer as an answer.
    pub fn model_answer(&self) -> Answer {
        Answer {
            words: self.model.clone(),
            pile: self.pile,
            seconds: None,
        }
    }

    /// The message to be mended, as if it were handed in unchanged.
    pub fn given_answer(&self) -> Answer {
        Answer {
            words: self.given.clone(),
            pile: None,
            seconds: None,
        }
    }
}

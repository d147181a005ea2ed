//! What the linter says to the text on the desk, and what of it the rep wants to be told.

use leptos::prelude::*;

use crate::linter::{self, Context, Field, Message, Silenced, Span};
use crate::model::{Channel, Direction, Prospect, Purpose};
use crate::script::Draft;
use crate::web::components::finding_list::Remark;

/// Words from which a note of what was brought names one thing: "readings" would meet every later reading (judgement).
const NAMING_WORDS: usize = 3;
/// The rule about blanks. It is asked even where it is switched off: then it says nothing, but nothing goes out with a
/// blank in it.
const BLANKS: &str = "unfilled_placeholder";

/// A draft as the linter takes it.
pub fn message(text: &Draft) -> Message<'_> {
    Message {
        subject: &text.subject,
        body: &text.body,
    }
}

/// What there is to say to one text. Made once a desk.
#[derive(Clone, Copy)]
pub struct Remarks {
    /// Everything but what the rules say that are off; blanks are always among it.
    every: Memo<Vec<Remark>>,
    text: Memo<Draft>,
    silenced: Memo<Silenced>,
    /// What the rep is told.
    pub told: Memo<Vec<Remark>>,
}

impl Remarks {
    /// For this text under these circumstances.
    pub fn new(
        text: Memo<Draft>,
        channel: Memo<Channel>,
        purpose: Memo<Option<Purpose>>,
        prospect: Memo<Prospect>,
        silenced: Memo<Silenced>,
    ) -> Remarks {
        let rules_off = Memo::new(move |_| {
            let mut rules = silenced.with(|silenced| silenced.rules.clone());
            rules.retain(|rule| rule != BLANKS);
            rules
        });
        let every = Memo::new(move |_| {
            let silenced = Silenced {
                rules: rules_off.get(),
                findings: Vec::new(),
            };
            said(&text.read(), channel.get(), purpose.get(), &prospect.read(), &silenced)
        });
        let told = Memo::new(move |_| {
            let (text, silenced) = (text.read(), silenced.read());
            let all = every.read();
            let told = all.iter().filter(|one| {
                silenced.has_on(one.finding.rule) && !silenced.has_dismissed(&one.finding, &message(&text))
            });
            told.cloned().collect()
        });
        Remarks {
            every,
            text,
            silenced,
            told,
        }
    }

    /// How many findings the rep has left as they are.
    pub fn left(&self) -> usize {
        let silenced = self.silenced.read();
        let on = self.every.read();
        on.iter().filter(|one| silenced.has_on(one.finding.rule)).count() - self.told.read().len()
    }

    /// How many rules are off.
    pub fn rules_off(&self) -> usize {
        let silenced = self.silenced.read();
        linter::RULES.iter().filter(|rule| !silenced.has_on(rule.id)).count()
    }

    /// The blanks still open, in the order of the text. One that was left as it is counts as filled.
    pub fn blanks(&self) -> Vec<(Field, Span)> {
        let (text, silenced) = (self.text.read(), self.silenced.read());
        let open = |one: &&Remark| one.finding.rule == BLANKS && !silenced.has_dismissed(&one.finding, &message(&text));
        let every = self.every.read();
        every
            .iter()
            .filter(open)
            .map(|one| (one.finding.field, one.finding.span))
            .collect()
    }
}

fn said(
    text: &Draft,
    channel: Channel,
    purpose: Option<Purpose>,
    prospect: &Prospect,
    silenced: &Silenced,
) -> Vec<Remark> {
    let message = message(text);
    if message.body.trim().is_empty() && message.subject.trim().is_empty() {
        return Vec::new();
    }
    let ours = prospect
        .touches
        .iter()
        .filter(|touch| touch.direction == Direction::Outgoing);
    let names_one_thing =
        |brought: &&str| brought.split_whitespace().count() >= NAMING_WORDS || brought.contains("://");
    let brought = ours.map(|touch| touch.brought.trim()).filter(names_one_thing);
    let given: Vec<&str> = brought.collect();
    // What the rep calls them, as drafts do; else their whole name, of which any part will do.
    let names = [prospect.called.trim(), prospect.name.trim()];
    let context = Context {
        purpose,
        recipient: names.into_iter().find(|name| !name.is_empty()),
        given: &given,
        in_thread: prospect.touches.iter().any(|touch| touch.channel == Channel::Email),
        ..Context::new(channel)
    };
    let findings = linter::lint_with(&message, &context, silenced).into_iter();
    findings.map(|finding| Remark::of(finding, &message)).collect()
}

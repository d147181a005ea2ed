//! A first shelf for the library of value: things of our own, general enough for any trade. A starter is known by its title
//! until the rep has made it their own, so that it can be labelled.

use crate::model::{Now, StageKind, ValueItem, ValueItemId, ValueKind};

/// One starter: kind, title as it reads after "I have", the words, and the stages it serves.
type Starter = (ValueKind, &'static str, &'static str, &'static [StageKind]);

const STARTERS: [Starter; 10] = [
    (
        ValueKind::Study,
        "a page of seven questions to ask any supplier",
        "Who answers when something breaks, and how soon? What is not in the price? What did the last customer complain about? \
         What happens if we stop after a year? Who will be with us after the signature? What do you need from us, and by when? \
         Whom may we ring and ask?",
        &[StageKind::New, StageKind::Contacted, StageKind::MeetingHeld],
    ),
    (
        ValueKind::Study,
        "a one-page sheet for weighing two offers side by side",
        "Write down what must not go wrong, what would be nice, and what it costs over three years. Give each offer a mark from \
         one to five a line, before anybody talks about the price.",
        &[StageKind::ProposalOut, StageKind::DecisionPending],
    ),
    (
        ValueKind::Study,
        "a list of what to settle before anybody signs",
        "Who decides, who pays, who uses it? From which day? What is the first week like? Who is told, and by whom? What would make \
         us stop?",
        &[StageKind::DecisionPending],
    ),
    (
        ValueKind::Article,
        "a short note on what waiting costs and what it saves",
        "Three columns: what gets dearer by waiting, what gets cheaper, what stays the same. Often the last is the longest, and \
         then there is no hurry.",
        &[StageKind::MeetingHeld, StageKind::ProposalOut],
    ),
    (
        ValueKind::Observation,
        "one thing I noticed on your website as a customer would",
        "Look at their page on a telephone, as somebody who wants to buy. Note one thing that is good and one that is missing.",
        &[],
    ),
    (
        ValueKind::Introduction,
        "somebody who had the same question last year and will tell you how it went",
        "Ask a customer first whether they may be rung. Twenty minutes between the two, without you, are worth more than a \
         reference.",
        &[
            StageKind::MeetingHeld,
            StageKind::ProposalOut,
            StageKind::DecisionPending,
        ],
    ),
    (
        ValueKind::Story,
        "the story of a customer who decided against it, and why they were right",
        "Tell it in five sentences: what they needed, what was in the way, what they did instead, how it went, what you learned.",
        &[StageKind::Contacted, StageKind::MeetingHeld, StageKind::Nurture],
    ),
    (
        ValueKind::Sample,
        "a trial of one week at one desk",
        "Small enough to say yes to without a meeting: one person, one week, and a date on which it ends by itself.",
        &[StageKind::MeetingHeld, StageKind::ProposalOut],
    ),
    (
        ValueKind::News,
        "what has changed in the rules of your trade this quarter, in three lines",
        "What is new, from when it holds, and whom it concerns. Say where it is published.",
        &[StageKind::Nurture, StageKind::Contacted],
    ),
    (
        ValueKind::Gift,
        "a book on the subject you mentioned, with a page marked",
        "Buy it for them, mark one page, and write one line why it made you think of them.",
        &[],
    ),
];

/// The set, ready to be put into the library; `fresh` makes ids.
pub fn starters(now: &Now, mut fresh: impl FnMut() -> u64) -> Vec<ValueItem> {
    let item = |(kind, title, text, stages): &Starter| ValueItem {
        text: (*text).to_owned(),
        stages: stages.to_vec(),
        ..ValueItem::new(ValueItemId(fresh()), *kind, *title, now.instant)
    };
    STARTERS.iter().map(item).collect()
}

/// True for a thing of the starter set that the rep has not made their own.
pub fn is_starter(item: &ValueItem) -> bool {
    STARTERS.iter().any(|(_, title, ..)| *title == item.title)
}

//! The words in which people ask for a person, a day or a way; and those that only look like it. Phrases as in `phrase.rs`.

/// Asking for a person.
pub(super) const WHO: &[&str] = &[
    "who",
    "whom",
    "whose",
    "who's",
    "anybody else",
    "anyone else",
    "somebody else",
    "someone else",
    "which of you",
    "which person",
    "which colleague",
];
/// What the person is asked for.
pub(super) const DECIDES: &[&str] = &[
    "decid*",
    "decision*",
    "choos*",
    "buy*",
    "order*",
    "sign*",
    "approv*",
    "agree*",
    "have a say",
    "has a say",
    "a word in it",
    "the last word",
    "the final say",
    "look* after",
    "looking after",
    "tak* care",
    "deal* with",
    "handl*",
    "in charge",
    "responsible",
    "involved",
    "tak* over",
    "taken over",
    "took over",
    "budget*",
    "right person",
    "best person",
    "right one",
    "should i",
    "could i",
    "can i",
    "do i",
    "would i",
    "may i",
    "to ask",
    "to talk to",
    "to speak to",
    "to speak with",
    "to turn to",
    "to write to",
    "to ring",
    "to call",
    "be asked",
    "has to say yes",
    "say yes as well",
    "need* to see",
    "needs to know",
    "on board",
];
/// Asking for the day of it. Not "when can" and "when would": that asks for a meeting.
pub(super) const WHEN: &[&str] = &[
    "when is",
    "when's",
    "when are",
    "when will",
    "when does",
    "when do",
    "which day",
    "what day",
    "which week",
    "which month",
];
/// What falls on that day.
pub(super) const IS_DECIDED: &[&str] = &[
    "decided",
    "decides",
    "decide on",
    "the decision",
    "budget*",
    "money",
    "funds",
    "funding",
    "council",
    "board",
    "committee*",
];
/// Who is waited for is there again.
pub(super) const IS_BACK: &[&str] = &["back", "return*"];
/// It is an answer that is to come back: the question of somebody who only wants to hear.
pub(super) const ANSWERS: &[&str] = &[
    "hear*",
    "get back to",
    "come back to",
    "return to",
    "back to me",
    "back to us",
    "back from you",
    "back with",
    "call* back",
    "call* you back",
    "call* me back",
    "ring* back",
    "ring* you back",
    "ring* me back",
    "write back",
    "report back",
    "return my",
    "return our",
    "return the",
    "i get",
    "we get",
];
/// Asking when the rep will have their answer.
pub(super) const WAITS: &[&str] = &[
    "hear back",
    "hear from you",
    "back to me",
    "back to us",
    "back with",
    "back from you",
    "return my",
    "return our",
    "get an answer",
    "get a reply",
];
/// Asking for the way of it.
pub(super) const HOW: &[&str] = &["how is", "how are", "how does", "how do"];
/// What goes that way.
pub(super) const DECIDED: &[&str] = &["decided", "decides", "decide on", "decisions", "a decision", "budget*"];
/// Asking whether a thing still holds.
pub(super) const STILL: &[&str] = &["still"];
/// Where it may have stood.
pub(super) const ON_THE_LIST: &[&str] = &[
    "this year",
    "this season",
    "this quarter",
    "this spring",
    "this summer",
    "this autumn",
    "this winter",
    "your list",
    "the list",
    "your plan*",
    "the plan*",
    "planned",
    "the table",
    "your desk",
    "your mind",
    "a priority",
    "priorities",
    "in sight",
];
/// Asking whether it suits.
pub(super) const SUITS: &[&str] = &[
    "for you",
    "for your",
    "need* it",
    "need* this",
    "need* one",
    "need* that",
    "like yours",
    "suit*",
];
/// Asking of the matter itself.
pub(super) const IS_IT: &[&str] = &[
    "is it",
    "is this",
    "it is",
    "this is",
    "it's",
    "would it be",
    "would this be",
    "could it be",
    "could this be",
    "might it be",
    "might this be",
    "are we",
];
/// That it is for them.
pub(super) const FOR_THEM: &[&str] = &[
    "for you",
    "anything for you",
    "something for you",
    "right for you",
    "right for your",
    "something you need",
    "anything you need",
];
/// Asking whether one thing and another go together.
pub(super) const IS: &[&str] = &["is", "are", "would", "could", "might"];
/// That they do.
pub(super) const A_FIT: &[&str] = &["a fit", "a good fit"];
/// It is a day or an hour that is to suit, or help that is offered.
pub(super) const OFFERS: &[&str] = &[
    "monday*",
    "tuesday*",
    "wednesday*",
    "thursday*",
    "friday*",
    "saturday*",
    "sunday*",
    "tomorrow",
    "today",
    "week*",
    "month*",
    "day*",
    "date*",
    "time*",
    "slot*",
    "hour*",
    "morning*",
    "afternoon*",
    "evening*",
    "o'clock",
    "call*",
    "meeting*",
    "i do",
    "we do",
    "can i",
    "could i",
    "may i",
    "can we",
    "could we",
    "anything else",
    "to do",
    "help*",
];

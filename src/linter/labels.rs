//! The codebook's labels of a message as a whole, for scoring against messages that people have labelled.

use super::signals::Signals;
use super::{Message, Span};
use crate::model::Channel;

/// What a message does, each a yes or no of the codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Labels {
    /// The only reason given is to be in touch.
    pub empty_check_in: bool,
    /// It opens with how-are-you.
    pub pleasantry_opener: bool,
    /// It says specifically why.
    pub purpose_stated: bool,
    /// It brings something new or useful for them.
    pub value_added: bool,
    /// What they should do or answer is clear.
    pub clear_ask: bool,
    /// That ask carries a named day, date or clock time.
    pub dated_ask: bool,
    /// It gives leave to decline or stop.
    pub easy_no: bool,
    /// Guilt, counting, false urgency.
    pub pressure: bool,
    /// It asks how, when or by which channel to be in contact.
    pub asks_preference: bool,
    /// Two or more different asks.
    pub many_asks: bool,
}

/// The place of "empty check-in" in the codebook's order.
pub const EMPTY_CHECK_IN: usize = 0;
/// The place of "purpose stated".
pub const PURPOSE_STATED: usize = 2;
pub(super) const VALUE_ADDED: usize = 3;
pub(super) const EASY_NO: usize = 6;

impl Labels {
    /// How many labels there are.
    pub const COUNT: usize = 10;

    /// The labels in the codebook's order.
    pub fn values(&self) -> [bool; Labels::COUNT] {
        self.by_name().map(|(_, yes)| yes)
    }

    /// The labels by the codebook's names, in its order.
    pub fn by_name(&self) -> [(&'static str, bool); Labels::COUNT] {
        [
            ("empty_check_in", self.empty_check_in),
            ("pleasantry_opener", self.pleasantry_opener),
            ("purpose_stated", self.purpose_stated),
            ("value_added", self.value_added),
            ("clear_ask", self.clear_ask),
            ("dated_ask", self.dated_ask),
            ("easy_no", self.easy_no),
            ("pressure", self.pressure),
            ("asks_preference", self.asks_preference),
            ("many_asks", self.many_asks),
        ]
    }
}

/// Labels a message, and gives the words in the body that speak for each label, whether or not it holds in the end.
pub fn labelled(message: &Message<'_>, channel: Channel) -> (Labels, Vec<(&'static str, Span)>) {
    let signals = Signals::labelled(message, channel);
    (of(&signals), evidence(&signals))
}

fn evidence(signals: &Signals) -> Vec<(&'static str, Span)> {
    let asks = |wanted: fn(&super::signals::Ask) -> bool| -> Vec<Span> {
        signals
            .asks
            .iter()
            .filter(|ask| wanted(ask))
            .map(|ask| ask.span)
            .collect()
    };
    let pressure = [&signals.guilt, &signals.counting, &signals.not_heard, &signals.urgency]
        .map(Vec::as_slice)
        .concat();
    let by_phrases = [
        signals.check_ins.clone(),
        signals.pleasantry.iter().map(|opener| opener.words).collect(),
        signals.purposes.clone(),
        signals.values.clone(),
        asks(|ask| ask.clear),
        asks(|ask| ask.clear && ask.dated),
        signals.leaves.clone(),
        pressure,
        signals.preferences.clone(),
        asks(|ask| ask.clear),
    ];
    let names = Labels::default().by_name().map(|(name, _)| name);
    let mut found = Vec::new();
    for ((name, said), read) in names.into_iter().zip(by_phrases).zip(signals.reads) {
        let read = read.filter(|_| said.is_empty());
        found.extend(said.into_iter().chain(read).map(|span| (name, span)));
    }
    found
}

/// Labels a message.
pub fn labels(message: &Message<'_>, channel: Channel) -> Labels {
    of(&Signals::labelled(message, channel))
}

fn of(signals: &Signals) -> Labels {
    let [
        empty_check_in,
        pleasantry_opener,
        purpose_stated,
        value_added,
        clear_ask,
        dated_ask,
        easy_no,
        pressure,
        asks_preference,
        many_asks,
    ] = signals.reads.map(|read| read.is_some());
    Labels {
        empty_check_in,
        pleasantry_opener,
        purpose_stated,
        value_added,
        clear_ask,
        dated_ask,
        easy_no,
        pressure,
        asks_preference,
        many_asks,
    }
}

/// What the phrases alone say of each label.
pub(super) fn by_phrases(signals: &Signals) -> Labels {
    let clear = || signals.asks.iter().filter(|ask| ask.clear);
    let leans = [&signals.guilt, &signals.counting, &signals.not_heard, &signals.urgency];
    Labels {
        empty_check_in: signals.says_empty_check_in(),
        pleasantry_opener: signals.pleasantry.is_some(),
        purpose_stated: signals.has_purpose(),
        value_added: !signals.values.is_empty(),
        clear_ask: clear().next().is_some(),
        dated_ask: clear().any(|ask| ask.dated),
        easy_no: !signals.leaves.is_empty(),
        pressure: leans.iter().any(|spans| !spans.is_empty()),
        asks_preference: !signals.preferences.is_empty(),
        many_asks: signals.different_asks() > 1,
    }
}

//! The codebook's labels of a message as a whole, for scoring against messages that people have labelled.

use super::learned::{LABELS, Reads};
use super::signals::Signals;
use super::{Context, Message, Span};
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

impl Labels {
    /// The labels by the codebook's names, in its order.
    pub fn by_name(&self) -> [(&'static str, bool); 10] {
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
    let signals = Signals::of(message, &Context::new(channel));
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
    let with = |said: &[Span], read: Option<Span>| said.iter().copied().chain(read).collect();
    let pressure = [&signals.guilt, &signals.counting, &signals.not_heard, &signals.urgency]
        .map(Vec::as_slice)
        .concat();
    [
        ("empty_check_in", with(&signals.check_ins, signals.reads.empty_check_in)),
        (
            "pleasantry_opener",
            signals.pleasantry.iter().map(|opener| opener.words).collect(),
        ),
        ("purpose_stated", signals.purposes.clone()),
        ("value_added", with(&signals.values, signals.reads.value_added)),
        ("clear_ask", asks(|ask| ask.clear)),
        ("dated_ask", asks(|ask| ask.clear && ask.dated)),
        ("easy_no", signals.leaves.clone()),
        ("pressure", pressure),
        ("asks_preference", signals.preferences.clone()),
        ("many_asks", asks(|ask| ask.clear)),
    ]
    .into_iter()
    .flat_map(|(label, spans)| spans.into_iter().map(move |span| (label, span)))
    .collect()
}

/// Labels a message.
pub fn labels(message: &Message<'_>, channel: Channel) -> Labels {
    of(&Signals::of(message, &Context::new(channel)))
}

/// Labels a message with these answers of the [learned reader](super::learned), in the order of its labels, in place of
/// its own: for training it.
pub fn labels_given(
    message: &Message<'_>,
    channel: Channel,
    [empty_check_in, value_added]: [bool; LABELS.len()],
) -> Labels {
    let mut signals = Signals::of(message, &Context::new(channel));
    let read = |yes: bool| yes.then_some(Span::WHOLE);
    signals.reads = Reads {
        empty_check_in: read(empty_check_in),
        value_added: read(value_added),
    };
    of(&signals)
}

fn of(signals: &Signals) -> Labels {
    let clear = || signals.asks.iter().filter(|ask| ask.clear);
    let leans = [&signals.guilt, &signals.counting, &signals.not_heard, &signals.urgency];
    Labels {
        empty_check_in: signals.is_empty_check_in(),
        pleasantry_opener: signals.pleasantry.is_some(),
        purpose_stated: signals.has_purpose(),
        value_added: signals.brings_something(),
        clear_ask: clear().next().is_some(),
        dated_ask: clear().any(|ask| ask.dated),
        easy_no: !signals.leaves.is_empty(),
        pressure: leans.iter().any(|spans| !spans.is_empty()),
        asks_preference: !signals.preferences.is_empty(),
        many_asks: signals.different_asks() > 1,
    }
}

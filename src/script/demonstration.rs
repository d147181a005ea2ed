//! Two voicemails to see the clock by: one too long by its politeness, one of the same news within thirty seconds (P15).

/// 83 words: half a minute and more at any ordinary pace.
pub const LONG: &str = "Hello Piet, this is Ines from Halden Lighting. We spoke at the start of October about the lights for your \
workshop, and you told me that brighter stands would make the winter evenings easier for everybody. I sent you the quote after \
that, and I have since measured a shop with the same beams. If it is no longer something for you, please say so, and that is \
fine. Either way, could you ring me by Friday on 0113 496 0142? Thank you.";

/// 53 words: the same, said in two thirds of the time.
pub const SHORT: &str = "Hello Piet, it's Ines from Halden Lighting, about your new workshop lights. On Friday I measured a \
shop with the same beams: twice as bright, on a smaller bill. Would Tuesday at ten suit you for the readings? If it's not for you, \
a short no is fine. I'm on 0113 496 0142.";

/// Read aloud against a timer, it gives the rep's pace: words of every day, no names, no numbers.
pub const PACE_TEXT: &str = "Most people who go quiet have not said no. A colleague is away, a customer needs them, a form is missing, \
and your message waits under forty others. So write once more, but never with empty hands. Bring them something they can use, \
say in the first line what it is for, and ask for one thing only. If it is not for them, let them say so with an easy mind. A \
clear no is worth more than a polite silence, for both of you.";

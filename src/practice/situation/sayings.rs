//! What buyers say where their card has no words of its own.

use super::Situation;

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Says {
    /// They want it.
    Yes,
    /// They do not.
    No,
    /// Not before `{until}`.
    NotNow,
    /// Ask `{other}`.
    RightPerson,
    /// They will come back to it, and nothing is settled.
    PutOff,
    /// Do not contact me.
    Stop,
}

/// A sentence of somebody in this situation; `which` chooses among several. `{until}`, `{other}` and `{matter}` are left to be
/// filled in.
pub fn sentence(situation: Situation, says: Says, which: u64) -> &'static str {
    let sentences = sentences(situation, says);
    sentences
        .get(which as usize % sentences.len().max(1))
        .copied()
        .unwrap_or_default()
}

fn sentences(situation: Situation, says: Says) -> &'static [&'static str] {
    match (says, situation) {
        (Says::Yes, Situation::NeedsHelp) => &[
            "That was the piece that was missing. I showed it round this morning and nobody had a question left. Let us do it.",
            "Thank you for making it small enough to say yes to. Yes.",
        ],
        (Says::Yes, _) => &[
            "Sorry for the silence, it had nothing to do with you. Yes, let us do it. When can you come?",
            "Yes. I should have said so weeks ago. Send me what I have to sign.",
            "I read it in peace this morning. We would like to go ahead.",
        ],
        (Says::No, Situation::AlreadyBought) => &[
            "That is kind, and makes this easier to write: we went with somebody else in the end. Do ask again in a year.",
            "I owed you this: we bought from another firm, in a hurry. It was not about your offer.",
        ],
        (Says::No, Situation::NoFit) => &[
            "Thank you for asking so plainly. No, it is good work, and not for a place like ours.",
            "An honest answer: it does not suit us. I am glad you asked before either of us spent more time on it.",
        ],
        (Says::No, Situation::CannotSayNo) => &[
            "Thank you for saying that. Then it is a no from us, and I am sorry that it took me so long.",
            "You make it easy. No, we will leave it. It was a pleasure to talk with you all the same.",
        ],
        (Says::No, _) => &[
            "I have thought about it at last: no, not for us. Thank you for your patience.",
            "We have decided against it. Thank you for how you kept in touch.",
        ],
        (Says::NotNow, Situation::ColleagueAway) => &[
            "I cannot decide this without {other}, who is back on {until}. Could you come back to us then?",
            "Good that you ask. It is {other} who has to say yes as well. From {until} on there are two of us.",
        ],
        (Says::NotNow, Situation::Finance) => &[
            "The honest answer is that the money is decided on later. Ask me again on {until}, I mean it.",
            "We want it, and there is no budget for it before {until}. Please keep that day.",
        ],
        (Says::NotNow, Situation::PrioritiesMoved) => &[
            "Everything here has changed since we spoke. Not now, but do come back on {until}.",
            "It has moved down the list and has not fallen off it. Would {until} do?",
        ],
        (Says::NotNow, _) => &[
            "You would not believe these weeks. Could we speak on {until}? I will have a head for it then.",
            "Not now, sorry. From {until} on I can think again, and I would like to.",
        ],
        (Says::RightPerson, _) => &[
            "I am the wrong one for this. Ask {other}, and do say that I sent you.",
            "That has not been mine for a while. {other} looks after it now and will be glad of it.",
        ],
        (Says::PutOff, Situation::NeedsHelp) => &[
            "I do want this. I just cannot quite see how to put it to the others. Bear with me.",
            "I go back and forth, to be honest. It is a big step. I will come back to you.",
        ],
        (Says::PutOff, _) => &[
            "Thanks, I have seen it. I will come back to you.",
            "Got it. A bit later, if that is all right.",
            "Thank you. Soon, I hope.",
        ],
        (Says::Stop, _) => &[
            "Please do not write or call any more.",
            "This is too much for me. Take me off your list, please.",
        ],
    }
}

//! The table of situations.

use super::{Key, Situation};
use crate::market::Cause;
use crate::model::Principle;

/// One situation. Chances are those of a buyer of usual difficulty, for one good message to somebody undisturbed.
#[derive(Debug)]
pub struct Row {
    /// Which.
    pub situation: Situation,
    /// A few words for the end of a game.
    pub label: &'static str,
    /// The cause of the market it stands on: it decides what a reply says.
    pub cause: Cause,
    /// Chance of a reply when nothing holds them up. Judgement: high, because a game is about what holds them up.
    pub readiness: f64,
    /// Chance of a no when a no is made easy. Judgement.
    pub candour: f64,
    /// What opens them while it lasts: factors on the chance of a reply, of which the largest counts. Judgement, so that a
    /// message that does it is answered about every second time and one that does not about every eighth. Leave to say no
    /// where they do not want it is the market's own, by `candour`.
    pub keys: &'static [(Key, f64)],
    /// What frees them, to whoever coaches.
    pub frees: &'static str,
    /// What there is to win.
    pub wins: &'static str,
    /// What the end of the game says of it.
    pub teaches: &'static str,
    /// The principle behind that.
    pub principle: Principle,
    /// What they are living through, a line a week, where a scenario does not say.
    pub weeks: [&'static str; 6],
}

/// A row a situation, in the order of [`Situation::ALL`].
pub(super) static ROWS: [Row; 10] = [
    Row {
        situation: Situation::Swamped,
        label: "Swamped",
        cause: Cause::Swamped,
        readiness: 0.6,
        candour: 0.0,
        keys: &[(Key::AskHow, 4.0), (Key::EasyNo, 2.5), (Key::OnTheirMind, 2.5)],
        frees: "Time, and a question they can answer in one line: how would you like to go on, and when?",
        wins: "The week in which they have air again; and, once they have it, a yes or a no.",
        teaches: "Nothing was wrong with the offer. Everything else was on fire. Somebody who is swamped can still answer one easy \
question: when would suit you, and how? What they cannot do is read one more reminder.",
        principle: Principle::P19,
        weeks: [
            "Two people are ill, and everything lands on this desk.",
            "The days end at nine in the evening. Messages are read in the lift.",
            "The worst week. Your name was seen, and put off with forty others.",
            "A first evening at home before dark.",
            "Half of the pile is gone. They remember what you spoke about.",
            "There is air again, and a little shame about who was left waiting.",
        ],
    },
    Row {
        situation: Situation::ColleagueAway,
        label: "Waiting for a colleague",
        cause: Cause::ColleagueAway,
        readiness: 0.6,
        candour: 0.0,
        keys: &[(Key::AskHow, 4.0), (Key::EasyNo, 2.5), (Key::InPerson, 2.0)],
        frees: "The colleague's return; until then, the question who else has a say, and when that would be.",
        wins: "The day the colleague is back; and, from then on, a yes or a no.",
        teaches: "They could not answer, because the answer was not theirs alone. Asked who else has a say, they would have told \
you gladly: it is much easier to name a day than to explain a delay.",
        principle: Principle::P3,
        weeks: [
            "The one other person who has to agree has just left for some weeks.",
            "They do not want to decide over a colleague's head.",
            "Your message is in a folder called “with both of us”.",
            "A postcard from the colleague. Not a word about work.",
            "The colleague's desk is being dusted.",
            "Both are back at one table.",
        ],
    },
    Row {
        situation: Situation::Finance,
        label: "Waiting for the money",
        cause: Cause::Finance,
        readiness: 0.6,
        candour: 0.0,
        keys: &[(Key::AskHow, 4.0), (Key::EasyNo, 2.5), (Key::OnTheirMind, 2.0)],
        frees: "The budget round; until then, the question when the money is decided on.",
        wins: "The day on which the money is decided on.",
        teaches: "The wish was there and the money was not, and nobody likes to say so first. A question about when, not whether, \
lets them keep face, and gives you a date.",
        principle: Principle::P3,
        weeks: [
            "The budget for the year is spent, which is said nowhere but in one meeting.",
            "They have asked for the money, and been told to ask again.",
            "Forms. One of them wants a number that nobody has.",
            "Finance is kind and slow.",
            "The request lies on the right desk at last.",
            "There is a date for the decision.",
        ],
    },
    Row {
        situation: Situation::PrioritiesMoved,
        label: "Something else came first",
        cause: Cause::Finance,
        readiness: 0.6,
        candour: 0.0,
        keys: &[(Key::OnTheirMind, 4.5), (Key::AskHow, 3.0), (Key::EasyNo, 2.5)],
        frees: "A message about what moves them now, or the question whether this is still for this year.",
        wins: "The time at which it will be looked at again.",
        teaches: "Your matter did not become worse, another became more urgent. It was there to be read, too. Whoever notices what \
has changed and writes about that is talking with them again.",
        principle: Principle::P10,
        weeks: [
            "News from outside, and by Friday the plans for the quarter are void.",
            "Everybody works on the one new thing.",
            "Your matter has moved from the desk to the window sill.",
            "The new thing goes well and takes even more time.",
            "They think of you, with a bad conscience, and open another file.",
            "Somebody asks what else was planned this year. Your name is said.",
        ],
    },
    Row {
        situation: Situation::CannotSayNo,
        label: "A no that was hard to say",
        cause: Cause::CannotSayNo,
        readiness: 0.6,
        candour: 0.5,
        keys: &[],
        frees: "Leave to say no, plainly and kindly.",
        wins: "The no. It is worth as much as any answer, and the earlier it comes the more.",
        teaches: "They knew on the first day, and liked you too much to say it. Each reminder made it harder. One sentence opens \
the door: a no is fine, and I would rather know.",
        principle: Principle::P6,
        weeks: [
            "They know already that they will not, and feel bad about it.",
            "An answer was begun, and deleted.",
            "When your number shows, they let it ring and feel worse.",
            "They hope that you forget.",
            "They tell a friend that they should have said it at once.",
            "Still not said, and heavier than it ever needed to be.",
        ],
    },
    Row {
        situation: Situation::NoFit,
        label: "No fit",
        cause: Cause::NoFit,
        readiness: 0.1,
        candour: 0.52,
        keys: &[(Key::AskHow, 1.2)],
        frees: "An honest question whether this is for them at all.",
        wins: "The no, early: both of you have other things to do.",
        teaches: "It never suited them, and better reasons would not have changed that. An early question whether it is for them \
at all costs one message. Not asking it costs six weeks.",
        principle: Principle::P5,
        weeks: [
            "They have read it with interest, and it is not for a place like theirs.",
            "Work goes on as it always has, and goes well.",
            "Your message is pleasant to read and about somebody else's trouble.",
            "They would say so if anybody asked.",
            "They wonder what made you think of them.",
            "Nothing has changed, and nothing was going to.",
        ],
    },
    Row {
        situation: Situation::AlreadyBought,
        label: "Bought elsewhere",
        cause: Cause::CannotSayNo,
        readiness: 0.6,
        candour: 0.5,
        keys: &[(Key::OnTheirMind, 1.5)],
        frees: "Leave to say no, which makes an awkward thing easy to tell.",
        wins: "The no, and with it what they chose instead and for how long.",
        teaches: "Somebody else was quicker, and telling you so felt like telling on themselves. With a no made easy they say it, \
and say until when, which is the best date a list can have.",
        principle: Principle::P17,
        weeks: [
            "They signed with somebody else on Thursday, in a hurry.",
            "Boxes arrive from the other firm. Your quote lies underneath.",
            "They mean to tell you, once there is a good moment.",
            "There is no good moment.",
            "The other firm's thing works, mostly.",
            "They would take your call next year. They only need a way to say so.",
        ],
    },
    Row {
        situation: Situation::WrongPerson,
        label: "The wrong person",
        cause: Cause::NoFit,
        readiness: 0.12,
        candour: 0.52,
        keys: &[(Key::InPerson, 4.0), (Key::AskHow, 1.8)],
        frees: "The question who should be asked, by any way; a call finds somebody who knows.",
        wins: "The name of the right person.",
        teaches: "They never could have decided it. People seldom answer a question that is not theirs, and gladly point to the \
door beside it when they are asked whose it is.",
        principle: Principle::P3,
        weeks: [
            "Your message is read, and is about a subject that left this desk long ago.",
            "They assume that somebody else got it as well.",
            "It is forwarded in thought, not in fact.",
            "The right person sits two doors away and knows nothing of it.",
            "They see your name again and think: still not mine.",
            "One question would have been enough.",
        ],
    },
    Row {
        situation: Situation::OnLeave,
        label: "On leave",
        cause: Cause::Swamped,
        readiness: 0.6,
        candour: 0.0,
        keys: &[],
        frees: "Their return. Whoever comes a day or two after it, with one thing, is read before the pile.",
        wins: "A yes or a no after they are back.",
        teaches: "Nobody was there. What is sent into a holiday waits in a pile and is met all at once. Take the day of the return \
from the automatic reply or from a colleague, wait, and come with one good thing.",
        principle: Principle::P7,
        weeks: [
            "Away, with the telephone in a drawer.",
            "Still away, and sleeping well.",
            "Messages gather.",
            "The last days of quiet.",
            "Back, brown, and looking at the pile.",
            "Everything is answered that came at a good moment.",
        ],
    },
    Row {
        situation: Situation::NeedsHelp,
        label: "Wanted it, and could not decide",
        cause: Cause::Swamped,
        readiness: 0.6,
        candour: 0.0,
        keys: &[(Key::AskHow, 2.0), (Key::EasyNo, 1.5)],
        frees: "Something that helps to decide: a trial, a comparison on one page, a customer to talk to.",
        wins: "The yes that was there from the beginning.",
        teaches: "They wanted it on the first day. What was missing was courage, or a sentence for the others at the table. More \
reasons do not help there; something that makes the step small does.",
        principle: Principle::P1,
        weeks: [
            "They like it, and are afraid of choosing wrongly.",
            "It was shown to the others. Somebody asked what happens if it does not work.",
            "They read your pages again in the evening, alone.",
            "Ready to say yes, on Monday. On Tuesday not any more.",
            "If only they could try it, or ask somebody who has it.",
            "Still wanted, still on the desk.",
        ],
    },
];

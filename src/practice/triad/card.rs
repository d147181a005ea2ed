//! A scenario as two cards for people who play it: the seller's brief, and what only the buyer may read.

use crate::practice::scenario::Scenario;
use crate::practice::situation::Situation;

/// What the seller may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SellerSheet {
    /// The scenario's title.
    pub title: String,
    /// "You speak for Halden Lighting."
    pub you: String,
    /// "Piet Jansma, workshop manager, Jansma Bikes, Leeuwarden".
    pub buyer: String,
    /// What you know.
    pub brief: String,
    /// "Open: the quote for the workshop lights."
    pub open: String,
    /// What was last spoken of.
    pub last: String,
    /// What they care about.
    pub interests: Vec<String>,
    /// What can be brought along.
    pub things: Vec<String>,
    /// What anybody can read about them, with its week.
    pub news: Vec<String>,
}

/// The seller's card.
pub fn seller_sheet(scenario: &Scenario) -> SellerSheet {
    let buyer = &scenario.buyer;
    let parts = [&buyer.name, &buyer.title, &buyer.company, &buyer.place];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let last = &scenario.last_contact;
    let days = match last.days_before {
        1 => "Yesterday".to_owned(),
        days => format!("{days} days ago"),
    };
    let news = scenario
        .news
        .iter()
        .map(|news| format!("Week {}: {}", news.day / 7 + 1, news.text));
    SellerSheet {
        title: scenario.title.clone(),
        you: format!("You speak for {}.", scenario.seller),
        buyer: parts.join(", "),
        brief: scenario.brief.clone(),
        open: format!("Open: {}.", scenario.matter),
        last: format!("{days}, {}: {}", last.channel.phrase(), last.about),
        interests: buyer.interests.clone(),
        things: scenario.things.iter().map(|thing| thing.title.clone()).collect(),
        news: news.collect(),
    }
}

/// What only the buyer may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuyerSheet {
    /// "You are Piet Jansma, workshop manager."
    pub you: String,
    /// Why you are silent.
    pub story: String,
    /// What you live through, a line a week.
    pub weeks: Vec<String>,
    /// What is on your mind.
    pub mind: Vec<String>,
    /// What makes you answer.
    pub opens: &'static str,
    /// What makes you close up.
    pub closes: &'static str,
    /// What you say in the end, if they get there.
    pub ends: &'static str,
    /// Your own words, where the scenario has some: for what, and the words.
    pub words: Vec<(&'static str, String)>,
    /// How to play somebody who is silent.
    pub how: &'static str,
}

const HOW: &str = "You need no reason to stay silent: lay your hand on the table and a week passes. After an empty message or a \
                   push, leave it there for two. You are never rude. Tell nobody what is on this card before the feedback.";

/// The buyer's card.
pub fn buyer_sheet(scenario: &Scenario) -> BuyerSheet {
    let (card, buyer) = (&scenario.card, &scenario.buyer);
    let says = &card.says;
    let words = [
        ("If it is a yes", &says.yes),
        ("If it is a no", &says.no),
        ("If it is not now", &says.not_now),
        ("If it is somebody else’s", &says.right_person),
        ("If you put it off", &says.put_off),
        ("If you have had enough", &says.stop),
    ];
    let words = words.into_iter().filter(|(_, words)| !words.is_empty());
    let [opens, closes, ends] = play(card.situation);
    BuyerSheet {
        you: match buyer.title.as_str() {
            "" => format!("You are {}.", buyer.name),
            title => format!("You are {}, {title}.", buyer.name),
        },
        story: card.story.clone(),
        weeks: card.weeks.clone(),
        mind: card.on_their_mind.clone(),
        opens,
        closes,
        ends,
        words: words.map(|(label, words)| (label, spoken(scenario, words))).collect(),
        how: HOW,
    }
}

/// The words with what is left open in them for somebody who speaks them aloud.
fn spoken(scenario: &Scenario, words: &str) -> String {
    let other = match scenario.card.other_person.as_str() {
        "" => "(somebody you name)",
        other => other,
    };
    words
        .replace("{until}", "(a day you name)")
        .replace("{other}", other)
        .replace("{seller}", "(the seller’s name)")
}

/// What opens, what closes, how it ends, for somebody who plays this situation aloud.
fn play(situation: Situation) -> [&'static str; 3] {
    match situation {
        Situation::Swamped => [
            "Something you can use at once, in few words; being asked when it would suit you better.",
            "Anything that is one more thing to read, and being told that you have not answered.",
            "You name a week in which you will have your head free, and mean it.",
        ],
        Situation::ColleagueAway => [
            "Being asked who else decides; something your colleague could read when they are back.",
            "Being asked for a decision you cannot make alone.",
            "You name your colleague and the day they are back.",
        ],
        Situation::Finance => [
            "A question about when the money is decided; a figure you can show in that meeting.",
            "Rebates that end on Friday: the money does not come sooner for it.",
            "You name the date of the budget, and agree to be called after it.",
        ],
        Situation::PrioritiesMoved => [
            "Somebody who allows that other things have come first; leave to put it off.",
            "Behaving as if this were still the most important thing in the house.",
            "Not now, with a month; or, if they make it easy, an honest no.",
        ],
        Situation::CannotSayNo => [
            "Hearing in so many words that a no is fine and needs no reason. Then you say it, relieved.",
            "Friendliness that expects a yes. You become friendlier still, and say nothing.",
            "A clear no, with thanks.",
        ],
        Situation::NoFit => [
            "A plain question whether it suits you at all.",
            "Hearing again how good it is.",
            "A clear no in one sentence: it was never a fit, and nobody had asked.",
        ],
        Situation::AlreadyBought => [
            "Being told that it is fine to have chosen somebody else.",
            "Being asked why, or offered a better price now.",
            "You say that you have bought elsewhere, and perhaps when that contract ends.",
        ],
        Situation::WrongPerson => [
            "Being asked who looks after it now. You like to help with a name.",
            "Messages that treat you as the one who decides.",
            "You give the right person’s name, and may be mentioned.",
        ],
        Situation::OnLeave => [
            "Nothing, while you are away: your hand stays on the table. Afterwards, whoever waited kindly.",
            "Coming back to five messages, each more worried than the last.",
            "You answer in your first or second week back.",
        ],
        Situation::NeedsHelp => [
            "Help with deciding: a comparison, a trial, somebody like you to talk to.",
            "Being asked whether you have decided.",
            "Yes, once you can defend it to the others.",
        ],
    }
}

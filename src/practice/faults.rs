//! What is wrong with a scenario somebody else wrote, in sentences for whoever wrote it. The game takes any scenario without
//! harm; one with faults would not make sense to play.

use chrono::{Datelike, Weekday};

use super::calendar::YEARS;
use super::scenario::{GAME_DAYS, Scenario};
use super::situation::Situation;

/// Letters of a name or a title, at most.
pub const LONGEST_NAME: usize = 120;
/// Letters of a text, at most.
pub const LONGEST_TEXT: usize = 2_000;
/// Things, news, interests and ready moves of one scenario, at most, each.
pub const MOST_OF_A_KIND: usize = 24;

/// Something that is wrong with a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field of the form it is about, by its name in [`FIELDS`].
    pub field: &'static str,
    /// What is wrong, in a sentence.
    pub says: String,
}

/// The fields a fault can be about.
pub const FIELDS: [&str; 29] = [
    "id",
    "title",
    "trade",
    "name",
    "called",
    "job",
    "company",
    "place",
    "seller",
    "matter",
    "brief",
    "story",
    "last",
    "other",
    "yes",
    "no",
    "not_now",
    "right_person",
    "put_off",
    "stop",
    "auto_reply",
    "weeks",
    "news",
    "things",
    "interests",
    "starts",
    "hours",
    "away",
    "free_on",
];

/// Everything that is wrong with a scenario; empty for one that can be played.
pub fn faults(scenario: &Scenario) -> Vec<Fault> {
    let mut faults = Faults(Vec::new());
    faults.names(scenario);
    faults.texts(scenario);
    faults.counts(scenario);
    faults.days(scenario);
    faults.sense(scenario);
    faults.0
}

struct Faults(Vec<Fault>);

impl Faults {
    fn when(&mut self, field: &'static str, is_wrong: bool, says: impl Into<String>) {
        if is_wrong {
            self.0.push(Fault {
                field,
                says: says.into(),
            });
        }
    }

    fn text(&mut self, field: &'static str, what: &str, text: &str, longest: usize) {
        self.when(
            field,
            text.chars().count() > longest,
            format!("{what} is longer than {longest} letters."),
        );
        let is_odd = |letter: char| letter.is_control() && letter != '\n';
        self.when(
            field,
            text.chars().any(is_odd),
            format!("{what} holds a sign that is no letter."),
        );
    }

    fn names(&mut self, scenario: &Scenario) {
        let buyer = &scenario.buyer;
        for (field, what, name) in [
            ("id", "The id", &scenario.id),
            ("title", "The title", &scenario.title),
            ("trade", "The trade", &scenario.trade),
            ("name", "The buyer's name", &buyer.name),
            ("called", "What the buyer is called", &buyer.called),
            ("job", "The buyer's title", &buyer.title),
            ("company", "The buyer's company", &buyer.company),
            ("seller", "The seller", &scenario.seller),
            ("matter", "The matter", &scenario.matter),
        ] {
            self.when(field, name.trim().is_empty(), format!("{what} is missing."));
            self.text(field, what, name, LONGEST_NAME);
        }
        self.text("place", "The place", &buyer.place, LONGEST_NAME);
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        self.when(
            "id",
            !scenario.id.chars().all(is_plain),
            "The id is made of small letters, digits and hyphens.",
        );
    }

    fn texts(&mut self, scenario: &Scenario) {
        let card = &scenario.card;
        self.when(
            "brief",
            scenario.brief.trim().is_empty(),
            "The seller's brief is missing.",
        );
        self.when("story", card.story.trim().is_empty(), "The buyer's story is missing.");
        self.text("brief", "The brief", &scenario.brief, LONGEST_TEXT);
        self.text("story", "The story", &card.story, LONGEST_TEXT);
        self.text("last", "The last contact", &scenario.last_contact.about, LONGEST_TEXT);
        self.text("other", "The other person", &card.other_person, LONGEST_NAME);
        let says = &card.says;
        for (field, line) in [
            ("yes", &says.yes),
            ("no", &says.no),
            ("not_now", &says.not_now),
            ("right_person", &says.right_person),
            ("put_off", &says.put_off),
            ("stop", &says.stop),
        ] {
            self.text(field, "A line of the buyer", line, LONGEST_TEXT);
        }
        if let Some(away) = &card.away {
            self.text("auto_reply", "What their machine says", &away.auto_reply, LONGEST_TEXT);
        }
        for week in &card.weeks {
            self.text("weeks", "A week", week, LONGEST_TEXT);
        }
        for news in &scenario.news {
            self.text("news", "A piece of news", &news.text, LONGEST_TEXT);
        }
        for thing in &scenario.things {
            self.when(
                "things",
                thing.title.trim().is_empty(),
                "A thing to bring has no title.",
            );
            self.text("things", "A thing to bring", &thing.title, LONGEST_NAME);
            self.text("things", "A thing to bring", &thing.text, LONGEST_TEXT);
        }
        let interests = scenario.buyer.interests.iter().chain(&card.on_their_mind);
        let of_things = scenario.things.iter().flat_map(|thing| &thing.interests);
        for interest in interests.chain(of_things) {
            self.text("interests", "An interest", interest, LONGEST_NAME);
        }
    }

    fn counts(&mut self, scenario: &Scenario) {
        let card = &scenario.card;
        for (field, what, count, most) in [
            ("things", "things to bring", scenario.things.len(), MOST_OF_A_KIND),
            ("news", "pieces of news", scenario.news.len(), MOST_OF_A_KIND),
            ("interests", "interests", scenario.buyer.interests.len(), MOST_OF_A_KIND),
            (
                "interests",
                "things on their mind",
                card.on_their_mind.len(),
                MOST_OF_A_KIND,
            ),
            ("weeks", "weeks", card.weeks.len(), usize::from(GAME_DAYS / 7)),
        ] {
            self.when(
                field,
                count > most,
                format!("There are {count} {what}; {most} are the most."),
            );
        }
    }

    fn days(&mut self, scenario: &Scenario) {
        let card = &scenario.card;
        let (from, to) = card.hours;
        self.when(
            "starts",
            scenario.starts.weekday() != Weekday::Mon,
            "The first day is not a Monday.",
        );
        self.when(
            "starts",
            !YEARS.contains(&scenario.starts.year()),
            "The first day lies outside the years 2000 to 2200.",
        );
        self.when(
            "hours",
            from >= to || to > 24,
            "The hours in which they can be met end before they begin.",
        );
        self.when(
            "last",
            scenario.last_contact.days_before == 0,
            "The last contact lies before the first day.",
        );
        self.when(
            "news",
            scenario.news.iter().any(|news| news.day >= GAME_DAYS),
            "A piece of news comes after the six weeks.",
        );
        if let Some(away) = &card.away {
            let has_days = (away.from, away.back) != (0, 0);
            self.when(
                "away",
                !has_days,
                "Their machine speaks while they are away: say on which days that is.",
            );
            self.when(
                "away",
                has_days && away.from >= away.back,
                "They are back before they leave.",
            );
            self.when(
                "away",
                away.back.saturating_add(7) > GAME_DAYS,
                "They are back too late to be reached within the six weeks.",
            );
        }
    }

    /// What would leave nothing to win.
    fn sense(&mut self, scenario: &Scenario) {
        let card = &scenario.card;
        let helps = scenario.things.iter().any(|thing| thing.helps_deciding);
        match card.situation {
            Situation::NeedsHelp => self.when("things", !helps, "Nothing among the things to bring helps to decide."),
            Situation::OnLeave => self.when(
                "away",
                card.away.is_none(),
                "Who is on leave is away on some days: say which.",
            ),
            Situation::WrongPerson | Situation::ColleagueAway => self.when(
                "other",
                card.other_person.trim().is_empty(),
                "The other person, who decides, is not named.",
            ),
            _ => {}
        }
        let passes = matches!(
            card.situation,
            Situation::Swamped | Situation::ColleagueAway | Situation::Finance | Situation::PrioritiesMoved
        );
        self.when(
            "free_on",
            passes && card.free_on == 0,
            "The day on which what holds them up is over is not said.",
        );
    }
}

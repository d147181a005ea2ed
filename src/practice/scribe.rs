//! Writes drafts for the buyer of a game, in the rep's voice.

use super::book;
use super::game::{Attempt, Game, USUAL_HOUR};
use crate::model::{Channel, Now, Prospect, Purpose, Settings};
use crate::script::{Angle, Request, compose, placeholder};

/// What a rep is called who has not said.
const NAMELESS: &str = "Robin";
/// A number of nobody, of the range kept for fiction.
const NUMBER: &str = "020 7946 0123";
/// The hours at which somebody is rung or visited, one after the other: who was not there at ten may be there after lunch.
const HOURS: [u8; 4] = [USUAL_HOUR, 14, 8, 16];

/// Writes drafts for the buyer of a game.
pub struct Scribe<'a> {
    pub(super) game: &'a Game,
    day: u8,
    pub(super) rep: Settings,
    prospect: Option<Prospect>,
}

impl<'a> Scribe<'a> {
    /// On a day of the game, in the voice of `rep`.
    pub fn new(game: &'a Game, day: u8, rep: &Settings) -> Scribe<'a> {
        let mut rep = rep.clone();
        for (own, usual) in [(&mut rep.profile.name, NAMELESS), (&mut rep.profile.phone, NUMBER)] {
            if own.trim().is_empty() {
                usual.clone_into(own);
            }
        }
        rep.profile.company.clone_from(&game.scenario.seller);
        rep.profile.signature.clear();
        Scribe {
            game,
            day,
            rep,
            prospect: book::book(game, game.entries.len()).prospects.remove(&book::ID),
        }
    }

    /// The composer's draft.
    pub fn write(&self, channel: Channel, purpose: Purpose, thing: Option<usize>) -> Attempt {
        let draft = self
            .request(channel, purpose, thing, &self.now())
            .map(|request| compose(&request));
        let (subject, body) = draft.map(|draft| (draft.subject, draft.body)).unwrap_or_default();
        self.said(channel, purpose, thing, subject, without_gaps(&body))
    }

    /// Words to this buyer with blanks in place of what is theirs, so that they serve others.
    pub(super) fn generalised(&self, attempt: &Attempt, words: &str) -> String {
        let thing = attempt.thing.map(usize::from);
        let blank = |words: &str| {
            let now = self.now();
            let request = self.request(attempt.channel, attempt.purpose, thing, &now);
            request.map_or_else(|| words.to_owned(), |request| placeholder::generalised(words, &request))
        };
        // The whole name first: what they are called is a part of it.
        blank(&placeholder::replaced(words, &self.game.scenario.buyer.name, "{name}"))
    }

    fn now(&self) -> Now {
        book::now(&self.game.scenario, self.day)
    }

    fn request<'r>(
        &'r self,
        channel: Channel,
        purpose: Purpose,
        thing: Option<usize>,
        now: &'r Now,
    ) -> Option<Request<'r>> {
        let brings = thing
            .and_then(|place| self.game.scenario.things.get(place))
            .map_or("", |thing| &thing.title);
        self.prospect.as_ref().map(|prospect| Request {
            purpose,
            channel,
            angle: Angle::default(),
            prospect,
            settings: &self.rep,
            brings,
            now,
        })
    }

    pub(super) fn said(
        &self,
        channel: Channel,
        purpose: Purpose,
        thing: Option<usize>,
        subject: String,
        body: String,
    ) -> Attempt {
        Attempt {
            day: self.day,
            hour: self.hour(channel),
            channel,
            purpose,
            thing: thing.and_then(|place| u8::try_from(place).ok()),
            subject,
            body,
        }
    }

    fn hour(&self, channel: Channel) -> u8 {
        if !matches!(channel, Channel::Call | Channel::Visit) {
            return USUAL_HOUR;
        }
        let same = |effect: &&super::game::Effect| effect.read.ask.channel == channel;
        HOURS[self.game.effects.iter().filter(same).count() % HOURS.len()]
    }
}

/// A draft without the sentences in which something is left to be filled in: what nobody brings is not announced.
fn without_gaps(body: &str) -> String {
    // A fact nobody knows stands in square brackets.
    let has_gap = |text: &str| text.contains('[');
    if !has_gap(body) {
        return body.to_owned();
    }
    let sentences = |paragraph: &str| -> String {
        if !has_gap(paragraph) {
            return paragraph.to_owned();
        }
        paragraph
            .split_inclusive(['.', '?', '!'])
            .filter(|sentence| !has_gap(sentence))
            .collect::<String>()
            .trim()
            .to_owned()
    };
    let paragraphs: Vec<String> = body
        .split("\n\n")
        .map(sentences)
        .filter(|left| !left.is_empty())
        .collect();
    paragraphs.join("\n\n")
}

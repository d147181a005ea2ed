//! What is known, in the form the sentences take it in.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::days::{self, Style};
use super::frame::Room;
use super::manner::spoken_by;
use super::offer::Offer;
use super::words::Part;
use super::{Request, brings, recall};
use crate::model::{Channel, Formality, Spelling};

/// Days before and after a birthday on which a wish still fits (judgement).
const BIRTHDAY_NEAR_DAYS: i64 = 7;
/// The same day a year on, for birthdays around the turn of the year.
const DAYS_IN_A_YEAR: i64 = 365;

/// The facts of one request, for a given room.
pub(super) struct Facts<'a> {
    request: &'a Request<'a>,
    room: Room,
    offer: Offer,
}

impl<'a> Facts<'a> {
    pub(super) fn new(request: &'a Request<'a>, room: Room) -> Facts<'a> {
        Facts {
            request,
            room,
            offer: Offer::new(request),
        }
    }

    pub(super) fn room(&self) -> Room {
        self.room
    }

    pub(super) fn channel(&self) -> Channel {
        self.request.channel
    }

    /// The sentence of a part; `None` when it is left out.
    pub(super) fn say(&self, part: Part) -> Option<String> {
        let style = self.style();
        let at_length = style == Style::Written && (self.room < Room::Tight || self.channel() == Channel::Email);
        let by_length = |long, short| if at_length { long } else { short };
        let has_news = !self.request.brings.trim().is_empty();
        let ample = self.room == Room::Ample;
        let (said, text) = match part {
            Part::Say(text) => (true, text),
            Part::Two(long, short) | Part::News(long, short) => (true, by_length(long, short)),
            Part::WithNews(long, short) => (has_news, by_length(long, short)),
            Part::Written(text) => (style == Style::Written, text),
            Part::Long(text) => (style == Style::Written && ample, text),
            Part::May(long, short) => (ample, by_length(long, short)),
            Part::Aloud(text) => (style == Style::Spoken, text),
            Part::OnScreen(text) => (style == Style::Short, text),
            Part::Met(text) => (self.room <= Room::Less && self.contact().is_some(), text),
        };
        said.then(|| self.own_words(text))
    }

    /// Built-in words in the rep's voice, with the facts in them.
    pub(super) fn own_words(&self, text: &str) -> String {
        self.fill(&spoken_by(&self.request.settings.voice, self.style(), text))
    }

    /// Puts the facts where their slots stand. `{Matter}` begins a sentence, `{matter}` does not. One pass: a fact that
    /// itself holds braces is left alone.
    pub(super) fn fill(&self, template: &str) -> String {
        let mut filled = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((slot, tail)) = after.split_once('}') else {
                break;
            };
            filled.push_str(before);
            let value = self.slot(&slot.to_lowercase());
            match slot.starts_with(char::is_uppercase) {
                true => filled.push_str(&capitalised(&value)),
                false => filled.push_str(&value),
            }
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }

    fn slot(&self, slot: &str) -> String {
        match slot {
            "name" => known(
                self.request.prospect.greeting_name().unwrap_or_default(),
                "[their name]",
            ),
            "rep" => known(&self.request.settings.profile.name, "[your name]"),
            "rep_of" => self.rep_of(),
            "phone" => known(&self.request.settings.profile.phone, "[your phone number]"),
            "my_company" => known(&self.request.settings.profile.company, "[your company]"),
            "company" => known(&self.request.prospect.company, "[their company]"),
            "matter" => self.matter(),
            "here" => self.here(),
            "opening" => self.opening(),
            "met" => self.met(),
            "hello" => self.hello().to_owned(),
            "asked" => self.asked(),
            "brings" => brings::after_its_lead(self.request.brings, self.style()),
            "times" => self.offer.times(self.offer_style(), self.room >= Room::Least),
            "by" => self.offer.by(self.offer_style()),
            "value" => known(self.request.brings, "[what you bring]"),
            "contact" => self.contact().map_or_else(
                || "[your last contact]".to_owned(),
                |contact| format!("{} {}", contact.did, contact.when),
            ),
            "agreed" => self.agreed(),
            "missed" => self.missed(),
            "occasion" => self.occasion(),
            // A slot nobody knows shows itself, and the linter flags it.
            other => format!("[{other}]"),
        }
    }

    fn style(&self) -> Style {
        Style::of(self.channel())
    }

    fn offer_style(&self) -> Style {
        match self.style() {
            Style::Spoken if self.room >= Room::Tight => Style::Brisk,
            Style::Short if self.room == Room::Bare => Style::Brisk,
            style => style,
        }
    }

    fn rep_of(&self) -> String {
        let rep = self.slot("rep");
        match one_line(&self.request.settings.profile.company) {
            company if company.is_empty() || self.room == Room::Bare => rep,
            company => format!("{rep} from {company}"),
        }
    }

    /// What stands under an email: the rep's own signature, else name, company and number as far as known.
    pub(super) fn signature(&self) -> String {
        let profile = &self.request.settings.profile;
        let own = profile.signature.trim();
        if !own.is_empty() {
            return match self.request.settings.voice.sign_off.trim() {
                "" => own.to_owned(),
                sign_off => format!("{sign_off}\n{own}"),
            };
        }
        let rest = [&profile.company, &profile.phone].map(|line| one_line(line));
        let lines = [self.sign_off().to_owned(), self.slot("rep")]
            .into_iter()
            .chain(rest)
            .filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What stands under a card: the rep's own closing line if they have one, name and number.
    pub(super) fn card_signature(&self) -> String {
        let own = one_line(&self.request.settings.voice.sign_off);
        let lines = [own, self.slot("rep"), self.slot("phone")];
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }

    fn sign_off(&self) -> &str {
        let voice = &self.request.settings.voice;
        match (voice.sign_off.trim(), voice.formality, voice.spelling) {
            ("", Formality::Relaxed, _) => "All the best,",
            ("", Formality::Plain, Spelling::British) => "Kind regards,",
            ("", Formality::Plain, Spelling::American) => "Best regards,",
            ("", Formality::Formal, Spelling::British) => "Yours sincerely,",
            ("", Formality::Formal, Spelling::American) => "Sincerely,",
            (own, ..) => own,
        }
    }

    /// The first word or words, without the name.
    fn hello(&self) -> &str {
        let voice = &self.request.settings.voice;
        let own = voice.greeting.trim().trim_end_matches(',');
        if !own.is_empty() {
            return own;
        }
        match (self.channel(), voice.formality) {
            (Channel::Post, Formality::Plain | Formality::Formal) | (Channel::Email, Formality::Formal) => "Dear",
            (Channel::Text | Channel::Social, Formality::Plain) | (_, Formality::Relaxed) => "Hi",
            _ => "Hello",
        }
    }

    /// The open matter as it reads after "about".
    fn matter(&self) -> String {
        let matter = one_line(&self.request.prospect.matter);
        let matter = matter.trim_end_matches(['.', '!', '?', ',', ';', ':', ' ']);
        let matter = matter.strip_prefix("about ").unwrap_or(matter);
        known(&brings::inside_a_sentence(matter), "[the matter]")
    }

    fn here(&self) -> String {
        let plain = match self.channel() {
            Channel::Call | Channel::Voicemail => "I am calling",
            Channel::Visit => "I have come",
            Channel::Email | Channel::Post | Channel::Text | Channel::Social => "I am writing",
        };
        spoken_by(&self.request.settings.voice, self.style(), plain)
    }

    /// "we spoke on 3 October about the quote", or what this is about when nothing was said yet.
    fn opening(&self) -> String {
        let about = format!("about {}", self.matter());
        match self.contact() {
            Some(contact) => format!("{} {} {about}", contact.did, contact.when),
            None => format!("{} {about}", self.here()),
        }
    }

    /// "we spoke about it on 3 October". Only parts that are left out without a contact say it.
    fn met(&self) -> String {
        self.contact().map_or_else(String::new, |contact| {
            format!("{} about it {}", contact.did, contact.when)
        })
    }

    fn asked(&self) -> String {
        let question = format!("you asked me about {}", self.matter());
        match self.contact() {
            Some(contact) => format!("{} {question}", contact.when),
            None => question,
        }
    }

    /// True when they have been heard from: they need not be told who comes.
    pub(super) fn have_met(&self) -> bool {
        self.request.prospect.last_reply().is_some()
    }

    fn contact(&self) -> Option<recall::Contact> {
        (self.room < Room::Little)
            .then(|| {
                recall::last_contact(
                    self.request.prospect,
                    self.request.now,
                    self.style(),
                    self.request.settings.voice.spelling,
                )
            })
            .flatten()
    }

    /// "a call on Tuesday 24 November at 10:00". The rep's own words for the step stay with the rep.
    fn agreed(&self) -> String {
        let Some(step) = &self.request.prospect.next_step else {
            return "[what you agreed: day, time, purpose]".to_owned();
        };
        let day = self.moment(step.date, step.time, self.request.now.today());
        match step.channel {
            Some(channel) => format!("{} on {day}", channel.phrase()),
            None => day,
        }
    }

    /// " on Tuesday 17 November", or nothing when no past step is known.
    fn missed(&self) -> String {
        let local = self.request.now.local();
        let step = self.request.prospect.next_step.as_ref();
        let past = step.filter(|step| match step.time {
            Some(time) => step.date.and_time(time) < local,
            None => step.date < local.date(),
        });
        past.map_or(String::new(), |step| {
            format!(" on {}", self.moment(step.date, None, local.date()))
        })
    }

    fn moment(&self, date: NaiveDate, time: Option<NaiveTime>, today: NaiveDate) -> String {
        days::moment(date, time, today, self.style(), self.request.settings.voice.spelling)
    }

    fn occasion(&self) -> String {
        let birthday = recall::month_and_day(&self.request.prospect.birthday);
        let today = self.request.now.today();
        let near = birthday
            .and_then(|(month, day)| today.with_day(1)?.with_month(month)?.with_day(day))
            .is_some_and(|date| {
                let apart = date.signed_duration_since(today).num_days().abs();
                apart.min(DAYS_IN_A_YEAR - apart) <= BIRTHDAY_NEAR_DAYS
            });
        if near { "your birthday" } else { "[the occasion]" }.to_owned()
    }
}

/// A fact on one line, or the placeholder that asks for it.
fn known(fact: &str, placeholder: &str) -> String {
    match one_line(fact) {
        fact if fact.is_empty() => placeholder.to_owned(),
        fact => fact,
    }
}

/// Line breaks and runs of space become one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

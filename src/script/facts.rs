//! What is known, in the form the sentences take it in.

use chrono::Datelike;

use super::frame::Room;
use super::offer::{self, Offer, Style};
use super::words::Part;
use super::{Request, brings, recall};
use crate::model::Channel;

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

    pub(super) fn channel(&self) -> Channel {
        self.request.channel
    }

    /// The sentence of a part; `None` when it is left out.
    pub(super) fn say(&self, part: Part) -> Option<String> {
        match part {
            Part::Say(text) => Some(self.fill(text)),
            Part::May(text) => (self.room == Room::Ample).then(|| self.fill(text)),
            Part::WithNews(text) => (!self.request.brings.trim().is_empty()).then(|| self.fill(text)),
        }
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
            "rep" => known(&self.request.profile.name, "[your name]"),
            "rep_of" => self.rep_of(),
            "phone" => known(&self.request.profile.phone, "[your phone number]"),
            "matter" => self.matter(),
            "here" => self.here().to_owned(),
            "opening" => self.opening(),
            "asked" => self.asked(),
            "brings" => brings::after_its_lead(self.request.brings, self.style()),
            "times" => self.offer.times(self.offer_style(), self.room == Room::Least),
            "by" => self.offer.by(self.offer_style()),
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
            style => style,
        }
    }

    fn rep_of(&self) -> String {
        let rep = self.slot("rep");
        match one_line(&self.request.profile.company) {
            company if company.is_empty() => rep,
            company => format!("{rep} from {company}"),
        }
    }

    /// What stands under an email: the rep's own signature, else name, company and number as far as known.
    pub(super) fn signature(&self) -> String {
        let profile = self.request.profile;
        let own = profile.signature.trim();
        if !own.is_empty() {
            return own.to_owned();
        }
        let rest = [&profile.company, &profile.phone].map(|line| one_line(line));
        let lines = [self.slot("rep")]
            .into_iter()
            .chain(rest)
            .filter(|line| !line.is_empty());
        format!("Kind regards,\n{}", lines.collect::<Vec<_>>().join("\n"))
    }

    /// The open matter as it reads after "about".
    fn matter(&self) -> String {
        let matter = one_line(&self.request.prospect.matter);
        let matter = matter.trim_end_matches(['.', '!', '?', ',', ';', ':', ' ']);
        let matter = matter.strip_prefix("about ").unwrap_or(matter);
        known(&brings::inside_a_sentence(matter), "[the matter]")
    }

    fn here(&self) -> &'static str {
        match self.channel() {
            Channel::Call | Channel::Voicemail => "I'm calling",
            Channel::Visit => "I've come",
            Channel::Email | Channel::Post => "I am writing",
            Channel::Text | Channel::Social => "I'm writing",
        }
    }

    /// "we spoke on 3 October about the quote", or what this is about when nothing was said yet.
    fn opening(&self) -> String {
        let about = format!("about {}", self.matter());
        match self.contact() {
            Some(contact) => format!("{} {} {about}", contact.did, contact.when),
            None => format!("{} {about}", self.here()),
        }
    }

    fn asked(&self) -> String {
        let question = format!("you asked me about {}", self.matter());
        match self.contact() {
            Some(contact) => format!("{} {question}", contact.when),
            None => question,
        }
    }

    fn contact(&self) -> Option<recall::Contact> {
        (self.room < Room::Little)
            .then(|| recall::last_contact(self.request.prospect, self.request.now))
            .flatten()
    }

    /// "a call on Tuesday 24 November at 10:00". The rep's own words for the step stay with the rep.
    fn agreed(&self) -> String {
        let Some(step) = &self.request.prospect.next_step else {
            return "[what you agreed: day, time, purpose]".to_owned();
        };
        let day = offer::moment(step.date, step.time, self.request.now.today(), self.style());
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
            format!(" on {}", offer::moment(step.date, None, local.date(), self.style()))
        })
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

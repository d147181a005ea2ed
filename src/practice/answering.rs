//! What whoever answers a task is told, and what there is a field for: the same at somebody's own desk and on the wall.

use super::drill::{Answer, Drill};
use super::task::{Task, Words};
use crate::model::Channel;

impl Task {
    /// What has to be known besides the situation, with its name: whom it is for, one's number, the ways that were tried.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let ways = |ways: &[Channel]| {
            let ways: Vec<&str> = ways.iter().map(|way| way.label()).collect();
            ways.join(", ")
        };
        let way = self.channel.map(|way| way.label().to_owned()).unwrap_or_default();
        let mut facts = vec![
            ("To", self.to.clone()),
            ("You are", self.from.join(", ")),
            ("Your number", self.number.clone()),
            ("It goes as", way),
            ("Tried", ways(&self.tried)),
            ("Spare them", ways(&self.barred)),
        ];
        facts.retain(|(_, words)| !words.is_empty());
        facts
    }

    /// True where choosing the way is part of the answer.
    pub fn chooses_way(&self) -> bool {
        self.drill == Drill::ChannelChange && self.channel.is_none()
    }

    /// The way such words go, as far as that is settled.
    pub fn way_of(&self, words: &Words) -> Option<Channel> {
        words.channel.filter(|_| self.chooses_way()).or(self.channel)
    }

    /// True where these words have a subject: an email, or a message to be mended that came with one.
    pub fn has_subject(&self, words: &Words) -> bool {
        match self.way_of(words) {
            Some(way) => way == Channel::Email,
            None => self.drill == Drill::MendIt && !self.given.subject.is_empty(),
        }
    }

    /// Of what somebody wrote, what there is a field for. The rest is not read: nobody could see it or change it.
    #[must_use]
    pub fn taken(&self, words: &Words) -> Words {
        let subject = if self.has_subject(words) {
            words.subject.clone()
        } else {
            String::new()
        };
        Words {
            subject,
            body: words.body.clone(),
            channel: words.channel.filter(|_| self.chooses_way()),
        }
    }

    /// What an answer begins with: the message to be mended, else nothing.
    pub fn begun(&self) -> Answer {
        match self.drill {
            Drill::MendIt => self.given_answer(),
            _ => Answer::default(),
        }
    }
}

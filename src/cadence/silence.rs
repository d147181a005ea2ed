//! What the rep has done since they were last heard from.

use chrono::NaiveDate;

use crate::model::{Channel, Now, Outcome, Touch};

/// Touches by channel, as a sentence counts them: "two emails and one call".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Made {
    counts: [u16; Channel::ALL.len()],
}

impl Made {
    /// Counts one more touch. A call that ended in a message left counts as a voicemail.
    pub fn add(&mut self, touch: &Touch) {
        let left_message = touch.channel.is_telephone() && touch.outcome == Outcome::LeftVoicemail;
        let channel = if left_message {
            Channel::Voicemail
        } else {
            touch.channel
        };
        let count = &mut self.counts[channel as usize];
        *count = count.saturating_add(1);
    }

    /// Touches on all channels.
    pub fn total(&self) -> u32 {
        self.counts.iter().map(|count| u32::from(*count)).sum()
    }

    /// Touches on `channel`.
    pub fn on(&self, channel: Channel) -> u16 {
        self.counts[channel as usize]
    }

    /// Touches on the same line: a call and a voicemail ring one telephone.
    pub(super) fn on_line(&self, channel: Channel) -> u16 {
        if channel.is_telephone() {
            self.on(Channel::Call).saturating_add(self.on(Channel::Voicemail))
        } else {
            self.on(channel)
        }
    }
}

/// A run of touches without a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Silence {
    /// Days on which the rep tried. A call and the email that follows it the same day are one try.
    pub tries: u32,
    /// What was done, by channel.
    pub made: Made,
    /// The first and the last day of it; `None` while there was no try.
    pub span: Option<(NaiveDate, NaiveDate)>,
}

impl Silence {
    /// The silence over `touches`, oldest first, from the day `from` on.
    pub fn over(touches: &[Touch], from: Option<NaiveDate>, now: &Now) -> Silence {
        let mut silence = Silence::default();
        for touch in touches {
            let day = now.day_of(touch.at);
            if from.is_some_and(|from| day < from) {
                continue;
            }
            silence.made.add(touch);
            match &mut silence.span {
                Some((_, last)) if *last == day => {}
                Some((_, last)) => {
                    *last = day;
                    silence.tries += 1;
                }
                None => {
                    silence.span = Some((day, day));
                    silence.tries = 1;
                }
            }
        }
        silence
    }
}

//! What the rep has done since they were last heard from.

use chrono::NaiveDate;

use crate::model::{Channel, Now, Nurture, Outcome, Prospect, Purpose, Stage, Touch};

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

/// The run of touches since they were last heard from; in nurture, those made since the day to come back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Silence<'a> {
    /// The last reply.
    pub heard: Option<&'a Touch>,
    /// True when nothing was done since that reply.
    pub is_fresh: bool,
    /// The silent touches, oldest first.
    pub touches: &'a [Touch],
    /// Days on which the rep asked. A call and the email that follows it the same day are one try; a birthday card is none.
    pub tries: u32,
    /// The last of them.
    last_try: Option<NaiveDate>,
    /// What was done, by channel.
    pub made: Made,
    /// The first and the last day on which anything was done; `None` while nothing was.
    pub span: Option<(NaiveDate, NaiveDate)>,
}

impl<'a> Silence<'a> {
    /// The silence `prospect` has kept.
    pub fn of(prospect: &'a Prospect, now: &Now) -> Silence<'a> {
        let after = prospect
            .touches
            .iter()
            .rposition(Touch::is_reply)
            .map_or(0, |last| last + 1);
        let (known, mut touches) = prospect.touches.split_at(after);
        let is_fresh = !known.is_empty() && touches.is_empty();
        if let Stage::Nurture(Nurture { until: Some(until), .. }) = prospect.stage {
            touches = &touches[touches.partition_point(|touch| now.day_of(touch.at) < until)..];
        }
        let mut silence = Silence {
            heard: known.last(),
            is_fresh,
            touches,
            tries: 0,
            last_try: None,
            made: Made::default(),
            span: None,
        };
        for touch in touches {
            silence.made.add(touch);
            silence.count(touch, now.day_of(touch.at));
        }
        silence
    }

    /// True when a touch of it was for `purpose`.
    pub fn said(&self, purpose: Purpose) -> bool {
        self.touches.iter().any(|touch| touch.purpose == Some(purpose))
    }

    fn count(&mut self, touch: &Touch, day: NaiveDate) {
        let first = self.span.map_or(day, |(first, _)| first);
        self.span = Some((first, day));
        if touch.asks() && self.last_try != Some(day) {
            self.tries += 1;
            self.last_try = Some(day);
        }
    }
}

/// Days on which the rep has asked since they were last heard from; in nurture, since the day to come back.
pub fn tries(prospect: &Prospect, now: &Now) -> u32 {
    Silence::of(prospect, now).tries
}

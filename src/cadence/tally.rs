//! The rep's own log as counts: how often the first, second, third … try of a silence brought a reply. It is all that
//! [`Chances`](super::Chances) needs to know of a book.

use chrono::NaiveDate;

use crate::model::{Answer, Book, Channel, Direction, Now, Outcome, Prospect, Purpose, Stage, Touch};

/// Tries of one silence that are told apart. What is longer counts as cut off here, which the model allows for.
pub const LONGEST: usize = 64;

/// Days after which a try without a reply counts as silent. EVIDENCE, Kooti et al.: over 90% of replies come within a
/// day; two days of silence carry most of what silence can say.
const SETTLES_AFTER_DAYS: i64 = 2;

/// The three rows of the table in EVIDENCE: how ready to reply people of a stage are before anything is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warmth {
    /// New or contacted: the rep came to them.
    Cold,
    /// They came to the rep, or somebody brought the two together.
    Inquiry,
    /// Met, a proposal out, a decision pending.
    Met,
}

impl Warmth {
    /// Every row, coldest first.
    pub const ALL: [Warmth; 3] = [Warmth::Cold, Warmth::Inquiry, Warmth::Met];

    /// The row that holds for the next touch to `prospect`.
    pub fn of(prospect: &Prospect) -> Warmth {
        match prospect.stage {
            Stage::MeetingHeld | Stage::ProposalOut | Stage::DecisionPending | Stage::AnsweredYes => Warmth::Met,
            Stage::Nurture(_) if prospect.touches.iter().any(shows_meeting) => Warmth::Met,
            _ => Warmth::before_meeting(prospect),
        }
    }

    fn before_meeting(prospect: &Prospect) -> Warmth {
        match prospect.touches.first() {
            Some(first) if first.direction == Direction::Incoming => Warmth::Inquiry,
            _ if prospect.referred_by.is_some() => Warmth::Inquiry,
            _ => Warmth::Cold,
        }
    }
}

/// What the log says of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Silences counted, those that ended in a reply and those still going on.
    pub sequences: u32,
    /// Those that ended in a reply.
    pub replies: u32,
    /// By place: how many first, second, … tries brought nothing.
    pub silent: [u32; LONGEST],
}

/// Counts over a log, as of one day: what was tried yesterday is not silent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    today: Option<NaiveDate>,
    pub(super) rows: [Row; Warmth::ALL.len()],
    /// By place: first, second, … tries made, on all rows.
    pub(super) tries: [u32; LONGEST],
    /// Replies that asked the rep to stop.
    pub(super) stops: u32,
}

impl Default for Tally {
    fn default() -> Tally {
        const EMPTY: Row = Row {
            sequences: 0,
            replies: 0,
            silent: [0; LONGEST],
        };
        Tally {
            today: None,
            rows: [EMPTY; Warmth::ALL.len()],
            tries: [0; LONGEST],
            stops: 0,
        }
    }
}

impl Tally {
    /// The counts of a whole book on `now`'s day.
    pub fn of(book: &Book, now: &Now) -> Tally {
        let mut tally = Tally::on(now);
        for prospect in book.prospects.values() {
            tally.add(prospect, now);
        }
        tally
    }

    /// No counts yet, as of `now`'s day.
    pub(super) fn on(now: &Now) -> Tally {
        Tally {
            today: Some(now.today()),
            ..Tally::default()
        }
    }

    /// Adds one prospect's log. The sample book's people are invented and do not count.
    pub fn add(&mut self, prospect: &Prospect, now: &Now) {
        if !prospect.is_sample {
            let today = self.today.unwrap_or_else(|| now.today());
            for_each_sequence(prospect, now, today, &mut |sequence| self.record(sequence));
        }
    }

    /// Adds one silence of so many tries on which a reply came, or came not yet.
    pub fn record(&mut self, sequence: Sequence) {
        let Sequence { warmth, tries, end } = sequence;
        let made = (tries as usize).min(LONGEST);
        let replied = end != End::Silent && tries as usize <= LONGEST;
        if made == 0 {
            return;
        }
        let add = |count: &mut u32, what: bool| *count = count.saturating_add(u32::from(what));
        let row = &mut self.rows[warmth as usize];
        add(&mut row.sequences, true);
        add(&mut row.replies, replied);
        for place in 0..made {
            add(&mut row.silent[place], !replied || place + 1 < made);
            add(&mut self.tries[place], true);
        }
        add(&mut self.stops, end == End::Stopped);
    }

    /// True when nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.sequences == 0)
    }
}

/// How a run of tries ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Not yet: quiet so far.
    Silent,
    /// In a reply of any kind.
    Replied,
    /// In a reply that asked the rep to stop.
    Stopped,
}

/// A run of tries from a reply, or from the beginning, to the next reply or to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sequence {
    /// How ready they were to begin with.
    pub warmth: Warmth,
    /// Days on which the rep tried, the one that was replied to included.
    pub tries: u32,
    /// How it ended.
    pub end: End,
}

/// The sequences of one log. The book keeps where a prospect stands, not where they stood, so earlier ones go by what
/// the log shows: who came to whom, and whether they had met.
fn for_each_sequence(prospect: &Prospect, now: &Now, today: NaiveDate, found: &mut dyn FnMut(Sequence)) {
    let mut warmth = Warmth::before_meeting(prospect);
    let mut tries = 0;
    let mut last = None;
    for touch in &prospect.touches {
        let day = now.day_of(touch.at);
        let outgoing = touch.direction == Direction::Outgoing;
        if shows_meeting(touch) && touch.outcome != Outcome::Met {
            warmth = Warmth::Met;
        }
        if !touch.is_reply() {
            if outgoing && touch.asks() && last != Some(day) {
                tries += 1;
                last = Some(day);
            }
            continue;
        }
        // Who answers the telephone or opens the door has replied to that very try; an agreed meeting is none.
        let found_in = match touch.outcome {
            Outcome::Met => touch.channel == Channel::Visit,
            _ => outgoing,
        };
        tries += u32::from(found_in && touch.asks() && last != Some(day));
        let end = match touch.answer {
            Some(Answer::Stop) => End::Stopped,
            _ => End::Replied,
        };
        found(Sequence { warmth, tries, end });
        tries = 0;
        last = None;
        if touch.outcome == Outcome::Met || touch.answer == Some(Answer::Yes) {
            warmth = Warmth::Met;
        }
    }
    let settled = last.is_some_and(|day| today.signed_duration_since(day).num_days() >= SETTLES_AFTER_DAYS);
    if prospect.stage.is_in_process() {
        warmth = Warmth::of(prospect);
    }
    found(Sequence {
        warmth,
        tries: if settled { tries } else { u32::saturating_sub(tries, 1) },
        end: End::Silent,
    });
}

/// True for a touch that shows they have met, or have a proposal.
fn shows_meeting(touch: &Touch) -> bool {
    let proposal = matches!(
        touch.purpose,
        Some(Purpose::ProposalRead | Purpose::Decision | Purpose::Signature)
    );
    touch.outcome == Outcome::Met || proposal
}

//! A message understood once: what it opens with, what it is for, what it asks, and how it leans. Rules read this and
//! never the text.

use super::lexicon::lexicon;
use super::parts::{self, Part};
use super::phrases::Sign;
use super::scanner::scan;
use super::tokens::{Mark, Tokens};
use super::{Context, Message, Span};

/// One phrase found: what it shows, in which sentence, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub sign: Sign,
    pub sentence: usize,
    pub first: usize,
    pub end: usize,
}

/// A polite nothing at the beginning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opener {
    pub words: Span,
    /// Its sentence with the space after it, when it holds nothing else and other words follow.
    pub removable: Option<Span>,
}

/// What a message shows.
#[derive(Debug, Default)]
pub(super) struct Signals {
    /// Words to the reader, greeting and signature left out.
    pub words: usize,
    /// A polite nothing at the very beginning.
    pub pleasantry: Option<Opener>,
    /// Saying only that one is in touch again.
    pub check_ins: Vec<Span>,
    /// A check-in phrase in the opening sentence, in front of a reason that comes later.
    pub throat_clearing: Option<Span>,
    /// It hands something over or leaves the choice with them, which needs no ask.
    pub gives_without_asking: bool,
    /// Naming what the message is about.
    pub purposes: Vec<Span>,
    /// Questions and requests, a sentence each.
    pub asks: Vec<Span>,
    pub guilt: Vec<Span>,
    pub counting: Vec<Span>,
    pub not_heard: Vec<Span>,
    pub urgency: Vec<Span>,
    pub holes_in_subject: Vec<Span>,
    pub holes: Vec<Span>,
}

/// An opener is looked for in so many sentences after the greeting.
const OPENING_SENTENCES: usize = 2;

impl Signals {
    /// Reads a message.
    pub(super) fn of(message: &Message<'_>, _context: &Context) -> Self {
        let lexicon = lexicon();
        let own = &message.body[..parts::own_words(message.body)];
        let body = scan(own, lexicon);
        let subject = scan(message.subject, lexicon);
        let parts = parts::parts(&body, lexicon);
        let mut hits = Vec::new();
        for (number, sentence) in body.sentences.iter().enumerate() {
            if matches!(parts[number], Part::Greeting | Part::Signature) {
                continue;
            }
            lexicon.phrases_in(body.of(sentence), |sign, first, end| {
                hits.push(Hit {
                    sign,
                    sentence: number,
                    first: sentence.first + first,
                    end: sentence.first + end,
                });
            });
        }
        let mut signals = Signals::from_hits(&body, &parts, &hits);
        for sentence in &subject.sentences {
            lexicon.phrases_in(subject.of(sentence), |sign, _, _| {
                if matches!(sign, Sign::Named | Sign::Settles) {
                    signals.purposes.push(Span::WHOLE);
                }
            });
        }
        signals.holes_in_subject = subject.holes;
        signals.holes = body.holes;
        signals
    }

    fn from_hits(body: &Tokens, parts: &[Part], hits: &[Hit]) -> Self {
        let spoken = |number: usize| matches!(parts[number], Part::Body | Part::Postscript);
        let words = (0..parts.len())
            .filter(|n| spoken(*n))
            .map(|n| body.of(&body.sentences[n]).len())
            .sum();
        let mut signals = Signals {
            words,
            ..Signals::default()
        };
        let opening: Vec<usize> = (0..parts.len())
            .filter(|n| spoken(*n))
            .take(OPENING_SENTENCES)
            .collect();
        let spans = |signs: &[Sign]| {
            let mut found: Vec<Span> = hits
                .iter()
                .filter(|h| signs.contains(&h.sign))
                .map(|h| body.span(h.first, h.end))
                .collect();
            merge(&mut found);
            found
        };
        signals.pleasantry = hits
            .iter()
            .filter(|hit| hit.sign == Sign::Pleasantry && opening.contains(&hit.sentence))
            .min_by_key(|hit| hit.first)
            .map(|hit| opener(body, parts, hit));
        signals.check_ins = spans(&[Sign::CheckIn, Sign::OwnMessage, Sign::AnyUpdate]);
        signals.purposes = spans(&[Sign::Named, Sign::Settles]);
        signals.guilt = spans(&[Sign::Guilt]);
        signals.counting = spans(&[Sign::Counting]);
        signals.not_heard = spans(&[Sign::NotHeard]);
        signals.urgency = spans(&[Sign::Urgency]);
        // Hits come in the order of the sentences.
        let mut later = hits;
        for (number, sentence) in body.sentences.iter().enumerate().filter(|(n, _)| spoken(*n)) {
            later = &later[later.partition_point(|hit| hit.sentence < number)..];
            let here = &later[..later.partition_point(|hit| hit.sentence == number)];
            let shows = |sign| here.iter().any(|hit| hit.sign == sign);
            let pleasantry = shows(Sign::Pleasantry) && opening.contains(&number);
            let question = sentence.mark == Mark::Question && !pleasantry;
            let (clear, vague) = (shows(Sign::ClearAsk), shows(Sign::VagueAsk));
            if question || clear || vague {
                signals.asks.push(body.span(sentence.first, sentence.end));
            }
        }
        signals.throat_clearing = throat_clearing(body, &opening, hits);
        signals.gives_without_asking = hits.iter().any(|hit| hit.sign == Sign::Leave);
        signals
    }

    /// True when being in touch is all it does.
    pub(super) fn is_empty_check_in(&self) -> bool {
        !self.check_ins.is_empty() && self.purposes.is_empty()
    }

    /// True when the message says why it was sent.
    pub(super) fn has_purpose(&self) -> bool {
        !self.purposes.is_empty()
    }
}

/// A polite nothing, and its sentence if that can go.
fn opener(body: &Tokens, parts: &[Part], hit: &Hit) -> Opener {
    let sentence = &body.sentences[hit.sentence];
    // "I", "and" or "we" may stand before the phrase, a word or two after it; more is something of its own.
    let alone = hit.first <= sentence.first + 2 && sentence.end <= hit.end + 3;
    let next = body
        .sentences
        .get(hit.sentence + 1)
        .filter(|_| parts.get(hit.sentence + 1) == Some(&Part::Body));
    let removable = next.filter(|_| alone).map(|next| Span {
        start: body.words[sentence.first].start as usize,
        end: body.words[next.first].start as usize,
    });
    Opener {
        words: body.span(hit.first, hit.end),
        removable,
    }
}

/// A check-in in the first sentence that does not itself name anything, before one that does.
fn throat_clearing(body: &Tokens, opening: &[usize], hits: &[Hit]) -> Option<Span> {
    let first = *opening.first()?;
    let empty = |hit: &&Hit| hit.sentence == first && matches!(hit.sign, Sign::CheckIn);
    let named = hits
        .iter()
        .any(|hit| hit.sentence == first && matches!(hit.sign, Sign::Named | Sign::Settles));
    let hit = hits.iter().find(empty).filter(|_| !named)?;
    let before = hit.first.checked_sub(1).filter(|at| *at >= body.sentences[first].first);
    let just = lexicon().look_up(b"just").first;
    let start = before.filter(|at| body.words[*at].id == just).unwrap_or(hit.first);
    Some(body.span(start, hit.end))
}

/// Sorts spans and joins those that overlap.
fn merge(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    spans.dedup_by(|next, kept| {
        let joins = kept.overlaps(*next);
        if joins {
            kept.end = kept.end.max(next.end);
        }
        joins
    });
}

//! What a day stands for in the sentence it is named in: the first day back, the last day away, or nothing of the kind.

use std::ops::Range;

use super::dates::Mention;
use super::tokens::{Kind, Token, has_at, sentence};

/// What a day or a span stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The first day back: "back on", "returning", "not available until".
    FirstBack,
    /// "until": the last day away; of a month or a week, its beginning is meant.
    Until,
    /// "through", "to", and the end of a range: the last day away.
    Last,
    /// A day or a span they are away: "out today", "away next week".
    During,
}

impl Role {
    /// Which of two days in one text counts.
    pub fn weight(self) -> u8 {
        match self {
            Role::FirstBack => 3,
            Role::Until | Role::Last => 2,
            Role::During => 1,
        }
    }
}

const AWAY: [&str; 37] = [
    "out",
    "away",
    "leave",
    "vacation",
    "holiday",
    "holidays",
    "hols",
    "pto",
    "ooo",
    "ooto",
    "absent",
    "absence",
    "unavailable",
    "travelling",
    "traveling",
    "travel",
    "trip",
    "conference",
    "closed",
    "off",
    "sick",
    "maternity",
    "paternity",
    "parental",
    "sabbatical",
    "offline",
    "abroad",
    "limited",
    "training",
    "bereavement",
    "jury",
    "honeymoon",
    "unreachable",
    "unable",
    "intermittent",
    "closing",
    "shut",
];

const RETURN: [&str; 24] = [
    "back",
    "return",
    "returns",
    "returning",
    "resume",
    "resumes",
    "resuming",
    "reopen",
    "reopens",
    "reopening",
    "open",
    "rejoin",
    "answer",
    "answering",
    "again",
    "available",
    "reachable",
    "contactable",
    "reply",
    "respond",
    "replying",
    "responding",
    "rejoining",
    "opens",
];

const NEGATION: [&str; 14] = [
    "not", "won't", "cannot", "can't", "isn't", "aren't", "don't", "doesn't", "wont", "cant", "no", "unable", "never",
    "without",
];

const UNTIL: [&str; 5] = ["until", "till", "til", "untill", "'til"];
const THROUGH: [&str; 2] = ["through", "thru"];
const RANGE: [&str; 2] = ["to", "and"];
const BEGINNING: [&str; 6] = ["from", "since", "starting", "beginning", "between", "commencing"];

/// Words that may stand between what leads a day and the day.
const BETWEEN: [&str; 26] = [
    "on",
    "the",
    "this",
    "next",
    "around",
    "about",
    "early",
    "late",
    "mid",
    "end",
    "of",
    "middle",
    "including",
    "in",
    "morning",
    "at",
    "start",
    "beginning",
    "inclusive",
    "approximately",
    "approx",
    "least",
    "afternoon",
    "rest",
    "week",
    "commencing",
];

/// What `mentions[place]` stands for; `None` when it is no day of coming or going.
pub(super) fn role(tokens: &[Token], mentions: &[Mention], place: usize, is_auto_reply: bool) -> Option<Role> {
    let mention = &mentions[place];
    let sentence = sentence(tokens, mention.from);
    let before = sentence.start..mention.from;
    let after = mention.to.min(sentence.end)..sentence.end;
    let speaks_of_away = says_away(tokens, sentence.clone());
    let lead = lead(tokens, before.clone());
    let verb = nearest(tokens, before.clone());
    let follows_date = |lead: usize| {
        let comma = usize::from(lead > 0 && tokens[lead - 1].is_mark(&[',']));
        mentions.iter().any(|other| other.to == lead - comma)
    };
    let is_about_them = speaks_of_away || (is_auto_reply && verb != Some(Verb::Return));

    if !speaks_of_away && is_habit(tokens, sentence.start, mention.from) {
        return None;
    }
    let Some(at) = lead else {
        return match verb {
            _ if mention.is_range => is_about_them.then_some(Role::Last),
            Some(Verb::Return) => Some(Role::FirstBack),
            Some(Verb::Away) if names_week(tokens, mention.from) => None,
            Some(Verb::Away) => Some(Role::During),
            None if opens_with(tokens, &before) => beginning_of_sentence(tokens, after),
            None => None,
        };
    };
    let word = &tokens[at];
    if mention.is_range {
        return is_about_them.then_some(Role::Last);
    }
    // "the week of 7 December": back in it, but of an absence in it the last day is not said.
    if names_week(tokens, mention.from) {
        return (word.is(&UNTIL) || verb == Some(Verb::Return)).then_some(Role::FirstBack);
    }
    if word.is(&UNTIL) || word.is(&["before"]) {
        return match (is_negated(tokens, before.start..at), word.is(&["before"])) {
            (true, _) => Some(Role::FirstBack),
            (false, true) => None,
            (false, false) => is_about_them.then_some(Role::Until),
        };
    }
    if word.is(&THROUGH) {
        return is_about_them.then_some(Role::Last);
    }
    if word.is(&RANGE) || word.kind != Kind::Word {
        let up_to = at > 0 && tokens[at - 1].is(&["up"]);
        let is_end = follows_date(at) || up_to;
        return match verb {
            _ if is_end => is_about_them.then_some(Role::Last),
            Some(Verb::Return) => Some(Role::FirstBack),
            _ => None,
        };
    }
    if word.is(&["after"]) {
        if at > 0 && tokens[at - 1].is(&UNTIL) {
            return is_about_them.then_some(Role::Last);
        }
        let on_or_after = at > 0 && tokens[at - 1].is(&["or"]);
        return match verb {
            Some(Verb::Return) if on_or_after => Some(Role::FirstBack),
            Some(Verb::Return) => Some(Role::Last),
            _ => None,
        };
    }
    // "from", "as of", "by".
    match verb {
        Some(Verb::Return) => Some(Role::FirstBack),
        None if opens_with(tokens, &(before.start..at)) => {
            beginning_of_sentence(tokens, after).filter(|role| *role == Role::FirstBack)
        }
        _ => None,
    }
}

/// The word that leads the day, directly or over words such as "on the": its place.
fn lead(tokens: &[Token], before: Range<usize>) -> Option<usize> {
    for place in before.rev() {
        let token = &tokens[place];
        let links = token.is(&UNTIL)
            || token.is(&THROUGH)
            || (token.is(&RANGE) && !has_at(tokens, place, &["and", "including"]))
            || (token.is(&BEGINNING) && !has_at(tokens, place, &["beginning", "of"]))
            || token.is(&["before", "after", "by"])
            || (token.is(&["of"]) && place > 0 && tokens[place - 1].is(&["as"]));
        // "back in the office from leave on": what leads must touch.
        if links || token.is_mark(&['-', '\u{2013}', '\u{2014}']) {
            return Some(place);
        }
        let skipped =
            token.is(&BETWEEN) || token.is_mark(&[',', '(', ':', '*']) || super::dates::weekday(token).is_some();
        if !skipped {
            return None;
        }
    }
    None
}

/// What the nearest verb before a day says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Away,
    Return,
}

fn nearest(tokens: &[Token], before: Range<usize>) -> Option<Verb> {
    before.clone().rev().find_map(|place| {
        let start = place.saturating_sub(4).max(before.start);
        if is_away(tokens, place) {
            Some(Verb::Away)
        } else if is_return(tokens, place) {
            Some(if is_negated(tokens, start..place) {
                Verb::Away
            } else {
                Verb::Return
            })
        } else {
            None
        }
    })
}

fn is_away(tokens: &[Token], place: usize) -> bool {
    // "reach out", "find out", "time off", "leave a message", "right away" speak of something else.
    let before = place.checked_sub(1).map(|place| &tokens[place]);
    let other = (tokens[place].is(&["out"]) && before.is_some_and(|token| token.is(&["reach", "find", "reaching"])))
        || (tokens[place].is(&["leave"])
            && tokens
                .get(place + 1)
                .is_some_and(|token| token.is(&["a", "your", "me"])))
        || (tokens[place].is(&["away"]) && before.is_some_and(|token| token.is(&["right", "straight"])));
    // "back from leave": what they come back from is no absence.
    let from = (place.saturating_sub(3)..place).any(|before| tokens[before].is(&["from"]));
    tokens[place].is(&AWAY) && !other && !from
}

fn is_return(tokens: &[Token], place: usize) -> bool {
    let in_office = tokens[place].is(&["in"])
        && (has_at(tokens, place + 1, &["the", "office"]) || has_at(tokens, place + 1, &["office"]));
    tokens[place].is(&RETURN)
        || in_office
        || has_at(tokens, place, &["at", "my", "desk"])
        || has_at(tokens, place, &["next", "working", "day"])
}

/// True for "week of", "week commencing" and "w/c" before a day.
fn names_week(tokens: &[Token], from: usize) -> bool {
    let said = |words: &[&str]| from >= words.len() && has_at(tokens, from - words.len(), words);
    let short = from >= 3 && tokens[from - 3].is(&["w"]) && tokens[from - 1].is(&["c"]);
    said(&["week", "of"]) || said(&["week", "commencing"]) || said(&["week", "beginning"]) || short
}

/// True for days that come back every week: "I work Tuesday to Thursday", "in the office on Mondays only".
fn is_habit(tokens: &[Token], start: usize, from: usize) -> bool {
    let every = ["only", "usually", "normally", "every", "each"];
    let works = (start..from).any(|place| tokens[place].is(&["work"]) && place > 0 && !tokens[place - 1].is(&["to"]));
    let end = sentence(tokens, from).end;
    works || (start..end).any(|place| tokens[place].is(&every))
}

fn is_negated(tokens: &[Token], range: Range<usize>) -> bool {
    range.into_iter().any(|place| tokens[place].is(&NEGATION))
}

fn says_away(tokens: &[Token], mut sentence: Range<usize>) -> bool {
    sentence.any(|place| {
        is_away(tokens, place) || (is_return(tokens, place) && is_negated(tokens, place.saturating_sub(4)..place))
    })
}

/// True when nothing but leading words stand before the day: "From 7 December …", "On Monday …".
fn opens_with(tokens: &[Token], before: &Range<usize>) -> bool {
    before
        .clone()
        .all(|place| tokens[place].is(&BETWEEN) || tokens[place].kind != Kind::Word)
}

/// The role of a day that opens its sentence, by what comes after: "On Monday I am back".
fn beginning_of_sentence(tokens: &[Token], mut after: Range<usize>) -> Option<Role> {
    let start = after.start;
    after.find_map(|place| {
        if is_away(tokens, place) {
            Some(Role::During)
        } else if is_return(tokens, place) {
            let negated = is_negated(tokens, place.saturating_sub(4).max(start)..place);
            Some(if negated { Role::During } else { Role::FirstBack })
        } else {
            None
        }
    })
}

//! Days named by where they lie from today or in their month: "tomorrow", "next Monday", "the 7th", "mid-March".

use chrono::Weekday;

use super::dates::{Finding, Part, Said, month, year};
use super::tokens::{Token, has_at};

/// "the 7th", "Monday 7th", "Monday 7".
pub(super) fn of_the_month(tokens: &[Token], at: usize, weekday: Option<Weekday>) -> Finding {
    let number = tokens.get(at)?;
    let day = number.number(2).filter(|day| (1..=31).contains(day))?;
    let next_is_part = tokens
        .get(at + 1)
        .is_some_and(|next| next.at.start == number.at.end && !next.is_mark(&['.', ',', ')', ';', '!']));
    let plain_is_fine = weekday.is_some() && !next_is_part && number.number(2).is_some();
    // "the 2nd floor", "our 5th anniversary": a day of the month is not followed by a thing.
    let thing = [
        "floor",
        "anniversary",
        "time",
        "edition",
        "quarter",
        "street",
        "avenue",
        "team",
        "party",
    ];
    let is_thing = tokens.get(at + 1).is_some_and(|next| next.is(&thing));
    let stands = (number.is_ordinal() && !is_thing) || plain_is_fine;
    stands.then_some((Said::OfTheMonth { day, weekday }, at + 1, None))
}

pub(super) fn lone_weekday(tokens: &[Token], from: usize, weekday: Weekday) -> Finding {
    let token = &tokens[from];
    // "sat" and "sun" are words of their own.
    if token.lower.len() == 3 && !token.is_capital {
        return None;
    }
    let next = from > 0 && tokens[from - 1].is(&["next"]);
    let week_later = has_at(tokens, from + 1, &["week"]);
    let said = Said::Weekday {
        weekday,
        next,
        week_later,
    };
    Some((said, from + 1 + usize::from(week_later), None))
}

/// "March", "March 2027", "mid-March", "the end of March". What stands before it is read here too.
pub(super) fn lone_month(tokens: &[Token], from: usize) -> Finding {
    let token = &tokens[from];
    let month = month(token).filter(|_| token.is_capital)?;
    let before = |steps: usize| from.checked_sub(steps).map(|place| &tokens[place]);
    let is_before = |steps: usize, words: &[&str]| before(steps).is_some_and(|token| token.is(words));
    let hyphen = usize::from(before(1).is_some_and(|token| token.is_mark(&['-'])));
    let part = match () {
        () if is_before(1 + hyphen, &["mid", "middle"]) || (is_before(1, &["of"]) && is_before(2, &["middle"])) => {
            Part::Middle
        }
        () if is_before(1 + hyphen, &["late", "end"]) || (is_before(1, &["of"]) && is_before(2, &["end"])) => Part::End,
        () => Part::Whole,
    };
    let led = is_before(1 + hyphen, &["mid", "late", "early"])
        || is_before(
            1,
            &["until", "till", "til", "through", "thru", "in", "of", "to", "from"],
        );
    let year = tokens.get(from + 1).and_then(|token| year(token, false));
    let is_name = is_before(1, &["ms", "mrs", "miss", "dear", "hi"]);
    (led && !is_name).then_some((
        Said::Month { month, year, part },
        from + 1 + usize::from(year.is_some()),
        None,
    ))
}

/// Days named by where they lie from today.
pub(super) fn relative(tokens: &[Token], from: usize) -> Finding {
    let end_of = |place: usize| {
        let said = |words: &[&str]| place >= words.len() && has_at(tokens, place - words.len(), words);
        said(&["end", "of"]) || said(&["end", "of", "the"])
    };
    let done = |said: Said, length: usize| Some((said, from + length, None));
    let token = &tokens[from];
    if token.is(&["tomorrow"]) {
        return done(Said::FromToday(1), 1);
    }
    if token.is(&["today", "tonight"]) {
        return done(Said::FromToday(0), 1);
    }
    if token.is(&["this", "next", "the"]) {
        let ahead = u32::from(token.is(&["next"]));
        let unit = tokens.get(from + 1)?;
        let the = token.is(&["the"]);
        let end = end_of(from);
        if has_at(tokens, from, &["the", "new", "year"]) {
            return done(Said::NewYear, 3);
        }
        if token.is(&["this"]) && unit.is(&["morning", "afternoon", "evening"]) {
            return done(Said::FromToday(0), 2);
        }
        let rest = has_at(tokens, from.saturating_sub(2), &["rest", "of"]);
        if unit.is(&["week"]) && (!the || end || rest) {
            return done(Said::Week { ahead, end }, 2);
        }
        if unit.is(&["month"]) && (!the || end || rest) {
            return done(
                Said::ThisMonth {
                    ahead,
                    end: end || rest,
                },
                2,
            );
        }
        if (unit.is(&["year"]) && the && end) || has_at(tokens, from, &["next", "year"]) {
            return done(Said::NewYear, 2);
        }
    }
    // "in two weeks", "for the next ten days".
    if token.is(&["in", "next"]) {
        let count_at = from + 1 + usize::from(tokens.get(from + 1).is_some_and(|token| token.is(&["about", "around"])));
        let (count, more) = count(tokens, count_at)?;
        let unit = tokens.get(count_at + more)?;
        let length = count_at + more + 1 - from;
        let days = match () {
            () if unit.is(&["day", "days"]) => count,
            () if unit.is(&["week", "weeks"]) => count * 7,
            () if unit.is(&["fortnight"]) => count * 14,
            () if unit.is(&["month", "months"]) => count * 30,
            () => return None,
        };
        // "within 2 days of my return", "in 2 days' time" of replying: only what is meant to pass.
        return done(Said::About { days }, length);
    }
    None
}

fn count(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    const NUMBERS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    let token = tokens.get(at)?;
    if has_at(tokens, at, &["a", "couple", "of"]) {
        return Some((2, 3));
    }
    if token.is(&["a", "an"]) {
        return Some((1, 1));
    }
    let word = NUMBERS
        .iter()
        .position(|name| token.lower == *name)
        .map(|place| place as u32);
    let count = word.or_else(|| token.number(2)).filter(|count| *count > 0)?;
    Some((count, 1))
}

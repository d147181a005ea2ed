//! Letters in groups, each with a letter that checks it.

use super::{CodeError, GROUP, MOST_LETTERS};

/// Crockford's thirty-two.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// x^5 + x^2 + 1: the letters are numbers of the field of 32, so that no single change and no change of places adds up to
/// nothing.
const POLYNOMIAL: u8 = 0b10_0101;
/// Mixed into the last group, so that a code without its end is noticed.
const LAST: u8 = 0b1_0000;

/// A number times x.
fn times_x(number: u8) -> u8 {
    let doubled = number << 1;
    if doubled & 0b10_0000 != 0 {
        doubled ^ POLYNOMIAL
    } else {
        doubled
    }
}

/// The checking number of a group: each of its numbers times another power of x, and the place of the group.
fn check(numbers: &[u8], group: usize, is_last: bool) -> u8 {
    let sum = numbers.iter().rev().fold(0, |sum, number| times_x(sum ^ number));
    let place = group as u8 & 0b1111;
    sum ^ place ^ if is_last { LAST } else { 0 }
}

/// Numbers as letters: each group of four with its fifth, hyphens between.
pub(super) fn grouped(numbers: &[u8]) -> String {
    let count = numbers.len().div_ceil(GROUP - 1);
    let mut code = String::new();
    for (place, group) in numbers.chunks(GROUP - 1).enumerate() {
        if place > 0 {
            code.push('-');
        }
        let last = check(group, place, place + 1 == count);
        let letters = group
            .iter()
            .chain([&last])
            .filter_map(|number| LETTERS.get(usize::from(*number)));
        code.extend(letters.map(|letter| char::from(*letter)));
    }
    code
}

/// The numbers of a typed code, once every group fits.
pub(super) fn read(typed: &str) -> Result<Vec<u8>, CodeError> {
    let mut numbers = Vec::new();
    let signs = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '\u{2010}'..='\u{2015}'));
    for (place, sign) in signs.enumerate() {
        numbers.push(number(sign).ok_or(CodeError::Sign(place + 1, sign))?);
    }
    if numbers.is_empty() {
        return Err(CodeError::Empty);
    }
    if numbers.len() > MOST_LETTERS {
        return Err(CodeError::TooLong(numbers.len()));
    }
    let count = numbers.len().div_ceil(GROUP);
    let mut data = Vec::new();
    let mut wrong = Vec::new();
    for (place, group) in numbers.chunks(GROUP).enumerate() {
        match group.split_last() {
            Some((last, rest)) if !rest.is_empty() && *last == check(rest, place, place + 1 == count) => {
                data.extend(rest)
            }
            _ => wrong.push(place),
        }
    }
    let whole = |group: &[u8], place| {
        group
            .split_last()
            .is_some_and(|(last, rest)| *last == check(rest, place, false))
    };
    match wrong.first() {
        None => Ok(data),
        Some(first)
            if first + 1 == count
                && numbers
                    .chunks(GROUP)
                    .next_back()
                    .is_some_and(|group| whole(group, *first)) =>
        {
            Err(CodeError::Cut(numbers.len()))
        }
        Some(first) if wrong.len() > 1 && wrong.len() == count - first => Err(CodeError::From(first * GROUP + 1)),
        // The last group is wrong as soon as it is not the last, or only a part of it.
        Some(first) if first + 1 == count && numbers.len() % GROUP != 0 => Err(CodeError::From(first * GROUP + 1)),
        Some(_) => Err(CodeError::Groups(wrong)),
    }
}

/// The whole groups of a code being typed that do not fit, by their place from 0.
pub(super) fn misfits(typed: &str) -> Vec<usize> {
    let numbers: Vec<u8> = typed.chars().filter_map(number).collect();
    let is_whole = numbers.len().is_multiple_of(GROUP);
    let count = numbers.len() / GROUP;
    let fits = |place: usize, group: &[u8]| {
        group.split_last().is_some_and(|(last, rest)| {
            *last == check(rest, place, false) || is_whole && place + 1 == count && *last == check(rest, place, true)
        })
    };
    let groups = numbers.chunks_exact(GROUP).enumerate();
    groups
        .filter(|(place, group)| !fits(*place, group))
        .map(|(place, _)| place)
        .collect()
}

fn number(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        sign => sign,
    };
    LETTERS
        .iter()
        .position(|letter| char::from(*letter) == sign)
        .map(|place| place as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_is_one() {
        // Every number but nought comes up once before x to some power is 1 again.
        let mut seen = [false; 32];
        let mut number = 1;
        for _ in 0..31 {
            assert!(!seen[usize::from(number)], "{number} twice");
            seen[usize::from(number)] = true;
            number = times_x(number);
        }
        assert_eq!(number, 1);
    }
}

//! Errors of a block found and mended (Reed and Solomon, over the field of 256 elements).

use std::sync::OnceLock;

/// x^8 + x^4 + x^3 + x^2 + 1.
const POLYNOMIAL: u16 = 0x11d;
/// Elements but nought.
const POWERS: usize = 255;

/// The powers of 2, and which power each element is.
struct Field {
    powers: [u8; POWERS],
    logs: [u8; 256],
}

fn field() -> &'static Field {
    static FIELD: OnceLock<Field> = OnceLock::new();
    FIELD.get_or_init(|| {
        let mut field = Field {
            powers: [0; POWERS],
            logs: [0; 256],
        };
        let mut value = 1u16;
        for power in 0..POWERS {
            field.powers[power] = value as u8;
            field.logs[usize::from(value as u8)] = power as u8;
            value <<= 1;
            if value > 0xff {
                value ^= POLYNOMIAL;
            }
        }
        field
    })
}

/// 2 to this power.
fn power(exponent: usize) -> u8 {
    field().powers[exponent % POWERS]
}

fn log(of: u8) -> usize {
    usize::from(field().logs[usize::from(of)])
}

fn times(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 { 0 } else { power(log(a) + log(b)) }
}

/// A number divided by another that is not nought.
fn over(a: u8, b: u8) -> u8 {
    if a == 0 { 0 } else { power(log(a) + POWERS - log(b)) }
}

/// The value of a polynomial, its lowest term first.
fn value(terms: &[u8], at: u8) -> u8 {
    terms.iter().rev().fold(0, |sum, term| times(sum, at) ^ term)
}

/// What is left over for each root: all noughts where nothing is wrong.
fn left_over(block: &[u8], checking: usize) -> Vec<u8> {
    let at = |root: u8| block.iter().fold(0, |sum, word| times(sum, root) ^ word);
    (0..checking).map(|root| at(power(root))).collect()
}

/// The block without its errors; `None` where there are too many. At most half as many as there are checking words.
pub(super) fn mended(mut block: Vec<u8>, checking: usize) -> Option<Vec<u8>> {
    let left = left_over(&block, checking);
    if left.iter().all(|one| *one == 0) {
        return Some(block);
    }
    let locator = locator(&left);
    let errors = locator.len() - 1;
    if errors * 2 > checking {
        return None;
    }
    let evaluator = evaluator(&left, &locator);
    let mut found = 0;
    for place in 0..block.len() {
        let inverse = power(POWERS - place % POWERS);
        if value(&locator, inverse) != 0 {
            continue;
        }
        // The derivative of a polynomial over this field is its odd terms, each one power lower.
        let derivative: Vec<u8> = locator
            .iter()
            .enumerate()
            .skip(1)
            .map(|(term, of)| if term % 2 == 1 { *of } else { 0 })
            .collect();
        let slope = value(&derivative, inverse);
        if slope == 0 {
            return None;
        }
        let size = times(power(place), over(value(&evaluator, inverse), slope));
        let at = block.len() - 1 - place;
        *block.get_mut(at)? ^= size;
        found += 1;
    }
    let is_whole = found == errors && left_over(&block, checking).iter().all(|one| *one == 0);
    is_whole.then_some(block)
}

/// The polynomial whose roots are the places of the errors (Berlekamp and Massey).
fn locator(left: &[u8]) -> Vec<u8> {
    let (mut now, mut before) = (vec![1u8], vec![1u8]);
    let (mut length, mut gap, mut last) = (0usize, 1usize, 1u8);
    for step in 0..left.len() {
        let term = |place: usize| {
            let of = now.get(place).copied().unwrap_or_default();
            let left = step.checked_sub(place).and_then(|at| left.get(at)).copied();
            times(of, left.unwrap_or_default())
        };
        let off = (0..=length).fold(0, |sum, place| sum ^ term(place));
        if off == 0 {
            gap += 1;
            continue;
        }
        let factor = over(off, last);
        let mut next = now.clone();
        if next.len() < before.len() + gap {
            next.resize(before.len() + gap, 0);
        }
        for (place, of) in before.iter().enumerate() {
            if let Some(cell) = next.get_mut(place + gap) {
                *cell ^= times(factor, *of);
            }
        }
        if 2 * length <= step {
            length = step + 1 - length;
            before = std::mem::replace(&mut now, next);
            (last, gap) = (off, 1);
        } else {
            now = next;
            gap += 1;
        }
    }
    now.truncate(length + 1);
    now.resize(length + 1, 0);
    now
}

/// What is left over times the locator, without what lies above.
fn evaluator(left: &[u8], locator: &[u8]) -> Vec<u8> {
    let term = |place: usize| {
        (0..=place).fold(0, |sum, at| {
            let of = locator.get(at).copied().unwrap_or_default();
            sum ^ times(of, left.get(place - at).copied().unwrap_or_default())
        })
    };
    (0..left.len()).map(term).collect()
}

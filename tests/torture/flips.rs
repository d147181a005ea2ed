//! A stored page with a unit changed, or cut short: it is always noticed.

use onemore::sample;
use onemore::saves::Opener;

use super::Tally;
use super::books::{kept, now};
use super::dice::Dice;

/// The pages of a book, as units.
fn pages() -> Vec<(String, Vec<u16>)> {
    let (shelf, _) = kept(&sample::crowd(9, 150, 4, &now()));
    let pages = shelf.into_iter().filter(|(key, _)| key.contains(":page:"));
    pages.map(|(key, text)| (key, text.encode_utf16().collect())).collect()
}

pub fn flipped(cases: usize) -> Tally {
    let mut dice = Dice(2);
    check(cases, |units, case| {
        // Every place in turn; what it becomes by chance.
        let place = case % units.len();
        units[place] ^= match dice.below(3) {
            0 => 1 << dice.below(16),
            1 => 1 + dice.below(0xfffe) as u16,
            _ => 0xffff,
        };
    })
}

pub fn cut(cases: usize) -> Tally {
    check(cases, |units, case| units.truncate(case % units.len()))
}

fn check(cases: usize, mut break_it: impl FnMut(&mut Vec<u16>, usize)) -> Tally {
    let mut tally = Tally::default();
    let mut opener = Opener::default();
    let pages = pages();
    for case in 0..cases {
        let (key, sound) = &pages[case % pages.len()];
        let mut units = sound.clone();
        break_it(&mut units, case / pages.len());
        let noticed = !opener.reads(key, &String::from_utf16_lossy(&units));
        tally.case(noticed && units != *sound, || format!("{key}, case {case}"));
    }
    tally
}

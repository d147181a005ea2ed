//! Copies with broken letters, as a user or a shared folder may bring them: read or refused, never taken for whole, and what
//! was read merges.

use chrono::DateTime;
use onemore::saves;

use super::Tally;
use super::decoders::{LARGEST, LONGEST, measured};
use super::devices::{Device, Dice as Deeds, ancestor};
use super::dice::Dice;

pub fn run(cases: usize) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(6);
    let mut device = Device::new(7, ancestor(), 0);
    let mut deeds = Deeds::of(1);
    for _ in 0..20 {
        device.act_at_random(&mut deeds);
    }
    let sound = saves::backup(&device.book, &[], DateTime::UNIX_EPOCH);
    let whole = saves::restore(&sound);
    for case in 0..cases {
        let mut bytes = sound.clone().into_bytes();
        dice.mutate(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut is_told = false;
        let (time, memory) = measured(|| {
            let read = saves::restore(&text);
            // Blanks between words are no part of what is sealed.
            is_told = read == whole || read.as_ref().is_ok_and(|read| read.is_intact == Some(false)) || read.is_err();
            if let Ok(read) = read {
                saves::merge(&device.book, &read.book);
            }
        });
        tally.case(is_told && time < LONGEST && memory < LARGEST, || {
            format!("case {case}: {time:?}, {memory} bytes: {text:.400}")
        });
    }
    tally
}

const PASSPHRASE: &str = "hall lantern ferry moss";

/// A copy whose key is made with next to no work, as a file may ask for: that slowness is not what is tried here. Frozen, for
/// the app makes none like it.
const QUICK: &str = include_str!("../fixtures/saves/quick.json");

/// The largest piece of memory one of them may ask for, in bytes: what a key of ours takes (19 MiB), with room.
const LARGEST_FOR_A_KEY: usize = 32 << 20;

pub fn encrypted(cases: usize) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(7);
    let sound = QUICK.to_owned();
    let whole = saves::decrypt(&sound, PASSPHRASE);
    assert!(whole.is_ok(), "what is to be broken is sound");
    for case in 0..cases {
        let mut bytes = sound.clone().into_bytes();
        dice.mutate(&mut bytes);
        let broken = String::from_utf8_lossy(&bytes).into_owned();
        let mut is_refused = false;
        let (time, memory) = measured(|| {
            let read = saves::decrypt(&broken, PASSPHRASE);
            // Blanks around the file, or in it, are no part of what is sealed.
            is_refused = read.is_err() || read == whole;
        });
        tally.case(is_refused && time < LONGEST && memory < LARGEST_FOR_A_KEY, || {
            format!("case {case}: {time:?}, {memory} bytes: {broken:.600}")
        });
    }
    tally
}

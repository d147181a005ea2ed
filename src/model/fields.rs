//! The fields of a record by number, so that each has a stamp of its own and the later one wins where two books meet.
//! A number is never given to another field: books in other browsers name their fields by it.

use super::{Profile, Prospect, Settings, Voice, Worths};

/// The number of [`Prospect::stage`]: what a merge decides apart from the others.
pub const STAGE: u32 = 22;

macro_rules! numbered {
    ($record:ident: $($number:literal $($field:ident).+, $name:literal;)+) => {
        impl $record {
            /// The fields in which the two differ, as bits.
            pub fn changed_fields(&self, other: &$record) -> u64 {
                let mut fields = 0;
                $(if self.$($field).+ != other.$($field).+ {
                    fields |= 1 << $number;
                })+
                fields
            }

            /// Takes the fields of these bits over from `other`.
            pub fn take_fields(&mut self, other: &$record, fields: u64) {
                $(if fields >> $number & 1 == 1 {
                    self.$($field).+ = other.$($field).+.clone();
                })+
            }

            /// Every field: its number, and its name as it reads inside a sentence.
            pub const FIELDS: &'static [(u32, &'static str)] = &[$(($number, $name)),+];
        }
    };
}

numbered! { Prospect:
    0 name, "name";
    1 called, "form of address";
    2 pronouns, "pronouns";
    3 company, "company";
    4 title, "title";
    5 emails, "email addresses";
    6 phones, "phone numbers";
    7 links, "links";
    8 address, "address";
    9 time_zone, "time zone";
    10 birthday, "birthday";
    11 interests, "interests";
    12 how_they_buy, "way of buying";
    13 follow_up_wish, "wishes for follow-up";
    14 asked_for, "chosen channel";
    15 way, "wishes for when";
    16 rhythm, "rhythm";
    17 tolerance, "tolerance";
    18 fit_doubtful, "doubt of the fit";
    19 nurture_agreed, "wish to hear from you";
    20 referred_by, "referral";
    21 matter, "matter";
    22 stage, "stage";
    23 notes, "notes";
    24 groups, "groups";
    25 channels_unconfirmed, "open channels";
    26 next_step, "next step";
    27 hold, "pause";
    28 rested, "past pauses";
    29 chosen, "next purpose";
    30 picked_on, "day they were picked";
    31 added_at, "day they were added";
    32 source, "source";
    33 is_sample, "place in the sample book";
    34 unknown, "what a newer version keeps";
}

numbered! { Settings:
    0 profile.name, "your name";
    1 profile.company, "your company";
    2 profile.phone, "your phone number";
    3 profile.signature, "your signature";
    4 starts_a_day, "new people a day";
    5 touches_a_day, "touches a day";
    6 rhythm, "your rhythm";
    7 working_days, "your working days";
    8 days_off, "your days off";
    9 voice.greeting, "your greeting";
    10 voice.sign_off, "your closing line";
    11 voice.formality, "how close you keep";
    12 voice.contractions, "“I am” or “I’m”";
    13 voice.spelling, "your spelling";
    14 voice.phrases, "your phrases";
    15 voice.words_a_minute, "your speaking pace";
    16 voice.snippets, "your snippets";
    17 worths.answer, "what an answer is worth";
    18 worths.opt_out, "what an opt-out costs";
    19 worths.touch, "what a touch takes";
    20 rules_off, "rules switched off";
    21 unknown, "what a newer version keeps";
}

/// A new field does not compile until it is named here, and so has been given a number above. Touches, promises and
/// blocks are sets, each of whose things has a stamp of its own.
const _: fn(&Prospect, &Settings) = |prospect, settings| {
    let Prospect {
        id: _,
        name: _,
        called: _,
        pronouns: _,
        company: _,
        title: _,
        emails: _,
        phones: _,
        links: _,
        address: _,
        time_zone: _,
        birthday: _,
        interests: _,
        how_they_buy: _,
        follow_up_wish: _,
        asked_for: _,
        way: _,
        rhythm: _,
        tolerance: _,
        fit_doubtful: _,
        nurture_agreed: _,
        referred_by: _,
        matter: _,
        notes: _,
        groups: _,
        stage: _,
        blocks: _,
        channels_unconfirmed: _,
        next_step: _,
        promises: _,
        hold: _,
        rested: _,
        chosen: _,
        picked_on: _,
        touches: _,
        added_at: _,
        source: _,
        is_sample: _,
        stamps: _,
        unknown: _,
    } = prospect;
    let Settings {
        profile:
            Profile {
                name: _,
                company: _,
                phone: _,
                signature: _,
            },
        starts_a_day: _,
        touches_a_day: _,
        rhythm: _,
        working_days: _,
        days_off: _,
        rules_off: _,
        voice:
            Voice {
                greeting: _,
                sign_off: _,
                formality: _,
                contractions: _,
                spelling: _,
                phrases: _,
                words_a_minute: _,
                snippets: _,
            },
        worths: Worths {
            answer: _,
            opt_out: _,
            touch: _,
        },
        unknown: _,
    } = settings;
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ProspectId;

    #[test]
    fn every_number_is_used_once_and_fits_into_a_json_number() {
        for fields in [Prospect::FIELDS, Settings::FIELDS] {
            for (place, (number, _)) in fields.iter().enumerate() {
                assert_eq!(*number as usize, place);
            }
            // 2^53 is where readers that keep numbers as doubles begin to round.
            assert!(fields.len() <= 53);
        }
        assert_eq!(Prospect::FIELDS[STAGE as usize].1, "stage");
    }

    #[test]
    fn what_differs_is_found_and_taken_over() {
        let mut one = Prospect::new(ProspectId(1), Default::default());
        let mut other = one.clone();
        other.name = "Ada Brook".to_owned();
        other.fit_doubtful = true;
        other.is_sample = true;
        let fields = one.changed_fields(&other);
        assert_eq!(fields, 1 | 1 << 18 | 1 << 33);
        one.take_fields(&other, 1 | 1 << 33);
        assert_eq!(one.changed_fields(&other), 1 << 18);
    }
}

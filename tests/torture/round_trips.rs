//! A record through the compact form and back, as its type and as JSON has it.

use onemore::model::Prospect;
use onemore::sample;
use onemore::saves::codec;

use super::Tally;
use super::books::now;
use super::dice::Dice;

pub fn run(cases: usize) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(3);
    while tally.cases < cases {
        let crowd = sample::crowd(dice.roll(), 200.min(cases - tally.cases), dice.below(12), &now());
        for mut prospect in crowd.prospects.into_values() {
            let odd = [0, 0x7f, 0xe9, 0x0800, 0xd7ff, 0x1_f600][dice.below(6)];
            prospect.name.extend(char::from_u32(odd));
            let bytes = codec::to_bytes(&prospect).unwrap();
            let same = codec::from_bytes::<Prospect>(&bytes).as_ref() == Ok(&prospect);
            let value = serde_json::to_value(&prospect).unwrap();
            let same_by_json = codec::from_value::<Prospect>(&value).as_ref() == Ok(&prospect);
            tally.case(same && same_by_json, || value.to_string());
        }
    }
    tally
}

//! Laws over texts made of what such replies are made of, and over any text at all.

use chrono::{Days, NaiveDate};
use onemore::cadence::out_of_office::{Back, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const PIECES: &[&str] = &[
    "I am",
    "out of the office",
    "on leave",
    "back",
    "returning",
    "until",
    "till",
    "through",
    "from",
    "to",
    "between",
    "and",
    "on",
    "the",
    "next",
    "this",
    "not",
    "before",
    "after",
    "Monday",
    "Fri",
    "Sun",
    "7",
    "31",
    "30",
    "29",
    "7th",
    "31st",
    "of",
    "December",
    "Feb",
    "Sept.",
    "May",
    "March",
    "2026",
    "2027",
    "2028",
    "1999",
    "0",
    "00",
    "4/12/2026",
    "31/2/2027",
    "29/2/2027",
    "29/2",
    "12/12",
    "2026-12-07",
    "2026-13-40",
    "7.12.",
    "31.11.2026",
    "1.1.2100",
    "9999999999",
    "tomorrow",
    "today",
    "week",
    "month",
    "year",
    "in",
    "two",
    "weeks",
    "end",
    "mid",
    "-",
    "–",
    ",",
    ".",
    "\n\n",
    "’26",
    "24/7",
    "contact",
    "Ada Cole",
    "ada@acme.example",
    "is covering",
    "/",
    "'",
    "é",
    "💤",
    "further notice",
    "no longer with",
    ">",
    "Subject:",
];

fn assert_sound(text: &str, today: NaiveDate) -> Result<(), TestCaseError> {
    let reading = read(text, today);
    match &reading.back {
        Back::On { day, said } => {
            prop_assert!(*day >= today, "{text:?}");
            prop_assert!(!said.is_empty());
        }
        Back::Ask { days, said } => {
            prop_assert!((1..=2).contains(&days.len()), "{text:?}: {days:?}");
            prop_assert!(days.iter().all(|day| *day >= today), "{text:?}: {days:?}");
            prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{text:?}: {days:?}");
            prop_assert!(!said.is_empty());
        }
        _ => {}
    }
    prop_assert!(
        reading.instead.iter().all(|name| !name.trim().is_empty()),
        "{text:?}: {reading:?}"
    );
    prop_assert_eq!(reading, read(text, today), "the same text is read the same way");
    Ok(())
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    (0u64..2200).prop_map(move |days| first.checked_add_days(Days::new(days)).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn no_text_breaks_it_and_no_day_is_past(pieces in vec(select(PIECES), 0..24), today in any_day()) {
        assert_sound(&pieces.join(" "), today)?;
        assert_sound(&pieces.concat(), today)?;
    }

    #[test]
    fn any_text_at_all_can_be_pasted(text in "\\PC{0,120}", today in any_day()) {
        assert_sound(&text, today)?;
    }

    /// Whatever the date, every full way of writing it is read as the same day.
    #[test]
    fn every_full_date_is_read_back(today in any_day(), ahead in 1u64..900, style in 0usize..8) {
        let day = today.checked_add_days(Days::new(ahead)).unwrap();
        let written = [
            "%Y-%m-%d", "%-d %B %Y", "%B %-d, %Y", "%A %-d %B %Y", "%a, %b %-d, %Y", "%-d. %b %Y", "%d.%m.%Y", "%d-%b-%Y",
        ];
        let said = day.format(written[style]).to_string();
        let read = read(&format!("I am out of the office and will be back on {said}."), today).back;
        prop_assert!(matches!(&read, Back::On { day: found, .. } if *found == day), "{said}: {read:?}");
    }

    /// A date in numbers that is a day both ways is asked, with no year in the past.
    #[test]
    fn two_readings_are_never_one(a in 1u32..=12, b in 1u32..=12, today in any_day()) {
        prop_assume!(a != b);
        let read = read(&format!("I am back on {a}/{b}/2031."), today).back;
        let days = |day: u32, month: u32| NaiveDate::from_ymd_opt(2031, month, day).unwrap();
        let mut expected = vec![days(a, b), days(b, a)];
        expected.sort_unstable();
        prop_assert!(matches!(&read, Back::Ask { days, .. } if *days == expected), "{read:?}");
    }
}

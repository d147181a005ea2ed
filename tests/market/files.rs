//! A market as a file anybody can write.

use onemore::market::{Dice, Market, PARAMETERS};

#[test]
fn a_market_is_read_back_as_written() {
    let market = Market::drawn(&mut Dice::new(3, 3));
    let read = Market::read(&market.file()).unwrap();
    for parameter in PARAMETERS {
        let (found, written) = (
            read.value(parameter.name).unwrap(),
            market.value(parameter.name).unwrap(),
        );
        // JSON keeps all but the last digit.
        assert!(
            (found - written).abs() < 1e-12,
            "{}: {found}, not {written}",
            parameter.name
        );
    }
    assert_eq!(Market::read("{}").unwrap(), Market::default());
    let other = Market::read(r#"{"name": "patient", "tolerance": 12, "notes": {"tolerance": "high"}}"#).unwrap();
    assert_eq!(
        (other.name.as_str(), other.tolerance, other.temper),
        ("patient", 12.0, Market::default().temper)
    );
}

#[test]
fn what_cannot_be_meant_is_refused_in_words() {
    for (file, expected) in [
        ("", "not a market file"),
        ("[]", "not a market file"),
        (r#"{"name": 3}"#, "the name of a market is a text"),
        (r#"{"patience": 3}"#, "no such parameter: patience"),
        (r#"{"tolerance": "much"}"#, "tolerance is a number"),
        (r#"{"tolerance": 1e9}"#, "tolerance lies between"),
    ] {
        let problem = Market::read(file).unwrap_err();
        assert!(problem.contains(expected), "{file}: {problem}");
    }
}

#[test]
fn every_parameter_is_documented_and_lies_in_its_range() {
    for parameter in PARAMETERS {
        let (name, usual) = (parameter.name, parameter.usual);
        assert!(parameter.low < parameter.high, "{name}");
        assert!((parameter.low..=parameter.high).contains(&usual), "{name}: {usual}");
        assert!(parameter.means.ends_with('.') && parameter.means.len() > 20, "{name}");
        assert_eq!(Market::default().value(name), Some(usual));
    }
}

/// The files that come with the example say every parameter, with a note on each.
#[test]
fn the_files_that_come_along_are_whole() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/markets");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let market = Market::read(&text).unwrap();
        assert_eq!(text, market.file(), "{path:?}: write it with --describe");
        seen += 1;
    }
    assert!(seen >= 3, "{seen} files");
    let usual = std::fs::read_to_string(format!("{folder}/usual.json")).unwrap();
    assert_eq!(Market::read(&usual).unwrap(), Market::default());
}

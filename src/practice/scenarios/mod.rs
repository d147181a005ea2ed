//! The buyers that come along: invented people of several trades and places, a file a difficulty.

use super::scenario::Scenario;

/// A file a difficulty.
const FILES: [&str; 3] = [
    include_str!("easy.json"),
    include_str!("usual.json"),
    include_str!("hard.json"),
];

/// Every scenario that comes along, the easy ones first.
pub fn all() -> Vec<Scenario> {
    // A file that could not be read would be found by the tests, which count them.
    FILES
        .iter()
        .flat_map(|file| serde_json::from_str::<Vec<Scenario>>(file).unwrap_or_default())
        .collect()
}

/// The scenario of this id.
pub fn named(id: &str) -> Option<Scenario> {
    all().into_iter().find(|scenario| scenario.id == id)
}

//! Addresses from their parts, and time zones.

use super::FieldKind;

/// One address of a row, in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// "work", "home" or empty.
    label: &'static str,
    parts: Vec<(FieldKind, String)>,
}

impl Place {
    /// Puts a part to the address with the same label.
    pub fn put(places: &mut Vec<Place>, label: &'static str, kind: FieldKind, text: String) {
        if text.is_empty() {
            return;
        }
        let found = places.iter().position(|place| place.label == label);
        let place = found.unwrap_or_else(|| {
            places.push(Place {
                label,
                parts: Vec::new(),
            });
            places.len() - 1
        });
        places[place].parts.push((kind, text));
    }

    /// True when a letter would arrive: a street or a whole address is known.
    pub fn is_reachable(&self) -> bool {
        self.parts
            .iter()
            .any(|(kind, _)| matches!(kind, FieldKind::Address | FieldKind::Street))
    }

    /// The address on one line. A whole address already says its parts.
    pub fn written(&self) -> String {
        let of = |kind: FieldKind| {
            self.parts
                .iter()
                .filter(move |(part, _)| *part == kind)
                .map(|(_, text)| text.as_str())
        };
        let town: Vec<&str> = of(FieldKind::PostalCode).chain(of(FieldKind::City)).collect();
        let town = town.join(" ");
        let parts = of(FieldKind::Address)
            .chain(of(FieldKind::Street))
            .chain([town.as_str()]);
        let parts = parts
            .chain(of(FieldKind::Region))
            .chain(of(FieldKind::Country))
            .filter(|part| !part.is_empty());
        let mut written = String::new();
        for part in parts {
            if !written.contains(part) {
                let comma = if written.is_empty() { "" } else { ", " };
                written = written + comma + part;
            }
        }
        written
    }
}

/// The first half of IANA names.
const AREAS: [&str; 11] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
    "US",
];

/// A time zone as IANA names it, from that name or from HubSpot's way of writing it. Whether it exists, only the browser
/// knows.
pub(super) fn time_zone(text: &str) -> Option<String> {
    let (text, inside) = match text.contains("_slash_") {
        true => (text.replace("_slash_", "/"), true),
        false => (text.to_owned(), false),
    };
    if text == "UTC" {
        return Some(text);
    }
    let text = if inside {
        text.split('/').map(capitalised).collect::<Vec<_>>().join("/")
    } else {
        text
    };
    let (area, town) = text.split_once('/')?;
    let sound = AREAS.contains(&area)
        && town.starts_with(|c: char| c.is_ascii_uppercase())
        && town
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/'));
    sound.then_some(text)
}

fn capitalised(text: &str) -> String {
    let word = |word: &str| match word.split_at_checked(1) {
        Some((first, rest)) => first.to_uppercase() + rest,
        None => word.to_owned(),
    };
    text.split('_').map(word).collect::<Vec<_>>().join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_zone_has_its_iana_name() {
        for (text, expected) in [
            ("Europe/London", Some("Europe/London")),
            ("America/Argentina/Buenos_Aires", Some("America/Argentina/Buenos_Aires")),
            ("america_slash_new_york", Some("America/New_York")),
            ("UTC", Some("UTC")),
            ("GMT+1", None),
            ("W. Europe Standard Time", None),
            ("either/or", None),
            ("Europe/", None),
        ] {
            assert_eq!(time_zone(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn an_address_is_written_on_one_line() {
        let mut places = Vec::new();
        for (label, kind, text) in [
            ("work", FieldKind::Street, "12 Quay Street"),
            ("home", FieldKind::City, "Hamburg"),
            ("work", FieldKind::City, "Bristol"),
            ("work", FieldKind::PostalCode, "BS1 1AA"),
            ("work", FieldKind::Country, "United Kingdom"),
        ] {
            Place::put(&mut places, label, kind, text.to_owned());
        }
        assert_eq!(places[0].written(), "12 Quay Street, BS1 1AA Bristol, United Kingdom");
        assert!(places[0].is_reachable());
        assert_eq!(places[1].written(), "Hamburg");
        assert!(!places[1].is_reachable());
    }
}

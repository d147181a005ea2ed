//! The compact form: whatever is kept comes back, whoever reads it, and no bytes at all can do harm.

use chrono::{DateTime, Utc};
use onemore::model::{Answer, Prospect, Rhythm, Settings, Stage, Touch};
use onemore::sample;
use onemore::saves::codec::{self, CodecError};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::books::{full_book, now};

/// It comes back as it was: as its type, as JSON would have it, and from what JSON would have.
#[track_caller]
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(data: &T) {
    let bytes = codec::to_bytes(data).unwrap();
    assert_eq!(codec::from_bytes::<T>(&bytes).as_ref(), Ok(data));
    let as_json = serde_json::to_value(data).unwrap();
    assert_eq!(codec::from_value::<T>(&as_json).as_ref(), Ok(data));
    assert_eq!(codec::from_json::<T>(&as_json.to_string()).as_ref(), Ok(data));
}

#[test]
fn every_kind_of_data_comes_back() {
    comes_back(&full_book());
    comes_back(&sample::crowd(1, 40, 10, &now()));
    comes_back(&Settings::default());
    comes_back(&Rhythm::Gaps(vec![0, 15, 16, 255, 256, u32::MAX]));
    comes_back(&Answer::NotNow("2027-02-28".parse().unwrap()));
    comes_back(&(
        i64::MIN,
        i64::MAX,
        u64::MAX,
        -1i8,
        -129i64,
        0.1f64,
        f64::MIN,
        'ß',
        true,
        (),
    ));
    comes_back(&vec![
        Some("a\0b".to_owned()),
        None,
        Some("\0".to_owned()),
        Some(String::new()),
    ]);
    let numbered: std::collections::BTreeMap<u64, String> = (1..200).map(|n| (n * 1_000_003, n.to_string())).collect();
    assert_eq!(codec::from_bytes(&codec::to_bytes(&numbered).unwrap()), Ok(numbered));
}

#[test]
fn what_is_read_without_knowing_the_type_is_what_json_has() {
    for data in [
        json!(null),
        json!([1, [2, [3.5]], {}, {"a": {"": "x"}}, -7, u64::MAX, i64::MIN]),
        json!({"at": "2026-11-17T09:00:00Z", "day": "2026-11-17", "id": "00c0ffee00c0ffee", "ms": "2026-11-17T09:00:00.120Z"}),
        json!([
            "2026-11-17T09:00:00Z",
            "1826-01-01T00:00:00Z",
            "2500-01-01T00:00:00Z",
            "2026-11-17T09:00:60Z"
        ]),
    ] {
        assert_eq!(codec::to_value(&data).unwrap(), data);
        let through = serde_json::from_str::<Value>(&data.to_string()).unwrap();
        assert_eq!(
            codec::from_bytes::<Value>(&codec::to_bytes(&through).unwrap()).unwrap(),
            data
        );
    }
    // Of a person without stamps, the general reading is the JSON of a backup, letter by letter.
    for prospect in full_book().prospects.values() {
        assert_eq!(
            codec::to_value(prospect).unwrap(),
            serde_json::to_value(prospect).unwrap()
        );
    }
}

#[test]
fn too_deep_is_refused_on_both_sides() {
    let mut deep = json!(1);
    for _ in 0..127 {
        deep = json!([deep]);
    }
    comes_back(&deep);
    let deeper = json!([[deep]]);
    assert_eq!(codec::to_bytes(&deeper), Err(CodecError::TooDeep));
    // A frame of arrays in arrays, as no writer of ours makes it.
    let frame = [&[0x0c, 0x01][..]; 100_000].concat();
    let mut bytes = vec![2];
    for part in [
        frame.len() % 128 + 128,
        frame.len() / 128 % 128 + 128,
        frame.len() / 16_384,
    ] {
        bytes.push(part as u8);
    }
    bytes.extend([0, 0, 0]);
    bytes.extend(frame);
    assert_eq!(codec::from_bytes::<Value>(&bytes), Err(CodecError::TooDeep));
}

#[test]
fn a_later_versions_fields_are_passed_over_by_types() {
    let mut whole = serde_json::to_value(full_book().prospects.values().next().unwrap()).unwrap();
    let known: Prospect = codec::from_value(&whole).unwrap();
    whole["shoe_size"] = json!({"eu": 43, "of": ["left", {"deep": [1, 2]}]});
    assert_eq!(codec::from_value::<Prospect>(&whole).unwrap(), known);
}

#[test]
fn a_book_is_read_by_a_version_that_lacks_fields_and_by_one_that_has_more() {
    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Early {
        a: u32,
        list: Vec<(String, bool)>,
    }
    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Late {
        #[serde(default)]
        new: Option<String>,
        a: u32,
        list: Vec<(String, bool)>,
        #[serde(default)]
        stage: Stage,
    }
    let early = || Early {
        a: 300,
        list: vec![("x".to_owned(), true)],
    };
    let late = Late {
        new: Some("n".to_owned()),
        a: 300,
        list: vec![("x".to_owned(), true)],
        stage: Stage::Nurture(Default::default()),
    };
    assert_eq!(
        codec::from_bytes::<Early>(&codec::to_bytes(&late).unwrap()).unwrap(),
        early()
    );
    let from_early: Late = codec::from_bytes(&codec::to_bytes(&early()).unwrap()).unwrap();
    assert_eq!(
        (from_early.new, from_early.a, from_early.stage),
        (None, 300, Stage::NotStarted)
    );
    let wrong = codec::from_bytes::<Touch>(&codec::to_bytes(&late).unwrap());
    assert!(matches!(wrong, Err(CodecError::Other(_))), "{wrong:?}");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e300f64..1e300).prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        "[a-f0-9]{16}".prop_map(Value::from),
        (-4_000_000_000i64..8_000_000_000, 0u32..3).prop_map(|(seconds, ms)| {
            let at = DateTime::<Utc>::from_timestamp(seconds, ms * 17_000_000).unwrap();
            serde_json::to_value(at).unwrap()
        }),
        "[0-9]{4}-[01][0-9]-[0-3][0-9]".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{0,6}", inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_comes_back(data in any_json()) {
        let bytes = codec::to_bytes(&data).unwrap();
        prop_assert_eq!(codec::from_bytes::<Value>(&bytes).unwrap(), data);
    }

    #[test]
    fn any_text_of_a_record_comes_back(texts in prop::collection::vec("(\\PC|\n|\0){0,30}", 6), at in 0i64..4_000_000_000) {
        let mut prospect = sample::crowd(1, 1, 3, &now()).prospects.into_values().next().unwrap();
        let [name, notes, called, brought, text, note] = <[String; 6]>::try_from(texts).unwrap();
        (prospect.name, prospect.notes, prospect.called) = (name, notes, called);
        let touch = &mut prospect.touches[0];
        (touch.brought, touch.text, touch.note) = (brought, text, note);
        touch.at = DateTime::from_timestamp_millis(at * 7).unwrap();
        comes_back(&prospect);
    }

    #[test]
    fn no_bytes_do_harm(flips in prop::collection::vec((any::<u16>(), any::<u8>()), 1..6), cut in any::<u16>()) {
        let mut bytes = codec::to_bytes(&full_book()).unwrap();
        let length = bytes.len();
        for (place, to) in flips {
            bytes[usize::from(place) % length] = to;
        }
        let _ = codec::from_bytes::<Value>(&bytes);
        let _ = codec::from_bytes::<onemore::model::Book>(&bytes);
        let _ = codec::from_bytes::<Value>(&bytes[..usize::from(cut) % length]);
    }
}

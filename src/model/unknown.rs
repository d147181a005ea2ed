//! What a later version keeps of a record and this one does not know: carried along untouched, and put back where it was
//! when the record is written again.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The parts of a record that this version has no field for, by their names. What was found inside of a field that is known
/// stands under that field's name with [`INSIDE`] before it; inside of a list, under the id of the thing it belongs to, since
/// the order may change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unknown(Map<String, Value>);

/// The key of whatever has a name of its own.
const ID: &str = "id";

/// No field's name begins with this.
const INSIDE: char = '/';

/// Under which name a record carries what was found beside all records: no field's.
const BESIDE: &str = "(beside)";

impl Unknown {
    /// True when everything was known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Carries what a later version keeps beside the records, in place of what was carried before.
    pub fn carry(&mut self, beside: Map<String, Value>) {
        if !beside.is_empty() {
            self.0.insert(BESIDE.to_owned(), Value::Object(beside));
        }
    }

    /// Takes out what was carried.
    pub fn set_down(&mut self) -> Map<String, Value> {
        match self.0.remove(BESIDE) {
            Some(Value::Object(beside)) => beside,
            _ => Map::new(),
        }
    }

    /// What `whole` has beyond `known`.
    pub fn between(whole: &Value, known: &Value) -> Unknown {
        match beyond(whole, known) {
            Some(Value::Object(parts)) => Unknown(parts),
            _ => Unknown::default(),
        }
    }

    /// Puts everything back into `known`. What has a field there keeps what the field says.
    pub fn put_back(&self, known: &mut Value) {
        add(&self.0, known);
    }
}

fn beyond(whole: &Value, known: &Value) -> Option<Value> {
    let mut parts = Map::new();
    let mut inside = |name: &str, whole: &Value, known: &Value| {
        if let Some(part) = beyond(whole, known) {
            parts.insert(format!("{INSIDE}{name}"), part);
        }
    };
    match (whole, known) {
        (Value::Object(whole), Value::Object(known)) => {
            let (shared, new): (Vec<_>, Vec<_>) = whole.iter().partition(|(key, _)| known.contains_key(*key));
            for (key, value) in shared {
                inside(key, value, &known[key]);
            }
            parts.extend(new.into_iter().map(|(key, value)| (key.clone(), value.clone())));
        }
        (Value::Array(whole), Value::Array(known)) => {
            for value in whole {
                let Some(id) = id_of(value) else { continue };
                if let Some(known) = known.iter().find(|other| id_of(other) == Some(id)) {
                    inside(id, value, known);
                }
            }
        }
        _ => {}
    }
    (!parts.is_empty()).then_some(Value::Object(parts))
}

fn id_of(value: &Value) -> Option<&str> {
    value.get(ID)?.as_str()
}

fn add(parts: &Map<String, Value>, to: &mut Value) {
    for (name, part) in parts {
        match (name.strip_prefix(INSIDE), part, &mut *to) {
            (None, _, Value::Object(fields)) => {
                fields.entry(name.clone()).or_insert_with(|| part.clone());
            }
            (Some(key), Value::Object(part), Value::Object(fields)) => {
                if let Some(inner) = fields.get_mut(key) {
                    add(part, inner);
                }
            }
            (Some(id), Value::Object(part), Value::Array(things)) => {
                if let Some(thing) = things.iter_mut().find(|thing| id_of(thing) == Some(id)) {
                    add(part, thing);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn kept(whole: Value, known: Value, now: Value, expected: Value) {
        let unknown = Unknown::between(&whole, &known);
        let mut written = now;
        unknown.put_back(&mut written);
        assert_eq!(written, expected, "{unknown:?}");
    }

    #[test]
    fn what_is_unknown_goes_back_to_its_place() {
        kept(json!({"a": 1}), json!({"a": 1}), json!({"a": 2}), json!({"a": 2}));
        kept(
            json!({"a": 1, "new": [2]}),
            json!({"a": 1}),
            json!({"a": 3}),
            json!({"a": 3, "new": [2]}),
        );
        kept(
            json!({"in": {"a": 1, "new": null}}),
            json!({"in": {"a": 1}}),
            json!({"in": {"a": 4, "b": 5}}),
            json!({"in": {"a": 4, "b": 5, "new": null}}),
        );
        kept(
            json!({"all": [{"id": "x", "new": 1}, {"id": "y", "new": 2}, {"id": "z"}]}),
            json!({"all": [{"id": "x"}, {"id": "y"}, {"id": "z"}]}),
            json!({"all": [{"id": "z"}, {"id": "x", "a": 0}]}),
            json!({"all": [{"id": "z"}, {"id": "x", "a": 0, "new": 1}]}),
        );
    }

    #[test]
    fn what_is_gone_takes_its_unknown_parts_along() {
        let found = json!({"in": {"new": 1}, "all": [{"id": "x", "new": 2}]});
        let known = json!({"in": {}, "all": [{"id": "x"}]});
        kept(found.clone(), known.clone(), json!({"all": []}), json!({"all": []}));
        kept(found, known, json!({"in": 3}), json!({"in": 3}));
    }
}

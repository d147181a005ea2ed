//! What gave way, line by line, to be looked at and taken after all.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{Book, Group, GroupId, Prospect, ProspectId, Settings, Touch, TouchId, ValueItem};

use super::conflict::Conflict;
use super::fields::Fields;

/// One thing that both sides changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Whom or what it is about: a name.
    pub about: String,
    /// What was changed, as it reads inside a sentence: "notes".
    pub what: String,
    /// What is in the book, in words.
    pub kept: String,
    /// What gave way, in words.
    pub other: String,
    holds: Form,
    gives_way: Form,
}

/// A form of one thing, that can be put into a book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Form {
    Field(u64, Box<Prospect>),
    Person(ProspectId, Option<Box<Prospect>>),
    Touch(ProspectId, TouchId, Option<Box<Touch>>),
    Group(GroupId, Option<Group>),
    Value(Box<ValueItem>, bool),
    Setting(u64, Box<Settings>),
}

impl Choice {
    /// Puts what gave way into the book. The choice is turned round: what held is what gives way now.
    pub fn take_other(&mut self, book: &mut Book) {
        self.gives_way.put_into(book);
        std::mem::swap(&mut self.kept, &mut self.other);
        std::mem::swap(&mut self.holds, &mut self.gives_way);
    }
}

impl Form {
    fn put_into(&self, book: &mut Book) {
        match self {
            Form::Field(field, from) => {
                if let Some(prospect) = book.prospects.get_mut(&from.id) {
                    prospect.take_fields(from, *field);
                }
            }
            Form::Person(id, Some(person)) => drop(book.prospects.insert(*id, (**person).clone())),
            Form::Person(id, None) => drop(book.prospects.remove(id)),
            Form::Touch(id, touch, form) => {
                if let Some(prospect) = book.prospects.get_mut(id) {
                    prospect.touches.retain(|one| one.id != *touch);
                    if let Some(form) = form {
                        prospect.insert_touch((**form).clone());
                    }
                }
            }
            Form::Group(id, form) => {
                book.groups.retain(|one| one.id != *id);
                book.groups.extend(form.clone());
            }
            Form::Value(item, is_there) => {
                book.values.retain(|one| one.id != item.id);
                if *is_there {
                    book.values.push((**item).clone());
                    book.values.sort_by_key(|one| (one.added_at, one.id));
                }
            }
            Form::Setting(field, from) => book.settings.take_fields(from, *field),
        }
    }
}

/// The conflicts of a merge, line by line. `book` is the merged one.
pub fn choices(conflicts: &[Conflict], book: &Book) -> Vec<Choice> {
    let mut all = Vec::new();
    for conflict in conflicts {
        match conflict {
            Conflict::Fields { fields, other } => of_fields(*fields, other, book, &mut all),
            Conflict::Person { kept, other } => {
                let words = |is_there: bool| if is_there { "in the book" } else { "erased" }.to_owned();
                all.push(Choice {
                    about: other.display_name().to_owned(),
                    what: "record".to_owned(),
                    kept: words(kept.is_some()),
                    other: match other.touches.len() {
                        1 => "in the book, with 1 touch".to_owned(),
                        number => format!("in the book, with {number} touches"),
                    },
                    holds: Form::Person(other.id, kept.clone()),
                    gives_way: Form::Person(other.id, Some(other.clone())),
                });
            }
            Conflict::Touch(id, clash) => {
                let Some(any) = clash.kept.as_ref().or(clash.other.as_ref()) else {
                    continue;
                };
                let form = |touch: &Option<Touch>| Form::Touch(*id, any.id, touch.clone().map(Box::new));
                all.push(Choice {
                    about: name(*id, book),
                    what: format!("touch of {}", any.at.date_naive()),
                    kept: whole(clash.kept.as_ref(), |touch| touch),
                    other: whole(clash.other.as_ref(), |touch| touch),
                    holds: form(&clash.kept),
                    gives_way: form(&clash.other),
                });
            }
            Conflict::Group(clash) => {
                let Some(any) = clash.kept.as_ref().or(clash.other.as_ref()) else {
                    continue;
                };
                all.push(Choice {
                    about: any.name.clone(),
                    what: "group".to_owned(),
                    kept: whole(clash.kept.as_ref(), |group| group),
                    other: whole(clash.other.as_ref(), |group| group),
                    holds: Form::Group(any.id, clash.kept.clone()),
                    gives_way: Form::Group(any.id, clash.other.clone()),
                });
            }
            Conflict::Value(clash) => {
                let Some(any) = clash.kept.as_ref().or(clash.other.as_ref()) else {
                    continue;
                };
                let form = |item: &Option<ValueItem>| {
                    Form::Value(Box::new(item.clone().unwrap_or_else(|| any.clone())), item.is_some())
                };
                all.push(Choice {
                    about: any.title.clone(),
                    what: "thing of the library".to_owned(),
                    kept: whole(clash.kept.as_ref(), |item| item),
                    other: whole(clash.other.as_ref(), |item| item),
                    holds: form(&clash.kept),
                    gives_way: form(&clash.other),
                });
            }
            Conflict::Settings { fields, other } => {
                for (number, what) in Settings::FIELDS.iter().filter(|(number, _)| fields >> number & 1 == 1) {
                    let field = 1 << number;
                    let mut kept = Settings::default();
                    kept.take_fields(&book.settings, field);
                    all.push(Choice {
                        about: "Your settings".to_owned(),
                        what: (*what).to_owned(),
                        kept: in_words(&book.settings, field, book),
                        other: in_words(&**other, field, book),
                        holds: Form::Setting(field, Box::new(kept)),
                        gives_way: Form::Setting(field, other.clone()),
                    });
                }
            }
        }
    }
    all
}

fn of_fields(fields: u64, other: &Prospect, book: &Book, all: &mut Vec<Choice>) {
    let Some(kept) = book.prospects.get(&other.id) else {
        return;
    };
    for (number, what) in Prospect::FIELDS.iter().filter(|(number, _)| fields >> number & 1 == 1) {
        let field = 1 << number;
        let mut holds = kept.blank();
        holds.take_fields(kept, field);
        let mut gives_way = kept.blank();
        gives_way.take_fields(other, field);
        all.push(Choice {
            about: kept.display_name().to_owned(),
            what: (*what).to_owned(),
            kept: in_words(kept, field, book),
            other: in_words(other, field, book),
            holds: Form::Field(field, Box::new(holds)),
            gives_way: Form::Field(field, Box::new(gives_way)),
        });
    }
}

fn name(id: ProspectId, book: &Book) -> String {
    book.prospects
        .get(&id)
        .map_or("Somebody", Prospect::display_name)
        .to_owned()
}

/// A whole thing in words; "removed" when it is not there.
fn whole<T, S: Serialize>(thing: Option<&T>, form: impl Fn(&T) -> &S) -> String {
    thing.map_or_else(
        || "removed".to_owned(),
        |thing| said(&serde_json::to_value(form(thing)).unwrap_or_default(), &Book::default()),
    )
}

/// One field in words: what a record with this field alone says more than one with none.
fn in_words<R: Fields>(record: &R, field: u64, book: &Book) -> String {
    let mut alone = record.blank();
    alone.take(record, field);
    let value = |record: &R| serde_json::to_value(record).unwrap_or_default();
    let more = beyond(&value(&alone), &value(&record.blank()));
    let words = said(&more, book);
    if words.is_empty() { "nothing".to_owned() } else { words }
}

/// What `value` says that `blank` does not.
fn beyond(value: &Value, blank: &Value) -> Value {
    let (Value::Object(value), Value::Object(blank)) = (value, blank) else {
        return value.clone();
    };
    let differing = value.iter().filter(|(key, value)| blank.get(*key) != Some(value));
    let more = differing.map(|(key, value)| {
        let inner = blank
            .get(key)
            .map_or_else(|| value.clone(), |blank| beyond(value, blank));
        (key.clone(), inner)
    });
    Value::Object(more.collect())
}

/// A value as a reader would write it down. Ids and the moments of bookkeeping are left out; of groups the names.
fn said(value: &Value, book: &Book) -> String {
    let list = |parts: Vec<String>, between: &str| {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(between)
    };
    match value {
        Value::Null => String::new(),
        Value::Bool(is) => if *is { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => match text.parse().ok().and_then(|id| book.group(id)) {
            Some(group) => group.name.clone(),
            // Choices are kept as words joined by low lines; what people type has blanks or capitals, or neither.
            None if text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') => text.replace('_', " "),
            None => text.clone(),
        },
        Value::Array(all) => list(all.iter().map(|value| said(value, book)).collect(), ", "),
        Value::Object(all) => {
            let told = all.iter().filter(|(key, _)| *key != "id" && !key.ends_with("_at"));
            let parts = told.map(|(key, value)| match (said(value, book), key.as_str()) {
                (words, "nurture") => list(vec!["nurture".to_owned(), words], ": "),
                (words, _) => words,
            });
            list(parts.collect(), " · ")
        }
    }
}

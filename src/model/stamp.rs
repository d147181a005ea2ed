//! When something was changed last, and on which device: so that two devices' books can become one, and what was typed
//! later wins. What was never changed since it was made has no stamp, so most of a book carries none.

use chrono::{DateTime, Utc};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::moment::Milliseconds;
use super::{Channel, GroupId, PromiseId, ProspectId, Stage, TouchId, ValueItemId};

/// A moment on a hybrid clock: the device's own time, but always later than what it is the next of. Two devices never
/// make the same one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Milliseconds since 1970, or one more than the stamp before it where that device's clock was ahead.
    #[serde(with = "super::moment::milliseconds")]
    pub at: u64,
    /// The device: 32 random bits, made once in each browser.
    pub device: u32,
}

impl Stamp {
    /// What everything without a stamp counts as.
    pub const EARLIEST: Stamp = Stamp { at: 0, device: 0 };

    /// The stamp of a change made at `instant` on `device`, later than `newest`.
    pub fn after(newest: Stamp, instant: DateTime<Utc>, device: u32) -> Stamp {
        let now = u64::try_from(instant.timestamp_millis()).unwrap_or_default();
        Stamp {
            at: now.max(newest.at.saturating_add(1)),
            device,
        }
    }
}

/// Which fields of a record were changed after it was made, and when. Fields by their numbers ([`super::fields`]), as
/// bits; those changed together share a stamp. Kept as a flat list of numbers: time, device, fields; time, device, …
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldStamps(Vec<(Stamp, u64)>);

impl FieldStamps {
    /// True when no field was changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// When the field of this number was changed last; `None` when it is as the record was made.
    pub fn of(&self, field: u32) -> Option<Stamp> {
        let held = self.0.iter().find(|(_, fields)| fields >> field & 1 == 1);
        held.map(|(stamp, _)| *stamp)
    }

    /// The latest of them.
    pub fn newest(&self) -> Option<Stamp> {
        self.0.last().map(|(stamp, _)| *stamp)
    }

    /// Every stamp there is, the earliest first.
    pub fn all(&self) -> impl Iterator<Item = Stamp> {
        self.0.iter().map(|(stamp, _)| *stamp)
    }

    /// Stamps `fields` (as bits); a later stamp that one of them has stays.
    pub fn set(&mut self, stamp: Stamp, mut fields: u64) {
        for (held, of) in &mut self.0 {
            if *held >= stamp {
                fields &= !*of;
            } else {
                *of &= !fields;
            }
        }
        self.0.retain(|(_, of)| *of != 0);
        if fields == 0 {
            return;
        }
        let place = self.0.partition_point(|(held, _)| *held < stamp);
        match self.0.get_mut(place) {
            Some((held, of)) if *held == stamp => *of |= fields,
            _ => self.0.insert(place, (stamp, fields)),
        }
    }

    /// Gives one field exactly this stamp, or none.
    pub fn put(&mut self, field: u32, stamp: Option<Stamp>) {
        for (_, of) in &mut self.0 {
            *of &= !(1 << field);
        }
        self.0.retain(|(_, of)| *of != 0);
        if let Some(stamp) = stamp {
            self.set(stamp, 1 << field);
        }
    }

    /// Takes over what the other knows later.
    pub fn join(&mut self, other: &FieldStamps) {
        for (stamp, fields) in &other.0 {
            self.set(*stamp, *fields);
        }
    }
}

impl From<Vec<u64>> for FieldStamps {
    fn from(flat: Vec<u64>) -> FieldStamps {
        let mut stamps = FieldStamps::default();
        for three in flat.chunks_exact(3) {
            // A device that is none of ours is cut to its bits: no text can make this fail.
            let device = three[1] as u32;
            stamps.set(Stamp { at: three[0], device }, three[2]);
        }
        stamps
    }
}

impl From<FieldStamps> for Vec<u64> {
    fn from(stamps: FieldStamps) -> Vec<u64> {
        let flat = stamps.0.into_iter();
        flat.flat_map(|(stamp, fields)| [stamp.at, u64::from(stamp.device), fields])
            .collect()
    }
}

impl Serialize for FieldStamps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut flat = serializer.serialize_seq(Some(3 * self.0.len()))?;
        for (stamp, fields) in &self.0 {
            flat.serialize_element(&Milliseconds(stamp.at))?;
            flat.serialize_element(&stamp.device)?;
            flat.serialize_element(fields)?;
        }
        flat.end()
    }
}

impl<'de> Deserialize<'de> for FieldStamps {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FieldStamps, D::Error> {
        deserializer.deserialize_seq(Reader)
    }
}

struct Reader;

impl<'de> de::Visitor<'de> for Reader {
    type Value = FieldStamps;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("stamps: time, device, fields; time, device, …")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut flat: A) -> Result<FieldStamps, A::Error> {
        let mut numbers = Vec::new();
        while let Some(Milliseconds(at)) = flat.next_element()? {
            let rest = (flat.next_element::<u64>()?, flat.next_element::<u64>()?);
            // What breaks off is no stamp: no text can make this fail.
            let (Some(device), Some(fields)) = rest else { break };
            numbers.extend([at, device, fields]);
        }
        Ok(FieldStamps::from(numbers))
    }
}

/// One thing of a set, by what tells it from the others. Things are added without a stamp; one that was changed or
/// removed leaves a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each is named for what it stands for.
pub enum Part {
    Prospect(ProspectId),
    Group(GroupId),
    Value(ValueItemId),
    Touch(TouchId),
    Promise(PromiseId),
    Block(Channel, DateTime<Utc>),
}

impl Part {
    /// What it is known by, as a number: its id, or its moment.
    fn number(self) -> u64 {
        match self {
            Part::Prospect(id) => id.0,
            Part::Group(id) => id.0,
            Part::Value(id) => id.0,
            Part::Touch(id) => id.0,
            Part::Promise(id) => id.0,
            Part::Block(_, at) => at.timestamp().unsigned_abs(),
        }
    }
}

/// That one thing of a set was changed or removed: where it is still there, the stamp is that of its newest form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark {
    /// Which.
    pub of: Part,
    /// When.
    pub at: Stamp,
}

/// The marks of a record, in the order of what they are of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(Vec<Mark>);

impl Marks {
    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The stamp of the thing's last change or removal; `None` when it was only ever added, or never known.
    pub fn of(&self, part: Part) -> Option<Stamp> {
        let place = self.0.binary_search_by(|mark| mark.of.cmp(&part)).ok()?;
        Some(self.0[place].at)
    }

    /// Marks a thing; a later mark it has stays.
    pub fn set(&mut self, part: Part, at: Stamp) {
        match self.0.binary_search_by(|mark| mark.of.cmp(&part)) {
            Ok(place) => self.0[place].at = self.0[place].at.max(at),
            Err(place) => self.0.insert(place, Mark { of: part, at }),
        }
    }

    /// Takes over what the other knows later.
    pub fn join(&mut self, other: &Marks) {
        for mark in &other.0 {
            self.set(mark.of, mark.at);
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Mark> {
        self.0.iter()
    }
}

/// A stage that waits beneath a "do not contact" which another device knew of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beneath {
    /// The stage.
    pub stage: Stage,
    /// When it was set.
    pub at: Stamp,
}

/// What was changed of a prospect, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamps {
    /// Their fields.
    #[serde(default, skip_serializing_if = "FieldStamps::is_empty")]
    pub fields: FieldStamps,
    /// Touches and promises changed or deleted, blocks lifted.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks,
    /// Every "do not contact" up to this stamp was known when the rep brought them back; a later one still holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted: Option<Stamp>,
    /// What would hold but for a "do not contact" from another device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneath: Option<Beneath>,
}

impl Stamps {
    /// True when nothing was changed since the record was made.
    pub fn is_empty(&self) -> bool {
        *self == Stamps::default()
    }

    /// Every stamp in it.
    pub fn all(&self) -> impl Iterator<Item = Stamp> {
        let marks = self.marks.iter().map(|mark| mark.at);
        let beneath = self.beneath.iter().map(|beneath| beneath.at);
        self.fields.all().chain(marks).chain(self.lifted).chain(beneath)
    }
}

/// What was changed of the book beside its people: the settings by field, what was removed, and what it has been merged
/// with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskStamps {
    /// The settings' fields.
    #[serde(default, skip_serializing_if = "FieldStamps::is_empty")]
    pub settings: FieldStamps,
    /// People erased; groups and things of the library changed or removed.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks,
    /// For each device the latest stamp of its that this book has taken in by a merge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Stamp>,
}

/// How many marks a piece of the desk's stamps has on average, and at most: in the compact form 5 kB, and 20.
const MARKS_A_PIECE: u64 = 256;
const MOST_MARKS_A_PIECE: usize = 1_024;

impl DeskStamps {
    /// The same in pieces that [`DeskStamps::join`] puts together: somebody who clears out thousands of people must not
    /// make one large text of it. Where a piece ends depends on the mark it ends with, not on how many came before, so one
    /// more mark changes one piece only.
    pub fn pieces(&self) -> Vec<DeskStamps> {
        let mut pieces = Vec::new();
        let mut piece = DeskStamps {
            settings: self.settings.clone(),
            marks: Marks::default(),
            seen: self.seen.clone(),
        };
        for mark in self.marks.iter() {
            piece.marks.0.push(*mark);
            if mark.of.number().is_multiple_of(MARKS_A_PIECE) || piece.marks.0.len() == MOST_MARKS_A_PIECE {
                pieces.push(std::mem::take(&mut piece));
            }
        }
        if !piece.is_empty() {
            pieces.push(piece);
        }
        pieces
    }

    /// True when nothing was changed or removed, and nothing merged.
    pub fn is_empty(&self) -> bool {
        *self == DeskStamps::default()
    }

    /// Every stamp in it.
    pub fn all(&self) -> impl Iterator<Item = Stamp> {
        let marks = self.marks.iter().map(|mark| mark.at);
        self.settings.all().chain(marks).chain(self.seen.iter().copied())
    }

    /// Takes over what the other knows later.
    pub fn join(&mut self, other: &DeskStamps) {
        self.settings.join(&other.settings);
        self.marks.join(&other.marks);
        other.seen.iter().for_each(|stamp| self.see(*stamp));
    }

    /// Notes that everything of a device up to this stamp is in the book.
    pub fn see(&mut self, stamp: Stamp) {
        match self.seen.binary_search_by(|known| known.device.cmp(&stamp.device)) {
            Ok(place) => self.seen[place] = self.seen[place].max(stamp),
            Err(place) => self.seen.insert(place, stamp),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn stamp(at: u64) -> Stamp {
        Stamp { at, device: 7 }
    }

    #[test]
    fn a_stamp_is_later_than_what_it_follows_whatever_the_clock_says() {
        let clock = DateTime::<Utc>::from_timestamp_millis(5_000).unwrap_or_default();
        assert_eq!(Stamp::after(stamp(4_000), clock, 3), Stamp { at: 5_000, device: 3 });
        assert_eq!(Stamp::after(stamp(9_000), clock, 3), Stamp { at: 9_001, device: 3 });
    }

    #[test]
    fn the_latest_stamp_of_a_field_is_kept_and_fields_share_stamps() {
        let mut fields = FieldStamps::default();
        fields.set(stamp(2), 0b0110);
        fields.set(stamp(5), 0b0010);
        fields.set(stamp(3), 0b1010);
        fields.set(stamp(5), 0b10000);
        assert_eq!(
            [0, 1, 2, 3, 4].map(|field| fields.of(field).map(|stamp| stamp.at)),
            [None, Some(5), Some(2), Some(3), Some(5)]
        );
        let flat = Vec::<u64>::from(fields.clone());
        assert_eq!(flat, [2, 7, 0b100, 3, 7, 0b1000, 5, 7, 0b10010]);
        assert_eq!(FieldStamps::from(flat), fields);
    }

    #[test]
    fn marks_keep_the_latest() {
        let mut marks = Marks::default();
        for (id, at) in [(9, 1), (2, 4), (9, 3), (2, 2)] {
            marks.set(Part::Touch(TouchId(id)), stamp(at));
        }
        let all: Vec<_> = marks.iter().map(|mark| (mark.of, mark.at.at)).collect();
        assert_eq!(all, [(Part::Touch(TouchId(2)), 4), (Part::Touch(TouchId(9)), 3)]);
        assert_eq!(marks.of(Part::Promise(PromiseId(9))), None);
    }
}

//! Things that only come and go as wholes: touches, promises, blocks, groups, the library. Of each the form with the later
//! mark holds, be that its absence.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Marks, Part};

/// A thing that both sides changed: what holds, and what gave way. `None` stands for removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash<T> {
    /// What is in the merged book.
    pub kept: Option<T>,
    /// What the other side had.
    pub other: Option<T>,
}

/// The union, in the order of the parts. `clash` hears of each thing whose forms differ, with its two marks.
pub(super) fn merged<T: Clone + PartialEq + Serialize>(
    sides: [&[T]; 2],
    part: impl Fn(&T) -> Part,
    marks: [&Marks; 2],
    mut clash: impl FnMut([Option<crate::model::Stamp>; 2], Clash<T>),
) -> Vec<T> {
    let mut forms: BTreeMap<Part, [Option<&T>; 2]> = BTreeMap::new();
    for (side, things) in sides.into_iter().enumerate() {
        for thing in things {
            let form = &mut forms.entry(part(thing)).or_default()[side];
            // Two of one id in one book are a fault of earlier times: which of them stays must not depend on their order.
            *form = (*form).max_by_text(thing);
        }
    }
    let mut merged = Vec::with_capacity(forms.len());
    for (part, [a, b]) in forms {
        let stamps = marks.map(|marks| marks.of(part));
        if a == b {
            merged.extend(a.cloned());
            continue;
        }
        let first_holds = match stamps[0].cmp(&stamps[1]) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => text(a) > text(b),
        };
        let (kept, other) = if first_holds { (a, b) } else { (b, a) };
        merged.extend(kept.cloned());
        if stamps[0].is_some() || stamps[1].is_some() || (a.is_some() && b.is_some()) {
            clash(
                stamps,
                Clash {
                    kept: kept.cloned(),
                    other: other.cloned(),
                },
            );
        }
    }
    merged
}

/// What decides between two forms of the same moment: any order will do that is the same everywhere. Absence is least.
pub(super) fn text<T: Serialize>(thing: Option<&T>) -> String {
    thing.map_or_else(String::new, |thing| serde_json::to_string(thing).unwrap_or_default())
}

trait MaxByText<'a, T> {
    fn max_by_text(self, other: &'a T) -> Option<&'a T>;
}

impl<'a, T: Serialize + PartialEq> MaxByText<'a, T> for Option<&'a T> {
    fn max_by_text(self, other: &'a T) -> Option<&'a T> {
        match self {
            Some(one) if text(Some(one)) > text(Some(other)) => Some(one),
            _ => Some(other),
        }
    }
}

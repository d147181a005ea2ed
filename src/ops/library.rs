//! The library of value: what the rep has to bring along (P1).

use crate::model::{Book, Touch, ValueItem, ValueItemId, contact};

use super::OpError;
use super::text::{free, line};
use super::undo::Desk;

pub(super) fn add(desk: &mut Desk<'_>, items: Vec<ValueItem>) -> Result<(), OpError> {
    for item in items {
        let item = checked(item)?;
        if desk.book().value(item.id).is_some() {
            return Err(OpError::ValueAlreadyThere(item.id));
        }
        desk.values().push(item);
    }
    Ok(())
}

pub(super) fn edit(desk: &mut Desk<'_>, item: ValueItem) -> Result<(), OpError> {
    let item = checked(item)?;
    let place = place_of(desk, item.id)?;
    desk.values()[place] = item;
    Ok(())
}

pub(super) fn remove(desk: &mut Desk<'_>, id: ValueItemId) -> Result<(), OpError> {
    let place = place_of(desk, id)?;
    desk.values().remove(place);
    Ok(())
}

/// A touch that brought something from the library says so in words too: they stay when the thing is gone.
pub(super) fn name_what_was_brought(book: &Book, touch: &mut Touch) {
    if touch.brought.trim().is_empty()
        && let Some(item) = touch.value.and_then(|id| book.value(id))
    {
        touch.brought = item.title.clone();
    }
}

fn place_of(desk: &Desk<'_>, id: ValueItemId) -> Result<usize, OpError> {
    let place = desk.book().values.iter().position(|item| item.id == id);
    place.ok_or(OpError::NoSuchValue(id))
}

/// The item with its fields cleaned as if each had been typed.
fn checked(item: ValueItem) -> Result<ValueItem, OpError> {
    let title = line(item.title, "The title")?;
    if title.is_empty() {
        return Err(OpError::ValueWithoutTitle);
    }
    let link = line(item.link, "The link")?;
    if !link.is_empty() && contact::safe_web_link(&link).is_none() {
        return Err(OpError::NotALink(link));
    }
    let mut interests: Vec<String> = Vec::with_capacity(item.interests.len());
    for interest in item.interests {
        let interest = line(interest, "An interest")?;
        if !interest.is_empty() && !interests.contains(&interest) {
            interests.push(interest);
        }
    }
    let mut stages = item.stages;
    stages.sort_unstable();
    stages.dedup();
    Ok(ValueItem {
        title,
        link,
        interests,
        stages,
        text: free(item.text, "The text")?,
        ..item
    })
}

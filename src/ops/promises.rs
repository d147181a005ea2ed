//! Promises either way (P4).

use crate::model::{Now, Promise, PromiseId, Prospect};

use super::OpError;
use super::text::line;

pub(super) fn add(prospect: &mut Prospect, promise: Promise) -> Result<(), OpError> {
    let what = line(promise.what, "The promise")?;
    if what.is_empty() {
        return Err(OpError::PromiseWithoutWords);
    }
    if prospect.promises.iter().any(|known| known.id == promise.id) {
        return Err(OpError::PromiseAlreadyThere(promise.id));
    }
    prospect.promises.push(Promise { what, ..promise });
    Ok(())
}

pub(super) fn keep(prospect: &mut Prospect, id: PromiseId, now: &Now) -> Result<(), OpError> {
    let promise = prospect.promises.iter_mut().find(|promise| promise.id == id);
    promise.ok_or(OpError::NoSuchPromise(id))?.kept_at = Some(now.instant);
    Ok(())
}

pub(super) fn take(prospect: &mut Prospect, id: PromiseId) -> Result<(), OpError> {
    let place = prospect.promises.iter().position(|promise| promise.id == id);
    prospect.promises.remove(place.ok_or(OpError::NoSuchPromise(id))?);
    Ok(())
}

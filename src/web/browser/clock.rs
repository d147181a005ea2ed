//! The time, and the zone rules behind it, as the browser knows them.

use chrono::{DateTime, Utc};
use js_sys::{Array, Date, Intl, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::model::{Now, Zone};

/// How far the zone rules reach to either side of now, in days: a year of log and a year of plans, with room.
const REACH_DAYS: i64 = 400;
/// How far apart the offset is sampled, in days: every known zone keeps an offset for longer than this.
const STEP_DAYS: i64 = 20;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;

/// This moment, in the rep's own zone.
pub fn now() -> Now {
    let instant = instant();
    let offset = |ms: i64| -(Date::new(&JsValue::from_f64(ms as f64)).get_timezone_offset() as i32);
    Now::new(instant, zone_by(instant.timestamp_millis(), offset))
}

/// This moment, to the second: nothing that is kept needs less, and in a log of years the rest takes room.
pub fn instant() -> DateTime<Utc> {
    DateTime::from_timestamp((Date::now() / 1000.0) as i64, 0).unwrap_or_default()
}

/// Milliseconds on a clock that only measures spans.
pub fn milliseconds() -> f64 {
    Date::now()
}

/// Lets so many milliseconds pass.
pub async fn pause(ms: i32) {
    let over = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Fails only on a page that is going away.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    // It is never rejected.
    let _ = JsFuture::from(over).await;
}

/// The rules of a zone by its IANA name; `None` for a name the browser does not know.
pub fn zone(name: &str, instant: DateTime<Utc>) -> Option<Zone> {
    let format = format_for(name)?;
    let around = instant.timestamp_millis();
    offset_in(&format, around)?;
    Some(zone_by(around, |ms| offset_in(&format, ms).unwrap_or_default()))
}

/// The names of all zones the browser knows, where it tells.
pub fn zone_names() -> Vec<String> {
    let supported = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"supportedValuesOf".into()))
        .and_then(|function| {
            let function: js_sys::Function = function.into();
            function.call1(&JsValue::UNDEFINED, &"timeZone".into())
        });
    match supported {
        Ok(names) if Array::is_array(&names) => {
            Array::from(&names).iter().filter_map(|name| name.as_string()).collect()
        }
        _ => Vec::new(),
    }
}

/// Samples an offset function and narrows each change down to its minute.
fn zone_by(around_ms: i64, offset_at: impl Fn(i64) -> i32) -> Zone {
    let start = around_ms - REACH_DAYS * DAY_MS;
    let mut zone = Zone::fixed(offset_at(start));
    let (mut before, mut before_offset) = (start, zone.offset_minutes);
    while before < around_ms + REACH_DAYS * DAY_MS {
        let after = before + STEP_DAYS * DAY_MS;
        let after_offset = offset_at(after);
        if after_offset != before_offset {
            let (mut low, mut high) = (before / MINUTE_MS, after / MINUTE_MS);
            while high - low > 1 {
                let middle = low + (high - low) / 2;
                if offset_at(middle * MINUTE_MS) == before_offset {
                    low = middle
                } else {
                    high = middle
                }
            }
            if let Some(change) = DateTime::from_timestamp_millis(high * MINUTE_MS) {
                zone.changes.push((change, after_offset));
            }
        }
        (before, before_offset) = (after, after_offset);
    }
    zone
}

fn format_for(name: &str) -> Option<Intl::DateTimeFormat> {
    let options = Object::new();
    let set = |key: &str, value: &str| Reflect::set(&options, &key.into(), &value.into());
    for (key, value) in [
        ("timeZone", name),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("calendar", "gregory"),
    ] {
        set(key, value).ok()?;
    }
    // The typed constructor throws on an unknown zone; called this way the throw is a value.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: js_sys::Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.into();
    let format = Reflect::construct(&constructor, &Array::of2(&"en-GB".into(), &options)).ok()?;
    Some(format.into())
}

/// Minutes east of UTC that a formatter's zone keeps at an instant.
fn offset_in(format: &Intl::DateTimeFormat, ms: i64) -> Option<i32> {
    let parts = format.format_to_parts(&Date::new(&JsValue::from_f64(ms as f64)));
    let part = |wanted: &str| {
        let found = parts.iter().find(|part| {
            Reflect::get(part, &"type".into())
                .ok()
                .and_then(|kind| kind.as_string())
                .as_deref()
                == Some(wanted)
        })?;
        Reflect::get(&found, &"value".into())
            .ok()?
            .as_string()?
            .parse::<u32>()
            .ok()
    };
    let date = chrono::NaiveDate::from_ymd_opt(i32::try_from(part("year")?).ok()?, part("month")?, part("day")?)?;
    let local = date.and_hms_opt(part("hour")?, part("minute")?, 0)?;
    let minutes = local.and_utc().timestamp_millis() / MINUTE_MS - ms.div_euclid(MINUTE_MS);
    i32::try_from(minutes).ok()
}

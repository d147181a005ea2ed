//! The two forms of a pack, a link and a readable file, and the link of a result.

use serde_json::{Map, Value, json};

use super::Pack;
use super::checks::{self, Place};
use super::error::PackError;
use super::limits::MOST_CHARACTERS;
use super::sealed::{self, Kind, VERSION};
use crate::practice::result::Handed;

/// What stands before the text of a pack in a link.
pub const ADDRESS: &str = "#/pack/";
/// What stands before the text of a result.
pub const RESULT_ADDRESS: &str = "#/result/";
/// How a file says what it is.
const NAME: &str = "onemore";

/// A pack, ready to be handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text behind [`ADDRESS`], for the room: the plan in it is without the words to lead it by.
    pub text: String,
    /// The readable file, with everything.
    pub file: String,
    /// What it is saved as: "objections-on-tuesday.json".
    pub file_name: String,
    /// "1,204 characters as a link, 3,511 as a file."
    pub says: String,
}

/// The compact text of a pack: what its number and its checksums are made of.
pub(super) fn plain(pack: &Pack) -> Vec<u8> {
    serde_json::to_vec(pack).unwrap_or_default()
}

/// Writes both forms. What could not be read again is refused here.
pub fn write(pack: &Pack) -> Result<Written, PackError> {
    pack.check()?;
    let bytes = plain(pack);
    let text = sealed::seal(Kind::Pack, &plain(&pack.for_the_room()));
    let value: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let whole = json!({
        "file": NAME,
        "version": VERSION,
        "checksum": format!("{:08x}", sealed::whole(&bytes)),
        "pack": value,
    });
    let file = serde_json::to_string_pretty(&whole).unwrap_or_default();
    let says = format!(
        "{} characters as a link, {} as a file.",
        crate::practice::qr::grouped(text.len() + ADDRESS.len()),
        crate::practice::qr::grouped(file.len())
    );
    Ok(Written {
        text,
        file,
        file_name: file_name(&pack.title),
        says,
    })
}

/// A name that every system takes.
fn file_name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().take(60) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    match name.trim_end_matches('-') {
        "" => "pack.json".to_owned(),
        name => format!("{name}.json"),
    }
}

/// Opens a pack: a whole link, the text behind its address, or a file.
pub fn read(text: &str) -> Result<Pack, PackError> {
    if text.len() > MOST_CHARACTERS * 2 {
        return Err(PackError::TooLong(text.len()));
    }
    let text = text.trim().trim_start_matches('\u{feff}');
    if text.is_empty() {
        return Err(PackError::Empty);
    }
    if text.starts_with('{') {
        return read_file(text);
    }
    let bytes = sealed::open(Kind::Pack, behind(text, ADDRESS)?)?;
    let value = serde_json::from_slice(&bytes).map_err(|_| PackError::Checksum)?;
    checks::opened(value)
}

/// The letters behind the address. Mail programs break lines; nothing of that is ours.
fn behind<'a>(text: &'a str, address: &str) -> Result<&'a str, PackError> {
    let letters = match text.split_once(address) {
        Some((_, letters)) => letters.trim(),
        None => text,
    };
    let ours = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    match letters.find(|sign| !ours(sign)) {
        None => Ok(letters),
        // Something else that was pasted, unless it is our link with something behind it.
        Some(_) if letters.len() == text.len() => Err(PackError::NotOurs),
        Some(end) => Ok(&letters[..end]),
    }
}

fn read_file(text: &str) -> Result<Pack, PackError> {
    if text.len() > MOST_CHARACTERS {
        return Err(PackError::TooLong(text.len()));
    }
    let file: Map<String, Value> = serde_json::from_str(text).map_err(|_| PackError::NotOurs)?;
    if file.get("file").and_then(Value::as_str) != Some(NAME) {
        return Err(PackError::NotOurs);
    }
    let version = file.get("version").and_then(Value::as_u64).unwrap_or_default();
    if version > u64::from(VERSION) {
        return Err(PackError::Version(u32::try_from(version).unwrap_or(u32::MAX)));
    }
    let Some(value) = file.get("pack") else {
        return Err(PackError::field("pack", "it is missing"));
    };
    let pack = checks::opened(value.clone())?;
    match file.get("checksum").map(Value::as_str) {
        None => Ok(pack),
        Some(sum) => {
            let own = format!("{:08x}", sealed::whole(&plain(&pack)));
            if sum == Some(own.as_str()) {
                Ok(pack)
            } else {
                Err(PackError::FileChanged)
            }
        }
    }
}

/// What a participant hands in, as the text of a link and of a square code.
pub fn result_text(handed: &Handed) -> String {
    let bytes = serde_json::to_vec(handed).unwrap_or_default();
    sealed::seal(Kind::Result, &bytes)
}

/// Opens such a text, or a link with it.
pub fn read_result(text: &str) -> Result<Handed, PackError> {
    if text.len() > MOST_CHARACTERS {
        return Err(PackError::TooLong(text.len()));
    }
    let text = text.trim();
    if text.is_empty() {
        return Err(PackError::Empty);
    }
    let bytes = sealed::open(Kind::Result, behind(text, RESULT_ADDRESS)?)?;
    handed_in(serde_json::from_slice(&bytes).map_err(|_| PackError::Checksum)?)
}

/// A result, looked at like everything that comes from elsewhere.
pub(in crate::practice) fn handed_in(value: Value) -> Result<Handed, PackError> {
    checks::texts(&value, &Place::Root)?;
    let handed: Handed =
        serde_json::from_value(value).map_err(|wrong| PackError::field("result", wrong.to_string()))?;
    checks::handed(&handed)?;
    Ok(handed)
}

//! One text as it lies in the storage: a readable head, a checksum over everything, and the packed content.
//!
//! ```text
//! onemore 2 page:17.345 8123 1f2e3d4c ▒▒▒▒▒▒▒
//!         │ │           │    │        └ the content: deflated, fifteen bits a letter
//!         │ │           │    └ the checksum over the head and the content
//!         │ │           └ bytes of the content
//!         │ └ the name it was written under: a text under another's key is damage
//!         └ the version that wrote it
//! ```
//!
//! The head and the checksum keep this form for ever, so that any build can tell a later version from damage.

use super::Unread;
use super::checksum::Checksum;
use super::codec::{CodecError, Streams, count, push_count};
use super::migrate::LATEST;
use super::{deflate, packing};

/// What every head begins with.
const MARK: &str = "onemore";

/// Most bytes a stream may unpack to. The largest page has 0.2 million; one person with the longest notes a form takes
/// has fewer than this. What says it has more is not ours.
const MOST_BYTES: usize = 64 << 20;

/// Makes texts, and reads them. Keeps what the next one can use again.
pub(super) struct Seal {
    checksum: Checksum,
    inflater: deflate::Inflater,
}

/// What a text held.
pub(super) struct Found {
    /// The version that wrote it.
    pub(super) version: u32,
    /// Its content.
    pub(super) streams: Streams,
}

impl Seal {
    pub(super) fn new() -> Seal {
        Seal {
            checksum: Checksum::new(),
            inflater: deflate::Inflater::new(),
        }
    }

    /// The text that keeps `streams` under `name`.
    pub(super) fn write(&mut self, name: &str, streams: &Streams) -> String {
        let content = content(streams);
        let head = head(LATEST, name, content.len());
        let checksum = self.checksum.of([head.as_bytes(), &content]);
        let mut text = String::with_capacity(head.len() + 9 + 3 * packing::letters(content.len()));
        text.push_str(&head);
        text.push_str(&hexadecimal(checksum));
        text.push(' ');
        packing::pack(&content, &mut text);
        text
    }

    /// What stands in a text that was written under `name`, by whatever version.
    pub(super) fn read(&mut self, name: &str, text: &str) -> Result<Found, Unread> {
        let damaged =
            || Unread::Damaged("What stands there is not what was written: its checksum does not fit.".to_owned());
        let (version, content) = self.open(name, text).ok_or_else(damaged)?;
        let streams = self.streams(&content).map_err(Unread::from)?;
        Ok(Found { version, streams })
    }

    /// True for a text that is as it was written under this name, by whatever version.
    pub(super) fn is_sound(&mut self, name: &str, text: &str) -> bool {
        self.open(name, text).is_some()
    }

    fn open(&mut self, name: &str, text: &str) -> Option<(u32, Vec<u8>)> {
        let mut parts = text.splitn(6, ' ');
        let mut next = || parts.next();
        let (mark, version, written_as, length, checksum, packed) =
            (next()?, next()?, next()?, next()?, next()?, next()?);
        let (version, length) = (version.parse().ok()?, length.parse().ok()?);
        if mark != MARK || written_as != name || packing::letters(length) > packed.len() {
            return None;
        }
        let content = packing::unpack(packed, length)?;
        let sound = hexadecimal(self.checksum.of([head(version, name, length).as_bytes(), &content]));
        // Compared as texts, and the head is printed anew: "+2" or "0A" in place of "2" or "0a" is damage too.
        let length_of_head = text.len() - packed.len() - checksum.len() - 2;
        (sound == checksum && text[..=length_of_head] == head(version, name, length)).then_some((version, content))
    }

    fn streams(&mut self, content: &[u8]) -> Result<Streams, CodecError> {
        let mut at = 0;
        let mut counts = [0; 5];
        for one in &mut counts {
            *one = count(content, &mut at)?;
        }
        let [tables, frame, text, packed_frame, packed_text] = counts;
        let mut take = |length: usize| {
            let part = content.get(at..).and_then(|rest| rest.get(..length));
            at += length;
            part.ok_or(CodecError::Short)
        };
        if tables.max(frame).max(text) > MOST_BYTES {
            return Err(CodecError::Broken);
        }
        let mut tables_and_frame = self.inflater.inflate(take(packed_frame)?, tables + frame)?;
        let text = self.inflater.inflate(take(packed_text)?, text)?;
        let frame = tables_and_frame.split_off(tables);
        Ok(Streams {
            tables: tables_and_frame,
            frame,
            text,
            raw: content[at..].to_vec(),
        })
    }
}

/// The head, up to the checksum.
fn head(version: u32, name: &str, length: usize) -> String {
    format!("{MARK} {version} {name} {length} ")
}

/// The version that a text says in its head it was written by.
pub(super) fn version_in_head(text: &str) -> Option<u32> {
    let mut parts = text.split(' ');
    parts.next().filter(|mark| *mark == MARK)?;
    parts.next()?.parse().ok()
}

fn hexadecimal(checksum: u32) -> String {
    format!("{checksum:08x}")
}

/// The streams as one, the two that pack well deflated each by itself.
fn content(streams: &Streams) -> Vec<u8> {
    let Streams {
        tables,
        frame,
        text,
        raw,
    } = streams;
    let packed_frame = deflate::deflate(&[tables.as_slice(), frame.as_slice()].concat());
    let packed_text = deflate::deflate(text);
    let mut content = Vec::with_capacity(packed_frame.len() + packed_text.len() + raw.len() + 20);
    for length in [
        tables.len(),
        frame.len(),
        text.len(),
        packed_frame.len(),
        packed_text.len(),
    ] {
        push_count(&mut content, length);
    }
    for part in [&packed_frame, &packed_text, raw] {
        content.extend_from_slice(part);
    }
    content
}

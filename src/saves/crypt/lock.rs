//! The lock: the book as it lies in the browser, encrypted under a key that a passphrase opens.
//!
//! A random key encrypts every text under [`PREFIX`]; the key itself lies in a record of its own, encrypted with the
//! passphrase as a backup is. An encrypted text says that it is one, so a storage in which some are and some are not yet is
//! read like any other: turning the lock on or off may stop anywhere, and whoever has the passphrase goes on from there.
//! The record comes first when the lock is turned on and goes last when it is turned off.

use std::fmt;

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes256Gcm, Key};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::backup::seal;
use super::super::packing;
use super::super::record::PREFIX;
use super::super::shelf::{Shelf, ShelfError};
use super::{CryptError, NONCE, RANDOM_BYTES, decrypt, encrypt, nonce_of};

/// The two places of the record, so that damage to one is not the end of the book. Neither begins with [`PREFIX`].
pub const LOCK_KEYS: [&str; 2] = ["onemore-lock", "onemore-lock.b"];

/// What the record of a locked book begins with: all that the app's first piece has to know of locks.
pub const LOCK_IS_ON: &str = "on ";
const LOCK_IS_OFF: &str = "off ";

/// What an encrypted text begins with, and the version of its form.
const MARK: &str = "onemore-sealed 1 ";

/// Bytes of the key.
const KEY: usize = 32;
/// Bytes that encryption adds: the nonce before, the tag behind.
const TAG: usize = 16;

/// Text before it is encrypted: as UTF-8 where that is shorter, else as UTF-16. The first byte says which.
const UTF_8: u8 = 0;
const UTF_16: u8 = 1;

/// Encrypts what is kept and decrypts what is read, text by text.
pub trait Cipher {
    /// `text` as it may lie under `key`; `None` for what the cipher cannot take: more than 64 GB.
    fn seal(&self, key: &str, text: &str) -> Option<String>;

    /// What lies under `key` in clear; `None` for a text that was not sealed for this key by this cipher.
    fn open(&self, key: &str, text: &str) -> Option<String>;
}

/// The open lock of a book. It lives in memory alone.
pub struct Lock {
    key: Key<Aes256Gcm>,
    cipher: Aes256Gcm,
    random: fn() -> u64,
}

impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lock")
    }
}

/// What stands in the storage about the lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockRecord {
    /// Its text.
    pub text: String,
    /// When it was written, in milliseconds; of two, the later holds.
    pub at: u64,
    /// Whether the book is locked.
    pub is_on: bool,
}

impl LockRecord {
    /// The record that a text is; `None` for a damaged one.
    pub fn of(text: String) -> Option<LockRecord> {
        let is_on = text.starts_with(LOCK_IS_ON);
        let rest = text
            .strip_prefix(LOCK_IS_ON)
            .or_else(|| text.strip_prefix(LOCK_IS_OFF))?;
        let (at, file) = rest.split_once(' ').unwrap_or((rest, ""));
        let at = at.parse().ok()?;
        let is_whole = !is_on || seal::is_whole(file, u32::MAX) == Some(true);
        is_whole.then_some(LockRecord { text, at, is_on })
    }

    /// The record that holds; `None` for a book that never was locked.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn read(shelf: &dyn Shelf) -> Result<Option<LockRecord>, ShelfError> {
        let mut latest: Option<LockRecord> = None;
        for key in LOCK_KEYS {
            let found = shelf.get(key)?.and_then(LockRecord::of);
            if found.as_ref().map(|found| found.at) > latest.as_ref().map(|latest| latest.at) {
                latest = found;
            }
        }
        Ok(latest)
    }

    /// Puts it into both places.
    ///
    /// # Errors
    ///
    /// When it was kept in neither.
    pub fn put(&self, shelf: &mut dyn Shelf) -> Result<(), ShelfError> {
        let [first, second] = LOCK_KEYS;
        shelf.put(first, &self.text)?;
        // It holds from here on; what stands in the second place is the earlier one.
        if shelf.put(second, &self.text).is_err() {
            let _ = shelf.remove(second);
        }
        Ok(())
    }

    fn off(at: u64) -> LockRecord {
        LockRecord {
            text: format!("{LOCK_IS_OFF}{at}"),
            at,
            is_on: false,
        }
    }
}

/// True for a text that a lock has encrypted, whichever.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(MARK)
}

impl Lock {
    /// A new lock. `random` gives secure random bits, and goes on to: each text needs some.
    pub fn new(random: fn() -> u64) -> Lock {
        let mut key = [0; KEY];
        fill(&mut key, random);
        Lock::with(key.into(), random)
    }

    fn with(key: Key<Aes256Gcm>, random: fn() -> u64) -> Lock {
        let cipher = Aes256Gcm::new(&key);
        Lock { key, cipher, random }
    }

    /// Opens the lock that a record keeps.
    ///
    /// # Errors
    ///
    /// As [`decrypt`].
    pub fn open(record: &LockRecord, passphrase: &str, random: fn() -> u64) -> Result<Lock, CryptError> {
        let file = record.text.splitn(3, ' ').nth(2).ok_or(CryptError::Damaged)?;
        let key = STANDARD
            .decode(decrypt(file, passphrase)?)
            .map_err(|_| CryptError::Damaged)?;
        let key = Key::<Aes256Gcm>::try_from(key.as_slice()).map_err(|_| CryptError::Damaged)?;
        Ok(Lock::with(key, random))
    }

    /// The record that keeps this lock, for `passphrase` to open. `at` must be later than that of any record before.
    ///
    /// # Errors
    ///
    /// As [`encrypt`].
    pub fn record(&self, passphrase: &str, at: u64) -> Result<LockRecord, CryptError> {
        let mut random = [0; RANDOM_BYTES];
        fill(&mut random, self.random);
        let file = encrypt(&STANDARD.encode(self.key), passphrase, &random)?;
        let text = format!("{LOCK_IS_ON}{at} {file}");
        Ok(LockRecord { text, at, is_on: true })
    }

    /// Turns the lock on: the record, then every text. Where there is no room, everything is as before.
    ///
    /// # Errors
    ///
    /// When a text was not kept.
    pub fn turn_on(&self, record: &LockRecord, shelf: &mut dyn Shelf) -> Result<(), ShelfError> {
        let before = LockRecord::read(shelf)?;
        let done = record.put(shelf).and_then(|()| self.seal_all(shelf));
        if done.is_err() {
            // A clear text is shorter, so there is room for it where its encrypted form stood.
            self.open_all(shelf)?;
            let off = LockRecord::off(record.at.max(before.map_or(0, |before| before.at)) + 1);
            off.put(shelf)?;
        }
        done
    }

    /// Turns the lock off: every text, then the record. On an error it is still on.
    ///
    /// # Errors
    ///
    /// When a text was not kept.
    pub fn turn_off(&self, at: u64, shelf: &mut dyn Shelf) -> Result<(), ShelfError> {
        self.open_all(shelf)?;
        LockRecord::off(at).put(shelf)
    }

    /// Encrypts every text that is not encrypted yet.
    ///
    /// # Errors
    ///
    /// When one was not kept: those before it are encrypted, the others are as they were.
    pub fn seal_all(&self, shelf: &mut dyn Shelf) -> Result<(), ShelfError> {
        let refused = || ShelfError::Refused("a text could not be encrypted".to_owned());
        each(shelf, &|key, text| match is_sealed(text) {
            true => Ok(None),
            false => self.seal(key, text).map(Some).ok_or_else(refused),
        })
    }

    fn open_all(&self, shelf: &mut dyn Shelf) -> Result<(), ShelfError> {
        // What another lock has encrypted stays as it is.
        each(shelf, &|key, text| Ok(Cipher::open(self, key, text)))
    }
}

/// What is to stand in a text's place; `None` to leave it.
type Change<'a> = &'a dyn Fn(&str, &str) -> Result<Option<String>, ShelfError>;

/// Puts a changed text in the place of each of the book's texts, where there is one.
fn each(shelf: &mut dyn Shelf, change: Change<'_>) -> Result<(), ShelfError> {
    for key in shelf.keys()?.into_iter().filter(|key| key.starts_with(PREFIX)) {
        let Some(text) = shelf.get(&key)? else { continue };
        if let Some(changed) = change(&key, &text)? {
            shelf.put(&key, &changed)?;
        }
    }
    Ok(())
}

impl Cipher for Lock {
    fn seal(&self, key: &str, text: &str) -> Option<String> {
        let mut nonce = [0; NONCE];
        fill(&mut nonce, self.random);
        let mut data = plain(text);
        let with = nonce_of(&nonce).ok()?;
        self.cipher
            .encrypt_in_place(&with, bound(key).as_bytes(), &mut data)
            .ok()?;
        let sealed = [&nonce[..], &data].concat();
        let mut text = format!("{MARK}{} ", sealed.len());
        packing::pack(&sealed, &mut text);
        Some(text)
    }

    fn open(&self, key: &str, text: &str) -> Option<String> {
        let (length, packed) = text.strip_prefix(MARK)?.split_once(' ')?;
        let length = length.parse().ok().filter(|length| *length > NONCE + TAG)?;
        if packing::letters(length) > packed.len() {
            return None;
        }
        let sealed = packing::unpack(packed, length)?;
        let (nonce, data) = sealed.split_at(NONCE);
        let mut data = data.to_vec();
        let nonce = nonce_of(nonce).ok()?;
        self.cipher
            .decrypt_in_place(&nonce, bound(key).as_bytes(), &mut data)
            .ok()?;
        clear(&data)
    }
}

/// What is authenticated beside a text: where it lies, so that none can be put in the place of another.
fn bound(key: &str) -> String {
    format!("{MARK}{key}")
}

fn plain(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().count();
    let mut bytes = Vec::with_capacity(1 + text.len().min(2 * units) + TAG);
    if text.len() <= 2 * units {
        bytes.push(UTF_8);
        bytes.extend_from_slice(text.as_bytes());
    } else {
        bytes.push(UTF_16);
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    }
    bytes
}

fn clear(bytes: &[u8]) -> Option<String> {
    match bytes.split_first()? {
        (&UTF_8, text) => String::from_utf8(text.to_vec()).ok(),
        (&UTF_16, text) => {
            let (units, rest) = text.as_chunks::<2>();
            let units = units.iter().map(|unit| u16::from_le_bytes(*unit));
            let text: Result<String, _> = char::decode_utf16(units).collect();
            text.ok().filter(|_| rest.is_empty())
        }
        _ => None,
    }
}

fn fill(bytes: &mut [u8], random: fn() -> u64) {
    for eight in bytes.chunks_mut(8) {
        let fresh = random().to_le_bytes();
        eight.copy_from_slice(&fresh[..eight.len()]);
    }
}

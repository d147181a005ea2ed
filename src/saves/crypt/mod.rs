//! What only a passphrase opens: a backup, or the whole book ([`Lock`]). Argon2id makes the key of it, slowly, and
//! AES-256-GCM encrypts with it and notices every change. The passphrase and its key are kept nowhere, so nobody can open
//! what is encrypted without it, we included.
//!
//! Written in Rust and not with the browser's own cryptography, because that has no Argon2: a graphics card tries many
//! PBKDF2 keys at a time, and few of these, each of which takes 19 MiB.

mod lock;
mod strength;

use std::fmt;

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::backup::seal;

pub use lock::{Cipher, LOCK_IS_ON, LOCK_KEYS, Lock, LockRecord, is_sealed};
pub use strength::{Strength, strength};

/// What the file says it is.
const FORMAT: &str = "Onemore encrypted backup";
/// The version of this form of file.
const VERSION: u32 = 1;

/// Memory the key takes, in KiB, and how often it is gone through: the least that OWASP's password storage cheat sheet
/// asks of Argon2id (19 MiB, 2 passes, 1 lane). About half a second in a browser.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Most that a file may ask for: a forged one must not freeze the page. 256 MiB, 16 passes, 4 lanes.
const MOST_MEMORY_KIB: u32 = 256 * 1024;
const MOST_PASSES: u32 = 16;
const MOST_LANES: u32 = 4;

/// Bytes of the salt: as RFC 9106 recommends.
const SALT: usize = 16;
/// Bytes of the nonce: what AES-GCM is made for.
const NONCE: usize = 12;

/// Random bytes that [`encrypt`] needs, new for every file.
pub const RANDOM_BYTES: usize = SALT + NONCE;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct KeyFrom {
    algorithm: String,
    version: u32,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    key: KeyFrom,
    cipher: String,
    nonce: String,
    data: String,
    checksum: String,
}

/// Why a file was not decrypted, or not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CryptError {
    /// Not a file of this form.
    NotOurs,
    /// Made by a later version.
    TooNew(u32),
    /// The file is as it was written, so it is the passphrase that does not fit.
    WrongPassphrase,
    /// The file was changed since it was written.
    Damaged,
    /// The key could not be made: there was no memory for it.
    NoMemory,
}

impl fmt::Display for CryptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CryptError::NotOurs => "This file is not an encrypted backup of Onemore.",
            CryptError::TooNew(_) => {
                "This backup was encrypted by a newer Onemore. Reload the page to get the newest, then try again."
            }
            CryptError::WrongPassphrase => {
                "The file is whole, but this passphrase does not open it. Capital letters, blanks and hyphens count; look at the keyboard’s language too."
            }
            CryptError::Damaged => {
                "This file was changed since it was written, perhaps on its way here, and cannot be opened any more. Try another copy of it."
            }
            CryptError::NoMemory => {
                "The browser had no memory left to make the key. Close other tabs and try once more."
            }
        })
    }
}

impl std::error::Error for CryptError {}

/// True for the text of an encrypted backup, whole or not.
pub fn is_encrypted(text: &str) -> bool {
    // The head only: the text may be long, and damaged further on.
    let head: String = text.chars().take(2 * FORMAT.len() + 40).collect();
    head.contains(FORMAT)
}

/// `text` as a file that only `passphrase` opens.
///
/// # Errors
///
/// [`CryptError::NoMemory`] alone.
pub fn encrypt(text: &str, passphrase: &str, random: &[u8; RANDOM_BYTES]) -> Result<String, CryptError> {
    let (salt, nonce) = random.split_at(SALT);
    let from = KeyFrom {
        algorithm: "Argon2id".to_owned(),
        version: Version::V0x13 as u32,
        memory_kib: MEMORY_KIB,
        passes: PASSES,
        lanes: LANES,
        salt: STANDARD.encode(salt),
    };
    let key = key(passphrase, &from, salt)?;
    let mut data = text.as_bytes().to_vec();
    Aes256Gcm::new(&key)
        .encrypt_in_place(&nonce_of(nonce)?, bound(VERSION, &from).as_bytes(), &mut data)
        .map_err(|_| CryptError::NoMemory)?;
    let file = File {
        format: FORMAT.to_owned(),
        version: VERSION,
        key: from,
        cipher: "AES-256-GCM".to_owned(),
        nonce: STANDARD.encode(nonce),
        data: STANDARD.encode(&data),
        checksum: String::new(),
    };
    Ok(seal::sealed(serde_json::to_string_pretty(&file).unwrap_or_default()))
}

/// What [`encrypt`] was given.
///
/// # Errors
///
/// See [`CryptError`]: a damaged file and a wrong passphrase are told apart by the checksum over the file.
pub fn decrypt(text: &str, passphrase: &str) -> Result<String, CryptError> {
    let text = text.trim_start_matches('\u{feff}');
    let is_whole = seal::is_whole(text, u32::MAX) == Some(true);
    let unreadable = if is_encrypted(text) {
        CryptError::Damaged
    } else {
        CryptError::NotOurs
    };
    let file: File = serde_json::from_str(text).map_err(|_| unreadable)?;
    if file.format != FORMAT {
        return Err(unreadable);
    }
    if file.version > VERSION {
        return Err(if is_whole {
            CryptError::TooNew(file.version)
        } else {
            CryptError::Damaged
        });
    }
    let bytes = |text: &str| STANDARD.decode(text).map_err(|_| CryptError::Damaged);
    let (salt, nonce, mut data) = (bytes(&file.key.salt)?, bytes(&file.nonce)?, bytes(&file.data)?);
    // One that was changed must not ask for more work than those we make.
    let is_modest = file.key.memory_kib <= MEMORY_KIB && file.key.passes <= PASSES && file.key.lanes <= LANES;
    if !is_whole && !is_modest {
        return Err(CryptError::Damaged);
    }
    let key = key(passphrase, &file.key, &salt)?;
    Aes256Gcm::new(&key)
        .decrypt_in_place(&nonce_of(&nonce)?, bound(file.version, &file.key).as_bytes(), &mut data)
        .map_err(|_| {
            if is_whole {
                CryptError::WrongPassphrase
            } else {
                CryptError::Damaged
            }
        })?;
    String::from_utf8(data).map_err(|_| CryptError::Damaged)
}

/// What is authenticated beside the text: the version of the form, and how the key was made.
fn bound(version: u32, from: &KeyFrom) -> String {
    format!(
        "{FORMAT} {version} {} {} {} {} {} {}",
        from.algorithm, from.version, from.memory_kib, from.passes, from.lanes, from.salt
    )
}

fn nonce_of(bytes: &[u8]) -> Result<Nonce<aes_gcm::aead::consts::U12>, CryptError> {
    Nonce::try_from(bytes).map_err(|_| CryptError::Damaged)
}

fn key(passphrase: &str, from: &KeyFrom, salt: &[u8]) -> Result<Key<Aes256Gcm>, CryptError> {
    let is_bearable = from.algorithm == "Argon2id"
        && from.version == Version::V0x13 as u32
        && from.memory_kib <= MOST_MEMORY_KIB
        && from.passes <= MOST_PASSES
        && from.lanes <= MOST_LANES;
    if !is_bearable {
        return Err(CryptError::Damaged);
    }
    let params = Params::new(from.memory_kib, from.passes, from.lanes, Some(32)).map_err(|_| CryptError::Damaged)?;
    let mut key = Key::<Aes256Gcm>::default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut key)
        .map_err(|error| match error {
            argon2::Error::OutOfMemory => CryptError::NoMemory,
            _ => CryptError::Damaged,
        })?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The test vector of RFC 9106 uses a secret and data beside the password; this one is the reference
    /// implementation's (`test.c`: version 0x13, t = 2, m = 64 MiB, p = 1, "password", "somesalt").
    #[test]
    fn the_key_is_the_one_the_reference_makes() {
        let from = KeyFrom {
            algorithm: "Argon2id".to_owned(),
            version: 0x13,
            memory_kib: 65_536,
            passes: 2,
            lanes: 1,
            salt: String::new(),
        };
        let made = key("password", &from, b"somesalt").map(|key| hex(&key));
        let known = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";
        assert_eq!(made.as_deref(), Ok(known));
    }

    /// Test case 16 of the paper that GCM comes from (McGrew and Viega), with AES-256.
    #[test]
    fn the_cipher_is_the_one_of_the_paper() {
        let bytes = |text: &str| -> Vec<u8> {
            let pairs = text.as_bytes().chunks(2);
            pairs
                .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
                .collect()
        };
        let key = bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        let plain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
        let mut data = bytes(plain);
        let key = Key::<Aes256Gcm>::try_from(key.as_slice()).unwrap_or_default();
        let nonce = nonce_of(&bytes("cafebabefacedbaddecaf888")).unwrap_or_default();
        let bound = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        let done = Aes256Gcm::new(&key).encrypt_in_place(&nonce, &bound, &mut data);
        assert!(done.is_ok());
        assert_eq!(
            hex(&data),
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
        );
    }
}

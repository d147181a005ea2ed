//! Gives short names to what the first piece imports from its glue. wasm-bindgen names each import after what it does and a
//! hash, a hundred bytes in two files for every call into the browser, and hashes cannot be compressed: short names take
//! 6 kB off the first load (brotli).

use crate::command::Outcome;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Magic number and version.
const HEAD: usize = 8;
/// The section that names what is imported.
const IMPORTS: u8 = 2;
/// What wasm-bindgen's own names begin with; others are left as they are.
const OURS: [&str; 2] = ["__wbg_", "__wbindgen_"];

/// Renames in both files, where they lie.
pub fn give(glue: &Path, wasm: &Path) -> Outcome {
    let bytes = fs::read(wasm).map_err(|error| format!("cannot read {}: {error}", wasm.display()))?;
    let text = fs::read_to_string(glue).map_err(|error| format!("cannot read {}: {error}", glue.display()))?;
    let mut names = Names::default();
    let bytes = renamed(&bytes, &mut names).ok_or_else(|| format!("{} is no wasm that can be read", wasm.display()))?;
    let text = names.in_script(&text)?;
    fs::write(wasm, bytes).map_err(|error| format!("cannot write {}: {error}", wasm.display()))?;
    fs::write(glue, text).map_err(|error| format!("cannot write {}: {error}", glue.display()))
}

/// Each long name with its short one.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn short(&mut self, long: &str) -> String {
        let next = self.0.len();
        self.0
            .entry(long.to_owned())
            .or_insert_with(|| format!("_{next:x}"))
            .clone()
    }

    /// The script with every long name replaced where it stands as a word of its own.
    fn in_script(&self, text: &str) -> Outcome<String> {
        let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
        let mut script = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(is_word) {
            let (between, from) = rest.split_at(start);
            let end = from.find(|letter| !is_word(letter)).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            if self.0.values().any(|short| short == word) {
                return Err(format!(
                    "the glue has a name {word} of its own; choose other short names"
                ));
            }
            script.push_str(between);
            script.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        script.push_str(rest);
        Ok(script)
    }
}

/// The wasm with short names in its import section; `None` where it cannot be read.
fn renamed(wasm: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut whole = wasm.get(..HEAD)?.to_vec();
    let mut at = HEAD;
    while at < wasm.len() {
        let kind = *wasm.get(at)?;
        let (length, from) = number(wasm, at + 1)?;
        let section = wasm.get(from..from.checked_add(length)?)?;
        let section = if kind == IMPORTS {
            imports(section, names)?
        } else {
            section.to_vec()
        };
        whole.push(kind);
        write_number(&mut whole, section.len());
        whole.extend(section);
        at = from + length;
    }
    Some(whole)
}

fn imports(section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let (count, mut at) = number(section, 0)?;
    let mut renamed = Vec::with_capacity(section.len());
    write_number(&mut renamed, count);
    for _ in 0..count {
        let (module, after) = name(section, at)?;
        let (long, after) = name(section, after)?;
        let end = after_type(section, after)?;
        let short = if OURS.iter().any(|ours| long.starts_with(ours)) {
            names.short(long)
        } else {
            long.to_owned()
        };
        for name in [module, &short] {
            write_number(&mut renamed, name.len());
            renamed.extend(name.as_bytes());
        }
        renamed.extend(section.get(after..end)?);
        at = end;
    }
    Some(renamed)
}

/// Where what is imported ends: a function, a table, a memory, a global, a tag.
fn after_type(section: &[u8], at: usize) -> Option<usize> {
    let limits = |at: usize| {
        let (flags, at) = number(section, at)?;
        let (_, at) = number(section, at)?;
        if flags & 1 == 1 {
            Some(number(section, at)?.1)
        } else {
            Some(at)
        }
    };
    match *section.get(at)? {
        0 => Some(number(section, at + 1)?.1),
        1 => limits(at + 2),
        2 => limits(at + 1),
        3 => Some(at + 3),
        4 => Some(number(section, at + 2)?.1),
        _ => None,
    }
}

fn name(bytes: &[u8], at: usize) -> Option<(&str, usize)> {
    let (length, from) = number(bytes, at)?;
    let end = from.checked_add(length)?;
    Some((std::str::from_utf8(bytes.get(from..end)?).ok()?, end))
}

/// A number of up to 32 bits as wasm writes them (LEB128), and where the next thing begins.
fn number(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let mut value = 0usize;
    for (place, byte) in bytes.get(at..)?.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, at + place + 1));
        }
    }
    None
}

fn write_number(bytes: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "__wbg_addEventListener_9a84cc1f4b6bc3f6";

    /// A module that imports a function of this name, a memory and a table, and holds one section more.
    fn module(name: &str) -> Vec<u8> {
        let mut imports = vec![3];
        for (module, name, kind) in [
            ("./app_bg.js", name, &[0, 0x85, 0x01][..]),
            ("./app_bg.js", "memory", &[2, 1, 17, 0x80, 0x80, 0x04]),
            ("__wasm_split", "__wbg_table", &[1, 0x70, 0, 5]),
        ] {
            for text in [module, name] {
                write_number(&mut imports, text.len());
                imports.extend(text.as_bytes());
            }
            imports.extend(kind);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.push(IMPORTS);
        write_number(&mut wasm, imports.len());
        wasm.extend(imports);
        wasm.extend([10, 3, 1, 2, 3]);
        wasm
    }

    #[test]
    fn imports_become_short_in_both_files_and_the_rest_stays() {
        let mut names = Names::default();
        let long = module(LONG);
        let short = renamed(&long, &mut names).unwrap();
        assert_eq!(names.0.get(LONG).map(String::as_str), Some("_0"));
        assert_eq!(
            long.len() - short.len(),
            LONG.len() + "__wbg_table".len() - 2 * "_0".len()
        );
        assert!(short.ends_with(&[10, 3, 1, 2, 3]));
        assert_eq!(renamed(&short, &mut Names::default()).unwrap(), short);
        let script = format!("const imports = {{ {LONG}: f, {LONG}2: g, memory }};");
        assert_eq!(
            names.in_script(&script).unwrap(),
            format!("const imports = {{ _0: f, {LONG}2: g, memory }};")
        );
        assert!(names.in_script("let _1 = 2;").unwrap_err().contains("_1"));
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        let long = module(LONG);
        for end in HEAD + 1..long.len() {
            assert!(
                renamed(&long[..end], &mut Names::default()).is_none() || end == long.len() - 5,
                "{end}"
            );
        }
        assert!(renamed(b"not", &mut Names::default()).is_none());
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 127, 128, 16_383, 16_384, 4_294_967_295] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, value);
            assert_eq!(number(&bytes, 0), Some((value, bytes.len())));
        }
    }
}

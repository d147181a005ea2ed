//! The text: numbers, capitals and bytes, one segment after the other.

/// The letters of a segment of capitals.
const CAPITALS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: usize) -> Option<usize> {
        let mut number = 0;
        for _ in 0..count {
            let byte = self.bytes.get(self.at / 8)?;
            number = number << 1 | usize::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(number)
    }

    fn left(&self) -> usize {
        self.bytes.len() * 8 - self.at
    }
}

/// The text of a code's data; `None` where it is of a kind that nobody sends a link in.
pub(super) fn text(data: &[u8], version: usize) -> Option<String> {
    let mut bits = Bits { bytes: data, at: 0 };
    let mut text: Vec<u8> = Vec::new();
    let size = match version {
        ..=9 => 0,
        10..=26 => 1,
        _ => 2,
    };
    while bits.left() >= 4 {
        match bits.take(4)? {
            0 => break,
            1 => numbers(&mut bits, [10, 12, 14][size], &mut text)?,
            2 => capitals(&mut bits, [9, 11, 13][size], &mut text)?,
            4 => {
                let count = bits.take([8, 16, 16][size])?;
                for _ in 0..count {
                    text.push(bits.take(8)? as u8);
                }
            }
            // Which letters the bytes stand for: ours are UTF-8, whatever it says.
            7 => {
                let first = bits.take(8)?;
                bits.take(if first & 0x80 == 0 {
                    0
                } else if first & 0x40 == 0 {
                    8
                } else {
                    16
                })?;
            }
            _ => return None,
        }
    }
    String::from_utf8(text).ok()
}

fn numbers(bits: &mut Bits<'_>, size: usize, text: &mut Vec<u8>) -> Option<()> {
    let mut left = bits.take(size)?;
    while left > 0 {
        let count = left.min(3);
        let number = bits.take([4, 7, 10][count - 1])?;
        text.extend(format!("{number:0count$}").bytes());
        left -= count;
    }
    Some(())
}

fn capitals(bits: &mut Bits<'_>, size: usize, text: &mut Vec<u8>) -> Option<()> {
    let mut left = bits.take(size)?;
    while left > 0 {
        let pair = left.min(2);
        let number = bits.take(if pair == 2 { 11 } else { 6 })?;
        if pair == 2 {
            text.push(*CAPITALS.get(number / CAPITALS.len())?);
        }
        text.push(*CAPITALS.get(number % CAPITALS.len())?);
        left -= pair;
    }
    Some(())
}

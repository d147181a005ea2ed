//! CRC-32 (the polynomial of Ethernet, reflected): it catches every error within 32 bits of each other, so every letter
//! that changed, and all but one in four thousand million of the rest.

/// The polynomial, its lowest power in the highest bit.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// Bytes taken at a time.
const LANES: usize = 4;

/// A checksum over bytes that come in pieces.
pub(crate) struct Checksum {
    tables: [[u32; 256]; LANES],
    register: u32,
}

impl Checksum {
    /// The checksum of nothing yet. It makes its tables, so keep it for many texts: [`Checksum::of`] begins anew.
    pub(crate) fn new() -> Checksum {
        let mut tables = [[0; 256]; LANES];
        for (place, entry) in tables[0].iter_mut().enumerate() {
            let byte = place as u32;
            *entry = (0..8).fold(byte, |bits, _| {
                if bits & 1 == 1 {
                    bits >> 1 ^ POLYNOMIAL
                } else {
                    bits >> 1
                }
            });
        }
        for lane in 1..LANES {
            for place in 0..256 {
                let before = tables[lane - 1][place];
                tables[lane][place] = before >> 8 ^ tables[0][(before & 0xff) as usize];
            }
        }
        Checksum { tables, register: 0 }
    }

    /// The checksum of `parts`, one after the other.
    pub(crate) fn of(&mut self, parts: [&[u8]; 2]) -> u32 {
        self.register = u32::MAX;
        for part in parts {
            self.add(part);
        }
        !self.register
    }

    fn add(&mut self, bytes: &[u8]) {
        let tables = &self.tables;
        let (fours, rest) = bytes.as_chunks::<LANES>();
        let mut register = self.register;
        for four in fours {
            let mixed = register ^ u32::from_le_bytes(*four);
            register = tables[3][(mixed & 0xff) as usize]
                ^ tables[2][(mixed >> 8 & 0xff) as usize]
                ^ tables[1][(mixed >> 16 & 0xff) as usize]
                ^ tables[0][(mixed >> 24) as usize];
        }
        for byte in rest {
            register = register >> 8 ^ tables[0][((register ^ u32::from(*byte)) & 0xff) as usize];
        }
        self.register = register;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_usual_one() {
        let mut checksum = Checksum::new();
        for (text, expected) in [("", 0), ("123456789", 0xcbf4_3926), ("abcdefgh", 0xaeef_2a50)] {
            let (head, tail) = text.split_at(text.len() / 2);
            assert_eq!(checksum.of([head.as_bytes(), tail.as_bytes()]), expected, "{text}");
        }
    }
}

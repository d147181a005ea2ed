//! Numbers that look random and are the same for the same seed (SplitMix64).

pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.roll() % limit.max(1) as u64) as usize
    }

    /// Changes some bytes: flipped, set to what breaks things, taken out, doubled, cut off.
    pub fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..1 + self.below(4) {
            let place = self.below(bytes.len());
            match (self.below(6), bytes.get_mut(place)) {
                (_, None) => {}
                (0, Some(byte)) => *byte ^= 1 << (self.roll() % 8),
                (1, Some(byte)) => *byte = self.roll() as u8,
                (2, Some(byte)) => *byte = [0x00, 0x7f, 0x80, 0xff][self.below(4)],
                (3, _) => drop(bytes.remove(place)),
                (4, _) => {
                    let part = bytes[place..(place + 1 + self.below(8)).min(bytes.len())].to_vec();
                    bytes.splice(place..place, part);
                }
                _ => bytes.truncate(place.max(1)),
            }
        }
    }
}

//! New random ids.

/// Thirty-two random bits, for what need only be told apart within one person: their touches, ten times as many as people.
pub fn short() -> u64 {
    fresh() >> 32
}

/// Random bytes.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    for eight in bytes.chunks_mut(8) {
        let random = fresh().to_le_bytes();
        eight.copy_from_slice(&random[..eight.len()]);
    }
    bytes
}

/// True where the browser gives random bits that nobody can guess: without them nothing is encrypted.
pub fn is_secure() -> bool {
    secure().is_some()
}

fn secure() -> Option<u64> {
    let mut bytes = [0u8; 8];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(u64::from_le_bytes(bytes))
}

/// Sixty-four random bits, from the browser's secure source where it has one.
pub fn fresh() -> u64 {
    if let Some(bits) = secure() {
        return bits;
    }
    // No secure source: two draws of the plain one, 26 bits each are sound, spread over the word.
    let draw = || (js_sys::Math::random() * f64::from(1u32 << 31)) as u64;
    (draw() << 33) ^ (draw() << 11) ^ draw()
}

//! Random ids that must not collide, from the operating system's generator.
//!
//! Jitter needs no such quality and does not use this.

use crate::hex;
use crate::transport::provider;

/// A random UUID (version 4), the form that every API takes as an idempotency key.
pub(crate) fn uuid() -> String {
    let mut bytes = [0_u8; 16];
    // A key that repeats swallows an effect, so a generator seeded with 64 bits would do only where the system has none.
    if provider().secure_random.fill(&mut bytes).is_err() {
        bytes = fastrand::u128(..).to_ne_bytes();
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = hex::encode(&bytes);
    for place in [20, 16, 12, 8] {
        text.insert(place, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_the_form_of_a_uuid_and_differ() {
        let ids: std::collections::BTreeSet<String> = (0..100).map(|_| uuid()).collect();
        assert_eq!(ids.len(), 100);
        for id in ids {
            let groups: Vec<usize> = id.split('-').map(str::len).collect();
            assert_eq!(groups, [8, 4, 4, 4, 12], "{id}");
            assert_eq!(id.as_bytes()[14], b'4', "{id}");
            assert!(matches!(id.as_bytes()[19], b'8' | b'9' | b'a' | b'b'), "{id}");
        }
    }
}

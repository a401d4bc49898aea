//! Bytes as hexadecimal digits and back, for hashes, signatures, keys and ids.
//!
//! Reading is strict: digits only, two for each byte, in either case. It must never take a sign, a space, a prefix such as `0x`, or
//! an odd digit, nor compare: a signature is compared in constant time, by [`webhook`](crate::webhook).

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Lower-case digits, two for each byte.
///
/// The text is allocated once, in its full length, so that whoever overwrites it (digits of a key) leaves no other copy behind.
///
/// ```
/// use agent_clients_runtime::hex;
///
/// assert_eq!(hex::encode(&[0x00, 0x5f, 0xe7]), "005fe7");
/// ```
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// The bytes that the digits stand for; `None` where the text is anything but pairs of digits.
///
/// ```
/// use agent_clients_runtime::hex;
///
/// assert_eq!(hex::decode("005FE7"), Some(vec![0x00, 0x5f, 0xe7]));
/// assert_eq!(hex::decode("+5"), None);
/// assert_eq!(hex::decode("0x5f"), None);
/// ```
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let (pairs, []) = text.as_bytes().as_chunks() else {
        return None;
    };
    pairs.iter().map(byte).collect()
}

/// [`decode`] of exactly `N` bytes; `None` where there are more or fewer.
///
/// ```
/// use agent_clients_runtime::hex;
///
/// assert_eq!(hex::decode_array("5fe7"), Some([0x5f, 0xe7]));
/// assert_eq!(hex::decode_array::<3>("5fe7"), None);
/// ```
#[must_use]
pub fn decode_array<const N: usize>(text: &str) -> Option<[u8; N]> {
    let (pairs, []) = text.as_bytes().as_chunks() else {
        return None;
    };
    if pairs.len() != N {
        return None;
    }
    let mut bytes = [0; N];
    for (place, pair) in bytes.iter_mut().zip(pairs) {
        *place = byte(pair)?;
    }
    Some(bytes)
}

fn byte([high, low]: &[u8; 2]) -> Option<u8> {
    Some(digit(*high)? << 4 | digit(*low)?)
}

fn digit(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back_in_either_case() {
        let all: Vec<u8> = (0..=u8::MAX).collect();
        let text = encode(&all);
        assert_eq!((text.len(), text.capacity()), (512, 512));
        assert!(text.starts_with("000102") && text.ends_with("fdfeff"), "{text}");
        assert_eq!(decode(&text).as_ref(), Some(&all));
        assert_eq!(decode(&text.to_uppercase()).as_ref(), Some(&all));
        assert_eq!(
            decode_array::<256>(&text).as_ref().map(<[u8; 256]>::as_slice),
            Some(all.as_slice())
        );
        assert_eq!(
            (encode(&[]), decode(""), decode_array("")),
            (String::new(), Some(vec![]), Some([]))
        );
    }

    #[test]
    fn nothing_but_pairs_of_digits_is_read() {
        // A sign is what parsing as a number would take; the letters are neighbours of the digits and look like them.
        for text in [
            "0", "012", "+1", "-1", " 1", "1 ", "0x", "g0", "0G", "/0", ":0", "@0", "`0", "é", "１", "0\0",
        ] {
            assert_eq!(decode(text), None, "{text:?}");
            assert_eq!(decode_array::<1>(text), None, "{text:?}");
        }
        for text in ["", "00", "000000", "00000"] {
            assert_eq!(decode_array::<2>(text), None, "{text:?}");
        }
    }
}

//! Percent-decoding of paths and queries, as a server does it.
//!
//! Written here and not borrowed from the client's side: what the client encodes is read by other code than its own.

/// Decodes `%XX`; `None` where an escape is broken or the bytes are not UTF-8.
pub(crate) fn decode(text: &str) -> Option<String> {
    String::from_utf8(decode_bytes(text, Broken::Refuse)?).ok()
}

/// Decodes `%XX`; a broken escape stays as it is and odd bytes become U+FFFD.
pub(crate) fn decode_lossy(text: &str) -> String {
    let bytes = decode_bytes(text, Broken::Keep).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Encodes everything but the unreserved characters of RFC 3986.
#[cfg(feature = "fakes")]
pub(crate) fn encode(text: &str) -> String {
    use std::fmt::Write as _;

    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// The pairs of a form-encoded query, in order.
pub(crate) fn form_pairs(query: &str) -> Vec<(String, String)> {
    let word = |text: &str| decode_lossy(&text.replace('+', " "));
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (word(name), word(value))
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Broken {
    Refuse,
    Keep,
}

fn decode_bytes(text: &str, broken: Broken) -> Option<Vec<u8>> {
    let mut rest = text.as_bytes();
    let mut decoded = Vec::with_capacity(rest.len());
    while let [first, tail @ ..] = rest {
        let escape = match tail {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escape {
            Some((high, low)) => {
                decoded.push(high << 4 | low);
                rest = &tail[2..];
            }
            None if *first == b'%' && broken == Broken::Refuse => return None,
            None => {
                decoded.push(*first);
                rest = tail;
            }
        }
    }
    Some(decoded)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded_and_broken_ones_refused_or_kept() {
        let cases = [
            (
                "%40org%2Fexpert%401.0.0",
                Some("@org/expert@1.0.0"),
                "@org/expert@1.0.0",
            ),
            ("a+b", Some("a+b"), "a+b"),
            ("%e2%82%AC", Some("€"), "€"),
            ("100%", None, "100%"),
            ("%4", None, "%4"),
            ("%zz", None, "%zz"),
            ("%ff", None, "\u{fffd}"),
            ("", Some(""), ""),
        ];
        for (text, strict, lossy) in cases {
            assert_eq!(decode(text).as_deref(), strict, "{text:?}");
            assert_eq!(decode_lossy(text), lossy, "{text:?}");
        }
    }

    #[test]
    fn a_query_is_read_pair_by_pair() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(form_pairs(""), []);
        assert_eq!(
            form_pairs("a=1&&b=x+y%3D&c&a=2"),
            [pair("a", "1"), pair("b", "x y="), pair("c", ""), pair("a", "2")]
        );
    }
}

//! Percent-decoding of paths and form-decoding of queries, for comparison only.
//!
//! Written apart from the client on purpose: what the client encodes wrongly must not be decoded by the same mistake.

/// The text behind `%41` and the like; a `%` that starts no such pair stays.
pub fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes
            .get(at + 1..at + 3)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) if bytes[at] == b'%' => {
                decoded.push(byte);
                at += 3;
            }
            _ => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The decoded segments of a path; a slash at its end gives an empty last one.
pub fn segments(path: &str) -> Vec<String> {
    path.strip_prefix('/')
        .unwrap_or(path)
        .split('/')
        .map(percent_decode)
        .collect()
}

/// The decoded pairs of a query, in order.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_decode(&text.replace('+', " "));
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(name), decode(value))
        })
        .collect()
}

#[test]
fn paths_and_queries_are_decoded_by_their_own_rules() {
    assert_eq!(segments("/a%2Fb/c+d/%40x%"), ["a/b", "c+d", "@x%"]);
    assert_eq!(segments("/jobs/"), ["jobs", ""]);
    let decoded = pairs("a=b+c&d=%26%2B&&e");
    let expected = [("a", "b c"), ("d", "&+"), ("e", "")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(decoded, expected);
}

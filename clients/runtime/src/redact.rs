//! Keeping private things out of texts: URLs without their query, header names that mean a credential, and blotting out a
//! credential that a server echoes.
//!
//! It must never keep a private value longer than the request that carried it.

use std::error::Error as StdError;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};
use memchr::memmem;
use serde_json::Value;

use crate::error::{BoxError, Error, TransportError};
use crate::secret::REDACTED;

/// Shorter values are not blotted out: they would turn up by chance in ordinary words.
const MIN_SCRUBBED_BYTES: usize = 4;

/// A URL that is safe to log: no user, no password, no fragment, and `?[redacted]` for any query.
///
/// ```
/// use agent_clients_runtime::redact_url;
///
/// assert_eq!(
///     redact_url("https://me:pw@bucket.example/file?X-Signature=abc#part"),
///     "https://bucket.example/file?[redacted]"
/// );
/// ```
#[must_use]
pub fn redact_url(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let (place, rest) = url.split_at(end);
    let mut shown = String::with_capacity(place.len() + REDACTED.len() + 1);
    match place.split_once("://") {
        Some((scheme, place)) => {
            let authority_end = place.find('/').unwrap_or(place.len());
            let (authority, path) = place.split_at(authority_end);
            shown.push_str(scheme);
            shown.push_str("://");
            // The last @: a password may hold one that nobody encoded.
            shown.push_str(authority.rsplit('@').next().unwrap_or(authority));
            shown.push_str(path);
        }
        None => shown.push_str(place),
    }
    if rest.starts_with('?') {
        shown.push('?');
        shown.push_str(REDACTED);
    }
    shown
}

/// Every address in a text of the server's as [`redact_url`] shows it: the query of a presigned URL is a credential.
///
/// An address is a run of characters without spaces, quotes and angle brackets that has a scheme, or a query with a `=`.
///
/// ```
/// use agent_clients_runtime::redact_urls;
///
/// let text = "GET https://bucket.example/file?X-Signature=abc failed".to_owned();
/// assert_eq!(redact_urls(text), "GET https://bucket.example/file?[redacted] failed");
/// ```
#[must_use]
pub fn redact_urls(text: String) -> String {
    if !text.contains("://") && !text.contains('?') {
        return text;
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '`');
    let mut clean = String::with_capacity(text.len());
    for run in text.split_inclusive(ends) {
        let word = run.trim_end_matches(ends);
        let has_query = word.split_once('?').is_some_and(|(_, query)| query.contains('='));
        if has_query || word.contains("://") {
            clean.push_str(&redact_url(word));
            clean.push_str(&run[word.len()..]);
        } else {
            clean.push_str(run);
        }
    }
    clean
}

/// Whether a header of this name usually carries a credential. Such values are marked sensitive and blotted out of errors.
#[must_use]
pub fn is_sensitive_header(name: &str) -> bool {
    const PARTS: [&str; 9] = [
        "authorization",
        "cookie",
        "token",
        "secret",
        "api-key",
        "apikey",
        "password",
        "signature",
        "payment",
    ];
    let name = name.to_ascii_lowercase();
    PARTS.iter().any(|part| name.contains(part))
}

/// The values of a URL's query, for a URL that is itself the credential: as they are, decoded, and encoded in the canonical way
/// (a storage service echoes what it signed). The longest come first, so that no part of one is left where it holds another.
pub(crate) fn query_values(url: &reqwest::Url) -> Arc<[Bytes]> {
    let Some(query) = url.query() else {
        return Arc::default();
    };
    let mut values = vec![query.as_bytes().to_vec()];
    for pair in query.split('&') {
        let raw = pair.split_once('=').map_or(pair, |(_, value)| value);
        let decoded = percent_decode(raw.as_bytes());
        values.push(percent_encode(&decoded));
        values.push(percent_decode(raw.replace('+', " ").as_bytes()));
        values.push(decoded);
        values.push(raw.as_bytes().to_vec());
    }
    values.retain(|value| value.len() >= MIN_SCRUBBED_BYTES);
    values.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    values.dedup();
    values.into_iter().map(Bytes::from).collect()
}

fn percent_decode(text: &[u8]) -> Vec<u8> {
    let digit = |at: usize| text.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut decoded = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            // Two hex digits are at most 255.
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    decoded
}

/// Everything but the unreserved characters of RFC 3986, in capitals: the canonical query of the usual signatures.
fn percent_encode(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = Vec::with_capacity(bytes.len());
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(byte);
        } else {
            encoded.extend([b'%', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
    }
    encoded
}

/// The private values one request carried, for blotting them out of what comes back.
#[derive(Default)]
pub(crate) struct Scrubber {
    headers: Vec<HeaderValue>,
    /// Of the URL, where that is private; the longest first.
    query: Arc<[Bytes]>,
}

impl Scrubber {
    pub(crate) fn of_query(query: Arc<[Bytes]>) -> Self {
        Self {
            headers: Vec::new(),
            query,
        }
    }

    pub(crate) fn add(&mut self, value: HeaderValue) {
        self.headers.push(value);
    }

    /// The whole value, and what follows the scheme: an echo rarely includes `Bearer`.
    fn needles(&self) -> impl Iterator<Item = &[u8]> {
        let headers = self.headers.iter().flat_map(|value| {
            let whole = value.as_bytes();
            let tail = memchr::memchr(b' ', whole).map(|space| &whole[space + 1..]);
            [Some(whole), tail]
        });
        self.query
            .iter()
            .map(|value| &value[..])
            .chain(headers.flatten())
            .filter(|needle| needle.len() >= MIN_SCRUBBED_BYTES)
    }

    fn finds(&self, text: &[u8]) -> bool {
        self.needles().any(|needle| memmem::find(text, needle).is_some())
    }

    pub(crate) fn bytes(&self, text: Bytes) -> Bytes {
        let mut text = text;
        for needle in self.needles() {
            if memmem::find(&text, needle).is_some() {
                text = replace(&text, needle).into();
            }
        }
        text
    }

    pub(crate) fn text(&self, text: String) -> String {
        if !self.finds(text.as_bytes()) {
            return text;
        }
        String::from_utf8_lossy(&self.bytes(Bytes::from(text))).into_owned()
    }
}

impl Scrubber {
    /// Everything in an error that may come from the server: message, code, details and body.
    pub(crate) fn error(&self, mut error: Error) -> Error {
        if self.headers.is_empty() && self.query.is_empty() {
            return error;
        }
        let inner = error.inner_mut();
        inner.message = self.text(std::mem::take(&mut inner.message));
        inner.code = inner.code.take().map(|code| self.text(code));
        inner.details = inner.details.take().map(|details| self.value(details));
        inner.body = self.bytes(std::mem::take(&mut inner.body));
        error
    }

    /// Everything in an error, also what this side adds to it: a URL that is a credential must not even stand in a header of the
    /// reply, and a transport may name the URL it failed on.
    pub(crate) fn whole_error(&self, error: Error) -> Error {
        let mut error = self.error(error);
        let inner = error.inner_mut();
        inner.json = inner.json.take().map(|json| self.value(json));
        self.header_map(&mut inner.headers);
        inner.source = inner.source.take().map(|source| self.source(source));
        error
    }

    fn header_map(&self, headers: &mut HeaderMap) {
        for value in headers.values_mut() {
            if self.finds(value.as_bytes()) {
                let clean = self.bytes(Bytes::copy_from_slice(value.as_bytes()));
                *value = HeaderValue::from_maybe_shared(clean).unwrap_or_else(|_| HeaderValue::from_static(REDACTED));
            }
        }
    }

    /// The cause itself, or its text without what is private where it (or a cause of it) shows that.
    fn source(&self, source: BoxError) -> BoxError {
        let mut shows = false;
        let mut cause: Option<&(dyn StdError + 'static)> = Some(&*source);
        while let Some(error) = cause {
            shows |= self.finds(format!("{error} {error:?}").as_bytes());
            cause = error.source();
        }
        if !shows {
            return source;
        }
        let clean = self.text(source.to_string());
        match source.downcast::<TransportError>() {
            Ok(transport) => TransportError::new(transport.kind(), transport.sent(), clean).into(),
            Err(_) => clean.into(),
        }
    }

    pub(crate) fn transport_error(&self, cause: TransportError) -> TransportError {
        let (kind, sent) = (cause.kind(), cause.sent());
        if self.query.is_empty() {
            return cause;
        }
        match self.source(cause.into()).downcast::<TransportError>() {
            Ok(cause) => *cause,
            Err(cause) => TransportError::new(kind, sent, cause),
        }
    }

    fn value(&self, value: Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(list) => list.into_iter().map(|value| self.value(value)).collect(),
            Value::Object(fields) => {
                let fields = fields.into_iter();
                fields
                    .map(|(name, value)| (self.text(name), self.value(value)))
                    .collect()
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => value,
        }
    }
}

fn replace(text: &[u8], needle: &[u8]) -> Vec<u8> {
    let mut clean = Vec::with_capacity(text.len());
    let mut from = 0;
    for at in memmem::find_iter(text, needle) {
        clean.extend_from_slice(&text[from..at]);
        clean.extend_from_slice(REDACTED.as_bytes());
        from = at + needle.len();
    }
    clean.extend_from_slice(&text[from..]);
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logged_url_has_no_user_and_no_query() {
        let cases = [
            ("https://api.example/v1", "https://api.example/v1"),
            ("https://u:p@api.example", "https://api.example"),
            ("https://u:p@ss@api.example/a@b", "https://api.example/a@b"),
            ("https://api.example?sig=1", "https://api.example?[redacted]"),
            ("https://api.example/a?sig=1#f", "https://api.example/a?[redacted]"),
            ("https://api.example/a#f?sig=1", "https://api.example/a"),
            ("/relative?sig=1", "/relative?[redacted]"),
            ("", ""),
        ];
        for (url, shown) in cases {
            assert_eq!(redact_url(url), shown);
        }
    }

    #[test]
    fn an_address_in_a_text_loses_its_user_and_its_query_and_the_text_around_it_stays() {
        let cases = [
            (
                "PUT https://s.example/f?X-Signature=1 failed",
                "PUT https://s.example/f?[redacted] failed",
            ),
            (
                r#"{"url":"https://u:p@s.example/f?sig=1\u0026b=2","n":1}"#,
                r#"{"url":"https://s.example/f?[redacted]","n":1}"#,
            ),
            (
                r#"{"u":"https:\/\/s.example\/f?sig=1"}"#,
                r#"{"u":"https:\/\/s.example\/f?[redacted]"}"#,
            ),
            ("<Resource>/f?sig=1</Resource>", "<Resource>/f?[redacted]</Resource>"),
            ("see https://docs.example/errors", "see https://docs.example/errors"),
            ("Which key? a=b  \n what?", "Which key? a=b  \n what?"),
            ("", ""),
        ];
        for (text, clean) in cases {
            assert_eq!(redact_urls(text.to_owned()), clean);
        }
    }

    #[test]
    fn an_echoed_credential_is_blotted_out_with_and_without_its_scheme() {
        let mut scrubber = Scrubber::default();
        scrubber.add(HeaderValue::from_static("Bearer sk-live-123"));
        scrubber.add(HeaderValue::from_static("abc"));
        let cases = [
            ("bad key sk-live-123!", "bad key [redacted]!"),
            ("Bearer sk-live-123 sk-live-123", "[redacted] [redacted]"),
            (
                "abc is too short to be blotted out",
                "abc is too short to be blotted out",
            ),
            ("nothing here", "nothing here"),
        ];
        for (text, clean) in cases {
            assert_eq!(scrubber.text(text.to_owned()), clean);
            assert_eq!(scrubber.bytes(Bytes::from_static(text.as_bytes())), clean);
        }
    }

    #[test]
    fn every_form_of_a_private_query_is_blotted_out() {
        let url = reqwest::Url::parse("https://x.test/f?sig=aB%2bcd%3D%3d&date=2026&key=A+b/c&id=7&token").unwrap();
        let scrubber = Scrubber::of_query(query_values(&url));
        let cases = [
            ("sig aB%2bcd%3D%3d", "sig [redacted]"),
            ("decoded aB+cd==", "decoded [redacted]"),
            ("canonical aB%2Bcd%3D%3D", "canonical [redacted]"),
            ("A+b/c, A b/c, A%2Bb%2Fc", "[redacted], [redacted], [redacted]"),
            ("a token without a value", "a [redacted] without a value"),
            ("id 7 is too short", "id 7 is too short"),
            (url.query().unwrap(), "[redacted]"),
        ];
        for (text, clean) in cases {
            assert_eq!(scrubber.text(text.to_owned()), clean);
        }
        assert!(query_values(&reqwest::Url::parse("https://x.test/f").unwrap()).is_empty());
    }

    #[test]
    fn a_percent_sign_that_encodes_nothing_stays() {
        for (text, decoded) in [
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
            ("%2", "%2"),
            ("", ""),
        ] {
            assert_eq!(percent_decode(text.as_bytes()), decoded.as_bytes(), "{text}");
        }
    }

    #[test]
    fn a_cause_that_shows_what_is_private_is_replaced_by_its_text() {
        use crate::error::{Sent, TransportErrorKind};
        let url = reqwest::Url::parse("https://x.test/f?sig=hunter2").unwrap();
        let scrubber = Scrubber::of_query(query_values(&url));
        let inner = TransportError::new(TransportErrorKind::Connect, Sent::No, format!("cannot reach {url}"));
        let clean = scrubber.transport_error(inner);
        assert_eq!((clean.kind(), clean.sent()), (TransportErrorKind::Connect, Sent::No));
        let shown = format!("{clean} {clean:?} {:?}", clean.source());
        assert!(shown.contains("cannot reach") && !shown.contains("hunter2"), "{shown}");

        let mut headers = HeaderMap::new();
        headers.insert("location", HeaderValue::from_static("https://y.test/?sig=hunter2"));
        headers.insert("etag", HeaderValue::from_static("1"));
        let error = Error::invalid_input("x", "a", "b", "c").with_reply(http::StatusCode::FOUND, headers);
        let error = scrubber.whole_error(error);
        assert_eq!(error.headers()["location"], "https://y.test/?[redacted]");
        assert_eq!(error.headers()["etag"], "1");
    }

    #[test]
    fn the_usual_credential_headers_are_known() {
        for name in [
            "Authorization",
            "proxy-authorization",
            "Set-Cookie",
            "X-API-Key",
            "x-payment",
        ] {
            assert!(is_sensitive_header(name), "{name}");
        }
        for name in ["Accept", "Idempotency-Key", "X-Request-Id"] {
            assert!(!is_sensitive_header(name), "{name}");
        }
    }
}

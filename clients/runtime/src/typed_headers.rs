//! Documented reply headers as types, for generated [`ReplyHeaders`](crate::ReplyHeaders).
//!
//! A header is text: it is read as a string where that fits the type, else as the JSON value it
//! spells (numbers, booleans). It must never invent a value for a header that is not there.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::error::{DecodeError, Error};

/// Reads a header that has to be there.
///
/// # Errors
/// [`Error`] of stage `Unreadable`, where it is missing or does not fit the type.
pub fn required_header<T: DeserializeOwned>(headers: &HeaderMap, name: &str) -> Result<T, Error> {
    let missing = || unreadable(headers, name, "the reply does not have it".to_owned());
    optional_header(headers, name)?.ok_or_else(missing)
}

/// Reads a header that may be missing.
///
/// # Errors
/// [`Error`] of stage `Unreadable`, where it is there and does not fit the type.
pub fn optional_header<T: DeserializeOwned>(headers: &HeaderMap, name: &str) -> Result<Option<T>, Error> {
    let Some(value) = headers.get(name) else {
        return Ok(None);
    };
    let text = value
        .to_str()
        .map_err(|_| unreadable(headers, name, "it is not text".to_owned()))?
        .trim();
    // Text first: an entity tag comes in quotes, which are part of it.
    if let Ok(value) = serde_json::from_value(serde_json::Value::String(text.to_owned())) {
        return Ok(Some(value));
    }
    serde_json::from_str(text)
        .map(Some)
        .map_err(|why| unreadable(headers, name, DecodeError::from(why).message().to_owned()))
}

/// The operation and the status are added by the reply that the headers belong to.
fn unreadable(headers: &HeaderMap, name: &str, why: String) -> Error {
    let cause = DecodeError::new(format!("header {name}"), why);
    Error::decode("", StatusCode::OK, headers.clone(), Bytes::new(), cause)
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::*;

    #[test]
    fn a_header_is_read_as_the_type_the_document_gives_it() {
        let mut headers = HeaderMap::new();
        headers.insert("x-left", HeaderValue::from_static("42"));
        headers.insert("x-id", HeaderValue::from_static("42"));
        headers.insert("x-word", HeaderValue::from_static("abc"));
        headers.insert("etag", HeaderValue::from_static("\"v1\""));
        assert_eq!(required_header::<String>(&headers, "etag").unwrap(), "\"v1\"");
        assert_eq!(required_header::<i64>(&headers, "x-left").unwrap(), 42);
        assert_eq!(required_header::<String>(&headers, "x-id").unwrap(), "42");
        assert_eq!(
            optional_header::<String>(&headers, "x-word").unwrap().as_deref(),
            Some("abc")
        );
        assert_eq!(optional_header::<i64>(&headers, "x-none").unwrap(), None);
    }

    #[test]
    fn a_missing_or_misfitting_header_is_named_in_the_error() {
        let mut headers = HeaderMap::new();
        headers.insert("x-word", HeaderValue::from_static("abc"));
        for (name, error) in [
            ("x-none", required_header::<i64>(&headers, "x-none").unwrap_err()),
            ("x-word", optional_header::<i64>(&headers, "x-word").unwrap_err()),
        ] {
            assert!(error.to_string().contains(name), "{error}");
        }
    }
}

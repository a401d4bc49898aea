//! Decoding JSON, with an error that names the place and not the value.
//!
//! Plain decoding comes first; only when it fails is the text decoded again with path tracking, which costs about 1.6 times as
//! much. The error must never quote a value of the document: a reply may hold a key or a token.

use std::fmt;

use serde::de::DeserializeOwned;

/// Why a JSON text does not have the expected form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    path: String,
    message: String,
}

impl DecodeError {
    /// An error at a place of a document. `path` is empty for the document itself; `message` must not quote a value.
    #[must_use]
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
        }
    }

    /// The place in the document, such as `data.jobs[3].status`; empty where the document as a whole is at fault.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there, without the value found.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Puts the error under a field: `status` becomes `data.status`.
    #[must_use]
    pub fn under(mut self, field: &str) -> Self {
        self.path = match self.path.as_str() {
            "" => field.to_owned(),
            path if path.starts_with('[') => format!("{field}{path}"),
            path => format!("{field}.{path}"),
        };
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "at {}: {}", self.path, self.message)
        }
    }
}

impl std::error::Error for DecodeError {}

impl From<serde_json::Error> for DecodeError {
    fn from(error: serde_json::Error) -> Self {
        Self::new("", without_values(&error.to_string()))
    }
}

/// Decodes a JSON text.
///
/// # Errors
/// A [`DecodeError`] that names the JSON path of the fault and never quotes a value.
///
/// ```
/// use agent_clients_runtime::from_slice;
///
/// let error = from_slice::<Vec<u8>>(b"[1, \"sk-live-9\"]").unwrap_err();
/// assert_eq!(error.path(), "[1]");
/// assert!(!error.to_string().contains("sk-live-9"));
/// ```
pub fn from_slice<T: DeserializeOwned>(json: &[u8]) -> Result<T, DecodeError> {
    serde_json::from_slice(json).map_err(|plain| locate::<T>(json, plain))
}

#[cold]
fn locate<T: DeserializeOwned>(json: &[u8], plain: serde_json::Error) -> DecodeError {
    if json.iter().all(u8::is_ascii_whitespace) {
        return DecodeError::new("", "the body is empty, JSON was expected");
    }
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let found = match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Err(error) => {
            let path = error.path().to_string();
            let path = if path == "." { String::new() } else { path };
            DecodeError::new(path, without_values(&error.inner().to_string()))
        }
        // The value itself is fine, so something follows it.
        Ok(_) => DecodeError::from(plain),
    };
    if std::str::from_utf8(json).is_err() {
        return DecodeError::new(found.path, "the text is not UTF-8");
    }
    found
}

/// Takes the found value out of serde's own texts: `invalid type: string "sk-1", expected u8` → `invalid type: string,
/// expected u8`. The value ends at the last `, expected `, because the value itself may hold that text.
fn without_values(text: &str) -> String {
    for prefix in ["invalid type: ", "invalid value: "] {
        if let Some(rest) = text.strip_prefix(prefix)
            && let Some(end) = rest.rfind(", expected ")
        {
            let found = &rest[..end];
            let kind = found.split(['"', '`']).next().unwrap_or_default().trim_end();
            return format!("{prefix}{kind}{}", &rest[end..]);
        }
    }
    if let Some(rest) = text.strip_prefix("unknown variant `")
        && let Some(end) = rest.rfind("`, expected ")
    {
        return format!("unknown variant{}", &rest[end + 1..]);
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code, reason = "only decoded")]
    struct Page {
        data: Vec<Item>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code, reason = "only decoded")]
    struct Item {
        id: String,
        #[serde(default)]
        count: u8,
        #[serde(default)]
        state: Option<State>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum State {
        On,
    }

    #[test]
    fn a_decode_error_names_the_path_and_not_the_value() {
        let cases: &[(&str, &str, &str)] = &[
            (
                r#"{"data":[{"id":"a"},{"id":"b","count":"hunter2"}]}"#,
                "data[1].count",
                "invalid type: string, expected u8",
            ),
            (
                r#"{"data":[{"id":"a","count":4711}]}"#,
                "data[0].count",
                "invalid value: integer, expected u8",
            ),
            (
                r#"{"data":[{"id":4711}]}"#,
                "data[0].id",
                "invalid type: integer, expected a string",
            ),
            (r#"{"data":[{}]}"#, "data[0]", "missing field `id`"),
            (
                r#"{"data":"hunter2, expected x"}"#,
                "data",
                "invalid type: string, expected a sequence",
            ),
            (
                r#"{"data":[{"id":"a","state":"hunter2"}]}"#,
                "data[0].state",
                "unknown variant, expected",
            ),
            (r#"{"data":[]} hunter2"#, "", "trailing characters"),
            (r#"{"data":[{"id":"hunt"#, "data[0].id", "EOF while parsing a string"),
            ("", "", "the body is empty"),
            (" \r\n", "", "the body is empty"),
        ];
        for (json, path, message) in cases {
            let error = from_slice::<Page>(json.as_bytes()).unwrap_err();
            assert_eq!(error.path(), *path, "{json}: {error}");
            assert!(error.message().starts_with(message), "{json}: {error}");
            for leak in ["hunter2", "4711"] {
                assert!(!error.to_string().contains(leak), "{error}");
            }
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_are_called_that() {
        let error = from_slice::<Vec<String>>(b"[\"\xff\"]").unwrap_err();
        assert!(error.to_string().contains("not UTF-8"), "{error}");
    }

    #[test]
    fn an_error_can_be_put_under_a_field() {
        let cases = [("", "data"), ("[1]", "data[1]"), ("id", "data.id")];
        for (path, expected) in cases {
            assert_eq!(DecodeError::new(path, "x").under("data").path(), expected);
        }
    }
}

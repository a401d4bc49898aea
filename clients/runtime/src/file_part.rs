//! A file as a part of a multipart form: its bytes, and what its head says about it.
//!
//! Knows nothing of forms; [`Multipart`](crate::Multipart) puts parts together.

use bytes::Bytes;

use crate::body::Upload;

/// Media type of a part that does not name one.
pub const DEFAULT_PART_TYPE: &str = "application/octet-stream";

/// Media type of a part that is made from a string, which is UTF-8 in Rust.
pub const TEXT_PART_TYPE: &str = "text/plain; charset=utf-8";

/// A file to send as one part of a form.
///
/// Made from bytes, from an [`Upload`], or from a string, which is the text itself and never a path: a file on disk is
/// [`Upload::file`].
///
/// ```
/// use agent_clients_runtime::{FilePart, Multipart};
///
/// let part = FilePart::new("a,b\n").file_name("report.csv").content_type("text/csv");
/// let form = Multipart::new().upload("file", part);
/// assert!(form.is_replayable());
/// ```
#[derive(Clone, Debug)]
pub struct FilePart {
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: String,
    pub(crate) body: Upload,
}

impl FilePart {
    /// A part without a file name, of the type [`DEFAULT_PART_TYPE`].
    #[must_use]
    pub fn new(body: impl Into<Upload>) -> Self {
        Self {
            file_name: None,
            content_type: DEFAULT_PART_TYPE.to_owned(),
            body: body.into(),
        }
    }

    /// The name the service sees; many services take a part for a file only when it has one.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// The media type of the part.
    #[must_use]
    pub fn content_type(mut self, media: impl Into<String>) -> Self {
        self.content_type = media.into();
        self
    }
}

impl From<Upload> for FilePart {
    fn from(body: Upload) -> Self {
        Self::new(body)
    }
}

impl From<Bytes> for FilePart {
    fn from(body: Bytes) -> Self {
        Self::new(body)
    }
}

impl From<Vec<u8>> for FilePart {
    fn from(body: Vec<u8>) -> Self {
        Self::new(body)
    }
}

/// The text is the content of the part, of the type [`TEXT_PART_TYPE`].
impl From<String> for FilePart {
    fn from(text: String) -> Self {
        Self::new(text).content_type(TEXT_PART_TYPE)
    }
}

/// The text is the content of the part, of the type [`TEXT_PART_TYPE`].
impl From<&str> for FilePart {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_a_text_part_and_its_type_can_be_named() {
        for part in [FilePart::from("a,b\n"), FilePart::from("a,b\n".to_owned())] {
            assert_eq!((part.content_type.as_str(), part.file_name), (TEXT_PART_TYPE, None));
            assert_eq!((part.body.length(), part.body.is_replayable()), (Some(4), true));
        }
        assert_eq!(
            FilePart::from("a,b\n").content_type("text/csv").content_type,
            "text/csv"
        );
        assert_eq!(FilePart::from(vec![1]).content_type, DEFAULT_PART_TYPE);
    }
}

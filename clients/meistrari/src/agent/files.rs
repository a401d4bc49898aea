//! Captured files of a session: their bytes, and the path of the one to fetch.
//!
//! Rules: Meistrari contract, section 5.7. A path that could reach outside of the tree is refused before any request, and an encoding
//! that nobody knows is never taken for another.

use std::borrow::Cow;
use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::{BoxFuture, CallOptions, Error, Reply, call_options};
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::agent::AgentClient;
use crate::agent::types::{SessionFile, SessionFileEncoding};

/// The standard alphabet; padding may be missing (Meistrari contract, section 5.7).
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What a captured file holds.
pub trait SessionFileExt {
    /// The bytes of the file: of the text of a `raw` one, decoded for a `base64` one.
    ///
    /// ```
    /// use meistrari_client::agent::types::{SessionFile, SessionFileEncoding};
    /// use meistrari_client::agent::SessionFileExt;
    ///
    /// let file = SessionFile::new(SessionFileEncoding::Base64, "iVBORw0KGgo=");
    /// assert_eq!(&*file.bytes()?, b"\x89PNG\r\n\x1a\n");
    /// # Ok::<(), meistrari_client::agent::FileContentError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FileContentError`] for an encoding this version does not know, and for content that is not what it says.
    fn bytes(&self) -> Result<Cow<'_, [u8]>, FileContentError>;
}

impl SessionFileExt for SessionFile {
    fn bytes(&self) -> Result<Cow<'_, [u8]>, FileContentError> {
        match &self.encoding {
            SessionFileEncoding::Raw => Ok(Cow::Borrowed(self.content.as_bytes())),
            SessionFileEncoding::Base64 => match BASE64.decode(&self.content) {
                Ok(bytes) => Ok(Cow::Owned(bytes)),
                Err(cause) => Err(FileContentError::NotBase64(cause.to_string())),
            },
            other => Err(FileContentError::UnknownEncoding(other.as_str().to_owned())),
        }
    }
}

/// Why the bytes of a captured file cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileContentError {
    /// The service used an encoding that this version does not know; this is its name.
    UnknownEncoding(String),
    /// The content says that it is base64 and is not; this is what is wrong with it.
    NotBase64(String),
}

impl fmt::Display for FileContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownEncoding(name) => write!(
                f,
                "the file has the encoding {name:?}, which this version does not know; fix: decode `content` yourself, or update this crate"
            ),
            Self::NotBase64(why) => write!(f, "the content of the file is not base64: {why}"),
        }
    }
}

impl std::error::Error for FileContentError {}

/// A request for one captured file; it is sent when it is awaited. Made by [`AgentClient::fetch_session_file`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct FetchSessionFile {
    client: AgentClient,
    options: CallOptions,
    session_id: String,
    path: String,
}

call_options!(FetchSessionFile);

impl FetchSessionFile {
    pub(super) fn new(client: AgentClient, session_id: String, path: String) -> Self {
        Self {
            client,
            options: CallOptions::default(),
            session_id,
            path,
        }
    }
}

impl IntoFuture for FetchSessionFile {
    type Output = Result<Reply<SessionFile>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            check_path(&self.path)?;
            let request = self.client.sessions().fetch_file(self.session_id, self.path);
            request.with_options(self.options).await
        })
    }
}

/// Refuses what cannot be a path of the tree (Meistrari contract, section 5.7).
fn check_path(path: &str) -> Result<(), Error> {
    let why = if path.is_empty() {
        "it is empty"
    } else if path.starts_with('/') {
        "it begins with a slash"
    } else if path.split(['/', '\\']).any(|segment| segment == "..") {
        "it has a segment `..`"
    } else {
        return Ok(());
    };
    let fix = "give one of the paths of the session's file tree, such as `output/report.md`";
    Err(Error::invalid_input("sessions_fetch_file", "path", why, fix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_as_they_are_or_decoded_and_padding_may_be_missing() {
        for (encoding, content, bytes) in [
            ("raw", "# Report\u{e9}", "# Report\u{e9}".as_bytes()),
            ("raw", "", b""),
            ("raw", "aGk=", b"aGk="),
            ("base64", "aGk=", b"hi"),
            ("base64", "aGk", b"hi"),
            ("base64", "+/8=", &[0xfb, 0xff]),
            ("base64", "", b""),
        ] {
            let file = SessionFile::new(encoding, content);
            assert_eq!(&*file.bytes().unwrap(), bytes, "{encoding} {content}");
        }
    }

    #[test]
    fn an_unknown_encoding_is_an_error_with_its_name_and_other_alphabets_are_not_base64() {
        let error = SessionFile::new("gzip+base64", "aGk=").bytes().unwrap_err();
        assert_eq!(error, FileContentError::UnknownEncoding("gzip+base64".to_owned()));
        assert!(error.to_string().contains("gzip+base64"), "{error}");
        for content in ["-_8=", "a", "aGk=aGk=", "a Gk=", "aGk*"] {
            let error = SessionFile::new("base64", content).bytes().unwrap_err();
            assert!(matches!(error, FileContentError::NotBase64(_)), "{content}: {error}");
        }
    }

    #[test]
    fn only_a_relative_path_that_stays_in_the_tree_is_asked_for() {
        for path in ["output/report.md", "a", "..a/b..", "a/...", "a//b", "a b/ü", "./a"] {
            assert!(check_path(path).is_ok(), "{path}");
        }
        for path in ["", "/", "/output/report.md", "..", "../a", "a/../b", "a/..", r"a\..\b"] {
            let error = check_path(path).unwrap_err();
            assert!(
                error.is_invalid_input() && error.to_string().contains("path"),
                "{path}: {error}"
            );
        }
    }
}

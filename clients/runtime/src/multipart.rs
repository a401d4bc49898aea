//! `multipart/form-data` (RFC 7578) as an [`Upload`]: it streams its parts and can be sent again when all of them can.
//!
//! reqwest has a form builder too, but its forms can be sent once only, so a retry would be impossible. It must never let a name
//! or file name break out of its header.

use std::fmt;
use std::io;

use bytes::Bytes;
use futures_util::{StreamExt, stream};

use crate::body::{Upload, UploadStream};
use crate::error::Error;
use crate::file_part::FilePart;
use crate::transport::BoxFuture;

/// A form with text and file parts, sent in the order they were added.
///
/// ```
/// use agent_clients_runtime::{Multipart, Upload};
///
/// # fn main() -> Result<(), agent_clients_runtime::Error> {
/// let form = Multipart::new()
///     .text("title", "Report")
///     .file("file", "report.csv", "text/csv", Upload::from("a,b\n"));
/// let (body, content_type) = form.into_upload()?;
/// assert!(body.is_replayable());
/// assert!(content_type.starts_with("multipart/form-data; boundary="));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Multipart {
    parts: Vec<Part>,
}

#[derive(Clone)]
struct Part {
    name: String,
    file_name: Option<String>,
    content_type: Option<String>,
    body: Upload,
}

impl Multipart {
    /// An empty form.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text field.
    #[must_use]
    pub fn text(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.part(name.into(), None, None, value.into().into())
    }

    /// Adds bytes without a file name.
    #[must_use]
    pub fn bytes(self, name: impl Into<String>, content_type: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        self.part(name.into(), None, Some(content_type.into()), bytes.into().into())
    }

    /// Adds a file, from memory, disk or a stream.
    #[must_use]
    pub fn file(
        self,
        name: impl Into<String>,
        file_name: impl Into<String>,
        content_type: impl Into<String>,
        body: impl Into<Upload>,
    ) -> Self {
        self.part(
            name.into(),
            Some(file_name.into()),
            Some(content_type.into()),
            body.into(),
        )
    }

    /// Adds a file with what it says about itself.
    #[must_use]
    pub fn upload(self, name: impl Into<String>, part: impl Into<FilePart>) -> Self {
        let part = part.into();
        self.part(name.into(), part.file_name, Some(part.content_type), part.body)
    }

    /// Adds a value as JSON (RFC 7578 leaves the form of structured parts to the service; JSON is OpenAPI's default).
    ///
    /// # Errors
    /// Invalid input, where the value cannot be written as JSON.
    pub fn json<T: serde::Serialize + ?Sized>(self, name: impl Into<String>, value: &T) -> Result<Self, Error> {
        let name = name.into();
        let json = serde_json::to_vec(value).map_err(|cause| {
            let why = format!("it cannot be written as JSON: {cause}");
            Error::invalid_input(
                "",
                format!("form part {name}"),
                why,
                "use string keys in maps and finite numbers",
            )
        })?;
        Ok(self.part(name, None, Some("application/json".to_owned()), json.into()))
    }

    fn part(mut self, name: String, file_name: Option<String>, content_type: Option<String>, body: Upload) -> Self {
        self.parts.push(Part {
            name,
            file_name,
            content_type,
            body,
        });
        self
    }

    /// Whether the form can be sent again: whether all parts can.
    #[must_use]
    pub fn is_replayable(&self) -> bool {
        self.parts.iter().all(|part| part.body.is_replayable())
    }

    /// The body and its content type.
    ///
    /// # Errors
    /// Invalid input, where a part's content type cannot stand in a header.
    pub fn into_upload(self) -> Result<(Upload, String), Error> {
        self.with_boundary(&format!("form-{:032x}", fastrand::u128(..)))
    }

    fn with_boundary(self, boundary: &str) -> Result<(Upload, String), Error> {
        let replayable = self.is_replayable();
        let mut segments = Vec::with_capacity(2 * self.parts.len() + 1);
        let mut length = Some(0_u64);
        for part in self.parts {
            let head = part.head(boundary, segments.is_empty())?;
            length = sum(length, Some(head.len() as u64));
            length = sum(length, part.body.length());
            segments.push(Upload::from(head));
            segments.push(part.body);
        }
        let close = if segments.is_empty() {
            format!("--{boundary}--\r\n")
        } else {
            format!("\r\n--{boundary}--\r\n")
        };
        length = sum(length, Some(close.len() as u64));
        segments.push(Upload::from(close));
        let mut body = if replayable {
            Upload::streams(move || open(segments.clone()))
        } else {
            Upload::once(stream::once(open(segments)).flat_map(|opened| match opened {
                Ok(chunks) => chunks,
                Err(cause) => Box::pin(stream::once(std::future::ready(Err(cause)))),
            }))
        };
        if let Some(length) = length {
            body = body.with_length(length);
        }
        Ok((body, format!("multipart/form-data; boundary={boundary}")))
    }
}

/// All segments one after the other; each is opened when its turn comes, so that at most one file is open.
fn open(segments: Vec<Upload>) -> BoxFuture<'static, io::Result<UploadStream>> {
    let chunks = stream::iter(segments)
        .then(|segment| async move { segment.chunks().await })
        .flat_map(|opened| match opened {
            Ok((chunks, _)) => chunks,
            Err(cause) => Box::pin(stream::once(std::future::ready(Err(cause)))) as UploadStream,
        });
    Box::pin(std::future::ready(Ok(Box::pin(chunks) as UploadStream)))
}

fn sum(left: Option<u64>, right: Option<u64>) -> Option<u64> {
    left?.checked_add(right?)
}

impl Part {
    fn head(&self, boundary: &str, first: bool) -> Result<String, Error> {
        let mut head = String::with_capacity(128);
        if !first {
            head.push_str("\r\n");
        }
        head.push_str("--");
        head.push_str(boundary);
        head.push_str("\r\nContent-Disposition: form-data; name=\"");
        push_quoted(&mut head, &self.name);
        head.push('"');
        if let Some(file_name) = &self.file_name {
            head.push_str("; filename=\"");
            push_quoted(&mut head, file_name);
            head.push('"');
        }
        if let Some(content_type) = &self.content_type {
            if content_type.is_empty() || !content_type.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
                return Err(Error::invalid_input(
                    "",
                    format!("content type of form part {:?}", self.name),
                    "it has a character that no header may carry, or is empty",
                    "give a media type such as text/csv",
                ));
            }
            head.push_str("\r\nContent-Type: ");
            head.push_str(content_type);
        }
        head.push_str("\r\n\r\n");
        Ok(head)
    }
}

/// As browsers do it (WHATWG, multipart/form-data encoding algorithm): only what could end the quotes or the line is changed.
fn push_quoted(head: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '"' => head.push_str("%22"),
            '\r' => head.push_str("%0D"),
            '\n' => head.push_str("%0A"),
            other => head.push(other),
        }
    }
}

impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.parts.iter().map(|part| part.name.as_str()).collect();
        f.debug_struct("Multipart")
            .field("parts", &names)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn text(upload: &Upload) -> io::Result<String> {
        let (mut chunks, _) = upload.chunks().await?;
        let mut text = Vec::new();
        while let Some(chunk) = chunks.next().await {
            text.extend_from_slice(&chunk?);
        }
        Ok(String::from_utf8(text).unwrap())
    }

    #[tokio::test]
    async fn a_form_is_written_as_rfc_7578_says_and_knows_its_length() {
        let form = Multipart::new().text("a", "1").file("f", "x.csv", "text/csv", "a,b\n");
        let (body, content_type) = form.with_boundary("B").unwrap();
        let expected = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n\
                        --B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\n\
                        a,b\n\r\n--B--\r\n";
        assert_eq!(text(&body).await.unwrap(), expected);
        assert_eq!(body.length(), Some(expected.len() as u64));
        assert_eq!(content_type, "multipart/form-data; boundary=B");
    }

    #[tokio::test]
    async fn a_name_cannot_break_out_of_its_header() {
        let form = Multipart::new().file("a\"\r\nX: y", "\".\n", "text/plain", "");
        let (body, _) = form.with_boundary("B").unwrap();
        let text = text(&body).await.unwrap();
        assert!(text.contains("name=\"a%22%0D%0AX: y\"; filename=\"%22.%0A\""), "{text}");
    }

    #[tokio::test]
    async fn a_form_can_be_sent_again_when_all_parts_can() {
        let (body, _) = Multipart::new().text("a", "1").into_upload().unwrap();
        assert!(body.is_replayable());
        assert_eq!(text(&body).await.unwrap(), text(&body).await.unwrap());
    }

    #[tokio::test]
    async fn a_form_with_a_one_shot_part_is_sent_once() {
        let part = Upload::once(stream::once(std::future::ready(Ok(Bytes::from_static(b"x")))));
        let (body, _) = Multipart::new()
            .file("f", "x", "text/plain", part)
            .into_upload()
            .unwrap();
        assert!(!body.is_replayable());
        assert_eq!(body.length(), None);
        assert!(text(&body).await.unwrap().contains("\r\n\r\nx\r\n"));
        assert!(text(&body).await.is_err());
    }

    #[test]
    fn an_unsendable_content_type_is_refused() {
        let error = Multipart::new()
            .bytes("f", "text/\ncsv", "x")
            .into_upload()
            .unwrap_err();
        assert!(error.to_string().contains("form part \"f\""), "{error}");
    }
}

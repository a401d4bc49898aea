//! The media type of a file by the ending of its name.
//!
//! A short list of what people store, not a registry: a name it does not know has no type, and the caller's own type
//! always counts before it. It must never look at the content.

/// Ending in lower case and media type, in the order of the endings.
const BY_ENDING: &[(&str, &str)] = &[
    ("7z", "application/x-7z-compressed"),
    ("aac", "audio/aac"),
    ("avi", "video/x-msvideo"),
    ("avif", "image/avif"),
    ("bin", "application/octet-stream"),
    ("bmp", "image/bmp"),
    ("bz2", "application/x-bzip2"),
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("doc", "application/msword"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("eml", "message/rfc822"),
    ("epub", "application/epub+zip"),
    ("flac", "audio/flac"),
    ("gif", "image/gif"),
    ("gz", "application/gzip"),
    ("heic", "image/heic"),
    ("htm", "text/html"),
    ("html", "text/html"),
    ("ico", "image/vnd.microsoft.icon"),
    ("ics", "text/calendar"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("m4a", "audio/mp4"),
    ("md", "text/markdown"),
    ("mjs", "text/javascript"),
    ("mov", "video/quicktime"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("mpeg", "video/mpeg"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("otf", "font/otf"),
    ("parquet", "application/vnd.apache.parquet"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("ppt", "application/vnd.ms-powerpoint"),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("rar", "application/vnd.rar"),
    ("rtf", "application/rtf"),
    ("svg", "image/svg+xml"),
    ("tar", "application/x-tar"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("tsv", "text/tab-separated-values"),
    ("ttf", "font/ttf"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
    ("wav", "audio/wav"),
    ("weba", "audio/webm"),
    ("webm", "video/webm"),
    ("webp", "image/webp"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    ("xhtml", "application/xhtml+xml"),
    ("xls", "application/vnd.ms-excel"),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("xml", "text/xml"),
    ("yaml", "application/yaml"),
    ("yml", "application/yaml"),
    ("zip", "application/zip"),
];

/// The media type that the ending of a file's name stands for; `None` for an ending that is not known, and for a name
/// without one.
///
/// ```
/// use meistrari_client::vault::mime_type_by_name;
///
/// assert_eq!(mime_type_by_name("Report.PDF"), Some("application/pdf"));
/// assert_eq!(mime_type_by_name("report"), None);
/// ```
#[must_use]
pub fn mime_type_by_name(file_name: &str) -> Option<&'static str> {
    let (_, ending) = file_name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let at = BY_ENDING.binary_search_by(|(known, _)| (*known).cmp(&ending)).ok()?;
    Some(BY_ENDING[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_every_ending_in_it_is_found() {
        assert!(BY_ENDING.is_sorted_by(|a, b| a.0 < b.0));
        for (ending, expected) in BY_ENDING {
            assert_eq!(
                mime_type_by_name(&format!("a.b.{}", ending.to_uppercase())),
                Some(*expected)
            );
            let (kind, rest) = expected.split_once('/').unwrap();
            assert!(
                !kind.is_empty() && !rest.is_empty() && !rest.contains([' ', ';', '/']),
                "{expected}"
            );
        }
    }

    #[test]
    fn a_name_without_a_known_ending_has_no_type() {
        for name in ["", "pdf", "report.", "report.pdfx", "a.pdf/b", "a.tar.xyz"] {
            assert_eq!(mime_type_by_name(name), None, "{name}");
        }
    }
}

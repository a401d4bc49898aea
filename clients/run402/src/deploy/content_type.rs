//! The media type that a path stands for.
//!
//! Two tables, as the official client has two (Run402 contract, sections 5.3 and 5.7). They must not be merged: files of a site are
//! sent with a charset, stored objects without one.

/// The type of a file of a site or of a function: by its extension, whatever its case.
///
/// ```
/// use run402_client::deploy::content_type_of;
///
/// assert_eq!(content_type_of("css/app.CSS"), "text/css; charset=utf-8");
/// assert_eq!(content_type_of("LICENSE"), "application/octet-stream");
/// ```
#[must_use]
pub fn content_type_of(path: &str) -> &'static str {
    match extension(path).as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" | "cjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        "sql" => "application/sql",
        _ => "application/octet-stream",
    }
}

/// The type of a stored object.
pub(crate) fn asset_type_of(key: &str) -> &'static str {
    match extension(key).as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "html" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "txt" => "text/plain",
        "md" => "text/markdown",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "tgz" | "gz" => "application/gzip",
        _ => "application/octet-stream",
    }
}

/// What is behind the last dot of the last segment, in lower case; empty without one. A leading dot begins a name, not an extension.
fn extension(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rfind('.') {
        Some(at) if at > 0 => name[at + 1..].to_ascii_lowercase(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_that_of_the_last_extension_of_the_last_segment() {
        for (path, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a.b/c", "application/octet-stream"),
            ("sub/deep/a.JSON", "application/json"),
            ("x.tar.gz", "application/octet-stream"),
            (".css", "application/octet-stream"),
            ("a.", "application/octet-stream"),
            ("fonts/x.woff2", "font/woff2"),
            ("mod.cjs", "text/javascript; charset=utf-8"),
        ] {
            assert_eq!(content_type_of(path), expected, "{path}");
        }
        for (key, expected) in [
            ("hello.txt", "text/plain"),
            ("a/b.tgz", "application/gzip"),
            ("a.woff2", "application/octet-stream"),
        ] {
            assert_eq!(asset_type_of(key), expected, "{key}");
        }
    }
}

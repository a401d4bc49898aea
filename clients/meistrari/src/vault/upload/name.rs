//! What a file is called in the Vault.
//!
//! The last segment of the name, without NUL bytes (Meistrari contract, section 5.6). It must never let a folder of the
//! caller's machine out.

use std::path::Path;

/// The name to send for what the caller calls the file; `None` where nothing is left of it.
pub(crate) fn file_name(given: &str) -> Option<String> {
    let last = given.rsplit('/').next().unwrap_or(given);
    let name = last.replace('\0', "");
    (!name.is_empty()).then_some(name)
}

/// The name of a file on disk. Letters that are not Unicode are replaced, as JSON cannot carry them.
pub(crate) fn name_of_path(path: &Path) -> Option<String> {
    file_name(&path.file_name()?.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_follows_the_last_slash_without_nul_bytes() {
        for (given, expected) in [
            ("hello.txt", Some("hello.txt")),
            ("a/b/hello.txt", Some("hello.txt")),
            ("/hello.txt", Some("hello.txt")),
            ("a\0b.txt", Some("ab.txt")),
            ("a/\0", None),
            ("a/", None),
            ("", None),
            ("\0\0", None),
            ("a\\b.txt", Some("a\\b.txt")),
            ("naïve résumé.pdf", Some("naïve résumé.pdf")),
        ] {
            assert_eq!(file_name(given).as_deref(), expected, "{given:?}");
        }
        assert_eq!(
            name_of_path(Path::new("/home/x/report.pdf")).as_deref(),
            Some("report.pdf")
        );
        assert_eq!(name_of_path(Path::new("/")), None);
    }
}

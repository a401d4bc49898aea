//! The same document gives the same bytes, always.

use crate::Document;

/// A file holds a namespace or a type, about 80 lines an operation; the largest namespace that a service has is STACK's
/// `authority` with 37 operations. What is longer than that comes from a pass that repeats itself.
const MOST_LINES: usize = 3000;

#[test]
fn two_runs_give_identical_bytes() {
    for document in Document::fixtures().into_iter().chain(Document::all("specs")) {
        let (one, other) = (document.generate(), document.generate());
        assert!(one.files == other.files, "{}: the files differ", document.path);
        assert!(
            one.normalised == other.normalised,
            "{}: the normalised documents differ",
            document.path
        );
    }
}

#[test]
fn every_file_says_where_it_comes_from_and_is_small() {
    for document in Document::fixtures().into_iter().chain(Document::all("specs")) {
        for (path, text) in document.generate().files {
            let place = format!("{}: {}", document.path, path.display());
            assert!(
                text.contains(&format!("Generated from `{}` by `cargo xtask regen`", document.path)),
                "{place}"
            );
            assert!(text.ends_with('\n') && !text.contains('\r'), "{place}");
            let is_listing = path.ends_with("SURFACE.md");
            assert!(
                is_listing || text.lines().count() <= MOST_LINES,
                "{place} has {} lines",
                text.lines().count()
            );
        }
    }
}

//! A small change of a document is a small change of the code: only the files whose job it is, and few lines of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::Document;

/// Adds an optional text property at the head of a component schema.
fn with_property(document: &Document, schema: &str) -> Document {
    let start = find(&document.text, &format!("\n    {schema}:\n"), 0);
    let at = find(&document.text, "\n      properties:\n", start) + "\n      properties:\n".len();
    let mut text = document.text.clone();
    text.insert_str(at, "        brandNew: { type: string, description: 'New.' }\n");
    document.with(text)
}

/// Adds an operation of its own path at the end of the paths.
fn with_operation(document: &Document, tag: &str) -> Document {
    let at = find(&document.text, "\ncomponents:\n", 0) + 1;
    let prefix = tag.replace('.', "_");
    let mut text = document.text.clone();
    text.insert_str(
        at,
        &format!(
            "  /brand-new:\n    get:\n      tags: [{tag}]\n      operationId: {prefix}_brand_new\n      summary: New.\n      \
             x-evidence: {{ name: S, wire: S, source: fixture }}\n      x-idempotency: method\n      \
             responses: {{ '200': {{ description: Done. }} }}\n\n"
        ),
    );
    document.with(text)
}

fn find(text: &str, what: &str, from: usize) -> usize {
    match text.get(from..).and_then(|rest| rest.find(what)) {
        Some(at) => from + at,
        None => panic!("{what:?} is not there"),
    }
}

/// The files that differ between two documents, each with the number of lines that went and that came.
fn changes(old: &Document, new: &Document) -> BTreeMap<String, (usize, usize)> {
    let (old, new) = (old.generate().files, new.generate().files);
    let paths: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let mut changes = BTreeMap::new();
    for path in paths {
        let (old, new) = (
            old.get(path).map_or("", String::as_str),
            new.get(path).map_or("", String::as_str),
        );
        if old != new {
            let mut lines: BTreeMap<&str, isize> = BTreeMap::new();
            old.lines().for_each(|line| *lines.entry(line).or_default() -= 1);
            new.lines().for_each(|line| *lines.entry(line).or_default() += 1);
            let sum = |sign: isize| lines.values().map(|count| (count * sign).max(0).unsigned_abs()).sum();
            changes.insert(path.display().to_string(), (sum(-1), sum(1)));
        }
    }
    changes
}

fn paths(changes: &BTreeMap<String, (usize, usize)>) -> Vec<&str> {
    changes.keys().map(String::as_str).collect()
}

#[test]
fn a_new_optional_field_touches_its_type_and_the_surface_only() {
    for (path, schema, file) in [
        ("tests/fixtures/objects.yaml", "Thing", "types/thing.rs"),
        ("tests/fixtures/media_types.yaml", "Line", "types/line.rs"),
        ("specs/perstack.yaml", "Application", "types/application.rs"),
    ] {
        let document = Document::read(path);
        let changes = changes(&document, &with_property(&document, schema));
        assert_eq!(paths(&changes), ["SURFACE.md", file], "{path}");
        // The hash of the document goes with its own line.
        assert_eq!(changes["SURFACE.md"], (1, 2), "{path}");
        let (gone, new) = changes[file];
        // The field with its documentation and attribute, in the constructor, and in the list of known fields.
        assert!(gone == 0 && new <= 10, "{path}: -{gone} +{new}");
    }
}

#[test]
fn a_new_operation_touches_its_namespace_only() {
    for (path, tag, module, most) in [
        ("tests/fixtures/objects.yaml", "things", "things", 60),
        ("specs/perstack.yaml", "env.secrets", "env_secrets", 60),
    ] {
        let document = Document::read(path);
        let changes = changes(&document, &with_operation(&document, tag));
        let files = [format!("api/{module}.rs"), format!("raw/{module}.rs")];
        assert_eq!(
            paths(&changes),
            ["SURFACE.md", files[0].as_str(), files[1].as_str()],
            "{path}"
        );
        for file in &files {
            let (gone, new) = changes[file];
            assert!(gone == 0 && new <= most, "{path}: {file} -{gone} +{new}");
        }
    }
}

#[test]
fn a_new_namespace_adds_its_files_and_one_line_to_each_list() {
    let document = Document::read("tests/fixtures/objects.yaml");
    let changes = changes(&document, &with_operation(&document, "other"));
    assert_eq!(
        paths(&changes),
        ["SURFACE.md", "api/mod.rs", "api/other.rs", "raw/mod.rs", "raw/other.rs"]
    );
    assert_eq!(changes["raw/mod.rs"], (0, 1));
}

#[test]
fn a_comment_touches_nothing_but_the_hash() {
    for path in ["tests/fixtures/objects.yaml", "specs/perstack.yaml"] {
        let document = Document::read(path);
        let commented = document.with(format!("# Another comment.\n{}", document.text));
        let changes = changes(&document, &commented);
        assert_eq!(changes, BTreeMap::from([("SURFACE.md".to_owned(), (1, 1))]), "{path}");
    }
}

#[test]
fn a_new_word_of_an_enum_touches_its_type_only() {
    let document = Document::read("tests/fixtures/enums.yaml");
    let new = document.with(document.text.replace("[in-progress,", "[in-progress, brand-new,"));
    let changes = changes(&document, &new);
    assert_eq!(paths(&changes), ["SURFACE.md", "types/state.rs"]);
    assert_eq!(changes["types/state.rs"], (0, 3));
}

//! Every rule once: one accepted document, and for each rule the smallest edit of it that must be refused.
//!
//! `valid.yaml` holds every accepted feature; a case replaces one piece of its text and says what must be found and in
//! which line. So each case also proves that the rule is silent on the original.

mod exchanges;
mod house;
mod shapes;
mod types;

use proptest::prelude::*;
use serde_json::Value;

use super::check;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::read::{Document, read};

const VALID: &str = include_str!("tests/valid.yaml");

/// One edit of the accepted document and what must be said about it.
struct Case {
    /// Text of the accepted document; must occur there.
    from: &'static str,
    /// What stands in its place.
    to: &'static str,
    /// Part of the expected `what`.
    what: &'static str,
    /// Text that starts in the expected line; its first occurrence counts.
    line: &'static str,
}

const fn case(from: &'static str, to: &'static str, what: &'static str, line: &'static str) -> Case {
    Case { from, to, what, line }
}

fn lint(text: &str) -> Diagnostics {
    match read(text, "valid.yaml") {
        Ok(document) => check(&document),
        Err(found) => found,
    }
}

/// Runs a table; `severity` is what each case must be found as.
fn refuse(severity: Severity, cases: &[Case]) {
    for Case { from, to, what, line } in cases {
        assert!(VALID.contains(from), "the accepted document has no {from:?}");
        let text = VALID.replacen(from, to, 1);
        let found = lint(&text);
        let hit: Vec<&Diagnostic> = found.iter().filter(|each| each.what.contains(what)).collect();
        assert!(!hit.is_empty(), "{to:?} must give {what:?}, and gave\n{found}");
        let at = text
            .find(line)
            .unwrap_or_else(|| panic!("{line:?} is not in the edited document"));
        let expected = text[..at].matches('\n').count() + 1;
        assert!(
            hit.iter().any(|each| each.line == expected),
            "{to:?}: expected in line {expected}:\n{found}"
        );
        assert!(hit.iter().all(|each| each.severity == severity), "{found}");
        assert!(
            hit.iter().all(|each| !each.why.is_empty() && !each.fix.is_empty()),
            "{found}"
        );
        assert!(
            hit.iter()
                .all(|each| each.pointer.is_empty() || each.pointer.starts_with('/')),
            "{found}"
        );
    }
}

/// Edits that must stay without a finding.
fn accept(edits: &[(&str, &str)]) {
    for (from, to) in edits {
        assert!(VALID.contains(from), "the accepted document has no {from:?}");
        let found = lint(&VALID.replacen(from, to, 1));
        assert!(found.is_empty(), "{to:?} must be accepted, and gave\n{found}");
    }
}

#[test]
fn a_document_with_every_accepted_feature_has_no_finding() {
    let found = lint(VALID);
    assert!(found.is_empty(), "{found}");
}

#[test]
fn a_document_of_another_version_gets_one_finding() {
    for (version, what) in [
        ("3.1.0", "OpenAPI version `3.1.0`"),
        ("3.0", "OpenAPI version `3.0`"),
        ("'3.0.x'", "OpenAPI version `3.0.x`"),
        ("3", "OpenAPI version `3`, which is not a string"),
    ] {
        let found = lint(&VALID.replacen("openapi: 3.0.3", &format!("openapi: {version}"), 1));
        assert_eq!(found.len(), 1, "{found}");
        assert!(
            found.iter().all(|each| each.what.contains(what) && each.line == 1),
            "{found}"
        );
    }
    assert!(
        lint("swagger: '2.0'\n")
            .iter()
            .all(|each| each.what == "a Swagger 2 document")
    );
    assert!(lint("info: {}\n").iter().all(|each| each.what == "no OpenAPI version"));
}

#[test]
fn several_mistakes_are_reported_at_once_and_in_the_order_of_the_text() {
    let text = VALID
        .replace("operationId: jobs_list", "operationID: jobs_list")
        .replace("propertyName: kind", "propertyname: kind")
        .replace("title: Every", "titel: Every");
    let found = lint(&text);
    let whats: Vec<&str> = found.iter().map(|each| each.what.as_str()).collect();
    assert!(whats.len() >= 5, "{found}");
    assert!(found.iter().is_sorted_by_key(|each| each.line), "{found}");
    for word in ["titel", "operationID", "propertyname"] {
        assert!(whats.iter().any(|what| what.contains(word)), "{found}");
    }
}

/// Every node of a tree, by pointer.
fn pointers(value: &Value, here: String, all: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                pointers(value, crate::read::child(&here, key), all);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                pointers(value, crate::read::child(&here, &index.to_string()), all);
            }
        }
        _ => {}
    }
    all.push(here);
}

/// What a node may turn into.
#[derive(Clone, Debug)]
enum Edit {
    Remove,
    Replace(Value),
    /// A copy of another node of the document.
    Copy(prop::sample::Index),
    Rename(String),
}

fn edit() -> impl Strategy<Value = Edit> {
    let values = vec![
        Value::Null,
        true.into(),
        (-1).into(),
        1.5.into(),
        "".into(),
        "#".into(),
        "#/".into(),
        "#/components/schemas/Job".into(),
        "#/components/schemas/~".into(),
        "/{".into(),
        "a..b".into(),
        "é{".into(),
        Value::Array(vec![]),
        Value::Array(vec![Value::Null]),
        serde_json::json!({}),
        serde_json::json!({"$ref": "#/components/schemas/Loop"}),
        serde_json::json!({"$ref": 1}),
    ];
    prop_oneof![
        Just(Edit::Remove),
        prop::sample::select(values).prop_map(Edit::Replace),
        any::<prop::sample::Index>().prop_map(Edit::Copy),
        "[-a-zA-Z0-9/~{}.é$ ]{0,8}".prop_map(Edit::Rename),
    ]
}

/// Applies an edit at a random node; the node may have gone with an edit before.
fn apply(root: &mut Value, at: prop::sample::Index, edit: Edit) {
    let mut all = Vec::new();
    pointers(root, String::new(), &mut all);
    let pointer = at.get(&all).clone();
    let new = match edit {
        Edit::Replace(value) => value,
        Edit::Copy(from) => root.pointer(from.get(&all).as_str()).cloned().unwrap_or_default(),
        Edit::Remove | Edit::Rename(_) => {
            let Some((parent, key)) = pointer.rsplit_once('/') else {
                return;
            };
            let key = key.replace("~1", "/").replace("~0", "~");
            match (root.pointer_mut(parent), edit) {
                (Some(Value::Object(map)), Edit::Rename(name)) => {
                    if let Some(value) = map.remove(&key) {
                        map.insert(name, value);
                    }
                }
                (Some(Value::Object(map)), _) => {
                    map.remove(&key);
                }
                (Some(Value::Array(list)), _) => {
                    list.pop();
                }
                _ => {}
            }
            return;
        }
    };
    if let Some(node) = root.pointer_mut(&pointer) {
        *node = new;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_to_a_valid_document_makes_the_lint_panic(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), edit()), 1..6)
    ) {
        let Document { mut root, .. } = read(VALID, "valid.yaml").expect("valid");
        for (at, edit) in edits {
            apply(&mut root, at, edit);
        }
        let text = serde_json::to_string_pretty(&root).expect("JSON");
        for each in &lint(&text) {
            prop_assert!(each.line >= 1 && each.line <= text.lines().count().max(1));
        }
    }

    #[test]
    fn no_damage_to_the_text_of_a_valid_document_makes_the_lint_panic(
        from in any::<prop::sample::Index>(), length in 0_usize..60, with in "[ \\n:{}\\[\\]&*#'\"a-z-]{0,10}"
    ) {
        let chars: Vec<char> = VALID.chars().collect();
        let start = from.index(chars.len());
        let end = (start + length).min(chars.len());
        let text: String = chars[..start].iter().chain(with.chars().collect::<Vec<_>>().iter()).chain(&chars[end..]).collect();
        let _ = lint(&text);
    }
}

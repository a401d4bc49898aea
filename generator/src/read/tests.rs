//! What is read, what is refused with which line, and that no text can do harm.

use proptest::prelude::*;
use serde_json::json;

use super::compose::MAX_DEPTH;
use super::read;
use crate::diagnostic::Diagnostic;

fn refusal(text: &str) -> Diagnostic {
    let all = read(text, "x.yaml").expect_err("must be refused");
    all.iter().next().expect("at least one finding").clone()
}

#[test]
fn every_node_knows_its_line_and_column() {
    let document = read(
        "openapi: 3.0.3\npaths:\n  /a/{b}:\n    get:\n      tags: [x, y]\n      responses:\n        200:\n          description: ok\n",
        "x.yaml",
    )
    .expect("valid");
    for (pointer, expected) in [
        ("", (1, 1)),
        ("/openapi", (1, 1)),
        ("/paths", (2, 1)),
        ("/paths/~1a~1{b}", (3, 3)),
        ("/paths/~1a~1{b}/get/tags/1", (5, 17)),
        ("/paths/~1a~1{b}/get/responses/200", (7, 9)),
        ("/paths/~1a~1{b}/get/responses/200/content/nothing", (7, 9)),
        ("/nowhere/at/all", (1, 1)),
        ("no pointer", (1, 1)),
    ] {
        assert_eq!(document.location(pointer), expected, "{pointer}");
    }
    assert_eq!(
        document.root["paths"]["/a/{b}"]["get"]["responses"]["200"]["description"],
        "ok"
    );
}

#[test]
fn scalars_follow_yaml_1_2_and_keys_are_strings() {
    let document = read(
        "200: a\ntrue: b\nno: no\noff: [on, ~, null, 1, -1, 1.5, 1_000, 007, 0o7, 0x1F, '200', 2024-01-01, 1e2, !!str 5]\nbig: 18446744073709551615\n",
        "x.yaml",
    )
    .expect("valid");
    assert_eq!(
        document.root,
        json!({
            "200": "a", "true": "b", "no": "no",
            "off": ["on", null, null, 1, -1, 1.5, "1_000", 7, 7, 31, "200", "2024-01-01", 100.0, "5"],
            "big": 18_446_744_073_709_551_615_u64,
        })
    );
}

#[test]
fn an_alias_repeats_its_anchor_and_points_at_what_was_written() {
    let document = read("a: &x\n  k: 1\nb: *x\n", "x.yaml").expect("valid");
    assert_eq!(document.root, json!({"a": {"k": 1}, "b": {"k": 1}}));
    assert_eq!(document.location("/b"), (3, 1));
    assert_eq!(document.location("/b/k"), (2, 3));
}

#[test]
fn what_yaml_would_let_pass_is_refused_with_its_line() {
    for (text, what, line) in [
        ("a: 1\nb: 2\na: 3\n", "the key `a` twice", 3),
        ("r:\n  200: 1\n  '200': 2\n", "twice", 3),
        ("a: &x {k: 1}\nb:\n  <<: *x\n", "merge key", 3),
        ("", "empty", 1),
        ("# only a comment\n", "empty", 1),
        ("a: 1\n---\nb: 1\n", "more than one YAML document", 2),
        ("- a\n", "not a mapping", 1),
        ("just text\n", "not a mapping", 1),
        ("a: [1, 2\n", "unclosed bracket", 1),
        ("a: .nan\n", "the number `.nan`", 1),
        ("a:\n- -.inf\n", "the number `-.inf`", 2),
        ("a: 1e999\n", "the number `1e999`", 1),
        ("a: !!int '5'\n", "a YAML tag", 1),
        ("a: !mine {}\n", "a YAML tag", 1),
        (": 1\n", "a key without a name", 1),
        ("a: 1\n'': 1\n", "a key without a name", 2),
        ("a: &a [*a]\n", "an alias inside", 1),
        ("a: *nobody\n", "cannot be read as YAML", 1),
        ("? [a, b]\n: 1\n", "a key that is not a string", 1),
        ("a:\n\tb: 2\n", "cannot be read as YAML", 2),
    ] {
        let found = refusal(text);
        assert!(found.what.contains(what), "{text:?}: {found}");
        assert_eq!(found.line, line, "{text:?}: {found}");
        assert_eq!(found.file, "x.yaml");
        assert!(!found.what.contains(" at line "), "{found}");
    }
}

#[test]
fn a_document_that_would_exhaust_the_machine_is_refused() {
    let deep_flow = format!("a: {}{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_block: String = (0..5_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let deep_list = "- ".repeat(50_000);
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", vec![before; 10].join(", ")));
    }
    for (text, what) in [
        (deep_flow, "nested deeper"),
        (deep_block, "nested deeper"),
        (deep_list, "nested deeper"),
        (bomb, "aliases repeat more"),
    ] {
        let found = refusal(&text);
        assert!(found.what.contains(what), "{found}");
    }
}

#[test]
fn a_document_at_the_depth_limit_is_read() {
    let text: String = (0..MAX_DEPTH - 1)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .chain([format!("{}a: 1\n", " ".repeat(MAX_DEPTH - 1))])
        .collect();
    assert!(read(&text, "x.yaml").is_ok());
}

/// Text with the characters that mean something in YAML, so that the parser gets past the first one.
fn yaml_like() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            Just("a"),
            Just("\n"),
            Just("\n  "),
            Just(": "),
            Just("- "),
            Just("["),
            Just("]"),
            Just("{"),
            Just("}"),
            Just(", "),
            Just("&x "),
            Just("*x"),
            Just("? "),
            Just("|\n"),
            Just(">-\n"),
            Just("'"),
            Just("\""),
            Just("#"),
            Just("---\n"),
            Just("...\n"),
            Just("!!int "),
            Just("%YAML 1.2\n"),
            Just("\\"),
            Just("\t"),
            Just("<<"),
            Just("\u{feff}"),
            Just("\u{85}"),
            Just("200"),
            Just("~"),
            Just("é"),
            Just("\0"),
        ],
        0..40,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_panic(text in prop_oneof![any::<String>(), yaml_like()]) {
        match read(&text, "x.yaml") {
            Ok(document) => prop_assert!(document.root.is_object()),
            Err(found) => prop_assert!(found.has_errors() && found.iter().all(|each| each.line >= 1)),
        }
    }
}

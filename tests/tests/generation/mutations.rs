//! No input makes the generator panic: fixtures with random damage are generated or refused.

use std::sync::LazyLock;

use agent_clients_generator::Diagnostics;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::Document;

/// Every fixture as text and as a tree.
static ALL: LazyLock<Vec<(Document, Value)>> = LazyLock::new(|| {
    let parse = |fixture: Document| match agent_clients_generator::parse(&fixture.text, &fixture.path) {
        Ok(tree) => (fixture, tree),
        Err(error) => panic!("{}: {error}", fixture.path),
    };
    Document::fixtures().into_iter().map(parse).collect()
});

/// What happens to one node of a document.
#[derive(Clone, Debug)]
enum Damage {
    Remove,
    Replace(Value),
    /// A copy of another node, of this document or of another fixture.
    Copy(Index, Index),
    Rename(String),
}

fn damage() -> impl Strategy<Value = Damage> {
    let values = vec![
        Value::Null,
        true.into(),
        0.into(),
        (-1).into(),
        1.5.into(),
        "".into(),
        "type".into(),
        "String".into(),
        "2XX".into(),
        "uuid".into(),
        "binary".into(),
        "a.b".into(),
        "text/csv".into(),
        "é{".into(),
        "#/components/schemas/Gone".into(),
        json!([]),
        json!([null]),
        json!({}),
        json!({"type": "object", "additionalProperties": {"type": "string"}}),
        json!({"type": "array", "items": {"type": "array", "items": {}}}),
        json!({"type": "string", "nullable": true, "enum": ["a", "A"]}),
        json!({"oneOf": [{"type": "string"}, {"type": "object", "properties": {"x": {}}}]}),
        json!({"allOf": [{"type": "object", "properties": {"x": {}}}, {"type": "object", "properties": {"x": {"type": "integer"}}}]}),
    ];
    prop_oneof![
        Just(Damage::Remove),
        proptest::sample::select(values).prop_map(Damage::Replace),
        (any::<Index>(), any::<Index>()).prop_map(|(document, node)| Damage::Copy(document, node)),
        "[-a-zA-Z0-9_./{}é$ ]{0,8}".prop_map(Damage::Rename),
        proptest::sample::select(vec![
            "x-a",
            "self",
            "default",
            "options",
            "2XX",
            "201",
            "text/plain",
            "*/*",
            "/a/{id}"
        ])
        .prop_map(|name| Damage::Rename(name.to_owned())),
    ]
}

/// The pointer of every node.
fn pointers(value: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.to_owned());
    let mut inside = |key: &str, value: &Value| {
        pointers(
            value,
            &format!("{here}/{}", key.replace('~', "~0").replace('/', "~1")),
            all,
        );
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| inside(key, value)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, value)| inside(&index.to_string(), value)),
        _ => {}
    }
}

fn apply(root: &mut Value, at: Index, damage: Damage) {
    let mut places = Vec::new();
    pointers(root, "", &mut places);
    let pointer = at.get(&places).clone();
    let replace = |root: &mut Value, new: Value| {
        if let Some(node) = root.pointer_mut(&pointer) {
            *node = new;
        }
    };
    let parent = pointer
        .rsplit_once('/')
        .map(|(parent, key)| (parent, key.replace("~1", "/").replace("~0", "~")));
    match (damage, parent) {
        (Damage::Replace(value), _) => replace(root, value),
        (Damage::Copy(document, node), _) => {
            let source = &document.get(&ALL).1;
            let mut nodes = Vec::new();
            pointers(source, "", &mut nodes);
            let copy = source.pointer(node.get(&nodes).as_str()).cloned().unwrap_or_default();
            replace(root, copy);
        }
        (Damage::Remove, Some((parent, key))) => match root.pointer_mut(parent) {
            Some(Value::Object(map)) => drop(map.shift_remove(&key)),
            Some(Value::Array(list)) => drop(list.pop()),
            _ => {}
        },
        (Damage::Rename(name), Some((parent, key))) => {
            if let Some(Value::Object(map)) = root.pointer_mut(parent)
                && let Some(value) = map.shift_remove(&key)
            {
                map.insert(name, value);
            }
        }
        (_, None) => {}
    }
}

/// Whatever is refused says where, why and how to mend it.
fn explained(found: &Diagnostics, text: &str) -> Result<(), TestCaseError> {
    prop_assert!(found.has_errors());
    for one in found {
        prop_assert!(one.line >= 1 && one.line <= text.lines().count().max(1), "{one}");
        prop_assert!(
            !one.what.is_empty() && !one.why.is_empty() && !one.fix.is_empty(),
            "{one}"
        );
        // The engine's panic is caught, but the lint should have seen the reason.
        prop_assert!(!one.what.contains("panicked"), "{one}\n{text}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_to_a_document_makes_the_generator_panic(
        start in any::<Index>(),
        edits in proptest::collection::vec((any::<Index>(), damage()), 1..5),
    ) {
        let mut root = start.get(&ALL).1.clone();
        for (at, damage) in edits {
            apply(&mut root, at, damage);
        }
        let text = serde_json::to_string_pretty(&root).unwrap_or_default();
        let damaged = start.get(&ALL).0.with(text);
        if let Err(found) = damaged.try_generate() {
            explained(&found, &damaged.text)?;
        }
    }

    #[test]
    fn no_damage_to_the_text_of_a_document_makes_the_generator_panic(
        start in any::<Index>(),
        from in any::<Index>(),
        length in 0_usize..80,
        with in "[ \\n:{}\\[\\],&*#'\"a-z/-]{0,12}",
    ) {
        let fixture = &start.get(&ALL).0;
        let chars: Vec<char> = fixture.text.chars().collect();
        let begin = from.index(chars.len());
        let end = (begin + length).min(chars.len());
        let text: String = chars[..begin].iter().copied().chain(with.chars()).chain(chars[end..].iter().copied()).collect();
        let damaged = fixture.with(text);
        if let Err(found) = damaged.try_generate() {
            explained(&found, &damaged.text)?;
        }
    }
}

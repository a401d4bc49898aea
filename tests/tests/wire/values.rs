//! JSON values as the vectors compare them. Shared by the wire tests of all clients; it knows none of them.

use serde_json::{Map, Value, json};

/// The first place where two JSON values differ. A field that is null equals one that is absent, numbers are compared by value,
/// `{"$any": true}` in `expected` stands for any value that is there and not empty.
pub fn difference(place: &str, expected: &Value, found: &Value) -> Option<String> {
    let differ = || Some(format!("{place}: expected {expected}, found {found}"));
    if *expected == json!({"$any": true}) {
        let empty = match found {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::Object(object) => object.is_empty(),
            Value::Bool(_) | Value::Number(_) => false,
        };
        return if empty { differ() } else { None };
    }
    match (expected, found) {
        (Value::Object(left), Value::Object(right)) => {
            let more = right.keys().filter(|key| !left.contains_key(*key));
            let null = &Value::Null;
            left.keys().chain(more).find_map(|key| {
                let value = |object: &Map<String, Value>| object.get(key).cloned().unwrap_or_else(|| null.clone());
                difference(&format!("{place}.{key}"), &value(left), &value(right))
            })
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            let mut pairs = left.iter().zip(right).enumerate();
            pairs.find_map(|(at, (left, right))| difference(&format!("{place}[{at}]"), left, right))
        }
        (Value::Number(left), Value::Number(right)) => {
            if left == right || left.as_f64() == right.as_f64() {
                None
            } else {
                differ()
            }
        }
        (left, right) if left == right => None,
        _ => differ(),
    }
}

#[test]
fn values_are_equal_by_the_rules_of_the_vectors_and_by_no_others() {
    for (expected, found, equal) in [
        (json!({"a": 10, "b": null}), json!({"a": 10.0}), true),
        (json!({"a": 10}), json!({"a": 10, "c": null}), true),
        (json!({"a": 10}), json!({"a": 11}), false),
        (json!({"a": 10}), json!({"a": "10"}), false),
        (json!({"a": 10}), json!({"a": 10, "c": 1}), false),
        (json!({"a": [1, {"b": 2}]}), json!({"a": [1, {"b": 3}]}), false),
        (json!([1]), json!([1, 1]), false),
        (json!({"a": {"$any": true}}), json!({"a": "text"}), true),
        (json!({"a": {"$any": true}}), json!({"a": ""}), false),
        (json!({"a": {"$any": true}}), json!({}), false),
        (json!(9_007_199_254_740_993_i64), json!(9_007_199_254_740_993_i64), true),
    ] {
        let found = difference("value", &expected, &found);
        assert_eq!(found.is_none(), equal, "{found:?}");
    }
}

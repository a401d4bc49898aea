//! JSON values written as CBOR (RFC 8949), the little of it that a signed claim needs.
//!
//! Written by hand because it is a page: heads of the shortest form, definite lengths, members in the order they stand
//! in, floats of 64 bits, which is what the official client's encoder does. The crates for CBOR bring a second data
//! model, or sort the members. It must never depend on anything but the value: the same value, the same bytes.

use serde_json::{Number, Value};

/// Deepest nesting of a value; serde_json reads no deeper either.
pub(crate) const MAX_DEPTH: usize = 128;

const UNSIGNED: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;

/// The head of an item: its major type and a number in the shortest form.
fn head(out: &mut Vec<u8>, major: u8, number: u64) {
    let major = major << 5;
    if number < 24 {
        out.push(major | number as u8);
    } else if let Ok(short) = u8::try_from(number) {
        out.extend_from_slice(&[major | 24, short]);
    } else if let Ok(short) = u16::try_from(number) {
        out.push(major | 25);
        out.extend_from_slice(&short.to_be_bytes());
    } else if let Ok(short) = u32::try_from(number) {
        out.push(major | 26);
        out.extend_from_slice(&short.to_be_bytes());
    } else {
        out.push(major | 27);
        out.extend_from_slice(&number.to_be_bytes());
    }
}

pub(crate) fn array(out: &mut Vec<u8>, length: usize) {
    head(out, ARRAY, length as u64);
}

pub(crate) fn map(out: &mut Vec<u8>, length: usize) {
    head(out, MAP, length as u64);
}

pub(crate) fn bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    head(out, BYTES, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

pub(crate) fn text(out: &mut Vec<u8>, text: &str) {
    head(out, TEXT, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

pub(crate) fn integer(out: &mut Vec<u8>, number: i64) {
    match u64::try_from(number) {
        Ok(number) => head(out, UNSIGNED, number),
        // -1 - n, which is the complement.
        Err(_) => head(out, NEGATIVE, !number as u64),
    }
}

/// False where it is nested too deeply.
pub(crate) fn value(out: &mut Vec<u8>, json: &Value) -> bool {
    nested(out, json, 0)
}

fn nested(out: &mut Vec<u8>, json: &Value, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    match json {
        Value::Null => out.push(0xf6),
        Value::Bool(false) => out.push(0xf4),
        Value::Bool(true) => out.push(0xf5),
        Value::Number(number) => write_number(out, number),
        Value::String(string) => text(out, string),
        Value::Array(items) => {
            array(out, items.len());
            return items.iter().all(|item| nested(out, item, depth + 1));
        }
        Value::Object(members) => {
            map(out, members.len());
            return members.iter().all(|(name, member)| {
                text(out, name);
                nested(out, member, depth + 1)
            });
        }
    }
    true
}

fn write_number(out: &mut Vec<u8>, number: &Number) {
    if let Some(number) = number.as_u64() {
        head(out, UNSIGNED, number);
    } else if let Some(number) = number.as_i64() {
        integer(out, number);
    } else {
        // What is no integer is a float; JSON has no others.
        out.push(0xfb);
        out.extend_from_slice(&number.as_f64().unwrap_or(f64::NAN).to_be_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn hex(json: &Value) -> String {
        let mut out = Vec::new();
        assert!(value(&mut out, json));
        out.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn the_examples_of_the_rfc_come_out() {
        // RFC 8949, appendix A.
        for (json, expected) in [
            (json!(0), "00"),
            (json!(23), "17"),
            (json!(24), "1818"),
            (json!(255), "18ff"),
            (json!(256), "190100"),
            (json!(1000), "1903e8"),
            (json!(65536), "1a00010000"),
            (json!(1_000_000_000_000_u64), "1b000000e8d4a51000"),
            (json!(u64::MAX), "1bffffffffffffffff"),
            (json!(-1), "20"),
            (json!(-10), "29"),
            (json!(-100), "3863"),
            (json!(-1000), "3903e7"),
            (json!(i64::MIN), "3b7fffffffffffffff"),
            (json!(1.1), "fb3ff199999999999a"),
            (json!(-4.1), "fbc010666666666666"),
            (json!(1.0), "fb3ff0000000000000"),
            (json!(null), "f6"),
            (json!(false), "f4"),
            (json!(true), "f5"),
            (json!(""), "60"),
            (json!("IETF"), "6449455446"),
            (json!("\u{fc}"), "62c3bc"),
            (json!([]), "80"),
            (json!([1, [2, 3], [4, 5]]), "8301820203820405"),
            (json!({}), "a0"),
            (json!({"a": 1, "b": [2, 3]}), "a26161016162820203"),
            (json!({"b": 1, "a": 2}), "a2616201616102"),
        ] {
            assert_eq!(hex(&json), expected, "{json}");
        }
        let long: Vec<u8> = (1..=25).collect();
        assert!(hex(&json!(long)).starts_with("9819"));
        assert!(hex(&json!("x".repeat(300))).starts_with("79012c78"));
    }

    #[test]
    fn a_value_that_is_nested_without_end_is_refused_and_overflows_nothing() {
        let mut deep = Value::Null;
        for _ in 0..MAX_DEPTH {
            deep = json!([deep]);
        }
        assert!(value(&mut Vec::new(), &deep));
        assert!(!value(&mut Vec::new(), &json!([deep])));
    }
}

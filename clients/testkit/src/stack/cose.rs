//! COSE_Sign1 of the deployment's key, over JSON as CBOR (STACK contract, section 5.8 has the form of those that agents make).
//!
//! Written here and not borrowed from the client's side, so that neither hides a mistake of the other.

use serde_json::Value;

use super::token::DeploymentKeys;

/// The value, signed: an array of protected header, unprotected header, payload and signature, without a tag.
pub(super) fn sign(keys: &DeploymentKeys, value: &Value) -> Vec<u8> {
    let mut protected = vec![0xa3, 0x01, 0x27, 0x04];
    string(&mut protected, BYTES, keys.current_kid().as_bytes());
    protected.push(0x10);
    string(&mut protected, TEXT, b"stack/claim+cose");
    let mut payload = Vec::new();
    encode(&mut payload, value);
    let mut signed = vec![0x84];
    string(&mut signed, TEXT, b"Signature1");
    for part in [&protected, &Vec::new(), &payload] {
        string(&mut signed, BYTES, part);
    }
    let mut envelope = vec![0x84];
    string(&mut envelope, BYTES, &protected);
    envelope.push(0xa0);
    string(&mut envelope, BYTES, &payload);
    string(&mut envelope, BYTES, &keys.sign_bytes(&signed));
    envelope
}

const BYTES: u8 = 0x40;
const TEXT: u8 = 0x60;

/// The kind of an item and a number, in the shortest form.
fn head(out: &mut Vec<u8>, kind: u8, number: u64) {
    let bytes = number.to_be_bytes();
    let (info, length) = match number {
        0..24 => return out.push(kind | bytes[7]),
        24..0x100 => (24, 1),
        0x100..0x1_0000 => (25, 2),
        0x1_0000..0x1_0000_0000 => (26, 4),
        _ => (27, 8),
    };
    out.push(kind | info);
    out.extend_from_slice(&bytes[8 - length..]);
}

fn string(out: &mut Vec<u8>, kind: u8, bytes: &[u8]) {
    head(out, kind, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn encode(out: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Null => out.push(0xf6),
        Value::Bool(is) => out.push(0xf4 + u8::from(*is)),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => head(out, 0x00, number),
            // -1 - n, which is the complement.
            (None, Some(number)) => head(out, 0x20, u64::from_ne_bytes((!number).to_ne_bytes())),
            (None, None) => {
                out.push(0xfb);
                out.extend_from_slice(&number.as_f64().unwrap_or(f64::NAN).to_be_bytes());
            }
        },
        Value::String(text) => string(out, TEXT, text.as_bytes()),
        Value::Array(items) => {
            head(out, 0x80, items.len() as u64);
            items.iter().for_each(|item| encode(out, item));
        }
        Value::Object(members) => {
            head(out, 0xa0, members.len() as u64);
            for (name, member) in members {
                string(out, TEXT, name.as_bytes());
                encode(out, member);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_written_as_the_examples_of_rfc_8949_show() {
        let cases = [
            (json!(0), "00"),
            (json!(23), "17"),
            (json!(24), "1818"),
            (json!(1_000), "1903e8"),
            (json!(1_000_000), "1a000f4240"),
            (json!(1_000_000_000_000_u64), "1b000000e8d4a51000"),
            (json!(-1), "20"),
            (json!(-1000), "3903e7"),
            (json!(1.1), "fb3ff199999999999a"),
            (json!(false), "f4"),
            (json!(true), "f5"),
            (json!(null), "f6"),
            (json!("IETF"), "6449455446"),
            (json!([1, [2, 3], [4, 5]]), "8301820203820405"),
            (json!({"a": 1, "b": [2, 3]}), "a26161016162820203"),
        ];
        for (value, expected) in cases {
            let mut out = Vec::new();
            encode(&mut out, &value);
            let hex: String = out.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hex, expected, "{value}");
        }
    }
}

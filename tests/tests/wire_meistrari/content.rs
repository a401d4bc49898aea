//! Bytes as the vectors write them down.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Content of a body or of an argument.
#[derive(Clone, Deserialize)]
#[serde(try_from = "Value")]
pub enum Content {
    Text(String),
    Base64(Vec<u8>),
    Json(Value),
    /// So many zero bytes.
    Zeros(usize),
    /// Too large to be written down.
    Digest {
        length: usize,
        sha256: String,
    },
    /// Text that is written and flushed one by one, with pauses in milliseconds in between.
    Chunks(Vec<Chunk>),
}

#[derive(Clone)]
pub enum Chunk {
    Text(String),
    Pause(u64),
}

impl TryFrom<Value> for Content {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        let wrong = || format!("{value} is no content");
        let fields = value.as_object().ok_or_else(wrong)?;
        let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
        let count = |name: &str| {
            let count = fields.get(name).and_then(Value::as_u64);
            count.and_then(|count| usize::try_from(count).ok()).ok_or_else(wrong)
        };
        let mut names: Vec<&str> = fields.keys().map(String::as_str).collect();
        names.sort_unstable();
        match names.as_slice() {
            ["$text"] => text("$text").map(Self::Text).ok_or_else(wrong),
            ["$base64"] => {
                let text = text("$base64").ok_or_else(wrong)?;
                STANDARD
                    .decode(text)
                    .map(Self::Base64)
                    .map_err(|cause| cause.to_string())
            }
            ["$json"] => Ok(Self::Json(fields["$json"].clone())),
            ["$zeros"] => count("$zeros").map(Self::Zeros),
            ["$bytes", "$sha256"] => Ok(Self::Digest {
                length: count("$bytes")?,
                sha256: text("$sha256").ok_or_else(wrong)?,
            }),
            ["$chunks"] => {
                let chunks = fields["$chunks"].as_array().ok_or_else(wrong)?;
                let chunk = |chunk: &Value| match (chunk.as_str(), chunk.get("pause_ms").and_then(Value::as_u64)) {
                    (Some(text), _) => Ok(Chunk::Text(text.to_owned())),
                    (None, Some(pause)) => Ok(Chunk::Pause(pause)),
                    (None, None) => Err(wrong()),
                };
                chunks.iter().map(chunk).collect::<Result<_, _>>().map(Self::Chunks)
            }
            _ => Err(wrong()),
        }
    }
}

impl Content {
    /// The bytes. Of what is known by its digest there are none to be had.
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.clone().into_bytes(),
            Self::Base64(bytes) => bytes.clone(),
            Self::Json(value) => value.to_string().into_bytes(),
            Self::Zeros(count) => vec![0; *count],
            Self::Digest { .. } => panic!("only the digest of this content is known"),
            Self::Chunks(chunks) => {
                let texts = chunks.iter().filter_map(|chunk| match chunk {
                    Chunk::Text(text) => Some(text.as_str()),
                    Chunk::Pause(_) => None,
                });
                texts.collect::<String>().into_bytes()
            }
        }
    }

    /// Where the bytes are not this content.
    pub fn difference(&self, bytes: &[u8]) -> Option<String> {
        let same = match self {
            Self::Json(value) => match serde_json::from_slice::<Value>(bytes) {
                Ok(found) if found == *value => true,
                Ok(found) => return Some(format!("expected {value}, found {found}")),
                Err(cause) => return Some(format!("it is no JSON: {cause}")),
            },
            Self::Digest { length, sha256 } => *length == bytes.len() && *sha256 == hex(bytes),
            Self::Zeros(count) => *count == bytes.len() && bytes.iter().all(|byte| *byte == 0),
            other => other.bytes() == bytes,
        };
        (!same).then(|| format!("{} other bytes", bytes.len()))
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn content_is_told_from_every_other() {
    let read = |value: Value| serde_json::from_value::<Content>(value);
    let digest = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
    for (content, bytes, same) in [
        (serde_json::json!({"$text": "a"}), &b"a"[..], true),
        (serde_json::json!({"$text": "a"}), b"b", false),
        (serde_json::json!({"$base64": "AP8B/g=="}), b"\x00\xff\x01\xfe", true),
        (
            serde_json::json!({"$json": {"a": 1, "b": 2}}),
            b"{\"b\": 2, \"a\": 1}",
            true,
        ),
        (serde_json::json!({"$json": {"a": 1}}), b"{\"a\": 2}", false),
        (serde_json::json!({"$json": 1}), b"x", false),
        (serde_json::json!({"$zeros": 2}), b"\0\0", true),
        (serde_json::json!({"$zeros": 2}), b"\0\x01", false),
        (serde_json::json!({"$zeros": 2}), b"\0", false),
        (
            serde_json::json!({"$bytes": 11, "$sha256": digest}),
            b"hello world",
            true,
        ),
        (
            serde_json::json!({"$bytes": 11, "$sha256": digest}),
            b"hello worle",
            false,
        ),
        (serde_json::json!({"$chunks": ["a", {"pause_ms": 1}, "b"]}), b"ab", true),
    ] {
        let content_read = read(content.clone()).unwrap();
        assert_eq!(content_read.difference(bytes).is_none(), same, "{content}");
    }
    for wrong in [
        serde_json::json!({"$text": 1}),
        serde_json::json!({"$zeros": -1}),
        serde_json::json!({"$bytes": 1}),
        serde_json::json!({"$text": "a", "x": 1}),
        serde_json::json!("a"),
    ] {
        assert!(read(wrong.clone()).is_err(), "{wrong}");
    }
}

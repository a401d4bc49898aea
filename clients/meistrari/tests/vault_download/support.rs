//! What these tests share: a Vault and a storage in memory, and everything an error can show.

use std::error::Error as StdError;
use std::time::{Duration, SystemTime};

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::vault::{DownloadError, VaultFile};
use meistrari_client::{Error, Timestamp, VaultClient};
use serde_json::{Value, json};

/// The SHA-256 of `Hello World`.
pub const HASH: &str = "a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e";
pub const UUID: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";
pub const CONTENT: &str = "Hello World";

/// The query of all presigned addresses here. No part of it may ever be shown.
pub const QUERY: &str = "X-Amz-Signature=hunter2hunter2&X-Amz-Credential=AKIA%2Fprivate";
pub const PRIVATE: [&str; 4] = ["hunter2", "AKIA%2Fprivate", "AKIA/private", "data-token-1"];

pub struct Fake {
    pub vault: MemoryTransport,
    pub storage: MemoryTransport,
    pub client: VaultClient,
}

impl Fake {
    pub fn new() -> Self {
        Self::at("https://vault.test/v")
    }

    pub fn at(base_url: &str) -> Self {
        let vault = MemoryTransport::new();
        let storage = MemoryTransport::new();
        let client = VaultClient::builder()
            .base_url(base_url)
            .data_token("data-token-1")
            .transport(vault.clone())
            .storage_transport(storage.clone())
            .build()
            .unwrap();
        Self { vault, storage, client }
    }

    /// With a target that works for an hour, and one answer of the storage.
    pub fn with(answer: Answer) -> Self {
        let fake = Self::new();
        fake.vault.next(target("1", 3600));
        fake.storage.next(answer);
        fake
    }

    pub fn file(&self) -> VaultFile {
        self.client.file(reference()).unwrap()
    }

    /// How many requests the Vault and the storage got.
    pub fn counts(&self) -> (usize, usize) {
        (self.vault.requests().len(), self.storage.requests().len())
    }

    #[track_caller]
    pub fn assert_finished(&self) {
        self.vault.assert_finished();
        self.storage.assert_finished();
    }
}

pub fn reference() -> String {
    format!("vault://{HASH}")
}

pub fn content() -> Answer {
    Answer::text(CONTENT).with_header("content-length", "11")
}

/// What the Vault says about the file.
pub fn metadata(size: impl Into<Value>) -> Value {
    json!({
        "id": HASH,
        "path": format!("5b1c2d3e-4f50-4a61-8b72-9c83ad94be05/{HASH}"),
        "workspaceId": "5b1c2d3e-4f50-4a61-8b72-9c83ad94be05",
        "originalFileName": "hello.txt",
        "mimeType": "text/plain",
        "size": size.into(),
        "createdAt": "2026-01-01T00:00:00.000Z",
    })
}

/// So many seconds from now, or ago.
pub fn from_now(seconds: i64) -> Timestamp {
    let now = SystemTime::now();
    let distance = Duration::from_secs(seconds.unsigned_abs());
    Timestamp::from(if seconds < 0 { now - distance } else { now + distance })
}

pub fn target_value(number: &str, expires_in: i64, size: impl Into<Value>) -> Value {
    json!({
        "url": format!("https://storage.test/get/{number}?{QUERY}"),
        "expiresAt": from_now(expires_in),
        "metadata": metadata(size),
    })
}

/// Where the bytes are, until so many seconds from now.
pub fn target(number: &str, expires_in: i64) -> Answer {
    Answer::json(&target_value(number, expires_in, 11))
}

pub fn sized_target(size: impl Into<Value>) -> Answer {
    Answer::json(&target_value("1", 3600, size))
}

/// Everything an error can show.
pub fn shown(error: &DownloadError) -> String {
    let mut text = format!("{error} {error:?} {error:#?} {:?}", error.status());
    if let Some(inner) = error.error() {
        text.push_str(&details(inner));
    }
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(&format!(" {inner} {inner:?}"));
        cause = inner.source();
    }
    text
}

fn details(error: &Error) -> String {
    format!(
        " {:?} {:?} {:?} {:?} {:?} {:?}",
        error.message(),
        error.code(),
        error.body_text(),
        error.body_json(),
        error.details(),
        error.headers()
    )
}

#[track_caller]
pub fn assert_shows_nothing_private(text: &str) {
    for private in PRIVATE {
        assert!(!text.contains(private), "{private} is shown: {text}");
    }
}

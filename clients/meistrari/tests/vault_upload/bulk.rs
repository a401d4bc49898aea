//! Many files at once: pairing by position, equal contents once, and failures that stay with their file.

use std::path::PathBuf;

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::runtime::futures_util::stream;
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::vault::{Multipart, UploadFailure, UploadItem, UploadSource};

use crate::support::*;

fn item(text: &'static str, name: &str) -> UploadItem {
    UploadItem::new(UploadSource::bytes(text)).file_name(name)
}

#[tokio::test]
async fn files_are_registered_with_one_call_and_paired_by_position() {
    let transport = working();
    let items = [item(HELLO, "hello.txt"), item("second", "b.txt").parent_id("p-1")];
    let results = client(&transport).upload_all(items).await.unwrap();
    let second = "16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4";
    let requests = transport.requests();
    assert_eq!(requests[0].header("content-type"), Some("application/json"));
    assert_eq!(
        requests[0].json::<Value>().unwrap(),
        json!([
            {"fileName": "hello.txt", "sha256sum": HELLO_HASH, "mimeType": "text/plain", "size": 11},
            {"fileName": "b.txt", "sha256sum": second, "mimeType": "text/plain", "size": 6, "parentId": "p-1"},
        ])
    );
    let ids: Vec<_> = results.into_iter().map(|result| result.unwrap().id).collect();
    assert_eq!(ids, [HELLO_HASH, second]);
    for request in &requests[1..] {
        let text = if request.path().ends_with(HELLO_HASH) {
            HELLO
        } else {
            "second"
        };
        assert_eq!(request.body(), text);
    }
    let mut log = log(&transport);
    log.sort();
    assert_eq!(log.join(", "), "create 2, put 11, put 6");
}

#[tokio::test]
async fn equal_contents_are_sent_once_and_all_of_them_are_uploaded() {
    let transport = working();
    let items = [item(HELLO, "a.txt"), item("second", "b.txt"), item(HELLO, "c.txt")];
    let results = client(&transport).upload_all(items).await.unwrap();
    let skipped: Vec<_> = results.iter().map(|result| result.as_ref().unwrap().skipped).collect();
    assert_eq!(skipped, [false, false, true]);
    assert_eq!(results[0].as_ref().unwrap().id, results[2].as_ref().unwrap().id);
    assert_eq!(log(&transport).len(), 3, "{:?}", log(&transport));
}

#[tokio::test]
async fn where_the_first_of_equal_contents_fails_the_next_is_sent() {
    let transport = MemoryTransport::new();
    transport.on("PUT", "/put/{id}", Answer::new(500));
    let transport = with_working(transport);
    let items = [item(HELLO, "a.txt"), item(HELLO, "b.txt"), item(HELLO, "c.txt")];
    let results = client(&transport).upload_all(items).await.unwrap();
    assert_eq!(results[0].as_ref().unwrap_err().status().unwrap(), 500);
    let skipped: Vec<_> = results[1..]
        .iter()
        .map(|result| result.as_ref().unwrap().skipped)
        .collect();
    assert_eq!(skipped, [false, true]);
    assert_eq!(log(&transport).join(", "), "create 3, put 11, put 11");
}

#[tokio::test]
async fn a_file_that_fails_leaves_the_others_alone() {
    let transport = MemoryTransport::new();
    transport.on("PUT", &format!("/put/{HELLO_HASH}"), Answer::new(403));
    let transport = with_working(transport);
    let missing = UploadItem::new(PathBuf::from("/nowhere/missing.txt"));
    let short = UploadItem::new(UploadSource::stream(5, stream::empty()));
    let items = [
        item("first", "a.txt"),
        missing,
        item(HELLO, "b.txt"),
        short,
        item("last", "c.txt"),
    ];
    let results = client(&transport).upload_all(items).concurrency(1).await.unwrap();
    assert_eq!(results.len(), 5);
    assert!(results[0].is_ok() && results[4].is_ok());
    assert!(matches!(
        results[1].as_ref().unwrap_err().failure,
        UploadFailure::Source { .. }
    ));
    let refused = results[2].as_ref().unwrap_err();
    assert_eq!(
        (refused.status().unwrap().as_u16(), refused.file_id.as_deref()),
        (403, Some(HELLO_HASH))
    );
    assert_private(refused);
    assert!(matches!(
        results[3].as_ref().unwrap_err().failure,
        UploadFailure::StreamTooShort { .. }
    ));
    let told: Value = transport.requests()[0].json().unwrap();
    assert_eq!(told.as_array().unwrap().len(), 4, "the missing file is registered");
    assert_eq!(log(&transport).join(", "), "create 4, put 5, put 11, put 4");
}

#[tokio::test]
async fn nothing_is_sent_where_the_files_cannot_be_registered_or_paired() {
    let one = || json!([target(HELLO_HASH, Value::Null, Value::Null)]);
    for (answer, expected) in [
        (Answer::new(500), "500"),
        (Answer::json(&json!([])), "2 files were registered and 0 came back"),
        (Answer::json(&one()), "2 files were registered and 1 came back"),
        (Answer::json(&json!({"files": []})), "files_create_bulk"),
    ] {
        let transport = MemoryTransport::new();
        transport.on("POST", "/base/files/bulk", answer);
        let items = [item(HELLO, "a.txt"), item("second", "b.txt")];
        let error = client(&transport).upload_all(items).await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(log(&transport).join(", "), "create 2");
        assert_private(&error);
    }
}

#[tokio::test]
async fn an_empty_list_is_sent_as_one_and_a_list_of_failures_is_not_sent() {
    let transport = working();
    let none: [UploadItem; 0] = [];
    assert!(client(&transport).upload_all(none).await.unwrap().is_empty());
    assert_eq!(transport.last_request().body(), "[]");

    let transport = working();
    let results = client(&transport)
        .upload_all([PathBuf::from("/nowhere/missing.txt")])
        .await
        .unwrap();
    assert!(results.len() == 1 && results[0].is_err());
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn files_that_are_there_are_not_sent_and_expired_addresses_are_asked_for_again() {
    let there = target("id-1", Value::Null, "2026-01-02T00:00:00Z".into());
    let mut expired = target("id-2", Value::Null, Value::Null);
    expired["expiresAt"] = "2020-01-01T00:00:00Z".into();
    for (force, expected) in [
        (false, "create 2, target, put 6"),
        (true, "create 2, put 11, target, put 6"),
    ] {
        let transport = MemoryTransport::new();
        transport.on("POST", "/base/files/bulk", Answer::json(&json!([there, expired])));
        let transport = with_working(transport);
        let items = [item(HELLO, "a.txt"), item("second", "b.txt")];
        let results = client(&transport)
            .upload_all(items)
            .force(force)
            .concurrency(1)
            .await
            .unwrap();
        assert_eq!(results[0].as_ref().unwrap().skipped, !force);
        assert_eq!(log(&transport).join(", "), expected);
    }
}

#[tokio::test]
async fn a_bulk_in_parts_registers_without_hashes() {
    let transport = working();
    let items = [item(HELLO, "a.bin")];
    let results = client(&transport)
        .upload_all(items)
        .multipart(Multipart::Always)
        .await
        .unwrap();
    assert!(results[0].is_ok());
    assert_eq!(
        log(&transport).join(", "),
        "create 1, begin, url 1, part 1 11, complete 1"
    );
    let told: Value = transport.requests()[0].json().unwrap();
    assert_eq!(
        told,
        json!([{"fileName": "a.bin", "mimeType": "application/octet-stream", "size": 11}])
    );
}

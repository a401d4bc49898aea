//! Stored objects: create, PUT, complete, and what is given up when one of them fails.

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::deploy::ByteSource;
use run402_client::prelude::*;
use run402_client::runtime::serde_json::{Value, json};
use run402_client::types::ContentRef;

use crate::server::{PROJECT, SERVICE_KEY, client_over, lines};

fn route(rest: &str) -> String {
    format!("/projects/v1/{PROJECT}/storage/uploads{rest}")
}

#[tokio::test]
async fn an_object_is_announced_sent_and_completed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("logo.svg");
    std::fs::write(&path, "<svg/>").unwrap();
    for source in [ByteSource::from("<svg/>"), ByteSource::file(path)] {
        let transport = MemoryTransport::new();
        transport
            .next(Answer::json(&json!({"upload_id": "upl_1"})).with_status(201))
            .next(Answer::new(200))
            .next(Answer::json(&json!({"object": {}})));
        let core = client_over(&transport);
        let upload = core.storage().upload_object(PROJECT, "a/logo.svg", source);
        let stored = upload.private().immutable(true).ttl_seconds(60).await.unwrap();
        assert_eq!((stored.upload_id.as_str(), stored.size), ("upl_1", 6));
        assert_eq!(
            lines(&transport),
            [
                format!("POST {}", route("")),
                format!("PUT {}", route("/upl_1/bytes")),
                format!("POST {}", route("/upl_1/complete")),
            ]
        );
        let requests = transport.requests();
        assert_eq!(
            requests[0].json::<Value>().unwrap(),
            json!({"key": "a/logo.svg", "size_bytes": 6, "sha256": stored.sha256, "content_type": "image/svg+xml",
                "visibility": "private", "immutable": true, "ttl_seconds": 60})
        );
        assert_eq!(&requests[1].body()[..], b"<svg/>");
        for request in &requests {
            assert_eq!(request.header("authorization"), Some(&*format!("Bearer {SERVICE_KEY}")));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_failed_is_given_up_unless_it_may_be_complete() {
    let refused = || Answer::json(&json!({"error": "invalid_request", "message": "no"})).with_status(400);
    let created = || Answer::json(&json!({"id": "upl_1"}));
    for (name, answers, gives_up) in [
        ("the PUT is refused", vec![created(), refused()], true),
        ("the PUT breaks off", vec![created(), Answer::broken()], true),
        (
            "the completion is refused",
            vec![created(), Answer::new(200), refused()],
            true,
        ),
        (
            "the answer to the completion is lost",
            vec![created(), Answer::new(200), Answer::broken()],
            false,
        ),
    ] {
        let transport = MemoryTransport::new();
        for answer in answers {
            transport.next(answer);
        }
        transport.on_any("POST", "/storage/uploads/{id}/abort", |_| Answer::new(200));
        let core = client_over(&transport);
        let result = core.storage().upload_object(PROJECT, "k", "bytes").await;
        assert!(result.is_err(), "{name}");
        let last = lines(&transport).pop().unwrap();
        assert_eq!(last.ends_with("/upl_1/abort"), gives_up, "{name}: {last}");
    }
}

#[tokio::test]
async fn what_has_no_bytes_or_no_upload_id_is_an_error_that_says_so() {
    let transport = MemoryTransport::new();
    let core = client_over(&transport);
    let reference = ByteSource::content_ref(ContentRef::new("ab".repeat(32), 3));
    let error = core.storage().upload_object(PROJECT, "k", reference).await.unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("fix:"),
        "{error}"
    );
    let missing = ByteSource::file("no-such-folder/no-such-file");
    let error = core.storage().upload_object(PROJECT, "k", missing).await.unwrap_err();
    assert!(error.to_string().contains("no-such-file"), "{error}");
    assert!(transport.requests().is_empty());
    transport.next(Answer::json(&json!({"state": "new"})));
    let error = core.storage().upload_object(PROJECT, "k", "x").await.unwrap_err();
    assert!(error.to_string().contains("under which id"), "{error}");
}

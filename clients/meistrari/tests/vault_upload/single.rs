//! Uploads in one request: what the Vault is told, when nothing is sent, and what the storage gets.

use std::sync::{Arc, Mutex};

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::runtime::Stage;
use meistrari_client::runtime::serde_json::{Value, from_value, json};
use meistrari_client::vault::types::{OnMissingParent, OnParentConflict, UploadTarget};
use meistrari_client::vault::{UploadFailure, UploadPhase, UploadRequest, UploadSource, UploadStep};
use meistrari_client::{CallOptions, VaultClient};

use crate::support::*;

/// What the caller says, and what the Vault must be told besides size and hash.
type Told = (fn(&VaultClient) -> UploadRequest, Value);

#[tokio::test]
async fn the_vault_is_told_what_is_known_and_nothing_else() {
    let cases: Vec<Told> = vec![
        (|vault| vault.upload(hello()), json!({})),
        (
            |vault| vault.upload(hello()).file_name("a/b/hello.txt"),
            json!({"fileName": "hello.txt", "mimeType": "text/plain"}),
        ),
        (
            |vault| vault.upload(hello()).file_name("a\0b.txt"),
            json!({"fileName": "ab.txt", "mimeType": "text/plain"}),
        ),
        (|vault| vault.upload(hello()).file_name("folder/"), json!({})),
        (
            |vault| vault.upload(hello()).file_name("unknown.ending"),
            json!({"fileName": "unknown.ending"}),
        ),
        (
            |vault| {
                vault
                    .upload(hello())
                    .file_name("x.pdf")
                    .mime_type("application/x-custom")
                    .parent_id("p-1")
            },
            json!({"fileName": "x.pdf", "mimeType": "application/x-custom", "parentId": "p-1"}),
        ),
        (
            |vault| {
                vault
                    .upload(hello())
                    .on_missing_parent(OnMissingParent::CreateAsRoot)
                    .on_parent_conflict(OnParentConflict::UpdateParentId)
            },
            json!({"onMissingParent": "create-as-root", "onParentConflict": "update-parent-id"}),
        ),
    ];
    for (upload, expected) in cases {
        let transport = working();
        let uploaded = upload(&client(&transport)).await.unwrap();
        assert_eq!(log(&transport).join(", "), "create, put 11");
        let mut told: Value = transport.requests()[0].json().unwrap();
        let fields = told.as_object_mut().unwrap();
        assert_eq!(fields.remove("size"), Some(json!(11)));
        assert_eq!(fields.remove("sha256sum"), Some(json!(HELLO_HASH)));
        assert_eq!(told, expected);
        assert_eq!(uploaded.id, HELLO_HASH);
        let put = transport.last_request();
        assert_eq!(put.body(), HELLO);
        assert_eq!(put.header("content-type"), expected["mimeType"].as_str());
        assert_eq!(put.path(), format!("/put/{HELLO_HASH}"));
    }
}

#[tokio::test]
async fn the_storage_gets_the_content_type_and_nothing_of_the_vaults() {
    let transport = working();
    let options = CallOptions::new().with_header("x-trace", "t-1");
    let vault = client(&transport);
    vault
        .upload(hello())
        .mime_type("text/plain")
        .with_options(options)
        .await
        .unwrap();
    let requests = transport.requests();
    assert_eq!(requests[0].header("x-trace"), Some("t-1"));
    let names: Vec<&str> = requests[1].headers().keys().map(|name| name.as_str()).collect();
    let allowed = ["content-type", "content-length", "accept", "host"];
    assert!(names.iter().all(|name| allowed.contains(name)), "{names:?}");
    assert!(names.contains(&"content-type"));
}

#[tokio::test]
async fn content_that_is_there_is_not_sent_unless_forced() {
    for (force, expected) in [(false, "create"), (true, "create, put 11")] {
        let transport = MemoryTransport::new();
        let there = target(HELLO_HASH, "text/plain".into(), "2026-01-02T00:00:00Z".into());
        transport.on("POST", "/base/files", Answer::json(&there));
        let transport = with_working(transport);
        let calls = Arc::new(Mutex::new(0));
        let counter = calls.clone();
        let upload = client(&transport).upload(hello()).force(force);
        let uploaded = upload
            .on_progress(move |_| *counter.lock().unwrap() += 1)
            .await
            .unwrap();
        assert_eq!(log(&transport).join(", "), expected);
        assert_eq!((uploaded.skipped, uploaded.id.as_str()), (!force, HELLO_HASH));
        assert!(uploaded.metadata.unwrap().uploaded_at.is_some());
        assert_eq!(*calls.lock().unwrap(), if force { 2 } else { 0 });
    }
}

#[tokio::test]
async fn progress_of_one_request_is_one_part_and_the_end() {
    let transport = working();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = seen.clone();
    let upload = client(&transport).upload(hello());
    upload
        .on_progress(move |progress| told.lock().unwrap().push(progress))
        .await
        .unwrap();
    let seen = seen.lock().unwrap();
    let phases: Vec<_> = seen.iter().map(|progress| progress.phase).collect();
    assert_eq!(phases, [UploadPhase::Uploading, UploadPhase::Complete]);
    for progress in seen.iter() {
        let bytes = (progress.uploaded_bytes, progress.total_bytes);
        assert_eq!(
            (bytes, progress.completed_parts, progress.total_parts),
            ((11, 11), 1, 1)
        );
    }
}

#[tokio::test]
async fn an_address_is_asked_for_unless_one_that_can_still_be_used_is_given() {
    let fresh = target(FILE, Value::Null, Value::Null);
    let mut expired = fresh.clone();
    expired["expiresAt"] = "2020-01-01T00:00:00Z".into();
    let mut soon = fresh.clone();
    let instant = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
    soon["expiresAt"] = meistrari_client::Timestamp::from(instant).as_str().into();
    for (given, expected) in [
        (None, "target, put 11"),
        (Some(fresh), "put 11"),
        (Some(expired), "target, put 11"),
        (Some(soon), "target, put 11"),
    ] {
        let transport = working();
        let vault = client(&transport);
        let upload = match given {
            None => vault.upload_to(FILE, hello()),
            Some(target) => vault.upload_to(from_value::<UploadTarget>(target).unwrap(), hello()),
        };
        let uploaded = upload.await.unwrap();
        assert_eq!(
            (log(&transport).join(", ").as_str(), uploaded.id.as_str()),
            (expected, FILE)
        );
    }
}

#[tokio::test]
async fn a_callers_own_address_is_used_as_it_is() {
    let transport = working();
    let url = format!("https://storage.test/put/own?sig={SIGNATURE}");
    let upload = client(&transport)
        .upload_to(FILE, hello())
        .upload_url(url)
        .mime_type("text/plain");
    upload.await.unwrap();
    assert_eq!(log(&transport).join(", "), "put 11");
    let request = transport.last_request();
    assert_eq!(
        (request.path(), request.header("content-type")),
        ("/put/own", Some("text/plain"))
    );
}

#[tokio::test]
async fn nothing_but_an_upload_in_parts_is_ever_tried_again() {
    for (method, route, step, expected) in [
        ("POST", "/base/files", UploadStep::CreateFile, "create"),
        ("PUT", "/put/{id}", UploadStep::PutContent, "create, put 11"),
    ] {
        for answer in [
            Answer::new(400),
            Answer::new(403),
            Answer::new(429).with_header("retry-after", "0"),
            Answer::text(format!("<Error>{SIGNATURE}</Error>")).with_status(503),
            Answer::broken(),
            Answer::refused(),
        ] {
            let transport = MemoryTransport::new();
            transport.on(method, route, answer);
            let transport = with_working(transport);
            let error = client(&transport).upload(hello()).await.unwrap_err();
            assert_eq!(log(&transport).join(", "), expected);
            assert!(
                matches!(error.failure, UploadFailure::Exchange { step: at, .. } if at == step),
                "{error:?}"
            );
            let known = (step == UploadStep::PutContent).then_some(HELLO_HASH);
            assert_eq!(error.file_id.as_deref(), known);
            if step == UploadStep::PutContent {
                assert_private(&error);
            }
        }
    }
}

#[tokio::test]
async fn an_answer_of_another_form_is_an_error_and_nothing_is_sent() {
    let legacy = json!({"url": "https://storage.test/put/x?sig=hunter2", "expiresAt": "2099-01-01T00:00:00Z"});
    for answer in [Answer::json(&legacy), Answer::text("<html>"), Answer::new(204)] {
        let transport = MemoryTransport::new();
        transport.on("POST", "/base/files", answer);
        let error = client(&transport).upload(hello()).await.unwrap_err();
        assert_eq!(error.error().unwrap().stage(), Stage::Unreadable);
        assert_eq!(log(&transport).join(", "), "create");
        assert_private(&error);
    }
}

#[tokio::test]
async fn an_empty_file_is_registered_with_its_hash_and_sent() {
    let transport = working();
    let uploaded = client(&transport).upload(UploadSource::bytes("")).await.unwrap();
    assert_eq!(log(&transport).join(", "), "create, put 0");
    assert_eq!(
        uploaded.id,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
}

#[tokio::test]
async fn a_file_takes_its_bytes_and_its_children() {
    let transport = working();
    let file = client(&transport).file(format!("vault://{FILE}").as_str()).unwrap();
    let uploaded = file.upload(hello()).await.unwrap();
    assert_eq!(uploaded.reference().unwrap(), *file.reference());
    let child = file.create_child(hello()).file_name("child.txt").await.unwrap();
    assert_eq!(child.id, HELLO_HASH);
    assert_eq!(log(&transport).join(", "), "target, put 11, create, put 11");
    let told: Value = transport.requests()[2].json().unwrap();
    assert_eq!(
        (&told["parentId"], &told["fileName"]),
        (&json!(FILE), &json!("child.txt"))
    );
}

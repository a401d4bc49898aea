//! The ends that a caller makes: cancellation and dropping. No upload in parts stays open at the storage.

use std::future::IntoFuture;
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::CancellationToken;
use meistrari_client::runtime::serde_json::json;
use meistrari_client::vault::{MIN_PART_BYTES, Multipart, UploadSource};
use tokio::time::{sleep, timeout};

use crate::support::*;

const WHILE: Duration = Duration::from_millis(50);

fn stuck(method: &str, route: &str) -> MemoryTransport {
    let transport = MemoryTransport::new();
    transport.on(method, route, Answer::never());
    with_working(transport)
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_upload_in_parts_is_given_up_before_the_call_returns() {
    for (method, route, expected) in [
        (
            "POST",
            "/base/files/{fileId}/multipart/part",
            "create, begin, url 1, abort upload-1",
        ),
        (
            "PUT",
            "/part/{number}",
            "create, begin, url 1, part 1 11, abort upload-1",
        ),
        (
            "POST",
            "/base/files/{fileId}/multipart/complete",
            "create, begin, url 1, part 1 11, complete 1, abort upload-1",
        ),
    ] {
        let transport = stuck(method, route);
        let token = CancellationToken::new();
        let upload = client(&transport)
            .upload(hello())
            .multipart(Multipart::Always)
            .with_cancel(token.clone());
        let upload = tokio::spawn(upload.into_future());
        sleep(WHILE).await;
        token.cancel();
        let error = timeout(WHILE, upload)
            .await
            .expect("it ends at once")
            .unwrap()
            .unwrap_err();
        assert!(error.is_cancelled() && error.abandoned.is_none(), "{error:?}");
        assert_eq!(error.file_id.as_deref(), Some(FILE));
        assert_eq!(log(&transport).join(", "), expected);
    }
}

#[tokio::test(start_paused = true)]
async fn cancelling_ends_the_wait_between_two_attempts() {
    let transport = MemoryTransport::new();
    transport.on(
        "PUT",
        "/part/{number}",
        Answer::new(503).with_header("retry-after", "20"),
    );
    let transport = with_working(transport);
    let token = CancellationToken::new();
    let upload = client(&transport)
        .upload(hello())
        .multipart(Multipart::Always)
        .with_cancel(token.clone());
    let upload = tokio::spawn(upload.into_future());
    sleep(WHILE).await;
    token.cancel();
    let error = timeout(WHILE, upload)
        .await
        .expect("it ends at once")
        .unwrap()
        .unwrap_err();
    assert!(error.is_cancelled());
    assert_eq!(
        log(&transport).join(", "),
        "create, begin, url 1, part 1 11, abort upload-1"
    );
}

#[tokio::test(start_paused = true)]
async fn an_upload_whose_beginning_was_not_answered_yet_is_given_up_when_it_is() {
    for cancel in [true, false] {
        let transport = MemoryTransport::new();
        let late = Answer::json(&json!({"uploadId": "upload-late"})).delayed(Duration::from_secs(5));
        transport.on("POST", "/base/files/{fileId}/multipart", late);
        let transport = with_working(transport);
        let token = CancellationToken::new();
        let upload = client(&transport)
            .upload(hello())
            .multipart(Multipart::Always)
            .with_cancel(token.clone());
        let upload = tokio::spawn(upload.into_future());
        sleep(WHILE).await;
        if cancel {
            token.cancel();
            let error = timeout(WHILE, upload)
                .await
                .expect("it ends at once")
                .unwrap()
                .unwrap_err();
            assert!(error.is_cancelled());
        } else {
            upload.abort();
        }
        assert_eq!(log(&transport).join(", "), "create, begin");
        sleep(Duration::from_secs(6)).await;
        assert_eq!(
            log(&transport).join(", "),
            "create, begin, abort upload-late",
            "cancelled: {cancel}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_dropped_upload_in_parts_is_given_up_in_the_background() {
    let transport = MemoryTransport::new();
    transport.on("PUT", "/part/2", Answer::never());
    transport.on("DELETE", "/base/files/{fileId}/multipart", Answer::new(503));
    let transport = with_working(transport);
    let content = UploadSource::bytes(vec![1; 2 * MIN_PART_BYTES as usize]);
    let upload = client(&transport)
        .upload(content)
        .multipart(Multipart::Always)
        .part_bytes(MIN_PART_BYTES);
    assert!(timeout(WHILE, upload.into_future()).await.is_err());
    sleep(Duration::from_secs(1)).await;
    let log = log(&transport);
    assert_eq!(log[log.len() - 2..], ["abort upload-1", "abort upload-1"], "{log:?}");
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_ended_is_not_given_up_again() {
    let transport = working();
    client(&transport)
        .upload(hello())
        .multipart(Multipart::Always)
        .await
        .unwrap();
    sleep(Duration::from_secs(1)).await;
    assert!(!log(&transport).iter().any(|line| line.starts_with("abort")));
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_upload_in_one_request_ends_at_once() {
    for (method, route, expected) in [
        ("POST", "/base/files", "create"),
        ("PUT", "/put/{id}", "create, put 11"),
    ] {
        let transport = stuck(method, route);
        let token = CancellationToken::new();
        let upload = tokio::spawn(
            client(&transport)
                .upload(hello())
                .with_cancel(token.clone())
                .into_future(),
        );
        sleep(WHILE).await;
        token.cancel();
        let error = timeout(WHILE, upload)
            .await
            .expect("it ends at once")
            .unwrap()
            .unwrap_err();
        assert!(error.is_cancelled(), "{error:?}");
        assert_eq!(log(&transport).join(", "), expected);
    }
}

#[tokio::test]
async fn an_upload_that_is_cancelled_before_it_begins_sends_nothing() {
    let token = CancellationToken::new();
    token.cancel();
    let transport = working();
    let vault = client(&transport);
    for multipart in [Multipart::Never, Multipart::Always] {
        let upload = vault.upload(hello()).multipart(multipart).with_cancel(token.clone());
        assert!(upload.await.unwrap_err().is_cancelled());
        let upload = vault
            .upload_to(FILE, hello())
            .multipart(multipart)
            .with_cancel(token.clone());
        assert!(upload.await.unwrap_err().is_cancelled());
        let upload = vault
            .upload_all([hello()])
            .multipart(multipart)
            .with_cancel(token.clone());
        assert!(upload.await.unwrap_err().is_cancelled());
    }
    assert!(transport.requests().is_empty());
}

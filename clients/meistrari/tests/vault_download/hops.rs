//! The two hops: how often each is made, and what is made of their answers (section 5.5).

use std::time::Duration;

use agent_clients_testkit::Answer;
use meistrari_client::vault::DownloadError;
use meistrari_client::{CancellationToken, RetryPolicy, VaultClient};
use serde_json::{Value, json};

use crate::support::{
    CONTENT, Fake, HASH, UUID, assert_shows_nothing_private, content, from_now, metadata, reference, shown, target,
    target_value,
};

#[tokio::test]
async fn a_reference_becomes_bytes_a_value_or_a_stream() {
    let fake = Fake::with(content());
    assert_eq!(fake.client.resolve(reference()).await.unwrap(), CONTENT);
    fake.assert_finished();
    let asked = fake.vault.last_request();
    assert_eq!(
        (asked.method().as_str(), asked.path()),
        ("GET", &*format!("/v/files/{HASH}"))
    );
    assert_eq!(
        (asked.raw_query(), asked.header("x-data-token")),
        (None, Some("data-token-1"))
    );

    let fake = Fake::with(Answer::json(&json!({"a": [1, 2], "b": null})));
    let value: Value = fake.client.resolve(reference()).json().await.unwrap();
    assert_eq!(value, json!({"a": [1, 2], "b": null}));

    let bytes = Answer::bytes("application/octet-stream", vec![0, 255, 1, 254]);
    let fake = Fake::with(bytes.with_header("content-length", "4"));
    assert_eq!(
        fake.client.resolve(reference()).bytes().await.unwrap(),
        vec![0, 255, 1, 254]
    );

    let fake = Fake::with(content());
    let stream = fake.client.resolve(reference()).stream().await.unwrap();
    assert_eq!(stream.content_type(), Some("text/plain; charset=utf-8"));
    assert_eq!(stream.content_length(), Some(11));
    assert_eq!(
        stream.metadata().unwrap().original_file_name.as_deref(),
        Some("hello.txt")
    );
}

#[tokio::test]
async fn an_id_is_sent_in_lower_case_and_a_lifetime_in_seconds() {
    let fake = Fake::with(content());
    let upper = format!("VAULT://{}", UUID.to_uppercase());
    let request = fake.client.resolve(upper).expires_in(Duration::from_millis(3_600_900));
    request.await.unwrap();
    let asked = fake.vault.last_request();
    assert_eq!(asked.path(), format!("/v/files/{UUID}"));
    assert_eq!(asked.raw_query(), Some("expiresIn=3600"));
}

#[tokio::test]
async fn an_empty_content_is_fine_except_as_json() {
    let empty = || Answer::new(200).with_header("content-length", "0");
    let fake = Fake::with(empty());
    assert_eq!(fake.client.resolve(reference()).await.unwrap(), "");
    let fake = Fake::with(empty());
    let error = fake.client.resolve(reference()).json::<Value>().await.unwrap_err();
    assert!(
        matches!(error, DownloadError::Json(_)) && error.to_string().contains("empty"),
        "{error}"
    );
    let fake = Fake::with(Answer::text(r#"{"name": 7, "secret": "hunter2"}"#));
    #[derive(Debug, serde::Deserialize)]
    struct Named {
        #[allow(dead_code, reason = "only read")]
        name: String,
    }
    let error = fake.client.resolve(reference()).json::<Named>().await.unwrap_err();
    assert!(error.to_string().contains("name"), "{error}");
    assert_shows_nothing_private(&shown(&error));
}

#[tokio::test]
async fn a_file_asks_once_where_its_bytes_are_and_again_30_seconds_before_that_ends() {
    // Seconds that an answer still works, and whether it is used again.
    for (expires_in, reused) in [(3600, true), (35, true), (29, false), (0, false), (-60, false)] {
        let fake = Fake::new();
        fake.vault
            .on_any("GET", "/files/{id}", move |_| target("1", expires_in));
        fake.storage.on_any("GET", "/get/{number}", |_| content());
        let file = fake.file();
        file.download().await.unwrap();
        file.clone().download().await.unwrap();
        let expected = if reused { (1, 2) } else { (2, 2) };
        assert_eq!(fake.counts(), expected, "{expires_in}");
        // The address itself.
        let address = file.download_target().await.unwrap().url;
        assert!(address.expose().contains("/get/1?"));
        assert_eq!(fake.vault.requests().len(), if reused { 1 } else { 3 }, "{expires_in}");
    }
    // An end that cannot be read is good for once.
    let fake = Fake::new();
    fake.vault.on_any("GET", "/files/{id}", |_| {
        let mut value = target_value("1", 1, 11);
        value["expiresAt"] = json!("soon");
        Answer::json(&value)
    });
    fake.storage.on_any("GET", "/get/{number}", |_| content());
    let file = fake.file();
    file.download().await.unwrap();
    file.download().await.unwrap();
    assert_eq!(fake.counts(), (2, 2));
}

#[tokio::test]
async fn an_expired_address_is_replaced_once() {
    let refused = || Answer::text("<Code>AccessDenied</Code>").with_status(403);
    let fake = Fake::new();
    fake.vault.next(target("1", 3600)).next(target("2", 3600));
    fake.storage
        .on("GET", "/get/1", refused())
        .on("GET", "/get/2", content());
    let file = fake.file();
    assert_eq!(file.download().await.unwrap(), CONTENT);
    fake.assert_finished();
    // The fresh one is kept.
    fake.storage.on("GET", "/get/2", content());
    file.download().await.unwrap();
    assert_eq!(fake.counts(), (2, 3));

    // A second 403 is the answer.
    let fake = Fake::new();
    fake.vault.next(target("1", 3600)).next(target("2", 3600));
    fake.storage.next(refused()).next(refused());
    let error = fake.file().download().await.unwrap_err();
    assert!(matches!(error, DownloadError::Storage(_)), "{error:?}");
    assert_eq!(error.status().unwrap(), 403);
    assert_eq!(error.error().unwrap().body_text().unwrap(), "<Code>AccessDenied</Code>");
    assert_eq!(fake.counts(), (2, 2));

    // What the Vault says when it is asked again is the answer.
    let fake = Fake::new();
    fake.vault
        .next(target("1", 3600))
        .next(Answer::json(&json!({"error": "gone"})).with_status(404));
    fake.storage.next(refused());
    let error = fake.file().download().await.unwrap_err();
    assert!(matches!(error, DownloadError::Vault(_)), "{error:?}");
    assert_eq!(error.status().unwrap(), 404);
}

#[tokio::test]
async fn an_address_that_failed_is_not_used_again() {
    for answer in [Answer::new(404), Answer::new(500), Answer::broken()] {
        let fake = Fake::new();
        fake.vault.next(target("1", 3600)).next(target("2", 3600));
        fake.storage.next(answer).on("GET", "/get/2", content());
        let file = fake.file();
        let error = file.download().await.unwrap_err();
        assert!(matches!(error, DownloadError::Storage(_)), "{error:?}");
        assert_eq!(fake.counts(), (1, 1), "only a 403 is tried again");
        file.download().await.unwrap();
        fake.assert_finished();
    }
}

#[tokio::test]
async fn which_host_refused_is_told_apart() {
    for status in [400, 401, 403, 404, 409, 429, 500, 503] {
        let fake = Fake::new();
        fake.vault
            .next(Answer::json(&json!({"error": "no"})).with_status(status));
        let error = fake.client.resolve(reference()).await.unwrap_err();
        assert!(matches!(error, DownloadError::Vault(_)), "{error:?}");
        assert_eq!(error.status().unwrap(), status);
        assert_eq!(error.error().unwrap().operation_id(), "files_get_download_url");
        assert_eq!(fake.counts(), (1, 0));

        let fake = Fake::with(Answer::text("no").with_status(status));
        fake.vault.on_any("GET", "/files/{id}", |_| target("2", 3600));
        fake.storage
            .on_any("GET", "/get/2", move |_| Answer::text("no").with_status(status));
        let error = fake.client.resolve(reference()).await.unwrap_err();
        assert!(matches!(error, DownloadError::Storage(_)), "{error:?}");
        assert_eq!(error.status().unwrap(), status);
        assert_eq!(error.error().unwrap().operation_id(), "files_download");
        assert_eq!(error.is_retryable(), matches!(status, 429 | 500 | 503));
    }
}

#[tokio::test]
async fn an_address_that_is_not_https_is_never_requested() {
    let cases = [
        ("http://storage.test/get/1", "not https"),
        ("ftp://storage.test/get/1", "not https"),
        ("file:///etc/passwd", "no host"),
        ("/get/1", "no absolute URL"),
        ("//storage.test/get/1", "no absolute URL"),
        ("", "no absolute URL"),
    ];
    for (url, why) in cases {
        let fake = Fake::new();
        fake.vault.on_any("GET", "/files/{id}", move |_| {
            Answer::json(
                &json!({"url": format!("{url}?hunter2"), "expiresAt": from_now(3600), "metadata": metadata(11)}),
            )
        });
        let file = fake.file();
        let error = file.download().await.unwrap_err();
        assert!(
            matches!(error, DownloadError::Vault(_)) && error.to_string().contains(why),
            "{url}: {error}"
        );
        assert!(error.error().unwrap().is_decode(), "{error:?}");
        assert_shows_nothing_private(&shown(&error));
        // Not kept either.
        file.download_target().await.unwrap_err();
        assert_eq!(fake.counts(), (2, 0), "{url}");
    }
    // A Vault in the clear is a test's, and so may its storage be.
    let fake = Fake::at("http://127.0.0.1:1");
    fake.vault.next(Answer::json(&json!({
        "url": "http://127.0.0.1:2/get/1", "expiresAt": from_now(3600), "metadata": null
    })));
    fake.storage.next(content());
    assert_eq!(fake.client.resolve(reference()).await.unwrap(), CONTENT);
}

#[tokio::test(start_paused = true)]
async fn the_call_options_are_for_the_vault_and_the_transfer_ends_on_silence() {
    // Longer than the timeout of the call, but never silent for a minute.
    let fake = Fake::with(content().delayed(Duration::from_secs(50)));
    let slow = fake.client.resolve(reference()).with_timeout(Duration::from_secs(5));
    slow.with_header("x-trace", "abc").await.unwrap();
    assert_eq!(fake.vault.last_request().header("x-trace"), Some("abc"));
    assert!(fake.storage.last_request().headers().is_empty());

    let fake = Fake::with(Answer::never());
    let error = fake.client.resolve(reference()).await.unwrap_err();
    assert!(
        error.is_timeout() && matches!(error, DownloadError::Storage(_)),
        "{error:?}"
    );

    let fake = Fake::new();
    fake.vault.next(Answer::never());
    let error = fake.client.resolve(reference()).await.unwrap_err();
    assert!(
        error.is_timeout() && matches!(error, DownloadError::Vault(_)),
        "{error:?}"
    );

    let stop = CancellationToken::new();
    let fake = Fake::with(Answer::never());
    let request = fake.client.resolve(reference()).with_cancel(stop.clone());
    let (result, ()) = tokio::join!(request.bytes(), async { stop.cancel() });
    assert!(result.unwrap_err().is_cancelled());
}

#[tokio::test(start_paused = true)]
async fn a_download_is_repeated_only_where_the_policy_says_so() {
    let busy = || Answer::new(503);
    let fake = Fake::with(busy());
    fake.client.resolve(reference()).await.unwrap_err();
    assert_eq!(fake.counts(), (1, 1));

    let policy = RetryPolicy::standard().base_delay(Duration::from_millis(1));
    let fake = Fake::with(busy());
    fake.storage.next(content());
    let request = fake.client.resolve(reference()).with_retry(policy.clone());
    assert_eq!(request.await.unwrap(), CONTENT);

    // The client's own policy holds for the storage too.
    let fake = Fake::with(busy());
    fake.storage.next(content());
    let client = VaultClient::builder()
        .data_token("t")
        .retry(policy)
        .transport(fake.vault.clone())
        .storage_transport(fake.storage.clone())
        .build()
        .unwrap();
    assert_eq!(client.resolve(reference()).await.unwrap(), CONTENT);
    fake.assert_finished();
}

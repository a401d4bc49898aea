//! Permalinks and what else a file can be asked for (section 3, V5 to V13).

use std::time::{Duration, SystemTime};

use agent_clients_testkit::Answer;
use meistrari_client::vault::types::CreatePermalinkInput;
use meistrari_client::{Timestamp, VaultClient};
use serde_json::{Value, json};

use crate::support::{Fake, HASH, metadata};

fn permalink(id: &str) -> Value {
    json!({
        "id": id, "fileId": HASH, "workspaceId": "5b1c2d3e-4f50-4a61-8b72-9c83ad94be05",
        "createdAt": "2026-01-01T00:00:00.000Z", "expiresAt": null, "createdBy": "user-1"
    })
}

#[tokio::test]
async fn a_permalink_without_a_lifetime_is_asked_for_with_an_empty_object() {
    for status in [200, 201] {
        let fake = Fake::new();
        let route = format!("/files/{HASH}/permalinks");
        fake.vault
            .on("POST", &route, Answer::json(&permalink("perma1")).with_status(status));
        let made = fake.file().create_permalink().await.unwrap();
        assert_eq!((made.id.as_str(), &made.expires_at), ("perma1", &None));
        let request = fake.vault.last_request();
        assert_eq!(request.body(), "{}");
        assert_eq!(request.header("content-type"), Some("application/json"));
    }
}

#[tokio::test]
async fn a_lifetime_becomes_an_instant_in_utc_by_our_clock() {
    let fake = Fake::new();
    fake.vault.next(Answer::json(&permalink("perma1")));
    let before = SystemTime::now();
    let lifetime = Duration::from_secs(3600);
    fake.file().create_permalink().lifetime(lifetime).await.unwrap();
    let body: Value = fake.vault.last_request().json().unwrap();
    let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["expiresAt"]);
    let text = body["expiresAt"].as_str().unwrap();
    assert!(
        text.ends_with('Z') && text.len() <= "2026-01-01T00:00:00.000Z".len(),
        "{text}"
    );
    let end = Timestamp::from(text).to_system_time().unwrap();
    // Milliseconds are cut off.
    let earliest = before + lifetime - Duration::from_millis(1);
    assert!(end >= earliest && end <= SystemTime::now() + lifetime, "{text}");
}

#[tokio::test]
async fn a_lifetime_that_cannot_be_written_is_refused_before_sending() {
    let year = Duration::from_secs(366 * 86_400);
    for lifetime in [Duration::MAX, year * 8_000] {
        let fake = Fake::new();
        let error = fake.file().create_permalink().lifetime(lifetime).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("fix: leave it out"),
            "{error}"
        );
        assert_eq!(fake.counts(), (0, 0));
    }
    assert!(CreatePermalinkInput::lasting(year * 7_000).is_ok());
    assert!(CreatePermalinkInput::lasting(Duration::ZERO).is_ok());
}

#[tokio::test]
async fn permalinks_are_listed_read_and_deleted() {
    let fake = Fake::new();
    fake.vault.on(
        "GET",
        &format!("/files/{HASH}/permalinks"),
        Answer::json(&json!([permalink("perma1"), permalink("perma2")])),
    );
    let ids: Vec<String> = fake
        .file()
        .permalinks()
        .await
        .unwrap()
        .iter()
        .map(|one| one.id.clone())
        .collect();
    assert_eq!(ids, ["perma1", "perma2"]);
    fake.vault
        .on("GET", "/permalinks/perma1/metadata", Answer::json(&permalink("perma1")));
    assert_eq!(fake.client.permalinks().get("perma1").await.unwrap().file_id, HASH);
    fake.vault.on("DELETE", "/permalinks/perma1", Answer::new(204));
    fake.client.permalinks().delete("perma1").await.unwrap();
    fake.vault.on("DELETE", "/permalinks/perma1", Answer::text("deleted"));
    fake.client.permalinks().delete("perma1").await.unwrap();
    fake.assert_finished();
}

#[test]
fn the_address_of_a_permalink_needs_no_request_and_leads_nowhere_else() {
    for (base, expected) in [
        ("https://vault.test", "https://vault.test/permalinks/perma1"),
        (
            "https://x.test/_services/vault/",
            "https://x.test/_services/vault/permalinks/perma1",
        ),
    ] {
        let vault = VaultClient::builder().data_token("t").base_url(base).build().unwrap();
        assert_eq!(vault.permalinks().url("perma1").unwrap(), expected);
        assert_eq!(
            vault.permalinks().url("a/../b?c#d").unwrap(),
            expected.replace("perma1", "a%2F..%2Fb%3Fc%23d")
        );
        for id in ["", ".", ".."] {
            let error = vault.permalinks().url(id).unwrap_err();
            assert!(error.is_invalid_input(), "{error}");
        }
    }
}

#[tokio::test]
async fn a_file_is_described_renamed_and_deleted() {
    let fake = Fake::new();
    let file = fake.file();
    fake.vault
        .on("GET", &format!("/files/{HASH}/metadata"), Answer::json(&metadata(11)));
    assert_eq!(file.metadata().await.unwrap().size, Some(11));
    fake.vault
        .on("PATCH", &format!("/files/{HASH}"), Answer::json(&metadata(11)));
    file.rename("new-name.txt").await.unwrap();
    assert_eq!(fake.vault.last_request().body(), r#"{"name":"new-name.txt"}"#);
    for answer in [
        Answer::new(204),
        Answer::new(200),
        Answer::json(&json!({"ok": true})),
        Answer::text("deleted"),
    ] {
        fake.vault.on("DELETE", &format!("/files/{HASH}"), answer);
        file.delete().await.unwrap();
    }
    fake.assert_finished();
}

//! The query of a presigned address is a credential: nothing shows it, whatever the hosts say.

use agent_clients_testkit::{Answer, ScriptedBody};
use meistrari_client::runtime::StreamExt;
use meistrari_client::vault::DownloadError;
use serde_json::{Value, json};

use crate::support::{Fake, QUERY, assert_shows_nothing_private, content, reference, shown, target, target_value};

/// What a storage could say back.
fn echoes() -> Vec<(&'static str, Answer)> {
    let xml = format!("<Error><Url>https://storage.test/get/1?{QUERY}</Url><Key>AKIA/private</Key></Error>");
    let json = json!({"message": QUERY, "error": {"AKIA/private": QUERY}});
    let location = format!("https://elsewhere.test/x?{QUERY}");
    vec![
        ("xml", Answer::text(xml).with_status(403)),
        ("json", Answer::json(&json).with_status(400)),
        ("redirect", Answer::new(302).with_header("location", &location)),
        ("refused", Answer::refused()),
        ("broken", Answer::broken()),
        (
            "cut",
            Answer::stream("text/plain", ScriptedBody::new().chunk("a").break_off()),
        ),
        ("not json", Answer::text(QUERY)),
    ]
}

#[tokio::test]
async fn no_error_of_a_download_shows_the_query() {
    for (name, answer) in echoes() {
        let fake = Fake::new();
        fake.vault.on_any("GET", "/files/{id}", |_| target("1", 3600));
        fake.storage.on_any("GET", "/get/1", move |_| answer.clone());
        let folder = tempfile::tempdir().unwrap();
        let start = || fake.client.resolve(reference());
        let mut errors = vec![start().json::<Value>().await.unwrap_err()];
        errors.extend(start().to_file(folder.path().join("file")).await.err());
        match start().stream().await {
            Err(error) => errors.push(error),
            Ok(stream) => errors.extend(
                stream
                    .filter_map(|item| async move { item.err() })
                    .collect::<Vec<_>>()
                    .await,
            ),
        }
        for error in errors {
            assert_shows_nothing_private(&format!("{name}: {}", shown(&error)));
        }
    }
}

#[tokio::test]
async fn no_error_of_the_vault_shows_the_credential_it_echoes() {
    for status in [400, 401, 500] {
        let fake = Fake::new();
        fake.vault
            .next(Answer::json(&json!({"error": "bad token data-token-1"})).with_status(status));
        let error = fake.client.resolve(reference()).await.unwrap_err();
        assert_shows_nothing_private(&shown(&error));
    }
    // An answer that cannot be read holds an address.
    let fake = Fake::new();
    let mut broken = target_value("1", 3600, 11);
    broken["metadata"] = json!(7);
    fake.vault.next(Answer::json(&broken));
    let error = fake.client.resolve(reference()).await.unwrap_err();
    assert!(matches!(error, DownloadError::Vault(_)));
    assert_shows_nothing_private(&format!("{error} {error:?}"));
}

#[tokio::test]
async fn no_debug_shows_the_query_or_the_credential() {
    let fake = Fake::new();
    fake.vault.on_any("GET", "/files/{id}", |_| target("1", 3600));
    fake.storage.on_any("GET", "/get/1", |_| content());
    let file = fake.file();
    let target = file.download_target().await.unwrap();
    let stream = file.download().stream().await.unwrap();
    let shown = format!(
        "{target:?} {file:?} {stream:?} {:?} {:?} {:?} {:?} {:?}",
        file.download(),
        file.download_target(),
        file.children(),
        file.create_permalink(),
        fake.client
    );
    assert_shows_nothing_private(&shown);
}

#[tokio::test]
async fn a_redirect_of_the_storage_is_an_error_and_is_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let redirect = Answer::new(status).with_header("location", "https://elsewhere.test/get/1");
        let fake = Fake::with(redirect);
        let error = fake.client.resolve(reference()).await.unwrap_err();
        assert!(matches!(error, DownloadError::Storage(_)), "{error:?}");
        assert_eq!(error.status().unwrap(), status);
        assert_eq!(fake.counts(), (1, 1));
    }
}

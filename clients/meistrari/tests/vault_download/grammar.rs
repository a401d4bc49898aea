//! References are read strictly, and what is none is refused before anything is sent (section 5.5).

use meistrari_client::vault::{DownloadError, VaultReference, find_references};
use meistrari_client::{AgentClient, Error};

use crate::support::{Fake, HASH, UUID, assert_shows_nothing_private, shown};

/// Everything that is no reference, and part of why.
fn refused() -> Vec<(String, &'static str)> {
    let hash = |count: usize| "a".repeat(count);
    let mut list = vec![
        (String::new(), "does not begin"),
        ("not-a-reference".to_owned(), "does not begin"),
        (HASH.to_owned(), "does not begin"),
        (format!("vault:/{UUID}"), "does not begin"),
        (format!("vault:{UUID}"), "does not begin"),
        (format!("vaults://{UUID}"), "does not begin"),
        (format!("https://vault.test/files/{UUID}"), "does not begin"),
        (format!("ｖault://{UUID}"), "does not begin"),
        (format!(" vault://{UUID}"), "spaces"),
        ("vault://".to_owned(), "missing"),
    ];
    let ids = [
        "../permalinks/p1".to_owned(),
        "..".to_owned(),
        ".".to_owned(),
        "%2e%2e/permalinks/p1".to_owned(),
        format!("{UUID}/metadata"),
        format!("{UUID}/../../permalinks/p1"),
        format!("{UUID}?expiresIn=1"),
        format!("{UUID}#a"),
        format!("{UUID} "),
        format!("{UUID}\n"),
        format!("{UUID}\0"),
        format!("user@evil.test/{UUID}"),
        "evil.test".to_owned(),
        format!("{UUID}{UUID}"),
        format!("{UUID}a"),
        // Another version, another variant, no dashes, dashes elsewhere.
        "0f8fad5b-d9cb-169f-a165-70867728950e".to_owned(),
        "0f8fad5b-d9cb-769f-a165-70867728950e".to_owned(),
        "0f8fad5b-d9cb-469f-c165-70867728950e".to_owned(),
        "0f8fad5b-d9cb-469f-7165-70867728950e".to_owned(),
        "0f8fad5bd9cb469fa16570867728950e".to_owned(),
        "0f8fad5bd-9cb-469f-a165-70867728950e".to_owned(),
        format!("{{{UUID}}}"),
        "0f8fad5b-d9cb-469f-a165-70867728950g".to_owned(),
        hash(63),
        hash(65),
        hash(128),
        format!("{}g", hash(63)),
        format!("{}é", hash(62)),
        // A digit, but none of ASCII.
        format!("{}１", hash(61)),
    ];
    list.extend(ids.into_iter().map(|id| (format!("vault://{id}"), "neither a UUID")));
    list
}

#[test]
fn a_reference_is_a_uuid_of_version_4_or_a_hash_in_either_case() {
    let cases = [
        (format!("vault://{HASH}"), HASH, true),
        (format!("vault://{}", HASH.to_uppercase()), HASH, true),
        (format!("VAULT://{HASH}"), HASH, true),
        (format!("vAuLt://{}", UUID.to_uppercase()), UUID, false),
        (format!("vault://{UUID}"), UUID, false),
    ];
    for (text, id, is_hash) in cases {
        let reference: VaultReference = text.parse().unwrap();
        assert_eq!((reference.id(), reference.is_content_hash()), (id, is_hash), "{text}");
        assert_eq!(reference.to_string(), format!("vault://{id}"));
        assert_eq!(String::from(&reference), reference.to_string());
        assert_eq!(VaultReference::from_id(id).unwrap(), reference);
        let json = serde_json::to_string(&reference).unwrap();
        assert_eq!(json, format!("\"vault://{id}\""));
        assert_eq!(serde_json::from_str::<VaultReference>(&json).unwrap(), reference);
    }
    for variant in ["8", "9", "a", "B"] {
        let text = format!("vault://0f8fad5b-d9cb-469f-{variant}165-70867728950e");
        assert!(text.parse::<VaultReference>().is_ok(), "{text}");
    }
}

#[test]
fn everything_else_is_refused_with_what_why_and_the_fix() {
    for (text, why) in refused() {
        let error = text.parse::<VaultReference>().unwrap_err().to_string();
        assert!(error.contains(why), "{text:?}: {error}");
        assert!(
            error.contains("is no Vault reference") && error.contains("fix: give `vault://`"),
            "{error}"
        );
        let json = serde_json::to_string(&text).unwrap();
        assert!(serde_json::from_str::<VaultReference>(&json).is_err(), "{text:?}");
    }
    for id in ["", "..", "p1", &HASH[1..], &format!("vault://{HASH}")] {
        assert!(VaultReference::from_id(id).is_err(), "{id:?}");
    }
}

#[tokio::test]
async fn a_text_that_is_no_reference_is_refused_before_any_request_and_before_the_disk_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    for (text, why) in refused() {
        let fake = Fake::new();
        let resolve = || fake.client.resolve(text.as_str());
        let errors = [
            resolve().await.unwrap_err(),
            resolve().bytes().await.unwrap_err(),
            resolve().json::<u8>().await.unwrap_err(),
            resolve().stream().await.unwrap_err(),
            resolve().to_file(folder.path().join("file")).await.unwrap_err(),
            resolve().to_file(folder.path().join("missing/file")).await.unwrap_err(),
        ];
        for error in errors {
            assert!(matches!(error, DownloadError::Reference(_)), "{error:?}");
            assert!(error.to_string().contains(why), "{error}");
        }
        assert!(fake.client.file(text.as_str()).is_err());
        assert_eq!(fake.counts(), (0, 0), "{text:?}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_wrong_reference_is_shown_short_and_without_a_query() {
    let huge = "x".repeat(1 << 20);
    let error = huge.parse::<VaultReference>().unwrap_err().to_string();
    assert!(error.len() < 300, "{} bytes", error.len());
    let url = "https://b.s3.amazonaws.com/a?X-Amz-Signature=hunter2";
    let error = url.parse::<VaultReference>().unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    let error = Error::from(error);
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    assert!(
        error.is_invalid_input() && error.to_string().contains("fix: "),
        "{error}"
    );
}

#[test]
fn references_in_a_text_come_in_the_order_of_the_official_client() {
    let other = "a1b2c3d4-0000-4000-8000-000000000000";
    let cases: Vec<(String, Vec<&str>)> = vec![
        (String::new(), vec![]),
        ("none".to_owned(), vec![]),
        (format!("vault://{HASH}vault://{HASH}"), vec![HASH, HASH]),
        // All UUIDs, then all hashes: not as in the text.
        (
            format!(
                "a vault://{HASH} b vault://{UUID}, c VAULT://{} (vault://{other})",
                HASH.to_uppercase()
            ),
            vec![UUID, other, HASH, HASH],
        ),
        // No delimiter: of 66 digits the first 64.
        (format!("vault://{HASH}00"), vec![HASH]),
        (format!("xvault://{UUID}x"), vec![UUID]),
        (format!("vault://{UUID}/metadata"), vec![UUID]),
        (format!("vault://vault://{UUID}"), vec![UUID]),
        (format!("é://{UUID} ault://{UUID} ://{UUID}"), vec![]),
        (format!("vault://{}", &HASH[..63]), vec![]),
        (format!("vault://{}é", &HASH[..63]), vec![]),
        ("vault://../permalinks/p1".to_owned(), vec![]),
        ("vault://0f8fad5b-d9cb-469f-c165-70867728950e".to_owned(), vec![]),
    ];
    for (text, expected) in cases {
        let found = find_references(&text);
        let ids: Vec<&str> = found.iter().map(VaultReference::id).collect();
        assert_eq!(ids, expected, "{text}");
    }
}

#[tokio::test]
async fn a_client_without_a_vault_says_what_it_needs() {
    let agent = || AgentClient::builder().base_url("https://agent-api.test");
    let without = [
        agent().data_token("token").build().unwrap(),
        // The agent-api's key is none for the Vault (section 1.2).
        agent().api_key("key").vault_url("https://vault.test").build().unwrap(),
    ];
    for client in without {
        let error = client.resolve_reference(format!("vault://{UUID}")).await.unwrap_err();
        assert!(matches!(error, DownloadError::Configuration(_)), "{error:?}");
        assert!(error.to_string().contains("fix: give `vault_url`"), "{error}");
        assert_shows_nothing_private(&shown(&error));
    }
    let fake = Fake::new();
    let with = agent().api_key("key").vault(fake.client.clone()).build().unwrap();
    let error = with.resolve_reference("vault://../permalinks/p1").await.unwrap_err();
    assert!(matches!(error, DownloadError::Reference(_)), "{error:?}");
    assert_eq!(fake.counts(), (0, 0));
}

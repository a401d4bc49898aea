//! The local wallet: made, looked at, funded.

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::credentials::{CredentialsProvider as _, Environment, LocalCredentials, MemoryCredentials};
use run402_client::prelude::*;
use serde_json::{Value, json};

use super::{ADDRESS, client_of, credentials, plain_address};

fn drip() -> Answer {
    Answer::json(&json!({
        "transaction_hash": "0xabc", "amount_usd_micros": 250_000, "token": "USDC", "network": "base-sepolia"
    }))
}

#[tokio::test]
async fn a_wallet_is_made_once_and_its_key_is_in_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    let environment =
        Environment::from_lookup(|name| (name == "RUN402_CONFIG_DIR").then(|| folder.path().into())).unwrap();
    let transport = MemoryTransport::new();
    let client = client_of(LocalCredentials::new(&environment), &transport);
    let none = client.allowance().status().await.unwrap();
    assert!(!none.is_configured());
    assert_eq!(none.path, Some(folder.path().join("allowance.json")));
    assert!(
        client
            .allowance()
            .export()
            .await
            .unwrap_err()
            .to_string()
            .contains("no wallet")
    );

    let made = client.allowance().create().await.unwrap();
    assert_eq!((made.faucet_used, made.last_faucet.as_ref()), (Some(false), None));
    assert_eq!(client.allowance().export().await.ok(), made.address);
    assert_eq!(client.allowance().status().await.unwrap(), made);
    let file: Value = serde_json::from_slice(&std::fs::read(folder.path().join("allowance.json")).unwrap()).unwrap();
    let key = file["privateKey"].as_str().unwrap();
    assert!(!format!("{made:?}").contains(&key[2..]));

    let again = client.allowance().create().await.unwrap_err();
    assert!(
        again.to_string().contains(&made.address.unwrap().to_string()),
        "{again}"
    );
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_provider_without_wallets_says_so() {
    struct Nothing;
    impl run402_client::credentials::CredentialsProvider for Nothing {
        fn auth<'a>(
            &'a self,
            _: run402_client::runtime::AuthRequest<'a>,
        ) -> run402_client::runtime::BoxFuture<'a, Result<Vec<run402_client::runtime::AuthHeader>, run402_client::Error>>
        {
            Box::pin(async { Ok(Vec::new()) })
        }

        fn project_keys<'a>(
            &'a self,
            _: &'a str,
        ) -> run402_client::runtime::BoxFuture<
            'a,
            Result<Option<run402_client::credentials::ProjectKeys>, run402_client::Error>,
        > {
            Box::pin(async { Ok(None) })
        }
    }
    let client = client_of(Nothing, &MemoryTransport::new());
    assert!(!client.allowance().status().await.unwrap().is_configured());
    let error = client.allowance().create().await.unwrap_err();
    assert_eq!(error.code(), Some(run402_client::credentials::UNSUPPORTED));
}

#[tokio::test]
async fn the_faucet_is_asked_for_the_wallet_and_that_is_noted() {
    let transport = MemoryTransport::new();
    transport.on("POST", "/faucet/v1", drip());
    let kept = credentials();
    let client = client_of(kept.clone(), &transport);
    let drip = client.allowance().fund(None).await.unwrap();
    assert_eq!((drip.dollars().as_deref(), drip.noted), (Some("0.25"), true));
    assert_eq!(drip.reply.transaction_hash.as_deref(), Some("0xabc"));
    let request = transport.last_request();
    assert_eq!(request.json::<Value>().unwrap(), json!({"address": plain_address()}));
    assert!(request.header("sign-in-with-x").is_none());
    let allowance = kept.allowance().await.unwrap().unwrap();
    assert!(allowance.funded == Some(true) && allowance.last_faucet.unwrap().ends_with('Z'));
}

#[tokio::test]
async fn money_for_another_address_is_not_noted_and_needs_no_wallet() {
    let transport = MemoryTransport::new();
    transport.on_times(2, "POST", "/faucet/v1", drip());
    let other = "0x3333333333333333333333333333333333333333".parse().unwrap();
    let kept = credentials();
    let drip = client_of(kept.clone(), &transport)
        .allowance()
        .fund(Some(other))
        .await
        .unwrap();
    assert!(!drip.noted);
    assert_eq!(kept.allowance().await.unwrap().unwrap().funded, None);
    assert_eq!(
        transport.last_request().json::<Value>().unwrap()["address"],
        other.to_lowercase()
    );
    let nobody = client_of(MemoryCredentials::new(), &transport);
    nobody.allowance().fund(Some(other)).await.unwrap();
    let error = nobody.allowance().fund(None).await.unwrap_err();
    assert!(error.to_string().contains("no wallet"), "{error}");
    transport.assert_finished();
}

#[tokio::test]
async fn a_refused_drip_notes_nothing() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({"error": "Rate limit exceeded", "retry_after": 86_400})).with_status(429));
    let kept = credentials();
    let error = client_of(kept.clone(), &transport)
        .allowance()
        .fund(None)
        .await
        .unwrap_err();
    assert_eq!(error.retry_after().unwrap().as_secs(), 86_400);
    assert_eq!(kept.allowance().await.unwrap().unwrap().funded, None);
    assert_eq!(transport.requests().len(), 1, "asked once");
    assert_eq!(kept.allowance().await.unwrap().unwrap().address().to_string(), ADDRESS);
}

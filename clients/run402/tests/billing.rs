//! `billing` by wallets and e-mail addresses: who is looked up, what is sent then, and what is not sent at all.

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::billing::Payer;
use run402_client::credentials::MemoryCredentials;
use run402_client::prelude::*;
use run402_client::runtime::serde_json::{Value, json};
use run402_client::{Client, Error};

const WALLET: &str = "0xF39FD6E51AAD88F6F4CE6AB8827279CFFFB92266";
const LOOK_UP_WALLET: &str = "GET /orgs/v1/lookup?wallet=0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
const ORG: &str = "0b7c2c1e-0000-4000-8000-0000000000aa";

fn client(transport: &MemoryTransport) -> Client {
    Client::builder()
        .credentials(MemoryCredentials::new().session("session-token"))
        .transport(transport.clone())
        .build()
        .unwrap()
}

/// What a call sent, a line each, against a service that knows the organization.
async fn sent<T>(call: impl AsyncFnOnce(Client) -> Result<T, Error>) -> Vec<String> {
    let transport = MemoryTransport::new();
    let org = || Answer::json(&json!({"org_id": ORG, "available_usd_micros": 4_900_000}));
    transport
        .on_any("GET", "/orgs/v1/lookup", move |_| org())
        .on_any("GET", "/orgs/v1/{org}/billing", move |_| org())
        .on_any("GET", "/orgs/v1/{org}/billing/history", |_| {
            Answer::json(&json!({"entries": []}))
        })
        .on_any("POST", "/orgs/v1/{org}/checkouts", |_| {
            Answer::json(&json!({"checkout_url": "https://x.test", "topup_id": "top_1"}))
        });
    if let Err(error) = call(client(&transport)).await {
        panic!("{error}");
    }
    let requests = transport.requests();
    let line = |request: &agent_clients_testkit::RecordedRequest| {
        assert!(request.header("authorization").is_some());
        let query = request.raw_query().map(|query| format!("?{query}")).unwrap_or_default();
        let body = request
            .json::<Value>()
            .map(|body| format!(" {body}"))
            .unwrap_or_default();
        format!("{} {}{query}{body}", request.method(), request.path())
    };
    requests.iter().map(line).collect()
}

#[tokio::test]
async fn whoever_is_named_by_a_wallet_or_an_address_is_looked_up_first_and_each_time() {
    let balance = async |client: Client| client.billing().balance_of(WALLET).await;
    assert_eq!(sent(balance).await, [LOOK_UP_WALLET]);
    let balance = async |client: Client| client.billing().balance_of("You@Example.com").await;
    assert_eq!(sent(balance).await, ["GET /orgs/v1/lookup?email=You%40Example.com"]);
    let balance = async |client: Client| client.billing().balance_of(ORG).await;
    assert_eq!(sent(balance).await, [format!("GET /orgs/v1/{ORG}/billing")]);

    let twice = async |client: Client| {
        client.billing().history_of(WALLET).limit(5).after("led_1").await?;
        client.billing().history_of(WALLET).limit(0).await
    };
    assert_eq!(
        sent(twice).await,
        [
            LOOK_UP_WALLET.to_owned(),
            format!("GET /orgs/v1/{ORG}/billing/history?after=led_1&limit=5"),
            LOOK_UP_WALLET.to_owned(),
            format!("GET /orgs/v1/{ORG}/billing/history"),
        ]
    );
    let by_id = async |client: Client| client.billing().history_of(ORG).await;
    assert_eq!(sent(by_id).await, [format!("GET /orgs/v1/{ORG}/billing/history")]);
}

#[tokio::test]
async fn each_checkout_names_its_product_for_the_organization_that_was_found() {
    let checkout = |body: &str| {
        [
            LOOK_UP_WALLET.to_owned(),
            format!("POST /orgs/v1/{ORG}/checkouts {body}"),
        ]
    };
    let call = async |client: Client| client.billing().checkout_for(WALLET, 5_000_000).await;
    let body = r#"{"product":"balance_topup","amount_usd_micros":5000000}"#;
    assert_eq!(sent(call).await, checkout(body));
    let call = async |client: Client| client.billing().tier_checkout("hobby", WALLET).await;
    assert_eq!(sent(call).await, checkout(r#"{"product":"tier","tier":"hobby"}"#));
    let call = async |client: Client| {
        let checkout = client.billing().buy_email_pack(WALLET);
        checkout
            .success_url("https://a.test")
            .cancel_url("https://b.test")
            .await
    };
    let body = r#"{"product":"email_pack","success_url":"https://a.test","cancel_url":"https://b.test"}"#;
    assert_eq!(sent(call).await, checkout(body));
}

#[tokio::test]
async fn nothing_is_bought_for_an_amount_that_is_wrong_or_an_organization_that_was_not_found() {
    for amount in [0, -500_000, 490_000, 500_001] {
        let transport = MemoryTransport::new();
        let error = client(&transport)
            .billing()
            .checkout_for(WALLET, amount)
            .await
            .unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("fix:"),
            "{error}"
        );
        assert!(transport.requests().is_empty(), "{amount}");
    }
    for (answer, code) in [
        (Answer::json(&json!({"available_usd_micros": 1})), None),
        (Answer::json(&json!({"org_id": ""})), None),
        (
            Answer::json(&json!({"error": "No such organization", "code": "ORG_NOT_FOUND"})).with_status(404),
            Some("ORG_NOT_FOUND"),
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer);
        let error = client(&transport).billing().buy_email_pack(WALLET).await.unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert_eq!(transport.requests().len(), 1, "the checkout was never sent");
    }
}

#[test]
fn a_payer_is_what_it_looks_like() {
    for (text, payer) in [
        (WALLET, Payer::Wallet(WALLET.into())),
        ("0x1", Payer::Organization("0x1".into())),
        ("a@b.test", Payer::Email("a@b.test".into())),
        (ORG, Payer::Organization(ORG.into())),
        ("o", Payer::Organization("o".into())),
    ] {
        assert_eq!(Payer::from(text), payer);
    }
}

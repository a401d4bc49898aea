//! Wallets of the Run402 fake: what they pay, whom they let deploy, and those that it keeps for contracts.

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use agent_clients_testkit::Answer;
use agent_clients_testkit::loopback::Elsewhere;
use agent_clients_testkit::run402::Run402;
use common::http::send;
use common::run402::{PROJECT, administer, ask, client, client_with, with};
use run402_client::Client;
use run402_client::ci::{Delegation, GITHUB_REQUEST_TOKEN_VARIABLE, GITHUB_REQUEST_URL_VARIABLE, GitHubActions};
use run402_client::credentials::MemoryCredentials;
use run402_client::deploy::ReleaseSpec;
use run402_client::payment::{Network, Payer};
use run402_client::prelude::*;
use run402_client::types::{self, Tier};
use run402_client::wallet::WalletKey;
use serde_json::{Value, json};

/// An error with all its causes.
fn told(error: &dyn std::error::Error) -> String {
    let cause = error.source().map(told).unwrap_or_default();
    format!("{error}: {cause}")
}

fn value(reply: impl serde::Serialize) -> Value {
    serde_json::to_value(reply).unwrap()
}

#[tokio::test]
async fn a_tier_is_paid_from_the_balance_or_by_a_signed_payment_and_never_twice() {
    let fake = Run402::start().await.unwrap();
    let key = WalletKey::generate().unwrap();
    let credentials = MemoryCredentials::new().wallet(key.clone());
    let poor = client_with(&fake, credentials.clone());
    let refused = poor.tier().set(Tier::Prototype).await.unwrap_err();
    assert_eq!(refused.payment_required().unwrap().accepts.len(), 2);

    let payer = Payer::new(Arc::new(credentials.clone()), 1_000_000).networks([Network::BaseSepolia]);
    let meter = payer.meter();
    let paying = Client::builder()
        .credentials(credentials)
        .base_url(fake.url())
        .payment(payer)
        .build()
        .unwrap();
    let set = paying.tier().set(Tier::Prototype).await.unwrap();
    assert_eq!(set.headers().get("x-run402-settlement-rail").unwrap(), "x402");
    assert_eq!(value(&*set)["action"], "subscribe");
    assert_eq!((fake.payments().len(), meter.left()), (1, 900_000));
    assert_eq!(fake.payments()[0].payer, key.address().to_string().to_lowercase());

    fake.credit(&key.address().to_string(), 100_000);
    let again = paying.tier().set(Tier::Prototype).await.unwrap();
    assert_eq!(again.headers().get("x-run402-settlement-rail").unwrap(), "allowance");
    assert_eq!(value(&*again)["action"], "renew");
    assert_eq!(fake.payments().len(), 1);

    // A payment that somebody has seen is worth nothing a second time.
    let paid = fake.requests_of("tier_set");
    let stolen = paid
        .iter()
        .find_map(|request| request.header("payment-signature"))
        .unwrap();
    let bearer = format!("Bearer {}", Run402::SESSION_TOKEN);
    let url = format!("{}/tiers/v1/prototype", fake.url());
    let headers = [
        ("authorization", bearer.as_str()),
        ("payment-signature", stolen),
        ("content-type", "application/json"),
    ];
    let answered = send("POST", &url, &headers, b"{}").await;
    assert_eq!(answered.status, 402, "{}", answered.text());
    assert!(answered.text().contains("taken before"));
    assert_eq!(poor.tier().status().await.unwrap().active, Some(true));
    fake.assert_no_violations();
    fake.demand_payment("projects_list", 5);
    assert_eq!(poor.projects().list().await.unwrap_err().status().unwrap(), 402);
    paying.projects().list().await.unwrap();
    poor.projects().list().await.unwrap();
    fake.assert_no_violations();
}

#[tokio::test]
async fn an_organization_is_found_by_its_wallet_and_its_ledger_shows_every_booking() {
    let fake = Run402::start().await.unwrap();
    fake.credit(Run402::WALLET_ADDRESS, 1_000_000);
    let client = client(&fake);
    let balance = client
        .billing()
        .check_balance()
        .wallet(Run402::WALLET_ADDRESS.to_lowercase())
        .await
        .unwrap();
    assert_eq!(
        (balance.available_usd_micros, balance.email_credits_remaining),
        (Some(1_000_000), Some(0))
    );
    let org = balance.org_id.clone().unwrap();
    let checkouts = format!("/orgs/v1/{org}/checkouts");
    let (_, made) = ask(
        &fake,
        "POST",
        &checkouts,
        Some(json!({"product": "balance_topup", "amount_usd_micros": 500_000})),
    )
    .await;
    assert!(fake.pay_checkout(made["topup_id"].as_str().unwrap()));
    assert!(!fake.pay_checkout(made["topup_id"].as_str().unwrap()));
    let image = serde_json::from_value::<Value>(json!({"prompt": "a cat"})).unwrap();
    assert_eq!(ask(&fake, "POST", "/generate-image/v1", Some(image)).await.0, 200);
    let ledger = value(&*client.billing().history(&org).await.unwrap());
    let amounts: Vec<i64> = ledger["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["amount_usd_micros"].as_i64().unwrap())
        .collect();
    assert_eq!(amounts, [30_000, 500_000, 1_000_000]);
    assert_eq!(
        ask(
            &fake,
            "GET",
            "/orgs/v1/0b7c2c1e-0000-4000-8000-00000000ffff/billing",
            None
        )
        .await
        .0,
        403
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_workflow_deploys_with_its_binding_and_nothing_else() {
    let fake = Run402::start().await.unwrap();
    let owner = client(&fake);
    let delegation = Delegation::new(PROJECT, "repo:owner/name:ref:refs/heads/*")
        .unwrap()
        .github_repository_id("42");
    let binding = owner.ci().link(delegation.clone()).await.unwrap();
    let binding_id = value(&*binding)["id"].as_str().unwrap().to_owned();
    let error = owner.ci().link(delegation).await.unwrap_err();
    assert_eq!(error.code(), Some("nonce_replay"));

    let run = async |event: &str, repository: &str| {
        let token = fake.github_token("repo:owner/name:ref:refs/heads/main", event, repository);
        let github = Elsewhere::answering(Answer::json(&json!({"value": token.expose()})))
            .await
            .unwrap();
        let variables = BTreeMap::from([
            (
                GITHUB_REQUEST_URL_VARIABLE.to_owned(),
                format!("{}/token", github.url()),
            ),
            (GITHUB_REQUEST_TOKEN_VARIABLE.to_owned(), "request-token".to_owned()),
        ]);
        let actions = GitHubActions::from_lookup(PROJECT, |name| variables.get(name).map(Into::into)).unwrap();
        let session = actions.api_base(fake.url()).session().unwrap();
        let client = Client::builder()
            .credentials(session)
            .base_url(fake.url())
            .build()
            .unwrap();
        let spec = ReleaseSpec::new(PROJECT).put_file("index.html", format!("{event} {repository}"));
        (client.deploy().apply(spec).await, client, github)
    };
    let (released, workflow, _github) = run("push", "42").await;
    assert_eq!(fake.live_release(PROJECT), Some(released.unwrap().release_id));
    let (refused, ..) = run("pull_request", "42").await;
    assert!(told(&refused.unwrap_err()).contains("not for this event"));
    let (refused, ..) = run("push", "43").await;
    assert!(told(&refused.unwrap_err()).contains("for another repository"));

    // The client refuses such a specification itself; by hand it is the service that does.
    let session = fake.requests_of("deploy_plan")[0]
        .header("authorization")
        .unwrap()
        .to_owned();
    let body = json!({"spec": {"project_id": PROJECT, "subdomains": {"set": ["x"]}}});
    let (status, refused) = with(
        &fake,
        ("", &session["Bearer ".len()..]),
        "POST",
        "/apply/v1/plans",
        Some(body),
    )
    .await;
    assert_eq!((status, refused["code"].as_str()), (403, Some("forbidden_spec_field")));
    let (status, refused) = with(
        &fake,
        ("", &session["Bearer ".len()..]),
        "GET",
        "/tiers/v1/status",
        None,
    )
    .await;
    assert_eq!((status, refused["code"].as_str()), (403, Some("insufficient_scope")));

    owner.ci().revoke_binding(&binding_id).await.unwrap();
    let spec = ReleaseSpec::new(PROJECT).put_file("index.html", "late");
    assert_eq!(workflow.deploy().apply(spec).await.unwrap_err().status().unwrap(), 401);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_delegation_that_says_something_else_than_its_values_is_refused() {
    let fake = Run402::start().await.unwrap();
    let key: WalletKey = Run402::WALLET_KEY.parse().unwrap();
    let now = std::time::SystemTime::now();
    let delegation = || {
        Delegation::new(PROJECT, "repo:owner/name:*")
            .unwrap()
            .nonce("0123456789abcdef")
    };
    let signed = |base: &str| value(delegation().signed(&key, base, now).unwrap());
    let url = fake.url();
    let change = |name: &str, new: Value| {
        let mut body = signed(&url);
        body[name] = new;
        body
    };
    for (body, code) in [
        (
            change("subject_match", json!("repo:other/name:*")),
            "delegation_statement_mismatch",
        ),
        (
            change("allowed_events", json!(["push"])),
            "delegation_statement_mismatch",
        ),
        (
            change("signed_delegation", json!("nonsense")),
            "delegation_parse_failed",
        ),
        (signed("https://api.run402.com"), "delegation_signature_invalid"),
        (
            value(delegation().signed(&WalletKey::generate().unwrap(), &url, now).unwrap()),
            "signer_mismatch",
        ),
    ] {
        let (status, refused) = ask(&fake, "POST", "/ci/v1/bindings", Some(body)).await;
        assert_eq!((status, refused["code"].as_str()), (400, Some(code)));
    }
    assert_eq!(ask(&fake, "POST", "/ci/v1/bindings", Some(signed(&url))).await.0, 201);
    fake.assert_no_violations();
}

#[tokio::test]
async fn contract_wallets_are_drained_before_they_are_deleted_and_calls_count_once_by_key() {
    let fake = Run402::start().await.unwrap();
    let (_, made) = administer(
        &fake,
        "POST",
        "/contracts/v1/signers",
        Some(json!({"chain": "base-sepolia"})),
    )
    .await;
    let id = made["signer_id"].as_str().unwrap();
    let project = client(&fake).project(PROJECT).unwrap();
    assert!(fake.fund_contract_wallet(id, 7));
    assert_eq!(
        project
            .contracts()
            .delete_wallet(id, id)
            .await
            .unwrap_err()
            .status()
            .unwrap(),
        409
    );
    let call = json!({
        "signer_id": id, "chain": "base-sepolia", "contract_address": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
        "abi_fragment": [], "function_name": "mint", "args": [],
    });
    let bearer = format!("Bearer {}", Run402::SERVICE_KEY);
    let url = format!("{}/contracts/v1/call", fake.url());
    let headers = [
        ("authorization", bearer.as_str()),
        ("content-type", "application/json"),
        ("idempotency-key", "k"),
    ];
    let first = send("POST", &url, &headers, call.to_string().as_bytes()).await.json();
    let again = send("POST", &url, &headers, call.to_string().as_bytes()).await.json();
    assert_eq!(first["call_id"], again["call_id"]);
    let seen = value(
        &*project
            .contracts()
            .call_status(first["call_id"].as_str().unwrap())
            .await
            .unwrap(),
    );
    assert_eq!(seen["status"], "confirmed");
    let drain = types::ContractsDrainInput::new("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    project.contracts().drain(id, id, drain).await.unwrap();
    project.contracts().delete_wallet(id, id).await.unwrap();
    assert_eq!(
        project.contracts().get_wallet(id).await.unwrap_err().status().unwrap(),
        410
    );
    fake.assert_no_violations();
}

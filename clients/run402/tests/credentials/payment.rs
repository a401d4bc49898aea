//! Payments: what is signed, what is refused, and that nothing is paid twice.

use std::sync::Arc;

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use run402_client::credentials::MemoryCredentials;
use run402_client::error::Run402ErrorExt as _;
use run402_client::payment::{Network, Payer, PaymentMeter, SignedPayment};
use run402_client::types::Tier;
use run402_client::{Client, Error, Reply, types};
use serde_json::{Value, json};

use super::{credentials, key};

const SHOP: &str = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

fn sepolia(amount: &str) -> Value {
    json!({"scheme": "exact", "network": "eip155:84532", "amount": amount, "payTo": SHOP,
        "asset": "0x036CbD53842c5426634e7929541eC2318f3dCF7e", "maxTimeoutSeconds": 60,
        "extra": {"name": "USDC", "version": "2"}})
}

fn asks(accepts: &[Value]) -> Answer {
    Answer::json(&json!({"x402Version": 2, "error": "PAYMENT-SIGNATURE header is required", "accepts": accepts}))
        .with_status(402)
}

/// A client that may spend so much, and what is left of it.
fn paying(limit: u64, transport: &MemoryTransport, change: impl FnOnce(Payer) -> Payer) -> (Client, PaymentMeter) {
    let credentials = Arc::new(credentials());
    let payer = change(Payer::new(credentials.clone(), limit));
    let meter = payer.meter();
    let client = Client::builder()
        .credentials(credentials)
        .payment(payer)
        .transport(transport.clone());
    (client.build().unwrap(), meter)
}

async fn set_tier(client: &Client) -> Result<Reply<types::TierSetReply>, Error> {
    client.tier().set(Tier::Prototype).await
}

/// Takes a payment as the service does: the wallet that pays has to have signed it.
fn till(request: &RecordedRequest) -> Answer {
    let Some(header) = request.header("payment-signature") else {
        return asks(&[sepolia("100000")]);
    };
    let payment = SignedPayment::decode(header).unwrap();
    let paid = payment.authorization();
    assert_eq!(payment.payer(), Some(key().address()));
    assert_eq!(
        (paid.to.to_string().as_str(), paid.value, paid.network),
        (SHOP, 100_000, Network::BaseSepolia)
    );
    assert_eq!(paid.valid_before - paid.valid_after, 660);
    Answer::json(&json!({"tier": "prototype"}))
        .with_status(201)
        .with_header("X-Run402-Settlement-Rail", "x402")
}

#[tokio::test]
async fn a_call_is_paid_for_once_and_goes_through() {
    let transport = MemoryTransport::new();
    transport.on_any("POST", "/tiers/v1/prototype", till);
    let (client, meter) = paying(150_000, &transport, |payer| payer);
    let reply = set_tier(&client).await.unwrap();
    assert_eq!(reply.status(), 201);
    assert_eq!(meter.left(), 50_000);
    let requests = transport.requests();
    assert_eq!(requests.len(), 2);
    assert!(requests[1].header("sign-in-with-x").is_some());
    assert_eq!(
        requests[0].header("idempotency-key"),
        requests[1].header("idempotency-key")
    );
    assert!(requests[0].header("idempotency-key").is_some());
}

#[tokio::test]
async fn the_header_is_that_of_the_version_that_was_asked_for() {
    use base64::Engine as _;
    let read = |header: &str| -> Value {
        serde_json::from_slice(&base64::engine::general_purpose::STANDARD.decode(header).unwrap()).unwrap()
    };
    let transport = MemoryTransport::new();
    let body = json!({"x402Version": 2, "accepts": [sepolia("7")], "resource": {"url": "https://api.run402.com/x"}});
    transport
        .next(Answer::json(&body).with_status(402))
        .next(Answer::json(&json!({})));
    let (client, _) = paying(10, &transport, |payer| payer);
    set_tier(&client).await.unwrap();
    let second = read(transport.last_request().header("payment-signature").unwrap());
    assert_eq!(
        (&second["x402Version"], &second["accepted"]),
        (&json!(2), &sepolia("7"))
    );
    assert_eq!(second["resource"], body["resource"]);
    assert_eq!(second["payload"]["authorization"]["value"], "7");
    assert_eq!(second["payload"]["authorization"]["from"], super::ADDRESS);

    let old = json!({"scheme": "exact", "network": "base", "maxAmountRequired": "3", "payTo": SHOP,
        "asset": "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"});
    transport.next(Answer::json(&json!({"x402Version": 1, "accepts": [old]})).with_status(402));
    transport.next(Answer::json(&json!({})));
    set_tier(&client).await.unwrap();
    let request = transport.last_request();
    assert!(request.header("payment-signature").is_none());
    let first = read(request.header("x-payment").unwrap());
    assert_eq!(
        (&first["x402Version"], &first["scheme"], &first["network"]),
        (&json!(1), &json!("exact"), &json!("base"))
    );
    let payment = SignedPayment::decode(request.header("x-payment").unwrap()).unwrap();
    assert_eq!(
        (payment.payer(), payment.authorization().value),
        (Some(key().address()), 3)
    );
}

#[tokio::test]
async fn a_refused_payment_is_not_made_again() {
    for second in [asks(&[sepolia("100000")]), Answer::new(503), Answer::broken()] {
        let transport = MemoryTransport::new();
        transport.next(asks(&[sepolia("100000")])).next(second);
        let (client, meter) = paying(1_000_000, &transport, |payer| payer);
        set_tier(&client).await.unwrap_err();
        assert_eq!(transport.requests().len(), 2);
        assert_eq!(meter.left(), 900_000, "what was signed counts as spent");
    }
}

#[tokio::test]
async fn what_is_over_a_limit_or_not_understood_is_not_signed() {
    let with = |change: fn(&mut Value)| {
        let mut requirement = sepolia("100000");
        change(&mut requirement);
        requirement
    };
    for (requirement, why) in [
        (sepolia("500001"), "over the limit per call"),
        (sepolia("-1"), "price cannot be understood"),
        (with(|it| it["scheme"] = json!("upto")), "scheme"),
        (with(|it| it["network"] = json!("eip155:1")), "network is not known"),
        (with(|it| it["asset"] = json!(SHOP)), "not USDC"),
        (with(|it| it["asset"] = json!("USDC")), "token"),
        (with(|it| it["payTo"] = json!("nobody")), "whom to pay"),
        (
            with(|it| it["network"] = json!("eip155:8453")),
            "not among those allowed",
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(asks(&[requirement]));
        let (client, meter) = paying(1_000_000, &transport, |payer| {
            payer.per_call(500_000).networks([Network::BaseSepolia])
        });
        let error = set_tier(&client).await.unwrap_err();
        assert_eq!(error.status().unwrap(), 402, "the requirements stay visible");
        assert_eq!(error.payment_required().unwrap().accepts.len(), 1);
        let cause = std::error::Error::source(&error).unwrap().to_string();
        assert!(cause.contains(why) && cause.contains("fix: "), "{why}: {cause}");
        assert_eq!((transport.requests().len(), meter.left()), (1, 1_000_000));
    }
}

#[tokio::test]
async fn the_first_way_that_is_allowed_is_taken() {
    let mut mainnet = sepolia("100000");
    mainnet["network"] = json!("eip155:8453");
    mainnet["asset"] = json!("0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913");
    let transport = MemoryTransport::new();
    transport
        .next(asks(&[mainnet, sepolia("100000")]))
        .next(Answer::json(&json!({})));
    let (client, _) = paying(100_000, &transport, |payer| payer.networks([Network::BaseSepolia]));
    set_tier(&client).await.unwrap();
    let payment = SignedPayment::decode(transport.last_request().header("payment-signature").unwrap()).unwrap();
    assert_eq!(payment.authorization().network, Network::BaseSepolia);
}

#[tokio::test]
async fn the_limit_is_for_all_calls_together_also_those_of_other_projects() {
    let transport = MemoryTransport::new();
    transport.on_any("POST", "/tiers/v1/prototype", till);
    let (client, meter) = paying(350_000, &transport, |payer| payer);
    let project = client.project("prj_1").unwrap();
    let mut calls = tokio::task::JoinSet::new();
    for number in 0..8 {
        let client = if number % 2 == 0 {
            client.clone()
        } else {
            project.client().clone()
        };
        calls.spawn(async move { set_tier(&client).await.is_ok() });
    }
    let paid = calls.join_all().await.into_iter().filter(|paid| *paid).count();
    assert_eq!((paid, meter.left()), (3, 50_000));
    let signed = transport
        .requests()
        .iter()
        .filter(|request| request.header("payment-signature").is_some())
        .count();
    assert_eq!(signed, 3);
    let nonces: std::collections::BTreeSet<[u8; 32]> = transport
        .requests()
        .iter()
        .filter_map(|request| request.header("payment-signature"))
        .map(|header| SignedPayment::decode(header).unwrap().authorization().nonce)
        .collect();
    assert_eq!(nonces.len(), 3);
}

#[tokio::test]
async fn a_used_up_quota_a_missing_wallet_and_another_rail_are_not_paid() {
    let quota = json!({"error": "quota", "usage": {"api_calls": 1}});
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&quota).with_status(402));
    let (client, meter) = paying(1_000_000, &transport, |payer| payer);
    let error = set_tier(&client).await.unwrap_err();
    assert!(error.payment_required().unwrap().usage.is_some() && std::error::Error::source(&error).is_none());
    assert_eq!(meter.left(), 1_000_000);

    let nobody = Arc::new(MemoryCredentials::new());
    transport.next(asks(&[sepolia("1")]));
    let client = Client::builder()
        .payment(Payer::new(nobody.clone(), 10))
        .credentials(nobody)
        .transport(transport.clone());
    let error = set_tier(&client.build().unwrap()).await.unwrap_err();
    assert!(
        std::error::Error::source(&error)
            .unwrap()
            .to_string()
            .contains("no wallet")
    );
    assert_eq!(transport.requests().len(), 2);
}

#[tokio::test]
async fn a_payment_prints_no_signature_and_one_that_was_changed_has_no_payer() {
    let transport = MemoryTransport::new();
    transport.next(asks(&[sepolia("7")])).next(Answer::json(&json!({})));
    let (client, _) = paying(10, &transport, |payer| payer);
    set_tier(&client).await.unwrap();
    let header = transport.last_request().header("payment-signature").unwrap().to_owned();
    let payment = SignedPayment::decode(&header).unwrap();
    use base64::Engine as _;
    let engine = base64::engine::general_purpose::STANDARD;
    let mut json: Value = serde_json::from_slice(&engine.decode(&header).unwrap()).unwrap();
    let signature = json["payload"]["signature"].as_str().unwrap()[2..].to_owned();
    assert!(!format!("{payment:?} {client:?}").contains(&signature));
    json["payload"]["authorization"]["value"] = json!("8");
    let forged = SignedPayment::decode(&engine.encode(json.to_string())).unwrap();
    assert_eq!(forged.payer(), None);
    for bad in ["", "hunter2", "e30="] {
        assert!(SignedPayment::decode(bad).unwrap_err().to_string().contains("fix: "));
    }
}

//! Promises of the STACK fake about partners: webhooks, tenants, grants of customers, and authority.

mod common;

use agent_clients_testkit::stack::Stack;
use common::stack::{agent, ask, ask_with, claims, code, get, post, refused, text, verdict, with};
use serde_json::{Value, json};

#[tokio::test]
async fn a_webhook_tells_its_secrets_once_and_is_revoked_for_good() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "a-bot").await;
    let path = "/v1/operator/inbound-webhooks";
    let generic =
        json!({"provider": "generic", "agent_id": id, "forward_url": "https://app.example/in", "generic_config": {}});
    let made = post(&fake, path, generic).await;
    let mail = post(&fake, path, json!({"provider": "agentmail", "agent_id": id})).await;
    let webhook = text(&made["id"]);
    assert!(made["incoming_signing_secret"] != made["webhook_secret"] && mail.get("incoming_signing_secret").is_none());
    let one = format!("{path}/{webhook}");
    let shown = get(&fake, &one).await;
    assert!(
        shown.get("webhook_secret").is_none() && shown["slug"] == made["slug"],
        "{shown}"
    );
    assert_eq!(get(&fake, path).await["webhooks"].as_array().unwrap().len(), 2);

    let set = |webhook: &str| format!("{path}/{webhook}/provider-signing-secret");
    let given = json!({"signing_secret": "whin_new"});
    let replaced = ask(&fake, "PUT", &set(&webhook), Some(given.clone())).await.1;
    let (incoming, downstream) = fake.webhook_secrets(&webhook).unwrap();
    assert_eq!(incoming.unwrap().expose(), "whin_new");
    assert_eq!(replaced["downstream_signing_secret"], downstream.expose());
    let own = json!({"signing_secret": "whin_new", "downstream_signing_secret": "whs_own"});
    let kept = ask(&fake, "PUT", &set(&webhook), Some(own)).await.1;
    assert!(kept.get("downstream_signing_secret").is_none());
    assert_eq!(fake.webhook_secrets(&webhook).unwrap().1.expose(), "whs_own");
    let of_provider = ask(&fake, "PUT", &set(&text(&mail["id"])), Some(given.clone())).await.1;
    assert!(
        of_provider.get("downstream_signing_secret").is_none(),
        "its secret stays"
    );

    for _ in 0..2 {
        assert_eq!(ask(&fake, "DELETE", &one, None).await.0, 200);
    }
    assert_eq!(refused(&fake, "PUT", &set(&webhook), Some(given)).await.0, 409);
    let nobody = json!({"provider": "generic", "agent_id": "agt_none"});
    assert_eq!(refused(&fake, "POST", path, Some(nobody)).await.0, 404);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_tenant_has_a_key_until_it_is_revoked_with_everything_that_is_its() {
    let fake = Stack::builder().tenant_limit(1).start().await.unwrap();
    let tenant = post(&fake, "/v1/partner/tenants", json!({"external_customer_id": "c-1"})).await;
    assert_eq!(
        refused(&fake, "POST", "/v1/partner/tenants", Some(json!({}))).await.1,
        "TENANT_LIMIT_REACHED"
    );
    let (id, key) = (text(&tenant["operator_id"]), text(&tenant["api_key"]));
    let path = format!("/v1/partner/tenants/{id}");
    assert!(get(&fake, &path).await.get("api_key").is_none());
    let agent = text(
        &with(
            &fake,
            &key,
            "POST",
            "/v1/agents/register",
            Some(json!({"name": "t-bot"})),
        )
        .await
        .1["id"],
    );
    assert_eq!(with(&fake, &key, "GET", "/v1/partner/tenants", None).await.0, 403);
    let topup = with(
        &fake,
        &key,
        "POST",
        "/v1/billing/topup",
        Some(json!({"amount_cents": 1000})),
    )
    .await;
    assert_eq!(code(&topup.1), "TENANT_BILLED_BY_PARTNER");

    let opened = post(
        &fake,
        "/v1/missions",
        json!({"agent_id": agent, "intent_summary": "Ship it"}),
    )
    .await;
    let issue = format!("{path}/passports/issue");
    let body =
        |services: Value| json!({"agent_id": agent, "mission_ids": [opened["mission_id"]], "services": services});
    let scoped = body(json!([{"scopes": ["chat:write"]}]));
    let passport = post(&fake, &issue, scoped).await;
    let stk = claims(&text(&passport["token"]))["stk"].clone();
    assert_eq!(
        (
            stk["services"].as_array().unwrap().len(),
            &stk["services"][0]["scopes"],
            &stk["intent_summary"]
        ),
        (1, &json!(["chat:write"]), &json!("Ship it"))
    );
    let too_much = body(json!([{"scopes": ["admin"]}]));
    assert_eq!(
        refused(&fake, "POST", &issue, Some(too_much)).await.1,
        "SCOPE_ESCALATION"
    );
    let call = json!({"service": "slack", "url": "https://slack.com/api/x", "method": "POST"});
    let token = text(&passport["token"]);
    assert_eq!(
        ask_with(&fake, ("x-passport-token", &token), "POST", "/v1/proxy", Some(call))
            .await
            .0,
        200
    );
    assert_eq!(
        get(&fake, "/v1/partner/tenants").await["tenants"][0]["usage"]["actions"],
        1
    );

    let webhook = json!({"provider": "generic", "agent_id": agent});
    let webhook = post(&fake, &format!("{path}/inbound-webhooks"), webhook).await;
    let secret = format!(
        "{path}/inbound-webhooks/{}/provider-signing-secret",
        text(&webhook["id"])
    );
    let set = ask(&fake, "PUT", &secret, Some(json!({"signing_secret": "whin_new"})))
        .await
        .1;
    assert!(set.get("downstream_signing_secret").is_none(), "only the status");
    let own = get(&fake, "/v1/operator/inbound-webhooks").await;
    assert_eq!(own["webhooks"], json!([]), "it is the tenant's");

    let revoked = ask(&fake, "DELETE", &path, None).await.1;
    assert_eq!(
        revoked,
        json!({"transitioned": true, "webhooks_revoked": 1, "passports_revoked": 1})
    );
    let again = ask(&fake, "DELETE", &path, None).await.1;
    assert_eq!(
        again,
        json!({"transitioned": false, "webhooks_revoked": 0, "passports_revoked": 0})
    );
    assert_eq!(verdict(&fake, &passport).await.1, "PASSPORT_REVOKED");
    assert_eq!(
        code(&with(&fake, &key, "GET", "/v1/agents", None).await.1),
        "INVALID_API_KEY"
    );
    assert_eq!(refused(&fake, "POST", &issue, Some(body(json!([])))).await.0, 409);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_customer_grants_a_token_once_and_takes_everything_back() {
    let fake = Stack::start().await.unwrap();
    let own = post(&fake, "/v1/partner/connect", json!({"email": Stack::EMAIL})).await;
    assert!(
        own["status"] == "active" && own["grant_token"].is_string(),
        "needs no consent"
    );
    let connect = json!({"email": "jo@example.com", "scopes": ["agents:write"]});
    let waiting = post(&fake, "/v1/partner/connect", connect.clone()).await;
    assert_eq!(
        (&waiting["status"], waiting.get("grant_token")),
        (&json!("pending_consent"), None)
    );
    assert!(fake.consent("jo@example.com") && !fake.consent("jo@example.com"));
    let granted = post(&fake, "/v1/partner/connect", connect.clone()).await;
    let (id, token) = (text(&granted["grant_id"]), text(&granted["grant_token"]));
    assert!(token.starts_with("sk_grant_"));
    assert!(
        post(&fake, "/v1/partner/connect", connect)
            .await
            .get("grant_token")
            .is_none(),
        "it is told once"
    );
    let path = format!("/v1/partner/connections/{id}");
    assert_eq!(get(&fake, &path).await["status"], "active");

    let made = with(
        &fake,
        &token,
        "POST",
        "/v1/agents/register",
        Some(json!({"name": "g-bot"})),
    )
    .await
    .1;
    let mission = json!({"agent_id": made["id"], "mission": {"intent_summary": "x"}});
    let started = with(&fake, &token, "POST", "/v1/missions/start", Some(mission)).await.1;
    let webhook = json!({"provider": "generic", "agent_id": made["id"]});
    let webhook = with(&fake, &token, "POST", "/v1/operator/inbound-webhooks", Some(webhook))
        .await
        .1;
    assert_eq!(with(&fake, &token, "GET", "/v1/partner/connections", None).await.0, 403);
    let rotated = text(&post(&fake, &format!("{path}/rotate-token"), json!({})).await["grant_token"]);
    assert_eq!(
        code(&with(&fake, &token, "GET", "/v1/agents", None).await.1),
        "INVALID_API_KEY"
    );
    assert_eq!(with(&fake, &rotated, "GET", "/v1/agents", None).await.0, 200);

    assert_eq!(ask(&fake, "DELETE", &path, None).await.0, 200);
    assert_eq!(
        code(&with(&fake, &rotated, "GET", "/v1/agents", None).await.1),
        "INVALID_API_KEY"
    );
    assert_eq!(
        get(&fake, &format!("/v1/agents/{}", text(&made["id"]))).await["status"],
        "suspended"
    );
    assert_eq!(verdict(&fake, &started["passport"]).await.1, "PASSPORT_REVOKED");
    let secret = format!(
        "/v1/operator/inbound-webhooks/{}/provider-signing-secret",
        text(&webhook["id"])
    );
    assert_eq!(
        refused(&fake, "PUT", &secret, Some(json!({"signing_secret": "x"})))
            .await
            .0,
        409
    );
    assert_eq!(
        refused(&fake, "POST", &format!("{path}/rotate-token"), Some(json!({})))
            .await
            .0,
        409
    );
    assert_eq!(
        get(&fake, "/v1/partner/connections").await["connections"][1]["status"],
        "revoked"
    );
    fake.assert_no_violations();
}

/// A write under a key of its own.
async fn write(fake: &Stack, key: &str, path: &str, body: Value) -> (u16, Value) {
    let path = format!("/v1/authority/{path}");
    ask_with(fake, ("idempotency-key", key), "POST", &path, Some(body)).await
}

#[tokio::test]
async fn a_binding_is_approved_activated_delegated_and_stands_in_passports_until_it_is_revoked() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "a-bot").await;
    let principal = write(&fake, "k-1", "principals", json!({"display_name": "Jane"}))
        .await
        .1["principal"]
        .clone();
    let receiver = write(&fake, "k-2", "receivers", json!({"domain": "bank.example"}))
        .await
        .1["receiver"]
        .clone();
    let fields = json!({
        "agent_id": id, "principal_id": principal["id"], "receiver_id": receiver["id"], "receiver_profile_version_id": "apv_1",
    });
    let binding = write(&fake, "k-3", "bindings", fields.clone()).await.1["binding"].clone();
    assert_eq!((&binding["status"], &binding["version"]), (&json!("draft"), &json!(1)));
    let repeated = write(&fake, "k-3", "bindings", fields.clone()).await.1["binding"].clone();
    assert_eq!(repeated, binding, "the key gives the first reply");
    let bound = text(&binding["id"]);
    let on = |step: &str| format!("bindings/{bound}/{step}");
    assert_eq!(
        write(&fake, "k-4", &on("activate"), json!({})).await.0,
        409,
        "nobody approved"
    );
    assert_eq!(
        write(
            &fake,
            "k-5",
            &on("approval-requests"),
            json!({"approvers": ["mem_fake"]})
        )
        .await
        .0,
        200
    );
    assert_eq!(write(&fake, "k-6", &on("activate"), json!({})).await.0, 409, "not yet");
    assert_eq!(fake.decide_binding(&bound, true), 1);
    let requests = get(&fake, &format!("/v1/authority/{}", on("approval-requests"))).await;
    assert_eq!(requests["approval_requests"][0]["status"], "approved");
    assert_eq!(
        write(&fake, "k-7", &on("activate?version=2"), json!({})).await.0,
        409,
        "it is at version 1"
    );
    let active = write(&fake, "k-8", &on("activate?version=1"), json!({})).await.1["binding"].clone();
    assert_eq!((&active["status"], &active["version"]), (&json!("active"), &json!(2)));
    let first = get(&fake, &format!("/v1/authority/bindings/{bound}?version=1")).await;
    assert_eq!(first["binding"], binding);

    let passport = json!({"authority_binding_ids": [bound]});
    let start = json!({"agent_id": id, "mission": {"intent_summary": "x"}, "passport": passport});
    let started = post(&fake, "/v1/missions/start", start.clone()).await;
    let reference = claims(&text(&started["passport"]["token"]))["stk"]["authority_refs"][0].clone();
    assert_eq!(
        (&reference["binding_id"], &reference["binding_version"]),
        (&json!(bound), &json!(2))
    );

    let child = write(&fake, "k-9", &on("delegate"), json!({"child_agent_id": id}))
        .await
        .1["binding"]
        .clone();
    let revoked = write(&fake, "k-10", &on("revoke"), json!({"reason_code": "rotated"}))
        .await
        .1["binding"]
        .clone();
    assert_eq!(
        (&revoked["status"], &revoked["reason_code"]),
        (&json!("revoked"), &json!("rotated"))
    );
    let child = get(&fake, &format!("/v1/authority/bindings/{}", text(&child["id"]))).await;
    assert_eq!(child["binding"]["status"], "revoked", "with the one it comes from");
    assert_eq!(refused(&fake, "POST", "/v1/missions/start", Some(start)).await.0, 403);
    let tombstone = write(&fake, "k-11", &on("erase"), json!({})).await.1;
    assert_eq!(tombstone, json!({"tombstone": {"id": bound}}));
    assert_eq!(
        refused(&fake, "GET", &format!("/v1/authority/bindings/{bound}"), None)
            .await
            .0,
        404
    );
    fake.assert_no_violations();
    assert_eq!(write(&fake, "k-3", "bindings", json!({"agent_id": id})).await.0, 409);
    assert_eq!(fake.violations().len(), 1, "a key is for one write");
}

#[tokio::test]
async fn receivers_proofs_and_profiles_keep_what_they_are_sent_and_what_became_of_it() {
    let fake = Stack::start().await.unwrap();
    let receiver = text(&write(&fake, "k-1", "receivers", json!({"domain": "x.example"})).await.1["receiver"]["id"]);
    let on = |step: &str| format!("receivers/{receiver}/{step}");
    assert_eq!(
        write(&fake, "k-2", &on("verify"), json!({})).await.0,
        409,
        "no challenge yet"
    );
    let challenge = write(&fake, "k-3", &on("verification-challenges"), json!({})).await.1["challenge"].clone();
    assert!(challenge["dns_txt"].is_string());
    assert_eq!(
        write(&fake, "k-4", &on("verify"), json!({})).await.1["receiver"]["verified"],
        true
    );
    let key = write(&fake, "k-5", &on("keys"), json!({"public_jwk": {"kty": "OKP"}}))
        .await
        .1["key"]
        .clone();
    let revoke = on(&format!("keys/{}/revoke", text(&key["id"])));
    let revoked = write(&fake, "k-6", &revoke, json!({"reason_code": "lost"})).await.1["key"].clone();
    assert_eq!(
        (&revoked["status"], &revoked["public_jwk"]["kty"]),
        (&json!("revoked"), &json!("OKP"))
    );
    assert_eq!(
        write(&fake, "k-7", &revoke, json!({"reason_code": "lost"})).await.0,
        409
    );

    let proof = write(&fake, "k-8", "proofs/import", json!({"format": "sd-jwt"}))
        .await
        .1["proof"]
        .clone();
    let path = format!("proofs/{}", text(&proof["id"]));
    let gone = write(
        &fake,
        "k-9",
        &format!("{path}/revoke"),
        json!({"reason_code": "expired"}),
    )
    .await
    .1;
    assert_eq!(gone["proof"]["status"], "revoked");
    let erased = write(&fake, "k-10", &format!("{path}/erase"), json!({})).await.1["proof"].clone();
    assert_eq!((&erased["status"], erased.get("format")), (&json!("erased"), None));
    assert_eq!(get(&fake, &format!("/v1/authority/{path}")).await["proof"], erased);
    assert_eq!(
        refused(&fake, "GET", &format!("/v1/authority/{path}?version=1"), None)
            .await
            .0,
        404
    );

    let mut profiles = Vec::new();
    for number in 1..=2 {
        let body = json!({"profile_kind": "receiver", "body": {"number": number}});
        let made = write(&fake, &format!("p-{number}"), "profile-versions", body).await.1["profile"].clone();
        profiles.push(text(&made["id"]));
    }
    for (key, profile, kind, status) in [
        ("a-1", 0, "receiver", 200),
        ("a-2", 1, "other", 400),
        ("a-3", 1, "receiver", 200),
    ] {
        let path = format!("profile-versions/{}/activate", profiles[profile]);
        assert_eq!(
            write(&fake, key, &path, json!({"profile_kind": kind})).await.0,
            status,
            "{key}"
        );
    }
    let request = write(&fake, "k-11", "enterprise-oidc/requests", json!({"purpose": "payroll"}))
        .await
        .1;
    assert!(request["approval_url"].is_string() && request["purpose"] == "payroll");
    let path = format!("/v1/authority/enterprise-oidc/requests/{}", text(&request["id"]));
    assert_eq!(get(&fake, &path).await, request);
    let session = write(&fake, "k-12", "proof-collection-sessions", json!({})).await.1["session"].clone();
    let path = format!("/v1/authority/proof-collection-sessions/{}", text(&session["id"]));
    assert_eq!(get(&fake, &path).await["session"], session);
    let principal = text(&write(&fake, "k-13", "principals", json!({})).await.1["principal"]["id"]);
    let archive = format!("principals/{principal}/archive");
    assert_eq!(
        write(&fake, "k-14", &archive, json!({"reason_code": "left"})).await.1["principal"]["status"],
        "archived"
    );
    assert_eq!(
        write(&fake, "k-15", "bindings", json!({"principal_id": principal}))
            .await
            .0,
        409
    );
    assert_eq!(
        write(&fake, "k-16", &format!("principals/{principal}/erase"), json!({}))
            .await
            .0,
        200
    );
    for (kind, list, one) in [
        ("use", "uses", "use"),
        ("presentation", "presentations", "presentation"),
    ] {
        let id = fake.receiver_tells(kind, &json!({"receiver_id": receiver}));
        assert_eq!(get(&fake, &format!("/v1/authority/{list}")).await[list][0]["id"], id);
        assert_eq!(
            get(&fake, &format!("/v1/authority/{list}/{id}")).await[one]["receiver_id"],
            receiver
        );
    }
    let presented = text(&get(&fake, "/v1/authority/presentations").await["presentations"][0]["id"]);
    assert_eq!(
        write(&fake, "k-17", &format!("presentations/{presented}/erase"), json!({}))
            .await
            .0,
        200
    );
    for list in ["principals", "proofs", "bindings", "receivers", "presentations"] {
        let left = get(&fake, &format!("/v1/authority/{list}")).await[list]
            .as_array()
            .unwrap()
            .len();
        assert_eq!(left, usize::from(["proofs", "receivers"].contains(&list)), "{list}");
    }
    fake.assert_no_violations();
}

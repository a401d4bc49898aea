//! Promises of the STACK fake about what an operator looks after: its team, its identity, its plan and settings, reviews, security
//! events, evidence, and the drop-offs between its agents.

mod common;

use std::time::Duration;

use agent_clients_testkit::stack::Stack;
use common::stack::{actions, agent, ask, ask_with, code, get, mission, post, refused, request, text, verdict, with};
use serde_json::{Value, json};

const DAY: Duration = Duration::from_secs(86_400);

async fn dropoff(fake: &Stack, from: &str, to: &str) -> String {
    let schema = json!({"type": "object", "properties": {"amount": {"type": "number"}}, "required": ["amount"]});
    let body = json!({"from_agent": from, "to_agent": to, "schema": schema, "ttl_seconds": 60});
    let made = post(fake, "/v1/dropoffs", body).await;
    assert_eq!(
        (&made["status"], &made["on_expire"], &made["deposited_bytes"]),
        (&json!("created"), &json!("notify"), &json!(0))
    );
    format!("/v1/dropoffs/{}", text(&made["id"]))
}

#[tokio::test]
async fn a_drop_off_is_collected_once_by_the_agent_it_is_for() {
    let fake = Stack::start().await.unwrap();
    let (from, to) = (agent(&fake, "a-bot").await, agent(&fake, "b-bot").await);
    let path = dropoff(&fake, &from, &to).await;
    let (deposit, collect) = (format!("{path}/deposit"), format!("{path}/collect"));
    let good = json!({"agent_id": from, "payload": {"amount": 12.5}});
    let cases = [
        (&collect, json!({"agent_id": to}), (409, "")),
        (
            &deposit,
            json!({"agent_id": from, "payload": {"amount": "x"}}),
            (400, "SCHEMA_VALIDATION_FAILED"),
        ),
        (
            &deposit,
            json!({"agent_id": to, "payload": {"amount": 1}}),
            (403, "FORBIDDEN"),
        ),
        (
            &deposit,
            json!({"agent_id": from, "payload": {"amount": 1}, "passport_jti": "pp_none"}),
            (404, "NOT_FOUND"),
        ),
        (&deposit, good.clone(), (200, "")),
        (&deposit, good, (409, "")),
        (&collect, json!({"agent_id": from}), (403, "FORBIDDEN")),
        (&collect, json!({"agent_id": to}), (200, "")),
        (&collect, json!({"agent_id": to}), (409, "DROPOFF_ALREADY_COLLECTED")),
    ];
    for (path, body, (status, expected)) in cases {
        let (got, reply) = ask(&fake, "POST", path, Some(body.clone())).await;
        assert_eq!(
            (got, code(&reply).as_str()),
            (status, expected),
            "{path} {body}: {reply}"
        );
        assert!(!reply.to_string().contains("hunter"));
        if path == &collect && got == 200 {
            assert_eq!(
                (&reply["status"], &reply["payload"]),
                (&json!("collected"), &json!({"amount": 12.5}))
            );
        }
    }
    let kept = get(&fake, &path).await;
    assert!(kept.get("payload").is_none() && kept["deposited_bytes"] == 15, "{kept}");
    assert_eq!(get(&fake, "/v1/dropoffs").await, json!([kept]));
    assert_eq!(
        actions(&fake)[2..],
        ["dropoff.create", "dropoff.deposit", "dropoff.collect"]
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_drop_off_expires_by_time_or_by_hand_and_takes_the_mission_of_a_passport() {
    let fake = Stack::start().await.unwrap();
    let (from, to) = (agent(&fake, "a-bot").await, agent(&fake, "b-bot").await);
    let (mission_id, passport) = mission(&fake, &from).await;
    let body = json!({"from_agent": from, "to_agent": to, "schema": {}});
    let token = text(&passport["token"]);
    let made = ask_with(
        &fake,
        ("x-passport-token", &token),
        "POST",
        "/v1/dropoffs",
        Some(body.clone()),
    )
    .await
    .1;
    assert_eq!(made["mission_id"], mission_id);
    let other = json!({"from_agent": to, "to_agent": from, "schema": {}});
    let refusal = ask_with(&fake, ("x-passport-token", &token), "POST", "/v1/dropoffs", Some(other)).await;
    assert_eq!(refusal.0, 403, "the passport is another agent's");

    let by_hand = format!("/v1/dropoffs/{}", text(&made["id"]));
    assert_eq!(
        ask(&fake, "POST", &format!("{by_hand}/expire"), None).await.1["status"],
        "expired"
    );
    assert_eq!(refused(&fake, "POST", &format!("{by_hand}/expire"), None).await.0, 409);
    let by_time = dropoff(&fake, &from, &to).await;
    fake.advance(Duration::from_secs(61));
    let late = json!({"agent_id": from, "payload": {"amount": 1}});
    assert_eq!(
        refused(&fake, "POST", &format!("{by_time}/deposit"), Some(late))
            .await
            .0,
        409
    );
    assert_eq!(get(&fake, &by_time).await["status"], "expired");
    fake.assert_no_violations();
    let malformed = json!({"from_agent": from, "to_agent": to, "schema": {"type": "nothing"}});
    assert_eq!(refused(&fake, "POST", "/v1/dropoffs", Some(malformed)).await.0, 400);
}

#[tokio::test]
async fn a_flagged_checkout_waits_for_one_decision_and_a_block_reaches_the_agent() {
    let fake = Stack::start().await.unwrap();
    let mut checkouts = Vec::new();
    for name in ["a-bot", "b-bot"] {
        let id = agent(&fake, name).await;
        let (_, passport) = mission(&fake, &id).await;
        let body = json!({"services_used": ["github"], "actions_count": 1, "tool_calls": []});
        let path = format!("/v1/passports/{}/checkout", text(&passport["jti"]));
        checkouts.push((
            id,
            text(&post(&fake, &path, body).await["checkout_id"]),
            text(&passport["jti"]),
        ));
    }
    let queue = get(&fake, "/v1/passports/reviews?status=flagged&page=2&limit=1").await;
    assert_eq!(
        (
            &queue["total"],
            &queue["items"][0]["checkout_id"],
            &queue["items"][0]["agent_name"]
        ),
        (&json!(2), &json!(checkouts[1].1), &json!("b-bot"))
    );
    let decide = |checkout: &str| format!("/v1/passports/reviews/{checkout}/decide");
    let approval = json!({"decision": "approved", "notes": "it was ancillary"});
    let (first, second) = (&checkouts[0], &checkouts[1]);
    let without = refused(&fake, "POST", &decide(&first.1), Some(approval.clone())).await;
    assert_eq!(without, (403, "GOVERNANCE_APPROVAL_REQUIRED".to_owned()));
    let id = fake.approve("reviews_decide");
    let header = ("x-governance-approval", id.as_str());
    let approved = ask_with(&fake, header, "POST", &decide(&first.1), Some(approval.clone()))
        .await
        .1;
    assert_eq!(
        (&approved["agent_id"], &approved["passport_blocked"]),
        (&json!(first.0), &json!(false))
    );
    assert_eq!(refused(&fake, "POST", &decide(&first.1), Some(approval)).await.0, 409);
    let report = get(&fake, &format!("/v1/passports/{}/report", first.2)).await;
    assert_eq!(
        (&report["review"]["notes"], &report["checkout"]["review_status"]),
        (&json!("it was ancillary"), &json!("clean"))
    );

    let block = json!({"decision": "blocked", "block_future": true});
    let blocked = post(&fake, &decide(&second.1), block).await;
    assert_eq!(blocked["passport_blocked"], true);
    let start = json!({"agent_id": second.0, "mission": {"intent_summary": "x"}});
    assert_eq!(
        refused(&fake, "POST", "/v1/missions/start", Some(start)).await.1,
        "PASSPORT_BLOCKED"
    );
    for (status, total) in [("flagged", 0), ("clean", 1), ("blocked", 1)] {
        let queue = get(&fake, &format!("/v1/passports/reviews?status={status}&page=1&limit=20")).await;
        assert_eq!(queue["total"], total, "{status}");
    }
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_proxy_call_out_of_scope_is_a_security_event_until_it_is_resolved() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "a-bot").await;
    let (_, passport) = mission(&fake, &id).await;
    let call = json!({"service": "stripe", "url": "https://api.stripe.com/v1/charges", "method": "POST"});
    let token = text(&passport["token"]);
    let blocked = ask_with(&fake, ("x-passport-token", &token), "POST", "/v1/proxy", Some(call)).await;
    assert_eq!(blocked.0, 403);
    let other = fake.raise_security_event(
        "agt_other",
        "credential_burst",
        "warning",
        "15 credentials in 30 seconds",
    );
    let page = get(&fake, "/v1/security-events?page=1&limit=50").await;
    assert_eq!(
        (&page["events"][0]["id"], &page["unresolved_count"]),
        (&json!(other), &json!(2))
    );
    let own = get(&fake, &format!("/v1/security-events?page=1&limit=50&agent_id={id}")).await["events"].clone();
    assert_eq!(own.as_array().unwrap().len(), 1);
    assert_eq!(
        (&own[0]["signal_type"], &own[0]["passport_jti"]),
        (&json!("credential_outside_scope"), &passport["jti"])
    );
    let path = format!("/v1/security-events/{}", text(&own[0]["id"]));
    for _ in 0..2 {
        let resolved = ask(&fake, "POST", &format!("{path}/resolve"), None).await.1;
        assert_eq!(resolved["resolved"], true);
    }
    assert_eq!(get(&fake, &path).await["resolved"], true);
    assert_eq!(
        get(&fake, "/v1/security-events?page=1&limit=50").await["unresolved_count"],
        1
    );
    let member = with(
        &fake,
        Stack::MEMBER_KEY,
        "GET",
        "/v1/security-events?page=1&limit=50",
        None,
    )
    .await;
    assert_eq!((member.0, code(&member.1).as_str()), (403, "FORBIDDEN"));

    // An event is an incident that evidence can be exported of.
    let scope = json!({"scope": {"kind": "incident", "ref": format!("incident:{}", text(&own[0]["id"]))}});
    let pack = post(&fake, "/v1/evidence-packs", scope).await;
    assert_eq!(pack["manifest"]["entries"][0]["passport_jti"], passport["jti"]);
    fake.assert_no_violations();
}

#[tokio::test]
async fn an_evidence_pack_holds_what_its_scope_covers_and_its_bytes_stay() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "a-bot").await;
    let (mission_id, passport) = mission(&fake, &id).await;
    let session = get(&fake, "/v1/passports/active").await[0]["session_id"].clone();
    let scopes = [
        (json!({"kind": "mission", "ref": mission_id}), Some(1)),
        (json!({"kind": "session", "ref": session}), Some(1)),
        (json!({"kind": "period", "ref": "period:1999-Q1"}), Some(0)),
        (json!({"kind": "mission", "ref": "ms_none"}), None),
        (json!({"kind": "session", "ref": "ses_none"}), None),
        (json!({"kind": "incident", "ref": "incident:none"}), None),
        (json!({"kind": "period", "ref": "this year"}), None),
    ];
    for (scope, entries) in scopes {
        let (status, pack) = ask(&fake, "POST", "/v1/evidence-packs", Some(json!({"scope": scope}))).await;
        let found = pack["manifest"]["entries"].as_array().map(Vec::len);
        assert_eq!((status < 400, found), (entries.is_some(), entries), "{scope}: {pack}");
    }
    let again = json!({"scope": {"kind": "mission", "ref": mission_id}, "supersedes": "pck_none"});
    assert_eq!(refused(&fake, "POST", "/v1/evidence-packs", Some(again)).await.0, 404);
    let list = get(&fake, &format!("/v1/evidence-packs?scope=mission:{mission_id}")).await;
    let pack = list["items"][0]["pack_id"].clone();
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    let path = format!("/v1/evidence-packs/{}", text(&pack));
    let fetched = get(&fake, &path).await;
    assert!(fetched["envelope_cose"].as_str().unwrap().len() > 100, "{fetched}");
    let bearer = format!("Bearer {}", Stack::API_KEY);
    let headers = [("authorization", bearer.as_str())];
    let before = request(&fake, "GET", &format!("{path}/download"), &headers, None).await;
    post(&fake, &format!("/v1/missions/{mission_id}/complete"), json!({})).await;
    let after = request(&fake, "GET", &format!("{path}/download"), &headers, None).await;
    assert_eq!(before.text(), after.text());
    assert_eq!(before.json()["entries"][0]["passport_jti"], passport["jti"]);
    fake.assert_no_violations();
    let smaller = Stack::builder().tier("studio").start().await.unwrap();
    assert_eq!(refused(&smaller, "GET", "/v1/evidence-packs", None).await.0, 403);
}

#[tokio::test]
async fn an_identity_is_verified_stands_in_passports_and_takes_them_with_it() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "a-bot").await;
    assert_eq!(get(&fake, "/v1/identity/providers").await.as_array().unwrap().len(), 2);
    let delegation = json!({"delegated_scopes": ["tax:file"]});
    assert_eq!(
        refused(&fake, "POST", "/v1/identity/delegate", Some(delegation.clone()))
            .await
            .0,
        403
    );
    let asked = json!({"provider_key": "bankid_se", "requested_claims": ["verified_identity"]});
    let session = post(&fake, "/v1/identity/verify/initiate", asked).await;
    let complete = json!({"provider_key": "bankid_se", "session_ref": session["session_ref"]});
    post(&fake, "/v1/identity/verify/complete", complete.clone()).await;
    assert_eq!(
        refused(&fake, "POST", "/v1/identity/verify/complete", Some(complete))
            .await
            .0,
        409
    );
    let claims = get(&fake, "/v1/identity/claims").await;
    assert_eq!(
        (
            claims.as_array().unwrap().len(),
            &claims[0]["claim_type"],
            &claims[0]["assurance_level"]
        ),
        (1, &json!("verified_identity"), &json!("high"))
    );
    assert_eq!(
        post(&fake, "/v1/identity/delegate", delegation).await["layer"],
        "delegation"
    );

    let requirement = json!({"layer": "identity", "requires_claim": "verified_identity", "minimum_assurance": "high"});
    let path = "/v1/services/svc_slack/requirements";
    assert_eq!(
        refused(&fake, "POST", path, Some(requirement.clone())).await.0,
        400,
        "no lawful basis"
    );
    let mut lawful = requirement;
    lawful["requires_pii"] = true.into();
    lawful["lawful_basis"] = "contract".into();
    let set = post(&fake, path, lawful.clone()).await;
    assert_eq!(get(&fake, path).await, json!([set]));

    let start = |passport: Value| json!({"agent_id": id, "mission": {"intent_summary": "x"}, "passport": passport});
    let bare = refused(&fake, "POST", "/v1/missions/start", Some(start(json!({})))).await;
    assert_eq!(bare, (403, "IDENTITY_REQUIREMENTS_NOT_MET".to_owned()));
    let carrying = json!({"identity_claim_ids": [claims[0]["id"]]});
    let started = post(&fake, "/v1/missions/start", start(carrying)).await;
    let carried = common::stack::claims(&text(&started["passport"]["token"]))["stk"]["identity_claims"].clone();
    assert_eq!(
        (&carried[0]["claim_id"], &carried[0]["layer"]),
        (&claims[0]["id"], &json!("identity"))
    );
    let unknown = refused(
        &fake,
        "POST",
        "/v1/missions/start",
        Some(start(json!({"identity_claim_ids": ["clm_no"]}))),
    )
    .await;
    assert_eq!(unknown.0, 404);

    let revoked = ask(
        &fake,
        "DELETE",
        &format!("/v1/identity/claims/{}", text(&claims[0]["id"])),
        None,
    )
    .await;
    assert_eq!(revoked.0, 200);
    assert_eq!(verdict(&fake, &started["passport"]).await.1, "PASSPORT_REVOKED");
    let replaced = ask(&fake, "PUT", path, Some(json!({"requirement": lawful}))).await.1["requirements"].clone();
    let one = format!("{path}/{}", text(&replaced[0]["id"]));
    assert_eq!(ask(&fake, "DELETE", &one, None).await.0, 204);
    assert_eq!(refused(&fake, "DELETE", &one, None).await.0, 404);
    assert_eq!(
        ask(&fake, "PUT", path, Some(json!({"requirement": null}))).await.1,
        json!({"requirements": []})
    );
    assert_eq!(
        refused(&fake, "GET", "/v1/services/svc_none/requirements", None)
            .await
            .0,
        404
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_claim_ends_after_the_time_that_is_set_and_may_take_passports_along() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "a-bot").await;
    let settings =
        json!({"identity_claim_ttl": "30d", "identity_claim_inheritance": "auto", "identity_auto_revoke": true});
    let path = "/v1/operators/me/identity-settings";
    assert_eq!(ask(&fake, "PATCH", path, Some(settings.clone())).await.1, settings);
    assert_eq!(get(&fake, path).await, settings);
    let session = post(
        &fake,
        "/v1/identity/verify/initiate",
        json!({"provider_key": "persona"}),
    )
    .await;
    let complete = json!({"provider_key": "persona", "session_ref": session["session_ref"]});
    post(&fake, "/v1/identity/verify/complete", complete).await;
    fake.advance(29 * DAY + DAY - Duration::from_secs(60));
    let (_, passport) = mission(&fake, &id).await;
    let carried = common::stack::claims(&text(&passport["token"]))["stk"]["identity_claims"].clone();
    assert_eq!(carried.as_array().unwrap().len(), 1, "all claims, unasked");
    fake.advance(Duration::from_secs(61));
    assert_eq!(verdict(&fake, &passport).await.1, "PASSPORT_REVOKED");
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_member_has_a_key_from_the_acceptance_to_the_end_and_what_the_role_allows() {
    let fake = Stack::start().await.unwrap();
    let invitation =
        json!({"email": "jane@example.com", "name": "Jane", "role": "readonly", "allowed_connections": ["slack"]});
    let jane = post(&fake, "/v1/team/members", invitation.clone()).await;
    let id = text(&jane["id"]);
    assert_eq!(
        (&jane["status"], fake.member_key(&id).is_none()),
        (&json!("invited"), true)
    );
    assert_eq!(
        refused(&fake, "POST", "/v1/team/members", Some(invitation)).await.0,
        409
    );
    let path = format!("/v1/team/members/{id}");
    assert_eq!(
        ask(&fake, "POST", &format!("{path}/accept"), None).await.1["status"],
        "active"
    );
    let key = fake.member_key(&id).unwrap();
    let register = Some(json!({"name": "x-bot"}));
    assert_eq!(with(&fake, key.expose(), "GET", "/v1/agents", None).await.0, 200);
    assert_eq!(
        with(&fake, key.expose(), "POST", "/v1/agents/register", register.clone())
            .await
            .0,
        403
    );
    assert_eq!(
        with(&fake, key.expose(), "GET", "/v1/team/members", None).await.0,
        403,
        "for admins"
    );
    assert_eq!(
        with(&fake, key.expose(), "GET", "/v1/credentials/slack", None).await.0,
        200
    );
    assert_eq!(
        with(&fake, key.expose(), "GET", "/v1/credentials/github", None).await.0,
        403
    );
    assert_eq!(
        ask(&fake, "PATCH", &path, Some(json!({"role": "admin"}))).await.1["role"],
        "admin"
    );
    assert_eq!(
        with(&fake, key.expose(), "POST", "/v1/agents/register", register)
            .await
            .0,
        200
    );
    assert_eq!(
        with(&fake, key.expose(), "GET", "/v1/team/members", None)
            .await
            .1
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(ask(&fake, "DELETE", &path, None).await.0, 200);
    let gone = with(&fake, key.expose(), "GET", "/v1/agents", None).await;
    assert_eq!(code(&gone.1), "INVALID_API_KEY");
    fake.assert_no_violations();

    let free = Stack::builder().tier("free").start().await.unwrap();
    let body = json!({"email": "jane@example.com", "name": "Jane"});
    assert_eq!(
        refused(&free, "POST", "/v1/team/members", Some(body)).await.1,
        "TIER_LIMIT_EXCEEDED"
    );
}

#[tokio::test]
async fn what_loosens_a_setting_needs_a_human_and_what_tightens_it_does_not() {
    let fake = Stack::start().await.unwrap();
    let detector = "/v1/detectors/prompt_injection/config";
    let cases = [
        ("PUT", detector, json!({"custom_patterns": ["ignore me"]}), false),
        ("PUT", detector, json!({"enabled": false}), true),
        ("PUT", detector, json!({"whitelist_patterns": ["x"]}), true),
        (
            "PUT",
            detector,
            json!({"severity_overrides": {"critical": "info"}}),
            true,
        ),
        ("PUT", detector, json!({"whitelist_patterns": []}), false),
        ("PUT", "/v1/pii/config", json!({"threshold": 0.3}), false),
        ("PUT", "/v1/pii/config", json!({"threshold": 0.6}), true),
        ("PUT", "/v1/pii/config", json!({"threshold": null}), true),
        ("PUT", "/v1/pii/config", json!({"enabled": false}), true),
        ("PUT", "/v1/pii/config", json!({"countries": ["SE"]}), true),
        ("DELETE", detector, Value::Null, true),
        ("DELETE", "/v1/pii/config", Value::Null, true),
    ];
    assert_eq!(
        refused(&fake, "GET", detector, None).await,
        (404, "NOT_FOUND".to_owned())
    );
    for (method, path, body, needs) in cases {
        let body = (!body.is_null()).then_some(body);
        let (status, reply) = ask(&fake, method, path, body.clone()).await;
        let expected = if needs { "GOVERNANCE_APPROVAL_REQUIRED" } else { "" };
        assert_eq!(
            (status == 403, code(&reply).as_str()),
            (needs, expected),
            "{method} {path} {body:?}"
        );
    }
    assert_eq!(
        get(&fake, "/v1/pii/config").await,
        json!({"enabled": true, "threshold": 0.3, "countries": null, "configured": true})
    );
    assert_eq!(get(&fake, detector).await["custom_patterns"], json!(["ignore me"]));
    for (path, operation) in [
        (detector, "detector_config_reset"),
        ("/v1/pii/config", "pii_config_reset"),
    ] {
        let id = fake.approve(operation);
        assert_eq!(
            ask_with(&fake, ("x-governance-approval", &id), "DELETE", path, None)
                .await
                .0,
            204
        );
    }
    assert_eq!(get(&fake, "/v1/detectors/config").await, json!({"configs": []}));
    assert_eq!(get(&fake, "/v1/pii/config").await["configured"], false);
    fake.assert_no_violations();
    let free = Stack::builder().tier("free").start().await.unwrap();
    assert_eq!(
        refused(&free, "PUT", detector, Some(json!({"enabled": true}))).await.1,
        "FORBIDDEN"
    );
}

#[tokio::test]
async fn a_top_up_counts_when_it_is_paid_and_a_smaller_plan_from_the_next_period_on() {
    let fake = Stack::builder().tier("studio").start().await.unwrap();
    let topup = post(&fake, "/v1/billing/topup", json!({"amount_cents": 1500})).await;
    assert_eq!(get(&fake, "/v1/billing/balance").await["balance_cents"], 0);
    let session = text(&topup["session_id"]);
    assert!(fake.pay_topup(&session) && !fake.pay_topup(&session));
    let rows = get(&fake, "/v1/billing/transactions?type=topup").await;
    assert_eq!(
        (&rows["count"], &rows["transactions"][0]["balance_after_cents"]),
        (&json!(1), &json!(1500))
    );
    assert_eq!(get(&fake, "/v1/billing/transactions?type=refund").await["count"], 0);
    assert_eq!(
        refused(&fake, "POST", "/v1/billing/subscribe", Some(json!({"tier": "gold"})))
            .await
            .0,
        400
    );
    post(&fake, "/v1/billing/subscribe", json!({"tier": "free"})).await;
    let now = get(&fake, "/v1/billing/balance").await;
    assert_eq!((&now["tier"], &now["balance_cents"]), (&json!("studio"), &json!(1500)));
    fake.advance(31 * DAY);
    assert_eq!(get(&fake, "/v1/billing/balance").await["tier"], "free");
    post(&fake, "/v1/billing/subscribe", json!({"tier": "enterprise"})).await;
    assert_eq!(get(&fake, "/v1/billing/balance").await["tier"], "enterprise");
    fake.assert_no_violations();
    for cents in [999, 1_000_001] {
        assert_eq!(
            refused(&fake, "POST", "/v1/billing/topup", Some(json!({"amount_cents": cents})))
                .await
                .0,
            400
        );
    }
}

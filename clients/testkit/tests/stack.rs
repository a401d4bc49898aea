//! Promises of the STACK fake about identity: credentials, agents' keys, and passports from issue to revocation.

mod common;

use std::time::Duration;

use agent_clients_testkit::stack::Stack;
use common::stack::{
    Signer, agent, ask, claims, code, delegate, get, mission, post, refused, request, text, verdict, with,
};
use serde_json::{Value, json};

const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn the_embedded_specification_is_the_one_the_client_is_generated_from() {
    let original = concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs/stack.yaml");
    let original = std::fs::read_to_string(original).unwrap();
    assert!(
        original == include_str!("../specs/stack.yaml"),
        "fix: make specs/stack.yaml a link to the original again"
    );
}

#[tokio::test]
async fn what_the_specification_does_not_allow_is_refused_and_kept_as_a_violation() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "support-bot").await;
    let cases = [
        ("GET", "/v1/nothing".to_owned(), None, 404, "path"),
        (
            "POST",
            "/v1/agents/register".to_owned(),
            Some(json!({"name": "Not Allowed"})),
            400,
            "body /name",
        ),
        (
            "POST",
            "/v1/agents/register".to_owned(),
            Some(json!({"name": "ok-name", "color": "red"})),
            400,
            "body",
        ),
        ("GET", "/v1/agents?page=1".to_owned(), None, 400, "query page"),
        (
            "POST",
            format!("/v1/agents/{id}/enrollment-challenge"),
            Some(json!({})),
            400,
            "body",
        ),
        ("GET", "/v1/audit?limit=101".to_owned(), None, 400, "query limit"),
    ];
    for (count, (method, path, body, status, place)) in cases.into_iter().enumerate() {
        let (found, reply) = ask(&fake, method, &path, body).await;
        assert_eq!(found, status, "{method} {path}: {reply}");
        let violations = fake.violations();
        assert_eq!(violations.len(), count + 1, "{violations:?}");
        assert!(violations[count].place.starts_with(place), "{:?}", violations[count]);
    }
}

#[tokio::test]
async fn no_operation_of_the_specification_is_missing() {
    let spec: Value = serde_saphyr::from_str(include_str!("../specs/stack.yaml")).unwrap();
    let fake = Stack::start().await.unwrap();
    let bearer = format!("Bearer {}", Stack::SESSION_TOKEN);
    let (mut asked, mut understood) = (0, 0);
    for (path, methods) in spec["paths"].as_object().unwrap() {
        let placeholder = |part: &str| {
            if part.starts_with('{') {
                "x".to_owned()
            } else {
                part.to_owned()
            }
        };
        let path: Vec<String> = path.split('/').map(placeholder).collect();
        for (method, operation) in methods.as_object().unwrap() {
            if !["get", "put", "post", "patch", "delete"].contains(&method.as_str()) {
                continue;
            }
            let content = operation["requestBody"]["content"].as_object();
            let media = content.and_then(|content| content.values().next());
            let body = media.map(|media| media.get("example").cloned().unwrap_or_else(|| json!({})));
            let mut headers = Vec::new();
            if operation["security"] != json!([]) {
                headers.push(("authorization", bearer.as_str()));
            }
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                let parameter = match parameter["$ref"].as_str() {
                    Some(place) => spec.pointer(place.trim_start_matches('#')).unwrap(),
                    None => parameter,
                };
                if parameter["in"] == "header" && parameter["required"] == true {
                    headers.push((parameter["name"].as_str().unwrap(), "1"));
                }
            }
            let answered = request(&fake, &method.to_uppercase(), &path.join("/"), &headers, body).await;
            let id = text(&operation["operationId"]);
            assert_ne!(answered.status, 501, "{id}");
            asked += 1;
            // What does not fit the specification is refused before the fake knows it.
            understood += usize::from(answered.status != 400);
        }
    }
    assert_eq!(asked, 221);
    assert!(understood > asked / 2, "only {understood} came through");
}

#[tokio::test]
async fn credentials_decide_who_may_do_what() {
    let fake = Stack::start().await.unwrap();
    for (token, path, expected) in [
        (Stack::API_KEY, "/v1/audit", 200),
        (Stack::SESSION_TOKEN, "/v1/audit", 200),
        (Stack::MEMBER_KEY, "/v1/agents", 200),
        (Stack::MEMBER_KEY, "/v1/audit", 403),
        ("sk_live_op_other", "/v1/agents", 401),
        ("eyJhbGciOiJub25lIn0.e30.", "/v1/agents", 401),
    ] {
        assert_eq!(
            with(&fake, token, "GET", path, None).await.0,
            expected,
            "{token} {path}"
        );
    }
    assert_eq!(request(&fake, "GET", "/v1/agents", &[], None).await.status, 401);
}

#[tokio::test]
async fn a_refresh_token_is_good_once_and_its_access_token_for_five_minutes() {
    let fake = Stack::start().await.unwrap();
    let refresh = async |token: &str| {
        let body = format!(
            "grant_type=refresh_token&refresh_token={token}&client_id={}",
            Stack::OAUTH_CLIENT_ID
        );
        let url = format!("{}/oauth/token", fake.url());
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        common::http::send("POST", &url, &headers, body.as_bytes()).await
    };
    let first = refresh(Stack::REFRESH_TOKEN).await.json();
    let again = refresh(Stack::REFRESH_TOKEN).await;
    assert_eq!((again.status, &again.json()["error"]), (400, &json!("invalid_grant")));
    let access = text(&first["access_token"]);
    assert_eq!(with(&fake, &access, "GET", "/v1/agents", None).await.0, 200);
    fake.advance(5 * MINUTE);
    assert_eq!(with(&fake, &access, "GET", "/v1/agents", None).await.0, 401);
    assert_eq!(refresh(&text(&first["refresh_token"])).await.status, 200);
    fake.assert_no_violations();
}

#[tokio::test]
async fn an_enrolled_key_signs_in_with_fresh_tokens_only() {
    let fake = Stack::start().await.unwrap();
    let signer = Signer::new(&agent(&fake, "support-bot").await);
    assert_eq!(
        with(&fake, &signer.token(), "GET", "/v1/agents", None).await.0,
        401,
        "not enrolled yet"
    );
    let (status, enrolled) = signer.enroll(&fake, Stack::API_KEY).await;
    assert_eq!(status, 200);
    assert!(enrolled["enrolled_at"].is_string());

    let token = signer.token();
    assert_eq!(with(&fake, &token, "GET", "/v1/agents", None).await.0, 200);
    let (status, reply) = with(&fake, &token, "GET", "/v1/agents", None).await;
    assert_eq!(
        (
            status,
            reply["error"]["message"].as_str().unwrap().contains("used before")
        ),
        (401, true)
    );

    let mut late = signer.claims();
    late["exp"] = json!(late["iat"].as_i64().unwrap() + 3600);
    let stranger = Signer::with_seed(&signer.id, 8);
    for token in [
        signer.token_of(&late),
        stranger.token(),
        Signer::new("agt_none").token(),
    ] {
        assert_eq!(with(&fake, &token, "GET", "/v1/agents", None).await.0, 401);
    }
    let old = signer.token();
    fake.advance(MINUTE);
    assert_eq!(
        with(&fake, &old, "GET", "/v1/agents", None).await.0,
        401,
        "60 seconds are over"
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn an_agent_acts_for_itself_and_not_as_an_operator() {
    let fake = Stack::start().await.unwrap();
    let other = agent(&fake, "other-bot").await;
    let signer = Signer::new(&agent(&fake, "support-bot").await);
    signer.enroll(&fake, Stack::API_KEY).await;
    let start = |id: &str| Some(json!({"agent_id": id, "mission": {"intent_summary": "Help"}}));
    let (status, started) = with(&fake, &signer.token(), "POST", "/v1/missions/start", start(&signer.id)).await;
    assert_eq!(status, 200, "{started}");
    let jti = text(&started["passport"]["jti"]);
    let (status, _) = with(&fake, &signer.token(), "POST", "/v1/missions/start", start(&other)).await;
    assert_eq!(status, 403);
    assert_eq!(with(&fake, &signer.token(), "GET", "/v1/audit", None).await.0, 403);
    let body = json!({"services_used": [], "actions_count": 0});
    let (status, _) = with(
        &fake,
        &signer.token(),
        "POST",
        &format!("/v1/passports/{jti}/checkout"),
        Some(body),
    )
    .await;
    assert_eq!(status, 200);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_challenge_is_signed_as_it_was_received_and_taken_once() {
    let fake = Stack::start().await.unwrap();
    let signer = Signer::new(&agent(&fake, "support-bot").await);
    let path = |step: &str| format!("/v1/agents/{}/{step}", signer.id);
    let (_, challenge) = ask(&fake, "POST", &path("enrollment-challenge"), None).await;
    let body = |signature: String| {
        let id = &challenge["challenge_id"];
        Some(json!({"public_key": signer.jwk(), "challenge_id": id, "signed_challenge": signature}))
    };
    let given = text(&challenge["challenge"]);
    let wrong = body(signer.sign(&given.to_lowercase()));
    assert_eq!(
        refused(&fake, "POST", &path("enroll"), wrong).await,
        (400, "INVALID_REQUEST".to_owned())
    );
    // It was used up by the attempt.
    let right = body(signer.sign(&given));
    assert_eq!(
        refused(&fake, "POST", &path("enroll"), right).await,
        (404, "NOT_FOUND".to_owned())
    );
    assert_eq!(with(&fake, &signer.token(), "GET", "/v1/agents", None).await.0, 401);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_ticket_enrols_one_agent_once() {
    let fake = Stack::start().await.unwrap();
    let (signer, other) = (
        Signer::new(&agent(&fake, "support-bot").await),
        agent(&fake, "other-bot").await,
    );
    let ticket = fake.enrollment_ticket(&signer.id);
    assert_eq!(with(&fake, ticket.expose(), "GET", "/v1/agents", None).await.0, 403);
    let elsewhere = format!("/v1/agents/{other}/enrollment-challenge");
    assert_eq!(with(&fake, ticket.expose(), "POST", &elsewhere, None).await.0, 403);
    assert_eq!(signer.enroll(&fake, ticket.expose()).await.0, 200);
    let again = format!("/v1/agents/{}/enrollment-challenge", signer.id);
    assert_eq!(with(&fake, ticket.expose(), "POST", &again, None).await.0, 401);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_passport_is_signed_complete_and_bounded() {
    let fake = Stack::builder().issuer("https://api.test").start().await.unwrap();
    let id = agent(&fake, "support-bot").await;
    let (mission_id, passport) = mission(&fake, &id).await;
    let token = text(&passport["token"]);
    let claims = claims(&token);
    let stk = &claims["stk"];
    assert_eq!(
        (&claims["iss"], &claims["aud"], &claims["sub"]),
        (&json!("https://api.test"), &json!("stack:passport"), &json!(id))
    );
    assert_eq!(
        (&stk["agent_id"], &stk["mission_ids"]),
        (&json!(id), &json!([mission_id]))
    );
    assert_eq!(stk["services"][0]["connection_id"], Stack::SLACK_CONNECTION);
    assert_eq!(
        (&stk["delegation_depth"], &stk["accountability"]),
        (&json!(0), &json!("enforced"))
    );
    // In enforced mode it lives for one checkpoint interval.
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 300);

    let jwks = request(&fake, "GET", "/v1/.well-known/jwks.json", &[], None)
        .await
        .json();
    assert_eq!(jwks["keys"][0], fake.public_jwk());
    // The key of the recorded traffic.
    assert_eq!(jwks["keys"][0]["x"], "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg");
    assert_eq!(token, fake.sign_claims(&claims).expose());
    fake.rotate_signing_key();
    assert_ne!(token, fake.sign_claims(&claims).expose());
    assert_eq!(fake.public_jwk()["kid"], "stack-passport-v2");
    assert_eq!(
        verdict(&fake, &passport).await.0,
        200,
        "the key set keeps the earlier key"
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_passport_that_must_not_be_issued_is_refused_with_its_reason() {
    let fake = Stack::start().await.unwrap();
    let (id, other) = (agent(&fake, "support-bot").await, agent(&fake, "other-bot").await);
    let open = async |body: Value| text(&post(&fake, "/v1/missions", body).await["mission_id"]);
    let (done, gone) = (
        open(json!({"intent_summary": "a"})).await,
        open(json!({"intent_summary": "b"})).await,
    );
    let brief = open(json!({"intent_summary": "c", "expires_in_seconds": 1})).await;
    let theirs = open(json!({"intent_summary": "d", "agent_id": other})).await;
    let fine = open(json!({"intent_summary": "e", "agent_id": id})).await;
    post(&fake, &format!("/v1/missions/{done}/complete"), json!({})).await;
    post(
        &fake,
        &format!("/v1/missions/{gone}/revoke"),
        json!({"reason": "adversarial"}),
    )
    .await;
    fake.advance(Duration::from_secs(2));

    let intent = json!({"summary": "Help", "services": ["slack"]});
    let of = |missions: Value| json!({"agent_id": id, "mission_ids": missions, "intent": intent});
    let scopes = |connection: &str, scope: &str| {
        let mut body = of(json!([fine]));
        body["scopes"] = json!([{"service_connection_id": connection, "scopes": [scope]}]);
        body
    };
    let cases = [
        (
            json!({"agent_id": id, "intent": intent}),
            403,
            "FORBIDDEN",
            "bound to exactly one Mission".to_owned(),
        ),
        (
            of(json!([done])),
            403,
            "FORBIDDEN",
            format!("Mission {done} is completed"),
        ),
        (
            of(json!([gone])),
            403,
            "FORBIDDEN",
            format!("Mission {gone} is revoked"),
        ),
        (
            of(json!([brief])),
            403,
            "FORBIDDEN",
            format!("Mission {brief} has expired"),
        ),
        (
            of(json!(["ms_none"])),
            404,
            "NOT_FOUND",
            "Mission ms_none not found".to_owned(),
        ),
        (of(json!([theirs])), 403, "FORBIDDEN", "another agent's".to_owned()),
        (
            json!({"agent_id": id, "mission_ids": [fine]}),
            400,
            "ACCOUNTABILITY_REQUIRED",
            "intent".to_owned(),
        ),
        (
            scopes(Stack::SLACK_CONNECTION, "admin"),
            400,
            "SCOPE_ESCALATION",
            "scopes".to_owned(),
        ),
        (
            scopes("svc_conn_none", "a"),
            400,
            "SCOPE_ESCALATION",
            "svc_conn_none".to_owned(),
        ),
    ];
    for (body, status, expected, message) in cases {
        let (found, reply) = ask(&fake, "POST", "/v1/passports/issue", Some(body)).await;
        assert_eq!((found, code(&reply).as_str()), (status, expected), "{reply}");
        assert!(text(&reply["error"]["message"]).contains(&message), "{reply}");
    }
    let narrow = post(
        &fake,
        "/v1/passports/issue",
        scopes(Stack::SLACK_CONNECTION, "chat:write"),
    )
    .await;
    assert_eq!(
        claims(&text(&narrow["token"]))["stk"]["services"]
            .as_array()
            .unwrap()
            .len(),
        1
    );

    fake.block_agent(&id, "Review");
    assert_eq!(
        refused(&fake, "POST", "/v1/passports/issue", Some(of(json!([fine]))))
            .await
            .1,
        "PASSPORT_BLOCKED"
    );
    assert_eq!(verdict(&fake, &narrow).await, (403, "PASSPORT_BLOCKED".to_owned()));
    let path = format!("/v1/agents/{id}/unblock");
    assert_eq!(
        refused(&fake, "POST", &path, None).await.1,
        "GOVERNANCE_APPROVAL_REQUIRED"
    );
    let approval = fake.approve("agents_unblock");
    let header = ("x-governance-approval", approval.as_str());
    assert_eq!(common::stack::ask_with(&fake, header, "POST", &path, None).await.0, 200);
    assert_eq!(verdict(&fake, &narrow).await.0, 200);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_refresh_keeps_the_session_and_never_outlives_the_mission() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "support-bot").await;
    let (mission_id, passport) = mission(&fake, &id).await;
    let refresh = |passport: &Value| Some(json!({"token": passport["token"], "ttl_seconds": null}));
    fake.advance(12 * MINUTE);
    assert_eq!(verdict(&fake, &passport).await, (401, "PASSPORT_EXPIRED".to_owned()));
    let (status, fresh) = ask(&fake, "POST", "/v1/passports/refresh", refresh(&passport)).await;
    assert_eq!(status, 200);
    let (old, new) = (claims(&text(&passport["token"])), claims(&text(&fresh["token"])));
    assert_eq!(old["stk"]["session_id"], new["stk"]["session_id"]);
    assert_ne!(passport["jti"], fresh["jti"]);
    // The Mission ends in 3 minutes, the interval would be 5.
    assert!(new["exp"].as_i64().unwrap() - new["iat"].as_i64().unwrap() <= 180);
    fake.advance(3 * MINUTE);
    let (status, reply) = ask(&fake, "POST", "/v1/passports/refresh", refresh(&fresh)).await;
    assert_eq!(
        (status, reply["error"]["message"].clone()),
        (403, json!(format!("Mission {mission_id} has expired")))
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_delegation_only_ever_narrows_and_stops_after_four_hops() {
    let fake = Stack::start().await.unwrap();
    let (id, child) = (agent(&fake, "parent-bot").await, agent(&fake, "child-bot").await);
    let lax = json!({"name": "lax-bot", "accountability_mode": "standard"});
    let lax = text(&post(&fake, "/v1/agents/register", lax).await["id"]);
    let (_, mut parent) = mission(&fake, &id).await;
    let body = |parent: &Value, child: &str, scopes: Value| {
        Some(json!({"parent_passport_token": parent["token"], "child_agent_id": child, "scopes": scopes}))
    };
    let slack = |scopes: Value| json!([{"service_connection_id": Stack::SLACK_CONNECTION, "scopes": scopes}]);
    for (child, scopes, expected) in [
        (&child, slack(json!(["admin"])), "SCOPE_ESCALATION"),
        (
            &lax,
            slack(json!(["chat:write"])),
            "DELEGATION_ACCOUNTABILITY_VIOLATION",
        ),
    ] {
        let found = refused(&fake, "POST", "/v1/passports/delegate", body(&parent, child, scopes)).await;
        assert_eq!(found, (400, expected.to_owned()));
    }
    for depth in 1..=4 {
        let passport = delegate(&fake, &parent, &child).await;
        let claims = claims(&text(&passport["token"]));
        assert_eq!(
            (&claims["stk"]["delegation_depth"], &claims["stk"]["parent_passport_id"]),
            (&json!(depth), &parent["jti"])
        );
        assert_eq!(claims["stk"]["services"][0]["scopes"], json!(["chat:write"]));
        parent = passport;
        // What was left out on the way does not come back, and there is no fifth hop.
        let (scope, expected) = match depth {
            4 => ("chat:write", "DELEGATION_DEPTH_EXCEEDED"),
            _ => ("channels:read", "SCOPE_ESCALATION"),
        };
        let further = body(&parent, &child, slack(json!([scope])));
        assert_eq!(
            refused(&fake, "POST", "/v1/passports/delegate", further).await.1,
            expected
        );
    }
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_revocation_takes_everything_delegated_and_is_told_in_the_audit_log() {
    let fake = Stack::start().await.unwrap();
    let (id, child) = (agent(&fake, "parent-bot").await, agent(&fake, "child-bot").await);
    let (_, parent) = mission(&fake, &id).await;
    let below = delegate(&fake, &parent, &child).await;
    // A child of the passport before its refresh, and one after it, are both its children.
    let fresh = post(&fake, "/v1/passports/refresh", json!({"token": below["token"]})).await;
    let deepest = delegate(&fake, &fresh, &id).await;
    let (_, apart) = mission(&fake, &id).await;
    let seen = fake.audit_entries().len();

    let reply = post(
        &fake,
        "/v1/passports/revoke",
        json!({"jti": parent["jti"], "reason": "Done"}),
    )
    .await;
    let cascaded = json!([below["jti"], fresh["jti"], deepest["jti"]]);
    assert_eq!(
        (&reply["revoked"], &reply["cascaded"]),
        (&json!([parent["jti"]]), &cascaded)
    );
    for passport in [&parent, &below, &fresh, &deepest] {
        assert_eq!(verdict(&fake, passport).await, (401, "PASSPORT_REVOKED".to_owned()));
    }
    assert_eq!(verdict(&fake, &apart).await.0, 200);
    let told: Vec<(String, Value)> = fake.audit_entries()[seen..]
        .iter()
        .map(|entry| (text(&entry["action"]), entry["passport_jti"].clone()))
        .collect();
    let revoke = |action: &str, passport: &Value| (action.to_owned(), passport["jti"].clone());
    let mut expected = vec![revoke("passport.revoke", &parent)];
    expected.extend([&below, &fresh, &deepest].map(|passport| revoke("passport.revoke_cascade", passport)));
    assert_eq!(told, expected);
    let event = &fake.revocation_events()[0];
    assert_eq!(
        (&event["type"], &event["cascaded"], &event["reason"]),
        (&json!("single"), &cascaded, &json!("Done"))
    );
    assert_eq!(get(&fake, "/v1/passports/active").await.as_array().unwrap().len(), 1);

    let reply = post(
        &fake,
        &format!("/v1/passports/revoke-agent/{id}"),
        json!({"reason": null}),
    )
    .await;
    assert_eq!(reply["revoked"], json!([apart["jti"]]));
    let (_, last) = mission(&fake, &id).await;
    let session = text(&claims(&text(&last["token"]))["stk"]["session_id"]);
    post(
        &fake,
        &format!("/v1/passports/revoke-session/{session}"),
        json!({"reason": "x"}),
    )
    .await;
    assert_eq!(verdict(&fake, &last).await.1, "PASSPORT_REVOKED");
    fake.assert_no_violations();
}

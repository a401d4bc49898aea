//! Delegation and revocation: what is sent, and what is refused before anything is.

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::prelude::*;
use stack_client::types::{DelegationScope, ErrorCode};
use stack_client::{DelegationRequest, Secret};

use crate::support::*;

const DELEGATE: &str = "POST /v1/passports/delegate";
const CHILD: &str = "agt_3fh8j1kw6r";

fn slack() -> Value {
    json!({
        "service_id": "svc_1", "service_name": "slack", "connection_id": "svc_conn_abc123",
        "scopes": ["channels:read", "chat:write"],
        "constraints": {"channel": {"in": ["C0123"]}}, "allow_data_from": ["github"]
    })
}

fn github() -> Value {
    json!({"service_name": "github", "connection_id": "svc_conn_def456", "scopes": ["repo:read"], "constraints": null})
}

fn slack_scope() -> Value {
    json!({
        "service_connection_id": "svc_conn_abc123", "scopes": ["channels:read", "chat:write"],
        "constraints": {"channel": {"in": ["C0123"]}}, "allow_data_from": ["github"]
    })
}

fn github_scope() -> Value {
    json!({"service_connection_id": "svc_conn_def456", "scopes": ["repo:read"]})
}

fn parent(services: Value) -> String {
    token(&json!({"stk": {"services": services}}))
}

fn request(transport: &MemoryTransport, parent: &str) -> DelegationRequest {
    client(transport).passports().delegate_to(Secret::from(parent), CHILD)
}

fn child() -> Answer {
    let mut child = enforced();
    child["jti"] = json!("pp_8f3a_child");
    Answer::json(&child).with_status(201)
}

#[tokio::test]
async fn scopes_are_the_parents_unless_they_are_narrowed_and_always_sent() {
    type Narrow = fn(DelegationRequest) -> DelegationRequest;
    let cases: [(&str, Narrow, Value); 7] = [
        (
            "passports-delegate-default-scopes",
            |request| request,
            json!([slack_scope(), github_scope()]),
        ),
        (
            "passports-delegate-named-scopes",
            |request| request.services(["github"]),
            json!([github_scope()]),
        ),
        (
            "in the parent's order",
            |request| request.services(["github", "slack", "github"]),
            json!([slack_scope(), github_scope()]),
        ),
        (
            "passports-delegate-object-scopes",
            |request| {
                request.scopes(vec![DelegationScope::new(
                    "svc_conn_abc123",
                    vec!["channels:read".to_owned()],
                )])
            },
            json!([{"service_connection_id": "svc_conn_abc123", "scopes": ["channels:read"]}]),
        ),
        ("an empty list", |request| request.scopes(Vec::new()), json!([])),
        ("no names", |request| request.services::<String>([]), json!([])),
        (
            "the last word counts",
            |request| request.scopes(Vec::new()).services(["github"]),
            json!([github_scope()]),
        ),
    ];
    for (name, narrow, scopes) in cases {
        let transport = script([child()]);
        let parent = parent(json!([slack(), github()]));
        let reply = narrow(request(&transport, &parent)).ttl_seconds(300).await.unwrap();
        assert_eq!(reply.jti, "pp_8f3a_child", "{name}");
        let expected =
            json!({"parent_passport_token": parent, "child_agent_id": CHILD, "scopes": scopes, "ttl_seconds": 300});
        assert_eq!(body_of(&transport, DELEGATE), expected, "{name}");
    }
}

#[tokio::test]
async fn the_lifetime_is_left_out_where_none_is_given() {
    let transport = script([child()]);
    request(&transport, "unread").scopes(Vec::new()).await.unwrap();
    let expected = json!({"parent_passport_token": "unread", "child_agent_id": CHILD, "scopes": []});
    assert_eq!(body_of(&transport, DELEGATE), expected);
}

#[tokio::test]
async fn what_the_parent_does_not_hold_is_refused_before_any_request() {
    let without = |key: &str| {
        let mut service = slack();
        service.as_object_mut().unwrap().remove(key);
        parent(json!([service]))
    };
    let with = |key: &str, value: Value| {
        let mut service = slack();
        service[key] = value;
        parent(json!([service]))
    };
    let cases = [
        (
            "an unknown name",
            parent(json!([slack(), github()])),
            Some("stripe"),
            "\"stripe\"",
        ),
        (
            "a name in another case",
            parent(json!([slack()])),
            Some("Slack"),
            "\"Slack\"",
        ),
        ("no services", token(&json!({"stk": {}})), None, "stk.services"),
        (
            "services that are no list",
            parent(json!({"slack": 1})),
            None,
            "stk.services",
        ),
        (
            "no claims of STACK",
            token(&json!({"services": []})),
            None,
            "stk.services",
        ),
        ("not three parts", "a.b".to_owned(), None, "three parts"),
        ("no connection", without("connection_id"), None, "connection_id"),
        (
            "a connection that is no text",
            with("connection_id", json!(1)),
            None,
            "connection_id",
        ),
        ("no scopes", without("scopes"), None, "scopes"),
        (
            "scopes that are no list",
            with("scopes", json!("chat:write")),
            None,
            "scopes",
        ),
        ("scopes that are no texts", with("scopes", json!([1])), None, "scopes"),
        (
            "constraints that are lost otherwise",
            with("constraints", json!([1])),
            None,
            "constraints",
        ),
        (
            "a rule of data that is lost otherwise",
            with("allow_data_from", json!("all")),
            None,
            "allow_data_from",
        ),
    ];
    for (name, parent, service, hint) in cases {
        let transport = script([]);
        let mut request = request(&transport, &parent);
        if let Some(service) = service {
            request = request.services([service]);
        }
        let error = request.await.unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(error.is_invalid_input() && shown.contains(hint), "{name}: {shown}");
        assert!(!shown.contains(&parent), "{name}: {shown}");
        transport.assert_finished();
    }
}

#[tokio::test]
async fn a_service_that_is_not_delegated_need_not_be_whole() {
    let transport = script([child()]);
    let parent = parent(json!([{"service_name": "slack"}, {"scopes": []}, github()]));
    request(&transport, &parent).services(["github"]).await.unwrap();
    assert_eq!(body_of(&transport, DELEGATE)["scopes"], json!([github_scope()]));
}

#[tokio::test]
async fn refusals_of_the_service_have_their_typed_codes() {
    let cases = [
        (
            failing(400, "DELEGATION_DEPTH_EXCEEDED", "Delegation would exceed 4 hops"),
            ErrorCode::DelegationDepthExceeded,
        ),
        (
            failing(400, "SCOPE_ESCALATION", "Scope not held by parent"),
            ErrorCode::ScopeEscalation,
        ),
        (
            failing(400, "DELEGATION_ACCOUNTABILITY_VIOLATION", "weaker"),
            ErrorCode::DelegationAccountabilityViolation,
        ),
    ];
    for (answer, code) in cases {
        let transport = script([answer]);
        let error = request(&transport, &parent(json!([slack()]))).await.unwrap_err();
        assert_eq!(error.error_code(), Some(code));
    }
}

#[tokio::test]
async fn a_delegation_shows_neither_parent_nor_child_token() {
    let transport = script([child()]);
    let request = request(&transport, &parent(json!([slack()])));
    let mut shown = format!("{request:?} {:?}", request.body());
    shown += &format!("{:?}", request.await.unwrap());
    assert!(shown.contains("pp_8f3a_child") && !shown.contains("hunter3"), "{shown}");
}

#[tokio::test]
async fn a_revocation_always_says_why_or_that_it_does_not() {
    for reason in [None, Some("mission complete")] {
        let transport = MemoryTransport::new();
        for _ in 0..4 {
            transport.next(Answer::json(&json!({"revoked": true})));
        }
        let client = client(&transport);
        let passports = client.passports();
        passports.revoke_passport("pp_8f3a", reason).await.unwrap();
        passports.revoke_passports_of_agent(AGENT, reason).await.unwrap();
        passports
            .revoke_passports_of_session("ses_abc123", reason)
            .await
            .unwrap();
        passports.revoke_all_passports(reason).await.unwrap();
        let because = json!({"reason": reason});
        let expected = [
            ("POST /v1/passports/revoke", json!({"jti": "pp_8f3a", "reason": reason})),
            ("POST /v1/passports/revoke-agent/agt_7kx9m2nq4p", because.clone()),
            ("POST /v1/passports/revoke-session/ses_abc123", because.clone()),
            ("POST /v1/passports/revoke-all", because),
        ];
        assert_eq!(wire(&transport), expected.map(|(line, body)| (line.to_owned(), body)));
    }
}

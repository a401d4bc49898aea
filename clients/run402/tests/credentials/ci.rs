//! CI federation: what is signed, what a session sends, and what it may not do.

use std::time::{Duration, SystemTime};

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::ci::{CiSession, Delegation, GitHubActions};
use run402_client::credentials::MemoryCredentials;
use run402_client::deploy::{Recovery, ReleaseSpec};
use run402_client::error::Run402ErrorExt as _;
use run402_client::prelude::*;
use run402_client::wallet::SignIn;
use run402_client::{Client, Error};
use serde_json::{Value, json};

use super::{ADDRESS, client_of, credentials, key};

fn delegation() -> Delegation {
    Delegation::new("prj_1777896000000_0042", "repo:owner/name:ref:refs/heads/main")
        .unwrap()
        .allowed_events(["workflow_dispatch", "push", "push"])
        .github_repository_id("123456789")
        .nonce("0123456789abcdef0123456789abcdef")
}

/// 2026-05-04T12:00:00.000Z, when the recordings were made.
fn then() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_777_896_000)
}

/// What the official client built from the same values.
const STATEMENT: &str = include_str!("recorded_delegation_statement.txt");
const RESOURCE: &str = "run402-ci-delegation:v1?project_id=prj_1777896000000_0042&issuer=https%3A%2F%2Ftoken.actions.githubusercontent.com&audience=https%3A%2F%2Fapi.run402.com&subject_match=repo%3Aowner%2Fname%3Aref%3Arefs%2Fheads%2Fmain&allowed_actions=deploy&allowed_events=push,workflow_dispatch&github_repository_id=123456789&nonce=0123456789abcdef0123456789abcdef";

#[test]
fn statement_and_address_are_the_golden_ones_byte_for_byte() {
    let statement = delegation().statement().unwrap();
    assert_eq!(statement, STATEMENT);
    assert_eq!(statement.len(), 1272);
    assert_eq!(delegation().resource_uri().unwrap(), RESOURCE);
}

#[test]
fn odd_values_are_encoded_as_the_official_client_does() {
    let odd = Delegation::new("prj_it's (odd)!*", "repo:o/n:é*")
        .unwrap()
        .allowed_events(["z z", "a,b"])
        .github_repository_id("123456789")
        .expires_at("2026-07-30T00:00:00Z")
        .nonce("0123456789abcdef0123456789abcdef");
    assert_eq!(
        odd.resource_uri().unwrap(),
        "run402-ci-delegation:v1?project_id=prj_it%27s%20%28odd%29%21%2A&issuer=https%3A%2F%2Ftoken.actions.githubusercontent.com&audience=https%3A%2F%2Fapi.run402.com&subject_match=repo%3Ao%2Fn%3A%C3%A9%2A&allowed_actions=deploy&allowed_events=a%2Cb,z%20z&expires_at=2026-07-30T00%3A00%3A00Z&github_repository_id=123456789&nonce=0123456789abcdef0123456789abcdef"
    );
    let statement = odd.statement().unwrap();
    assert!(statement.contains("\nAllowed events: a,b,z z\nRepository ID: 123456789\nExpires: 2026-07-30T00:00:00Z\n"));
    let plain = Delegation::new("prj_1", "repo:o/n:*").unwrap().statement().unwrap();
    assert!(
        plain.contains("\nAllowed events: push,workflow_dispatch\nRepository ID: none-soft-bound\nExpires: never\n")
    );
}

#[test]
fn signatures_are_those_that_the_official_client_made() {
    for (base, domain, signature) in [
        (
            "https://api.run402.com",
            "api.run402.com",
            "0xa81c2ea43d114420cd5e363d7811f2f71d12c6a504380ec3d6adeb7bef0a046029010a6d039f5c263eb950d3825bcab6a4767e78a0706141e7fd4b672f437a521c",
        ),
        (
            "http://127.0.0.1:9402/",
            "127.0.0.1",
            "0xbb9f39e34eb37456ed4324cf98a1933e39a3159f6b78d07fc8990b313c8db86361ea7a9169c3866aa802e4f20145936283ac180dd7cf1a84414330f09f4e68d71b",
        ),
    ] {
        let signed = delegation().sign(&key(), base, then()).unwrap();
        assert_eq!(signed.signature().to_string(), signature, "{base}");
        assert_eq!(signed.message().domain, domain);
        assert_eq!(signed.message().nonce, "0123456789abcdef");
        assert_eq!(
            signed.message().expiration_time.as_deref(),
            Some("2026-05-04T12:05:00.000Z")
        );
        let read = SignIn::decode(signed.encode().expose()).unwrap();
        assert_eq!(
            (
                read.signer().unwrap().to_string().as_str(),
                &read.message().resources[0][..]
            ),
            (ADDRESS, RESOURCE)
        );
    }
}

#[test]
fn what_may_not_be_signed_is_refused_with_the_reason() {
    let with = |change: fn(Delegation) -> Delegation| change(delegation());
    let subject = |subject: &str| Delegation::new("prj_1", subject).unwrap();
    for (bad, why) in [
        (Delegation::new("", "repo:o/n:*").unwrap(), "project_id: it is empty"),
        (
            Delegation::new("prj_1\nAudience: me", "repo:o/n:*").unwrap(),
            "project_id: it has a control character",
        ),
        (subject(""), "subject_match"),
        (subject("*"), "every repository"),
        (subject("repo:*:x"), "only be its last character"),
        (subject("repo:**"), "only be its last character"),
        (subject("repo:\u{1}"), "control character"),
        (subject(&"a".repeat(257)), "longer than 256"),
        (with(|it| it.nonce("ABCDEF0123456789")), "nonce"),
        (with(|it| it.nonce("0123456789abcde")), "nonce"),
        (with(|it| it.nonce("a".repeat(65))), "nonce"),
        (
            with(|it| it.allowed_events(Vec::<String>::new())),
            "allowed_events: there is none",
        ),
        (with(|it| it.allowed_events([""])), "allowed_events: one is empty"),
        (
            with(|it| it.allowed_events(["push\nExpires: never"])),
            "allowed_events: it has a control character",
        ),
        (with(|it| it.expires_at("soon\n")), "expires_at"),
        (with(|it| it.github_repository_id("")), "github_repository_id"),
        (with(|it| it.audience("")), "audience"),
        (with(|it| it.route_scopes(["api"])), "one is not /path"),
        (with(|it| it.route_scopes(["/a/*/b"])), "one is not /path"),
        (with(|it| it.route_scopes(["/a\n"])), "control character"),
        (
            with(|it| it.route_scopes([format!("/{}", "a".repeat(256))])),
            "one is not /path",
        ),
        (
            with(|it| it.route_scopes((0..101).map(|n| format!("/{n}")))),
            "more than 100",
        ),
        (
            with(|it| it.route_scopes(["/admin", "/api/*"])),
            "cannot be signed here",
        ),
        (
            with(|it| it.allowed_events((0..1200).map(|n| format!("event-{n}")))),
            "8192 is the most",
        ),
    ] {
        let error = bad.sign(&key(), "https://api.run402.com", then()).unwrap_err();
        assert!(
            error.to_string().contains(why) && error.to_string().contains("fix: "),
            "{why}: {error}"
        );
        assert_eq!(error.kind(), run402_client::error::ErrorKind::Local);
    }
    let long = delegation().allowed_events((0..500).map(|n| format!("event-{n}")));
    assert!(long.statement().is_ok(), "short enough for the statement");
    assert!(
        long.resource_uri()
            .unwrap_err()
            .to_string()
            .contains("4096 is the most")
    );
    assert!(subject(&"a".repeat(256)).statement().is_ok());
    assert!(delegation().sign(&key(), "nowhere", then()).is_err());
}

#[tokio::test]
async fn a_binding_is_signed_and_created_in_one_step() {
    let transport = MemoryTransport::new();
    transport.on(
        "POST",
        "/ci/v1/bindings",
        Answer::json(&json!({"id": "bnd_1"})).with_status(201),
    );
    let client = client_of(super::credentials(), &transport);
    client.ci().link(delegation()).await.unwrap();
    let request = transport.last_request();
    assert!(request.header("sign-in-with-x").is_some());
    let mut body: Value = request.json().unwrap();
    let signed = body.as_object_mut().unwrap().remove("signed_delegation").unwrap();
    assert_eq!(
        body,
        json!({"project_id": "prj_1777896000000_0042", "provider": "github-actions",
            "subject_match": "repo:owner/name:ref:refs/heads/main", "allowed_actions": ["deploy"],
            "allowed_events": ["push", "workflow_dispatch"], "github_repository_id": "123456789", "expires_at": null,
            "nonce": "0123456789abcdef0123456789abcdef"})
    );
    let signed = SignIn::decode(signed.as_str().unwrap()).unwrap();
    assert_eq!(signed.signer().unwrap().to_string(), ADDRESS);
    assert_eq!(signed.message().statement, STATEMENT);
    assert_eq!(signed.message().uri, "https://api.run402.com/ci/v1/bindings");

    let nobody = client_of(MemoryCredentials::new(), &transport)
        .ci()
        .link(delegation())
        .await
        .unwrap_err();
    assert!(nobody.to_string().contains("no wallet"), "{nobody}");
    assert_eq!(transport.requests().len(), 1);
}

fn variables(url: &'static str) -> impl Fn(&str) -> Option<std::ffi::OsString> {
    move |name| match name {
        "ACTIONS_ID_TOKEN_REQUEST_URL" => Some(url.into()),
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN" => Some("gh-req-token".into()),
        _ => None,
    }
}

const REQUEST_URL: &str = "https://gh.test/gh/oidc?api-version=2.0&audience=old";

/// A workflow whose exchanges give `sess-1`, `sess-2` and so on, each good for so many seconds.
fn workflow(expires_in: i64) -> (Client, MemoryTransport) {
    let transport = MemoryTransport::new();
    transport.on_any("GET", "/gh/oidc", |_| Answer::json(&json!({"value": "gh.jwt"})));
    let count = std::sync::atomic::AtomicU32::new(0);
    transport.on_any("POST", "/ci/v1/token-exchange", move |_| {
        let number = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
        Answer::json(&json!({"access_token": format!("sess-{number}"), "token_type": "Bearer", "expires_in": expires_in, "scope": "deploy"}))
    });
    transport.on_any("GET", "/tiers/v1/status", |_| Answer::json(&json!({})));
    transport.on_any("GET", "/apply/v1/operations", |_| {
        Answer::json(&json!({"operations": []}))
    });
    let github = GitHubActions::from_lookup("prj_1", variables(REQUEST_URL)).unwrap();
    let credentials = github.transport(transport.clone()).session().unwrap();
    (client_of(credentials, &transport), transport)
}

fn lines(transport: &MemoryTransport) -> Vec<String> {
    transport
        .requests()
        .iter()
        .map(|request| format!("{} {}", request.path(), request.header("authorization").unwrap_or("-")))
        .collect()
}

#[tokio::test(start_paused = true)]
async fn a_workflows_token_is_exchanged_kept_and_replaced_before_its_end() {
    let (client, transport) = workflow(900);
    client.tier().status().await.unwrap();
    tokio::time::advance(Duration::from_secs(800)).await;
    client.tier().status().await.unwrap();
    tokio::time::advance(Duration::from_secs(41)).await;
    client.tier().status().await.unwrap();
    let exchange = ["/gh/oidc Bearer gh-req-token", "/ci/v1/token-exchange -"];
    let expected = [
        &exchange[..],
        &["/tiers/v1/status Bearer sess-1"; 2],
        &exchange[..],
        &["/tiers/v1/status Bearer sess-2"],
    ];
    assert_eq!(lines(&transport), expected.concat());
    let requests = transport.requests();
    assert_eq!(
        requests[0].raw_query(),
        Some("api-version=2.0&audience=https%3A%2F%2Fapi.run402.com")
    );
    assert_eq!(requests[1].origin(), "https://api.run402.com");
    assert_eq!(
        requests[1].json::<Value>().unwrap(),
        json!({"grant_type": "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token": "gh.jwt",
            "subject_token_type": "urn:ietf:params:oauth:token-type:jwt", "project_id": "prj_1"})
    );
}

#[tokio::test(start_paused = true)]
async fn calls_that_wait_share_one_exchange() {
    let (client, transport) = workflow(900);
    let calls: Vec<_> = (0..5).map(|_| client.tier().status().into_future()).collect();
    for call in calls.into_iter().map(tokio::spawn).collect::<Vec<_>>() {
        call.await.unwrap().unwrap();
    }
    assert_eq!(
        lines(&transport)
            .iter()
            .filter(|line| line.contains("token-exchange"))
            .count(),
        1
    );
}

#[tokio::test]
async fn a_session_deploys_by_its_token_alone_and_cannot_do_anything_else() {
    let (client, transport) = workflow(900);
    client.deploy().list().await.unwrap();
    let request = transport.last_request();
    assert_eq!(request.header("authorization"), Some("Bearer sess-1"));
    assert_eq!(
        (request.header("apikey"), request.header("sign-in-with-x")),
        (None, None)
    );

    assert_eq!(client.credentials().unwrap().ci_project(), Some("prj_1"));
    let keys = client.projects().keys("prj_1").await.unwrap();
    assert!(keys.anon_key.is_empty() && keys.service_key.is_empty());
    assert_eq!(
        client.projects().keys("prj_2").await.unwrap_err().project_id(),
        Some("prj_2")
    );
    assert_eq!(client.projects().active().await.unwrap().as_deref(), Some("prj_1"));
    let sent = transport.requests().len();
    let refused: [Error; 3] = [
        client.secrets().list("prj_1").await.unwrap_err(),
        client.blobs().ls().await.unwrap_err(),
        client.functions().invoke("f").await.unwrap_err(),
    ];
    for error in refused {
        assert!(error.to_string().contains("CI session"), "{error}");
    }
    assert_eq!(transport.requests().len(), sent);
}

#[tokio::test]
async fn a_delegation_that_cannot_be_signed_is_not_sent_and_nobody_is_asked() {
    let transport = MemoryTransport::new();
    let client = client_of(credentials(), &transport);
    let error = client
        .ci()
        .link(delegation().route_scopes(["/api/*"]))
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("route_scopes") && error.to_string().contains("fix: "),
        "{error}"
    );
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn what_a_session_may_not_deploy_is_refused_before_its_token_is_asked_for() {
    let (client, transport) = workflow(900);
    let spec = ReleaseSpec::new("prj_1")
        .site([("index.html", "hi")])
        .base_empty()
        .subdomain("my-app")
        .require_secret("KEY");
    let error = client.deploy().apply(spec).await.unwrap_err();
    assert_eq!(error.code(), "forbidden_spec_field");
    let found: Vec<&str> = error.problems().iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(found, ["base", "secrets", "subdomains"]);
    assert!(!error.is_retryable());
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_token_that_the_service_refuses_is_not_used_again() {
    let transport = MemoryTransport::new();
    transport.on("GET", "/tiers/v1/status", Answer::new(401));
    let github = GitHubActions::from_lookup("prj_1", variables(REQUEST_URL)).unwrap();
    for number in 1..=2 {
        transport.on("GET", "/gh/oidc", Answer::json(&json!({"value": "gh.jwt"})));
        let token = format!("sess-{number}");
        transport.on(
            "POST",
            "/ci/v1/token-exchange",
            Answer::json(&json!({"access_token": token, "expires_in": 900})),
        );
    }
    transport.on("GET", "/tiers/v1/status", Answer::json(&json!({})));
    let credentials = github.transport(transport.clone()).session().unwrap();
    let client = client_of(credentials, &transport);
    client.tier().status().await.unwrap_err();
    client.tier().status().await.unwrap();
    assert_eq!(transport.last_request().header("authorization"), Some("Bearer sess-2"));
    transport.assert_finished();
}

#[tokio::test]
async fn an_exchange_that_fails_says_why_is_not_repeated_and_shows_no_token() {
    for (github, exchange, why) in [
        (Answer::new(403), None, "github_actions_token"),
        (Answer::json(&json!({"value": ""})), None, "empty token"),
        (Answer::json(&json!({})), None, "missing field"),
        (
            Answer::json(&json!({"value": "gh.jwt"})),
            Some(Answer::json(&json!({"code": "event_not_allowed", "message": "gh.jwt"})).with_status(403)),
            "event_not_allowed",
        ),
        (Answer::json(&json!({"value": "gh.jwt"})), Some(Answer::new(503)), "503"),
        (
            Answer::json(&json!({"value": "gh.jwt"})),
            Some(Answer::json(&json!({"expires_in": 9}))),
            "no token",
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.on("GET", "/gh/oidc", github);
        if let Some(exchange) = exchange {
            transport.on("POST", "/ci/v1/token-exchange", exchange);
        }
        let credentials = GitHubActions::from_lookup("prj_1", variables(REQUEST_URL)).unwrap();
        let client = client_of(credentials.transport(transport.clone()).session().unwrap(), &transport);
        let error = client.tier().status().await.unwrap_err();
        let mut shown = format!("{error} {error:?}");
        let mut cause: &dyn std::error::Error = &error;
        while let Some(next) = cause.source() {
            shown = format!("{shown} / {next}");
            cause = next;
        }
        assert!(shown.contains(why), "{why}: {shown}");
        assert!(!shown.contains("gh-req-token"), "{shown}");
        transport.assert_finished();
    }
}

#[tokio::test]
async fn a_deploy_without_a_token_has_the_code_of_the_refusal_and_says_whether_a_repeat_helps() {
    let refused =
        Answer::json(&json!({"code": "event_not_allowed", "message": "not on pull requests"})).with_status(403);
    for (exchange, code, status, recovery) in [
        (refused, "EVENT_NOT_ALLOWED", 403, Recovery::Correct),
        (Answer::new(503), "UNAUTHORIZED", 503, Recovery::Again),
    ] {
        let transport = MemoryTransport::new();
        transport.on("GET", "/gh/oidc", Answer::json(&json!({"value": "gh.jwt"})));
        transport.on("POST", "/ci/v1/token-exchange", exchange);
        let github = GitHubActions::from_lookup("prj_1", variables(REQUEST_URL)).unwrap();
        let client = client_of(github.transport(transport.clone()).session().unwrap(), &transport);
        let spec = ReleaseSpec::new("prj_1").put_file("index.html", "hi");
        let error = client.deploy().apply(spec).await.unwrap_err();
        assert_eq!((error.code(), error.recovery()), (code, recovery), "{error}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(error.is_retryable(), recovery == Recovery::Again);
        transport.assert_finished();
    }
}

#[test]
fn a_session_needs_a_project_a_token_and_a_workflow() {
    assert!(CiSession::new("", "token").is_err());
    assert!(CiSession::new("prj_1", " ").is_err());
    let session = CiSession::new("prj_1", "very-private").unwrap();
    assert!(!format!("{session:?}").contains("private"));
    let outside = GitHubActions::from_lookup("prj_1", |_| None).unwrap_err().to_string();
    assert!(
        outside.contains("ACTIONS_ID_TOKEN_REQUEST_URL") && outside.contains("id-token: write"),
        "{outside}"
    );
    assert!(GitHubActions::from_lookup("prj_1", variables("no address")).is_err());
    let github = GitHubActions::from_lookup("prj_1", variables(REQUEST_URL)).unwrap();
    assert!(!format!("{github:?}").contains("gh-req-token"));
    assert!(
        GitHubActions::from_lookup(" ", variables(REQUEST_URL))
            .unwrap()
            .session()
            .is_err()
    );
}

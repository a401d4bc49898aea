//! Operation ids of proxied calls, what is sent, and what is no error: STACK contract, section 5.12.

use std::sync::{Arc, Mutex};

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::runtime::serde_json::{Value, json};
use stack_client::runtime::{AuthHeader, AuthProvider, AuthRequest, BoxFuture, CancellationToken, Sent, Stage};
use stack_client::types::{ProxyDeliveryState, ProxyMethod, ProxyRequestInput};
use stack_client::{Client, Error, OperationId, ProxyCall, RetryPolicy, prelude::*};

use crate::support::{PASSPORT, builder, client, line, refusal, sent};

const ID: &str = "AAAAAAAAAAAAAAAAAAAAAAAA";
const HEADER: &str = "x-stack-authority-request-id";

fn answer() -> Answer {
    Answer::json(&json!({
        "status": 200, "headers": {"content-type": "application/json"}, "body": {"ok": true, "ts": "1713.01"}
    }))
}

fn post(client: &Client) -> ProxyCall {
    client.proxy().post(PASSPORT, "slack", "https://slack.com/api/x")
}

#[tokio::test]
async fn every_method_sends_what_the_official_client_does() {
    type Call = fn(&Client) -> ProxyCall;
    let url = "https://api.github.com/x";
    let body = || json!({"a": 1});
    let calls: [(Call, Value, bool); 8] = [
        (
            |client| client.proxy().get(PASSPORT, "github", "https://api.github.com/x"),
            json!({"service": "github", "url": url, "method": "GET"}),
            false,
        ),
        (
            |client| {
                client
                    .proxy()
                    .post(PASSPORT, "github", "https://api.github.com/x")
                    .body(json!({"a": 1}))
            },
            json!({"service": "github", "url": url, "method": "POST", "body": body()}),
            true,
        ),
        (
            |client| {
                client
                    .proxy()
                    .put(PASSPORT, "github", "https://api.github.com/x")
                    .body(json!({"a": 1}))
            },
            json!({"service": "github", "url": url, "method": "PUT", "body": body()}),
            true,
        ),
        (
            |client| {
                client
                    .proxy()
                    .patch(PASSPORT, "github", "https://api.github.com/x")
                    .body(json!({"a": 1}))
            },
            json!({"service": "github", "url": url, "method": "PATCH", "body": body()}),
            true,
        ),
        (
            |client| client.proxy().delete(PASSPORT, "github", "https://api.github.com/x"),
            json!({"service": "github", "url": url, "method": "DELETE"}),
            true,
        ),
        // Empty maps and a null body are left out, by whatever way they came.
        (
            |client| {
                let mut input = ProxyRequestInput::new("github", "https://api.github.com/x", "post");
                input.headers = Some(Default::default());
                input.query = Some(Default::default());
                input.body = Some(Value::Null);
                client.proxy().call(PASSPORT, input)
            },
            json!({"service": "github", "url": url, "method": "post"}),
            true,
        ),
        // The method goes as the caller wrote it, and a GET is one in any case.
        (
            |client| {
                client.proxy().call(
                    PASSPORT,
                    ProxyRequestInput::new("github", "https://api.github.com/x", "get"),
                )
            },
            json!({"service": "github", "url": url, "method": "get"}),
            false,
        ),
        // Falsy bodies are bodies.
        (
            |client| {
                client
                    .proxy()
                    .post(PASSPORT, "github", "https://api.github.com/x")
                    .body(false)
            },
            json!({"service": "github", "url": url, "method": "POST", "body": false}),
            true,
        ),
    ];
    for (call, expected, has_id) in calls {
        let transport = MemoryTransport::new();
        transport.next(answer());
        let reply = call(&client(&transport)).await.unwrap();
        let request = transport.last_request();
        assert_eq!(line(&request), sent("POST", "/v1/proxy", expected.clone()));
        assert_eq!(request.header("x-passport-token"), Some(PASSPORT));
        assert_eq!(request.header("x-intent-approval-id"), None);
        let id = request.header(HEADER).map(str::to_owned);
        assert_eq!(id.is_some(), has_id, "{expected}");
        assert_eq!(id, reply.operation_id.as_ref().map(ToString::to_string));
        assert!(id.is_none_or(|id| id.len() == 24 && id.parse::<OperationId>().is_ok()));
        assert!(reply.is_ok() && reply.body == Some(json!({"ok": true, "ts": "1713.01"})));
    }
}

#[tokio::test]
async fn the_callers_id_approval_headers_and_query_go_out_as_given() {
    let transport = MemoryTransport::new();
    transport.next(answer());
    let reply = client(&transport)
        .proxy()
        .post(PASSPORT, "slack", "https://slack.com/api/chat.postMessage")
        .header("Content-Type", "application/json")
        .header("X-Trace", "1")
        .body(json!({"channel": "C0123"}))
        .query("pretty", "1")
        .intent_approval_id("iap_1")
        .operation_id(ID)
        .await
        .unwrap();
    let request = transport.last_request();
    assert_eq!(
        line(&request).2,
        json!({
            "service": "slack", "url": "https://slack.com/api/chat.postMessage", "method": "POST",
            "headers": {"Content-Type": "application/json", "X-Trace": "1"},
            "body": {"channel": "C0123"}, "query": {"pretty": "1"},
        })
    );
    assert_eq!(request.header(HEADER), Some(ID));
    assert_eq!(request.header("x-intent-approval-id"), Some("iap_1"));
    assert_eq!(reply.operation_id.unwrap().as_str(), ID);
}

#[tokio::test]
async fn an_id_that_does_not_fit_is_refused_before_anything_is_sent_or_told() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    for id in [
        "short",
        "",
        &"a".repeat(257),
        "AAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAA/",
    ] {
        let told = Arc::new(Mutex::new(0));
        let counted = told.clone();
        let call = post(&client).on_operation_id(move |_| *counted.lock().unwrap() += 1);
        let error = call.clone().operation_id(id).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.was_sent() == Sent::No,
            "{id:?}: {error}"
        );
        assert_eq!(
            (error.operation_id(), error.proxy_operation_id()),
            ("proxy_request", None)
        );
        let error = call.with_idempotency_key(id).await.unwrap_err();
        assert!(error.is_invalid_input(), "{id:?}: {error}");
        assert_eq!(*told.lock().unwrap(), 0);
    }
    assert_eq!(transport.requests().len(), 0);
    transport.next(answer());
    post(&client).operation_id("a".repeat(256)).await.unwrap();
}

#[tokio::test]
async fn the_id_is_told_before_anything_is_sent_and_is_the_one_sent() {
    for asynchronous in [false, true] {
        let transport = MemoryTransport::new();
        transport.next(answer());
        let told: Arc<Mutex<Vec<(String, usize)>>> = Arc::default();
        let note = {
            let (told, transport) = (told.clone(), transport.clone());
            move |id: &OperationId| told.lock().unwrap().push((id.to_string(), transport.requests().len()))
        };
        let call = post(&client(&transport));
        let call = if asynchronous {
            call.on_operation_id_async(move |id| {
                let note = note.clone();
                async move {
                    tokio::task::yield_now().await;
                    note(&id);
                    Ok::<(), Error>(())
                }
            })
        } else {
            call.on_operation_id(note)
        };
        let reply = call.await.unwrap();
        let told = told.lock().unwrap().clone();
        assert_eq!(
            told,
            [(reply.operation_id.unwrap().to_string(), 0)],
            "told once, with nothing sent"
        );
        assert_eq!(transport.last_request().header(HEADER), Some(told[0].0.as_str()));
    }
}

#[tokio::test]
async fn a_get_has_no_id_and_tells_none_unless_one_is_given() {
    let transport = MemoryTransport::new();
    transport.next(answer()).next(answer());
    let told = Arc::new(Mutex::new(Vec::new()));
    let note = told.clone();
    let get = client(&transport)
        .proxy()
        .get(PASSPORT, "slack", "https://slack.com/api/x")
        .on_operation_id(move |id| note.lock().unwrap().push(id.to_string()));
    assert_eq!(get.clone().await.unwrap().operation_id, None);
    assert!(told.lock().unwrap().is_empty());
    assert_eq!(transport.last_request().header(HEADER), None);
    get.operation_id(ID).await.unwrap();
    assert_eq!(*told.lock().unwrap(), [ID]);
    assert_eq!(transport.last_request().header(HEADER), Some(ID));
}

#[tokio::test]
async fn nothing_is_sent_when_the_id_could_not_be_stored() {
    let transport = MemoryTransport::new();
    let call = post(&client(&transport)).on_operation_id_async(|_| async { Err("the store is down") });
    let error = call.await.unwrap_err();
    assert_eq!((error.stage(), error.was_sent()), (Stage::NotSent, Sent::No));
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert_eq!(source, "the store is down");
    assert_eq!(transport.requests().len(), 0);
}

#[tokio::test]
async fn a_failure_of_the_service_is_an_answer_and_no_error() {
    for (status, ok) in [
        (200, true),
        (302, true),
        (399, true),
        (400, false),
        (404, false),
        (503, false),
        (0, false),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&json!({"status": status, "headers": {}, "body": "no"})));
        let reply = post(&client(&transport)).await.unwrap();
        assert_eq!((reply.status, reply.is_ok()), (Some(status), ok));
    }
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({})));
    assert!(
        !post(&client(&transport)).await.unwrap().is_ok(),
        "no status is no success"
    );
}

#[tokio::test]
async fn every_error_of_a_call_carries_its_id() {
    for (what, answer) in [
        ("refused", refusal(403, "FORBIDDEN", "service outside passport")),
        ("no credits", refusal(402, "INSUFFICIENT_CREDITS", "Wallet empty")),
        ("html", Answer::bytes("text/html", "<html>").with_status(502)),
        ("lost", Answer::broken()),
        ("late", Answer::timed_out()),
        ("not connected", Answer::refused()),
        ("no JSON", Answer::text("hello")),
        ("another shape", Answer::json(&json!([1]))),
        ("redirect", Answer::new(302).with_header("location", "/elsewhere")),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer);
        let error = post(&client(&transport)).await.expect_err(what);
        let sent = transport.last_request().header(HEADER).unwrap().to_owned();
        assert_eq!(
            error.proxy_operation_id().map(String::from),
            Some(sent),
            "{what}: {error}"
        );
        assert_eq!(transport.requests().len(), 1, "{what}: it is not repeated");
    }
    let transport = MemoryTransport::new();
    transport.next(refusal(404, "NOT_FOUND", "no"));
    let error = client(&transport).agents().get("a").await.unwrap_err();
    assert_eq!(error.proxy_operation_id(), None, "of another operation");
}

#[tokio::test]
async fn an_error_before_anything_is_sent_carries_the_id_that_was_told() {
    struct NoCredential;
    impl AuthProvider for NoCredential {
        fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
            let error = Error::auth(request.operation.id, "no credential", "give one");
            Box::pin(async move { Err(error) })
        }
    }
    type Change = fn(ProxyCall) -> ProxyCall;
    let cancelled = || {
        let token = CancellationToken::new();
        token.cancel();
        token
    };
    let changes: [(&str, Change); 4] = [
        ("the callback", |call| {
            call.on_operation_id_async(|_| async { Err(std::io::Error::other("no disk")) })
        }),
        ("the credential", |call| call.with_auth(NoCredential)),
        ("a header", |call| call.with_header("no header", "x")),
        ("an approval", |call| call.intent_approval_id("line\nbreak")),
    ];
    for (what, change) in changes {
        let transport = MemoryTransport::new();
        let call = change(post(&client(&transport)).operation_id(ID));
        let error = call.await.expect_err(what);
        assert_eq!(
            error.proxy_operation_id().map(String::from).as_deref(),
            Some(ID),
            "{what}"
        );
        assert_eq!(
            (error.was_sent(), transport.requests().len()),
            (Sent::No, 0),
            "{what}: {error}"
        );
    }
    let transport = MemoryTransport::new();
    let told = Arc::new(Mutex::new(None));
    let seen = told.clone();
    let call = post(&client(&transport)).on_operation_id(move |id| *seen.lock().unwrap() = Some(id.clone()));
    let error = call.with_cancel(cancelled()).await.unwrap_err();
    assert!(error.is_cancelled() && transport.requests().is_empty());
    assert_eq!(error.proxy_operation_id(), told.lock().unwrap().clone());
    assert!(error.proxy_operation_id().is_some());
}

#[tokio::test(start_paused = true)]
async fn a_repeat_has_the_same_id_and_a_get_without_one_is_not_repeated() {
    let transport = MemoryTransport::new();
    transport
        .next(Answer::broken())
        .next(refusal(503, "X", "x"))
        .next(answer());
    let client = builder(&transport).retry(RetryPolicy::standard()).build().unwrap();
    let reply = post(&client).await.unwrap();
    let ids: Vec<_> = transport
        .requests()
        .iter()
        .map(|request| request.header(HEADER).map(str::to_owned))
        .collect();
    let id = reply.operation_id.map(String::from);
    assert_eq!(ids, [id.clone(), id.clone(), id]);

    let transport = MemoryTransport::new();
    transport.next(Answer::broken());
    let client = builder(&transport).retry(RetryPolicy::standard()).build().unwrap();
    let error = client.proxy().get(PASSPORT, "s", "https://s.test").await.unwrap_err();
    assert_eq!((transport.requests().len(), error.is_safe_to_repeat()), (1, false));
}

#[tokio::test]
async fn what_became_of_a_call_is_asked_with_its_id() {
    let transport = MemoryTransport::new();
    transport.next(Answer::broken()).next(Answer::json(&json!({
        "operation_id": ID, "delivery_state": "response_received", "replay_state": "available",
        "accounting_state": "committed", "provider": "slack", "method": "POST",
        "created_at": "2026-04-23T14:47:12.000Z", "dispatched_at": "2026-04-23T14:47:12.100Z",
        "response_received_at": "2026-04-23T14:47:12.400Z", "provider_outcome": "not_required", "provider_status": null,
        "response": {"status": 200},
    })));
    let client = client(&transport);
    let error = post(&client).operation_id(ID).await.unwrap_err();
    let id = error.proxy_operation_id().unwrap();
    let found = client.proxy().recover(PASSPORT, &id).await.unwrap();
    let request = transport.last_request();
    let body = json!({"operation_id": ID, "include_response": true});
    assert_eq!(line(&request), sent("POST", "/v1/proxy/operations/get", body));
    assert_eq!(request.header("x-passport-token"), Some(PASSPORT));
    assert_eq!(found.delivery_state, Some(ProxyDeliveryState::ResponseReceived));
    assert_eq!(found.response.as_ref().unwrap()["status"], 200);
}

#[tokio::test]
async fn a_call_never_prints_its_passport_its_body_or_a_header_of_the_service() {
    let transport = MemoryTransport::new();
    let call = post(&client(&transport))
        .header("X-Api-Key", "hunter4")
        .body(json!({"card": "hunter5"}));
    let shown = format!("{call:?} {call:#?}");
    assert!(!shown.contains("hunter") && shown.contains("slack"), "{shown}");
    assert_eq!(call.request().method, ProxyMethod::Post);
}

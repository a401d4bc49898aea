//! Calls of functions with any method (Run402 contract, section 3.5).

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::prelude::*;
use run402_client::runtime::http::Method;
use serde_json::json;

use super::{client_of, credentials};

#[tokio::test]
async fn every_method_reaches_the_function_with_its_body_its_query_and_its_key() {
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        let transport = MemoryTransport::new();
        transport.next(Answer::text("done").with_status(202));
        let project = client_of(credentials(), &transport).project("prj_1").unwrap();
        let call = project
            .functions()
            .invoke_with(method.clone(), "my fn")
            .json(&json!({"a": 1}));
        let reply = call.with_query("dry", "1 2").idempotency_key("k-1").await.unwrap();
        assert_eq!(reply.status().as_u16(), 202);
        let request = transport.last_request();
        assert_eq!((request.method(), request.path()), (&method, "/functions/v1/my%20fn"));
        assert_eq!(request.query_value("dry").as_deref(), Some("1 2"));
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.header("idempotency-key"), Some("k-1"));
        assert_eq!(request.header("apikey"), Some("service-prj_1"));
        assert_eq!(request.json::<serde_json::Value>().unwrap(), json!({"a": 1}));
    }
    for method in [Method::GET, Method::HEAD] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&json!({"ok": true})));
        let project = client_of(credentials(), &transport).project("prj_1").unwrap();
        let mut answer = project
            .functions()
            .invoke_with(method.clone(), "f")
            .await
            .unwrap()
            .into_inner();
        assert_eq!(transport.last_request().method(), method);
        let first = answer.next().await.map(|chunk| chunk.unwrap());
        assert_eq!(first.is_some(), method == Method::GET);
    }
}

#[tokio::test]
async fn text_goes_out_as_it_is_and_an_error_of_the_function_is_one_of_the_call() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({"error": "Function crashed"})).with_status(500));
    let project = client_of(credentials(), &transport).project("prj_1").unwrap();
    let call = project
        .functions()
        .invoke_with(Method::PUT, "f")
        .body("raw", "text/plain");
    let error = call.without_retry().await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.message()),
        (500, "Function crashed")
    );
    assert_eq!(transport.last_request().body(), "raw");
}

#[tokio::test]
async fn a_body_is_never_dropped_and_an_odd_method_never_sent() {
    let transport = MemoryTransport::new();
    let project = client_of(credentials(), &transport).project("prj_1").unwrap();
    let with = |method: Method| project.functions().invoke_with(method, "f");
    let unfit = std::collections::BTreeMap::from([((1, 2), 3)]);
    for call in [
        with(Method::GET).json(&1),
        with(Method::HEAD).body("x", "text/plain"),
        with(Method::OPTIONS),
        with(Method::TRACE),
        with(Method::POST).json(&unfit),
    ] {
        let error = call.await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("fix: "),
            "{error}"
        );
    }
    assert!(transport.requests().is_empty());
}

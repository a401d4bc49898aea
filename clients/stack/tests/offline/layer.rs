//! The middleware, in axum.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use agent_clients_testkit::{Answer, MemoryTransport};
use axum::body::Body;
use axum::routing::post;
use axum::{Extension, Router};
use serde_json::Value;
use stack_client::runtime::http::{HeaderMap, Request, StatusCode};
use stack_client::types::PassportClaims;
use stack_client::verify::{JwksCache, PassportLayer, VerifyOptions};
use tower_service::Service as _;

use crate::support::{BASE, NOW, claims, head, key_set, sign, time, valid_token, with_key, wrong_key};

struct App {
    router: Router,
    /// How often the inner service was reached.
    reached: Arc<AtomicU32>,
}

fn app(options: VerifyOptions) -> App {
    let reached = Arc::new(AtomicU32::new(0));
    let counter = reached.clone();
    let handler = move |Extension(claims): Extension<PassportClaims>, headers: HeaderMap, body: String| async move {
        counter.fetch_add(1, Ordering::Relaxed);
        let traced = headers["x-trace"].to_str().unwrap();
        assert!(
            headers.contains_key("x-stack-passport"),
            "the handler sees the request as it came"
        );
        format!("{} {traced} {body}", claims.stk.agent_name)
    };
    let router = Router::new()
        .route("/work", post(handler))
        .layer(PassportLayer::new(options));
    App { router, reached }
}

impl App {
    async fn ask(&mut self, passport: Option<&str>) -> (StatusCode, String, String) {
        let mut request = Request::post("/work").header("x-trace", "t-1");
        if let Some(passport) = passport {
            request = request.header("X-Stack-Passport", passport);
        }
        let reply = self
            .router
            .call(request.body(Body::from("hello")).unwrap())
            .await
            .unwrap();
        let media_type = reply.headers()["content-type"].to_str().unwrap().to_owned();
        let status = reply.status();
        let body = axum::body::to_bytes(reply.into_body(), 1 << 20).await.unwrap();
        (status, media_type, String::from_utf8(body.to_vec()).unwrap())
    }
}

#[tokio::test]
async fn a_request_with_a_passport_reaches_the_handler_with_its_claims_and_as_it_came() {
    let mut app = app(with_key());
    let (status, _, body) = app.ask(Some(&valid_token())).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "support-bot t-1 hello"));
    assert_eq!(app.reached.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_request_without_a_valid_passport_is_answered_with_401_and_reaches_nothing() {
    let mut app = app(with_key());
    let forged = sign(&head(), &claims(), &wrong_key());
    for (passport, code) in [
        (None, "PASSPORT_MISSING"),
        (Some(""), "PASSPORT_MISSING"),
        (Some("not.a.jwt"), "PASSPORT_MALFORMED"),
        (Some(forged.as_str()), "PASSPORT_SIGNATURE_INVALID"),
    ] {
        let (status, media_type, body) = app.ask(passport).await;
        assert_eq!(
            (status, media_type.as_str()),
            (StatusCode::UNAUTHORIZED, "application/json"),
            "{passport:?}"
        );
        let body: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(body["error"]["code"], code);
        let message = body["error"]["message"].as_str().unwrap();
        assert!(!message.is_empty() && !message.contains(&forged[..20]), "{message}");
    }
    assert_eq!(app.reached.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn where_the_keys_cannot_be_had_the_answer_is_503_and_says_nothing_of_the_reason() {
    let transport = MemoryTransport::new();
    transport.next(Answer::text("secret reason").with_status(500));
    transport.next(Answer::json(&key_set()));
    let cache = JwksCache::with_transport(transport.clone());
    let mut app = app(VerifyOptions::deployment(BASE).jwks_cache(cache).at(time(NOW)));
    let (status, _, body) = app.ask(Some(&valid_token())).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        body.contains("KEY_SET_UNAVAILABLE") && !body.contains("500") && !body.contains("secret"),
        "{body}"
    );
    assert_eq!(app.reached.load(Ordering::Relaxed), 0);
    // And as soon as they can be had, it works.
    assert_eq!(app.ask(Some(&valid_token())).await.0, StatusCode::OK);
    transport.assert_finished();
}

//! What the tests of the test kit share: plain calls over the runtime, without any generated client.
//!
//! Each test file uses a part of it.
#![allow(dead_code, reason = "each test file uses a part")]

#[cfg(feature = "fakes")]
pub mod agent_api;
pub mod http;
#[cfg(feature = "fakes")]
pub mod perstack;
#[cfg(feature = "fakes")]
pub mod run402;
#[cfg(feature = "fakes")]
pub mod stack;
#[cfg(feature = "fakes")]
pub mod vault;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::{
    Bearer, CallOptions, Core, Error, ErrorEnvelope, Operation, Repeat, Response, RetryPolicy, Transport,
};
use futures_util::StreamExt;
use serde_json::Value;

/// An operation that is never repeated, so that one call is one request.
pub static ANY: Operation = Operation {
    id: "any",
    method: "GET",
    route: "/any",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &ErrorEnvelope::NONE,
};

/// The same, but it may be repeated.
pub static SAFE: Operation = Operation {
    id: "safe",
    method: "GET",
    route: "/safe",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &ErrorEnvelope::NONE,
};

pub fn over(transport: impl Transport) -> Core {
    Core::builder("https://api.test/v1")
        .auth(Bearer::new("key-1"))
        .transport(transport)
        .build()
        .unwrap()
}

pub fn to(url: &str, key: &str) -> Core {
    Core::builder(url)
        .auth(Bearer::new(key))
        .retry(RetryPolicy::none())
        .build()
        .unwrap()
}

/// One call with an optional JSON body.
pub async fn call(core: &Core, method: &str, path: &str, body: Option<Value>) -> Result<Response, Error> {
    let call = core.call(&ANY, CallOptions::new());
    let mut request = call
        .http()
        .request(method.parse().unwrap(), format!("{}{path}", call.base_url()));
    if let Some(body) = body {
        request = request.json(&body);
    }
    if path.ends_with("/stream") {
        request = request.header("accept", "text/event-stream");
    }
    call.execute(request.build()).await
}

/// Status and JSON body of a reply, whatever it is; null without a body.
pub async fn ask(core: &Core, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    match call(core, method, path, body).await {
        Ok(reply) => {
            let status = reply.status().as_u16();
            let body = reply.bytes().await.unwrap();
            (status, parse(&body))
        }
        Err(error) => {
            let status = error
                .status()
                .unwrap_or_else(|| panic!("no reply to {method} {path}: {error}"));
            (status.as_u16(), parse(error.body_text().unwrap_or_default().as_bytes()))
        }
    }
}

fn parse(body: &[u8]) -> Value {
    if body.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(body).unwrap()
    }
}

/// A 200 with JSON.
pub async fn get(core: &Core, path: &str) -> Value {
    let (status, body) = ask(core, "GET", path, None).await;
    assert_eq!(status, 200, "GET {path}: {body}");
    body
}

/// A 200 with JSON.
pub async fn post(core: &Core, path: &str, body: Value) -> Value {
    let (status, reply) = ask(core, "POST", path, Some(body)).await;
    assert_eq!(status, 200, "POST {path}: {reply}");
    reply
}

/// The whole body of a stream, and whether it ended properly.
pub async fn read(core: &Core, path: &str) -> (Vec<Bytes>, bool) {
    let mut stream = call(core, "GET", path, None).await.unwrap().stream().into_inner();
    let mut parts = Vec::new();
    while let Some(part) = stream.next().await {
        match part {
            Ok(bytes) => parts.push(bytes),
            Err(_) => return (parts, false),
        }
    }
    (parts, true)
}

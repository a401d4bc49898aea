//! What must never be printed, wherever it went or came from.

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use perstack_client::runtime::serde_json::{self, Value, json};
use perstack_client::types::{CreateSecretInput, UpdateSecretInput};
use perstack_client::{ApiError, CallOptions, Client, Error};

use crate::support::{KEY, builder, client};

const VALUE: &str = "hunter2-value-of-the-secret";

/// Everything that shows an error to people.
fn all_shown(error: &Error) -> String {
    let mut shown = format!("{error} {error:?} {error:#?}");
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        shown.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    let seen = ApiError::from(error);
    shown + &format!(" {seen} {seen:?} {:?} {:?}", error.body_text(), error.body_json())
}

#[test]
fn a_client_its_builder_and_its_requests_never_show_the_key() {
    let transport = MemoryTransport::new();
    let made = builder(&transport);
    let shown = format!("{made:?} {made:#?}");
    let client = made.build().unwrap();
    let options = CallOptions::new().with_secret_header("x-other", KEY);
    let request = client
        .jobs()
        .get("job-1")
        .with_options(options)
        .with_header("authorization", format!("Bearer {KEY}"));
    let shown = format!("{shown} {client:?} {:?} {request:?} {:?}", client.core(), client.jobs());
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn the_value_of_a_secret_is_sent_and_never_shown() {
    let transport = MemoryTransport::new();
    let create = CreateSecretInput::new("API_KEY", VALUE);
    let update = UpdateSecretInput::new(VALUE);
    let request = client(&transport).env().secrets().create(create.clone());
    let shown = format!("{create:?} {create:#?} {update:?} {request:?} {}", create.value);
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("API_KEY"), "the name may be shown");
    assert_eq!(
        serde_json::to_value(&create).unwrap(),
        json!({"name": "API_KEY", "value": VALUE})
    );
    assert_eq!(create.value.expose(), VALUE);
}

#[tokio::test]
async fn the_key_is_blotted_out_of_every_error_when_the_service_echoes_it() {
    let bearer = format!("Bearer {KEY}");
    let echo = json!({"error": format!("bad key {KEY}"), "reason": {"header": bearer, "list": [KEY], "key": KEY}});
    let page = format!("<html>Authorization: {bearer}</html>");
    for answer in [
        Answer::json(&echo).with_status(401),
        Answer::text(page.clone()).with_status(502),
        Answer::text(page.clone()),
        Answer::json(&echo),
        Answer::json(&json!({"data": {"job": KEY}})),
        Answer::json(&json!({"data": {"job": {"id": 7, "key": KEY}}})),
        Answer::new(302).with_header("location", &format!("https://elsewhere.test/{KEY}")),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer.clone());
        let error = client(&transport).jobs().get("job-1").await.unwrap_err();
        let shown = all_shown(&error);
        assert!(!shown.contains("hunter2"), "{answer:?}: {shown}");
    }
}

#[tokio::test]
async fn the_key_is_blotted_out_when_an_event_echoes_it() {
    let echo = json!({"message": format!("bad key {KEY}"), "key": KEY});
    for body in [
        ScriptedBody::new().event("error", &echo),
        ScriptedBody::new().event("checkpoint", &echo),
        ScriptedBody::new().event("checkpoint", &json!({"id": [KEY]})),
        ScriptedBody::new().unnamed_event(&json!({"type": "error", "data": echo})),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::events(body.clone()));
        let mut stream = client(&transport).jobs().checkpoints().stream("job-1").await.unwrap();
        let error = stream.next().await.unwrap().unwrap_err();
        let shown = all_shown(&error);
        assert!(!shown.contains("hunter2"), "{body:?}: {shown}");
    }
}

#[tokio::test]
async fn the_key_goes_nowhere_but_into_its_header() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({"data": {}})));
    client(&transport)
        .env()
        .secrets()
        .create(CreateSecretInput::new("API_KEY", VALUE))
        .await
        .unwrap();
    let request = transport.last_request();
    let holders: Vec<&str> = request
        .headers()
        .iter()
        .filter(|(_, value)| value.to_str().is_ok_and(|value| value.contains(KEY)))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(holders, ["authorization"]);
    assert!(request.headers()["authorization"].is_sensitive());
    assert!(!request.path().contains(KEY) && request.raw_query().is_none());
    assert_eq!(
        request.json::<Value>().unwrap(),
        json!({"name": "API_KEY", "value": VALUE})
    );
}

#[test]
fn a_wrong_address_is_refused_without_showing_the_password_in_it() {
    for address in [
        "https://user:hunter2@api.test",
        "ftp://user:hunter2@api.test",
        "https://api.test/?token=hunter2",
    ] {
        let made = Client::builder().api_key(KEY).base_url(address);
        let shown = format!("{made:?}");
        assert!(!shown.contains("hunter2"), "{shown}");
        let shown = match made.build() {
            Ok(client) => format!("{client:?}"),
            Err(error) => all_shown(&error),
        };
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}

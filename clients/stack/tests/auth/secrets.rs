//! No credential is ever printed.

use std::fmt::{Debug, Display};
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::json;
use stack_client::auth::{AgentKey, AuthError, CredentialsFile, Environment, OauthTokens};
use stack_client::{Client, StackError};

use crate::support::{Home, api, enrolments, write};

const SECRET: &str = "hunter2";

#[track_caller]
fn silent(what: &str, value: &impl Debug) {
    for shown in [format!("{value:?}"), format!("{value:#?}")] {
        assert!(!shown.contains(SECRET), "{what}: {shown}");
    }
}

#[track_caller]
fn silent_text(what: &str, value: &impl Display) {
    let shown = value.to_string();
    assert!(!shown.contains(SECRET), "{what}: {shown}");
}

#[test]
fn no_builder_client_or_source_shows_what_it_was_given() {
    let home = Home::new();
    write(
        &home.credentials(),
        r#"{"client_id":"cid","refresh_token":"hunter2-refresh"}"#,
    );
    let environment = home.environment().with_variable("STACK_API_KEY", "hunter2-env");
    let pair = || {
        OauthTokens::new("cid", "hunter2-at", "hunter2-rt")
            .client_secret("hunter2-secret")
            .token_endpoint("https://login.test/token")
    };
    silent("pair", &pair());
    let api = api();
    for (what, builder) in [
        ("key", home.builder(&api).api_key("hunter2")),
        ("session", home.builder(&api).session("hunter2")),
        ("grant", home.builder(&api).connect_grant("hunter2")),
        ("pair", home.builder(&api).oauth(pair())),
        ("file", home.builder(&api)),
        ("variable", home.builder(&api).environment(environment)),
        ("agent", home.builder(&api).api_key("hunter2").agent_id("agt_1")),
    ] {
        silent(what, &builder);
        let client = builder.build().unwrap();
        silent(what, &client);
        silent(what, client.core());
        silent(what, client.auth_source());
        silent_text(what, client.auth_source());
    }
    silent("credentials", &CredentialsFile::new(home.credentials()).load().unwrap());
    silent(
        "environment",
        &Environment::empty().with_variable("STACK_API_KEY", "hunter2"),
    );
}

#[tokio::test]
async fn no_error_shows_what_was_sent_even_where_the_server_echoes_it() {
    let echo = json!({"error": {"message": "bad token hunter2-live", "code": "INVALID_API_KEY", "details": {"got": "hunter2-live"}}});
    let transport = MemoryTransport::new();
    transport.on("GET", "/v1/agents", Answer::json(&echo).with_status(401));
    let client = Home::new().builder(&transport).api_key("hunter2-live").build().unwrap();
    let error = StackError::from(client.agents().list().await.unwrap_err());
    silent("refused call", &error);
    silent_text("refused call", &error);

    let transport = MemoryTransport::new();
    let echo = json!({"error": "invalid_grant", "error_description": "hunter2-rt of hunter2-secret"});
    transport.on("POST", "/oauth/token", Answer::json(&echo).with_status(400));
    let pair = OauthTokens::new("cid", "", "hunter2-rt")
        .client_secret("hunter2-secret")
        .expires_in(Duration::ZERO);
    let client = Home::new().builder(&transport).oauth(pair).build().unwrap();
    let error = client.agents().list().await.unwrap_err();
    let cause = AuthError::find(&error).unwrap();
    silent("refresh", &error);
    silent("refresh", cause);
    silent_text("refresh", &error);
    silent_text("refresh", cause);

    let transport = MemoryTransport::new();
    let echo = json!({"error": {"message": "who is hunter2-op", "code": "FORBIDDEN"}});
    transport.on(
        "POST",
        "/v1/agents/agt_1/enrollment-challenge",
        Answer::json(&echo).with_status(403),
    );
    let client = Home::new()
        .builder(&transport)
        .agent_id("agt_1")
        .api_key("hunter2-op")
        .build()
        .unwrap();
    let error = client.agents().list().await.unwrap_err();
    silent("enrolment", &error);
    silent_text("enrolment", &error);
}

#[tokio::test]
async fn the_private_half_of_a_key_is_shown_by_nothing_that_holds_it() {
    let home = Home::new();
    let transport = api();
    enrolments(&transport);
    let client = home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    client.agents().list().await.unwrap();
    let file = crate::support::read(&home.key_file("agt_1"));
    let d = file["privateKey"]["d"].as_str().unwrap();
    let jwk = serde_json::from_value(file["privateKey"].clone()).unwrap();
    let key = AgentKey::from_jwk(&jwk).unwrap();
    for shown in [
        format!("{client:?}"),
        format!("{key:?} {jwk:?}"),
        format!("{:?}", key.clone()),
    ] {
        assert!(!shown.contains(d), "{shown}");
    }
}

#[test]
fn a_client_can_be_moved_between_threads() {
    fn check<T: Send + Sync + 'static>() {}
    check::<Client>();
    check::<StackError>();
    check::<AgentKey>();
}

//! A pair of tokens that the caller brings (STACK contract, section 1.4).

use std::time::{Duration, SystemTime};

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::json;
use stack_client::auth::{AuthError, AuthErrorKind, OauthTokens, RefreshedTokens};

use crate::support::{Heard, Home, api, call_line, lines, tokens};

fn pair() -> OauthTokens {
    OauthTokens::new("cid", "at-0", "rt-0")
}

fn refresh(token: &str) -> String {
    format!("POST /oauth/token grant_type=refresh_token&refresh_token={token}&client_id=cid")
}

#[tokio::test(start_paused = true)]
async fn without_an_expiry_the_token_is_used_for_as_long_as_it_is_taken() {
    let transport = api();
    let client = Home::new().builder(&transport).oauth(pair()).build().unwrap();
    for _ in 0..3 {
        client.agents().list().await.unwrap();
        tokio::time::sleep(Duration::from_secs(86_400)).await;
    }
    assert_eq!(lines(&transport), vec![call_line("at-0"); 3]);
}

#[tokio::test]
async fn without_an_expiry_the_call_after_a_401_refreshes() {
    let transport = MemoryTransport::new();
    transport.on("GET", "/v1/agents", Answer::new(401));
    transport.on_times(2, "GET", "/v1/agents", Answer::json(&json!([])));
    tokens(&transport, |_, reply| Answer::json(&reply));
    let client = Home::new().builder(&transport).oauth(pair()).build().unwrap();
    let error = client.agents().list().await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 401);
    assert_eq!(
        lines(&transport),
        [call_line("at-0")],
        "the call itself is not repeated"
    );
    client.agents().list().await.unwrap();
    client.agents().list().await.unwrap();
    let after = [call_line("at-0"), refresh("rt-0"), call_line("at-1"), call_line("at-1")];
    assert_eq!(lines(&transport), after);
}

#[tokio::test(start_paused = true)]
async fn with_an_expiry_the_token_is_refreshed_thirty_seconds_before() {
    let transport = api();
    tokens(&transport, |_, reply| Answer::json(&reply));
    let tokens = pair().client_secret("sec").expires_in(Duration::from_secs(300));
    let client = Home::new().builder(&transport).oauth(tokens).build().unwrap();
    client.agents().list().await.unwrap();
    tokio::time::sleep(Duration::from_secs(269)).await;
    client.agents().list().await.unwrap();
    tokio::time::sleep(Duration::from_secs(2)).await;
    client.agents().list().await.unwrap();
    let refresh = format!("{}&client_secret=sec", refresh("rt-0"));
    assert_eq!(
        lines(&transport),
        [call_line("at-0"), call_line("at-0"), refresh, call_line("at-1")]
    );
}

#[tokio::test]
async fn a_token_that_has_ended_or_is_not_there_is_refreshed_before_the_first_call() {
    for (name, given) in [
        ("ended", pair().expires_at(SystemTime::now() - Duration::from_secs(1))),
        ("ends within the leeway", pair().expires_in(Duration::from_secs(29))),
        ("not there", OauthTokens::new("cid", "", "rt-0")),
        (
            "an empty secret is that of a public client",
            pair().client_secret("").expires_in(Duration::ZERO),
        ),
    ] {
        let transport = api();
        tokens(&transport, |_, reply| Answer::json(&reply));
        let client = Home::new().builder(&transport).oauth(given).build().unwrap();
        client.agents().list().await.unwrap();
        client.agents().list().await.unwrap();
        assert_eq!(
            lines(&transport),
            [refresh("rt-0"), call_line("at-1"), call_line("at-1")],
            "{name}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn the_refresh_token_rotates_and_the_caller_hears_of_it() {
    let transport = api();
    tokens(&transport, |number, mut reply| {
        if number == 2 {
            reply.as_object_mut().unwrap().remove("refresh_token");
        }
        Answer::json(&reply)
    });
    let heard = Heard::<RefreshedTokens>::default();
    let listener = heard.clone();
    let given = pair()
        .expires_in(Duration::ZERO)
        .on_refresh(move |new| listener.lock().unwrap().push(new.clone()));
    let client = Home::new().builder(&transport).oauth(given).build().unwrap();
    for _ in 0..3 {
        client.agents().list().await.unwrap();
        tokio::time::sleep(Duration::from_secs(300)).await;
    }
    let expected = ["rt-0", "at-1", "rt-1", "at-2", "rt-1", "at-3"];
    let expected: Vec<String> = expected
        .map(|token| {
            if token.starts_with("rt") {
                refresh(token)
            } else {
                call_line(token)
            }
        })
        .to_vec();
    assert_eq!(lines(&transport), expected);
    let heard = heard.lock().unwrap();
    let pairs: Vec<(&str, &str)> = heard
        .iter()
        .map(|new| (new.access_token.expose(), new.refresh_token.expose()))
        .collect();
    assert_eq!(pairs, [("at-1", "rt-1"), ("at-2", "rt-1"), ("at-3", "rt-3")]);
    assert_eq!(heard[0].expires_in, Duration::from_secs(300));
}

#[tokio::test]
async fn the_token_endpoint_can_be_another() {
    let transport = api();
    transport.on("POST", "/realm/token", Answer::json(&json!({"access_token": "at-1"})));
    let given = pair()
        .expires_in(Duration::ZERO)
        .token_endpoint("https://login.test/realm/token");
    let client = Home::new().builder(&transport).oauth(given).build().unwrap();
    client.agents().list().await.unwrap();
    let requests = transport.requests();
    assert_eq!(
        (requests[0].origin(), requests[0].path()),
        ("https://login.test", "/realm/token")
    );
    assert_eq!(requests[1].origin(), crate::support::BASE);
}

#[tokio::test]
async fn a_failed_refresh_shows_neither_the_token_nor_the_secret_that_the_server_echoes() {
    let transport = MemoryTransport::new();
    let echo = json!({"error": "invalid_client", "error_description": "client cid with secret sec-1 and token rt-0"});
    transport.on("POST", "/oauth/token", Answer::json(&echo).with_status(401));
    let given = pair().client_secret("sec-1").expires_in(Duration::ZERO);
    let client = Home::new().builder(&transport).oauth(given).build().unwrap();
    let error = client.agents().list().await.unwrap_err();
    let cause = AuthError::find(&error).unwrap();
    assert_eq!(cause.kind(), AuthErrorKind::RefreshRejected);
    let shown = format!("{error} {error:?} {cause} {:?} {}", cause, cause.cause().unwrap());
    assert!(
        shown.contains("client cid") && !shown.contains("sec-1") && !shown.contains("rt-0"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_token_that_has_ended_without_a_refresh_token_sends_nothing() {
    let transport = MemoryTransport::new();
    let given = OauthTokens::new("cid", "at-0", "").expires_in(Duration::ZERO);
    let client = Home::new().builder(&transport).oauth(given).build().unwrap();
    let error = client.agents().list().await.unwrap_err();
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::NoCredential);
    assert!(transport.requests().is_empty());
}

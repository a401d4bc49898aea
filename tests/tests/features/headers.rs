//! Header parameters, reply headers, credentials and idempotency keys.

use agent_clients_runtime::{Bearer, Sent, Timestamp};
use agent_clients_tests::fixtures::HeadersClient;
use agent_clients_tests::fixtures::headers::api::things::MakeHeaders;
use agent_clients_tests::server::{Answer, Server};

use crate::{Outcome, done, serve};

#[tokio::test]
async fn header_parameters_are_sent_under_their_names() -> Outcome {
    let server = Server::start(done(2)).await?;
    let client = HeadersClient::new(server.core().auth(Bearer::new("token-1")).build()?);
    client.things().make("acme").await?;
    let request = server.last();
    assert_eq!(request.header("x-tenant"), Some("acme"));
    for absent in ["x-depth", "x-signing-key", "api-version"] {
        assert_eq!(request.header(absent), None, "{absent}");
    }
    client
        .things()
        .make("acme")
        .api_version("2026-01-01")
        .x_depth(3)
        .x_level("low")
        .x_after(Timestamp::from("2026-01-02T03:04:05+01:00"))
        .x_signing_key("k")
        .await?;
    let request = server.last();
    assert_eq!(request.header("api-version"), Some("2026-01-01"));
    assert_eq!(request.header("x-depth"), Some("3"));
    assert_eq!(request.header("x-level"), Some("low"));
    assert_eq!(request.header("x-after"), Some("2026-01-02T03:04:05+01:00"));
    assert_eq!(request.header("x-signing-key"), Some("k"));
    Ok(())
}

#[tokio::test]
async fn a_value_that_no_header_may_carry_is_refused_by_name_and_nothing_is_sent() -> Outcome {
    let (server, client) = serve(HeadersClient::new, []).await?;
    let Err(error) = client.things().make("a\r\nX-Evil: 1").await else {
        return Err("it is taken".into());
    };
    assert!(error.is_invalid_input() && error.was_sent() == Sent::No, "{error}");
    assert!(error.to_string().contains("X-Tenant"), "{error}");
    assert!(server.requests().is_empty());
    Ok(())
}

#[tokio::test]
async fn the_credential_comes_from_the_provider_and_only_where_the_operation_needs_it() -> Outcome {
    let server = Server::start(done(2)).await?;
    let client = HeadersClient::new(server.core().auth(Bearer::new("token-1")).build()?);
    client.things().make("acme").await?;
    assert_eq!(server.last().header("authorization"), Some("Bearer token-1"));
    client.things().open().await?;
    assert_eq!(server.last().header("authorization"), None);
    Ok(())
}

#[tokio::test]
async fn every_call_has_an_idempotency_key_and_the_callers_own_wins() -> Outcome {
    let server = Server::start(done(3)).await?;
    let client = HeadersClient::new(server.core().auth(Bearer::new("token-1")).build()?);
    client.things().make("acme").await?;
    client.things().make("acme").await?;
    client.things().make("acme").with_idempotency_key("mine").await?;
    let keys: Vec<String> = server
        .requests()
        .iter()
        .filter_map(|request| request.header("idempotency-key").map(str::to_owned))
        .collect();
    assert_eq!(keys.len(), 3);
    assert!(keys[0] != keys[1] && keys[2] == "mine", "{keys:?}");
    Ok(())
}

#[tokio::test]
async fn a_constant_is_sent_always_and_each_operation_has_its_own() -> Outcome {
    let server = Server::start(done(3)).await?;
    let core = server.core().auth(Bearer::new("token-1"));
    let core = core.default_header("x-compatibility-date", "of the client");
    let client = HeadersClient::new(core.build()?);
    client.things().list_snapshots().await?;
    let request = server.last();
    assert_eq!(request.header("x-compatibility-date"), Some("2025-05-19"));
    assert_eq!(request.query(), "options=all+%26+more");
    client.things().list_snapshots().name("a").await?;
    assert_eq!(server.last().query(), "name=a&options=all+%26+more");
    // A named enum of one word is a type, open like every other.
    client.things().make_snapshot("week").await?;
    let request = server.last();
    assert_eq!(request.header("x-compatibility-date"), Some("2025-07-29"));
    assert_eq!((request.header("x-unit"), request.query()), (Some("week"), ""));
    Ok(())
}

#[tokio::test]
async fn a_header_that_the_caller_adds_takes_the_place_of_a_constant_for_that_call() -> Outcome {
    let server = Server::start(done(2)).await?;
    let client = HeadersClient::new(server.core().auth(Bearer::new("token-1")).build()?);
    client
        .things()
        .list_snapshots()
        .with_header("x-compatibility-date", "2026-01-01")
        .await?;
    assert_eq!(server.last().header("x-compatibility-date"), Some("2026-01-01"));
    client.things().list_snapshots().await?;
    assert_eq!(server.last().header("x-compatibility-date"), Some("2025-05-19"));
    Ok(())
}

#[tokio::test]
async fn documented_reply_headers_have_types() -> Outcome {
    let answer = Answer::status(201)
        .header("x-remaining", "41")
        .header("etag", "\"v1\"")
        .header("x-reset-at", "2026-01-02T03:04:05Z");
    let server = Server::start([
        answer,
        Answer::status(201).header("x-remaining", "0"),
        Answer::status(201),
    ])
    .await?;
    let client = HeadersClient::new(server.core().auth(Bearer::new("token-1")).build()?);
    let headers: MakeHeaders = client.things().make("acme").await?.typed_headers()?;
    assert_eq!(headers.x_remaining, 41);
    assert_eq!(headers.e_tag.as_deref(), Some("\"v1\""));
    assert_eq!(headers.x_reset_at, Some(Timestamp::from("2026-01-02T03:04:05Z")));
    let headers: MakeHeaders = client.things().make("acme").await?.typed_headers()?;
    assert_eq!(
        (headers.x_remaining, headers.e_tag, headers.x_reset_at),
        (0, None, None)
    );
    let reply = client.things().make("acme").await?;
    let Err(error) = reply.typed_headers::<MakeHeaders>() else {
        return Err("a required header is invented".into());
    };
    assert!(error.to_string().contains("X-Remaining"), "{error}");
    Ok(())
}

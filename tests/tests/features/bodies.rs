//! Request bodies of every kind, and null, absent and empty in them.

use std::collections::BTreeMap;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::{Nullable, StreamExt, Upload};
use agent_clients_tests::fixtures::bodies::types::{JobsQueryBody, JobsStopBody, StartJob};
use agent_clients_tests::fixtures::nullability::types::{Address, ProfilePatch};
use agent_clients_tests::fixtures::{BinaryClient, BodiesClient, NullabilityClient};
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, done, serve};

#[tokio::test]
async fn a_body_has_what_was_given_and_no_frozen_default() -> Outcome {
    let (server, client) = serve(BodiesClient::new, done(2)).await?;
    client.jobs().start(StartJob::new("@a/b")).await?;
    let request = server.last();
    assert_eq!(
        (request.method.as_str(), request.text()),
        ("POST", r#"{"expert":"@a/b"}"#.to_owned())
    );
    assert_eq!(request.header("content-type"), Some("application/json"));
    let all = StartJob {
        max_steps: Some(1000),
        labels: Some(vec![]),
        ..StartJob::new("@a/b")
    };
    client.jobs().start(all).await?;
    // A value beyond the documented limit is the service's business.
    assert_eq!(
        server.last().json(),
        json!({"expert": "@a/b", "maxSteps": 1000, "labels": []})
    );
    Ok(())
}

#[tokio::test]
async fn a_body_that_says_one_text_and_nothing_else_is_that_text() -> Outcome {
    let (server, client) = serve(BodiesClient::new, done(4)).await?;
    let plain = JobsQueryBody::new("a \"b\"");
    for (body, media, text) in [
        (plain.clone(), "text/plain", r#"a "b""#),
        (
            JobsQueryBody {
                values: Some(vec![]),
                ..plain.clone()
            },
            "text/plain",
            r#"a "b""#,
        ),
        (
            JobsQueryBody {
                values: Some(vec![7]),
                ..plain.clone()
            },
            "application/json",
            r#"{"text":"a \"b\"","values":[7]}"#,
        ),
        (
            JobsQueryBody {
                exact_match: Some(false),
                ..plain.clone()
            },
            "application/json",
            r#"{"text":"a \"b\"","exactMatch":false}"#,
        ),
    ] {
        client.jobs().query(body).await?;
        let request = server.last();
        assert_eq!(
            (request.header("content-type"), request.text().as_str()),
            (Some(media), text)
        );
    }
    Ok(())
}

#[tokio::test]
async fn an_optional_body_may_be_left_out_whole() -> Outcome {
    let (server, client) = serve(BodiesClient::new, done(3)).await?;
    client.jobs().stop().await?;
    let request = server.last();
    assert_eq!((request.text().as_str(), request.header("content-type")), ("", None));
    client.jobs().stop().body(JobsStopBody::default()).await?;
    assert_eq!(server.last().text(), "{}");
    client
        .jobs()
        .stop()
        .body(JobsStopBody {
            force: Some(false),
            ..Default::default()
        })
        .await?;
    assert_eq!(server.last().text(), r#"{"force":false}"#);
    assert_eq!(server.last().header("content-type"), Some("application/json"));
    Ok(())
}

#[tokio::test]
async fn another_json_media_type_is_named_as_documented() -> Outcome {
    let (server, client) = serve(BodiesClient::new, done(1)).await?;
    client.jobs().merge(StartJob::new("x")).await?;
    let request = server.last();
    assert_eq!(
        (request.method.as_str(), request.json()),
        ("PATCH", json!({"expert": "x"}))
    );
    assert_eq!(request.header("content-type"), Some("application/merge-patch+json"));
    Ok(())
}

#[tokio::test]
async fn a_body_that_never_has_a_field_is_sent_without_being_asked_for() -> Outcome {
    let (server, client) = serve(BodiesClient::new, done(1)).await?;
    client.jobs().renew().await?;
    let request = server.last();
    assert_eq!((request.method.as_str(), request.json()), ("POST", json!({})));
    assert_eq!(request.header("content-type"), Some("application/json"));
    Ok(())
}

#[tokio::test]
async fn a_body_may_be_a_list_any_json_or_text() -> Outcome {
    let (server, client) = serve(BodiesClient::new, done(4)).await?;
    client.notes().replace(vec![]).await?;
    assert_eq!(server.last().text(), "[]");
    client.notes().import(json!({"b": 1, "a": [null]})).await?;
    assert_eq!(server.last().text(), r#"{"b":1,"a":[null]}"#);
    client.notes().import(json!(null)).await?;
    assert_eq!(server.last().text(), "null");
    client.notes().write("n", "Grüße").await?;
    let request = server.last();
    assert_eq!(
        (request.text().as_str(), request.header("content-type")),
        ("Grüße", Some("text/plain"))
    );
    Ok(())
}

#[tokio::test]
async fn absent_null_and_empty_are_three_things_in_a_request() -> Outcome {
    let profile = Answer::json(200, &json!({"name": "n", "nick": null}));
    let (server, client) = serve(NullabilityClient::new, vec![profile; 3]).await?;
    client.profile().update(ProfilePatch::new("n")).await?;
    assert_eq!(server.last().text(), r#"{"name":"n","nick":null}"#);
    let nulls = ProfilePatch {
        motto: Nullable::Null,
        tags: Nullable::Null,
        address: Nullable::Null,
        ..ProfilePatch::new("n")
    };
    client.profile().update(nulls).await?;
    assert_eq!(
        server.last().json(),
        json!({"name": "n", "nick": null, "motto": null, "tags": null, "address": null})
    );
    let mut address = Address::new("Bern");
    address.street = Nullable::Null;
    let empties = ProfilePatch {
        nick: Some(String::new()),
        bio: Some(String::new()),
        motto: "".to_owned().into(),
        hooks: Some(vec![]),
        tags: vec![].into(),
        labels: Some(BTreeMap::new()),
        address: address.into(),
        ..ProfilePatch::new("")
    };
    client.profile().update(empties).await?;
    assert_eq!(
        server.last().json(),
        json!({
            "name": "", "nick": "", "bio": "", "motto": "", "hooks": [], "tags": [], "labels": {},
            "address": {"city": "Bern", "zip": null, "street": null},
        })
    );
    Ok(())
}

#[tokio::test]
async fn absent_null_and_empty_are_understood_in_a_reply() -> Outcome {
    let script = [
        Answer::json(200, &json!({"name": "n", "nick": null})),
        Answer::json(
            200,
            &json!({"name": "", "nick": "", "motto": null, "hooks": [], "address": null, "spare": null}),
        ),
        Answer::json(
            200,
            &json!({"name": "n", "nick": null, "address": {"city": "c", "zip": null, "street": null}, "new": 1}),
        ),
        Answer::json(200, &json!({"name": null, "nick": null})),
        Answer::json(200, &json!({"name": "n"})),
    ];
    let (_server, client) = serve(NullabilityClient::new, script).await?;
    let update = || client.profile().update(ProfilePatch::new("n"));
    let reply = update().await?;
    assert_eq!(
        (reply.nick.as_deref(), reply.motto.as_deref(), reply.hooks.as_deref()),
        (None, None, None)
    );
    let reply = update().await?;
    assert_eq!(
        (reply.nick.as_deref(), reply.hooks.as_deref(), &reply.spare),
        (Some(""), Some(&[][..]), &None)
    );
    let reply = update().await?;
    let address = reply.address.as_ref().ok_or("no address")?;
    assert_eq!((address.zip.as_deref(), &address.street), (None, &Nullable::Null));
    assert_eq!(reply.extra["new"], 1);
    for field in ["name", "nick"] {
        let Err(error) = update().await else {
            return Err(format!("a wrong {field} is taken").into());
        };
        assert!(error.is_decode() && error.to_string().contains(field), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn bytes_go_up_with_their_media_type_from_memory_or_a_stream() -> Outcome {
    let (server, client) = serve(BinaryClient::new, vec![Answer::status(204); 2]).await?;
    client.images().upload("a", vec![0, 255, 1]).await?;
    let request = server.last();
    assert_eq!(
        (request.method.as_str(), request.body.as_slice()),
        ("PUT", &[0, 255, 1][..])
    );
    assert_eq!(
        (request.header("content-type"), request.header("content-length")),
        (Some("image/png"), Some("3"))
    );
    let chunks = [Ok(Bytes::from_static(b"one ")), Ok(Bytes::from_static(b"two"))];
    client
        .images()
        .upload("a", Upload::once(futures_util::stream::iter(chunks)))
        .await?;
    let request = server.last();
    assert_eq!(
        (request.text().as_str(), request.header("transfer-encoding")),
        ("one two", Some("chunked"))
    );
    Ok(())
}

#[tokio::test]
async fn a_body_of_any_media_type_has_the_callers() -> Outcome {
    let (server, client) = serve(BinaryClient::new, done(2)).await?;
    client.blobs().store("x").await?;
    assert_eq!(server.last().header("content-type"), Some("application/octet-stream"));
    client.blobs().store("x").content_type("application/sql").await?;
    assert_eq!(server.last().header("content-type"), Some("application/sql"));
    Ok(())
}

#[tokio::test]
async fn optional_bytes_may_be_left_out_or_empty() -> Outcome {
    let (server, client) = serve(BinaryClient::new, done(2)).await?;
    client.blobs().replace().await?;
    assert_eq!(server.last().header("content-type"), None);
    client.blobs().replace().body("").await?;
    let request = server.last();
    assert_eq!(
        (request.text().as_str(), request.header("content-type")),
        ("", Some("application/octet-stream"))
    );
    Ok(())
}

#[tokio::test]
async fn bytes_come_down_as_a_stream_with_their_media_type() -> Outcome {
    let script = [
        Answer::body(200, "image/webp", [0, 159, 146, 150]),
        Answer::body(200, "application/pdf", "%PDF"),
    ];
    let (server, client) = serve(BinaryClient::new, script).await?;
    let reply = client.images().download("a").await?;
    assert_eq!(reply.headers()["content-type"], "image/webp");
    let chunks: Vec<Bytes> = reply
        .into_inner()
        .map(|chunk| chunk.unwrap_or_default())
        .collect()
        .await;
    assert_eq!(chunks.concat(), [0, 159, 146, 150]);
    client.blobs().report().await?;
    assert_eq!(server.last().header("accept"), Some("application/pdf"));
    Ok(())
}

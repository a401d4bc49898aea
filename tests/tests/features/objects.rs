//! Objects: unknown fields, maps, free-form values, recursion, merged ones, and the formats of their fields.

use agent_clients_runtime::{Nullable, Timestamp};
use agent_clients_tests::fixtures::formats::types::Account;
use agent_clients_tests::fixtures::objects::types::{Thing, Unpublished};
use agent_clients_tests::fixtures::{CompositionClient, FormatsClient, ObjectsClient};
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, serve};

#[tokio::test]
async fn an_object_goes_back_as_it_came_with_everything_nobody_knows() -> Outcome {
    let thing = json!({
        "id": "t",
        "closed": {"flag": false},
        "scores": {"b": 2, "a": -1},
        "children": {"c": {"id": "c", "new": 1}},
        "parent": {"id": "p", "parent": {"id": "g"}},
        "parts": [{"id": "x"}, {"id": "y", "parts": []}],
        "options": {"deep": {"list": [1, null]}},
        "anything": [1, {"a": "b"}],
        "nested": {"depth": 0, "wide": true},
        "price": {"currency": "CHF", "net": 1.5, "gross": 2.0},
        "unpublished": {"signing_secret": "hunter2"},
        "since": {"unknown": ["kept"]},
    });
    let (server, client) = serve(
        ObjectsClient::new,
        [Answer::json(200, &thing), Answer::json(200, &thing)],
    )
    .await?;
    let read = client.things().echo(Thing::new("first")).await?.into_inner();
    assert_eq!(server.last().text(), r#"{"id":"first"}"#);
    assert_eq!(read.extra["since"]["unknown"][0], "kept");
    assert_eq!(read.price.as_ref().map(|price| price.extra["net"]), Some(1.5));
    client.things().echo(read).await?;
    assert_eq!(server.last().json(), thing);
    Ok(())
}

#[test]
fn an_object_of_which_nothing_is_known_is_used_like_a_map_and_never_prints_its_values() -> Outcome {
    let read: Unpublished = serde_json::from_value(json!({"signing_secret": "hunter2"}))?;
    assert_eq!(read["signing_secret"], "hunter2");
    assert_eq!(Unpublished::from(read.clone().extra.into_inner()), read);
    let printed = format!("{read:?}");
    assert!(
        printed.contains("signing_secret") && !printed.contains("hunter2"),
        "{printed}"
    );
    Ok(())
}

#[tokio::test]
async fn unknown_fields_are_dropped_where_the_document_does_not_keep_them() -> Outcome {
    let thing = json!({"id": "t", "closed": {"flag": true, "new": 1}});
    let (server, client) = serve(
        ObjectsClient::new,
        [Answer::json(200, &thing), Answer::json(200, &thing)],
    )
    .await?;
    let read = client.things().echo(Thing::new("t")).await?.into_inner();
    client.things().echo(read).await?;
    assert_eq!(server.last().json(), json!({"id": "t", "closed": {"flag": true}}));
    Ok(())
}

#[tokio::test]
async fn a_map_at_the_top_of_a_reply_is_a_map() -> Outcome {
    let (_server, client) = serve(ObjectsClient::new, [Answer::json(200, &json!({"b": 2, "a": 1}))]).await?;
    let limits = client.things().limits().await?.into_inner();
    assert_eq!(
        limits
            .iter()
            .map(|(name, limit)| (name.as_str(), *limit))
            .collect::<Vec<_>>(),
        [("a", 1), ("b", 2)]
    );
    Ok(())
}

#[tokio::test]
async fn the_members_of_all_of_add_up_and_the_last_word_counts() -> Outcome {
    let user =
        json!({"id": "u", "email": "e", "note": 3, "rights": ["all"], "deputy": {"id": "d", "note": "n"}, "new": 1});
    let (server, client) = serve(CompositionClient::new, [Answer::json(200, &user)]).await?;
    let admin = client.users().get("u").await?.into_inner();
    assert_eq!(server.last().target, "/v1/users/u");
    assert_eq!(
        (admin.id.as_str(), admin.email.as_str(), admin.note),
        ("u", "e", Some(3))
    );
    assert_eq!(admin.deputy.and_then(|deputy| deputy.note).as_deref(), Some("n"));
    assert_eq!(admin.extra["new"], 1);
    Ok(())
}

#[tokio::test]
async fn formats_keep_every_digit_and_every_spelling() -> Outcome {
    let account = json!({
        "id": "6f2c1c2e-8b7a-4a53-9b5e-0d5d5a3f0c11",
        "password": "hunter2",
        "apiKey": null,
        "token": "t",
        "createdAt": "2026-01-02T03:04:05.123456789+02:00",
        "deletedAt": "not yet",
        "visits": ["2026-01-01T00:00:00Z"],
        "birthday": "2000-02-30",
        "site": "no uri",
        "small": i32::MIN,
        "unsigned": u32::MAX,
        "large": u64::MAX,
        "count": -1,
        "ratio": 0.1,
        "code": "beyond the limits",
    });
    let (server, client) = serve(
        FormatsClient::new,
        [Answer::json(200, &account), Answer::json(200, &account)],
    )
    .await?;
    let first = Account::new(
        "6f2c1c2e-8b7a-4a53-9b5e-0d5d5a3f0c11".parse::<uuid::Uuid>()?,
        "p",
        Timestamp::from("2026-01-01T00:00:00Z"),
    );
    let read = client.accounts().open(first).await?.into_inner();
    assert_eq!(read.created_at.parse()?.to_string(), "2026-01-02T01:04:05.123456789Z");
    // A time that is none is kept and complains only when somebody asks what time it is.
    assert!(read.deleted_at.value().is_some_and(|time| time.parse().is_err()));
    assert_eq!(read.api_key, Nullable::Null);
    client.accounts().open(read).await?;
    assert_eq!(server.last().json(), account);
    Ok(())
}

//! What is sent, and what is refused before anything is: Perstack contract, sections 1 to 3 and 5.3.

use agent_clients_testkit::{Answer, MemoryTransport};
use perstack_client::runtime::serde_json::{Value, json};
use perstack_client::runtime::{BoxFuture, Sent, Stage};
use perstack_client::types::{
    AssignVersionInput, ContinueJobInput, CreateDraftInput, JobStatus, UpdateApplicationInput, UpdateDraftInput,
    UpdateJobInput, UpdateSecretInput, UpdateVariableInput,
};
use perstack_client::{ApiError, Client, Error};

use crate::support::{KEY, builder, client, job};

type Sending = BoxFuture<'static, Result<(), Error>>;

fn sending<T>(request: impl IntoFuture<Output = Result<T, Error>, IntoFuture: Send + 'static>) -> Sending {
    let future = request.into_future();
    Box::pin(async move { future.await.map(drop) })
}

/// Fails unless the call is refused for its input and nothing is sent.
async fn is_refused(call: impl FnOnce(&Client) -> Sending, what: &str) -> String {
    let transport = MemoryTransport::new();
    let error = call(&client(&transport)).await.expect_err(what);
    assert_eq!(
        (error.stage(), error.was_sent()),
        (Stage::NotSent, Sent::No),
        "{what}: {error}"
    );
    assert!(error.is_invalid_input() && !error.is_retryable(), "{what}: {error}");
    assert_eq!(transport.requests().len(), 0, "{what}");
    let seen = ApiError::from(&error);
    assert_eq!((seen.code, seen.aborted), (0, false), "{what}");
    error.to_string()
}

#[tokio::test]
async fn an_id_that_would_change_the_route_is_refused_before_a_request() {
    type Call = fn(&Client, &str) -> Sending;
    let calls: &[(&str, Call)] = &[
        ("applicationId", |client, id| sending(client.applications().get(id))),
        ("applicationId", |client, id| {
            sending(client.applications().update(id, UpdateApplicationInput::default()))
        }),
        ("applicationId", |client, id| sending(client.applications().delete(id))),
        ("name", |client, id| sending(client.env().secrets().get(id))),
        ("name", |client, id| {
            sending(client.env().secrets().update(id, UpdateSecretInput::new("v")))
        }),
        ("name", |client, id| sending(client.env().secrets().delete(id))),
        ("name", |client, id| sending(client.env().variables().get(id))),
        ("name", |client, id| {
            sending(client.env().variables().update(id, UpdateVariableInput::new("v")))
        }),
        ("name", |client, id| sending(client.env().variables().delete(id))),
        ("jobId", |client, id| sending(client.jobs().get(id))),
        ("jobId", |client, id| {
            sending(client.jobs().update(id, UpdateJobInput::new("paused")))
        }),
        ("jobId", |client, id| {
            sending(client.jobs().continue_(id, ContinueJobInput::new("q")))
        }),
        ("jobId", |client, id| sending(client.jobs().cancel(id))),
        ("jobId", |client, id| sending(client.jobs().checkpoints().list(id))),
        ("jobId", |client, id| sending(client.jobs().checkpoints().get(id, "cp"))),
        ("checkpointId", |client, id| {
            sending(client.jobs().checkpoints().get("job-1", id))
        }),
        ("jobId", |client, id| sending(client.jobs().checkpoints().stream(id))),
        ("draftRef", |client, id| {
            sending(client.experts().drafts().get("@org/expert", id))
        }),
        ("draftRef", |client, id| {
            sending(
                client
                    .experts()
                    .drafts()
                    .update("@org/expert", id, UpdateDraftInput::new(Vec::new())),
            )
        }),
        ("draftRef", |client, id| {
            sending(client.experts().drafts().delete("@org/expert", id))
        }),
        ("draftRef", |client, id| {
            sending(
                client
                    .experts()
                    .drafts()
                    .assign_version("@org/expert", id, AssignVersionInput::new("1.0.0")),
            )
        }),
    ];
    for (name, call) in calls {
        for id in ["", ".", ".."] {
            let said = is_refused(|client| call(client, id), &format!("{name} {id:?}")).await;
            assert!(said.contains(name) && said.contains("fix:"), "{said}");
        }
    }
}

#[tokio::test]
async fn a_malformed_key_scope_or_version_key_is_refused_before_a_request() {
    let experts = |client: &Client| client.experts();
    let empty = || CreateDraftInput::new("app-id", Vec::new());
    for key in [
        "",
        "..",
        ".",
        "@org",
        "@org/",
        "@org/..",
        "@Org/expert",
        "@org/expert@",
        "@org/a/b",
        "@org/expert@1@2",
    ] {
        is_refused(|client| sending(experts(client).get(key)), key).await;
        is_refused(|client| sending(experts(client).get_meta(key)), key).await;
    }
    for scope in ["", "..", "@org/expert@1.0.0", "@org/expert@latest", "@org/", "Expert"] {
        is_refused(|client| sending(experts(client).publish(scope)), scope).await;
        is_refused(|client| sending(experts(client).unpublish(scope)), scope).await;
        is_refused(|client| sending(experts(client).versions().list(scope)), scope).await;
        is_refused(|client| sending(experts(client).drafts().list(scope)), scope).await;
        is_refused(|client| sending(experts(client).drafts().get(scope, "draft-1")), scope).await;
        is_refused(|client| sending(experts(client).drafts().create(scope, empty())), scope).await;
        is_refused(
            |client| sending(experts(client).drafts().delete(scope, "draft-1")),
            scope,
        )
        .await;
    }
    // Yanking without a version would be taken for all of them.
    for key in ["@org/expert", "@org/expert@latest", "@org/expert@1.0", "expert", ""] {
        let said = is_refused(|client| sending(experts(client).yank(key)), key).await;
        assert!(said.contains("key"), "{said}");
    }
}

#[tokio::test]
async fn an_id_with_any_character_arrives_as_one_segment() {
    let transport = MemoryTransport::new();
    let id = "a/b c%2F?#é+@:\"<>{}`^\\|..";
    transport.next(Answer::json(&job("running")));
    client(&transport).jobs().get(id).await.unwrap();
    let request = transport.last_request();
    assert_eq!(request.segments(), ["api", "v1", "jobs", id]);
    assert_eq!(request.raw_query(), None);
}

#[tokio::test]
async fn absent_and_empty_query_parameters_are_left_out_and_zero_and_false_are_sent() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    let lists = || Answer::json(&json!({"data": {"experts": [], "jobs": [], "applications": []}}));
    let query = || {
        let mut query = transport.last_request().query();
        query.sort();
        query
    };
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    };
    transport.next(lists());
    client.experts().list().await.unwrap();
    assert_eq!(transport.last_request().raw_query(), None, "not even a question mark");

    transport.next(lists());
    let experts = client
        .experts()
        .list()
        .filter("")
        .limit(0)
        .offset(0)
        .include_drafts(false);
    experts.await.unwrap();
    assert_eq!(
        query(),
        pairs(&[("includeDrafts", "false"), ("limit", "0"), ("offset", "0")])
    );

    transport.next(lists());
    client.jobs().list().filter("").take(0).skip(0).await.unwrap();
    assert_eq!(query(), pairs(&[("skip", "0"), ("take", "0")]));

    transport.next(lists());
    client
        .applications()
        .list()
        .name("")
        .sort("updatedAt")
        .order("desc")
        .await
        .unwrap();
    assert_eq!(query(), pairs(&[("order", "desc"), ("sort", "updatedAt")]));

    transport.next(lists());
    client
        .experts()
        .list()
        .filter("a b&c=ü+")
        .include_drafts(true)
        .await
        .unwrap();
    let sent = transport.last_request();
    assert_eq!(sent.query_value("filter").as_deref(), Some("a b&c=ü+"));
    assert_eq!(sent.query_value("includeDrafts").as_deref(), Some("true"));
    assert!(
        sent.raw_query().unwrap_or_default().contains("filter=a+b%26c"),
        "a space goes as +"
    );
}

#[tokio::test]
async fn a_word_that_this_version_does_not_know_is_sent_as_it_is() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    transport.next(Answer::json(&json!({"data": {"jobs": []}})));
    client.jobs().list().sort("priority").order("random").await.unwrap();
    assert_eq!(
        transport.last_request().query_value("sort").as_deref(),
        Some("priority")
    );
    assert_eq!(transport.last_request().query_value("order").as_deref(), Some("random"));
    transport.next(Answer::json(&json!({"data": {"experts": []}})));
    client.experts().list().category("gardening").await.unwrap();
    assert_eq!(
        transport.last_request().query_value("category").as_deref(),
        Some("gardening")
    );
    transport.next(Answer::json(&job("hibernating")));
    client
        .jobs()
        .update("job-1", UpdateJobInput::new(JobStatus::from("hibernating")))
        .await
        .unwrap();
    assert_eq!(
        transport.last_request().json::<Value>().unwrap(),
        json!({"status": "hibernating"})
    );
}

#[tokio::test]
async fn every_request_carries_the_key_and_only_one_with_a_body_a_content_type() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    transport
        .next(Answer::json(&job("running")))
        .next(Answer::json(&job("running")))
        .next(Answer::new(204));
    client.jobs().get("job-1").await.unwrap();
    client
        .jobs()
        .continue_("job-1", ContinueJobInput::new("go on"))
        .await
        .unwrap();
    client.jobs().cancel("job-1").await.unwrap();
    let sent = transport.requests();
    for request in &sent {
        assert_eq!(request.header("authorization"), Some(format!("Bearer {KEY}").as_str()));
    }
    let content_types: Vec<_> = sent.iter().map(|request| request.header("content-type")).collect();
    assert_eq!(content_types, [None, Some("application/json"), None]);
    assert!(sent[2].body().is_empty(), "cancel has no body");
}

#[tokio::test]
async fn base_address_and_prefix_are_joined_by_one_slash_and_the_prefix_can_be_corrected() {
    for (base, prefix, expected) in [
        ("https://api.test", None, "/api/v1/jobs/job-1"),
        ("https://api.test/", None, "/api/v1/jobs/job-1"),
        ("https://api.test/gateway/", None, "/gateway/api/v1/jobs/job-1"),
        ("https://api.test", Some("/api/v2"), "/api/v2/jobs/job-1"),
        ("https://api.test/", Some("v3/"), "/v3/jobs/job-1"),
        ("https://api.test/all/", Some(""), "/all/jobs/job-1"),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&job("running")));
        let mut made = builder(&transport).base_url(base);
        if let Some(prefix) = prefix {
            made = made.path_prefix(prefix);
        }
        made.build().unwrap().jobs().get("job-1").await.unwrap();
        let request = transport.last_request();
        assert_eq!(
            (request.origin(), request.path()),
            ("https://api.test", expected),
            "{base} {prefix:?}"
        );
    }
}

#[tokio::test]
async fn an_empty_success_or_any_other_body_on_delete_is_success() {
    for answer in [
        Answer::new(204),
        Answer::new(200),
        Answer::json(&json!({})),
        Answer::json(&json!({"data": {"deleted": true}})),
        Answer::text("OK").with_status(202),
        Answer::bytes("application/json", "{broken"),
    ] {
        let transport = MemoryTransport::new();
        transport.on_times(4, "DELETE", "/{a}/{b}", answer.clone());
        transport.on_times(1, "DELETE", "/experts/{scopeName}/drafts/{draftRef}", answer.clone());
        let client = client(&transport);
        client.applications().delete("app-id").await.unwrap();
        client.env().secrets().delete("API_KEY").await.unwrap();
        client.env().variables().delete("DATABASE_URL").await.unwrap();
        client
            .experts()
            .drafts()
            .delete("@org/expert", "draft-1")
            .await
            .unwrap();
        assert_eq!(transport.requests().len(), 4, "{answer:?}");
    }
}

#[tokio::test]
async fn any_body_on_cancel_publish_and_unpublish_is_success_and_is_kept() {
    for (answer, understood) in [
        (Answer::new(204), false),
        (Answer::new(200), false),
        (Answer::text("OK"), false),
        (Answer::bytes("application/json", "{broken"), false),
        (Answer::json(&json!({"data": "another shape"})), false),
        (
            Answer::json(&json!({"data": {"job": {"id": "job-1", "status": "canceling"}, "scope": {"name": "x"}}})),
            true,
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer.clone()).next(answer.clone()).next(answer.clone());
        let client = client(&transport);
        let cancelled = client.jobs().cancel("job-1").await.unwrap();
        assert_eq!(cancelled.is_some(), understood, "{answer:?}");
        let published = client.experts().publish("@org/expert").await.unwrap();
        assert_eq!(published.is_some(), understood, "{answer:?}");
        let unpublished = client.experts().unpublish("@org/expert").await.unwrap();
        assert_eq!(unpublished.is_some(), understood, "{answer:?}");
        assert!(cancelled.body_bytes().is_some(), "what came can be read");
        transport.assert_finished();
    }
}

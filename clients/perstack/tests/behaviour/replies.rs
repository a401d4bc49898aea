//! What a reply may hold beyond what this version knows, and that none of it is lost: Perstack contract, sections 4 and 7.

use agent_clients_testkit::{Answer, MemoryTransport};
use perstack_client::prelude::*;
use perstack_client::runtime::serde_json::{self, Value, json};
use perstack_client::types::{Activity, ApplicationStatus, Job, JobReasoningBudget, JobStatus, Yanked};
use perstack_client::{Client, Error, Reply};

use crate::support::client;

/// What a call makes of this reply.
async fn reply<R, T>(body: impl std::borrow::Borrow<Value>, call: impl FnOnce(&Client) -> R) -> Reply<T>
where
    R: IntoFuture<Output = Result<Reply<T>, Error>>,
{
    let transport = MemoryTransport::new();
    transport.next(Answer::json(body.borrow()));
    call(&client(&transport)).await.unwrap()
}

#[tokio::test]
async fn an_unknown_status_survives_and_is_not_guessed_at() {
    let body = json!({"data": {"job": {"id": "job-1", "status": "hibernating"}}});
    let found = reply(&body, |client| client.jobs().get("job-1")).await;
    let status = &found.data.job.status;
    assert_eq!(*status, JobStatus::Unknown("hibernating".to_owned()));
    assert_eq!((status.is_finished(), status.is_waiting()), (None, None));
    assert_eq!(serde_json::to_value(&*found).unwrap(), body);

    let body = json!({"data": {"application": {"id": "a", "name": "n", "status": "frozen"}}});
    let found = reply(&body, |client| client.applications().get("a")).await;
    assert_eq!(found.data.application.status, Some(ApplicationStatus::from("frozen")));
    assert_eq!(serde_json::to_value(&*found).unwrap(), body);
}

#[tokio::test]
async fn unknown_fields_survive_at_every_depth() {
    let body = json!({
        "data": {
            "jobs": [{"id": "job-1", "status": "running", "usage": {
                "inputTokens": 1.0, "outputTokens": 1.0, "reasoningTokens": 1.0, "totalTokens": 1.0,
                "cachedInputTokens": 1.0, "imageTokens": 4,
            }, "priority": {"level": [1, null]}}],
            "facets": [1],
        },
        "meta": {"total": 1, "take": 20, "skip": 0, "cursor": "c"},
        "links": {"next": null},
    });
    let found = reply(&body, |client| client.jobs().list()).await;
    assert_eq!(serde_json::to_value(&*found).unwrap(), body);
    assert_eq!(found.extra["links"], json!({"next": null}));
}

#[tokio::test]
async fn an_activity_of_an_unknown_type_or_another_shape_never_breaks_a_checkpoint() {
    for activity in [
        json!({"type": "paintPicture", "canvas": {"w": 3}}),
        json!({"type": "exec", "command": 7}),
        json!({"noType": true}),
        json!(["a", "list"]),
        json!("text"),
    ] {
        let body = json!({"data": {"checkpoint": {"id": "cp-1", "activity": activity}}});
        let found = reply(&body, |client| client.jobs().checkpoints().get("job-1", "cp-1")).await;
        assert_eq!(found.data.checkpoint.activity, Some(Activity::Unknown(activity)));
        assert_eq!(serde_json::to_value(&*found).unwrap(), body);
    }
    let body = json!({"data": {"checkpoint": {"id": "cp-1", "activity": null}}});
    let found = reply(&body, |client| client.jobs().checkpoints().get("job-1", "cp-1")).await;
    assert_eq!(found.data.checkpoint.activity, None);
}

#[tokio::test]
async fn only_what_the_contract_calls_required_is_required() {
    let found = reply(json!({"data": {"checkpoints": [{"id": "cp-1"}]}}), |client| {
        client.jobs().checkpoints().list("job-1")
    });
    assert_eq!(found.await.data.checkpoints[0].id, "cp-1");
    let found = reply(json!({"data": {"secrets": [{"name": "API_KEY"}]}}), |client| {
        client.env().secrets().list()
    });
    assert_eq!(found.await.data.secrets[0].name, "API_KEY");
    let found = reply(json!({"data": {"versions": [{"version": "1.0.0"}]}}), |client| {
        client.experts().versions().list("@org/expert")
    });
    assert_eq!(found.await.data.versions[0].tag, None);
    let meta = json!({"data": {"scope": {}, "version": {"version": "1.0.0"}}});
    let found = reply(&meta, |client| client.experts().get_meta("@org/expert")).await;
    assert_eq!(found.data.version.version, "1.0.0");
    // An answer to a write whose shape is a guess never turns the write into an error.
    for body in [
        json!({}),
        json!({"data": {}}),
        json!({"data": null}),
        json!({"workspace": {"secrets": []}}),
    ] {
        let input = perstack_client::types::CreateVariableInput::new("A", "b");
        let found = reply(&body, |client| client.env().variables().create(input)).await;
        assert!(
            found.data.as_ref().and_then(|data| data.variable.as_ref()).is_none(),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_field_of_two_possible_types_is_read_as_either() {
    for (yanked, expected) in [
        (json!(true), Yanked::Boolean(true)),
        (
            json!("@org/expert@1.0.0"),
            Yanked::String("@org/expert@1.0.0".to_owned()),
        ),
        (json!({"at": 1}), Yanked::Unknown(json!({"at": 1}))),
    ] {
        let body = json!({"data": {"yanked": yanked, "latestTagUpdated": true}});
        let found = reply(&body, |client| client.experts().yank("@org/expert@1.0.0")).await;
        assert_eq!(
            (&found.data.yanked, found.data.latest_tag_updated),
            (&Some(expected), Some(true))
        );
    }
    let budget = |text: &str| serde_json::from_str::<Job>(text).unwrap().reasoning_budget;
    assert_eq!(
        budget(r#"{"id":"a","status":"b","reasoningBudget":4096}"#),
        Some(JobReasoningBudget::Integer(4096))
    );
    assert!(matches!(
        budget(r#"{"id":"a","status":"b","reasoningBudget":"low"}"#),
        Some(JobReasoningBudget::ReasoningBudget(_))
    ));
}

#[tokio::test]
async fn the_definition_of_an_expert_is_found_wherever_the_service_puts_it() {
    for body in [
        json!({"data": {"definition": {"key": "k", "instruction": "i"}}}),
        json!({"data": {"expert": {"key": "k", "instruction": "i"}}}),
        json!({"data": {"key": "k", "instruction": "i"}}),
    ] {
        let found = reply(&body, |client| client.experts().get("@org/expert")).await;
        let definition = found.definition().expect("it is there");
        assert_eq!(
            (definition.key.as_deref(), definition.instruction.as_deref()),
            (Some("k"), Some("i"))
        );
    }
}

#[tokio::test]
async fn times_are_kept_as_they_were_written() {
    for time in ["2026-01-01T00:00:00.000Z", "2026-01-01T01:00:00+01:00", "some day"] {
        let body = json!({"data": {"variable": {"name": "A", "value": "b", "createdAt": time}}});
        let found = reply(&body, |client| client.env().variables().get("A")).await;
        assert_eq!(serde_json::to_value(&*found).unwrap(), body);
    }
}

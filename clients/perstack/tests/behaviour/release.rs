//! From a draft to a version in one call: Perstack contract, section 5.4.

use agent_clients_testkit::{Answer, MemoryTransport};
use perstack_client::prelude::*;
use perstack_client::runtime::serde_json::{Value, json};
use perstack_client::types::{CreateDraftInput, DraftExpert};
use perstack_client::{ApiError, Release, ReleaseError, RetryPolicy};

use crate::support::builder;

async fn release(transport: &MemoryTransport, tag: Option<&str>) -> Result<Release, ReleaseError> {
    // Even where everything is repeated that may be.
    let client = builder(transport).retry(RetryPolicy::standard()).build().unwrap();
    let input = CreateDraftInput::new("app-id", vec![DraftExpert::new("main", "You help.")]);
    let tag = tag.map(|tag| tag.parse().unwrap());
    let (scope, version) = ("@org/expert".parse().unwrap(), "1.0.0".parse().unwrap());
    client.experts().drafts().release(scope, input, version, tag).await
}

fn created() -> Answer {
    Answer::json(&json!({"data": {"draft": {"ref": "draft/1", "scopeName": "@org/expert"}}}))
}

const CREATE: &str = "/api/v1/experts/{scopeName}/drafts";
const ASSIGN: &str = "/api/v1/experts/{scopeName}/drafts/{draftRef}/version";

#[tokio::test]
async fn a_release_creates_the_draft_and_assigns_its_version() {
    for (tag, body) in [
        (Some("latest"), json!({"version": "1.0.0", "tag": "latest"})),
        (None, json!({"version": "1.0.0"})),
    ] {
        let transport = MemoryTransport::new();
        transport.on("POST", CREATE, created());
        transport.on(
            "POST",
            ASSIGN,
            Answer::json(&json!({"data": {"version": {"version": "1.0.0"}}})),
        );
        let made = release(&transport, tag).await.unwrap();
        assert_eq!(made.draft_ref, "draft/1");
        assert_eq!(made.created.status().as_u16(), 200);
        assert_eq!(
            made.assigned.data.as_ref().unwrap().version.as_ref().unwrap().version,
            "1.0.0"
        );
        let requests = transport.requests();
        let sent: Value = requests[0].json().unwrap();
        let experts = json!([{"key": "main", "instruction": "You help."}]);
        assert_eq!(sent, json!({"applicationId": "app-id", "experts": experts}));
        let segments = ["api", "v1", "experts", "@org/expert", "drafts", "draft/1", "version"];
        assert_eq!(requests[1].segments(), segments);
        assert_eq!(requests[1].json::<Value>().unwrap(), body);
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn when_the_second_step_fails_the_draft_is_not_lost_and_nothing_is_repeated() {
    let conflict = json!({"error": "Conflict", "reason": "version exists"});
    for (answer, certain) in [
        (Answer::json(&conflict).with_status(409), true),
        (Answer::new(503), false),
        (Answer::broken(), false),
        (Answer::bytes("application/json", "{broken"), false),
    ] {
        let transport = MemoryTransport::new();
        transport
            .on("POST", CREATE, created())
            .on("POST", ASSIGN, answer.clone());
        let failed = release(&transport, None).await.unwrap_err();
        assert_eq!(failed.draft_ref.as_deref(), Some("draft/1"), "{answer:?}");
        assert_eq!(transport.requests().len(), 2, "{answer:?}");
        let shown = failed.to_string();
        let wanted = if certain {
            "draft/1 was made and has no version"
        } else {
            "may have its version"
        };
        assert!(shown.contains(wanted), "{shown}");
        let source = std::error::Error::source(&failed).expect("it has its cause");
        assert_eq!(source.to_string(), failed.error.to_string());
        if certain {
            let error = ApiError::from(failed.error);
            assert_eq!((error.code, error.reason), (409, Some(json!("version exists"))));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn when_the_first_step_fails_nothing_more_is_sent_and_the_error_says_what_may_exist() {
    for (answer, wanted) in [
        (
            Answer::json(&json!({"error": "Unauthorized"})).with_status(401),
            "no draft was made",
        ),
        (Answer::new(502), "a draft may have been made"),
        (Answer::broken(), "a draft may have been made"),
        (
            Answer::bytes("application/json", "{broken"),
            "a draft may have been made",
        ),
        (
            Answer::json(&json!({"data": {"draft": {"scopeName": "@org/expert"}}})),
            "a draft may have been made",
        ),
        (Answer::json(&json!({})), "a draft may have been made"),
        (
            Answer::json(&json!({"data": {"draft": {"ref": ""}}})),
            "a draft may have been made",
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer.clone());
        let failed = release(&transport, Some("latest")).await.unwrap_err();
        assert_eq!(failed.draft_ref, None, "{answer:?}");
        assert!(failed.to_string().contains(wanted), "{answer:?}: {failed}");
        assert_eq!(transport.requests().len(), 1, "{answer:?}");
    }
}

#[tokio::test]
async fn a_reply_without_the_reference_keeps_what_the_service_said() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(
        &json!({"data": {"draft": {"scopeName": "@org/expert", "id": "d-7"}}}),
    ));
    let failed = release(&transport, None).await.unwrap_err();
    assert_eq!(failed.error.decode_error().unwrap().path(), "data.draft.ref");
    let kept: Value = perstack_client::runtime::serde_json::from_slice(failed.error.body_bytes()).unwrap();
    assert_eq!(kept["data"]["draft"]["id"], "d-7");
}

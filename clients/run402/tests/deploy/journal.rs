//! Journals, operations in the background, and deploys that are over.

use std::time::Duration;

use run402_client::deploy::{DeployErrorKind, Journal, Recovery, ReleaseSpec};
use run402_client::prelude::*;
use run402_client::runtime::CancellationToken;
use run402_client::types::{DeployEvent, OperationStatus};

use crate::gateway::{Gateway, Rules};
use crate::support::{PROJECT, client_over};

fn spec(text: &str) -> ReleaseSpec {
    ReleaseSpec::new(PROJECT).site([("index.html", text)])
}

fn journal() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::at(folder.path().join("deploys.json"));
    (folder, journal)
}

#[tokio::test(start_paused = true)]
async fn a_deploy_that_is_over_leaves_no_entry_and_its_key_is_not_used_again() {
    let (_folder, journal) = journal();
    let gateway = Gateway::new(Rules::default());
    let client = client_over(gateway.transport.clone());
    let mut keys = std::collections::BTreeSet::new();
    for text in ["one", "two", "one"] {
        let result = client
            .deploy()
            .apply(spec(text))
            .journal(journal.clone())
            .await
            .unwrap();
        assert!(!result.taken_up);
        keys.insert(result.idempotency_key.unwrap());
        assert_eq!(journal.unfinished().unwrap(), []);
    }
    assert_eq!(keys.len(), 3);
    assert_eq!(
        gateway.state().releases.len(),
        3,
        "the third is a release of its own, although it is the first again"
    );
}

#[tokio::test(start_paused = true)]
async fn a_release_that_failed_is_over_and_its_key_is_spent() {
    let (_folder, journal) = journal();
    let gateway = Gateway::new(Rules {
        phases: vec!["migrating", "failed"],
        ..Rules::default()
    });
    let client = client_over(gateway.transport.clone());
    let error = client
        .deploy()
        .apply(spec("a"))
        .journal(journal.clone())
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.recovery()),
        (DeployErrorKind::Failed, Recovery::Correct)
    );
    assert_eq!((error.code(), error.idempotency_key()), ("MIGRATION_FAILED", None));
    assert_eq!(journal.unfinished().unwrap(), []);
    gateway.state().rules.phases = vec!["ready"];
    client.deploy().apply(spec("a")).journal(journal).await.unwrap();
    gateway.assert_one_release("after the failure");
}

#[tokio::test(start_paused = true)]
async fn an_operation_that_takes_too_long_is_in_the_journal_until_it_is_resumed() {
    let (_folder, journal) = journal();
    let gateway = Gateway::new(Rules {
        phases: vec!["staging"],
        ..Rules::default()
    });
    let client = client_over(gateway.transport.clone());
    let request = client.deploy().apply(spec("a")).journal(journal.clone());
    let error = request.wait_limit(Duration::from_secs(3)).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.recovery()),
        (DeployErrorKind::Unfinished, Recovery::Resume)
    );
    assert_eq!(
        (error.status().unwrap().as_u16(), error.phase()),
        (504, Some("staging"))
    );
    let entries = journal.unfinished().unwrap();
    assert_eq!(entries.len(), 1);
    assert!(entries[0].committing);
    assert_eq!(entries[0].operation_id.as_deref(), error.operation_id());
    gateway.state().rules.phases = vec!["ready"];
    let result = client
        .deploy()
        .resume_unfinished(journal.clone())
        .await
        .unwrap()
        .unwrap();
    assert!(result.taken_up);
    assert_eq!(journal.unfinished().unwrap(), []);
    assert_eq!(client.deploy().resume_unfinished(journal).await.unwrap(), None);
    gateway.assert_one_release("resumed");
}

#[tokio::test(start_paused = true)]
async fn an_old_release_that_is_no_longer_live_is_not_taken_for_the_new_one() {
    let (_folder, journal) = journal();
    let gateway = Gateway::new(Rules {
        phases: vec!["staging"],
        ..Rules::default()
    });
    let client = client_over(gateway.transport.clone());
    let request = client.deploy().apply(spec("a")).journal(journal.clone());
    request.wait_limit(Duration::from_secs(1)).await.unwrap_err();
    gateway.state().rules.phases = vec!["ready"];
    // It becomes live without anybody looking, and another release after it.
    let id = journal.unfinished().unwrap()[0].operation_id.clone().unwrap();
    client.deploy().follow(id).await.unwrap();
    client.deploy().apply(spec("b")).await.unwrap();
    let result = client.deploy().apply(spec("a")).journal(journal).await.unwrap();
    assert!(!result.taken_up);
    assert_eq!(gateway.state().releases.len(), 3);
}

#[tokio::test(start_paused = true)]
async fn an_operation_in_the_background_tells_everything_to_everybody_and_survives_its_handle() {
    let gateway = Gateway::new(Rules::default());
    let client = client_over(gateway.transport.clone());
    let operation = client.deploy().start(spec("a")).await.unwrap();
    assert_eq!((operation.id(), operation.plan_id()), ("op_1", "plan_1"));
    let early: Vec<DeployEvent> = operation.events().collect().await;
    let result = operation.result().await.unwrap();
    let late: Vec<DeployEvent> = operation.events().collect().await;
    assert_eq!(early, late);
    assert!(matches!(early.first(), Some(DeployEvent::PlanStarted(_))));
    assert!(matches!(early.last(), Some(DeployEvent::Ready(_))));
    assert_eq!(operation.result().await.unwrap(), result);
    let requests = gateway.transport.requests().len();
    for _ in 0..2 {
        assert_eq!(operation.snapshot().await.unwrap().status, OperationStatus::Ready);
    }
    assert_eq!(
        gateway.transport.requests().len(),
        requests + 1,
        "what has ended is not asked for again"
    );

    drop(client.deploy().start(spec("b")).await.unwrap());
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(gateway.state().releases.len(), 2);
}

#[tokio::test(start_paused = true)]
async fn an_operation_that_is_cancelled_says_that_the_release_goes_on() {
    let gateway = Gateway::new(Rules {
        phases: vec!["staging"],
        ..Rules::default()
    });
    let client = client_over(gateway.transport.clone());
    let stop = CancellationToken::new();
    let operation = client
        .deploy()
        .start(spec("a"))
        .with_cancel(stop.clone())
        .await
        .unwrap();
    tokio::time::sleep(Duration::from_secs(10)).await;
    stop.cancel();
    let error = operation.result().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.recovery()),
        (DeployErrorKind::Cancelled, Recovery::Resume)
    );
    assert_eq!(error.operation_id(), Some("op_1"));
}

#[tokio::test]
async fn ids_that_are_none_of_operations_are_refused_here() {
    let gateway = Gateway::new(Rules::default());
    let client = client_over(gateway.transport.clone());
    for request in [client.deploy().resume_deploy("rel_1"), client.deploy().follow("")] {
        let error = request.await.unwrap_err();
        assert_eq!(
            (error.code(), error.kind()),
            ("OPERATION_NOT_FOUND", DeployErrorKind::Invalid)
        );
    }
    assert_eq!(gateway.transport.requests().len(), 0);
}

#[tokio::test]
async fn a_plan_of_a_dry_run_cannot_be_uploaded() {
    let transport = agent_clients_testkit::MemoryTransport::new();
    transport.next(agent_clients_testkit::Answer::json(
        &run402_client::runtime::serde_json::json!({"plan_id": null, "operation_id": null, "missing_content": []}),
    ));
    let client = client_over(transport.clone());
    let planned = client.deploy().plan_release(spec("a")).dry_run(true).await.unwrap();
    let request = transport.last_request();
    assert_eq!(request.raw_query(), Some("dry_run=true"));
    assert!(crate::support::body(&request).get("idempotency_key").is_none());
    let error = client.deploy().upload(planned).await.unwrap_err();
    assert_eq!(error.code(), "DRY_RUN_PLAN_NOT_COMMITTABLE");
}

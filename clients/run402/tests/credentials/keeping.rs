//! Projects that are made, looked up and deleted: what is kept of them.

use std::sync::atomic::{AtomicU32, Ordering};

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::credentials::{CredentialsProvider, MemoryCredentials, ProjectKeys};
use run402_client::prelude::*;
use run402_client::projects::SaveError;
use run402_client::runtime::{AuthHeader, AuthRequest, BoxFuture, Core, NoAuth};
use run402_client::{Client, Error, types};
use serde_json::json;

use super::{client_of, credentials};

fn provisioned() -> Answer {
    let body =
        json!({"project_id": "prj_new", "anon_key": "anon-new", "service_key": "service-new", "schema_slot": "p1"});
    Answer::json(&body).with_status(201)
}

#[tokio::test]
async fn a_new_projects_keys_are_kept_and_it_becomes_the_active_one() {
    let transport = MemoryTransport::new();
    transport.on("POST", "/projects/v1", provisioned());
    transport.on(
        "POST",
        "/fork/v1",
        Answer::json(&json!({
            "project_id": "prj_fork", "anon_key": "a", "service_key": "s", "site_url": "https://fork.run402.com"
        })),
    );
    let kept = credentials();
    let client = client_of(kept.clone(), &transport);
    let made = client
        .projects()
        .provision_and_save(types::ProjectsProvisionInput::default())
        .await
        .unwrap();
    assert_eq!((made.project_id.as_str(), made.status().as_u16()), ("prj_new", 201));
    assert_eq!(transport.last_request().json::<serde_json::Value>().unwrap(), json!({}));
    assert_eq!(client.projects().active().await.unwrap().as_deref(), Some("prj_new"));
    assert_eq!(
        client.projects().keys("prj_new").await.unwrap().service_key.expose(),
        "service-new"
    );
    client
        .apps()
        .fork_and_save(types::AppsForkInput::new("ver_1", "copy"))
        .await
        .unwrap();
    let info = client.projects().info("prj_fork").await.unwrap();
    assert_eq!(
        (info.project_id.as_str(), info.keys.site_url.as_deref()),
        ("prj_fork", Some("https://fork.run402.com"))
    );
    assert_eq!(kept.active_project().await.unwrap().as_deref(), Some("prj_fork"));
    transport.assert_finished();
}

#[tokio::test]
async fn deleting_a_project_forgets_it_only_once_the_service_has_deleted_it() {
    let transport = MemoryTransport::new();
    transport.on("DELETE", "/projects/v1/prj_1", Answer::new(500));
    transport.on(
        "DELETE",
        "/projects/v1/prj_1",
        Answer::json(&json!({"status": "purged"})),
    );
    let client = client_of(credentials().active("prj_2").active("prj_1"), &transport);
    client.projects().delete_and_forget("prj_1").await.unwrap_err();
    assert!(client.projects().keys("prj_1").await.is_ok());
    client.projects().delete_and_forget("prj_1").await.unwrap();
    assert_eq!(
        client.projects().keys("prj_1").await.unwrap_err().code(),
        Some("PROJECT_NOT_FOUND")
    );
    assert_eq!(client.projects().active().await.unwrap().as_deref(), Some("prj_2"));
}

/// Cannot store anything.
struct FullDisk(AtomicU32);

impl CredentialsProvider for FullDisk {
    fn auth<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn project_keys<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
        Box::pin(async { Ok(None) })
    }

    fn save_project<'a>(&'a self, _: &'a str, _: ProjectKeys) -> BoxFuture<'a, Result<(), Error>> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(async { Err(Error::config("disk", "it is full", "make room")) })
    }
}

#[tokio::test]
async fn keys_that_cannot_be_kept_come_back_with_the_error() {
    let transport = MemoryTransport::new();
    transport.on("POST", "/projects/v1", provisioned());
    let client = client_of(FullDisk(AtomicU32::new(0)), &transport);
    let error = client
        .projects()
        .provision_and_save(types::ProjectsProvisionInput::default())
        .await
        .unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(
        shown.contains("it is full") && !shown.contains("service-new"),
        "{shown}"
    );
    match error {
        SaveError::NotSaved { reply, .. } => assert_eq!(reply.service_key.expose(), "service-new"),
        other => panic!("{other}"),
    }
}

/// Gives keys and keeps nothing, as the smallest legal provider.
struct Smallest;

impl CredentialsProvider for Smallest {
    fn auth<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn project_keys<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
        Box::pin(async { Ok(Some(ProjectKeys::new("a", "s"))) })
    }
}

#[tokio::test]
async fn a_provider_that_keeps_nothing_is_enough_to_make_a_project_and_not_to_make_one_active() {
    let transport = MemoryTransport::new();
    transport.on("POST", "/projects/v1", provisioned());
    transport.on(
        "GET",
        "/projects/v1/prj_1",
        Answer::json(&json!({"project_id": "prj_1"})),
    );
    let client = client_of(Smallest, &transport);
    client
        .projects()
        .provision_and_save(types::ProjectsProvisionInput::default())
        .await
        .unwrap();
    let error = client.use_project("prj_1").await.unwrap_err();
    assert_eq!(error.code(), Some(run402_client::credentials::UNSUPPORTED));
}

#[tokio::test]
async fn a_client_of_a_foreign_core_makes_calls_and_says_what_it_lacks() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({"tiers": {}})));
    let core = Core::builder("https://api.test")
        .auth(NoAuth)
        .transport(transport)
        .build()
        .unwrap();
    let client = Client::new(core);
    client.projects().get_quote().await.unwrap();
    for error in [
        client.project("prj_1").unwrap_err(),
        client.credentials().err().unwrap(),
        client.projects().keys("prj_1").await.unwrap_err(),
    ] {
        assert!(error.to_string().contains("Client::builder()"), "{error}");
    }
}

#[tokio::test]
async fn the_session_of_a_client_lasts_as_long_as_its_handles_and_is_nobody_elses() {
    let transport = MemoryTransport::new();
    let mut handles = Vec::new();
    for round in 0..20 {
        let id = format!("prj_{round}");
        let kept = MemoryCredentials::new()
            .project(&id, ProjectKeys::new("a", "s"))
            .active(&id);
        let client = client_of(kept, &transport);
        // The handle outlives the client it came from; every other client goes at once.
        if round % 2 == 0 {
            handles.push((id, client.projects()));
        }
    }
    for (id, projects) in handles {
        assert_eq!(projects.active().await.unwrap(), Some(id));
    }
}

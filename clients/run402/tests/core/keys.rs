//! Which key goes with which call, and where keys come from and stay.

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::core_server::{CoreClient, types};
use run402_client::credentials::{CredentialsProvider, MemoryCredentials};
use run402_client::prelude::*;
use run402_client::runtime::serde_json::{Value, json};

use crate::server::{ANON_KEY, PROJECT, SERVICE_KEY, client_over, lines, project};

/// What a call sent in the two headers that carry keys.
async fn keys_of<T>(
    call: impl std::ops::AsyncFnOnce(CoreClient) -> Result<T, run402_client::Error>,
) -> (Option<String>, Option<String>) {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(
        &json!({"mailboxes": [], "messages": [], "logs": [], "secrets": [], "status": "ok",
        "project_id": PROJECT, "anon_key": ANON_KEY, "service_key": SERVICE_KEY}),
    ));
    let core = client_over(&transport).project(PROJECT).unwrap();
    if let Err(error) = call(core).await {
        panic!("{error}");
    }
    let request = transport.last_request();
    let text = |name: &str| request.header(name).map(str::to_owned);
    (text("authorization"), text("apikey"))
}

#[tokio::test]
async fn each_call_carries_the_key_that_the_server_asks_for_and_no_other() {
    let service = (Some(format!("Bearer {SERVICE_KEY}")), None);
    let none = (None, None);
    let anon = (None, Some(ANON_KEY.to_owned()));
    assert_eq!(keys_of(async |core| core.service().health().await).await, none);
    assert_eq!(keys_of(async |core| core.projects().get(PROJECT).await).await, none);
    assert_eq!(keys_of(async |core| core.projects().rest("items").await).await, anon);
    let sql = async |core: CoreClient| {
        core.projects()
            .sql(PROJECT, types::ProjectsSqlInput::new("SELECT 1"))
            .await
    };
    assert_eq!(keys_of(sql).await, service);
    assert_eq!(
        keys_of(async |core| core.storage().list_objects(PROJECT).await).await,
        service
    );
    assert_eq!(
        keys_of(async |core| core.storage().delete(PROJECT, "a/b.txt").await).await,
        service
    );
    assert_eq!(
        keys_of(async |core| core.functions().logs(PROJECT).await).await,
        service
    );
    assert_eq!(
        keys_of(async |core| core.functions().runs().get("run_1").await).await,
        service
    );
    assert_eq!(keys_of(async |core| core.secrets().list(PROJECT).await).await, service);
    // These name no project in their path: the bound one counts.
    assert_eq!(keys_of(async |core| core.email().get_mailbox().await).await, service);
    assert_eq!(keys_of(async |core| core.email().list("mbx_1").await).await, service);
}

#[tokio::test]
async fn a_call_without_a_known_project_fails_before_anything_is_sent() {
    let transport = MemoryTransport::new();
    let core = client_over(&transport);
    let error = core.email().get_mailbox().await.unwrap_err();
    assert!(error.is_auth() && error.to_string().contains("fix:"), "{error}");
    let error = core.storage().list_objects("prj_other").await.unwrap_err();
    assert_eq!(error.code(), Some("PROJECT_NOT_FOUND"));
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn keys_of_a_project_that_is_made_or_read_are_kept_for_the_next_call() {
    for read in [false, true] {
        let transport = MemoryTransport::new();
        transport
            .next(Answer::json(&project(None)).with_status(if read { 200 } else { 201 }))
            .next(Answer::json(
                &json!({"status": "ok", "rows": [{"n": 1}], "row_count": 1}),
            ));
        let credentials = MemoryCredentials::new();
        let core = CoreClient::builder()
            .base_url("http://core.test/")
            .credentials(credentials.clone())
            .transport(transport.clone())
            .build()
            .unwrap();
        let made = match read {
            false => core.projects().provision_and_save().name("demo").await.unwrap(),
            true => core.projects().get_and_save(PROJECT).await.unwrap(),
        };
        assert_eq!(credentials.active_project().await.unwrap().as_deref(), Some(PROJECT));
        let sql = types::ProjectsSqlInput::new("SELECT 1 AS n");
        let reply = core.projects().sql(&made.project_id, sql).await.unwrap();
        assert_eq!(reply.row_count, Some(1));
        let request = transport.last_request();
        assert_eq!(request.header("authorization"), Some(&*format!("Bearer {SERVICE_KEY}")));
        if !read {
            assert_eq!(
                transport.requests()[0].json::<Value>().unwrap(),
                json!({"name": "demo"})
            );
        }
        assert_eq!(lines(&transport).len(), 2);
        assert!(!format!("{core:?} {made:?}").contains("hunter"));
    }
}

#[test]
fn a_client_needs_an_address_of_its_own() {
    let error = CoreClient::builder().build().unwrap_err();
    assert!(
        error.to_string().contains("base_url") && error.to_string().contains("fix:"),
        "{error}"
    );
    let hosted = run402_client::credentials::Environment::from_lookup(|_| None).unwrap();
    assert!(CoreClient::builder().environment(&hosted).build().is_err());
    let own = run402_client::credentials::Environment::from_lookup(|name| {
        (name == "RUN402_API_BASE").then(|| "http://127.0.0.1:8402".into())
    });
    let core = CoreClient::builder().environment(&own.unwrap()).build().unwrap();
    assert_eq!(core.core().base_url(), "http://127.0.0.1:8402");
}

/// As recorded: SQL alone is text, SQL with parameters is JSON.
#[tokio::test]
async fn sql_is_sent_as_text_unless_it_has_parameters() {
    for (params, media, body) in [
        (None, "text/plain", "SELECT 1 AS n"),
        (Some(Vec::new()), "text/plain", "SELECT 1 AS n"),
        (
            Some(vec![json!(7)]),
            "application/json",
            r#"{"sql":"SELECT 1 AS n","params":[7]}"#,
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&json!({"status": "ok", "rows": []})));
        let mut input = types::ProjectsSqlInput::new("SELECT 1 AS n");
        input.params = params;
        client_over(&transport).projects().sql(PROJECT, input).await.unwrap();
        let request = transport.last_request();
        assert_eq!(request.header("content-type"), Some(media));
        assert_eq!(&request.body()[..], body.as_bytes());
    }
}

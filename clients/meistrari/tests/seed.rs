//! Every name of the official README has its counterpart here: methods with their arguments, exported types, functions, the fields
//! that its examples read, and the rules it states.
//!
//! The tables are code, so a counterpart that is renamed or loses an argument does not compile. What the requests put on the wire is
//! tested elsewhere; here a rule is only shown to hold.

use std::collections::BTreeSet;

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::agent::types::{
    AgentInput, ExecuteAgentRequest, SessionFileEncoding, SessionStatus, SessionStreamEvent, SessionWebhookConfig,
    SessionWebhookEventPayload, SessionWebhookEventType,
};
use meistrari_client::agent::webhook::{self, WebhookReceiver};
use meistrari_client::agent::{
    self, AgentRequest, CancelError, ExecuteError, InvalidRequest, SessionFileExt, SessionStream, types,
};
use meistrari_client::runtime::ByteStream;
use meistrari_client::{AgentClient, AuthStrategy, CancellationToken, EventStream, VaultClient};
use serde_json::{Value, json};

const REFERENCE: &str = "vault://0b8f3b9e-6f0c-4d2a-9a53-3c1f5f3f8f10";

/// Makes each line twice: as code that must compile, and as a pair of names.
macro_rules! counterparts {
    ($(#[$doc:meta])* fn $name:ident($client:ident: &AgentClient) { $($official:literal => $ours:expr;)+ }) => {
        $(#[$doc])*
        fn $name($client: &AgentClient) -> Vec<(&'static str, &'static str)> {
            vec![$({
                let request = $ours;
                drop(request);
                ($official, stringify!($ours))
            }),+]
        }
    };
}

counterparts! {
    /// `client.<method>(…)`, with the arguments of the README's longest example.
    fn methods(client: &AgentClient) {
        "executeAgent" => client.execute_agent(start());
        "streamSession" => client.stream_session("ses_1").cursor(7).with_cancel(CancellationToken::new());
        "cancelSession" => client.cancel_session("ses_1");
        "updateAgentModel" => client.update_agent_model("support-bot", "claude-sonnet-4-5")
            .commit_message("Switch support bot model");
        "fetchTimeline" => client.fetch_timeline("ses_1").with_cancel(CancellationToken::new());
        "listSessionFiles" => client.list_session_files("ses_1").with_cancel(CancellationToken::new());
        "fetchSessionFile" => client.fetch_session_file("ses_1", "output/report.md")
            .with_cancel(CancellationToken::new());
        "resolveReference" => client.resolve_reference(REFERENCE);
    }
}

counterparts! {
    /// The forms of a call that the README shows, and what is no method of the client.
    fn forms(client: &AgentClient) {
        "agentClient" => AgentClient::builder().base_url("https://agent-api.example.com")
            .auth(AuthStrategy::data_token("token")).vault_url("https://vault.example.com").build();
        "DataTokenAuthStrategy" => AuthStrategy::data_token("token");
        "APIKeyAuthStrategy" => AuthStrategy::api_key("key");
        "executeAgent (start)" => client.execute_agent(AgentRequest::start("acme", "support-bot", "Hello"));
        "executeAgent (continue)" => client.execute_agent(
            AgentRequest::continue_session("ses_1", "Which first?")
                .input(AgentInput::new(REFERENCE, "sla-rules.md"))
                .environment_variable("SUPPORT_REGION", "us"),
        );
        "executeAgent (recover)" => client.execute_agent(AgentRequest::recover("ses_1"));
        "resolveReference (as: 'stream')" => client.resolve_reference(REFERENCE).stream();
        "resolveReference (as: 'json')" => client.resolve_reference(REFERENCE).json::<Value>();
        "verifyWebhookSignature" => webhook::verify_webhook_signature(b"{}", Some("00"), "secret");
        "parseSessionStream" => session_events(bytes());
    }
}

/// A session's events out of bytes of any origin.
fn session_events(bytes: ByteStream) -> SessionStream {
    EventStream::<SessionStreamEvent>::from_bytes(bytes).into()
}

fn bytes() -> ByteStream {
    let chunks = meistrari_client::runtime::futures_util::stream::empty();
    ByteStream::from_chunks("sessions_stream", std::time::Duration::from_secs(1), chunks)
}

fn start() -> agent::StartAgent {
    AgentRequest::start("acme", "support-bot", "Summarize the latest tickets")
        .input(AgentInput::new(REFERENCE, "tickets.csv"))
        .webhook(hook("https://example.com/hooks/agent-session"))
}

fn hook(url: &str) -> SessionWebhookConfig {
    let mut webhook = SessionWebhookConfig::new(url);
    webhook.events = Some(vec![
        SessionWebhookEventType::SessionCompleted,
        SessionWebhookEventType::SessionFailed,
        SessionWebhookEventType::SessionCancelled,
    ]);
    webhook.secret = Some("whsec_a-long-random-string".into());
    webhook
}

/// Each exported type and its counterpart; the second column compiles.
macro_rules! types {
    ($($official:literal => $ours:ty;)+) => {
        const TYPES: &[(&str, &str)] = &[$(($official, stringify!($ours))),+];
        #[allow(dead_code, reason = "it exists to be compiled")]
fn types_exist() {
            $(let _: Option<$ours> = None;)+
        }
    };
}

types! {
    "AgentClient" => AgentClient;
    "AuthStrategy" => AuthStrategy;
    "ExecuteAgentRequest" => ExecuteAgentRequest;
    "ExecuteAgentResponse" => types::ExecuteAgentResponse;
    "CancelSessionResponse" => types::CancelSessionResponse;
    "SessionStatus" => types::SessionStatus;
    "SessionStreamEvent" => types::SessionStreamEvent;
    "SessionTimelineResponse" => types::SessionTimelineResponse;
    "SessionWebhookConfig" => types::SessionWebhookConfig;
    "SessionWebhookEventPayload" => types::SessionWebhookEventPayload;
    "SessionWebhookEventType" => types::SessionWebhookEventType;
    "SessionWebhookSubagent" => types::SessionWebhookSubagent;
    "SessionWebhookUsage" => types::SessionWebhookUsage;
    "UpdateAgentModelRequest" => types::UpdateAgentModelRequest;
    "UpdateAgentModelResponse" => types::UpdateAgentModelResponse;
    // Options of a call are setters of its request.
    "FetchTimelineOptions" => agent::api::sessions::FetchTimelineRequest;
    "StreamSessionOptions" => agent::StreamSession;
    "ResolveReferenceOptions" => meistrari_client::vault::Download;
}

/// What the README's examples read; compiled, never run.
#[allow(dead_code, reason = "it exists to be compiled")]
async fn fields(client: AgentClient) -> Result<(), Box<dyn std::error::Error>> {
    // const { success, sessionId, error } = …: success is Ok, error is Err.
    let execution = client.execute_agent(start()).await?;
    let session_id: &String = &execution.session_id;
    let mut stream = client.stream_session(session_id).await?;
    while let Some(event) = stream.next().await {
        match event? {
            SessionStreamEvent::Status(event) => drop::<SessionStatus>(event.status),
            SessionStreamEvent::Steps(event) => drop(event.steps),
            SessionStreamEvent::Result(event) => {
                let _: bool = event.status == SessionStatus::WaitingMessages;
            }
            SessionStreamEvent::Error(event) => drop::<String>(event.error),
            _ => {}
        }
    }
    let _: (Option<i64>, bool) = (stream.cursor(), stream.ready_for_follow_up());
    let _: &Option<String> = &client.cancel_session(session_id).await?.message;
    let update = client.update_agent_model("support-bot", "claude-sonnet-4-5").await?;
    let _: &Option<String> = &update.commit_hash;
    let timeline = client.fetch_timeline(session_id).await?;
    let _ = (&timeline.status, &timeline.metrics, &timeline.prompt, &timeline.spans);
    for file in &client.list_session_files(session_id).await?.tree {
        let _: (&String, i64) = (&file.path, file.size);
    }
    let report = client.fetch_session_file(session_id, "output/report.md").await?;
    if report.encoding == SessionFileEncoding::Raw {
        let _: &String = &report.content;
    }
    drop(report.bytes()?);
    Ok(())
}

#[allow(dead_code, reason = "it exists to be compiled")]
fn payload(event: SessionWebhookEventPayload) {
    let _: (SessionWebhookEventType, String, Option<String>) = (event.event_type, event.session_id, event.run_id);
    let _: (Option<SessionStatus>, Option<String>) = (event.status, event.error);
    let _ = (event.usage, event.subagent);
    let _: String = event.delivery_id;
}

fn client(transport: &MemoryTransport) -> AgentClient {
    let vault = VaultClient::builder().data_token("token").transport(transport.clone());
    AgentClient::builder()
        .base_url("https://agent-api.test")
        .data_token("token")
        .vault(vault.build().expect("it can be made"))
        .transport(transport.clone())
        .build()
        .expect("it can be made")
}

#[tokio::test]
async fn every_method_of_the_official_client_has_one_counterpart_and_making_a_request_sends_nothing() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    let methods = methods(&client);
    let named: BTreeSet<&str> = methods.iter().map(|(official, _)| *official).collect();
    assert_eq!((methods.len(), named.len()), (8, 8));
    for (official, ours) in methods {
        let ours: String = ours.split_whitespace().collect();
        assert!(
            ours.starts_with(&format!("client.{}(", snake(official))),
            "{official}: {ours}"
        );
    }
    assert_eq!(forms(&client).len(), 10);
    assert_eq!(transport.requests().len(), 0);
}

#[test]
fn every_exported_type_has_its_counterpart_under_its_name_where_it_is_the_apis() {
    assert_eq!(TYPES.len(), 18);
    for (official, ours) in TYPES {
        let same = ours.rsplit("::").next().map(str::trim) == Some(official);
        assert!(same || official.ends_with("Options"), "{official}: {ours}");
    }
}

fn problems(request: impl Into<AgentRequest>) -> Vec<String> {
    match request.into().validate() {
        Ok(()) => Vec::new(),
        Err(invalid) => invalid.iter().map(|problem| problem.path().to_owned()).collect(),
    }
}

#[test]
fn the_rules_of_requests_and_webhooks_hold_before_anything_is_sent() {
    let none: [&str; 0] = [];
    // "New sessions require organizationName, repository, and message."
    assert_eq!(problems(start()), none);
    assert_eq!(
        problems(AgentRequest::start("", "", "")),
        ["organizationName", "repository", "message"]
    );
    // "Continuations require sessionId and message."
    assert_eq!(
        problems(AgentRequest::continue_session("", "")),
        ["sessionId", "message"]
    );
    // "Recovery requests require sessionId and recover: true; message is not required."
    assert_eq!(problems(AgentRequest::recover("ses_1")), none);
    assert_eq!(problems(AgentRequest::recover("")), ["sessionId"]);
    let body = ExecuteAgentRequest::from(AgentRequest::from(AgentRequest::recover("ses_1")));
    assert_eq!(
        serde_json::to_value(body).unwrap(),
        json!({"sessionId": "ses_1", "recover": true})
    );
    // "Up to 5 webhooks per session"; "URLs must be HTTPS; localhost, .local/.internal, and private/loopback IP hosts are rejected."
    let six = (0..6).map(|_| hook("https://example.com/hook"));
    assert!(!problems(AgentRequest::start("a", "b", "c").webhooks(six)).is_empty());
    for refused in [
        "http://example.com/hook",
        "https://localhost/hook",
        "https://hooks.local/hook",
        "https://hooks.internal/hook",
        "https://10.0.0.1/hook",
        "https://127.0.0.1/hook",
    ] {
        let found: Result<(), InvalidRequest> = webhook::check_webhooks(&[hook(refused)]);
        assert!(found.is_err(), "{refused}");
    }
    // "Passing webhooks on a continuation replaces the registered set; omitting it keeps the existing registration."
    let body = |request: agent::ContinueSession| {
        serde_json::to_value(ExecuteAgentRequest::from(AgentRequest::from(request))).unwrap()
    };
    let plain = AgentRequest::continue_session("ses_1", "m");
    assert_eq!(body(plain.clone()).get("webhooks"), None);
    assert_eq!(body(plain.webhooks([])).get("webhooks"), Some(&json!([])));
    // "events defaults to all session.* events": left to the service.
    let bare = serde_json::to_value(SessionWebhookConfig::new("https://example.com/hook")).unwrap();
    assert_eq!(bare, json!({"url": "https://example.com/hook"}));
}

#[tokio::test]
async fn the_rules_of_answers_hold() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    // "Continuations while the session is pending or running fail with 409."
    transport.next(Answer::new(409));
    let busy = client.execute_agent(AgentRequest::continue_session("ses_1", "m")).await;
    assert!(matches!(busy, Err(ExecuteError::SessionBusy(_))), "{busy:?}");
    // "if (!success || !sessionId) throw new Error(error)"
    transport.next(Answer::json(&json!({"success": false, "error": "no such agent"})));
    let refused = client.execute_agent(start()).await.unwrap_err();
    assert!(
        refused.is_refused() && refused.to_string().contains("no such agent"),
        "{refused}"
    );
    transport.next(Answer::json(&json!({"success": true})));
    let broken = client.execute_agent(start()).await.unwrap_err();
    assert!(!broken.is_refused(), "{broken}");
    // "A session that is not currently running rejects with a FetchError (HTTP 409)."
    transport.next(Answer::new(409));
    let idle = client.cancel_session("ses_1").await;
    assert!(matches!(idle, Err(CancelError::NotRunning(_))), "{idle:?}");
    // Nothing was sent twice, and "the SDK v4 path does not use the legacy /v3/…/continue endpoint".
    let paths: Vec<String> = transport
        .requests()
        .iter()
        .map(|request| request.path().to_owned())
        .collect();
    assert_eq!(paths.len(), 4);
    assert!(paths.iter().all(|path| path.starts_with("/v4/")), "{paths:?}");
}

#[tokio::test]
async fn a_delivery_is_verified_over_its_raw_body_and_a_repeat_is_told() {
    // "Deliveries are at-least-once with retries — make handlers idempotent."
    let receiver = WebhookReceiver::new("whsec_a-long-random-string").unwrap();
    let body = br#"{"eventType":"session.completed","sessionId":"ses_1","deliveryId":"dlv_1"}"#;
    let mut headers = meistrari_client::runtime::http::HeaderMap::new();
    let signature = receiver.verifier().sign(body);
    headers.insert(webhook::SIGNATURE_HEADER, signature.parse().unwrap());
    assert!(matches!(
        receiver.receive(&headers, body).await,
        Ok(webhook::Received::New(_))
    ));
    assert!(matches!(
        receiver.receive(&headers, body).await,
        Ok(webhook::Received::Duplicate(_))
    ));
    assert!(receiver.receive(&headers, b"{}").await.is_err());
}

fn snake(camel: &str) -> String {
    let mut name = String::new();
    for letter in camel.chars() {
        if letter.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

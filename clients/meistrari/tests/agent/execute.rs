//! Executing: what is sent, what is refused before it is, and what the answers mean (Meistrari contract, sections 3 and 5.2).

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::agent::types::{AgentInput, SessionWebhookConfig, SessionWebhookEventType};
use meistrari_client::agent::{AgentRequest, ExecuteError, Rule};
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::runtime::{Sent, Stage};
use meistrari_client::{AgentClient, RetryPolicy};
use std::error::Error as _;
use std::time::Duration;

use crate::support::{TOKEN, builder, client};

const UUID: &str = "vault://0b8f3b9e-6f0c-4d2a-9a53-3c1f5f3f8f10";

fn accepted() -> Answer {
    Answer::json(&json!({"success": true, "sessionId": "ses_1"}))
}

fn start() -> meistrari_client::agent::StartAgent {
    AgentRequest::start("acme", "support-bot", "Summarize the latest tickets")
}

#[tokio::test]
async fn every_form_of_the_request_has_exactly_its_fields() {
    let file = || AgentInput::new(UUID, "tickets.csv");
    let hook = || SessionWebhookConfig {
        events: Some(vec![
            SessionWebhookEventType::SessionCompleted,
            "of.a.later.service".into(),
        ]),
        secret: Some("whsec_a-long-random-string".into()),
        ..SessionWebhookConfig::new("https://example.com/hooks/agent-session")
    };
    let more = || AgentRequest::continue_session("ses_1", "Which first?");
    let cases: Vec<(AgentRequest, Value)> = vec![
        (
            start().into(),
            json!({"organizationName": "acme", "repository": "support-bot", "message": "Summarize the latest tickets"}),
        ),
        (
            start()
                .input(file())
                .environment_variable("SUPPORT_REGION", "us")
                .webhook(hook())
                .into(),
            json!({
                "organizationName": "acme", "repository": "support-bot", "message": "Summarize the latest tickets",
                "inputs": [{"vaultRef": UUID, "filename": "tickets.csv"}],
                "environmentVariables": {"SUPPORT_REGION": "us"},
                "webhooks": [{
                    "url": "https://example.com/hooks/agent-session",
                    "events": ["session.completed", "of.a.later.service"],
                    "secret": "whsec_a-long-random-string",
                }],
            }),
        ),
        (more().into(), json!({"sessionId": "ses_1", "message": "Which first?"})),
        (
            more()
                .inputs([file()])
                .environment_variables([("A", "1"), ("B", "")])
                .into(),
            json!({
                "sessionId": "ses_1", "message": "Which first?",
                "inputs": [{"vaultRef": UUID, "filename": "tickets.csv"}],
                "environmentVariables": {"A": "1", "B": ""},
            }),
        ),
        // Given and empty is not left out: a list of webhooks replaces the registered one.
        (
            more().webhooks([]).into(),
            json!({"sessionId": "ses_1", "message": "Which first?", "webhooks": []}),
        ),
        (
            more().inputs([]).environment_variables::<String, String>([]).into(),
            json!({"sessionId": "ses_1", "message": "Which first?", "inputs": [], "environmentVariables": {}}),
        ),
        (
            more()
                .webhook(SessionWebhookConfig::new("https://example.com/wait?token=t"))
                .into(),
            json!({"sessionId": "ses_1", "message": "Which first?", "webhooks": [{"url": "https://example.com/wait?token=t"}]}),
        ),
        (
            AgentRequest::recover("ses_1").into(),
            json!({"sessionId": "ses_1", "recover": true}),
        ),
        (
            AgentRequest::recover("ses_1").message("Go on").input(file()).into(),
            json!({
                "sessionId": "ses_1", "recover": true, "message": "Go on",
                "inputs": [{"vaultRef": UUID, "filename": "tickets.csv"}],
            }),
        ),
    ];
    for (request, body) in cases {
        let transport = MemoryTransport::new();
        transport.on("POST", "/v4/agents/execute", accepted());
        let reply = client(&transport).execute_agent(request).await.unwrap();
        assert_eq!(reply.session_id, "ses_1");
        let sent = transport.last_request();
        assert_eq!(sent.json::<Value>().unwrap(), body);
        assert_eq!(sent.path(), "/v4/agents/execute");
        assert_eq!(
            (sent.header("content-type"), sent.header("accept")),
            (Some("application/json"), Some("application/json"))
        );
    }
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once_with_its_place_and_nothing_is_sent() {
    let bad_file = |reference: &str| AgentInput::new(reference, "a.csv");
    let hook = SessionWebhookConfig::new;
    let with_secret = |secret: &str| SessionWebhookConfig {
        secret: Some(secret.into()),
        ..hook("https://example.com/")
    };
    let cases: Vec<(AgentRequest, &[&str])> = vec![
        (
            AgentRequest::start("", " ", "\n").into(),
            &["organizationName", "repository", "message"],
        ),
        (AgentRequest::continue_session("", "").into(), &["sessionId", "message"]),
        (AgentRequest::recover("").message("").into(), &["sessionId"]),
        (
            start()
                .inputs([
                    bad_file(UUID),
                    bad_file(&UUID.to_uppercase()),
                    bad_file(&format!("vault://{}", "a".repeat(64))),
                ])
                .into(),
            &[],
        ),
        (
            start()
                .inputs([
                    bad_file("vault://../permalinks/p1"),
                    bad_file(""),
                    bad_file(&format!("vault://{}", "a".repeat(65))),
                    bad_file(&format!(" {UUID}")),
                    bad_file(&format!("{UUID}/x")),
                    bad_file(&UUID.replace("vault", "https")),
                    AgentInput::new(UUID, ""),
                ])
                .into(),
            &[
                "inputs[0].vaultRef",
                "inputs[1].vaultRef",
                "inputs[2].vaultRef",
                "inputs[3].vaultRef",
                "inputs[4].vaultRef",
                "inputs[5].vaultRef",
                "inputs[6].filename",
            ],
        ),
        (
            start()
                .environment_variables([("", "x"), ("A=B", "x"), ("FINE", ""), ("fine too", "x")])
                .into(),
            &["environmentVariables[\"\"]", "environmentVariables[\"A=…\"]"],
        ),
        (
            start().webhooks((0..5).map(|_| hook("https://example.com/"))).into(),
            &[],
        ),
        (
            start().webhooks((0..6).map(|_| hook("https://example.com/"))).into(),
            &["webhooks"],
        ),
        (
            AgentRequest::continue_session("ses_1", "")
                .webhook(hook("http://example.com/"))
                .webhook(with_secret("x"))
                .webhook(with_secret(""))
                .webhook(hook("https://localhost/"))
                .into(),
            &["message", "webhooks[0].url", "webhooks[2].secret", "webhooks[3].url"],
        ),
        (
            AgentRequest::recover("ses_1").webhook(hook("https://10.0.0.1/")).into(),
            &["webhooks[0].url"],
        ),
    ];
    for (request, places) in cases {
        let transport = MemoryTransport::new();
        if places.is_empty() {
            transport.next(accepted());
        }
        let outcome = client(&transport).execute_agent(request).await;
        let Err(error) = outcome else {
            assert!(places.is_empty(), "{places:?} went through");
            continue;
        };
        let ExecuteError::Invalid(problems) = &error else {
            panic!("{error}")
        };
        let found: Vec<_> = problems.iter().map(|problem| problem.path()).collect();
        assert_eq!(found, places);
        for problem in problems {
            assert!(problem.to_string().contains("; fix: "), "{problem}");
            assert!(error.to_string().contains(&problem.to_string()), "{error}");
        }
        assert!(error.is_invalid() && error.call().is_none() && error.source().is_some());
        assert!(transport.requests().is_empty());
    }
    let many = start().webhooks((0..6).map(|_| hook("https://example.com/")));
    let problems = AgentRequest::from(many).validate().unwrap_err();
    assert_eq!(
        problems.iter().next().unwrap().rule(),
        &Rule::TooManyWebhooks { count: 6 }
    );
}

#[tokio::test]
async fn an_answer_means_accepted_only_with_success_and_a_session() {
    for status in [200, 201, 202] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&json!({"success": true, "sessionId": "ses_9", "queue": 3})).with_status(status));
        let reply = client(&transport).execute_agent(start()).await.unwrap();
        assert_eq!((reply.status().as_u16(), reply.session_id.as_str()), (status, "ses_9"));
        assert_eq!(reply.response.extra["queue"], 3, "nothing the service says is lost");
    }
    for (answer, reason) in [
        (json!({"success": false, "error": "out of credit"}), "out of credit"),
        (
            json!({"success": false, "error": "", "sessionId": "ses_1"}),
            "the service gave no reason",
        ),
        (json!({"success": false}), "the service gave no reason"),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&answer).with_header("x-request-id", "r-1"));
        let error = client(&transport).execute_agent(start()).await.unwrap_err();
        assert!(error.is_refused() && error.call().is_none() && error.source().is_none());
        assert!(error.to_string().contains(reason), "{error}");
        let ExecuteError::Refused(refusal) = error else {
            panic!("{error}")
        };
        assert_eq!(
            (refusal.reason.as_str(), refusal.reply.request_id()),
            (reason, Some("r-1"))
        );
    }
}

#[tokio::test]
async fn success_without_a_session_is_a_broken_answer_unless_the_caller_named_it() {
    for answer in [
        json!({"success": true}),
        json!({"success": true, "sessionId": ""}),
        json!({"success": true, "sessionId": null}),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&answer)).next(Answer::json(&answer));
        let client = client(&transport);
        let error = client.execute_agent(start()).await.unwrap_err();
        let call = error.call().unwrap();
        assert_eq!((call.stage(), call.was_sent()), (Stage::Unreadable, Sent::Yes));
        assert!(call.is_decode() && !call.is_retryable());
        assert_eq!(call.decode_error().unwrap().path(), "sessionId");
        assert!(call.body_text().unwrap().contains("success"));
        let more = AgentRequest::continue_session("ses_7", "More");
        assert_eq!(client.execute_agent(more).await.unwrap().session_id, "ses_7");
    }
    let transport = MemoryTransport::new();
    transport
        .next(Answer::json(&json!({"sessionId": "ses_1"})))
        .next(Answer::text("accepted"));
    for _ in 0..2 {
        let error = client(&transport).execute_agent(start()).await.unwrap_err();
        assert!(
            error.call().unwrap().is_decode(),
            "another shape is never success: {error}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_conflict_is_a_busy_session_and_no_execution_is_ever_repeated() {
    let failing: [(Answer, bool); 6] = [
        (
            Answer::json(&json!({"message": "session is running"})).with_status(409),
            true,
        ),
        (Answer::new(409).with_header("retry-after", "1"), true),
        (Answer::new(429).with_header("retry-after", "1"), false),
        (Answer::new(503), false),
        (Answer::broken(), false),
        (Answer::timed_out(), false),
    ];
    for (answer, busy) in failing {
        let transport = MemoryTransport::new();
        transport.next(answer);
        let client = builder(&transport).retry(RetryPolicy::standard()).build().unwrap();
        let error = client
            .execute_agent(AgentRequest::continue_session("ses_1", "More"))
            .await
            .unwrap_err();
        assert_eq!(error.is_session_busy(), busy, "{error}");
        assert_eq!(matches!(error, ExecuteError::Call(_)), !busy);
        assert_eq!(error.call().unwrap().attempts(), 1);
        assert!(
            error
                .source()
                .is_some_and(|source| source.is::<meistrari_client::Error>())
        );
        assert_eq!(error.to_string().contains("pending or running"), busy);
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn call_options_and_the_clients_prefix_and_credential_hold() {
    let transport = MemoryTransport::new();
    transport.next(accepted()).next(Answer::never());
    let client = AgentClient::builder()
        .api_key(TOKEN)
        .base_url("https://gateway.test/_services/agent/")
        .transport(transport.clone())
        .build()
        .unwrap();
    client
        .execute_agent(start())
        .with_header("x-trace", "t-1")
        .await
        .unwrap();
    let sent = transport.last_request();
    assert_eq!(sent.path(), "/_services/agent/v4/agents/execute");
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(
        (sent.header("x-data-token"), sent.header("x-trace")),
        (None, Some("t-1"))
    );
    let begun = tokio::time::Instant::now();
    let error = client
        .execute_agent(start())
        .with_timeout(Duration::from_secs(3))
        .await
        .unwrap_err();
    assert!(error.call().unwrap().is_timeout());
    assert_eq!(begun.elapsed(), Duration::from_secs(3));
}

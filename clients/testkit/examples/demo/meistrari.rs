//! Meistrari: a turn over a stream that is cut, a follow-up, a cancel, a reference resolved to a file, and webhooks.
//!
//! The service has a cursor, so the client itself goes on behind the cut (Meistrari contract, section 5.1).

use std::time::Duration;

use agent_clients_testkit::loopback::Elsewhere;
use agent_clients_testkit::meistrari::{AgentApi, StreamFault, TurnScript, Vault};
use meistrari_client::AgentClient;
use meistrari_client::agent::types::{
    AgentInput, SessionStatus, SessionStreamEvent, SessionWebhookConfig, SessionWebhookEventType,
};
use meistrari_client::agent::webhook::{Received, SIGNATURE_HEADER, WebhookReceiver};
use meistrari_client::agent::{AgentRequest, ReadyForFollowUp, RunningTurn, Turn};
use serde_json::json;

use crate::report::{Outcome, Report, ensure, need};

const STEPS: usize = 6;
/// After both status events and one step, so that the cut comes in the middle of the turn.
const CUT_AFTER_EVENTS: usize = 3;
const HOOK: &str = "https://hooks.example.com/agent-session";
const HOOK_SECRET: &str = "whsec_a-long-random-string";
/// The longest that a delivery may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs the whole flow.
pub async fn run(report: &Report) -> Outcome {
    let turns = TurnScript::new().steps(STEPS).every(Duration::from_millis(20));
    let agents = AgentApi::builder().turns(turns).start().await?;
    let vault = Vault::start().await?;
    let receiver = Elsewhere::start().await?;
    agents.deliver_to(HOOK, receiver.address());
    let client = AgentClient::builder()
        .data_token(AgentApi::DATA_TOKEN)
        .base_url(agents.url())
        .vault_url(vault.url())
        .build()?;
    let (api, files) = (agents.api_url(), vault.api_url());
    report.step("Meistrari", &format!("fakes at {api} (agent-api) and {files} (Vault)"));

    let tickets = vault.add_file("tickets.csv", "text/csv", "id,title\n1,It is slow\n2,It is down\n");
    let summary = vault.add_file("summary.md", "text/markdown", "# Summary\n\nIt is down.\n");
    let first = turn_over_a_cut(report, &client, &agents, &tickets, &summary).await?;
    let ready = follow_up(report, &first).await?;
    cancel(report, &client, &agents, &ready).await?;
    reference(report, &client, &first, &vault).await?;
    webhooks(report, &agents, &receiver).await?;

    agents.assert_no_violations();
    vault.assert_no_violations();
    let requests = agents.requests().len() + vault.requests().len();
    report.step(
        "Checked",
        &format!("{requests} requests, all as the specifications have them; no credential reached the storage"),
    );
    Ok(())
}

/// A session is started, and its stream breaks on the way.
async fn turn_over_a_cut(
    report: &Report,
    client: &AgentClient,
    agents: &AgentApi,
    tickets: &str,
    summary: &str,
) -> Outcome<Turn> {
    let script = TurnScript::new()
        .steps(STEPS)
        .every(Duration::from_millis(20))
        .file("output/report.md", "# Report")
        .result(json!({"output": format!("vault://{summary}")}));
    agents.script_next_turn(script);
    agents.fault_next_stream(StreamFault::cut_after(CUT_AFTER_EVENTS));
    let mut webhook = SessionWebhookConfig::new(HOOK);
    webhook.events = Some(vec![
        SessionWebhookEventType::SessionStarted,
        SessionWebhookEventType::SessionWaitingMessages,
    ]);
    webhook.secret = Some(HOOK_SECRET.into());
    let start = AgentRequest::start(
        AgentApi::ORGANIZATION,
        AgentApi::REPOSITORY,
        "Summarize the latest tickets",
    )
    .input(AgentInput::new(format!("vault://{tickets}"), "tickets.csv"))
    .webhook(webhook);

    let running = client.run_turn(start).begin().await?;
    report.step("Started", &format!("session {}", running.session_id()));
    let (turn, seen) = follow(report, running).await?;
    // Two statuses, the steps, the last status and the result.
    let expected: Vec<i64> = (1..).take(STEPS + 4).collect();
    ensure(seen == expected, || format!("the cursors seen are {seen:?}"))?;
    ensure(turn.reconnects == 1, || format!("{} reconnects", turn.reconnects))?;
    report.step(
        "Resumed",
        &format!(
            "after a cut behind event {CUT_AFTER_EVENTS}, by cursor: {} events, each once",
            seen.len()
        ),
    );

    let files = client.list_session_files(&turn.session_id).await?.into_inner().tree;
    let path = need(files.first(), "file")?.path.clone();
    let file = client.fetch_session_file(&turn.session_id, &path).await?;
    report.step("Captured", &format!("{path}: {:?}", file.content));
    Ok(turn)
}

/// Reads a turn to its end. Gives it with the cursors of its events, in the order in which they came.
async fn follow(report: &Report, mut running: RunningTurn) -> Outcome<(Turn, Vec<i64>)> {
    let mut seen = Vec::new();
    while let Some(event) = running.next().await {
        let (text, cursor) = match event? {
            SessionStreamEvent::Status(event) => (format!("status {}", event.status), event.next_cursor),
            SessionStreamEvent::Steps(event) => {
                let steps = event.steps.unwrap_or_default();
                let texts: Vec<&str> = steps.iter().filter_map(|step| step["text"].as_str()).collect();
                (format!("steps {}", texts.join(", ")), event.next_cursor)
            }
            SessionStreamEvent::Result(event) => (format!("result {}", event.status), event.next_cursor),
            other => return Err(format!("an event that nobody scripted: {other:?}").into()),
        };
        let cursor = need(cursor, "cursor")?;
        report.step("Event", &format!("{cursor} {text}"));
        seen.push(cursor);
    }
    Ok((running.finish().await?, seen))
}

/// The next message of the same session; only its own events come.
async fn follow_up(report: &Report, first: &Turn) -> Outcome<ReadyForFollowUp> {
    let ready = need(first.ready_for_follow_up(), "handle for the next message")?;
    let running = ready
        .continue_with("Which tickets should we prioritize first?")
        .environment_variable("SUPPORT_REGION", "us")
        .begin()
        .await?;
    report.step(
        "Continued",
        &format!("session {} behind {:?}", first.session_id, first.cursor),
    );
    let (turn, seen) = follow(report, running).await?;
    ensure(seen.first() == first.cursor.map(|cursor| cursor + 1).as_ref(), || {
        format!("the cursors seen are {seen:?}")
    })?;
    need(turn.ready_for_follow_up(), "handle for the next message")
}

/// A turn that would never end is cancelled.
async fn cancel(report: &Report, client: &AgentClient, agents: &AgentApi, ready: &ReadyForFollowUp) -> Outcome {
    agents.script_next_turn(TurnScript::new().steps(1).stalls().every(Duration::ZERO));
    let mut running = ready.continue_with("Think about it forever").begin().await?;
    loop {
        let event = need(running.next().await, "event")??;
        if matches!(event, SessionStreamEvent::Steps(_)) {
            break;
        }
    }
    let session = ready.session_id();
    let busy = client
        .execute_agent(AgentRequest::continue_session(session, "And?"))
        .await;
    ensure(busy.err().is_some_and(|error| error.is_session_busy()), || {
        "a running session took a message".to_owned()
    })?;
    report.step("Refused", "to say something while the session runs (409)");
    let reply = client.cancel_session(session).await?;
    report.step("Cancelled", reply.message.as_deref().unwrap_or_default());
    let turn = running.finish().await?;
    ensure(*turn.status() == SessionStatus::WaitingMessages, || {
        format!("the session is {}", turn.status())
    })?;
    let again = client.cancel_session(session).await;
    ensure(again.err().is_some_and(|error| error.is_not_running()), || {
        "what does not run was cancelled".to_owned()
    })?;
    report.step("Refused", "to cancel it once more (409); it waits for messages");
    Ok(())
}

/// The reference in the result of the first turn, as a file on disk.
async fn reference(report: &Report, client: &AgentClient, turn: &Turn, vault: &Vault) -> Outcome {
    let output = turn
        .result
        .extra
        .get("result")
        .and_then(|result| result["output"].as_str());
    let output = need(output, "reference in the result")?;
    let folder = std::env::temp_dir().join(format!("agent-clients-demo-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("summary.md");
    let resolved = client.resolve_reference(output).to_file(&path).await;
    let content = std::fs::read_to_string(&path);
    std::fs::remove_dir_all(&folder)?;
    resolved?;
    let content = content?;
    ensure(content.starts_with("# Summary"), || format!("the file has {content:?}"))?;
    let requests = vault.storage_requests();
    let bare = requests.iter().all(|request| request.header("x-data-token").is_none());
    ensure(requests.len() == 1 && bare, || {
        "the storage got something else than one bare request".to_owned()
    })?;
    report.step("Resolved", &format!("{output} to a file of {} bytes", content.len()));
    Ok(())
}

/// What was delivered on the way: believed with its signature, once, and not otherwise.
async fn webhooks(report: &Report, agents: &AgentApi, receiver: &Elsewhere) -> Outcome {
    // Two of each turn.
    let deliveries = tokio::time::timeout(PATIENCE, agents.wait_for_deliveries(6)).await?;
    let hooks = WebhookReceiver::new(HOOK_SECRET)?;
    let mut new = 0;
    for request in receiver.requests() {
        match hooks.receive(request.headers(), request.body()).await? {
            Received::New(delivery) => {
                new += 1;
                report.step("Webhook", &format!("{} {}", delivery.delivery_id, delivery.event_type));
            }
            Received::Duplicate(delivery) => return Err(format!("{} came twice", delivery.delivery_id).into()),
        }
    }
    ensure(new == deliveries.len(), || {
        format!("{new} of {} are believed", deliveries.len())
    })?;

    agents.redeliver(&deliveries[0].id);
    tokio::time::timeout(PATIENCE, agents.wait_for_deliveries(deliveries.len() + 1)).await?;
    let repeat = need(receiver.requests().pop(), "repeat")?;
    let received = hooks.receive(repeat.headers(), repeat.body()).await?;
    ensure(matches!(received, Received::Duplicate(_)), || {
        "a repeat was taken for new".to_owned()
    })?;
    report.step("Webhook", &format!("{} once more, told as a repeat", deliveries[0].id));

    let forged = String::from_utf8_lossy(repeat.body()).replace("ses_1", "ses_2");
    ensure(forged.as_bytes() != repeat.body(), || "nothing was forged".to_owned())?;
    let refused = hooks.receive(repeat.headers(), forged.as_bytes()).await;
    let status = refused.err().map(|error| error.status());
    ensure(status == Some(401), || format!("a forged delivery gave {status:?}"))?;
    let mut unsigned = repeat.headers().clone();
    unsigned.remove(SIGNATURE_HEADER);
    ensure(hooks.receive(&unsigned, repeat.body()).await.is_err(), || {
        "an unsigned delivery was believed".to_owned()
    })?;
    report.step("Refused", "a forged delivery and an unsigned one (401)");
    Ok(())
}

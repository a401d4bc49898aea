//! STACK: an agent with a key of its own, a Mission with a proxied call whose answer is lost, a passport verified offline,
//! delegated and revoked, and an audit log that shows all of it, and that it was tampered with.

use agent_clients_testkit::loopback::Fault;
use agent_clients_testkit::stack::{Stack, UpstreamReply};
use serde_json::json;
use stack_client::audit::{AuditChainError, BreakKind, ChainAnchor, ChainHead, ExportQuery, verify_chain};
use stack_client::auth::{AuthSource, Environment};
use stack_client::prelude::*;
use stack_client::revocation::{PassportVerifier, Verdict};
use stack_client::types::{AuditEntry, ProxyRequestInput, RegisterAgentInput};
use stack_client::verify::{VerifyOptions, verify_passport_offline};
use stack_client::{Client, MissionHandle};

use crate::report::{Outcome, Report, ensure, need};

const POST_MESSAGE: &str = "https://slack.com/api/chat.postMessage";

/// Runs the whole flow.
pub async fn run(report: &Report) -> Outcome {
    let fake = Stack::start().await?;
    let operator = Client::builder().api_key(Stack::API_KEY).base_url(fake.url()).build()?;
    report.step("STACK", &format!("a fake at {}", fake.url()));

    let home = tempfile::tempdir()?;
    let environment = Environment::empty().with_home(home.path());
    let (agent_id, agent) = enrol(report, &operator, &fake, environment).await?;
    mission(report, &agent, &agent_id, &fake).await?;
    delegate_and_revoke(report, &operator, &agent, &agent_id, &fake).await?;
    audit(report, &operator, &fake).await?;

    fake.assert_no_violations();
    let requests = fake.requests();
    let tokens = requests.iter().filter(|request| {
        let header = request.header("authorization").unwrap_or_default();
        header.starts_with("Bearer eyJ")
    });
    report.step(
        "Checked",
        &format!(
            "{} requests, all as the specification has them; {} of them signed by the agent, each with a token of its own",
            requests.len(),
            tokens.count()
        ),
    );
    Ok(())
}

/// Registers an agent and enrols its key. Gives its id, and a client that calls as the agent.
async fn enrol(
    report: &Report,
    operator: &Client,
    fake: &Stack,
    environment: Environment,
) -> Outcome<(String, Client)> {
    let registered = operator
        .agents()
        .register(RegisterAgentInput::new("support-bot"))
        .await?
        .into_inner();
    report.step("Registered", &format!("agent {} ({})", registered.id, registered.name));

    let agent = Client::builder()
        .environment(environment)
        .agent_id(&registered.id)
        .api_key(Stack::API_KEY)
        .base_url(fake.url())
        .build()?;
    ensure(matches!(agent.auth_source(), AuthSource::AgentKey { .. }), || {
        format!("the credential is {}", agent.auth_source())
    })?;
    let key = agent.enroll_agent().await?;
    report.step("Enrolled", &format!("a key of its own, public half {}…", &key.x[..12]));
    Ok((registered.id, agent))
}

/// A Mission with two calls through the proxy: the answer to the first is lost, and fetched without a second effect.
async fn mission(report: &Report, agent: &Client, agent_id: &str, fake: &Stack) -> Outcome {
    fake.upstream_next("slack", UpstreamReply::new(200, json!({"ok": true, "ts": "1.1"})));
    fake.inject(Fault::lose_reply().on("proxy_request"));
    let request = agent
        .passports()
        .mission(agent_id, "Answer one customer ticket")
        .services(["slack"])
        .estimated_duration("15m");
    let work = |mission: MissionHandle| async move { post_twice(report, agent, &mission).await };
    let run = request.run(work).await.map_err(|error| error.to_string())?;

    ensure(fake.upstream_calls().len() == 2, || {
        format!("slack was called {} times", fake.upstream_calls().len())
    })?;
    let end = &run.end;
    let review = need(end.review_status(), "review status")?;
    ensure(review.as_str() == "clean" && end.activity.actions_count == 2, || {
        format!("the checkout says {review}, {} actions", end.activity.actions_count)
    })?;
    report.step(
        "Mission",
        &format!("{} checked out ({review}) and completed, 2 calls", end.mission_id),
    );
    Ok(())
}

async fn post_twice(report: &Report, agent: &Client, mission: &MissionHandle) -> Result<(), String> {
    let post = |text: &str| {
        let mut request = ProxyRequestInput::new("slack", POST_MESSAGE, "POST");
        request.body = Some(json!({"channel": "C0123", "text": text}));
        mission.proxy(request)
    };
    let Err(lost) = post("Ticket resolved").await else {
        return Err("the answer of the first call came, although it was to be lost".to_owned());
    };
    report.step("Lost", &lost.to_string());
    let id = lost.proxy_operation_id().ok_or("the error has no operation id")?;
    let known = agent.proxy().recover(mission.token(), &id).await;
    let known = known.map_err(|error| error.to_string())?.into_inner();
    let answer = known.response.ok_or("the operation has no response")?;
    if answer.get("body") != Some(&json!({"ok": true, "ts": "1.1"})) {
        return Err(format!("the stored answer is {answer:?}"));
    }
    mission.log_on("slack", "POST", POST_MESSAGE);
    report.step("Recovered", &format!("its answer, by operation {}…", &id.as_str()[..8]));

    let reply = post("Anything else?").await.map_err(|error| error.to_string())?;
    if !reply.is_ok() {
        return Err(format!("slack answered {:?}", reply.status));
    }
    report.step("Proxied", "a second call, answered at once");
    Ok(())
}

/// A passport that holds offline, one delegated from it, and the end of both.
async fn delegate_and_revoke(
    report: &Report,
    operator: &Client,
    agent: &Client,
    agent_id: &str,
    fake: &Stack,
) -> Outcome {
    let helper = operator
        .agents()
        .register(RegisterAgentInput::new("helper-bot"))
        .await?
        .into_inner();
    let request = agent.passports().mission(agent_id, "Hand a ticket over");
    let session = request.services(["slack"]).will_delegate(true).start().await?;

    let options = VerifyOptions::deployment(fake.url());
    let claims = verify_passport_offline(session.token().expose(), &options).await?;
    ensure(claims.sub == agent_id && claims.stk.delegation_depth == 0, || {
        format!("the passport is that of {}", claims.sub)
    })?;
    let services: Vec<&str> = claims
        .stk
        .services
        .iter()
        .filter_map(|service| service.service_name.as_deref())
        .collect();
    report.step(
        "Verified",
        &format!("{} offline, for {}", claims.jti, services.join(" and ")),
    );

    let child = agent
        .passports()
        .delegate_to(session.token(), &helper.id)
        .services(["slack"])
        .await?
        .into_inner();
    session.delegate(&helper.id);
    let verifier = PassportVerifier::new(options.clone()).asking(operator.clone());
    let verdict = verifier.check(child.token.expose()).await;
    ensure(verdict.is_valid(), || format!("the child's passport is {verdict:?}"))?;
    let claims = need(verdict.claims(), "claims")?;
    ensure(
        claims.stk.services.len() == 1 && claims.stk.delegation_depth == 1,
        || "the child has more than slack".to_owned(),
    )?;
    report.step(
        "Delegated",
        &format!("{} to {}, for slack alone", child.jti, helper.name),
    );

    let parent = session.passport_jti().to_owned();
    operator
        .passports()
        .revoke_passport(&parent, Some("Ticket withdrawn"))
        .await?;
    // A new one: the verifier above may still believe its last answer.
    let verifier = PassportVerifier::new(options.clone()).asking(operator.clone());
    for token in [session.token(), child.token] {
        verify_passport_offline(token.expose(), &options).await?;
        let verdict = verifier.check(token.expose()).await;
        ensure(matches!(verdict, Verdict::Revoked { .. }), || {
            format!("after the revocation the verdict is {verdict:?}")
        })?;
    }
    report.step("Revoked", &format!("{parent}; {} is gone with it", child.jti));

    let logged = operator.audit().list().passport_jti(&child.jti).await?.into_inner();
    let actions: Vec<&str> = logged.entries.iter().map(|entry| entry.action.as_str()).collect();
    ensure(actions == ["passport.revoke_cascade", "passport.delegate"], || {
        format!("the audit log has {actions:?}")
    })?;
    report.step("Logged", &format!("of {}: {}", child.jti, actions.join(" after ")));

    let end = session.finish().await?;
    ensure(end.checkout.is_none() && end.checkout_error.is_some(), || {
        "a revoked passport was checked out".to_owned()
    })?;
    report.step(
        "Mission",
        &format!(
            "{} completed; its revoked passport was refused a checkout",
            end.mission_id
        ),
    );
    Ok(())
}

/// The chain holds, here and for the service; then an entry is changed, and both see which one.
async fn audit(report: &Report, operator: &Client, fake: &Stack) -> Outcome {
    let anchor = operator.audit().chain_anchor().await?;
    let entries = export(operator).await?;
    let head: ChainHead = verify_chain(&entries, ChainAnchor::Genesis)?;
    ensure(head.anchor() == anchor, || {
        "the last entry is not the service's last".to_owned()
    })?;
    operator.audit().assert_chain().await?;
    report.step(
        "Audited",
        &format!("{} entries from the first on, head {}…", head.count, &head.hash[..12]),
    );

    let revoked = entries
        .iter()
        .position(|entry| entry.action == "passport.revoke_cascade");
    let index = need(revoked, "revocation")?;
    let id = &entries[index].entry_id;
    ensure(fake.tamper(id, "agent_id", "agt_nobody"), || {
        format!("the fake has no entry {id}")
    })?;
    let tampered = export(operator).await?;
    let found = match verify_chain(&tampered, ChainAnchor::Genesis) {
        Ok(head) => return Err(format!("{} entries hold, although one was changed", head.count).into()),
        Err(found) => found,
    };
    ensure(found.kind == BreakKind::Content && found.entry_id == *id, || {
        format!("found instead: {found}")
    })?;
    let told = operator.audit().assert_chain().await;
    ensure(matches!(told, Err(AuditChainError::Broken(_))), || {
        format!("the service says {told:?}")
    })?;
    report.step("Tampered", &format!("with {id}; found: {found}"));
    Ok(())
}

/// The whole log, oldest first.
async fn export(operator: &Client) -> Outcome<Vec<AuditEntry>> {
    let mut rows = operator.audit().export_all(ExportQuery::new());
    let mut entries = Vec::new();
    while let Some(row) = rows.next().await {
        entries.push(row?);
    }
    Ok(entries)
}

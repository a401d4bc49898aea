//! Perstack: a job whose stream is cut, and a draft that becomes a version.
//!
//! The service has no cursor, so the way over a broken stream is the one that the contract leaves: list what there is, open the
//! stream again, and tell repeats by id (Perstack contract, section 5.1).

use std::collections::HashSet;
use std::time::Duration;

use agent_clients_testkit::loopback::Fault;
use agent_clients_testkit::perstack::{JobScript, Perstack};
use perstack_client::prelude::*;
use perstack_client::types::{
    AssignVersionInput, Checkpoint, CreateApplicationInput, CreateDraftInput, CreateSecretInput, DraftExpert,
    JobStatus, StartJobInput,
};
use perstack_client::{Client, ExpertKey, ScopeName, StreamEnd};
use serde_json::Value;

use crate::report::{Outcome, Report, ensure, need};

const CHECKPOINTS: u32 = 6;
/// Inside the third event, so that the cut comes in the middle of one.
const CUT_AFTER_BYTES: usize = 1_900;
/// Small pages, so that listing turns one.
const PAGE: u64 = 2;

/// Runs the whole flow.
pub async fn run(report: &Report) -> Outcome {
    let script = JobScript::new()
        .checkpoints(CHECKPOINTS)
        .every(Duration::from_millis(30));
    let fake = Perstack::builder().jobs(script).start().await?;
    let client = Client::builder()
        .api_key(Perstack::API_KEY)
        .base_url(fake.url())
        .build()?;
    report.step("Perstack", &format!("a fake at {}", fake.api_url()));

    let application = environment(report, &client, &fake).await?;
    job(report, &client, &fake, &application).await?;
    release(report, &client, &application).await?;

    fake.assert_no_violations();
    report.step(
        "Checked",
        &format!("{} requests, all as the specification has them", fake.requests().len()),
    );
    Ok(())
}

/// An application and a secret. Gives the id of the application.
async fn environment(report: &Report, client: &Client, fake: &Perstack) -> Outcome<String> {
    let created = client
        .applications()
        .create(CreateApplicationInput::new("Demo"))
        .await?
        .into_inner();
    let application = need(created.data.and_then(|data| data.application), "application")?;
    report.step(
        "Created",
        &format!("application {} ({})", application.id, application.name),
    );

    client
        .env()
        .secrets()
        .create(CreateSecretInput::new("ANTHROPIC_API_KEY", "sk-demo"))
        .await?;
    let listed = client.env().secrets().list().await?;
    let names: Vec<&str> = listed.data.secrets.iter().map(|secret| secret.name.as_str()).collect();
    ensure(names == ["ANTHROPIC_API_KEY"], || format!("the secrets are {names:?}"))?;
    ensure(
        fake.secret(names[0]).is_some_and(|value| value.expose() == "sk-demo"),
        || "the value did not arrive".to_owned(),
    )?;
    ensure(!format!("{listed:?}").contains("sk-demo"), || {
        "the value of the secret came back".to_owned()
    })?;
    report.step("Stored", &format!("secret {}, which no answer shows", names[0]));
    Ok(application.id)
}

/// A job, followed to its end over a stream that breaks.
async fn job(report: &Report, client: &Client, fake: &Perstack, application: &str) -> Outcome {
    let expert: ExpertKey = Perstack::EXPERT_KEY.parse()?;
    let mut input = StartJobInput::new(application, expert, "anthropic");
    input.query = Some("Summarise the notes".to_owned());
    let started = client.jobs().start(input).await?;
    let id = started.data.job.id.clone();
    report.step(
        "Started",
        &format!("job {id} with {} ({})", Perstack::EXPERT_KEY, started.data.job.status),
    );

    fake.inject(Fault::cut_body(CUT_AFTER_BYTES).on("jobs_checkpoints_stream"));
    let mut seen = Seen::new(report);
    let broken = follow(client, &id, &mut seen).await?;
    ensure(matches!(broken, StreamEnd::Broken), || {
        format!("the stream ended with {broken:?}, not with the cut")
    })?;
    report.step(
        "Broken",
        &format!("the connection was cut after {} checkpoints", seen.ids.len()),
    );

    let before = seen.ids.len();
    let mut listed = client.jobs().checkpoints().list(&id).take(PAGE).items();
    while let Some(checkpoint) = listed.next().await {
        seen.take(&checkpoint?);
    }
    report.step(
        "Listed",
        &format!("{} more that the cut had hidden", seen.ids.len() - before),
    );

    let ended = follow(client, &id, &mut seen).await?;
    ensure(ended.state() == Some("completed"), || {
        format!("the stream ended with {ended:?}")
    })?;
    ensure(seen.steps == (1..=i64::from(CHECKPOINTS)).collect::<Vec<_>>(), || {
        format!("the steps seen are {:?}", seen.steps)
    })?;
    report.step(
        "Streamed",
        &format!(
            "{} checkpoints, each once; {} repeats told by id",
            seen.ids.len(),
            seen.repeats
        ),
    );

    let status = client.jobs().get(&id).await?.into_inner().data.job.status;
    ensure(
        status == JobStatus::Completed && status.is_finished() == Some(true),
        || format!("the job is {status}"),
    )?;
    report.step("Job", &format!("{id} is {status}"));
    Ok(())
}

/// Follows the stream until it is over, and says how it ended.
async fn follow(client: &Client, job_id: &str, seen: &mut Seen<'_>) -> Outcome<StreamEnd> {
    let mut stream = client.jobs().checkpoints().stream(job_id).await?;
    while let Some(checkpoint) = stream.next().await {
        match checkpoint {
            Ok(checkpoint) => seen.take(&checkpoint),
            // The error is not the end of the job: how the stream ended says what to do next.
            Err(error) => seen.report.step("Error", &error.to_string()),
        }
    }
    need(stream.end().cloned(), "end")
}

/// The checkpoints so far.
struct Seen<'a> {
    report: &'a Report,
    ids: HashSet<String>,
    steps: Vec<i64>,
    repeats: usize,
}

impl<'a> Seen<'a> {
    fn new(report: &'a Report) -> Self {
        Self {
            report,
            ids: HashSet::new(),
            steps: Vec::new(),
            repeats: 0,
        }
    }

    fn take(&mut self, checkpoint: &Checkpoint) {
        if !self.ids.insert(checkpoint.id.clone()) {
            self.repeats += 1;
            return;
        }
        let step = checkpoint.step_number.unwrap_or_default();
        self.steps.push(step);
        let activity = serde_json::to_value(&checkpoint.activity).unwrap_or_default();
        let activity = activity
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or("nothing")
            .to_owned();
        self.report
            .step("Checkpoint", &format!("{step} {} {activity}", checkpoint.id));
    }
}

/// A draft that becomes version 1.0.0 of a new scope, and is published.
async fn release(report: &Report, client: &Client, application: &str) -> Outcome {
    let scope: ScopeName = "@demo/summariser".parse()?;
    let mut expert = DraftExpert::new("main", "You summarise notes.");
    expert.description = Some("Summarises notes".to_owned());
    let draft = client
        .experts()
        .drafts()
        .create(scope.clone(), CreateDraftInput::new(application, vec![expert]))
        .await?;
    let draft = need(draft.into_inner().data.and_then(|data| data.draft), "draft")?;
    let reference = need(draft.ref_, "ref of the draft")?;
    report.step("Created", &format!("draft {reference} of {scope}"));

    let mut input = AssignVersionInput::new("1.0.0");
    input.tag = Some("latest".to_owned());
    let assigned = client
        .experts()
        .drafts()
        .assign_version(scope.clone(), &reference, input.clone())
        .await?;
    let version = need(assigned.into_inner().data.and_then(|data| data.version), "version")?;
    report.step(
        "Promoted",
        &format!(
            "to version {} with the tag {}",
            version.version,
            version.tag.unwrap_or_default()
        ),
    );

    let again = client
        .experts()
        .drafts()
        .assign_version(scope.clone(), &reference, input)
        .await;
    let refused = again
        .err()
        .and_then(|error| error.status())
        .map(|status| status.as_u16());
    ensure(refused == Some(409), || {
        format!("writing the version twice gave {refused:?}")
    })?;
    report.step("Refused", "to write the version a second time (409)");

    client.experts().publish(scope.clone()).await?;
    let meta = client
        .experts()
        .get_meta(ExpertKey::from(scope.clone()))
        .await?
        .into_inner()
        .data;
    ensure(meta.scope.published == Some(true), || {
        "the scope is not published".to_owned()
    })?;
    report.step("Published", &scope.to_string());

    let versions = client
        .experts()
        .versions()
        .list(scope)
        .await?
        .into_inner()
        .data
        .versions;
    let versions: Vec<String> = versions
        .iter()
        .map(|version| match &version.tag {
            Some(tag) => format!("{} ({tag})", version.version),
            None => version.version.clone(),
        })
        .collect();
    ensure(versions == ["1.0.0 (latest)"], || {
        format!("the versions are {versions:?}")
    })?;
    report.step("Versions", &versions.join(", "));
    Ok(())
}

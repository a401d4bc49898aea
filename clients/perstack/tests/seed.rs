//! Every name of the official README has its counterpart here: methods with their arguments, exported types, functions, and the
//! fields that the README's examples read.
//!
//! The tables are code, so a counterpart that is renamed or loses an argument does not compile. Nothing is sent: what the
//! requests put on the wire is tested elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use agent_clients_testkit::MemoryTransport;
use perstack_client::runtime::futures_util::stream;
use perstack_client::runtime::serde_json::Value;
use perstack_client::types::{
    AssignVersionInput, ContinueJobInput, CreateApplicationInput, CreateDraftInput, CreateSecretInput,
    CreateVariableInput, DraftExpert, ReasoningBudget, StartJobInput, UpdateApplicationInput, UpdateDraftInput,
    UpdateJobInput, UpdateSecretInput, UpdateVariableInput,
};
use perstack_client::{ApiError, CallOptions, CancellationToken, Client, ExpertKey, sse, types};

/// Makes each line twice: as code that must compile, and as a pair of names.
macro_rules! counterparts {
    ($(#[$doc:meta])* fn $name:ident($client:ident: &Client) { $($official:literal => $ours:expr;)+ }) => {
        $(#[$doc])*
        fn $name($client: &Client) -> Vec<(&'static str, &'static str)> {
            vec![$({
                let request = $ours;
                drop(request);
                ($official, stringify!($ours))
            }),+]
        }
    };
}

counterparts! {
    /// `client.<module>.<method>(…)`, with the arguments of the README's longest example.
    fn methods(client: &Client) {
        "applications.list" =>
            client.applications().list().name("my-app").sort("createdAt").order("desc").take(10).skip(0);
        "applications.get" => client.applications().get("app-id");
        "applications.create" => client.applications().create(create_application());
        "applications.update" => client.applications().update("app-id", update_application());
        "applications.delete" => client.applications().delete("app-id");
        "env.secrets.list" => client.env().secrets().list();
        "env.secrets.get" => client.env().secrets().get("API_KEY");
        "env.secrets.create" => client.env().secrets().create(CreateSecretInput::new("API_KEY", "secret-value"));
        "env.secrets.update" =>
            client.env().secrets().update("API_KEY", UpdateSecretInput::new("new-secret-value"));
        "env.secrets.delete" => client.env().secrets().delete("API_KEY");
        "env.variables.list" => client.env().variables().list();
        "env.variables.get" => client.env().variables().get("DATABASE_URL");
        "env.variables.create" =>
            client.env().variables().create(CreateVariableInput::new("DATABASE_URL", "postgres://..."));
        "env.variables.update" =>
            client.env().variables().update("DATABASE_URL", UpdateVariableInput::new("postgres://new-url..."));
        "env.variables.delete" => client.env().variables().delete("DATABASE_URL");
        "jobs.list" =>
            client.jobs().list().take(20).skip(0).sort("createdAt").order("desc").filter("status:running");
        "jobs.get" => client.jobs().get("job-id");
        "jobs.start" => client.jobs().start(start_job());
        "jobs.update" => client.jobs().update("job-id", UpdateJobInput::new("paused"));
        "jobs.continue" => client.jobs().continue_("job-id", continue_job());
        "jobs.cancel" => client.jobs().cancel("job-id");
        "jobs.checkpoints.list" =>
            client.jobs().checkpoints().list("job-id").take(50).skip(0).sort("createdAt").order("asc");
        "jobs.checkpoints.get" => client.jobs().checkpoints().get("job-id", "checkpoint-id");
        "jobs.checkpoints.stream" => client.jobs().checkpoints().stream("job-id");
        "experts.list" =>
            client.experts().list().filter("search term").category("coding").include_drafts(false).limit(20).offset(0);
        "experts.get" => client.experts().get("@org/expert@latest");
        "experts.getMeta" => client.experts().get_meta("@org/expert@1.0.0");
        "experts.publish" => client.experts().publish("@org/expert");
        "experts.unpublish" => client.experts().unpublish("@org/expert");
        "experts.yank" => client.experts().yank("@org/expert@1.0.0");
        "experts.drafts.list" => client.experts().drafts().list("@org/expert").limit(10).offset(0);
        "experts.drafts.get" => client.experts().drafts().get("@org/expert", "draft-ref");
        "experts.drafts.create" => client.experts().drafts().create("@org/expert", create_draft());
        "experts.drafts.update" => client.experts().drafts().update("@org/expert", "draft-ref", update_draft());
        "experts.drafts.delete" => client.experts().drafts().delete("@org/expert", "draft-ref");
        "experts.drafts.assignVersion" =>
            client.experts().drafts().assign_version("@org/expert", "draft-ref", assign_version());
        "experts.versions.list" => client.experts().versions().list("@org/expert");
    }
}

counterparts! {
    /// Options of every method, and of streaming ones.
    fn options(client: &Client) {
        "RequestOptions.signal" => client.jobs().start(start_job()).with_cancel(CancellationToken::new());
        "StreamRequestOptions.signal" =>
            client.jobs().checkpoints().stream("job-id").with_cancel(CancellationToken::new());
        "StreamRequestOptions.streamIdleTimeout" =>
            client.jobs().checkpoints().stream("job-id").with_idle_timeout(Duration::from_millis(60_000));
        "ApiClientConfig.apiKey" => Client::builder().api_key("your-api-key");
        "ApiClientConfig.baseUrl" => Client::builder().base_url("https://api.perstack.ai");
        "ApiClientConfig.timeout" => Client::builder().timeout(Duration::from_millis(30_000));
        "createApiClient" => Client::builder().api_key("your-api-key").build();
    }
}

fn create_application() -> CreateApplicationInput {
    let mut input = CreateApplicationInput::new("My Application");
    input.application_group_id = Some("group-id".to_owned());
    input
}

fn update_application() -> UpdateApplicationInput {
    UpdateApplicationInput {
        name: Some("Updated Name".to_owned()),
        status: Some("active".into()),
    }
}

fn start_job() -> StartJobInput {
    let key: ExpertKey = "@org/expert@1.0.0".parse().expect("it is a key");
    let mut input = StartJobInput::new("app-id", key, "anthropic");
    input.query = Some("Help me with this task".to_owned());
    input.files = Some(vec!["file1.txt".to_owned(), "file2.txt".to_owned()]);
    input.model = Some("claude-sonnet-4-20250514".to_owned());
    input.reasoning_budget = Some(ReasoningBudget::Medium);
    input.max_steps = Some(50);
    input.max_retries = Some(3);
    input
}

fn continue_job() -> ContinueJobInput {
    let mut input = ContinueJobInput::new("Continue with this additional context");
    input.files = Some(vec!["additional-file.txt".to_owned()]);
    input.interactive_tool_call_result = Some(true);
    input.provider = Some("anthropic".to_owned());
    input.model = Some("claude-sonnet-4-20250514".to_owned());
    input.max_steps = Some(10);
    input
}

fn create_draft() -> CreateDraftInput {
    let mut expert = DraftExpert::new("main", "You are a helpful assistant...");
    expert.name = Some("Main Expert".to_owned());
    expert.description = Some("A helpful assistant".to_owned());
    expert.skills = Some(BTreeMap::new());
    expert.delegates = Some(Vec::new());
    CreateDraftInput::new("app-id", vec![expert])
}

fn update_draft() -> UpdateDraftInput {
    let mut expert = DraftExpert::new("main", "Updated instructions...");
    expert.name = Some("Updated Expert".to_owned());
    UpdateDraftInput::new(vec![expert])
}

fn assign_version() -> AssignVersionInput {
    let mut input = AssignVersionInput::new("1.0.0");
    input.tag = Some("latest".to_owned());
    input
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
    "ApiClient" => Client;
    "ApiClientConfig" => perstack_client::ClientBuilder;
    "ApiResult" => Result<perstack_client::Reply<types::GetJobReply>, perstack_client::Error>;
    "ApiError" => ApiError;
    "RequestOptions" => CallOptions;
    "StreamRequestOptions" => CallOptions;
    "Application" => types::Application;
    "ApplicationStatus" => types::ApplicationStatus;
    "CreateApplicationInput" => types::CreateApplicationInput;
    "UpdateApplicationInput" => types::UpdateApplicationInput;
    "ListApplicationsParams" => perstack_client::api::applications::ListRequest;
    "Job" => types::Job;
    "JobStatus" => types::JobStatus;
    "StartJobInput" => types::StartJobInput;
    "UpdateJobInput" => types::UpdateJobInput;
    "ContinueJobInput" => types::ContinueJobInput;
    "Checkpoint" => types::Checkpoint;
    "CheckpointStatus" => types::CheckpointStatus;
    "Expert" => types::Expert;
    "ExpertDefinition" => types::ExpertDefinition;
    "ExpertVersion" => types::ExpertVersion;
    "ExpertScope" => types::ExpertScope;
}

/// What the README's examples read of the answers; compiled, never run.
#[allow(dead_code, unused_must_use, reason = "it exists to be compiled")]
async fn fields(client: Client) -> Result<(), perstack_client::Error> {
    // result.data.data.… is reply.data.…
    let _: &Vec<types::Application> = &client.applications().list().await?.data.applications;
    let _: &types::Application = &client.applications().get("app-id").await?.data.application;
    for secret in &client.env().secrets().list().await?.data.secrets {
        let _: &String = &secret.name;
    }
    let _: &types::JobStatus = &client.jobs().get("job-id").await?.data.job.status;
    let started = client.jobs().start(start_job()).await?;
    let job_id: &String = &started.data.job.id;
    let meta = client.experts().get_meta("@org/expert@1.0.0").await?;
    let _: (&types::ExpertScope, &types::ExpertVersion) = (&meta.data.scope, &meta.data.version);
    let yank = client.experts().yank("@org/expert@1.0.0").await?;
    let _: (&Option<types::Yanked>, Option<bool>) = (&yank.data.yanked, yank.data.latest_tag_updated);
    for version in &client.experts().versions().list("@org/expert").await?.data.versions {
        let _: (&String, &Option<String>) = (&version.version, &version.tag);
    }
    // for await (const result of client.jobs.checkpoints.stream(jobId))
    let mut checkpoints = client.jobs().checkpoints().stream(job_id).await?;
    while let Some(result) = checkpoints.next().await {
        match result.map_err(ApiError::from) {
            Ok(checkpoint) => {
                let _: (String, Option<types::Activity>) = (checkpoint.id, checkpoint.activity);
            }
            Err(error) => {
                let _: (u16, String, Option<Value>, bool) = (error.code, error.message, error.reason, error.aborted);
            }
        }
    }
    // parseSSE, parseSSEWithSchema, parseCheckpointSSE: event.type is the variant.
    let reader = || stream::iter([Ok::<_, std::io::Error>("")]);
    let _: Option<Result<Value, _>> = sse::parse::<Value, _, _, _>(reader()).next().await;
    let _: Option<Result<Value, _>> = sse::parse_with(reader(), |event| sse::decode_data(event).map(Some))
        .next()
        .await;
    let mut events = std::pin::pin!(sse::parse_checkpoints(reader()));
    while let Some(event) = perstack_client::runtime::StreamExt::next(&mut events).await {
        match event? {
            types::CheckpointStreamEvent::Checkpoint(event) => drop::<types::Checkpoint>(event.data),
            types::CheckpointStreamEvent::Done(event) => drop::<Option<String>>(event.data.status),
            types::CheckpointStreamEvent::Error(event) => drop::<Option<String>>(event.data.message),
            _ => {}
        }
    }
    Ok(())
}

#[test]
fn every_method_of_the_official_client_has_one_counterpart_and_making_a_request_sends_nothing() {
    let transport = MemoryTransport::new();
    let client = Client::builder()
        .api_key("key")
        .transport(transport.clone())
        .build()
        .expect("it can be made");
    let methods = methods(&client);
    let named: BTreeSet<&str> = methods.iter().map(|(official, _)| *official).collect();
    assert_eq!((methods.len(), named.len()), (37, 37));
    for (official, ours) in methods {
        // applications.getMeta → applications().get_meta; `continue` is a word of the language.
        let method = official.rsplit('.').next().unwrap_or_default();
        let snake = snake(if method == "continue" { "continue_" } else { method });
        let path = official
            .rsplit_once('.')
            .map_or("", |(path, _)| path)
            .replace('.', "().");
        let ours: String = ours.split_whitespace().collect();
        assert!(
            ours.starts_with(&format!("client.{path}().{snake}(")),
            "{official}: {ours}"
        );
    }
    assert_eq!(options(&client).len(), 7);
    assert_eq!(transport.requests().len(), 0);
}

#[test]
fn every_exported_type_has_its_counterpart_under_its_name_where_it_is_the_apis() {
    assert_eq!(TYPES.len(), 22);
    for (official, ours) in &TYPES[6..] {
        let same = ours.rsplit("::").next() == Some(official);
        assert!(same || *official == "ListApplicationsParams", "{official}: {ours}");
    }
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

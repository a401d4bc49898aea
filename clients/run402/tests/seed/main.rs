//! Every name of the official README (and of the table in the Run402 contract, section 2) has its counterpart here: the 122 operations
//! with the request that each makes first, second names, constructors, helpers, types, and the fields that the README's examples read.
//!
//! The tables are code, so a counterpart that is renamed or loses an argument does not compile. What the requests carry and what
//! becomes of the answers is tested elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use run402_client::ci::{self, Delegation, GitHubActions};
use run402_client::credentials::{Environment, LocalCredentials, MemoryCredentials, ProjectKeys};
use run402_client::deploy::{AppBundle, FileSet, ReleaseSpec, file_set_from_dir};
use run402_client::error::ErrorKind;
use run402_client::prelude::*;
use run402_client::runtime::reqwest;
use run402_client::runtime::{BoxFuture, Transport, TransportError};
use run402_client::types::{self, Tier};
use run402_client::wallet::WalletKey;
use run402_client::{Client, Error, Retry, with_retry};
use serde_json::json;

/// Makes each line a row, and code that must compile.
macro_rules! counterparts {
    ($(#[$doc:meta])* fn $name:ident($client:ident: &$kind:ty) {
        $($official:literal, $request:literal => $ours:expr;)+
    }) => {
        $(#[$doc])*
        #[allow(deprecated, reason = "the README names what later services dropped")]
        pub fn $name($client: &$kind) -> Vec<Row> {
            vec![$({
                let call = $ours.into_future();
                Row {
                    official: $official,
                    request: $request,
                    ours: stringify!($ours),
                    call: Box::pin(async move { drop(call.await) }),
                }
            }),+]
        }
    };
}

mod operations;
mod reads;
mod scoped;

use operations::{aliases, operations};
use scoped::scoped;

/// The well-known test key of Ethereum's tools.
const KEY: &str = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

/// Answers everything with an empty object, and remembers what it was asked.
#[derive(Clone, Default)]
struct Empty(Arc<Mutex<Vec<String>>>);

impl Transport for Empty {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let url = request.url();
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        let line = format!("{} {}{query}", request.method(), url.path());
        self.0.lock().unwrap().push(line);
        let answer = run402_client::runtime::http::Response::builder()
            .header("content-type", "application/json")
            .body("{}")
            .unwrap();
        Box::pin(std::future::ready(Ok(answer.into())))
    }
}

fn client_over(transport: &Empty) -> Client {
    let credentials = MemoryCredentials::new()
        .wallet(KEY.parse::<WalletKey>().unwrap())
        .project("prj_1", ProjectKeys::new("anon", "service"))
        .active("prj_1");
    Client::builder()
        .credentials(credentials)
        .transport(transport.clone())
        .build()
        .unwrap()
}

/// A call that was made and not sent yet.
struct Row {
    official: &'static str,
    /// The request it makes first; empty where it makes none.
    request: &'static str,
    ours: &'static str,
    call: Pin<Box<dyn Future<Output = ()>>>,
}

fn provision() -> types::ProjectsProvisionInput {
    types::ProjectsProvisionInput {
        tier: Some(Tier::Prototype),
        ..types::ProjectsProvisionInput::default()
    }
}

fn user() -> types::ProjectsUserInput {
    types::ProjectsUserInput::new("a@b.test")
}

fn domain() -> types::SenderDomainInput {
    types::SenderDomainInput::new("a.test")
}

fn magic_link() -> types::AuthRequestMagicLinkInput {
    types::AuthRequestMagicLinkInput::new("a@b.test", "https://b.test")
}

fn password() -> types::AuthSetUserPasswordInput {
    types::AuthSetUserPasswordInput::new("new")
}

fn hook() -> types::EmailWebhooksRegisterInput {
    types::EmailWebhooksRegisterInput::new("https://x.test/hook", vec![types::EmailWebhookEvent::Delivery])
}

fn mail() -> types::EmailSendInput {
    types::EmailSendInput {
        template: Some(types::EmailTemplate::Notification),
        ..types::EmailSendInput::new("a@b.test")
    }
}

fn page() -> ReleaseSpec {
    ReleaseSpec::new("prj_1").site([("index.html", "<h1>hi</h1>")])
}

fn nobodys_page() -> ReleaseSpec {
    ReleaseSpec::default().site([("index.html", "<h1>hi</h1>")])
}

fn bundle() -> AppBundle {
    AppBundle {
        secrets: vec![("KEY".to_owned(), "value".into())],
        files: [("index.html", "<h1>hi</h1>")].into(),
        ..AppBundle::default()
    }
}

fn delegation() -> Delegation {
    Delegation::new("prj_1", "repo:owner/name:ref:refs/heads/main").unwrap()
}

/// Sends each row and compares what it asked for first.
async fn assert_first_requests(transport: &Empty, rows: Vec<Row>) {
    for row in rows {
        transport.0.lock().unwrap().clear();
        row.call.await;
        let first = transport.0.lock().unwrap().first().cloned().unwrap_or_default();
        assert_eq!(first, row.request, "{} is {}", row.official, row.ours);
    }
}

#[tokio::test(start_paused = true)]
async fn every_operation_of_the_contracts_table_is_there_and_takes_the_newest_route() {
    let transport = Empty::default();
    let rows = operations(&client_over(&transport));
    let mut counts = BTreeMap::<&str, usize>::new();
    let names: BTreeSet<&str> = rows.iter().map(|row| row.official).collect();
    assert_eq!((rows.len(), names.len()), (122, 122));
    for row in &rows {
        *counts.entry(row.official.split_once('.').unwrap().0).or_default() += 1;
    }
    let expected = [
        ("admin", 2),
        ("ai", 4),
        ("allowance", 4),
        ("apps", 8),
        ("auth", 7),
        ("billing", 8),
        ("blobs", 7),
        ("ci", 5),
        ("contracts", 10),
        ("deploy", 12),
        ("domains", 4),
        ("email", 12),
        ("functions", 6),
        ("projects", 17),
        ("secrets", 3),
        ("senderDomain", 5),
        ("service", 2),
        ("sites", 1),
        ("subdomains", 3),
        ("tier", 2),
    ];
    assert_eq!(counts, expected.into(), "the sums of the contract, section 2");
    assert_first_requests(&transport, rows).await;
}

#[tokio::test(start_paused = true)]
async fn every_second_name_is_there() {
    let transport = Empty::default();
    let rows = aliases(&client_over(&transport));
    assert_eq!(rows.len(), 21);
    assert_first_requests(&transport, rows).await;
}

#[tokio::test(start_paused = true)]
async fn the_client_of_a_project_has_every_namespace_of_projects_and_never_asks_for_the_id() {
    let transport = Empty::default();
    let rows = scoped(&client_over(&transport).project("prj_1").unwrap());
    let namespaces: BTreeSet<&str> = rows.iter().map(|row| row.official.split_once('.').unwrap().0).collect();
    for namespace in [
        "projects",
        "apps",
        "ai",
        "auth",
        "blobs",
        "contracts",
        "deploy",
        "domains",
        "email",
        "functions",
        "secrets",
        "senderDomain",
        "subdomains",
        "sites",
        "ci",
    ] {
        assert!(namespaces.contains(namespace), "{namespace}");
    }
    assert_first_requests(&transport, rows).await;
}

#[tokio::test]
async fn a_specification_without_a_project_is_of_the_bound_one_and_one_with_it_stays() {
    let transport = Empty::default();
    let project = client_over(&transport).project("prj_1").unwrap();
    for (spec, expected) in [(nobodys_page(), "prj_1"), (page_of("prj_9"), "prj_9")] {
        let shown = format!("{:?}", project.deploy().apply(spec));
        assert!(shown.contains(expected), "{shown}");
    }
}

fn page_of(project: &str) -> ReleaseSpec {
    ReleaseSpec::new(project).site([("index.html", "<h1>hi</h1>")])
}

/// What the README has around the calls.
fn around(client: &Client) -> Vec<(&'static str, &'static str)> {
    macro_rules! around {
        ($($official:literal => $ours:expr;)+) => {
            vec![$({
                drop($ours);
                ($official, stringify!($ours))
            }),+]
        };
    }
    let none = Environment::from_lookup(|_| None).unwrap();
    around! {
        "run402()" => Client::builder().environment(&none).build();
        "run402({ credentials, disablePaidFetch })" => Client::builder().credentials(LocalCredentials::new(&none)).build();
        "new Run402({ apiBase, credentials })" =>
            Client::builder().base_url("https://api.run402.com").credentials(MemoryCredentials::new()).build();
        "r.useProject(id)" => client.use_project("prj_1");
        "r.project(id)" => client.project("prj_1");
        "r.project()" => client.active_project();
        "files({ … })" => FileSet::from([("index.html", "<h1>hi</h1>")]);
        "fileSetFromDir(path)" => file_set_from_dir("dist");
        "githubActionsCredentials({ projectId })" => GitHubActions::from_env("prj_1").map(GitHubActions::session);
        "createCiSessionCredentials({ projectId, accessToken })" => ci::CiSession::new("prj_1", "token");
        "signCiDelegation(values)" =>
            delegation().sign(&KEY.parse().unwrap(), "https://api.run402.com", std::time::SystemTime::now());
        "buildCiDelegationStatement(values)" => delegation().statement();
        "buildCiDelegationResourceUri(values)" => delegation().resource_uri();
        "withRetry(fn, { attempts, onRetry })" => with_retry(
            || client.tier().status(),
            Retry::new().attempts(3).on_retry(|error: &Error, attempt, delay| eprintln!("{error} {attempt} {delay:?}")),
        );
    }
}

#[tokio::test]
async fn what_the_readme_has_around_its_calls_is_there_too() {
    let transport = Empty::default();
    assert_eq!(around(&client_over(&transport)).len(), 14);
    assert_eq!(ci::GITHUB_ACTIONS_PROVIDER, "github-actions");
    assert_eq!(ci::ALLOWED_ACTIONS, ["deploy"]);
    assert_eq!(ci::DEFAULT_ALLOWED_EVENTS, ["push", "workflow_dispatch"]);
    assert!(transport.0.lock().unwrap().is_empty(), "making a request sends nothing");
}

#[test]
fn every_class_of_errors_has_its_kind() {
    let kinds = [
        (ErrorKind::PaymentRequired, "payment_required"),
        (ErrorKind::ProjectNotFound, "project_not_found"),
        (ErrorKind::Unauthorized, "unauthorized"),
        (ErrorKind::Api, "api_error"),
        (ErrorKind::Network, "network_error"),
        (ErrorKind::Local, "local_error"),
    ];
    for (kind, word) in kinds {
        assert_eq!(kind.as_str(), word);
    }
}

#[tokio::test]
async fn a_failed_deploy_is_an_error_of_its_own_kind() {
    let error = client_over(&Empty::default())
        .deploy()
        .apply(ReleaseSpec::new("prj_1"))
        .await
        .unwrap_err();
    assert_eq!(error.to_json()["kind"], json!("deploy_error"));
    assert_eq!(error.to_json()["name"], json!("Run402DeployError"));
}

//! Calls of the official client 3.3.3 as a caller of deploys writes them: the same requests, events and waits, and what our own errors and
//! results say beyond. All recorded calls are replayed by the wire tests of the workspace, whose recordings these are.
//!
//! Deviations, all on purpose:
//! - keys: the official client sends one only if given one, so the others are replayed without (`without_idempotency_key`);
//! - repeats: it repeats no request of its own accord but PUTs, so refusals are replayed with one attempt (`request_attempts`);
//! - it fails a part of an upload whose reply has no `ETag`, which nothing uses (not replayed);
//! - uploads are replayed one at a time.

use std::sync::{Arc, Mutex};

use agent_clients_testkit::{Answer, MemoryTransport};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use run402_client::deploy::{
    ApplyRequest, Asset, ByteSource, DeployError, DeployErrorKind, DeployResult, FileSet, FunctionSpec, Migration,
    Recovery, ReleaseSpec, SiteSpec,
};
use run402_client::prelude::*;
use run402_client::runtime::Nullable;
use run402_client::runtime::serde_json::{self, Value, json};
use run402_client::types::{DeployEvent, MigrationTransaction};
use tokio::time::Instant;

use crate::support::{PROJECT, body, client_over};

const RECORDED: &str = include_str!("../../../../tests/vectors/run402/3.3.3.jsonl");

pub struct Case(pub Value);

impl Case {
    pub fn find(name: &str) -> Self {
        let cases = RECORDED
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        let mut found = cases.filter(|case| case["case"] == name);
        let found = found.next().unwrap_or_else(|| panic!("no case {name}"));
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        // One by one, with what is looked at here.
        let exchanges: Vec<Value> = list(&found["exchanges"]).iter().flat_map(Self::exchange).collect();
        Self(json!({
            "case": name, "args": found["call"]["args"], "exchanges": exchanges, "sleeps_ms": list(&found["sleeps_ms"]),
            "events": list(&found["extra"]["events"]), "result": found["result"],
        }))
    }

    fn exchange(recorded: &Value) -> impl Iterator<Item = Value> {
        let (request, given) = (&recorded["request"], &recorded["response_given"]);
        let times = usize::try_from(recorded["times"].as_u64().unwrap_or(1)).unwrap();
        let one = json!({
            "status": given["status"], "body": given["body"],
            "request": {
                "method": request["method"], "path": request["path"], "body": request["body"],
                "query": request["query"].as_array().cloned().unwrap_or_default(),
                "checksum": request["headers"]["x-amz-checksum-sha256"],
                "apikey": request["headers"]["apikey"].is_string(),
            },
        });
        std::iter::repeat_n(one, times)
    }

    fn exchanges(&self) -> &Vec<Value> {
        self.0["exchanges"].as_array().unwrap()
    }

    pub fn transport(&self) -> MemoryTransport {
        let transport = MemoryTransport::new();
        for exchange in self.exchanges() {
            let text = exchange["body"]
                .to_string()
                .replace("{{origin}}", "https://storage.test");
            let answer = match exchange["body"].is_null() {
                true => Answer::new(200),
                false => Answer::bytes("application/json", text),
            };
            transport.next(answer.with_status(u16::try_from(exchange["status"].as_u64().unwrap()).unwrap()));
        }
        transport
    }

    /// The requests are those that were recorded, in their order.
    pub fn assert_requests(&self, transport: &MemoryTransport) {
        let name = &self.0["case"];
        let sent = transport.requests();
        assert_eq!(sent.len(), self.exchanges().len(), "{name}");
        for (at, (sent, exchange)) in sent.iter().zip(self.exchanges()).enumerate() {
            let expected = &exchange["request"];
            let what = format!("{name}, request {at}");
            assert_eq!(sent.method().as_str(), expected["method"], "{what}");
            assert_eq!(sent.path(), expected["path"], "{what}");
            assert_eq!(json!(sent.query()), expected["query"], "{what}");
            assert_eq!(
                sent.header("x-amz-checksum-sha256"),
                expected["checksum"].as_str(),
                "{what}"
            );
            assert_eq!(sent.header("apikey").is_some(), expected["apikey"] == true, "{what}");
            match expected["body"]["base64"].as_str() {
                Some(bytes) => assert_eq!(sent.body().to_vec(), STANDARD.decode(bytes).unwrap(), "{what}"),
                None => assert_eq!(body(sent), expected["body"], "{what}"),
            }
        }
        transport.assert_finished();
    }

    fn assert_events(&self, events: &[DeployEvent]) {
        let events: Vec<Value> = events
            .iter()
            .map(|event| serde_json::to_value(event).unwrap())
            .collect();
        let expected: Vec<Value> = self.0["events"].as_array().unwrap().iter().map(without_nulls).collect();
        assert_eq!(events, expected, "{}", self.0["case"]);
    }

    fn waits(&self) -> u64 {
        self.0["sleeps_ms"]
            .as_array()
            .unwrap()
            .iter()
            .map(|wait| wait.as_u64().unwrap())
            .sum()
    }
}

fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key.clone(), without_nulls(value)))
            .collect(),
        Value::Array(list) => list.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}

fn page() -> ReleaseSpec {
    ReleaseSpec::new(PROJECT).site([("index.html", "<h1>hi</h1>")])
}

const HI: &str = "export default async () => new Response('hi')";

/// Replays one call of apply as far as it goes.
async fn replay(
    name: &str,
    spec: ReleaseSpec,
    change: impl FnOnce(ApplyRequest) -> ApplyRequest,
) -> (Case, Result<DeployResult, DeployError>, u64) {
    let case = Case::find(name);
    let transport = case.transport();
    let events: Arc<Mutex<Vec<DeployEvent>>> = Arc::default();
    let tell = events.clone();
    let request = client_over(transport.clone()).deploy().apply(spec);
    let request = request.concurrency(1).request_attempts(1).without_idempotency_key();
    let request = change(request).on_event(move |event| tell.lock().unwrap().push(event.clone()));
    let began = Instant::now();
    let result = request.await;
    let waited = u64::try_from(began.elapsed().as_millis()).unwrap();
    case.assert_requests(&transport);
    // Random waits are told in an event.
    if !name.contains("conflict") {
        case.assert_events(&events.lock().unwrap());
    }
    (case, result, waited)
}

fn same(request: ApplyRequest) -> ApplyRequest {
    request
}

fn every_section() -> ReleaseSpec {
    let sql_ref: ByteSource = content_ref("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", 1)
        .content_type("application/sql");
    let mut second = Migration::new("002_ref", sql_ref);
    second.transaction = Some(MigrationTransaction::None);
    let source = ByteSource::from(HI).content_type("text/javascript");
    let files = FileSet::from([("lib/a.js", "export {}")]);
    let mut api = FunctionSpec::of_files(files, "index.js")
        .timeout_seconds(20)
        .memory_mb(256)
        .schedule("0 * * * *");
    api.source = Some(source);
    api.deps = Some(vec!["lodash".to_owned()]);
    api.require_auth = Some(true);
    api.require_role = Some(from(json!({
        "table": "members", "id_column": "user_id", "role_column": "role", "allowed": ["admin"], "cache_ttl": 60,
        "on_deny": "redirect", "sign_in_path": "/login",
    })));
    api.class = Some("standard".to_owned());
    let mut asset = Asset::new("img/a.txt", ByteSource::from("asset bytes").content_type("text/plain"));
    asset.metadata = json!({"a": "b"}).as_object().cloned();
    let there = content_ref("695252f664b93b2375fc1738693a32a19e8c722fe14e81a3d80cc5b85a923da0", 3);
    let there = Asset::new("pre.bin", there.content_type("application/octet-stream"))
        .private()
        .immutable(false);
    let mut spec = ReleaseSpec::new(PROJECT)
        .base_current()
        .migration(Migration::new("001_init", "SELECT 1;"))
        .migration(second)
        .expose(from(json!({
            "version": "1",
            "tables": [{"name": "items", "expose": true, "policy": "user_owns_rows", "owner_column": "user_id"}],
            "views": [], "rpcs": [],
        })))
        .require_secret("OPENAI_API_KEY")
        .delete_secret("OLD_KEY")
        .functions([("api", api)])
        .subdomain("my-app")
        .routes(from(json!({"replace": [
            {"pattern": "/api/*", "target": {"type": "function", "name": "api"}},
            {"pattern": "/events", "methods": ["GET", "HEAD"], "target": {"type": "static", "file": "index.html"}},
        ]})))
        .asset(asset)
        .asset(there)
        .delete_asset("old.txt")
        .i18n(from(json!({
            "default_locale": "en", "locales": ["en", "de"], "detect": ["cookie:lang", "accept-language"],
            "unknown_locale_policy": "default",
        })));
    spec.database.as_mut().unwrap().zero_downtime = Some(true);
    let files = FileSet::new().with("index.html", "<h1>hi</h1>");
    spec.site = Some(SiteSpec {
        replace: Some(files.with("a.css", ByteSource::from("body{}").content_type("text/css"))),
        public_paths: Some(from(json!({
            "mode": "explicit", "replace": {"/": {"asset": "index.html", "cache_class": "html"}},
        }))),
        ..SiteSpec::default()
    });
    spec.checks = Some(Vec::new());
    spec.assets.as_mut().unwrap().sync = Some(from(json!({
        "prefix": "img/", "prune": true,
        "confirm": {"base_revision": "r1", "delete_set_digest": "d1", "expected_delete_count": 0},
    })));
    spec
}

fn from<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn content_ref(sha256: &str, size: i64) -> ByteSource {
    run402_client::types::ContentRef::new(sha256, size).into()
}

fn patches() -> ReleaseSpec {
    let mut spec = ReleaseSpec::new(PROJECT)
        .base_release("rel_1")
        .function("api", FunctionSpec::new(HI))
        .delete_function("old")
        .put_file("a.txt", "a")
        .delete_file("b.txt");
    spec.subdomains = Some(from(json!({"add": ["x"], "remove": ["y"]})));
    spec.routes = Nullable::Null;
    spec.i18n = Nullable::Null;
    spec
}

#[tokio::test(start_paused = true)]
async fn deploys_that_succeed_are_those_of_the_official_client() {
    let big = || ReleaseSpec::new(PROJECT).site([("big.bin", "0123456789".repeat(5))]);
    type Change = fn(ApplyRequest) -> ApplyRequest;
    let key: Change = |request| request.with_idempotency_key("k-1");
    let allow: Change = |request| request.allow_warnings(true);
    let codes: Change = |request| request.allow_warning_codes(["DESTRUCTIVE_MIGRATION"]);
    for (name, spec, change) in [
        ("apply-presigned-url-without-checksum-query", page(), same as Change),
        ("apply-idempotency-key", page(), key),
        ("apply-patches", patches(), same),
        ("apply-multipart-upload", big(), same),
        ("apply-s3-503-403-retried", page(), same),
        ("apply-polling-backoff", page(), same),
        ("apply-activation-pending-transient-then-ready", page(), same),
        ("apply-warning-allow-all", page(), allow),
        ("apply-warning-allow-codes", page(), codes),
        ("apply-payment-required-event", page(), same),
    ] {
        let (case, result, waited) = replay(name, spec, change).await;
        let result = result.unwrap_or_else(|error| panic!("{name}: {error}"));
        let expected = &case.0["result"];
        assert_eq!(result.release_id, expected["release_id"], "{name}");
        assert_eq!(result.operation_id, expected["operation_id"], "{name}");
        assert_eq!(json!(result.urls), expected["urls"], "{name}");
        assert_eq!(json!(result.diff), expected["diff"], "{name}");
        assert_eq!(json!(result.warnings), expected["warnings"], "{name}");
        assert_eq!(waited, case.waits(), "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn every_section_has_the_names_of_the_wire() {
    // The recorded uploads are in the order of the plan; so are these, as its answer is theirs.
    let (_, result, _) = replay("apply-every-section-wire-names", every_section(), same).await;
    result.unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_official_clients_specification_as_json_gives_the_same_requests() {
    for name in ["apply-every-section-wire-names", "apply-patches"] {
        let args = &Case::find(name).0["args"];
        let mut spec = ReleaseSpec::from_json(&args[0].to_string()).unwrap();
        PROJECT.clone_into(&mut spec.project);
        let (_, result, _) = replay(name, spec, same).await;
        result.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn deploys_that_fail_fail_as_those_of_the_official_client_and_say_what_to_do() {
    type Change = fn(ApplyRequest) -> ApplyRequest;
    let partly: Change = |request| request.allow_warning_codes(["DESTRUCTIVE_MIGRATION"]);
    let once: Change = |request| request.conflict_retries(0);
    use DeployErrorKind as Kind;
    for (name, change, kind, recovery) in [
        (
            "apply-warning-aborts",
            same as Change,
            Kind::Warnings,
            Recovery::Correct,
        ),
        (
            "apply-warning-allow-codes-partial",
            partly,
            Kind::Warnings,
            Recovery::Correct,
        ),
        ("apply-operation-failed", same, Kind::Failed, Recovery::Correct),
        (
            "apply-activation-pending-terminal-code",
            same,
            Kind::Failed,
            Recovery::Resume,
        ),
        (
            "apply-base-release-conflict-exhausted",
            same,
            Kind::Refused,
            Recovery::Again,
        ),
        (
            "apply-base-release-conflict-max-retries-0",
            once,
            Kind::Refused,
            Recovery::Again,
        ),
        ("apply-plan-error-500-no-code", same, Kind::Refused, Recovery::Again),
        ("apply-plan-error-401", same, Kind::Unauthorized, Recovery::Correct),
        (
            "apply-plan-error-403-not-authorized",
            same,
            Kind::Unauthorized,
            Recovery::Correct,
        ),
    ] {
        let (case, result, waited) = replay(name, page(), change).await;
        let error = result.unwrap_err();
        let expected = &case.0["result"]["error"];
        assert_eq!((error.kind(), error.recovery()), (kind, recovery), "{name}: {error}");
        // Of a 403 that it does not know, the official client loses all that the service says.
        if name == "apply-plan-error-403-not-authorized" {
            assert_eq!((error.code(), error.safe_to_retry()), ("NOT_AUTHORIZED", Some(false)));
            continue;
        }
        assert_eq!(error.code(), expected["code"], "{name}");
        let json = error.to_json();
        // There it is no error of the deploy, and has none of its fields.
        let rolled_back = if kind == Kind::Unauthorized {
            "logs"
        } else {
            "rolledBack"
        };
        for field in [
            "retryable",
            "safeToRetry",
            "mutationState",
            "category",
            "traceId",
            "fix",
            "logs",
            "attempts",
            "maxRetries",
            "lastRetryCode",
            rolled_back,
        ] {
            assert_eq!(
                json.get(field).unwrap_or(&Value::Null),
                expected.get(field).unwrap_or(&Value::Null),
                "{name}: {field}"
            );
        }
        for field in ["phase", "resource", "planId"] {
            // What is known here and lost there is no deviation.
            if !expected[field].is_null() {
                assert_eq!(json[field], expected[field], "{name}: {field}");
            }
        }
        if name.contains("exhausted") {
            assert_eq!(
                (error.attempts(), error.last_retry_code()),
                (3, Some("BASE_RELEASE_CONFLICT"))
            );
            assert!((250 + 500..=250 + 500 + 200).contains(&waited), "{waited}");
        } else {
            assert_eq!(waited, case.waits(), "{name}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn warnings_that_nobody_has_accepted_are_in_the_error() {
    let (case, result, _) = replay("apply-warning-allow-codes-partial", page(), |request| {
        request.allow_warning_codes(["DESTRUCTIVE_MIGRATION"])
    })
    .await;
    let error = result.unwrap_err();
    assert_eq!(error.warnings().len(), 1);
    assert_eq!(error.to_json()["body"], case.0["result"]["error"]["body"]);
    assert!(error.to_string().contains("MISSING_REQUIRED_SECRET"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_payment_can_stop_a_deploy_before_anything_is_uploaded() {
    let case = Case::find("apply-payment-required-event");
    let transport = case.transport();
    let error = client_over(transport.clone())
        .deploy()
        .apply(page())
        .stop_at_payment(true)
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.code()),
        (DeployErrorKind::PaymentRequired, "PAYMENT_REQUIRED")
    );
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_operation_is_resumed_as_by_the_official_client() {
    let case = Case::find("apply-resume");
    let transport = case.transport();
    let id = case.0["args"][0].as_str().unwrap();
    let client = client_over(transport.clone());
    let result = client
        .deploy()
        .resume_deploy(id)
        .project(PROJECT)
        .request_attempts(1)
        .await
        .unwrap();
    case.assert_requests(&transport);
    assert_eq!(result.release_id, case.0["result"]["release_id"]);

    let case = Case::find("apply-resume-not-resumable");
    let transport = case.transport();
    let client = client_over(transport.clone());
    let error = client.deploy().resume_deploy(id).project(PROJECT).await.unwrap_err();
    case.assert_requests(&transport);
    assert_eq!(
        (error.code(), error.recovery()),
        ("OPERATION_NOT_RESUMABLE", Recovery::Correct)
    );
    assert_eq!(error.operation_id(), Some(id));
}

#[tokio::test(start_paused = true)]
async fn an_operation_in_the_background_is_that_of_the_official_client() {
    let case = Case::find("apply-start-events-result-snapshot");
    let transport = case.transport();
    let client = client_over(transport.clone());
    let operation = client.deploy().start(page()).without_idempotency_key().await.unwrap();
    let events: Vec<DeployEvent> = operation.events().collect().await;
    let result = operation.result().await.unwrap();
    operation.snapshot().await.unwrap();
    case.assert_requests(&transport);
    let told: Vec<Value> = events
        .iter()
        .map(|event| serde_json::to_value(event).unwrap())
        .collect();
    assert_eq!(json!(told), without_nulls(&case.0["result"]["events"]));
    assert_eq!(operation.id(), case.0["result"]["id"]);
    assert_eq!(result.release_id, case.0["result"]["result"]["release_id"]);
}

#[tokio::test(start_paused = true)]
async fn the_steps_one_by_one_are_those_of_the_official_client() {
    let case = Case::find("apply-low-level-plan-upload-commit");
    let transport = case.transport();
    let client = client_over(transport.clone());
    let planned = client
        .deploy()
        .plan_release(page())
        .without_idempotency_key()
        .await
        .unwrap();
    let plan_id = planned.plan().plan_id.clone().unwrap();
    client.deploy().upload(planned).await.unwrap();
    client.deploy().commit_plan(plan_id).project(PROJECT).await.unwrap();
    case.assert_requests(&transport);

    let case = Case::find("apply-plan-dry-run");
    let transport = case.transport();
    let planned = client_over(transport.clone())
        .deploy()
        .plan_release(page())
        .dry_run(true)
        .await
        .unwrap();
    case.assert_requests(&transport);
    assert_eq!(planned.plan().plan_id, None);
}

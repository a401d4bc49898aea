//! Whatever goes wrong, and wherever: one release in the end, or an error that says what to do, after which there is one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use run402_client::Client;
use run402_client::deploy::{DeployError, DeployResult, FunctionSpec, Journal, Recovery, ReleaseSpec};
use run402_client::prelude::*;
use run402_client::runtime::serde_json::{Value, json};
use run402_client::runtime::{BoxFuture, Sent, Transport, TransportError, TransportErrorKind, http, reqwest};

use crate::gateway::{Gateway, Rules};
use crate::support::{PROJECT, assert_public, client_over};

/// What goes wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// It never arrives, and nobody knows.
    LoseRequest,
    /// It is done, and nobody hears of it.
    LoseReply,
    /// Nobody listens.
    Refuse,
    Answer(u16),
    /// Nothing ever comes back.
    Hang,
}

/// Lets something go wrong with some requests to a service.
#[derive(Clone)]
struct Faulty {
    gateway: Gateway,
    fault: Fault,
    /// The numbers of the requests that it meets, from 1.
    first: usize,
    last: usize,
    /// What goes wrong with the request after the last of them.
    then: Option<Fault>,
    count: Arc<AtomicUsize>,
    hung: Arc<tokio::sync::Notify>,
}

impl Faulty {
    fn new(gateway: &Gateway, fault: Fault, first: usize, last: usize) -> Self {
        Self {
            gateway: gateway.clone(),
            fault,
            first,
            last,
            then: None,
            count: Arc::default(),
            hung: Arc::default(),
        }
    }

    fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }
}

fn broken() -> TransportError {
    TransportError::new(TransportErrorKind::Other, Sent::Maybe, "cut by the test")
}

impl Transport for Faulty {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let transport = self.gateway.transport.clone();
        let met = (self.first..=self.last).contains(&number).then_some(self.fault);
        let then = self.then.filter(|_| self.last.checked_add(1) == Some(number));
        let Some(fault) = met.or(then) else {
            return transport.send(request);
        };
        let hung = self.hung.clone();
        Box::pin(async move {
            match fault {
                Fault::LoseRequest => Err(broken()),
                Fault::LoseReply => {
                    transport.send(request).await?;
                    Err(broken())
                }
                Fault::Refuse => Err(TransportError::connect("refused by the test")),
                Fault::Answer(status) => {
                    let body = match status {
                        409 => json!({"message": "no", "code": "INVALID_STATE", "retryable": false}).to_string(),
                        _ => "<html>".to_owned(),
                    };
                    let mut reply = http::Response::new(reqwest::Body::from(body));
                    *reply.status_mut() = http::StatusCode::from_u16(status).unwrap();
                    Ok(reply.into())
                }
                Fault::Hang => {
                    hung.notify_one();
                    std::future::pending().await
                }
            }
        })
    }
}

/// The ways in which content goes to the service.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Single,
    Multipart,
    Manifest,
}

const WAYS: [Way; 3] = [Way::Single, Way::Multipart, Way::Manifest];

fn rules(way: Way) -> Rules {
    let part_bytes = if way == Way::Multipart { 10 } else { 64 << 20 };
    Rules {
        part_bytes,
        ..Rules::default()
    }
}

fn spec(way: Way) -> ReleaseSpec {
    let spec = ReleaseSpec::new(PROJECT)
        .put_file("index.html", "<h1>hi</h1>, and a little more than one part")
        .put_file("a.css", "body{}");
    if way != Way::Manifest {
        return spec;
    }
    let mut function = FunctionSpec::new("export default 1");
    function.capabilities = Some(Value::String("x".repeat(5 << 20)));
    spec.function("large", function)
}

async fn apply(client: &Client, way: Way, key: Option<&str>) -> Result<DeployResult, DeployError> {
    let request = client.deploy().apply(spec(way)).concurrency(1);
    match key {
        Some(key) => request.with_idempotency_key(key).await,
        None => request.await,
    }
}

/// Does what an error says.
async fn recover(client: &Client, way: Way, error: &DeployError, what: &str) -> DeployResult {
    let result = match error.recovery() {
        Recovery::Again => apply(client, way, error.idempotency_key()).await,
        Recovery::Resume => {
            client
                .deploy()
                .follow(error.operation_id().unwrap())
                .project(PROJECT)
                .await
        }
        // The test's 409 is what is corrected.
        Recovery::Correct => apply(client, way, None).await,
        Recovery::Repair => panic!("{what}: {error}"),
    };
    result.unwrap_or_else(|second| panic!("{what}: {error}, then {second}"))
}

async fn exchanges(way: Way) -> usize {
    let gateway = Gateway::new(rules(way));
    let faulty = Faulty::new(&gateway, Fault::Refuse, usize::MAX, usize::MAX);
    apply(&client_over(faulty.clone()), way, None).await.unwrap();
    gateway.assert_one_release("without faults");
    faulty.count()
}

const ALL: [Fault; 7] = [
    Fault::LoseRequest,
    Fault::LoseReply,
    Fault::Refuse,
    Fault::Answer(500),
    Fault::Answer(503),
    Fault::Answer(409),
    Fault::Answer(403),
];

/// The requests that a specification of more than 5 MiB takes until it is planned.
const MANIFEST_EXCHANGES: usize = 4;

/// Such a specification takes its time in a test: the faults that differ most.
const FEW: [Fault; 2] = [Fault::LoseReply, Fault::Answer(409)];

/// These faults at every exchange, once and for good.
async fn everything_that_can_go_wrong(way: Way, faults: &[Fault]) {
    let total = exchanges(way).await;
    assert!(total >= 9, "{way:?}: {total}");
    let mut failed = 0;
    for &fault in faults {
        for number in 1..=total {
            for last in [number, usize::MAX] {
                // Once the specification has arrived, all is as without it.
                if way == Way::Manifest && number > MANIFEST_EXCHANGES && last == number {
                    continue;
                }
                let what = format!("{way:?}: {fault:?} at {number} to {last}");
                let gateway = Gateway::new(rules(way));
                let client = client_over(Faulty::new(&gateway, fault, number, last));
                match apply(&client, way, None).await {
                    Ok(_) => {}
                    Err(error) => {
                        failed += 1;
                        assert_public(&format!("{error} {error:?} {}", error.to_json()));
                        assert!(gateway.state().releases.len() <= 1, "{what}");
                        // The service works again.
                        recover(&client_over(gateway.transport.clone()), way, &error, &what).await;
                    }
                }
                gateway.assert_one_release(&what);
                gateway.transport.assert_finished();
            }
        }
    }
    assert!(failed > total, "{way:?}: faults for good must fail: {failed}");
}

#[tokio::test(start_paused = true)]
async fn any_fault_at_any_exchange_ends_with_one_release_or_says_how_to_get_it() {
    everything_that_can_go_wrong(Way::Single, &ALL).await;
}

#[tokio::test(start_paused = true)]
async fn so_it_does_in_parts() {
    everything_that_can_go_wrong(Way::Multipart, &ALL).await;
}

#[tokio::test(start_paused = true)]
async fn so_it_does_with_a_specification_that_goes_as_content() {
    everything_that_can_go_wrong(Way::Manifest, &FEW).await;
}

#[tokio::test(start_paused = true)]
async fn a_passing_fault_at_any_exchange_is_not_even_noticed() {
    for way in WAYS {
        let total = exchanges(way).await;
        let passing = [Fault::LoseReply, Fault::LoseRequest, Fault::Refuse, Fault::Answer(503)];
        let (few, total) = match way {
            Way::Manifest => (1, MANIFEST_EXCHANGES),
            _ => (passing.len(), total),
        };
        for &fault in &passing[..few] {
            for number in 1..=total {
                let what = format!("{way:?}: {fault:?} at {number}");
                let gateway = Gateway::new(rules(way));
                let client = client_over(Faulty::new(&gateway, fault, number, number));
                apply(&client, way, None)
                    .await
                    .unwrap_or_else(|error| panic!("{what}: {error}"));
                gateway.assert_one_release(&what);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_key_a_commit_is_sent_once_and_looked_up_when_its_answer_is_lost() {
    let gateway = Gateway::new(Rules::default());
    // The plan, two questions about content, two PUTs, and then the commit.
    let faulty = Faulty::new(&gateway, Fault::LoseReply, 6, 6);
    let client = client_over(faulty);
    let request = client
        .deploy()
        .apply(spec(Way::Single))
        .concurrency(1)
        .without_idempotency_key();
    request.await.unwrap();
    gateway.assert_one_release("without a key");
    let commits = gateway.transport.requests().into_iter();
    let commits = commits.filter(|request| request.path().starts_with("/apply/v1/plans/plan_"));
    assert_eq!(commits.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_of_a_repeated_commit_is_not_believed_before_the_operation_was_looked_at() {
    for status in [409, 404, 403] {
        let gateway = Gateway::new(Rules::default());
        let mut faulty = Faulty::new(&gateway, Fault::LoseReply, 6, 6);
        faulty.then = Some(Fault::Answer(status));
        apply(&client_over(faulty), Way::Single, None).await.unwrap();
        gateway.assert_one_release("committed all the same");

        // The commit itself never arrived: the refusal stands.
        let gateway = Gateway::new(Rules::default());
        let mut faulty = Faulty::new(&gateway, Fault::LoseRequest, 6, 6);
        faulty.then = Some(Fault::Answer(status));
        let error = apply(&client_over(faulty), Way::Single, None).await.unwrap_err();
        assert_eq!(
            (error.status().unwrap().as_u16(), error.recovery()),
            (status, Recovery::Correct)
        );
        assert!(gateway.state().is_idle());
    }
}

#[tokio::test(start_paused = true)]
async fn a_deploy_that_is_killed_at_any_exchange_ends_with_one_release_when_it_runs_again_with_its_journal() {
    for way in WAYS {
        let total = exchanges(way).await;
        for number in 1..=total {
            let what = format!("{way:?}: killed at {number}");
            let folder = tempfile::tempdir().unwrap();
            let journal = Journal::at(folder.path().join("deploys.json"));
            let gateway = Gateway::new(rules(way));
            let dead = Faulty::new(&gateway, Fault::Hang, number, usize::MAX);
            let first = client_over(dead.clone()).deploy().apply(spec(way)).concurrency(1);
            tokio::select! {
                result = first.journal(journal.clone()) => panic!("{what}: {result:?}"),
                () = dead.hung.notified() => {}
            }
            let client = client_over(gateway.transport.clone());
            let again = client.deploy().apply(spec(way)).journal(journal.clone());
            again.await.unwrap_or_else(|error| panic!("{what}: {error}"));
            gateway.assert_one_release(&what);
            assert_eq!(journal.unfinished().unwrap(), [], "{what}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_deploy_whose_reply_is_lost_by_a_kill_is_found_without_its_id() {
    let total = exchanges(Way::Single).await;
    let mut found = 0;
    for number in 1..=total {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::at(folder.path().join("deploys.json"));
        let gateway = Gateway::new(rules(Way::Single));
        let dead = Faulty::new(&gateway, Fault::Hang, number, usize::MAX);
        let first = client_over(dead.clone())
            .deploy()
            .apply(spec(Way::Single))
            .concurrency(1);
        tokio::select! {
            result = first.journal(journal.clone()) => panic!("{result:?}"),
            () = dead.hung.notified() => {}
        }
        let committed = !gateway.state().is_idle();
        let client = client_over(gateway.transport.clone());
        let resumed = client.deploy().resume_unfinished(journal.clone());
        match resumed.await {
            Ok(Some(result)) => {
                found += 1;
                assert!(committed && result.taken_up);
                gateway.assert_one_release("resumed");
                assert_eq!(journal.unfinished().unwrap(), []);
            }
            Ok(None) => assert!(!committed, "{number}: an operation was begun and not found"),
            Err(error) => panic!("{number}: {error}"),
        }
    }
    assert!(found > 0);
}

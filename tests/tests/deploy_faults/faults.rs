//! The service and its storage fail at every exchange, once, for as long as a request is tried, and longer.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use agent_clients_testkit::Answer;
use agent_clients_testkit::loopback::Fault;
use agent_clients_testkit::run402::Run402;
use run402_client::Client;
use run402_client::deploy::{DeployError, DeployResult, ProgressStage, Recovery};
use run402_client::prelude::*;
use tempfile::TempDir;

use crate::support::{Way, assert_one_release, client, exchanges, fake, side_by_side, site, spec};

/// What goes wrong, and what it is called.
type Kind = (&'static str, fn() -> Fault);

const KINDS: [Kind; 7] = [
    ("killed before it was done", Fault::lose_request),
    ("killed after it was done", Fault::lose_reply),
    ("cut in the answer", || Fault::cut_body(5)),
    ("500", || {
        Fault::answer(Run402::error(500, "INTERNAL_ERROR", "it broke"))
    }),
    ("503 with a hint", || {
        Fault::answer(Run402::error(503, "", "try later").with_header("retry-after", "0"))
    }),
    ("502 of a gateway", || {
        Fault::answer(Answer::bytes("text/html", "<html>").with_status(502))
    }),
    ("an HTML page with 200", || {
        Fault::answer(Answer::bytes("text/html", "<html>"))
    }),
];

/// What only a storage says.
const REFUSED_ADDRESS: Kind = ("an address that has ended", || Fault::answer(Answer::new(403)));

/// How often in a row: once is not noticed, three times is as often as a request is tried, and the rest outlasts whole deploys.
const TIMES: [usize; 3] = [1, 3, 10];

/// So often a deploy is tried again, as its errors say.
const RECOVERIES: usize = 12;

/// Where it goes wrong.
#[derive(Clone, Copy, Debug)]
enum At {
    Service(usize),
    Storage(usize),
}

async fn apply(client: &Client, way: Way, site: &TempDir, key: Option<&str>) -> Result<DeployResult, DeployError> {
    let request = client.deploy().apply(spec(way, site.path()).await).concurrency(1);
    match key {
        Some(key) => request.with_idempotency_key(key).await,
        None => request.await,
    }
}

/// One case; says whether it was noticed.
async fn fails_at(way: Way, at: At, kind: Kind, times: usize, site: &TempDir) -> bool {
    let what = format!("{way:?}: {} at {at:?}, {times} times", kind.0);
    let fake = fake(way).await;
    let fault = (kind.1)().times(times);
    match at {
        At::Service(number) => fake.inject(fault.after(number)),
        At::Storage(number) => {
            fake.inject_storage(fault.after(number));
            &*fake
        }
    };
    let client = client(&fake.url());
    let mut result = apply(&client, way, site, None).await;
    let noticed = result.is_err();
    let mut said = Vec::new();
    for _ in 0..RECOVERIES {
        let Err(error) = result else { break };
        let releases = fake.release_ids(Run402::PROJECT_ID).len();
        assert!(releases <= 1, "{what}: {releases} releases, {said:?}, {error}");
        said.push(format!("{:?} after {error}", error.recovery()));
        result = match error.recovery() {
            Recovery::Again => apply(&client, way, site, error.idempotency_key()).await,
            Recovery::Resume => {
                let id = error.operation_id().unwrap_or_else(|| panic!("{what}: {said:?}"));
                client.deploy().follow(id).project(Run402::PROJECT_ID).await
            }
            // Nothing here is wrong with the specification.
            Recovery::Correct | Recovery::Repair => panic!("{what}: {said:?}"),
        };
    }
    if let Err(error) = result {
        panic!("{what}: {said:?}, and then {error}");
    }
    assert_one_release(&fake, site, &what);
    noticed
}

async fn everywhere(way: Way, kinds: &[Kind], times: &[usize]) {
    let site = site();
    let (service, storage) = exchanges(way, &site).await;
    let places = (0..service).map(At::Service).chain((0..storage).map(At::Storage));
    let noticed = Arc::new(AtomicUsize::new(0));
    let mut cases = Vec::new();
    for at in places {
        let of_storage = matches!(at, At::Storage(_)).then_some(&REFUSED_ADDRESS);
        for &kind in kinds.iter().chain(of_storage) {
            for &times in times {
                let (site, noticed) = (site.clone(), noticed.clone());
                cases.push(async move {
                    if fails_at(way, at, kind, times, &site).await {
                        noticed.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        }
    }
    side_by_side(cases).await;
    // Otherwise nothing went wrong that mattered, and the test shows nothing.
    assert!(noticed.load(Ordering::Relaxed) >= service, "{noticed:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fault_at_any_exchange_ends_with_one_release() {
    everywhere(Way::Single, &KINDS, &TIMES).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn so_it_does_in_parts() {
    everywhere(Way::Multipart, &KINDS, &TIMES).await;
}

/// A specification of more than 5 MiB takes its time in a test: the faults that differ most.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn so_it_does_with_a_specification_that_goes_as_content() {
    everywhere(Way::Manifest, &KINDS[..3], &TIMES[1..2]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_changes_before_it_is_sent_is_not_deployed_and_the_next_deploy_is_whole() {
    for (way, uploaded) in [(Way::Single, 3), (Way::Multipart, 3)] {
        let site = site();
        let fake = fake(way).await;
        let client = client(&fake.url());
        let changed = site.path().join("index.html");
        let mut untouched = true;
        let request = client.deploy().apply(spec(way, site.path()).await).concurrency(1);
        let request = request.on_progress(move |progress| {
            if progress.stage == ProgressStage::Uploading && std::mem::take(&mut untouched) {
                std::fs::write(&changed, "<h1>bye</h1>, and a little more than one part").expect("a file");
            }
        });
        let error = request.await.expect_err("it has changed");
        assert_eq!(
            (error.code(), error.recovery()),
            ("CONTENT_CHANGED", Recovery::Again),
            "{error}"
        );
        assert!(error.to_string().contains("index.html"), "{error}");
        assert!(fake.release_ids(Run402::PROJECT_ID).is_empty());

        let result = apply(&client, way, &site, None).await.expect("deployed");
        assert!(result.uploaded_files <= uploaded);
        assert_one_release(&fake, &site, "after the change");
    }
}

//! The client's process dies at every exchange: before the request leaves, and after its answer came. The journal is all that is left.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use agent_clients_testkit::run402::Run402;
use run402_client::deploy::Journal;
use run402_client::prelude::*;
use run402_client::runtime::{BoxFuture, HttpTransport, Transport, TransportError, reqwest};
use tempfile::TempDir;

use crate::support::{Way, assert_one_release, builder, client, exchanges, fake, side_by_side, site, spec};

/// Ends the process at one of its requests.
#[derive(Clone)]
struct Deadly {
    transport: HttpTransport,
    count: Arc<AtomicUsize>,
    number: usize,
    after: bool,
}

impl Transport for Deadly {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let dies = number == self.number;
        if dies && !self.after {
            std::process::abort();
        }
        let sent = self.transport.send(request);
        Box::pin(async move {
            let result = sent.await;
            if dies {
                std::process::abort();
            }
            result
        })
    }
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set"))
}

/// The process that is killed, started by the test below with what it has to do in its environment.
#[tokio::test]
#[ignore = "no test of its own: a process that kills itself"]
async fn dies() {
    let way = Way::ALL.into_iter().find(|way| way.name() == variable("DEPLOY_WAY"));
    let transport = Deadly {
        transport: HttpTransport::new().expect("a transport"),
        count: Arc::default(),
        number: variable("DEPLOY_DIES_AT").parse().expect("a number"),
        after: variable("DEPLOY_DIES_AFTER") == "true",
    };
    let client = builder(&variable("DEPLOY_URL"))
        .transport(transport.clone())
        .storage_transport(transport)
        .build()
        .expect("a client");
    let site = variable("DEPLOY_SITE");
    let spec = spec(way.expect("a way"), PathBuf::from(site).as_path()).await;
    let journal = Journal::at(variable("DEPLOY_JOURNAL"));
    let result = client.deploy().apply(spec).concurrency(1).journal(journal).await;
    panic!("it has outlived its death: {result:?}");
}

async fn killed_at(way: Way, number: usize, after: bool, site: &TempDir) -> bool {
    let what = format!("{way:?}: killed at {number}, after the answer: {after}");
    let fake = fake(way).await;
    let state = tempfile::tempdir().expect("a folder");
    let journal = Journal::at(state.path().join("deploys.json"));
    let mut child = Command::new(std::env::current_exe().expect("this program"));
    child
        .args(["--ignored", "--exact", "killed::dies"])
        .env("DEPLOY_WAY", way.name())
        .env("DEPLOY_URL", fake.url())
        .env("DEPLOY_SITE", site.path())
        .env("DEPLOY_JOURNAL", state.path().join("deploys.json"))
        .env("DEPLOY_DIES_AT", number.to_string())
        .env("DEPLOY_DIES_AFTER", after.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let ended = tokio::task::spawn_blocking(move || child.output());
    let ended = ended.await.expect("unharmed").expect("it runs");
    // A test that fails has a status; a process that was killed has none.
    assert!(
        ended.status.code().is_none(),
        "{what}: {}",
        String::from_utf8_lossy(&ended.stdout)
    );

    let client = client(&fake.url());
    let resumed = client.deploy().resume_unfinished(journal.clone()).await;
    let found = match resumed {
        Ok(Some(result)) => {
            assert!(result.taken_up, "{what}");
            true
        }
        Ok(None) => {
            assert!(
                fake.release_ids(Run402::PROJECT_ID).is_empty(),
                "{what}: a release was not found"
            );
            let again = client
                .deploy()
                .apply(spec(way, site.path()).await)
                .journal(journal.clone());
            again.await.unwrap_or_else(|error| panic!("{what}: {error}"));
            false
        }
        Err(error) => panic!("{what}: {error}"),
    };
    assert_one_release(&fake, site, &what);
    assert_eq!(journal.unfinished().expect("a journal"), [], "{what}");
    found
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_is_killed_at_any_exchange_leaves_one_release_to_the_next_one() {
    let site = site();
    let found = Arc::new(AtomicBool::new(false));
    let mut cases = Vec::new();
    for way in Way::ALL {
        let (service, storage) = exchanges(way, &site).await;
        for number in 1..=service + storage {
            for after in [false, true] {
                let (site, found) = (site.clone(), found.clone());
                cases.push(async move {
                    if killed_at(way, number, after, &site).await {
                        found.store(true, Ordering::Relaxed);
                    }
                });
            }
        }
    }
    side_by_side(cases).await;
    assert!(
        found.load(Ordering::Relaxed),
        "no operation was ever found by the journal"
    );
}

//! What all of these tests share: the files, the fake, the client, and what has to be true in the end.

use std::fs;
use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use agent_clients_testkit::run402::{DeployScript, Run402};
use futures_util::{StreamExt, stream};
use run402_client::Client;
use run402_client::credentials::{MemoryCredentials, ProjectKeys};
use run402_client::deploy::{DatabaseSpec, ReleaseSpec, file_set_from_dir};
use run402_client::prelude::*;
use run402_client::types::ExposeManifest;
use tempfile::TempDir;

/// Cases that run beside each other: nearly all of their time they wait.
const SIDE_BY_SIDE: usize = 48;

/// The ways in which content goes to the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Single,
    Multipart,
    /// The specification is too large for a request.
    Manifest,
}

impl Way {
    pub const ALL: [Self; 3] = [Self::Single, Self::Multipart, Self::Manifest];

    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multipart => "multipart",
            Self::Manifest => "manifest",
        }
    }
}

/// The folder that is deployed.
pub fn site() -> Arc<TempDir> {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in [
        ("index.html", "<h1>hi</h1>, and a little more than one part"),
        ("css/app.css", "body{}"),
        ("empty.txt", ""),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    Arc::new(folder)
}

pub async fn spec(way: Way, site: &Path) -> ReleaseSpec {
    let mut spec = ReleaseSpec::new(Run402::PROJECT_ID).site(file_set_from_dir(site).await.expect("files"));
    if way == Way::Manifest {
        let mut database = DatabaseSpec::default();
        let mut expose = ExposeManifest::default();
        let comment = [("comment".to_owned(), "x".repeat(5 << 20).into())];
        expose.rpcs = Some(vec![comment.into_iter().collect()]);
        database.expose = Some(expose);
        spec.database = Some(database);
    }
    spec
}

pub async fn fake(way: Way) -> Run402 {
    let part_bytes = if way == Way::Multipart { 16 } else { 64 << 20 };
    let fake = Run402::builder()
        .part_bytes(part_bytes)
        .deploys(DeployScript::through(["staging", "activating"]));
    fake.start().await.expect("a fake")
}

pub fn builder(url: &str) -> run402_client::ClientBuilder {
    let keys = ProjectKeys::new(Run402::ANON_KEY, Run402::SERVICE_KEY);
    let credentials = MemoryCredentials::new()
        .session(Run402::SESSION_TOKEN)
        .project(Run402::PROJECT_ID, keys);
    Client::builder().credentials(credentials).base_url(url)
}

pub fn client(url: &str) -> Client {
    builder(url).build().expect("a client")
}

/// How many requests the service and its storage get for a deploy without faults.
pub async fn exchanges(way: Way, site: &TempDir) -> (usize, usize) {
    let fake = fake(way).await;
    let deploy = client(&fake.url()).deploy().apply(spec(way, site.path()).await);
    deploy.concurrency(1).await.expect("without faults");
    assert_one_release(&fake, site, "without faults");
    let counted = (fake.requests().len(), fake.storage_requests().len());
    let least = match way {
        // Plan, two requests about content, commit, three looks; three files.
        Way::Single => (7, 3),
        // One of the files has three parts.
        Way::Multipart => (7, 5),
        // The specification itself is content.
        Way::Manifest => (9, 4),
    };
    assert_eq!(counted, least, "{way:?}");
    counted
}

/// That there is exactly one release, that it is live, and that it is the folder with all of its content.
pub fn assert_one_release(fake: &Run402, site: &TempDir, what: &str) {
    let releases = fake.release_ids(Run402::PROJECT_ID);
    assert_eq!(releases.len(), 1, "{what}: {releases:?}");
    assert_eq!(
        fake.live_release(Run402::PROJECT_ID).as_ref(),
        releases.first(),
        "{what}"
    );
    let live = fake.live_site(Run402::PROJECT_ID);
    let paths: Vec<&str> = live.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["css/app.css", "empty.txt", "index.html"], "{what}");
    for (path, sha256) in &live {
        let bytes = fs::read(site.path().join(path)).expect("the file");
        let stored = fake.content(sha256).unwrap_or_else(|| panic!("{what}: {path} is lost"));
        assert!(stored == bytes, "{what}: {path} is another file");
    }
    let violations: Vec<String> = fake.violations().iter().map(ToString::to_string).collect();
    assert!(violations.is_empty(), "{what}: {violations:?}");
}

/// Runs cases beside each other. The first that fails, fails the test.
pub async fn side_by_side<F>(cases: Vec<F>)
where
    F: Future<Output = ()> + Send + 'static,
{
    let running = cases.into_iter().map(tokio::spawn);
    let mut running = stream::iter(running.collect::<Vec<_>>()).buffer_unordered(SIDE_BY_SIDE);
    while let Some(ended) = running.next().await {
        if let Err(failed) = ended {
            std::panic::resume_unwind(failed.into_panic());
        }
    }
}

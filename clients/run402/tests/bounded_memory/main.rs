//! Deploys of many files and of large ones, in less than 96 MiB of memory, parts that fail included.
//!
//! Every case runs in a process of its own, and so does its fake service: this binary again, with `--case` and `--fake`. So only the
//! client is measured, and not what the system's allocator keeps of other cases. The measure is the system's own high-water mark of
//! resident memory; on systems without it the test says so and does nothing.

mod fake;

use std::fs::{self, File};
use std::future::{Future, IntoFuture};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;
use std::process::Command;

use agent_clients_testkit::process::{self, Peer, high_water};
use run402_client::Client;
use run402_client::credentials::{MemoryCredentials, ProjectKeys};
use run402_client::deploy::{DeployResult, FileSet, Progress, ProgressStage, ReleaseSpec, file_set_from_dir};
use run402_client::prelude::*;
use serde_json::Value;

/// The most memory, in KiB as the system counts.
const LIMIT: u64 = 96 << 10;

/// Files of the tree of many.
const MANY: usize = 20_000;

/// Files of the tree of large ones, and their bytes together.
const LARGE: u64 = 4;
const LARGE_BYTES: u64 = 2 << 30;

const PROJECT: &str = "prj_1";

fn main() {
    let flags: Vec<String> = std::env::args().skip(1).collect();
    if flags.iter().any(|flag| flag == "--fake") {
        return process::serve_until_input_ends(|listener| {
            // Its end is that of the process.
            let _ = fake::serve(listener, fake::Parts::Fail);
        });
    }
    if flags.iter().any(|flag| flag == "--list") {
        return;
    }
    if high_water().is_none() {
        println!("skipped: this system has no /proc/self/status with VmHWM");
        return;
    }
    let Some(case) = flags.iter().find_map(|flag| flag.strip_prefix("--case=")) else {
        let program = std::env::current_exe().expect("this program");
        for case in ["inline", "content", "large"] {
            let status = Command::new(&program).arg(format!("--case={case}")).status();
            assert!(status.expect("it runs").success(), "the case `{case}` failed");
        }
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(measure(case));
}

/// Runs one deploy and checks the mark after it.
async fn bounded<T>(name: &str, work: impl Future<Output = T>) -> T {
    process::bounded(name, LIMIT, work).await
}

/// What the fake has seen since it was asked last; it has forgotten everything now.
fn seen(url: &str) -> Value {
    let mut socket = TcpStream::connect(url.trim_start_matches("http://")).expect("a connection");
    socket.write_all(b"POST /reset HTTP/1.1\r\n\r\n").expect("sent");
    socket.shutdown(Shutdown::Write).expect("the end");
    let mut answer = String::new();
    socket.read_to_string(&mut answer).expect("an answer");
    let body = answer.split("\r\n\r\n").nth(1).unwrap_or_default();
    serde_json::from_str(body).expect("what was seen")
}

/// A tree like that of a site with many pages, each other than all others.
fn write_many(root: &Path, prefix: &str) {
    for at in 0..MANY {
        let folder = root.join(format!("{prefix}{:03}", at / 100));
        if at % 100 == 0 {
            fs::create_dir_all(&folder).expect("a folder");
        }
        let text = format!("<h1>page {prefix}{at}</h1>{}", " ".repeat(at % 4000));
        fs::write(folder.join(format!("page-{at:05}.html")), text).expect("a file");
    }
}

/// Files without blocks on the disk, of which each is other than all others.
fn write_large(root: &Path) {
    for at in 0..LARGE {
        let mut file = File::create(root.join(format!("video-{at}.bin"))).expect("a file");
        write!(file, "{at}").expect("written");
        file.set_len(LARGE_BYTES / LARGE).expect("its length");
    }
}

async fn deploy(client: &Client, files: FileSet) -> DeployResult {
    let mut last = 0;
    let told = move |progress: Progress| {
        // What a caller may rely on at any size.
        if progress.stage == ProgressStage::Uploading {
            assert!(progress.bytes_done >= last || progress.files_done == 0);
            last = progress.bytes_done;
        }
    };
    let told = std::sync::Mutex::new(told);
    let request = client.deploy().apply(ReleaseSpec::new(PROJECT).site(files));
    let request = request.on_progress(move |progress| told.lock().expect("unharmed")(progress));
    request.into_future().await.expect("deployed")
}

async fn measure(case: &str) {
    let mut fake = Peer::again("--fake");
    let url = format!("http://{}", fake.line());
    let client = Client::builder()
        .credentials(MemoryCredentials::new().project(PROJECT, ProjectKeys::new("anon-key", "service-key")))
        .base_url(&url)
        .build()
        .expect("a client");
    match case {
        "inline" => many(&client, &url, "a", 0).await,
        // Names that make the specification too large for one request.
        "content" => many(&client, &url, &"long-".repeat(24), 1).await,
        _ => large(&client, &url).await,
    }
}

async fn many(client: &Client, url: &str, prefix: &str, manifests: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    write_many(folder.path(), prefix);
    let how = if manifests > 0 { "as content" } else { "inline" };
    for (round, uploaded) in [("new", MANY), ("again", 0)] {
        let work = async {
            let files = file_set_from_dir(folder.path()).await.expect("files");
            deploy(client, files).await
        };
        let result = bounded(&format!("{MANY} files, specification {how}, {round}"), work).await;
        assert_eq!(result.uploaded_files, uploaded);
    }
    let seen = seen(url);
    assert_eq!(seen["puts"], MANY + manifests, "{seen}");
    assert_eq!(seen["releases"], 2);
}

async fn large(client: &Client, url: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    write_large(folder.path());
    let work = async {
        let files = file_set_from_dir(folder.path()).await.expect("files");
        deploy(client, files).await
    };
    let result = bounded("2 GiB in 4 files, parts of which fail", work).await;
    assert_eq!(result.uploaded_bytes, LARGE_BYTES);
    let seen = seen(url);
    assert_eq!(seen["puts"], LARGE_BYTES.div_ceil(64 << 20), "{seen}");
    assert!(seen["failed"].as_u64() >= Some(2 * LARGE), "{seen}");
}

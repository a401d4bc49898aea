//! Hashing beside bare sha2 on all cores, and whole deploys beside the official client: the same files, the same fake service, one run.
//!
//! `cargo bench --bench deploy`. The second part needs node and npm, which fetch @run402/sdk 3.3.3 into a temporary folder; where that
//! does not work, the bench says so and leaves it out. The fake runs in a process of its own (this binary with `--fake`) and forgets
//! everything between rounds; both clients read the files from disk, which the system has in memory after the round that is not
//! counted. Ratios are of medians of alternating rounds.
//!
//! It must never judge by anything but ratios of one run, and never fail: it is a measurement, not a test.

#[path = "../../clients/run402/tests/bounded_memory/fake.rs"]
mod fake;
mod official;

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use agent_clients_testkit::process::{self, Peer};
use official::{Comparison, install, median};
use run402_client::Client;
use run402_client::credentials::{MemoryCredentials, ProjectKeys};
use run402_client::deploy::{Progress, ProgressStage, ReleaseSpec, file_set_from_dir};
use run402_client::prelude::*;
use sha2::{Digest, Sha256};
use tokio::runtime::Runtime;

const PACKAGE: &str = "@run402/sdk@3.3.3";

const SCRIPT_NAME: &str = "deploy.mjs";

const PROJECT: &str = "prj_1";

const ROUNDS: usize = 5;

/// Bytes that the bare reader has in memory at a time, as the client.
const CHUNK_BYTES: usize = 256 << 10;

/// Deploys the folder once for every line it gets, and answers the milliseconds; at the end of its input, the memory it needed.
const SCRIPT: &str = r#"
import { createInterface } from 'node:readline'
import { run402, fileSetFromDir } from '@run402/sdk/node'

const [url, dir] = process.argv.slice(2)
const client = run402({
    apiBase: url,
    credentials: {
        async getAuth() { return {} },
        async getProject() { return { anon_key: 'anon-key', service_key: 'service-key' } },
    },
})
const project = await client.project('prj_1')
for await (const _ of createInterface({ input: process.stdin })) {
    const start = performance.now()
    await project.apply({ site: { replace: await fileSetFromDir(dir) } })
    console.log(performance.now() - start)
}
console.log(process.resourceUsage().maxRSS)
"#;

/// Files to deploy.
struct Tree {
    name: &'static str,
    folder: tempfile::TempDir,
    files: usize,
    bytes: u64,
}

impl Tree {
    fn new(name: &'static str, files: usize, length: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for at in 0..files {
            let below = folder.path().join(format!("{:03}", at / 100));
            fs::create_dir_all(&below).expect("a folder");
            let mut file = File::create(below.join(format!("{at:05}.bin"))).expect("a file");
            // Each other than all others, and none of them sparse.
            write!(file, "{at:08}").expect("written");
            let chunk: Vec<u8> = (0..CHUNK_BYTES).map(|at| (at % 251) as u8).collect();
            let mut left = length - 8;
            while left > 0 {
                let count = left.min(chunk.len());
                file.write_all(&chunk[..count]).expect("written");
                left -= count;
            }
        }
        Self {
            name,
            folder,
            files,
            bytes: (files * length) as u64,
        }
    }

    fn paths(&self) -> Vec<PathBuf> {
        let below = fs::read_dir(self.folder.path()).expect("a folder");
        let below = below.map(|entry| entry.expect("an entry").path());
        let files = below.flat_map(|folder| fs::read_dir(folder).expect("a folder"));
        files.map(|entry| entry.expect("an entry").path()).collect()
    }

    fn speed(&self, time: Duration) -> f64 {
        self.bytes as f64 / time.as_secs_f64() / 1e6
    }
}

fn main() {
    let flags: Vec<String> = std::env::args().skip(1).collect();
    if flags.iter().any(|flag| flag == "--fake") {
        return process::serve_until_input_ends(|listener| {
            // Its end is that of the process.
            let _ = fake::serve(listener, fake::Parts::Work);
        });
    }
    if !flags.iter().any(|flag| flag == "--bench") {
        return println!("a measurement: run it with `cargo bench`");
    }
    let mut fake = Peer::again("--fake");
    let url = format!("http://{}", fake.line());
    let runtime = Runtime::new().expect("a runtime");
    let credentials = MemoryCredentials::new().project(PROJECT, ProjectKeys::new("anon-key", "service-key"));
    let client = Client::builder()
        .credentials(credentials)
        .base_url(&url)
        .build()
        .expect("a client");

    let trees = [
        Tree::new("8 files of 64 MiB", 8, 64 << 20),
        Tree::new("2000 files of 8 KiB", 2000, 8 << 10),
        Tree::new("one file of 512 MiB", 1, 512 << 20),
    ];
    for tree in &trees[..2] {
        hashing(&runtime, &client, tree);
    }
    let folder = tempfile::tempdir().expect("a folder");
    if let Err(why) = install(folder.path(), PACKAGE, SCRIPT_NAME, SCRIPT) {
        println!("skipped: {why}; the comparison needs node, npm and {PACKAGE}");
        return;
    }
    for tree in &trees {
        whole(&runtime, &client, &url, folder.path(), tree);
    }
}

/// The time of the hashing alone, within a plan.
fn hashing(runtime: &Runtime, client: &Client, tree: &Tree) {
    let paths = tree.paths();
    let ours = || {
        let times: Arc<Mutex<Option<(Instant, Instant)>>> = Arc::default();
        let told = times.clone();
        let tell = move |progress: Progress| {
            if progress.stage == ProgressStage::Hashing {
                let now = Instant::now();
                let mut times = told.lock().expect("unharmed");
                *times = Some((times.map_or(now, |(start, _)| start), now));
            }
        };
        let planned = runtime.block_on(async {
            let files = file_set_from_dir(tree.folder.path()).await.expect("files");
            let spec = ReleaseSpec::new(PROJECT).site(files);
            client.deploy().plan_release(spec).dry_run(true).on_progress(tell).await
        });
        planned.expect("planned");
        let (start, end) = times.lock().expect("unharmed").expect("progress");
        end - start
    };
    let bare = || {
        let start = Instant::now();
        let next = AtomicUsize::new(0);
        on_all_cores(|| {
            let mut buffer = vec![0; CHUNK_BYTES];
            while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                let mut file = File::open(path).expect("a file");
                let mut hasher = Sha256::new();
                loop {
                    match file.read(&mut buffer).expect("read") {
                        0 => break,
                        read => hasher.update(&buffer[..read]),
                    }
                }
                black_box(hasher.finalize());
            }
        });
        start.elapsed()
    };
    let memory = vec![7; CHUNK_BYTES];
    let chunks = usize::try_from(tree.bytes).expect("fits") / CHUNK_BYTES;
    let in_memory = || {
        let start = Instant::now();
        let next = AtomicUsize::new(0);
        on_all_cores(|| {
            let mut hasher = Sha256::new();
            while next.fetch_add(1, Ordering::Relaxed) < chunks {
                hasher.update(black_box(&memory));
            }
            black_box(hasher.finalize());
        });
        start.elapsed()
    };
    ours();
    let mut rounds = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        rounds[0].push(ours());
        rounds[1].push(bare());
        rounds[2].push(in_memory());
    }
    let [ours, bare, in_memory] = rounds.map(|mut times| median(&mut times));
    println!("hashing of {}, median of {ROUNDS} rounds", tree.name);
    for (name, time) in [
        ("run402-client", ours),
        ("sha2 and read, all cores", bare),
        ("sha2 of memory, all cores", in_memory),
    ] {
        println!("  {name:<26}{time:>9.1?}  {:>6.0} MB/s", tree.speed(time));
    }
    let part = |time: Duration| time.as_secs_f64() / ours.as_secs_f64() * 100.0;
    println!(
        "  {:.1} % of the speed of sha2 and read, {:.1} % of that of sha2 of memory",
        part(bare),
        part(in_memory)
    );
}

fn on_all_cores(work: impl Fn() + Sync) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(&work);
        }
    });
}

/// Both clients deploy the tree to a service that has nothing of it.
fn whole(runtime: &Runtime, client: &Client, url: &str, folder: &Path, tree: &Tree) {
    let arguments = [SCRIPT_NAME, url, &tree.folder.path().display().to_string()];
    let deploy = || {
        let start = Instant::now();
        let result = runtime.block_on(async {
            let files = file_set_from_dir(tree.folder.path()).await.expect("files");
            client.deploy().apply(ReleaseSpec::new(PROJECT).site(files)).await
        });
        assert_eq!(result.expect("deployed").uploaded_files, tree.files);
        start.elapsed()
    };
    let comparison = Comparison {
        work: &format!("deploy of {}", tree.name),
        bytes: tree.bytes,
        ours: "run402-client",
        package: PACKAGE,
        rounds: ROUNDS,
    };
    comparison.run(
        Command::new("node").current_dir(folder).args(arguments),
        || forget(url),
        deploy,
    );
}

/// Lets the fake begin anew.
fn forget(url: &str) {
    let mut socket = TcpStream::connect(url.trim_start_matches("http://")).expect("a connection");
    socket.write_all(b"POST /reset HTTP/1.1\r\n\r\n").expect("sent");
    socket.shutdown(Shutdown::Write).expect("the end");
    socket.read_to_end(&mut Vec::new()).expect("an answer");
}

//! An upload in parts beside the official client: the same file, the same fake service, one run.
//!
//! `cargo bench --bench vault_upload`. Needs node and npm, which fetch @meistrari/vault-sdk 3.8.0 into a temporary folder;
//! where that does not work, the bench says so and measures nothing. The fake runs in a process of its own (this binary with
//! `--fake`), and both clients read the file from disk. The ratio is of medians of alternating rounds.

#[path = "../../clients/meistrari/tests/bounded_memory/fake.rs"]
mod fake;

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use agent_clients_testkit::process::{self, Peer, high_water};
use meistrari_client::VaultClient;
use meistrari_client::vault::{Multipart, UploadSource};

const PACKAGE: &str = "@meistrari/vault-sdk@3.8.0";

/// Eight parts.
const LENGTH: u64 = 512 << 20;

const ROUNDS: usize = 7;

/// Uploads the file once for every line it gets, and answers the milliseconds; at the end of its input, the memory it needed.
const SCRIPT: &str = r#"
import { openAsBlob } from 'node:fs'
import { createInterface } from 'node:readline'
import { vaultClient, DataTokenAuthStrategy } from '@meistrari/vault-sdk'

const [url, path] = process.argv.slice(2)
const client = vaultClient({ vaultUrl: url, authStrategy: new DataTokenAuthStrategy('token') })
for await (const _ of createInterface({ input: process.stdin })) {
    const content = await openAsBlob(path)
    const start = performance.now()
    await client.createFromContent('large.bin', content, { upload: true, multipart: true })
    console.log(performance.now() - start)
}
console.log(process.resourceUsage().maxRSS)
"#;

fn main() {
    if std::env::args().any(|flag| flag == "--fake") {
        return process::serve_until_input_ends(|listener| {
            // Its end is that of the process.
            let _ = fake::serve(listener, fake::Parts::Work);
        });
    }
    let folder = tempfile::tempdir().expect("a folder");
    if let Err(why) = install(folder.path()) {
        println!("skipped: {why}; the comparison needs node, npm and {PACKAGE}");
        return;
    }
    let path = folder.path().join("large.bin");
    File::create(&path)
        .and_then(|file| file.set_len(LENGTH))
        .expect("a file");

    let mut fake = Peer::again("--fake");
    let url = format!("http://{}", fake.line());
    let arguments = ["upload.mjs", &url, &path.display().to_string()];
    let mut node = Peer::start(Command::new("node").current_dir(folder.path()).args(arguments));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let vault = VaultClient::builder()
        .data_token("token")
        .base_url(&url)
        .build()
        .expect("a client");
    let ours = || {
        let start = Instant::now();
        let upload = vault.upload(UploadSource::file(&path)).multipart(Multipart::Always);
        runtime.block_on(async { upload.await }).expect("uploaded");
        start.elapsed()
    };
    let mut theirs = || {
        node.tell("again");
        Duration::from_secs_f64(node.line().parse::<f64>().expect("milliseconds") / 1000.0)
    };

    // The first round of both is not counted.
    ours();
    theirs();
    let (mut rust, mut official): (Vec<_>, Vec<_>) = (0..ROUNDS).map(|_| (ours(), theirs())).unzip();
    let (rust, official) = (median(&mut rust), median(&mut official));
    node.finish();
    let memory = node.line().parse::<u64>().unwrap_or_default() / 1024;
    let speed = |time: Duration| LENGTH as f64 / time.as_secs_f64() / 1e6;
    println!("upload of {} MiB in parts, median of {ROUNDS} rounds", LENGTH >> 20);
    println!(
        "  meistrari-client            {rust:>9.1?}  {:>6.0} MB/s  {:>4} MiB resident at most",
        speed(rust),
        high_water().unwrap_or_default() / 1024
    );
    println!(
        "  {PACKAGE}  {official:>9.1?}  {:>6.0} MB/s  {memory:>4} MiB resident at most",
        speed(official)
    );
    println!(
        "  ratio {:.2} (under 1: meistrari-client is faster)",
        rust.as_secs_f64() / official.as_secs_f64()
    );
}

/// Puts the official client and the script into the folder.
fn install(folder: &Path) -> Result<(), String> {
    fs::write(folder.join("package.json"), "{\"private\": true}").map_err(|error| error.to_string())?;
    fs::write(folder.join("upload.mjs"), SCRIPT).map_err(|error| error.to_string())?;
    let arguments = ["install", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE];
    for (program, arguments) in [("node", &["--version"][..]), ("npm", &arguments)] {
        let output = Command::new(program).args(arguments).current_dir(folder).output();
        let output = output.map_err(|error| format!("{program} cannot be run: {error}"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(format!("{program} failed: {}", said.lines().next().unwrap_or_default()));
        }
    }
    Ok(())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

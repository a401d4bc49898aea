//! An upload in parts beside the official client: the same file, the same fake service, one run.
//!
//! `cargo bench --bench vault_upload`. Needs node and npm, which fetch @meistrari/vault-sdk 3.8.0 into a temporary folder;
//! where that does not work, the bench says so and measures nothing. The fake runs in a process of its own (this binary with
//! `--fake`), and both clients read the file from disk. The ratio is of medians of alternating rounds.

#[path = "../../clients/meistrari/tests/bounded_memory/fake.rs"]
mod fake;
mod official;

use std::fs::File;
use std::process::Command;
use std::time::Instant;

use agent_clients_testkit::process::{self, Peer};
use meistrari_client::VaultClient;
use meistrari_client::vault::{Multipart, UploadSource};
use official::{Comparison, install};

const PACKAGE: &str = "@meistrari/vault-sdk@3.8.0";

const SCRIPT_NAME: &str = "upload.mjs";

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
    if let Err(why) = install(folder.path(), PACKAGE, SCRIPT_NAME, SCRIPT) {
        println!("skipped: {why}; the comparison needs node, npm and {PACKAGE}");
        return;
    }
    let path = folder.path().join("large.bin");
    File::create(&path)
        .and_then(|file| file.set_len(LENGTH))
        .expect("a file");

    let mut fake = Peer::again("--fake");
    let url = format!("http://{}", fake.line());
    let arguments = [SCRIPT_NAME, &url, &path.display().to_string()];
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let vault = VaultClient::builder()
        .data_token("token")
        .base_url(&url)
        .build()
        .expect("a client");
    let upload = || {
        let start = Instant::now();
        let upload = vault.upload(UploadSource::file(&path)).multipart(Multipart::Always);
        runtime.block_on(async { upload.await }).expect("uploaded");
        start.elapsed()
    };
    let comparison = Comparison {
        work: &format!("upload of {} MiB in parts", LENGTH >> 20),
        bytes: LENGTH,
        ours: "meistrari-client",
        package: PACKAGE,
        rounds: ROUNDS,
    };
    comparison.run(
        Command::new("node").current_dir(folder.path()).args(arguments),
        || (),
        upload,
    );
}

//! A gigabyte goes up and comes down in less than 96 MiB of memory, parts that fail included.
//!
//! The fake service runs in a process of its own, so that only the client is measured: this binary again, with `--fake`.
//! The measure is the system's own high-water mark of resident memory; on systems without it the test says so and does
//! nothing.

mod fake;

use std::fs::{self, File};
use std::future::{Future, IntoFuture};
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpStream};

use agent_clients_testkit::process::{self, Peer, high_water};
use meistrari_client::VaultClient;
use meistrari_client::runtime::StreamExt;
use meistrari_client::runtime::bytes::Bytes;
use meistrari_client::runtime::futures_core::Stream;
use meistrari_client::runtime::futures_util::stream;
use meistrari_client::vault::{Multipart, UploadSource};

/// The file.
const LENGTH: u64 = 1 << 30;

/// A file that the fake has: its length is in the first digits.
const DOWNLOAD: &str = "vault://40000000-0000-4000-8000-000000000000";

/// The most memory, in KiB as the system counts.
const LIMIT: u64 = 96 << 10;

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
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(measure());
}

/// The other process; it ends with this one.
struct Fake {
    #[allow(dead_code, reason = "keeps the process")]
    process: Peer,
    url: String,
}

impl Fake {
    fn start() -> Self {
        let mut process = Peer::again("--fake");
        let url = format!("http://{}", process.line());
        Self { process, url }
    }
}

/// Runs one transfer and checks the mark after it.
async fn bounded<T>(name: &str, work: impl Future<Output = T>) -> T {
    process::bounded(name, LIMIT, work).await
}

/// Bytes that are made while they are read, each chunk in memory of its own.
fn generated(length: u64) -> impl Stream<Item = std::io::Result<Bytes>> + Send {
    const CHUNK: u64 = 64 << 10;
    stream::iter(0..length / CHUNK).map(|at| Ok(Bytes::from(vec![at as u8; CHUNK as usize])))
}

/// How many attempts of parts the fake let fail in the latest upload.
fn failed_parts(fake: &Fake) -> u64 {
    let mut socket = TcpStream::connect(fake.url.trim_start_matches("http://")).expect("a connection");
    socket.write_all(b"GET /failed HTTP/1.1\r\n\r\n").expect("sent");
    socket.shutdown(Shutdown::Write).expect("the end");
    let lines = BufReader::new(socket).lines().map_while(Result::ok);
    let number = lines.skip_while(|line| !line.is_empty()).nth(1);
    number.and_then(|number| number.parse().ok()).expect("a number")
}

async fn measure() {
    let fake = Fake::start();
    let vault = VaultClient::builder()
        .data_token("token")
        .base_url(&fake.url)
        .build()
        .expect("a client");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.bin");
    // Without blocks on the disk.
    File::create(&path)
        .and_then(|file| file.set_len(LENGTH))
        .expect("a file");

    println!(
        "before: {} MiB resident at most",
        high_water().unwrap_or_default().div_ceil(1024)
    );
    let upload = vault
        .upload(UploadSource::stream(LENGTH, generated(LENGTH)))
        .multipart(Multipart::Always);
    bounded(
        "1 GiB of a stream up, in parts of which half fail",
        upload.into_future(),
    )
    .await
    .expect("uploaded");
    assert_eq!(failed_parts(&fake), 8);

    // Parts that are too large to be kept in memory.
    let source = UploadSource::stream(LENGTH / 4, generated(LENGTH / 4));
    let upload = vault.upload(source).multipart(Multipart::Always).part_bytes(LENGTH / 8);
    bounded(
        "256 MiB of a stream up, in two parts which both fail",
        upload.into_future(),
    )
    .await
    .expect("uploaded");
    assert_eq!(failed_parts(&fake), 2);

    let upload = vault.upload(UploadSource::file(&path)).multipart(Multipart::Always);
    bounded("1 GiB of a file up, in parts of which half fail", upload.into_future())
        .await
        .expect("uploaded");
    assert_eq!(failed_parts(&fake), 8);

    let upload = vault.upload(UploadSource::file(&path));
    bounded("1 GiB of a file up, hashed, in one request", upload.into_future())
        .await
        .expect("uploaded");

    let upload = vault.upload(UploadSource::stream(LENGTH, generated(LENGTH)));
    bounded("1 GiB of a stream up, in one request", upload.into_future())
        .await
        .expect("uploaded");

    let file = vault.file(DOWNLOAD).expect("a reference");
    let read = async {
        let mut stream = file.download().stream().await.expect("opened");
        let mut length = 0;
        while let Some(chunk) = stream.next().await {
            length += chunk.expect("a chunk").len() as u64;
        }
        length
    };
    assert_eq!(bounded("1 GiB down as a stream", read).await, LENGTH);

    let to = folder.path().join("downloaded.bin");
    bounded("1 GiB down to a file", file.download().to_file(&to))
        .await
        .expect("downloaded");
    assert_eq!(fs::metadata(&to).expect("the file").len(), LENGTH);
}

//! What one call costs through the client, beside the same call by hand in reqwest and serde_json, in one run.
//!
//! `cargo bench -p agent-clients-tests --bench call`. Where valgrind is installed, callgrind counts the instructions of a process
//! that makes N calls; the difference between many and few calls leaves the start out. The time ratio is printed in any case.
//! Both ways talk plain HTTP to a server in a process of its own, on a runtime with one thread, with a connect timeout of 10 s and
//! a deadline of 30 s over the whole call, and decode into the same generated types.
//!
//! It must never judge by anything but the ratio of one run, and never fail: it is a measurement, not a test.

use std::env;
use std::hint::black_box;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use perstack_client::types::{GetJobReply, ListJobsReply};
use perstack_client::{Client, RetryPolicy};

type AnyError = Box<dyn std::error::Error>;

/// Most instructions that a call may cost, in hundredths of the same call by hand, on the small reply.
const BUDGET_PERCENT: f64 = 8.0;
const KEY: &str = "pk-bench-0123456789abcdef";
const JOB_ID: &str = "cm8x2k0f40001abcdefgh1234";
const LIST: u64 = 50;
const DEADLINE: Duration = Duration::from_secs(30);
const CONNECT_DEADLINE: Duration = Duration::from_secs(10);
const TIME_ROUNDS: usize = 15;

/// How a call is made.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// reqwest and serde_json, with the deadline that the client has.
    ByHand,
    /// The same without any deadline: not the same behaviour, for comparison only.
    ByHandNoDeadline,
    /// The generated client as it comes, which for this API means without retries.
    Client,
    /// The generated client with retries: it keeps a copy of the request.
    ClientRetrying,
}

impl Way {
    const ALL: [Self; 4] = [Self::ByHand, Self::ByHandNoDeadline, Self::Client, Self::ClientRetrying];

    fn name(self) -> &'static str {
        match self {
            Self::ByHand => "by hand",
            Self::ByHandNoDeadline => "by hand, no deadline",
            Self::Client => "perstack-client",
            Self::ClientRetrying => "perstack-client, retrying",
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy, PartialEq)]
enum Ask {
    Job,
    Jobs,
}

impl Ask {
    const ALL: [Self; 2] = [Self::Job, Self::Jobs];

    fn name(self) -> &'static str {
        match self {
            Self::Job => "jobs().get",
            Self::Jobs => "jobs().list",
        }
    }

    fn reply(self) -> String {
        match self {
            Self::Job => format!("{{\"data\":{{\"job\":{}}}}}", job(0)),
            Self::Jobs => {
                let jobs: Vec<String> = (0..LIST).map(job).collect();
                format!(
                    "{{\"data\":{{\"jobs\":[{}]}},\"meta\":{{\"total\":{LIST},\"take\":{LIST},\"skip\":0}}}}",
                    jobs.join(",")
                )
            }
        }
    }

    /// Few and many calls, and how often that is counted. Lists cost twelve times as much and vary less.
    fn counts(self) -> (u32, u32, usize) {
        match self {
            Self::Job => (100, 600, 3),
            Self::Jobs => (20, 120, 1),
        }
    }
}

fn job(n: u64) -> String {
    format!(
        "{{\"id\":\"cm8x2k0f4{n:04}abcdefgh1234\",\"status\":\"running\",\"expertKey\":\"@team/expert@1.0.{n}\",\
         \"query\":\"Look at the logs of yesterday and say what went wrong\",\"currentStep\":{n},\"maxSteps\":100,\
         \"createdAt\":\"2026-11-22T14:56:00.123Z\",\"updatedAt\":\"2026-11-22T14:57:00.123Z\"}}"
    )
}

// The server.

/// Answers requests on kept-alive connections, each with one write, until it is killed.
fn serve() -> Result<(), AnyError> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?.port());
    let replies: Arc<Vec<Vec<u8>>> = Arc::new(Ask::ALL.iter().map(|ask| http_reply(&ask.reply())).collect());
    for connection in listener.incoming() {
        let (connection, replies) = (connection?, replies.clone());
        // A client that goes away ends its thread, nothing else.
        std::thread::spawn(move || answer(connection, &replies).ok());
    }
    Ok(())
}

fn http_reply(body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nx-request-id: req-0123456789\r\n\
         date: Sun, 22 Nov 2026 14:56:00 GMT\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn answer(mut connection: TcpStream, replies: &[Vec<u8>]) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let mut request = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let read = connection.read(&mut chunk)?;
        if read == 0 {
            return Ok(());
        }
        request.extend_from_slice(&chunk[..read]);
        if request.ends_with(b"\r\n\r\n") {
            let is_list = request.starts_with(b"GET /api/v1/jobs?");
            connection.write_all(&replies[usize::from(is_list)])?;
            request.clear();
        }
    }
}

/// The server in a process of its own, so that none of its instructions are counted.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start() -> Result<Self, AnyError> {
        let mut process = Command::new(env::current_exe()?)
            .arg("serve")
            .stdout(Stdio::piped())
            .spawn()?;
        let mut port = String::new();
        let printed = process.stdout.take().ok_or("the server has no output")?;
        BufReader::new(printed).read_line(&mut port)?;
        let address = format!("http://127.0.0.1:{}", port.trim());
        Ok(Self { process, address })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, which is all that is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

// The calls.

/// TLS that is never used: this build of reqwest has no provider of its own to fall back to.
fn unused_tls() -> Result<rustls::ClientConfig, AnyError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    Ok(rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth())
}

async fn by_hand(ask: Ask, address: &str, count: u32, deadline: bool) -> Result<(), AnyError> {
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(unused_tls()?)
        .connect_timeout(CONNECT_DEADLINE);
    if deadline {
        builder = builder.timeout(DEADLINE);
    }
    let client = builder.build()?;
    for _ in 0..count {
        match ask {
            Ask::Job => {
                let request = client.get(format!("{address}/api/v1/jobs/{JOB_ID}"));
                let reply = request
                    .bearer_auth(KEY)
                    .header("accept", "application/json")
                    .send()
                    .await?;
                let body = reply.error_for_status()?.bytes().await?;
                black_box(serde_json::from_slice::<GetJobReply>(&body)?);
            }
            Ask::Jobs => {
                let request = client.get(format!("{address}/api/v1/jobs")).query(&[("take", LIST)]);
                let reply = request
                    .bearer_auth(KEY)
                    .header("accept", "application/json")
                    .send()
                    .await?;
                let body = reply.error_for_status()?.bytes().await?;
                black_box(serde_json::from_slice::<ListJobsReply>(&body)?);
            }
        }
    }
    Ok(())
}

async fn by_client(ask: Ask, address: &str, count: u32, retry: RetryPolicy) -> Result<(), AnyError> {
    let client = Client::builder()
        .api_key(KEY)
        .base_url(address)
        .timeout(DEADLINE)
        .retry(retry)
        .build()?;
    for _ in 0..count {
        match ask {
            Ask::Job => {
                black_box(client.jobs().get(JOB_ID).await?);
            }
            Ask::Jobs => {
                black_box(client.jobs().list().take(LIST).await?);
            }
        }
    }
    Ok(())
}

fn calls(way: Way, ask: Ask, address: &str, count: u32) -> Result<(), AnyError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        match way {
            Way::ByHand => by_hand(ask, address, count, true).await,
            Way::ByHandNoDeadline => by_hand(ask, address, count, false).await,
            Way::Client => by_client(ask, address, count, RetryPolicy::none()).await,
            Way::ClientRetrying => by_client(ask, address, count, RetryPolicy::standard()).await,
        }
    })
}

// Counting.

fn has_valgrind() -> bool {
    let asked = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    asked.is_ok_and(|status| status.success())
}

/// Instructions of a process that makes so many calls.
fn instructions(way: Way, ask: Ask, address: &str, count: u32) -> Result<u64, AnyError> {
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe()?)
        .args(["calls", way.name(), ask.name(), address, &count.to_string()])
        .output()?;
    let log = String::from_utf8_lossy(&run.stderr);
    let collected = log.lines().find_map(|line| line.split_once("Collected :"));
    match collected {
        Some((_, number)) if run.status.success() => Ok(number.trim().parse()?),
        _ => Err(format!("callgrind gave no count: {}\n{log}", run.status).into()),
    }
}

fn instructions_per_call(way: Way, ask: Ask, address: &str) -> Result<f64, AnyError> {
    let (few, many, rounds) = ask.counts();
    let mut counts = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        let (less, more) = (
            instructions(way, ask, address, few)?,
            instructions(way, ask, address, many)?,
        );
        counts.push(more.saturating_sub(less) as f64 / f64::from(many - few));
    }
    Ok(median(&mut counts))
}

/// Microseconds per call, one median for each way; the ways take turns, so that a busy machine slows all of them alike.
fn microseconds_per_call(ask: Ask, address: &str) -> Result<[f64; Way::ALL.len()], AnyError> {
    let (_, count, _) = ask.counts();
    let mut times = Way::ALL.map(|_| Vec::with_capacity(TIME_ROUNDS));
    for round in 0..=TIME_ROUNDS {
        for (times, way) in times.iter_mut().zip(Way::ALL) {
            let start = Instant::now();
            calls(way, ask, address, count)?;
            // The first round only warms up.
            if round > 0 {
                times.push(start.elapsed().as_secs_f64() * 1e6 / f64::from(count));
            }
        }
    }
    Ok(times.map(|mut times| median(&mut times)))
}

fn median(numbers: &mut [f64]) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

fn percent_more(ours: f64, theirs: f64) -> f64 {
    (ours / theirs - 1.0) * 100.0
}

fn measure() -> Result<(), AnyError> {
    let server = Server::start()?;
    let counted = has_valgrind();
    if !counted {
        println!("no valgrind here: times only, which say little on a busy machine");
    }
    for ask in Ask::ALL {
        println!("{}, reply of {} bytes", ask.name(), ask.reply().len());
        let times = microseconds_per_call(ask, &server.address)?;
        let mut by_hand = 0.0;
        for (way, time) in Way::ALL.into_iter().zip(times) {
            print!(
                "  {:<26}{time:>8.1} µs {:>+6.1} %",
                way.name(),
                percent_more(time, times[0])
            );
            if counted {
                let count = instructions_per_call(way, ask, &server.address)?;
                if way == Way::ByHand {
                    by_hand = count;
                }
                let more = percent_more(count, by_hand);
                print!("   {count:>10.0} instructions {more:>+6.1} %");
                if ask == Ask::Job && matches!(way, Way::Client | Way::ClientRetrying) {
                    let verdict = if more <= BUDGET_PERCENT { "kept" } else { "EXCEEDED" };
                    print!("   budget +{BUDGET_PERCENT} %: {verdict}");
                }
            }
            println!();
        }
    }
    Ok(())
}

/// The part of a process started by another one of these.
fn child(arguments: &[String]) -> Option<Result<(), AnyError>> {
    match arguments {
        [role] if role == "serve" => Some(serve()),
        [role, way, ask, address, count] if role == "calls" => {
            let way = Way::ALL.into_iter().find(|known| known.name() == way)?;
            let ask = Ask::ALL.into_iter().find(|known| known.name() == ask)?;
            Some(calls(way, ask, address, count.parse().ok()?))
        }
        _ => None,
    }
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Some(outcome) = child(&arguments) {
        if let Err(error) = outcome {
            eprintln!("{error}");
            std::process::exit(1);
        }
    } else if arguments.iter().any(|argument| argument == "--bench") {
        if let Err(error) = measure() {
            println!("not measured: {error}");
        }
    } else {
        println!("a measurement: run it with `cargo bench`");
    }
}

//! What a generated client costs to compile, per operation, beside plain progenitor's on the same API, in one run.
//!
//! `cargo bench -p agent-clients-tests --bench compile`. Writes a workspace of temporary crates into the target folder, builds their
//! dependencies once (debug, offline, with the versions of this workspace's lock file), and then measures the CPU time of rustc for
//! each generated crate alone, incremental compilation off. The crates take turns; every number is a median.
//!
//! It must never touch anything outside the target folder, and never fail: it is a measurement, not a test.

mod crates;
mod document;

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use crates::{Part, Style, Workspace};

type AnyError = Box<dyn std::error::Error>;

const SIZES: [usize; 2] = [25, 100];
const ROUNDS: usize = 3;
/// Where a process that stands in for rustc writes what rustc cost; its presence makes it one.
const LOG: &str = "AGENT_CLIENTS_COMPILE_LOG";

/// CPU milliseconds of all child processes that have ended; `None` where the system does not say.
fn children_cpu() -> Option<u64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // Fields are counted after the name, which may hold anything: 16 and 17 of the whole line, in hundredths of a second.
    let (_, fields) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    let ticks = fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?;
    Some(ticks * 10)
}

/// Runs rustc as cargo asked for it and notes the cost of the crate.
fn stand_in(log: &Path, arguments: &[String]) -> Result<ExitCode, AnyError> {
    let (rustc, arguments) = arguments.split_first().ok_or("no compiler was named")?;
    let start = Instant::now();
    let status = Command::new(rustc).args(arguments).status()?;
    let name = arguments
        .windows(2)
        .find(|pair| pair[0] == "--crate-name")
        .map(|pair| pair[1].as_str());
    if let Some(name) = name.filter(|name| *name != "___") {
        let cost = children_cpu().map_or_else(|| start.elapsed().as_millis().to_string(), |cost| cost.to_string());
        let mut log = OpenOptions::new().create(true).append(true).open(log)?;
        writeln!(log, "{name} {cost}")?;
    }
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Ok(ExitCode::from(code))
}

fn median(numbers: &mut [f64]) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// CPU milliseconds of each style. The styles take turns, so that a busy machine slows all of them alike.
fn medians(workspace: &Workspace, size: usize, part: Part, log: &Path) -> Result<[f64; Style::ALL.len()], AnyError> {
    let mut costs = Style::ALL.map(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for (costs, style) in costs.iter_mut().zip(Style::ALL) {
            costs.push(workspace.compile(style, size, part, log)?);
        }
    }
    Ok(costs.map(|mut costs| median(&mut costs)))
}

fn measure() -> Result<(), AnyError> {
    let workspace = Workspace::write(&SIZES)?;
    let log = workspace.folder().join("rustc.log");
    println!("building the dependencies once; the first time this takes minutes");
    let built = workspace.cargo(&log)?.args(["build", "--quiet"]).output()?;
    if !built.status.success() {
        let why = String::from_utf8_lossy(&built.stderr);
        return Err(format!("the crates cannot be built offline:\n{why}").into());
    }
    if children_cpu().is_none() {
        println!("no CPU times on this system: wall times, which say little on a busy machine");
    }
    for size in SIZES {
        let clients = medians(&workspace, size, Part::Client, &log)?;
        let callers = medians(&workspace, size, Part::Callers, &log)?;
        println!("{size} operations, CPU ms of rustc per operation (debug)");
        println!(
            "  {:<24}{:>8}{:>10}{:>12}{:>12}{:>12}",
            "", "lines", "client", "/ builder", "+ callers", "/ builder"
        );
        let builder = Style::Builder as usize;
        for (index, style) in Style::ALL.into_iter().enumerate() {
            let (client, both) = (clients[index], clients[index] + callers[index]);
            let ratio = client / clients[builder];
            print!(
                "  {:<24}{:>8}{:>10.1}{ratio:>11.2}x{:>12.1}{:>11.2}x",
                style.name(),
                workspace.lines(style, size)?,
                client / size as f64,
                both / size as f64,
                both / (clients[builder] + callers[builder]),
            );
            if style == Style::Ours {
                let verdict = if ratio <= 1.0 { "kept" } else { "EXCEEDED" };
                print!("   budget 1.00x builder: {verdict}");
            }
            println!();
        }
    }
    println!("client: the generated crate alone. + callers: with a crate that calls every operation once");
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Some(log) = env::var_os(LOG) {
        return stand_in(Path::new(&log), &arguments).unwrap_or_else(|error| {
            eprintln!("{error}");
            ExitCode::FAILURE
        });
    }
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("a measurement: run it with `cargo bench`");
    } else if let Err(error) = measure() {
        println!("not measured: {error}");
    }
    ExitCode::SUCCESS
}

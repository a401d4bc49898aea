//! The official client beside ours: fetched from npm, run by node, in turns with ours.
//!
//! It must never judge by anything but the ratio of one run, and never fail where node or the package is missing.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use agent_clients_testkit::process::{self, Peer, high_water};

/// Puts the package and the script into the folder.
pub fn install(folder: &Path, package: &str, name: &str, script: &str) -> Result<(), String> {
    fs::write(folder.join("package.json"), "{\"private\": true}").map_err(|error| error.to_string())?;
    fs::write(folder.join(name), script).map_err(|error| error.to_string())?;
    let arguments = ["install", "--no-audit", "--no-fund", "--ignore-scripts", package];
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

/// Two clients that do the same work.
pub struct Comparison<'a> {
    pub work: &'a str,
    pub bytes: u64,
    pub ours: &'a str,
    pub package: &'a str,
    pub rounds: usize,
}

impl Comparison<'_> {
    /// Lets both take turns, and prints the medians. The script does the work once for every line it gets and answers the milliseconds;
    /// at the end of its input, the memory it needed. `prepare` comes before the work of either.
    pub fn run(&self, script: &mut Command, prepare: impl Fn(), work: impl Fn() -> Duration) {
        let mut node = Peer::start(script);
        process::reset_high_water();
        let ours = || {
            prepare();
            work()
        };
        let mut theirs = || {
            prepare();
            node.tell("again");
            let answer = node.line();
            match answer.parse::<f64>() {
                Ok(millis) => Duration::from_secs_f64(millis / 1000.0),
                Err(_) => panic!("the official client ended: {answer}"),
            }
        };
        // The first round of both is not counted.
        ours();
        theirs();
        let (mut rust, mut official): (Vec<_>, Vec<_>) = (0..self.rounds).map(|_| (ours(), theirs())).unzip();
        let (rust, official) = (median(&mut rust), median(&mut official));
        node.finish();
        let memory = [
            high_water().unwrap_or_default(),
            node.line().parse().unwrap_or_default(),
        ];
        println!("{}, median of {} rounds", self.work, self.rounds);
        for (name, time, memory) in [(self.ours, rust, memory[0]), (self.package, official, memory[1])] {
            let speed = self.bytes as f64 / time.as_secs_f64() / 1e6;
            println!(
                "  {name:<28}{time:>9.1?}  {speed:>6.0} MB/s  {:>4} MiB resident at most",
                memory / 1024
            );
        }
        println!(
            "  ratio {:.2} (under 1: {} is faster)",
            rust.as_secs_f64() / official.as_secs_f64(),
            self.ours
        );
    }
}

pub fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

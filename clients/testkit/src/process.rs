//! Another process beside a test or a measurement, spoken to by lines, and the memory that a process needs.
//!
//! A fake that runs in a process of its own leaves the client's memory to be measured alone. It must never outlive the one that
//! started it: it ends when its input does.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::time::Instant;

/// Another process. Dropped, its input ends, and its end is waited for.
#[derive(Debug)]
pub struct Peer {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Peer {
    /// Starts it.
    ///
    /// # Panics
    /// Where it cannot be started.
    #[must_use]
    pub fn start(command: &mut Command) -> Self {
        let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = started.unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
        let input = child.stdin.take();
        let Some(output) = child.stdout.take() else {
            panic!("{command:?} has no output");
        };
        Self {
            child,
            input,
            output: BufReader::new(output),
        }
    }

    /// Starts this program again, with one argument.
    ///
    /// # Panics
    /// Where it cannot be started.
    #[must_use]
    pub fn again(argument: &str) -> Self {
        let program = std::env::current_exe();
        let program = program.unwrap_or_else(|error| panic!("this program has no name: {error}"));
        Self::start(Command::new(program).arg(argument))
    }

    /// The next line that it writes; empty when it writes no more.
    ///
    /// # Panics
    /// Where what it writes is no text.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        if let Err(error) = self.output.read_line(&mut line) {
            panic!("it cannot be understood: {error}");
        }
        line.trim().to_owned()
    }

    /// Writes it a line.
    ///
    /// # Panics
    /// Where it has ended.
    pub fn tell(&mut self, line: &str) {
        let told = self.input.as_mut().map(|input| writeln!(input, "{line}"));
        assert!(matches!(told, Some(Ok(()))), "it does not listen any more");
    }

    /// Ends its input, which lets it end.
    pub fn finish(&mut self) {
        drop(self.input.take());
    }

    /// Waits for its end.
    ///
    /// # Panics
    /// Where that cannot be known.
    pub fn wait(&mut self) -> ExitStatus {
        self.finish();
        match self.child.wait() {
            Ok(status) => status,
            Err(error) => panic!("its end cannot be known: {error}"),
        }
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.finish();
        let _ = self.child.wait();
    }
}

/// The other side of a [`Peer`] that is a service: takes a free port of 127.0.0.1, writes its address as a line, serves, and returns when
/// its input ends.
///
/// # Panics
/// Where there is no port.
pub fn serve_until_input_ends(serve: impl FnOnce(TcpListener) + Send + 'static) {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| {
        println!("{}", listener.local_addr()?);
        Ok(listener)
    });
    match listener {
        Ok(listener) => std::thread::spawn(move || serve(listener)),
        Err(error) => panic!("there is no port: {error}"),
    };
    let _ = std::io::stdin().lines().count();
}

/// The most memory of this process that was resident, in KiB: the system's own high-water mark. `None` where it has none.
#[must_use]
pub fn high_water() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_ascii_whitespace().next()?.parse().ok()
}

/// Begins the mark anew. Where that is not allowed, it stays that of all work so far.
pub fn reset_high_water() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// Does the work, prints what it needed, and fails where so many KiB or more were resident.
///
/// # Panics
/// Where the limit is reached, or the system has no [mark](high_water).
pub async fn bounded<T>(name: &str, limit: u64, work: impl Future<Output = T>) -> T {
    // Where that is not allowed, it is the mark of all work so far, which must do too.
    reset_high_water();
    let start = Instant::now();
    let result = work.await;
    let Some(mark) = high_water() else {
        panic!("{name}: the system has no high-water mark of resident memory");
    };
    let seconds = start.elapsed().as_secs_f64();
    println!("{name}: {} MiB resident at most, {seconds:.1} s", mark.div_ceil(1024));
    assert!(
        mark < limit,
        "{name}: {mark} KiB were resident, and {limit} KiB is the limit"
    );
    result
}

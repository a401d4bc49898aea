//! The Run402 fake as a process of its own, for other clients and for measurements: prints its address and credentials as variables of
//! the environment, and ends with its standard input.
//!
//! ```sh
//! cargo run --package agent-clients-testkit --example serve_run402 -- --keep 0
//! ```
//!
//! `--keep <bytes>` and `--part <bytes>` are `keep_content` and `part_bytes` of the fake.

use std::error::Error;
use std::io::{self, Read};

use agent_clients_testkit::run402::Run402;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut builder = Run402::builder();
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        builder = match name.as_str() {
            "--keep" => builder.keep_content(value.parse()?),
            "--part" => builder.part_bytes(value.parse()?),
            _ => return Err(format!("there is no argument {name}; there are --keep and --part").into()),
        };
    }
    let fake = builder.start().await?;
    for (name, value) in [
        ("RUN402_API_BASE", fake.url().as_str()),
        ("RUN402_PROJECT", Run402::PROJECT_ID),
        ("RUN402_ANON_KEY", Run402::ANON_KEY),
        ("RUN402_SERVICE_KEY", Run402::SERVICE_KEY),
        ("RUN402_WALLET_KEY", Run402::WALLET_KEY),
    ] {
        println!("{name}={value}");
    }
    tokio::task::spawn_blocking(|| io::copy(&mut io::stdin().lock().by_ref(), &mut io::sink())).await??;
    for violation in fake.violations() {
        eprintln!("{violation}");
    }
    Ok(())
}

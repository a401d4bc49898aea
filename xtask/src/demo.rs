//! `cargo xtask demo`: the main flow of every client against the fakes of the test kit, on this machine only.
//!
//! The flow itself is an example of the test kit, so that it compiles with the clients and not with this tool.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::Command;

use crate::apis::Workspace;
use crate::status::{Exit, status};

/// Runs the demo and ends as it ends.
pub(crate) fn run(workspace: &Workspace, out: &mut dyn Write) -> io::Result<Exit> {
    let arguments = [
        "run",
        "--quiet",
        "--package",
        "agent-clients-testkit",
        "--example",
        "demo",
    ];
    status(out, "Running", &format!("cargo {}", arguments.join(" ")))?;
    out.flush()?;
    let ended = Command::new(cargo())
        .args(arguments)
        .current_dir(&workspace.root)
        .status()?;
    Ok(if ended.success() { Exit::Fine } else { Exit::Failed })
}

/// The cargo that started this tool.
pub(crate) fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

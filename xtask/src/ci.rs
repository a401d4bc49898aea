//! `cargo xtask ci`: everything that must pass before a change lands; stops at the first failure.
//!
//! Tests come last: they take longest, and mean little while the generated code is out of date.

use std::io::{self, Write};
use std::process::Command;

use crate::apis::Workspace;
use crate::demo::cargo;
use crate::status::{Exit, status};
use crate::{lint, regen};

/// What a step does.
pub(crate) enum Work {
    Cargo(&'static [&'static str]),
    Regen,
    Lint,
}

/// Every feature that has tests of its own, so that one build serves all.
const FEATURES: &str = "stack-client/browser,stack-client/tower,run402-client/payment";

/// The steps: headline, work, and the command that mends or repeats it.
const STEPS: &[(&str, Work, &str)] = &[
    (
        "formatting",
        Work::Cargo(&["fmt", "--all", "--check"]),
        "cargo fmt --all",
    ),
    (
        "clippy",
        Work::Cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            FEATURES,
            "--",
            "-D",
            "warnings",
        ]),
        "cargo clippy --workspace --all-targets -- -D warnings",
    ),
    (
        "clippy without features",
        Work::Cargo(&[
            "clippy",
            "--package",
            "stack-client",
            "--package",
            "run402-client",
            "--",
            "-D",
            "warnings",
        ]),
        "cargo clippy -p stack-client -p run402-client -- -D warnings",
    ),
    ("generated code", Work::Regen, "cargo xtask regen"),
    ("specifications", Work::Lint, "cargo xtask lint"),
    (
        "tests",
        Work::Cargo(&["test", "--workspace", "--features", FEATURES]),
        "cargo test --workspace",
    ),
    (
        "tests of a feature",
        Work::Cargo(&[
            "test",
            "--package",
            "agent-clients-runtime",
            "--features",
            "tracing",
            "--test",
            "tracing",
        ]),
        "cargo test -p agent-clients-runtime --features tracing --test tracing",
    ),
];

/// Runs the steps in order and ends like the first that fails.
pub(crate) fn run(workspace: &Workspace, out: &mut dyn Write) -> io::Result<Exit> {
    steps(workspace, STEPS, out)
}

pub(crate) fn steps(workspace: &Workspace, steps: &[(&str, Work, &str)], out: &mut dyn Write) -> io::Result<Exit> {
    for (index, (name, work, mend)) in steps.iter().enumerate() {
        status(out, "Checking", &format!("{name} ({} of {})", index + 1, steps.len()))?;
        // The child writes to the terminal by itself: what was said so far must be there first.
        out.flush()?;
        let exit = match work {
            Work::Cargo(arguments) => {
                let ended = Command::new(cargo())
                    .args(*arguments)
                    .current_dir(&workspace.root)
                    .status()?;
                if ended.success() { Exit::Fine } else { Exit::Failed }
            }
            Work::Regen => regen::run(
                workspace,
                &regen::Options {
                    check: true,
                    ..Default::default()
                },
                out,
            )?,
            Work::Lint => lint::run(workspace, &lint::Options::default(), out)?,
        };
        if exit != Exit::Fine {
            status(out, "Failed", name)?;
            status(out, "Run", mend)?;
            return Ok(exit);
        }
    }
    status(out, "Success", "all checks passed")?;
    Ok(Exit::Fine)
}

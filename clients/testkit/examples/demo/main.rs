//! The main flow of every client against its fake, on this machine only: `cargo xtask demo`.
//!
//! One file per API. A step that does not end as it should ends the demo, with a status other than 0.

mod meistrari;
mod perstack;
mod report;
mod run402;
mod stack;

use std::process::ExitCode;

use report::Report;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let report = Report;
    let all = async {
        perstack::run(&report).await?;
        meistrari::run(&report).await?;
        stack::run(&report).await?;
        run402::run(&report).await
    };
    match all.await {
        Ok(()) => {
            report.step("Finished", "everything went as it should");
            ExitCode::SUCCESS
        }
        Err(cause) => {
            report.step("Failed", &cause.to_string());
            ExitCode::FAILURE
        }
    }
}

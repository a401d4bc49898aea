//! Deploys a folder as the site of a project, with bars that show how far it is and lines that say what the service does.
//!
//! ```text
//! cargo run -p run402-client --example deploy_progress -- prj_1777896000000_0042 dist
//! ```
//!
//! Address and credentials are those of the vendor's programs: `RUN402_API_BASE` (a fake, for one), `RUN402_CONFIG_DIR`,
//! `RUN402_WALLET`. With `RUN402_SESSION_TOKEN` no local files are needed: it is a session's bearer token, and `RUN402_ANON_KEY` the
//! project's key beside it. `RUN402_JOURNAL` names a file by which a deploy that was killed is found again: run the same command again.

use std::env;
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use run402_client::Client;
use run402_client::credentials::{Environment, MemoryCredentials, ProjectKeys};
use run402_client::deploy::{
    DeployError, DeployEvent, DeployResult, Journal, Progress, ProgressStage, Recovery, ReleaseSpec, file_set_from_dir,
};
use run402_client::prelude::*;

/// The bar, for two stages one after the other.
struct Bar {
    bar: ProgressBar,
    stage: Option<ProgressStage>,
}

impl Bar {
    fn new(bar: ProgressBar) -> Self {
        Self { bar, stage: None }
    }

    fn show(&mut self, progress: Progress) {
        if self.stage != Some(progress.stage) {
            self.stage = Some(progress.stage);
            self.bar.reset();
            self.bar.set_style(style(progress));
        }
        // While hashing, only the number of files is known beforehand.
        match progress.bytes_total {
            Some(total) => {
                self.bar.set_length(total);
                self.bar.set_position(progress.bytes_done);
                self.bar
                    .set_message(format!("{} of {} files", progress.files_done, progress.files_total));
            }
            None => {
                self.bar.set_length(progress.files_total as u64);
                self.bar.set_position(progress.files_done as u64);
                self.bar
                    .set_message(indicatif::HumanBytes(progress.bytes_done).to_string());
            }
        }
    }
}

fn style(progress: Progress) -> ProgressStyle {
    let template = match (progress.stage, progress.bytes_total) {
        (ProgressStage::Uploading, Some(_)) => "uploading {bar:32} {bytes}/{total_bytes} {bytes_per_sec} {eta} {msg}",
        (ProgressStage::Hashing, _) => "hashing   {bar:32} {pos}/{len} files {msg}",
        _ => "{bar:32} {pos}/{len} {msg}",
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// What is worth a line above the bar.
fn line(event: &DeployEvent) -> Option<String> {
    Some(match event {
        DeployEvent::PlanDiff(event) => {
            let summary = event.diff.summary.as_deref().unwrap_or("no summary");
            format!("planned: {summary}")
        }
        DeployEvent::PlanWarnings(event) => {
            let codes = event.warnings.iter().filter_map(|warning| warning.code.as_deref());
            format!("warnings: {}", codes.collect::<Vec<_>>().join(", "))
        }
        DeployEvent::PaymentRequired(_) => "the service asks for a payment".to_owned(),
        DeployEvent::DeployRetry(event) => format!("again: {}", event.message.as_deref().unwrap_or_default()),
        DeployEvent::CommitPhase(event) => format!("{}: {}", event.phase, event.status),
        DeployEvent::Ready(event) => format!("ready: {}", event.release_id),
        _ => return None,
    })
}

fn client(project: &str) -> Result<Client, run402_client::Error> {
    let Ok(token) = env::var("RUN402_SESSION_TOKEN") else {
        return Client::from_env();
    };
    let anon_key = env::var("RUN402_ANON_KEY").unwrap_or_default();
    let credentials = MemoryCredentials::new()
        .session(token.as_str())
        .project(project, ProjectKeys::new(anon_key.as_str(), ""));
    let builder = Client::builder().environment(&Environment::from_process()?);
    builder.credentials(credentials).build()
}

async fn deploy(project: &str, folder: &str, bar: ProgressBar) -> Result<DeployResult, Box<dyn std::error::Error>> {
    let client = client(project)?;
    let files = file_set_from_dir(folder).await?;
    let mut shown = Bar::new(bar.clone());
    let mut request = client
        .deploy()
        .apply(ReleaseSpec::new(project).site(files))
        .on_progress(move |progress| shown.show(progress))
        .on_event(move |event| {
            if let Some(line) = line(event) {
                bar.println(line);
            }
        });
    if let Ok(path) = env::var("RUN402_JOURNAL") {
        request = request.journal(Journal::at(path));
    }
    Ok(request.await?)
}

/// What to do about an error.
fn advice(error: &DeployError) -> String {
    match error.recovery() {
        Recovery::Correct => "nothing was released".to_owned(),
        Recovery::Again => "run it again: it counts once".to_owned(),
        Recovery::Resume => format!("the release goes on as {}", error.operation_id().unwrap_or("?")),
        Recovery::Repair => "look at the project first".to_owned(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [project, folder] = arguments.as_slice() else {
        eprintln!("usage: deploy_progress <project id> <folder>");
        return ExitCode::from(2);
    };
    let bar = ProgressBar::new(0);
    let result = deploy(project, folder, bar.clone()).await;
    bar.finish_and_clear();
    match result {
        Ok(released) => {
            println!(
                "{} is live: {} files ({} bytes) were uploaded",
                released.release_id, released.uploaded_files, released.uploaded_bytes
            );
            for (what, url) in &released.urls {
                println!("  {what}: {url}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            if let Some(error) = error.downcast_ref::<DeployError>() {
                eprintln!("{}", advice(error));
            }
            ExitCode::FAILURE
        }
    }
}

//! Run402: a project, a deploy of a folder with a migration and a function, the same again, one that is broken off and run again,
//! one that hangs and is resumed, the difference between two releases, and a stored object with its tag.

use std::fs;
use std::path::Path;

use agent_clients_testkit::run402::{DeployScript, Run402};
use run402_client::credentials::MemoryCredentials;
use run402_client::deploy::{
    DeployError, FunctionSpec, Journal, Migration, ProgressStage, ReleaseSpec, ScriptLoad, file_set_from_dir,
};
use run402_client::prelude::*;
use run402_client::runtime::CancellationToken;
use run402_client::types::ProjectsProvisionInput;
use run402_client::{Client, Project};

use crate::report::{Outcome, Report, ensure, need};

const FUNCTION: &str = "export default async () => new Response('hello')";
const PAGE: &str = "<!doctype html><link rel=stylesheet href=style.css><h1>Tickets</h1>";

/// Runs the whole flow.
pub async fn run(report: &Report) -> Outcome {
    let fake = Run402::start().await?;
    let credentials = MemoryCredentials::new().wallet(Run402::WALLET_KEY.parse()?);
    let client = Client::builder()
        .credentials(credentials)
        .base_url(fake.url())
        .build()?;
    let storage = fake.storage_url();
    report.step("Run402", &format!("a fake at {}, its storage at {storage}", fake.url()));

    let made = client
        .projects()
        .provision_and_save(ProjectsProvisionInput::default())
        .await?;
    let project = client.use_project(&made.project_id).await?;
    let id = project.id().to_owned();
    report.step(
        "Provisioned",
        &format!("{id}, signed for by {}", Run402::WALLET_ADDRESS),
    );

    let folder = tempfile::tempdir()?;
    let site = folder.path().join("dist");
    fs::create_dir(&site)?;
    write_site(&site, PAGE)?;
    let first = deploy_twice(report, &project, &fake, &site).await?;
    break_off(report, &project, &fake, &site, &folder.path().join("deploys.json")).await?;
    let last = hang(report, &project, &fake, &site).await?;
    difference(report, &project, &first, &last).await?;
    put(report, &client, &id).await?;

    fake.assert_no_violations();
    let signed = fake
        .requests()
        .iter()
        .filter(|request| request.header("sign-in-with-x").is_some())
        .count();
    report.step(
        "Checked",
        &format!(
            "{} requests, {signed} of them signed by the wallet, each anew; {} uploads, none with a credential",
            fake.requests().len(),
            fake.storage_requests().len()
        ),
    );
    Ok(())
}

fn write_site(folder: &Path, page: &str) -> Outcome {
    fs::write(folder.join("index.html"), page)?;
    fs::write(folder.join("style.css"), "h1 { color: rebeccapurple }")?;
    fs::write(folder.join("app.js"), "console.log('tickets')")?;
    Ok(())
}

async fn release(project: &Project, site: &Path) -> Outcome<ReleaseSpec> {
    Ok(ReleaseSpec::new(project.id())
        .migration(Migration::new(
            "001_tickets",
            "CREATE TABLE tickets (id serial PRIMARY KEY);",
        ))
        .function("hello", FunctionSpec::new(FUNCTION))
        .site(file_set_from_dir(site).await?))
}

/// Everything once, and then nothing of it again.
async fn deploy_twice(report: &Report, project: &Project, fake: &Run402, site: &Path) -> Outcome<String> {
    fake.script_next_deploy(DeployScript::through(["staging", "migrating"]));
    let first = project.deploy().apply(release(project, site).await?).await?;
    let files = fake.live_site(project.id()).len();
    ensure(first.uploaded_files == 5 && files == 3, || {
        format!("{} files were uploaded, {files} are live", first.uploaded_files)
    })?;
    report.step(
        "Deployed",
        &format!(
            "{}: {} ({} uploads, {} bytes)",
            first.release_id,
            first.diff.summary.as_deref().unwrap_or_default(),
            first.uploaded_files,
            first.uploaded_bytes
        ),
    );
    let again = project.deploy().apply(release(project, site).await?).await?;
    ensure(again.uploaded_files == 0, || {
        format!("{} files were uploaded a second time", again.uploaded_files)
    })?;
    report.step(
        "Again",
        &format!(
            "{}: {}, nothing uploaded",
            again.release_id,
            again.diff.summary.as_deref().unwrap_or_default()
        ),
    );
    Ok(first.release_id)
}

/// A deploy that is broken off in the middle of its uploads, and run again by another one that knows only the journal.
async fn break_off(report: &Report, project: &Project, fake: &Run402, site: &Path, journal: &Path) -> Outcome {
    write_site(site, "<!doctype html><h1>All tickets</h1>")?;
    fs::write(site.join("about.html"), "<h1>About</h1>")?;
    let before = fake.release_ids(project.id()).len();
    let power = CancellationToken::new();
    let cut = power.clone();
    let broken = project
        .deploy()
        .apply(release(project, site).await?)
        .journal(Journal::at(journal))
        .concurrency(1)
        .with_cancel(power)
        .on_progress(move |progress| {
            if progress.stage == ProgressStage::Uploading && progress.bytes_done > 0 {
                cut.cancel();
            }
        })
        .await;
    let error: DeployError = match broken {
        Ok(released) => return Err(format!("{} was released although it was broken off", released.release_id).into()),
        Err(error) => error,
    };
    let key = need(error.idempotency_key(), "key")?.to_owned();
    let uploads = fake.storage_requests().len();
    report.step("Broken off", &format!("in the middle of the uploads: {error}"));

    let journal = Journal::at(journal);
    let released = project
        .deploy()
        .apply(release(project, site).await?)
        .journal(journal.clone())
        .await?;
    let releases = fake.release_ids(project.id()).len() - before;
    ensure(
        released.idempotency_key.as_deref() == Some(key.as_str()) && releases == 1,
        || {
            format!(
                "{releases} releases came of it, under the key {:?}",
                released.idempotency_key
            )
        },
    )?;
    ensure(journal.unfinished()?.is_empty(), || {
        "the journal still has it".to_owned()
    })?;
    report.step(
        "Run again",
        &format!(
            "{}: one release under the same key {}…, {} more uploads",
            released.release_id,
            &key[..15.min(key.len())],
            fake.storage_requests().len() - uploads
        ),
    );
    Ok(())
}

/// A deploy that hangs on the service's side, and is resumed.
async fn hang(report: &Report, project: &Project, fake: &Run402, site: &Path) -> Outcome<String> {
    fs::remove_file(site.join("style.css"))?;
    let script = DeployScript::through(["staging", "activating"]);
    fake.script_next_deploy(script.hangs_for_good("ACTIVATION_FAILED", "no capacity"));
    let function = FunctionSpec::new("export default async () => new Response('hello again')");
    let spec = release(project, site).await?.function("hello", function);
    let Err(error) = project.deploy().apply(spec).await else {
        return Err("a deploy that hangs was released".into());
    };
    report.step("Hangs", &error.to_string());
    let operation = need(error.operation_id(), "operation")?;
    let released = project.deploy().resume_deploy(operation).await?;
    report.step("Resumed", &format!("{operation}, released as {}", released.release_id));
    Ok(released.release_id)
}

async fn difference(report: &Report, project: &Project, first: &str, last: &str) -> Outcome {
    let diff = project.deploy().diff(first, last).await?.into_inner();
    let site = need(diff.site, "difference of the site")?;
    let added: Vec<String> = site.added.into_iter().flatten().filter_map(|file| file.path).collect();
    let changed: Vec<String> = site
        .changed
        .into_iter()
        .flatten()
        .filter_map(|file| file.path)
        .collect();
    let removed = site.removed.unwrap_or_default();
    ensure(
        added == ["about.html"] && changed == ["index.html"] && removed == ["style.css"],
        || format!("the difference has {added:?}, {changed:?} and {removed:?}"),
    )?;
    report.step(
        "Differ",
        &format!(
            "{first} and {last}: + {}, ~ {}, - {}; {}",
            added.join(" "),
            changed.join(" "),
            removed.join(" "),
            diff.summary.unwrap_or_default()
        ),
    );
    Ok(())
}

async fn put(report: &Report, client: &Client, project: &str) -> Outcome {
    let stored = client
        .blobs()
        .put(project, "widget.js", "export const widget = 1")
        .await?;
    report.step("Stored", &stored.asset.script_tag(ScriptLoad::Module)?);
    Ok(())
}

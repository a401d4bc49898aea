//! What the README's examples read of the answers. Compiled, never run.

use run402_client::Client;
use run402_client::deploy::{
    AssetRef, CacheKind, DeployError, DeployEvent, DeployOperation, DeployResult, PlannedRelease, ScriptLoad,
};
use run402_client::error::ErrorKind;
use run402_client::prelude::*;
use run402_client::types::Tier;

use super::{page, provision};

/// What the README's examples read of the answers; compiled, never run.
#[allow(dead_code, reason = "it exists to be compiled")]
pub async fn fields(client: Client, planned: PlannedRelease) -> Result<(), Box<dyn std::error::Error>> {
    // ProvisionResult, ProjectSummary, UsageReport, SchemaReport in the casing of the wire
    let made = client.projects().provision_and_save(provision()).await?;
    let _: (&String, Option<&String>) = (&made.project_id, made.schema_slot.as_ref());
    drop((made.anon_key.clone(), made.service_key.clone()));
    for project in &client.projects().list().await?.projects {
        drop(project.lease_expires_at.clone());
    }
    let _: Option<i64> = client.projects().get_usage("prj_1").await?.api_calls;
    let _: Option<String> = client.projects().get_schema("prj_1").await?.schema.clone();
    // logo.cdnUrl, .sri, .etag, .cacheKind, .contentSha256, scriptTag(), linkTag(), imgTag()
    let logo: AssetRef = client
        .blobs()
        .put("prj_1", "logo.png", vec![1_u8])
        .immutable(true)
        .await?
        .asset;
    let _: (Option<&String>, String, String, CacheKind, &String) = (
        logo.cdn_url.as_ref(),
        logo.sri(),
        logo.etag(),
        logo.cache_kind(),
        &logo.sha256,
    );
    drop((
        logo.script_tag(ScriptLoad::Defer)?,
        logo.link_tag("stylesheet", None)?,
        logo.img_tag("")?,
    ));
    // const op = await r.deploy.start(spec); for await (const ev of op.events()) …; await op.result(); op.snapshot()
    let operation: DeployOperation = client.deploy().start(page()).await?;
    let mut events = operation.events();
    while let Some(event) = events.next().await {
        let _: &DeployEvent = &event;
    }
    drop(operation.snapshot().await?);
    let released: DeployResult = operation.result().await?;
    for warning in &released.warnings {
        let _ = (
            &warning.code,
            &warning.severity,
            warning.requires_confirmation,
            &warning.message,
            &warning.affected,
        );
    }
    let _ = (
        &released.urls,
        &released.release_id,
        &released.operation_id,
        &released.diff,
    );
    client.deploy().resume_deploy("op_1").await?;
    client.deploy().upload(planned).await?;
    client
        .deploy()
        .commit_plan("plan_1")
        .with_idempotency_key("deploy-2026-05-01")
        .await?;
    // diff.migrations.applied_between_releases
    let diff = client.deploy().diff("rel_1", "active").limit(10).await?;
    let _ = diff
        .migrations
        .as_ref()
        .map(|migrations| &migrations.applied_between_releases);
    // op.allowWarnings; spec.secrets.require / delete; subdomains.set / add / remove; functions.patch; site.patch
    let spec = page()
        .require_secret("KEY")
        .delete_secret("OLD")
        .subdomain("my-app")
        .delete_file("old.html");
    client.deploy().apply(spec).allow_warnings(true).await?;
    if let Err(error) = client.tier().set(Tier::Hobby).await {
        // isPaymentRequired(e): e.body, e.context; JSON.stringify(e)
        if error.kind() == ErrorKind::PaymentRequired {
            drop((
                error.payment_required(),
                error.operation_id(),
                error.to_json().to_string(),
            ));
        }
    }
    if let Err(error) = client.deploy().apply(page()).await {
        let error: DeployError = error;
        // e.code, phase, operationId, safeToRetry, mutationState, nextActions
        let _: (&str, Option<&str>, Option<&str>, Option<bool>, Option<&str>) = (
            error.code(),
            error.phase(),
            error.operation_id(),
            error.safe_to_retry(),
            error.mutation_state(),
        );
        drop(error.next_actions().to_vec());
    }
    Ok(())
}

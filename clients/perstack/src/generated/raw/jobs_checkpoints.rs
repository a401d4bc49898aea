//! Requests of `jobs_checkpoints`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn jobs_checkpoints_get(
    call: Call,
    job_id: &str,
    checkpoint_id: &str,
) -> Result<Prepared, Error> {
    let job_id = engine::encode_path("jobId", job_id, call.operation())?;
    let checkpoint_id = engine::encode_path(
        "checkpointId",
        checkpoint_id,
        call.operation(),
    )?;
    let url = format!("{}/jobs/{job_id}/checkpoints/{checkpoint_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn jobs_checkpoints_list(
    call: Call,
    job_id: &str,
    order: Option<&types::SortOrder>,
    skip: Option<u64>,
    sort: Option<&types::CheckpointSort>,
    take: Option<u64>,
) -> Result<Prepared, Error> {
    let job_id = engine::encode_path("jobId", job_id, call.operation())?;
    let url = format!("{}/jobs/{job_id}/checkpoints", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("order", &order))
        .query(&engine::QueryParam::new("skip", &skip))
        .query(&engine::QueryParam::new("sort", &sort))
        .query(&engine::QueryParam::new("take", &take))
        .build();
    call.prepare(request)
}

pub(crate) fn jobs_checkpoints_stream(
    call: Call,
    job_id: &str,
) -> Result<Prepared, Error> {
    let job_id = engine::encode_path("jobId", job_id, call.operation())?;
    let url = format!("{}/jobs/{job_id}/checkpoints/stream", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

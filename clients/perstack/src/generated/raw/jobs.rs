//! Requests of `jobs`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn jobs_cancel(call: Call, job_id: &str) -> Result<Prepared, Error> {
    let job_id = engine::encode_path("jobId", job_id, call.operation())?;
    let url = format!("{}/jobs/{job_id}/cancel", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn jobs_continue(
    call: Call,
    job_id: &str,
    body: &types::ContinueJobInput,
) -> Result<Prepared, Error> {
    let job_id = engine::encode_path("jobId", job_id, call.operation())?;
    let url = format!("{}/jobs/{job_id}/continue", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn jobs_get(call: Call, job_id: &str) -> Result<Prepared, Error> {
    let job_id = engine::encode_path("jobId", job_id, call.operation())?;
    let url = format!("{}/jobs/{job_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn jobs_list(
    call: Call,
    filter: Option<&str>,
    order: Option<&types::SortOrder>,
    skip: Option<u64>,
    sort: Option<&types::JobSort>,
    take: Option<u64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/jobs", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("filter", &filter))
        .query(&engine::QueryParam::new("order", &order))
        .query(&engine::QueryParam::new("skip", &skip))
        .query(&engine::QueryParam::new("sort", &sort))
        .query(&engine::QueryParam::new("take", &take))
        .build();
    call.prepare(request)
}

pub(crate) fn jobs_start(
    call: Call,
    body: &types::StartJobInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/jobs", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn jobs_update(
    call: Call,
    job_id: &str,
    body: &types::UpdateJobInput,
) -> Result<Prepared, Error> {
    let job_id = engine::encode_path("jobId", job_id, call.operation())?;
    let url = format!("{}/jobs/{job_id}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

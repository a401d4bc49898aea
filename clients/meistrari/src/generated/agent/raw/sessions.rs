//! Requests of `sessions`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn sessions_cancel(call: Call, session_id: &str) -> Result<Prepared, Error> {
    let session_id = engine::encode_path("sessionId", session_id, call.operation())?;
    let url = format!("{}/v4/sessions/{session_id}/cancel", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn sessions_fetch_file(
    call: Call,
    session_id: &str,
    path: &str,
) -> Result<Prepared, Error> {
    let session_id = engine::encode_path("sessionId", session_id, call.operation())?;
    let url = format!("{}/v4/sessions/{session_id}/files/content", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("path", &path))
        .build();
    call.prepare(request)
}

pub(crate) fn sessions_fetch_timeline(
    call: Call,
    session_id: &str,
) -> Result<Prepared, Error> {
    let session_id = engine::encode_path("sessionId", session_id, call.operation())?;
    let url = format!("{}/v4/sessions/{session_id}/timeline", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn sessions_list_files(
    call: Call,
    session_id: &str,
) -> Result<Prepared, Error> {
    let session_id = engine::encode_path("sessionId", session_id, call.operation())?;
    let url = format!("{}/v4/sessions/{session_id}/files", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn sessions_stream(
    call: Call,
    session_id: &str,
    cursor: Option<i64>,
) -> Result<Prepared, Error> {
    let session_id = engine::encode_path("sessionId", session_id, call.operation())?;
    let url = format!("{}/v4/sessions/{session_id}", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("cursor", &cursor))
        .build();
    call.prepare(request)
}

//! Asking for an export: what is wanted, in which form, and the four ways to read it (STACK contract, section 5.20).
//!
//! Never reads a body into memory, and never retries by itself: that is for the policy of the call.

use agent_clients_runtime::{
    ByteStream, CallFuture, CallOptions, Error, NdjsonStream, Operation, Repeat, Reply, Response, StreamFault,
    Timestamp,
};

use super::csv::{CsvRow, CsvRows};
use super::json_rows::JsonRows;
use super::rows::ExportStream;
use crate::api::audit::Audit;
use crate::errors;
use crate::types::{AuditEntry, AuditExportFormat};

/// The most rows of one answer (STACK contract, section 3.9).
pub const EXPORT_LIMIT: u64 = 50_000;

static EXPORT: Operation = Operation {
    id: "audit_export",
    method: "GET",
    route: "/v1/audit/export",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// What to export.
///
/// ```
/// use stack_client::audit::ExportQuery;
///
/// let april = ExportQuery::new().from("2026-04-01T00:00:00Z").to("2026-05-01T00:00:00Z").limit(10_000);
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct ExportQuery {
    pub(super) from: Option<Timestamp>,
    pub(super) to: Option<Timestamp>,
    pub(super) limit: Option<u64>,
    pub(super) call: CallOptions,
}

impl ExportQuery {
    /// Everything, as far as one answer goes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Start of the range, ISO 8601, inclusive.
    pub fn from(mut self, from: impl Into<Timestamp>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// End of the range, ISO 8601, exclusive.
    pub fn to(mut self, to: impl Into<Timestamp>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// The most rows of one answer, up to [`EXPORT_LIMIT`].
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// How the call is made: idle timeout, the most bytes of one row (`max_event_bytes`), retries, cancellation.
    pub fn call_options(mut self, options: CallOptions) -> Self {
        self.call = options;
        self
    }
}

fn send(
    audit: &Audit,
    query: ExportQuery,
    format: AuditExportFormat,
) -> impl Future<Output = Result<Response, Error>> + Send + use<> {
    let mut call = audit.core.call(&EXPORT, query.call);
    call.accept(match format {
        AuditExportFormat::Ndjson => "application/x-ndjson",
        AuditExportFormat::Csv => "text/csv",
        _ => "application/json",
    });
    call.query("format", format.as_str());
    if let Some(from) = &query.from {
        call.query("from", from.as_str());
    }
    if let Some(limit) = query.limit {
        call.query("limit", &limit.to_string());
    }
    if let Some(to) = &query.to {
        call.query("to", to.as_str());
    }
    let request = call.http().get(format!("{}/v1/audit/export", call.base_url())).build();
    call.execute(request)
}

pub(super) fn bytes(audit: &Audit, query: ExportQuery, format: AuditExportFormat) -> CallFuture<ByteStream> {
    let sending = send(audit, query, format);
    Box::pin(async move { Ok(sending.await?.stream()) })
}

pub(super) fn entries(audit: &Audit, query: ExportQuery) -> CallFuture<NdjsonStream<AuditEntry>> {
    let sending = send(audit, query, AuditExportFormat::Ndjson);
    Box::pin(async move { Ok(sending.await?.ndjson()) })
}

pub(super) fn json(audit: &Audit, query: ExportQuery) -> CallFuture<ExportStream<AuditEntry>> {
    let sending = send(audit, query, AuditExportFormat::Json);
    Box::pin(async move {
        let response = sending.await?;
        let limit = response.max_event_bytes();
        Ok(response
            .stream()
            .map(|bytes| ExportStream::new(bytes, JsonRows::new(limit))))
    })
}

pub(super) fn csv(audit: &Audit, query: ExportQuery) -> CallFuture<ExportStream<CsvRow>> {
    let sending = send(audit, query, AuditExportFormat::Csv);
    Box::pin(async move {
        let response = sending.await?;
        // Almost any text is CSV of some kind; JSON surely is not meant to be.
        if response.media_type().ends_with("json") {
            let why = "the reply is JSON where CSV was asked for";
            let error = Error::stream(EXPORT.id, StreamFault::Undecodable, why);
            return Err(error.with_reply(response.status(), response.headers().clone()));
        }
        let limit = response.max_event_bytes();
        let reply: Reply<ByteStream> = response.stream();
        Ok(reply.map(|bytes| ExportStream::new(bytes, CsvRows::new(limit))))
    })
}

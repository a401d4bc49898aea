//! The audit log beyond single requests: its hash chain, following it, and exports of any length (STACK contract,
//! sections 5.19 and 5.20).
//!
//! | what | where |
//! | --- | --- |
//! | check the chain here | [`verify_chain`], [`ChainVerifier`], [`entry_hash`] |
//! | have it checked by the API | [`AuditExt::assert_chain`], [`AuditExt::chain_anchor`] |
//! | follow the log | [`AuditExt::tail`] |
//! | export a range | [`AuditExt::export_entries`] (ndjson), [`AuditExt::export_json`], [`AuditExt::export_csv_rows`], [`AuditExt::export_bytes`] |
//! | export more than one answer holds | [`AuditExt::export_all`] |
//!
//! It must never hold a whole export in memory.

mod assert;
mod chain;
mod csv;
mod export;
mod json_rows;
mod pages;
mod rows;
mod tail;

pub use assert::AuditChainError;
pub use chain::{
    BreakKind, ChainAnchor, ChainBreak, ChainHead, ChainVerifier, GENESIS_HASH, entry_hash, oldest_first, verify_chain,
};
pub use csv::CsvRow;
pub use export::{EXPORT_LIMIT, ExportQuery};
pub use pages::ExportPages;
pub use rows::ExportStream;
pub use tail::{AuditTail, TAIL_INTERVAL, TAIL_LIMIT, TailItem, TailOptions};

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::{ByteStream, CallFuture, Error, NdjsonStream};

use crate::api::audit::Audit;
use crate::types::{AuditChainVerification, AuditEntry, AuditExportFormat};

mod sealed {
    pub trait Sealed {}
    impl Sealed for crate::api::audit::Audit {}
}

/// What [`Audit`] can do beyond one request.
pub trait AuditExt: sealed::Sealed {
    /// Follows the log: what there is now, and then everything new, the oldest first, each entry once.
    ///
    /// The first question is sent when the stream is first polled.
    ///
    /// ```
    /// use stack_client::audit::{AuditExt as _, TailItem, TailOptions};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # let mut seen = 0;
    /// let mut tail = client.audit().tail(TailOptions::new());
    /// while let Some(item) = tail.next().await {
    ///     match item? {
    ///         TailItem::Entry(entry) => println!("{} {}", entry.action, entry.outcome),
    ///         gap => eprintln!("entries may be missing here: {gap:?}"),
    ///     }
    /// #   seen += 1;
    /// #   break;
    /// }
    /// # assert_eq!(seen, 1);
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn tail(&self, options: TailOptions) -> AuditTail;

    /// Exports as ndjson, typed, row by row. One answer, at most [`EXPORT_LIMIT`] rows.
    fn export_entries(&self, query: ExportQuery) -> CallFuture<NdjsonStream<AuditEntry>>;

    /// Exports as JSON, typed, row by row: a list, or an object with the list under `entries`, `rows` or `data` (its
    /// form is not published). The whole is never in memory, unlike with [`Audit::export`].
    fn export_json(&self, query: ExportQuery) -> CallFuture<ExportStream<AuditEntry>>;

    /// Exports as CSV, row by row. The columns are not published; see [`CsvRow::to_entry`].
    fn export_csv_rows(&self, query: ExportQuery) -> CallFuture<ExportStream<CsvRow>>;

    /// Exports in any form as bytes, for a file. A body that breaks off is an error of the stream.
    ///
    /// ```
    /// use stack_client::audit::{AuditExt as _, ExportQuery};
    /// use stack_client::runtime::StreamExt as _;
    /// use stack_client::types::AuditExportFormat;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # use std::io::Write as _;
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("log.csv");
    /// let mut file = std::fs::File::create(&path)?;
    /// let query = ExportQuery::new().from("2026-04-01T00:00:00Z");
    /// let mut bytes = client.audit().export_bytes(query, AuditExportFormat::Csv).await?.into_inner();
    /// while let Some(chunk) = bytes.next().await {
    ///     file.write_all(&chunk?)?;
    /// }
    /// # assert_eq!(std::fs::read_to_string(&path)?.lines().count(), 2);
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn export_bytes(&self, query: ExportQuery, format: AuditExportFormat) -> CallFuture<ByteStream>;

    /// Exports everything in the range, over as many answers as it takes, each row once. `limit` is that of one answer.
    ///
    /// ```
    /// use stack_client::audit::{AuditExt as _, ExportQuery};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// let mut rows = client.audit().export_all(ExportQuery::new().from("2026-01-01T00:00:00Z"));
    /// while let Some(row) = rows.next().await {
    ///     println!("{}", row?.entry_id);
    /// }
    /// assert_eq!(rows.rows(), 1);
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn export_all(&self, query: ExportQuery) -> ExportPages;

    /// Has the API check its chain (`verify_chain`), and fails unless it holds.
    ///
    /// # Errors
    /// [`AuditChainError::Broken`] with the answer, where the API says that the chain is broken;
    /// [`AuditChainError::Call`].
    fn assert_chain(&self) -> impl Future<Output = Result<AuditChainVerification, AuditChainError>> + Send;

    /// The end of the chain as the API says it (`chain_head`), to be kept elsewhere: later it proves that nothing up to
    /// here was rewritten.
    ///
    /// # Errors
    /// Those of the call, and stage `Unreadable` where the answer does not have exactly one hash: its fields are not
    /// published.
    fn chain_anchor(&self) -> impl Future<Output = Result<ChainAnchor, Error>> + Send;
}

impl AuditExt for Audit {
    fn tail(&self, options: TailOptions) -> AuditTail {
        AuditTail::new(self.clone(), options)
    }

    fn export_entries(&self, query: ExportQuery) -> CallFuture<NdjsonStream<AuditEntry>> {
        export::entries(self, query)
    }

    fn export_json(&self, query: ExportQuery) -> CallFuture<ExportStream<AuditEntry>> {
        export::json(self, query)
    }

    fn export_csv_rows(&self, query: ExportQuery) -> CallFuture<ExportStream<CsvRow>> {
        export::csv(self, query)
    }

    fn export_bytes(&self, query: ExportQuery, format: AuditExportFormat) -> CallFuture<ByteStream> {
        export::bytes(self, query, format)
    }

    fn export_all(&self, query: ExportQuery) -> ExportPages {
        ExportPages::new(self.clone(), query)
    }

    async fn assert_chain(&self) -> Result<AuditChainVerification, AuditChainError> {
        assert::holds(self.verify_chain().await?.into_inner())
    }

    async fn chain_anchor(&self) -> Result<ChainAnchor, Error> {
        let reply = self.chain_head().await?;
        match assert::head_hash(&reply) {
            Ok(hash) => Ok(ChainAnchor::After(hash)),
            Err(cause) => {
                let body = Bytes::from(serde_json::to_vec(&*reply).unwrap_or_default());
                Err(Error::decode(
                    "audit_chain_head",
                    reply.status(),
                    reply.headers().clone(),
                    body,
                    cause,
                ))
            }
        }
    }
}

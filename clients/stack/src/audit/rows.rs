//! Rows of an export as they arrive, whatever they are written in.
//!
//! Holds one row and one chunk of the body, however long the export is. It must never end without an error where the
//! body did not end properly.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::{ByteStream, DecodeError, Error, StreamFault};

/// Makes rows of bytes that come in pieces.
pub(super) trait Splitter {
    type Row;
    /// More bytes; called when there is no row left in those before.
    fn push(&mut self, chunk: &[u8]);
    /// The next row in the bytes so far.
    fn next_row(&mut self) -> Result<Option<Self::Row>, Fault>;
    /// The bytes are over: the last row, if one was still open.
    fn finish(&mut self) -> Result<Option<Self::Row>, Fault>;
}

/// Why rows cannot be made.
pub(super) struct Fault {
    fault: StreamFault,
    why: String,
    cause: Option<(DecodeError, Bytes)>,
}

impl Fault {
    pub(super) fn undecodable(why: String) -> Self {
        Self {
            fault: StreamFault::Undecodable,
            why,
            cause: None,
        }
    }

    pub(super) fn too_long(what: &str, number: u64, limit: usize) -> Self {
        let why = format!(
            "{what} {number} is longer than the limit of {limit} bytes; fix: raise max_event_bytes if the server is right to send it"
        );
        Self {
            fault: StreamFault::Oversized,
            why,
            cause: None,
        }
    }

    pub(super) fn cut_off(row: u64) -> Self {
        Self::undecodable(format!("the export ends in the middle, after row {row}"))
    }

    pub(super) fn row(number: u64, cause: DecodeError, bytes: &[u8]) -> Self {
        Self {
            fault: StreamFault::Undecodable,
            why: format!("row {number} cannot be decoded: {cause}"),
            cause: Some((cause, Bytes::copy_from_slice(bytes))),
        }
    }

    fn into_error(self, operation_id: &'static str) -> Error {
        let error = Error::stream(operation_id, self.fault, self.why);
        match self.cause {
            Some((cause, bytes)) => error.with_source(cause).with_body(bytes),
            None => error,
        }
    }
}

/// The rows of an export: a `Stream` of `Result<T, Error>` that ends after its first error. Dropping it ends the
/// exchange.
#[must_use = "a stream does nothing unless it is polled"]
pub struct ExportStream<T> {
    operation_id: &'static str,
    /// `None` once nothing more will be read.
    bytes: Option<ByteStream>,
    splitter: Box<dyn Splitter<Row = T> + Send>,
    rows: u64,
}

impl<T> ExportStream<T> {
    pub(super) fn new(bytes: ByteStream, splitter: impl Splitter<Row = T> + Send + 'static) -> Self {
        Self {
            operation_id: bytes.operation_id(),
            bytes: Some(bytes),
            splitter: Box::new(splitter),
            rows: 0,
        }
    }

    /// The next row; `None` at the end. Cancel-safe: a dropped `next` loses nothing.
    ///
    /// # Errors
    /// Stage `StreamBroken` for a broken connection, silence, cancellation, a body that is cut off, and a row that is
    /// too long or of the wrong form; the error names the row.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// How many rows came so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    fn give(&mut self, row: Result<Option<T>, Fault>) -> Option<Result<T, Error>> {
        match row {
            Ok(row) => {
                let row = row?;
                self.rows += 1;
                Some(Ok(row))
            }
            Err(fault) => {
                self.bytes = None;
                Some(Err(fault.into_error(self.operation_id)))
            }
        }
    }
}

impl<T> Stream for ExportStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        while this.bytes.is_some() {
            let row = this.splitter.next_row();
            if let Some(item) = this.give(row) {
                return Poll::Ready(Some(item));
            }
            let Some(bytes) = &mut this.bytes else { break };
            match ready!(Pin::new(bytes).poll_next(cx)) {
                Some(Ok(chunk)) => this.splitter.push(&chunk),
                Some(Err(error)) => {
                    this.bytes = None;
                    return Poll::Ready(Some(Err(error)));
                }
                None => {
                    this.bytes = None;
                    let last = this.splitter.finish();
                    return Poll::Ready(this.give(last));
                }
            }
        }
        Poll::Ready(None)
    }
}

impl<T> fmt::Debug for ExportStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExportStream")
            .field("operation", &self.operation_id)
            .field("rows", &self.rows)
            .field("ended", &self.bytes.is_none())
            .finish_non_exhaustive()
    }
}

//! What every agent-clients client shares at run time: transport, credentials, retries, errors, streams, secrets.
//!
//! This crate knows no API. The generated clients and their hand-written layers are built on it, and their users meet its types:
//! [`Error`], [`Reply`], [`CallOptions`], [`RetryPolicy`], [`Secret`]. Its README has the module map, the table of limits, and the
//! rules of retries and errors.
//!
//! It must never hold a fact of a particular API, install anything process-wide, or print a secret.

mod auth;
mod backoff;
mod bare;
mod body;
mod byte_stream;
mod call;
mod core;
pub mod engine;
mod error;
mod exchange;
mod extra;
mod file_part;
pub mod files;
mod guard;
pub mod hex;
mod limits;
mod metered;
mod multipart;
mod ndjson;
mod nullable;
pub mod open;
mod operation;
mod options;
mod page;
pub mod page_step;
mod payment;
mod random;
mod read;
mod redact;
mod reply;
mod response;
mod retry;
mod secret;
mod sending;
pub mod source_file;
pub mod sse;
mod timestamp;
mod trace;
mod transport;
mod typed_headers;
pub mod union;
pub mod webhook;

pub use auth::{AuthHeader, AuthProvider, AuthRequest, Bearer, NoAuth, RefreshingBearer, Token, TokenSource};
pub use bare::{BareCall, BareClient, BareClientBuilder};
pub use body::{Upload, UploadStream};
pub use byte_stream::ByteStream;
pub use call::{Call, Prepared};
pub use core::{Core, CoreBuilder, USER_AGENT};
pub use error::{
    BoxError, DecodeError, Error, Result, Sent, Stage, StreamFault, TransportError, TransportErrorKind, from_slice,
};
pub use extra::Extra;
pub use file_part::{DEFAULT_PART_TYPE, FilePart, TEXT_PART_TYPE};
pub use limits::{
    CONNECT_TIMEOUT, DEFAULT_TIMEOUT, DRAIN_TIMEOUT, MAX_ERROR_BODY_BYTES, MAX_EVENT_BYTES, MAX_IDEMPOTENCY_KEY_CHARS,
    MAX_REPLY_BYTES, MAX_RETRY_AFTER, MAX_SHOWN_CHARS, RECONNECT_ATTEMPTS, RECONNECT_BASE_DELAY, RECONNECT_MAX_DELAY,
    REPLAY_LOG_IDS, RETRY_ATTEMPTS, RETRY_BASE_DELAY, RETRY_BUDGET, RETRY_BUDGET_CALLS_PER_RETRY, RETRY_MAX_DELAY,
    RETRY_MAX_ELAPSED, TRANSFER_IDLE_TIMEOUT, WEBHOOK_TOLERANCE,
};
pub use multipart::Multipart;
pub use ndjson::NdjsonStream;
pub use nullable::Nullable;
pub use operation::{ErrorEnvelope, Operation, Repeat};
pub use options::CallOptions;
pub use page::{Items, PageRequest, Pages};
pub use payment::{PaymentHook, PaymentRequest};
pub use redact::{is_sensitive_header, redact_url, redact_urls};
pub use reply::{CallFuture, Reply, ReplyHeaders, request_id};
pub use response::Response;
pub use retry::{RetryBudget, RetryPolicy};
pub use secret::{REDACTED, Secret};
pub use sse::{EventSource, EventStream, ReconnectPolicy, Resume, ResumeRules, StreamEnd, StreamEvent, StreamFailure};
pub use timestamp::{Timestamp, TimestampError};
pub use transport::{BoxFuture, HttpTransport, Transport};

/// The caller's way to end a call or a stream: cancel it, or drop the future.
pub use tokio_util::sync::CancellationToken;

/// `next`, `map` and the like on streams.
pub use futures_util::{StreamExt, TryStreamExt};

// What the macros of this crate expand to; not for use by itself.
#[doc(hidden)]
pub use extra::macro_support as __macro;

// What generated code and macros need, so that clients agree on one version.
pub use {bytes, futures_core, futures_util, http, reqwest, serde, serde_json};

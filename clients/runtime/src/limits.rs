//! The limits of every client, in one place. Each can be changed per client, most per call; see the README's table.
//!
//! Only constants live here. A limit that is not listed here must not exist.

use std::time::Duration;

/// The deadline of a call: all attempts, the waits between them and the reading of the reply. 30 seconds.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// The longest wait for a connection (name, TCP and TLS). 10 seconds.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The longest silence of a transfer to or from a presigned address. 60 seconds: behind a slow line, what the system has buffered may
/// take a while to leave. Such a transfer has no deadline of its own.
pub const TRANSFER_IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// The most bytes of a reply that are read into memory; a larger reply is an error. 64 MiB. Byte streams have no such limit.
pub const MAX_REPLY_BYTES: u64 = 64 * 1024 * 1024;

/// The most bytes of a refused or undecodable reply that are kept in the error. 64 KiB.
pub const MAX_ERROR_BODY_BYTES: usize = 64 * 1024;

/// The most characters of a server's message or code that the `Display` of an error shows. 512. `Error::message` has all of it.
pub const MAX_SHOWN_CHARS: usize = 512;

/// The most bytes of one event or line of a stream. 16 MiB.
pub const MAX_EVENT_BYTES: usize = 16 * 1024 * 1024;

/// The longest wait for a body that nobody asked for, read only so that the connection can be used again. 1 second.
pub const DRAIN_TIMEOUT: Duration = Duration::from_secs(1);

/// How often a call is tried, the first attempt included. 3.
pub const RETRY_ATTEMPTS: u32 = 3;

/// No retry starts later than this after the call began. 60 seconds.
pub const RETRY_MAX_ELAPSED: Duration = Duration::from_secs(60);

/// The upper bound of the first random wait; it doubles with every retry. 500 milliseconds.
pub const RETRY_BASE_DELAY: Duration = Duration::from_millis(500);

/// The upper bound that the doubling stops at. 8 seconds.
pub const RETRY_MAX_DELAY: Duration = Duration::from_secs(8);

/// The longest server hint that a call waits for. A server that asks for more ends the retries: coming back earlier than asked
/// would be refused again, and the error says when to come back. 60 seconds.
pub const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

/// How many retries a client may make in a row, over all its calls, before calls must succeed again. 50.
pub const RETRY_BUDGET: u32 = 50;

/// How many successful calls earn one more retry. 10, so that retries add at most a tenth to the traffic in the long run.
pub const RETRY_BUDGET_CALLS_PER_RETRY: u32 = 10;

/// The most characters of an idempotency key. 256, which is the most that any of the APIs takes.
pub const MAX_IDEMPOTENCY_KEY_CHARS: usize = 256;

/// How often in a row a broken event stream is opened again without a new event in between. 5.
pub const RECONNECT_ATTEMPTS: u32 = 5;

/// The upper bound of the first random wait before an event stream is opened again; it doubles with every attempt. 500
/// milliseconds.
pub const RECONNECT_BASE_DELAY: Duration = Duration::from_millis(500);

/// The upper bound that the doubling stops at, and the most that a server's `retry:` can ask for. 30 seconds.
pub const RECONNECT_MAX_DELAY: Duration = Duration::from_secs(30);

/// How many webhook ids the in-memory replay log holds unless told otherwise. 10,000.
pub const REPLAY_LOG_IDS: usize = 10_000;

/// How far the clock of a webhook's sender may be off, in either direction, unless told otherwise. 5 minutes.
pub const WEBHOOK_TOLERANCE: Duration = Duration::from_secs(300);

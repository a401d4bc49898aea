//! Following the audit log: asked again and again for what is new since the last answer (STACK contract, section 5.19).
//!
//! The API has no stream and no paging here, only a watermark. Nothing may come twice, and where entries may have been
//! missed between two answers the stream must say so instead of going on in silence.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::{CallFuture, CallOptions, Error};
use tokio::time::Sleep;

use crate::api::audit::Audit;
use crate::types::{AuditEntry, AuditPage};

/// The time between an answer and the next question unless another one is set.
pub const TAIL_INTERVAL: Duration = Duration::from_secs(5);

/// The most entries of one answer, which is also what is asked for unless set (STACK contract, section 3.9).
pub const TAIL_LIMIT: u64 = 100;

/// What to follow, and how.
///
/// ```
/// use std::time::Duration;
/// use stack_client::audit::TailOptions;
///
/// let options = TailOptions::new().agent_id("agt_support").interval(Duration::from_secs(2));
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct TailOptions {
    interval: Duration,
    limit: u64,
    since: Option<u64>,
    agent_id: Option<String>,
    passport_jti: Option<String>,
    call: CallOptions,
}

impl Default for TailOptions {
    fn default() -> Self {
        Self::new()
    }
}

impl TailOptions {
    /// Everything from the latest [`TAIL_LIMIT`] entries on, asked for every [`TAIL_INTERVAL`].
    pub fn new() -> Self {
        Self {
            interval: TAIL_INTERVAL,
            limit: TAIL_LIMIT,
            since: None,
            agent_id: None,
            passport_jti: None,
            call: CallOptions::new(),
        }
    }

    /// The time between an answer and the next question.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// The most entries of one answer; from 1 to 100. With fewer, gaps are more likely.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = limit;
        self
    }

    /// Where to begin: the [`watermark`](AuditTail::watermark) of an earlier tail, in milliseconds since 1970.
    pub fn since(mut self, milliseconds: u64) -> Self {
        self.since = Some(milliseconds);
        self
    }

    /// Only entries of this agent.
    pub fn agent_id(mut self, agent_id: impl Into<String>) -> Self {
        self.agent_id = Some(agent_id.into());
        self
    }

    /// Only entries of this passport.
    pub fn passport_jti(mut self, jti: impl Into<String>) -> Self {
        self.passport_jti = Some(jti.into());
        self
    }

    /// How each question is asked. With a retry policy, the tail outlives what passes.
    pub fn call_options(mut self, options: CallOptions) -> Self {
        self.call = options;
        self
    }
}

/// What a tail brings.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TailItem {
    /// An entry, the oldest first.
    Entry(Box<AuditEntry>),
    /// Before the entry that follows, others may be missing: the answer was full, and nothing in it shows that it joins
    /// on to what came before. Fetch what lies between with [`export_entries`](super::AuditExt::export_entries).
    Gap {
        /// Time of the last entry before, in milliseconds since 1970.
        after: i64,
        /// Time of the first entry after, in milliseconds since 1970.
        before: i64,
    },
}

/// The audit log as it grows: a `Stream` of `Result<TailItem, Error>` without an end; see
/// [`AuditExt::tail`](super::AuditExt::tail).
///
/// It ends after the first error. [`watermark`](Self::watermark) then says where to begin again.
#[must_use = "a stream does nothing unless it is polled"]
pub struct AuditTail {
    audit: Audit,
    options: TailOptions,
    state: State,
    ready: VecDeque<TailItem>,
    /// Up to where entries were received.
    asking_since: Option<u64>,
    /// The same as long as something is still to be taken, of the time before that was received.
    watermark: Option<u64>,
    /// Ids of the entries of the last answer that brought some, which are all that can come again.
    seen: HashSet<String>,
    /// Time and hash of the newest entry so far.
    newest: Option<(i64, String)>,
}

enum State {
    Asking(CallFuture<AuditPage>),
    Waiting(Pin<Box<Sleep>>),
    Ended,
}

impl AuditTail {
    pub(super) fn new(audit: Audit, options: TailOptions) -> Self {
        let mut tail = Self {
            audit,
            asking_since: options.since,
            watermark: options.since,
            options,
            state: State::Ended,
            ready: VecDeque::new(),
            seen: HashSet::new(),
            newest: None,
        };
        tail.state = State::Asking(tail.ask());
        tail
    }

    /// The next item; `None` only after an error. Cancel-safe: a dropped `next` loses nothing.
    ///
    /// # Errors
    /// Everything that `audit.list` can say; the stream then ends.
    pub async fn next(&mut self) -> Option<Result<TailItem, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// The time up to which all entries were taken from this stream, in milliseconds since 1970: what
    /// [`TailOptions::since`] takes. `None` before that. It moves on when the last entry of an answer was taken: a tail
    /// that begins there misses nothing, and may bring a few entries again.
    #[must_use]
    pub fn watermark(&self) -> Option<u64> {
        self.watermark
    }

    fn ask(&self) -> CallFuture<AuditPage> {
        let mut request = self.audit.list().limit(self.options.limit);
        if let Some(since) = self.asking_since {
            request = request.since(since);
        }
        if let Some(agent_id) = &self.options.agent_id {
            request = request.agent_id(agent_id);
        }
        if let Some(jti) = &self.options.passport_jti {
            request = request.passport_jti(jti);
        }
        request.with_options(self.options.call.clone()).into_future()
    }

    fn take(&mut self, page: AuditPage) {
        let full = u64::try_from(page.entries.len()).is_ok_and(|count| count >= self.options.limit);
        let ids: HashSet<String> = page.entries.iter().map(|entry| entry.entry_id.clone()).collect();
        let repeats = ids.iter().any(|id| self.seen.contains(id));
        let asked_since = self.asking_since;
        let mut first = true;
        for entry in page.entries.into_iter().rev() {
            if self.seen.contains(&entry.entry_id) {
                continue;
            }
            if first && full && !repeats {
                self.note_gap(&entry, asked_since);
            }
            first = false;
            if self.newest.as_ref().is_none_or(|(time, _)| entry.timestamp >= *time) {
                self.newest = Some((entry.timestamp, entry.entry_hash.clone()));
            }
            self.ready.push_back(TailItem::Entry(Box::new(entry)));
        }
        // An answer without entries keeps the old ones in mind, as the same question is asked again.
        if !ids.is_empty() {
            self.seen = ids;
        }
        let newest = page.max_timestamp.and_then(|time| u64::try_from(time).ok());
        self.asking_since = newest.max(self.asking_since);
    }

    /// A full answer may be cut at its old end. It is not where the chain says that its oldest entry follows on the
    /// newest known one; in a filtered list the chain says nothing.
    fn note_gap(&mut self, oldest: &AuditEntry, asked_since: Option<u64>) {
        let after = match (&self.newest, asked_since) {
            (Some((_, hash)), _) if *hash == oldest.prev_entry_hash => return,
            (Some((time, _)), _) => *time,
            (None, Some(since)) => i64::try_from(since).unwrap_or(i64::MAX),
            // The first answer of a tail that was given no beginning begins where it begins.
            (None, None) => return,
        };
        self.ready.push_back(TailItem::Gap {
            after,
            before: oldest.timestamp,
        });
    }
}

impl Stream for AuditTail {
    type Item = Result<TailItem, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.ready.pop_front() {
                if this.ready.is_empty() {
                    this.watermark = this.asking_since;
                }
                return Poll::Ready(Some(Ok(item)));
            }
            match &mut this.state {
                State::Ended => return Poll::Ready(None),
                State::Waiting(sleep) => {
                    ready!(sleep.as_mut().poll(cx));
                    this.state = State::Asking(this.ask());
                }
                State::Asking(asking) => match ready!(asking.as_mut().poll(cx)) {
                    Ok(page) => {
                        this.take(page.into_inner());
                        this.state = State::Waiting(Box::pin(tokio::time::sleep(this.options.interval)));
                    }
                    Err(error) => {
                        this.state = State::Ended;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
            }
        }
    }
}

impl fmt::Debug for AuditTail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuditTail")
            .field("options", &self.options)
            .field("watermark", &self.watermark)
            .field("ended", &matches!(self.state, State::Ended))
            .finish_non_exhaustive()
    }
}

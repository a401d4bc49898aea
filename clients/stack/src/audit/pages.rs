//! An export longer than one answer: asked for again from the last time seen, without the rows that were there before.
//!
//! How the API names its next page is not published; paging by time is inferred (STACK contract, section 5.20), and so
//! nothing here relies on a documented order. Where it cannot be certain that no row is left out, it must end with an
//! error.

use std::collections::HashSet;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::{Duration, SystemTime};

use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::{CallFuture, Error, NdjsonStream, StreamFault, Timestamp};

use super::export::{self, EXPORT_LIMIT, ExportQuery};
use crate::api::audit::Audit;
use crate::types::AuditEntry;

/// All rows of a range of time, over as many answers as it takes: a `Stream` of `Result<AuditEntry, Error>`; see
/// [`AuditExt::export_all`](super::AuditExt::export_all).
///
/// The order is that of the API, oldest or newest first. An answer without a new row is the end, so there is always one
/// more request than answers with rows. It ends after the first error.
#[must_use = "a stream does nothing unless it is polled"]
pub struct ExportPages {
    audit: Audit,
    query: ExportQuery,
    state: State,
    order: Option<Order>,
    /// Times of the rows, over all answers.
    oldest: Edge,
    newest: Edge,
    page: Page,
    rows: u64,
}

enum State {
    Asking(CallFuture<NdjsonStream<AuditEntry>>),
    Reading(Box<NdjsonStream<AuditEntry>>),
    Ended,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    OldestFirst,
    NewestFirst,
}

/// A time, and the ids of the rows of that very time: all that can come again.
#[derive(Default)]
struct Edge {
    time: Option<i64>,
    ids: HashSet<String>,
}

/// The answer that is being read.
#[derive(Default)]
struct Page {
    rows: u64,
    new: u64,
    last: Option<i64>,
    rises: bool,
    falls: bool,
    /// Rows beyond this time were there before.
    beyond: Option<i64>,
}

impl ExportPages {
    pub(super) fn new(audit: Audit, query: ExportQuery) -> Self {
        let query = match query.limit {
            Some(_) => query,
            None => query.limit(EXPORT_LIMIT),
        };
        let state = State::Asking(export::entries(&audit, query.clone()));
        Self {
            audit,
            query,
            state,
            order: None,
            oldest: Edge::default(),
            newest: Edge::default(),
            page: Page::default(),
            rows: 0,
        }
    }

    /// The next row; `None` at the end. Cancel-safe: a dropped `next` loses nothing.
    ///
    /// # Errors
    /// Everything that the export can say, and stage `StreamBroken` where rows may be left out: an answer that is full
    /// has no order, or all its rows are of one time.
    pub async fn next(&mut self) -> Option<Result<AuditEntry, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// How many rows came so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// False for a row that was there before.
    fn note(&mut self, entry: &AuditEntry) -> bool {
        let (time, page) = (entry.timestamp, &mut self.page);
        page.rows += 1;
        if let Some(last) = page.last {
            page.rises |= time > last;
            page.falls |= time < last;
        }
        page.last = Some(time);
        let beyond = match (self.order, page.beyond) {
            (Some(Order::OldestFirst), Some(edge)) => time < edge,
            (Some(Order::NewestFirst), Some(edge)) => time > edge,
            _ => false,
        };
        let is_known = |edge: &Edge| edge.time == Some(time) && edge.ids.contains(&entry.entry_id);
        if beyond || is_known(&self.oldest) || is_known(&self.newest) {
            return false;
        }
        page.new += 1;
        self.rows += 1;
        self.oldest.note(entry, |edge| time < edge);
        self.newest.note(entry, |edge| time > edge);
        true
    }

    /// The next request; `None` where this answer was the last.
    fn turn(&mut self) -> Result<Option<ExportQuery>, &'static str> {
        let page = std::mem::take(&mut self.page);
        let full = page.rows >= self.query.limit.unwrap_or(EXPORT_LIMIT);
        if page.new == 0 {
            return match full && page.rows > 0 {
                true => Err(
                    "an answer is full of rows that were there before, all of one millisecond; fix: raise the limit",
                ),
                false => Ok(None),
            };
        }
        if full && page.rises && page.falls {
            return Err(
                "an answer is full and in no order, so that the next one cannot be asked for; fix: export shorter ranges",
            );
        }
        let order = match self.order {
            Some(order) => order,
            None if page.falls && !page.rises => Order::NewestFirst,
            None if !page.rises && full => {
                return Err(
                    "an answer is full of rows of one time, so that their order cannot be told; fix: raise the limit",
                );
            }
            None => Order::OldestFirst,
        };
        self.order = Some(order);
        let mut query = self.query.clone();
        match order {
            Order::OldestFirst => {
                self.page.beyond = self.newest.time;
                query.from = self.newest.time.and_then(instant);
            }
            // The end of a range is exclusive, and the last millisecond may hold more rows.
            Order::NewestFirst => {
                self.page.beyond = self.oldest.time;
                query.to = self.oldest.time.and_then(|time| instant(time.saturating_add(1)));
            }
        }
        Ok(Some(query))
    }
}

impl Edge {
    fn note(&mut self, entry: &AuditEntry, is_further: impl FnOnce(i64) -> bool) {
        if self.time.is_none_or(is_further) {
            self.time = Some(entry.timestamp);
            self.ids.clear();
        }
        if self.time == Some(entry.timestamp) {
            self.ids.insert(entry.entry_id.clone());
        }
    }
}

fn instant(milliseconds: i64) -> Option<Timestamp> {
    let since = Duration::from_millis(u64::try_from(milliseconds).ok()?);
    SystemTime::UNIX_EPOCH.checked_add(since).map(Timestamp::from)
}

impl Stream for ExportPages {
    type Item = Result<AuditEntry, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            match &mut this.state {
                State::Ended => return Poll::Ready(None),
                State::Asking(asking) => match ready!(asking.as_mut().poll(cx)) {
                    Ok(reply) => this.state = State::Reading(Box::new(reply.into_inner())),
                    Err(error) => {
                        this.state = State::Ended;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                State::Reading(rows) => match ready!(Pin::new(rows).poll_next(cx)) {
                    Some(Ok(entry)) => {
                        if this.note(&entry) {
                            return Poll::Ready(Some(Ok(entry)));
                        }
                    }
                    Some(Err(error)) => {
                        this.state = State::Ended;
                        return Poll::Ready(Some(Err(error)));
                    }
                    None => match this.turn() {
                        Ok(Some(query)) => this.state = State::Asking(export::entries(&this.audit, query)),
                        Ok(None) => this.state = State::Ended,
                        Err(why) => {
                            this.state = State::Ended;
                            return Poll::Ready(Some(Err(Error::stream("audit_export", StreamFault::Failed, why))));
                        }
                    },
                },
            }
        }
    }
}

impl fmt::Debug for ExportPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExportPages")
            .field("query", &self.query)
            .field("rows", &self.rows)
            .field("ended", &matches!(self.state, State::Ended))
            .finish_non_exhaustive()
    }
}

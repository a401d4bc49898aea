//! Pages of a list as streams: whole pages, or the items in them, fetched one after another as they are wanted.
//!
//! It must never fetch a page that nobody asked for, and never take a page without its list for an empty list.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::stream::FusedStream;

use crate::error::{DecodeError, Error};
use crate::operation::Operation;
use crate::reply::{CallFuture, Reply};

/// A request whose reply is one page of a list; implemented by the generator.
pub trait PageRequest: Clone + Send + Unpin + 'static {
    /// The reply.
    type Page: Send + 'static;
    /// What the pages hold.
    type Item: Send + Unpin + 'static;

    /// Where the items are in a page, such as `data.jobs`.
    const ITEMS: &'static str;
    /// The operation.
    const OPERATION: &'static Operation;

    /// Sends the request.
    fn fetch(self) -> CallFuture<Self::Page>;

    /// The items of a page; `None` where the reply has no such field, which is an error and never an empty list.
    fn items(page: Self::Page) -> Option<Vec<Self::Item>>;

    /// How many items a page has; `None` as for [`items`](Self::items).
    fn count(page: &Self::Page) -> Option<usize>;

    /// Moves the request to the page after `page`, which had `count` items; false where that was the last one.
    fn advance(&mut self, page: &Self::Page, count: usize) -> bool;
}

/// The pages of a list: a `Stream` of `Result<Reply<Page>, Error>`. The first page is fetched on the first poll, each later one when
/// it is asked for. It ends after the first error; dropping it abandons the call under way.
pub struct Pages<R: PageRequest> {
    /// The request of the next page; `None` where there is none.
    next: Option<R>,
    fetching: Option<CallFuture<R::Page>>,
}

impl<R: PageRequest> Pages<R> {
    /// All pages from that of `request` on.
    #[must_use]
    pub fn new(request: R) -> Self {
        Self {
            next: Some(request),
            fetching: None,
        }
    }

    /// The next page; `None` after the last. Cancel-safe: a dropped `next` does not skip a page.
    ///
    /// # Errors
    /// Whatever a call fails with; a page without its list is an error of stage `Unreadable`.
    pub async fn next(&mut self) -> Option<Result<Reply<R::Page>, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// Takes in a page and moves on; gives it back with the number of its items.
    fn arrived(&mut self, page: Result<Reply<R::Page>, Error>) -> Result<Reply<R::Page>, Error> {
        let request = self.next.take();
        let page = page?;
        let Some(count) = R::count(&page) else {
            return Err(without_items::<R>(&page));
        };
        self.next = request.and_then(|mut request| request.advance(&page, count).then_some(request));
        Ok(page)
    }
}

#[cold]
fn without_items<R: PageRequest>(page: &Reply<R::Page>) -> Error {
    let cause = DecodeError::new(R::ITEMS, "the page has no list here, not even an empty one");
    let body = page.body_bytes().cloned().unwrap_or_default();
    Error::decode(R::OPERATION.id, page.status(), page.headers().clone(), body, cause)
}

impl<R: PageRequest> Stream for Pages<R> {
    type Item = Result<Reply<R::Page>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let Some(request) = &this.next else {
            return Poll::Ready(None);
        };
        let fetching = this.fetching.get_or_insert_with(|| request.clone().fetch());
        let page = ready!(fetching.as_mut().poll(cx));
        this.fetching = None;
        Poll::Ready(Some(this.arrived(page)))
    }
}

impl<R: PageRequest> FusedStream for Pages<R> {
    fn is_terminated(&self) -> bool {
        self.next.is_none()
    }
}

/// The items of a list, page after page: a `Stream` of `Result<Item, Error>`. A page is fetched when the items before it are used
/// up. It ends after the first error; dropping it abandons the call under way.
pub struct Items<R: PageRequest> {
    pages: Pages<R>,
    ready: VecDeque<R::Item>,
}

impl<R: PageRequest> Items<R> {
    /// All items from the page of `request` on.
    #[must_use]
    pub fn new(request: R) -> Self {
        Self {
            pages: Pages::new(request),
            ready: VecDeque::new(),
        }
    }

    /// The next item; `None` after the last. Cancel-safe: a dropped `next` does not skip an item.
    ///
    /// # Errors
    /// As [`Pages::next`].
    pub async fn next(&mut self) -> Option<Result<R::Item, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<R: PageRequest> Stream for Items<R> {
    type Item = Result<R::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.ready.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(cx)) {
                // A page that could be counted has items.
                Some(Ok(page)) => this.ready = R::items(page.into_inner()).unwrap_or_default().into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.ready.len(), None)
    }
}

impl<R: PageRequest> FusedStream for Items<R> {
    fn is_terminated(&self) -> bool {
        self.ready.is_empty() && self.pages.is_terminated()
    }
}

impl<R: PageRequest> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &R::OPERATION.id)
            .field("ended", &self.next.is_none())
            .finish_non_exhaustive()
    }
}

impl<R: PageRequest> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("operation", &R::OPERATION.id)
            .field("ready", &self.ready.len())
            .field("ended", &self.pages.next.is_none())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};

    use http::{HeaderMap, StatusCode};

    use super::*;
    use crate::operation::{ErrorEnvelope, Repeat};

    static LIST: Operation = Operation {
        id: "jobs_list",
        method: "GET",
        route: "/jobs",
        auth: "none",
        repeat: Repeat::Safe,
        envelope: &ErrorEnvelope::NONE,
    };

    #[derive(Clone)]
    struct Page {
        jobs: Option<Vec<u32>>,
        total: usize,
    }

    /// What the fake server does at an offset.
    #[derive(Clone)]
    struct List {
        skip: usize,
        total: usize,
        take: usize,
        /// The call at this offset fails.
        fails_at: Option<usize>,
        /// The reply at this offset has no list.
        bare_at: Option<usize>,
        asked: Arc<Mutex<Vec<usize>>>,
        /// Calls under way.
        running: Arc<AtomicUsize>,
    }

    impl List {
        fn new(total: usize, take: usize) -> Self {
            Self {
                skip: 0,
                total,
                take,
                fails_at: None,
                bare_at: None,
                asked: Arc::default(),
                running: Arc::default(),
            }
        }

        fn asked(&self) -> Vec<usize> {
            self.asked.lock().unwrap().clone()
        }
    }

    struct Running(Arc<AtomicUsize>);

    impl Drop for Running {
        fn drop(&mut self) {
            self.0.fetch_sub(1, Ordering::SeqCst);
        }
    }

    impl PageRequest for List {
        type Page = Page;
        type Item = u32;

        const ITEMS: &'static str = "data.jobs";
        const OPERATION: &'static Operation = &LIST;

        fn fetch(self) -> CallFuture<Page> {
            Box::pin(async move {
                self.asked.lock().unwrap().push(self.skip);
                self.running.fetch_add(1, Ordering::SeqCst);
                let _running = Running(self.running.clone());
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                if self.fails_at == Some(self.skip) {
                    return Err(Error::invalid_input("jobs_list", "skip", "too far", "turn back"));
                }
                let jobs = (self.skip..self.total)
                    .take(self.take)
                    .map(|n| u32::try_from(n).unwrap())
                    .collect();
                let jobs = (self.bare_at != Some(self.skip)).then_some(jobs);
                let page = Page {
                    jobs,
                    total: self.total,
                };
                Ok(Reply::new(page, StatusCode::OK, HeaderMap::new(), 1, "jobs_list", None))
            })
        }

        fn items(page: Page) -> Option<Vec<u32>> {
            page.jobs
        }

        fn count(page: &Page) -> Option<usize> {
            page.jobs.as_ref().map(Vec::len)
        }

        fn advance(&mut self, page: &Page, count: usize) -> bool {
            self.skip += count;
            count > 0 && self.skip < page.total
        }
    }

    #[tokio::test(start_paused = true)]
    async fn items_of_all_pages_come_in_order_and_each_page_is_fetched_once() {
        for (total, take, pages) in [(0, 3, 1), (1, 3, 1), (3, 3, 1), (4, 3, 2), (7, 2, 4), (5, 100, 1)] {
            let list = List::new(total, take);
            let mut items = Items::new(list.clone());
            let mut all = Vec::new();
            while let Some(item) = items.next().await {
                all.push(item.unwrap() as usize);
            }
            assert_eq!(all, (0..total).collect::<Vec<_>>(), "{total} by {take}");
            assert_eq!(list.asked().len(), pages, "{total} by {take}");
            assert!(items.next().await.is_none() && items.is_terminated());
            assert_eq!(list.asked().len(), pages, "nothing is fetched after the end");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_is_fetched_only_when_it_is_wanted() {
        let list = List::new(10, 2);
        let mut items = Items::new(list.clone());
        assert_eq!(list.asked(), [0; 0]);
        for expected in [0, 1] {
            assert_eq!(items.next().await.unwrap().unwrap(), expected);
            assert_eq!(list.asked(), [0]);
        }
        assert_eq!(items.next().await.unwrap().unwrap(), 2);
        assert_eq!(list.asked(), [0, 2]);
        let mut pages = Pages::new(List::new(3, 2));
        assert_eq!(pages.next().await.unwrap().unwrap().jobs.as_deref(), Some(&[0, 1][..]));
        assert_eq!(pages.next().await.unwrap().unwrap().jobs.as_deref(), Some(&[2][..]));
        assert!(pages.next().await.is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_error_is_the_end() {
        let mut list = List::new(10, 2);
        list.fails_at = Some(4);
        let mut items = Items::new(list.clone());
        for expected in 0..4 {
            assert_eq!(items.next().await.unwrap().unwrap(), expected);
        }
        assert!(items.next().await.unwrap().unwrap_err().is_invalid_input());
        assert!(items.next().await.is_none() && items.is_terminated());
        assert_eq!(list.asked(), [0, 2, 4]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_without_its_list_is_an_error_and_never_an_empty_list() {
        let mut list = List::new(10, 2);
        list.bare_at = Some(2);
        let mut items = Items::new(list.clone());
        assert_eq!(items.next().await.unwrap().unwrap(), 0);
        assert_eq!(items.next().await.unwrap().unwrap(), 1);
        let error = items.next().await.unwrap().unwrap_err();
        assert!(error.is_decode());
        assert_eq!(error.operation_id(), "jobs_list");
        assert_eq!(error.decode_error().unwrap().path(), "data.jobs");
        assert!(items.next().await.is_none());
        list.bare_at = Some(0);
        let mut pages = Pages::new(list);
        assert!(pages.next().await.unwrap().is_err());
        assert!(pages.next().await.is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_dropped_next_skips_nothing_and_a_dropped_stream_abandons_its_call() {
        let list = List::new(3, 2);
        let mut items = Items::new(list.clone());
        let moment = std::time::Duration::from_millis(400);
        assert!(tokio::time::timeout(moment, items.next()).await.is_err());
        assert!(tokio::time::timeout(moment, items.next()).await.is_err());
        assert_eq!(items.next().await.unwrap().unwrap(), 0);
        assert_eq!(list.asked(), [0], "the call went on where it was");
        assert_eq!(items.next().await.unwrap().unwrap(), 1);
        assert!(tokio::time::timeout(moment, items.next()).await.is_err());
        assert_eq!(list.running.load(Ordering::SeqCst), 1);
        drop(items);
        assert_eq!(list.running.load(Ordering::SeqCst), 0);
    }
}

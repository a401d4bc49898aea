//! The futures of generated requests, one function for each way to read a reply.
//!
//! They are written here, generically, and not in the generated code: there, every operation would bring a state machine of its own
//! that each build of the client checks and compiles, whether anybody calls it or not. None of them may do anything before it is
//! polled: a request that nobody awaits is not even written down, and its deadline has not begun.

use serde::de::DeserializeOwned;

use crate::byte_stream::ByteStream;
use crate::call::Prepared;
use crate::error::Error;
use crate::ndjson::NdjsonStream;
use crate::reply::CallFuture;

/// Sends what `prepare` gives and reads the reply as [`Response::json`](crate::Response::json) does; the error is either's.
pub fn send_json<T: DeserializeOwned + 'static>(
    prepare: impl FnOnce() -> Result<Prepared, Error> + Send + 'static,
) -> CallFuture<T> {
    Box::pin(async move { prepare()?.send().await?.json().await })
}

/// Sends what `prepare` gives and reads the reply as [`Response::optional_json`](crate::Response::optional_json) does.
pub fn send_optional_json<T: DeserializeOwned + 'static>(
    prepare: impl FnOnce() -> Result<Prepared, Error> + Send + 'static,
) -> CallFuture<Option<T>> {
    Box::pin(async move { prepare()?.send().await?.optional_json().await })
}

/// Sends what `prepare` gives and reads the reply as [`Response::empty`](crate::Response::empty) does.
pub fn send_empty(prepare: impl FnOnce() -> Result<Prepared, Error> + Send + 'static) -> CallFuture<()> {
    Box::pin(async move { prepare()?.send().await?.empty().await })
}

/// Sends what `prepare` gives and reads the reply as [`Response::text`](crate::Response::text) does.
pub fn send_text(prepare: impl FnOnce() -> Result<Prepared, Error> + Send + 'static) -> CallFuture<String> {
    Box::pin(async move { prepare()?.send().await?.text().await })
}

/// Sends what `prepare` gives and hands the body over as [`Response::stream`](crate::Response::stream) does.
pub fn send_stream(prepare: impl FnOnce() -> Result<Prepared, Error> + Send + 'static) -> CallFuture<ByteStream> {
    Box::pin(async move { Ok(prepare()?.send().await?.stream()) })
}

/// Sends what `prepare` gives and hands the body over as [`Response::ndjson`](crate::Response::ndjson) does.
pub fn send_ndjson<T: DeserializeOwned + Send + 'static>(
    prepare: impl FnOnce() -> Result<Prepared, Error> + Send + 'static,
) -> CallFuture<NdjsonStream<T>> {
    Box::pin(async move { Ok(prepare()?.send().await?.ndjson()) })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// A counter, and a preparation that counts itself and fails.
    fn counted() -> (
        Arc<AtomicUsize>,
        impl FnOnce() -> Result<Prepared, Error> + Send + 'static,
    ) {
        let count = Arc::new(AtomicUsize::new(0));
        let counter = count.clone();
        let prepare = move || {
            counter.fetch_add(1, Ordering::Relaxed);
            Err(Error::invalid_input("jobs_get", "id", "it is empty", "give the id"))
        };
        (count, prepare)
    }

    #[tokio::test]
    async fn a_request_is_written_down_when_it_is_first_polled_and_not_before() {
        let (count, prepare) = counted();
        drop(send_json::<u8>(prepare));
        assert_eq!(count.load(Ordering::Relaxed), 0);

        let (count, prepare) = counted();
        let error = send_empty(prepare).await.unwrap_err();
        assert_eq!((count.load(Ordering::Relaxed), error.operation_id()), (1, "jobs_get"));
    }
}

//! Newline-delimited JSON as it arrives: one value per line.
//!
//! The work is linear in the bytes however they are cut, and no more than one line is held. It must never skip a line that is not
//! blank: a line that cannot be decoded is an error, which names its number, and the end.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes, BytesMut};
use futures_core::Stream;
use futures_core::stream::FusedStream;
use memchr::memchr;
use serde::de::DeserializeOwned;

use crate::byte_stream::ByteStream;
use crate::error::{Error, StreamFault, from_slice};
use crate::reply::Reply;
use crate::response::Response;
use crate::sse::StreamEnd;

/// A stream of the values of a newline-delimited JSON body: a `Stream` of `Result<T, Error>` that ends after its first error.
///
/// Lines end with LF or CRLF; blank lines are passed over; the last line needs no line end. A line longer than the limit of the
/// client for one event ([`MAX_EVENT_BYTES`](crate::MAX_EVENT_BYTES) by default) is an error.
///
/// # Examples
/// ```
/// use std::time::Duration;
/// use agent_clients_runtime::{ByteStream, NdjsonStream, bytes::Bytes};
///
/// # tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
/// let chunks = futures_util::stream::iter([Ok(Bytes::from("1\n2")), Ok(Bytes::from("3\n\n4"))]);
/// let bytes = ByteStream::from_chunks("numbers_list", Duration::from_secs(1), chunks);
/// let mut numbers = NdjsonStream::<u32>::new(bytes);
/// let mut all = Vec::new();
/// while let Some(number) = numbers.next().await {
///     all.push(number?);
/// }
/// assert_eq!(all, [1, 23, 4]);
/// # Ok::<(), agent_clients_runtime::Error>(())
/// # }).unwrap();
/// ```
pub struct NdjsonStream<T> {
    operation_id: &'static str,
    /// `None` once nothing more will be read.
    bytes: Option<ByteStream>,
    chunk: Bytes,
    /// The beginning of a line whose end is still to come; without a line end in it.
    partial: BytesMut,
    limit: usize,
    /// The number of the last line begun; the first line is 1.
    line: u64,
    end: Option<StreamEnd>,
    item: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> NdjsonStream<T> {
    /// Reads the lines of these bytes.
    #[must_use]
    pub fn new(bytes: ByteStream) -> Self {
        Self {
            operation_id: bytes.operation_id(),
            limit: bytes.max_event_bytes(),
            bytes: Some(bytes),
            chunk: Bytes::new(),
            partial: BytesMut::new(),
            line: 0,
            end: None,
            item: PhantomData,
        }
    }

    /// The next value; `None` at the end. Cancel-safe: a dropped `next` loses nothing.
    ///
    /// # Errors
    /// Stage `StreamBroken` for a broken connection, silence, cancellation, and a line that is too long or not JSON of this form;
    /// in the last case the error names the line and the JSON path, and its body is the line.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T> NdjsonStream<T> {
    /// How the stream ended; `None` while it has not. [`StreamEnd::Eof`] is the good end.
    #[must_use]
    pub fn end(&self) -> Option<&StreamEnd> {
        self.end.as_ref()
    }

    /// The number of the line that was read last, counting from 1, blank lines included; 0 before the first.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    fn finish(&mut self, end: StreamEnd) {
        self.end = Some(end);
        self.bytes = None;
        self.chunk = Bytes::new();
        self.partial = BytesMut::new();
    }

    fn fail(&mut self, error: Error) -> Error {
        let error = match &self.bytes {
            Some(bytes) => bytes.scrub(error),
            None => error,
        };
        self.finish(StreamEnd::of(&error));
        error
    }

    fn too_long(&mut self) -> Error {
        let why = format!(
            "line {} is longer than the limit of {} bytes; fix: raise max_event_bytes if the server is right to send it",
            self.line, self.limit
        );
        self.fail(Error::stream(self.operation_id, StreamFault::Oversized, why))
    }
}

impl<T: DeserializeOwned> NdjsonStream<T> {
    /// The value of a whole line; `None` for a blank one.
    fn decode(&mut self, line: &[u8]) -> Option<Result<T, Error>> {
        if line.len() > self.limit {
            return Some(Err(self.too_long()));
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            return None;
        }
        match from_slice(line) {
            Ok(value) => Some(Ok(value)),
            Err(cause) => {
                let why = format!("line {} cannot be decoded: {cause}", self.line);
                let error = Error::stream(self.operation_id, StreamFault::Undecodable, why);
                let error = error.with_source(cause).with_body(Bytes::copy_from_slice(line));
                Some(Err(self.fail(error)))
            }
        }
    }

    /// The next value in the chunk at hand; `None` where the chunk is used up.
    fn next_in_chunk(&mut self) -> Option<Result<T, Error>> {
        while !self.chunk.is_empty() {
            if self.partial.is_empty() {
                self.line += 1;
            }
            let Some(end) = memchr(b'\n', &self.chunk) else {
                if self.partial.len() + self.chunk.len() > self.limit {
                    return Some(Err(self.too_long()));
                }
                self.partial.extend_from_slice(&self.chunk);
                self.chunk = Bytes::new();
                return None;
            };
            let mut line = self.chunk.split_to(end);
            self.chunk.advance(1);
            if !self.partial.is_empty() {
                self.partial.extend_from_slice(&line);
                line = self.partial.split().freeze();
            }
            if let Some(item) = self.decode(&line) {
                return Some(item);
            }
        }
        None
    }
}

impl<T: DeserializeOwned> Stream for NdjsonStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.next_in_chunk() {
                return Poll::Ready(Some(item));
            }
            let Some(bytes) = &mut this.bytes else {
                return Poll::Ready(None);
            };
            match ready!(Pin::new(bytes).poll_next(cx)) {
                Some(Ok(chunk)) => this.chunk = chunk,
                Some(Err(error)) => return Poll::Ready(Some(Err(this.fail(error)))),
                None => {
                    let last = this.partial.split().freeze();
                    let item = this.decode(&last);
                    if this.end.is_none() {
                        this.finish(StreamEnd::Eof);
                    }
                    return Poll::Ready(item);
                }
            }
        }
    }
}

impl<T: DeserializeOwned> FusedStream for NdjsonStream<T> {
    fn is_terminated(&self) -> bool {
        self.bytes.is_none()
    }
}

impl<T> fmt::Debug for NdjsonStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NdjsonStream")
            .field("operation", &self.operation_id)
            .field("line", &self.line)
            .field("end", &self.end)
            .finish_non_exhaustive()
    }
}

impl Response {
    /// The body as newline-delimited JSON. The deadline of the call ends here; the idle timeout begins.
    #[must_use]
    pub fn ndjson<T: DeserializeOwned>(self) -> Reply<NdjsonStream<T>> {
        self.stream().map(NdjsonStream::new)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::error::TransportError;

    type Chunk = Result<Bytes, TransportError>;

    fn stream_of(chunks: Vec<Chunk>) -> NdjsonStream<Value> {
        let chunks = futures_util::stream::iter(chunks);
        NdjsonStream::new(ByteStream::from_chunks("logs_list", Duration::from_secs(1), chunks))
    }

    fn cut(bytes: &[u8], size: usize) -> Vec<Chunk> {
        bytes
            .chunks(size)
            .map(|chunk| Ok(Bytes::copy_from_slice(chunk)))
            .collect()
    }

    /// All values, the error, and the end.
    fn read(mut stream: NdjsonStream<Value>) -> (Vec<Value>, Option<Error>, StreamEnd) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        runtime.block_on(async {
            let (mut values, mut error) = (Vec::new(), None);
            while let Some(item) = stream.next().await {
                assert!(error.is_none(), "nothing comes after an error");
                match item {
                    Ok(value) => values.push(value),
                    Err(found) => error = Some(found),
                }
            }
            assert!(stream.next().await.is_none());
            (values, error, stream.end().unwrap().clone())
        })
    }

    #[test]
    fn every_line_is_a_value_however_the_bytes_are_cut() {
        let cases: &[(&str, &[i32])] = &[
            ("1\n2\n3\n", &[1, 2, 3]),
            ("1\n2\n3", &[1, 2, 3]),
            ("1\r\n2\r\n", &[1, 2]),
            ("\n\n1\n \t\r\n\r\n2\n\n", &[1, 2]),
            (" 12 \n", &[12]),
            ("1\r2\n", &[]),
            ("", &[]),
            ("\n", &[]),
        ];
        for (text, expected) in cases {
            for size in 1..=text.len().max(1) {
                let (values, error, end) = read(stream_of(cut(text.as_bytes(), size)));
                assert_eq!(values, *expected, "{text:?} in {size}");
                // A lone CR is no line end, so "1\r2" is no JSON.
                assert_eq!(error.is_some(), text.contains("1\r2"), "{text:?} in {size}: {error:?}");
                if error.is_none() {
                    assert_eq!(end, StreamEnd::Eof);
                }
            }
        }
    }

    #[test]
    fn a_line_of_the_wrong_form_is_named_by_number_and_path() {
        let text = b"{\"a\":1}\n\n{\"a\":\"hunter2\"}\n{\"a\":3}\n";
        #[derive(Debug, serde::Deserialize)]
        struct Line {
            a: u8,
        }
        for size in [1, 5, 100] {
            let bytes = ByteStream::from_chunks(
                "logs_list",
                Duration::from_secs(1),
                futures_util::stream::iter(cut(text, size)),
            );
            let mut stream = NdjsonStream::<Line>::new(bytes);
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .unwrap();
            let (first, error, after) =
                runtime.block_on(async { (stream.next().await, stream.next().await, stream.next().await) });
            assert_eq!(first.unwrap().unwrap().a, 1);
            let error = error.unwrap().unwrap_err();
            assert!(error.to_string().contains("line 3"), "{error}");
            assert!(!error.to_string().contains("hunter2"), "{error}");
            assert_eq!(error.decode_error().unwrap().path(), "a");
            assert_eq!(error.body_text().unwrap(), "{\"a\":\"hunter2\"}");
            assert!(after.is_none());
            assert_eq!((stream.line(), stream.end()), (3, Some(&StreamEnd::Failed)));
        }
    }

    #[test]
    fn a_last_line_that_is_cut_is_an_error_and_never_a_value() {
        let (values, error, end) = read(stream_of(cut(b"1\n[2,", 3)));
        assert_eq!(values, [1]);
        assert!(error.unwrap().to_string().contains("line 2"));
        assert_eq!(end, StreamEnd::Failed);
    }

    #[test]
    fn a_broken_connection_gives_what_was_whole_and_one_error() {
        let broken = Err(TransportError::broken("reset"));
        let (values, error, end) = read(stream_of(vec![Ok(Bytes::from("1\n2\n3")), broken]));
        assert_eq!(values, [1, 2], "the 3 may have been the start of 34");
        assert!(error.unwrap().is_retryable());
        assert_eq!(end, StreamEnd::Broken);
    }

    #[test]
    fn a_line_over_the_limit_is_stopped_before_it_is_whole() {
        for size in [1, 7, 100] {
            let chunks = cut(b"1\n2345678901\n2", size);
            let mut stream = stream_of(chunks);
            stream.limit = 9;
            let (values, error, end) = read(stream);
            let error = error.unwrap();
            assert_eq!(values, [1]);
            assert!(error.is_oversized() && error.to_string().contains("line 2"), "{error}");
            assert_eq!(end, StreamEnd::Failed);
        }
        let mut stream = stream_of(cut(b"123456789\n123456789", 4));
        stream.limit = 9;
        assert_eq!(read(stream).0.len(), 2);
    }

    proptest! {
        #[test]
        fn any_chunking_gives_the_same_values(
            values in prop::collection::vec("[a-z\u{e9}\u{20ac}]{0,20}", 0..20),
            sizes in prop::collection::vec(1usize..30, 1..8),
            crlf: bool,
        ) {
            let end = if crlf { "\r\n" } else { "\n" };
            let text: String = values.iter().map(|value| format!("{}{end}", Value::from(value.as_str()))).collect();
            let mut rest = text.as_bytes();
            let mut chunks = Vec::new();
            for size in sizes.iter().cycle() {
                if rest.is_empty() {
                    break;
                }
                let (chunk, tail) = rest.split_at((*size).min(rest.len()));
                chunks.push(Ok(Bytes::copy_from_slice(chunk)));
                rest = tail;
            }
            let (read, error, _) = read(stream_of(chunks));
            prop_assert!(error.is_none());
            prop_assert_eq!(read, values);
        }
    }
}

//! The body of a transfer: exactly as long as announced, in chunks small enough to see it move.
//!
//! A body that is too long or too short must never look complete to the server: the last bytes are held back until it is certain
//! that none follow.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt;

use crate::body::{Upload, UploadStream};
use crate::guard::Activity;

/// The most bytes that are handed to the connection at once.
const MAX_CHUNK_BYTES: usize = 256 * 1024;

/// Opens the body of one attempt, and says how long it is.
pub(crate) async fn open(upload: &Upload, activity: Activity) -> io::Result<(reqwest::Body, u64)> {
    let (mut chunks, length) = upload.chunks().await?;
    let Some(length) = length else {
        return Err(io::Error::other(
            "its length is not known, and a presigned address takes none without (give it with `with_length`)",
        ));
    };
    if length == 0 {
        // Nobody asks an empty body for its chunks.
        while let Some(chunk) = chunks.next().await {
            if !chunk?.is_empty() {
                return Err(too_long(0));
            }
        }
        return Ok((reqwest::Body::from(Bytes::new()), 0));
    }
    let metered = Metered {
        chunks,
        length,
        left: length,
        ready: Bytes::new(),
        ended: false,
        activity,
    };
    Ok((reqwest::Body::wrap_stream(metered), length))
}

struct Metered {
    chunks: UploadStream,
    length: u64,
    /// What has not come from `chunks` yet.
    left: u64,
    /// What came and was not handed on yet.
    ready: Bytes,
    /// No more is asked of `chunks`.
    ended: bool,
    activity: Activity,
}

impl Metered {
    fn fail(&mut self, error: io::Error) -> Poll<Option<io::Result<Bytes>>> {
        self.ended = true;
        self.ready.clear();
        Poll::Ready(Some(Err(error)))
    }
}

impl Stream for Metered {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            let last = this.left == 0;
            // Of the last bytes, all but the final chunk may go before the end is certain.
            if !this.ready.is_empty() && (this.ended || !last || this.ready.len() > MAX_CHUNK_BYTES) {
                let chunk = this.ready.split_to(this.ready.len().min(MAX_CHUNK_BYTES));
                this.activity.touch();
                return Poll::Ready(Some(Ok(chunk)));
            }
            if this.ended {
                return Poll::Ready(None);
            }
            match ready!(this.chunks.as_mut().poll_next(cx)) {
                Some(Ok(chunk)) if chunk.is_empty() => {}
                Some(Ok(chunk)) if chunk.len() as u64 > this.left => return this.fail(too_long(this.length)),
                Some(Ok(chunk)) => {
                    this.left -= chunk.len() as u64;
                    this.ready = chunk;
                    // The last one may be held back for as long again.
                    this.activity.touch();
                }
                Some(Err(error)) => return this.fail(error),
                None if last => this.ended = true,
                None => {
                    let came = this.length - this.left;
                    return this.fail(io::Error::new(
                        io::ErrorKind::UnexpectedEof,
                        format!("the body ended after {came} of {} bytes", this.length),
                    ));
                }
            }
        }
    }
}

fn too_long(length: u64) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("the body is longer than the {length} bytes it was said to have"),
    )
}

//! Reading a reply's body into memory, bounded and under the deadline of its call.
//!
//! It must never hold more than the limit plus one chunk, and never trust a Content-Length for an allocation.

use bytes::{Bytes, BytesMut};

use crate::error::TransportError;
use crate::guard::{Guard, Interrupt};

/// The most that is reserved on the word of a Content-Length.
const MAX_RESERVED: u64 = 1024 * 1024;

/// Why a body could not be read.
pub(crate) enum ReadFault {
    Interrupted(Interrupt),
    Broken(TransportError),
    TooLarge,
}

/// The whole body, where it is within the limit.
pub(crate) async fn whole(head: &mut reqwest::Response, guard: &mut Guard, limit: u64) -> Result<Bytes, ReadFault> {
    let announced = head.content_length();
    if announced.is_some_and(|length| length > limit) {
        return Err(ReadFault::TooLarge);
    }
    // Small bodies come in one chunk, which is then the body: no copy.
    let Some(first) = next(head, guard).await? else {
        return Ok(Bytes::new());
    };
    if first.len() as u64 > limit {
        return Err(ReadFault::TooLarge);
    }
    let Some(second) = next(head, guard).await? else {
        return Ok(first);
    };
    let reserved = announced.unwrap_or(0).min(MAX_RESERVED);
    let mut body = BytesMut::with_capacity((first.len() + second.len()).max(usize::try_from(reserved).unwrap_or(0)));
    body.extend_from_slice(&first);
    let mut chunk = second;
    loop {
        if (body.len() + chunk.len()) as u64 > limit {
            return Err(ReadFault::TooLarge);
        }
        body.extend_from_slice(&chunk);
        match next(head, guard).await? {
            Some(more) => chunk = more,
            None => return Ok(body.freeze()),
        }
    }
}

/// As much of the body as the limit allows, and whether it goes on. Whatever goes wrong ends the reading, no more.
pub(crate) async fn up_to(head: &mut reqwest::Response, guard: &mut Guard, limit: usize) -> (Bytes, bool) {
    let mut body = BytesMut::new();
    loop {
        match next(head, guard).await {
            Ok(Some(chunk)) => {
                let room = limit - body.len();
                body.extend_from_slice(&chunk[..chunk.len().min(room)]);
                if chunk.len() > room {
                    return (body.freeze(), true);
                }
            }
            Ok(None) => return (body.freeze(), false),
            Err(_) => return (body.freeze(), true),
        }
    }
}

async fn next(head: &mut reqwest::Response, guard: &mut Guard) -> Result<Option<Bytes>, ReadFault> {
    match guard.run(head.chunk()).await {
        Ok(Ok(chunk)) => Ok(chunk),
        Ok(Err(cause)) => Err(ReadFault::Broken(TransportError::from(cause))),
        Err(interrupt) => Err(ReadFault::Interrupted(interrupt)),
    }
}

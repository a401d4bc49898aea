//! What a call of the typed API gives, in one form for all of them.

use std::future::IntoFuture;

use futures_util::StreamExt as _;
use run402_client::projects::SaveError;
use run402_client::runtime::{BoxFuture, ByteStream};
use run402_client::{Error, Reply};
use serde::Serialize;
use serde_json::Value;

use crate::args::Failure;

/// What came out.
pub enum Done {
    /// The whole reply of the last request, written as JSON again; null where its body is not looked at.
    Reply(Value),
    /// A result of our own, in the form of the official client's.
    Result(Value),
    Bytes(Vec<u8>),
}

pub type Sending = BoxFuture<'static, Result<Done, Failure>>;

/// A request whose reply is on the wire as it is.
pub fn reply<T: Serialize + Send + 'static>(
    request: impl IntoFuture<Output = Result<Reply<T>, Error>, IntoFuture: Send + 'static>,
) -> Sending {
    let sent = request.into_future();
    Box::pin(async move { Ok(Done::Reply(written(&*sent.await?))) })
}

/// A request that keeps the keys in its reply.
pub fn saved<T: Serialize + Send + 'static>(
    request: impl IntoFuture<Output = Result<Reply<T>, SaveError<T>>, IntoFuture: Send + 'static>,
) -> Sending {
    let sent = request.into_future();
    Box::pin(async move {
        match sent.await {
            Ok(reply) => Ok(Done::Reply(written(&*reply))),
            Err(SaveError::Failed(cause) | SaveError::NotSaved { cause, .. }) => Err(cause.into()),
            Err(other) => panic!("{other}"),
        }
    })
}

/// A request whose reply is bytes.
pub fn bytes(
    request: impl IntoFuture<Output = Result<Reply<ByteStream>, Error>, IntoFuture: Send + 'static>,
) -> Sending {
    let sent = request.into_future();
    Box::pin(async move { Ok(Done::Bytes(bytes_of(sent.await?).await?)) })
}

/// The bytes of a reply.
pub async fn bytes_of(reply: Reply<ByteStream>) -> Result<Vec<u8>, Error> {
    let mut chunks = reply.into_inner();
    let mut bytes = Vec::new();
    while let Some(chunk) = chunks.next().await {
        bytes.extend_from_slice(&chunk?);
    }
    Ok(bytes)
}

/// A call with a result of our own, shown as the official client shows it.
pub fn result<T, E: Into<Failure>>(
    call: impl IntoFuture<Output = Result<T, E>, IntoFuture: Send + 'static>,
    show: impl FnOnce(T) -> Value + Send + 'static,
) -> Sending
where
    T: Send + 'static,
{
    let sent = call.into_future();
    Box::pin(async move { sent.await.map(|value| Done::Result(show(value))).map_err(Into::into) })
}

pub fn written<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).expect("a reply can be written")
}

//! An [`Answer`] as a reply of the HTTP server.

use agent_clients_runtime::http;
use axum::body::Body;
use axum::response::Response;
use futures_util::{StreamExt, stream};

use super::connection::Peer;
use crate::answer::{Answer, AnswerBody, Outcome};
use crate::body::{ByteParts, cut};

/// Answers, or does to the connection what the answer says.
pub(crate) async fn respond(answer: Answer, cut_at: Option<usize>, peer: &Peer) -> Response {
    if !answer.delay.is_zero() {
        tokio::time::sleep(answer.delay).await;
    }
    match answer.outcome {
        Outcome::Reply => {}
        Outcome::Refused | Outcome::Broken => peer.cut().await,
        Outcome::TimedOut | Outcome::Never => std::future::pending().await,
    }
    let body = match (answer.body, cut_at) {
        (AnswerBody::Bytes(bytes), None) => Body::from(bytes),
        (body, Some(count)) => streamed(cut(body.into_parts(), count), peer),
        (body, None) => streamed(body.into_parts(), peer),
    };
    let mut reply = http::Response::new(body);
    *reply.status_mut() = answer.status;
    *reply.headers_mut() = answer.headers;
    reply
}

/// Sees to it that what comes before a break arrives: the server drops what it has not written yet when a body fails.
fn streamed(parts: ByteParts, peer: &Peer) -> Body {
    let state = (parts, peer.clone());
    Body::from_stream(stream::unfold(state, |(mut parts, peer)| async {
        let part = parts.next().await?;
        if part.is_err() {
            peer.flushed().await;
        }
        Some((part, (parts, peer)))
    }))
}

//! A host that knows nothing: it answers everything alike and keeps what it got, credentials included.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::extract::Request;
use axum::response::Response;

use super::connection::Peer;
use super::host::{Handle, Host};
use super::respond::respond;
use super::server::record;
use crate::answer::Answer;
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// Another host on loopback: the target of a redirect, which must get no request or none with a credential, or a receiver of
/// webhooks.
///
/// ```
/// use agent_clients_testkit::Answer;
/// use agent_clients_testkit::loopback::{Elsewhere, Fault};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// let elsewhere = Elsewhere::start().await?;
/// let redirect = Fault::answer(Answer::new(307).with_header("location", &elsewhere.url())).on("files_get_download_url");
/// // `fake.inject(redirect)`, the call, and then:
/// assert!(elsewhere.requests().is_empty());
/// # let _ = redirect;
/// # Ok(())
/// # }
/// ```
pub struct Elsewhere {
    host: Host,
    kept: Arc<Kept>,
}

struct Kept {
    answer: Answer,
    requests: Mutex<Vec<RecordedRequest>>,
}

impl Elsewhere {
    /// Starts to listen, on a free port of 127.0.0.1, and answers everything with an empty JSON object. Needs a running tokio
    /// runtime with I/O and time.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::answering(Answer::json(&serde_json::json!({}))).await
    }

    /// The same, but it answers this.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn answering(answer: Answer) -> io::Result<Self> {
        let requests = Mutex::default();
        let kept = Arc::new(Kept { answer, requests });
        let host = Host::start(kept.clone()).await?;
        Ok(Self { host, kept })
    }

    /// The address, `http://127.0.0.1:41234`. It is another origin than that of every fake.
    #[must_use]
    pub fn url(&self) -> String {
        self.host.url()
    }

    /// The address as a socket's.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.host.address()
    }

    /// All requests so far.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        lock(&self.kept.requests).clone()
    }
}

impl Handle for Kept {
    async fn handle(&self, request: Request, peer: &Peer) -> Response {
        match record(request).await {
            Ok(request) => lock(&self.requests).push(request),
            Err(_) => peer.cut().await,
        }
        respond(self.answer.clone(), None, peer).await
    }
}

impl fmt::Debug for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Elsewhere")
            .field("url", &self.url())
            .finish_non_exhaustive()
    }
}

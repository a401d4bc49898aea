//! An HTTP/1.1 host on a free port of loopback, which ends with all its connections when it is dropped.
//!
//! Knows no API: what is answered is the [`Handle`]'s business.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use agent_clients_runtime::CancellationToken;
use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::response::Response;
use tokio::net::TcpListener;

use super::connection::{Listener, Peer};
use crate::recorded::RecordedRequest;

/// Answers requests.
pub(crate) trait Handle: Send + Sync + 'static {
    /// Answers one request. It is dropped when the connection is cut.
    fn handle(&self, request: Request, peer: &Peer) -> impl Future<Output = Response> + Send;
}

/// A host that listens until it is dropped.
pub(crate) struct Host {
    address: SocketAddr,
    stop: CancellationToken,
}

impl Host {
    /// Needs a running tokio runtime with I/O and time.
    pub(crate) async fn start<H: Handle>(handler: Arc<H>) -> io::Result<Self> {
        let sockets = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = sockets.local_addr()?;
        let stop = CancellationToken::new();
        let app = Router::new().fallback(serve::<H>).with_state(handler);
        let listener = Listener {
            sockets,
            stop: stop.clone(),
        };
        let serving = axum::serve(listener, app.into_make_service_with_connect_info::<Peer>());
        let stopped = stop.clone().cancelled_owned();
        tokio::spawn(async move {
            tokio::select! {
                _ = serving => {}
                () = stopped => {}
            }
        });
        Ok(Self { address, stop })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:41234`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn serve<H: Handle>(
    State(handler): State<Arc<H>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: Request,
) -> Response {
    tokio::select! {
        reply = handler.handle(request, &peer) => reply,
        // Nobody sees this one: the connection is gone.
        () = peer.is_cut() => Response::default(),
    }
}

/// The head of a request as it is recorded, without a body and an operation yet.
pub(crate) fn recorded(head: &axum::http::request::Parts) -> RecordedRequest {
    let host = head
        .headers
        .get("host")
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    RecordedRequest {
        origin: format!("http://{host}"),
        method: head.method.clone(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().map(str::to_owned),
        headers: head.headers.clone(),
        body: agent_clients_runtime::bytes::Bytes::new(),
        operation: None,
    }
}

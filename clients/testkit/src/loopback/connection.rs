//! Connections that can be cut from the inside: by a fault, and all of them when the server is dropped.
//!
//! An HTTP server has no way to close a connection without an answer; a socket that reports a reset has.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use agent_clients_runtime::CancellationToken;
use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// Accepts connections that can be cut.
pub(crate) struct Listener {
    pub(crate) sockets: TcpListener,
    /// Cuts all connections.
    pub(crate) stop: CancellationToken,
}

/// The handle of one connection.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    cut: CancellationToken,
    /// Whether the system's buffer is full: what was written last has not left yet.
    blocked: Arc<AtomicBool>,
}

impl Peer {
    /// Cuts the connection and never comes back; the connection takes its tasks with it.
    pub(crate) async fn cut(&self) -> ! {
        self.cut.cancel();
        std::future::pending().await
    }

    /// Waits until the connection is cut.
    pub(crate) async fn is_cut(&self) {
        self.cut.cancelled().await;
    }

    /// Waits until everything that was answered so far is with the system, which delivers it even if the connection ends now.
    pub(crate) async fn flushed(&self) {
        // The server writes out what it has whenever a body is not ready, so it has to be not ready once.
        tokio::task::yield_now().await;
        while self.blocked.load(Ordering::Acquire) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

impl Connected<IncomingStream<'_, Listener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Listener>) -> Self {
        stream.remote_addr().clone()
    }
}

impl axum::serve::Listener for Listener {
    type Io = Connection;
    type Addr = Peer;

    async fn accept(&mut self) -> (Connection, Peer) {
        let (stream, _) = axum::serve::Listener::accept(&mut self.sockets).await;
        // A fault must not wait for Nagle's algorithm, and a failure here only makes it slower.
        let _ = stream.set_nodelay(true);
        let peer = Peer {
            cut: self.stop.child_token(),
            blocked: Arc::default(),
        };
        let cut = Box::pin(peer.cut.clone().cancelled_owned());
        (
            Connection {
                stream,
                peer: peer.clone(),
                cut,
            },
            peer,
        )
    }

    fn local_addr(&self) -> io::Result<Peer> {
        Ok(Peer {
            cut: self.stop.clone(),
            blocked: Arc::default(),
        })
    }
}

/// A socket that reports a reset once it is cut.
pub(crate) struct Connection {
    stream: TcpStream,
    peer: Peer,
    cut: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Connection {
    fn check(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        if self.peer.cut.is_cancelled() || self.cut.as_mut().poll(context).is_ready() {
            return Err(io::ErrorKind::ConnectionReset.into());
        }
        Ok(())
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.check(context)?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.check(context)?;
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.peer.blocked.store(written.is_pending(), Ordering::Release);
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check(context)?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check(context)?;
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, parts);
        self.peer.blocked.store(written.is_pending(), Ordering::Release);
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::serve::Listener as _;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    /// A connection of ours, and the socket at its other end.
    async fn connected() -> (Connection, TcpStream) {
        let sockets = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = sockets.local_addr().unwrap();
        let mut listener = Listener {
            sockets,
            stop: CancellationToken::new(),
        };
        let (accepted, opened) = tokio::join!(listener.accept(), TcpStream::connect(address));
        (accepted.0, opened.unwrap())
    }

    #[tokio::test]
    async fn what_is_written_counts_as_flushed_only_when_the_system_has_it() {
        let (mut connection, mut other) = connected().await;
        let peer = connection.peer.clone();
        peer.flushed().await;
        let bytes = vec![0; 64 << 20];
        let writing = tokio::spawn(async move { connection.write_all(&bytes).await.map(|()| connection) });
        let early = tokio::time::timeout(Duration::from_millis(200), async {
            while !peer.blocked.load(Ordering::Acquire) {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            peer.flushed().await;
        });
        assert!(early.await.is_err(), "flushed, although nobody reads");
        let mut read = vec![0; 64 << 20];
        other.read_exact(&mut read).await.unwrap();
        let written = writing.await.unwrap();
        assert!(written.is_ok());
        peer.flushed().await;
    }

    #[tokio::test]
    async fn a_cut_wakes_a_connection_that_waits_and_fails_it() {
        let (mut connection, _other) = connected().await;
        let peer = connection.peer.clone();
        let reading = tokio::spawn(async move { connection.read_u8().await });
        tokio::task::yield_now().await;
        peer.cut.cancel();
        let error = reading.await.unwrap().unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::ConnectionReset);
    }
}

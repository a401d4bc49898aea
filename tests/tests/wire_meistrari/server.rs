//! Two servers on loopback that follow one script, byte for byte as it says.
//!
//! Raw on purpose: an HTTP library would not write a chunk when it is told to. They judge nothing but the order; the script
//! compares.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::case::{Case, Connection, Host};
use super::content::{Chunk, Content};
use super::http::{head, lock, read_request};
use super::script::Script;

/// The longest that an answer that never comes is held.
const HOLD: Duration = Duration::from_secs(30);

/// The two servers. Dropping them closes the doors.
pub struct Servers {
    vault: String,
    storage: String,
    state: Arc<State>,
    accepting: Vec<JoinHandle<()>>,
}

struct State {
    script: Mutex<Option<Script>>,
    /// Requests that arrived, connections that are open.
    counts: watch::Sender<(usize, usize)>,
    /// What went wrong on this side.
    faults: Mutex<Vec<String>>,
}

impl Servers {
    /// Starts to listen. They answer nothing before they [`follow`](Self::follow) a case.
    pub async fn start() -> io::Result<Self> {
        let state = Arc::new(State {
            script: Mutex::default(),
            counts: watch::Sender::default(),
            faults: Mutex::default(),
        });
        let (vault, accept_vault) = listen(Host::Vault, &state).await?;
        let (storage, accept_storage) = listen(Host::Storage, &state).await?;
        Ok(Self {
            vault,
            storage,
            state,
            accepting: vec![accept_vault, accept_storage],
        })
    }

    pub fn vault(&self) -> &str {
        &self.vault
    }

    pub fn storage(&self) -> &str {
        &self.storage
    }

    /// Follows the exchanges of a case from now on.
    pub fn follow(&self, case: &Case) {
        *lock(&self.state.script) = Some(Script::new(case));
    }

    /// Closes the doors: the addresses are real, and nobody is there any more.
    pub async fn close(&mut self) {
        for accepting in self.accepting.drain(..) {
            accepting.abort();
            let _ = accepting.await;
        }
    }

    /// Waits until a request has arrived whole.
    pub fn arrival(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut counts = self.state.counts.subscribe();
        async move {
            let _ = counts.wait_for(|(seen, _)| *seen > 0).await;
        }
    }

    /// Waits until no connection is open.
    pub async fn quiet(&self) {
        let mut counts = self.state.counts.subscribe();
        let _ = counts.wait_for(|(_, open)| *open == 0).await;
    }

    /// Everything that was not as the script has it.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = lock(&self.state.script)
            .as_ref()
            .map(Script::faults)
            .unwrap_or_default();
        faults.extend(lock(&self.state.faults).iter().map(|fault| format!("server: {fault}")));
        faults
    }
}

impl Drop for Servers {
    fn drop(&mut self) {
        for accepting in &self.accepting {
            accepting.abort();
        }
    }
}

async fn listen(host: Host, state: &Arc<State>) -> io::Result<(String, JoinHandle<()>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    let state = state.clone();
    let accepting = tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let state = state.clone();
            state.counts.send_modify(|(_, open)| *open += 1);
            tokio::spawn(async move {
                if let Err(cause) = serve(socket, host, &state).await {
                    lock(&state.faults).push(format!("{host:?}: {cause}"));
                }
                state.counts.send_modify(|(_, open)| *open -= 1);
            });
        }
    });
    Ok((address, accepting))
}

/// One request a connection.
async fn serve(mut socket: TcpStream, host: Host, state: &State) -> io::Result<()> {
    let request = match read_request(&mut socket).await {
        Ok(Some(request)) => request,
        Ok(None) => return Ok(()),
        // A client that cancels closes in the middle; that is its right.
        Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
        Err(cause) => return Err(cause),
    };
    let response = lock(&state.script)
        .as_mut()
        .and_then(|script| script.take(host, &request));
    state.counts.send_modify(|(seen, _)| *seen += 1);
    let Some(response) = response else { return Ok(()) };
    if response.connection == Some(Connection::Reset) {
        return Ok(());
    }
    if response.hold {
        let mut byte = [0];
        return match tokio::time::timeout(HOLD, socket.read(&mut byte)).await {
            Ok(_) => Ok(()),
            Err(_) => Err(io::Error::other("the client held its connection open")),
        };
    }
    let head = head(response.status, &response.headers);
    match &response.body {
        _ if matches!(response.status, 204 | 304) => socket.write_all(format!("{head}\r\n").as_bytes()).await?,
        Some(Content::Chunks(chunks)) => {
            let head = format!("{head}transfer-encoding: chunked\r\n\r\n");
            socket.write_all(head.as_bytes()).await?;
            for chunk in chunks {
                match chunk {
                    Chunk::Text(text) => {
                        let framed = format!("{:x}\r\n{text}\r\n", text.len());
                        socket.write_all(framed.as_bytes()).await?;
                    }
                    Chunk::Pause(time) => tokio::time::sleep(Duration::from_millis(*time)).await,
                }
            }
            socket.write_all(b"0\r\n\r\n").await?;
        }
        body => {
            let whole = body.as_ref().map(Content::bytes).unwrap_or_default();
            let head = format!("{head}content-length: {}\r\n\r\n", whole.len());
            socket.write_all(head.as_bytes()).await?;
            socket.write_all(&whole).await?;
        }
    }
    // What the client makes of the end is its business.
    let _ = socket.shutdown().await;
    Ok(())
}

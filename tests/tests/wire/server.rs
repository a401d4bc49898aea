//! A server on loopback that answers every connection by one script, byte for byte as the script says.
//!
//! Raw on purpose: an HTTP library would not write a chunk when it is told to, nor break a reply in the middle. It judges
//! nothing; it keeps what arrived.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::OwnedReadHalf;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::case::{Body, Chunk, Connection, Response, Step};
use super::http::{Seen, head, lock, read_request};

/// The longest that a script waits for the client to close its connection.
const HOLD: Duration = Duration::from_secs(30);

/// The server. Dropping it closes the door.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    accepting: Option<JoinHandle<()>>,
}

struct State {
    seen: Mutex<Vec<Seen>>,
    /// Requests that arrived, connections that are done.
    counts: watch::Sender<(usize, usize)>,
    /// What went wrong on this side.
    faults: Mutex<Vec<String>>,
}

impl Server {
    /// Starts to listen. `stretch` multiplies the waits of the script.
    pub async fn start(response: Option<Response>, stretch: u32) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let state = Arc::new(State {
            seen: Mutex::default(),
            counts: watch::Sender::default(),
            faults: Mutex::default(),
        });
        let refused = response
            .as_ref()
            .is_some_and(|response| response.connection == Some(Connection::Refused));
        // A listener that is closed again: the address is real, and nobody is there.
        let accepting = (!refused).then(|| {
            let state = state.clone();
            tokio::spawn(async move {
                while let Ok((socket, _)) = listener.accept().await {
                    let (state, response) = (state.clone(), response.clone());
                    tokio::spawn(async move {
                        if let Err(cause) = serve(socket, response, stretch, &state).await {
                            lock(&state.faults).push(cause.to_string());
                        }
                        state.counts.send_modify(|(_, done)| *done += 1);
                    });
                }
            })
        });
        Ok(Self {
            address,
            state,
            accepting,
        })
    }

    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What arrived so far.
    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.state.seen).clone()
    }

    /// What went wrong on this side so far.
    pub fn faults(&self) -> Vec<String> {
        lock(&self.state.faults).clone()
    }

    /// Waits until a request has arrived whole.
    pub fn arrival(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut counts = self.state.counts.subscribe();
        async move {
            let _ = counts.wait_for(|(seen, _)| *seen > 0).await;
        }
    }

    /// Waits until so many connections are done, by their script or because the client closed them.
    pub async fn done(&self, connections: usize) {
        let mut counts = self.state.counts.subscribe();
        let _ = counts.wait_for(|(_, done)| *done >= connections).await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(accepting) = &self.accepting {
            accepting.abort();
        }
    }
}

async fn serve(mut socket: TcpStream, response: Option<Response>, stretch: u32, state: &State) -> io::Result<()> {
    let Some(request) = read_request(&mut socket).await? else {
        return Ok(());
    };
    lock(&state.seen).push(request);
    state.counts.send_modify(|(seen, _)| *seen += 1);
    let Some(response) = response else {
        return Err(io::Error::other("a request came where none was expected"));
    };
    if response.connection == Some(Connection::Reset) {
        return Ok(());
    }
    let (mut reader, mut writer) = socket.into_split();
    if let Some(delay) = response.delay_ms
        && closed_within(&mut reader, milliseconds(delay) * stretch).await
    {
        return Ok(());
    }
    let head = head(response.status, &response.headers);
    let (whole, chunks) = match response.body {
        None => (Vec::new(), None),
        Some(Body::Json(value)) => (value.to_string().into_bytes(), None),
        Some(Body::Text(text)) => (text.into_bytes(), None),
        Some(Body::Chunks(chunks)) => (Vec::new(), Some(chunks)),
    };
    let Some(chunks) = chunks else {
        if matches!(response.status, 204 | 304) {
            writer.write_all(format!("{head}\r\n").as_bytes()).await?;
            return writer.shutdown().await;
        }
        writer
            .write_all(format!("{head}content-length: {}\r\n\r\n", whole.len()).as_bytes())
            .await?;
        writer.write_all(&whole).await?;
        return writer.shutdown().await;
    };
    writer
        .write_all(format!("{head}transfer-encoding: chunked\r\n\r\n").as_bytes())
        .await?;
    for chunk in chunks {
        match chunk {
            Chunk::Text(text) if text.is_empty() => {}
            Chunk::Step(Step::Hold(false) | Step::Destroy(false)) => {}
            Chunk::Text(text) => {
                let framed = format!("{:x}\r\n{text}\r\n", text.len());
                // A client that has all it wants closes before the rest is written; that is its right.
                if writer.write_all(framed.as_bytes()).await.is_err() {
                    return Ok(());
                }
            }
            Chunk::Step(Step::Pause(pause)) => tokio::time::sleep(milliseconds(pause) * stretch).await,
            Chunk::Step(Step::Hold(true)) => {
                return match closed_within(&mut reader, HOLD).await {
                    true => Ok(()),
                    false => Err(io::Error::other(format!(
                        "the client held its connection open for {HOLD:?}"
                    ))),
                };
            }
            Chunk::Step(Step::Destroy(true)) => return Ok(()),
        }
    }
    let _ = writer.write_all(b"0\r\n\r\n").await;
    let _ = writer.shutdown().await;
    Ok(())
}

fn milliseconds(count: u64) -> Duration {
    Duration::from_millis(count)
}

/// Whether the client closes its side within this time.
async fn closed_within(reader: &mut OwnedReadHalf, time: Duration) -> bool {
    let mut byte = [0];
    matches!(
        tokio::time::timeout(time, reader.read(&mut byte)).await,
        Ok(Ok(0) | Err(_))
    )
}

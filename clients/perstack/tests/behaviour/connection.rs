//! What only a real connection shows: that nobody listens, and that ending a call or a stream closes it.

use std::time::Duration;

use perstack_client::runtime::reqwest::dns::{Name, Resolve, Resolving};
use perstack_client::runtime::{HttpTransport, Sent, Stage};
use perstack_client::{Abort, ApiError, CancellationToken, Client};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::support::KEY;

/// Far beyond what any of this takes.
const PATIENCE: Duration = Duration::from_secs(60);

fn client(listener: &TcpListener) -> Client {
    let address = listener.local_addr().unwrap();
    let builder = Client::builder().api_key(KEY).base_url(format!("http://{address}/"));
    // A proxy of the machine must not stand between the client and the loopback. Where there is no trust store, no TLS
    // client can be configured; the default transport does without, as the address is a plain one.
    match HttpTransport::configured(|http| http.no_proxy()) {
        Ok(transport) => builder.transport(transport).build().unwrap(),
        Err(_) => builder.build().unwrap(),
    }
}

/// Takes one request, writes `reply`, says so, and comes back when the client has closed the connection.
async fn serve(listener: TcpListener, reply: &'static str, written: oneshot::Sender<()>) -> String {
    let (mut socket, _) = listener.accept().await.unwrap();
    let request = head(&mut socket).await;
    socket.write_all(reply.as_bytes()).await.unwrap();
    let _ = written.send(());
    let mut rest = Vec::new();
    let _ = tokio::time::timeout(PATIENCE, socket.read_to_end(&mut rest))
        .await
        .expect("the connection stayed open");
    request
}

async fn head(socket: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        assert_ne!(socket.read_buf(&mut head).await.unwrap(), 0, "the request broke off");
    }
    String::from_utf8(head).unwrap()
}

const STREAM: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n\
                      25\r\nevent: checkpoint\ndata: {\"id\":\"c1\"}\n\n\r\n";

#[tokio::test]
async fn an_unreachable_host_is_told_from_a_refusal_of_the_service() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&listener);
    drop(listener);
    let error = client.jobs().get("job-1").await.unwrap_err();
    assert_eq!((error.stage(), error.was_sent()), (Stage::NotSent, Sent::No), "{error}");
    assert!(error.is_connect() && error.is_retryable());
    let seen = ApiError::from(&error);
    assert_eq!((seen.code, seen.aborted), (0, false));
    assert!(!seen.message.is_empty() && seen.reason.is_some());
}

/// Knows no name at all.
struct NoNames;

impl Resolve for NoNames {
    fn resolve(&self, _: Name) -> Resolving {
        Box::pin(async { Err("no such host".into()) })
    }
}

#[tokio::test]
async fn a_name_that_does_not_exist_is_not_sent_either() {
    let Ok(transport) = HttpTransport::configured(|http| http.no_proxy().dns_resolver(NoNames)) else {
        return; // No trust store, no TLS client: nothing that could be asked.
    };
    let builder = Client::builder()
        .api_key(KEY)
        .base_url("http://api.test")
        .transport(transport);
    let error = builder.build().unwrap().jobs().get("job-1").await.unwrap_err();
    assert_eq!((error.stage(), error.was_sent()), (Stage::NotSent, Sent::No), "{error}");
    assert!(error.is_connect() && error.is_retryable());
    assert!(error.message().contains("no such host"), "{error}");
}

#[tokio::test]
async fn dropping_a_call_closes_its_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&listener);
    let (written, wrote) = oneshot::channel();
    let server = tokio::spawn(serve(listener, "", written));
    tokio::select! {
        _ = client.jobs().get("job-1").into_future() => panic!("nobody answered"),
        arrived = wrote => arrived.unwrap(),
    }
    let request = server.await.unwrap();
    assert!(request.starts_with("GET /api/v1/jobs/job-1 HTTP/1.1"), "{request}");
}

#[tokio::test]
async fn cancelling_a_call_closes_its_connection_and_says_who_did_it() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&listener);
    let (written, wrote) = oneshot::channel();
    let server = tokio::spawn(serve(listener, "", written));
    let token = CancellationToken::new();
    let call = client.jobs().get("job-1").with_cancel(token.clone());
    let (result, ()) = tokio::join!(call.into_future(), async {
        wrote.await.unwrap();
        token.cancel();
    });
    let error = result.unwrap_err();
    assert_eq!((error.stage(), error.was_sent()), (Stage::MaybeSent, Sent::Maybe));
    assert_eq!(ApiError::from(error).abort, Some(Abort::Caller));
    server.await.unwrap();
}

#[tokio::test]
async fn dropping_a_stream_closes_its_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&listener);
    let (written, _wrote) = oneshot::channel();
    let server = tokio::spawn(serve(listener, STREAM, written));
    let mut stream = client.jobs().checkpoints().stream("job-1").await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap().id, "c1");
    drop(stream);
    let request = server.await.unwrap();
    assert!(
        request.to_ascii_lowercase().contains("accept: text/event-stream"),
        "{request}"
    );
}

#[tokio::test]
async fn silence_and_cancellation_close_the_connection_of_a_stream_that_is_still_held() {
    for by_caller in [false, true] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = client(&listener);
        let (written, _wrote) = oneshot::channel();
        let server = tokio::spawn(serve(listener, STREAM, written));
        let token = CancellationToken::new();
        let request = client.jobs().checkpoints().stream("job-1").with_cancel(token.clone());
        let request = if by_caller {
            request
        } else {
            request.with_idle_timeout(Duration::from_millis(300))
        };
        let mut stream = request.await.unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap().id, "c1");
        if by_caller {
            token.cancel();
        }
        let error = ApiError::from(stream.next().await.unwrap().unwrap_err());
        assert_eq!(
            error.abort,
            Some(if by_caller { Abort::Caller } else { Abort::Timeout })
        );
        // The stream itself is still there: its end has to close the connection.
        server.await.unwrap();
        assert!(stream.next().await.is_none());
    }
}

#[tokio::test]
async fn a_connection_that_breaks_inside_an_event_is_an_error_after_what_had_arrived() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&listener);
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        head(&mut socket).await;
        socket.write_all(STREAM.as_bytes()).await.unwrap();
        socket.write_all(b"10\r\nevent: checkpoin\r\n").await.unwrap();
        // Closed without the chunk that ends the body.
    });
    let mut stream = client.jobs().checkpoints().stream("job-1").await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap().id, "c1");
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!(error.stage(), Stage::StreamBroken);
    assert!(error.is_retryable());
    assert!(stream.next().await.is_none());
    server.await.unwrap();
}

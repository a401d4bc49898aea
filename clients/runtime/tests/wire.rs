//! The same promises over real sockets, where only a socket can tell: what counts as sent, and that redirects stay home.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use agent_clients_runtime::{
    Bearer, CallOptions, Core, ErrorEnvelope, HttpTransport, Operation, Repeat, RetryPolicy, Sent, Stage,
    TransportErrorKind, Upload,
};
use common::{GET, KEYED, POST, call, call_with_body, loopback, read_request, unreachable, write_and_close};
use futures_util::StreamExt;
use tokio::io::AsyncWriteExt;

fn quick() -> RetryPolicy {
    RetryPolicy::standard().base_delay(Duration::from_millis(1))
}

fn core(address: &str) -> Core {
    Core::builder(address)
        .retry(quick())
        .auth(Bearer::new("sk-live-1"))
        .build()
        .unwrap()
}

#[tokio::test]
async fn an_unreachable_host_is_not_sent_and_even_a_post_is_tried_again() {
    let core = core(&unreachable().await);
    for operation in [&GET, &POST] {
        let error = call_with_body(&core, operation, CallOptions::new()).await.unwrap_err();
        assert_eq!(
            (error.stage(), error.was_sent(), error.attempts()),
            (Stage::NotSent, Sent::No, 3),
            "{error}"
        );
        assert!(
            error.is_connect() && error.is_retryable() && error.is_safe_to_repeat(),
            "{error}"
        );
        assert_eq!(error.transport().unwrap().kind(), TransportErrorKind::Connect);
        assert!(error.to_string().contains("refused"), "{error}");
    }
}

#[tokio::test]
async fn a_name_that_does_not_exist_is_not_sent() {
    // The top-level name "invalid" never exists (RFC 6761).
    let core = Core::builder("http://nobody.invalid")
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    let error = call_with_body(&core, &POST, CallOptions::new()).await.unwrap_err();
    assert_eq!((error.stage(), error.was_sent()), (Stage::NotSent, Sent::No), "{error}");
    assert!(error.is_connect(), "{error}");
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_not_sent_to() {
    let address = loopback(|_, stream| async move { write_and_close(stream, "HTTP/1.1 400 no\r\n\r\n").await }).await;
    let address = address.replace("http://", "https://");
    let error = call_with_body(&core(&address), &POST, CallOptions::new().without_retry())
        .await
        .unwrap_err();
    assert_eq!((error.was_sent(), error.is_connect()), (Sent::No, true), "{error}");
}

#[tokio::test]
async fn a_connection_closed_after_the_request_may_have_been_sent() {
    let count = Arc::new(AtomicUsize::new(0));
    let seen = count.clone();
    let address = loopback(move |_, mut stream| {
        let seen = seen.clone();
        async move {
            if !read_request(&mut stream).await.is_empty() {
                seen.fetch_add(1, Ordering::SeqCst);
            }
        }
    })
    .await;
    let error = call_with_body(&core(&address), &POST, CallOptions::new())
        .await
        .unwrap_err();
    assert_eq!(
        (error.stage(), error.was_sent(), error.attempts()),
        (Stage::MaybeSent, Sent::Maybe, 1),
        "{error}"
    );
    assert!(!error.is_connect() && error.is_retryable() && !error.is_safe_to_repeat());
    assert_eq!(count.load(Ordering::SeqCst), 1, "a POST goes out once");
    let error = call(&core(&address), &GET, CallOptions::new()).await.unwrap_err();
    assert_eq!(error.attempts(), 3);
    assert_eq!(count.load(Ordering::SeqCst), 4, "a read is tried again");
}

#[tokio::test]
async fn a_truncated_reply_is_unreadable_and_keeps_its_status() {
    let address = loopback(|_, mut stream| async move {
        read_request(&mut stream).await;
        write_and_close(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nX-Request-Id: r-9\r\n\r\n[1,",
        )
        .await;
    })
    .await;
    let core = core(&address);
    let response = call_with_body(&core, &POST, CallOptions::new()).await.unwrap();
    let error = response.json::<Vec<u8>>().await.unwrap_err();
    assert_eq!(
        (error.stage(), error.was_sent()),
        (Stage::Unreadable, Sent::Yes),
        "{error}"
    );
    assert_eq!(
        (error.status().unwrap().as_u16(), error.request_id()),
        (200, Some("r-9"))
    );
    assert!(!error.is_decode() && error.is_retryable(), "{error}");
    let mut stream = call(&core, &GET, CallOptions::new()).await.unwrap().stream();
    assert_eq!(stream.next().await.unwrap().unwrap(), "[1,");
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!(error.stage(), Stage::StreamBroken, "{error}");
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_the_credential_stays_home() {
    let visits = Arc::new(AtomicUsize::new(0));
    let visited = visits.clone();
    let other = loopback(move |_, mut stream| {
        visited.fetch_add(1, Ordering::SeqCst);
        async move {
            read_request(&mut stream).await;
            write_and_close(stream, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}").await;
        }
    })
    .await;
    // The same server under another name.
    let target = other.replace("127.0.0.1", "localhost");
    let address = loopback(move |_, mut stream| {
        let reply = format!("HTTP/1.1 307 Moved\r\nLocation: {target}/jobs?t=hunter2\r\nContent-Length: 0\r\n\r\n");
        async move {
            assert!(
                read_request(&mut stream)
                    .await
                    .contains("authorization: Bearer sk-live-1")
            );
            write_and_close(stream, &reply).await;
        }
    })
    .await;
    for operation in [&GET, &POST] {
        let error = call(&core(&address), operation, CallOptions::new()).await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (307, 1));
        assert!(error.message().contains("another host, localhost;"), "{error}");
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    }
    assert_eq!(visits.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_client_of_ones_own_making_does_not_follow_redirects_either() {
    let address = loopback(|_, mut stream| async move {
        let request = read_request(&mut stream).await;
        assert!(request.starts_with("GET /jobs "), "{request}");
        write_and_close(
            stream,
            "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
        )
        .await;
    })
    .await;
    let transport = HttpTransport::configured(|builder| {
        builder.redirect(agent_clients_runtime::reqwest::redirect::Policy::limited(9))
    });
    let core = Core::builder(address).transport(transport.unwrap()).build().unwrap();
    assert_eq!(
        call(&core, &GET, CallOptions::new())
            .await
            .unwrap_err()
            .status()
            .unwrap(),
        302
    );
}

#[tokio::test]
async fn a_file_goes_over_the_wire_with_its_length_on_every_attempt() {
    let file = std::env::temp_dir().join(format!("agent-clients-wire-{}", std::process::id()));
    std::fs::write(&file, "0123456789").unwrap();
    let address = loopback(|number, mut stream| async move {
        let request = read_request(&mut stream).await.to_ascii_lowercase();
        assert!(
            request.contains("content-length: 10") && request.ends_with("\r\n\r\n0123456789"),
            "{request}"
        );
        assert!(!request.contains("transfer-encoding"), "{request}");
        let status = if number == 0 { "503 Busy" } else { "200 OK" };
        write_and_close(
            stream,
            &format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        )
        .await;
    })
    .await;
    let core = core(&address);
    let mut call = core.call(&KEYED, CallOptions::new());
    call.body(Upload::file(&file), "text/plain");
    let request = call.http().put(format!("{}/jobs", call.base_url())).build();
    assert_eq!(call.execute(request).await.unwrap().attempts(), 2);
    std::fs::remove_file(file).unwrap();
}

#[tokio::test]
async fn a_method_that_may_carry_a_body_says_so_when_there_is_none() {
    static PUT: Operation = operation("PUT");
    static PATCH: Operation = operation("PATCH");
    static DELETE: Operation = operation("DELETE");
    const fn operation(method: &'static str) -> Operation {
        Operation {
            id: "jobs_change",
            method,
            route: "/jobs",
            auth: "none",
            repeat: Repeat::Never,
            envelope: &ErrorEnvelope::NONE,
        }
    }
    let address = loopback(|_, mut stream| async move {
        let request = read_request(&mut stream).await.to_ascii_lowercase();
        let lengths: Vec<&str> = request
            .lines()
            .filter(|line| line.starts_with("content-length"))
            .collect();
        assert!(!request.contains("transfer-encoding"), "{request}");
        let body = lengths.join(", ");
        let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        write_and_close(stream, &reply).await;
    })
    .await;
    let core = core(&address);
    let zero = "content-length: 0";
    for (operation, expected) in [(&POST, zero), (&PUT, zero), (&PATCH, zero), (&GET, ""), (&DELETE, "")] {
        let sent = call(&core, operation, CallOptions::new()).await.unwrap();
        assert_eq!(*sent.text().await.unwrap(), expected, "{}", operation.method);
    }
    // An empty form and an empty upload are bodies that weigh nothing.
    let form = core.call(&POST, CallOptions::new());
    let request = form
        .http()
        .post(format!("{}/jobs", form.base_url()))
        .form::<[(&str, &str)]>(&[]);
    let sent = form.execute(request.build()).await.unwrap();
    assert_eq!(*sent.text().await.unwrap(), zero);
    let mut upload = core.call(&PUT, CallOptions::new());
    upload.body(Upload::default(), "text/plain");
    let request = upload.http().put(format!("{}/jobs", upload.base_url())).build();
    let sent = upload.execute(request).await.unwrap();
    assert_eq!(*sent.text().await.unwrap(), zero);
}

#[tokio::test]
async fn connections_are_used_again_whatever_was_done_with_the_body() {
    let connections = Arc::new(AtomicUsize::new(0));
    let opened = connections.clone();
    let address = loopback(move |_, mut stream| {
        opened.fetch_add(1, Ordering::SeqCst);
        async move {
            while !read_request(&mut stream).await.is_empty() {
                let reply = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[1]";
                stream.write_all(reply).await.unwrap();
            }
        }
    })
    .await;
    let core = core(&address);
    for _ in 0..3 {
        let get = || call(&core, &GET, CallOptions::new());
        get().await.unwrap().json::<Vec<u8>>().await.unwrap();
        get().await.unwrap().optional_json::<Vec<u8>>().await.unwrap();
        get().await.unwrap().text().await.unwrap();
        get().await.unwrap().empty().await.unwrap();
        assert_eq!(get().await.unwrap().stream().into_inner().count().await, 1);
    }
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_call_works_from_a_spawned_task_and_a_dropped_one_closes_its_connection() {
    let (arrived, has_arrived) = tokio::sync::oneshot::channel();
    let (closed, was_closed) = tokio::sync::oneshot::channel();
    let signals = std::sync::Mutex::new(Some((arrived, closed)));
    let address = loopback(move |_, mut stream| {
        let signals = signals.lock().unwrap().take();
        async move {
            let (arrived, closed) = signals.unwrap();
            read_request(&mut stream).await;
            arrived.send(()).unwrap();
            // Comes back when the client has gone.
            assert_eq!(read_request(&mut stream).await, "");
            closed.send(()).unwrap();
        }
    })
    .await;
    let core = core(&address);
    let task = tokio::spawn(async move { call(&core, &GET, CallOptions::new()).await.map(drop) });
    has_arrived.await.unwrap();
    task.abort();
    was_closed.await.unwrap();
}

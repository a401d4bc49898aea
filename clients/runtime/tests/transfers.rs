//! Transfers to and from presigned addresses: what is sent there, what is never shown, and how they end.

mod common;

use std::error::Error as _;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::{
    BareCall, BareClient, Bearer, CallOptions, CancellationToken, Error, ErrorEnvelope, Operation, Repeat, RetryPolicy,
    Secret, Sent, Stage, TransportError, TransportErrorKind, Upload,
};
use common::{Chunk, Script, Step, chunks, loopback, read_request, reply, with_headers, write_and_close};
use futures_util::{StreamExt, stream};
use tokio::io::AsyncWriteExt;

const fn operation(id: &'static str, method: &'static str, repeat: Repeat) -> Operation {
    Operation {
        id,
        method,
        route: "{presigned}",
        // Does not count: nobody is asked for a credential.
        auth: "bearer",
        repeat,
        envelope: &ErrorEnvelope::NONE,
    }
}

static DOWNLOAD: Operation = operation("files_download", "GET", Repeat::Safe);
static UPLOAD: Operation = operation("files_upload", "PUT", Repeat::Never);

/// Every value is private. The last in three spellings.
const QUERY: &str = "X-Amz-Signature=hunter2hunter2&X-Amz-Credential=AKIA%2f2026%2fprivate";
const PRIVATE: [&str; 4] = ["hunter2", "AKIA%2f2026", "AKIA/2026", "AKIA%2F2026"];

fn address(base: &str) -> Secret {
    format!("{base}/bucket/file?{QUERY}").into()
}

fn http() -> BareClient {
    BareClient::builder().allow_http(true).build().unwrap()
}

/// A client of an in-memory host, and a call to it.
fn scripted(operation: &'static Operation, steps: impl IntoIterator<Item = Step>) -> (Script, BareCall) {
    let script = Script::new(steps);
    let client = BareClient::builder().transport(script.clone()).build().unwrap();
    let call = client.call(operation, &address("https://storage.test"));
    (script, call)
}

/// A loopback host that gives the same answer to every request and keeps what it read.
async fn host(answer: &'static str) -> (String, Arc<Mutex<Vec<String>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let requests = seen.clone();
    let base = loopback(move |_, mut stream| {
        let requests = requests.clone();
        async move {
            let request = read_request(&mut stream).await;
            requests.lock().unwrap().push(request);
            write_and_close(stream, answer).await;
        }
    })
    .await;
    (base, seen)
}

/// Everything an error can show.
fn shown(error: &Error) -> String {
    let mut text = format!(
        "{error} {error:?} {error:#?} {:?} {:?} {:?} {:?} {:?} {:?}",
        error.message(),
        error.code(),
        error.body_text(),
        error.body_json(),
        error.details(),
        error.headers()
    );
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(&format!(" {inner} {inner:?}"));
        cause = inner.source();
    }
    text
}

#[track_caller]
fn assert_shows_nothing_private(text: &str) {
    for private in PRIVATE {
        assert!(!text.contains(private), "{private} is shown: {text}");
    }
}

#[tokio::test]
async fn a_host_of_presigned_addresses_gets_the_given_headers_and_nothing_else() {
    let (base, seen) = host("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: \"e\"\r\n\r\nok").await;
    let place = base.strip_prefix("http://").unwrap().to_owned();
    let client = http();
    // Options that were made for the API: of them, only limits may count.
    let options = CallOptions::new()
        .with_auth(Bearer::new("sk-live-1"))
        .with_header("X-Trace", "abc")
        .with_header("Cookie", "a=b")
        .with_idempotency_key("k-1")
        .with_timeout(Duration::from_secs(20));
    let got = client.call(&DOWNLOAD, &address(&base)).options(options.clone());
    assert_eq!(got.send().await.unwrap().bytes().await.unwrap().into_inner(), "ok");
    let put = client
        .call(&UPLOAD, &address(&base))
        .header("Content-Type", "text/csv")
        .body("a,b")
        .options(options);
    let reply = put.send().await.unwrap();
    assert_eq!(reply.headers()["etag"], "\"e\"");
    reply.empty().await.unwrap();
    let empty = client.call(&UPLOAD, &address(&base)).body(Vec::new());
    empty.send().await.unwrap().empty().await.unwrap();

    let expected = |method: &str, more: &[&str], body: &str| {
        let mut lines = vec![
            format!("{method} /bucket/file?{QUERY} HTTP/1.1"),
            format!("host: {place}"),
            "accept: */*".to_owned(),
        ];
        lines.extend(more.iter().map(|line| (*line).to_owned()));
        lines[1..].sort();
        (lines, body.to_owned())
    };
    let seen: Vec<_> = seen
        .lock()
        .unwrap()
        .iter()
        .map(|request| {
            let (head, body) = request.split_once("\r\n\r\n").unwrap();
            let mut lines: Vec<String> = head.lines().map(str::to_owned).collect();
            lines[1..].sort();
            (lines, body.to_owned())
        })
        .collect();
    assert_eq!(
        seen,
        [
            expected("GET", &[], ""),
            expected("PUT", &["content-type: text/csv", "content-length: 3"], "a,b"),
            expected("PUT", &["content-length: 0"], ""),
        ]
    );
}

#[tokio::test]
async fn a_redirect_is_an_error_and_is_not_followed() {
    let (elsewhere, reached) = host("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
    for status in ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"] {
        let answer = format!("HTTP/1.1 {status}\r\nLocation: {elsewhere}/x?{QUERY}\r\nContent-Length: 0\r\n\r\n");
        let (base, _) = host(answer.leak()).await;
        let error = http().call(&DOWNLOAD, &address(&base)).send().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_str(), &status[..3]);
        assert!(
            error.to_string().contains("fix: ask the API for a new address"),
            "{error}"
        );
        assert_shows_nothing_private(&shown(&error));
    }
    assert_eq!(reached.lock().unwrap().len(), 0);
}

#[tokio::test]
async fn no_error_shows_the_query_whatever_the_host_or_the_transport_says() {
    let echo = format!(
        "<Error><Code>AccessDenied</Code><Query>{QUERY}</Query><Decoded>AKIA/2026/private</Decoded>\
         <Canonical>AKIA%2F2026%2Fprivate</Canonical></Error>"
    );
    let json = r#"{"message":"hunter2hunter2","hunter2hunter2":["AKIA/2026/private"]}"#;
    let url = address("https://storage.test");
    let failing = TransportError::new(
        TransportErrorKind::Connect,
        Sent::No,
        format!("cannot reach {}", url.expose()),
    );
    let location = url.expose();
    let steps: Vec<(&str, Step)> = vec![
        ("xml", reply(403, echo.clone())),
        ("json", reply(403, json)),
        ("redirect", with_headers(302, &[("location", location)], "")),
        ("transport", Step::Fail(failing)),
        ("echoing success", with_headers(200, &[("x-echo", location)], echo)),
    ];
    for (name, step) in steps {
        let (_, call) = scripted(&DOWNLOAD, [step]);
        assert_shows_nothing_private(&format!("{call:?} {call:#?}"));
        let error = match call.send().await {
            // Not JSON: the error shows what came.
            Ok(reply) => reply.json::<u8>().await.unwrap_err(),
            Err(error) => error,
        };
        let shown = shown(&error);
        assert_shows_nothing_private(&shown);
        assert_eq!(error.operation_id(), "files_download", "{name}");
        if name != "transport" {
            assert!(error.status().is_some(), "{name}: {shown}");
        } else {
            assert!(shown.contains("cannot reach https://storage.test"), "{shown}");
            assert_eq!((error.stage(), error.was_sent()), (Stage::NotSent, Sent::No));
        }
    }
}

#[tokio::test]
async fn a_refusal_keeps_what_the_host_said() {
    let (_, call) = scripted(&DOWNLOAD, [reply(403, "<Code>AccessDenied</Code>")]);
    let error = call.send().await.unwrap_err();
    assert_eq!(error.to_string(), "files_download: refused (403): Forbidden");
    assert_eq!(error.body_text().unwrap(), "<Code>AccessDenied</Code>");
    assert_eq!((error.stage(), error.attempts()), (Stage::Refused, 1));
}

#[tokio::test]
async fn an_address_that_must_not_be_used_is_refused_before_anything_is_sent() {
    let cases = [
        ("", "no absolute URL"),
        ("/bucket/file?hunter2", "no absolute URL"),
        ("//storage.test/file?hunter2", "no absolute URL"),
        ("http://storage.test/file?hunter2", "only https"),
        ("ftp://storage.test/file?hunter2", "neither"),
        ("file:///etc/passwd?hunter2", "neither"),
        ("https://user:hunter2@storage.test/file", "user or password"),
        ("https://hunter2@storage.test/file", "user or password"),
    ];
    for (url, why) in cases {
        let script = Script::new([]);
        let client = BareClient::builder().transport(script.clone()).build().unwrap();
        let error = client.call(&DOWNLOAD, &url.into()).send().await.unwrap_err();
        assert!(error.is_invalid_input() && error.was_sent() == Sent::No, "{error}");
        let shown = shown(&error);
        assert!(shown.contains(why) && shown.contains("fix: "), "{url}: {shown}");
        assert_shows_nothing_private(&shown);
        assert_eq!(script.count(), 0);
    }
    let (script, call) = scripted(&UPLOAD, []);
    let error = call.header("Content-Length", "5").send().await.unwrap_err();
    assert!(error.to_string().contains("Content-Length"), "{error}");
    assert_eq!(script.count(), 0);
}

fn parts(list: &'static [&'static str]) -> Upload {
    Upload::streams(move || {
        let chunks = list
            .iter()
            .map(|text| Ok::<_, io::Error>(Bytes::from_static(text.as_bytes())));
        Box::pin(async move { Ok(Box::pin(stream::iter(chunks)) as agent_clients_runtime::UploadStream) })
    })
}

#[tokio::test]
async fn a_body_of_another_length_than_announced_never_arrives_whole() {
    let long = &["abc", "", "def", "g"];
    for (list, length, why) in [
        (long, None, "length is not known"),
        (long, Some(8), "ended after 7 of 8"),
        (long, Some(6), "longer than the 6 bytes"),
        (long, Some(3), "longer than the 3 bytes"),
        (long, Some(2), "longer than the 2 bytes"),
        (long, Some(0), "longer than the 0 bytes"),
    ] {
        let (base, seen) = host("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
        let upload = length.map_or_else(|| parts(list), |length| parts(list).with_length(length));
        let error = http()
            .call(&UPLOAD, &address(&base))
            .body(upload)
            .send()
            .await
            .unwrap_err();
        assert!(error.to_string().contains(why), "{length:?}: {error}");
        let arrived = seen.lock().unwrap().clone();
        for request in arrived {
            let body = request.split_once("\r\n\r\n").map_or("", |(_, body)| body);
            assert!((body.len() as u64) < length.unwrap_or(1), "{length:?}: {request}");
        }
    }
    let (base, seen) = host("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
    let exact = http().call(&UPLOAD, &address(&base)).body(parts(long).with_length(7));
    exact.send().await.unwrap();
    assert!(seen.lock().unwrap()[0].ends_with("\r\n\r\nabcdefg"));
}

#[tokio::test]
async fn a_large_body_arrives_as_it_is() {
    let bytes: Bytes = (0..1_000_003_u32).map(|number| number as u8).collect();
    let (script, call) = scripted(&UPLOAD, [reply(200, "")]);
    call.body(bytes.clone()).send().await.unwrap();
    let seen = &script.seen()[0];
    assert_eq!(seen.header("content-length"), Some("1000003"));
    assert!(seen.body.as_ref() == Some(&bytes));
}

#[tokio::test(start_paused = true)]
async fn a_transfer_has_no_deadline_but_ends_when_nothing_moves() {
    let pause = |seconds| Chunk::Silence(Duration::from_secs(seconds));
    // Three minutes in all, never a minute of silence.
    let slow = vec![
        pause(50),
        Chunk::Data("a"),
        pause(50),
        Chunk::Data("b"),
        pause(50),
        Chunk::Data("c"),
    ];
    let (_, call) = scripted(&DOWNLOAD, [reply(200, chunks(slow))]);
    assert_eq!(call.send().await.unwrap().bytes().await.unwrap().into_inner(), "abc");

    let silent = || vec![Chunk::Data("a"), Chunk::Never];
    let (_, call) = scripted(&DOWNLOAD, [reply(200, chunks(silent()))]);
    let error = call.send().await.unwrap().bytes().await.unwrap_err();
    assert!(error.is_idle_timeout() && error.stage() == Stage::Unreadable, "{error}");

    let (_, call) = scripted(&DOWNLOAD, [reply(200, chunks(silent()))]);
    let mut stream = call.send().await.unwrap().stream().into_inner();
    assert_eq!(stream.next().await.unwrap().unwrap(), "a");
    let error = stream.next().await.unwrap().unwrap_err();
    assert!(error.is_idle_timeout(), "{error}");

    // The body of a refusal may hang as well: the status is not lost for it.
    let (_, call) = scripted(&DOWNLOAD, [reply(503, chunks(silent()))]);
    assert_eq!(call.send().await.unwrap_err().status().unwrap(), 503);

    let (_, call) = scripted(&UPLOAD, [Step::Hang]);
    let error = call.body("abc").send().await.unwrap_err();
    assert!(error.is_timeout() && error.was_sent() == Sent::Maybe, "{error}");
    assert!(error.to_string().contains("nothing moved for 60s; fix: "), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_slow_upload_goes_on_as_long_as_it_moves() {
    let slow = |pause: u64| {
        Upload::once(stream::unfold(0, move |count| async move {
            tokio::time::sleep(Duration::from_secs(pause)).await;
            (count < 5).then(|| (Ok(Bytes::from_static(b"x")), count + 1))
        }))
        .with_length(5)
    };
    let (script, call) = scripted(&UPLOAD, [reply(200, "")]);
    call.body(slow(40)).send().await.unwrap();
    assert_eq!(script.seen()[0].body.as_ref().unwrap(), "xxxxx");

    let (_, call) = scripted(&UPLOAD, [reply(200, "")]);
    let error = call.body(slow(61)).send().await.unwrap_err();
    assert!(error.is_idle_timeout(), "{error}");
}

#[tokio::test(start_paused = true)]
async fn the_callers_limits_and_token_count() {
    let (_, call) = scripted(&DOWNLOAD, [Step::Hang]);
    let options = CallOptions::new().with_timeout(Duration::from_secs(3));
    let error = call.options(options).send().await.unwrap_err();
    assert!(error.is_timeout() && error.to_string().contains("3s"), "{error}");

    let (_, call) = scripted(&DOWNLOAD, [Step::Hang]);
    let options = CallOptions::new().with_idle_timeout(Duration::from_secs(2));
    let error = call.options(options).send().await.unwrap_err();
    assert!(error.is_idle_timeout() && error.to_string().contains("2s"), "{error}");

    let stop = CancellationToken::new();
    let (_, call) = scripted(&DOWNLOAD, [Step::Hang]);
    let sending = call.options(CallOptions::new().with_cancel(stop.clone())).send();
    let (error, ()) = tokio::join!(sending, async { stop.cancel() });
    assert!(error.unwrap_err().is_cancelled());

    let (_, call) = scripted(&DOWNLOAD, [reply(200, "abcdef")]);
    let options = CallOptions::new().with_max_reply_bytes(5);
    let error = call.options(options).send().await.unwrap().bytes().await.unwrap_err();
    assert!(error.is_oversized(), "{error}");
}

#[tokio::test(start_paused = true)]
async fn nothing_is_repeated_unless_the_call_says_so() {
    let (script, call) = scripted(&DOWNLOAD, [reply(503, "")]);
    assert_eq!(call.send().await.unwrap_err().attempts(), 1);
    assert_eq!(script.count(), 1);

    let again = CallOptions::new().with_retry(RetryPolicy::standard());
    // The wait that the host asks for is no silence, though it is as long as one may be.
    let later = with_headers(503, &[("retry-after", "60")], "");
    let (script, call) = scripted(&DOWNLOAD, [later, reply(200, "ok")]);
    let options = again.clone().with_idle_timeout(Duration::from_secs(1));
    assert_eq!(call.options(options).send().await.unwrap().attempts(), 2);
    assert_eq!(script.count(), 2);

    // A write may have happened.
    let (script, call) = scripted(&UPLOAD, [reply(503, "")]);
    call.body("abc").options(again).send().await.unwrap_err();
    assert_eq!(script.count(), 1);
}

#[tokio::test]
async fn a_connection_that_breaks_in_the_body_is_an_error_that_shows_no_query() {
    let base = loopback(|_, mut stream| async move {
        read_request(&mut stream).await;
        let cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";
        stream.write_all(cut.as_bytes()).await.unwrap();
    })
    .await;
    let whole = http().call(&DOWNLOAD, &address(&base)).send().await.unwrap();
    let error = whole.bytes().await.unwrap_err();
    assert_eq!(error.stage(), Stage::Unreadable, "{error}");
    assert_shows_nothing_private(&shown(&error));

    let streamed = http().call(&DOWNLOAD, &address(&base)).send().await.unwrap();
    let items: Vec<_> = streamed.stream().into_inner().collect().await;
    let error = items.last().unwrap().as_ref().unwrap_err();
    assert_eq!(error.stage(), Stage::StreamBroken, "{error}");
    assert_shows_nothing_private(&shown(error));
}

#[test]
fn a_client_and_a_call_print_no_address() {
    let client = http();
    let call = client
        .call(&UPLOAD, &address("https://storage.test"))
        .header("x-amz-token", "hunter2")
        .body("hunter2");
    assert_shows_nothing_private(&format!("{client:?} {:?} {call:?}", BareClient::builder()));
}

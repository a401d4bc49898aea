//! What an error says: refused replies, unreadable replies, limits, and that no secret shows in any of it.

mod common;

use std::time::Duration;

use agent_clients_runtime::{
    AuthHeader, Bearer, CallOptions, Core, DecodeError, Error, ErrorEnvelope, HttpTransport, MAX_ERROR_BODY_BYTES,
    MAX_SHOWN_CHARS, Multipart, NoAuth, Operation, RefreshingBearer, Repeat, RetryPolicy, Secret, Sent, Stage,
    StreamFault, Token, TransportError, Upload,
};
use common::{Chunk, ENVELOPE, GET, POST, Script, Step, call, call_with_body, chunks, reply, with_headers};

const HTML: &str = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

async fn refusal(step: Step) -> Error {
    let core = Script::new([step]).core().build().unwrap();
    call(&core, &GET, CallOptions::new().without_retry()).await.unwrap_err()
}

async fn unreadable(step: Step) -> Error {
    let core = Script::new([step]).core().max_reply_bytes(1_000).build().unwrap();
    let response = call(&core, &GET, CallOptions::new().without_retry()).await.unwrap();
    response.json::<Vec<u8>>().await.unwrap_err()
}

#[tokio::test]
async fn a_gateways_html_502_keeps_its_status_and_is_retryable() {
    let error = refusal(with_headers(502, &[("content-type", "text/html")], HTML)).await;
    assert_eq!((error.status().unwrap().as_u16(), error.stage()), (502, Stage::Refused));
    assert!(error.is_retryable());
    assert_eq!((error.message(), error.code()), ("Bad Gateway", None));
    assert_eq!(error.body_text().unwrap(), HTML);
    assert!(error.body_json().is_none());
    assert_eq!(error.to_string(), "jobs_list: refused (502): Bad Gateway");
}

#[tokio::test]
async fn a_refusal_says_what_the_api_says_and_loses_nothing() {
    let body =
        r#"{"error":{"code":"job_busy","message":"The job runs","details":{"by":"x"}},"retry_after":1.5,"more":[1]}"#;
    let error = refusal(with_headers(409, &[("x-request-id", "r-1")], body)).await;
    assert_eq!(error.code(), Some("job_busy"));
    assert_eq!(error.message(), "The job runs");
    assert_eq!(error.details().unwrap()["by"], "x");
    assert_eq!(error.retry_after(), Some(Duration::from_millis(1_500)));
    assert_eq!(error.request_id(), Some("r-1"));
    assert_eq!(error.body_json().unwrap()["more"][0], 1);
    assert_eq!(error.was_sent(), Sent::Yes);
    assert_eq!(
        error.to_string(),
        "jobs_list: refused (409) Conflict, code job_busy: The job runs"
    );
}

#[derive(Debug, PartialEq)]
enum Code {
    Busy,
    Unknown(String),
}

impl From<&str> for Code {
    fn from(text: &str) -> Self {
        if text == "job_busy" {
            Self::Busy
        } else {
            Self::Unknown(text.to_owned())
        }
    }
}

#[tokio::test]
async fn an_error_code_is_typed_and_open() {
    let code = |text: &str| reply(400, format!(r#"{{"error":{{"code":{text}}}}}"#));
    assert_eq!(refusal(code(r#""job_busy""#)).await.code_as::<Code>(), Some(Code::Busy));
    assert_eq!(
        refusal(code(r#""new""#)).await.code_as(),
        Some(Code::Unknown("new".to_owned()))
    );
    assert_eq!(refusal(code("42")).await.code(), Some("42"));
    assert_eq!(refusal(code("null")).await.code_as::<Code>(), None);
}

#[tokio::test]
async fn a_body_of_another_shape_falls_back_to_the_reason_phrase() {
    let bodies = [
        "",
        "plain",
        "[]",
        "3",
        "null",
        "\"text\"",
        r#"{"error":"text"}"#,
        r#"{"error":{"message":7.5}}"#,
        "{",
    ];
    for body in bodies {
        let error = refusal(reply(404, body)).await;
        let expected = if body.contains("7.5") { "7.5" } else { "Not Found" };
        assert_eq!((error.message(), error.code()), (expected, None), "{body}");
    }
    let error = refusal(reply(599, "")).await;
    assert_eq!(error.to_string(), "jobs_list: refused (599): unknown status");
}

/// An API that documents no envelope, only habits.
static PROSE: Operation = Operation {
    id: "files_get",
    method: "GET",
    route: "/jobs",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &ErrorEnvelope {
        code: &[&["code"], &["error", "code"]],
        message: &[&["message"], &["error"]],
        text: true,
        details: &[],
        retry_after: &[],
    },
};

async fn prose(body: impl Into<agent_clients_runtime::reqwest::Body>) -> Error {
    let core = Script::new([reply(400, body)])
        .core()
        .auth(Bearer::new("sk-live-4711"))
        .build()
        .unwrap();
    call(&core, &PROSE, CallOptions::new().without_retry())
        .await
        .unwrap_err()
}

#[tokio::test]
async fn the_first_place_that_holds_a_text_wins_and_then_the_body_itself() {
    let cases = [
        (r#"{"message":"first","error":"second"}"#, "first", None),
        (r#"{"message":"","error":"second"}"#, "second", None),
        (r#"{"message":7,"error":"second","code":7}"#, "second", Some("7")),
        (
            r#"{"code":7,"error":{"code":"busy"}}"#,
            r#"{"code":7,"error":{"code":"busy"}}"#,
            Some("busy"),
        ),
        (r#"{"message":{"a":1}}"#, r#"{"message":{"a":1}}"#, None),
        ("quota\r\n\t exceeded\u{7}\n", "quota exceeded", None),
        ("", "Bad Request", None),
        (" \n", "Bad Request", None),
    ];
    for (body, message, code) in cases {
        let error = prose(body).await;
        assert_eq!((error.message(), error.code()), (message, code), "{body}");
        assert_eq!(error.body_text().unwrap_or_default(), body);
    }
    assert_eq!(
        prose("no such file").await.to_string(),
        "files_get: refused (400) Bad Request: no such file"
    );
}

#[tokio::test]
async fn a_body_that_becomes_the_message_is_cut_and_shows_neither_credential_nor_query() {
    let error = prose("é".repeat(10_000)).await;
    assert_eq!(error.message().chars().count(), MAX_SHOWN_CHARS + 1);
    assert!(error.message().ends_with("é…"), "{error}");
    assert_eq!(error.body_text().unwrap().chars().count(), 10_000);
    // Where the cut falls into the middle of a credential or of an address, no half of it is left.
    for secret in ["sk-live-4711", "https://u:4711@s.example/f?X-Signature=4711&b=4711"] {
        for padding in [0, MAX_SHOWN_CHARS - 30, MAX_SHOWN_CHARS - 4] {
            let error = prose(format!("{} {secret}", "x".repeat(padding))).await;
            // The time it took may have any digits.
            let debug = format!("{error:?}").replace(&format!("{:?}", error.elapsed()), "");
            let shown = format!("{error} {debug} {}", error.message());
            assert!(!shown.contains("47") && !shown.contains("sk-"), "{shown}");
        }
    }
    let error = prose(r#"{"message":"PUT https://s.example/f?X-Signature=4711 with sk-live-4711"}"#).await;
    assert_eq!(error.message(), "PUT https://s.example/f?[redacted] with [redacted]");
    let error = prose(&b"\xff\x00bin"[..]).await;
    assert_eq!(error.message(), "\u{fffd} bin");
}

#[tokio::test(start_paused = true)]
async fn a_refusal_whose_body_cannot_be_read_is_still_a_refusal() {
    let long = "x".repeat(MAX_ERROR_BODY_BYTES + 1);
    let cases = [
        (
            chunks(vec![Chunk::Data("par"), Chunk::Data("tial"), Chunk::Break]),
            "partial",
            true,
        ),
        (chunks(vec![Chunk::Data("par"), Chunk::Never]), "par", true),
        (chunks(vec![Chunk::Break]), "", true),
        (long.clone().into(), &long[1..], true),
        (long[1..].to_owned().into(), &long[1..], false),
    ];
    for (body, kept, truncated) in cases {
        let error = refusal(reply(500, body)).await;
        assert_eq!((error.status().unwrap().as_u16(), error.stage()), (500, Stage::Refused));
        assert_eq!(error.body_text().unwrap_or_default(), kept);
        assert_eq!(error.body_is_truncated(), truncated, "{}", kept.len());
        assert!(!error.is_timeout());
    }
}

#[tokio::test]
async fn an_unreadable_reply_has_its_status_and_names_the_json_path() {
    let json = [("content-type", "application/json")];
    let html = [("content-type", "text/html; charset=utf-8")];
    let cases = [
        (
            with_headers(200, &json, r#"[1,"hunter2"]"#),
            "at [1]: invalid type: string, expected u8",
            "[1]",
        ),
        (with_headers(200, &json, "[1,2"), "EOF while parsing a list", ""),
        (with_headers(200, &json, ""), "the body is empty", ""),
        (reply(204, ""), "the body is empty", ""),
        (with_headers(200, &html, HTML), "; the reply is text/html", ""),
        (reply(200, &b"[\"\xff\"]"[..]), "not UTF-8", "[0]"),
    ];
    for (step, message, path) in cases {
        let error = unreadable(step).await;
        assert_eq!(
            (error.stage(), error.was_sent()),
            (Stage::Unreadable, Sent::Yes),
            "{error}"
        );
        assert!(error.status().unwrap().is_success());
        assert!(error.is_decode() && !error.is_retryable(), "{error}");
        assert!(error.message().contains(message), "{error}");
        assert_eq!(error.decode_error().unwrap().path(), path, "{error}");
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn an_oversized_reply_is_an_error_of_its_own_and_is_not_read() {
    let endless = || {
        let block = agent_clients_runtime::bytes::Bytes::from_static(&[b' '; 400]);
        let blocks = futures_util::stream::repeat_with(move || Ok::<_, std::io::Error>(block.clone()));
        agent_clients_runtime::reqwest::Body::wrap_stream(blocks)
    };
    for step in [reply(200, vec![b' '; 1_001]), reply(200, endless())] {
        let error = unreadable(step).await;
        assert!(error.is_oversized() && !error.is_retryable(), "{error}");
        assert_eq!(
            (error.stage(), error.status().unwrap().as_u16()),
            (Stage::Unreadable, 200)
        );
        assert!(error.to_string().contains("1000 bytes"), "{error}");
    }
    let core = Script::new([reply(200, vec![b'1'; 1_000]), reply(200, "12")])
        .core()
        .build()
        .unwrap();
    let fits = call(&core, &GET, CallOptions::new().with_max_reply_bytes(1_000))
        .await
        .unwrap();
    assert_eq!(fits.text().await.unwrap().len(), 1_000);
    let too_large = call(&core, &GET, CallOptions::new().with_max_reply_bytes(1))
        .await
        .unwrap();
    assert!(too_large.bytes().await.unwrap_err().is_oversized());
}

#[tokio::test]
async fn a_body_in_many_chunks_is_put_together() {
    let body = chunks(vec![
        Chunk::Data("["),
        Chunk::Data("1"),
        Chunk::Data(","),
        Chunk::Data("2]"),
    ]);
    let core = Script::new([reply(200, body)]).core().build().unwrap();
    let answer = call(&core, &GET, CallOptions::new())
        .await
        .unwrap()
        .json::<Vec<u8>>()
        .await
        .unwrap();
    assert_eq!(*answer, [1, 2]);
}

#[tokio::test]
async fn a_reply_that_may_be_absent_is_none_and_its_bytes_are_kept() {
    let cases = [
        (reply(204, ""), None, ""),
        (reply(200, ""), None, ""),
        (reply(200, "deleted"), None, "deleted"),
        (reply(200, "[1]"), Some(vec![1]), "[1]"),
    ];
    for (step, value, kept) in cases {
        let core = Script::new([step]).core().build().unwrap();
        let answer = call(&core, &GET, CallOptions::new())
            .await
            .unwrap()
            .optional_json::<Vec<u8>>()
            .await
            .unwrap();
        assert_eq!(
            (&*answer, answer.body_bytes().unwrap().as_ref()),
            (&value, kept.as_bytes())
        );
    }
}

#[tokio::test]
async fn an_effect_that_happened_is_no_error_whatever_its_body_is() {
    for body in ["".into(), HTML.into(), chunks(vec![Chunk::Data("x"), Chunk::Break])] {
        let core = Script::new([reply(200, body)]).core().build().unwrap();
        call_with_body(&core, &POST, CallOptions::new())
            .await
            .unwrap()
            .empty()
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn text_that_is_not_utf8_is_an_error_and_bytes_are_not() {
    let body = &b"a\xff"[..];
    let core = Script::new([reply(200, body), reply(200, body), reply(200, "é")])
        .core()
        .build()
        .unwrap();
    let error = call(&core, &GET, CallOptions::new())
        .await
        .unwrap()
        .text()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("not UTF-8 from byte 1"), "{error}");
    let bytes = call(&core, &GET, CallOptions::new())
        .await
        .unwrap()
        .bytes()
        .await
        .unwrap();
    assert_eq!(bytes.as_ref(), body);
    assert_eq!(
        *call(&core, &GET, CallOptions::new())
            .await
            .unwrap()
            .text()
            .await
            .unwrap(),
        "é"
    );
}

#[tokio::test]
async fn a_redirect_is_refused_and_names_the_host_without_its_query() {
    let cases = [
        (
            Some("https://evil.example/p/hunter2?key=hunter2"),
            "to another host, evil.example",
        ),
        (
            Some("//user:hunter2@evil.example/?key=hunter2"),
            "to another host, evil.example",
        ),
        (Some("/v2/jobs?key=hunter2"), "within the same host"),
        (Some("http://api.test/v2?key=hunter2"), "within the same host"),
        (None, "to nowhere"),
    ];
    for status in [301, 302, 303, 307, 308] {
        for (location, place) in cases {
            let headers: Vec<(&str, &str)> = location.map(|target| ("location", target)).into_iter().collect();
            let error = refusal(with_headers(status, &headers, "")).await;
            let shown = format!("{error} {error:?}");
            assert_eq!(
                (error.stage(), error.status().unwrap().as_u16()),
                (Stage::Refused, status)
            );
            assert!(
                shown.contains(place) && shown.contains("fix: set the base URL"),
                "{shown}"
            );
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
    assert_eq!(refusal(reply(304, "")).await.message(), "Not Modified");
}

#[tokio::test]
async fn a_message_is_shown_on_one_bounded_line_and_kept_whole() {
    let long = "é".repeat(10_000);
    let error = refusal(reply(
        400,
        format!(r#"{{"error":{{"message":"a\nb\u001b[31m {long}"}}}}"#),
    ))
    .await;
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(!shown.chars().any(char::is_control), "{shown}");
        assert!(shown.chars().count() < 1_000 && shown.contains("a b"), "{shown}");
    }
    assert!(error.message().ends_with(&long));
}

const CANARY: &str = "hunter2-canary-4711";

/// Everything that can be formatted and that holds, or came from something that held, the canary.
async fn formatted() -> Vec<(&'static str, String)> {
    let secret = Secret::from(CANARY);
    let server = || {
        let echo =
            format!(r#"{{"error":{{"code":"{CANARY}","message":"bad key {CANARY}","details":"Bearer {CANARY}"}}}}"#);
        Script::new([with_headers(
            401,
            &[("set-cookie", CANARY), ("www-authenticate", CANARY)],
            echo,
        )])
    };
    let core = server()
        .core()
        .auth(Bearer::new(CANARY))
        .default_header("x-api-key", CANARY)
        .build()
        .unwrap();
    let options = CallOptions::new()
        .with_header("X-Token", CANARY)
        .with_secret_header("X-Odd", CANARY)
        .with_idempotency_key(CANARY)
        .with_auth(Bearer::new(CANARY));
    let mut call = core.call(&GET, options.clone());
    call.query_delimited("key", ',', [CANARY]);
    let mut shown = vec![
        ("Secret", format!("{secret} {secret:?} {secret:#?}")),
        ("Bearer", format!("{:?}", Bearer::new(CANARY))),
        ("NoAuth", format!("{NoAuth:?}")),
        (
            "AuthHeader",
            format!("{:?}", AuthHeader::bearer("op", &secret).unwrap()),
        ),
        ("Token", format!("{:?}", Token::new(CANARY))),
        ("Core", format!("{core:?} {core:#?}")),
        (
            "CoreBuilder",
            format!(
                "{:?}",
                Core::builder(format!("https://u:{CANARY}@h/?k={CANARY}")).auth(Bearer::new(CANARY))
            ),
        ),
        ("CallOptions", format!("{options:?} {options:#?}")),
        ("Call", format!("{call:?}")),
        ("HttpTransport", format!("{:?}", HttpTransport::new().unwrap())),
        ("Upload", format!("{:?}", Upload::from(CANARY))),
        (
            "Multipart",
            format!(
                "{:?}",
                Multipart::new().text("a", CANARY).file("f", "n", "text/plain", CANARY)
            ),
        ),
        ("RetryPolicy", format!("{:?}", RetryPolicy::standard())),
    ];
    let source = || -> agent_clients_runtime::BoxFuture<'static, Result<Token, Error>> {
        Box::pin(async { Ok(Token::new(CANARY)) })
    };
    shown.push(("RefreshingBearer", format!("{:?}", RefreshingBearer::new(source))));
    let base_url = Core::builder(format!("https://user:{CANARY}@api.example/?k={CANARY}"))
        .build()
        .unwrap_err();
    shown.push(("base URL error", format!("{base_url} {base_url:?}")));

    // The server echoes the credential in every place of its error.
    let options = CallOptions::new()
        .with_secret_header("X-Odd", CANARY)
        .with_auth(Bearer::new(CANARY));
    let call = core.call(&POST, options);
    let request = call
        .http()
        .post(format!("{}/jobs?key={CANARY}", call.base_url()))
        .build();
    let error = call.execute(request).await.unwrap_err();
    assert_eq!(error.body_json().unwrap()["error"]["details"], "[redacted]");
    shown.push((
        "refused error",
        format!("{error} {error:?} {error:#?} {}", error.body_text().unwrap()),
    ));
    shown.push((
        "its code and message",
        format!("{:?} {}", error.code(), error.message()),
    ));

    // A reply that holds a secret of its own and cannot be decoded.
    for body in [
        format!(r#"["{CANARY}"]"#),
        format!(r#"{{"{CANARY}":1}}"#),
        format!("{CANARY} no json"),
    ] {
        let core = Script::new([with_headers(200, &[("x-new-key", CANARY)], body)])
            .core()
            .build()
            .unwrap();
        let response = common::call(&core, &GET, CallOptions::new()).await.unwrap();
        shown.push(("Response", format!("{response:?}")));
        let error = response.json::<Vec<u8>>().await.unwrap_err();
        shown.push(("decode error", chain(&error)));
    }
    // A header value that cannot be sent; a credential that cannot be sent.
    let bad = format!("{CANARY}\n");
    let core = server().core().auth(Bearer::new(bad.as_str())).build().unwrap();
    shown.push((
        "unsendable token",
        chain(&common::call(&core, &GET, CallOptions::new()).await.unwrap_err()),
    ));
    let options = CallOptions::new().with_header("X-Bad", &bad);
    shown.push((
        "unsendable header",
        chain(&common::call(&core, &GET, options).await.unwrap_err()),
    ));
    let options = CallOptions::new().with_idempotency_key(&bad);
    shown.push((
        "unsendable key",
        chain(&common::call(&core, &GET, options).await.unwrap_err()),
    ));
    // A URL with a secret query that no connection can be made to: reqwest would print it.
    let core = Core::builder(common::unreachable().await)
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    let call = core.call(&GET, CallOptions::new());
    let request = call
        .http()
        .get(format!("{}/jobs?key={CANARY}", call.base_url()))
        .build();
    let error = call.execute(request).await.unwrap_err();
    assert!(error.is_connect());
    shown.push(("connect error", chain(&error)));
    // A URL that leads elsewhere.
    let call = core.call(&GET, CallOptions::new());
    let request = call.http().get(format!("http://other.example/?key={CANARY}")).build();
    shown.push(("foreign URL", chain(&call.execute(request).await.unwrap_err())));
    shown
}

/// The error and all its causes, in both formats, as an error reporter would print them.
fn chain(error: &Error) -> String {
    let mut text = format!("{error} {error:?}");
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text.push_str(&format!(" {inner} {inner:?}"));
        cause = inner.source();
    }
    text
}

#[tokio::test]
async fn no_secret_shows_in_any_debug_or_display() {
    for (name, text) in formatted().await {
        assert!(!text.contains("hunter2"), "{name}: {text}");
        assert!(!text.is_empty(), "{name}");
    }
}

#[test]
fn errors_made_by_hand_have_the_right_stage() {
    let transport = TransportError::broken("x");
    assert!(transport.to_string().contains("the connection broke: x"));
    let ok = agent_clients_runtime::http::StatusCode::OK;
    let cases = [
        (Error::invalid_input("op", "a", "b", "c"), Stage::NotSent, Sent::No),
        (Error::config("a", "b", "c"), Stage::NotSent, Sent::No),
        (Error::auth("op", "b", "c"), Stage::NotSent, Sent::No),
        (
            Error::decode("op", ok, Default::default(), "x".into(), DecodeError::new("a.b", "c")),
            Stage::Unreadable,
            Sent::Yes,
        ),
        (
            Error::stream("op", StreamFault::Broken, "x"),
            Stage::StreamBroken,
            Sent::Yes,
        ),
        (
            Error::stream("op", StreamFault::Failed, "x"),
            Stage::StreamBroken,
            Sent::Yes,
        ),
    ];
    for (error, stage, sent) in cases {
        assert_eq!((error.stage(), error.was_sent()), (stage, sent), "{error}");
    }
    assert_eq!(ENVELOPE.code, [["error", "code"]]);
    assert_eq!(size_of::<Error>(), size_of::<usize>(), "a Result stays small");
}

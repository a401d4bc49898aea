//! What a request looks like: defaults, call options, credentials, and the checks before sending.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use agent_clients_runtime::engine::{self, QueryParam, RequestBuilderExt};
use agent_clients_runtime::http::header;
use agent_clients_runtime::{
    AuthHeader, AuthProvider, AuthRequest, Bearer, BoxFuture, CallOptions, Error, ErrorEnvelope, Operation,
    RefreshingBearer, Repeat, Secret, Sent, Stage, Token, USER_AGENT,
};
use common::{GET, KEYED, POST, Script, Seen, call, call_with_body, reply};

static OPEN: Operation = Operation {
    id: "health",
    method: "GET",
    route: "/health",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &ErrorEnvelope::NONE,
};

async fn seen(core: agent_clients_runtime::CoreBuilder, server: &Script, options: CallOptions) -> Seen {
    let core = core.build().unwrap();
    call(&core, &GET, options).await.unwrap();
    server.seen().remove(0)
}

fn ok() -> Script {
    Script::new([reply(200, "")])
}

#[tokio::test]
async fn a_plain_call_carries_the_user_agent_and_nothing_unasked() {
    let server = ok();
    let request = seen(server.core(), &server, CallOptions::new()).await;
    assert_eq!(
        (request.method.as_str(), request.url.as_str()),
        ("GET", "http://api.test/v1/jobs")
    );
    assert_eq!(request.header("user-agent"), Some(USER_AGENT));
    assert_eq!(request.headers.len(), 1, "{:?}", request.headers);
}

#[tokio::test]
async fn the_user_agent_and_default_headers_can_be_set_and_overridden() {
    let server = ok();
    let core = server
        .core()
        .user_agent("mine/1")
        .default_header("X-A", "a")
        .default_header("X-B", "b");
    let request = seen(
        core,
        &server,
        CallOptions::new().with_header("x-b", "call").with_header("X-C", "c"),
    )
    .await;
    let headers = ["user-agent", "x-a", "x-b", "x-c"].map(|name| request.header(name).unwrap());
    assert_eq!(headers, ["mine/1", "a", "call", "c"]);
}

#[tokio::test]
async fn a_generated_request_fits_the_engine() {
    #[derive(serde::Serialize)]
    struct In {
        query: &'static str,
    }
    let server = ok();
    let core = server.core().auth(Bearer::new("sk-1")).build().unwrap();
    let mut call = core.call(&POST, CallOptions::new());
    call.accept("text/event-stream");
    call.header("X-Trace", "t-1").unwrap();
    call.secret_header("X-Vault", &Secret::from("v-1")).unwrap();
    call.query_delimited("ids", ',', ["a b", "c,d"]);
    call.query_delimited("none", ',', Vec::<u8>::new());
    call.query_delimited("n", '|', [1, 2]);
    let name = engine::encode_path("jobId", "@a/b", call.operation()).unwrap();
    let request = call
        .http()
        .post(format!("{}/jobs/{name}", call.base_url()))
        .header(header::ACCEPT, "application/json")
        .json(&In { query: "q" })
        .query(&QueryParam::new("take", &Some(0)))
        .query(&QueryParam::new("skip", &None::<u8>))
        .build();
    call.execute(request).await.unwrap();
    let request = server.seen().remove(0);
    assert_eq!(request.url, "http://api.test/v1/jobs/@a%2Fb?take=0&ids=a+b,c%2Cd&n=1|2");
    let headers = ["accept", "content-type", "authorization", "x-trace", "x-vault"].map(|name| request.header(name));
    let expected = ["text/event-stream", "application/json", "Bearer sk-1", "t-1", "v-1"].map(Some);
    assert_eq!(headers, expected);
    assert_eq!(request.body.unwrap(), r#"{"query":"q"}"#);
}

#[tokio::test]
async fn query_parameters_of_a_call_come_after_those_of_the_operation_encoded_and_in_order() {
    let server = Script::new([reply(200, ""), reply(200, "")]);
    let core = server.core().build().unwrap();
    let options = CallOptions::new().with_query("id", "gt.5").with_options(
        CallOptions::new()
            .with_query("or", "(a.eq.1,b.eq.ü&x)")
            .with_query("id", "lt.9"),
    );
    let call = core.call(&GET, options.clone());
    let request = call.http().get(format!("{}/rows?take=1", call.base_url())).build();
    call.execute(request).await.unwrap();
    let call = core.call(&GET, options);
    let request = call.http().get(format!("{}/rows", call.base_url())).build();
    call.execute(request).await.unwrap();
    let added = "id=gt.5&or=%28a.eq.1%2Cb.eq.%C3%BC%26x%29&id=lt.9";
    let urls: Vec<String> = server.seen().into_iter().map(|request| request.url).collect();
    assert_eq!(
        urls,
        [
            format!("http://api.test/v1/rows?take=1&{added}"),
            format!("http://api.test/v1/rows?{added}")
        ]
    );
}

#[tokio::test]
async fn a_key_of_several_segments_keeps_its_slashes_and_cannot_leave_its_route() {
    let encode = |key: &str| engine::encode_segments("key", key, &OPEN);
    for (key, expected) in [
        ("a.txt", "a.txt"),
        ("dir with space/ä.txt", "dir%20with%20space/%C3%A4.txt"),
        ("a//b/", "a//b/"),
        ("a%2Fb?c#d", "a%252Fb%3Fc%23d"),
    ] {
        assert_eq!(encode(key).unwrap(), expected);
    }
    for key in ["", ".", "..", "a/../b", "../a", "a/."] {
        let error = encode(key).unwrap_err();
        assert_eq!(error.stage(), Stage::NotSent);
        assert!(error.to_string().contains("path parameter key"), "{error}");
    }
}

#[tokio::test]
async fn a_delimited_list_is_the_only_query_where_there_is_no_other() {
    let server = ok();
    let core = server.core().build().unwrap();
    let mut call = core.call(&GET, CallOptions::new());
    call.query_delimited("ids", ',', [1, 2, 3]);
    let request = call.http().get(format!("{}/jobs", call.base_url())).build();
    call.execute(request).await.unwrap();
    assert_eq!(server.seen()[0].url, "http://api.test/v1/jobs?ids=1,2,3");
}

#[tokio::test]
async fn a_query_parameter_is_added_to_those_of_the_request_and_encoded() {
    let server = ok();
    let core = server.core().build().unwrap();
    let mut call = core.call(&GET, CallOptions::new());
    call.query("view", "a&b ");
    call.query("flag", "");
    let request = call.http().get(format!("{}/jobs?take=1", call.base_url())).build();
    call.execute(request).await.unwrap();
    assert_eq!(server.seen()[0].url, "http://api.test/v1/jobs?take=1&view=a%26b+&flag=");
}

#[tokio::test]
async fn a_form_body_is_written_and_a_nested_one_is_an_error_before_sending() {
    let server = ok();
    let core = server.core().build().unwrap();
    for (body, fits) in [
        (serde_json::json!({"a": "x y"}), true),
        (serde_json::json!({"a": {"b": 1}}), false),
    ] {
        let call = core.call(&POST, CallOptions::new());
        let builder = call.http().post(format!("{}/jobs", call.base_url()));
        let request = builder.form_urlencoded(&body).unwrap().build();
        let outcome = call.execute(request).await;
        match outcome {
            Ok(_) => assert!(fits),
            Err(error) => {
                assert!(!fits, "{error}");
                assert_eq!((error.was_sent(), error.operation_id()), (Sent::No, "jobs_continue"));
                assert!(error.to_string().contains("cannot be written"), "{error}");
            }
        }
    }
    let seen = server.seen();
    assert_eq!((seen.len(), seen[0].body.as_deref()), (1, Some(&b"a=x+y"[..])));
    assert_eq!(
        seen[0].header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
}

#[tokio::test]
async fn a_request_that_leads_out_of_the_base_url_is_refused() {
    let server = Script::new([]);
    let core = server.core().auth(Bearer::new("sk-1")).build().unwrap();
    let urls = [
        "http://other.test/v1/jobs",
        "https://api.test/v1/jobs",
        "http://api.test/v10/jobs",
        "http://api.test/v1/../admin",
        "http://api.test/v1@evil.test/",
        "not a url",
    ];
    for url in urls {
        let call = core.call(&POST, CallOptions::new());
        let request = call.http().post(url).build();
        let error = call.execute(request).await.unwrap_err();
        assert_eq!(
            (error.stage(), error.was_sent()),
            (Stage::NotSent, Sent::No),
            "{url}: {error}"
        );
    }
}

#[tokio::test]
async fn dot_and_empty_path_parameters_are_refused_before_any_request() {
    let server = Script::new([]);
    let core = server.core().build().unwrap();
    let call = core.call(&GET, CallOptions::new());
    for value in ["..", ".", ""] {
        let error = engine::encode_path("jobId", value, call.operation()).unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("jobId"),
            "{error}"
        );
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_bad_header_value_is_an_error_with_the_parameter_name_and_nothing_is_sent() {
    let server = Script::new([]);
    let core = server.core().build().unwrap();
    let mut call = core.call(&GET, CallOptions::new());
    let error = call.header("X-Trace", "a\r\nX-Evil: 1").unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("header X-Trace"),
        "{error}"
    );
    let error = common::call(&core, &GET, CallOptions::new().with_header("X-Trace", "a\r\nb"))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("X-Trace"), "{error}");
    assert_eq!(server.count(), 0);
}

/// Counts how often it is asked, and gives a new credential each time.
#[derive(Clone, Default)]
struct Counting(Arc<AtomicUsize>, Arc<AtomicUsize>);

impl AuthProvider for Counting {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        let asked = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        assert_eq!((asked, request.class), (request.attempt as usize, "bearer"));
        assert_eq!(request.url.path(), "/v1/jobs");
        Box::pin(async move { Ok(vec![AuthHeader::new("x", "X-Key", &format!("key-{asked}").into())?]) })
    }

    fn rejected(&self, _: &'static Operation) {
        self.1.fetch_add(1, Ordering::SeqCst);
    }
}

#[tokio::test(start_paused = true)]
async fn the_credential_is_asked_for_on_every_attempt() {
    let server = Script::new([reply(503, ""), reply(503, ""), reply(401, "")]);
    let auth = Counting::default();
    let core = server.core().auth(auth.clone()).build().unwrap();
    let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
    let keys: Vec<String> = server
        .seen()
        .iter()
        .map(|seen| seen.header("x-key").unwrap().to_owned())
        .collect();
    assert_eq!(keys, ["key-1", "key-2", "key-3"]);
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!(auth.1.load(Ordering::SeqCst), 1, "told of the 401");
}

#[tokio::test]
async fn an_operation_without_auth_class_carries_no_credential() {
    let server = ok();
    let core = server.core().auth(Bearer::new("sk-1")).build().unwrap();
    call(&core, &OPEN, CallOptions::new()).await.unwrap();
    assert_eq!(server.seen()[0].header("authorization"), None);
}

#[tokio::test]
async fn a_call_can_bring_its_own_credential() {
    let cases = [
        (CallOptions::new().with_auth(Bearer::new("call")), "Bearer call"),
        (CallOptions::new().with_header("Authorization", "Basic x"), "Basic x"),
    ];
    for (options, expected) in cases {
        let server = ok();
        let request = seen(server.core().auth(Bearer::new("client")), &server, options).await;
        assert_eq!(request.header("authorization"), Some(expected));
    }
}

#[tokio::test]
async fn a_missing_or_unsendable_token_is_an_error_before_sending_that_says_what_to_do() {
    for token in ["", "  ", "a\nb"] {
        let server = Script::new([]);
        let core = server.core().auth(Bearer::new(token)).build().unwrap();
        let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
        assert!(error.is_auth() && !error.is_retryable(), "{error}");
        assert_eq!((error.was_sent(), error.operation_id()), (Sent::No, "jobs_list"));
        assert!(error.to_string().contains("API key"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_credential_that_fails_on_a_later_attempt_does_not_hide_the_first() {
    let server = Script::new([reply(503, "")]);
    let fails_later = move || -> BoxFuture<'static, Result<Token, Error>> {
        Box::pin(async { Ok(Token::new("short").expires_in(Duration::ZERO)) })
    };
    let once = Arc::new(AtomicUsize::new(0));
    let source = move || -> BoxFuture<'static, Result<Token, Error>> {
        if once.fetch_add(1, Ordering::SeqCst) == 0 {
            fails_later()
        } else {
            Box::pin(async { Err(Error::auth("", "gone", "log in")) })
        }
    };
    let core = server.core().auth(RefreshingBearer::new(source)).build().unwrap();
    let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
    assert!(error.is_auth(), "{error}");
    assert_eq!((error.was_sent(), error.stage()), (Sent::Yes, Stage::MaybeSent));
}

/// A source that takes a second and counts.
fn slow_source(
    count: &Arc<AtomicUsize>,
    lifetime: Duration,
) -> impl Fn() -> BoxFuture<'static, Result<Token, Error>> + use<> {
    let count = count.clone();
    move || {
        let count = count.clone();
        Box::pin(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            Ok(Token::new(format!("token-{number}")).expires_in(lifetime))
        })
    }
}

async fn tokens_of(server: &Script, core: &agent_clients_runtime::Core, calls: usize) -> Vec<String> {
    let before = server.count();
    for _ in 0..calls {
        server.push(reply(200, ""));
    }
    let calls = (0..calls).map(|_| call(core, &GET, CallOptions::new()));
    for outcome in futures_util::future::join_all(calls).await {
        outcome.unwrap();
    }
    server.seen()[before..]
        .iter()
        .map(|seen| seen.header("authorization").unwrap().to_owned())
        .collect()
}

#[tokio::test(start_paused = true)]
async fn many_calls_share_one_refresh_and_a_token_is_renewed_before_it_ends() {
    let count = Arc::new(AtomicUsize::new(0));
    let server = Script::new([]);
    let auth = RefreshingBearer::new(slow_source(&count, Duration::from_secs(100)));
    let core = server.core().auth(auth).build().unwrap();
    assert_eq!(tokens_of(&server, &core, 20).await, ["Bearer token-1"; 20]);
    tokio::time::sleep(Duration::from_secs(69)).await;
    assert_eq!(tokens_of(&server, &core, 2).await, ["Bearer token-1"; 2]);
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(
        tokens_of(&server, &core, 2).await,
        ["Bearer token-2"; 2],
        "30 seconds before its end"
    );
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refused_token_is_not_used_again() {
    let count = Arc::new(AtomicUsize::new(0));
    let server = Script::new([reply(401, "")]);
    let auth = RefreshingBearer::new(slow_source(&count, Duration::from_secs(3_600)));
    let core = server.core().auth(auth).build().unwrap();
    let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (401, 1));
    assert_eq!(tokens_of(&server, &core, 2).await, ["Bearer token-2"; 2]);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_refresh_is_taken_over_by_the_next_call() {
    let count = Arc::new(AtomicUsize::new(0));
    let server = Script::new([]);
    let auth = RefreshingBearer::new(slow_source(&count, Duration::from_secs(3_600)));
    let core = server.core().auth(auth).build().unwrap();
    let dropped = call(&core, &GET, CallOptions::new());
    assert!(tokio::time::timeout(Duration::from_millis(500), dropped).await.is_err());
    assert_eq!(tokens_of(&server, &core, 2).await, ["Bearer token-1"; 2]);
}

#[tokio::test(start_paused = true)]
async fn calls_that_wait_for_a_refresh_share_its_failure() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let source = move || -> BoxFuture<'static, Result<Token, Error>> {
        let counted = counted.clone();
        Box::pin(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            counted.fetch_add(1, Ordering::SeqCst);
            Err(Error::auth("", "the identity service is down", "wait"))
        })
    };
    let core = Script::new([])
        .core()
        .auth(RefreshingBearer::new(source))
        .build()
        .unwrap();
    let calls = (0..10).map(|_| call(&core, &KEYED, CallOptions::new()));
    for outcome in futures_util::future::join_all(calls).await {
        let error = outcome.unwrap_err();
        assert!(error.is_auth(), "{error}");
        let cause = std::error::Error::source(&error).unwrap().to_string();
        assert!(cause.contains("identity service is down"), "{cause}");
    }
    assert_eq!(count.load(Ordering::SeqCst), 1);
    call_with_body(&core, &KEYED, CallOptions::new()).await.unwrap_err();
    assert_eq!(count.load(Ordering::SeqCst), 2, "a later call tries again");
}

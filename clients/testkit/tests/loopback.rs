//! Promises of the loopback server, on a small API of its own.

mod common;

use std::sync::Arc;
use std::time::{Duration, Instant};

use agent_clients_runtime::Sent;
use agent_clients_testkit::loopback::{Api, Call, Elsewhere, Fault, Server, Spec};
use agent_clients_testkit::{Answer, RecordedRequest, ScriptedBody};
use common::http::send;
use common::{ask, call, read, to};
use serde_json::{Value, json};

const SPEC: &str = r"
openapi: 3.0.3
info: {title: Notes, version: '1'}
paths:
  /notes:
    post:
      operationId: notes_create
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [text]
              properties: {text: {type: string, maxLength: 10}, tags: {type: array, items: {type: string}}}
      responses:
        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
        default: {$ref: '#/components/responses/Error'}
  /notes/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      operationId: notes_get
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: If-Match, in: header, schema: {type: string, enum: [a]}}
      responses:
        2XX: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
        default: {$ref: '#/components/responses/Error'}
    delete:
      operationId: notes_delete
      responses: {2XX: {description: d}}
  /notes/stream:
    get:
      operationId: notes_stream
      responses:
        2XX: {description: d, content: {text/event-stream: {schema: {type: string}}}}
  /about:
    get:
      operationId: about
      security: []
      responses:
        2XX: {description: d, content: {'*/*': {schema: {type: string, format: binary}}}}
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
    old: {type: apiKey, in: header, name: X-Old-Key}
  schemas:
    Note: {type: object, additionalProperties: true, required: [id], properties: {id: {type: string}}}
  responses:
    Error: {description: d, content: {application/json: {schema: {type: object, additionalProperties: true}}}}
";

/// A service that answers everything the same way, and badly where the id says so.
struct Notes;

impl Api for Notes {
    fn authorize(&self, request: &RecordedRequest) -> Result<(), Box<Answer>> {
        match request.header("authorization") {
            Some("Bearer key-1") => Ok(()),
            _ => Err(Box::new(self.refuse(401, json!("no")))),
        }
    }

    fn answer(&self, call: &Call<'_>) -> Answer {
        match (call.operation(), call.path("id")) {
            ("notes_stream", _) => {
                let text = "x".repeat(BIG);
                Answer::events(ScriptedBody::new().chunk(text.clone()).chunk(text).break_off())
            }
            ("notes_delete", _) => Answer::new(204),
            ("about", _) => Answer::json(&json!({"any": "media type"})),
            (_, "bad") => Answer::json(&json!({"no": "id"})),
            (_, id) => Answer::json(&json!({"id": id, "unknown": call.query("page")})),
        }
    }

    fn refuse(&self, status: u16, reason: Value) -> Answer {
        Answer::json(&json!({"reason": reason})).with_status(status)
    }
}

/// More than a socket's buffers hold.
const BIG: usize = 8 << 20;

async fn server() -> Server {
    let spec = Arc::new(Spec::parse(SPEC, &[]).unwrap());
    Server::start(Arc::new(Notes), spec, "/api").await.unwrap()
}

#[tokio::test]
async fn what_the_specification_allows_is_answered_and_recorded() {
    let server = server().await;
    let core = to(&server.api_url(), "key-1");
    assert_eq!(
        ask(&core, "GET", "/notes/a%2Fb?page=2", None).await,
        (200, json!({"id": "a/b", "unknown": "2"}))
    );
    assert_eq!(ask(&core, "POST", "/notes", Some(json!({"text": "t"}))).await.0, 200);
    assert_eq!(ask(&core, "DELETE", "/notes/a", None).await, (204, Value::Null));
    server.assert_no_violations();
    let operations: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.operation().unwrap().to_owned())
        .collect();
    assert_eq!(operations, ["notes_get", "notes_create", "notes_delete"]);
    assert_eq!(
        server.requests_of("notes_create")[0].json::<Value>().unwrap(),
        json!({"text": "t"})
    );
}

#[tokio::test]
async fn what_the_specification_does_not_allow_is_refused_and_remembered_without_its_value() {
    let hunter = json!({"text": "hunter2-hunter2"});
    let cases = [
        ("POST", "/notes", Some(json!({"text": "t", "title": "x"})), 422, "body"),
        ("POST", "/notes", Some(json!({"text": 1})), 422, "body /text"),
        ("POST", "/notes", Some(hunter), 422, "body /text"),
        (
            "POST",
            "/notes",
            Some(json!({"text": "t", "tags": ["a", 1]})),
            422,
            "body /tags/1",
        ),
        ("POST", "/notes", None, 422, "body"),
        ("GET", "/notes/a?page=x", None, 422, "query page"),
        ("GET", "/notes/a?page=1&page=2", None, 422, "query page"),
        ("GET", "/notes/a?size=1", None, 422, "query size"),
        ("GET", "/notes/a%zz", None, 422, "path id"),
        ("GET", "/notes/", None, 422, "path id"),
        ("DELETE", "/notes/a", Some(json!({})), 422, "body"),
        ("GET", "/notes", None, 404, "path"),
        ("GET", "/other", None, 404, "path"),
        ("PUT", "/notes/a", None, 404, "path"),
    ];
    for (method, path, body, status, place) in cases {
        let server = server().await;
        let core = to(&server.api_url(), "key-1");
        let (found, reply) = ask(&core, method, path, body).await;
        assert_eq!(found, status, "{method} {path}");
        let violations = server.violations();
        assert_eq!(violations.len(), 1, "{method} {path}: {violations:?}");
        assert_eq!(violations[0].place, place, "{method} {path}");
        let told = format!("{reply} {}", violations[0]);
        assert!(!told.contains("hunter"), "{told}");
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| server.assert_no_violations())).is_err());
    }
}

#[tokio::test]
async fn a_stream_must_be_asked_for_and_a_path_outside_of_the_prefix_does_not_exist() {
    let server = server().await;
    let core = to(&server.url(), "key-1");
    assert_eq!(
        ask(&core, "GET", "/api/notes/stream?", None).await.0,
        422,
        "without `accept: text/event-stream`"
    );
    assert_eq!(server.violations()[0].place, "header accept");
    assert_eq!(ask(&core, "GET", "/notes/a", None).await.0, 404);
}

#[tokio::test]
async fn a_wrong_credential_is_refused_before_anything_else_and_is_no_violation() {
    let server = server().await;
    let core = to(&server.api_url(), "key-2");
    assert_eq!(
        ask(&core, "GET", "/notes/a", None).await,
        (401, json!({"reason": "no"}))
    );
    server.assert_no_violations();
    assert!(!format!("{:?}", server.requests()).contains("key-2"));
}

#[tokio::test]
async fn a_fake_that_does_not_fit_its_own_specification_says_so() {
    let server = server().await;
    let core = to(&server.api_url(), "key-1");
    let (status, _) = ask(&core, "GET", "/notes/bad", None).await;
    assert_eq!(status, 500);
    assert_eq!(server.violations()[0].place, "reply");
}

#[tokio::test]
async fn faults_break_the_exchange_where_they_say() {
    let server = server().await;
    let core = to(&server.api_url(), "key-1");
    server.inject(Fault::answer(Answer::text("busy").with_status(503)).on("notes_get"));
    server.inject(Fault::lose_request()).inject(Fault::lose_reply());
    server.inject(Fault::delay(Duration::from_millis(50)));
    let error = call(&core, "GET", "/notes/a", None).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 503);
    for _ in 0..2 {
        let error = call(&core, "GET", "/notes/a", None).await.unwrap_err();
        assert_eq!((error.status(), error.was_sent()), (None, Sent::Maybe), "{error}");
    }
    let start = Instant::now();
    assert_eq!(ask(&core, "GET", "/notes/a", None).await.0, 200);
    assert!(start.elapsed() >= Duration::from_millis(50));
    assert_eq!(server.requests().len(), 4, "faulty requests are recorded too");
}

#[tokio::test]
async fn a_body_is_cut_at_exactly_the_byte_that_was_asked_for() {
    let server = server().await;
    let core = to(&server.api_url(), "key-1");
    for count in [0, 1, 5, BIG - 1, BIG, BIG + 1] {
        server.inject(Fault::cut_body(count).on("notes_stream"));
        let (parts, ended) = read(&core, "/notes/stream").await;
        assert_eq!((parts.concat().len(), ended), (count, false));
    }
    let (parts, ended) = read(&core, "/notes/stream").await;
    assert_eq!(
        (parts.concat().len(), ended),
        (2 * BIG, false),
        "a scripted break comes after everything before it"
    );
    server.inject(Fault::cut_body(3).on("notes_get"));
    let error = call(&core, "GET", "/notes/a", None)
        .await
        .unwrap()
        .bytes()
        .await
        .unwrap_err();
    assert_eq!(error.stage(), agent_clients_runtime::Stage::Unreadable);
}

#[tokio::test]
async fn dropping_the_server_ends_every_exchange_and_frees_the_port() {
    let server = server().await;
    let core = to(&server.api_url(), "key-1");
    server.inject(Fault::stall());
    let pending = tokio::spawn({
        let core = core.clone();
        async move { call(&core, "GET", "/notes/a", None).await.map(|_| ()) }
    });
    while server.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    drop(server);
    let ended = tokio::time::timeout(Duration::from_secs(5), pending)
        .await
        .expect("the exchange goes on")
        .unwrap();
    assert!(ended.is_err());
    let refused = async {
        while !call(&core, "GET", "/notes/a", None).await.unwrap_err().is_connect() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), refused)
        .await
        .expect("the port is still open");
}

#[test]
fn a_specification_that_cannot_be_checked_is_refused_with_the_place() {
    let cases = [
        ("a: [", "YAML"),
        ("openapi: 3.0.3", "no paths"),
        ("paths: {/a: {get: {responses: {}}}}", "GET /a: it has no operationId"),
        ("paths: {/a: {get: {operationId: x}}}", "no responses"),
        (
            "paths: {/a: {get: {operationId: x, responses: {}, parameters: [{$ref: '#/nowhere'}]}}}",
            "leads nowhere",
        ),
        (
            "paths: {'/a{b}': {get: {operationId: x, responses: {}}}}",
            "whole segment",
        ),
    ];
    for (text, part) in cases {
        let error = Spec::parse(text, &[]).unwrap_err().to_string();
        assert!(error.contains(part), "{part:?} is missing in {error:?}");
    }
}

#[tokio::test]
async fn an_operation_without_security_needs_no_credential_and_must_get_none() {
    let server = server().await;
    let url = format!("{}/about", server.api_url());
    let answered = send("GET", &url, &[], b"").await;
    assert_eq!((answered.status, answered.json()), (200, json!({"any": "media type"})));
    server.assert_no_violations();
    for header in ["authorization", "x-old-key"] {
        assert_eq!(send("GET", &url, &[(header, "Bearer key-1")], b"").await.status, 422);
        let violation = server.violations().pop().unwrap();
        assert_eq!(violation.place, format!("header {header}"));
        assert!(!violation.to_string().contains("key-1"));
    }
}

#[tokio::test]
async fn a_header_parameter_of_one_operation_must_not_be_sent_to_another() {
    let server = server().await;
    let url = format!("{}/notes/a", server.api_url());
    let headers = [
        ("authorization", "Bearer key-1"),
        ("if-match", "a"),
        ("x-unknown", "fine"),
    ];
    assert_eq!(send("GET", &url, &headers, b"").await.status, 200);
    server.assert_no_violations();
    assert_eq!(send("DELETE", &url, &headers, b"").await.status, 422);
    assert_eq!(server.violations()[0].place, "header if-match");
}

#[tokio::test]
async fn another_host_answers_everything_alike_and_keeps_what_it_gets() {
    let other = Elsewhere::answering(Answer::text("here")).await.unwrap();
    let url = format!("{}/a?b=c", other.url());
    let answered = send("POST", &url, &[("x-key", "k")], b"body").await;
    assert_eq!((answered.status, answered.text()), (200, "here"));
    let requests = other.requests();
    let [request] = requests.as_slice() else {
        panic!("{requests:?}")
    };
    assert_eq!(
        (request.path(), request.raw_query(), request.header("x-key")),
        ("/a", Some("b=c"), Some("k"))
    );
    assert_eq!(request.body(), "body");
}

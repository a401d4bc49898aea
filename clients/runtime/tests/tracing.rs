//! One span per call with its facts, and no private value in it. Run with `--features tracing`.
#![cfg(feature = "tracing")]

mod common;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use agent_clients_runtime::{BareClient, Bearer, CallOptions, ErrorEnvelope, Operation, Repeat, RetryPolicy};
use common::{GET, Script, call, reply, with_headers};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

type Fields = BTreeMap<String, String>;

/// Collects the fields of spans, in the order they were opened, and of events.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<(Vec<Fields>, Vec<Fields>)>>);

struct Writer<'a>(&'a mut Fields);

impl Visit for Writer<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(
            field.name().to_owned(),
            format!("{value:?}").trim_matches('"').to_owned(),
        );
    }
}

impl Subscriber for Collector {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("agent_clients")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut inner = self.0.lock().unwrap();
        let mut fields = Fields::from([("name".to_owned(), span.metadata().name().to_owned())]);
        span.record(&mut Writer(&mut fields));
        inner.0.push(fields);
        Id::from_u64(inner.0.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut inner = self.0.lock().unwrap();
        values.record(&mut Writer(&mut inner.0[span.into_u64() as usize - 1]));
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Writer(&mut fields));
        self.0.lock().unwrap().1.push(fields);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test(start_paused = true)]
async fn a_span_has_the_facts_of_the_call_and_no_private_value() {
    let collector = Collector::default();
    let _guard = tracing::subscriber::set_default(collector.clone());
    let echo = r#"{"error":{"message":"hunter2","code":"hunter2"}}"#;
    let server = Script::new([
        with_headers(503, &[("retry-after", "2")], echo),
        with_headers(
            200,
            &[("x-request-id", "r-1"), ("set-cookie", "hunter2")],
            r#"["hunter2"]"#,
        ),
        reply(404, echo),
        reply(200, "[oops"),
    ]);
    let core = server.core().auth(Bearer::new("hunter2")).build().unwrap();
    call(&core, &GET, CallOptions::new())
        .await
        .unwrap()
        .json::<Vec<String>>()
        .await
        .unwrap();
    call(&core, &GET, CallOptions::new()).await.unwrap_err();
    call(&core, &GET, CallOptions::new())
        .await
        .unwrap()
        .json::<Vec<String>>()
        .await
        .unwrap_err();

    let (spans, events) = collector.0.lock().unwrap().clone();
    let of = |span: usize, names: &[&str]| -> Vec<String> {
        names
            .iter()
            .map(|name| spans[span].get(*name).cloned().unwrap_or_default())
            .collect()
    };
    assert_eq!(spans.len(), 3);
    let facts = [
        "name",
        "operation",
        "method",
        "route",
        "status",
        "attempts",
        "request_id",
        "duration_ms",
        "failure",
    ];
    assert_eq!(
        of(0, &facts),
        [
            "agent_clients.call",
            "jobs_list",
            "GET",
            "/jobs",
            "200",
            "2",
            "r-1",
            "2000",
            ""
        ]
    );
    assert_eq!(of(1, &["status", "attempts", "failure"]), ["404", "1", "refused"]);
    assert_eq!(of(2, &["status", "attempts", "failure"]), ["200", "1", "undecodable"]);
    assert_eq!(events.len(), 1);
    assert_eq!(
        (events[0]["attempt"].as_str(), events[0]["delay_ms"].as_str()),
        ("1", "2000")
    );
    assert!(
        !format!("{spans:?} {events:?}").contains("hunter2"),
        "{spans:?} {events:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_transfer_records_its_operation_and_nothing_of_its_address() {
    let collector = Collector::default();
    let _guard = tracing::subscriber::set_default(collector.clone());
    static DOWNLOAD: Operation = Operation {
        id: "files_download",
        method: "GET",
        route: "{presigned}",
        auth: "none",
        repeat: Repeat::Safe,
        envelope: &ErrorEnvelope::NONE,
    };
    let url = "https://storage.test/bucket/file?X-Signature=hunter2";
    let server = Script::new([
        with_headers(503, &[("location", url), ("retry-after", "1")], url),
        reply(403, url),
        reply(200, "ok"),
    ]);
    let client = BareClient::builder().transport(server).build().unwrap();
    let options = CallOptions::new().with_retry(RetryPolicy::standard());
    let failing = client.call(&DOWNLOAD, &url.into()).options(options);
    failing.send().await.unwrap_err();
    let fine = client.call(&DOWNLOAD, &url.into()).send().await.unwrap();
    fine.bytes().await.unwrap();

    let (spans, events) = collector.0.lock().unwrap().clone();
    assert_eq!((spans.len(), events.len()), (2, 1));
    assert_eq!(
        (
            spans[0]["operation"].as_str(),
            spans[0]["status"].as_str(),
            spans[1]["status"].as_str()
        ),
        ("files_download", "403", "200")
    );
    let recorded = format!("{spans:?} {events:?}");
    assert!(
        !recorded.contains("hunter2") && !recorded.contains("bucket"),
        "{recorded}"
    );
}

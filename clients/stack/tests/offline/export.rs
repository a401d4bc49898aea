//! Exports as they arrive: ndjson, JSON, CSV, bytes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use serde_json::json;
use stack_client::CallOptions;
use stack_client::audit::{AuditExt as _, CsvRow, ExportQuery, ExportStream};
use stack_client::runtime::bytes::Bytes;
use stack_client::runtime::futures_util::stream;
use stack_client::runtime::{BoxFuture, Stage, StreamExt as _, Transport, TransportError, http, reqwest};
use stack_client::types::{AuditEntry, AuditExportFormat};

use crate::support::{chain, client, client_over, entry};

const ROUTE: &str = "/v1/audit/export";

fn serving(content_type: &str, body: ScriptedBody) -> MemoryTransport {
    let transport = MemoryTransport::new();
    transport.on("GET", ROUTE, Answer::stream(content_type, body));
    transport
}

/// All rows, and the error at the end if there is one.
async fn read<T>(mut rows: ExportStream<T>) -> (Vec<T>, Option<stack_client::Error>) {
    let mut all = Vec::new();
    while let Some(row) = rows.next().await {
        match row {
            Ok(row) => all.push(row),
            Err(error) => {
                assert!(rows.next().await.is_none(), "nothing comes after an error");
                return (all, Some(error));
            }
        }
    }
    assert_eq!(rows.rows(), all.len() as u64);
    (all, None)
}

async fn read_json(body: ScriptedBody) -> (Vec<AuditEntry>, Option<stack_client::Error>) {
    let transport = serving("application/json", body);
    read(
        client(&transport)
            .audit()
            .export_json(ExportQuery::new())
            .await
            .unwrap()
            .into_inner(),
    )
    .await
}

async fn read_csv(body: ScriptedBody) -> (Vec<CsvRow>, Option<stack_client::Error>) {
    let transport = serving("text/csv", body);
    read(
        client(&transport)
            .audit()
            .export_csv_rows(ExportQuery::new())
            .await
            .unwrap()
            .into_inner(),
    )
    .await
}

#[tokio::test]
async fn each_form_is_asked_for_by_its_name() {
    let query = || {
        ExportQuery::new()
            .from("2026-04-01T00:00:00Z")
            .to("2026-05-01T00:00:00Z")
            .limit(10_000)
    };
    let transport = MemoryTransport::new();
    transport.on_any("GET", ROUTE, |_| Answer::bytes("text/plain", ""));
    let audit = client(&transport).audit();
    audit.export_entries(query()).await.unwrap();
    audit.export_json(query()).await.unwrap();
    audit.export_csv_rows(query()).await.unwrap();
    audit.export_bytes(query(), AuditExportFormat::Csv).await.unwrap();
    audit.export_json(ExportQuery::new()).await.unwrap();
    let found: Vec<_> = transport
        .requests()
        .iter()
        .map(|request| {
            (
                request.raw_query().unwrap().to_owned(),
                request.header("accept").unwrap().to_owned(),
            )
        })
        .collect();
    let range = "from=2026-04-01T00%3A00%3A00Z&limit=10000&to=2026-05-01T00%3A00%3A00Z";
    assert_eq!(
        found,
        [
            (format!("format=ndjson&{range}"), "application/x-ndjson".to_owned()),
            (format!("format=json&{range}"), "application/json".to_owned()),
            (format!("format=csv&{range}"), "text/csv".to_owned()),
            (format!("format=csv&{range}"), "text/csv".to_owned()),
            ("format=json".to_owned(), "application/json".to_owned()),
        ]
    );
}

#[tokio::test]
async fn ndjson_comes_typed_and_a_cut_line_is_an_error() {
    let log = chain(3, 1000);
    let whole = log
        .iter()
        .fold(ScriptedBody::new(), |body, entry| body.json_line(entry));
    let length: usize = log
        .iter()
        .map(|entry| serde_json::to_string(entry).unwrap().len() + 1)
        .sum();
    let cases = [
        ("whole", whole.clone(), 3, false),
        ("whole, byte by byte", whole.clone().in_pieces_of(1), 3, false),
        ("connection lost", whole.clone().cut_at(length - 20), 2, true),
        (
            "ended too early",
            ScriptedBody::new().json_line(&log[0]).chunk("{\"entry_id\":\"aud"),
            1,
            true,
        ),
        (
            "a line of another kind",
            ScriptedBody::new().json_line(&log[0]).chunk("<html>\n"),
            1,
            true,
        ),
    ];
    for (what, body, rows, fails) in cases {
        let transport = serving("application/x-ndjson", body);
        let mut stream = client(&transport)
            .audit()
            .export_entries(ExportQuery::new())
            .await
            .unwrap()
            .into_inner();
        let mut found = Vec::new();
        let mut failed = false;
        while let Some(row) = stream.next().await {
            match row {
                Ok(entry) => found.push(entry),
                Err(error) => {
                    assert_eq!(error.stage(), Stage::StreamBroken, "{what}");
                    failed = true;
                }
            }
        }
        assert_eq!((&found[..], failed), (&log[..rows], fails), "{what}");
    }
}

#[tokio::test]
async fn json_is_read_however_it_is_wrapped_and_cut_into_chunks() {
    let mut odd = entry("a]}\"\\,[{", 1000, "é\u{2028}");
    odd.extra.insert(
        "nested".to_owned(),
        json!({"list": [[1, {"x": "]"}], []], "text": "\\\"}"}),
    );
    let log = vec![odd, entry("b", 1010, "x"), entry("c", 1020, "y")];
    let list = serde_json::to_string(&log).unwrap();
    let spaced = serde_json::to_string_pretty(&log).unwrap();
    for (body, rows) in [
        (list.clone(), 3),
        (format!(" \r\n\t{spaced}\n "), 3),
        (format!("{{\"entries\":{list}}}"), 3),
        (
            format!(
                "{{ \"total\" : 3, \"x\":{{\"entries\":[1]}},\"t\":\"[\",\"n\":null,\"rows\" :{list} ,\"next\":null}}\n"
            ),
            3,
        ),
        (format!("{{\"meta\":[1,[2]],\"data\":{list},\"entries\":[]}}"), 3),
        (format!("{{\"data\":{{\"x\":1}},\"entries\":{list}}}"), 3),
        ("[]".to_owned(), 0),
        (" [ ] ".to_owned(), 0),
        ("{\"entries\":[]}".to_owned(), 0),
    ] {
        for size in [1, 2, 3, 7, 64, 100_000] {
            let (found, error) = read_json(ScriptedBody::new().chunk(body.clone()).in_pieces_of(size)).await;
            assert!(error.is_none(), "{body} in {size}: {error:?}");
            assert_eq!(found, log[..rows], "{body} in {size}");
        }
    }
}

#[tokio::test]
async fn json_that_is_cut_off_or_wrong_is_an_error_after_the_rows_that_were_whole() {
    let log = chain(2, 1000);
    let (first, second) = (
        serde_json::to_string(&log[0]).unwrap(),
        serde_json::to_string(&log[1]).unwrap(),
    );
    for (what, body, rows) in [
        ("nothing", String::new(), 0),
        ("in the list", format!("[{first},{second}"), 2),
        ("after a comma", format!("[{first},"), 1),
        ("in a row", format!("[{first},{}", &second[..second.len() - 1]), 1),
        ("in a text of a row", format!("[{first},{{\"entry_id\":\"aud"), 1),
        ("in the wrapper", format!("{{\"entries\":[{first}]"), 1),
        (
            "in the wrapper's next member",
            format!("{{\"entries\":[{first}],\"next\":"),
            1,
        ),
        ("a comma too many", format!("[{first},]"), 1),
        ("no comma", format!("[{first}{second}]"), 1),
        ("something after it", format!("[{first}] x"), 1),
        ("two lists", format!("[{first}][]"), 1),
        ("no list", "{\"count\":3}".to_owned(), 0),
        ("an empty object", "{}".to_owned(), 0),
        ("a text", "\"entries\"".to_owned(), 0),
        ("html", "<html></html>".to_owned(), 0),
        ("a row of another kind", format!("[{first},7]"), 1),
        ("a row without its hash", format!("[{first},{{\"entry_id\":\"x\"}}]"), 1),
        ("a row that is no JSON", format!("[{first},{{\"entry_id\" \"x\"}}]"), 1),
    ] {
        for size in [1, 5, 100_000] {
            let (found, error) = read_json(ScriptedBody::new().chunk(body.clone()).in_pieces_of(size)).await;
            let error = error.unwrap_or_else(|| panic!("{what}: no error"));
            assert_eq!(found, log[..rows], "{what} in {size}");
            assert_eq!(error.stage(), Stage::StreamBroken, "{what}: {error}");
        }
    }
    let broken = ScriptedBody::new().chunk(format!("[{first},")).break_off();
    let (found, error) = read_json(broken).await;
    assert!(found.len() == 1 && error.unwrap().is_retryable());
}

#[tokio::test]
async fn a_row_larger_than_the_limit_is_stopped_before_it_is_whole() {
    let huge = format!("[{{\"entry_id\":\"{}", "x".repeat(5000));
    let csv = format!("entry_id\n{}", "x".repeat(5000));
    let query = || ExportQuery::new().call_options(CallOptions::new().with_max_event_bytes(1000));
    for size in [1, 100_000] {
        let transport = serving(
            "application/json",
            ScriptedBody::new().chunk(huge.clone()).stall().in_pieces_of(size),
        );
        let rows = client(&transport)
            .audit()
            .export_json(query())
            .await
            .unwrap()
            .into_inner();
        assert!(read(rows).await.1.unwrap().is_oversized());
        let transport = serving(
            "text/csv",
            ScriptedBody::new().chunk(csv.clone()).stall().in_pieces_of(size),
        );
        let rows = client(&transport)
            .audit()
            .export_csv_rows(query())
            .await
            .unwrap()
            .into_inner();
        assert!(read(rows).await.1.unwrap().is_oversized());
    }
    // What is passed over is not held and has no limit.
    let wrapped = format!("{{\"notes\":\"{}\",\"entries\":[]}}", "x".repeat(5000));
    let transport = serving("application/json", ScriptedBody::new().chunk(wrapped));
    let rows = client(&transport)
        .audit()
        .export_json(query())
        .await
        .unwrap()
        .into_inner();
    assert!(read(rows).await.1.is_none());
}

#[tokio::test]
async fn csv_is_read_as_the_rfc_says_however_it_is_cut_into_chunks() {
    let cases: &[(&str, &[&[&str]])] = &[
        ("a,b\n1,2\n3,4\n", &[&["1", "2"], &["3", "4"]]),
        ("a,b\r\n1,2\r\n3,4", &[&["1", "2"], &["3", "4"]]),
        ("\u{feff}a,b\n1,2\n", &[&["1", "2"]]),
        ("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", &[&["x, y", "he said \"no\""]]),
        ("a,b\n\"two\r\nlines\",\n", &[&["two\r\nlines", ""]]),
        ("a,b\n,\n\"\",\"\"\n", &[&["", ""], &["", ""]]),
        ("a\n\n1\n\r\n2\n\n", &[&["1"], &["2"]]),
        ("a\n\"\"\n", &[&[""]]),
        ("a,b\nfive\" nails,é\n", &[&["five\" nails", "é"]]),
        ("a,b\n1\r,2\n", &[&["1\r", "2"]]),
        ("a,b\n1,\"2\"", &[&["1", "2"]]),
        ("a,b\n1,", &[&["1", ""]]),
        ("a,b\n", &[]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        for size in 1..=text.len().max(1) {
            let (rows, error) = read_csv(ScriptedBody::new().chunk(*text).in_pieces_of(size)).await;
            assert!(error.is_none(), "{text:?} in {size}: {error:?}");
            let found: Vec<Vec<&str>> = rows
                .iter()
                .map(|row| row.values().iter().map(String::as_str).collect())
                .collect();
            assert_eq!(found, *expected, "{text:?} in {size}");
            if let Some(row) = rows.first() {
                assert_eq!(
                    (row.columns()[0].as_str(), row.get("a"), row.get("z")),
                    ("a", Some(row.values()[0].as_str()), None)
                );
            }
        }
    }
}

#[tokio::test]
async fn csv_that_is_cut_off_or_wrong_is_an_error() {
    for (what, text, rows) in [
        ("in a quoted field", "a,b\n1,2\n3,\"4", 1),
        ("between two fields", "a,b\n1,2\n3", 1),
        ("a field too many", "a,b\n1,2,3\n", 0),
        ("text after a quote", "a,b\n\"1\"x,2\n", 0),
        ("a lone return after a quote", "a,b\n\"1\"\rx,2\n", 0),
    ] {
        let (found, error) = read_csv(ScriptedBody::new().chunk(text)).await;
        assert_eq!(found.len(), rows, "{what}");
        assert_eq!(error.unwrap_or_else(|| panic!("{what}")).stage(), Stage::StreamBroken);
    }
    let many = ScriptedBody::new().chunk(",".repeat(1_001));
    let error = read_csv(many).await.1.unwrap();
    assert!(error.to_string().contains("more than 1000 fields"), "{error}");
    let (_, error) = read_csv(ScriptedBody::new().chunk(&b"a\n\xff\n"[..])).await;
    assert!(error.unwrap().to_string().contains("UTF-8"));
    let transport = serving("application/json", ScriptedBody::new().chunk("[]"));
    let error = client(&transport)
        .audit()
        .export_csv_rows(ExportQuery::new())
        .await
        .unwrap_err();
    assert!(error.to_string().contains("JSON"), "{error}");
}

#[tokio::test]
async fn a_csv_row_with_the_fields_of_an_entry_is_one() {
    let columns =
        "entry_id,timestamp,operator_id,agent_id,layer,action,outcome,duration_ms,prev_entry_hash,entry_hash,region\n";
    let known = entry("aud_1", 1_747_913_532_614, "p");
    let hash = &known.entry_hash;
    for (values, good) in [
        (
            format!("aud_1,1747913532614,op_acme,agt_support,proxy,credential.proxy,success,,p,{hash},eu"),
            true,
        ),
        (
            format!("aud_1,2025-05-22T11:32:12.614Z,op_acme,agt_support,proxy,credential.proxy,success,,p,{hash},eu"),
            true,
        ),
        (
            format!("aud_1,yesterday,op_acme,agt_support,proxy,credential.proxy,success,,p,{hash},eu"),
            false,
        ),
        (
            format!("aud_1,1747913532614,op_acme,agt_support,proxy,credential.proxy,success,soon,p,{hash},eu"),
            false,
        ),
    ] {
        let (rows, _) = read_csv(ScriptedBody::new().chunk(format!("{columns}{values}\n"))).await;
        let found = rows[0].to_entry();
        if good {
            let found = found.unwrap();
            assert_eq!(found.extra["region"], "eu");
            assert_eq!(stack_client::audit::entry_hash(&found), *hash, "{values}");
        } else {
            let error = found.unwrap_err();
            assert!(["timestamp", "duration_ms"].contains(&error.path()), "{error}");
            assert!(!error.to_string().contains("yesterday"));
        }
    }
    let (rows, _) = read_csv(ScriptedBody::new().chunk("entry_id,agent_id\naud_1,\n")).await;
    assert!(rows[0].to_entry().unwrap_err().to_string().contains("timestamp"));
    assert_eq!(rows[0].get("agent_id"), Some(""));
}

#[tokio::test]
async fn bytes_come_as_they_are_and_a_break_is_an_error() {
    let body = ScriptedBody::new().chunk("a,b\n").chunk("1,2\n").break_off();
    let transport = serving("text/csv", body);
    let reply = client(&transport)
        .audit()
        .export_bytes(ExportQuery::new(), AuditExportFormat::Csv)
        .await
        .unwrap();
    let chunks: Vec<_> = reply.into_inner().collect().await;
    assert_eq!(chunks.len(), 3);
    assert_eq!(chunks[1].as_ref().unwrap(), "1,2\n");
    assert!(chunks[2].is_err());
}

/// Makes rows only when they are asked for, and counts the bytes it made.
#[derive(Clone)]
struct Endless {
    format: &'static str,
    rows: u64,
    made: Arc<AtomicU64>,
}

impl Transport for Endless {
    fn send(&self, _: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let Self { format, rows, made } = self.clone();
        let row = serde_json::to_string(&entry("aud_0", 1000, "x")).unwrap();
        let chunks = stream::iter(0..rows).map(move |number| {
            let text = match (format, number) {
                ("json", 0) => format!("[{row}"),
                ("json", last) if last == rows - 1 => format!(",{row}]"),
                ("json", _) => format!(",{row}"),
                ("csv", 0) => "entry_id,action\n".to_owned(),
                ("csv", _) => format!("aud_{number},\"{}\"\n", "x".repeat(400)),
                _ => format!("{row}\n"),
            };
            made.fetch_add(text.len() as u64, Ordering::Relaxed);
            Ok::<_, std::io::Error>(Bytes::from(text))
        });
        let response = http::Response::new(reqwest::Body::wrap_stream(chunks));
        Box::pin(async move { Ok(response.into()) })
    }
}

#[tokio::test]
async fn a_huge_export_is_never_ahead_of_its_reader() {
    const ROWS: u64 = 20_000;
    for format in ["json", "csv", "ndjson"] {
        let made = Arc::new(AtomicU64::new(0));
        let audit = client_over(Endless {
            format,
            rows: ROWS,
            made: made.clone(),
        })
        .audit();
        let query = ExportQuery::new();
        let mut rows: std::pin::Pin<Box<dyn stack_client::runtime::futures_core::Stream<Item = bool>>> = match format {
            "json" => Box::pin(
                audit
                    .export_json(query)
                    .await
                    .unwrap()
                    .into_inner()
                    .map(|row| row.is_ok()),
            ),
            "csv" => Box::pin(
                audit
                    .export_csv_rows(query)
                    .await
                    .unwrap()
                    .into_inner()
                    .map(|row| row.is_ok()),
            ),
            _ => Box::pin(
                audit
                    .export_entries(query)
                    .await
                    .unwrap()
                    .into_inner()
                    .map(|row| row.is_ok()),
            ),
        };
        let mut count = 0_u64;
        let mut taken = 0;
        while let Some(good) = rows.next().await {
            assert!(good, "{format}, row {count}");
            count += 1;
            let before = std::mem::replace(&mut taken, made.load(Ordering::Relaxed));
            assert!(
                taken - before < 2000,
                "{format}: {} bytes were read for one row",
                taken - before
            );
        }
        assert!(
            count >= ROWS - 1 && taken > 5_000_000,
            "{format}: {count} rows of {taken} bytes"
        );
    }
}

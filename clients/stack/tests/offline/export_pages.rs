//! Exports of more rows than one answer holds, against a log that cuts as the API does: by time and number.

use std::sync::{Arc, Mutex};

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use stack_client::Timestamp;
use stack_client::audit::{AuditExt as _, ChainAnchor, ExportQuery, verify_chain};
use stack_client::types::AuditEntry;

use crate::support::{chain, client, entry, ids};

const ROUTE: &str = "/v1/audit/export";

fn milliseconds(text: Option<String>) -> Option<i64> {
    text.map(|text| Timestamp::from(text).parse().unwrap().as_millisecond())
}

/// A log that answers as the API is described: `from` inclusive, `to` exclusive, at most `limit` rows, and never more
/// than `cap`.
fn serving(log: Vec<AuditEntry>, newest_first: bool, cap: usize) -> MemoryTransport {
    let transport = MemoryTransport::new();
    transport.on_any("GET", ROUTE, move |request| {
        let from = milliseconds(request.query_value("from")).unwrap_or(i64::MIN);
        let to = milliseconds(request.query_value("to")).unwrap_or(i64::MAX);
        let limit: usize = request.query_value("limit").unwrap().parse().unwrap();
        let mut rows: Vec<_> = log.iter().filter(|row| (from..to).contains(&row.timestamp)).collect();
        if newest_first {
            rows.reverse();
        }
        let rows = rows.into_iter().take(limit.min(cap));
        Answer::stream(
            "application/x-ndjson",
            rows.fold(ScriptedBody::new(), |body, row| body.json_line(row)),
        )
    });
    transport
}

async fn export(transport: &MemoryTransport, query: ExportQuery) -> (Vec<AuditEntry>, Option<stack_client::Error>) {
    let mut pages = client(transport).audit().export_all(query);
    let mut all = Vec::new();
    while let Some(row) = pages.next().await {
        match row {
            Ok(row) => {
                all.push(row);
                assert!(all.len() < 1000, "the rows come again and again");
            }
            Err(error) => {
                assert!(pages.next().await.is_none());
                return (all, Some(error));
            }
        }
    }
    assert_eq!(pages.rows(), all.len() as u64);
    (all, None)
}

/// Times with up to three entries in one millisecond, so that pages end within one.
fn crowded(count: usize) -> Vec<AuditEntry> {
    (0..count)
        .map(|number| entry(&format!("aud_{number}"), 1_747_913_532_000 + (number / 3) as i64, "x"))
        .collect()
}

#[tokio::test]
async fn every_row_comes_once_whichever_way_the_api_sorts_and_wherever_it_cuts() {
    for count in [0, 1, 3, 10, 31] {
        for limit in [4, 5, 7, 50] {
            // A server that gives fewer rows than were asked for loses nothing either.
            for cap in [4, 50] {
                for newest_first in [false, true] {
                    let what = format!("{count} rows, limit {limit}, cap {cap}, newest first {newest_first}");
                    let log = crowded(count);
                    let transport = serving(log.clone(), newest_first, cap);
                    let (mut found, error) = export(&transport, ExportQuery::new().limit(limit)).await;
                    assert!(error.is_none(), "{what}: {error:?}");
                    if newest_first {
                        found.reverse();
                    }
                    assert_eq!(ids(&found), ids(&log), "{what}");
                }
            }
        }
    }
}

#[tokio::test]
async fn an_api_that_takes_only_whole_seconds_brings_no_row_twice() {
    let log: Vec<_> = (0..20)
        .map(|number| entry(&format!("aud_{number}"), 1_747_913_532_000 + 400 * number, "x"))
        .collect();
    let all = log.clone();
    let transport = MemoryTransport::new();
    transport.on_any("GET", ROUTE, move |request| {
        let from = milliseconds(request.query_value("from")).unwrap_or(0) / 1000 * 1000;
        let rows = all.iter().filter(|row| row.timestamp >= from).take(5);
        let body = rows.fold(ScriptedBody::new(), |body, row| body.json_line(row));
        Answer::stream("application/x-ndjson", body)
    });
    let (found, error) = export(&transport, ExportQuery::new().limit(5)).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(ids(&found), ids(&log));
}

#[tokio::test]
async fn the_whole_log_holds_as_a_chain() {
    let log = chain(25, 1_747_913_532_000);
    let transport = serving(log, false, 50_000);
    let (found, _) = export(&transport, ExportQuery::new().limit(10)).await;
    assert_eq!(verify_chain(&found, ChainAnchor::Genesis).unwrap().count, 25);
    let asked: Vec<_> = transport
        .requests()
        .iter()
        .map(|request| request.query_value("from"))
        .collect();
    let from = |text: &str| Some(text.to_owned());
    assert_eq!(
        asked,
        [
            None,
            from("2025-05-22T11:32:12.09Z"),
            from("2025-05-22T11:32:12.18Z"),
            from("2025-05-22T11:32:12.24Z")
        ],
        "from the last time seen, until nothing new comes"
    );
}

#[tokio::test]
async fn the_range_of_the_caller_stays_the_range() {
    let log = chain(30, 1_747_913_532_000);
    for newest_first in [false, true] {
        let transport = serving(log.clone(), newest_first, 50_000);
        let query = ExportQuery::new()
            .from("2025-05-22T11:32:12.05Z")
            .to("2025-05-22T11:32:12.2Z")
            .limit(4);
        let (mut found, error) = export(&transport, query).await;
        assert!(error.is_none(), "{error:?}");
        found.sort_by_key(|row| row.timestamp);
        assert_eq!(ids(&found), ids(&log[5..20]), "newest first {newest_first}");
    }
}

#[tokio::test]
async fn the_limit_of_one_answer_is_the_apis_unless_another_is_set() {
    let transport = serving(Vec::new(), false, 1);
    let (found, error) = export(&transport, ExportQuery::new()).await;
    assert!(found.is_empty() && error.is_none());
    assert_eq!(transport.last_request().query_value("limit").as_deref(), Some("50000"));
    assert_eq!(transport.requests().len(), 1, "an empty answer is the end");
}

#[tokio::test]
async fn where_rows_may_be_left_out_the_export_ends_with_an_error() {
    let at = |time: i64, number: usize| entry(&format!("aud_{number}"), 1_747_913_532_000 + time, "x");
    let all_at_once: Vec<_> = (0..5).map(|number| at(0, number)).collect();
    let crowd_later: Vec<_> = [0, 1, 2, 2, 2, 2, 2]
        .into_iter()
        .enumerate()
        .map(|(number, time)| at(time, number))
        .collect();
    let disorder: Vec<_> = [5, 9, 1, 7]
        .into_iter()
        .enumerate()
        .map(|(number, time)| at(time, number))
        .collect();
    for (what, log, limit) in [
        ("one millisecond that fills an answer", all_at_once, 4),
        ("one millisecond that fills a later answer", crowd_later, 3),
        ("no order", disorder.clone(), 4),
    ] {
        let (_, error) = export(&serving(log, false, 50_000), ExportQuery::new().limit(limit)).await;
        let error = error.unwrap_or_else(|| panic!("{what}: no error"));
        assert!(error.to_string().contains("fix: "), "{what}: {error}");
    }
    // An answer that is not full leaves nothing out, whatever its order.
    let (found, error) = export(&serving(disorder, false, 50_000), ExportQuery::new().limit(5)).await;
    assert!(found.len() == 4 && error.is_none(), "{error:?}");
}

#[tokio::test]
async fn a_body_that_is_cut_in_a_later_answer_is_an_error_and_not_an_end() {
    let log = chain(6, 1_747_913_532_000);
    let answers = Arc::new(Mutex::new(vec![
        log[2..5]
            .iter()
            .fold(ScriptedBody::new(), |body, row| body.json_line(row))
            .cut_at(500),
        log[..3]
            .iter()
            .fold(ScriptedBody::new(), |body, row| body.json_line(row)),
    ]));
    let transport = MemoryTransport::new();
    transport.on_any("GET", ROUTE, move |_| {
        Answer::stream("application/x-ndjson", answers.lock().unwrap().pop().unwrap())
    });
    let (found, error) = export(&transport, ExportQuery::new().limit(3)).await;
    assert_eq!(ids(&found), ["aud_0", "aud_1", "aud_2"]);
    assert!(error.unwrap().is_retryable());
}

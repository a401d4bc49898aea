//! Following the audit log. Time is paused.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::json;
use stack_client::audit::{AuditExt as _, AuditTail, TAIL_INTERVAL, TailItem, TailOptions};
use stack_client::types::AuditEntry;
use tokio::time::Instant;

use crate::support::{chain, client};

/// A page as the API gives it: newest first.
fn page(entries: &[AuditEntry]) -> Answer {
    let newest_first: Vec<_> = entries.iter().rev().collect();
    let max = entries.iter().map(|entry| entry.timestamp).max();
    Answer::json(&json!({"entries": newest_first, "max_timestamp": max}))
}

async fn take(tail: &mut AuditTail, count: usize) -> Vec<String> {
    let mut found = Vec::new();
    for _ in 0..count {
        found.push(match tail.next().await.unwrap().unwrap() {
            TailItem::Entry(entry) => entry.entry_id,
            TailItem::Gap { after, before } => format!("gap {after}-{before}"),
            other => panic!("{other:?}"),
        });
    }
    found
}

fn sinces(transport: &MemoryTransport) -> Vec<Option<String>> {
    transport
        .requests()
        .iter()
        .map(|request| request.query_value("since"))
        .collect()
}

#[tokio::test(start_paused = true)]
async fn entries_come_once_the_oldest_first_and_the_watermark_moves() {
    let log = chain(6, 1000);
    let transport = MemoryTransport::new();
    transport.next(page(&log[..3]));
    // `since` includes the last one again; nobody knows whether it does.
    transport.next(page(&log[2..5]));
    transport.next(page(&[]));
    transport.next(page(&log[5..]));
    let mut tail = client(&transport).audit().tail(TailOptions::new());
    assert_eq!(tail.watermark(), None);
    assert_eq!(
        take(&mut tail, 6).await,
        ["aud_0", "aud_1", "aud_2", "aud_3", "aud_4", "aud_5"]
    );
    assert_eq!(tail.watermark(), Some(1050));
    let watermarks = [None, Some("1020"), Some("1040"), Some("1040")].map(|since| since.map(str::to_owned));
    assert_eq!(
        sinces(&transport),
        watermarks,
        "an empty answer leaves the watermark where it is"
    );
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_missing_watermark_keeps_the_old_one_and_nothing_comes_twice() {
    let log = chain(3, 1000);
    let newest_first = |range: &[AuditEntry]| range.iter().rev().cloned().collect::<Vec<_>>();
    let transport = MemoryTransport::new();
    transport.next(page(&log[..1]));
    transport.next(Answer::json(
        &json!({"entries": newest_first(&log[..2]), "max_timestamp": null}),
    ));
    transport.next(Answer::json(&json!({"entries": newest_first(&log)})));
    let mut tail = client(&transport).audit().tail(TailOptions::new());
    assert_eq!(take(&mut tail, 3).await, ["aud_0", "aud_1", "aud_2"]);
    assert_eq!(
        sinces(&transport)[1..],
        [Some("1000".to_owned()), Some("1000".to_owned())]
    );
}

#[tokio::test(start_paused = true)]
async fn it_asks_at_once_and_then_after_every_interval() {
    let log = chain(2, 1000);
    let transport = MemoryTransport::new();
    transport.next(page(&log[..1]));
    transport.next(page(&[]).delayed(Duration::from_secs(1)));
    transport.next(page(&log[1..]));
    let mut tail = client(&transport).audit().tail(TailOptions::new());
    let start = Instant::now();
    take(&mut tail, 1).await;
    assert_eq!(start.elapsed(), Duration::ZERO);
    take(&mut tail, 1).await;
    assert_eq!(start.elapsed().as_secs(), 2 * TAIL_INTERVAL.as_secs() + 1);
}

#[tokio::test(start_paused = true)]
async fn what_is_asked_for_is_what_was_wanted() {
    let transport = MemoryTransport::new();
    transport.next(page(&chain(1, 1000)));
    let options = TailOptions::new()
        .limit(20)
        .since(7)
        .agent_id("agt_support")
        .passport_jti("pp_1");
    let mut tail = client(&transport).audit().tail(options);
    assert_eq!(tail.watermark(), Some(7));
    take(&mut tail, 1).await;
    let mut query = transport.last_request().query();
    query.sort();
    let wanted = [
        ("agent_id", "agt_support"),
        ("limit", "20"),
        ("passport_jti", "pp_1"),
        ("since", "7"),
    ];
    assert_eq!(query, wanted.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test(start_paused = true)]
async fn a_full_answer_that_does_not_join_on_is_reported_as_a_gap() {
    let log = chain(10, 1000);
    let transport = MemoryTransport::new();
    transport.next(page(&log[..2]));
    // Full, and its oldest entry follows on the last one known: nothing is missing.
    transport.next(page(&log[2..4]));
    // Full, and entries 4 and 5 are not in it.
    transport.next(page(&log[6..8]));
    // Not full, so it cannot be cut.
    transport.next(page(&log[9..]));
    let mut tail = client(&transport).audit().tail(TailOptions::new().limit(2));
    let found = take(&mut tail, 8).await;
    assert_eq!(
        found,
        [
            "aud_0",
            "aud_1",
            "aud_2",
            "aud_3",
            "gap 1030-1060",
            "aud_6",
            "aud_7",
            "aud_9"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_full_first_answer_is_a_gap_only_where_a_beginning_was_given() {
    let log = chain(4, 1000);
    for (options, expected) in [
        (TailOptions::new().limit(2), vec!["aud_2", "aud_3"]),
        (
            TailOptions::new().limit(2).since(1000),
            vec!["gap 1000-1020", "aud_2", "aud_3"],
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(page(&log[2..]));
        let mut tail = client(&transport).audit().tail(options);
        assert_eq!(take(&mut tail, expected.len()).await, expected);
    }
}

#[tokio::test(start_paused = true)]
async fn the_watermark_is_safe_to_begin_at_again_however_little_was_taken() {
    let log = chain(4, 1000);
    let transport = MemoryTransport::new();
    transport.next(page(&log[..1]));
    transport.next(page(&log[1..]));
    let mut tail = client(&transport).audit().tail(TailOptions::new());
    take(&mut tail, 2).await;
    assert_eq!(tail.watermark(), Some(1000), "aud_2 and aud_3 were not taken yet");
    take(&mut tail, 2).await;
    assert_eq!(tail.watermark(), Some(1030));
}

#[tokio::test(start_paused = true)]
async fn an_error_ends_the_tail_and_the_watermark_says_where_to_go_on() {
    let transport = MemoryTransport::new();
    transport.next(page(&chain(1, 1000)));
    transport.next(Answer::text("<html>").with_status(502));
    let mut tail = client(&transport).audit().tail(TailOptions::new());
    take(&mut tail, 1).await;
    let error = tail.next().await.unwrap().unwrap_err();
    assert_eq!(error.status().unwrap(), 502);
    assert!(tail.next().await.is_none() && tail.next().await.is_none());
    assert_eq!(tail.watermark(), Some(1000));
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_next_that_is_given_up_loses_nothing() {
    let log = chain(2, 1000);
    let transport = MemoryTransport::new();
    transport.next(page(&log[..1]));
    transport.next(page(&log[1..]).delayed(Duration::from_secs(2)));
    let mut tail = client(&transport).audit().tail(TailOptions::new());
    take(&mut tail, 1).await;
    // Given up while it waits, and again while the answer is on its way.
    for seconds in [1, 5] {
        assert!(
            tokio::time::timeout(Duration::from_secs(seconds), tail.next())
                .await
                .is_err()
        );
    }
    assert_eq!(take(&mut tail, 1).await, ["aud_1"]);
    transport.assert_finished();
}

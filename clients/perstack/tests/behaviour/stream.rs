//! The live stream of checkpoints, step by step: Perstack contract, section 5.1.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use perstack_client::prelude::*;
use perstack_client::runtime::serde_json::{Value, json};
use perstack_client::runtime::{Stage, futures_util, serde};
use perstack_client::types::CheckpointStreamEvent;
use perstack_client::{Abort, ApiError, CancellationToken, CheckpointStream, RetryPolicy, StreamEnd, sse};

use crate::support::{builder, client};

/// The stream that this body is.
async fn open(body: ScriptedBody) -> CheckpointStream {
    let transport = MemoryTransport::new();
    transport.on("GET", "/api/v1/jobs/{jobId}/checkpoints/stream", Answer::events(body));
    client(&transport).jobs().checkpoints().stream("job-1").await.unwrap()
}

/// All items: ids, or the official client's error.
async fn read(stream: &mut CheckpointStream) -> Vec<Result<String, ApiError>> {
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        items.push(item.map(|checkpoint| checkpoint.id).map_err(ApiError::from));
    }
    assert!(stream.next().await.is_none(), "something came after the end");
    items
}

fn ids(items: &[Result<String, ApiError>]) -> Vec<&str> {
    items.iter().map(|item| item.as_deref().unwrap_or("error")).collect()
}

fn checkpoint(id: &str) -> Value {
    json!({"id": id})
}

fn done() -> Value {
    json!({"status": "completed"})
}

#[tokio::test]
async fn checkpoints_come_in_order_and_done_brings_the_final_status() {
    let body = ScriptedBody::new()
        .event("checkpoint", &checkpoint("c1"))
        .event("message", &checkpoint("c2"))
        .unnamed_event(&json!({"type": "checkpoint", "data": {"id": "c3"}}));
    for (name, end) in [
        ("done", done()),
        ("complete", json!({"status": "completed", "expertJobId": "j"})),
    ] {
        let mut stream = open(body.clone().event(name, &end)).await;
        assert_eq!(
            (stream.final_status(), stream.end()),
            (None, None),
            "nothing is known while it goes on"
        );
        assert_eq!(ids(&read(&mut stream).await), ["c1", "c2", "c3"]);
        assert_eq!(stream.final_status(), Some("completed"));
        assert_eq!(
            stream.end(),
            Some(&StreamEnd::Finished {
                state: Some("completed".to_owned())
            })
        );
    }
}

#[tokio::test]
async fn the_request_accepts_an_event_stream_and_is_the_only_one() {
    let transport = MemoryTransport::new();
    transport.next(Answer::events(
        ScriptedBody::new().event("checkpoint", &checkpoint("c1")).break_off(),
    ));
    let client = builder(&transport).retry(RetryPolicy::standard()).build().unwrap();
    let mut stream = client.jobs().checkpoints().stream("job-1").await.unwrap();
    let items = read(&mut stream).await;
    assert_eq!(ids(&items), ["c1", "error"]);
    assert_eq!(stream.end(), Some(&StreamEnd::Broken));
    let requests = transport.requests();
    assert_eq!(
        requests.len(),
        1,
        "the API has no cursor, so a broken stream is not opened again"
    );
    assert_eq!(requests[0].header("accept"), Some("text/event-stream"));
}

#[tokio::test]
async fn the_end_without_done_is_no_error_and_has_no_final_status() {
    let mut stream = open(ScriptedBody::new().event("checkpoint", &checkpoint("c1"))).await;
    assert_eq!(ids(&read(&mut stream).await), ["c1"]);
    assert_eq!((stream.final_status(), stream.end()), (None, Some(&StreamEnd::Eof)));
}

#[tokio::test]
async fn what_comes_after_done_is_ignored_whatever_it_is() {
    let body = ScriptedBody::new()
        .event("checkpoint", &checkpoint("c1"))
        .event("done", &done());
    for after in [
        body.clone().event("checkpoint", &checkpoint("c2")),
        body.clone().event("error", &json!({"message": "late"})),
        body.clone().event("checkpoint", &json!("nonsense")),
        body.clone().break_off(),
        body.stall(),
    ] {
        let mut stream = open(after).await;
        assert_eq!(ids(&read(&mut stream).await), ["c1"]);
        assert_eq!(stream.final_status(), Some("completed"));
    }
}

#[tokio::test]
async fn an_error_event_is_an_error_with_its_message_and_all_its_data() {
    for (data, message) in [
        (
            json!({"message": "boom", "checkpointId": "c1", "type": "jobFailed"}),
            "boom",
        ),
        (json!({"checkpointId": "c1"}), "Stream error"),
    ] {
        let body = ScriptedBody::new()
            .event("checkpoint", &checkpoint("c1"))
            .event("error", &data)
            .event("done", &done());
        let mut stream = open(body).await;
        let items = read(&mut stream).await;
        assert_eq!(ids(&items), ["c1", "error"]);
        let error = items[1].as_ref().unwrap_err();
        assert_eq!(
            (error.code, error.message.as_str(), &error.reason),
            (0, message, &Some(data))
        );
        assert!(!error.aborted);
        assert_eq!((stream.final_status(), stream.end()), (None, Some(&StreamEnd::Failed)));
    }
}

#[tokio::test]
async fn a_checkpoint_that_is_none_is_an_error_and_the_end() {
    for data in [
        json!({"stepNumber": 1}),
        json!([]),
        json!("plain text"),
        json!({"id": 7}),
    ] {
        let body = ScriptedBody::new()
            .event("checkpoint", &data)
            .event("checkpoint", &checkpoint("c2"));
        let mut stream = open(body).await;
        let error = stream.next().await.unwrap().unwrap_err();
        assert_eq!(error.stage(), Stage::StreamBroken);
        assert_eq!(
            error.body_text().as_deref(),
            Some(data.to_string().as_str()),
            "what came is kept"
        );
        let error = ApiError::from(error);
        assert_eq!((error.code, error.message.as_str()), (0, "Response validation failed"));
        assert!(error.reason.is_some());
        assert!(stream.next().await.is_none());
        assert_eq!(stream.end(), Some(&StreamEnd::Failed));
    }
}

#[tokio::test]
async fn a_kind_nobody_knows_is_passed_over_and_visible_in_the_events() {
    let body = ScriptedBody::new()
        .comment("keep-alive")
        .event("ping", &json!({"n": 1}))
        .unnamed_event(&json!({"no": "type"}))
        .chunk("data: no json\n\n")
        .event("usage", &json!([1, 2]))
        .event("checkpoint", &checkpoint("c1"))
        .event("done", &done());
    let mut stream = open(body.clone()).await;
    assert_eq!(ids(&read(&mut stream).await), ["c1"]);

    let transport = MemoryTransport::new();
    transport.next(Answer::events(body));
    let mut events = client(&transport)
        .jobs()
        .checkpoints()
        .stream("job-1")
        .events()
        .await
        .unwrap();
    let mut unknown = Vec::new();
    let mut known = Vec::new();
    while let Some(event) = events.next().await {
        match event.unwrap() {
            CheckpointStreamEvent::Unknown(value) => unknown.push(value),
            CheckpointStreamEvent::Checkpoint(event) => known.push(event.data.id),
            CheckpointStreamEvent::Done(event) => known.push(event.data.status.unwrap()),
            other => panic!("{other:?}"),
        }
    }
    let expected = [
        json!({"type": "ping", "n": 1}),
        json!({"no": "type"}),
        json!({"data": "no json"}),
        json!({"type": "usage", "data": [1, 2]}),
    ];
    assert_eq!(unknown, expected);
    assert_eq!(known, ["c1", "completed"]);
    assert_eq!(events.end().and_then(StreamEnd::state), Some("completed"));
}

#[tokio::test]
async fn an_error_status_on_opening_is_the_error_of_the_call() {
    for (answer, code) in [
        (
            Answer::json(&json!({"error": "Unauthorized", "reason": "Failed to authenticate"})).with_status(401),
            401,
        ),
        (
            Answer::json(&json!({"error": "Not Found", "reason": "Job not found"})).with_status(404),
            404,
        ),
        (Answer::new(503), 503),
        (Answer::refused(), 0),
        // A page or an object in place of the stream would otherwise be a job without any checkpoint.
        (Answer::bytes("text/html", "<html>login</html>"), 0),
        (Answer::json(&json!({"data": {}})), 0),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer.clone());
        let error = client(&transport)
            .jobs()
            .checkpoints()
            .stream("job-1")
            .await
            .unwrap_err();
        assert_eq!(error.operation_id(), "jobs_checkpoints_stream");
        assert_eq!(ApiError::from(&error).code, code, "{answer:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn silence_ends_the_stream_as_aborted_by_the_clock() {
    let seconds = Duration::from_secs;
    // Timeout and idle timeout of the client, idle timeout of the call, and what counts.
    for (timeout, idle, of_call, expected) in [
        (None, None, None, seconds(30)),
        (Some(seconds(5)), None, None, seconds(5)),
        (Some(seconds(5)), Some(seconds(60)), None, seconds(60)),
        (Some(seconds(5)), Some(seconds(60)), Some(seconds(2)), seconds(2)),
    ] {
        let transport = MemoryTransport::new();
        let body = ScriptedBody::new().event("checkpoint", &checkpoint("c1")).stall();
        transport.next(Answer::events(body));
        let mut made = builder(&transport);
        if let Some(limit) = timeout {
            made = made.timeout(limit);
        }
        if let Some(limit) = idle {
            made = made.stream_idle_timeout(limit);
        }
        let mut request = made.build().unwrap().jobs().checkpoints().stream("job-1");
        if let Some(limit) = of_call {
            request = request.with_idle_timeout(limit);
        }
        let mut stream = request.await.unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap().id, "c1");
        let started = tokio::time::Instant::now();
        let error = ApiError::from(stream.next().await.unwrap().unwrap_err());
        assert_eq!(started.elapsed(), expected);
        assert_eq!((error.code, error.message.as_str()), (0, "Request aborted"));
        assert_eq!(
            (error.aborted, error.abort, error.reason),
            (true, Some(Abort::Timeout), None)
        );
        assert!(stream.next().await.is_none());
        assert_eq!(stream.end(), Some(&StreamEnd::IdleTimeout));
    }
}

#[tokio::test(start_paused = true)]
async fn any_bytes_keep_the_stream_alive_and_no_deadline_ends_it() {
    let almost = Duration::from_secs(29);
    let mut body = ScriptedBody::new();
    for _ in 0..50 {
        // A comment, and half a line, are signs of life too.
        body = body
            .wait(almost)
            .comment("keep-alive")
            .wait(almost)
            .chunk(": half")
            .wait(almost)
            .chunk(" a comment\n");
    }
    let started = tokio::time::Instant::now();
    let mut stream = open(body.event("checkpoint", &checkpoint("c1")).event("done", &done())).await;
    assert_eq!(ids(&read(&mut stream).await), ["c1"]);
    assert_eq!(started.elapsed(), almost * 150);
}

#[tokio::test(start_paused = true)]
async fn until_the_head_arrives_the_timeout_of_the_client_counts() {
    let transport = MemoryTransport::new();
    transport.next(Answer::never());
    let client = builder(&transport)
        .stream_idle_timeout(Duration::from_secs(500))
        .build()
        .unwrap();
    let started = tokio::time::Instant::now();
    let error = client.jobs().checkpoints().stream("job-1").await.unwrap_err();
    assert_eq!(started.elapsed(), Duration::from_secs(30));
    assert_eq!(ApiError::from(error).abort, Some(Abort::Timeout));
}

#[tokio::test(start_paused = true)]
async fn the_caller_can_cancel_while_it_opens_between_events_and_while_events_are_ready() {
    let token = CancellationToken::new();
    let transport = MemoryTransport::new();
    transport.next(Answer::never());
    let opening = client(&transport)
        .jobs()
        .checkpoints()
        .stream("job-1")
        .with_cancel(token.clone());
    let (opened, ()) = tokio::join!(opening.into_future(), async { token.cancel() });
    assert_eq!(ApiError::from(opened.unwrap_err()).abort, Some(Abort::Caller));

    for ready in [false, true] {
        let token = CancellationToken::new();
        let transport = MemoryTransport::new();
        let body = ScriptedBody::new().event("checkpoint", &checkpoint("c1"));
        let body = if ready {
            body.event("checkpoint", &checkpoint("c2"))
        } else {
            body
        };
        transport.next(Answer::events(body.stall()));
        let request = client(&transport)
            .jobs()
            .checkpoints()
            .stream("job-1")
            .with_cancel(token.clone());
        let mut stream = request.await.unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap().id, "c1");
        let (item, ()) = tokio::join!(
            async {
                if ready {
                    tokio::task::yield_now().await;
                }
                stream.next().await
            },
            async { token.cancel() }
        );
        let error = ApiError::from(item.unwrap().unwrap_err());
        assert_eq!(
            (error.code, error.message.as_str(), error.aborted),
            (0, "Request aborted", true)
        );
        assert_eq!(error.abort, Some(Abort::Caller));
        assert!(stream.next().await.is_none());
        assert_eq!(stream.end(), Some(&StreamEnd::Cancelled));
    }
}

#[tokio::test]
async fn an_event_of_any_size_below_the_limit_is_read_and_one_above_it_is_an_error() {
    let large = |bytes: usize| json!({"id": "c1", "metadata": {"text": "x".repeat(bytes)}});
    for (bytes, piece) in [
        (8 * 1024, 1),
        (8 * 1024 + 1, 4096),
        (300_000, 1000),
        (3_000_000, usize::MAX),
    ] {
        let body = ScriptedBody::new()
            .event("checkpoint", &large(bytes))
            .event("done", &done())
            .in_pieces_of(piece);
        let mut stream = open(body).await;
        let found = stream.next().await.unwrap().unwrap();
        assert_eq!(found.metadata.unwrap()["text"].as_str().map(str::len), Some(bytes));
        assert!(stream.next().await.is_none());
        assert_eq!(stream.final_status(), Some("completed"));
    }
    let transport = MemoryTransport::new();
    let body = ScriptedBody::new()
        .event("checkpoint", &checkpoint("c0"))
        .event("checkpoint", &large(10_000));
    transport.next(Answer::events(body));
    let client = builder(&transport)
        .customise(|core| core.max_event_bytes(9_000))
        .build()
        .unwrap();
    let mut stream = client.jobs().checkpoints().stream("job-1").await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap().id, "c0");
    let error = stream.next().await.unwrap().unwrap_err();
    assert!(error.is_oversized(), "{error}");
    assert!(stream.next().await.is_none());
    assert_eq!(stream.end(), Some(&StreamEnd::Failed));
}

#[tokio::test]
async fn a_callers_own_events_are_read_by_type_and_checked_by_hand() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(crate = "perstack_client::runtime::serde")]
    struct Mine {
        id: String,
        value: i64,
    }
    let text = "event: any\r\ndata: {\"id\":\"a\",\r\ndata: \"value\":1}\r\n\r\n: comment\r\n\r\ndata: {\"id\":\"b\",\"value\":-2}\r\n\r\n";
    for piece in [1, 7, text.len()] {
        let chunks = || {
            let parts: Vec<_> = text
                .as_bytes()
                .chunks(piece)
                .map(|part| Ok::<_, std::io::Error>(part.to_vec()))
                .collect();
            futures_util::stream::iter(parts)
        };
        let mut events = sse::parse::<Mine, _, _, _>(chunks());
        assert_eq!(
            events.next().await.unwrap().unwrap(),
            Mine {
                id: "a".to_owned(),
                value: 1
            }
        );
        assert_eq!(
            events.next().await.unwrap().unwrap(),
            Mine {
                id: "b".to_owned(),
                value: -2
            }
        );
        assert!(events.next().await.is_none());

        let mut checked = sse::parse_with(chunks(), |event| {
            let mine: Mine = sse::decode_data(event)?;
            if mine.value < 0 {
                return Err(perstack_client::runtime::DecodeError::new("value", "it is negative"));
            }
            Ok(Some(mine))
        });
        assert_eq!(checked.next().await.unwrap().unwrap().id, "a");
        let error = checked.next().await.unwrap().unwrap_err();
        assert_eq!(error.decode_error().unwrap().path(), "value");
        assert!(checked.next().await.is_none());
    }
}

#[tokio::test]
async fn parse_checkpoints_gives_every_event_as_an_item_an_error_event_too() {
    let text = "event: checkpoint\ndata: {\"id\":\"c1\"}\n\nevent: ping\ndata: {}\n\nevent: error\ndata: {\"message\":\"boom\"}\n\n\
                event: done\ndata: {\"status\":\"failed\"}\n\n";
    let chunks = futures_util::stream::iter([Ok::<_, std::io::Error>(text)]);
    let events: Vec<Value> = sse::parse_checkpoints(chunks)
        .map(|event| perstack_client::runtime::serde_json::to_value(event.unwrap()).unwrap())
        .collect()
        .await;
    let expected = [
        json!({"type": "checkpoint", "data": {"id": "c1"}}),
        json!({"type": "ping"}),
        json!({"type": "error", "data": {"message": "boom"}}),
        json!({"type": "done", "data": {"status": "failed"}}),
    ];
    assert_eq!(events, expected);
}

//! Event streams: typed, resumed without loss or repetition, and beside JSON on one operation.

use std::time::Duration;

use agent_clients_runtime::{ReconnectPolicy, StreamEnd};
use agent_clients_tests::fixtures::EventsClient;
use agent_clients_tests::fixtures::events::types::{FeedEvent, RunEvent, RunsStartBody};
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, serve};

/// The first wait is over at once, so that tests are quick.
fn at_once() -> ReconnectPolicy {
    ReconnectPolicy::standard().base_delay(Duration::from_millis(1))
}

#[tokio::test]
async fn events_are_typed_and_an_unknown_kind_is_handed_over() -> Outcome {
    let text = ": hello\n\ndata: {\"type\":\"added\",\"text\":\"a\",\"new\":1}\n\n\
                data: {\"type\":\"removed\",\ndata: \"id\":2}\n\ndata: {\"type\":\"pinned\",\"id\":3}\n\n";
    let (server, client) = serve(EventsClient::new, [Answer::events(text)]).await?;
    let mut feed = client.feed().watch().await?.with_reconnect(ReconnectPolicy::none());
    assert_eq!(server.last().header("accept"), Some("text/event-stream"));
    assert!(
        matches!(feed.next().await.transpose()?, Some(FeedEvent::Added(post)) if post.text == "a" && post.extra["new"] == 1)
    );
    assert!(matches!(feed.next().await.transpose()?, Some(FeedEvent::Removed(post)) if post.id == 2));
    let unknown = feed.next().await.transpose()?;
    assert_eq!(unknown, Some(FeedEvent::Unknown(json!({"type": "pinned", "id": 3}))));
    Ok(())
}

#[tokio::test]
async fn a_broken_stream_goes_on_behind_the_last_event_by_its_id() -> Outcome {
    let first = Answer::events("id: 7\ndata: {\"type\":\"added\",\"text\":\"a\"}\n\n").then_break();
    let second = Answer::events("id: 8\ndata: {\"type\":\"added\",\"text\":\"b\"}\n\n").then_break();
    let (server, client) = serve(EventsClient::new, [first, second]).await?;
    let mut feed = client.feed().watch().await?.with_reconnect(at_once());
    for text in ["a", "b"] {
        assert!(matches!(feed.next().await.transpose()?, Some(FeedEvent::Added(post)) if post.text == text));
    }
    let ids: Vec<Option<String>> = server
        .requests()
        .iter()
        .map(|request| request.header("last-event-id").map(str::to_owned))
        .collect();
    assert_eq!(ids, [None, Some("7".to_owned())]);
    Ok(())
}

#[tokio::test]
async fn a_broken_stream_goes_on_with_its_cursor_in_the_query() -> Outcome {
    let first = Answer::events("id: c2\ndata: {\"type\":\"added\",\"text\":\"a\"}\n\n").then_break();
    let second = Answer::events("id: c3\ndata: {\"type\":\"added\",\"text\":\"b\"}\n\n").then_break();
    let (server, client) = serve(EventsClient::new, [first, second]).await?;
    let mut feed = client
        .feed()
        .follow("x y")
        .cursor("c1")
        .await?
        .with_reconnect(at_once());
    assert_eq!(feed.cursor(), Some("c1"), "the stream is where it was begun");
    for text in ["a", "b"] {
        assert!(matches!(feed.next().await.transpose()?, Some(FeedEvent::Added(post)) if post.text == text));
    }
    let targets: Vec<String> = server.requests().into_iter().map(|request| request.target).collect();
    assert_eq!(targets, ["/v1/feed/x%20y?cursor=c1", "/v1/feed/x%20y?cursor=c2"]);
    Ok(())
}

#[tokio::test]
async fn one_operation_answers_in_json_or_as_a_stream() -> Outcome {
    let text = "event: step\ndata: {\"step\":1}\n\nevent: pause\ndata: soon\n\nevent: done\ndata: {}\n\n";
    let (server, client) = serve(
        EventsClient::new,
        [Answer::json(200, &json!({"result": "r"})), Answer::events(text)],
    )
    .await?;
    let body = RunsStartBody::new("t");
    assert_eq!(client.runs().start(body.clone()).await?.result, "r");
    assert_eq!(server.last().header("accept"), Some("application/json"));
    let mut run = client.runs().start_stream(body).await?;
    assert_eq!(
        (server.last().header("accept"), server.last().json()),
        (Some("text/event-stream"), json!({"task": "t", "stream": true})),
        "the method sets the flag"
    );
    assert!(matches!(run.next().await.transpose()?, Some(RunEvent::Step(step)) if step.step == 1));
    assert_eq!(
        run.next().await.transpose()?,
        Some(RunEvent::Unknown(json!({"event": "pause", "data": "soon"})))
    );
    assert!(matches!(run.next().await.transpose()?, Some(RunEvent::Done(_))));
    assert!(run.next().await.is_none());
    assert_eq!(run.end(), Some(&StreamEnd::Eof));
    Ok(())
}

#[tokio::test]
async fn a_body_that_asks_for_a_stream_is_refused_where_one_answer_is_read() -> Outcome {
    let (server, client) = serve(EventsClient::new, [Answer::json(200, &json!({"result": "r"}))]).await?;
    let mut body = RunsStartBody::new("t");
    body.stream = Some(true);
    let error = client.runs().start(body.clone()).await.expect_err("it is refused");
    assert!(
        error.is_invalid_input() && error.to_string().contains("body.stream"),
        "{error}"
    );
    assert_eq!(server.requests().len(), 0);
    body.stream = Some(false);
    client.runs().start(body).await?;
    assert_eq!(
        server.last().json(),
        json!({"task": "t", "stream": false}),
        "what is said is sent"
    );
    Ok(())
}

#[tokio::test]
async fn a_stream_that_may_not_be_opened_twice_breaks_with_an_error() -> Outcome {
    let broken = Answer::events("event: step\ndata: {\"step\":1}\n\n").then_break();
    let (server, client) = serve(EventsClient::new, [broken]).await?;
    let mut run = client.runs().start_stream(RunsStartBody::new("t")).await?;
    assert!(matches!(run.next().await, Some(Ok(RunEvent::Step(_)))));
    assert!(matches!(run.next().await, Some(Err(_))));
    assert!(run.next().await.is_none());
    assert_eq!((run.end(), server.requests().len()), (Some(&StreamEnd::Broken), 1));
    Ok(())
}

#[tokio::test]
async fn an_error_on_opening_is_the_error_of_the_call() -> Outcome {
    let (_server, client) = serve(EventsClient::new, [Answer::status(403)]).await?;
    let Err(error) = client.feed().watch().await else {
        return Err("a refusal is a stream".into());
    };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
    Ok(())
}

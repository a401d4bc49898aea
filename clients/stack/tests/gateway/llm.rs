//! Streams of models, and the flag that asks for them: STACK contract, section 5.16.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use stack_client::runtime::serde_json::{Value, json};
use stack_client::runtime::{Sent, Stage};
use stack_client::types::LlmCreateInput;
use stack_client::{Client, Error, LlmStream, RetryPolicy, StackError, StackErrorKind, StreamEnd};

use crate::support::{PASSPORT, builder, client, line, refusal, sent};

fn input() -> LlmCreateInput {
    LlmCreateInput::from_json(
        &json!({"model": "m", "messages": [{"role": "user", "content": "hi"}], "max_tokens": 100}),
    )
    .unwrap()
}

async fn open(client: &Client, provider: &str, body: LlmCreateInput) -> Result<LlmStream, Error> {
    match provider {
        "anthropic" => client.llm().anthropic().messages().create_stream(PASSPORT, body).await,
        "openai" => {
            client
                .llm()
                .openai()
                .chat()
                .completions()
                .create_stream(PASSPORT, body)
                .await
        }
        _ => {
            client
                .llm()
                .openrouter()
                .chat()
                .completions()
                .create_stream(PASSPORT, body)
                .await
        }
    }
}

const PROVIDERS: [(&str, &str); 3] = [
    ("anthropic", "/v1/llm/anthropic/messages"),
    ("openai", "/v1/llm/openai/chat/completions"),
    ("openrouter", "/v1/llm/openrouter/chat/completions"),
];

/// Each event as its data, or what the error keeps of it; and how the stream ended.
async fn read(body: impl Into<ScriptedBody>) -> (Vec<Result<Value, String>>, StreamEnd) {
    let transport = MemoryTransport::new();
    transport.next(Answer::events(body.into()));
    let mut stream = open(&client(&transport), "anthropic", input()).await.unwrap();
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        items.push(match item {
            Ok(event) => Ok(event.data),
            Err(error) => Err(error.body_text().unwrap_or_default().into_owned()),
        });
    }
    (items, stream.end().cloned().unwrap())
}

fn text(body: &str) -> ScriptedBody {
    ScriptedBody::new().chunk(body.to_owned())
}

const ANTHROPIC: &str = "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\"}}\n\n: keepalive\n\n\
    id: 2\nevent: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"delta\":{\"text\":\"hel\"}}\n\n\
    data:{\"type\":\"no-space-after-colon\"}\n\ndata: not json\n\ndata: {\"type\":\"message_stop\"}\n\n";

#[tokio::test]
async fn a_stream_asks_for_events_and_sets_the_flag_with_every_provider() {
    for (provider, path) in PROVIDERS {
        for given in [None, Some(false), Some(true)] {
            let transport = MemoryTransport::new();
            transport.next(Answer::events(text("data: {}\n\n")));
            let mut body = input();
            body.stream = given;
            open(&client(&transport), provider, body).await.unwrap();
            let request = transport.last_request();
            let expected = json!({
                "model": "m", "messages": [{"role": "user", "content": "hi"}], "max_tokens": 100, "stream": true,
            });
            assert_eq!(line(&request), sent("POST", path, expected), "{given:?}");
            assert_eq!(request.header("accept"), Some("text/event-stream"));
            assert_eq!(request.header("x-passport-token"), Some(PASSPORT));
            assert_eq!(request.header("x-stack-authority-request-id"), None, "none is made up");
        }
    }
}

#[tokio::test]
async fn a_call_for_one_answer_refuses_a_body_that_asks_for_a_stream() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    let mut body = input();
    body.stream = Some(true);
    let llm = client.llm();
    for error in [
        llm.anthropic()
            .messages()
            .create(PASSPORT, body.clone())
            .await
            .unwrap_err(),
        llm.openai()
            .chat()
            .completions()
            .create(PASSPORT, body.clone())
            .await
            .unwrap_err(),
        llm.openrouter()
            .chat()
            .completions()
            .create(PASSPORT, body)
            .await
            .unwrap_err(),
    ] {
        assert!(error.is_invalid_input() && error.was_sent() == Sent::No, "{error}");
        assert!(error.to_string().contains("body.stream"), "{error}");
    }
    assert_eq!(transport.requests().len(), 0);
}

#[tokio::test]
async fn what_the_official_client_yields_is_yielded_and_what_it_drops_is_an_item_too() {
    let (items, end) = read(text(ANTHROPIC)).await;
    let expected = [
        Ok(json!({"type": "message_start", "message": {"id": "msg_1"}})),
        Ok(json!({"type": "content_block_delta", "delta": {"text": "hel"}})),
        Ok(json!({"type": "no-space-after-colon"})),
        Err("not json".to_owned()),
        Ok(json!({"type": "message_stop"})),
    ];
    assert_eq!((items, end), (expected.to_vec(), StreamEnd::Eof));
}

#[tokio::test]
async fn done_ends_the_stream_and_nothing_behind_it_is_read() {
    let body = "data: {\"choices\":[{\"delta\":{\"content\":\"he\"}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"llo\"}}]}\n\n\
                data: [DONE]\n\ndata: {\"after\":\"done\"}\n\n";
    let (items, end) = read(text(body)).await;
    assert_eq!(
        items,
        [
            Ok(json!({"choices": [{"delta": {"content": "he"}}]})),
            Ok(json!({"choices": [{"delta": {"content": "llo"}}]})),
        ]
    );
    assert!(end.is_finished());
    // Also where the server keeps the connection open.
    let (items, end) = read(text("data: 1\n\ndata: [DONE]\n\n").stall()).await;
    assert_eq!((items.len(), end.is_finished()), (1, true));
}

#[tokio::test]
async fn lines_are_joined_ends_of_lines_may_differ_and_chunks_do_not_matter() {
    let expected = vec![Ok(json!({"a": 1, "b": "ü"})), Ok(json!(2))];
    for body in [
        "data: {\"a\": 1,\ndata: \"b\": \"ü\"}\n\ndata: 2\n\n",
        "data: {\"a\": 1,\r\ndata: \"b\": \"ü\"}\r\n\r\ndata:2\r\n\r\n",
        "\u{feff}data: {\"a\": 1,\rdata: \"b\": \"ü\"}\r\rretry: 5\rdata: 2\r\r",
        ": hello\n\ndata:\n\ndata:    \n\ndata: {\"a\": 1,\ndata: \"b\": \"ü\"}\n\nevent: ping\n\ndata: 2\n\n",
    ] {
        for size in [1, 2, 3, 7, 1000] {
            let (items, end) = read(text(body).in_pieces_of(size)).await;
            assert_eq!((&items, end), (&expected, StreamEnd::Eof), "{body:?} in {size}");
        }
    }
}

#[tokio::test]
async fn names_and_ids_of_events_are_there_and_so_are_the_raw_ones() {
    let transport = MemoryTransport::new();
    transport
        .next(Answer::events(text(ANTHROPIC)))
        .next(Answer::events(text(ANTHROPIC)));
    let client = client(&transport);
    let mut stream = open(&client, "anthropic", input()).await.unwrap();
    let first = stream.next().await.unwrap().unwrap();
    assert_eq!(
        (first.event.as_deref(), first.id.as_deref()),
        (Some("message_start"), None)
    );
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Start {
        message: std::collections::BTreeMap<String, String>,
    }
    assert_eq!(first.decode::<Start>().unwrap().message["id"], "msg_1");
    assert_eq!(first.decode::<Vec<u8>>().unwrap_err().path(), "");
    let second = stream.next().await.unwrap().unwrap();
    assert_eq!(
        (second.event.as_deref(), second.id.as_deref()),
        (Some("content_block_delta"), Some("2"))
    );
    let mut rest = stream.into_raw();
    assert_eq!(
        rest.next().await.unwrap().unwrap().data,
        "{\"type\":\"no-space-after-colon\"}"
    );

    let request = client.llm().anthropic().messages().create_stream(PASSPORT, input());
    let mut raw = request.events().await.unwrap();
    let mut data = Vec::new();
    while let Some(event) = raw.next().await {
        data.push(event.unwrap().data);
    }
    assert_eq!(
        (data.len(), data[3].as_str()),
        (5, "not json"),
        "raw data is never an error"
    );
}

#[tokio::test]
async fn a_refusal_of_a_stream_is_the_same_typed_error_as_of_a_call() {
    let transport = MemoryTransport::new();
    let no_credits = || refusal(402, "INSUFFICIENT_CREDITS", "Wallet empty");
    transport
        .next(no_credits())
        .next(no_credits())
        .next(Answer::json(&json!({"id": "msg_1"})));
    let client = client(&transport);
    let of_stream = open(&client, "anthropic", input()).await.unwrap_err();
    let of_call = client
        .llm()
        .anthropic()
        .messages()
        .create(PASSPORT, input())
        .await
        .unwrap_err();
    for error in [of_stream, of_call] {
        let error = StackError::from(error);
        assert_eq!(error.kind(), StackErrorKind::InsufficientCredits);
        assert_eq!(
            (error.code(), error.status(), error.message()),
            ("INSUFFICIENT_CREDITS", Some(402), "Wallet empty")
        );
    }
    let error = open(&client, "anthropic", input()).await.unwrap_err();
    assert_eq!(error.stage(), Stage::Unreadable, "JSON is no stream: {error}");
}

#[tokio::test(start_paused = true)]
async fn a_broken_stream_ends_with_an_error_and_the_model_is_never_asked_twice() {
    for (body, end) in [
        (text("data: 1\n\n").break_off(), StreamEnd::Broken),
        (text("data: 1\n\n").stall(), StreamEnd::IdleTimeout),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::events(body));
        let client = builder(&transport).retry(RetryPolicy::standard()).build().unwrap();
        let request = client
            .llm()
            .openai()
            .chat()
            .completions()
            .create_stream(PASSPORT, input());
        let mut stream = request.with_idle_timeout(Duration::from_secs(5)).await.unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap().data, json!(1));
        let error = stream.next().await.unwrap().unwrap_err();
        assert_eq!(
            (error.stage(), error.operation_id()),
            (Stage::StreamBroken, "llm_openai_chat_completions_create")
        );
        assert!(stream.next().await.is_none());
        assert_eq!((stream.end(), transport.requests().len()), (Some(&end), 1));
    }
}

#[tokio::test]
async fn an_undecodable_item_names_the_operation_and_the_event() {
    let transport = MemoryTransport::new();
    transport.next(Answer::events(text("event: delta\ndata: {\"half\n\ndata: 1\n\n")));
    let mut stream = open(&client(&transport), "openrouter", input()).await.unwrap();
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!(error.operation_id(), "llm_openrouter_chat_completions_create");
    assert!(
        error.to_string().contains("\"delta\"") && error.decode_error().is_some(),
        "{error}"
    );
    assert!(
        !error.to_string().contains("half"),
        "the data is not in the line: {error}"
    );
    assert!(
        stream.end().is_none() && stream.next().await.unwrap().is_ok(),
        "the stream goes on"
    );
}

#[test]
fn a_request_is_taken_from_json_and_nothing_else() {
    let made = LlmCreateInput::from_json(&json!({"model": "m", "stream": false, "n": null})).unwrap();
    assert_eq!(made.stream, Some(false));
    let back = stack_client::runtime::serde_json::to_value(&made).unwrap();
    assert_eq!(
        back,
        json!({"model": "m", "stream": false, "n": null}),
        "nothing is lost"
    );
    for bad in [json!([1]), json!("m"), json!(null), json!({"stream": "yes"})] {
        assert!(LlmCreateInput::from_json(&bad).unwrap_err().is_invalid_input(), "{bad}");
    }
}

//! Promises of the STACK fake about the model gateway: the providers' forms, streams that go wrong, and the record of what was asked.

mod common;

use agent_clients_testkit::ScriptedBody;
use agent_clients_testkit::stack::{LlmReply, Stack};
use common::stack::{agent, code, get, mission, request, text};
use serde_json::{Value, json};

const PATHS: [(&str, &str); 3] = [
    ("anthropic", "/v1/llm/anthropic/messages"),
    ("openai", "/v1/llm/openai/chat/completions"),
    ("openrouter", "/v1/llm/openrouter/chat/completions"),
];

struct Asking {
    fake: Stack,
    token: String,
}

impl Asking {
    async fn new() -> Self {
        let fake = Stack::start().await.unwrap();
        let id = agent(&fake, "a-bot").await;
        let (_, passport) = mission(&fake, &id).await;
        let token = text(&passport["token"]);
        Self { fake, token }
    }

    /// Status and text of the answer of a model.
    async fn ask(&self, path: &str, operation: Option<&str>, body: Value) -> (u16, String) {
        let bearer = format!("Bearer {}", Stack::API_KEY);
        let mut headers = vec![("authorization", bearer.as_str()), ("x-passport-token", &self.token)];
        headers.extend(operation.map(|id| ("x-stack-authority-request-id", id)));
        let answered = request(&self.fake, "POST", path, &headers, Some(body)).await;
        (answered.status, answered.text().to_owned())
    }
}

fn body(streams: bool) -> Value {
    let mut body = json!({"model": "m-1", "messages": [{"role": "user", "content": "hi"}]});
    if streams {
        body["stream"] = true.into();
    }
    body
}

#[tokio::test]
async fn every_provider_answers_in_its_own_form() {
    let asking = Asking::new().await;
    let one = [
        ("/content/0/text", "/role"),
        ("/choices/0/message/content", "/object"),
        ("/choices/0/message/content", "/object"),
    ];
    for ((provider, path), (place, other)) in PATHS.into_iter().zip(one) {
        let (status, answer) = asking.ask(path, None, body(false)).await;
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(
            (status, answer.pointer(place).unwrap()),
            (200, &json!("Hello")),
            "{provider}"
        );
        assert!(answer.pointer(other).is_some(), "{provider}: {answer}");
        let (_, stream) = asking.ask(path, None, body(true)).await;
        assert_eq!(
            stream.contains("data: [DONE]\n\n"),
            provider != "anthropic",
            "{provider}"
        );
        assert_eq!(
            stream.contains("event: message_stop"),
            provider == "anthropic",
            "{provider}"
        );
        assert_eq!(stream.starts_with(": "), provider == "openrouter", "{provider}");
        assert!(stream.find("\"Hel\"") < stream.find("\"lo\""), "{provider}: {stream}");
    }
    let providers: Vec<String> = asking.fake.llm_calls().into_iter().map(|call| call.provider).collect();
    assert_eq!(
        providers,
        ["anthropic", "anthropic", "openai", "openai", "openrouter", "openrouter"]
    );
    asking.fake.assert_no_violations();
}

#[tokio::test]
async fn a_script_is_for_one_call_and_may_go_wrong_in_the_middle() {
    let asking = Asking::new().await;
    for (provider, path) in PATHS {
        asking
            .fake
            .llm_next(provider, LlmReply::text(["a", "b"]).fail_after(1, "Overloaded"));
        asking.fake.llm_next(
            provider,
            LlmReply::text(["a", "b"]).with_events(ScriptedBody::new().chunk("data: x\n\n")),
        );
        asking
            .fake
            .llm_next(provider, LlmReply::text(["a"]).with_json(json!({"odd": true})));
        let (status, failed) = asking.ask(path, None, body(true)).await;
        assert!(
            status == 200 && failed.contains("\"a\"") && !failed.contains("\"b\""),
            "{failed}"
        );
        assert!(failed.contains("Overloaded") && !failed.contains("[DONE]") && !failed.contains("message_stop"));
        assert_eq!(asking.ask(path, None, body(true)).await.1, "data: x\n\n");
        assert_eq!(asking.ask(path, None, body(false)).await.1, r#"{"odd":true}"#);
        assert!(
            asking.ask(path, None, body(true)).await.1.contains("Hel"),
            "as usual again"
        );
    }
    asking.fake.assert_no_violations();
}

#[tokio::test]
async fn a_call_under_an_operation_id_reaches_the_model_once() {
    let asking = Asking::new().await;
    let (_, path) = PATHS[1];
    let id = "AAAAAAAAAAAAAAAAAAAAAAAA";
    asking.fake.llm_next("openai", LlmReply::text(["once"]));
    let first = asking.ask(path, Some(id), body(true)).await;
    assert_eq!(asking.ask(path, Some(id), body(true)).await, first);
    assert_eq!(asking.fake.llm_calls().len(), 1);
    asking.fake.assert_no_violations();
    assert_eq!(asking.ask(path, Some(id), body(false)).await.0, 409);
    assert_eq!(asking.fake.violations().len(), 1);
}

#[tokio::test]
async fn the_record_of_calls_is_paged_filtered_and_summed_up() {
    let asking = Asking::new().await;
    for (_, path) in PATHS {
        asking.ask(path, None, body(false)).await;
    }
    asking.ask(PATHS[1].1, None, body(true)).await;
    let page = get(&asking.fake, "/v1/llm/usage?limit=3").await;
    assert_eq!(
        (page["items"].as_array().unwrap().len(), &page["next_cursor"]),
        (3, &json!("3"))
    );
    assert_eq!(page["items"][0]["provider"], "openai", "newest first");
    let last = get(&asking.fake, "/v1/llm/usage?limit=3&cursor=3").await;
    assert_eq!(
        (&last["items"][0]["provider"], &last["next_cursor"]),
        (&json!("anthropic"), &Value::Null)
    );
    for (query, count) in [
        ("provider=openai", 2),
        ("agent_id=agt_none", 0),
        ("since=2999-01-01T00:00:00Z", 0),
        ("until=1", 0),
    ] {
        let found = get(&asking.fake, &format!("/v1/llm/usage?{query}")).await["items"].clone();
        assert_eq!(found.as_array().unwrap().len(), count, "{query}");
    }
    let summary = get(
        &asking.fake,
        "/v1/llm/usage/summary?group_by_model=true&provider=openai",
    )
    .await;
    assert_eq!(
        summary,
        json!({"buckets": [{"provider": "openai", "model": "m-1", "calls": 2}]})
    );
    assert_eq!(
        get(&asking.fake, "/v1/llm/usage/summary").await["buckets"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    asking.fake.assert_no_violations();
}

#[tokio::test]
async fn a_model_is_asked_with_a_living_passport_only() {
    let asking = Asking::new().await;
    let bearer = format!("Bearer {}", Stack::API_KEY);
    let headers = [("authorization", bearer.as_str()), ("x-passport-token", "eyJ.none.x")];
    let refusal = request(&asking.fake, "POST", PATHS[0].1, &headers, Some(body(false))).await;
    assert_eq!((refusal.status, code(&refusal.json()).as_str()), (401, "UNAUTHORIZED"));
    asking.fake.fail_next(
        "llm_anthropic_messages_create",
        402,
        "INSUFFICIENT_CREDITS",
        "Wallet empty",
    );
    assert_eq!(asking.ask(PATHS[0].1, None, body(true)).await.0, 402);
    assert!(asking.fake.llm_calls().is_empty());
}

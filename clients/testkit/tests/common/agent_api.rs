//! What the tests of the agent-api fake share.

use std::time::Duration;

use agent_clients_testkit::meistrari::{AgentApi, TurnScript};
use serde_json::{Value, json};

use super::http::{Answered, send};

pub const TOKEN: (&str, &str) = ("x-data-token", AgentApi::DATA_TOKEN);
pub const JSON: (&str, &str) = ("content-type", "application/json");

/// Fast enough that a test does not wait.
pub fn quick() -> TurnScript {
    TurnScript::new().steps(2).every(Duration::from_millis(1))
}

pub async fn fake(script: TurnScript) -> AgentApi {
    AgentApi::builder().turns(script).start().await.unwrap()
}

pub async fn ask(fake: &AgentApi, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let url = format!("{}{path}", fake.api_url());
    let answered = match body {
        Some(body) => send(method, &url, &[TOKEN, JSON], body.to_string().as_bytes()).await,
        None => send(method, &url, &[TOKEN], b"").await,
    };
    (answered.status, answered.json())
}

pub async fn execute(fake: &AgentApi, body: Value) -> (u16, Value) {
    ask(fake, "POST", "/v4/agents/execute", Some(body)).await
}

pub fn start_body() -> Value {
    json!({"organizationName": "acme", "repository": "support-bot", "message": "Hello"})
}

pub async fn start(fake: &AgentApi) -> String {
    let (status, reply) = execute(fake, start_body()).await;
    assert_eq!((status, &reply["success"]), (200, &json!(true)), "{reply}");
    reply["sessionId"].as_str().unwrap().to_owned()
}

pub async fn open(fake: &AgentApi, session: &str, query: &str) -> Answered {
    let url = format!("{}/v4/sessions/{session}{query}", fake.api_url());
    send("GET", &url, &[TOKEN, ("accept", "text/event-stream")], b"").await
}

/// The data of the whole events of a stream, with the name of the event where it has one.
pub fn events(answered: &Answered) -> Vec<(String, Value)> {
    let text = answered.text();
    let whole = text.rsplit_once("\n\n").map_or("", |(whole, _)| whole);
    let events = whole
        .split("\n\n")
        .filter(|event| !event.is_empty() && !event.starts_with(':'));
    events
        .map(|event| {
            let field = |name: &str| {
                event
                    .lines()
                    .find_map(|line| line.strip_prefix(name))
                    .unwrap_or_default()
            };
            (
                field("event: ").to_owned(),
                serde_json::from_str(field("data: ")).unwrap(),
            )
        })
        .collect()
}

pub fn kinds(events: &[(String, Value)]) -> Vec<String> {
    let kind = |(_, data): &(String, Value)| match &data["status"] {
        Value::String(status) => format!("{}:{status}", data["kind"].as_str().unwrap()),
        _ => data["kind"].as_str().unwrap().to_owned(),
    };
    events.iter().map(kind).collect()
}

pub async fn settle(fake: &AgentApi, session: &str, wanted: &str) {
    let waiting = async {
        while fake.status(session).as_deref() != Some(wanted) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), waiting)
        .await
        .unwrap_or_else(|_| panic!("the session is {:?}, never {wanted}", fake.status(session)));
}

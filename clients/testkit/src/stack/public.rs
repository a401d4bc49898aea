//! What anybody may see, and tasks of other agents: the feed, the agent card and JSON-RPC of A2A (STACK contract, section 3.30).
//!
//! The contract knows the addresses and the protocol, not the rest: which skill a message is for stands in its metadata here.

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::Outcome;
use super::state::State;
use crate::loopback::Call;

/// Rows of the feed.
const ROWS: usize = 20;

/// A refusal of JSON-RPC: its code and its message.
type RpcError = (i64, String);

impl State {
    /// The newest entries of the one log that there is.
    pub(super) fn public_events(&mut self) -> Outcome {
        let entries: Vec<&Value> = self.audit.0.iter().rev().take(ROWS).collect();
        let newest = entries.first().map(|entry| &entry["timestamp"]);
        Ok(json!({"entries": entries, "max_timestamp": newest}))
    }

    pub(super) fn public_agent_card(&mut self, call: &Call<'_>) -> Outcome {
        Ok(json!({
            "protocolVersion": "0.3.0", "name": "STACK fake", "description": "The skills that are published here",
            "version": "1.0.0", "url": format!("{}/v1/a2a/jsonrpc", call.request().origin()),
            "preferredTransport": "JSONRPC", "capabilities": {"streaming": false, "pushNotifications": false},
            "defaultInputModes": ["application/json"], "defaultOutputModes": ["application/json"],
            "skills": self.card_skills(),
        }))
    }

    /// Every refusal of the protocol is an answer with an `error`; a notification, which has no id, gets none at all.
    pub(super) fn public_a2a(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let id = body.get("id").cloned();
        let params = &body["params"];
        let result = match body["method"].as_str() {
            Some(_) if body["jsonrpc"] != "2.0" => Err((-32600, "It is no request of JSON-RPC 2.0".to_owned())),
            Some("message/send") => self.a2a_send(params, caller),
            Some("tasks/get") => self.a2a_task(params["id"].as_str().unwrap_or_default()),
            Some(method) => Err((-32601, format!("There is no method {method}"))),
            None => Err((-32600, "It is no request of JSON-RPC 2.0".to_owned())),
        };
        let is_request = id.is_some() || matches!(result, Err((-32600, _)));
        Ok(match result {
            _ if !is_request => Value::Null,
            Ok(result) => json!({"jsonrpc": "2.0", "id": id, "result": result}),
            Err((code, message)) => json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": message}}),
        })
    }

    /// A message becomes an invocation of a skill, its first part with data the input.
    fn a2a_send(&mut self, params: &Value, caller: &Caller) -> Result<Value, RpcError> {
        let message = &params["message"];
        let skill = message["metadata"]["skillId"].as_str().unwrap_or_default();
        let parts = message["parts"].as_array();
        let input = parts.and_then(|parts| parts.iter().find_map(|part| part.get("data")));
        let Some(input) = input else {
            return Err((-32602, "The message has no part with data".to_owned()));
        };
        let invocation = self.invoke(skill, &json!({"input": input}), caller, None);
        match invocation {
            Ok(invocation) => Ok(task(&invocation)),
            Err(refusal) => Err((-32602, refusal.message)),
        }
    }

    fn a2a_task(&mut self, id: &str) -> Result<Value, RpcError> {
        let invocation = self.invocation_value(id);
        let invocation = invocation.map_err(|refusal| (-32001, refusal.message))?;
        Ok(task(&invocation))
    }
}

/// An invocation in the words of A2A.
fn task(invocation: &Value) -> Value {
    let state = match invocation["status"].as_str() {
        Some("pending") => "submitted",
        Some("claimed") => "working",
        Some("completed") => "completed",
        _ => "failed",
    };
    let mut task = json!({
        "kind": "task", "id": invocation["id"], "contextId": invocation["id"],
        "status": {"state": state, "timestamp": invocation["created_at"]},
    });
    if state == "completed" {
        task["artifacts"] =
            json!([{"artifactId": "output", "parts": [{"kind": "data", "data": invocation["output"]}]}]);
    }
    task
}

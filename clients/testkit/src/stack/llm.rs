//! The model gateway and the models behind it (STACK contract, sections 3.25 and 5.16).
//!
//! What a model says is a script; its form is the provider's own, as a single answer or as a stream.

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};

use super::Stack;
use super::passports;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso_ms, text};
use super::usage;
use crate::answer::Answer;
use crate::body::ScriptedBody;
use crate::loopback::Call;

/// What a model answers: text in pieces, in the form of the provider that is asked. A request for a stream gets a piece in each
/// event, any other request all of them in one answer.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_testkit::ScriptedBody;
/// use agent_clients_testkit::stack::LlmReply;
/// use serde_json::json;
///
/// let slow = LlmReply::text(["Hel", "lo"]).pause(Duration::from_secs(2));
/// let broken = LlmReply::text(["Hel", "lo"]).break_after(1);
/// let overloaded = LlmReply::text(["Hel", "lo"]).fail_after(1, "Overloaded");
/// // Whatever else a provider may send.
/// let odd = LlmReply::text(["Hi"]).with_events(ScriptedBody::new().chunk("data: no JSON\n\n").chunk("data: [DONE]\n\n"));
/// let tool = LlmReply::text([""; 0]).with_json(json!({"choices": [{"message": {"tool_calls": []}}]}));
/// # let _ = (slow, broken, overloaded, odd, tool);
/// ```
#[derive(Clone, Debug)]
pub struct LlmReply {
    pieces: Vec<String>,
    pause: Duration,
    end: End,
    events: Option<ScriptedBody>,
    json: Option<Value>,
}

/// How a stream ends.
#[derive(Clone, Debug)]
enum End {
    Proper,
    Break(usize),
    Error(usize, String),
}

impl LlmReply {
    /// This text.
    #[must_use]
    pub fn text(pieces: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            pieces: pieces.into_iter().map(Into::into).collect(),
            pause: Duration::ZERO,
            end: End::Proper,
            events: None,
            json: None,
        }
    }

    /// Is silent for so long before every piece of a stream.
    #[must_use]
    pub fn pause(mut self, time: Duration) -> Self {
        self.pause = time;
        self
    }

    /// Breaks the connection of a stream after so many pieces.
    #[must_use]
    pub fn break_after(mut self, pieces: usize) -> Self {
        self.end = End::Break(pieces);
        self
    }

    /// Ends a stream after so many pieces with an event that says what went wrong, as the provider says it.
    #[must_use]
    pub fn fail_after(mut self, pieces: usize, message: &str) -> Self {
        self.end = End::Error(pieces, message.to_owned());
        self
    }

    /// Answers a request for a stream with this body.
    #[must_use]
    pub fn with_events(mut self, body: ScriptedBody) -> Self {
        self.events = Some(body);
        self
    }

    /// Answers a request for a single answer with this value.
    #[must_use]
    pub fn with_json(mut self, value: Value) -> Self {
        self.json = Some(value);
        self
    }

    fn answer(&self, provider: &str, id: &str, model: &Value, streams: bool) -> Answer {
        match (streams, &self.events, &self.json) {
            (true, Some(events), _) => Answer::events(events.clone()),
            (true, None, _) if provider == "anthropic" => Answer::events(self.messages(id, model)),
            (true, None, _) => Answer::events(self.completions(provider, id, model)),
            (false, _, Some(json)) => Answer::json(json),
            (false, ..) if provider == "anthropic" => Answer::json(&json!({
                "id": id, "type": "message", "role": "assistant", "model": model,
                "content": [{"type": "text", "text": self.pieces.concat()}], "stop_reason": "end_turn",
                "stop_sequence": null, "usage": {"input_tokens": 1, "output_tokens": self.pieces.len()},
            })),
            (false, ..) => Answer::json(&json!({
                "id": id, "object": "chat.completion", "model": model,
                "choices": [{
                    "index": 0, "message": {"role": "assistant", "content": self.pieces.concat()}, "finish_reason": "stop",
                }],
                "usage": {"prompt_tokens": 1, "completion_tokens": self.pieces.len(), "total_tokens": 1 + self.pieces.len()},
            })),
        }
    }

    /// How many pieces a stream gets as far as.
    fn pieces_sent(&self) -> usize {
        match self.end {
            End::Proper => self.pieces.len(),
            End::Break(count) | End::Error(count, _) => count.min(self.pieces.len()),
        }
    }

    /// The events of Anthropic's messages: each has a name, and there is no `[DONE]`.
    fn messages(&self, id: &str, model: &Value) -> ScriptedBody {
        let event = |body: ScriptedBody, data: Value| {
            let name = text(&data, "type").unwrap_or_default();
            body.event(&name, &data)
        };
        let message = json!({"id": id, "type": "message", "role": "assistant", "model": model, "content": []});
        let mut body = event(
            ScriptedBody::new(),
            json!({"type": "message_start", "message": message}),
        );
        let block = json!({"type": "text", "text": ""});
        body = event(
            body,
            json!({"type": "content_block_start", "index": 0, "content_block": block}),
        );
        body = event(body, json!({"type": "ping"}));
        for piece in &self.pieces[..self.pieces_sent()] {
            let delta = json!({"type": "text_delta", "text": piece});
            body = event(
                body.wait(self.pause),
                json!({"type": "content_block_delta", "index": 0, "delta": delta}),
            );
        }
        match &self.end {
            End::Break(_) => return body.break_off(),
            End::Error(_, message) => {
                let error = json!({"type": "overloaded_error", "message": message});
                return event(body, json!({"type": "error", "error": error}));
            }
            End::Proper => {}
        }
        body = event(body, json!({"type": "content_block_stop", "index": 0}));
        body = event(
            body,
            json!({"type": "message_delta", "delta": {"stop_reason": "end_turn"}}),
        );
        event(body, json!({"type": "message_stop"}))
    }

    /// The chunks of a chat completion: without names, `[DONE]` at the end. OpenRouter begins with a comment.
    fn completions(&self, provider: &str, id: &str, model: &Value) -> ScriptedBody {
        let chunk = |delta: Value, reason: Value| {
            let choice = json!({"index": 0, "delta": delta, "finish_reason": reason});
            json!({"id": id, "object": "chat.completion.chunk", "model": model, "choices": [choice]})
        };
        let mut body = ScriptedBody::new();
        if provider == "openrouter" {
            body = body.comment("OPENROUTER PROCESSING");
        }
        for piece in &self.pieces[..self.pieces_sent()] {
            let delta = json!({"role": "assistant", "content": piece});
            body = body.wait(self.pause).unnamed_event(&chunk(delta, Value::Null));
        }
        match &self.end {
            End::Break(_) => body.break_off(),
            End::Error(_, message) => body.unnamed_event(&json!({"error": {"code": 502, "message": message}})),
            End::Proper => body
                .unnamed_event(&chunk(json!({}), "stop".into()))
                .chunk("data: [DONE]\n\n"),
        }
    }
}

/// A call that reached a model: it costs money.
#[derive(Clone)]
#[non_exhaustive]
pub struct LlmCall {
    /// `anthropic`, `openai` or `openrouter`.
    pub provider: String,
    /// The request, as the provider gets it.
    pub body: Value,
    /// The operation id.
    pub operation_id: Option<String>,
    /// The passport that it was done with.
    pub passport_jti: String,
}

/// Without the request, which may be private.
impl fmt::Debug for LlmCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LlmCall")
            .field("provider", &self.provider)
            .field("operation_id", &self.operation_id)
            .field("passport_jti", &self.passport_jti)
            .finish_non_exhaustive()
    }
}

/// A call as the gateway keeps it.
pub(super) struct GatewayCall {
    call: LlmCall,
    agent_id: String,
    mission_id: String,
    at_ms: i64,
    reply: LlmReply,
    id: String,
}

impl Stack {
    /// Says what a model of this provider (`anthropic`, `openai`, `openrouter`) answers next. Called several times, for several
    /// calls in order; without it every call is answered with `Hello`.
    pub fn llm_next(&self, provider: &str, reply: LlmReply) -> &Self {
        self.service.with_state(|state| {
            let scripts = state.llm_scripts.entry(provider.to_owned()).or_default();
            scripts.push_back(reply);
        });
        self
    }

    /// The calls that reached a model, in order.
    #[must_use]
    pub fn llm_calls(&self) -> Vec<LlmCall> {
        self.service
            .with_state(|state| state.llm_calls.iter().map(|kept| kept.call.clone()).collect())
    }
}

impl State {
    pub(super) fn llm_create(&mut self, call: &Call<'_>) -> Outcome<Answer> {
        let body = call.body();
        let provider = call.operation().split('_').nth(1).unwrap_or_default().to_owned();
        let index = self.live_passport(passports::header(call).unwrap_or_default())?;
        self.check_approval(call)?;
        let passport = &self.passports[index];
        let (agent_id, jti) = (passport.agent_id.clone(), passport.jti.clone());
        let mission_id = passport.mission_id.clone();
        let operation_id = call.request().header("x-stack-authority-request-id").map(str::to_owned);
        let streams = body["stream"] == true;
        let known = operation_id.as_ref().and_then(|id| {
            let same = |kept: &&GatewayCall| kept.call.operation_id.as_ref() == Some(id);
            self.llm_calls.iter().find(same)
        });
        if let Some(known) = known {
            if known.call.body != *body || known.call.provider != provider || known.agent_id != agent_id {
                let why = "the operation id was used for another request";
                call.violates("header x-stack-authority-request-id", why);
                return Err(Refusal::conflict("The operation id was used for another request"));
            }
            // The model is not asked again.
            return Ok(known.reply.answer(&provider, &known.id, &body["model"], streams));
        }
        let scripted = self
            .llm_scripts
            .get_mut(&provider)
            .and_then(|scripts| scripts.pop_front());
        let reply = scripted.unwrap_or_else(|| LlmReply::text(["Hel", "lo"]));
        let id = self.id(if provider == "anthropic" { "msg" } else { "chatcmpl" });
        let answer = reply.answer(&provider, &id, &body["model"], streams);
        self.log("proxy", &format!("llm.{provider}"), Some(&agent_id), Some(&jti));
        let call = LlmCall {
            provider,
            body: body.clone(),
            operation_id,
            passport_jti: jti,
        };
        self.llm_calls.push(GatewayCall {
            call,
            agent_id,
            mission_id,
            at_ms: self.now_ms(),
            reply,
            id,
        });
        Ok(answer)
    }

    /// The calls that the query is about, newest first, each as a row.
    fn llm_rows(&self, call: &Call<'_>) -> Outcome<Vec<Value>> {
        let (since, until) = (usage::bound(call, "since")?, usage::bound(call, "until")?);
        let wanted = |row: &Value| {
            ["provider", "passport_jti", "mission_id", "agent_id"]
                .iter()
                .all(|name| call.query(name).is_none_or(|wanted| row[*name] == wanted.as_str()))
        };
        let within = |at: i64| since.is_none_or(|since| at >= since) && until.is_none_or(|until| at < until);
        let kept = self.llm_calls.iter().rev().filter(|kept| within(kept.at_ms));
        let rows = kept.map(|kept| {
            json!({
                "id": kept.id, "provider": kept.call.provider, "model": kept.call.body["model"],
                "passport_jti": kept.call.passport_jti, "mission_id": kept.mission_id, "agent_id": kept.agent_id,
                "created_at": iso_ms(kept.at_ms),
            })
        });
        Ok(rows.filter(wanted).collect())
    }

    /// The cursor counts rows from the newest on.
    pub(super) fn llm_usage_list(&mut self, call: &Call<'_>) -> Outcome {
        let number = |name: &str| call.query(name).map(|value| value.parse::<usize>());
        let (Ok(limit), Ok(from)) = (number("limit").unwrap_or(Ok(50)), number("cursor").unwrap_or(Ok(0))) else {
            return Err(Refusal::invalid("limit or cursor is none of this API's"));
        };
        let rows = self.llm_rows(call)?;
        let next = from.saturating_add(limit);
        let cursor = (next < rows.len()).then(|| next.to_string());
        let items: Vec<Value> = rows.into_iter().skip(from).take(limit).collect();
        Ok(json!({"items": items, "next_cursor": cursor}))
    }

    /// One bucket for each provider, or for each model of it.
    pub(super) fn llm_usage_summary(&mut self, call: &Call<'_>) -> Outcome {
        let by_model = call.query("group_by_model").as_deref() == Some("true");
        let mut buckets: Vec<Value> = Vec::new();
        for row in self.llm_rows(call)? {
            let mut bucket = json!({"provider": row["provider"]});
            if by_model {
                bucket["model"] = row["model"].clone();
            }
            let same =
                |known: &&mut Value| known["provider"] == bucket["provider"] && known["model"] == bucket["model"];
            match buckets.iter_mut().find(same) {
                Some(known) => known["calls"] = (known["calls"].as_u64().unwrap_or_default() + 1).into(),
                None => {
                    bucket["calls"] = 1.into();
                    buckets.push(bucket);
                }
            }
        }
        Ok(json!({"buckets": buckets}))
    }
}

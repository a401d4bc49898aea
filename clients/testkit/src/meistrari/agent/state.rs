//! Everything the agent-api fake remembers, and what its operations do to it.

use std::collections::{BTreeMap, VecDeque};

use agent_clients_runtime::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::script::TurnScript;
use super::session::Session;
use super::webhooks::Hook;
use crate::loopback::Call;
use crate::meistrari::refusal::{Outcome, Refusal, text};
use crate::meistrari::signature::hmac_hex;

/// The state of a fake.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) sessions: Vec<Session>,
    /// Agents by their repositories.
    pub(super) agents: BTreeMap<String, Agent>,
    /// Business refusals to come, by operation.
    pub(super) refusals: VecDeque<(String, String)>,
    pub(super) deliveries: u64,
}

/// An agent.
#[derive(Debug)]
pub(super) struct Agent {
    pub(super) organization: String,
    pub(super) model: String,
    /// Messages of the commits that changed the model.
    pub(super) commits: Vec<String>,
}

/// A turn that is to be driven from now on.
#[derive(Debug)]
pub(super) struct Started {
    pub(super) session_id: String,
    pub(super) turn: u64,
}

/// The form of an execution (Meistrari contract, section 3, A1).
enum Form<'a> {
    Start { organization: &'a str, repository: &'a str },
    Continue,
    Recover,
}

impl State {
    /// The index of a session.
    pub(super) fn find(&self, id: &str) -> Result<usize, Refusal> {
        let found = self.sessions.iter().position(|session| session.id == id);
        found.ok_or_else(|| Refusal::not_found("Session"))
    }

    fn session(&mut self, call: &Call<'_>) -> Result<&mut Session, Refusal> {
        let index = self.find(call.path("sessionId"))?;
        Ok(&mut self.sessions[index])
    }

    /// The refusal that a test has ordered for this operation.
    fn ordered_refusal(&mut self, call: &Call<'_>) -> Option<Value> {
        let due = |(operation, _): &(String, String)| operation == call.operation();
        let index = self.refusals.iter().position(due)?;
        let (_, message) = self.refusals.remove(index)?;
        Some(refused(message))
    }

    pub(super) fn execute(
        &mut self,
        call: &Call<'_>,
        script: impl FnOnce() -> TurnScript,
    ) -> Result<(Value, Option<Started>), Refusal> {
        let fields = call.body().as_object().cloned().unwrap_or_default();
        let form = form(call, &fields)?;
        let hooks = hooks(call, &fields)?;
        let index = match form {
            Form::Start { .. } => None,
            Form::Continue | Form::Recover => {
                let index = self.find(fields["sessionId"].as_str().unwrap_or_default())?;
                if self.sessions[index].is_active() {
                    return Err(Refusal::new(409, "The session is pending or running"));
                }
                Some(index)
            }
        };
        if let Some(refused) = self.ordered_refusal(call) {
            return Ok((refused, None));
        }
        let index = match (form, index) {
            (
                Form::Start {
                    organization,
                    repository,
                },
                _,
            ) => {
                let known = self.agents.get(repository);
                if known.is_none_or(|agent| agent.organization != organization) {
                    return Ok((refused("There is no such agent"), None));
                }
                let id = format!("ses_{}", self.sessions.len() + 1);
                self.sessions.push(Session::new(id));
                self.sessions.len() - 1
            }
            (Form::Continue, Some(index)) if self.sessions[index].status != "waiting_messages" => {
                return Ok((refused("The session takes no message any more"), None));
            }
            (_, index) => index.unwrap_or_default(),
        };
        let session = &mut self.sessions[index];
        session.messages.push(text(call.body(), "message").unwrap_or_default());
        if let Some(hooks) = hooks {
            session.hooks = hooks;
        }
        let variables = fields.get("environmentVariables").and_then(Value::as_object);
        session.environment = variables
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.clone(), Secret::from(value.as_str().unwrap_or_default())))
            .collect();
        session.begin(script());
        let started = Started {
            session_id: session.id.clone(),
            turn: session.turn,
        };
        Ok((json!({"success": true, "sessionId": session.id}), Some(started)))
    }

    pub(super) fn cancel(&mut self, call: &Call<'_>) -> Outcome {
        let refused = match self.session(call)?.is_active() {
            true => self.ordered_refusal(call),
            false => return Err(Refusal::new(409, "The session is not running")),
        };
        if let Some(refused) = refused {
            return Ok(refused);
        }
        self.session(call)?.cancel();
        Ok(json!({"success": true, "message": "Message cancelled"}))
    }

    pub(super) fn update_model(&mut self, call: &Call<'_>) -> Outcome {
        if let Some(refused) = self.ordered_refusal(call) {
            return Ok(refused);
        }
        let repository = call.path("repository");
        let Some(agent) = self.agents.get_mut(repository) else {
            return Ok(refused("There is no such agent"));
        };
        agent.model = text(call.body(), "model").unwrap_or_default();
        agent
            .commits
            .push(text(call.body(), "commitMessage").unwrap_or_else(|| format!("Use {}", agent.model)));
        let content = format!("{repository} {} {}", agent.commits.len(), agent.model);
        let hash = hmac_hex(b"commit", content.as_bytes());
        Ok(json!({"success": true, "commitHash": hash[..40]}))
    }

    pub(super) fn timeline(&mut self, call: &Call<'_>) -> Outcome {
        Ok(self.session(call)?.timeline())
    }

    pub(super) fn list_files(&mut self, call: &Call<'_>) -> Outcome {
        let files = &self.session(call)?.files;
        let tree: Vec<Value> = files
            .iter()
            .map(|(path, content)| json!({"path": path, "size": content.len()}))
            .collect();
        Ok(json!({"tree": tree}))
    }

    pub(super) fn fetch_file(&mut self, call: &Call<'_>) -> Outcome {
        let path = call.query("path").unwrap_or_default();
        if path.is_empty() || path.starts_with('/') || path.split('/').any(|segment| segment == "..") {
            let why = "the path is empty, absolute, or leads out of the tree";
            call.violates("query path", why);
            return Err(Refusal::new(400, why));
        }
        let files = &self.session(call)?.files;
        let content = files.get(&path).ok_or_else(|| Refusal::not_found("File"))?;
        let (encoding, content) = match std::str::from_utf8(content) {
            Ok(text) => ("raw", text.to_owned()),
            Err(_) => ("base64", STANDARD.encode(content)),
        };
        Ok(json!({"path": path, "encoding": encoding, "content": content}))
    }
}

/// A business refusal, which is no error of HTTP.
fn refused(message: impl Into<String>) -> Value {
    json!({"success": false, "error": message.into()})
}

/// Which form it is. A body that is none of them is the client's mistake.
fn form<'a>(call: &Call<'_>, fields: &'a Map<String, Value>) -> Result<Form<'a>, Refusal> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    let has = |names: &[&str]| names.iter().any(|name| fields.contains_key(*name));
    let wrong = |why: &str| {
        call.violates("body", why);
        Err(Refusal::new(400, why))
    };
    let recover = fields.get("recover").and_then(Value::as_bool);
    match (text("sessionId"), recover) {
        (_, Some(false)) => wrong("`recover` is left out where it is not true"),
        (None, Some(true)) => wrong("a recovery needs `sessionId`"),
        (None, None) => match (text("organizationName"), text("repository"), text("message")) {
            (Some(organization), Some(repository), Some(_)) => Ok(Form::Start {
                organization,
                repository,
            }),
            _ => wrong("a start needs `organizationName`, `repository` and `message`"),
        },
        (Some(_), _) if has(&["organizationName", "repository"]) => {
            wrong("only a start has `organizationName` and `repository`")
        }
        (Some(_), Some(true)) => Ok(Form::Recover),
        (Some(_), None) if has(&["message"]) => Ok(Form::Continue),
        (Some(_), None) => wrong("a continuation needs `message`"),
    }
}

/// The webhooks that are to be registered: none given is none of them touched.
fn hooks(call: &Call<'_>, fields: &Map<String, Value>) -> Result<Option<Vec<Hook>>, Refusal> {
    let Some(registered) = fields.get("webhooks").and_then(Value::as_array) else {
        return Ok(None);
    };
    let mut hooks = Vec::new();
    for (index, hook) in registered.iter().enumerate() {
        match Hook::parse(hook) {
            Ok(hook) => hooks.push(hook),
            Err(why) => {
                call.violates(&format!("body /webhooks/{index}/url"), why);
                return Err(Refusal::new(400, format!("webhook {index}: {why}")));
            }
        }
    }
    Ok(Some(hooks))
}

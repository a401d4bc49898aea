//! The arguments of a recorded call, taken one after the other and under the names of the wire.
//!
//! What has no place in the typed client is refused, never dropped: a call that is made without an argument would be another call.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use run402_client::Error;
use run402_client::deploy::DeployError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::values::difference;

/// Why a call cannot be made.
pub enum Stop {
    /// An argument has no place in the typed client.
    NoPlace(String),
    /// The client refuses it.
    Refused(Failure),
}

/// An error of the client.
pub enum Failure {
    Common(Error),
    Deploy(Box<DeployError>),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Common(error)
    }
}

impl From<DeployError> for Failure {
    fn from(error: DeployError) -> Self {
        Self::Deploy(Box::new(error))
    }
}

impl From<String> for Stop {
    fn from(why: String) -> Self {
        Self::NoPlace(why)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Refused(error.into())
    }
}

/// Events in the order in which they were told.
#[derive(Clone, Default)]
pub struct Events(Arc<Mutex<Vec<Value>>>);

impl Events {
    pub fn push(&self, event: Value) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(event);
    }

    pub fn all(&self) -> Vec<Value> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The arguments that are left.
pub struct Args {
    project: Option<String>,
    left: VecDeque<Value>,
    events: Events,
}

impl Args {
    /// With the project of a scoped client, which is not among the arguments.
    pub fn new(project: Option<String>, args: &[Value]) -> Self {
        Self {
            project,
            left: args.iter().cloned().collect(),
            events: Events::default(),
        }
    }

    /// Where the events of the call are told.
    pub fn events(&self) -> Events {
        self.events.clone()
    }

    /// The project: that of the scoped client, else the next argument.
    pub fn project(&mut self) -> Result<String, Stop> {
        match &self.project {
            Some(project) => Ok(project.clone()),
            None => self.text(),
        }
    }

    /// The project of the scoped client.
    pub fn scope(&self) -> Option<String> {
        self.project.clone()
    }

    pub fn text(&mut self) -> Result<String, Stop> {
        match self.left.pop_front() {
            Some(Value::String(text)) => Ok(text),
            other => Err(Stop::NoPlace(format!("a text is expected and not {other:?}"))),
        }
    }

    /// The next argument, where it is a text.
    pub fn optional_text(&mut self) -> Option<String> {
        let text = self.left.front()?.as_str()?.to_owned();
        self.left.pop_front();
        Some(text)
    }

    pub fn next(&mut self) -> Option<Value> {
        self.left.pop_front()
    }

    /// The next argument as named options; none are an empty object.
    pub fn options(&mut self) -> Result<Options, Stop> {
        match self.left.pop_front() {
            None => Ok(Options(Map::new())),
            Some(Value::Object(options)) => Ok(Options(snake(options))),
            Some(other) => Err(Stop::NoPlace(format!("options are expected and not {other}"))),
        }
    }

    /// Refuses what was not taken.
    pub fn finish(&self) -> Result<(), Stop> {
        match self.left.front() {
            None => Ok(()),
            Some(more) => Err(Stop::NoPlace(format!("the argument {more} has no place"))),
        }
    }
}

/// Named options under the names of the wire.
pub struct Options(pub Map<String, Value>);

impl Options {
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Stop> {
        self.take(name)
    }

    pub fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, Stop> {
        let parse = |value: Value| {
            let text = value.to_string();
            serde_json::from_value(value).map_err(|_| Stop::NoPlace(format!("{name} cannot be {text}")))
        };
        self.0.remove(name).map(parse).transpose()
    }

    /// All that is left, as the body of a request.
    pub fn body<T: Serialize + DeserializeOwned>(self) -> Result<T, Stop> {
        typed(Value::Object(self.0))
    }

    /// Another name of an option.
    pub fn rename(&mut self, from: &str, to: &str) {
        if let Some(value) = self.0.remove(from) {
            self.0.insert(to.to_owned(), value);
        }
    }

    pub fn finish(self) -> Result<(), Stop> {
        match self.0.iter().next() {
            None => Ok(()),
            Some((name, value)) => Err(Stop::NoPlace(format!("the option {name} = {value} has no place"))),
        }
    }
}

/// A value of a type of the client; refused where the type has no place for a part of it.
pub fn typed<T: Serialize + DeserializeOwned>(value: Value) -> Result<T, Stop> {
    let typed: T = serde_json::from_value(value.clone()).map_err(|cause| Stop::NoPlace(format!("{value}: {cause}")))?;
    let again = serde_json::to_value(&typed).map_err(|cause| Stop::NoPlace(cause.to_string()))?;
    match difference("argument", &value, &again) {
        None => Ok(typed),
        Some(lost) => Err(Stop::NoPlace(lost)),
    }
}

/// The names of an object in the style of the wire; what is in the values is the caller's.
pub fn snake(object: Map<String, Value>) -> Map<String, Value> {
    let renamed = object.into_iter().map(|(name, value)| (snake_case(&name), value));
    renamed.collect()
}

/// The names of all objects in the style of the wire.
pub fn snake_deep(value: Value) -> Value {
    match value {
        Value::Object(object) => snake(object)
            .into_iter()
            .map(|(name, value)| (name, snake_deep(value)))
            .collect(),
        Value::Array(list) => list.into_iter().map(snake_deep).collect(),
        other => other,
    }
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// Bytes: a text, or `{"$bytes": {"base64"}}` and the like.
pub fn bytes(value: &Value) -> Option<Vec<u8>> {
    if let Some(text) = value.as_str() {
        return Some(text.as_bytes().to_vec());
    }
    let object = value.as_object().filter(|object| object.len() == 1)?;
    let inner = ["$bytes", "$arraybuffer", "$blob", "$stream"]
        .iter()
        .find_map(|kind| object.get(*kind))?;
    match inner.get("base64").and_then(Value::as_str) {
        Some(base64) => BASE64_STANDARD.decode(base64).ok(),
        None => inner
            .get("text")
            .and_then(Value::as_str)
            .map(|text| text.as_bytes().to_vec()),
    }
}

//! Delegation: a passport for another agent, with scopes that are read from the parent.
//!
//! Rules: STACK contract, section 5.5. Whatever cannot be delegated is refused here, before any request; a scope is never
//! widened or left out in silence.

use std::future::IntoFuture;

use agent_clients_runtime::{CallFuture, CallOptions, Error, Secret};
use serde_json::{Map, Value};

use super::token::unverified_claims;
use crate::api::passports::Passports;
use crate::types::{DelegatePassportInput, DelegationScope, Passport};

const DELEGATE: &str = "passports_delegate";

/// What a child gets of its parent's scopes.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum DelegatedScopes {
    /// Everything the parent has.
    #[default]
    All,
    /// Everything the parent has of these services, by their names in the parent. A name that the parent does not have is an
    /// error.
    Services(Vec<String>),
    /// Exactly these, as they are; the parent is not read. An empty list delegates nothing.
    Exactly(Vec<DelegationScope>),
}

/// A passport for another agent, below a parent; it is sent when it is awaited.
///
/// Made by [`delegate_to`](crate::PassportsExt::delegate_to).
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DelegationRequest {
    passports: Passports,
    options: CallOptions,
    parent: Secret,
    child_agent_id: String,
    scopes: DelegatedScopes,
    ttl_seconds: Option<i64>,
}

agent_clients_runtime::call_options!(DelegationRequest);

impl DelegationRequest {
    pub(super) fn new(passports: Passports, parent: Secret, child_agent_id: String) -> Self {
        Self {
            passports,
            options: CallOptions::default(),
            parent,
            child_agent_id,
            scopes: DelegatedScopes::All,
            ttl_seconds: None,
        }
    }

    /// Only what the parent has of these services, by name. An empty list delegates nothing.
    pub fn services<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        self.scopes = match names.is_empty() {
            true => DelegatedScopes::Exactly(Vec::new()),
            false => DelegatedScopes::Services(names),
        };
        self
    }

    /// Exactly these scopes. The service refuses what the parent does not have: 400 `SCOPE_ESCALATION`.
    pub fn scopes(mut self, scopes: Vec<DelegationScope>) -> Self {
        self.scopes = DelegatedScopes::Exactly(scopes);
        self
    }

    /// How long it lives, in seconds.
    pub fn ttl_seconds(mut self, seconds: i64) -> Self {
        self.ttl_seconds = Some(seconds);
        self
    }

    /// The body that is going to be sent.
    ///
    /// # Errors
    ///
    /// Invalid input, where the parent cannot be read or does not have what is to be delegated. Nothing is sent.
    pub fn body(&self) -> Result<DelegatePassportInput, Error> {
        let scopes = match &self.scopes {
            DelegatedScopes::Exactly(scopes) => scopes.clone(),
            DelegatedScopes::All => parent_scopes(&self.parent, None)?,
            DelegatedScopes::Services(names) => parent_scopes(&self.parent, Some(names))?,
        };
        let mut body = DelegatePassportInput::new(self.parent.clone(), &self.child_agent_id, scopes);
        body.ttl_seconds = self.ttl_seconds;
        Ok(body)
    }
}

impl IntoFuture for DelegationRequest {
    type Output = <Self::IntoFuture as Future>::Output;
    type IntoFuture = CallFuture<Passport>;

    fn into_future(self) -> Self::IntoFuture {
        match self.body() {
            Ok(body) => self.passports.delegate(body).with_options(self.options).into_future(),
            Err(error) => Box::pin(std::future::ready(Err(error))),
        }
    }
}

/// The parent's services as scopes; all of them, or those of the named services in the parent's order.
fn parent_scopes(parent: &Secret, names: Option<&[String]>) -> Result<Vec<DelegationScope>, Error> {
    let claims = unverified_claims(parent).map_err(unusable)?;
    let services = claims
        .get("stk")
        .and_then(|stack| stack.get("services"))
        .and_then(Value::as_array)
        .ok_or_else(|| unusable("the parent passport states no list of services (stk.services)"))?;
    let name_of = |service: &Value| service.get("service_name").and_then(Value::as_str).map(str::to_owned);
    if let Some(names) = names {
        let known: Vec<String> = services.iter().filter_map(name_of).collect();
        if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
            return Err(unusable(&format!(
                "the parent passport has no service {unknown:?}, only {known:?}"
            )));
        }
    }
    let wanted = |service: &&Value| match (names, name_of(service)) {
        (None, _) => true,
        (Some(names), Some(name)) => names.contains(&name),
        (Some(_), None) => false,
    };
    services.iter().filter(wanted).map(scope).collect()
}

fn scope(service: &Value) -> Result<DelegationScope, Error> {
    let name = service
        .get("service_name")
        .and_then(Value::as_str)
        .unwrap_or("without a name");
    let bad = |what: &str| unusable(&format!("the service {name:?} of the parent passport {what}"));
    let field = |key: &str| service.get(key).filter(|value| !value.is_null());
    let connection = field("connection_id")
        .and_then(Value::as_str)
        .ok_or_else(|| bad("has no connection_id"))?;
    let scopes = field("scopes").ok_or_else(|| bad("has no list of scopes"))?;
    let mut scope = DelegationScope::new(
        connection,
        texts(scopes).ok_or_else(|| bad("has scopes that are not a list of texts"))?,
    );
    // A constraint that is not understood must not get lost on the way down.
    scope.constraints = match field("constraints") {
        None => None,
        Some(Value::Object(map)) => Some(Map::clone(map)),
        Some(_) => return Err(bad("has constraints that are not an object")),
    };
    scope.allow_data_from = match field("allow_data_from") {
        None => None,
        Some(list) => Some(texts(list).ok_or_else(|| bad("has an allow_data_from that is not a list of texts"))?),
    };
    Ok(scope)
}

fn texts(list: &Value) -> Option<Vec<String>> {
    let items = list.as_array()?.iter();
    items.map(|item| item.as_str().map(str::to_owned)).collect()
}

fn unusable(why: &str) -> Error {
    Error::invalid_input(
        DELEGATE,
        "scopes",
        why,
        "name services of the parent, or give the scopes themselves (`scopes`)",
    )
}

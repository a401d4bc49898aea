//! Connected services, grants of them to agents, and their credentials (STACK contract, sections 3.4 and 3.5).

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text, texts};
use super::{Stack, passports};
use crate::loopback::Call;

/// The catalogue: provider, name, and the scopes of the connection that exists from the start.
const CATALOGUE: [(&str, &str, &[&str]); 2] = [
    ("slack", "Slack", &["chat:write", "channels:read"]),
    ("github", "GitHub", &["repo:read", "issues:write"]),
];

/// Services that are connected by hand: provider, and the names of the secrets that it takes.
const TEMPLATES: [(&str, &[&str]); 2] = [
    ("sftp", &["host", "username", "password"]),
    ("smtp", &["host", "password"]),
];

/// A connected service.
pub(super) struct Connection {
    pub(super) id: String,
    pub(super) service_id: String,
    pub(super) provider: String,
    pub(super) scopes: Vec<String>,
    /// One secret, or several by name.
    credential: Value,
    connected_at: String,
}

/// What an agent may do with a connection.
pub(super) struct Grant {
    pub(super) agent_id: String,
    pub(super) connection_id: String,
    pub(super) scopes: Vec<String>,
}

impl Connection {
    fn value(&self) -> Value {
        json!({
            "id": self.id, "service_id": self.service_id, "provider": self.provider, "status": "active",
            "scopes": self.scopes, "connected_at": self.connected_at,
        })
    }

    /// What the proxy sends to the service.
    pub(super) fn credential_text(&self) -> Option<&str> {
        match &self.credential {
            Value::Object(several) => several.values().next()?.as_str(),
            one => one.as_str(),
        }
    }

    /// As it stands in a passport.
    pub(super) fn claim(&self, scopes: &[String]) -> Value {
        json!({
            "service_id": self.service_id, "service_name": self.provider, "scopes": scopes,
            "credential_ref": format!("cred_ref_{}", self.id), "connection_id": self.id,
        })
    }
}

impl State {
    pub(super) fn seed_connections(&mut self) {
        for ((provider, _, scopes), id) in CATALOGUE
            .iter()
            .zip([Stack::SLACK_CONNECTION, Stack::GITHUB_CONNECTION])
        {
            let connection = Connection {
                id: id.to_owned(),
                service_id: format!("svc_{provider}"),
                provider: (*provider).to_owned(),
                scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
                credential: format!("fake-{provider}-credential").into(),
                connected_at: self.timestamp(),
            };
            self.connections.push(connection);
        }
    }

    pub(super) fn grant_everything(&mut self, agent_id: &str) {
        for connection in &self.connections {
            self.grants.push(Grant {
                agent_id: agent_id.to_owned(),
                connection_id: connection.id.clone(),
                scopes: connection.scopes.clone(),
            });
        }
    }

    pub(super) fn connection(&self, id: &str) -> Outcome<&Connection> {
        let found = self.connections.iter().find(|connection| connection.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Connection {id}")))
    }

    pub(super) fn services_list(&mut self) -> Outcome {
        Ok(self.connections.iter().map(Connection::value).collect())
    }

    pub(super) fn services_list_available(&mut self) -> Outcome {
        let service = |(provider, name, _): &(&str, &str, &[&str])| {
            json!({
                "id": format!("svc_{provider}"), "provider": provider, "name": name,
                "description": format!("The API of {name}"), "available": true,
            })
        };
        Ok(CATALOGUE.iter().map(service).collect())
    }

    pub(super) fn services_list_templates(&mut self) -> Outcome {
        let template = |(provider, fields): &(&str, &[&str])| json!({"provider": provider, "fields": fields});
        Ok(TEMPLATES.iter().map(template).collect())
    }

    pub(super) fn services_connect(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        let service_id = text(body, "service_id").unwrap_or_default();
        let known = |provider: &str| format!("svc_{provider}") == service_id;
        let Some((provider, ..)) = CATALOGUE.iter().find(|(provider, ..)| known(provider)) else {
            return Err(Refusal::not_found("Service"));
        };
        let scopes = texts(body, "scopes").unwrap_or_default();
        if scopes.is_empty() {
            return Err(Refusal::invalid("scopes must not be empty"));
        }
        match body.get("oauth_token") {
            Some(token) => Ok(self.connect(&service_id, provider, scopes, token.clone())),
            None => Ok(json!({"authorization_url": format!("https://{provider}.example.com/oauth/authorize")})),
        }
    }

    pub(super) fn services_connect_custom(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        let name = text(body, "name").unwrap_or_default();
        let is_word = |letter: char| letter.is_ascii_alphanumeric();
        let provider = format!("custom_{}", name.to_lowercase().replace(|letter| !is_word(letter), "_"));
        let scopes = texts(body, "scopes").unwrap_or_default();
        let service_id = self.id("svc");
        let credential = body.get("credential").cloned().unwrap_or_default();
        Ok(self.connect(&service_id, &provider, scopes, credential))
    }

    fn connect(&mut self, service_id: &str, provider: &str, scopes: Vec<String>, credential: Value) -> Value {
        let connection = Connection {
            id: self.id("svc_conn"),
            service_id: service_id.to_owned(),
            provider: provider.to_owned(),
            scopes,
            credential,
            connected_at: self.timestamp(),
        };
        let value = connection.value();
        self.connections.push(connection);
        self.log("system", "service.connect", None, None);
        value
    }

    pub(super) fn services_verify(&mut self, call: &Call<'_>) -> Outcome {
        let connection = self.connection(call.path("connection_id"))?;
        Ok(json!({"id": connection.id, "valid": true}))
    }

    /// The passports of the agents that used it go with it (STACK contract, section 3.5).
    pub(super) fn services_disconnect(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.connection(call.path("connection_id"))?.id.clone();
        self.disconnect(&id);
        Ok(json!({"id": id, "status": "disconnected"}))
    }

    pub(super) fn disconnect(&mut self, id: &str) {
        let affected = self.grants.iter().filter(|grant| grant.connection_id == id);
        let affected: Vec<String> = affected.map(|grant| grant.agent_id.clone()).collect();
        for agent in affected {
            self.revoke_passports_of(&agent, Some("Service disconnected"));
        }
        self.grants.retain(|grant| grant.connection_id != id);
        self.connections.retain(|connection| connection.id != id);
        self.log("system", "service.disconnect", None, None);
    }

    /// Whether it stands in the catalogue, or is connected.
    pub(super) fn knows_service(&self, service_id: &str) -> bool {
        let listed = CATALOGUE
            .iter()
            .any(|(provider, ..)| format!("svc_{provider}") == service_id);
        listed
            || self
                .connections
                .iter()
                .any(|connection| connection.service_id == service_id)
    }

    pub(super) fn services_grant_agent_access(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        let agent_id = text(body, "agent_id").unwrap_or_default();
        self.agent(&agent_id)?;
        let connection_id = text(body, "service_connection_id").unwrap_or_default();
        let connection = self.connection(&connection_id)?;
        let scopes = texts(body, "scopes").unwrap_or_default();
        if scopes.is_empty() || !scopes.iter().all(|scope| connection.scopes.contains(scope)) {
            return Err(Refusal::invalid("scopes must be some of the connection's"));
        }
        let same = |grant: &Grant| grant.agent_id == agent_id && grant.connection_id == connection_id;
        self.grants.retain(|grant| !same(grant));
        let reply = json!({"agent_id": agent_id, "service_connection_id": connection_id, "scopes": scopes});
        self.log("system", "service.grant", Some(&agent_id), None);
        self.grants.push(Grant {
            agent_id,
            connection_id,
            scopes,
        });
        Ok(reply)
    }

    pub(super) fn services_revoke_agent_access(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.agent(call.path("agent_id"))?.id.clone();
        let before = self.grants.len();
        self.grants.retain(|grant| grant.agent_id != id);
        let revoked = before - self.grants.len();
        self.revoke_passports_of(&id, Some("Access revoked"));
        self.log("system", "service.revoke", Some(&id), None);
        Ok(json!({"agent_id": id, "revoked_grants": revoked}))
    }

    pub(super) fn credentials_get(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let provider = call.path("provider");
        let same = self
            .connections
            .iter()
            .filter(|connection| connection.provider == provider);
        let ids: Vec<String> = same.map(|connection| connection.id.clone()).collect();
        match ids.as_slice() {
            [] => Err(Refusal::not_found(format!("A connection of {provider}"))),
            [id] => self.credential(call, caller, id),
            _ => Err(Refusal::conflict(
                "There are several connections; get the credential of one of them",
            )),
        }
    }

    pub(super) fn credentials_get_by_connection(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.credential(call, caller, call.path("connection_id"))
    }

    fn credential(&mut self, call: &Call<'_>, caller: &Caller, connection_id: &str) -> Outcome {
        let mut agent_id = None;
        let mut jti = None;
        if let Some(token) = passports::header(call) {
            let index = self.live_passport(token)?;
            agent_id = Some(self.passports[index].agent_id.clone());
            jti = Some(self.passports[index].jti.clone());
        }
        if let Caller::Agent(own) = caller {
            agent_id = Some(own.clone());
        }
        if let Some(id) = &agent_id {
            let held = |grant: &Grant| grant.agent_id == *id && grant.connection_id == connection_id;
            if !self.grants.iter().any(held) {
                return Err(Refusal::forbidden("The agent has no access to this connection"));
            }
            if self.acting_agent(id)?.text("credential_access") == "proxy_only" {
                return Err(Refusal::forbidden("The agent gets credentials through the proxy only"));
            }
        }
        let connection = self.connection(connection_id)?;
        let provider = connection.provider.clone();
        self.may_use_connection(caller, connection_id, &provider)?;
        let reply = match &connection.credential {
            Value::Object(several) => json!({"provider": provider, "credential": null, "credentials": several}),
            one => json!({"provider": provider, "credential": one, "credentials": null}),
        };
        self.log("vault", "credential.retrieve", agent_id.as_deref(), jti.as_deref());
        Ok(reply)
    }
}

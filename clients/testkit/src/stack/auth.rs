//! Who calls: the credential of a request, and the enrolment of agents' keys (STACK contract, sections 1.2 and 1.5).

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use super::token::{self, Compact};
use crate::loopback::Call;
use crate::recorded::RecordedRequest;

/// Seconds that a challenge or a ticket is good for.
const FIVE_MINUTES: i64 = 300;

/// Whose credential a request carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Caller {
    /// The operator, with an API key or an OAuth token.
    Operator,
    /// The operator in person, signed in to the dashboard.
    Human,
    /// This member of the operator's team.
    Member(String),
    /// An agent, with a token it signed.
    Agent(String),
    /// This tenant of a partner, an operator of its own.
    Tenant(String),
    /// A partner that a customer has granted this access.
    Grant(String),
    /// Somebody who may enrol this agent's key.
    Ticket(String),
    /// Nobody; only for operations that need no credential.
    Nobody,
}

/// A challenge that a key has to sign.
pub(super) struct Challenge {
    pub(super) text: String,
    /// The agent or the fleet policy that it is for.
    pub(super) subject: String,
    pub(super) expires: i64,
}

/// What a browser approval gives: good once, for the enrolment of one agent.
pub(super) struct Ticket {
    pub(super) secret: Secret,
    pub(super) agent_id: String,
    pub(super) expires: i64,
    pub(super) used: bool,
}

/// Operations that neither a member's key nor an agent may call.
fn is_for_operators(operation: &str) -> bool {
    let governed = [
        "fleets_activate",
        "fleets_revise",
        "fleets_revoke",
        "fleets_revoke_member",
    ];
    let prefixes = ["audit_", "security_events_"];
    prefixes.iter().any(|prefix| operation.starts_with(prefix))
        || governed.contains(&operation)
        || is_enrolment(operation)
}

fn is_enrolment(operation: &str) -> bool {
    ["agents_enrollment_challenge", "agents_enroll"].contains(&operation)
}

impl State {
    /// Checks the credential, once for each request: an agent's token is used up by it.
    pub(super) fn admit(&mut self, request: &RecordedRequest) -> Outcome<()> {
        let caller = self.caller(request)?;
        let operation = request.operation().unwrap_or_default();
        match &caller {
            Caller::Member(_) | Caller::Agent(_) if is_for_operators(operation) => {
                return Err(Refusal::forbidden("This needs the operator's credential"));
            }
            Caller::Ticket(_) if !is_enrolment(operation) => {
                return Err(Refusal::forbidden("An enrollment ticket is for enrolment only"));
            }
            Caller::Ticket(agent) if !request.segments().contains(agent) => {
                return Err(Refusal::forbidden("The enrollment ticket is for another agent"));
            }
            Caller::Operator | Caller::Human => {}
            _ if operation.starts_with("partner_") => {
                return Err(Refusal::forbidden("This needs the credential of a partner"));
            }
            Caller::Member(_) if !request.method.is_safe() => self.may_write(&caller)?,
            _ => {}
        }
        if let (Caller::Agent(_), Some(token)) = (&caller, bearer(request)) {
            let jti = Compact::parse(token).ok().and_then(|token| text(&token.claims, "jti"));
            if !self.used_tokens.insert(jti.unwrap_or_default()) {
                return Err(Refusal::unauthorized("The agent token was used before"));
            }
        }
        Ok(())
    }

    /// Whose credential it is, without using it up.
    pub(super) fn caller(&self, request: &RecordedRequest) -> Outcome<Caller> {
        let Some(token) = bearer(request) else {
            if request.operation() == Some("passports_verify") && request.header("authorization").is_none() {
                return Ok(Caller::Nobody);
            }
            return Err(Refusal::unauthorized("There is no bearer token"));
        };
        let secret = Secret::from(token);
        let settings = &self.settings;
        if secret == settings.api_key {
            return Ok(Caller::Operator);
        }
        if let Some(member) = self.member_of(&secret) {
            return Ok(Caller::Member(member));
        }
        if let Some(caller) = self.partner_caller(&secret) {
            return Ok(caller);
        }
        if secret == settings.session_token {
            return Ok(Caller::Human);
        }
        if let Some(expires) = self.oauth.expiry(&secret) {
            return match expires > self.now() {
                true => Ok(Caller::Operator),
                false => Err(Refusal::unauthorized("The access token has expired")),
            };
        }
        if let Some(ticket) = self.tickets.iter().find(|ticket| ticket.secret == secret) {
            return match ticket.used || ticket.expires <= self.now() {
                false => Ok(Caller::Ticket(ticket.agent_id.clone())),
                true => Err(Refusal::unauthorized("The enrollment ticket was used or has expired")),
            };
        }
        if token.starts_with("eyJ") {
            return self.agent_of(token).map(Caller::Agent);
        }
        Err(Refusal::new(
            401,
            "INVALID_API_KEY",
            "The key matches no live member or operator",
        ))
    }

    fn agent_of(&self, token: &str) -> Outcome<String> {
        let refused = |why: &str| Refusal::unauthorized(format!("The agent token is refused: {why}"));
        let token = Compact::parse(token).map_err(refused)?;
        let id = text(&token.claims, "sub").unwrap_or_default();
        let agent = self.agents.iter().find(|agent| agent.id == id);
        let agent = agent.ok_or_else(|| refused("there is no such agent"))?;
        let key = agent
            .key
            .as_ref()
            .ok_or_else(|| refused("the agent has no key enrolled"))?;
        token::check_agent_token(&token, key, self.now()).map_err(refused)?;
        Ok(id)
    }

    /// Refuses a write that loosens a protection unless a human approved it (STACK contract, section 5.22).
    pub(super) fn govern(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<()> {
        if !self.settings.governed || *caller == Caller::Human {
            return Ok(());
        }
        let approval = call.request().header("x-governance-approval");
        let found = approval.and_then(|given| {
            let matches = |(id, operation): &(String, String)| id == given && operation == call.operation();
            self.governance.iter().position(matches)
        });
        match (found, approval) {
            (Some(index), _) => {
                self.governance.remove(index);
                Ok(())
            }
            (None, Some(_)) => Err(Refusal::forbidden("The approval is for another write, or was used")),
            (None, None) => {
                let message = "A human has to approve this first";
                Err(Refusal::new(403, "GOVERNANCE_APPROVAL_REQUIRED", message))
            }
        }
    }

    /// A new challenge for an agent or a fleet.
    pub(super) fn challenge(&mut self, subject: &str) -> Value {
        let id = self.id("chl");
        // Not decodable to what is signed: the signature is over this text itself.
        let text = format!("{}-challenge", token::encode(format!("{id} of {subject}")));
        let expires = self.now() + FIVE_MINUTES;
        let reply = json!({"challenge_id": id, "challenge": text});
        let subject = subject.to_owned();
        self.challenges.insert(id, Challenge { text, subject, expires });
        reply
    }

    /// Takes a challenge and checks the key's signature over it. It can be taken only once.
    pub(super) fn answer_challenge(
        &mut self,
        subject: &str,
        body: &Value,
        proof: &str,
    ) -> Outcome<ed25519_dalek::VerifyingKey> {
        let id = text(body, "challenge_id").unwrap_or_default();
        let challenge = self
            .challenges
            .remove(&id)
            .filter(|challenge| challenge.subject == subject);
        let challenge = challenge.ok_or_else(|| Refusal::not_found("Challenge"))?;
        if challenge.expires <= self.now() {
            return Err(Refusal::invalid("The challenge has expired"));
        }
        let key = token::public_key(body.get("public_key").unwrap_or(&Value::Null)).map_err(Refusal::invalid)?;
        let proof = text(body, proof).unwrap_or_default();
        if !token::signs(&challenge.text, &proof, &key) {
            return Err(Refusal::invalid("The challenge is not signed by this key"));
        }
        Ok(key)
    }

    pub(super) fn agents_enrollment_challenge(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.agent(call.path("agent_id"))?.id.clone();
        Ok(self.challenge(&id))
    }

    /// The agent's key from now on; an earlier one no longer counts.
    pub(super) fn agents_enroll(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = self.agent(call.path("agent_id"))?.id.clone();
        let key = self.answer_challenge(&id, call.body(), "signed_challenge")?;
        self.agent(&id)?.key = Some(key);
        if *caller == Caller::Ticket(id.clone())
            && let Some(token) = bearer(call.request())
        {
            let used = Secret::from(token);
            self.tickets
                .iter_mut()
                .filter(|ticket| ticket.secret == used)
                .for_each(|ticket| ticket.used = true);
        }
        self.log("system", "agent.enroll", Some(&id), None);
        Ok(json!({"enrolled_at": self.timestamp()}))
    }

    pub(super) fn add_ticket(&mut self, agent_id: &str) -> Secret {
        let secret = self.secret("ticket");
        let ticket = Ticket {
            secret: secret.clone(),
            agent_id: agent_id.to_owned(),
            expires: self.now() + FIVE_MINUTES,
            used: false,
        };
        self.tickets.push(ticket);
        secret
    }
}

/// The token of the `Authorization` header.
fn bearer(request: &RecordedRequest) -> Option<&str> {
    let token = request.header("authorization")?.strip_prefix("Bearer ")?;
    (!token.is_empty()).then_some(token)
}

//! Verified identities of the operator, and what services demand of them (STACK contract, section 3.14).

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso, merge, text, texts};
use super::token;
use crate::loopback::Call;

/// The providers: key, name, layers, assurance.
const PROVIDERS: [(&str, &str, &[&str], &str); 2] = [
    ("bankid_se", "BankID Sweden", &["humanity", "identity"], "high"),
    ("persona", "Persona", &["identity"], "substantial"),
];
const DAY: i64 = 86_400;

/// What is known of the operator's identity.
pub(super) struct Identity {
    settings: Value,
    sessions: Vec<Session>,
    pub(super) claims: Vec<Claim>,
    /// What services demand, with their ids.
    requirements: Vec<Value>,
}

/// A verification that was begun.
struct Session {
    id: String,
    provider: String,
    requested: Option<Vec<String>>,
    is_complete: bool,
}

/// A claim about the operator.
pub(super) struct Claim {
    pub(super) id: String,
    json: Value,
    expires: i64,
    delegated_scopes: Vec<String>,
}

impl Default for Identity {
    fn default() -> Self {
        Self {
            settings: json!({
                "identity_claim_ttl": "90d", "identity_claim_inheritance": "opt_in", "identity_auto_revoke": false,
            }),
            sessions: Vec::new(),
            claims: Vec::new(),
            requirements: Vec::new(),
        }
    }
}

impl Claim {
    /// As it stands in a passport (STACK contract, section 4).
    fn in_passport(&self) -> Value {
        let verified = self.json["verified_at"].as_str().unwrap_or_default();
        let verified = verified.parse::<jiff::Timestamp>().map_or(0, |time| time.as_second());
        json!({
            "claim_id": self.id, "provider": self.json["provider_key"], "layer": self.json["layer"],
            "claim_type": self.json["claim_type"], "assurance_level": self.json["assurance_level"],
            "verified_at": verified, "expires_at": self.expires,
        })
    }

    fn meets(&self, requirement: &Value) -> bool {
        let accepted = texts(requirement, "accepted_providers").unwrap_or_default();
        let provider = text(&self.json, "provider_key").unwrap_or_default();
        let needed = texts(requirement, "required_scopes").unwrap_or_default();
        self.json["layer"] == requirement["layer"]
            && self.json["claim_type"] == requirement["requires_claim"]
            && assurance(&self.json["assurance_level"]) >= assurance(&requirement["minimum_assurance"])
            && (accepted.is_empty() || accepted.contains(&provider))
            && needed.iter().all(|scope| self.delegated_scopes.contains(scope))
    }
}

fn assurance(level: &Value) -> u8 {
    match level.as_str() {
        Some("high") => 2,
        Some("substantial") => 1,
        _ => 0,
    }
}

impl State {
    /// Claims end by themselves, and with them the passports that carry them, where the settings say so.
    pub(super) fn settle_claims(&mut self) {
        let now = self.now();
        let ended = self.identity.claims.iter().filter(|claim| claim.expires <= now);
        let ended: Vec<String> = ended.map(|claim| claim.id.clone()).collect();
        if self.identity.settings["identity_auto_revoke"] == true {
            for id in ended {
                self.revoke_carriers(&id, "An identity claim expired");
            }
        }
    }

    fn revoke_carriers(&mut self, claim_id: &str, reason: &str) {
        let carries = |claim: &Value| claim["claim_id"] == claim_id;
        let carriers = self
            .passports
            .iter()
            .filter(|passport| passport.is_live() && passport.identity_claims.iter().any(carries));
        let carriers: Vec<String> = carriers.map(|passport| passport.jti.clone()).collect();
        for jti in carriers {
            self.revoke_jti(&jti, Some(reason));
        }
    }

    /// The claims that a new passport carries: those that are asked for, or all where the settings say `auto`.
    pub(super) fn claims_for_passport(&self, body: &Value) -> Outcome<Vec<Value>> {
        let now = self.now();
        let live = self.identity.claims.iter().filter(|claim| claim.expires > now);
        match texts(body, "identity_claim_ids") {
            Some(ids) => ids
                .iter()
                .map(|id| {
                    let found = live.clone().find(|claim| claim.id == *id);
                    let found = found.ok_or_else(|| Refusal::not_found(format!("Identity claim {id}")))?;
                    Ok(found.in_passport())
                })
                .collect(),
            None if self.identity.settings["identity_claim_inheritance"] == "auto" => {
                Ok(live.map(Claim::in_passport).collect())
            }
            None => Ok(Vec::new()),
        }
    }

    /// Whether these claims are what the services of a passport demand.
    pub(super) fn check_requirements(&self, services: &[Value], claims: &[Value]) -> Outcome<()> {
        let carried: Vec<&Claim> = self
            .identity
            .claims
            .iter()
            .filter(|claim| claims.iter().any(|carried| carried["claim_id"] == claim.id.as_str()))
            .collect();
        let demanded = self.identity.requirements.iter().filter(|requirement| {
            let of = |service: &Value| service["service_id"] == requirement["service_id"];
            services.iter().any(of)
        });
        for requirement in demanded {
            if !carried.iter().any(|claim| claim.meets(requirement)) {
                let (service, claim) = (&requirement["service_id"], &requirement["requires_claim"]);
                return Err(Refusal::new(
                    403,
                    "IDENTITY_REQUIREMENTS_NOT_MET",
                    format!("{service} requires the identity claim {claim}"),
                ));
            }
        }
        Ok(())
    }

    pub(super) fn identity(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        if let Caller::Agent(_) = caller
            && !call.request().method.is_safe()
        {
            return Err(Refusal::forbidden("An agent does not change its operator's identity"));
        }
        let body = call.body();
        match call.operation() {
            "identity_get_settings" => Ok(self.identity.settings.clone()),
            "identity_update_settings" => {
                if let Some(settings) = self.identity.settings.as_object_mut() {
                    merge(settings, body);
                }
                self.log("system", "identity.update_settings", None, None);
                Ok(self.identity.settings.clone())
            }
            "identity_list_providers" => Ok(PROVIDERS.iter().map(provider_value).collect()),
            "identity_initiate_verification" => self.initiate_verification(body),
            "identity_complete_verification" => self.complete_verification(body),
            "identity_grant_delegation" => self.grant_delegation(body),
            "identity_list_claims" => Ok(self.identity.claims.iter().map(|claim| claim.json.clone()).collect()),
            "identity_revoke_claim" => {
                let id = call.path("id");
                let found = self.identity.claims.iter().position(|claim| claim.id == id);
                let index = found.ok_or_else(|| Refusal::not_found(format!("Identity claim {id}")))?;
                self.identity.claims.remove(index);
                self.log("system", "identity.revoke_claim", None, None);
                self.revoke_carriers(id, "An identity claim was revoked");
                Ok(json!({"revoked": true}))
            }
            operation if operation.contains("_service_requirement") => self.service_requirements(call),
            other => Err(Refusal::not_in_the_fake(other)),
        }
    }

    fn initiate_verification(&mut self, body: &Value) -> Outcome {
        let key = text(body, "provider_key").unwrap_or_default();
        provider(&key)?;
        let id = self.id("ivs");
        let url = format!("https://{}.example.com/verify/{id}", key.replace('_', "-"));
        self.identity.sessions.push(Session {
            id: id.clone(),
            provider: key,
            requested: texts(body, "requested_claims"),
            is_complete: false,
        });
        Ok(json!({"session_ref": id, "authorization_url": url, "status": "pending"}))
    }

    /// The person has always done their part by now.
    fn complete_verification(&mut self, body: &Value) -> Outcome {
        let (id, key) = (
            text(body, "session_ref"),
            text(body, "provider_key").unwrap_or_default(),
        );
        let (_, _, layers, level) = provider(&key)?;
        let session = self.identity.sessions.iter_mut();
        let session = session
            .filter(|session| session.provider == key)
            .find(|session| Some(&session.id) == id.as_ref())
            .ok_or_else(|| Refusal::not_found("Verification session"))?;
        if session.is_complete {
            return Err(Refusal::conflict("The verification was completed before"));
        }
        let known: Vec<(String, &str)> = layers.iter().map(|layer| (claim_type(layer), *layer)).collect();
        let requested = session.requested.clone();
        let wanted = |name: &String| requested.as_ref().is_none_or(|requested| requested.contains(name));
        let verified: Vec<_> = known.into_iter().filter(|(name, _)| wanted(name)).collect();
        if verified.is_empty() {
            return Err(Refusal::invalid("The provider verifies none of the requested claims"));
        }
        session.is_complete = true;
        let claims: Vec<Value> = verified
            .into_iter()
            .map(|(name, layer)| self.add_claim(&key, layer, &name, level, Vec::new()))
            .collect();
        Ok(json!({"status": "completed", "claims": claims}))
    }

    fn grant_delegation(&mut self, body: &Value) -> Outcome {
        let scopes = texts(body, "delegated_scopes").unwrap_or_default();
        if scopes.is_empty() {
            return Err(Refusal::invalid("delegated_scopes must not be empty"));
        }
        // It comes from the operator itself, on the strength of the identity that was verified best.
        let verified = |claim: &&Claim| claim.json["layer"] == "identity";
        let best = self.identity.claims.iter().filter(verified);
        let Some(best) = best.max_by_key(|claim| assurance(&claim.json["assurance_level"])) else {
            let message = "Nothing is delegated before an identity was verified";
            return Err(Refusal::forbidden(message));
        };
        let (key, level) = (text(&best.json, "provider_key"), text(&best.json, "assurance_level"));
        let (key, level) = (key.unwrap_or_default(), level.unwrap_or_default());
        Ok(self.add_claim(&key, "delegation", "delegated_authority", &level, scopes))
    }

    fn add_claim(&mut self, provider: &str, layer: &str, claim_type: &str, level: &str, scopes: Vec<String>) -> Value {
        let days = match self.identity.settings["identity_claim_ttl"].as_str() {
            Some("30d") => 30,
            Some("180d") => 180,
            Some("1y") => 365,
            _ => 90,
        };
        let (id, expires) = (self.id("clm"), self.now() + days * DAY);
        let json = json!({
            "id": id, "operator_id": self.operator_id(), "provider_key": provider, "layer": layer,
            "claim_type": claim_type, "claim_ref": token::encode(format!("{provider} {id}")), "assurance_level": level,
            "verified_at": self.timestamp(), "expires_at": iso(expires),
        });
        self.identity.claims.push(Claim {
            id,
            json: json.clone(),
            expires,
            delegated_scopes: scopes,
        });
        self.log("system", "identity.verify", None, None);
        json
    }

    fn service_requirements(&mut self, call: &Call<'_>) -> Outcome {
        let service = call.path("service_id");
        if !self.knows_service(service) {
            return Err(Refusal::not_found(format!("Service {service}")));
        }
        let of_service = |requirement: &Value| requirement["service_id"] == service;
        match call.operation() {
            "identity_get_service_requirements" => {}
            "identity_set_service_requirement" => {
                let requirement = self.requirement(service, call.body())?;
                self.identity.requirements.push(requirement.clone());
                return Ok(requirement);
            }
            "identity_replace_service_requirement" => {
                let requirement = match &call.body()["requirement"] {
                    Value::Null => None,
                    requirement => Some(self.requirement(service, requirement)?),
                };
                self.identity.requirements.retain(|known| !of_service(known));
                self.identity.requirements.extend(requirement.clone());
                return Ok(json!({"requirements": Vec::from_iter(requirement)}));
            }
            "identity_delete_service_requirement" => {
                let id = call.path("requirement_id");
                let found = self
                    .identity
                    .requirements
                    .iter()
                    .position(|known| of_service(known) && known["id"] == id);
                let index = found.ok_or_else(|| Refusal::not_found(format!("Requirement {id}")))?;
                self.identity.requirements.remove(index);
                return Ok(Value::Null);
            }
            other => return Err(Refusal::not_in_the_fake(other)),
        }
        let requirements = self.identity.requirements.iter();
        Ok(requirements.filter(|known| of_service(known)).cloned().collect())
    }

    fn requirement(&mut self, service: &str, input: &Value) -> Outcome {
        let basis = text(input, "lawful_basis").filter(|basis| !basis.is_empty());
        if input["layer"] == "identity" && (input["requires_pii"] != true || basis.is_none()) {
            let message = "A requirement of the identity layer needs requires_pii true and lawful_basis";
            return Err(Refusal::invalid(message));
        }
        Ok(json!({
            "id": self.id("sreqm"), "operator_id": self.operator_id(), "service_id": service, "layer": input["layer"],
            "requires_claim": input["requires_claim"], "minimum_assurance": input["minimum_assurance"],
            "accepted_providers": texts(input, "accepted_providers").unwrap_or_default(),
            "required_scopes": input["required_scopes"], "requires_pii": input["requires_pii"] == true,
            "lawful_basis": basis,
        }))
    }
}

type Provider = (&'static str, &'static str, &'static [&'static str], &'static str);

fn provider(key: &str) -> Outcome<&'static Provider> {
    let found = PROVIDERS.iter().find(|(known, ..)| *known == key);
    found.ok_or_else(|| Refusal::not_found(format!("Identity provider {key}")))
}

fn provider_value((key, name, layers, assurance): &Provider) -> Value {
    json!({
        "key": key, "name": name, "layers": layers, "assurance": assurance,
        "description": format!("Verification by {name}"),
    })
}

/// `verified_human` of the layer `humanity`, `verified_identity` of `identity`.
fn claim_type(layer: &str) -> String {
    match layer {
        "humanity" => "verified_human".to_owned(),
        layer => format!("verified_{layer}"),
    }
}

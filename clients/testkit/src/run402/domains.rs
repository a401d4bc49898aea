//! Domains of projects, and those that mail is sent from (Run402 contract, sections 3.8, 3.10 and 6.3). No DNS is asked.

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// A domain of a project.
pub(super) struct Domain {
    project: String,
    name: String,
    desired: Value,
    created: String,
}

/// The domain that a project sends mail from.
#[derive(Clone)]
pub(super) struct SenderDomain {
    name: String,
    verified_at: Option<String>,
    inbound: bool,
}

impl Domain {
    fn json(&self) -> Value {
        json!({
            "domain": self.name, "project_id": self.project, "status": "pending", "desired": self.desired,
            "url": format!("https://{}", self.name), "created_at": self.created,
            "dns_instructions": {"cname_target": "domains.run402.test", "txt_name": format!("_run402.{}", self.name),
                "txt_value": format!("run402-verify={}", self.project)},
        })
    }
}

impl State {
    fn domain_of(&self, call: &Call<'_>) -> Option<usize> {
        let (project, name) = (call.path("project_id"), call.path("domain"));
        self.domains
            .iter()
            .position(|known| known.project == project && known.name == name)
    }

    fn known_domain(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<usize> {
        self.deployable(call.path("project_id"), caller)?;
        let found = self.domain_of(call);
        found.ok_or_else(|| Refusal::not_found(format!("Domain {}", call.path("domain"))))
    }

    /// Again, it changes what the domain is used for.
    pub(super) fn domains_add(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.deployable(call.path("project_id"), caller)?.id.clone();
        let (name, desired) = (call.path("domain").to_owned(), call.body()["desired"].clone());
        if !name.contains('.') {
            return Err(Refusal::invalid("It is not a domain"));
        }
        let at = match self.domain_of(call) {
            Some(at) => at,
            None if self.domains.iter().any(|known| known.name == name) => {
                return Err(Refusal::conflict(format!("The domain {name} is another project's")));
            }
            None => {
                self.domains.push(Domain {
                    project,
                    name,
                    desired: Value::Null,
                    created: self.timestamp(),
                });
                self.domains.len() - 1
            }
        };
        self.domains[at].desired = desired;
        Ok(self.domains[at].json())
    }

    pub(super) fn domains_list(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.deployable(call.path("project_id"), caller)?.id.clone();
        let own = self.domains.iter().filter(|known| known.project == project);
        Ok(json!({"domains": own.map(Domain::json).collect::<Vec<_>>()}))
    }

    pub(super) fn domains_status(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let at = self.known_domain(call, caller)?;
        Ok(self.domains[at].json())
    }

    pub(super) fn domains_remove(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let at = self.known_domain(call, caller)?;
        let domain = self.domains.remove(at);
        Ok(json!({"status": "deleted", "domain": domain.name}))
    }

    fn sender(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut SenderDomain> {
        let named = text(call.body(), "domain");
        let found = self.sender_domains.get_mut(caller.project()?);
        let found = found.filter(|known| named.is_none_or(|named| named == known.name));
        found.ok_or_else(|| Refusal::not_found("Sender domain"))
    }

    /// It counts as verified from the next look at it.
    pub(super) fn sender_domain_register(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let name = text(call.body(), "domain").unwrap_or_default();
        let project = caller.project()?.to_owned();
        if !name.contains('.') {
            return Err(Refusal::invalid("It is not a domain"));
        }
        if self.sender_domains.contains_key(&project) {
            return Err(Refusal::conflict("The project has a sender domain"));
        }
        let record = json!({
            "type": "CNAME", "name": format!("run402._domainkey.{name}"), "value": "dkim.run402.test",
        });
        let reply = json!({
            "domain": name, "status": "pending", "dns_records": [record], "instructions": "Add the records to your DNS",
        });
        let domain = SenderDomain {
            name,
            verified_at: None,
            inbound: false,
        };
        self.sender_domains.insert(project, domain);
        Ok(reply)
    }

    pub(super) fn sender_domain_status(&mut self, caller: &Caller) -> Outcome {
        let now = self.timestamp();
        let Some(domain) = self.sender_domains.get_mut(caller.project()?) else {
            return Ok(json!({"domain": null}));
        };
        let verified_at = domain.verified_at.get_or_insert(now).clone();
        let mx = domain.inbound.then_some("10 inbound.run402.test");
        Ok(json!({
            "domain": domain.name, "status": "verified", "verified_at": verified_at,
            "inbound": {"enabled": domain.inbound, "mx_record": mx, "mx_verified": domain.inbound},
        }))
    }

    pub(super) fn sender_domain_remove(&mut self, caller: &Caller) -> Outcome {
        match self.sender_domains.remove(caller.project()?) {
            Some(domain) => Ok(json!({"status": "removed", "domain": domain.name})),
            None => Err(Refusal::not_found("Sender domain")),
        }
    }

    /// 409 until the domain is verified (Run402 contract, section 3.10).
    pub(super) fn sender_domain_enable_inbound(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let domain = self.sender(call, caller)?;
        if domain.verified_at.is_none() {
            return Err(Refusal::conflict("The domain is not verified"));
        }
        domain.inbound = true;
        Ok(json!({"status": "enabled", "mx_record": "10 inbound.run402.test"}))
    }

    pub(super) fn sender_domain_disable_inbound(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.sender(call, caller)?.inbound = false;
        Ok(json!({"status": "disabled"}))
    }
}

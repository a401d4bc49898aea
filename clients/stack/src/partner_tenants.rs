//! A passport that a partner puts on its own outgoing requests.
//!
//! Rules: STACK contract, sections 3.20 and 5.7. The answer has its fields under one of two names; one without a token is an error.

use std::future::IntoFuture;

use agent_clients_runtime::{BoxFuture, CallOptions, DecodeError, Error, Reply, Secret, Timestamp, call_options};
use serde_json::{Map, Value};

use crate::api::partner_tenants::PartnerTenants;
use crate::types::{AccountabilityMode, PartnerTenantPassport, PartnerTenantPassportInput};

/// The header that a partner's receivers look for the passport in. It is not sent to STACK.
pub const PASSPORT_HEADER: &str = "X-Stack-Passport";

/// Seconds that an outbound passport lives, unless told otherwise. 900 (STACK contract, section 3.20).
pub const OUTBOUND_TTL_SECONDS: i64 = 900;

/// What tenants of a partner can do beyond their plain requests.
pub trait PartnerTenantsExt {
    /// Issues a passport of a tenant's agent for the partner's own receivers: it goes into their header
    /// [`PASSPORT_HEADER`], and they verify it offline.
    ///
    /// # Errors
    ///
    /// As [`PartnerTenants::issue_passport`], and a decode error where the answer has no token.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use stack_client::{Client, PASSPORT_HEADER, prelude::*};
    ///
    /// # async fn run(client: Client) -> Result<(), stack_client::Error> {
    /// let passport = client.partner_tenants().mint_outbound_passport("op_t1", "agt_1", "ms_4f2a").await?;
    /// let header = (PASSPORT_HEADER, passport.token.expose());
    /// # drop(header);
    /// # Ok(())
    /// # }
    /// ```
    fn mint_outbound_passport(
        &self,
        tenant_id: impl Into<String>,
        agent_id: impl Into<String>,
        mission_id: impl Into<String>,
    ) -> MintRequest;
}

impl PartnerTenantsExt for PartnerTenants {
    fn mint_outbound_passport(
        &self,
        tenant_id: impl Into<String>,
        agent_id: impl Into<String>,
        mission_id: impl Into<String>,
    ) -> MintRequest {
        let mut input = PartnerTenantPassportInput::new(agent_id, vec![mission_id.into()]);
        input.ttl_seconds = Some(OUTBOUND_TTL_SECONDS);
        input.accountability_mode = Some(AccountabilityMode::Enforced);
        MintRequest {
            tenants: self.clone(),
            tenant_id: tenant_id.into(),
            input,
            options: CallOptions::default(),
        }
    }
}

/// The request for an outbound passport; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct MintRequest {
    tenants: PartnerTenants,
    tenant_id: String,
    input: PartnerTenantPassportInput,
    options: CallOptions,
}

call_options!(MintRequest);

impl MintRequest {
    /// How long the passport lives, in seconds; [`OUTBOUND_TTL_SECONDS`] unless set.
    pub fn ttl_seconds(mut self, seconds: i64) -> Self {
        self.input.ttl_seconds = Some(seconds);
        self
    }

    /// What the passport allows; all that the tenant's agent may unless set.
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let scopes: Vec<Value> = scopes.into_iter().map(|scope| Value::from(scope.into())).collect();
        self.input.services = Some(vec![Map::from_iter([("scopes".to_owned(), Value::from(scopes))])]);
        self
    }

    /// The intents that the passport is for.
    pub fn named_intents(mut self, intents: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.input.named_intents = Some(intents.into_iter().map(Into::into).collect());
        self
    }

    /// How the agent is held to account; enforced unless set.
    pub fn accountability_mode(mut self, mode: impl Into<AccountabilityMode>) -> Self {
        self.input.accountability_mode = Some(mode.into());
        self
    }

    async fn send(self) -> Result<OutboundPassport, Error> {
        let issued = self.tenants.issue_passport(self.tenant_id, self.input);
        let reply = issued.with_options(self.options).await?;
        let Some(token) = reply.token.clone().or_else(|| reply.passport.clone()) else {
            return Err(without_token(&reply));
        };
        Ok(OutboundPassport {
            token,
            passport_id: reply.passport_id.clone().or_else(|| reply.jti.clone()),
            expires_at: reply.expires_at.clone(),
            expires_at_epoch_seconds: reply.exp,
            reply,
        })
    }
}

impl IntoFuture for MintRequest {
    type Output = Result<OutboundPassport, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

/// A passport for a partner's own receivers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct OutboundPassport {
    /// The passport, and the value of the header.
    #[doc(alias = "header_value")]
    pub token: Secret,
    /// Its id.
    pub passport_id: Option<String>,
    /// When it expires, where the answer says so as a time.
    pub expires_at: Option<Timestamp>,
    /// When it expires, where the answer says so in seconds since 1970.
    pub expires_at_epoch_seconds: Option<i64>,
    /// The whole answer.
    pub reply: Reply<PartnerTenantPassport>,
}

fn without_token(reply: &Reply<PartnerTenantPassport>) -> Error {
    let cause = DecodeError::new("token", "the passport was issued and the reply has no token");
    let body = serde_json::to_vec(&**reply).unwrap_or_default();
    Error::decode(
        reply.operation_id(),
        reply.status(),
        reply.headers().clone(),
        body.into(),
        cause,
    )
}

//! Claims that a customer-managed agent signs itself: COSE_Sign1 (RFC 9052) in STACK's own profile (STACK contract,
//! section 5.8).
//!
//! Nothing is sent: no operation of the official client takes such a claim. It must never sign with anything but
//! Ed25519.

use std::fmt;

use agent_clients_runtime::Error;
use serde::Serialize;

use crate::auth::AgentKey;
use crate::{cbor, jwk};

/// The content type in the signed header of a claim.
pub const CLAIM_CONTENT_TYPE: &str = "stack/claim+cose";

/// Header labels of COSE, and its number for EdDSA.
const ALGORITHM: i64 = 1;
const KEY_ID: i64 = 4;
const TYPE: i64 = 16;
const EDDSA: i64 = -8;

/// A claim and the signature of its agent: an untagged COSE_Sign1. `Display` and [`to_base64url`](Self::to_base64url)
/// give the form that is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedClaim {
    protected: Vec<u8>,
    payload: Vec<u8>,
    signature: [u8; 64],
}

impl SignedClaim {
    /// The signed header: algorithm, key id `agent:<agent id>:v1`, content type.
    #[must_use]
    pub fn protected(&self) -> &[u8] {
        &self.protected
    }

    /// The claim as CBOR.
    #[must_use]
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// The Ed25519 signature.
    #[must_use]
    pub fn signature(&self) -> &[u8; 64] {
        &self.signature
    }

    /// The whole as CBOR: `[protected, {}, payload, signature]`, without a tag.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.protected.len() + self.payload.len() + 80);
        cbor::array(&mut out, 4);
        cbor::bytes(&mut out, &self.protected);
        cbor::map(&mut out, 0);
        cbor::bytes(&mut out, &self.payload);
        cbor::bytes(&mut out, &self.signature);
        out
    }

    /// The whole in base64url without padding.
    #[must_use]
    pub fn to_base64url(&self) -> String {
        jwk::encode(self.to_bytes())
    }
}

impl fmt::Display for SignedClaim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_base64url())
    }
}

/// Signs a claim as the agent. `claim` is anything that is an object in JSON; its members are signed in the order they
/// have there.
///
/// The key says the algorithm: [`AgentKey::from_jwk`] refuses every other than EdDSA.
///
/// # Errors
/// Invalid input where the agent id is empty, or the claim is no object, no JSON, or nested deeper than 128 levels.
///
/// # Examples
/// ```
/// use serde_json::json;
/// use stack_client::auth::AgentKey;
/// use stack_client::claims::sign_claim_envelope;
///
/// let key = AgentKey::generate()?;
/// let claim = json!({"type": "intent", "agent_id": "agt_7kx9m2nq4p", "n": 1});
/// let signed = sign_claim_envelope(&claim, "agt_7kx9m2nq4p", &key)?;
/// assert!(signed.to_base64url().starts_with("hFguowEnBFdhZ2VudDphZ3Rf"));
/// # Ok::<(), stack_client::Error>(())
/// ```
pub fn sign_claim_envelope(
    claim: &(impl Serialize + ?Sized),
    agent_id: &str,
    key: &AgentKey,
) -> Result<SignedClaim, Error> {
    let invalid = |place: &str, why: &str, fix: &str| Error::invalid_input("sign_claim_envelope", place, why, fix);
    if agent_id.is_empty() {
        return Err(invalid(
            "agent_id",
            "it is empty",
            "give the id of the agent whose key it is",
        ));
    }
    let claim = serde_json::to_value(claim).map_err(|cause| {
        let why = format!("it cannot be written as JSON: {cause}");
        invalid("claim", &why, "use string keys in maps and finite numbers")
    })?;
    if !claim.is_object() {
        return Err(invalid("claim", "it is no object", "give a struct or a JSON object"));
    }
    let mut payload = Vec::new();
    if !cbor::value(&mut payload, &claim) {
        let why = format!("it is nested deeper than {} levels", cbor::MAX_DEPTH);
        return Err(invalid("claim", &why, "make it flatter"));
    }

    let mut protected = Vec::new();
    cbor::map(&mut protected, 3);
    cbor::integer(&mut protected, ALGORITHM);
    cbor::integer(&mut protected, EDDSA);
    cbor::integer(&mut protected, KEY_ID);
    cbor::bytes(&mut protected, format!("agent:{agent_id}:v1").as_bytes());
    cbor::integer(&mut protected, TYPE);
    cbor::text(&mut protected, CLAIM_CONTENT_TYPE);

    let signature = key.sign(&signed_bytes(&protected, &payload));
    Ok(SignedClaim {
        protected,
        payload,
        signature,
    })
}

/// What the signature is over: `Sig_structure` of RFC 9052, section 4.4, without external data.
fn signed_bytes(protected: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(protected.len() + payload.len() + 32);
    cbor::array(&mut out, 4);
    cbor::text(&mut out, "Signature1");
    cbor::bytes(&mut out, protected);
    cbor::bytes(&mut out, &[]);
    cbor::bytes(&mut out, payload);
    out
}

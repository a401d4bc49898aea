//! An agent's Ed25519 key pair, what it signs, and the JWT that stands for the agent for a minute.
//!
//! Knows nothing of files and calls. The private half must never be printed, and every copy of it is wiped when
//! dropped.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use agent_clients_runtime::{Error, Secret};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer as _, SigningKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::random::{self, base64url};
use crate::types::AgentPublicKey;

/// Seconds an agent's JWT lives (STACK contract, section 1.5).
pub const AGENT_TOKEN_SECONDS: i64 = 60;
/// `iss` of an agent's JWT.
const ISSUER: &str = "stack-sdk";
/// `aud` of an agent's JWT.
const AUDIENCE: &str = "stack:agent";
/// The header of every agent's JWT; there is no `kid`.
const HEADER: &str = r#"{"alg":"EdDSA","typ":"JWT"}"#;

/// A private Ed25519 key as a JWK (RFC 8037). `Debug` does not show `d`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PrivateJwk {
    /// Type of the key: `OKP`.
    pub kty: String,
    /// Curve of the key: `Ed25519`.
    pub crv: String,
    /// The public half, 32 bytes in base64url without padding.
    pub x: String,
    /// The private half, likewise.
    pub d: Secret,
    /// The algorithm; `EdDSA` where it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
}

impl PrivateJwk {
    /// A key with these halves, each 32 bytes in base64url without padding.
    #[must_use]
    pub fn new(x: impl Into<String>, d: impl Into<Secret>) -> Self {
        Self {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            x: x.into(),
            d: d.into(),
            alg: None,
        }
    }
}

/// An Ed25519 key pair that an agent signs with. The private half is wiped from memory when the last copy is dropped.
///
/// ```
/// use stack_client::auth::AgentKey;
///
/// let key = AgentKey::generate()?;
/// let again = AgentKey::from_jwk(&key.to_jwk())?;
/// assert_eq!(key.public_jwk(), again.public_jwk());
/// assert_eq!(key.sign(b"text"), again.sign(b"text"));
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Clone)]
pub struct AgentKey {
    signing: SigningKey,
}

impl AgentKey {
    /// A new key pair, from the system's generator.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub fn generate() -> Result<Self, Error> {
        let mut seed = Zeroizing::new([0_u8; 32]);
        random::fill(&mut seed[..]).map_err(|cause| cause.into_error(""))?;
        Ok(Self::from_seed(&seed))
    }

    /// The key pair of this private half (the `d` of a JWK, decoded).
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self {
            signing: SigningKey::from_bytes(seed),
        }
    }

    /// The key pair of a JWK.
    ///
    /// # Errors
    /// Invalid input where it is no Ed25519 key, its halves do not belong together, or another algorithm is asked for.
    /// No part of the key is shown.
    pub fn from_jwk(jwk: &PrivateJwk) -> Result<Self, Error> {
        Self::read_jwk(jwk).map_err(|why| {
            Error::invalid_input(
                "",
                "private key",
                why,
                "give the whole JWK: kty OKP, crv Ed25519, x and d",
            )
        })
    }

    pub(crate) fn read_jwk(jwk: &PrivateJwk) -> Result<Self, &'static str> {
        if jwk.kty != "OKP" || jwk.crv != "Ed25519" {
            return Err("it is not of type OKP on the curve Ed25519");
        }
        if jwk
            .alg
            .as_deref()
            .is_some_and(|alg| !matches!(alg, "EdDSA" | "Ed25519"))
        {
            return Err("it asks for another algorithm than EdDSA");
        }
        let seed = decode(jwk.d.expose()).ok_or("d is not 32 bytes in base64url without padding")?;
        let key = Self::from_seed(&seed);
        // A key whose halves differ would sign what nobody can verify.
        match decode(&jwk.x) {
            Some(x) if *x == key.signing.verifying_key().to_bytes() => Ok(key),
            Some(_) => Err("x is not the public half of d"),
            None => Err("x is not 32 bytes in base64url without padding"),
        }
    }

    /// The key as a JWK with its private half. What it is written to must be private too.
    #[must_use]
    pub fn to_jwk(&self) -> PrivateJwk {
        let seed = Zeroizing::new(self.signing.to_bytes());
        PrivateJwk::new(self.public_jwk().x, base64url(&seed[..]))
    }

    /// The public half, as enrolment takes it.
    #[must_use]
    pub fn public_jwk(&self) -> AgentPublicKey {
        AgentPublicKey::new("OKP", "Ed25519", base64url(self.signing.verifying_key().as_bytes()))
    }

    /// The Ed25519 signature of these bytes.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// The signature of a challenge as enrolment takes it: over the UTF-8 bytes of the text as it came, in base64url
    /// without padding (STACK contract, section 1.5).
    #[must_use]
    pub fn sign_challenge(&self, challenge: &str) -> String {
        base64url(self.sign(challenge.as_bytes()))
    }

    /// A new JWT for one request of the agent, good for [`AGENT_TOKEN_SECONDS`] from now.
    ///
    /// # Errors
    /// Where the system gives no random bytes for the token's id.
    pub fn fresh_token(&self, agent_id: &str) -> Result<Secret, Error> {
        let now = epoch_seconds(SystemTime::now());
        let id = random::hex::<6>().map_err(|cause| cause.into_error(""))?;
        Ok(self.token(agent_id, now, &format!("aj_{now}_{id}")))
    }

    /// The JWT of these facts; [`fresh_token`](Self::fresh_token) makes them. Issued and not valid before `issued_at`
    /// (seconds since 1970), expired a minute later; `jti` is the token's own id.
    #[must_use]
    pub fn token(&self, agent_id: &str, issued_at: i64, jti: &str) -> Secret {
        let expires = issued_at.saturating_add(AGENT_TOKEN_SECONDS);
        let (subject, jti) = (serde_json::Value::from(agent_id), serde_json::Value::from(jti));
        let claims = format!(
            r#"{{"iss":"{ISSUER}","sub":{subject},"aud":"{AUDIENCE}","iat":{issued_at},"nbf":{issued_at},"exp":{expires},"jti":{jti}}}"#
        );
        let signed = format!("{}.{}", base64url(HEADER), base64url(claims));
        let signature = base64url(self.sign(signed.as_bytes()));
        Secret::from(format!("{signed}.{signature}"))
    }
}

impl fmt::Debug for AgentKey {
    /// The public half only.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgentKey")
            .field("x", &self.public_jwk().x)
            .finish_non_exhaustive()
    }
}

/// Whole seconds since 1970; 0 for times before.
pub(crate) fn epoch_seconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

fn decode(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    // Room for more than is right, so that too long a text is told from a right one.
    let mut buffer = Zeroizing::new([0_u8; 48]);
    let length = BASE64_URL_SAFE_NO_PAD.decode_slice(text, &mut buffer[..]).ok()?;
    let mut bytes = Zeroizing::new([0_u8; 32]);
    (length == bytes.len()).then(|| bytes.copy_from_slice(&buffer[..length]))?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contract's test key: the bytes 0x40 to 0x5f.
    fn key() -> AgentKey {
        AgentKey::from_seed(&std::array::from_fn(|index| 0x40 + index as u8))
    }

    const X: &str = "JUO5L_EJVRFHatyDadtt3JM2ZaEZeN2hQE7hBmypVZ0";
    const D: &str = "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8";

    #[test]
    fn the_contracts_vector_of_an_agent_token_comes_out() {
        let token = key().token("agt_fixed", 1_714_850_000, "aj_1714850000_000102030405");
        assert_eq!(
            token.expose(),
            "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdGFjay1zZGsiLCJzdWIiOiJhZ3RfZml4ZWQiLCJhdWQiOiJzdGFjazphZ2VudC\
             IsImlhdCI6MTcxNDg1MDAwMCwibmJmIjoxNzE0ODUwMDAwLCJleHAiOjE3MTQ4NTAwNjAsImp0aSI6ImFqXzE3MTQ4NTAwMDBfMDAwMTAyMDMwND\
             A1In0.CH_OJt_sXn76qPOP1uesctkg4EB39khPdN9KkaZeDXvJW3d8ozYjCQ2DUewG6kUemeOzlBMLNTSNuyrXaQoiDQ"
        );
    }

    #[test]
    fn the_contracts_vector_of_a_challenge_comes_out() {
        assert_eq!(
            key().sign_challenge("c2lnbiBtZQ-challenge"),
            "rYBFk20UFSKJKISzkw-yfCIakZcZfKQNbo5npuFZHPeOri9ndN_L8VyfTdF5PR2HGPCd_iTpRXn6fc2Z--U0Dg"
        );
    }

    #[test]
    fn a_key_comes_back_from_its_jwk_and_no_other_is_taken() {
        assert_eq!(key().to_jwk(), PrivateJwk::new(X, D));
        assert_eq!(key().public_jwk().x, X);
        let good = PrivateJwk::new(X, D);
        assert!(AgentKey::from_jwk(&good).is_ok());
        let other = AgentKey::from_seed(&[1; 32]).public_jwk().x;
        for (what, broken) in [
            (
                "type",
                PrivateJwk {
                    kty: "EC".into(),
                    ..good.clone()
                },
            ),
            (
                "curve",
                PrivateJwk {
                    crv: "X25519".into(),
                    ..good.clone()
                },
            ),
            (
                "algorithm",
                PrivateJwk {
                    alg: Some("ES256".into()),
                    ..good.clone()
                },
            ),
            ("padding", PrivateJwk::new(X, format!("{D}="))),
            ("short d", PrivateJwk::new(X, &D[..40])),
            ("long d", PrivateJwk::new(X, format!("{D}AAAA"))),
            ("no d", PrivateJwk::new(X, "")),
            ("standard alphabet", PrivateJwk::new(X.replace('_', "/"), D)),
            ("another x", PrivateJwk::new(other, D)),
        ] {
            let error = AgentKey::from_jwk(&broken).unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(error.is_invalid_input() && shown.contains("fix: "), "{what}: {shown}");
            assert!(!shown.contains(&D[..20]), "{what}: {shown}");
        }
    }

    #[test]
    fn a_fresh_token_has_its_own_id_in_the_stated_form() {
        let ids: std::collections::BTreeSet<String> = (0..20)
            .map(|_| {
                let token = key().fresh_token("agt_1").unwrap();
                let claims = token.expose().split('.').nth(1).unwrap().to_owned();
                let claims = BASE64_URL_SAFE_NO_PAD.decode(claims).unwrap();
                let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
                let (id, iat) = (
                    claims["jti"].as_str().unwrap().to_owned(),
                    claims["iat"].as_i64().unwrap(),
                );
                let random = id.strip_prefix(&format!("aj_{iat}_")).unwrap();
                assert!(random.len() == 12 && random.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
                id
            })
            .collect();
        assert_eq!(ids.len(), 20);
    }

    #[test]
    fn an_agent_id_cannot_break_out_of_its_claim() {
        let token = key().token("a\",\"sub\":\"agt_other", 0, "j");
        let claims = BASE64_URL_SAFE_NO_PAD
            .decode(token.expose().split('.').nth(1).unwrap())
            .unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["sub"], "a\",\"sub\":\"agt_other");
    }

    #[test]
    fn the_private_half_is_never_printed() {
        let jwk = key().to_jwk();
        for shown in [format!("{:?}", key()), format!("{jwk:?}"), format!("{:#?}", jwk)] {
            assert!(shown.contains(X) && !shown.contains(&D[..10]), "{shown}");
        }
    }
}

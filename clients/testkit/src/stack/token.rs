//! Tokens in compact form and Ed25519 keys as JWKs: what the fake signs, and what it checks of others.
//!
//! Written here and not borrowed from the client's side, so that neither hides a mistake of the other.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Base64url without padding.
pub(super) fn encode(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(text).ok()
}

/// The deployment's keys: the last one signs, all of them are published.
pub(super) struct DeploymentKeys(Vec<SigningKey>);

impl DeploymentKeys {
    pub(super) fn new(seed: &[u8; 32]) -> Self {
        Self(vec![SigningKey::from_bytes(seed)])
    }

    /// A new key signs from now on.
    pub(super) fn rotate(&mut self) {
        let seed = Sha256::digest(self.current().to_bytes());
        self.0.push(SigningKey::from_bytes(&seed.into()));
    }

    fn current(&self) -> &SigningKey {
        match self.0.last() {
            Some(key) => key,
            None => unreachable!("there is a key from the start"),
        }
    }

    fn kid(index: usize) -> String {
        format!("stack-passport-v{}", index + 1)
    }

    /// A token with these claims.
    pub(super) fn sign(&self, claims: &Value) -> String {
        let header = json!({"alg": "EdDSA", "typ": "JWT", "kid": self.current_kid()});
        let signed = format!("{}.{}", encode(header.to_string()), encode(claims.to_string()));
        let signature = self.current().sign(signed.as_bytes());
        format!("{signed}.{}", encode(signature.to_bytes()))
    }

    /// The id of the key that signs.
    pub(super) fn current_kid(&self) -> String {
        Self::kid(self.0.len() - 1)
    }

    /// The signature of any bytes.
    pub(super) fn sign_bytes(&self, message: &[u8]) -> [u8; 64] {
        self.current().sign(message).to_bytes()
    }

    /// The keys as they are published (STACK contract, section 3.2).
    pub(super) fn jwks(&self) -> Value {
        let keys = self.0.iter().enumerate().map(|(index, key)| {
            json!({
                "kty": "OKP", "crv": "Ed25519", "x": encode(key.verifying_key().as_bytes()),
                "kid": Self::kid(index), "alg": "EdDSA", "use": "sig",
            })
        });
        json!({"keys": keys.collect::<Vec<_>>()})
    }

    /// The claims of a token that one of these keys signed.
    pub(super) fn open(&self, token: &str) -> Option<Value> {
        let token = Compact::parse(token).ok()?;
        let kid = token.header.get("kid")?.as_str()?;
        let index = (0..self.0.len()).find(|index| Self::kid(*index) == kid)?;
        token
            .is_signed_by(&self.0[index].verifying_key())
            .then_some(token.claims)
    }
}

/// A token taken apart, not yet believed.
pub(super) struct Compact {
    pub(super) header: Value,
    pub(super) claims: Value,
    signed: String,
    signature: [u8; 64],
}

impl Compact {
    /// The error says what is wrong, without any part of the token.
    pub(super) fn parse(token: &str) -> Result<Self, &'static str> {
        let (signed, signature) = token.rsplit_once('.').ok_or("it has not three parts")?;
        let (header, claims) = signed.split_once('.').ok_or("it has not three parts")?;
        let json = |part: &str| serde_json::from_slice::<Value>(&decode(part)?).ok();
        let signature = decode(signature).and_then(|bytes| bytes.try_into().ok());
        Ok(Self {
            header: json(header).ok_or("its header is no JSON in base64url")?,
            claims: json(claims).ok_or("its claims are no JSON in base64url")?,
            signed: signed.to_owned(),
            signature: signature.ok_or("its signature is not 64 bytes in base64url")?,
        })
    }

    pub(super) fn is_signed_by(&self, key: &VerifyingKey) -> bool {
        is_signed(self.signed.as_bytes(), &self.signature, key)
    }
}

fn is_signed(message: &[u8], signature: &[u8; 64], key: &VerifyingKey) -> bool {
    key.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
}

/// Whether `signature`, in base64url, is the key's over the bytes of this text.
pub(super) fn signs(text: &str, signature: &str, key: &VerifyingKey) -> bool {
    let signature = decode(signature).and_then(|bytes| bytes.try_into().ok());
    signature.is_some_and(|signature| is_signed(text.as_bytes(), &signature, key))
}

/// The public key of a JWK. The error says what is wrong with it.
pub(super) fn public_key(jwk: &Value) -> Result<VerifyingKey, String> {
    let text = |name: &str| jwk.get(name).and_then(Value::as_str);
    if (text("kty"), text("crv")) != (Some("OKP"), Some("Ed25519")) {
        return Err("public_key is no Ed25519 key (kty OKP, crv Ed25519)".to_owned());
    }
    if jwk.get("d").is_some() {
        return Err("public_key holds the private half of the key".to_owned());
    }
    let bytes = text("x").and_then(decode).and_then(|bytes| bytes.try_into().ok());
    let bytes: [u8; 32] = bytes.ok_or("public_key.x is not 32 bytes in base64url without padding")?;
    let key = VerifyingKey::from_bytes(&bytes).map_err(|_| "public_key.x is no point of the curve".to_owned())?;
    if key.is_weak() {
        return Err("public_key.x is a point of small order".to_owned());
    }
    Ok(key)
}

/// Checks the JWT that an agent signs for itself (STACK contract, section 1.5), at `now` in seconds since 1970. Whether it was
/// used before is for the caller to know.
pub(super) fn check_agent_token(token: &Compact, key: &VerifyingKey, now: i64) -> Result<(), &'static str> {
    if token.header != json!({"alg": "EdDSA", "typ": "JWT"}) {
        return Err("its header is not exactly {alg: EdDSA, typ: JWT}");
    }
    if !token.is_signed_by(key) {
        return Err("its signature is not that of the agent's key");
    }
    let claims = &token.claims;
    let text = |name: &str| claims.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = |name: &str| claims.get(name).and_then(Value::as_i64);
    let known = ["iss", "sub", "aud", "iat", "nbf", "exp", "jti"];
    if claims
        .as_object()
        .is_none_or(|claims| claims.keys().any(|name| !known.contains(&name.as_str())))
    {
        return Err("it has claims of no agent token");
    }
    if text("iss") != "stack-sdk" || text("aud") != "stack:agent" {
        return Err("its iss is not stack-sdk, or its aud is not stack:agent");
    }
    let (Some(iat), Some(nbf), Some(exp)) = (number("iat"), number("nbf"), number("exp")) else {
        return Err("iat, nbf or exp is missing");
    };
    if nbf != iat || exp != iat + 60 {
        return Err("nbf is not iat, or exp is not 60 seconds later");
    }
    let random = text("jti").strip_prefix(&format!("aj_{iat}_")).unwrap_or_default();
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if random.len() != 12 || !random.bytes().all(is_hex) {
        return Err("its jti is not aj_<iat>_<12 hex digits>");
    }
    if now < iat {
        return Err("it is from the future");
    }
    if now >= exp {
        return Err("it has expired");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agent_key() -> SigningKey {
        SigningKey::from_bytes(&std::array::from_fn(|index| 0x40 + index as u8))
    }

    #[test]
    fn the_vectors_of_the_contract_are_accepted() {
        let token = "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdGFjay1zZGsiLCJzdWIiOiJhZ3RfZml4ZWQiLCJhdWQiOiJzdGFjazphZ2VudCIsImlhdCI6MTcxNDg1MDAwMCwibmJmIjoxNzE0ODUwMDAwLCJleHAiOjE3MTQ4NTAwNjAsImp0aSI6ImFqXzE3MTQ4NTAwMDBfMDAwMTAyMDMwNDA1In0.CH_OJt_sXn76qPOP1uesctkg4EB39khPdN9KkaZeDXvJW3d8ozYjCQ2DUewG6kUemeOzlBMLNTSNuyrXaQoiDQ";
        let key =
            public_key(&json!({"kty": "OKP", "crv": "Ed25519", "x": "JUO5L_EJVRFHatyDadtt3JM2ZaEZeN2hQE7hBmypVZ0"}));
        let key = key.unwrap();
        assert_eq!(key, agent_key().verifying_key());
        let token = Compact::parse(token).unwrap();
        assert_eq!(check_agent_token(&token, &key, 1_714_850_059), Ok(()));
        assert_eq!(check_agent_token(&token, &key, 1_714_850_060), Err("it has expired"));
        assert_eq!(
            check_agent_token(&token, &key, 1_714_849_999),
            Err("it is from the future")
        );
        let proof = "rYBFk20UFSKJKISzkw-yfCIakZcZfKQNbo5npuFZHPeOri9ndN_L8VyfTdF5PR2HGPCd_iTpRXn6fc2Z--U0Dg";
        assert!(signs("c2lnbiBtZQ-challenge", proof, &key));
        assert!(!signs("c2lnbiBtZQ-challengf", proof, &key));
    }

    #[test]
    fn an_agent_token_that_breaks_one_rule_is_refused_for_that_rule() {
        let header = json!({"alg": "EdDSA", "typ": "JWT"});
        let good = json!({
            "iss": "stack-sdk", "sub": "agt_1", "aud": "stack:agent", "iat": 100, "nbf": 100, "exp": 160,
            "jti": "aj_100_0123456789ab",
        });
        let with = |name: &str, value: Value| {
            let mut claims = good.clone();
            claims[name] = value;
            claims
        };
        let cases = [
            (header.clone(), good.clone(), "Ok"),
            (
                json!({"alg": "EdDSA", "typ": "JWT", "kid": "k"}),
                good.clone(),
                "header",
            ),
            (header.clone(), with("iss", json!("me")), "iss"),
            (header.clone(), with("exp", json!(161)), "60 seconds"),
            (header.clone(), with("nbf", json!(99)), "nbf"),
            (header.clone(), with("jti", json!("aj_100_0123456789AB")), "jti"),
            (header.clone(), with("jti", json!("aj_101_0123456789ab")), "jti"),
            (header.clone(), with("scope", json!("all")), "claims"),
        ];
        let key = agent_key();
        for (header, claims, expected) in cases {
            let signed = format!("{}.{}", encode(header.to_string()), encode(claims.to_string()));
            let token = format!("{signed}.{}", encode(key.sign(signed.as_bytes()).to_bytes()));
            let found = check_agent_token(&Compact::parse(&token).unwrap(), &key.verifying_key(), 130);
            assert!(format!("{found:?}").contains(expected), "{claims}: {found:?}");
        }
    }
}

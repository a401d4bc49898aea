//! Passports checked here, without asking the API (STACK contract, sections 5.6 and 5.7).
//!
//! What is checked: that the token is one (three parts, strict base64url), its algorithm (EdDSA and nothing else,
//! before any signature is looked at), the signature (strictly), `exp`, `nbf`, `iat`, `iss`, `aud`, and that `sub` is
//! the agent of STACK's own claims. What is not: whether it was revoked, and what it allows. For revocation use a
//! [`PassportVerifier`](crate::revocation::PassportVerifier).
//!
//! | what you have | what you call |
//! | --- | --- |
//! | a token | [`verify_passport_offline`] |
//! | the header `X-Stack-Passport` of a request | [`verify_passport_header`] |
//! | an axum or tower service | `PassportLayer`, with the feature `tower` |
//!
//! It must never believe a claim before the signature, nor show a token.

mod claims;
mod error;
mod header;
mod jwks;
#[cfg(feature = "tower")]
mod layer;
mod options;
mod token;

pub use error::{TokenPart, VerifyError};
pub use header::{PassportHeader, verify_passport_header, verify_passport_header_with};
pub use jwks::{JwksCache, KEY_SET_COOLDOWN, KEY_SET_LIFETIME, KEY_SET_TIMEOUT, MAX_KEY_SET_BYTES, MAX_KEY_SETS};
#[cfg(feature = "tower")]
pub use layer::{PassportLayer, PassportService};
pub use options::{DEFAULT_AUDIENCE, DEFAULT_ISSUER, VerifyOptions};

use crate::types::PassportClaims;
use claims::Rules;
use options::KeySource;
use token::Token;

/// Checks a passport with a key set or a public key, and gives its claims, those that this version does not know in
/// `extra`.
///
/// With a public key nothing is sent and the future is ready at once. With the address of a key set it is fetched when
/// it is not at hand; see [`JwksCache`]. Revocation is not seen.
///
/// The checks, in this order, the first that fails is the error: the source of the key; the form of the token; its
/// algorithm; its key; the signature; the claims that are required (`exp`, `iat`, `jti`, `sub`, `iss`, `aud`); `exp`,
/// `nbf`, `iat`; `iss`, `aud`; empty claims; `stk` and its `operator_id` and `agent_id`; `sub`. The algorithm comes
/// before the key, unlike in the official client, so that a token that can never be right makes nobody fetch anything.
///
/// # Errors
/// [`VerifyError`], a kind for each case.
///
/// # Examples
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use stack_client::types::Jwk;
/// use stack_client::verify::{VerifyError, VerifyOptions, verify_passport_offline};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// // Air-gapped: the key was fetched before, with `client.passports().jwks()`.
/// let key = Jwk::new("OKP", "Ed25519", "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg");
/// let options = VerifyOptions::new().public_jwk(&key);
///
/// match verify_passport_offline("not.a.passport", &options).await {
///     Ok(claims) => println!("{} may use {} services", claims.sub, claims.stk.services.len()),
///     Err(VerifyError::Expired { exp, .. }) => println!("expired at {exp}, ask for a new one"),
///     Err(error) => println!("refused: {error}"),
/// }
/// # }
/// ```
///
/// With the key set of the deployment:
///
/// ```
/// use stack_client::prelude::*;
/// use stack_client::verify::{VerifyError, VerifyOptions, verify_passport_offline};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
/// # let token = mission.token();
/// # let token = token.expose();
/// // Usually https://api.getstack.run/v1/.well-known/jwks.json.
/// let options = VerifyOptions::new().jwks_url(format!("{}/v1/.well-known/jwks.json", fake.url()));
/// let claims = verify_passport_offline(token, &options).await?;
/// assert_eq!(claims.stk.agent_name, "support-bot");
///
/// let forged = token.replace('.', ".e30."); // four parts
/// assert!(verify_passport_offline(&forged, &options).await.is_err());
/// let elsewhere = options.issuer("another.example");
/// assert!(matches!(verify_passport_offline(token, &elsewhere).await, Err(VerifyError::WrongIssuer { .. })));
/// # mission.finish().await?;
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub async fn verify_passport_offline(token: &str, options: &VerifyOptions) -> Result<PassportClaims, VerifyError> {
    verify(token, options, false).await
}

async fn verify(text: &str, options: &VerifyOptions, empty_jti: bool) -> Result<PassportClaims, VerifyError> {
    let source = options.key_source()?;
    let token = Token::parse(text)?;
    let json = match source {
        KeySource::Key(key) => token.open(key)?,
        KeySource::Url(url, cache) => {
            let kid = token.kid.as_deref().ok_or(VerifyError::NoKeyId)?;
            token.open(&cache.key(url, kid).await?)?
        }
    };
    let rules = Rules {
        issuer: options.expected_issuer(),
        audience: options.expected_audience(),
        leeway: options.leeway_seconds(),
        now: options.now(),
        empty_jti,
    };
    claims::check(&json, &rules)
}

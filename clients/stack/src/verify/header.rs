//! A passport from the header of a request (STACK contract, section 5.7).
//!
//! A partner's own receivers get it there; STACK itself never does. Only the way in differs from the offline check.

use agent_clients_runtime::http::{HeaderMap, HeaderValue};

use super::error::{TokenPart, VerifyError};
use super::options::VerifyOptions;
use super::verify;
use crate::PASSPORT_HEADER;
use crate::types::PassportClaims;

/// What can be the value of the header: a text, several texts (the first one counts), none, or the headers of a
/// request.
pub trait PassportHeader {
    /// The text of the first value.
    ///
    /// # Errors
    /// [`VerifyError::Missing`] where there is none; [`VerifyError::Malformed`] where it is no text.
    fn first(&self) -> Result<&str, VerifyError>;
}

impl PassportHeader for &str {
    fn first(&self) -> Result<&str, VerifyError> {
        Ok(self)
    }
}

impl PassportHeader for Option<&str> {
    fn first(&self) -> Result<&str, VerifyError> {
        self.ok_or(VerifyError::Missing)
    }
}

impl<S: AsRef<str>> PassportHeader for &[S] {
    fn first(&self) -> Result<&str, VerifyError> {
        let [first, ..] = self else {
            return Err(VerifyError::Missing);
        };
        Ok(first.as_ref())
    }
}

impl PassportHeader for &HeaderValue {
    fn first(&self) -> Result<&str, VerifyError> {
        self.to_str().map_err(|_| VerifyError::Malformed {
            part: TokenPart::Token,
            why: "the header is no text of visible ASCII characters",
        })
    }
}

/// Looks for [`PASSPORT_HEADER`].
impl PassportHeader for &HeaderMap {
    fn first(&self) -> Result<&str, VerifyError> {
        match self.get(PASSPORT_HEADER) {
            None => Err(VerifyError::Missing),
            Some(value) => value.to_str().map_err(|_| VerifyError::Malformed {
                part: TokenPart::Token,
                why: "the header is no text of visible ASCII characters",
            }),
        }
    }
}

/// Checks the passport in the header of a request, with the key set of the deployment at `base_url`.
///
/// The same checks as [`verify_passport_offline`](super::verify_passport_offline), except that an empty `jti` passes,
/// as in the official client. A prefix `Bearer ` is not taken off: such a value is malformed.
///
/// # Errors
/// [`VerifyError`], a kind for each case; [`Missing`](VerifyError::Missing) and [`Empty`](VerifyError::Empty) where
/// there is no passport.
///
/// # Examples
/// ```
/// use stack_client::prelude::*;
/// use stack_client::runtime::http::HeaderMap;
/// use stack_client::verify::verify_passport_header;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
/// # let api = fake.url();
/// # let mut headers = HeaderMap::new();
/// # headers.insert("x-stack-passport", mission.token().expose().parse()?);
/// let claims = verify_passport_header(&headers, api).await?; // usually https://api.getstack.run
/// println!("{} for {}", claims.stk.agent_name, claims.stk.operator_id);
/// # assert_eq!(claims.sub, agent.id);
/// # mission.finish().await?;
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub async fn verify_passport_header(
    value: impl PassportHeader,
    base_url: impl AsRef<str>,
) -> Result<PassportClaims, VerifyError> {
    verify_passport_header_with(value, &VerifyOptions::deployment(base_url)).await
}

/// [`verify_passport_header`] with another issuer, audience, leeway or source of keys.
///
/// # Errors
/// As there.
pub async fn verify_passport_header_with(
    value: impl PassportHeader,
    options: &VerifyOptions,
) -> Result<PassportClaims, VerifyError> {
    verify(value.first()?, options, true).await
}

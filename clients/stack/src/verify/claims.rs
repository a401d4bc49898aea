//! The rules that the claims of a passport have to keep (STACK contract, section 5.6, steps 4 to 7).
//!
//! Decodes once, straight into the published type; only where that fails are the claims read again, loosely, to say
//! which rule is broken. Both ways judge by the same rules. It must never be given claims whose signature was not
//! checked.

use agent_clients_runtime::from_slice;
use serde_json::{Map, Value};

use super::error::{TokenPart, VerifyError};
use crate::types::{PassportAudience, PassportClaims};

/// What a passport is held against.
pub(super) struct Rules<'a> {
    pub(super) issuer: &'a str,
    pub(super) audience: &'a str,
    /// Seconds by which clocks may differ.
    pub(super) leeway: i64,
    /// Seconds since 1970.
    pub(super) now: i64,
    /// Whether an empty `jti` passes, as it does in the header (STACK contract, section 5.7).
    pub(super) empty_jti: bool,
}

/// The claims of every passport, of whichever reading.
struct Registered<'a> {
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    jti: &'a str,
    sub: &'a str,
    iss: &'a str,
    aud: &'a PassportAudience,
}

pub(super) fn check(json: &[u8], rules: &Rules<'_>) -> Result<PassportClaims, VerifyError> {
    // Looked through once for UTF-8, instead of text by text.
    let text = std::str::from_utf8(json).ok();
    let Some(claims) = text.and_then(|text| serde_json::from_str::<PassportClaims>(text).ok()) else {
        return Err(explain(json, rules));
    };
    rules.check_registered(&Registered {
        exp: claims.exp,
        iat: claims.iat,
        nbf: claims.nbf,
        jti: &claims.jti,
        sub: &claims.sub,
        iss: &claims.iss,
        aud: &claims.aud,
    })?;
    check_agent(&claims.sub, &claims.stk.operator_id, &claims.stk.agent_id)?;
    Ok(claims)
}

impl Rules<'_> {
    fn check_registered(&self, claims: &Registered<'_>) -> Result<(), VerifyError> {
        let now = self.now;
        if claims.exp <= now.saturating_sub(self.leeway) {
            return Err(VerifyError::Expired { exp: claims.exp, now });
        }
        let latest = now.saturating_add(self.leeway);
        if let Some(nbf) = claims.nbf
            && nbf > latest
        {
            return Err(VerifyError::NotYetValid { nbf, now });
        }
        if claims.iat > latest {
            return Err(VerifyError::IssuedInFuture { iat: claims.iat, now });
        }
        if claims.iss != self.issuer {
            return Err(VerifyError::WrongIssuer {
                expected: self.issuer.to_owned(),
            });
        }
        let is_meant = match claims.aud {
            PassportAudience::String(one) => one == self.audience,
            PassportAudience::StringList(several) => several.iter().any(|one| one == self.audience),
            PassportAudience::Unknown(_) => {
                return Err(VerifyError::WrongClaimType {
                    claim: "aud",
                    expected: "a text or a list of texts",
                });
            }
        };
        if !is_meant {
            return Err(VerifyError::WrongAudience {
                expected: self.audience.to_owned(),
            });
        }
        if claims.jti.is_empty() && !self.empty_jti {
            return Err(VerifyError::EmptyClaim("jti"));
        }
        // Issuer and audience equal what was configured; only where that is empty can they be.
        for (name, text) in [("sub", claims.sub), ("iss", claims.iss), ("aud", self.audience)] {
            if text.is_empty() {
                return Err(VerifyError::EmptyClaim(name));
            }
        }
        Ok(())
    }
}

fn check_agent(sub: &str, operator_id: &str, agent_id: &str) -> Result<(), VerifyError> {
    if operator_id.is_empty() {
        return Err(VerifyError::EmptyClaim("stk.operator_id"));
    }
    if agent_id.is_empty() {
        return Err(VerifyError::EmptyClaim("stk.agent_id"));
    }
    if agent_id != sub {
        return Err(VerifyError::SubjectMismatch);
    }
    Ok(())
}

/// The first rule that claims break which do not have the published form.
#[cold]
fn explain(json: &[u8], rules: &Rules<'_>) -> VerifyError {
    let claims = match serde_json::from_slice(json) {
        Ok(Value::Object(claims)) => claims,
        Ok(_) | Err(_) => {
            return VerifyError::Malformed {
                part: TokenPart::Claims,
                why: "they are no JSON object",
            };
        }
    };
    if let Err(error) = judge(&claims, rules) {
        return error;
    }
    match from_slice::<PassportClaims>(json) {
        Err(cause) => VerifyError::UnexpectedForm(cause),
        // Not reached: this text did not decode before.
        Ok(_) => VerifyError::Malformed {
            part: TokenPart::Claims,
            why: "they cannot be read",
        },
    }
}

fn judge(claims: &Map<String, Value>, rules: &Rules<'_>) -> Result<(), VerifyError> {
    for name in ["exp", "iat", "jti", "sub", "iss", "aud"] {
        required(claims, name)?;
    }
    let aud = match required(claims, "aud")? {
        Value::String(one) => PassportAudience::String(one.clone()),
        Value::Array(several) => match several.iter().map(|one| one.as_str().map(str::to_owned)).collect() {
            Some(texts) => PassportAudience::StringList(texts),
            None => PassportAudience::Unknown(Value::Null),
        },
        _ => PassportAudience::Unknown(Value::Null),
    };
    let sub = text(claims, "sub", "sub")?;
    rules.check_registered(&Registered {
        exp: seconds(required(claims, "exp")?, "exp")?,
        iat: seconds(required(claims, "iat")?, "iat")?,
        nbf: match claims.get("nbf") {
            None | Some(Value::Null) => None,
            Some(nbf) => Some(seconds(nbf, "nbf")?),
        },
        jti: text(claims, "jti", "jti")?,
        sub,
        iss: text(claims, "iss", "iss")?,
        aud: &aud,
    })?;
    let Value::Object(stk) = required(claims, "stk")? else {
        return Err(VerifyError::WrongClaimType {
            claim: "stk",
            expected: "an object",
        });
    };
    let operator_id = text(stk, "operator_id", "stk.operator_id")?;
    if operator_id.is_empty() {
        return Err(VerifyError::EmptyClaim("stk.operator_id"));
    }
    check_agent(sub, operator_id, text(stk, "agent_id", "stk.agent_id")?)
}

fn required<'a>(claims: &'a Map<String, Value>, name: &'static str) -> Result<&'a Value, VerifyError> {
    match claims.get(name) {
        None | Some(Value::Null) => Err(VerifyError::MissingClaim(name)),
        Some(value) => Ok(value),
    }
}

fn text<'a>(claims: &'a Map<String, Value>, name: &str, shown: &'static str) -> Result<&'a str, VerifyError> {
    match claims.get(name) {
        None | Some(Value::Null) => Err(VerifyError::MissingClaim(shown)),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(VerifyError::WrongClaimType {
            claim: shown,
            expected: "a text",
        }),
    }
}

fn seconds(value: &Value, claim: &'static str) -> Result<i64, VerifyError> {
    value.as_i64().ok_or(VerifyError::WrongClaimType {
        claim,
        expected: "a whole number of seconds",
    })
}

//! Which of the offered ways to pay is taken.
//!
//! It must never take one whose token, network or amount it does not understand.

use serde_json::Value;

use super::network::Network;
use crate::error::PaymentRequired;
use crate::types::PaymentRequirement;
use crate::wallet::Address;

/// The longest time that a payment may be taken, whatever the service asks for.
const MAX_VALID_SECONDS: u64 = 3600;
/// The time where the service names none.
const DEFAULT_VALID_SECONDS: u64 = 60;

/// A way to pay that can be gone.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) network: Network,
    pub(super) pay_to: Address,
    /// In the token's smallest unit, a millionth of a dollar.
    pub(super) amount: u64,
    pub(super) valid_seconds: u64,
    pub(super) token_name: String,
    pub(super) token_version: String,
    pub(super) version: i64,
    pub(super) requirement: PaymentRequirement,
    pub(super) resource: Option<Value>,
}

/// The first way that is understood and allowed; else the reason why the last one is not.
pub(super) fn choose(required: &PaymentRequired, allowed: &[Network]) -> Result<Choice, String> {
    let mut why = "no way to pay was offered".to_owned();
    for requirement in &required.accepts {
        match understand(requirement, required, allowed) {
            Ok(choice) => return Ok(choice),
            Err(reason) => why = reason,
        }
    }
    Err(why)
}

fn understand(
    requirement: &PaymentRequirement,
    required: &PaymentRequired,
    allowed: &[Network],
) -> Result<Choice, String> {
    if requirement.scheme.as_deref() != Some("exact") {
        return Err("its scheme is not `exact`".to_owned());
    }
    let name = requirement.network.as_deref().unwrap_or_default();
    let network = Network::named(name).ok_or("its network is not known")?;
    if !allowed.contains(&network) {
        return Err(format!("its network, {network:?}, is not among those allowed"));
    }
    let asset = requirement
        .asset
        .as_deref()
        .map(|asset| Address::read_any_case(asset).ok_or("its token is none"));
    if asset.transpose()?.is_some_and(|asset| asset != network.usdc()) {
        return Err("its token is not USDC".to_owned());
    }
    let pay_to = requirement.pay_to.as_deref().and_then(Address::read_any_case);
    let extra = |name: &str| {
        requirement
            .extra
            .get("extra")
            .and_then(|extra| extra.get(name)?.as_str())
            .map(str::to_owned)
    };
    // Version 2 names networks by number.
    let version = required.x402_version.unwrap_or(if name.contains(':') { 2 } else { 1 });
    if !(1..=2).contains(&version) {
        return Err(format!("x402 version {version} is not known"));
    }
    let asked = requirement
        .max_timeout_seconds
        .and_then(|seconds| u64::try_from(seconds).ok())
        .filter(|seconds| *seconds > 0);
    Ok(Choice {
        network,
        pay_to: pay_to.ok_or("it does not say whom to pay")?,
        amount: amount(requirement).ok_or("its price cannot be understood")?,
        valid_seconds: asked.unwrap_or(DEFAULT_VALID_SECONDS).min(MAX_VALID_SECONDS),
        token_name: extra("name").unwrap_or_else(|| network.token_name().to_owned()),
        token_version: extra("version").unwrap_or_else(|| "2".to_owned()),
        version,
        requirement: requirement.clone(),
        resource: required.resource.clone(),
    })
}

/// The amount: `amount` (x402 version 2), `maxAmountRequired` (version 1), or a `price` in dollars.
fn amount(requirement: &PaymentRequirement) -> Option<u64> {
    let digits = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| text.parse().ok())
            .flatten()
    };
    if let Some(amount) = &requirement.amount {
        return digits(amount);
    }
    if let Some(amount) = requirement.extra.get("maxAmountRequired") {
        return digits(amount.as_str()?);
    }
    let price = requirement.price.as_deref()?;
    match price.strip_prefix('$') {
        None => digits(price),
        Some(dollars) => {
            let (whole, part) = dollars.split_once('.').unwrap_or((dollars, ""));
            if whole.is_empty() || part.len() > 6 {
                return None;
            }
            let whole: u64 = digits(whole)?;
            let part: u64 = if part.is_empty() {
                0
            } else {
                digits(&format!("{part:0<6}"))?
            };
            whole.checked_mul(1_000_000)?.checked_add(part)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_read_exactly_or_not_at_all() {
        for (field, text, expected) in [
            ("amount", "100000", Some(100_000)),
            ("amount", "0.1", None),
            ("amount", "-1", None),
            ("amount", "+1", None),
            ("amount", "", None),
            ("amount", "18446744073709551616", None),
            ("maxAmountRequired", "7", Some(7)),
            ("price", "$0.10", Some(100_000)),
            ("price", "$5", Some(5_000_000)),
            ("price", "$0.030000", Some(30_000)),
            ("price", "$0.0000001", None),
            ("price", "$.5", None),
            ("price", "$1.2.3", None),
            ("price", "€1", None),
            ("price", "30000", Some(30_000)),
        ] {
            let requirement: PaymentRequirement = serde_json::from_value(serde_json::json!({ field: text })).unwrap();
            assert_eq!(amount(&requirement), expected, "{field} {text}");
        }
    }
}

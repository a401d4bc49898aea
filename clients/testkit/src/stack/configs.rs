//! What the detectors and the redaction of personal data are set to (STACK contract, sections 3.22, 3.23 and 5.22).

use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, merge};
use crate::loopback::Call;

/// The threshold of the redaction unless it is set.
const THRESHOLD: f64 = 0.4;

/// What was set; the rest is as usual.
#[derive(Default)]
pub(super) struct Configs {
    /// By the key of the detector, in the order in which they were set first.
    detectors: Vec<(String, Map<String, Value>)>,
    pii: Option<Map<String, Value>>,
}

impl State {
    pub(super) fn detector_config(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let key = call.path("key");
        let value = |(key, config): &(String, Map<String, Value>)| {
            let mut value = json!({"detector_key": key});
            if let Some(value) = value.as_object_mut() {
                merge(value, &Value::Object(config.clone()));
            }
            value
        };
        let found = self.configs.detectors.iter().position(|(known, _)| known == key);
        match call.operation() {
            "detector_config_list" => {
                let configs: Vec<Value> = self.configs.detectors.iter().map(value).collect();
                Ok(json!({"configs": configs}))
            }
            "detector_config_get" => {
                let index = found.ok_or_else(|| Refusal::not_found(format!("Configuration of {key}")))?;
                Ok(value(&self.configs.detectors[index]))
            }
            "detector_config_upsert" => {
                if !["studio", "enterprise"].contains(&self.billing.tier.as_str()) {
                    return Err(Refusal::forbidden(
                        "Detectors are configured on the plan studio or above",
                    ));
                }
                if loosens_detector(call.body()) {
                    self.govern(call, caller)?;
                }
                let index = found.unwrap_or_else(|| {
                    self.configs.detectors.push((key.to_owned(), Map::new()));
                    self.configs.detectors.len() - 1
                });
                merge(&mut self.configs.detectors[index].1, call.body());
                self.log("system", "detector_config.update", None, None);
                Ok(value(&self.configs.detectors[index]))
            }
            "detector_config_reset" => {
                self.govern(call, caller)?;
                self.configs.detectors.retain(|(known, _)| known != key);
                self.log("system", "detector_config.reset", None, None);
                Ok(Value::Null)
            }
            other => Err(Refusal::not_in_the_fake(other)),
        }
    }

    pub(super) fn pii_config(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        match call.operation() {
            "pii_config_get" => {}
            "pii_config_update" => {
                let now = self.pii_value();
                let mut next = self.configs.pii.clone().unwrap_or_default();
                merge(&mut next, call.body());
                if loosens_redaction(&now, &value_of(Some(&next))) {
                    self.govern(call, caller)?;
                }
                self.configs.pii = Some(next);
                self.log("system", "pii_config.update", None, None);
            }
            "pii_config_reset" => {
                self.govern(call, caller)?;
                self.configs.pii = None;
                self.log("system", "pii_config.reset", None, None);
                return Ok(Value::Null);
            }
            other => return Err(Refusal::not_in_the_fake(other)),
        }
        Ok(self.pii_value())
    }

    fn pii_value(&self) -> Value {
        value_of(self.configs.pii.as_ref())
    }
}

/// What is set to null is as usual, too.
fn value_of(set: Option<&Map<String, Value>>) -> Value {
    let given = |name: &str| set.and_then(|set| set.get(name)).filter(|value| !value.is_null());
    json!({
        "enabled": given("enabled").cloned().unwrap_or(Value::Bool(true)),
        "threshold": given("threshold").cloned().unwrap_or_else(|| THRESHOLD.into()),
        "countries": given("countries"), "configured": set.is_some(),
    })
}

/// Switched off, told to let something pass, or to take something less seriously. More patterns to find loosen nothing.
fn loosens_detector(input: &Value) -> bool {
    let is_set = |name: &str| match &input[name] {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        _ => true,
    };
    input["enabled"] == false || is_set("whitelist_patterns") || is_set("severity_overrides")
}

/// Switched off, a higher threshold, or countries that are no longer looked for.
fn loosens_redaction(now: &Value, next: &Value) -> bool {
    let countries = |value: &Value| value["countries"].as_array().cloned();
    let fewer = match (countries(now), countries(next)) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(now), Some(next)) => !now.iter().all(|country| next.contains(country)),
    };
    let off = now["enabled"] == true && next["enabled"] == false;
    off || fewer || next["threshold"].as_f64() > now["threshold"].as_f64()
}

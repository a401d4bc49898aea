//! The audit log: one chain of hashes per operator (STACK contract, sections 3.9 and 5.19).

use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::refusal::{Outcome, Refusal};
use super::state::State;
use crate::answer::Answer;
use crate::loopback::Call;

/// What stands for the entry before the first one.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// The columns of an export as CSV.
const COLUMNS: [&str; 14] = [
    "entry_id",
    "timestamp",
    "operator_id",
    "agent_id",
    "passport_jti",
    "layer",
    "action",
    "outcome",
    "duration_ms",
    "payload_hash",
    "error_code",
    "error_message",
    "prev_entry_hash",
    "entry_hash",
];
/// The most rows of an export.
const EXPORT_ROWS: usize = 50_000;

/// The entries, oldest first.
#[derive(Default)]
pub(super) struct Chain(pub(super) Vec<Value>);

impl Chain {
    fn head(&self) -> &str {
        self.0
            .last()
            .and_then(|entry| entry["entry_hash"].as_str())
            .unwrap_or(GENESIS)
    }

    /// The first entry that is not what was written, or does not follow on the one before.
    fn first_break(&self, entries: impl Iterator<Item = (usize, Value)>) -> Option<Value> {
        for (index, entry) in entries {
            let before = match index.checked_sub(1) {
                None => GENESIS,
                Some(before) => self.0[before]["entry_hash"].as_str().unwrap_or_default(),
            };
            let kind = if entry["entry_hash"] != entry_hash(&entry) {
                "content"
            } else if entry["prev_entry_hash"] != before {
                "link"
            } else {
                continue;
            };
            return Some(json!({"entry_id": entry["entry_id"], "index": index, "kind": kind}));
        }
        None
    }
}

/// The hash that an entry should have.
fn entry_hash(entry: &Value) -> String {
    let covered = [
        "entry_id",
        "timestamp",
        "operator_id",
        "agent_id",
        "layer",
        "action",
        "outcome",
        "prev_entry_hash",
    ];
    // The map keeps the order in which it is filled.
    let text: serde_json::Map<String, Value> = covered
        .iter()
        .map(|name| ((*name).to_owned(), entry[*name].clone()))
        .collect();
    let digest = Sha256::digest(Value::Object(text).to_string());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl State {
    /// Writes an entry of something that went well.
    pub(super) fn log(&mut self, layer: &str, action: &str, agent_id: Option<&str>, jti: Option<&str>) {
        self.log_outcome(layer, action, "success", agent_id, jti);
    }

    /// Writes an entry. Every entry is at least a millisecond after the one before, so that a watermark hides none.
    pub(super) fn log_outcome(
        &mut self,
        layer: &str,
        action: &str,
        outcome: &str,
        agent: Option<&str>,
        jti: Option<&str>,
    ) {
        let last = self
            .audit
            .0
            .last()
            .and_then(|entry| entry["timestamp"].as_i64())
            .unwrap_or_default();
        let mut entry = json!({
            "entry_id": self.id("aud"), "timestamp": self.now_ms().max(last + 1), "operator_id": self.operator_id(),
            "agent_id": agent, "passport_jti": jti, "layer": layer, "action": action, "outcome": outcome,
            "duration_ms": 1, "payload_hash": null, "error_code": null, "error_message": null,
            "prev_entry_hash": self.audit.head(),
        });
        entry["entry_hash"] = entry_hash(&entry).into();
        self.audit.0.push(entry);
    }

    pub(super) fn audit_list(&mut self, call: &Call<'_>) -> Outcome {
        let number = |name: &str| call.query(name).and_then(|value| value.parse::<i64>().ok());
        let limit = number("limit")
            .and_then(|limit| usize::try_from(limit).ok())
            .unwrap_or(20);
        let (agent, jti) = (call.query("agent_id"), call.query("passport_jti"));
        let wanted = |entry: &&Value| {
            let is = |name: &str, wanted: &Option<String>| wanted.as_deref().is_none_or(|wanted| entry[name] == wanted);
            let newer = number("since").is_none_or(|since| entry["timestamp"].as_i64() > Some(since));
            newer && is("agent_id", &agent) && is("passport_jti", &jti)
        };
        let entries: Vec<Value> = self.audit.0.iter().rev().filter(wanted).take(limit).cloned().collect();
        let newest = entries.first().map(|entry| entry["timestamp"].clone());
        Ok(json!({"entries": entries, "max_timestamp": newest}))
    }

    pub(super) fn audit_chain_head(&mut self) -> Outcome {
        Ok(json!({"entry_hash": self.audit.head(), "entry_count": self.audit.0.len()}))
    }

    pub(super) fn audit_verify_chain(&mut self, call: &Call<'_>) -> Outcome {
        let entries = self.audit_range(call, usize::MAX)?;
        let checked = entries.len();
        let first_break = self.audit.first_break(entries.into_iter());
        Ok(json!({"valid": first_break.is_none(), "first_break": first_break, "checked": checked}))
    }

    /// The entries from `from` on and before `to`, oldest first, with their places in the chain.
    fn audit_range(&self, call: &Call<'_>, most: usize) -> Outcome<Vec<(usize, Value)>> {
        let bound = |name: &str| match call.query(name) {
            None => Ok(None),
            Some(text) => match text.parse::<Timestamp>() {
                Ok(time) => Ok(Some(time.as_millisecond())),
                Err(_) => Err(Refusal::invalid(format!("{name} is no time"))),
            },
        };
        let (from, to) = (bound("from")?, bound("to")?);
        let limit = call.query("limit").and_then(|limit| limit.parse().ok()).unwrap_or(most);
        let wanted = |entry: &Value| {
            let time = entry["timestamp"].as_i64().unwrap_or_default();
            from.is_none_or(|from| time >= from) && to.is_none_or(|to| time < to)
        };
        let entries = self
            .audit
            .0
            .iter()
            .cloned()
            .enumerate()
            .filter(|(_, entry)| wanted(entry));
        Ok(entries.take(limit.min(most)).collect())
    }

    pub(super) fn audit_export(&mut self, call: &Call<'_>) -> Outcome<Answer> {
        let rows: Vec<Value> = self
            .audit_range(call, EXPORT_ROWS)?
            .into_iter()
            .map(|(_, entry)| entry)
            .collect();
        Ok(match call.query("format").as_deref() {
            None | Some("json") => Answer::json(&rows),
            Some("ndjson") => {
                let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
                Answer::bytes("application/x-ndjson", lines)
            }
            Some(_) => {
                let mut text = COLUMNS.join(",") + "\r\n";
                for row in &rows {
                    let cells: Vec<String> = COLUMNS.iter().map(|column| cell(&row[*column])).collect();
                    text.push_str(&(cells.join(",") + "\r\n"));
                }
                Answer::bytes("text/csv", text)
            }
        })
    }
}

/// A value as a cell of CSV; null is an empty one.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.contains(['"', ',', '\r', '\n']) => format!("\"{}\"", text.replace('"', "\"\"")),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_contract_come_out() {
        let first = json!({
            "entry_id": "aud_1", "timestamp": 1_747_913_532_614_i64, "operator_id": "op_acme", "agent_id": "agt_support",
            "layer": "vault", "action": "passport.issue", "outcome": "success", "prev_entry_hash": GENESIS,
        });
        let hash = entry_hash(&first);
        assert_eq!(hash, "9b50def16ae391750e6a27c2bd8da816fc8b7d972ce4e829d52e725c75bfd6de");
        let second = json!({
            "prev_entry_hash": hash, "outcome": "success", "action": "credential.proxy", "layer": "proxy",
            "agent_id": "agt_support", "operator_id": "op_acme", "timestamp": 1_747_913_532_700_i64, "entry_id": "aud_2",
        });
        assert_eq!(
            entry_hash(&second),
            "f151afef6bc82589bdd556d17da93cac41c62b1790a2aae90ac7cf2f7d98ec6f"
        );
    }
}

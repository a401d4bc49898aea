//! Requests for skills that are missing, and what there is for them (STACK contract, section 3.13).

use serde_json::{Map, Value, json};

use super::refusal::{Outcome, Refusal};
use super::state::{State, merge, texts};
use crate::loopback::Call;

/// A request for a skill.
pub(super) struct SkillRequest {
    id: String,
    json: Map<String, Value>,
}

impl SkillRequest {
    fn value(&self) -> Value {
        Value::Object(self.json.clone())
    }
}

impl State {
    fn skill_request(&self, id: &str) -> Outcome<&SkillRequest> {
        let found = self.skill_requests.iter().find(|request| request.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Skill request {id}")))
    }

    pub(super) fn skills_post_request(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.id("sreq");
        let mut json = Map::new();
        let defaults = json!({"tags": [], "desired_input_schema": null, "desired_output_schema": null});
        merge(&mut json, &defaults);
        merge(&mut json, call.body());
        let fixed = json!({
            "id": id, "operator_id": self.operator_id(), "status": "open", "created_at": self.timestamp(),
        });
        merge(&mut json, &fixed);
        self.log("skills", "skill.request", None, None);
        let request = SkillRequest { id, json };
        let value = request.value();
        self.skill_requests.push(request);
        Ok(value)
    }

    pub(super) fn skills_list_requests(&mut self, call: &Call<'_>) -> Outcome {
        let number = |name: &str| call.query(name).and_then(|value| value.parse::<usize>().ok());
        let status = call.query("status");
        let wanted = |request: &&SkillRequest| {
            let is = |status: &String| request.json.get("status").and_then(Value::as_str) == Some(status);
            status.as_ref().is_none_or(is)
        };
        let requests = self.skill_requests.iter().filter(wanted);
        let requests = requests.skip(number("offset").unwrap_or(0));
        let requests = requests.take(number("limit").unwrap_or(20));
        Ok(requests.map(SkillRequest::value).collect())
    }

    pub(super) fn skills_get_request(&mut self, call: &Call<'_>) -> Outcome {
        self.skill_request(call.path("id")).map(SkillRequest::value)
    }

    /// The active skills that share a tag with it, the best first; the score is the part of its tags that a skill has.
    fn skill_matches(&self, id: &str) -> Outcome<Vec<(String, Vec<String>, f64)>> {
        let wanted = texts(&self.skill_request(id)?.value(), "tags").unwrap_or_default();
        let mut matches = Vec::new();
        for (skill, tags) in self.active_skill_tags() {
            let shared: Vec<String> = wanted.iter().filter(|tag| tags.contains(tag)).cloned().collect();
            if !shared.is_empty() {
                let score = shared.len() as f64 / wanted.len() as f64;
                matches.push((skill, shared, score));
            }
        }
        matches.sort_by(|(.., one), (.., other)| other.total_cmp(one));
        Ok(matches)
    }

    pub(super) fn skills_get_request_matches(&mut self, call: &Call<'_>) -> Outcome {
        let matches = self.skill_matches(call.path("id"))?;
        let matches = matches
            .iter()
            .map(|(skill, _, score)| json!({"skill_id": skill, "score": score}));
        Ok(json!({"matches": matches.collect::<Vec<_>>()}))
    }

    /// As few skills as it takes to have every tag that any of them has, the best first.
    pub(super) fn skills_suggest_composition(&mut self, call: &Call<'_>) -> Outcome {
        let (mut chain, mut covered) = (Vec::new(), Vec::new());
        for (skill, tags, _) in self.skill_matches(call.path("id"))? {
            if tags.iter().any(|tag| !covered.contains(tag)) {
                covered.extend(tags);
                chain.push(skill);
            }
        }
        Ok(json!({"chain": chain}))
    }
}

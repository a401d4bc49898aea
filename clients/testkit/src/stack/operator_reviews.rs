//! Signed reviews that operators write of Missions, dossiers among them (STACK contract, section 3.17).

use serde_json::{Value, json};

use super::cose;
use super::refusal::{Outcome, Refusal};
use super::state::State;
use crate::answer::Answer;
use crate::loopback::Call;

/// A review of a Mission.
pub(super) struct OperatorReview {
    claim_id: String,
    mission_id: String,
    issued_at_ms: i64,
    claim: Value,
}

impl OperatorReview {
    fn is_dossier(&self) -> bool {
        self.claim["type"] == "dossier"
    }
}

impl State {
    /// Writes a review, as a person does in the dashboard.
    pub(super) fn review_mission(&mut self, mission_id: &str, claim: Value) -> Outcome<String> {
        let mission_id = self.mission(mission_id)?.id.clone();
        let claim_id = self.id("pc");
        let review = OperatorReview {
            claim_id: claim_id.clone(),
            mission_id,
            issued_at_ms: self.now_ms(),
            claim,
        };
        self.operator_reviews.push(review);
        self.log("system", "mission.review", None, None);
        Ok(claim_id)
    }

    fn reviews_of(&self, mission_id: &str) -> impl Iterator<Item = &OperatorReview> {
        self.operator_reviews
            .iter()
            .filter(move |review| review.mission_id == mission_id)
    }

    pub(super) fn missions_list_operator_reviews(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.mission(call.path("id"))?.id.clone();
        let review = |review: &OperatorReview| {
            json!({
                "claim_id": review.claim_id, "operator_id": self.operator_id(), "issued_at_ms": review.issued_at_ms,
                "claim": review.claim,
            })
        };
        let items: Vec<Value> = self.reviews_of(&id).map(review).collect();
        Ok(json!({"items": items}))
    }

    /// As it was signed: a COSE_Sign1 of the deployment's key over the review.
    pub(super) fn missions_download_operator_review(&mut self, call: &Call<'_>) -> Outcome<Answer> {
        let id = self.mission(call.path("id"))?.id.clone();
        let claim_id = call.path("claim_id");
        let review = self.reviews_of(&id).find(|review| review.claim_id == claim_id);
        let review = review.ok_or_else(|| Refusal::not_found(format!("Operator review {claim_id}")))?;
        let envelope = json!({
            "type": "operator_review", "claim_id": review.claim_id, "mission_id": review.mission_id,
            "operator_id": self.operator_id(), "issued_at_ms": review.issued_at_ms, "claim": review.claim,
        });
        Ok(Answer::bytes("application/cose", cose::sign(&self.keys, &envelope)))
    }

    /// What the dossiers of a Mission say.
    pub(super) fn dossiers_of(&self, mission_id: &str) -> Vec<Value> {
        let dossiers = self.reviews_of(mission_id).filter(|review| review.is_dossier());
        dossiers.map(|review| review.claim.clone()).collect()
    }

    /// The address before 1.0.0.
    pub(super) fn missions_list_dossiers(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.mission(call.path("id"))?.id.clone();
        Ok(json!({"items": self.dossiers_of(&id)}))
    }

    /// The way to write one before 1.0.0: only of a Mission that is over.
    pub(super) fn missions_create_dossier(&mut self, call: &Call<'_>) -> Outcome {
        let mission = self.mission(call.path("id"))?;
        let id = mission.id.clone();
        if mission.state == "active" {
            return Err(Refusal::conflict(format!("Mission {id} is not over")));
        }
        let mut claim = call.body().clone();
        claim["type"] = "dossier".into();
        let claim_id = self.review_mission(&id, claim)?;
        Ok(json!({"claim_id": claim_id}))
    }
}

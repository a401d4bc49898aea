//! `Skill`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{SkillExecutionMode, TrustLevel};

/// A skill.
///
/// *Evidence:* seen in the official client's code (contract section 4). The defaults are those that the official client assumes for a missing field.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Skill {
    /// Id of the skill.
    pub id: String,
    /// Id of the operator that sells it.
    pub operator_id: String,
    /// Name of the skill.
    pub name: String,
    /// What it does.
    pub description: String,
    /// Semantic version.
    ///
    /// The server's default: `"1.0.0"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Tags.
    ///
    /// The server's default: `[]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Trust level that a buyer needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trust_level_required: Option<TrustLevel>,
    /// Where it stands, such as `active` or `suspended`.
    ///
    /// The server's default: `"active"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Who executes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub execution_mode: Option<SkillExecutionMode>,
    /// Price of an invocation in US cents. A guide names the field `price_cents`, an older page also
    /// `price_credits`.
    ///
    /// The server's default: `0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_per_invocation: Option<i64>,
    /// Number of invocations.
    ///
    /// The server's default: `0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invocation_count: Option<i64>,
    /// Average rating.
    ///
    /// *Evidence:* documented by the vendor (contract section 4). The type is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub average_rating: Option<f64>,
    /// When it was created.
    pub created_at: ::agent_clients_runtime::Timestamp,
    /// When it was last changed.
    pub updated_at: ::agent_clients_runtime::Timestamp,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Skill {
    /// A `Skill` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        operator_id: impl Into<String>,
        name: impl Into<String>,
        description: impl Into<String>,
        created_at: impl Into<::agent_clients_runtime::Timestamp>,
        updated_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            operator_id: operator_id.into(),
            name: name.into(),
            description: description.into(),
            version: ::std::default::Default::default(),
            tags: ::std::default::Default::default(),
            trust_level_required: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            execution_mode: ::std::default::Default::default(),
            price_per_invocation: ::std::default::Default::default(),
            invocation_count: ::std::default::Default::default(),
            average_rating: ::std::default::Default::default(),
            created_at: created_at.into(),
            updated_at: updated_at.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Skill {
    id: "id",
    operator_id: "operator_id",
    name: "name",
    description: "description",
    version: "version",
    tags: "tags",
    trust_level_required: "trust_level_required",
    status: "status",
    execution_mode: "execution_mode",
    price_per_invocation: "price_per_invocation",
    invocation_count: "invocation_count",
    average_rating: "average_rating",
    created_at: "created_at",
    updated_at: "updated_at",
});

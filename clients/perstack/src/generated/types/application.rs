//! `Application`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ApplicationStatus;

/// An application of your organization.
///
/// *Evidence:* seen in the official client's code (contract section 4). Fields of the older API.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Application {
    /// Id of the application.
    ///
    /// *Evidence:* inferred (contract section 4).
    pub id: String,
    /// Name of the application.
    ///
    /// *Evidence:* inferred (contract section 4).
    pub name: String,
    /// Whether the application is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ApplicationStatus>,
    /// Id of the organization it belongs to.
    #[serde(rename = "organizationId", default, skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// Id of the group it was created in.
    ///
    /// *Evidence:* inferred (contract section 4). Stated as an input only.
    #[serde(
        rename = "applicationGroupId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_group_id: Option<String>,
    /// Always `application` in the older API.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Application {
    /// A `Application` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            status: ::std::default::Default::default(),
            organization_id: ::std::default::Default::default(),
            application_group_id: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Application {
    id: "id",
    name: "name",
    status: "status",
    organization_id: "organizationId",
    application_group_id: "applicationGroupId",
    type_: "type",
    created_at: "createdAt",
    updated_at: "updatedAt",
});

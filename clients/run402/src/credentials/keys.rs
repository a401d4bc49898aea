//! The keys of a project and what is remembered beside them.
//!
//! Fields that this version does not know stay with the others; keys print nowhere.

use agent_clients_runtime::{Extra, Nullable, Secret};
use serde::Serialize;
use serde_json::{Map, Value};

/// What is kept of a project (Run402 contract, section 1.2).
///
/// ```
/// use run402_client::credentials::ProjectKeys;
///
/// let keys = ProjectKeys::new("anon-key", "service-key");
/// assert!(!format!("{keys:?}").contains("-key\""));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ProjectKeys {
    /// For callers without rights of their own, such as a web page.
    pub anon_key: Secret,
    /// For everything the project may do.
    pub service_key: Secret,
    /// Address of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_url: Option<String>,
    /// When it was last deployed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deployed_at: Option<String>,
    /// Id of the last deployment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_deployment_id: Option<String>,
    /// Id of the mailbox.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailbox_id: Option<String>,
    /// Address of the mailbox.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailbox_address: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

agent_clients_runtime::deserialize_keeping_unknown!(ProjectKeys {
    anon_key: "anon_key",
    service_key: "service_key",
    site_url: "site_url",
    deployed_at: "deployed_at",
    last_deployment_id: "last_deployment_id",
    mailbox_id: "mailbox_id",
    mailbox_address: "mailbox_address",
});

impl ProjectKeys {
    /// The two keys of a project.
    #[must_use]
    pub fn new(anon_key: impl Into<Secret>, service_key: impl Into<Secret>) -> Self {
        Self {
            anon_key: anon_key.into(),
            service_key: service_key.into(),
            site_url: None,
            deployed_at: None,
            last_deployment_id: None,
            mailbox_id: None,
            mailbox_address: None,
            extra: Extra::default(),
        }
    }
}

/// What changes of a project: nothing where absent, the field goes where null.
///
/// ```
/// use run402_client::credentials::ProjectPatch;
///
/// let mailbox = ProjectPatch {
///     mailbox_id: "mbx_1".to_owned().into(),
///     mailbox_address: "my-app@mail.run402.com".to_owned().into(),
///     ..ProjectPatch::default()
/// };
/// # let _ = mailbox;
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectPatch {
    /// Address of the site.
    pub site_url: Nullable<String>,
    /// When it was last deployed.
    pub deployed_at: Nullable<String>,
    /// Id of the last deployment.
    pub last_deployment_id: Nullable<String>,
    /// Id of the mailbox.
    pub mailbox_id: Nullable<String>,
    /// Address of the mailbox.
    pub mailbox_address: Nullable<String>,
}

impl ProjectPatch {
    /// Changes the JSON of a project; its other fields stay where they are.
    pub(super) fn apply(self, project: &mut Map<String, Value>) {
        for (name, change) in [
            ("site_url", self.site_url),
            ("deployed_at", self.deployed_at),
            ("last_deployment_id", self.last_deployment_id),
            ("mailbox_id", self.mailbox_id),
            ("mailbox_address", self.mailbox_address),
        ] {
            match change {
                Nullable::Absent => {}
                Nullable::Null => {
                    project.shift_remove(name);
                }
                Nullable::Value(text) => {
                    project.insert(name.to_owned(), Value::String(text));
                }
            }
        }
    }
}

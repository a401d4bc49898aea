//! The fake as an [`Api`]: the credential, and which method answers which operation.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_runtime::Secret;
use futures_util::StreamExt;
use serde_json::{Value, json};

use super::Vault;
use super::state::State;
use crate::answer::Answer;
use crate::loopback::{Api, Call};
use crate::meistrari::AgentApi;
use crate::meistrari::refusal::{self, Outcome, Refusal};
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// How the fake is to behave.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) data_token: Secret,
    /// Taken only where the fake stands behind the gateway.
    pub(super) api_key: Option<Secret>,
    pub(super) url_lifetime: Duration,
    pub(super) min_part: u64,
    pub(super) keep: usize,
    pub(super) permalinks_redirect: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data_token: AgentApi::DATA_TOKEN.into(),
            api_key: None,
            url_lifetime: Duration::from_secs(900),
            min_part: 5 << 20,
            keep: Vault::KEPT_BYTES,
            permalinks_redirect: false,
        }
    }
}

/// The fake service.
#[derive(Debug)]
pub(super) struct Service {
    pub(super) settings: Settings,
    pub(super) state: Arc<Mutex<State>>,
}

impl Service {
    fn outcome(&self, call: &Call<'_>) -> Outcome {
        let mut state = lock(&self.state);
        match call.operation() {
            "files_create" => state.files_create(call),
            "files_create_bulk" => state.files_create_bulk(call),
            "files_get_download_url" => state.files_get_download_url(call),
            "files_get_upload_url" => state.files_get_upload_url(call),
            "files_update" => state.files_update(call),
            "files_delete" => state.files_delete(call),
            "files_get_metadata" => state.files_get_metadata(call),
            "files_list_children" => state.files_list_children(call),
            "files_multipart_create" => state.multipart_create(call),
            "files_multipart_get_part_url" => state.multipart_get_part_url(call),
            "files_multipart_complete" => state.multipart_complete(call),
            "files_multipart_abort" => state.multipart_abort(call),
            "permalinks_create" => state.permalinks_create(call),
            "permalinks_list" => state.permalinks_list(call),
            "permalinks_get" => state.permalinks_get(call),
            "permalinks_delete" => state.permalinks_delete(call),
            "assets_create" => state.assets_create(call),
            other => Err(Refusal::new(
                501,
                format!("The fake does not know the operation {other}"),
            )),
        }
    }

    fn open_permalink(&self, call: &Call<'_>) -> Result<Answer, Refusal> {
        if self.settings.permalinks_redirect {
            let location = lock(&self.state).permalinks_redirect(call)?;
            return Ok(Answer::new(302).with_header("location", &location));
        }
        let (mime_type, content) = lock(&self.state).permalinks_open(call)?;
        let length = content.length().to_string();
        if content.stream().is_none() {
            let why = "the fake kept only the digest; fix: raise `keep_up_to`";
            return Err(Refusal::new(500, why));
        }
        let live = move || {
            content
                .stream()
                .unwrap_or_else(|| futures_util::stream::empty().boxed())
        };
        Ok(Answer::live(&mime_type, live).with_header("content-length", &length))
    }
}

impl Api for Service {
    fn authorize(&self, request: &RecordedRequest) -> Result<(), Box<Answer>> {
        let (token, key) = (request.header("x-data-token"), request.header("authorization"));
        let fits = match (token, key, &self.settings.api_key) {
            (Some(token), None, _) => Secret::from(token) == self.settings.data_token,
            // Raw, without a scheme; without the gateway in front, no key at all (Meistrari contract, section 1.2).
            (None, Some(key), Some(wanted)) => Secret::from(key) == *wanted,
            _ => false,
        };
        if fits {
            return Ok(());
        }
        Err(Box::new(self.refuse(401, json!("Unauthorized"))))
    }

    fn answer(&self, call: &Call<'_>) -> Answer {
        match call.operation() {
            "permalinks_open" => self
                .open_permalink(call)
                .unwrap_or_else(|refusal| refusal::reply(Err(refusal))),
            _ => refusal::reply(self.outcome(call)),
        }
    }

    fn refuse(&self, status: u16, reason: Value) -> Answer {
        refusal::error(status, reason)
    }
}

//! A person's approval for the enrolment of an agent's key: the single-use ticket of STACK contract, section 5.10.
//!
//! It must never take a ticket that comes with another state.

use std::sync::Arc;

use agent_clients_runtime::{Secret, reqwest::Url};

use super::super::{AuthError, AuthErrorKind, Environment, random};
use super::listener::{Callback, Parameters, Verdict};
use super::{BROWSER_TIMEOUT, Browser, failed, label, machine, open, shown};

/// Where the dashboard sends the browser back to.
const PATH: &str = "/cb";

/// Asks a person in a browser.
pub(crate) struct Approval {
    browser: Arc<dyn Browser>,
    dashboard: String,
    machine: String,
    process: String,
}

impl Approval {
    pub(crate) fn new(browser: Arc<dyn Browser>, environment: &Environment, base_url: &str) -> Self {
        let program = std::env::args_os().next().unwrap_or_default();
        let program = std::path::Path::new(&program)
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Self {
            browser,
            dashboard: environment.dashboard_url(base_url),
            machine: machine(environment),
            process: label(&program),
        }
    }

    /// A ticket for the two calls of the enrolment; good for 5 minutes (STACK contract, section 1.2).
    pub(crate) async fn ticket(&self, agent_id: &str) -> Result<Secret, AuthError> {
        let callback = Callback::bind(PATH).await?;
        let state = Secret::from(random::token::<16>()?);
        let mut url = Url::parse(&format!("{}/sdk-bootstrap", self.dashboard))
            .map_err(|cause| failed(AuthErrorKind::Browser, "the dashboard's address is no URL").caused_by(cause))?;
        url.query_pairs_mut()
            .append_pair("agent_id", agent_id)
            .append_pair("callback", &callback.address())
            .append_pair("state", state.expose())
            .append_pair("machine", &self.machine)
            .append_pair("process", &self.process);
        open(&*self.browser, &url)?;
        callback
            .wait(BROWSER_TIMEOUT, move |parameters| judge(parameters, &state))
            .await
    }
}

fn judge(parameters: &Parameters, state: &Secret) -> Verdict<Secret> {
    if parameters.get("state") != Some(state) {
        let why = "the approval of the enrolment came back with another state than it was asked with";
        return Err((400, failed(AuthErrorKind::BrowserState, why)));
    }
    if let Some(code) = parameters.get("error") {
        let why = format!("the enrolment was not approved ({})", shown(code.expose()));
        return Err((403, failed(AuthErrorKind::BrowserDenied, why)));
    }
    let missing = || {
        (
            400,
            failed(
                AuthErrorKind::Browser,
                "the approval of the enrolment came back without a ticket",
            ),
        )
    };
    parameters.get("ticket").cloned().ok_or_else(missing)
}

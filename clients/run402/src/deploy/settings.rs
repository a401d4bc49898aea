//! What a caller may set for a deploy, and the setters that all its requests share.
//!
//! It must never decide what is sent; the engine does.

use std::collections::BTreeSet;
use std::time::Duration;

use agent_clients_runtime::CallOptions;

use super::constants::{CONFLICT_RETRIES, POLL_LIMIT, REQUEST_ATTEMPTS, UPLOAD_CONCURRENCY};
use super::events::EventFn;
use super::journal::Journal;
use super::progress::ProgressFn;

/// Which of the vendor's two servers a deploy is for.
///
/// They have the specification of a release in common, and little more (Run402 contract, section 7). As in the official client since
/// 4.24.1, it is said for each deploy; a [`CoreClient`](crate::core_server::CoreClient) says it for all of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Target {
    /// The hosted API.
    #[default]
    Hosted,
    /// The open-source server (`kychee-com/run402-core`).
    Core,
}

/// Which key a deploy is sent with.
#[derive(Clone, Default)]
pub(crate) enum Key {
    #[default]
    Random,
    Given(String),
    None,
}

/// What all deploys can be told.
pub(crate) struct Settings {
    pub(crate) target: Target,
    pub(crate) key: Key,
    pub(crate) allow_warnings: bool,
    pub(crate) allow_codes: BTreeSet<String>,
    pub(crate) stop_at_payment: bool,
    pub(crate) conflict_retries: u32,
    pub(crate) request_attempts: u32,
    pub(crate) concurrency: usize,
    pub(crate) wait_limit: Duration,
    pub(crate) tier_check: bool,
    pub(crate) journal: Option<Journal>,
    pub(crate) on_event: Option<EventFn>,
    pub(crate) on_progress: Option<ProgressFn>,
    pub(crate) options: CallOptions,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            target: Target::default(),
            key: Key::default(),
            allow_warnings: false,
            allow_codes: BTreeSet::new(),
            stop_at_payment: false,
            conflict_retries: CONFLICT_RETRIES,
            request_attempts: REQUEST_ATTEMPTS,
            concurrency: UPLOAD_CONCURRENCY,
            wait_limit: POLL_LIMIT,
            tier_check: true,
            journal: None,
            on_event: None,
            on_progress: None,
            options: CallOptions::new(),
        }
    }
}

/// The setters of `Settings`, for a request that has a field `settings`.
macro_rules! deploy_setters {
    ($request:ident) => {
        impl $request {
            /// The key that makes repeats one and the same deploy. Unless set, a random one is used, and
            /// [`DeployResult`](crate::deploy::DeployResult) and [`DeployError`](crate::deploy::DeployError) say which.
            pub fn with_idempotency_key(mut self, key: impl Into<String>) -> Self {
                self.settings.key = $crate::deploy::settings::Key::Given(key.into());
                self
            }

            /// Sends no key, as the official client does unless it is given one. A commit whose answer is lost is then not sent
            /// again; what became of it is read from the operation.
            pub fn without_idempotency_key(mut self) -> Self {
                self.settings.key = $crate::deploy::settings::Key::None;
                self
            }

            /// Accepts all warnings of the plan.
            pub fn allow_warnings(mut self, allow: bool) -> Self {
                self.settings.allow_warnings = allow;
                self
            }

            /// Accepts warnings with these codes.
            pub fn allow_warning_codes<C: Into<String>>(mut self, codes: impl IntoIterator<Item = C>) -> Self {
                self.settings
                    .allow_codes
                    .extend(codes.into_iter().map(Into::into));
                self
            }

            /// Stops with `PAYMENT_REQUIRED` where the plan says that something has to be paid. Unless set, the deploy goes on, as the
            /// official client does, and the service has the last word: it answers 402 to the commit.
            pub fn stop_at_payment(mut self, stop: bool) -> Self {
                self.settings.stop_at_payment = stop;
                self
            }

            /// How often the whole deploy is repeated after somebody else's release came in between; 2 unless set. Only with the base
            /// left out or `current`.
            pub fn conflict_retries(mut self, retries: u32) -> Self {
                self.settings.conflict_retries = retries;
                self
            }

            /// How often a request of the deploy is tried, where a repeat can do no harm; 3 unless set.
            pub fn request_attempts(mut self, attempts: u32) -> Self {
                self.settings.request_attempts = attempts.max(1);
                self
            }

            /// How many PUTs to storage are under way at a time; 8 unless set.
            pub fn concurrency(mut self, most: usize) -> Self {
                self.settings.concurrency = most.max(1);
                self
            }

            /// How long the release is waited for; 10 minutes unless set. It goes on without anybody waiting.
            pub fn wait_limit(mut self, limit: std::time::Duration) -> Self {
                self.settings.wait_limit = limit;
                self
            }

            /// Whether limits of functions are compared with those of the tier first, which takes a request; yes unless set.
            pub fn tier_check(mut self, check: bool) -> Self {
                self.settings.tier_check = check;
                self
            }

            /// Writes down what was begun, so that a deploy that was killed can be ended; see
            /// [`Journal`](crate::deploy::Journal).
            pub fn journal(mut self, journal: $crate::deploy::Journal) -> Self {
                self.settings.journal = Some(journal);
                self
            }

            /// Calls this at every event, in order and never twice at a time; it should return at once.
            pub fn on_event(mut self, tell: impl FnMut(&$crate::types::DeployEvent) + Send + 'static) -> Self {
                self.settings.on_event = Some(Box::new(tell));
                self
            }

            /// Calls this as content is hashed and sent; it should return at once.
            pub fn on_progress(mut self, tell: impl FnMut($crate::deploy::Progress) + Send + 'static) -> Self {
                self.settings.on_progress = Some(Box::new(tell));
                self
            }

            /// Ends the deploy when the token is cancelled. A release that was committed goes on at the service.
            pub fn with_cancel(mut self, token: agent_clients_runtime::CancellationToken) -> Self {
                self.settings.options = self.settings.options.with_cancel(token);
                self
            }

            /// How every call of the deploy is made. An idempotency key in it is that of the deploy.
            pub fn with_options(mut self, options: agent_clients_runtime::CallOptions) -> Self {
                if let Some(key) = options.idempotency_key() {
                    self.settings.key = $crate::deploy::settings::Key::Given(key.to_owned());
                }
                self.settings.options = self.settings.options.with_options(options);
                self
            }
        }
    };
}

pub(crate) use deploy_setters;

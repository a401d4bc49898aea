//! How a deploy goes on after its commit, as a test orders it.

use serde_json::{Value, json};

/// How a deploy goes on after its commit.
///
/// ```
/// use agent_clients_testkit::run402::DeployScript;
///
/// // The answer to the commit is the end: nobody has to look again.
/// let at_once = DeployScript::at_once();
/// // Each look at the operation finds it one phase further; the last one finds it ready.
/// let slowly = DeployScript::through(["staging", "gating", "migrating", "activating"]);
/// // The migration fails, and everything is undone.
/// let failing = DeployScript::through(["staging", "migrating"]).fails("MIGRATION_FAILED", "syntax error at or near \"CRATE\"");
/// // It hangs before the end, until somebody resumes it.
/// let hanging = DeployScript::through(["staging", "activating"]).hangs("ACTIVATION_FAILED", "no capacity");
/// # let _ = (at_once, slowly, failing, hanging);
/// ```
#[derive(Clone, Debug)]
pub struct DeployScript {
    /// What the looks find, one after the other.
    pub(super) statuses: Vec<String>,
    pub(super) end: End,
    /// Lines of logs that it leaves, with what wrote them.
    pub(super) logs: Vec<(String, String)>,
}

/// How it ends.
#[derive(Clone, Debug)]
pub(super) enum End {
    Ready,
    /// The status and the error.
    Failed(&'static str, Value),
    /// It stays `activation_pending` until it is resumed.
    Hangs(Value),
}

impl DeployScript {
    /// The commit is answered with the end.
    #[must_use]
    pub fn at_once() -> Self {
        Self::through(Vec::<String>::new())
    }

    /// The commit is answered with `running`; then each look (`deploy_status`) finds the next of these statuses, and after the last
    /// one the end, which is `ready` unless set otherwise.
    #[must_use]
    pub fn through<T: Into<String>>(statuses: impl IntoIterator<Item = T>) -> Self {
        Self {
            statuses: statuses.into_iter().map(Into::into).collect(),
            end: End::Ready,
            logs: Vec::new(),
        }
    }

    /// It ends `failed`, with everything undone: there is no release.
    #[must_use]
    pub fn fails(self, code: &str, message: &str) -> Self {
        self.ends("failed", error(code, message, true, false))
    }

    /// The same, `rolled_back`.
    #[must_use]
    pub fn rolls_back(self, code: &str, message: &str) -> Self {
        self.ends("rolled_back", error(code, message, true, false))
    }

    /// It ends `needs_repair`: its migrations have run, and there is no release.
    #[must_use]
    pub fn needs_repair(self, code: &str, message: &str) -> Self {
        self.ends("needs_repair", error(code, message, false, false))
    }

    /// It stays `activation_pending` until somebody resumes it, and then gets ready. The error says that the same may work later.
    #[must_use]
    pub fn hangs(mut self, code: &str, message: &str) -> Self {
        self.end = End::Hangs(error(code, message, false, true));
        self
    }

    /// The same, with an error that says that it will not work by itself: a client need not wait any longer.
    #[must_use]
    pub fn hangs_for_good(mut self, code: &str, message: &str) -> Self {
        self.end = End::Hangs(error(code, message, false, false));
        self
    }

    /// Leaves a line of a log among the operation's events.
    #[must_use]
    pub fn log(mut self, resource: &str, line: &str) -> Self {
        self.logs.push((resource.to_owned(), line.to_owned()));
        self
    }

    fn ends(mut self, status: &'static str, error: Value) -> Self {
        self.end = End::Failed(status, error);
        self
    }
}

impl Default for DeployScript {
    fn default() -> Self {
        Self::at_once()
    }
}

fn error(code: &str, message: &str, undone: bool, retryable: bool) -> Value {
    json!({
        "code": code, "message": message, "category": "deploy", "retryable": retryable, "safe_to_retry": undone || retryable,
        "mutation_state": if undone { "rolled_back" } else { "none" }, "rolled_back": undone, "trace_id": "trc_fake",
    })
}

//! What a client takes from the process it runs in: variables, home directory, terminal.
//!
//! The only place that reads them, so that tests and hosts can give others. Values of variables must never be printed.

use std::collections::BTreeMap;
use std::fmt;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use agent_clients_runtime::Secret;

/// Environment variable with the API key (STACK contract, section 1.2).
pub const API_KEY_VARIABLE: &str = "STACK_API_KEY";
/// Environment variable that switches browser flows off where it is `false` (STACK contract, section 5.10).
pub const INTERACTIVE_VARIABLE: &str = "STACK_AUTH_INTERACTIVE";
/// Environment variable with the address of the dashboard (STACK contract, section 1.1).
pub const DASHBOARD_VARIABLE: &str = "STACK_DASHBOARD_URL";

/// Environment variables, home directory and terminal, as the client sees them.
///
/// ```
/// use stack_client::auth::{AuthSource, Environment};
///
/// let environment = Environment::empty().with_variable("STACK_API_KEY", "sk_live_op_1");
/// let client = stack_client::Client::builder().environment(environment).build()?;
/// assert_eq!(client.auth_source(), &AuthSource::EnvironmentVariable);
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Clone)]
pub struct Environment {
    /// Variables of the process are read when they are asked for.
    process: bool,
    variables: BTreeMap<String, Secret>,
    home: Option<PathBuf>,
    terminal: bool,
}

impl Environment {
    /// That of this process. Variables are read when they are needed, not now.
    #[must_use]
    pub fn process() -> Self {
        Self {
            process: true,
            variables: BTreeMap::new(),
            home: std::env::home_dir().filter(|home| !home.as_os_str().is_empty()),
            terminal: std::io::stdout().is_terminal(),
        }
    }

    /// No variables, no home directory, no terminal.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            process: false,
            variables: BTreeMap::new(),
            home: None,
            terminal: false,
        }
    }

    /// With this variable; one of the process of the same name no longer counts.
    #[must_use]
    pub fn with_variable(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.variables.insert(name.into(), value.into());
        self
    }

    /// With another home directory, below which `.stack` is.
    #[must_use]
    pub fn with_home(mut self, home: impl Into<PathBuf>) -> Self {
        self.home = Some(home.into());
        self
    }

    /// Whether somebody sits at a terminal.
    #[must_use]
    pub fn with_terminal(mut self, terminal: bool) -> Self {
        self.terminal = terminal;
        self
    }

    /// A variable; `None` where it is not set, blank, or no text.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<Secret> {
        let found = match self.variables.get(name) {
            Some(value) => Some(value.clone()),
            None if self.process => std::env::var(name).ok().map(Secret::from),
            None => None,
        };
        found.filter(|value| !value.expose().trim().is_empty())
    }

    /// The home directory.
    #[must_use]
    pub fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// Where the credentials file is: `~/.stack/credentials.json` (STACK contract, section 1.4).
    #[must_use]
    pub fn credentials_file(&self) -> Option<PathBuf> {
        Some(self.home()?.join(".stack").join("credentials.json"))
    }

    /// The folder of the agents' key files: `~/.stack/agents` (STACK contract, section 1.5).
    #[must_use]
    pub fn agents_folder(&self) -> Option<PathBuf> {
        Some(self.home()?.join(".stack").join("agents"))
    }

    /// Whether a browser may be opened: a terminal is there, `STACK_AUTH_INTERACTIVE` is not `false`, and `CI` is empty
    /// or not set (STACK contract, section 5.10).
    #[must_use]
    pub fn is_interactive(&self) -> bool {
        let refused = self
            .variable(INTERACTIVE_VARIABLE)
            .is_some_and(|value| value.expose().trim().eq_ignore_ascii_case("false"));
        self.terminal && !refused && self.variable("CI").is_none()
    }

    /// The address of the dashboard for an API at `base_url`: the variable `STACK_DASHBOARD_URL`, else port 3100 of
    /// this machine for an API on this machine, else `https://getstack.run` (STACK contract, section 1.1). Without a
    /// trailing slash.
    #[must_use]
    pub fn dashboard_url(&self, base_url: &str) -> String {
        if let Some(url) = self.variable(DASHBOARD_VARIABLE) {
            return url.expose().trim().trim_end_matches('/').to_owned();
        }
        let local = base_url.starts_with("http://127.0.0.1") || base_url.starts_with("http://localhost");
        if local {
            "http://localhost:3100"
        } else {
            "https://getstack.run"
        }
        .to_owned()
    }
}

impl Default for Environment {
    fn default() -> Self {
        Self::process()
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment")
            .field("process", &self.process)
            .field("variables", &self.variables.keys().collect::<Vec<_>>())
            .field("home", &self.home)
            .field("terminal", &self.terminal)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_may_be_opened_only_where_somebody_can_see_it() {
        let terminal = Environment::empty().with_terminal(true);
        for (environment, expected) in [
            (Environment::empty(), false),
            (terminal.clone(), true),
            (terminal.clone().with_variable("STACK_AUTH_INTERACTIVE", "true"), true),
            (terminal.clone().with_variable("STACK_AUTH_INTERACTIVE", "false"), false),
            (terminal.clone().with_variable("STACK_AUTH_INTERACTIVE", "False"), false),
            (terminal.clone().with_variable("CI", ""), true),
            (terminal.with_variable("CI", "true"), false),
        ] {
            assert_eq!(environment.is_interactive(), expected, "{environment:?}");
        }
    }

    #[test]
    fn the_dashboard_follows_the_variable_then_the_api() {
        let empty = Environment::empty();
        let set = empty.clone().with_variable("STACK_DASHBOARD_URL", "https://dash.test/");
        for (environment, base, expected) in [
            (&empty, "https://api.getstack.run", "https://getstack.run"),
            (&empty, "http://127.0.0.1:8080", "http://localhost:3100"),
            (&empty, "http://localhost:8080", "http://localhost:3100"),
            (&empty, "https://localhost:8080", "https://getstack.run"),
            (&set, "http://127.0.0.1:8080", "https://dash.test"),
        ] {
            assert_eq!(environment.dashboard_url(base), expected, "{base}");
        }
    }

    #[test]
    fn a_blank_variable_counts_as_not_set_and_no_value_is_printed() {
        let environment = Environment::empty()
            .with_variable("A", " ")
            .with_variable("B", "hunter2");
        assert!(environment.variable("A").is_none());
        assert_eq!(environment.variable("B").unwrap().expose(), "hunter2");
        assert!(!format!("{environment:?}").contains("hunter2"));
    }
}

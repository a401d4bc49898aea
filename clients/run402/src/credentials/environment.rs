//! Where the service is and where credentials are kept, by the variables that the vendor's programs read (Run402 contract,
//! section 1.1).
//!
//! It must never read a credential, nor touch a file.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use agent_clients_runtime::Error;

use crate::server;

/// Address of the API.
pub const API_BASE_VARIABLE: &str = "RUN402_API_BASE";
/// The folder of projects.json, allowance.json and profiles.
pub const CONFIG_DIR_VARIABLE: &str = "RUN402_CONFIG_DIR";
/// The file of the wallet.
pub const ALLOWANCE_PATH_VARIABLE: &str = "RUN402_ALLOWANCE_PATH";
/// The name of a wallet that has a folder of its own.
pub const WALLET_VARIABLE: &str = "RUN402_WALLET";
/// The same; [`WALLET_VARIABLE`] counts where both are set.
pub const PROFILE_VARIABLE: &str = "RUN402_PROFILE";

/// The name of the wallet in the configuration folder itself.
const DEFAULT_PROFILE: &str = "default";

/// Where things are.
///
/// ```
/// use run402_client::credentials::Environment;
///
/// let variables = [("RUN402_CONFIG_DIR", "/home/me/run402"), ("RUN402_WALLET", "staging")];
/// let environment = Environment::from_lookup(|name| {
///     variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into())
/// })?;
/// assert_eq!(environment.api_base(), "https://api.run402.com");
/// assert!(environment.allowance_file().ends_with("profiles/staging/allowance.json"));
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    api_base: String,
    folder: PathBuf,
    allowance: Option<PathBuf>,
}

impl Environment {
    /// By the variables of this process.
    ///
    /// # Errors
    /// Where a variable is set to what cannot be used, or there is neither a home folder nor [`CONFIG_DIR_VARIABLE`].
    pub fn from_process() -> Result<Self, Error> {
        Self::from_lookup(|name| std::env::var_os(name))
    }

    /// By variables from elsewhere. A variable that is set and empty counts as not set.
    ///
    /// # Errors
    /// As [`from_process`](Self::from_process).
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self, Error> {
        let set = |name: &str| lookup(name).filter(|value| !value.is_empty());
        let api_base = match set(API_BASE_VARIABLE) {
            Some(value) => check_base(value)?,
            None => server::URL.to_owned(),
        };
        let base = match set(CONFIG_DIR_VARIABLE) {
            Some(folder) => PathBuf::from(folder),
            None => home(&set)?.join(".config").join("run402"),
        };
        let profile = [WALLET_VARIABLE, PROFILE_VARIABLE]
            .into_iter()
            .find_map(|variable| Some((variable, set(variable)?)));
        let folder = match profile {
            None => base,
            Some((variable, name)) => profile_folder(&base, variable, name.to_str())?,
        };
        Ok(Self {
            api_base,
            folder,
            allowance: set(ALLOWANCE_PATH_VARIABLE).map(PathBuf::from),
        })
    }

    /// Another configuration folder, with its own projects and its own wallet.
    #[must_use]
    pub fn with_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = folder.into();
        self
    }

    /// The wallet of that name, in a folder of its own below the present one. `default` is the present one.
    ///
    /// # Errors
    /// Where the name is not 1 to 64 lower-case letters, digits, `-` and `_`, the first a letter or digit.
    pub fn with_profile(mut self, name: &str) -> Result<Self, Error> {
        self.folder = profile_folder(&self.folder, "profile", Some(name))?;
        Ok(self)
    }

    /// Address of the API, without a trailing slash.
    #[must_use]
    pub fn api_base(&self) -> &str {
        &self.api_base
    }

    /// The folder of the credentials.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file of the projects.
    #[must_use]
    pub fn projects_file(&self) -> PathBuf {
        self.folder.join("projects.json")
    }

    /// The file of the wallet.
    #[must_use]
    pub fn allowance_file(&self) -> PathBuf {
        match &self.allowance {
            Some(path) => path.clone(),
            None => self.folder.join("allowance.json"),
        }
    }

    /// The wallet's file of older versions, which is renamed; none where the caller names a file.
    pub(super) fn old_allowance_file(&self) -> Option<PathBuf> {
        self.allowance.is_none().then(|| self.folder.join("wallet.json"))
    }
}

/// The value as it was given, as the official client has it; whether it is an address shows here rather than at the first call.
fn check_base(value: OsString) -> Result<String, Error> {
    let bad = || {
        Error::config(
            API_BASE_VARIABLE,
            "it is not an address with http or https",
            "set it to an address such as https://api.run402.com, or unset it",
        )
    };
    let text = value.into_string().map_err(|_| bad())?;
    let url = agent_clients_runtime::reqwest::Url::parse(&text).map_err(|_| bad())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(bad());
    }
    Ok(text.trim().trim_end_matches('/').to_owned())
}

fn home(set: &impl Fn(&str) -> Option<OsString>) -> Result<PathBuf, Error> {
    let home = set("HOME").map(PathBuf::from).or_else(std::env::home_dir);
    home.filter(|home| !home.as_os_str().is_empty()).ok_or_else(|| {
        Error::config(
            CONFIG_DIR_VARIABLE,
            "it is not set, and this user has no home folder",
            "set it to the folder of projects.json and allowance.json",
        )
    })
}

/// A name becomes a folder, so it must not be able to name another place. A wrong one is not shown: it may be a key pasted into the
/// wrong variable.
fn profile_folder(base: &Path, place: &str, name: Option<&str>) -> Result<PathBuf, Error> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let valid = name.filter(|name| {
        (1..=64).contains(&name.len())
            && name.bytes().all(|byte| plain(byte) || matches!(byte, b'-' | b'_'))
            && name.bytes().next().is_some_and(plain)
    });
    match valid {
        Some(DEFAULT_PROFILE) => Ok(base.to_owned()),
        Some(name) => Ok(base.join("profiles").join(name)),
        None => Err(Error::config(
            place,
            "it is not the name of a wallet",
            "give 1 to 64 lower-case letters, digits, `-` and `_`, the first a letter or digit",
        )),
    }
}

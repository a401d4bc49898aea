//! References in the results of sessions: resolved with the Vault of the client.
//!
//! It must never send a credential of the agent-api to a Vault that does not take it; which Vault there is was decided when
//! the client was made.

use crate::agent::AgentClient;
use crate::vault::{Download, DownloadError, ReferenceError, VaultReference};

impl AgentClient {
    /// Begins to resolve a reference, for example that of a file in a result; the official client's `resolveReference`.
    /// Awaited as it is, it gives the bytes; see [`Download`] for the other forms.
    ///
    /// The server has already put the bytes of steps and results into the stream of a session: references in events need not
    /// be resolved (Meistrari contract, section 5.1, item 7).
    ///
    /// # Errors
    ///
    /// Of the download: [`DownloadError::Reference`] for a text that is no reference, and
    /// [`DownloadError::Configuration`] where the client has no Vault, or has only an API key for it. Nothing is sent then.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[derive(serde::Deserialize)] struct Report { lines: Vec<String> }
    /// # async fn example(client: meistrari_client::AgentClient, reference: &str) -> Result<(), Box<dyn std::error::Error>> {
    /// let report: Report = client.resolve_reference(reference).json().await?;
    /// # drop(report.lines);
    /// # Ok(())
    /// # }
    /// ```
    pub fn resolve_reference<R>(&self, reference: R) -> Download
    where
        R: TryInto<VaultReference>,
        R::Error: Into<ReferenceError>,
    {
        match self.vault() {
            Ok(vault) => vault.resolve(reference),
            Err(error) => Download::new(Err(DownloadError::Configuration(error))),
        }
    }
}

//! The secrets of a retrieved credential, by name.
//!
//! Rules: STACK contract, section 5.13. A secret is given as [`Secret`], which prints nothing; it must never be copied out of it here.

use agent_clients_runtime::Secret;

use crate::types::Credential;

/// The secrets of a credential, which has one or several with names.
///
/// ```
/// use stack_client::prelude::*;
/// # use stack_client::types::{ConnectCustomServiceInput, CustomServiceCredential};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let parts = [("password".to_owned(), "hunter2".into())].into();
/// # let sftp = ConnectCustomServiceInput::new("sftp server", CustomServiceCredential::SecretMap(parts));
/// # client.services().connect_custom(sftp).await?;
/// let slack = client.credentials().get("slack").await?;
/// let token = slack.secret().map(|secret| secret.expose());
/// let sftp = client.credentials().get("custom_sftp_server").await?;
/// let password = sftp.secret_named("password").map(|secret| secret.expose());
/// # assert_eq!((token, password), (Some("fake-slack-credential"), Some("hunter2")));
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub trait CredentialExt {
    /// The secret of a credential that has one.
    fn secret(&self) -> Option<&Secret>;

    /// The secret of this name, of a credential that has several.
    fn secret_named(&self, name: &str) -> Option<&Secret>;

    /// The names of its secrets, sorted; none where it has one without a name.
    fn secret_names(&self) -> impl Iterator<Item = &str>;
}

impl CredentialExt for Credential {
    fn secret(&self) -> Option<&Secret> {
        self.credential.as_ref()
    }

    fn secret_named(&self, name: &str) -> Option<&Secret> {
        self.credentials.as_ref()?.get(name)
    }

    fn secret_names(&self) -> impl Iterator<Item = &str> {
        self.credentials.iter().flat_map(|all| all.keys().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_found_by_name_and_never_print() {
        let several: Credential = serde_json::from_str(
            r#"{"provider":"custom_sftp_server","credentials":{"username":"hunter1","password":"hunter2"},"more":"x"}"#,
        )
        .unwrap();
        let one: Credential =
            serde_json::from_str(r#"{"provider":"openai","credential":"hunter3","credentials":null}"#).unwrap();
        assert_eq!(several.secret_named("password").unwrap().expose(), "hunter2");
        assert_eq!((several.secret(), several.secret_named("key")), (None, None));
        assert_eq!(several.secret_names().collect::<Vec<_>>(), ["password", "username"]);
        assert_eq!(one.secret().unwrap().expose(), "hunter3");
        assert_eq!((one.secret_named("password"), one.secret_names().count()), (None, 0));
        for shown in [format!("{several:?}"), format!("{one:#?}")] {
            assert!(!shown.contains("hunter"), "{shown}");
        }
    }
}

//! Destinations and rules of notifications: the names of the official documents, and the way to a verified destination.
//!
//! Rules: STACK contract, sections 3.7, 3.8 and 5.17. The secret of a webhook is shown once, so it is never lost with a later
//! failure.

use std::fmt;
use std::future::Future;

use agent_clients_runtime::{Error, Reply, Secret};

use crate::api::delivery_methods::{self, DeliveryMethods};
use crate::api::notifications::{CreateRequest, Notifications};
use crate::types::{
    AddDeliveryMethodInput, CreateNotificationChannelInput, DeliveryMethodReply, DestinationType,
    NotificationDestination, Severity, VerificationCodeInput,
};

/// The names that the vendor's page about its Python client has for these calls. No published client has them; they lead to the
/// operations that the newer clients call otherwise.
pub trait NotificationsExt {
    /// Adds a destination: [`DeliveryMethods::add`].
    #[doc(alias = "add")]
    fn add_destination(
        &self,
        channel_type: impl Into<DestinationType>,
        destination: impl Into<String>,
    ) -> delivery_methods::AddRequest;

    /// Verifies a destination with the code that was sent to it: [`DeliveryMethods::verify`].
    #[doc(alias = "verify")]
    fn verify_destination(&self, id: impl Into<String>, code: impl Into<Secret>) -> delivery_methods::VerifyRequest;

    /// Makes a rule that sends these events to destinations: [`Notifications::create`] with `destination_ids`.
    ///
    /// *Evidence:* the name is stated in the vendor's document, the request is inferred: no client sends it (STACK contract, section 3.7).
    #[doc(alias = "create")]
    fn create_rule(
        &self,
        destination_ids: impl IntoIterator<Item = impl Into<String>>,
        events: impl IntoIterator<Item = impl Into<String>>,
        min_severity: impl Into<Severity>,
    ) -> CreateRequest;
}

impl NotificationsExt for Notifications {
    fn add_destination(
        &self,
        channel_type: impl Into<DestinationType>,
        destination: impl Into<String>,
    ) -> delivery_methods::AddRequest {
        destinations(self).add(AddDeliveryMethodInput::new(channel_type, destination))
    }

    fn verify_destination(&self, id: impl Into<String>, code: impl Into<Secret>) -> delivery_methods::VerifyRequest {
        destinations(self).verify(id, VerificationCodeInput::new(code))
    }

    fn create_rule(
        &self,
        destination_ids: impl IntoIterator<Item = impl Into<String>>,
        events: impl IntoIterator<Item = impl Into<String>>,
        min_severity: impl Into<Severity>,
    ) -> CreateRequest {
        self.create(CreateNotificationChannelInput {
            destination_ids: Some(destination_ids.into_iter().map(Into::into).collect()),
            events: Some(events.into_iter().map(Into::into).collect()),
            min_severity: Some(min_severity.into()),
            ..CreateNotificationChannelInput::default()
        })
    }
}

fn destinations(notifications: &Notifications) -> DeliveryMethods {
    DeliveryMethods {
        core: notifications.core.clone(),
    }
}

/// The way to a verified destination.
pub trait DeliveryMethodsExt {
    /// Adds a destination and has a code sent to it, unless it is verified at once (as the account's own address is). Then
    /// [`PendingDestination::verify`] takes the code. An unverified destination gets nothing.
    ///
    /// # Errors
    ///
    /// [`AddDestinationError`]; where only the second step failed it holds the destination, with the secret that is shown once.
    /// Neither step is repeated.
    ///
    /// # Examples
    ///
    /// ```
    /// use agent_clients_testkit::stack::Stack;
    /// use stack_client::{Client, prelude::*, types::{AddDeliveryMethodInput, Severity}};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = Stack::builder().without_governance().start().await?;
    /// # let client = Client::builder().api_key(Stack::API_KEY).base_url(fake.url()).build()?;
    /// let hook = AddDeliveryMethodInput::new("webhook", "https://example.com/hooks/stack");
    /// let pending = client.delivery_methods().add_and_send_code(hook).await?;
    /// let secret = pending.destination.webhook_secret.clone(); // keep it: it is shown once
    /// # let code = fake.verification_code(&pending.destination.id).unwrap();
    /// pending.verify(code).await?;
    /// let ids = [pending.destination.id.clone()];
    /// client.notifications().create_rule(ids, ["passport.flagged"], Severity::Warning).await?;
    /// # assert!(secret.is_some());
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn add_and_send_code(
        &self,
        destination: AddDeliveryMethodInput,
    ) -> impl Future<Output = Result<PendingDestination, AddDestinationError>> + Send;
}

impl DeliveryMethodsExt for DeliveryMethods {
    async fn add_and_send_code(
        &self,
        destination: AddDeliveryMethodInput,
    ) -> Result<PendingDestination, AddDestinationError> {
        let added = self.add(destination).await.map_err(|error| AddDestinationError {
            destination: None,
            error,
        })?;
        let pending = PendingDestination {
            destinations: self.clone(),
            destination: added,
        };
        if pending.destination.verified == Some(true) {
            return Ok(pending);
        }
        match pending.send_code_again().await {
            Ok(_) => Ok(pending),
            Err(error) => Err(AddDestinationError {
                destination: Some(Box::new(pending)),
                error,
            }),
        }
    }
}

/// A destination that was added, and its next steps.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PendingDestination {
    destinations: DeliveryMethods,
    /// The destination as it was when it was added. `webhook_secret` of a webhook is shown here and never again.
    pub destination: Reply<NotificationDestination>,
}

impl PendingDestination {
    /// Verifies it with the code that was sent to it.
    ///
    /// # Errors
    ///
    /// As [`DeliveryMethods::verify`].
    pub async fn verify(&self, code: impl Into<Secret>) -> Result<Reply<Option<DeliveryMethodReply>>, Error> {
        let code = VerificationCodeInput::new(code);
        self.destinations.verify(&self.destination.id, code).await
    }

    /// Has another code sent.
    ///
    /// # Errors
    ///
    /// As [`DeliveryMethods::send_verification_code`].
    pub async fn send_code_again(&self) -> Result<Reply<Option<DeliveryMethodReply>>, Error> {
        self.destinations.send_verification_code(&self.destination.id).await
    }

    /// Has a sample sent to it.
    ///
    /// # Errors
    ///
    /// As [`DeliveryMethods::test`].
    pub async fn test(&self) -> Result<Reply<Option<DeliveryMethodReply>>, Error> {
        self.destinations.test(&self.destination.id).await
    }
}

/// Why a destination was not added or no code was sent to it.
#[derive(Debug)]
#[non_exhaustive]
pub struct AddDestinationError {
    /// The destination, where it was added; only the code is missing.
    pub destination: Option<Box<PendingDestination>>,
    /// What failed.
    pub error: Error,
}

impl fmt::Display for AddDestinationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.destination {
            Some(added) => {
                let id = &added.destination.id;
                write!(
                    f,
                    "the destination {id} was added, and no code was sent to it: {}",
                    self.error
                )
            }
            None => write!(
                f,
                "the destination was not added, or its answer was lost: {}",
                self.error
            ),
        }
    }
}

impl std::error::Error for AddDestinationError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

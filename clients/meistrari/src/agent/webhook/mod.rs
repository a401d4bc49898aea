//! Webhooks of a session: which URLs can be registered, and which deliveries are to be believed.
//!
//! Rules: Meistrari contract, section 5.4. A delivery is read only after its signature was found right, over the bytes as received. A
//! URL, a secret and a right signature are never printed.
//!
//! *Evidence:* the header, the rules of registration and that deliveries come at least once are stated by the vendor. The algorithm
//! and form of the signature (HMAC-SHA256 of the raw body in hex digits, keyed with the whole secret), the exact ranges of refused
//! addresses and `deliveryId` as what tells a repeat are inferred: the vendor publishes none of them.
//!
//! ```
//! use meistrari_client::agent::webhook::{Received, SIGNATURE_HEADER, WebhookReceiver};
//! use meistrari_client::runtime::http::HeaderMap;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = WebhookReceiver::new("whsec_a-long-random-string")?;
//!
//! // What the web framework hands over: the headers, and the body as it was received.
//! let body = br#"{"eventType":"session.completed","sessionId":"ses_1","deliveryId":"dlv_1"}"#;
//! let mut headers = HeaderMap::new();
//! headers.insert(SIGNATURE_HEADER, receiver.verifier().sign(body).parse()?);
//!
//! match receiver.receive(&headers, body).await? {
//!     Received::New(delivery) => println!("{} {}", delivery.event_type, delivery.session_id),
//!     Received::Duplicate(delivery) => println!("{} came before", delivery.delivery_id),
//! }
//! # Ok(())
//! # }
//! ```

mod receive;
mod url;
mod verify;

pub use agent_clients_runtime::webhook::{MemoryReplayLog as MemoryDeliveryLog, ReplayLog as DeliveryLog};

pub use super::validate::check_webhooks;
pub use receive::{DELIVERY_MEMORY, Received, WebhookReceiver};
pub use url::{WebhookUrlError, check_webhook_url};
pub use verify::{DeliveryError, SIGNATURE_HEADER, VerifiedDelivery, WebhookVerifier, verify_webhook_signature};

/// The most webhooks of a session. 5 (Meistrari contract, section 5.4).
pub const MAX_WEBHOOKS: usize = 5;

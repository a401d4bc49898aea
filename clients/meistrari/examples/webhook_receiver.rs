//! A receiver of session webhooks: verifies every delivery, tells repeats from new ones, and prints the new ones.
//!
//! ```text
//! MEISTRARI_WEBHOOK_SECRET=whsec_… cargo run -p meistrari-client --example webhook_receiver -- 127.0.0.1:8080
//! ```
//!
//! Nothing of a delivery is looked at before its signature is found right. The address must be reachable from outside over https, by
//! a proxy for example: the service delivers nowhere else.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use meistrari_client::agent::types::{SessionWebhookEventPayload, SessionWebhookEventType};
use meistrari_client::agent::webhook::{Received, WebhookReceiver};

/// Where webhooks are delivered: register `https://your-host/hooks/agent-session`.
const PATH: &str = "/hooks/agent-session";

type Act = Arc<dyn Fn(&SessionWebhookEventPayload) + Send + Sync>;

/// The receiver as a web service. `act` sees every delivery that is new, once, before it is acknowledged.
pub fn router(receiver: WebhookReceiver, act: impl Fn(&SessionWebhookEventPayload) + Send + Sync + 'static) -> Router {
    let act: Act = Arc::new(act);
    Router::new().route(PATH, post(receive)).with_state((receiver, act))
}

/// The body is taken as raw bytes: any parser in between would change what was signed.
async fn receive(
    State((receiver, act)): State<(WebhookReceiver, Act)>,
    headers: HeaderMap,
    raw_body: Bytes,
) -> (StatusCode, &'static str) {
    match receiver.receive(&headers, &raw_body).await {
        Ok(Received::New(delivery)) => {
            act(&delivery);
            (StatusCode::OK, "ok")
        }
        // Acknowledged again, and not acted on again.
        Ok(Received::Duplicate(_)) => (StatusCode::OK, "known"),
        Err(error) => {
            eprintln!("refused: {error}");
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
            (status, "refused")
        }
    }
}

/// What happened, in a line. The content comes from the stream or the timeline of the session.
fn print(event: &SessionWebhookEventPayload) {
    let session = &event.session_id;
    match &event.event_type {
        SessionWebhookEventType::SessionWaitingMessages => println!("{session} waits for the next message"),
        SessionWebhookEventType::SessionFailed => {
            println!(
                "{session} failed: {}",
                event.error.as_deref().unwrap_or("no reason given")
            );
        }
        other => println!("{session}: {other}"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("MEISTRARI_WEBHOOK_SECRET")
        .map_err(|_| "MEISTRARI_WEBHOOK_SECRET is not set; fix: set it to the secret of the webhook")?;
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("receiving on http://{}{PATH}", listener.local_addr()?);
    axum::serve(listener, router(WebhookReceiver::new(secret)?, print)).await?;
    Ok(())
}

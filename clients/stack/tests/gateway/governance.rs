//! Writes that a human has to approve: STACK contract, section 5.22.

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::prelude::*;
use stack_client::runtime::BoxFuture;
use stack_client::runtime::serde_json::{Map, json};
use stack_client::types::{
    AddDeliveryMethodInput, DecideReviewInput, DetectorConfigInput, PiiConfigInput, ReviewDecision,
    VerificationCodeInput,
};
use stack_client::{Client, Error};

use crate::support::{client, refusal};

type Sending = BoxFuture<'static, Result<(), Error>>;

/// Sends a request twice: refused, and again with the approval.
fn twice<R, T>(request: R) -> (Sending, Sending)
where
    R: Governed + Clone + IntoFuture<Output = Result<T, Error>, IntoFuture: Send + 'static>,
{
    let again = request.clone().with_governance_approval("gap_7");
    let sending = |request: R| -> Sending {
        let future = request.into_future();
        Box::pin(async move { future.await.map(drop) })
    };
    (sending(request), sending(again))
}

#[tokio::test]
async fn every_governed_write_tells_that_it_needs_an_approval_and_repeats_with_it() {
    type Calls = fn(&Client) -> (Sending, Sending);
    let calls: [Calls; 14] = [
        |client| twice(client.agents().unblock("agt_1")),
        |client| {
            twice(
                client
                    .reviews()
                    .decide("cout_1", DecideReviewInput::new(ReviewDecision::Approved)),
            )
        },
        |client| {
            twice(
                client
                    .delivery_methods()
                    .add(AddDeliveryMethodInput::new("sms", "+14155551234")),
            )
        },
        |client| twice(client.delivery_methods().delete("ndst_1")),
        |client| twice(client.delivery_methods().rotate_secret("ndst_1")),
        |client| twice(client.delivery_methods().send_verification_code("ndst_1")),
        |client| {
            twice(
                client
                    .delivery_methods()
                    .verify("ndst_1", VerificationCodeInput::new("1")),
            )
        },
        |client| twice(client.delivery_methods().test("ndst_1")),
        |client| twice(client.detector_config().upsert("k", DetectorConfigInput::default())),
        |client| twice(client.detector_config().reset("k")),
        |client| twice(client.pii_config().update(PiiConfigInput::default())),
        |client| twice(client.pii_config().reset()),
        |client| twice(client.fleets().activate(Map::new().into()).with_idempotency_key("k1")),
        |client| {
            twice(
                client
                    .fleets()
                    .revise("flp_1", 3, Map::new().into())
                    .with_idempotency_key("k2"),
            )
        },
    ];
    for calls in calls {
        let transport = MemoryTransport::new();
        transport
            .next(refusal(403, "GOVERNANCE_APPROVAL_REQUIRED", "A human has to approve"))
            .next(Answer::json(&json!({
                "review_id": "r", "agent_id": "a", "decision": "approved", "passport_blocked": false,
                "id": "x", "enabled": true,
            })));
        let (first, again) = calls(&client(&transport));
        let error = first.await.unwrap_err();
        assert!(
            error.governance_approval_required() && error.status().is_some_and(|status| status == 403),
            "{error}"
        );
        assert_eq!(transport.requests().len(), 1, "nothing is repeated by itself");
        again.await.unwrap();
        let [refused, approved] = &transport.requests()[..] else {
            panic!("two requests")
        };
        assert_eq!(refused.header("x-governance-approval"), None);
        assert_eq!(approved.header("x-governance-approval"), Some("gap_7"));
        assert_eq!(
            (refused.method(), refused.path(), refused.body()),
            (approved.method(), approved.path(), approved.body())
        );
        assert_eq!(refused.header("idempotency-key"), approved.header("idempotency-key"));
    }
}

#[tokio::test]
async fn no_other_error_asks_for_an_approval() {
    for answer in [
        refusal(403, "FORBIDDEN", "GOVERNANCE_APPROVAL_REQUIRED"),
        refusal(401, "UNAUTHORIZED", "no"),
        Answer::bytes("text/html", "GOVERNANCE_APPROVAL_REQUIRED").with_status(403),
        Answer::broken(),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer);
        let error = client(&transport).agents().unblock("agt_1").await.unwrap_err();
        assert!(!error.governance_approval_required(), "{error}");
    }
}

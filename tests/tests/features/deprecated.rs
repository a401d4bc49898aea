//! What is deprecated still works, and everybody who uses it is told by the compiler.
#![allow(deprecated, reason = "this is what the tests are about")]

use agent_clients_tests::fixtures::DeprecatedClient;
use agent_clients_tests::fixtures::deprecated::types::OldJob;
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, serve};

#[tokio::test]
async fn a_deprecated_operation_parameter_and_field_are_sent_and_read_as_ever() -> Outcome {
    let old = json!({"id": "j", "legacyId": "l", "priority": 3});
    let (server, client) = serve(DeprecatedClient::new, [Answer::json(200, &old)]).await?;
    let job = OldJob {
        priority: Some(3),
        ..OldJob::new("j", "l")
    };
    let reply = client.old().run(job).verbose(true).depth(2).await?;
    assert_eq!((reply.legacy_id.as_str(), reply.priority), ("l", Some(3)));
    let request = server.last();
    assert_eq!((request.query(), request.json()), ("depth=2&verbose=true", old));
    Ok(())
}

/// The attribute, since the warning itself is the compiler's.
#[test]
fn operation_setter_and_fields_carry_the_attribute() {
    let operation = include_str!("../../src/fixtures/deprecated/api/old.rs");
    assert_eq!(
        operation
            .matches("#[deprecated(note = \"the official client dropped it after 0.9\")]")
            .count(),
        1
    );
    assert_eq!(operation.matches("#[deprecated]").count(), 1);
    let fields = include_str!("../../src/fixtures/deprecated/types/old_job.rs");
    assert_eq!(fields.matches("#[deprecated]").count(), 2);
}

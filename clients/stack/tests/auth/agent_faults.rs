//! What can go wrong while an agent's key is enrolled: clear errors, nothing half-written, nothing lost.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::json;
use stack_client::auth::{AgentKey, AgentKeyStore, AuthError, AuthErrorKind, Environment};
use stack_client::runtime::Sent;

use crate::support::{Home, agent_token, api, builder, enrolments, lines, read, write};

fn challenge() -> Answer {
    Answer::json(&json!({"challenge_id": "ech_1", "challenge": "text"}))
}

#[tokio::test]
async fn a_refused_enrolment_is_a_typed_error_and_stores_nothing() {
    use AuthErrorKind::{EnrollmentFailed, EnrollmentRefused};
    let refusal = |status, code: &str| {
        let body = json!({"error": {"message": "no", "code": code}});
        Answer::json(&body).with_status(status)
    };
    for (name, answers, kind, shown) in [
        (
            "the challenge is refused",
            vec![refusal(403, "FORBIDDEN")],
            EnrollmentRefused,
            "403 FORBIDDEN: no",
        ),
        (
            "the agent is unknown",
            vec![refusal(404, "NOT_FOUND")],
            EnrollmentRefused,
            "404 NOT_FOUND",
        ),
        (
            "the credential is bad",
            vec![refusal(401, "INVALID_API_KEY")],
            EnrollmentRefused,
            "401 INVALID_API_KEY",
        ),
        (
            "the key is refused",
            vec![challenge(), refusal(400, "INVALID_REQUEST")],
            EnrollmentRefused,
            "400",
        ),
        (
            "the server fails",
            vec![challenge(), refusal(500, "INTERNAL_ERROR")],
            EnrollmentFailed,
            "500",
        ),
        (
            "the gateway answers",
            vec![Answer::text("<html>").with_status(502)],
            EnrollmentFailed,
            "502",
        ),
        ("no connection", vec![Answer::refused()], EnrollmentFailed, "refused"),
        (
            "the reply is lost",
            vec![challenge(), Answer::broken()],
            EnrollmentFailed,
            "did not enrol",
        ),
        (
            "the challenge is none",
            vec![Answer::json(&json!({"challenge_id": "x"}))],
            EnrollmentFailed,
            "challenge",
        ),
    ] {
        let home = Home::new();
        let transport = MemoryTransport::new();
        let count = answers.len();
        for answer in answers {
            transport.next(answer);
        }
        let client = home
            .builder(&transport)
            .agent_id("agt_1")
            .api_key("sk_live_OP")
            .build()
            .unwrap();
        let error = client.agents().list().await.unwrap_err();
        assert!(error.is_auth() && error.was_sent() == Sent::No, "{name}: {error:?}");
        assert_eq!(error.operation_id(), "agents_list");
        let cause = AuthError::find(&error).unwrap();
        assert_eq!(cause.kind(), kind, "{name}: {error}");
        assert!(
            cause.cause().unwrap().operation_id().starts_with("agents_enroll"),
            "{name}"
        );
        let text = error.to_string();
        assert!(
            text.contains(shown) && text.contains("agt_1") && text.contains("fix: "),
            "{name}: {text}"
        );
        assert!(!format!("{text} {error:?} {cause:?}").contains("sk_live"), "{name}");
        assert_eq!(
            transport.requests().len(),
            count,
            "{name}: nothing is repeated, and the call is not sent"
        );
        // Only the lock, which is empty.
        assert_eq!(home.files(), [".stack/agents/agt_1.json.lock"], "{name}");
        assert_eq!(
            std::fs::metadata(home.path().join(".stack/agents/agt_1.json.lock"))
                .unwrap()
                .len(),
            0
        );
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_wait_for_a_refused_enrolment_share_the_refusal_and_the_next_one_tries_again() {
    let home = Home::new();
    let transport = api();
    transport.next(Answer::new(403).delayed(Duration::from_secs(1)));
    enrolments(&transport);
    let client = home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    let calls: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.agents().list().await.map(drop) })
        })
        .collect();
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert_eq!(
            AuthError::find(&error).unwrap().kind(),
            AuthErrorKind::EnrollmentRefused
        );
    }
    assert_eq!(transport.requests().len(), 1);
    client.agents().list().await.unwrap();
    assert_eq!(transport.requests().len(), 4);
}

#[tokio::test]
async fn without_a_credential_for_the_enrolment_the_error_names_every_place_and_nothing_is_sent() {
    let home = Home::new();
    let transport = MemoryTransport::new();
    let client = home.builder(&transport).agent_id("agt_1").build().unwrap();
    let error = client.agents().list().await.unwrap_err();
    let text = error.to_string();
    for part in [
        "to enrol the agent's key",
        "api_key",
        "STACK_API_KEY",
        "credentials.json",
        "fix: ",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::NoCredential);
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_credential_that_appears_later_is_found_by_the_next_call() {
    let home = Home::new();
    let transport = api();
    enrolments(&transport);
    crate::support::tokens(&transport, |_, reply| Answer::json(&reply));
    let client = home.builder(&transport).agent_id("agt_1").build().unwrap();
    client.agents().list().await.unwrap_err();
    let home = home.sign_in();
    client.agents().list().await.unwrap();
    assert!(home.key_file("agt_1").exists());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn where_the_key_could_not_be_stored_nothing_is_enrolled() {
    let root = tempfile::tempdir().unwrap();
    let below = "/.stack/agents";
    let folder = crate::support::cramped(root.path(), "agt_1.json", below);
    let environment = Environment::empty().with_home(&folder);
    std::fs::create_dir_all(environment.agents_folder().unwrap()).unwrap();
    let transport = MemoryTransport::new();
    let client = builder(environment.clone(), &transport)
        .agent_id("agt_1")
        .api_key("k")
        .build()
        .unwrap();
    let error = client.agents().list().await.unwrap_err();
    let cause = AuthError::find(&error).unwrap();
    assert_eq!(cause.kind(), AuthErrorKind::KeyFile);
    assert!(error.is_auth() && cause.reason().starts_with("cannot lock "), "{error}");
    assert!(cause.fix().starts_with("make the folder writable"), "{error}");
    assert!(transport.requests().is_empty());
    assert_eq!(
        std::fs::read_dir(environment.agents_folder().unwrap()).unwrap().count(),
        0,
        "nothing is left"
    );

    // A key that is there is used all the same.
    let key = AgentKey::generate().unwrap();
    let elsewhere = AgentKeyStore::new(root.path());
    elsewhere.save("agt_1", &key, None).unwrap();
    std::fs::copy(
        elsewhere.path("agt_1").unwrap(),
        environment.agents_folder().unwrap().join("agt_1.json"),
    )
    .unwrap();
    let transport = api();
    builder(environment, &transport)
        .agent_id("agt_1")
        .build()
        .unwrap()
        .agents()
        .list()
        .await
        .unwrap();
    agent_token(&transport.last_request(), &key.public_jwk().x);
}

#[tokio::test]
async fn a_home_that_is_no_folder_is_a_clear_error() {
    let home = Home::new();
    write(&home.path().join(".stack"), "a file");
    let transport = MemoryTransport::new();
    let client = home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    let error = client.agents().list().await.unwrap_err();
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::KeyFile);
    assert!(error.to_string().contains(".stack/agents/agt_1.json"), "{error}");
    assert!(transport.requests().is_empty());
    assert_eq!(home.files(), [".stack"]);
}

#[tokio::test]
async fn the_key_file_of_another_agent_is_neither_used_nor_replaced() {
    let home = Home::new();
    let store = AgentKeyStore::of(&home.environment()).unwrap();
    store.save("agt_2", &AgentKey::generate().unwrap(), None).unwrap();
    std::fs::rename(home.key_file("agt_2"), home.key_file("agt_1")).unwrap();
    let before = read(&home.key_file("agt_1"));
    let transport = MemoryTransport::new();
    let client = home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    let error = client.agents().list().await.unwrap_err();
    assert!(error.to_string().contains("the key file of another agent"), "{error}");
    assert!(transport.requests().is_empty());
    assert_eq!(read(&home.key_file("agt_1")), before);
}

#[tokio::test(start_paused = true)]
async fn an_enrolment_is_carried_through_when_the_call_that_began_it_is_dropped() {
    let home = Home::new();
    let transport = api();
    transport.on("POST", "/v1/agents/agt_1/enrollment-challenge", challenge());
    let enrolled = Answer::json(&json!({"enrolled_at": null})).delayed(Duration::from_secs(10));
    transport.on("POST", "/v1/agents/agt_1/enroll", enrolled);
    let client = home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    let error = client
        .agents()
        .list()
        .with_timeout(Duration::from_secs(1))
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(!home.key_file("agt_1").exists());
    tokio::time::sleep(Duration::from_secs(12)).await;
    assert!(home.key_file("agt_1").exists(), "the key that the API took is stored");
    client.agents().list().await.unwrap();
    assert_eq!(lines(&transport).len(), 3, "and used: nothing is enrolled again");
}

#[tokio::test(start_paused = true)]
async fn an_enrolment_that_hangs_ends_after_its_own_time() {
    let home = Home::new();
    let transport = MemoryTransport::new();
    transport.on("POST", "/v1/agents/agt_1/enrollment-challenge", Answer::never());
    let client = home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    let begun = tokio::time::Instant::now();
    let error = client.agents().list().await.unwrap_err();
    assert_eq!(begun.elapsed().as_secs(), stack_client::auth::AUTH_TIMEOUT.as_secs());
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::EnrollmentFailed);
}

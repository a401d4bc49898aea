//! Enrolling members of a fleet with keys of this machine: STACK contract, section 5.23.

use std::fs;
use std::path::Path;

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use stack_client::auth::{AgentKey, AgentKeyStore};
use stack_client::prelude::*;
use stack_client::runtime::serde_json::{self, Value, json};
use stack_client::{StackError, fleet_key_id};
use tempfile::TempDir;

use crate::support::{client, line, lines, refusal, sent};

const KEY_ID: &str = "fleet_011e61a75168f5dff74655cb211d1d1cce975178b0b36b260b2167e55ae4ab1b";
const AGENT: &str = "agt_fleet_enroll_local";

fn challenge(number: u32) -> Answer {
    Answer::json(&json!({"challenge_id": format!("fch_{number}"), "challenge": format!("fleet-challenge-{number}")}))
}

fn enrolled(agent_id: &str) -> Answer {
    Answer::json(&json!({"agent_id": agent_id, "enrolled": true})).with_status(201)
}

fn store() -> (TempDir, AgentKeyStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = AgentKeyStore::new(folder.path().join("agents"));
    (folder, store)
}

fn file(store: &AgentKeyStore, id: &str) -> Value {
    serde_json::from_slice(&fs::read(store.path(id).unwrap()).unwrap()).unwrap()
}

fn names(store: &AgentKeyStore) -> Vec<String> {
    let path = store.path("x").unwrap();
    let entries = fs::read_dir(path.parent().unwrap()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Public key, challenge id and proof of an enrolment.
fn proof(request: &RecordedRequest) -> (String, String, String) {
    let (_, _, body) = line(request);
    let text = |pointer: &str| {
        body.pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    (text("/public_key/x"), text("/challenge_id"), text("/proof"))
}

#[tokio::test]
async fn a_member_is_enrolled_with_a_new_key_that_is_stored_under_both_ids() {
    for (is_workload, base) in [(false, "/v1/fleets/flp_1"), (true, "/v1/fleets/flp_1/workload")] {
        let transport = MemoryTransport::new();
        transport.next(challenge(1)).next(enrolled(AGENT));
        let (_folder, store) = store();
        let fleets = client(&transport).fleets();
        let enrol = match is_workload {
            false => fleets.enroll_local("flp_1", "worker-1", "job-enroll_local"),
            true => fleets.enroll_workload_local("flp_1", "worker-1", "job-enroll_local"),
        };
        let done = enrol.key_store(store.clone()).await.unwrap();
        assert_eq!((done.agent_id.as_str(), done.key_id.as_str()), (AGENT, KEY_ID));
        assert_eq!(done.reply.extra["enrolled"], true);

        let key = store.load(AGENT).unwrap().unwrap().key;
        let public = key.public_jwk().x;
        assert_eq!(
            lines(&transport),
            [
                sent("POST", &format!("{base}/enrollment-challenges"), json!({})),
                sent(
                    "POST",
                    &format!("{base}/enroll"),
                    json!({
                        "name": "worker-1", "idempotency_key": "job-enroll_local",
                        "public_key": {"kty": "OKP", "crv": "Ed25519", "x": public},
                        "challenge_id": "fch_1", "proof": key.sign_challenge("fleet-challenge-1"),
                    })
                ),
            ]
        );
        let (of_key, mut of_agent) = (file(&store, KEY_ID), file(&store, AGENT));
        assert!(of_key["enrolled_at"].is_f64(), "{}", of_key["enrolled_at"]);
        assert_eq!(of_key["agent_id"], KEY_ID);
        assert_eq!(of_agent["agent_id"], AGENT);
        of_agent["agent_id"] = KEY_ID.into();
        assert_eq!(of_key, of_agent, "a copy but for the id");
        assert_eq!(names(&store), [format!("{AGENT}.json"), format!("{KEY_ID}.json")]);
        #[cfg(unix)]
        for id in [KEY_ID, AGENT] {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(store.path(id).unwrap()).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[tokio::test]
async fn a_repeat_uses_the_same_key_pair_with_a_new_challenge_whatever_went_wrong_before() {
    let transport = MemoryTransport::new();
    transport
        .next(refusal(500, "INTERNAL_ERROR", "boom"))
        .next(challenge(1))
        .next(Answer::broken())
        .next(challenge(2))
        .next(refusal(409, "CONFLICT", "not yet"))
        .next(challenge(3))
        .next(enrolled(AGENT))
        .next(challenge(4))
        .next(enrolled(AGENT));
    let (_folder, store) = store();
    let fleets = client(&transport).fleets();
    let enrol = || {
        fleets
            .enroll_local("flp_1", "worker-1", "job-enroll_local")
            .key_store(store.clone())
    };
    for code in [Some("INTERNAL_ERROR"), None, Some("CONFLICT")] {
        let error = enrol().await.unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(
            names(&store),
            [format!("{KEY_ID}.json")],
            "the key is kept, and no agent is there yet"
        );
    }
    enrol().await.unwrap();
    enrol().await.unwrap();
    let proofs: Vec<_> = transport
        .requests()
        .iter()
        .filter(|request| request.path().ends_with("/enroll"))
        .map(proof)
        .collect();
    let key = store.load(KEY_ID).unwrap().unwrap().key;
    assert_eq!(proofs.len(), 4);
    for (index, (public, challenge_id, signature)) in proofs.into_iter().enumerate() {
        let number = index + 1;
        assert_eq!(public, key.public_jwk().x);
        assert_eq!(challenge_id, format!("fch_{number}"));
        assert_eq!(signature, key.sign_challenge(&format!("fleet-challenge-{number}")));
    }
    // Another job has another key.
    transport.next(challenge(5)).next(enrolled("agt_other"));
    fleets
        .enroll_local("flp_1", "worker-1", "job-2")
        .key_store(store.clone())
        .await
        .unwrap();
    assert_ne!(proof(&transport.last_request()).0, key.public_jwk().x);
}

#[tokio::test]
async fn many_that_enrol_at_once_with_one_idempotency_key_have_one_key_pair() {
    let transport = MemoryTransport::new();
    transport.on_any("POST", "/v1/fleets/{id}/enrollment-challenges", |_| challenge(1));
    transport.on_any("POST", "/v1/fleets/{id}/enroll", |_| enrolled(AGENT));
    let (_folder, store) = store();
    let fleets = client(&transport).fleets();
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            tokio::spawn(
                fleets
                    .enroll_local("flp_1", "w", "job-1")
                    .key_store(store.clone())
                    .into_future(),
            )
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let mut keys: Vec<String> = transport
        .requests()
        .iter()
        .filter(|request| request.path().ends_with("/enroll"))
        .map(|request| proof(request).0)
        .collect();
    keys.dedup();
    assert_eq!(keys, [store.load(AGENT).unwrap().unwrap().key.public_jwk().x]);
}

/// What another client leaves while it writes its file: an empty one, which it fills a moment later.
#[tokio::test(start_paused = true)]
async fn a_key_file_that_another_process_is_writing_is_waited_for() {
    let (_folder, store) = store();
    let key_id = fleet_key_id("flp_1", "job-1");
    let path = store.path(&key_id).unwrap();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let key = AgentKey::generate().unwrap();
    let later = {
        let (store, key_id, key) = (store.clone(), key_id.clone(), key.clone());
        async move {
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
            store.save(&key_id, &key, Some(1.5.into())).unwrap();
        }
    };
    fs::write(&path, "").unwrap();
    let transport = MemoryTransport::new();
    transport.next(challenge(1)).next(enrolled("agt_1"));
    let enrol = client(&transport)
        .fleets()
        .enroll_local("flp_1", "w", "job-1")
        .key_store(store.clone());
    let (_, done) = tokio::join!(later, enrol.into_future());
    done.unwrap();
    assert_eq!(proof(&transport.last_request()).0, key.public_jwk().x);
    assert_eq!(file(&store, "agt_1")["enrolled_at"], 1.5);

    // One that never becomes a key is an error, and stays as it is.
    fs::write(&path, "{").unwrap();
    let error = client(&transport)
        .fleets()
        .enroll_local("flp_1", "w", "job-1")
        .key_store(store.clone())
        .await
        .unwrap_err();
    assert!(error.is_auth() && StackError::from(error).auth().is_some());
    assert_eq!(
        (fs::read_to_string(&path).unwrap().as_str(), transport.requests().len()),
        ("{", 2)
    );
}

#[tokio::test]
async fn an_agent_id_that_cannot_name_a_file_is_an_error_and_writes_none() {
    for id in ["agt_../../x", "agt_a/b", "fleet_1", "agt_", ""] {
        let transport = MemoryTransport::new();
        transport.next(challenge(1)).next(enrolled(id));
        let (folder, store) = store();
        let enrol = client(&transport).fleets().enroll_local("flp_1", "w", "job-1");
        let error = enrol.key_store(store.clone()).await.unwrap_err();
        assert_eq!(
            error.decode_error().map(|cause| cause.path()),
            Some("agent_id"),
            "{id:?}: {error}"
        );
        assert_eq!(error.operation_id(), "fleets_enroll");
        assert_eq!(
            names(&store),
            [format!("{}.json", fleet_key_id("flp_1", "job-1"))],
            "{id:?}"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn where_no_key_can_be_stored_nothing_is_sent() {
    let transport = MemoryTransport::new();
    // A file where the folder should be: not even a privileged user can write below it.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("agents"), "").unwrap();
    let store = AgentKeyStore::new(folder.path().join("agents"));
    let error = client(&transport)
        .fleets()
        .enroll_local("flp_1", "w", "j")
        .key_store(store)
        .await
        .unwrap_err();
    assert!(error.is_auth() && error.to_string().contains("fix: "), "{error}");
    assert_eq!(transport.requests().len(), 0);
    assert!(Path::new(&folder.path().join("agents")).is_file());
}

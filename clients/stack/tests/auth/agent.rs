//! Agent mode: enrolment, key file, a new JWT for every request (STACK contract, section 1.5).

use std::collections::BTreeSet;
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::auth::{AgentKey, AgentKeyStore, AuthNotice, AuthSource};

use crate::support::{
    Heard, Home, agent_token, api, enrolments, lines, mode, now, read, refresh_line, tokens, verifies, write,
};

const CHALLENGE: &str = "c2lnbiBtZQ-challenge";

/// A home with the key file of the agent.
fn enrolled(agent: &str) -> (Home, AgentKey) {
    let home = Home::new();
    let key = AgentKey::from_seed(&std::array::from_fn(|index| 0x40 + index as u8));
    let store = AgentKeyStore::of(&home.environment()).unwrap();
    store
        .save(agent, &key, Some("2026-04-15T10:00:00.000Z".into()))
        .unwrap();
    (home, key)
}

#[tokio::test]
async fn the_first_call_enrols_a_key_and_stores_it() {
    let home = Home::new();
    let transport = api();
    let keys = enrolments(&transport);
    let client = home
        .builder(&transport)
        .agent_id("agt_1")
        .api_key("sk_live_OP")
        .build()
        .unwrap();
    assert!(
        home.files().is_empty() && transport.requests().is_empty(),
        "nothing happens before the first call"
    );
    client.agents().list().await.unwrap();

    let sent = lines(&transport);
    assert_eq!(
        sent[..2],
        [
            "POST /v1/agents/agt_1/enrollment-challenge Bearer sk_live_OP",
            "POST /v1/agents/agt_1/enroll Bearer sk_live_OP",
        ]
    );
    assert_eq!(sent.len(), 3);
    let requests = transport.requests();
    assert!(requests[0].body().is_empty());
    let body = keys.lock().unwrap()[0].clone();
    let x = body["public_key"]["x"].as_str().unwrap();
    assert_eq!(body["public_key"], json!({"kty": "OKP", "crv": "Ed25519", "x": x}));
    assert_eq!(body["challenge_id"], "ech_1");
    assert!(verifies(
        x,
        CHALLENGE.as_bytes(),
        body["signed_challenge"].as_str().unwrap()
    ));
    assert_eq!(body.as_object().unwrap().len(), 3);

    let file = read(&home.key_file("agt_1"));
    let d = file["privateKey"]["d"].as_str().unwrap();
    assert_eq!(
        file,
        json!({
            "agent_id": "agt_1",
            "publicKey": {"kty": "OKP", "crv": "Ed25519", "x": x},
            "privateKey": {"kty": "OKP", "crv": "Ed25519", "x": x, "d": d},
            "enrolled_at": "2026-04-15T10:00:00.000Z",
        })
    );
    assert_eq!(mode(&home.key_file("agt_1")), 0o600);
    assert_eq!(
        home.files(),
        [".stack/agents/agt_1.json", ".stack/agents/agt_1.json.lock"]
    );
    assert!(
        requests
            .iter()
            .all(|request| !String::from_utf8_lossy(request.body()).contains(d)),
        "d stays here"
    );
}

#[tokio::test]
async fn every_request_carries_its_own_token_that_the_public_key_verifies() {
    let (home, key) = enrolled("agt_fixed");
    let transport = api();
    let client = home.builder(&transport).agent_id("agt_fixed").build().unwrap();
    let before = now();
    for _ in 0..5 {
        client.agents().list().await.unwrap();
    }
    let mut ids = BTreeSet::new();
    for request in transport.requests() {
        assert_eq!(request.path(), "/v1/agents", "nothing is enrolled");
        let token = agent_token(&request, &key.public_jwk().x);
        assert_eq!(token.header, r#"{"alg":"EdDSA","typ":"JWT"}"#);
        let iat = token.claims["iat"].as_i64().unwrap();
        assert!((before..=now()).contains(&iat), "{iat}");
        let jti = token.claims["jti"].as_str().unwrap().to_owned();
        assert_eq!(
            token.claims,
            json!({
                "iss": "stack-sdk", "sub": "agt_fixed", "aud": "stack:agent", "iat": iat, "nbf": iat, "exp": iat + 60,
                "jti": jti,
            })
        );
        let random = jti.strip_prefix(&format!("aj_{iat}_")).unwrap();
        assert!(
            random.len() == 12
                && random
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        );
        ids.insert(jti);
    }
    assert_eq!(ids.len(), 5);
    assert_eq!(
        home.files(),
        [".stack/agents/agt_fixed.json"],
        "a key that is there needs no lock"
    );
}

#[tokio::test]
async fn a_repeated_attempt_carries_a_new_token_too() {
    let (home, key) = enrolled("agt_1");
    let transport = MemoryTransport::new();
    transport.on("GET", "/v1/agents", Answer::new(503));
    transport.on("GET", "/v1/agents", Answer::json(&json!([])));
    let policy = stack_client::RetryPolicy::standard();
    let client = home
        .builder(&transport)
        .agent_id("agt_1")
        .retry(policy)
        .build()
        .unwrap();
    client.agents().list().await.unwrap();
    let ids: BTreeSet<String> = transport
        .requests()
        .iter()
        .map(|request| agent_token(request, &key.public_jwk().x).claims["jti"].to_string())
        .collect();
    assert_eq!(ids.len(), 2);
}

#[tokio::test]
async fn the_enrolment_takes_the_argument_then_the_variable_then_the_file() {
    for (argument, variable, expected) in [
        (true, true, vec!["sk_arg"]),
        (false, true, vec!["sk_env"]),
        (false, false, vec!["at-1", "at-1"]),
    ] {
        let home = Home::new().sign_in();
        let transport = api();
        enrolments(&transport);
        tokens(&transport, |_, reply| Answer::json(&reply));
        let mut environment = home.environment();
        if variable {
            environment = environment.with_variable("STACK_API_KEY", "sk_env");
        }
        let mut client = crate::support::builder(environment, &transport).agent_id("agt_1");
        if argument {
            client = client.api_key("sk_arg");
        }
        let client = client.build().unwrap();
        client.agents().list().await.unwrap();
        let sent = lines(&transport);
        let first = sent.iter().find(|line| line.contains("enrollment-challenge")).unwrap();
        assert!(first.ends_with(expected[0]), "{first}");
        // One refresh serves both calls of the enrolment.
        assert_eq!(
            sent.iter().filter(|line| **line == refresh_line("rt-0")).count(),
            expected.len() - 1
        );
    }
}

#[tokio::test]
async fn the_two_calls_of_an_enrolment_carry_the_standing_credential_when_called_by_hand() {
    let (home, key) = enrolled("agt_1");
    let transport = api();
    enrolments(&transport);
    let client = home
        .builder(&transport)
        .agent_id("agt_1")
        .api_key("sk_live_OP")
        .build()
        .unwrap();
    client.agents().enrollment_challenge("agt_2").await.unwrap();
    client.agents().list().await.unwrap();
    assert_eq!(
        lines(&transport)[0],
        "POST /v1/agents/agt_2/enrollment-challenge Bearer sk_live_OP"
    );
    agent_token(&transport.last_request(), &key.public_jwk().x);
}

#[tokio::test]
async fn the_enrolment_can_be_asked_for() {
    let home = Home::new();
    let transport = api();
    enrolments(&transport);
    let client = home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    let public = client.enroll_agent().await.unwrap();
    assert_eq!(client.enroll_agent().await.unwrap(), public);
    assert_eq!(transport.requests().len(), 2, "it happens once");
    assert_eq!(read(&home.key_file("agt_1"))["publicKey"]["x"], public.x);
    let AuthSource::AgentKey { key_file, .. } = client.auth_source() else {
        panic!("{:?}", client.auth_source())
    };
    assert_eq!(*key_file, home.key_file("agt_1"));

    let client = home.builder(&transport).api_key("k").build().unwrap();
    let error = client.enroll_agent().await.unwrap_err();
    assert!(error.to_string().contains("does not call as an agent"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn calls_and_clients_at_once_enrol_one_key() {
    let home = Home::new();
    let transport = api();
    transport.on_any("POST", "/v1/agents/{id}/enrollment-challenge", |_| {
        Answer::json(&json!({"challenge_id": "ech_1", "challenge": CHALLENGE})).delayed(Duration::from_secs(1))
    });
    transport.on_any("POST", "/v1/agents/{id}/enroll", |_| {
        Answer::json(&json!({})).delayed(Duration::from_secs(1))
    });
    let make = || home.builder(&transport).agent_id("agt_1").api_key("k").build().unwrap();
    let clients = [make(), make()];
    let calls: Vec<_> = (0..6)
        .map(|number| {
            let client = clients[number % 2].clone();
            tokio::spawn(async move { client.agents().list().await.map(drop) })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let requests = transport.requests();
    let enrolled: Vec<Value> = requests
        .iter()
        .filter(|request| request.path().ends_with("/enroll"))
        .map(|request| request.json().unwrap())
        .collect();
    assert_eq!(enrolled.len(), 1);
    let x = enrolled[0]["public_key"]["x"].as_str().unwrap();
    assert_eq!(read(&home.key_file("agt_1"))["publicKey"]["x"], x);
    let calls: Vec<_> = requests
        .iter()
        .filter(|request| request.path() == "/v1/agents")
        .collect();
    assert_eq!(calls.len(), 6);
    for call in calls {
        agent_token(call, x);
    }
}

#[tokio::test]
async fn a_key_file_that_holds_no_key_is_replaced_and_that_is_said() {
    let good = {
        let (home, _) = enrolled("agt_1");
        std::fs::read_to_string(home.key_file("agt_1")).unwrap()
    };
    for text in [
        "",
        "{",
        "null",
        "{\"agent_id\":\"agt_1\"}",
        &good.replace("\"d\": \"QE", "\"d\": \"AE"),
    ] {
        let home = Home::new();
        write(&home.key_file("agt_1"), text);
        let transport = api();
        let keys = enrolments(&transport);
        let heard = Heard::<AuthNotice>::default();
        let listener = heard.clone();
        let client = home
            .builder(&transport)
            .agent_id("agt_1")
            .api_key("k")
            .on_auth_notice(move |notice| listener.lock().unwrap().push(notice.clone()))
            .build()
            .unwrap();
        client.agents().list().await.unwrap();
        let x = keys.lock().unwrap()[0]["public_key"]["x"].clone();
        assert_eq!(read(&home.key_file("agt_1"))["publicKey"]["x"], x, "{text}");
        assert_eq!(mode(&home.key_file("agt_1")), 0o600);
        let heard = heard.lock().unwrap();
        assert!(matches!(&heard[..], [AuthNotice::KeyFileUnreadable { path, .. }] if *path == home.key_file("agt_1")));
        assert!(heard[0].to_string().contains("a new key is enrolled"), "{}", heard[0]);
    }
}

#[tokio::test]
async fn a_key_that_another_process_enrolled_is_taken_up_after_a_401() {
    let (home, old) = enrolled("agt_1");
    let transport = MemoryTransport::new();
    transport.on_times(2, "GET", "/v1/agents", Answer::new(401));
    transport.on("GET", "/v1/agents", Answer::json(&json!([])));
    let client = home.builder(&transport).agent_id("agt_1").build().unwrap();
    client.agents().list().await.unwrap_err();
    // The file is as it was: the key stays, and nothing is enrolled for a 401.
    client.agents().list().await.unwrap_err();
    let new = AgentKey::generate().unwrap();
    AgentKeyStore::of(&home.environment())
        .unwrap()
        .save("agt_1", &new, None)
        .unwrap();
    client.agents().list().await.unwrap();
    let requests = transport.requests();
    for (request, key) in requests.iter().zip([&old, &old, &new]) {
        agent_token(request, &key.public_jwk().x);
    }
    assert_eq!(requests.len(), 3);
}

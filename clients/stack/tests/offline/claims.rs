//! Signed claims (case `sign-claim-envelope`).

use serde_json::{Value, json};
use stack_client::Secret;
use stack_client::auth::{AgentKey, PrivateJwk};
use stack_client::claims::sign_claim_envelope;

use crate::support::key_from;

const AGENT: &str = "agt_7kx9m2nq4p";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_contracts_vector_comes_out_to_the_byte() {
    let claim = json!({"type": "intent", "agent_id": AGENT, "n": 1});
    let signed = sign_claim_envelope(&claim, AGENT, &key_from(0x40)).unwrap();
    assert_eq!(
        hex(signed.protected()),
        "a3012704576167656e743a6167745f376b78396d326e7134703a76311070737461636b2f636c61696d2b636f7365"
    );
    assert_eq!(
        hex(signed.payload()),
        "a3647479706566696e74656e74686167656e745f69646e6167745f376b78396d326e713470616e01"
    );
    assert_eq!(
        hex(signed.signature()),
        "717987d26c7cbbae5881ce3e6e9d793ec0212d446017567a30aff269de2f81cc47d10206ac6c997a7aa758ee527ba98fa92d96502a2d489ceae131439e\
         0d7e04"
    );
    assert_eq!(
        signed.to_base64url(),
        "hFguowEnBFdhZ2VudDphZ3RfN2t4OW0ybnE0cDp2MRBwc3RhY2svY2xhaW0rY29zZaBYKKNkdHlwZWZpbnRlbnRoYWdlbnRfaWRuYWd0XzdreDltMm5xNHBhb\
         gFYQHF5h9JsfLuuWIHOPm6deT7AIS1EYBdWejCv8mneL4HMR9ECBqxsmXp6p1juUnupj6ktllAqLUic6uExQ54NfgQ"
    );
    assert_eq!(signed.to_string(), signed.to_base64url());
}

#[test]
fn a_struct_signs_as_the_object_it_is_in_json_in_the_order_of_its_fields() {
    #[derive(serde::Serialize)]
    struct Claim {
        r#type: &'static str,
        agent_id: &'static str,
        n: u8,
    }
    let claim = Claim {
        r#type: "intent",
        agent_id: AGENT,
        n: 1,
    };
    let as_object = json!({"type": "intent", "agent_id": AGENT, "n": 1});
    let other_order = json!({"n": 1, "type": "intent", "agent_id": AGENT});
    let sign = |claim: &Value| sign_claim_envelope(claim, AGENT, &key_from(0x40)).unwrap();
    assert_eq!(
        sign_claim_envelope(&claim, AGENT, &key_from(0x40)).unwrap(),
        sign(&as_object)
    );
    assert_ne!(sign(&other_order), sign(&as_object));
}

#[test]
fn what_cannot_be_signed_is_refused_with_the_reason() {
    let mut deep = json!({});
    for _ in 0..200 {
        deep = json!({"a": deep});
    }
    for (what, claim, agent) in [
        ("no object", json!([1]), AGENT),
        ("no agent", json!({}), ""),
        ("too deep", deep, AGENT),
    ] {
        let error = sign_claim_envelope(&claim, agent, &key_from(0x40)).unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("fix: "),
            "{what}: {error}"
        );
    }
}

/// Case `sign-claim-envelope-bad-alg`: the key says the algorithm, and only EdDSA has keys here.
#[test]
fn a_key_for_another_algorithm_never_gets_to_sign() {
    let good = key_from(0x40).to_jwk();
    for alg in ["ES256", "HS256", ""] {
        let text = serde_json::to_string(
            &json!({"kty": "OKP", "crv": "Ed25519", "x": good.x, "d": good.d.expose(), "alg": alg}),
        );
        let jwk: PrivateJwk = serde_json::from_str(&text.unwrap()).unwrap();
        assert!(AgentKey::from_jwk(&jwk).is_err(), "{alg}");
        assert_eq!(jwk.d, Secret::from(good.d.expose()));
    }
}

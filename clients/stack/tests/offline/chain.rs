//! The hash chain of the audit log.

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use stack_client::audit::{
    AuditChainError, AuditExt as _, BreakKind, ChainAnchor, ChainVerifier, GENESIS_HASH, entry_hash, oldest_first,
    verify_chain,
};
use stack_client::types::AuditEntry;

use crate::support::{chain, client, entry};

/// The contract's vector.
fn vector() -> Vec<AuditEntry> {
    let first_hash = "9b50def16ae391750e6a27c2bd8da816fc8b7d972ce4e829d52e725c75bfd6de";
    let second_hash = "f151afef6bc82589bdd556d17da93cac41c62b1790a2aae90ac7cf2f7d98ec6f";
    serde_json::from_value(json!([
        {
            "entry_id": "aud_1", "timestamp": 1_747_913_532_614_i64, "operator_id": "op_acme", "agent_id": "agt_support",
            "layer": "vault", "action": "passport.issue", "outcome": "success", "prev_entry_hash": GENESIS_HASH,
            "entry_hash": first_hash, "trace_id": "req_abc", "duration_ms": 0
        },
        {
            "entry_id": "aud_2", "timestamp": 1_747_913_532_700_i64, "operator_id": "op_acme", "agent_id": "agt_support",
            "layer": "proxy", "action": "credential.proxy", "outcome": "success", "prev_entry_hash": first_hash,
            "entry_hash": second_hash, "passport_jti": "pp_1"
        }
    ]))
    .unwrap()
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_contracts_vector_holds() {
    let entries = vector();
    for entry in &entries {
        assert_eq!(entry_hash(entry), entry.entry_hash);
    }
    let head = verify_chain(&entries, ChainAnchor::Genesis).unwrap();
    assert_eq!((head.hash.as_str(), head.count), (entries[1].entry_hash.as_str(), 2));
}

#[test]
fn texts_are_hashed_as_javascript_writes_them() {
    let mut entry = AuditEntry::new(
        "a\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f}\u{7f}",
        -1,
        "é€\u{2028}\u{1f600}",
        "a layer to come",
        "x",
        "failure",
        GENESIS_HASH,
        "",
    );
    let text = |agent: &str| {
        format!(
            "{{\"entry_id\":\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u{7f}\",\"timestamp\":-1,\"operator_id\":\"é€\u{2028}\u{1f600}\",\
             \"agent_id\":{agent},\"layer\":\"a layer to come\",\"action\":\"x\",\"outcome\":\"failure\",\
             \"prev_entry_hash\":\"{GENESIS_HASH}\"}}"
        )
    };
    assert_eq!(entry_hash(&entry), hex(Sha256::digest(text("null"))));
    entry.agent_id = Some("agt".to_owned());
    assert_eq!(entry_hash(&entry), hex(Sha256::digest(text("\"agt\""))));
}

#[test]
fn a_change_of_any_field_that_is_hashed_breaks_the_content_of_its_entry() {
    type Change = fn(&mut AuditEntry);
    let changes: [(&str, Change); 9] = [
        ("entry_id", |entry| entry.entry_id.push('x')),
        ("timestamp", |entry| entry.timestamp += 1),
        ("operator_id", |entry| entry.operator_id = "op_other".to_owned()),
        ("agent_id", |entry| entry.agent_id = None),
        ("layer", |entry| entry.layer = "vault".into()),
        ("action", |entry| entry.action = "passport.revoke".to_owned()),
        ("outcome", |entry| entry.outcome = "failure".into()),
        ("prev_entry_hash", |entry| {
            entry.prev_entry_hash = GENESIS_HASH.to_owned()
        }),
        ("entry_hash", |entry| entry.entry_hash = entry.entry_hash.to_uppercase()),
    ];
    for (field, change) in changes {
        let mut entries = chain(5, 1000);
        change(&mut entries[2]);
        let broken = verify_chain(&entries, ChainAnchor::Genesis).unwrap_err();
        assert_eq!((broken.index, broken.kind), (2, BreakKind::Content), "{field}");
        assert_eq!(
            (&broken.entry_id, &broken.found),
            (&entries[2].entry_id, &entries[2].entry_hash),
            "{field}"
        );
        assert!(broken.to_string().contains(&entries[2].entry_id), "{broken}");
    }
}

#[test]
fn a_forged_entry_with_a_right_hash_breaks_the_link_of_the_next_one() {
    let mut entries = chain(5, 1000);
    entries[2].action = "nothing.happened".to_owned();
    entries[2].entry_hash = entry_hash(&entries[2]);
    let broken = verify_chain(&entries, ChainAnchor::Genesis).unwrap_err();
    assert_eq!((broken.index, broken.kind), (3, BreakKind::Link));
    assert_eq!(
        (&broken.expected, &broken.found),
        (&entries[2].entry_hash, &entries[3].prev_entry_hash)
    );
}

#[test]
fn missing_added_and_swapped_entries_break_a_link() {
    let whole = chain(5, 1000);
    let missing = [&whole[..2], &whole[3..]].concat();
    let doubled = [&whole[..3], &whole[2..]].concat();
    let mut swapped = whole.clone();
    swapped.swap(2, 3);
    let stranger = [&whole[..2], &[entry("aud_x", 1015, GENESIS_HASH)], &whole[2..]].concat();
    let without_first = whole[1..].to_vec();
    for (what, entries, index) in [
        ("missing", missing, 2),
        ("doubled", doubled, 3),
        ("swapped", swapped, 2),
        ("added", stranger, 2),
        ("the first one missing", without_first, 0),
    ] {
        let broken = verify_chain(&entries, ChainAnchor::Genesis).unwrap_err();
        assert_eq!((broken.index, broken.kind), (index, BreakKind::Link), "{what}");
    }
}

#[test]
fn entries_missing_at_the_end_show_only_beside_a_head_that_was_kept() {
    let whole = chain(5, 1000);
    let kept = verify_chain(&whole, ChainAnchor::Genesis).unwrap();
    let short = verify_chain(&whole[..4], ChainAnchor::Genesis).unwrap();
    assert_ne!(short, kept);
    let text = serde_json::to_string(&kept).unwrap();
    assert_eq!(
        serde_json::from_str::<stack_client::audit::ChainHead>(&text).unwrap(),
        kept
    );
}

#[test]
fn a_window_is_tied_to_what_was_checked_before() {
    let whole = chain(6, 1000);
    let head = verify_chain(&whole[..3], ChainAnchor::Genesis).unwrap();
    let next = verify_chain(&whole[3..], head.anchor()).unwrap();
    assert_eq!((next.hash.as_str(), next.count), (whole[5].entry_hash.as_str(), 3));
    let broken = verify_chain(&whole[4..], head.anchor()).unwrap_err();
    assert_eq!((broken.index, broken.kind), (0, BreakKind::Link));
    assert!(verify_chain(&whole[3..], ChainAnchor::Genesis).is_err());
    let nothing = verify_chain(&[], head.anchor()).unwrap();
    assert_eq!((nothing.hash, nothing.count), (head.hash, 0));
}

#[test]
fn the_list_of_the_api_is_newest_first_and_has_to_be_turned_round() {
    let mut listed = chain(4, 1000);
    listed.reverse();
    assert!(verify_chain(&listed, ChainAnchor::Genesis).is_err());
    assert_eq!(
        verify_chain(&oldest_first(listed), ChainAnchor::Genesis).unwrap().count,
        4
    );
}

#[test]
fn after_the_first_break_a_verifier_says_nothing_else() {
    let entries = chain(4, 1000);
    let mut verifier = ChainVerifier::new(ChainAnchor::Genesis);
    verifier.push(&entries[0]).unwrap();
    let broken = verifier.push(&entries[2]).unwrap_err();
    assert_eq!(
        verifier.push(&entries[1]).unwrap_err(),
        broken,
        "not even for the right one"
    );
    assert_eq!(verifier.head().count, 1);
}

#[test]
fn what_is_not_hashed_is_not_protected() {
    // The formula leaves these out; nobody should believe otherwise.
    let mut entries = chain(3, 1000);
    entries[1].passport_jti = Some("pp_other".to_owned());
    entries[1].error_message = Some("x".to_owned());
    entries[1].duration_ms = Some(7.0);
    assert!(verify_chain(&entries, ChainAnchor::Genesis).is_ok());
}

#[tokio::test]
async fn a_chain_that_the_api_calls_broken_is_an_error_with_the_place() {
    let transport = MemoryTransport::new();
    let broken = json!({"valid": false, "first_break": {"entry_id": "aud_z9", "reason": "entry_hash"}});
    transport.on("GET", "/v1/audit/verify-chain", Answer::json(&broken));
    transport.on(
        "GET",
        "/v1/audit/verify-chain",
        Answer::json(&json!({"valid": true, "first_break": null, "entries_checked": 7})),
    );
    transport.on("GET", "/v1/audit/verify-chain", Answer::text("").with_status(500));
    let audit = client(&transport).audit();
    match audit.assert_chain().await.unwrap_err() {
        AuditChainError::Broken(answer) => assert_eq!(answer.first_break.unwrap()["entry_id"], "aud_z9"),
        other => panic!("{other}"),
    }
    assert_eq!(audit.assert_chain().await.unwrap().extra["entries_checked"], 7);
    assert!(
        matches!(audit.assert_chain().await.unwrap_err(), AuditChainError::Call(error) if error.status().unwrap() == 500)
    );
    transport.assert_finished();
}

#[tokio::test]
async fn the_head_is_found_whatever_its_field_is_called() {
    let hash = "c1".repeat(32);
    for (answer, found) in [
        (
            json!({"entry_hash": hash, "entry_count": 1204, "timestamp": 1_747_913_532_614_i64}),
            true,
        ),
        (json!({"head": hash, "count": 1}), true),
        (json!({"count": 1}), false),
        (json!({"hash": "c1c1"}), false),
        (json!({"a": hash, "b": hash}), false),
    ] {
        let transport = MemoryTransport::new();
        transport.on("GET", "/v1/audit/chain-head", Answer::json(&answer));
        match client(&transport).audit().chain_anchor().await {
            Ok(anchor) => assert!(found && anchor == ChainAnchor::After(hash.clone()), "{answer}"),
            Err(error) => assert!(!found && error.is_decode(), "{answer}: {error}"),
        }
    }
}

//! HMAC-SHA256 in lower-case hex digits, for webhooks and for presigned addresses.

pub(super) use agent_clients_runtime::hex::encode as hex;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The code of a message under a key.
pub(crate) fn hmac_hex(key: &[u8], message: &[u8]) -> String {
    let mut mac = match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mac) => mac,
        Err(_) => unreachable!("HMAC takes keys of any length"),
    };
    mac.update(message);
    hex(&mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_contract_come_out() {
        let secret = b"whsec_a-long-random-string";
        let body = r#"{"eventType":"session.completed","sessionId":"ses_1","runId":"run_1","status":"completed","error":null,"usage":null,"subagent":null,"deliveryId":"dlv_1"}"#;
        assert_eq!(body.len(), 153);
        let cases = [
            (body, "57ad6f83a30e494634d6def2a72f26987f23dc0c05f8e189bdad24f47375632e"),
            ("", "c8281b18eb3183f70bf06f2060b26776024b7995b58cfc61b786aa051cb24487"),
        ];
        for (body, expected) in cases {
            assert_eq!(hmac_hex(secret, body.as_bytes()), expected);
        }
    }
}

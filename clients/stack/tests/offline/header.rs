//! The ways in through the header (cases `verify-header-input-*`).

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::PASSPORT_HEADER;
use stack_client::runtime::http::{HeaderMap, HeaderValue};
use stack_client::verify::{JwksCache, TokenPart, VerifyError, VerifyOptions, verify_passport_header_with};

use crate::support::{BASE, NOW, key_set, time, valid_token};

fn options() -> (MemoryTransport, VerifyOptions) {
    let transport = MemoryTransport::new();
    transport.on_any("GET", "/v1/.well-known/jwks.json", |_| Answer::json(&key_set()));
    let options = VerifyOptions::deployment(format!("{BASE}/"))
        .jwks_cache(JwksCache::with_transport(transport.clone()))
        .at(time(NOW));
    (transport, options)
}

#[tokio::test]
async fn every_form_of_the_header_is_read_and_the_first_value_counts() {
    let (transport, options) = options();
    let token = valid_token();
    let value = HeaderValue::from_str(&token).unwrap();
    let mut headers = HeaderMap::new();
    headers.append("X-STACK-Passport", value.clone());
    headers.append(PASSPORT_HEADER, HeaderValue::from_static("second"));

    assert!(verify_passport_header_with(token.as_str(), &options).await.is_ok());
    assert!(
        verify_passport_header_with(Some(token.as_str()), &options)
            .await
            .is_ok()
    );
    assert!(
        verify_passport_header_with(&[token.as_str(), "second"][..], &options)
            .await
            .is_ok()
    );
    assert!(
        verify_passport_header_with(&[token.clone()][..], &options)
            .await
            .is_ok()
    );
    assert!(verify_passport_header_with(&value, &options).await.is_ok());
    assert!(verify_passport_header_with(&headers, &options).await.is_ok());

    let fetched = transport.requests();
    assert_eq!(fetched.len(), 1);
    assert_eq!(fetched[0].origin(), BASE);
    assert_eq!(fetched[0].path(), "/v1/.well-known/jwks.json");
}

#[tokio::test]
async fn what_is_no_passport_is_one_kind_of_error_and_asks_for_no_key() {
    let (transport, options) = options();
    let prefixed = format!("Bearer {}", valid_token());
    let second = [String::new(), valid_token()];
    let bytes = HeaderValue::from_bytes(b"\xff\xfe").unwrap();
    let mut headers = HeaderMap::new();
    headers.insert("authorization", HeaderValue::from_str(&prefixed).unwrap());

    assert!(matches!(
        verify_passport_header_with(None, &options).await,
        Err(VerifyError::Missing)
    ));
    assert!(matches!(
        verify_passport_header_with(&[] as &[&str], &options).await,
        Err(VerifyError::Missing)
    ));
    assert!(matches!(
        verify_passport_header_with(&headers, &options).await,
        Err(VerifyError::Missing)
    ));
    assert!(matches!(
        verify_passport_header_with("", &options).await,
        Err(VerifyError::Empty)
    ));
    assert!(matches!(
        verify_passport_header_with(&second[..], &options).await,
        Err(VerifyError::Empty)
    ));
    for malformed in [
        verify_passport_header_with(prefixed.as_str(), &options).await,
        verify_passport_header_with("not.a.jwt", &options).await,
        verify_passport_header_with(&bytes, &options).await,
    ] {
        let part = |part| matches!(part, TokenPart::Header | TokenPart::Token);
        assert!(
            matches!(malformed, Err(VerifyError::Malformed { part: found, .. }) if part(found)),
            "{malformed:?}"
        );
    }
    assert!(transport.requests().is_empty());
}

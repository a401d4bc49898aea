//! Key sets: how often they are fetched, and what happens when they cannot be. Time is paused.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::runtime::futures_util::future::join_all;
use stack_client::types::PassportClaims;
use stack_client::verify::{
    JwksCache, KEY_SET_COOLDOWN, KEY_SET_LIFETIME, KEY_SET_TIMEOUT, MAX_KEY_SETS, VerifyError, VerifyOptions,
    verify_passport_offline,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::{Instant, advance};

use crate::support::{BASE, KID, NOW, claims, deployment_key, key_set, member, sign, time, valid_token, wrong_key};

const PATH: &str = "/v1/.well-known/jwks.json";

fn options(transport: &MemoryTransport) -> VerifyOptions {
    VerifyOptions::new()
        .jwks_url(format!("{BASE}{PATH}"))
        .jwks_cache(JwksCache::with_transport(transport.clone()))
        .at(time(NOW))
}

/// Always answers with this set.
fn serving(set: Value) -> MemoryTransport {
    let transport = MemoryTransport::new();
    transport.on_any("GET", PATH, move |_| Answer::json(&set));
    transport
}

fn token_of(kid: &str) -> String {
    sign(&json!({"alg": "EdDSA", "kid": kid}), &claims(), &deployment_key())
}

async fn check(options: &VerifyOptions) -> Result<PassportClaims, VerifyError> {
    verify_passport_offline(&valid_token(), options).await
}

#[tokio::test(start_paused = true)]
async fn a_set_is_fetched_once_for_many_checks_without_a_credential() {
    let transport = serving(key_set());
    let options = options(&transport);
    for _ in 0..10 {
        assert!(check(&options).await.is_ok());
    }
    let requests = transport.requests();
    assert_eq!(requests.len(), 1);
    let request = &requests[0];
    assert_eq!(
        (request.method().as_str(), request.origin(), request.path()),
        ("GET", BASE, PATH)
    );
    assert_eq!((request.raw_query(), request.body().len()), (None, 0));
    for private in ["authorization", "x-passport-token", "cookie", "user-agent"] {
        assert!(request.header(private).is_none(), "{private}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_set_is_used_for_300_seconds_and_then_fetched_again() {
    assert_eq!(KEY_SET_LIFETIME, Duration::from_secs(300));
    let transport = serving(key_set());
    let options = options(&transport);
    check(&options).await.unwrap();
    advance(Duration::from_millis(299_999)).await;
    check(&options).await.unwrap();
    assert_eq!(transport.requests().len(), 1);
    advance(Duration::from_millis(1)).await;
    check(&options).await.unwrap();
    assert_eq!(transport.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_key_that_was_rotated_out_is_refused_once_the_set_was_fetched_again() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&key_set()));
    transport.next(Answer::json(&json!({"keys": [member("rotated-v2", &wrong_key())]})));
    let options = options(&transport);
    check(&options).await.unwrap();
    advance(KEY_SET_LIFETIME).await;
    assert!(matches!(check(&options).await, Err(VerifyError::UnknownKeyId { kid }) if kid == KID));
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn an_unknown_key_is_looked_for_once_more_but_not_within_30_seconds() {
    assert_eq!(KEY_SET_COOLDOWN, Duration::from_secs(30));
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&key_set()));
    transport.next(Answer::json(
        &json!({"keys": [member(KID, &deployment_key()), member("rotated-v2", &deployment_key())]}),
    ));
    let options = options(&transport);
    let rotated = token_of("rotated-v2");

    // The very first fetch counts as the look.
    let refused = verify_passport_offline(&rotated, &options).await;
    assert!(matches!(refused, Err(VerifyError::UnknownKeyId { .. })), "{refused:?}");
    advance(Duration::from_millis(29_999)).await;
    for number in 0..50 {
        let stranger = token_of(&format!("stranger-{number}"));
        assert!(verify_passport_offline(&stranger, &options).await.is_err());
    }
    assert_eq!(transport.requests().len(), 1, "strangers cannot make it fetch");
    advance(Duration::from_millis(1)).await;
    verify_passport_offline(&rotated, &options).await.unwrap();
    check(&options).await.unwrap();
    assert_eq!(transport.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_look_that_fails_leaves_the_known_keys_usable_and_waits_its_30_seconds_too() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&key_set()));
    transport.next(Answer::refused());
    transport.next(Answer::json(&key_set()));
    let options = options(&transport);
    check(&options).await.unwrap();
    advance(KEY_SET_COOLDOWN).await;
    let refused = verify_passport_offline(&token_of("x"), &options).await;
    assert!(matches!(refused, Err(VerifyError::KeySetUnavailable(_))), "{refused:?}");
    check(&options).await.unwrap();
    let refused = verify_passport_offline(&token_of("x"), &options).await;
    assert!(matches!(refused, Err(VerifyError::UnknownKeyId { .. })), "{refused:?}");
    advance(KEY_SET_COOLDOWN).await;
    let refused = verify_passport_offline(&token_of("x"), &options).await;
    assert!(matches!(refused, Err(VerifyError::UnknownKeyId { .. })), "{refused:?}");
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_set_that_cannot_be_had_is_an_error_and_is_asked_for_again() {
    let redirect = Answer::new(302).with_header("location", "https://evil.example/keys");
    let huge = Answer::json(&json!({"keys": [], "padding": "x".repeat(2 << 20)}));
    for (what, answer) in [
        ("unreachable", Answer::refused()),
        ("broken", Answer::broken()),
        ("500", Answer::text("no").with_status(500)),
        (
            "404",
            Answer::json(&json!({"error": {"message": "x", "code": "NOT_FOUND"}})).with_status(404),
        ),
        ("a redirect", redirect),
        ("no JSON", Answer::text("<html>")),
        ("an empty reply", Answer::new(200)),
        ("no keys", Answer::json(&json!({}))),
        ("keys that are no list", Answer::json(&json!({"keys": {}}))),
        ("too large", huge),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer);
        transport.next(Answer::json(&key_set()));
        let options = options(&transport);
        let error = check(&options).await.unwrap_err();
        assert!(
            matches!(error, VerifyError::KeySetUnavailable(_)) && !error.is_token_fault(),
            "{what}: {error:?}"
        );
        assert!(std::error::Error::source(&error).is_some(), "{what}");
        assert!(check(&options).await.is_ok(), "{what}: the next one tries again");
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn an_old_set_is_not_used_longer_because_a_new_one_cannot_be_had() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&key_set()));
    transport.next(Answer::text("").with_status(503));
    let options = options(&transport);
    check(&options).await.unwrap();
    advance(KEY_SET_LIFETIME).await;
    assert!(matches!(check(&options).await, Err(VerifyError::KeySetUnavailable(_))));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_given_up_after_30_seconds() {
    let transport = MemoryTransport::new();
    transport.next(Answer::never());
    let start = Instant::now();
    let error = check(&options(&transport)).await.unwrap_err();
    assert!(
        matches!(&error, VerifyError::KeySetUnavailable(cause) if cause.is_timeout()),
        "{error:?}"
    );
    assert_eq!(start.elapsed().as_secs(), KEY_SET_TIMEOUT.as_secs());
}

#[tokio::test(start_paused = true)]
async fn however_many_check_at_once_one_request_is_sent() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&key_set()).delayed(Duration::from_secs(5)));
    let options = options(&transport);
    let results = join_all((0..20).map(|_| check(&options))).await;
    assert!(results.iter().all(Result::is_ok));
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn those_who_waited_share_the_failure_instead_of_waiting_in_turn() {
    let transport = MemoryTransport::new();
    transport.next(Answer::never());
    transport.next(Answer::json(&key_set()));
    let options = options(&transport);
    let start = Instant::now();
    let results = join_all((0..20).map(|_| check(&options))).await;
    assert!(
        results
            .iter()
            .all(|result| matches!(result, Err(VerifyError::KeySetUnavailable(_))))
    );
    assert_eq!(start.elapsed().as_secs(), KEY_SET_TIMEOUT.as_secs());
    assert_eq!(transport.requests().len(), 1);
    check(&options).await.unwrap();
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_check_that_is_dropped_while_it_fetches_holds_up_nobody() {
    let transport = MemoryTransport::new();
    transport.next(Answer::never());
    transport.next(Answer::json(&key_set()));
    let options = options(&transport);
    let gone = tokio::time::timeout(Duration::from_secs(1), check(&options)).await;
    assert!(gone.is_err());
    check(&options).await.unwrap();
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn members_of_a_set_that_are_of_no_use_harm_only_who_asks_for_them() {
    let mut encrypting = member("enc", &deployment_key());
    encrypting["use"] = "enc".into();
    let mut nameless = member("x", &deployment_key());
    nameless.as_object_mut().unwrap().remove("kid");
    let mut unused = member("no-use", &deployment_key());
    unused.as_object_mut().unwrap().remove("use");
    let set = json!({"keys": [
        {"kty": "RSA", "kid": "rsa", "n": "AQAB", "e": "AQAB", "use": "sig"},
        {"kty": "OKP", "crv": "Ed25519", "x": "!", "kid": "broken"},
        encrypting, nameless, unused, 7, null, "text",
        member(KID, &deployment_key()),
    ]});
    let transport = serving(set);
    let options = options(&transport);
    check(&options).await.unwrap();
    verify_passport_offline(&token_of("no-use"), &options).await.unwrap();
    for kid in ["rsa", "broken"] {
        let found = verify_passport_offline(&token_of(kid), &options).await;
        assert!(matches!(found, Err(VerifyError::InvalidKey(_))), "{kid}: {found:?}");
    }
    for kid in ["enc", "x", ""] {
        let found = verify_passport_offline(&token_of(kid), &options).await;
        assert!(
            matches!(found, Err(VerifyError::UnknownKeyId { .. })),
            "{kid}: {found:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_can_never_be_right_makes_nobody_fetch() {
    let transport = MemoryTransport::new();
    let options = options(&transport);
    for token in [
        sign(&json!({"alg": "none", "kid": KID}), &claims(), &deployment_key()),
        sign(&json!({"alg": "EdDSA"}), &claims(), &deployment_key()),
        "a.b.c".to_owned(),
        String::new(),
    ] {
        assert!(verify_passport_offline(&token, &options).await.is_err());
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn keys_are_not_fetched_over_plain_http_from_another_machine() {
    let transport = serving(key_set());
    let cache = JwksCache::with_transport(transport.clone());
    for (url, taken) in [
        ("http://api.example.com/keys", false),
        ("ftp://api.example.com/keys", false),
        ("api.example.com/keys", false),
        ("http://127.0.0.1.example.com/v1/.well-known/jwks.json", false),
        ("http://127.0.0.1:9/v1/.well-known/jwks.json", true),
        ("http://localhost:9/v1/.well-known/jwks.json", true),
        ("http://[::1]:9/v1/.well-known/jwks.json", true),
        ("https://api.example.com/v1/.well-known/jwks.json", true),
    ] {
        let options = VerifyOptions::new()
            .jwks_url(url)
            .jwks_cache(cache.clone())
            .at(time(NOW));
        let found = check(&options).await;
        match taken {
            true => assert!(found.is_ok(), "{url}: {found:?}"),
            false => assert!(
                matches!(found, Err(VerifyError::InvalidKeySetUrl(_))),
                "{url}: {found:?}"
            ),
        }
    }
    assert_eq!(transport.requests().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn each_address_has_its_own_keys_and_only_so_many_are_remembered() {
    let transport = MemoryTransport::new();
    transport.on_any("GET", PATH, |request| match request.origin() {
        "https://other.example.com" => Answer::json(&json!({"keys": [member(KID, &wrong_key())]})),
        _ => Answer::json(&key_set()),
    });
    let cache = JwksCache::with_transport(transport.clone());
    let at = |host: String| VerifyOptions::deployment(host).jwks_cache(cache.clone()).at(time(NOW));
    check(&at(BASE.to_owned())).await.unwrap();
    let other = check(&at("https://other.example.com".to_owned())).await;
    assert!(matches!(other, Err(VerifyError::WrongSignature)), "{other:?}");
    for number in 0..MAX_KEY_SETS - 2 {
        check(&at(format!("https://host-{number}.example.com"))).await.unwrap();
    }
    check(&at(BASE.to_owned())).await.unwrap();
    assert_eq!(transport.requests().len(), MAX_KEY_SETS);
    check(&at("https://one-more.example.com".to_owned())).await.unwrap();
    check(&at(BASE.to_owned())).await.unwrap();
    assert_eq!(
        transport.requests().len(),
        MAX_KEY_SETS + 2,
        "the first one was forgotten"
    );
}

#[tokio::test]
async fn without_a_cache_of_ones_own_the_process_shares_one_over_a_real_connection() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            request.push(connection.read_u8().await.unwrap());
        }
        let body = key_set().to_string();
        let reply = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        connection.write_all(reply.as_bytes()).await.unwrap();
        String::from_utf8(request).unwrap()
    });
    for _ in 0..3 {
        check(&VerifyOptions::deployment(&base).at(time(NOW))).await.unwrap();
    }
    let request = server.await.unwrap().to_lowercase();
    assert!(
        request.starts_with("get /v1/.well-known/jwks.json http/1.1\r\n"),
        "{request}"
    );
    assert!(
        !request.contains("authorization") && !request.contains("cookie"),
        "{request}"
    );
}

/// A header that was read before is not read again; what it said must count for no other.
#[tokio::test(start_paused = true)]
async fn every_token_is_checked_with_the_key_that_its_own_header_names() {
    let transport = serving(json!({"keys": [member("a", &deployment_key()), member("b", &wrong_key())]}));
    let options = options(&transport);
    let token = |head: Value, key| sign(&head, &claims(), key);
    let of = |kid: &str| json!({"alg": "EdDSA", "kid": kid});
    let (a, b) = (deployment_key(), wrong_key());
    for _ in 0..3 {
        for (head, key, expected) in [
            (of("a"), &a, None),
            (of("b"), &a, Some("PASSPORT_SIGNATURE_INVALID")),
            (of("b"), &b, None),
            (of("a"), &b, Some("PASSPORT_SIGNATURE_INVALID")),
            (json!({"alg": "EdDSA"}), &a, Some("PASSPORT_KEY_UNKNOWN")),
            (
                json!({"alg": "HS256", "kid": "a"}),
                &a,
                Some("PASSPORT_ALGORITHM_NOT_ALLOWED"),
            ),
            (
                json!({"alg": "EdDSA", "kid": "a", "crit": []}),
                &a,
                Some("PASSPORT_HEADER_NOT_UNDERSTOOD"),
            ),
        ] {
            // Twice, so that the second one meets what the first one left.
            for _ in 0..2 {
                let found = verify_passport_offline(&token(head.clone(), key), &options).await;
                assert_eq!(
                    found.as_ref().err().map(VerifyError::code),
                    expected,
                    "{head}: {found:?}"
                );
            }
        }
    }
}

//! What webhooks deliver: unsigned events of mailboxes, and signed webhooks for operators (Run402 contract, section 5.11).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use run402_client::runtime::http::{HeaderMap, HeaderName, HeaderValue};
use run402_client::runtime::{BoxError, BoxFuture};
use run402_client::types::EmailWebhookEvent;
use run402_client::webhook::{
    DELIVERY_ATTEMPT_HEADER, DELIVERY_ID_HEADER, DELIVERY_KEY_HEADER, DELIVERY_TYPE_HEADER, MailboxEvent,
    MailboxReceiver, OperatorReceiver, OperatorWebhookVerifier, Received, ReplayLog, SIGNATURE_HEADER,
    WEBHOOK_ID_HEADER, WebhookError,
};
use serde_json::json;

fn headers(all: &[(&'static str, &str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in all {
        headers.append(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
    }
    headers
}

fn is_malformed<T: std::fmt::Debug>(found: Result<T, WebhookError>, expected: &str) {
    match found {
        Err(WebhookError::Malformed(why)) => assert!(why.contains(expected), "{why:?} has no {expected:?}"),
        other => panic!("{other:?} in place of malformed: {expected}"),
    }
}

#[test]
fn the_four_events_are_known_and_another_is_kept() {
    for (word, kind) in [
        ("delivery", EmailWebhookEvent::Delivery),
        ("bounced", EmailWebhookEvent::Bounced),
        ("complained", EmailWebhookEvent::Complained),
        ("reply_received", EmailWebhookEvent::ReplyReceived),
        ("opened", EmailWebhookEvent::Unknown("opened".to_owned())),
    ] {
        let body = json!({"id": "evt_1", "type": word, "created_at": "2026-05-04T12:00:00.000Z",
            "schema_version": "1", "payload": {"message_id": "msg_1"}, "more": true});
        let event = MailboxEvent::read(&HeaderMap::new(), body.to_string().as_bytes()).unwrap();
        assert_eq!((event.id(), event.kind()), ("evt_1", &kind));
        assert_eq!(event.payload().unwrap()["message_id"], json!("msg_1"));
        assert_eq!(event.envelope().extra["more"], json!(true), "what is not known is kept");
    }
}

#[test]
fn what_is_the_same_on_every_delivery_tells_an_event_from_others() {
    let body = br#"{"id":"evt_1","type":"delivery","idempotency_key":"key_1"}"#;
    let bare = br#"{"payload":{}}"#;
    for (sent, body, expected) in [
        (
            &[(WEBHOOK_ID_HEADER, "whd_1"), (DELIVERY_KEY_HEADER, "k")][..],
            &body[..],
            "whd_1",
        ),
        (&[(DELIVERY_KEY_HEADER, "k"), (DELIVERY_ID_HEADER, "d")], body, "k"),
        (&[(DELIVERY_ID_HEADER, "d")], body, "key_1"),
        (&[], body, "key_1"),
        (&[], br#"{"id":"evt_1","type":"delivery"}"#, "evt_1"),
        // The open-source server says the event in a header.
        (
            &[(DELIVERY_ID_HEADER, "d"), (DELIVERY_TYPE_HEADER, "bounced")],
            bare,
            "d",
        ),
    ] {
        let event = MailboxEvent::read(&headers(sent), body).unwrap();
        assert_eq!(event.id(), expected);
    }
    let core = headers(&[
        (DELIVERY_KEY_HEADER, "k"),
        (DELIVERY_TYPE_HEADER, "bounced"),
        (DELIVERY_ATTEMPT_HEADER, "2"),
    ]);
    let event = MailboxEvent::read(&core, bare).unwrap();
    assert_eq!((event.kind(), event.attempt()), (&EmailWebhookEvent::Bounced, Some(2)));
}

#[test]
fn what_is_no_event_is_refused() {
    let twice = headers(&[(WEBHOOK_ID_HEADER, "a"), (WEBHOOK_ID_HEADER, "b")]);
    for (sent, body, expected) in [
        (HeaderMap::new(), &b""[..], "the body is no event"),
        (HeaderMap::new(), b"[]", "the body is no event"),
        (HeaderMap::new(), b"\xff{}", "the body is no event"),
        (HeaderMap::new(), br#"{"id":"evt_1"}"#, "which event"),
        (HeaderMap::new(), br#"{"type":"delivery"}"#, "no id"),
        (HeaderMap::new(), br#"{"type":"","id":"evt_1"}"#, "which event"),
        (twice, br#"{"type":"delivery"}"#, "twice"),
    ] {
        is_malformed(MailboxEvent::read(&sent, body), expected);
    }
}

#[tokio::test]
async fn an_event_that_comes_again_is_a_duplicate_also_with_another_body() {
    let receiver = MailboxReceiver::new();
    let sent = headers(&[(WEBHOOK_ID_HEADER, "whd_1")]);
    let first = receiver
        .receive(&sent, br#"{"type":"delivery","id":"a"}"#)
        .await
        .unwrap();
    assert!(matches!(first, Received::New(event) if event.id() == "whd_1"));
    let again = receiver
        .clone()
        .receive(&sent, br#"{"type":"delivery","id":"b"}"#)
        .await
        .unwrap();
    assert!(matches!(again, Received::Duplicate(_)));
    let other = headers(&[(WEBHOOK_ID_HEADER, "whd_2")]);
    let other = receiver
        .receive(&other, br#"{"type":"delivery","id":"a"}"#)
        .await
        .unwrap();
    assert!(matches!(other, Received::New(_)));
}

struct Down;

impl ReplayLog for Down {
    fn note<'a>(&'a self, _: &'a str, _: SystemTime) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(async { Err("the store is down".into()) })
    }
}

#[tokio::test]
async fn a_log_that_does_not_answer_is_an_error_so_that_the_event_comes_again() {
    let receiver = MailboxReceiver::with_log(Down);
    let found = receiver
        .receive(&HeaderMap::new(), br#"{"type":"delivery","id":"a"}"#)
        .await;
    assert!(matches!(found, Err(WebhookError::LogFailed(why)) if why.contains("down")));
    let now = SystemTime::now();
    let receiver = OperatorReceiver::new(verifier()).with_log(Down);
    let found = receiver.receive(&signed(&verifier(), b"{}", now), b"{}").await;
    assert!(matches!(found, Err(WebhookError::LogFailed(_))));
}

const SECRET: &str = "whsec_4711";

fn verifier() -> OperatorWebhookVerifier {
    OperatorWebhookVerifier::new(SECRET).unwrap()
}

fn signed(verifier: &OperatorWebhookVerifier, body: &[u8], now: SystemTime) -> HeaderMap {
    headers(&[(SIGNATURE_HEADER, &verifier.sign(body, now))])
}

/// 2026-05-04T12:00:00Z.
fn then() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_777_896_000)
}

const BODY: &[u8] = br#"{"id":"evt_1","type":"project.suspended"}"#;

/// HMAC-SHA256 of `1777896000.` and the body, computed elsewhere.
const GOLDEN: &str = "54bc8688ccb8889c72fd65f2e6577caab23ca3695b53b4853b8471a4f062f7cc";

#[test]
fn a_signature_over_time_and_body_as_they_came_is_right() {
    let header = format!("t=1777896000,v1={GOLDEN}");
    assert_eq!(verifier().sign(BODY, then()), header);
    for header in [
        header.clone(),
        format!("v1={GOLDEN}, t=1777896000"),
        format!("t=1777896000,v0=00,v1={GOLDEN}"),
        format!("t=1777896000,v1={},v1={GOLDEN}", "00".repeat(32)),
        format!("t=1777896000,v1=old,v1={GOLDEN}"),
    ] {
        let webhook = verifier()
            .verify_at(&headers(&[(SIGNATURE_HEADER, &header)]), BODY, then())
            .unwrap();
        assert_eq!((webhook.id.as_str(), webhook.signed_at), ("evt_1", then()), "{header}");
        assert_eq!(webhook.body.unwrap()["type"], json!("project.suspended"));
    }
}

#[test]
fn another_body_time_secret_or_signature_is_wrong() {
    let right = signed(&verifier(), BODY, then());
    let wrong = |sent: &HeaderMap, body: &[u8], verifier: &OperatorWebhookVerifier| {
        assert_eq!(
            verifier.verify_at(sent, body, then()),
            Err(WebhookError::WrongSignature)
        );
    };
    wrong(&right, br#"{"id":"evt_1","type":"project.suspended"} "#, &verifier());
    wrong(&right, b"", &verifier());
    wrong(&right, BODY, &OperatorWebhookVerifier::new("whsec_4712").unwrap());
    // The time is signed too: it cannot be moved.
    wrong(
        &headers(&[(SIGNATURE_HEADER, &format!("t=1777896001,v1={GOLDEN}"))]),
        BODY,
        &verifier(),
    );
    let none = format!("t=1777896000,v1={}", "00".repeat(32));
    wrong(&headers(&[(SIGNATURE_HEADER, &none)]), BODY, &verifier());
}

#[test]
fn a_header_that_is_no_signature_is_malformed() {
    let two = [(SIGNATURE_HEADER, "t=1,v1=00"), (SIGNATURE_HEADER, "t=1,v1=00")];
    for (sent, expected) in [
        (headers(&[]), "is missing"),
        (headers(&[(SIGNATURE_HEADER, "")]), "is missing"),
        (headers(&two), "twice"),
        (headers(&[(SIGNATURE_HEADER, "nonsense")]), "not of the form"),
        (headers(&[(SIGNATURE_HEADER, &format!("v1={GOLDEN}"))]), "no time"),
        (headers(&[(SIGNATURE_HEADER, "t=1777896000")]), "no signature"),
        (headers(&[(SIGNATURE_HEADER, "t=1777896000,v2=00")]), "no signature"),
        (
            headers(&[(SIGNATURE_HEADER, &format!("t=1777896000,t=1,v1={GOLDEN}"))]),
            "two times",
        ),
        (headers(&[(SIGNATURE_HEADER, "t=1777896000,v1=xyz")]), "hexadecimal"),
        (
            headers(&[(SIGNATURE_HEADER, &format!("t=1777896000,v1={}", &GOLDEN[2..]))]),
            "hexadecimal",
        ),
    ] {
        is_malformed(verifier().verify_at(&sent, BODY, then()), expected);
    }
    let mut binary = HeaderMap::new();
    binary.insert(SIGNATURE_HEADER, HeaderValue::from_bytes(b"t=\xff").unwrap());
    is_malformed(verifier().verify_at(&binary, BODY, then()), "not text");
}

#[test]
fn a_time_that_is_none_is_malformed_even_where_it_was_signed() {
    for time in ["", "-1", "+1777896000", "1777896000.5", "soon"] {
        let text = [time.as_bytes(), b".", BODY].concat();
        // The same key signs any text: what stands before the first dot is the time.
        let key = run402_client::runtime::webhook::HmacKey::from(SECRET);
        let header = format!("t={time},v1={}", key.sign(&[&text]).to_hex());
        let found = verifier().verify_at(&headers(&[(SIGNATURE_HEADER, &header)]), BODY, then());
        is_malformed(found, "time of signing");
    }
}

#[test]
fn it_may_be_300_seconds_old_or_early_and_no_more() {
    let sent = signed(&verifier(), BODY, then());
    let at = |offset: i64| {
        let now = match offset < 0 {
            true => then() - Duration::from_secs(offset.unsigned_abs()),
            false => then() + Duration::from_secs(offset.unsigned_abs()),
        };
        verifier().verify_at(&sent, BODY, now)
    };
    for near in [-300, 0, 300] {
        assert!(at(near).is_ok(), "{near}");
    }
    for (far, future) in [(301_i64, false), (-301, true), (86_400, false)] {
        let off_by = Duration::from_secs(far.unsigned_abs());
        assert_eq!(at(far), Err(WebhookError::OutsideTolerance { off_by, future }));
    }
    let patient = verifier().tolerance(Duration::from_secs(600));
    assert!(
        patient
            .verify_at(&sent, BODY, then() + Duration::from_secs(600))
            .is_ok()
    );
    let unsigned = headers(&[(SIGNATURE_HEADER, &format!("t=1777896000,v1={}", "00".repeat(32)))]);
    assert_eq!(
        verifier().verify_at(&unsigned, BODY, then() + Duration::from_secs(999)),
        Err(WebhookError::WrongSignature),
        "the time of what is not signed is nobody's"
    );
}

#[test]
fn while_a_secret_is_replaced_both_are_taken() {
    let old = verifier();
    let new = OperatorWebhookVerifier::new("whsec_new").unwrap();
    let both = new.clone().or(SECRET).unwrap();
    for signer in [&old, &new] {
        assert!(both.verify_at(&signed(signer, BODY, then()), BODY, then()).is_ok());
    }
    assert!(OperatorWebhookVerifier::new("").is_err());
    assert!(new.or("").is_err());
}

#[tokio::test]
async fn a_webhook_that_is_sent_again_is_a_duplicate_whatever_its_headers_say() {
    let receiver = OperatorReceiver::new(verifier());
    let now = SystemTime::now();
    let sent = signed(&verifier(), BODY, now);
    assert!(matches!(receiver.receive(&sent, BODY).await.unwrap(), Received::New(_)));
    let mut replayed = sent.clone();
    // Not signed, so anybody can change it.
    replayed.insert(WEBHOOK_ID_HEADER, HeaderValue::from_static("another"));
    assert!(matches!(
        receiver.receive(&replayed, BODY).await.unwrap(),
        Received::Duplicate(_)
    ));
    // The service's own repeat is signed anew.
    let later = signed(&verifier(), BODY, now + Duration::from_secs(1));
    assert!(matches!(
        receiver.receive(&later, BODY).await.unwrap(),
        Received::Duplicate(_)
    ));
    // Without an id in it, what was signed stands for itself.
    let text = b"plain text";
    let sent = signed(&verifier(), text, now);
    assert!(matches!(receiver.receive(&sent, text).await.unwrap(), Received::New(_)));
    assert!(matches!(
        receiver.receive(&sent, text).await.unwrap(),
        Received::Duplicate(_)
    ));
}

#[tokio::test]
async fn a_webhook_that_is_refused_is_not_noted() {
    let receiver = OperatorReceiver::new(verifier());
    let now = SystemTime::now();
    let forged = signed(&OperatorWebhookVerifier::new("other").unwrap(), BODY, now);
    receiver.receive(&forged, BODY).await.unwrap_err();
    let right = receiver.receive(&signed(&verifier(), BODY, now), BODY).await.unwrap();
    assert!(matches!(right, Received::New(_)));
}

#[test]
fn a_secret_and_a_right_signature_are_in_no_text() {
    let right = verifier().sign(BODY, then());
    let (_, signature) = right.rsplit_once('=').unwrap();
    let error = verifier().verify_at(&headers(&[]), BODY, then()).unwrap_err();
    let wrong = signed(&OperatorWebhookVerifier::new("other").unwrap(), BODY, then());
    let wrong = verifier().verify_at(&wrong, BODY, then()).unwrap_err();
    let shown = format!(
        "{:?} {:?} {error} {error:?} {wrong} {wrong:?}",
        verifier(),
        OperatorReceiver::new(verifier())
    );
    assert!(!shown.contains("4711") && !shown.contains(signature), "{shown}");
}

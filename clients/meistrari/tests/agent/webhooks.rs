//! Which deliveries of a webhook are believed (Meistrari contract, section 5.4).

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use meistrari_client::agent::types::{SessionStatus, SessionWebhookEventType};
use meistrari_client::agent::webhook::{
    DELIVERY_MEMORY, DeliveryError, DeliveryLog, MemoryDeliveryLog, Received, SIGNATURE_HEADER, WebhookReceiver,
    WebhookVerifier, verify_webhook_signature,
};
use meistrari_client::runtime::http::{HeaderMap, HeaderValue};
use meistrari_client::runtime::{BoxError, BoxFuture};

const SECRET: &str = "whsec_a-long-random-string";

/// The contract's own vectors.
const BODY: &str = r#"{"eventType":"session.completed","sessionId":"ses_1","runId":"run_1","status":"completed","error":null,"usage":null,"subagent":null,"deliveryId":"dlv_1"}"#;
const SIGNATURE: &str = "57ad6f83a30e494634d6def2a72f26987f23dc0c05f8e189bdad24f47375632e";
const EMPTY_BODY_SIGNATURE: &str = "c8281b18eb3183f70bf06f2060b26776024b7995b58cfc61b786aa051cb24487";

fn verifier() -> WebhookVerifier {
    WebhookVerifier::new(SECRET).unwrap()
}

fn headers(values: &[&str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for value in values {
        headers.append(SIGNATURE_HEADER, HeaderValue::from_str(value).unwrap());
    }
    headers
}

#[test]
fn the_vectors_of_the_contract_hold_in_every_form_of_the_header() {
    assert_eq!(BODY.len(), 153);
    assert_eq!(verifier().sign(BODY.as_bytes()), SIGNATURE);
    assert_eq!(verifier().sign(b""), EMPTY_BODY_SIGNATURE);
    let forms = [
        SIGNATURE.to_owned(),
        SIGNATURE.to_uppercase(),
        format!("sha256={SIGNATURE}"),
        format!("SHA256={SIGNATURE}"),
        format!("  Sha256={SIGNATURE}\t"),
    ];
    for form in &forms {
        assert!(
            verify_webhook_signature(BODY.as_bytes(), Some(form), SECRET).unwrap(),
            "{form:?}"
        );
        let delivery = verifier().verify(BODY.as_bytes(), Some(form)).unwrap();
        assert_eq!(delivery.event_type, SessionWebhookEventType::SessionCompleted);
        assert_eq!(
            (delivery.session_id.as_str(), delivery.delivery_id.as_str()),
            ("ses_1", "dlv_1")
        );
        assert_eq!(delivery.payload().status, Some(SessionStatus::Completed));
        assert_eq!(delivery.clone().into_payload().run_id.as_deref(), Some("run_1"));
    }
    assert!(verify_webhook_signature(b"", Some(EMPTY_BODY_SIGNATURE), SECRET).unwrap());
    assert_eq!(SIGNATURE_HEADER, "x-tela-agent-webhook-signature");
}

#[test]
fn forged_and_malformed_signatures_are_told_apart_and_never_believed() {
    use DeliveryError::{MalformedSignature, MissingSignature, WrongSignature};
    let one_off = format!("{}f", &SIGNATURE[..63]);
    let cases: Vec<(Option<String>, DeliveryError)> = vec![
        (None, MissingSignature),
        (Some(String::new()), MissingSignature),
        (Some(" \t ".to_owned()), MissingSignature),
        (Some(one_off), WrongSignature),
        (Some("0".repeat(64)), WrongSignature),
        (Some(EMPTY_BODY_SIGNATURE.to_owned()), WrongSignature),
        (Some(SIGNATURE[..62].to_owned()), MalformedSignature),
        (Some(SIGNATURE[..63].to_owned()), MalformedSignature),
        (Some(format!("{SIGNATURE}0")), MalformedSignature),
        (Some(format!("{SIGNATURE}00")), MalformedSignature),
        (Some(format!("sha256=sha256={SIGNATURE}")), MalformedSignature),
        (Some(format!("sha256= {SIGNATURE}")), MalformedSignature),
        (Some("sha256=".to_owned()), MalformedSignature),
        (Some(format!("sha1={SIGNATURE}")), MalformedSignature),
        (Some(format!("sha512={SIGNATURE}")), MalformedSignature),
        (Some(format!("v1={SIGNATURE}")), MalformedSignature),
        (Some(format!("t=1,v1={SIGNATURE}")), MalformedSignature),
        (Some(format!("{SIGNATURE}, {SIGNATURE}")), MalformedSignature),
        (Some(format!("{}g", &SIGNATURE[..63])), MalformedSignature),
        (Some(format!("+{}", &SIGNATURE[..63])), MalformedSignature),
        (Some(format!("0x{}", &SIGNATURE[..62])), MalformedSignature),
        (
            Some(format!("{} {}", &SIGNATURE[..31], &SIGNATURE[32..])),
            MalformedSignature,
        ),
        (Some("é".repeat(32)), MalformedSignature),
        (
            Some("V61vg6MOSUY01t7ypy8mmH8j3AwF+OGJva0k9HN1Yy4=".to_owned()),
            MalformedSignature,
        ),
    ];
    for (header, expected) in cases {
        let error = verifier().verify(BODY.as_bytes(), header.as_deref()).unwrap_err();
        assert_eq!(error, expected, "{header:?}");
        assert_eq!(error.status(), 401);
        assert!(
            !verify_webhook_signature(BODY.as_bytes(), header.as_deref(), SECRET).unwrap(),
            "{header:?}"
        );
        assert!(!error.to_string().contains(SIGNATURE) && !format!("{error:?}").contains(SIGNATURE));
    }
}

#[test]
fn truncated_extended_re_encoded_and_changed_bodies_are_refused_before_they_are_read() {
    let value: meistrari_client::runtime::serde_json::Value = BODY.parse().unwrap();
    let sorted = {
        let map: std::collections::BTreeMap<_, _> = value.as_object().unwrap().iter().collect();
        meistrari_client::runtime::serde_json::to_string(&map).unwrap()
    };
    let mut bodies: Vec<Vec<u8>> = (0..BODY.len())
        .map(|length| BODY.as_bytes()[..length].to_vec())
        .collect();
    bodies.extend(
        [
            format!("{BODY}\n"),
            format!("\u{feff}{BODY}"),
            format!(" {BODY}"),
            BODY.replace("dlv_1", "dlv_2"),
            BODY.replace("\"ses_1\"", "\"\\u0073es_1\""),
            BODY.replace(':', ": "),
            meistrari_client::runtime::serde_json::to_string_pretty(&value).unwrap(),
            sorted,
            "not json at all".to_owned(),
        ]
        .map(String::into_bytes),
    );
    for body in bodies {
        let error = verifier().verify(&body, Some(SIGNATURE)).unwrap_err();
        assert_eq!(
            error,
            DeliveryError::WrongSignature,
            "{}",
            String::from_utf8_lossy(&body)
        );
    }
    for bit in 0..BODY.len() * 8 {
        let mut body = BODY.as_bytes().to_vec();
        body[bit / 8] ^= 1 << (bit % 8);
        assert!(
            !verify_webhook_signature(&body, Some(SIGNATURE), SECRET).unwrap(),
            "bit {bit}"
        );
    }
}

#[test]
fn the_whole_secret_is_the_key_and_an_empty_one_is_refused() {
    for wrong in [
        "a-long-random-string",
        "whsec_a-long-random-strin",
        "WHSEC_a-long-random-string",
        " whsec_a-long-random-string",
    ] {
        assert!(
            !verify_webhook_signature(BODY.as_bytes(), Some(SIGNATURE), wrong).unwrap(),
            "{wrong}"
        );
    }
    let signed_with_nothing = "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad";
    let error = verify_webhook_signature(b"", Some(signed_with_nothing), "").unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("secret"),
        "{error}"
    );
    assert!(WebhookVerifier::new("").is_err() && WebhookReceiver::new("").is_err());
}

#[test]
fn one_header_is_needed_and_two_are_too_many() {
    assert!(
        verifier()
            .verify_request(&headers(&[SIGNATURE]), BODY.as_bytes())
            .is_ok()
    );
    assert_eq!(
        verifier()
            .verify_request(&HeaderMap::new(), BODY.as_bytes())
            .unwrap_err(),
        DeliveryError::MissingSignature
    );
    for values in [[SIGNATURE, SIGNATURE], [SIGNATURE, ""], ["", SIGNATURE]] {
        let error = verifier()
            .verify_request(&headers(&values), BODY.as_bytes())
            .unwrap_err();
        assert_eq!(error, DeliveryError::MalformedSignature, "{values:?}");
    }
    let mut odd = HeaderMap::new();
    odd.insert(SIGNATURE_HEADER, HeaderValue::from_bytes(&[0xff; 64]).unwrap());
    assert_eq!(
        verifier().verify_request(&odd, BODY.as_bytes()).unwrap_err(),
        DeliveryError::MalformedSignature
    );
}

#[test]
fn a_signed_body_that_is_no_delivery_is_an_error_of_its_own_and_a_later_one_is_read() {
    for (body, path) in [
        ("{}", ""),
        ("[]", ""),
        ("", ""),
        ("not json", ""),
        (r#"{"eventType":"x","sessionId":7,"deliveryId":"d"}"#, "sessionId"),
    ] {
        let signature = verifier().sign(body.as_bytes());
        let error = verifier().verify(body.as_bytes(), Some(&signature)).unwrap_err();
        let DeliveryError::Payload(cause) = &error else {
            panic!("{body}: {error}")
        };
        assert_eq!((cause.path(), error.status()), (path, 400), "{body}");
    }
    let later = r#"{"eventType":"session.paused","sessionId":"s","deliveryId":"d","status":"paused","region":"eu"}"#;
    let delivery = verifier()
        .verify(later.as_bytes(), Some(&verifier().sign(later.as_bytes())))
        .unwrap();
    assert_eq!(delivery.event_type.as_str(), "session.paused");
    assert_eq!(
        (
            delivery.status.as_ref().unwrap().as_str(),
            delivery.extra["region"].as_str()
        ),
        ("paused", Some("eu"))
    );
}

fn delivery(id: &str) -> (HeaderMap, Vec<u8>) {
    let body = format!(r#"{{"eventType":"session.started","sessionId":"s","deliveryId":"{id}"}}"#).into_bytes();
    (headers(&[&verifier().sign(&body)]), body)
}

#[tokio::test]
async fn a_delivery_is_new_once_and_what_is_refused_leaves_no_trace() {
    let receiver = WebhookReceiver::new(SECRET).unwrap();
    let (headers, body) = delivery("dlv_1");
    let (forged, _) = delivery("dlv_2");
    assert_eq!(
        receiver.receive(&forged, &body).await.unwrap_err(),
        DeliveryError::WrongSignature
    );
    assert!(
        matches!(receiver.receive(&headers, &body).await, Ok(Received::New(_))),
        "the forgery was not noted"
    );
    for _ in 0..3 {
        let again = receiver.clone().receive(&headers, &body).await.unwrap();
        assert!(matches!(again, Received::Duplicate(delivery) if delivery.delivery_id == "dlv_1"));
    }
    let (headers, body) = delivery("dlv_2");
    assert!(matches!(receiver.receive(&headers, &body).await, Ok(Received::New(_))));
}

#[tokio::test]
async fn copies_that_arrive_together_are_new_once() {
    let receiver = WebhookReceiver::new(SECRET).unwrap();
    let (headers, body) = delivery("dlv_1");
    let mut new = 0;
    let copies = (0..20).map(|_| {
        let (receiver, headers, body) = (receiver.clone(), headers.clone(), body.clone());
        tokio::spawn(async move { receiver.receive(&headers, &body).await.unwrap() })
    });
    for copy in copies.collect::<Vec<_>>() {
        new += usize::from(matches!(copy.await.unwrap(), Received::New(_)));
    }
    assert_eq!(new, 1);
}

#[tokio::test]
async fn the_memory_is_bounded_and_the_callers_own_log_is_asked() {
    let receiver = WebhookReceiver::new(SECRET)
        .unwrap()
        .with_log(MemoryDeliveryLog::with_capacity(2));
    for id in ["a", "b", "c", "a"] {
        let (headers, body) = delivery(id);
        let received = receiver.receive(&headers, &body).await.unwrap();
        assert!(matches!(received, Received::New(_)), "{id}: the oldest makes room");
    }

    type Notes = Arc<std::sync::Mutex<Vec<(String, SystemTime)>>>;
    struct Own(Notes, bool);
    impl DeliveryLog for Own {
        fn note<'a>(&'a self, id: &'a str, expires: SystemTime) -> BoxFuture<'a, Result<bool, BoxError>> {
            self.0.lock().unwrap().push((id.to_owned(), expires));
            let works = self.1;
            Box::pin(async move {
                if works {
                    Ok(true)
                } else {
                    Err("the store is down".into())
                }
            })
        }
    }
    let notes = Notes::default();
    let (headers, body) = delivery("dlv_1");
    let receiver = WebhookReceiver::new(SECRET).unwrap().with_log(Own(notes.clone(), true));
    receiver.receive(&headers, &body).await.unwrap();
    receiver
        .clone()
        .remember_for(Duration::from_secs(60))
        .receive(&headers, &body)
        .await
        .unwrap();
    let noted = notes.lock().unwrap().clone();
    assert!(noted.iter().all(|(id, _)| id == "dlv_1"));
    let left = |at: usize| noted[at].1.duration_since(SystemTime::now()).unwrap();
    assert!(left(0) > DELIVERY_MEMORY - Duration::from_secs(60) && left(0) <= DELIVERY_MEMORY);
    assert!(left(1) <= Duration::from_secs(60));

    let failing = WebhookReceiver::new(SECRET)
        .unwrap()
        .with_log(Own(Notes::default(), false));
    let error = failing.receive(&headers, &body).await.unwrap_err();
    assert_eq!(
        (error.status(), &error),
        (503, &DeliveryError::LogFailed("the store is down".to_owned()))
    );
}

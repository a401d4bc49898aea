//! `with_retry`: the waits and attempts of the official client.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::error::Run402ErrorExt as _;
use run402_client::{Error, Reply, Retry, types, with_retry};
use serde_json::{Value, json};

use super::{client_of, credentials};

/// The status, its attempt and the wait, for each repeat.
type Log = Arc<Mutex<Vec<(u16, u32, u64)>>>;

fn logged(options: Retry) -> (Retry, Log) {
    let log = Log::default();
    let told = log.clone();
    let options = options.on_retry(move |error: &Error, attempt, delay| {
        let status = error.status().map_or(0, |status| status.as_u16());
        told.lock()
            .unwrap()
            .push((status, attempt, u64::try_from(delay.as_millis()).unwrap()));
    });
    (options, log)
}

async fn run(
    answers: Vec<Answer>,
    options: Retry,
) -> (Result<Reply<types::TierStatusReply>, Error>, Vec<(u16, u32, u64)>) {
    let transport = MemoryTransport::new();
    for answer in answers {
        transport.next(answer);
    }
    let client = client_of(credentials(), &transport);
    let (options, log) = logged(options);
    let result = with_retry(|| client.tier().status().without_retry(), options).await;
    transport.assert_finished();
    let log = log.lock().unwrap().clone();
    (result, log)
}

fn refusal(status: u16, body: &Value) -> Answer {
    Answer::json(body).with_status(status)
}

#[tokio::test(start_paused = true)]
async fn three_attempts_with_doubling_waits_are_the_default() {
    let begin = tokio::time::Instant::now();
    let answers = vec![
        refusal(500, &json!({"error": "x"})),
        refusal(429, &json!({"error": "y"})),
        Answer::json(&json!({})),
    ];
    let (result, log) = run(answers, Retry::new()).await;
    result.unwrap();
    assert_eq!(log, [(500, 1, 250), (429, 2, 500)]);
    assert_eq!(begin.elapsed(), Duration::from_millis(750));
    let (result, log) = run(vec![Answer::broken(), Answer::new(502), Answer::new(503)], Retry::new()).await;
    assert_eq!(result.unwrap_err().status().unwrap(), 503, "the last error comes back");
    assert_eq!(log, [(0, 1, 250), (502, 2, 500)]);
}

#[tokio::test(start_paused = true)]
async fn waits_stop_growing_at_the_longest() {
    let (_, log) = run(vec![Answer::new(500); 7], Retry::new().attempts(7)).await;
    assert_eq!(
        log.iter().map(|(.., wait)| *wait).collect::<Vec<_>>(),
        [250, 500, 1000, 2000, 4000, 5000]
    );
    let short = Retry::new()
        .attempts(4)
        .base_delay(Duration::from_millis(400))
        .max_delay(Duration::from_secs(1));
    let (_, log) = run(vec![Answer::new(500); 4], short).await;
    assert_eq!(log.iter().map(|(.., wait)| *wait).collect::<Vec<_>>(), [400, 800, 1000]);
}

#[tokio::test(start_paused = true)]
async fn what_would_fail_again_is_not_tried_again() {
    for answer in [
        refusal(400, &json!({})),
        refusal(402, &json!({"code": "PAYMENT_REQUIRED", "safe_to_retry": true})),
        refusal(503, &json!({"retryable": false})),
    ] {
        let (result, log) = run(vec![answer], Retry::new()).await;
        result.unwrap_err();
        assert!(log.is_empty());
    }
    let (result, log) = run(vec![Answer::new(500)], Retry::new().attempts(0)).await;
    result.unwrap_err();
    assert!(log.is_empty(), "no attempts is one");
}

#[tokio::test(start_paused = true)]
async fn the_caller_may_decide_instead() {
    let stubborn = Retry::new().retry_if(|error: &Error, attempt| error.status().unwrap() == 402 && attempt < 2);
    let (result, log) = run(vec![refusal(402, &json!({})), refusal(402, &json!({}))], stubborn).await;
    assert!(!result.unwrap_err().may_retry());
    assert_eq!(log, [(402, 1, 250)]);
}

#[tokio::test(start_paused = true)]
async fn the_services_own_time_counts_and_one_beyond_the_longest_wait_ends_it() {
    let soon = refusal(429, &json!({"error": "slow", "retry_after": 3}));
    let (result, log) = run(vec![soon, Answer::json(&json!({}))], Retry::new()).await;
    result.unwrap();
    assert_eq!(log, [(429, 1, 3000)]);
    let tomorrow = refusal(429, &json!({"error": "slow", "retry_after": 86_400}));
    let (result, log) = run(vec![tomorrow], Retry::new()).await;
    assert_eq!(result.unwrap_err().retry_after(), Some(Duration::from_secs(86_400)));
    assert!(log.is_empty());
}

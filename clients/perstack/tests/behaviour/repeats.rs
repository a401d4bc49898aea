//! When a call is sent again, and above all when not: an effect must never be doubled.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use perstack_client::runtime::Sent;
use perstack_client::types::{AssignVersionInput, StartJobInput};
use perstack_client::{Client, Error, ExpertKey, RetryPolicy};

use crate::support::{builder, client, job};

fn eager() -> RetryPolicy {
    RetryPolicy::standard()
        .attempts(4)
        .base_delay(Duration::from_millis(1))
        .without_budget()
}

/// All ways in which a call fails after it may have been sent, or was.
fn failures_after_sending() -> Vec<Answer> {
    let statuses = [408, 425, 429, 500, 502, 503, 504].map(Answer::new);
    let mut failures = Vec::from(statuses);
    failures.extend([
        Answer::broken(),
        Answer::timed_out(),
        Answer::new(503).with_header("retry-after", "0"),
        Answer::bytes("application/json", "{broken"),
    ]);
    failures
}

fn start() -> StartJobInput {
    let key: ExpertKey = "@org/expert".parse().unwrap();
    StartJobInput::new("app-id", key, "anthropic")
}

#[tokio::test(start_paused = true)]
async fn nothing_is_repeated_by_default() {
    for failure in failures_after_sending().into_iter().chain([Answer::refused()]) {
        let transport = MemoryTransport::new();
        transport.next(failure.clone()).next(Answer::json(&job("running")));
        client(&transport).jobs().get("job-1").await.unwrap_err();
        assert_eq!(transport.requests().len(), 1, "{failure:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_read_is_repeated_where_a_policy_says_so() {
    for failure in failures_after_sending() {
        let repeated = !format!("{failure:?}").contains("200");
        for on_call in [false, true] {
            let transport = MemoryTransport::new();
            transport.next(failure.clone()).next(Answer::json(&job("running")));
            let found = match on_call {
                true => client(&transport).jobs().get("job-1").with_retry(eager()).await,
                false => {
                    builder(&transport)
                        .retry(eager())
                        .build()
                        .unwrap()
                        .jobs()
                        .get("job-1")
                        .await
                }
            };
            match repeated {
                true => assert_eq!(found.unwrap().attempts(), 2, "{failure:?}"),
                false => assert_eq!(
                    found.unwrap_err().attempts(),
                    1,
                    "a reply that cannot be read will not change"
                ),
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_can_switch_the_policy_of_its_client_off() {
    let transport = MemoryTransport::new();
    transport.next(Answer::new(503)).next(Answer::json(&job("running")));
    let client = builder(&transport).retry(eager()).build().unwrap();
    client.jobs().get("job-1").without_retry().await.unwrap_err();
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_that_will_not_pass_is_not_repeated() {
    for status in [400, 401, 403, 404, 409, 422, 501] {
        let transport = MemoryTransport::new();
        transport.next(Answer::new(status)).next(Answer::json(&job("running")));
        let client = builder(&transport).retry(eager()).build().unwrap();
        client.jobs().get("job-1").await.unwrap_err();
        assert_eq!(transport.requests().len(), 1, "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_is_never_repeated_once_it_may_have_been_sent() {
    for failure in failures_after_sending() {
        for kind in ["start", "delete", "assign", "cancel"] {
            let transport = MemoryTransport::new();
            transport.next(failure.clone()).next(Answer::json(&job("running")));
            let client = builder(&transport).retry(eager()).build().unwrap();
            let result = write(&client, kind).await;
            assert_eq!(transport.requests().len(), 1, "{kind}: {failure:?}");
            if let Err(error) = result {
                assert_ne!(error.was_sent(), Sent::No, "{kind}: {failure:?}");
                assert!(!error.is_safe_to_repeat(), "{kind}: {failure:?}");
            }
        }
    }
}

async fn write(client: &Client, kind: &str) -> Result<(), Error> {
    match kind {
        "start" => client.jobs().start(start()).await.map(drop),
        "delete" => client.env().secrets().delete("API_KEY").await.map(drop),
        "assign" => {
            let input = AssignVersionInput::new("1.0.0");
            client
                .experts()
                .drafts()
                .assign_version("@org/expert", "draft-1", input)
                .await
                .map(drop)
        }
        _ => client.jobs().cancel("job-1").await.map(drop),
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_that_never_left_is_repeated_where_a_policy_says_so() {
    let transport = MemoryTransport::new();
    transport.next(Answer::refused()).next(Answer::json(&job("queued")));
    let client = builder(&transport).retry(eager()).build().unwrap();
    let started = client.jobs().start(start()).await.unwrap();
    assert_eq!(started.attempts(), 2);
    assert_eq!(transport.requests()[0].body(), transport.requests()[1].body());
}

#[tokio::test(start_paused = true)]
async fn a_hint_when_to_come_back_is_given_to_the_caller_and_not_waited_for_by_default() {
    let transport = MemoryTransport::new();
    transport.next(Answer::new(429).with_header("retry-after", "60"));
    let started = tokio::time::Instant::now();
    let error = client(&transport).jobs().get("job-1").await.unwrap_err();
    assert_eq!(started.elapsed(), Duration::ZERO);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(60)), "the caller can");
}

//! Promises of the Perstack fake about jobs: how they go, and what their streams tell, whole or broken.

mod common;

use std::time::Duration;

use agent_clients_testkit::loopback::Fault;
use agent_clients_testkit::perstack::{EventNames, JobScript, Perstack};
use common::perstack::{events, fake, input, quick, start, status, wait_for};
use common::{ask, call, get, post, to};
use serde_json::{Value, json};

#[tokio::test]
async fn a_job_goes_by_itself_and_its_stream_tells_everything_in_each_spelling() {
    for (names, spelled) in [
        (EventNames::Current, ["checkpoint", "done"]),
        (EventNames::Older, ["message", "complete"]),
        (EventNames::InData, ["", ""]),
    ] {
        let fake = Perstack::builder()
            .jobs(quick().checkpoints(3))
            .events(names)
            .start()
            .await
            .unwrap();
        let core = to(&fake.api_url(), Perstack::API_KEY);
        let id = start(&core).await;
        let (live, ended) = events(&core, &id).await;
        assert!(ended);
        let kinds: Vec<&str> = live.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(kinds, [spelled[0], spelled[0], spelled[0], spelled[1]], "{names:?}");
        let (checkpoint, done) = match names {
            EventNames::InData => {
                assert_eq!(
                    (&live[2].1["type"], &live[3].1["type"]),
                    (&json!("checkpoint"), &json!("done"))
                );
                (&live[2].1["data"], &live[3].1["data"])
            }
            _ => (&live[2].1, &live[3].1),
        };
        assert_eq!(
            (&checkpoint["stepNumber"], &checkpoint["activity"]["type"]),
            (&json!(3), &json!("complete"))
        );
        assert_eq!(done["status"], "completed");
        assert_eq!(status(&core, &id).await, "completed");
        assert_eq!(
            events(&core, &id).await.0,
            live,
            "a stream of a finished job tells the same again"
        );
    }
}

#[tokio::test]
async fn checkpoints_of_a_stream_fit_the_specification() {
    let (fake, core) = fake(quick().checkpoints(4)).await;
    let id = start(&core).await;
    let (streamed, _) = events(&core, &id).await;
    // The list is checked against the specification by the server itself, so equal checkpoints fit it too.
    let listed = get(&core, &format!("/jobs/{id}/checkpoints?take=100")).await;
    let streamed: Vec<&Value> = streamed.iter().take(4).map(|(_, checkpoint)| checkpoint).collect();
    assert_eq!(
        listed["data"]["checkpoints"]
            .as_array()
            .unwrap()
            .iter()
            .collect::<Vec<_>>(),
        streamed
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_broken_stream_loses_nothing_that_cannot_be_listed_or_streamed_again() {
    let (fake, core) = fake(quick().checkpoints(6)).await;
    let id = start(&core).await;
    wait_for(&core, &id, "completed").await;
    fake.inject(Fault::cut_body(2000).on("jobs_checkpoints_stream"));
    let (cut, ended) = events(&core, &id).await;
    assert!(!ended && !cut.is_empty() && cut.len() < 7, "{} events", cut.len());
    let (again, ended) = events(&core, &id).await;
    assert!(ended);
    assert_eq!(again[..cut.len()], cut, "ids do not change between streams");
    assert_eq!(again.len(), 7);
}

#[tokio::test]
async fn a_silent_stream_is_kept_alive_by_comments() {
    let alive = Duration::from_millis(5);
    let fake = Perstack::builder()
        .jobs(JobScript::new().by_hand())
        .keep_alive(alive)
        .start()
        .await
        .unwrap();
    let core = to(&fake.api_url(), Perstack::API_KEY);
    let id = start(&core).await;
    let mut stream = call(&core, "GET", &format!("/jobs/{id}/checkpoints/stream"), None)
        .await
        .unwrap()
        .stream()
        .into_inner();
    let first = futures_util::StreamExt::next(&mut stream).await.unwrap().unwrap();
    assert_eq!(first, ": keep-alive\n\n");
    fake.step(&id);
    let second = futures_util::StreamExt::next(&mut stream).await.unwrap().unwrap();
    assert!(
        second.starts_with(b"event: checkpoint\n") || second.starts_with(b": keep-alive"),
        "{second:?}"
    );
}

#[tokio::test]
async fn jobs_pause_ask_stop_fail_and_are_canceled_as_scripted() {
    let (fake, core) = fake(JobScript::new().by_hand().checkpoints(4)).await;

    let paused = start(&core).await;
    assert!(fake.step(&paused));
    post(&core, &format!("/jobs/{paused}"), json!({"status": "paused"})).await;
    assert!(!fake.step(&paused), "a paused job takes no step");
    post(
        &core,
        &format!("/jobs/{paused}/continue"),
        json!({"query": "go on", "model": "m"}),
    )
    .await;
    while fake.step(&paused) {}
    let job = get(&core, &format!("/jobs/{paused}")).await["data"]["job"].clone();
    assert_eq!(
        (&job["status"], &job["query"], &job["totalSteps"]),
        (&json!("completed"), &json!("go on"), &json!(4))
    );
    let (code, reply) = ask(
        &core,
        "POST",
        &format!("/jobs/{paused}/continue"),
        Some(json!({"query": "q"})),
    )
    .await;
    assert_eq!(
        (code, &reply["reason"]),
        (400, &json!("Current status is unable to continue"))
    );
    assert_eq!(ask(&core, "POST", &format!("/jobs/{paused}/cancel"), None).await.0, 400);

    fake.script_next_job(quick().checkpoints(3).asks_after(2));
    let asking = start(&core).await;
    let (seen, ended) = events(&core, &asking).await;
    assert!(ended);
    assert_eq!(
        seen.last().unwrap().1,
        json!({"status": "requestInteractiveToolResult"})
    );
    assert_eq!(seen[1].1["activity"]["type"], "interactiveTool");
    post(
        &core,
        &format!("/jobs/{asking}/continue"),
        json!({"query": "yes", "interactiveToolCallResult": true}),
    )
    .await;
    wait_for(&core, &asking, "completed").await;

    fake.script_next_job(quick().checkpoints(5));
    let mut limited = input();
    limited["maxSteps"] = json!(2);
    let limited = post(&core, "/jobs", limited).await["data"]["job"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    wait_for(&core, &limited, "exceededMaxSteps").await;
    post(
        &core,
        &format!("/jobs/{limited}/continue"),
        json!({"query": "more", "maxSteps": 10}),
    )
    .await;
    wait_for(&core, &limited, "completed").await;

    fake.script_next_job(quick().checkpoints(2).fails("no luck"));
    let failing = start(&core).await;
    let (seen, _) = events(&core, &failing).await;
    assert_eq!(seen[2], ("error".to_owned(), json!({"message": "no luck"})));
    assert_eq!(status(&core, &failing).await, "failed");

    fake.script_next_job(quick().checkpoints(1).ends_with("expired"));
    let expiring = start(&core).await;
    assert_eq!(events(&core, &expiring).await.0[1].1, json!({"status": "expired"}));

    let canceled = start(&core).await;
    let (_, reply) = ask(&core, "POST", &format!("/jobs/{canceled}/cancel"), None).await;
    assert_eq!(
        reply["data"]["job"]["status"], "canceling",
        "cancelling is asynchronous"
    );
    fake.step(&canceled);
    assert_eq!(status(&core, &canceled).await, "canceled");
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_lost_reply_has_had_its_effect_and_a_lost_request_has_not() {
    let (fake, core) = fake(JobScript::new().by_hand()).await;
    let jobs = async || get(&core, "/jobs").await["meta"]["total"].clone();
    fake.inject(Fault::lose_request().on("jobs_start"));
    assert!(call(&core, "POST", "/jobs", Some(input())).await.is_err());
    assert_eq!(jobs().await, 0);
    fake.inject(Fault::lose_reply().on("jobs_start"));
    assert!(call(&core, "POST", "/jobs", Some(input())).await.is_err());
    assert_eq!(jobs().await, 1);
}

#[tokio::test]
async fn two_runs_of_the_same_calls_see_the_same_answers() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let (fake, core) = fake(JobScript::new().by_hand().checkpoints(2)).await;
        let id = start(&core).await;
        while fake.step(&id) {}
        runs.push(get(&core, &format!("/jobs/{id}/checkpoints")).await);
    }
    assert_eq!(runs[0], runs[1]);
}

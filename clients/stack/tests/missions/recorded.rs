//! The recorded missions: the same requests in the same order with the same bodies.

use agent_clients_testkit::Answer;
use serde_json::{Value, json};
use stack_client::prelude::*;
use stack_client::types::ReviewStatus;
use stack_client::{MissionRequest, MissionRunError};

use crate::support::*;

/// What came out of a run.
#[derive(Debug, PartialEq)]
enum Came {
    /// Well, with this review.
    Well(Option<ReviewStatus>),
    /// To nothing: the start was refused.
    NotStarted(u16),
    /// The work's own error.
    Failed(RuntimeError),
    /// The work was done, the completion failed.
    NotCompleted(u16),
}

struct Case {
    name: &'static str,
    settings: fn(MissionRequest) -> MissionRequest,
    answers: Vec<Answer>,
    failure: Option<&'static str>,
    came: Came,
    sent: Vec<(&'static str, Value)>,
}

fn plain(mission: MissionRequest) -> MissionRequest {
    mission
}

fn clean() -> Came {
    Came::Well(Some(ReviewStatus::Clean))
}

fn start_body() -> Value {
    json!({
        "agent_id": "agt_7kx9m2nq4p",
        "mission": {"intent_summary": "Process invoices", "intent_services": ["slack", "stripe"]},
        "passport": {"intent": {"summary": "Process invoices", "services": ["slack", "stripe"], "will_delegate": false}}
    })
}

fn checkout_body() -> Value {
    json!({
        "services_used": ["slack"],
        "actions_count": 2,
        "tool_calls": [
            {"service": "slack", "method": "read_channel", "target": "#invoices"},
            {"service": "slack", "method": "post"}
        ],
        "delegated_to": ["agt_child"]
    })
}

fn failed_checkout_body(text: &str) -> Value {
    let mut body = checkout_body();
    body["summary"] = json!(text);
    body
}

fn revoke_body(notes: &str) -> Value {
    json!({"reason": "operator_initiated_clean", "notes": notes})
}

fn cases() -> Vec<Case> {
    let basic = || {
        vec![
            (START, start_body()),
            (CHECKOUT, checkout_body()),
            (COMPLETE, json!({})),
        ]
    };
    let bound_issue = json!({
        "agent_id": "agt_7kx9m2nq4p",
        "mission_ids": ["ms_given"],
        "intent": {"summary": "Process invoices", "services": ["slack", "stripe"], "will_delegate": false}
    });
    let boom = "Mission failed: RuntimeError: boom";
    vec![
        Case {
            name: "mission-basic",
            settings: plain,
            answers: vec![started(), checked_out(), completed()],
            failure: None,
            came: clean(),
            sent: basic(),
        },
        Case {
            name: "mission-options",
            settings: |mission| {
                let mission = mission.will_delegate(true).estimated_duration("30m");
                mission.checkpoint_interval("5m")
            },
            answers: vec![started(), checked_out(), completed()],
            failure: None,
            came: clean(),
            sent: vec![
                (
                    START,
                    json!({
                        "agent_id": "agt_7kx9m2nq4p",
                        "mission": {
                            "intent_summary": "Process invoices",
                            "intent_services": ["slack", "stripe"],
                            "expires_in_seconds": 1800
                        },
                        "passport": {
                            "intent": {
                                "summary": "Process invoices",
                                "services": ["slack", "stripe"],
                                "will_delegate": true,
                                "estimated_duration_seconds": 1800
                            },
                            "checkpoint_interval_seconds": 300
                        }
                    }),
                ),
                (CHECKOUT, checkout_body()),
                (COMPLETE, json!({})),
            ],
        },
        Case {
            name: "expires_in goes before the estimate",
            settings: |mission| mission.estimated_duration(60).expires_in("1h"),
            answers: vec![started(), checked_out(), completed()],
            failure: None,
            came: clean(),
            sent: {
                let mut start = start_body();
                start["mission"]["expires_in_seconds"] = json!(3600);
                start["passport"]["intent"]["estimated_duration_seconds"] = json!(60);
                vec![(START, start), (CHECKOUT, checkout_body()), (COMPLETE, json!({}))]
            },
        },
        Case {
            name: "mission-bound",
            settings: |mission| mission.mission_id("ms_given"),
            answers: vec![issued(), checked_out()],
            failure: None,
            came: clean(),
            sent: vec![(ISSUE, bound_issue.clone()), (CHECKOUT, checkout_body())],
        },
        Case {
            name: "mission-bound, failed work",
            settings: |mission| mission.mission_id("ms_given"),
            answers: vec![issued(), checked_out()],
            failure: Some("boom"),
            came: Came::Failed(RuntimeError("boom".to_owned())),
            sent: vec![(ISSUE, bound_issue), (CHECKOUT, failed_checkout_body(boom))],
        },
        Case {
            name: "mission-error",
            settings: plain,
            answers: vec![started(), checked_out(), revoked()],
            failure: Some("boom"),
            came: Came::Failed(RuntimeError("boom".to_owned())),
            sent: vec![
                (START, start_body()),
                (CHECKOUT, failed_checkout_body(boom)),
                (REVOKE, revoke_body(boom)),
            ],
        },
        Case {
            name: "mission-error, checkout and revocation fail too",
            settings: plain,
            answers: vec![started(), internal(), Answer::broken()],
            failure: Some("boom"),
            came: Came::Failed(RuntimeError("boom".to_owned())),
            sent: vec![
                (START, start_body()),
                (CHECKOUT, failed_checkout_body(boom)),
                (REVOKE, revoke_body(boom)),
            ],
        },
        Case {
            name: "mission-checkout-fails",
            settings: plain,
            answers: vec![started(), internal(), completed()],
            failure: None,
            came: Came::Well(None),
            sent: basic(),
        },
        Case {
            name: "a checkout that nobody answers",
            settings: plain,
            answers: vec![started(), Answer::never(), completed()],
            failure: None,
            came: Came::Well(None),
            sent: basic(),
        },
        Case {
            name: "mission-complete-fails",
            settings: plain,
            answers: vec![started(), checked_out(), internal()],
            failure: None,
            came: Came::NotCompleted(500),
            sent: basic(),
        },
        Case {
            name: "a completion without a body",
            settings: plain,
            answers: vec![started(), checked_out(), Answer::new(204)],
            failure: None,
            came: clean(),
            sent: basic(),
        },
        Case {
            name: "mission-start-fails",
            settings: plain,
            answers: vec![failing(403, "PASSPORT_BLOCKED", "blocked")],
            failure: None,
            came: Came::NotStarted(403),
            sent: vec![(START, start_body())],
        },
    ]
}

#[tokio::test(start_paused = true)]
async fn a_run_sends_what_the_official_client_sends_in_its_order() {
    for case in cases() {
        let transport = script(case.answers);
        let run = (case.settings)(mission(&transport))
            .run(|mission| async move {
                recorded_work(&mission);
                match case.failure {
                    None => Ok(7),
                    Some(text) => Err(RuntimeError(text.to_owned())),
                }
            })
            .await;
        let status = |error: &stack_client::Error| error.status().map_or(0, |status| status.as_u16());
        let came = match run {
            Ok(run) => {
                assert_eq!(run.value, 7, "{}", case.name);
                Came::Well(run.end.review_status().cloned())
            }
            Err(MissionRunError::Start(error)) => Came::NotStarted(status(&error)),
            Err(MissionRunError::Work { error, .. }) => Came::Failed(error),
            Err(MissionRunError::Complete { value, error, end, .. }) => {
                assert_eq!(
                    (value, end.review_status()),
                    (7, Some(&ReviewStatus::Clean)),
                    "{}",
                    case.name
                );
                Came::NotCompleted(status(&error))
            }
            Err(other) => panic!("{}: {other}", case.name),
        };
        assert_eq!(came, case.came, "{}", case.name);
        let sent: Vec<(String, Value)> = case
            .sent
            .into_iter()
            .map(|(line, body)| (line.to_owned(), body))
            .collect();
        assert_eq!(wire(&transport), sent, "{}", case.name);
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_finished_or_failed_by_hand_sends_the_same() {
    for case in cases() {
        let transport = script(case.answers);
        let started = (case.settings)(mission(&transport)).start().await;
        let came = match started {
            Err(error) => Came::NotStarted(error.status().map_or(0, |status| status.as_u16())),
            Ok(session) => {
                recorded_work(&session);
                match case.failure {
                    Some(text) => {
                        let error = RuntimeError(text.to_owned());
                        session.fail(&error).await.expect("the runtime runs");
                        Came::Failed(error)
                    }
                    None => match session.finish().await {
                        Ok(end) => Came::Well(end.review_status().cloned()),
                        Err(failed) => Came::NotCompleted(failed.error.status().map_or(0, |status| status.as_u16())),
                    },
                }
            }
        };
        assert_eq!(came, case.came, "{}", case.name);
        let sent: Vec<(String, Value)> = case
            .sent
            .into_iter()
            .map(|(line, body)| (line.to_owned(), body))
            .collect();
        assert_eq!(wire(&transport), sent, "{}", case.name);
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn services_are_reported_in_the_order_of_their_first_use_and_every_call_once() {
    let transport = script([started(), checked_out(), completed()]);
    let run = mission(&transport).run(|mission| async move {
        for (service, method, target) in [
            ("stripe", "a", ""),
            ("slack", "b", "#c"),
            ("stripe", "a", ""),
            ("github", "d", ""),
        ] {
            mission.log_on(service, method, target);
        }
        Ok::<_, RuntimeError>(())
    });
    run.await.unwrap();
    let expected = json!({
        "services_used": ["stripe", "slack", "github"],
        "actions_count": 4,
        "tool_calls": [
            {"service": "stripe", "method": "a"},
            {"service": "slack", "method": "b", "target": "#c"},
            {"service": "stripe", "method": "a"},
            {"service": "github", "method": "d"}
        ]
    });
    assert_eq!(body_of(&transport, CHECKOUT), expected);
}

#[tokio::test(start_paused = true)]
async fn a_mission_without_calls_reports_none() {
    let transport = script([started(), checked_out(), completed()]);
    let run = mission(&transport).run(|_| async { Ok::<_, RuntimeError>(()) });
    run.await.unwrap();
    assert_eq!(
        body_of(&transport, CHECKOUT),
        json!({"services_used": [], "actions_count": 0})
    );
}

#[tokio::test(start_paused = true)]
async fn a_long_error_text_is_cut_in_the_notes_and_costs_no_call() {
    let whole = format!("Mission failed: RuntimeError: {}", "ü".repeat(1500));
    let cut: String = whole.chars().take(1000).collect();
    // Taken as it is, or refused because it is too long.
    let cases = [
        (vec![started(), checked_out(), revoked()], vec![&whole]),
        (
            vec![
                started(),
                failing(400, "INVALID_REQUEST", "summary"),
                checked_out(),
                revoked(),
            ],
            vec![&whole, &cut],
        ),
        // Not refused for its form: nothing is sent again.
        (vec![started(), internal(), revoked()], vec![&whole]),
    ];
    for (answers, summaries) in cases {
        let transport = script(answers);
        let failed = mission(&transport).run(|mission| async move {
            recorded_work(&mission);
            Err::<(), _>(RuntimeError("ü".repeat(1500)))
        });
        failed.await.unwrap_err();
        let sent = wire(&transport);
        let checkouts: Vec<Value> = sent
            .iter()
            .filter(|(line, _)| line == CHECKOUT)
            .map(|(_, body)| body.clone())
            .collect();
        let expected: Vec<Value> = summaries.into_iter().map(|text| failed_checkout_body(text)).collect();
        assert_eq!(checkouts, expected);
        assert_eq!(body_of(&transport, REVOKE), revoke_body(&cut));
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_of_the_api_is_named_as_the_official_client_names_it() {
    let cases = [
        (failing(401, "UNAUTHORIZED", "no"), "UnauthorizedError: no"),
        (
            failing(403, "FORBIDDEN", "not in scope"),
            "ForbiddenError: not in scope",
        ),
        (failing(404, "NOT_FOUND", "gone"), "NotFoundError: gone"),
        (failing(409, "CONFLICT", "busy"), "StackError: busy"),
    ];
    for (answer, text) in cases {
        let transport = script([started(), answer, checked_out(), revoked()]);
        let client = client(&transport);
        let failed = mission(&transport).run(|_| async move { client.agents().get("agt_x").await.map(drop) });
        let error = failed.await.unwrap_err().into_work_error().unwrap();
        assert_eq!(error.operation_id(), "agents_get");
        assert_eq!(
            body_of(&transport, REVOKE),
            revoke_body(&format!("Mission failed: {text}"))
        );
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_no_duration_is_refused_before_any_request() {
    let cases: [fn(MissionRequest) -> MissionRequest; 5] = [
        |mission| mission.estimated_duration("soon"),
        |mission| mission.checkpoint_interval("5 m"),
        |mission| mission.expires_in(-1),
        |mission| mission.mission_id("ms_1").expires_in("1d"),
        |mission| mission.mission_id(""),
    ];
    for settings in cases {
        let transport = script([]);
        let error = settings(mission(&transport)).start().await.unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        let run = settings(mission(&transport)).run(|_| async { Ok::<_, RuntimeError>(()) });
        assert!(matches!(run.await, Err(MissionRunError::Start(_))));
        let rounds = client(&transport)
            .passports()
            .continuous_mission(AGENT, "x")
            .rotation_interval("4 h")
            .open();
        assert!(rounds.is_err());
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_proxied_call_carries_the_passport_and_is_logged_when_it_was_answered() {
    use stack_client::types::{ProxyMethod, ProxyRequestInput};
    let envelope = Answer::json(&json!({"status": 502, "headers": {}, "body": null}));
    let transport = script([
        started(),
        envelope,
        failing(403, "FORBIDDEN", "no"),
        checked_out(),
        completed(),
    ]);
    let run = mission(&transport).run(|mission| async move {
        let request = || ProxyRequestInput::new("slack", "https://slack.com/api/chat.postMessage", ProxyMethod::Post);
        let reply = mission.proxy(request()).await?;
        assert_eq!(reply.status, Some(502));
        let lost = mission
            .proxy(request())
            .with(|call| call.operation_id("0123456789abcdefghijkl"))
            .await;
        assert_eq!(
            lost.unwrap_err().proxy_operation_id().unwrap().as_str(),
            "0123456789abcdefghijkl"
        );
        Ok::<_, stack_client::Error>(mission.token())
    });
    let run = run.await.unwrap();
    let proxied = &transport.requests()[1];
    assert_eq!(proxied.header("x-passport-token"), Some(run.value.expose()));
    assert_eq!(proxied.header("x-stack-authority-request-id").map(str::len), Some(24));
    let expected = json!({
        "services_used": ["slack"],
        "actions_count": 1,
        "tool_calls": [{"service": "slack", "method": "POST", "target": "https://slack.com/api/chat.postMessage"}]
    });
    assert_eq!(body_of(&transport, CHECKOUT), expected);
}

//! A turn from its message to its result, and the next one (Meistrari contract, section 5.2).

use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use meistrari_client::agent::types::{SessionStatus, SessionStreamEvent};
use meistrari_client::agent::{AgentRequest, ExecuteError, ReadyForFollowUp, TurnError, error_event};
use meistrari_client::runtime::ReconnectPolicy;
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::{CancellationToken, StreamEnd};

use crate::support::{STREAM, body, client, cursors, result, status, steps, wire};

const EXECUTE: &str = "/v4/agents/execute";

fn accepted() -> Answer {
    Answer::json(&json!({"success": true, "sessionId": "ses_1"}))
}

fn start() -> meistrari_client::agent::StartAgent {
    AgentRequest::start("acme", "support-bot", "Summarize the latest tickets")
}

/// A service that accepts everything and streams these bodies in turn.
fn service(bodies: impl IntoIterator<Item = ScriptedBody>) -> MemoryTransport {
    let transport = MemoryTransport::new();
    transport.on_any("POST", EXECUTE, |_| accepted());
    for body in bodies {
        transport.on("GET", STREAM, Answer::events(body));
    }
    transport
}

#[tokio::test(start_paused = true)]
async fn turns_follow_each_other_with_the_cursor_of_the_one_before() {
    let waiting = json!({"kind": "result", "status": "waiting_messages", "answer": 42, "nextCursor": 9});
    let transport = service([
        body([status("running"), steps(3)]).break_off(),
        body([waiting.clone()]),
        body([status("running"), result("completed")]),
    ]);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = seen.clone();
    let turn = client(&transport)
        .run_turn(start())
        .on_event(move |event| log.lock().unwrap().push(wire(event)))
        .await
        .unwrap();
    assert_eq!(
        *seen.lock().unwrap(),
        [status("running"), steps(3), waiting],
        "every event once, in order"
    );
    assert_eq!(turn.status(), &SessionStatus::WaitingMessages);
    assert_eq!(
        (turn.session_id.as_str(), turn.cursor, turn.reconnects),
        ("ses_1", Some(9), 1)
    );
    assert_eq!(turn.result.extra["answer"], 42);

    let ready = turn.ready_for_follow_up().unwrap();
    assert_eq!((ready.session_id(), ready.cursor()), ("ses_1", Some(9)));
    let next = ready
        .continue_with("Which first?")
        .environment_variable("SUPPORT_REGION", "us")
        .await
        .unwrap();
    assert_eq!(next.status(), &SessionStatus::Completed);
    assert!(
        next.ready_for_follow_up().is_none(),
        "completed is no state to continue from"
    );
    assert_eq!(next.cursor, Some(9), "kept where no newer one came");

    let sent: Vec<Value> = transport
        .requests()
        .iter()
        .filter_map(|request| request.json().ok())
        .collect();
    assert_eq!(sent.len(), 2);
    let expected =
        json!({"sessionId": "ses_1", "message": "Which first?", "environmentVariables": {"SUPPORT_REGION": "us"}});
    assert_eq!(sent[1], expected);
    let asked: Vec<_> = cursors(&transport).into_iter().map(Option::unwrap_or_default).collect();
    assert_eq!(asked, ["", "3", "9"]);
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn only_a_session_that_waits_gives_a_handle() {
    for (word, waits) in [
        ("waiting_messages", true),
        ("completed", false),
        ("failed", false),
        ("cancelled", false),
        ("running", false),
        ("of a later service", false),
    ] {
        let transport = service([body([result(word)])]);
        let turn = client(&transport).run_turn(start()).await.unwrap();
        assert_eq!(turn.status().as_str(), word);
        assert_eq!(turn.ready_for_follow_up().is_some(), waits, "{word}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_handle_can_be_made_anew_and_a_busy_session_is_the_services_to_say() {
    let transport = MemoryTransport::new();
    transport.on("POST", EXECUTE, Answer::new(409));
    let client = client(&transport);
    let ready = ReadyForFollowUp::new(&client, "ses_1", 9);
    let error = ready.continue_with("More").await.unwrap_err();
    assert!(
        matches!(&error, TurnError::Execute(ExecuteError::SessionBusy(_))),
        "{error}"
    );
    assert_eq!((error.session_id(), error.cursor()), (None, None));
    assert!(error.source().is_some());
    // The handle is still there.
    transport
        .on("POST", EXECUTE, accepted())
        .on("GET", STREAM, Answer::events(body([result("completed")])));
    ready.continue_with("More").await.unwrap();
    assert_eq!(cursors(&transport), [Some("9".to_owned())]);
    let request = AgentRequest::from(ready.request("By hand"));
    assert_eq!(request.session_id(), Some("ses_1"));
}

#[tokio::test(start_paused = true)]
async fn a_turn_that_is_lost_sight_of_names_its_session_and_cursor_and_is_not_executed_again() {
    let failed = json!({"kind": "error", "error": "boom"});
    let done = || ScriptedBody::new().chunk("data: [DONE]\n\n");
    // What the stream does, whether the error is the session's own, and how a stream without a result ended.
    let cases: [(&str, Answer, bool, Option<StreamEnd>); 5] = [
        ("not opened", Answer::new(404), false, None),
        ("broken", Answer::events(body([steps(4)]).break_off()), false, None),
        ("failed", Answer::events(body([steps(4), failed])), true, None),
        ("cut", Answer::events(body([steps(4)])), false, Some(StreamEnd::Eof)),
        (
            "over",
            Answer::events(done()),
            false,
            Some(StreamEnd::Finished { state: None }),
        ),
    ];
    for (what, answer, of_session, ended) in cases {
        let cursor = if matches!(what, "not opened" | "over") { 2 } else { 4 };
        let transport = MemoryTransport::new();
        transport.on("POST", EXECUTE, accepted()).on("GET", STREAM, answer);
        let turn = client(&transport)
            .run_turn(start())
            .cursor(2)
            .reconnect(ReconnectPolicy::none());
        let error = turn.await.unwrap_err();
        assert_eq!(
            (error.session_id(), error.cursor()),
            (Some("ses_1"), Some(cursor)),
            "{what}"
        );
        assert!(error.to_string().contains("ses_1"), "{error}");
        match (&error, ended) {
            (TurnError::NoResult { end, .. }, Some(ended)) => assert_eq!(*end, ended, "{what}"),
            (TurnError::Stream { error, .. }, None) => assert_eq!(error_event(error).is_some(), of_session, "{what}"),
            _ => panic!("{what}: {error}"),
        }
        transport.assert_finished();
    }
    for answer in [
        Answer::json(&json!({"success": false, "error": "no"})),
        Answer::new(500),
        Answer::broken(),
    ] {
        let transport = MemoryTransport::new();
        transport.on("POST", EXECUTE, answer);
        let error = client(&transport).run_turn(start()).await.unwrap_err();
        assert!(matches!(error, TurnError::Execute(_)), "{error}");
        transport.assert_finished();
    }
    let transport = MemoryTransport::new();
    let error = client(&transport)
        .run_turn(AgentRequest::recover(""))
        .await
        .unwrap_err();
    assert!(matches!(error, TurnError::Execute(ExecuteError::Invalid(_))) && transport.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_earlier_result_is_never_taken_for_that_of_the_turn_that_runs() {
    let again = body([result("waiting_messages"), status("running"), steps(2)]).stall();
    let transport = service([again]);
    let error = client(&transport)
        .run_turn(AgentRequest::continue_session("ses_1", "More"))
        .await
        .unwrap_err();
    assert!(matches!(error, TurnError::NoResult { cursor: Some(2), .. }), "{error}");
    let both = body([
        result("waiting_messages"),
        status("running"),
        steps(2),
        result("completed"),
    ]);
    let turn = client(&service([both]))
        .run_turn(AgentRequest::continue_session("ses_1", "More"))
        .await
        .unwrap();
    assert_eq!(turn.status(), &SessionStatus::Completed);
}

#[tokio::test(start_paused = true)]
async fn a_result_that_came_is_not_lost_to_what_goes_wrong_after_it() {
    let ended = || {
        body([
            steps(3),
            json!({"kind": "result", "status": "waiting_messages", "nextCursor": 4}),
        ])
    };
    // The cursor is behind the result: nobody could stream it again from there.
    for (after, cancels) in [
        (ended().chunk("data: soon\n\n"), false),
        (ended().break_off(), false),
        (ended().stall(), true),
    ] {
        let token = CancellationToken::new();
        let turn = client(&service([after])).run_turn(start()).with_cancel(token.clone());
        let turn = turn.on_event(move |event| {
            if cancels && matches!(event, SessionStreamEvent::Result(_)) {
                token.cancel();
            }
        });
        let turn = turn.await.unwrap();
        assert_eq!((turn.status(), turn.cursor), (&SessionStatus::WaitingMessages, Some(4)));
    }
    let failed = ended().unnamed_event(&json!({"kind": "error", "error": "boom"}));
    let error = client(&service([failed])).run_turn(start()).await.unwrap_err();
    assert!(
        matches!(&error, TurnError::Stream { error, .. } if error_event(error).is_some()),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_turn_can_be_read_event_by_event_and_finished_at_any_time() {
    let events = [status("running"), steps(1), result("waiting_messages")];
    for read in 0..=3 {
        let transport = service([body(events.clone())]);
        let mut turn = client(&transport).run_turn(start()).begin().await.unwrap();
        assert_eq!(turn.session_id(), "ses_1");
        for event in &events[..read] {
            assert_eq!(&wire(&turn.next().await.unwrap().unwrap()), event);
        }
        assert_eq!(turn.stream().ready_for_follow_up(), read == 3);
        let turn = turn.finish().await.unwrap();
        assert_eq!((turn.status(), turn.cursor), (&SessionStatus::WaitingMessages, Some(1)));
    }
}

#[tokio::test(start_paused = true)]
async fn options_hold_for_both_calls_and_a_token_ends_the_turn_and_cancels_no_session() {
    let transport = service([body([steps(1)]).stall()]);
    let token = CancellationToken::new();
    let turn = client(&transport)
        .run_turn(start())
        .with_header("x-trace", "t-1")
        .with_cancel(token.clone())
        .on_event({
            let token = token.clone();
            move |_| token.cancel()
        });
    let error = turn.await.unwrap_err();
    assert!(
        matches!(&error, TurnError::Stream { error, .. } if error.is_cancelled()),
        "{error}"
    );
    assert_eq!(error.cursor(), Some(1));
    let lines: Vec<_> = transport
        .requests()
        .iter()
        .map(|request| request.path().to_owned())
        .collect();
    assert_eq!(lines, [EXECUTE, "/v4/sessions/ses_1"]);
    assert!(
        transport
            .requests()
            .iter()
            .all(|request| request.header("x-trace") == Some("t-1"))
    );

    let transport = service([body([steps(1)]).stall()]);
    let idle = Duration::from_secs(7);
    let turn = client(&transport)
        .run_turn(start())
        .with_idle_timeout(idle)
        .reconnect(ReconnectPolicy::none());
    let begun = tokio::time::Instant::now();
    let error = turn.await.unwrap_err();
    assert!(
        matches!(&error, TurnError::Stream { error, .. } if error.is_idle_timeout()),
        "{error}"
    );
    assert_eq!(begun.elapsed(), idle);
}

//! Promises of the agent-api fake: what it takes and refuses, how sessions go, and what streams tell.

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use agent_clients_testkit::loopback::{Fault, Spec};
use agent_clients_testkit::meistrari::{AgentApi, EventKinds, StreamFault, TurnScript};
use common::agent_api::{ask, events, execute, fake, kinds, open, quick, settle, start, start_body};
use common::http::send;
use serde_json::{Value, json};

#[tokio::test]
async fn every_operation_is_answered_within_the_specification() {
    let fake = fake(
        quick()
            .file("output/report.md", "# Report")
            .file("logo.png", &b"\x89PNG\xff"[..]),
    )
    .await;
    let session = start(&fake).await;
    let told = events(&open(&fake, &session, "").await);
    assert_eq!(
        kinds(&told),
        [
            "status:pending",
            "status:running",
            "steps",
            "steps",
            "status:waiting_messages",
            "result:waiting_messages"
        ]
    );
    let (_, timeline) = ask(&fake, "GET", &format!("/v4/sessions/{session}/timeline"), None).await;
    assert_eq!(
        (&timeline["status"], &timeline["prompt"]),
        (&json!("waiting_messages"), &json!("Hello"))
    );
    let (_, tree) = ask(&fake, "GET", &format!("/v4/sessions/{session}/files"), None).await;
    assert_eq!(
        tree["tree"],
        json!([{"path": "logo.png", "size": 5}, {"path": "output/report.md", "size": 8}])
    );
    for (path, encoding, content) in [
        ("output%2Freport.md", "raw", "# Report"),
        ("logo.png", "base64", "iVBOR/8="),
    ] {
        let path = format!("/v4/sessions/{session}/files/content?path={path}");
        let (_, file) = ask(&fake, "GET", &path, None).await;
        assert_eq!(
            (&file["encoding"], &file["content"]),
            (&json!(encoding), &json!(content))
        );
    }
    let model = json!({"model": "claude-opus", "commitMessage": "Think more"});
    let (_, updated) = ask(&fake, "PUT", "/v4/agents/support-bot/model", Some(model)).await;
    assert_eq!(
        (&updated["success"], updated["commitHash"].as_str().unwrap().len()),
        (&json!(true), 40)
    );
    assert_eq!(fake.model("support-bot").as_deref(), Some("claude-opus"));
    assert_eq!(fake.commits("support-bot"), ["Think more"]);
    fake.script_next_turn(TurnScript::new().stalls());
    execute(&fake, json!({"sessionId": session, "message": "More"})).await;
    let cancelled = ask(&fake, "POST", &format!("/v4/sessions/{session}/cancel"), None).await;
    assert_eq!(
        cancelled,
        (200, json!({"success": true, "message": "Message cancelled"}))
    );

    fake.assert_no_violations();
    let asked: BTreeSet<String> = fake
        .requests()
        .iter()
        .map(|request| request.operation().unwrap().to_owned())
        .collect();
    let spec = Spec::parse(include_str!("../specs/meistrari-agent.yaml"), &[]).unwrap();
    let known: BTreeSet<String> = spec.operation_ids().map(str::to_owned).collect();
    assert_eq!((&asked, known.len()), (&known, 7));
}

#[test]
fn the_embedded_specifications_are_those_the_client_is_generated_from() {
    for (name, embedded) in [
        ("meistrari-agent", include_str!("../specs/meistrari-agent.yaml")),
        ("meistrari-vault", include_str!("../specs/meistrari-vault.yaml")),
    ] {
        let original = format!("{}/../../specs/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
        assert!(
            std::fs::read_to_string(original).unwrap() == embedded,
            "fix: make specs/{name}.yaml a link to the original again"
        );
    }
}

#[tokio::test]
async fn either_credential_is_enough_and_a_wrong_one_is_never_accepted() {
    let fake = AgentApi::builder()
        .data_token("token-1")
        .api_key("key-1")
        .start()
        .await
        .unwrap();
    let cases: [(&[(&str, &str)], u16); 8] = [
        (&[("x-data-token", "token-1")], 404),
        (&[("authorization", "Bearer key-1")], 404),
        (&[("authorization", "key-1")], 401),
        (&[("authorization", "Bearer token-1")], 401),
        (&[("x-data-token", "key-1")], 401),
        (&[("x-data-token", "token-1"), ("authorization", "Bearer key-2")], 401),
        (&[("x-data-token", "")], 401),
        (&[], 401),
    ];
    for (headers, status) in cases {
        let url = format!("{}/v4/sessions/none/timeline", fake.api_url());
        assert_eq!(send("GET", &url, headers, b"").await.status, status, "{headers:?}");
    }
}

#[tokio::test]
async fn a_session_takes_messages_only_when_it_waits_and_409_says_that_it_is_busy() {
    let fake = fake(quick()).await;
    fake.script_next_turn(TurnScript::new().by_hand().steps(1));
    let session = start(&fake).await;
    let more = json!({"sessionId": session, "message": "More", "environmentVariables": {"REGION": "us"}});
    for status in ["pending", "running"] {
        assert_eq!(fake.status(&session).as_deref(), Some(status));
        assert_eq!(execute(&fake, more.clone()).await.0, 409, "{status}");
        fake.step(&session);
    }
    while fake.step(&session) {}
    assert_eq!(
        execute(&fake, more.clone()).await,
        (200, json!({"success": true, "sessionId": session}))
    );
    settle(&fake, &session, "waiting_messages").await;
    assert_eq!(fake.messages(&session), ["Hello", "More"]);
    assert_eq!(fake.environment_variable(&session, "REGION").unwrap().expose(), "us");

    fake.script_next_turn(quick().fails("no luck"));
    execute(&fake, json!({"sessionId": session, "message": "Fail"})).await;
    settle(&fake, &session, "failed").await;
    let (status, reply) = execute(&fake, json!({"sessionId": session, "message": "Again"})).await;
    assert_eq!(
        (status, &reply["success"]),
        (200, &json!(false)),
        "a refusal, not an error of HTTP"
    );
    let (_, reply) = execute(&fake, json!({"sessionId": session, "recover": true})).await;
    assert_eq!(reply["success"], true);
    settle(&fake, &session, "waiting_messages").await;
    assert_eq!(
        execute(&fake, json!({"sessionId": "none", "message": "m"})).await.0,
        404
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_cancel_aborts_the_turn_and_what_is_not_running_cannot_be_cancelled() {
    let fake = fake(quick()).await;
    for (script, status) in [
        (
            TurnScript::new().steps(1).stalls().every(Duration::ZERO),
            "waiting_messages",
        ),
        (
            TurnScript::new().steps(1).stalls().every(Duration::ZERO).single_shot(),
            "cancelled",
        ),
    ] {
        fake.script_next_turn(script);
        let session = start(&fake).await;
        settle(&fake, &session, "running").await;
        let path = format!("/v4/sessions/{session}/cancel");
        fake.refuse_next("sessions_cancel", "too late");
        let (_, refused) = ask(&fake, "POST", &path, None).await;
        assert_eq!(refused, json!({"success": false, "error": "too late"}));
        assert_eq!(fake.status(&session).as_deref(), Some("running"));
        assert_eq!(ask(&fake, "POST", &path, None).await.0, 200);
        assert_eq!(fake.status(&session).as_deref(), Some(status));
        let told = events(&open(&fake, &session, "").await);
        assert_eq!(kinds(&told).pop(), Some(format!("result:{status}")));
        assert_eq!(ask(&fake, "POST", &path, None).await.0, 409);
    }
    assert_eq!(ask(&fake, "POST", "/v4/sessions/none/cancel", None).await.0, 404);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_stream_with_a_cursor_has_only_what_is_newer_also_across_turns() {
    let fake = fake(quick()).await;
    let session = start(&fake).await;
    let all = events(&open(&fake, &session, "").await);
    for cut in 0..all.len() {
        let newer = events(&open(&fake, &session, &format!("?cursor={cut}")).await);
        assert_eq!(newer, all[cut..], "after {cut}");
    }
    let cursor = all.last().unwrap().1["nextCursor"].clone();
    assert!(events(&open(&fake, &session, &format!("?cursor={cursor}")).await).is_empty());
    execute(&fake, json!({"sessionId": session, "message": "More"})).await;
    let next = open(&fake, &session, &format!("?cursor={cursor}")).await;
    assert!(next.whole);
    assert_eq!(kinds(&events(&next))[0], "status:pending");
    assert_eq!(events(&next).len(), 6);
    assert_eq!(open(&fake, "none", "").await.status, 404);
    fake.assert_no_violations();
}

#[tokio::test]
async fn streams_break_end_and_linger_as_ordered_and_lose_nothing_by_it() {
    let fake = AgentApi::builder()
        .turns(quick())
        .keep_alive(Duration::from_millis(5))
        .start()
        .await
        .unwrap();
    let session = start(&fake).await;
    settle(&fake, &session, "waiting_messages").await;
    fake.fault_next_stream(StreamFault::cut_after(2))
        .fault_next_stream(StreamFault::end_after(3))
        .fault_next_stream(StreamFault::stall_after(1));
    let cut = open(&fake, &session, "").await;
    assert_eq!((events(&cut).len(), cut.whole), (2, false));
    let ended = open(&fake, &session, "").await;
    assert_eq!((events(&ended).len(), ended.whole), (3, true));
    let stalled = tokio::time::timeout(Duration::from_millis(100), open(&fake, &session, "")).await;
    assert!(stalled.is_err(), "a stall ends by itself");
    fake.fault_next_stream(StreamFault::never_end());
    let lingers = tokio::time::timeout(Duration::from_millis(100), open(&fake, &session, "")).await;
    assert!(lingers.is_err(), "the stream ended after all");

    let whole = open(&fake, &session, "").await;
    for byte in [0, 1, 40, whole.body.len() - 1] {
        fake.inject(Fault::cut_body(byte).on("sessions_stream"));
        let cut = open(&fake, &session, "").await;
        assert_eq!((cut.body.as_slice(), cut.whole), (&whole.body[..byte], false));
    }
}

#[tokio::test]
async fn events_may_be_of_any_kind_and_name_their_kind_in_either_way() {
    let script = || {
        TurnScript::new()
            .every(Duration::from_millis(1))
            .event(json!({"kind": "timeline", "x": [1]}))
            .event_as_it_is(json!({"kind": "steps", "nextCursor": null}))
            .errors("the sandbox is gone")
    };
    for (kinds, name) in [(EventKinds::InData, ""), (EventKinds::InName, "timeline")] {
        let fake = AgentApi::builder().turns(script()).events(kinds).start().await.unwrap();
        let session = start(&fake).await;
        let told = events(&open(&fake, &session, "").await);
        assert_eq!(told.len(), 5);
        assert_eq!(told[2].0, name);
        assert_eq!(told[2].1["nextCursor"], 3);
        assert_eq!(told[2].1.get("kind").is_some(), kinds == EventKinds::InData);
        assert_eq!(told[3].1["nextCursor"], Value::Null);
        assert_eq!(told[4].1["error"], "the sandbox is gone");
        assert_eq!(fake.status(&session).as_deref(), Some("failed"));
    }
}

#[tokio::test]
async fn a_silent_stream_is_kept_alive_by_comments() {
    let fake = AgentApi::builder()
        .turns(quick().waits(Duration::from_millis(200)))
        .keep_alive(Duration::from_millis(20))
        .start()
        .await
        .unwrap();
    let session = start(&fake).await;
    let told = open(&fake, &session, "").await;
    assert!(told.text().contains(": keep-alive\n\n"), "{}", told.text());
    assert_eq!(events(&told).len(), 6);
}

#[tokio::test]
async fn a_request_that_breaks_a_rule_is_refused_with_the_reason_and_kept() {
    let fake = fake(quick()).await;
    let session = start(&fake).await;
    settle(&fake, &session, "waiting_messages").await;
    let hook = |url: &str| {
        let mut body = start_body();
        body["webhooks"] = json!([{"url": "https://example.com"}, {"url": url}]);
        body
    };
    let mut six = start_body();
    six["webhooks"] = json!(vec![json!({"url": "https://example.com"}); 6]);
    let mut odd_input = start_body();
    odd_input["inputs"] = json!([{"vaultRef": "vault://../permalinks/p1", "filename": "f"}]);
    let execute = "/v4/agents/execute";
    let files = format!("/v4/sessions/{session}/files/content");
    let cases = [
        (
            "POST",
            execute.to_owned(),
            json!({"repository": "support-bot", "message": "m"}),
            400,
            "body",
        ),
        ("POST", execute.to_owned(), json!({"sessionId": session}), 400, "body"),
        ("POST", execute.to_owned(), json!({"recover": true}), 400, "body"),
        (
            "POST",
            execute.to_owned(),
            json!({"sessionId": session, "recover": false, "message": "m"}),
            400,
            "body",
        ),
        (
            "POST",
            execute.to_owned(),
            json!({"sessionId": session, "repository": "r", "message": "m"}),
            400,
            "body",
        ),
        (
            "POST",
            execute.to_owned(),
            json!({"sessionId": session, "message": null}),
            422,
            "body /message",
        ),
        (
            "POST",
            execute.to_owned(),
            json!({"sessionId": session, "message": "m", "extra": 1}),
            422,
            "body",
        ),
        (
            "POST",
            execute.to_owned(),
            hook("http://example.com"),
            400,
            "body /webhooks/1/url",
        ),
        (
            "POST",
            execute.to_owned(),
            hook("https://127.1/x"),
            400,
            "body /webhooks/1/url",
        ),
        ("POST", execute.to_owned(), six, 422, "body /webhooks"),
        ("POST", execute.to_owned(), odd_input, 422, "body /inputs/0/vaultRef"),
        ("GET", format!("{files}?path=%2Fetc"), Value::Null, 400, "query path"),
        (
            "GET",
            format!("{files}?path=a%2F..%2Fb"),
            Value::Null,
            400,
            "query path",
        ),
        ("GET", files, Value::Null, 422, "query path"),
        (
            "GET",
            format!("/v4/sessions/{session}?cursor=1&x=1"),
            Value::Null,
            422,
            "query x",
        ),
        (
            "GET",
            format!("/v4/sessions/{session}"),
            Value::Null,
            422,
            "header accept",
        ),
        (
            "GET",
            format!("/v3/sessions/{session}/continue"),
            Value::Null,
            404,
            "path",
        ),
    ];
    for (number, (method, path, body, status, place)) in cases.into_iter().enumerate() {
        let shown = format!("{method} {path} {body}");
        let answered = match path.contains("cursor=") {
            true => (open(&fake, &session, "?cursor=1&x=1").await.status, Value::Null),
            false => ask(&fake, method, &path, (!body.is_null()).then_some(body)).await,
        };
        assert_eq!(answered.0, status, "{shown}: {}", answered.1);
        let violations = fake.violations();
        assert_eq!(violations.len(), number + 1, "{shown}: {violations:?}");
        assert_eq!(violations[number].place, place, "{shown}");
    }
    assert_eq!(fake.messages(&session), ["Hello"], "none of them had an effect");
}

#[tokio::test]
async fn business_refusals_are_successes_of_http() {
    let fake = fake(quick()).await;
    fake.refuse_next("agents_execute", "No credits left");
    let refused = execute(&fake, start_body()).await;
    assert_eq!(refused, (200, json!({"success": false, "error": "No credits left"})));
    assert_eq!(execute(&fake, start_body()).await.1["success"], true);
    let mut other = start_body();
    other["organizationName"] = json!("other");
    assert_eq!(execute(&fake, other).await.1["success"], false);
    let unknown = ask(&fake, "PUT", "/v4/agents/none/model", Some(json!({"model": "m"}))).await;
    assert_eq!((unknown.0, &unknown.1["success"]), (200, &json!(false)));
    fake.assert_no_violations();
}

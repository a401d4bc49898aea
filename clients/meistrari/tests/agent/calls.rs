//! Cancelling, changing the model, timeline and files: what is sent and what the answers mean (Meistrari contract, sections 3, 5.3
//! and 5.7).

use std::error::Error as _;

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::agent::types::{SessionFileEncoding, SessionStatus};
use meistrari_client::agent::{CancelError, SessionFileExt, UpdateModelError};
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::{Error, RetryPolicy};

use crate::support::{SESSION, builder, client};

#[tokio::test(start_paused = true)]
async fn a_cancellation_succeeds_is_refused_or_finds_nothing_to_cancel() {
    let transport = MemoryTransport::new();
    transport
        .on(
            "POST",
            "/v4/sessions/ses_1/cancel",
            Answer::json(&json!({"success": true, "message": "Message cancelled"})),
        )
        .next(Answer::json(&json!({"success": false, "error": "already cancelling"})))
        .next(Answer::json(&json!({"message": "not running"})).with_status(409))
        .next(Answer::new(502));
    let client = builder(&transport).retry(RetryPolicy::standard()).build().unwrap();
    let reply = client.cancel_session(SESSION).await.unwrap();
    assert_eq!(reply.message.as_deref(), Some("Message cancelled"));
    let sent = transport.last_request();
    assert!(sent.body().is_empty() && sent.header("content-type").is_none());

    let refused = client.cancel_session(SESSION).await.unwrap_err();
    assert!(refused.is_refused() && refused.call().is_none() && refused.source().is_none());
    assert!(refused.to_string().contains("already cancelling"), "{refused}");
    let CancelError::Refused(refusal) = refused else {
        panic!("{refused}")
    };
    assert_eq!(
        (refusal.reason.as_str(), refusal.reply.success),
        ("already cancelling", false)
    );

    let nothing = client.cancel_session(SESSION).await.unwrap_err();
    assert!(nothing.is_not_running() && nothing.source().is_some_and(|source| source.is::<Error>()));
    assert_eq!(nothing.call().unwrap().attempts(), 1);
    assert!(nothing.to_string().contains("not running"), "{nothing}");

    let other = client.cancel_session(SESSION).await.unwrap_err();
    assert!(
        matches!(&other, CancelError::Call(error) if error.status().unwrap().as_u16() == 502),
        "{other}"
    );
    transport.assert_finished();
}

#[tokio::test]
async fn a_model_is_changed_refused_or_not_even_asked_for() {
    let transport = MemoryTransport::new();
    transport
        .next(Answer::json(&json!({"success": true, "commitHash": "c0ffee"})))
        .next(Answer::json(&json!({"success": false, "error": "unknown model"})))
        .next(Answer::new(404));
    let client = client(&transport);
    let update = client
        .update_agent_model("acme/support-bot", "claude-sonnet-4-5")
        .commit_message("Switch support bot model")
        .await
        .unwrap();
    assert_eq!(update.commit_hash.as_deref(), Some("c0ffee"));
    let sent = transport.last_request();
    assert_eq!(
        (sent.method().as_str(), sent.path()),
        ("PUT", "/v4/agents/acme%2Fsupport-bot/model")
    );
    let body = json!({"model": "claude-sonnet-4-5", "commitMessage": "Switch support bot model"});
    assert_eq!(sent.json::<Value>().unwrap(), body);

    let refused = client.update_agent_model("support-bot", "gpt-0").await.unwrap_err();
    assert!(
        refused.is_refused() && refused.to_string().contains("unknown model"),
        "{refused}"
    );
    assert_eq!(
        transport.last_request().json::<Value>().unwrap(),
        json!({"model": "gpt-0"})
    );
    let failed = client.update_agent_model("support-bot", "gpt-0").await.unwrap_err();
    assert!(matches!(&failed, UpdateModelError::Call(error) if error.status().unwrap().as_u16() == 404));
    assert!(failed.source().is_some_and(|source| source.is::<Error>()));

    for (repository, model) in [("", "m"), ("..", "m"), ("r", ""), ("r", " ")] {
        let error = client.update_agent_model(repository, model).await.unwrap_err();
        assert!(error.call().unwrap().is_invalid_input(), "{error}");
    }
    transport.assert_finished();
    assert_eq!(transport.requests().len(), 3);
}

#[tokio::test]
async fn the_timeline_is_a_summary_whose_free_parts_are_kept() {
    let transport = MemoryTransport::new();
    let whole =
        json!({"status": "completed", "metrics": {"tokens": 7}, "prompt": null, "spans": [{"a": 1}], "later": true});
    transport.on("GET", "/v4/sessions/ses_1/timeline", Answer::json(&whole));
    let timeline = client(&transport).fetch_timeline(SESSION).await.unwrap();
    assert_eq!(timeline.status, SessionStatus::Completed);
    assert_eq!(timeline.metrics.as_ref().unwrap()["tokens"], 7);
    assert_eq!(
        (timeline.spans.as_ref().unwrap().len(), &timeline.extra["later"]),
        (1, &json!(true))
    );
}

#[tokio::test]
async fn files_are_listed_and_fetched_by_the_paths_of_the_tree() {
    let transport = MemoryTransport::new();
    transport
        .on(
            "GET",
            "/v4/sessions/ses_1/files",
            Answer::json(&json!({"tree": [{"path": "output/report.md", "size": 9}]})),
        )
        .next(Answer::json(&json!({"encoding": "raw", "content": "# Report\n"})))
        .next(Answer::json(&json!({"encoding": "base64", "content": "AP8"})))
        .next(Answer::json(&json!({"encoding": "zstd", "content": "AP8"})));
    let client = client(&transport);
    let files = client.list_session_files(SESSION).await.unwrap();
    let (path, size) = (&files.tree[0].path, files.tree[0].size);
    assert_eq!((path.as_str(), size), ("output/report.md", 9));
    let file = client.fetch_session_file(SESSION, path).await.unwrap();
    let sent = transport.last_request();
    assert_eq!(sent.path(), "/v4/sessions/ses_1/files/content");
    assert_eq!(sent.query(), [("path".to_owned(), "output/report.md".to_owned())]);
    assert_eq!(&*file.bytes().unwrap(), b"# Report\n");
    let file = client.fetch_session_file(SESSION, "a&b=c.bin").await.unwrap();
    assert_eq!(
        transport.last_request().query_value("path").as_deref(),
        Some("a&b=c.bin")
    );
    assert_eq!(&*file.bytes().unwrap(), [0, 255]);
    let file = client.fetch_session_file(SESSION, "x").await.unwrap();
    assert_eq!(file.encoding, SessionFileEncoding::Unknown("zstd".to_owned()));
    assert!(file.bytes().unwrap_err().to_string().contains("zstd"));

    let asked = transport.requests().len();
    for path in ["", "/etc/passwd", "../secret", "output/../../secret", "output/.."] {
        let error = client.fetch_session_file(SESSION, path).await.unwrap_err();
        assert!(error.is_invalid_input(), "{path}: {error}");
    }
    assert_eq!(
        transport.requests().len(),
        asked,
        "nothing is sent for a path that cannot be one"
    );
}

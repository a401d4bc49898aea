//! Deploys with the open-source server as their target: the recorded requests, streams, and an answer to the commit that is lost.

use std::io::Write as _;
use std::sync::{Arc, Mutex};

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::credentials::MemoryCredentials;
use run402_client::deploy::{
    ByteSource, DeployError, DeployErrorKind, FileSet, FunctionSpec, Migration, Recovery, ReleaseSpec, Target,
};
use run402_client::prelude::*;
use run402_client::runtime::futures_util::stream;
use run402_client::runtime::serde_json::{self, Value, json};
use run402_client::wallet::WalletKey;
use run402_client::{Retry, with_retry};

use crate::server::{PROJECT, Server};

fn site(html: &str) -> ReleaseSpec {
    ReleaseSpec::new(PROJECT).site(FileSet::from([("index.html", html)]))
}

fn kinds(events: &[Value]) -> Vec<&str> {
    events.iter().filter_map(|event| event["type"].as_str()).collect()
}

/// The official client's requests, as 4.24.1 was recorded with `target: "core"`, answered as there.
#[tokio::test]
async fn a_deploy_sends_the_recorded_requests_and_tells_the_recorded_events() {
    const ID: &str = "prj_1777896000000_0042";
    let transport = MemoryTransport::new();
    let plan = json!({"plan_id": "plan_c1", "project_id": ID, "release_spec_digest": "d", "base_release_id": null,
        "target_release_id": "rel_c1", "target_release_digest": "e", "noop": false, "status": "planned",
        "created_at": "2026-05-04T12:00:00.000Z"});
    let commit = json!({"plan_id": "plan_c1", "project_id": ID, "release_id": "rel_c1", "release_digest": "e",
        "status": "committed"});
    let project = json!({"project_id": ID, "anon_key": "a", "service_key": "s", "endpoints": {
        "static_base_url": "http://x.test/static", "rest_url": "http://x.test/rest/v1",
        "storage_base_url": "http://x.test/storage/v1"}});
    transport
        .next(Answer::json(&plan).with_status(201))
        .next(Answer::json(&json!({"status": "stored"})).with_status(201))
        .next(Answer::json(&json!({"status": "stored"})).with_status(201))
        .next(Answer::json(&commit))
        .next(Answer::json(&project));
    let client = run402_client::Client::builder()
        .base_url("http://x.test")
        .credentials(MemoryCredentials::new().wallet(WalletKey::generate().unwrap()))
        .transport(transport.clone())
        .build()
        .unwrap();
    let events = Arc::new(Mutex::new(Vec::new()));
    let heard = events.clone();

    let spec = ReleaseSpec::new(ID)
        .migration(Migration::new("001", "SELECT 1"))
        .site(FileSet::from([("index.html", "<h1>hi</h1>")]))
        .functions([(
            "api",
            FunctionSpec::new("export default 1").timeout_seconds(5).memory_mb(128),
        )]);
    let released = client
        .deploy()
        .apply(spec)
        .target(Target::Core)
        .on_event(move |event| heard.lock().unwrap().push(serde_json::to_value(event).unwrap()))
        .await
        .unwrap();

    transport.assert_finished();
    let sent: Vec<(String, Value)> = transport
        .requests()
        .iter()
        .map(|request| {
            // As in the recording, the caller's own signature goes along, although the server asks for none.
            assert!(request.header("sign-in-with-x").is_some());
            (
                format!("{} {}", request.method(), request.path()),
                request.json().unwrap_or(Value::Null),
            )
        })
        .collect();
    let html = "e7fbb6fbbf4ce294913eb62b53ff03a7546649cfdc0d824d9e3a2b4541502f7f";
    let code = "f2ed650f15f224fa0836d26fabb81f0e219e1e3515d41640040073b222ffcbfd";
    let expected = [
        (
            "POST /apply/v1/plans".to_owned(),
            json!({"spec": {
                "project": ID,
                "database": {"migrations": [{
                    "id": "001",
                    "checksum": "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5",
                    "sql": "SELECT 1",
                }]},
                "functions": {"replace": {"api": {
                    "runtime": "node22",
                    "source": {"sha256": code, "size": 16},
                    "config": {"timeoutSeconds": 5, "memoryMb": 128},
                }}},
                "site": {"replace": {"index.html": {
                    "sha256": html, "size": 11, "contentType": "text/html; charset=utf-8",
                }}},
            }}),
        ),
        (
            format!("POST /projects/v1/{ID}/content"),
            json!({"sha256": html, "size": 11, "content_type": "text/html; charset=utf-8",
                "bytes_base64": "PGgxPmhpPC9oMT4="}),
        ),
        (
            format!("POST /projects/v1/{ID}/content"),
            json!({"sha256": code, "size": 16, "content_type": "application/octet-stream",
                "bytes_base64": "ZXhwb3J0IGRlZmF1bHQgMQ=="}),
        ),
        ("POST /apply/v1/plans/plan_c1/commit".to_owned(), json!({})),
        (format!("GET /projects/v1/{ID}"), Value::Null),
    ];
    assert_eq!(sent, expected);

    assert_eq!(released.release_id, "rel_c1");
    assert_eq!(released.operation_id, "core:plan_c1");
    let urls: Vec<(&str, &str)> = released
        .urls
        .iter()
        .map(|(name, url)| (name.as_str(), url.as_str()))
        .collect();
    assert_eq!(
        urls,
        [
            ("rest", "http://x.test/rest/v1"),
            ("site", "http://x.test/static"),
            ("static", "http://x.test/static"),
            ("storage", "http://x.test/storage/v1"),
        ]
    );
    assert!(released.warnings.is_empty());
    let events = events.lock().unwrap();
    assert_eq!(
        kinds(&events),
        [
            "plan.started",
            "plan.diff",
            "content.upload.progress",
            "content.upload.progress",
            "commit.phase",
            "ready",
        ]
    );
    let progress = &events[3];
    assert_eq!(
        (&progress["label"], &progress["done"]),
        (&json!("function source"), &json!(2))
    );
}

#[tokio::test]
async fn a_second_deploy_of_the_same_tree_uploads_nothing() {
    let server = Server::new();
    let core = server.client();
    let first = core.deploy().apply(site("<h1>hi</h1>")).await.unwrap();
    assert_eq!((first.uploaded_files, first.uploaded_bytes), (1, 11));
    let before = server.lines().len();
    let second = core.deploy().apply(site("<h1>hi</h1>")).await.unwrap();
    assert_eq!(second.uploaded_files, 0);
    assert_eq!(second.release_id, first.release_id);
    assert_eq!(second.diff.is_noop, Some(true));
    assert_eq!(
        server.lines()[before..],
        [
            "POST /apply/v1/plans",
            "POST /apply/v1/plans/plan_2/commit",
            &format!("GET /projects/v1/{PROJECT}"),
        ]
    );
}

/// A server that was set up anew from its database says that nothing changes, and has no content.
#[tokio::test]
async fn content_that_is_missing_after_all_is_uploaded_before_the_commit_is_sent_again() {
    let server = Server::new();
    let core = server.client();
    core.deploy().apply(site("<h1>hi</h1>")).await.unwrap();
    server.state().staged.clear();
    let again = core.deploy().apply(site("<h1>hi</h1>")).await.unwrap();
    assert_eq!(again.uploaded_files, 1);
    assert_eq!(server.state().staged.len(), 1);
}

/// Base64 goes by threes and files by chunks of 256 KiB.
#[tokio::test]
async fn content_of_any_length_arrives_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::new();
    let core = server.client();
    for length in [0, 1, 2, 3, 4, 1000, 262_143, 262_144, 262_145, 262_146, 1_000_003] {
        let bytes: Vec<u8> = (0..length).map(|at: u32| (at.wrapping_mul(31) >> 3) as u8).collect();
        let path = folder.path().join(length.to_string());
        std::fs::write(&path, &bytes).unwrap();
        let pieces: Vec<_> = bytes.chunks(1001).map(|piece| Ok(piece.to_vec().into())).collect();
        let files = FileSet::new()
            .with("memory.bin", bytes.clone())
            .with("file.bin", ByteSource::file(path))
            .with("stream.bin", ByteSource::stream(stream::iter(pieces)));
        let released = core
            .deploy()
            .apply(ReleaseSpec::new(PROJECT).site(files))
            .await
            .unwrap();
        // The same content three times is sent once.
        assert_eq!(
            (released.uploaded_files, released.uploaded_bytes),
            (1, u64::from(length))
        );
        assert!(
            server.state().staged.values().any(|staged| *staged == bytes),
            "{length}"
        );
    }
}

#[tokio::test]
async fn sql_from_a_file_travels_inside_the_plan_and_is_not_uploaded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("001.sql");
    std::fs::write(&path, "CREATE TABLE items (id int primary key)").unwrap();
    let server = Server::new();
    let spec = ReleaseSpec::new(PROJECT).migration(Migration::new("001_init", path.clone()));
    let released = server.client().deploy().apply(spec).await.unwrap();
    assert_eq!(released.uploaded_files, 0);
    let plan: Value = server.transport.requests()[0].json().unwrap();
    let migration = &plan["spec"]["database"]["migrations"][0];
    assert_eq!(migration["sql"], "CREATE TABLE items (id int primary key)");
    // As recorded for this text.
    assert_eq!(
        migration["checksum"],
        "f9292ea48f44669355c02b624cd2ed77c4c14bba63948cc463603831e3a6e6b6"
    );

    std::fs::write(&path, [0xff, 0xfe]).unwrap();
    let before = server.lines().len();
    let spec = ReleaseSpec::new(PROJECT).migration(Migration::new("001_init", path));
    let error = server.client().deploy().apply(spec).await.unwrap_err();
    assert_eq!(error.kind(), DeployErrorKind::Invalid);
    assert_eq!(error.problems()[0].path, "database.migrations[0].sql");
    assert_eq!(server.lines().len(), before);
}

/// Content that does not match its hash ends the server, so it must never arrive complete.
#[tokio::test(start_paused = true)]
async fn a_file_that_changes_after_it_was_hashed_fails_here_and_never_ends_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.html");
    std::fs::write(&path, "one").unwrap();
    let server = Server::new();
    let changed = path.clone();
    let spec = ReleaseSpec::new(PROJECT).site(FileSet::new().with("index.html", ByteSource::file(path)));
    let deploy = server.client().deploy().apply(spec).on_event(move |event| {
        if matches!(event, run402_client::deploy::DeployEvent::PlanDiff(_)) {
            let mut file = std::fs::File::create(&changed).unwrap();
            file.write_all(b"two and more").unwrap();
        }
    });
    let error = deploy.await.unwrap_err();
    assert_eq!(error.code(), "CONTENT_CHANGED");
    assert_eq!(error.recovery(), Recovery::Again);
    let state = server.state();
    assert!(state.staged.is_empty() && !state.down && state.live.is_none());
}

fn shown(error: &DeployError) -> String {
    format!("{error} {error:?} {}", error.to_json())
}

#[tokio::test(start_paused = true)]
async fn a_commit_whose_answer_is_lost_is_looked_up_and_never_sent_twice() {
    struct Case {
        name: &'static str,
        spec: fn() -> ReleaseSpec,
        set_up: fn(&Server),
        live: bool,
        retryable: bool,
    }
    for case in [
        Case {
            name: "done, and the answer was lost",
            spec: || site("<h1>hi</h1>"),
            set_up: |server| server.state().lose_commit = true,
            live: true,
            retryable: false,
        },
        Case {
            name: "SQL that fails ends the server, which is started again",
            spec: || site("<h1>hi</h1>").migration(Migration::new("002_bad", "CREATE TABEL x")),
            set_up: |server| server.state().supervised = true,
            live: false,
            // Again it would end the server again.
            retryable: false,
        },
        Case {
            name: "SQL that fails ends the server for good",
            spec: || site("<h1>hi</h1>").migration(Migration::new("002_bad", "CREATE TABEL x")),
            set_up: |_| {},
            live: false,
            retryable: true,
        },
    ] {
        let server = Server::new();
        (case.set_up)(&server);
        let result = server.client().deploy().apply((case.spec)()).await;
        assert_eq!(server.state().commits, 1, "{}", case.name);
        match result {
            Ok(released) => {
                assert!(case.live, "{}", case.name);
                assert_eq!(server.state().live.as_ref(), Some(&released.release_id));
                assert_eq!(released.urls.len(), 4);
            }
            Err(error) => {
                assert!(!case.live, "{}: {error}", case.name);
                assert_eq!(error.kind(), DeployErrorKind::Network, "{}", case.name);
                assert_eq!(error.recovery(), Recovery::Again, "{}", case.name);
                assert_eq!(error.safe_to_retry(), Some(true), "{}", case.name);
                assert_eq!(error.is_retryable(), case.retryable, "{}", case.name);
                assert_eq!(error.plan_id(), Some("plan_1"), "{}", case.name);
                let told = error.to_string().contains("SQL that fails ends this server");
                assert_eq!(told, !case.retryable, "{}: {error}", case.name);
                assert!(!shown(&error).contains("hunter"), "{}", case.name);
            }
        }
    }
}

/// Every step may be sent again, so the same deploy after a failure makes the one release.
#[tokio::test(start_paused = true)]
async fn a_deploy_that_failed_anywhere_is_made_again_and_ends_with_its_release() {
    for (route, times) in [
        // As often as the deploy repeats by itself.
        ("/apply/v1/plans", 3),
        ("/projects/v1/{id}/content", 3),
        // It is not repeated by itself.
        ("/apply/v1/plans/{id}/commit", 1),
    ] {
        let server = Server::new();
        server.state().breaks = Some((route, times));
        let core = server.client();
        let error = core.deploy().apply(site("<h1>hi</h1>")).await.unwrap_err();
        assert_eq!(
            (error.safe_to_retry(), error.is_retryable()),
            (Some(true), true),
            "{route}: {error}"
        );
        assert_eq!(error.recovery(), Recovery::Again, "{route}");
        assert_eq!(server.state().live, None, "{route}");
        let released = core.deploy().apply(site("<h1>hi</h1>")).await.unwrap();
        assert_eq!(server.state().live.as_ref(), Some(&released.release_id), "{route}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_release_is_none_the_less_live_where_its_addresses_cannot_be_read() {
    let server = Server::new();
    server.state().breaks = Some(("/projects/v1/{id}", 9));
    let released = server.client().deploy().apply(site("<h1>hi</h1>")).await.unwrap();
    assert!(released.urls.is_empty());
    assert_eq!(server.state().live, Some(released.release_id));
}

#[tokio::test]
async fn a_commit_that_is_put_off_is_told_as_a_warning() {
    for (status, warns) in [
        ("committed", false),
        ("noop", false),
        ("deferred", true),
        ("queued", true),
    ] {
        let server = Server::new();
        server.state().commit_status = Some(status);
        let released = server.client().deploy().apply(site("<h1>hi</h1>")).await.unwrap();
        let codes: Vec<_> = released
            .warnings
            .iter()
            .filter_map(|warning| warning.code.as_deref())
            .collect();
        assert_eq!(codes == ["COMMIT_DEFERRED"], warns, "{status}: {codes:?}");
    }
}

#[tokio::test]
async fn a_key_is_sent_where_one_is_given_and_none_is_made_up() {
    let server = Server::new();
    let core = server.client();
    let plain = core.deploy().apply(site("a")).await.unwrap();
    assert_eq!(plain.idempotency_key, None);
    let keyed = core.deploy().apply(site("b")).with_idempotency_key("k1").await.unwrap();
    assert_eq!(keyed.idempotency_key.as_deref(), Some("k1"));
    let keys: Vec<Value> = server
        .transport
        .requests()
        .iter()
        .filter(|request| request.path().starts_with("/apply/"))
        .map(|request| request.json::<Value>().unwrap()["idempotency_key"].clone())
        .collect();
    assert_eq!(keys, [Value::Null, Value::Null, json!("k1"), json!("k1")]);
}

/// SQL that ended the server would end it again; what passes by itself is made again.
#[tokio::test(start_paused = true)]
async fn a_whole_deploy_is_repeated_only_where_that_can_help() {
    let server = Server::new();
    server.state().supervised = true;
    let core = server.client();
    let bad = || {
        core.deploy()
            .apply(site("hi").migration(Migration::new("002_bad", "CREATE TABEL x")))
    };
    let error = with_retry(bad, Retry::new()).await.unwrap_err();
    assert_eq!((server.state().commits, error.is_retryable()), (1, false));

    let server = Server::new();
    server.state().breaks = Some(("/apply/v1/plans/{id}/commit", 2));
    let core = server.client();
    let released = with_retry(|| core.deploy().apply(site("hi")), Retry::new())
        .await
        .unwrap();
    assert_eq!(server.state().live, Some(released.release_id));
}

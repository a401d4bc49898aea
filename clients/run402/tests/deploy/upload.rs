//! Uploads: how many at a time, addresses that end, storage that refuses.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use agent_clients_testkit::Answer;
use run402_client::deploy::{DeployErrorKind, FileSet, Recovery, ReleaseSpec};
use run402_client::prelude::*;
use run402_client::runtime::serde_json::json;
use run402_client::runtime::{BoxFuture, Timestamp, Transport, TransportError, reqwest};
use run402_client::types::ContentRef;
use tokio::time::Instant;

use crate::gateway::{Gateway, Rules};
use crate::support::{PROJECT, assert_public, body, client_over, line};

fn one_file() -> ReleaseSpec {
    ReleaseSpec::new(PROJECT).put_file("a.txt", "0123456789")
}

#[tokio::test(start_paused = true)]
async fn a_put_is_tried_three_times_with_growing_waits_and_only_for_passing_failures() {
    for (status, puts, waited, recovery) in [
        (503, 3, 3000, Recovery::Again),
        (500, 3, 3000, Recovery::Again),
        (400, 1, 0, Recovery::Correct),
        (404, 1, 0, Recovery::Correct),
    ] {
        let gateway = Gateway::new(Rules::default());
        let transport = agent_clients_testkit::MemoryTransport::new();
        let inner = gateway.transport.clone();
        transport.on_any("PUT", "/storage/{upload}/{part}", move |_| {
            Answer::text("<Error><Code>BadDigest</Code></Error>").with_status(status)
        });
        let split = Split {
            api: inner,
            storage: transport.clone(),
        };
        let began = Instant::now();
        let error = client_over(split).deploy().apply(one_file()).await.unwrap_err();
        assert_eq!(transport.requests().len(), puts, "{status}");
        assert_eq!(began.elapsed().as_millis(), waited, "{status}");
        assert_eq!((error.kind(), error.recovery()), (DeployErrorKind::Upload, recovery));
        assert_eq!(
            (error.code(), error.status().unwrap().as_u16()),
            ("CONTENT_UPLOAD_FAILED", status)
        );
        assert_public(&format!("{error} {error:?} {}", error.to_json()));
        assert!(gateway.state().releases.is_empty());
    }
}

/// Storage apart from the API.
#[derive(Clone)]
struct Split {
    api: agent_clients_testkit::MemoryTransport,
    storage: agent_clients_testkit::MemoryTransport,
}

impl Transport for Split {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        match request.method().as_str() {
            "PUT" => self.storage.send(request),
            _ => self.api.send(request),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn addresses_that_the_storage_no_longer_takes_are_replaced_once() {
    let gateway = Gateway::new(Rules::default());
    let refusing = Refusing {
        inner: gateway.transport.clone(),
        left: Arc::new(AtomicUsize::new(3)),
    };
    client_over(refusing).deploy().apply(one_file()).await.unwrap();
    assert_eq!(gateway.state().content_plans_made, 2);
    gateway.assert_one_release("new addresses");

    let gateway = Gateway::new(Rules::default());
    let refusing = Refusing {
        inner: gateway.transport.clone(),
        left: Arc::new(AtomicUsize::new(usize::MAX)),
    };
    let error = client_over(refusing).deploy().apply(one_file()).await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 403);
    assert_eq!(
        (error.kind(), error.recovery()),
        (DeployErrorKind::Upload, Recovery::Again)
    );
    assert_eq!(gateway.state().content_plans_made, 2);
}

/// Answers 403 to so many PUTs.
#[derive(Clone)]
struct Refusing {
    inner: agent_clients_testkit::MemoryTransport,
    left: Arc<AtomicUsize>,
}

impl Transport for Refusing {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let refuse = request.method() == "PUT" && self.left.load(Ordering::SeqCst) > 0;
        if !refuse {
            return self.inner.send(request);
        }
        self.left.fetch_sub(1, Ordering::SeqCst);
        let mut reply = run402_client::runtime::http::Response::new(reqwest::Body::from("<Error/>"));
        *reply.status_mut() = run402_client::runtime::http::StatusCode::FORBIDDEN;
        Box::pin(std::future::ready(Ok(reply.into())))
    }
}

/// Takes a while for each PUT, and counts how many are under way.
#[derive(Clone)]
struct Slow {
    inner: agent_clients_testkit::MemoryTransport,
    time: Duration,
    now: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

impl Slow {
    fn new(gateway: &Gateway, time: Duration) -> Self {
        Self {
            inner: gateway.transport.clone(),
            time,
            now: Arc::default(),
            most: Arc::default(),
        }
    }
}

impl Transport for Slow {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        if request.method() != "PUT" {
            return self.inner.send(request);
        }
        let slow = self.clone();
        Box::pin(async move {
            let now = slow.now.fetch_add(1, Ordering::SeqCst) + 1;
            slow.most.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep(slow.time).await;
            slow.now.fetch_sub(1, Ordering::SeqCst);
            slow.inner.send(request).await
        })
    }
}

#[tokio::test(start_paused = true)]
async fn no_more_puts_are_under_way_than_allowed_over_all_contents_and_parts() {
    for (most, part_bytes) in [(1, 4), (3, 4), (3, 64), (8, 1)] {
        let gateway = Gateway::new(Rules {
            part_bytes,
            ..Rules::default()
        });
        let slow = Slow::new(&gateway, Duration::from_millis(10));
        let files: FileSet = (0..10)
            .map(|at| (format!("{at}.txt"), format!("content {at:02}")))
            .collect();
        let request = client_over(slow.clone())
            .deploy()
            .apply(ReleaseSpec::new(PROJECT).site(files));
        request.concurrency(most).await.unwrap();
        assert_eq!(slow.most.load(Ordering::SeqCst), most, "{most} {part_bytes}");
        gateway.assert_one_release("in parallel");
    }
}

#[tokio::test(start_paused = true)]
async fn addresses_about_to_end_are_replaced_before_they_are_used() {
    let soon = Timestamp::from(SystemTime::now() + Duration::from_secs(600)).to_string();
    let gateway = Gateway::new(Rules {
        part_bytes: 2,
        expires_at: soon,
        ..Rules::default()
    });
    // Five parts of 200 s each: the third begins when less than a minute is left of the ten.
    let slow = Slow::new(&gateway, Duration::from_secs(200));
    let request = client_over(slow).deploy().apply(one_file()).concurrency(1);
    // Each new upload of this service begins anew, so new addresses must last for all parts.
    let state = gateway.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(300)).await;
        state.state().rules.expires_at = "2099-01-01T00:00:00.000Z".to_owned();
    });
    let options = run402_client::CallOptions::new().with_idle_timeout(Duration::from_secs(1000));
    request.with_options(options).await.unwrap();
    assert_eq!(gateway.state().content_plans_made, 2);
    gateway.assert_one_release("refreshed");
}

#[tokio::test(start_paused = true)]
async fn addresses_that_seem_to_have_ended_on_arrival_are_tried_as_only_the_clocks_differ() {
    let gateway = Gateway::new(Rules {
        expires_at: "2020-01-01T00:00:00.000Z".to_owned(),
        ..Rules::default()
    });
    client_over(gateway.transport.clone())
        .deploy()
        .apply(one_file())
        .await
        .unwrap();
    assert_eq!(gateway.state().content_plans_made, 1);
}

#[tokio::test(start_paused = true)]
async fn the_checksum_is_a_header_only_where_the_address_has_none() {
    for checksum_in_query in [false, true] {
        let gateway = Gateway::new(Rules {
            checksum_in_query,
            ..Rules::default()
        });
        // The service itself checks the header.
        client_over(gateway.transport.clone())
            .deploy()
            .apply(one_file())
            .await
            .unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn much_content_is_asked_about_a_thousand_at_a_time() {
    let gateway = Gateway::new(Rules::default());
    let events: Arc<Mutex<Vec<(i64, i64)>>> = Arc::default();
    let files: FileSet = (0..2500)
        .map(|at| (format!("{at}.txt"), format!("content {at}")))
        .collect();
    let tell = events.clone();
    let request = client_over(gateway.transport.clone())
        .deploy()
        .apply(ReleaseSpec::new(PROJECT).site(files));
    let request = request.on_event(move |event| {
        if let run402_client::types::DeployEvent::ContentUploadProgress(progress) = event {
            tell.lock().unwrap().push((progress.done, progress.total));
        }
    });
    assert_eq!(request.await.unwrap().uploaded_files, 2500);
    let asked: Vec<usize> = gateway
        .transport
        .requests()
        .iter()
        .filter(|request| line(request) == "POST /content/v1/plans")
        .map(|request| body(request)["content"].as_array().unwrap().len())
        .collect();
    assert_eq!(asked, [1000, 1000, 500]);
    let events = events.lock().unwrap();
    let expected: Vec<(i64, i64)> = (1..=2500).map(|done| (done, 2500)).collect();
    assert_eq!(*events, expected);
}

#[tokio::test(start_paused = true)]
async fn content_that_is_said_to_be_there_and_is_not_cannot_be_sent() {
    let gateway = Gateway::new(Rules::default());
    let spec = ReleaseSpec::new(PROJECT).put_file("a.css", ContentRef::new("ab".repeat(32), 3));
    let error = client_over(gateway.transport.clone())
        .deploy()
        .apply(spec)
        .await
        .unwrap_err();
    assert_eq!(
        (error.code(), error.recovery()),
        ("CONTENT_UPLOAD_FAILED", Recovery::Correct)
    );
    assert!(!error.is_retryable());
    assert!(gateway.state().releases.is_empty());
}

#[tokio::test(start_paused = true)]
async fn parts_that_are_not_the_content_are_refused() {
    for parts in [
        json!([]),
        json!([{"part_number": 1, "url": "https://storage.test/x", "byte_start": 0, "byte_end": 8}]),
        json!([{"part_number": 1, "url": "https://storage.test/x", "byte_start": 1, "byte_end": 9}]),
        json!([
            {"part_number": 1, "url": "https://storage.test/x", "byte_start": 0, "byte_end": 5},
            {"part_number": 2, "url": "https://storage.test/x", "byte_start": 5, "byte_end": 9},
        ]),
    ] {
        let gateway = Gateway::new(Rules::default());
        let client = client_over(gateway.transport.clone());
        let planned = client.deploy().plan_release(one_file()).await.unwrap();
        let sha256 = planned.plan().missing_content[0].sha256.clone();
        let transport = agent_clients_testkit::MemoryTransport::new();
        transport.next(Answer::json(&json!({
            "plan_id": "content_1",
            "missing": [{"sha256": sha256, "mode": "multipart", "parts": parts, "upload_id": "u"}],
        })));
        let error = client_over(transport.clone())
            .deploy()
            .upload(planned)
            .await
            .unwrap_err();
        assert_eq!(
            (error.code(), error.recovery()),
            ("CONTENT_UPLOAD_FAILED", Recovery::Correct),
            "{error}"
        );
        assert_eq!(transport.requests().len(), 1);
    }
}

//! Uploads in parts: what is tried again, how often and after which waits, and how an upload ends.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::runtime::{BoxFuture, Transport, TransportError, reqwest};
use meistrari_client::vault::{MIN_PART_BYTES, Multipart, UploadFailure, UploadPhase, UploadSource, UploadStep};
use tokio::time::Instant;

use crate::support::*;

const BEGIN: (&str, &str) = ("POST", "/base/files/{fileId}/multipart");
const URL: (&str, &str) = ("POST", "/base/files/{fileId}/multipart/part");
const PART: (&str, &str) = ("PUT", "/part/{number}");
const COMPLETE: (&str, &str) = ("POST", "/base/files/{fileId}/multipart/complete");
const ABORT: (&str, &str) = ("DELETE", "/base/files/{fileId}/multipart");
const METADATA: (&str, &str) = ("GET", "/base/files/{fileId}/metadata");

/// What goes wrong, and what must come of it.
struct Case {
    name: &'static str,
    faults: Vec<((&'static str, &'static str), Answer)>,
    log: &'static str,
    /// Milliseconds of waiting between attempts.
    waits: u64,
    /// In the error; empty for success.
    error: &'static str,
    /// In the error of the upload that could not be given up; empty where it was given up.
    abandoned: &'static str,
}

fn case(
    name: &'static str,
    faults: Vec<((&'static str, &'static str), Answer)>,
    log: &'static str,
    waits: u64,
    error: &'static str,
) -> Case {
    Case {
        name,
        faults,
        log,
        waits,
        error,
        abandoned: "",
    }
}

fn status(status: u16) -> Answer {
    Answer::text("the service says").with_status(status)
}

fn times(
    count: usize,
    what: (&'static str, &'static str),
    answer: Answer,
) -> Vec<((&'static str, &'static str), Answer)> {
    vec![(what, answer); count]
}

const WELL: &str = "begin, url 1, part 1 11, complete 1";
const TWICE: &str = "begin, url 1, part 1 11, url 1, part 1 11, complete 1";
const URL_TWICE: &str = "begin, url 1, url 1, part 1 11, complete 1";
const FAILED: &str = "begin, url 1, part 1 11, abort upload-1";
const COMPLETE_TWICE: &str = "begin, url 1, part 1 11, complete 1, complete 1";

fn part_cases() -> Vec<Case> {
    let mut cases = vec![
        case("nothing", vec![], WELL, 0, ""),
        case("no tag", vec![(PART, Answer::new(200))], FAILED, 0, "no ETag"),
        case(
            "an empty tag",
            vec![(PART, Answer::new(200).with_header("etag", ""))],
            FAILED,
            0,
            "no ETag",
        ),
        case(
            "four attempts",
            times(4, PART, status(503)),
            "begin, url 1, part 1 11, url 1, part 1 11, url 1, part 1 11, url 1, part 1 11, abort upload-1",
            700,
            "part 1 of 1 at attempt 4: sending the part: files_multipart_put_part: refused (503)",
        ),
        case(
            "three failures of three kinds",
            vec![(PART, status(403)), (URL, status(500)), (PART, Answer::broken())],
            "begin, url 1, url 1, part 1 11, url 1, part 1 11, url 1, part 1 11, complete 1",
            700,
            "",
        ),
        case(
            "an answer that is none",
            vec![(URL, Answer::json(&json!({"url": "https://storage.test/x"})))],
            "begin, url 1, abort upload-1",
            0,
            "uploadUrl",
        ),
        case(
            "an address that is not to be used",
            vec![(
                URL,
                Answer::json(&json!({"uploadUrl": "http://storage.test/x", "expiresAt": "2099-01-01T00:00:00Z"})),
            )],
            "begin, url 1, abort upload-1",
            0,
            "it is http",
        ),
        case(
            "a hint of the service is followed",
            vec![(PART, status(503).with_header("retry-after", "2"))],
            TWICE,
            2000,
            "",
        ),
    ];
    for (name, answer) in [
        ("403", status(403)),
        ("408", status(408)),
        ("429", status(429)),
        ("500", status(500)),
        ("503", status(503)),
        ("599", status(599)),
        ("refused", Answer::refused()),
        ("broken", Answer::broken()),
        ("timed out", Answer::timed_out()),
    ] {
        cases.push(case(name, vec![(PART, answer.clone())], TWICE, 100, ""));
        cases.push(case(name, vec![(URL, answer)], URL_TWICE, 100, ""));
    }
    for (name, answer) in [
        ("307", status(307).with_header("location", "https://elsewhere.test/")),
        ("400", status(400)),
        ("401", status(401)),
        ("404", status(404)),
        ("409", status(409)),
        ("412", status(412)),
    ] {
        cases.push(case(name, vec![(PART, answer.clone())], FAILED, 0, "sending the part"));
        cases.push(case(
            name,
            vec![(URL, answer)],
            "begin, url 1, abort upload-1",
            0,
            "asking where to upload the part to",
        ));
    }
    cases
}

fn end_cases() -> Vec<Case> {
    let uploaded = || {
        (
            METADATA,
            Answer::json(&metadata(FILE, Value::Null, "2026-01-02T00:00:00Z".into())),
        )
    };
    let not_uploaded = || (METADATA, Answer::json(&metadata(FILE, Value::Null, Value::Null)));
    let mut cases = vec![
        case(
            "beginning is refused",
            vec![(BEGIN, status(503))],
            "begin",
            0,
            "beginning the upload in parts",
        ),
        case(
            "beginning is lost",
            vec![(BEGIN, Answer::broken())],
            "begin",
            0,
            "beginning the upload in parts",
        ),
        case(
            "completing fails for a while",
            times(3, COMPLETE, status(500)),
            "begin, url 1, part 1 11, complete 1, complete 1, complete 1, complete 1",
            700,
            "",
        ),
        case(
            "completing fails",
            times(4, COMPLETE, status(503)),
            "begin, url 1, part 1 11, complete 1, complete 1, complete 1, complete 1, abort upload-1",
            700,
            "putting the parts together",
        ),
        case(
            "completing is refused",
            vec![(COMPLETE, status(400))],
            "begin, url 1, part 1 11, complete 1, abort upload-1",
            0,
            "putting the parts together",
        ),
        case(
            "403 is for parts only",
            vec![(COMPLETE, status(403))],
            "begin, url 1, part 1 11, complete 1, abort upload-1",
            0,
            "putting the parts together",
        ),
        case(
            "409 at first",
            vec![(COMPLETE, status(409))],
            "begin, url 1, part 1 11, complete 1, abort upload-1",
            0,
            "409",
        ),
        case(
            "409 after a failure, and the file is there",
            vec![(COMPLETE, status(500)), (COMPLETE, status(409)), uploaded()],
            "begin, url 1, part 1 11, complete 1, complete 1, metadata",
            100,
            "",
        ),
        case(
            "409 after a lost answer, and the file is there",
            vec![(COMPLETE, Answer::broken()), (COMPLETE, status(409)), uploaded()],
            "begin, url 1, part 1 11, complete 1, complete 1, metadata",
            100,
            "",
        ),
        case(
            "409 after a failure, and the file is not there",
            vec![(COMPLETE, status(500)), (COMPLETE, status(409)), not_uploaded()],
            "begin, url 1, part 1 11, complete 1, complete 1, metadata, abort upload-1",
            100,
            "409",
        ),
        case(
            "409 after a failure, and nobody knows",
            vec![
                (COMPLETE, status(500)),
                (COMPLETE, status(409)),
                (METADATA, status(500)),
            ],
            "begin, url 1, part 1 11, complete 1, complete 1, metadata, abort upload-1",
            100,
            "409",
        ),
        case(
            "giving up fails for a while",
            vec![(PART, status(400)), (ABORT, status(503)), (ABORT, Answer::refused())],
            "begin, url 1, part 1 11, abort upload-1, abort upload-1, abort upload-1",
            300,
            "400",
        ),
        case(
            "giving up was done by an attempt with a lost answer",
            vec![(PART, status(400)), (ABORT, Answer::broken()), (ABORT, status(404))],
            "begin, url 1, part 1 11, abort upload-1, abort upload-1",
            100,
            "400",
        ),
    ];
    for answer in [
        status(408),
        status(429),
        status(502),
        Answer::refused(),
        Answer::broken(),
        Answer::timed_out(),
    ] {
        cases.push(case(
            "completing passes",
            vec![(COMPLETE, answer)],
            COMPLETE_TWICE,
            100,
            "",
        ));
    }
    cases.push(Case {
        abandoned: "404",
        ..case(
            "giving up is refused",
            vec![(PART, Answer::new(200)), (ABORT, status(404))],
            FAILED,
            0,
            "no ETag",
        )
    });
    let mut faults = times(4, ABORT, status(500));
    faults.push((PART, status(400)));
    cases.push(Case {
        abandoned: "500",
        ..case(
            "giving up fails",
            faults,
            "begin, url 1, part 1 11, abort upload-1, abort upload-1, abort upload-1, abort upload-1",
            700,
            "400",
        )
    });
    cases
}

#[tokio::test(start_paused = true)]
async fn every_failure_of_an_upload_in_parts_ends_as_the_contract_says() {
    for case in part_cases().into_iter().chain(end_cases()) {
        let transport = MemoryTransport::new();
        for ((method, route), answer) in &case.faults {
            transport.on(method, route, answer.clone());
        }
        let transport = with_working(transport);
        let start = Instant::now();
        let result = client(&transport)
            .upload_to(FILE, hello())
            .multipart(Multipart::Always)
            .await;
        let waited = start.elapsed();
        let name = format!("{} ({:?})", case.name, case.faults.first().map(|(what, _)| what));
        assert_eq!(log(&transport).join(", "), case.log, "{name}");
        // The clock of the runtime counts in milliseconds and rounds up.
        let most = Duration::from_millis(case.waits + 10);
        assert!(
            waited >= Duration::from_millis(case.waits) && waited <= most,
            "{name}: {waited:?}"
        );
        transport.assert_finished();
        match result {
            Ok(uploaded) => {
                assert_eq!(case.error, "", "{name}");
                assert_eq!((uploaded.id.as_str(), uploaded.skipped), (FILE, false), "{name}");
            }
            Err(error) => {
                assert_private(&error);
                let text = error.to_string();
                assert!(!case.error.is_empty() && text.contains(case.error), "{name}: {text}");
                assert!(text.contains(FILE), "{name}: {text}");
                let abandoned = error.abandoned.as_ref();
                assert_eq!(abandoned.is_some(), !case.abandoned.is_empty(), "{name}: {text}");
                if let Some(abandoned) = abandoned {
                    assert_eq!(abandoned.upload_id, "upload-1");
                    assert!(abandoned.error.to_string().contains(case.abandoned), "{name}: {text}");
                    assert!(
                        text.contains("could not be given up") && text.contains("fix:"),
                        "{name}: {text}"
                    );
                }
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_of_a_part_says_which_one_and_how_often_it_was_tried() {
    let transport = MemoryTransport::new();
    transport.on_times(4, "PUT", "/part/2", status(503));
    let transport = with_working(transport);
    let content = UploadSource::bytes(vec![7; 3 * MIN_PART_BYTES as usize]);
    let upload = client(&transport)
        .upload(content)
        .multipart(Multipart::Always)
        .part_bytes(MIN_PART_BYTES);
    let error = upload.await.unwrap_err();
    let part = error.part.unwrap();
    assert_eq!((part.number, part.of, part.attempts), (2, 3, 4));
    assert_eq!(
        (error.status().unwrap().as_u16(), error.file_id.as_deref()),
        (503, Some(FILE))
    );
    assert!(matches!(
        error.failure,
        UploadFailure::Exchange {
            step: UploadStep::PutPart,
            ..
        }
    ));
    assert!(error.abandoned.is_none());
    // The parts that were under way are dropped, and nothing comes after the end.
    assert_eq!(log(&transport).last().unwrap(), "abort upload-1");
}

#[tokio::test(start_paused = true)]
async fn one_step_registers_without_a_hash_and_sends_the_parts_without_a_type() {
    let transport = working();
    let upload = client(&transport)
        .upload(hello())
        .file_name("big.bin")
        .multipart(Multipart::Always);
    let uploaded = upload.await.unwrap();
    assert_eq!(
        log(&transport).join(", "),
        "create, begin, url 1, part 1 11, complete 1"
    );
    let requests = transport.requests();
    let input: Value = requests[0].json().unwrap();
    assert_eq!(
        input,
        json!({"fileName": "big.bin", "mimeType": "application/octet-stream", "size": 11})
    );
    assert_eq!(requests[1].body().len(), 0);
    assert_eq!(
        requests[2].json::<Value>().unwrap(),
        json!({"uploadId": "upload-1", "partNumber": 1})
    );
    assert_eq!(requests[3].header("content-type"), None);
    let complete: Value = requests[4].json().unwrap();
    assert_eq!(
        complete,
        json!({"uploadId": "upload-1", "parts": [{"etag": "\"etag-1\"", "partNumber": 1}]})
    );
    assert_eq!(uploaded.reference().unwrap().to_string(), format!("vault://{FILE}"));
    assert!(!uploaded.skipped);
}

/// Counts the parts that are under way, and lets each take its time: the first the longest.
#[derive(Clone)]
struct Crowd {
    inner: MemoryTransport,
    now: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

impl Transport for Crowd {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let crowd = self.clone();
        Box::pin(async move {
            let number = request
                .url()
                .path()
                .strip_prefix("/part/")
                .and_then(|number| number.parse::<u64>().ok());
            let Some(number) = number else {
                return crowd.inner.send(request).await;
            };
            let now = crowd.now.fetch_add(1, Ordering::SeqCst) + 1;
            crowd.most.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(100 - number)).await;
            let reply = crowd.inner.send(request).await;
            crowd.now.fetch_sub(1, Ordering::SeqCst);
            reply
        })
    }
}

#[tokio::test(start_paused = true)]
async fn parts_go_a_few_at_a_time_and_are_put_together_in_order() {
    let length = 10 * MIN_PART_BYTES + 5;
    for (asked, stream, expected) in [
        (None, false, 4),
        (Some(2), false, 2),
        (Some(64), false, 11),
        (Some(64), true, 1),
    ] {
        let transport = working();
        let crowd = Crowd {
            inner: transport.clone(),
            now: Arc::default(),
            most: Arc::default(),
        };
        let vault = meistrari_client::VaultClient::builder()
            .data_token(TOKEN)
            .base_url("https://vault.test/base")
            .transport(transport.clone())
            .storage_transport(crowd.clone())
            .build()
            .unwrap();
        let bytes = meistrari_client::runtime::bytes::Bytes::from(vec![0; length as usize]);
        let source = match stream {
            false => UploadSource::bytes(bytes),
            true => UploadSource::stream(length, futures(bytes)),
        };
        let seen = Arc::new(Mutex::new(Vec::new()));
        let told = seen.clone();
        let mut upload = vault
            .upload(source)
            .multipart(Multipart::Always)
            .part_bytes(MIN_PART_BYTES)
            .on_progress(move |progress| told.lock().unwrap().push(progress));
        if let Some(asked) = asked {
            upload = upload.concurrency(asked);
        }
        upload.await.unwrap();
        assert_eq!(crowd.most.load(Ordering::SeqCst), expected, "{asked:?} {stream}");
        assert_eq!(log(&transport).last().unwrap(), "complete 1 2 3 4 5 6 7 8 9 10 11");

        let seen = seen.lock().unwrap();
        let phases: Vec<_> = seen.iter().map(|progress| progress.phase).collect();
        let mut expected = vec![UploadPhase::Uploading; 11];
        expected.extend([UploadPhase::Completing, UploadPhase::Complete]);
        assert_eq!(phases, expected);
        let mut bytes = 0;
        for (at, progress) in seen.iter().take(11).enumerate() {
            assert!(progress.uploaded_bytes > bytes && progress.uploaded_bytes <= length);
            bytes = progress.uploaded_bytes;
            assert_eq!(progress.completed_parts, at as u32 + 1);
        }
        for progress in seen.iter() {
            assert_eq!((progress.total_bytes, progress.total_parts), (length, 11));
        }
        for progress in &seen[10..] {
            assert_eq!((progress.uploaded_bytes, progress.completed_parts), (length, 11));
        }
    }
}

/// The bytes as a stream of odd chunks.
fn futures(
    bytes: meistrari_client::runtime::bytes::Bytes,
) -> impl meistrari_client::runtime::futures_core::Stream<Item = std::io::Result<meistrari_client::runtime::bytes::Bytes>>
+ Send {
    let chunks: Vec<_> = (0..bytes.len())
        .step_by(1_000_003)
        .map(|at| Ok(bytes.slice(at..bytes.len().min(at + 1_000_003))))
        .collect();
    meistrari_client::runtime::futures_util::stream::iter(chunks)
}

#[tokio::test]
async fn what_cannot_be_done_in_parts_is_refused_before_any_request() {
    let too_long = || UploadSource::stream((5 << 40) + 1, futures(Default::default()));
    let transport = working();
    let vault = client(&transport);
    let always = Multipart::Always;
    for (error, expected) in [
        (vault.upload(too_long()).multipart(always).await.unwrap_err(), "5 TiB"),
        (vault.upload(too_long()).await.unwrap_err(), "5 TiB"),
        (
            vault.upload_to(FILE, too_long()).multipart(always).await.unwrap_err(),
            "5 TiB",
        ),
        (
            vault.upload(hello()).multipart(always).part_bytes(1).await.unwrap_err(),
            "5 MiB to 5 GiB",
        ),
        (
            vault
                .upload_to(FILE, hello())
                .multipart(always)
                .upload_url("https://storage.test/x")
                .await
                .unwrap_err(),
            "upload_url",
        ),
        (
            vault
                .upload(UploadSource::stream(u64::MAX, futures(Default::default())))
                .multipart(Multipart::Never)
                .await
                .unwrap_err(),
            "longer than any file",
        ),
    ] {
        let text = error.to_string();
        assert!(matches!(error.failure, UploadFailure::Input(_)), "{text}");
        assert!(text.contains(expected) && text.contains("fix:"), "{text}");
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn content_without_a_byte_goes_in_one_request_even_where_parts_are_asked_for() {
    let transport = working();
    let empty = UploadSource::bytes("");
    client(&transport)
        .upload_to(FILE, empty)
        .multipart(Multipart::Always)
        .await
        .unwrap();
    assert_eq!(log(&transport).join(", "), "target, put 0");
    assert_eq!(transport.last_request().header("content-type"), Some("text/plain"));
}

//! Whole, of the right length and of the right content, or an error: for bytes, for streams and for files.

use agent_clients_testkit::{Answer, ScriptedBody};
use meistrari_client::runtime::StreamExt;
use meistrari_client::vault::{Download, DownloadError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::{CONTENT, Fake, UUID, content, reference, sized_target};

/// Runs a download in all three forms and gives their errors; `None` is a success.
async fn outcomes(vault: Answer, storage: Answer, change: impl Fn(Download) -> Download) -> [Option<DownloadError>; 3] {
    let fake = Fake::new();
    for _ in 0..3 {
        fake.vault.next(vault.clone());
        fake.storage.next(storage.clone());
    }
    let start = || change(fake.client.resolve(reference()));
    let bytes = start().bytes().await.err();

    let mut streamed = None;
    match start().stream().await {
        Err(error) => streamed = Some(error),
        Ok(mut stream) => {
            while let Some(item) = stream.next().await {
                assert!(streamed.is_none(), "something came after the error");
                streamed = item.err();
            }
            assert!(stream.next().await.is_none());
        }
    }

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, "before").unwrap();
    let written = start().to_file(&path).await.err();
    let there = std::fs::read_to_string(&path).unwrap();
    assert_eq!(there == "before", written.is_some(), "{there:?} {written:?}");
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        1,
        "a file was left behind"
    );
    [bytes, streamed, written]
}

fn in_chunks(text: &str) -> Answer {
    Answer::stream("text/plain", ScriptedBody::new().chunk(text.to_owned()).in_pieces_of(4))
}

#[tokio::test]
async fn content_of_another_hash_is_refused_where_that_is_asked() {
    let wrong = || in_chunks("Hello world");
    for error in outcomes(sized_target(11), wrong(), |download| download.verify_digest(true)).await {
        let error = error.unwrap();
        assert!(matches!(error, DownloadError::WrongDigest { .. }), "{error:?}");
        let text = error.to_string();
        assert!(text.contains(&reference()[8..]) && text.contains("64ec88ca"), "{text}");
    }
    // Not asked, not checked: content may be replaced under its id.
    assert!(matches!(
        outcomes(sized_target(11), wrong(), |download| download).await,
        [None, None, None]
    ));
    let right = outcomes(sized_target(11), in_chunks(CONTENT), |download| {
        download.verify_digest(true)
    })
    .await;
    assert!(matches!(right, [None, None, None]), "{right:?}");

    // An id that is no hash has nothing to compare with.
    let fake = Fake::with(wrong());
    let other = fake.client.resolve(format!("vault://{UUID}")).verify_digest(true);
    assert_eq!(other.await.unwrap(), "Hello world");
}

#[tokio::test]
async fn content_of_another_length_than_its_metadata_say_is_refused_where_that_is_asked() {
    for size in [10, 12] {
        let storage = in_chunks(CONTENT).with_header("transfer-encoding", "chunked");
        for error in outcomes(sized_target(size), storage.clone(), |download| {
            download.check_size(true)
        })
        .await
        {
            let Some(DownloadError::WrongSize { expected, actual }) = error else {
                panic!("{error:?}");
            };
            assert_eq!((expected, actual), (size, 11));
        }
        // Not asked: the end of chunks is certain.
        let not_asked = outcomes(sized_target(size), storage, |download| download).await;
        assert!(matches!(not_asked, [None, None, None]), "{not_asked:?}");
    }
    let none = outcomes(sized_target(serde_json::Value::Null), in_chunks(CONTENT), |download| {
        download.check_size(true)
    });
    assert!(matches!(none.await, [None, None, None]));
    let right = outcomes(sized_target(11), content(), |download| download.check_size(true)).await;
    assert!(matches!(right, [None, None, None]), "{right:?}");
}

#[tokio::test]
async fn a_body_that_was_cut_is_an_error_that_says_how_much_came() {
    let body = || ScriptedBody::new().chunk(CONTENT);
    let announced = |body| Answer::stream("text/plain", body).with_header("content-length", "11");
    let cases = [
        // The connection broke.
        ("broken", announced(body().cut_at(7).break_off()), 7, Some(11), true),
        ("at once", announced(ScriptedBody::new().break_off()), 0, Some(11), true),
        (
            "no length",
            Answer::stream("text/plain", body().cut_at(7).break_off()),
            7,
            Some(11),
            true,
        ),
        // It ended, properly as far as the connection says, but before its end.
        (
            "ended early",
            announced(ScriptedBody::new().chunk("Hello")),
            5,
            Some(11),
            false,
        ),
        // Neither a length nor chunks: the metadata are all there is to tell.
        (
            "unframed",
            Answer::stream("text/plain", ScriptedBody::new().chunk("Hello")).with_header("connection", "close"),
            5,
            Some(11),
            false,
        ),
    ];
    for (name, storage, came, length, by_connection) in cases {
        for error in outcomes(sized_target(11), storage.clone(), |download| download).await {
            let Some(DownloadError::Incomplete {
                received,
                expected,
                error,
            }) = error
            else {
                panic!("{name}: {error:?}");
            };
            assert_eq!(
                (received, expected, error.is_some()),
                (came, length, by_connection),
                "{name}"
            );
            let shown = DownloadError::Incomplete {
                received,
                expected,
                error,
            };
            assert!(shown.to_string().contains(&format!("{came} of 11 bytes")), "{shown}");
            assert!(shown.is_retryable(), "{name}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_falls_silent_is_an_error() {
    let silent = Answer::stream("text/plain", ScriptedBody::new().chunk("Hello").stall());
    let fake = Fake::with(silent);
    let error = fake.client.resolve(reference()).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert!(
        matches!(error, DownloadError::Incomplete { received: 5, .. }),
        "{error:?}"
    );
    // A slow one is not, however long it takes.
    let mut slow = ScriptedBody::new();
    for _ in 0..11 {
        slow = slow.wait(Duration::from_secs(50)).chunk("x");
    }
    let fake = Fake::with(Answer::stream("text/plain", slow));
    assert_eq!(fake.client.resolve(reference()).await.unwrap(), "xxxxxxxxxxx");
}

#[tokio::test]
async fn more_than_the_limit_is_refused_and_not_read() {
    let endless = Answer::stream("text/plain", ScriptedBody::new().chunk("12345").chunk("6").stall());
    let announced = Answer::stream("text/plain", ScriptedBody::new().stall()).with_header("content-length", "6");
    for storage in [endless, announced] {
        for error in outcomes(sized_target(11), storage.clone(), |download| download.max_bytes(5)).await {
            assert!(matches!(error, Some(DownloadError::TooLarge { limit: 5 })), "{error:?}");
        }
    }
    let fits = outcomes(sized_target(11), content(), |download| download.max_bytes(11)).await;
    assert!(matches!(fits, [None, None, None]), "{fits:?}");

    // In memory there is a limit without asking; a stream has none.
    let huge = || content().with_header("content-length", "67108865");
    let fake = Fake::with(huge());
    let error = fake.client.resolve(reference()).await.unwrap_err();
    assert!(
        matches!(error, DownloadError::TooLarge { limit: 67_108_864 }),
        "{error:?}"
    );
    assert!(error.to_string().contains("fix: raise `max_bytes`"), "{error}");
    let fake = Fake::with(huge());
    assert!(fake.client.resolve(reference()).stream().await.is_ok());
}

#[tokio::test]
async fn progress_counts_what_arrived() {
    for (storage, total) in [(in_chunks(CONTENT), 11), (content(), 11)] {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = seen.clone();
        let fake = Fake::with(storage);
        let request = fake.client.resolve(reference()).on_progress(move |progress| {
            log.lock()
                .unwrap()
                .push((progress.received_bytes, progress.total_bytes));
        });
        request.await.unwrap();
        let seen = seen.lock().unwrap().clone();
        assert!(seen.is_sorted() && seen.last() == Some(&(11, Some(total))), "{seen:?}");
    }
    // Nobody says how much it is.
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = seen.clone();
    let fake = Fake::new();
    fake.vault.next(sized_target(serde_json::Value::Null));
    fake.storage.next(in_chunks("abcdef"));
    let request = fake
        .client
        .resolve(reference())
        .on_progress(move |progress| log.lock().unwrap().push(progress));
    request.await.unwrap();
    let seen: Vec<_> = seen
        .lock()
        .unwrap()
        .iter()
        .map(|one| (one.received_bytes, one.total_bytes))
        .collect();
    assert_eq!(seen, [(4, None), (6, None)]);
}

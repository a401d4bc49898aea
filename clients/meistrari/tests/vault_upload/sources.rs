//! Files and streams as content: read again where a part is sent again, and never stored where they are not what they were.

use std::fs;
use std::io;
use std::path::PathBuf;

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::runtime::bytes::Bytes;
use meistrari_client::runtime::futures_core::Stream;
use meistrari_client::runtime::futures_util::stream;
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::vault::{MIN_PART_BYTES, Multipart, UploadFailure, UploadSource};

use crate::support::*;

fn chunks(parts: &[&'static str]) -> impl Stream<Item = io::Result<Bytes>> + Send + use<> {
    let parts: Vec<_> = parts.iter().map(|part| Ok(Bytes::from(*part))).collect();
    stream::iter(parts)
}

fn file(bytes: impl AsRef<[u8]>) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// Bytes in which every part differs from the others.
fn pattern(length: u64) -> Vec<u8> {
    (0..length).map(|at| (at / 1000 % 251) as u8).collect()
}

#[tokio::test]
async fn a_file_is_named_typed_and_hashed_by_itself() {
    let (_folder, path) = file(HELLO);
    let transport = working();
    client(&transport).upload(path).await.unwrap();
    assert_eq!(log(&transport).join(", "), "create, put 11");
    let told: Value = transport.requests()[0].json().unwrap();
    let expected =
        json!({"fileName": "report.pdf", "mimeType": "application/pdf", "size": 11, "sha256sum": HELLO_HASH});
    assert_eq!(told, expected);
    assert_eq!(transport.last_request().body(), HELLO);
}

#[tokio::test]
async fn a_part_that_is_sent_again_has_the_same_bytes_whatever_the_source() {
    let length = 2 * MIN_PART_BYTES + 7;
    let bytes = Bytes::from(pattern(length));
    let (_folder, path) = file(&bytes);
    let pieces: Vec<_> = bytes
        .chunks(999_983)
        .map(|piece| Ok(Bytes::copy_from_slice(piece)))
        .collect();
    for source in [
        UploadSource::bytes(bytes.clone()),
        UploadSource::file(path),
        UploadSource::stream(length, stream::iter(pieces)),
    ] {
        let name = format!("{source:?}");
        let transport = MemoryTransport::new();
        transport
            .on("PUT", "/part/2", Answer::new(503))
            .on("PUT", "/part/3", Answer::broken());
        let transport = with_working(transport);
        let upload = client(&transport).upload(source).multipart(Multipart::Always);
        upload.part_bytes(MIN_PART_BYTES).await.unwrap();
        let mut seen = [0; 3];
        for request in transport.requests() {
            if let Some(number) = request.path().strip_prefix("/part/") {
                let at = number.parse::<usize>().unwrap() - 1;
                seen[at] += 1;
                let start = at * MIN_PART_BYTES as usize;
                let end = bytes.len().min(start + MIN_PART_BYTES as usize);
                assert!(request.body() == &bytes[start..end], "{name}: part {number}");
            }
        }
        assert_eq!(seen, [1, 2, 2], "{name}");
    }
}

#[tokio::test]
async fn a_stream_has_its_length_and_type_but_no_hash() {
    let transport = working();
    let source = UploadSource::stream(11, chunks(&["Hello", " World"]));
    client(&transport).upload(source).file_name("video.mp4").await.unwrap();
    assert_eq!(log(&transport).join(", "), "create, put 11");
    let told: Value = transport.requests()[0].json().unwrap();
    assert_eq!(
        told,
        json!({"fileName": "video.mp4", "mimeType": "video/mp4", "size": 11})
    );
    let put = transport.last_request();
    assert_eq!(
        (put.header("content-type"), put.body().as_ref()),
        (Some("video/mp4"), HELLO.as_bytes())
    );

    for (mime, expected) in [(None, "text/plain"), (Some("application/pdf"), "application/pdf")] {
        let transport = working();
        let mut upload = client(&transport).upload_to(FILE, UploadSource::stream(11, chunks(&[HELLO])));
        if let Some(mime) = mime {
            upload = upload.mime_type(mime);
        }
        upload.await.unwrap();
        assert_eq!(log(&transport).join(", "), "target, put 11");
        assert_eq!(transport.last_request().header("content-type"), Some(expected));
    }
}

#[tokio::test]
async fn a_stream_of_another_length_is_never_stored() {
    for (parts, declared, single, multipart, failure) in [
        (
            &["Hello", " World"][..],
            12,
            "create",
            "create, begin, abort upload-1",
            "after 11 of the 12 bytes",
        ),
        (
            &[],
            1,
            "create",
            "create, begin, abort upload-1",
            "after 0 of the 1 bytes",
        ),
        (
            &["Hello", " World"],
            10,
            "create",
            "create, begin, url 1, part 1 10, abort upload-1",
            "more than the 10 bytes",
        ),
        (
            &["Hello", " World", "", "!"],
            11,
            "create",
            "create, begin, url 1, part 1 11, abort upload-1",
            "more than the 11 bytes",
        ),
    ] {
        for (how, expected) in [(Multipart::Never, single), (Multipart::Always, multipart)] {
            let transport = working();
            let source = UploadSource::stream(declared, chunks(parts));
            let error = client(&transport).upload(source).multipart(how).await.unwrap_err();
            let text = error.to_string();
            assert_eq!(log(&transport).join(", "), expected, "{how:?} {text}");
            assert!(text.contains(failure) && text.contains("fix:"), "{how:?} {text}");
            assert_eq!(error.file_id.as_deref(), Some(FILE));
        }
    }
}

#[tokio::test]
async fn a_stream_that_breaks_off_is_never_stored_and_says_why() {
    for (how, expected) in [
        (Multipart::Never, "create"),
        (Multipart::Always, "create, begin, abort upload-1"),
    ] {
        let transport = working();
        let broken = stream::iter([Ok(Bytes::from("Hello")), Err(io::Error::other("the cable"))]);
        let upload = client(&transport)
            .upload(UploadSource::stream(11, broken))
            .multipart(how);
        let error = upload.await.unwrap_err();
        assert_eq!(log(&transport).join(", "), expected);
        assert!(
            matches!(&error.failure, UploadFailure::Source { path: None, .. }),
            "{error:?}"
        );
        assert!(error.to_string().contains("the cable"), "{error}");
    }
}

#[tokio::test]
async fn a_file_that_changes_after_it_was_hashed_is_never_stored_under_that_hash() {
    for new in ["Hello Moon!", "Hello", "Hello World and more"] {
        let (_folder, path) = file(HELLO);
        let transport = MemoryTransport::new();
        let written = path.clone();
        transport.on_any("POST", "/base/files", move |_| {
            fs::write(&written, new).unwrap();
            Answer::json(&target(HELLO_HASH, Value::Null, Value::Null))
        });
        let transport = with_working(transport);
        let error = client(&transport).upload(path.clone()).await.unwrap_err();
        assert!(
            matches!(&error.failure, UploadFailure::SourceChanged { path: named } if *named == path),
            "{error:?}"
        );
        assert!(error.to_string().contains("fix:"), "{error}");
        assert_eq!(log(&transport).join(", "), "create", "the storage has it");
    }
}

#[tokio::test]
async fn a_change_that_keeps_length_and_time_is_found_by_the_hash() {
    let (_folder, path) = file(HELLO);
    let transport = MemoryTransport::new();
    let written = path.clone();
    transport.on_any("POST", "/base/files", move |_| {
        let time = fs::metadata(&written).unwrap().modified().unwrap();
        fs::write(&written, "Hello Moon!").unwrap();
        fs::File::options()
            .write(true)
            .open(&written)
            .unwrap()
            .set_modified(time)
            .unwrap();
        Answer::json(&target(HELLO_HASH, Value::Null, Value::Null))
    });
    let transport = with_working(transport);
    let error = client(&transport).upload(path).await.unwrap_err();
    assert!(
        matches!(error.failure, UploadFailure::SourceChanged { .. }),
        "{error:?}"
    );
    assert_eq!(log(&transport).join(", "), "create", "the storage has it");
}

#[tokio::test]
async fn a_file_that_changes_between_its_parts_is_given_up() {
    let (_folder, path) = file(pattern(2 * MIN_PART_BYTES));
    let transport = MemoryTransport::new();
    let written = path.clone();
    transport.on_any("PUT", "/part/1", move |_| {
        fs::write(&written, pattern(2 * MIN_PART_BYTES + 1)).unwrap();
        Answer::new(200).with_header("etag", "\"etag-1\"")
    });
    let transport = with_working(transport);
    let upload = client(&transport)
        .upload(path)
        .multipart(Multipart::Always)
        .part_bytes(MIN_PART_BYTES);
    let error = upload.concurrency(1).await.unwrap_err();
    assert!(
        matches!(error.failure, UploadFailure::SourceChanged { .. }),
        "{error:?}"
    );
    assert_eq!(error.part.unwrap().number, 2);
    assert_eq!(
        log(&transport).join(", "),
        format!("create, begin, url 1, part 1 {MIN_PART_BYTES}, url 2, abort upload-1")
    );
}

#[tokio::test]
async fn a_file_that_is_not_there_is_named_and_nothing_is_sent() {
    let (folder, path) = file(HELLO);
    let transport = working();
    for wrong in [path.with_file_name("missing.txt"), folder.path().to_owned()] {
        let error = client(&transport).upload(wrong.clone()).await.unwrap_err();
        assert!(matches!(&error.failure, UploadFailure::Source { path: Some(named), .. } if *named == wrong));
        assert!(error.to_string().contains(&wrong.display().to_string()), "{error}");
    }
    assert!(transport.requests().is_empty());
}

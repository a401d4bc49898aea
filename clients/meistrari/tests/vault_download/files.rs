//! A download into a file is there whole, or not at all.

use std::fs;
use std::path::Path;
use std::time::Duration;

use agent_clients_testkit::{Answer, ScriptedBody};
use meistrari_client::CancellationToken;
use meistrari_client::vault::DownloadError;

use crate::support::{CONTENT, Fake, content, reference};

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_is_written_or_replaced_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hello.txt");
    for before in [None, Some("something longer than the new content")] {
        if let Some(before) = before {
            fs::write(&path, before).unwrap();
        }
        let fake = Fake::with(content());
        let file = fake
            .client
            .resolve(reference())
            .verify_digest(true)
            .to_file(&path)
            .await
            .unwrap();
        assert_eq!((file.path.as_path(), file.bytes), (path.as_path(), 11));
        assert_eq!(file.content_type.as_deref(), Some("text/plain; charset=utf-8"));
        assert_eq!(file.metadata.unwrap().original_file_name.as_deref(), Some("hello.txt"));
        assert_eq!(fs::read_to_string(&path).unwrap(), CONTENT);
        assert_eq!(names(folder.path()), ["hello.txt"]);
    }
}

#[tokio::test]
async fn a_large_file_arrives_as_it_is() {
    // More than is written at a time, in pieces that fit into nothing.
    let bytes: Vec<u8> = (0..3_000_017_u32).map(|number| (number % 251) as u8).collect();
    let body = ScriptedBody::new().chunk(bytes.clone()).in_pieces_of(70_001);
    let fake = Fake::with(Answer::stream("application/octet-stream", body));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large");
    let file = fake.client.resolve(reference()).to_file(&path).await.unwrap();
    assert_eq!(file.bytes, 3_000_017);
    assert!(fs::read(&path).unwrap() == bytes);
}

#[tokio::test]
async fn a_place_that_cannot_be_written_to_is_an_error_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("folder")).unwrap();
    fs::write(folder.path().join("file"), "before").unwrap();
    for place in ["missing/file", "folder", "file/inside"] {
        let fake = Fake::new();
        let path = folder.path().join(place);
        let error = fake.client.resolve(reference()).to_file(&path).await.unwrap_err();
        let DownloadError::File { path: named, .. } = &error else {
            panic!("{place}: {error:?}");
        };
        assert_eq!(named, &path);
        assert!(error.to_string().contains(place), "{error}");
        assert_eq!(fake.counts(), (0, 0), "{place}");
    }
    assert_eq!(names(folder.path()), ["file", "folder"]);
}

#[cfg(unix)]
#[tokio::test]
async fn a_symbolic_link_stays_and_its_target_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("real")).unwrap();
    let target = folder.path().join("real/file");
    fs::write(&target, "before").unwrap();
    let link = folder.path().join("link");
    std::os::unix::fs::symlink("real/file", &link).unwrap();
    let fake = Fake::with(content());
    fake.client.resolve(reference()).to_file(&link).await.unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&target).unwrap(), CONTENT);
    assert_eq!(names(&folder.path().join("real")), ["file"]);
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_has_the_rights_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("plain");
    fs::write(&plain, "").unwrap();
    let fake = Fake::with(content());
    let path = folder.path().join("file");
    fake.client.resolve(reference()).to_file(&path).await.unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), mode(&plain));
}

#[tokio::test]
async fn nothing_is_left_where_the_caller_cancels_or_goes_away() {
    let halfway = || Answer::stream("text/plain", ScriptedBody::new().chunk(vec![b'x'; 3 << 20]).stall());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    fs::write(&path, "before").unwrap();

    let stop = CancellationToken::new();
    let fake = Fake::with(halfway());
    let token = stop.clone();
    let request = fake
        .client
        .resolve(reference())
        .with_cancel(stop.clone())
        .on_progress(move |_| token.cancel());
    let error = request.to_file(&path).await.unwrap_err();
    assert!(error.is_cancelled(), "{error:?}");
    assert!(
        matches!(
            error,
            DownloadError::Incomplete {
                received: 3_145_728,
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(names(folder.path()), ["file"]);

    let fake = Fake::with(halfway());
    let download = fake.client.resolve(reference()).to_file(&path);
    let ended = tokio::time::timeout(Duration::from_millis(200), download).await;
    assert!(ended.is_err(), "the download should still be waiting");
    assert_eq!(fake.counts(), (1, 1));
    assert_eq!(names(folder.path()), ["file"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), "before");
}

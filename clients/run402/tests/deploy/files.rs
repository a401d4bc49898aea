//! Files: folders, streams, hashes, and files that change under a deploy.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use run402_client::deploy::{
    ByteSource, ContentFault, DeployErrorKind, FileSet, Progress, ProgressStage, Recovery, ReleaseSpec,
    file_set_from_dir,
};
use run402_client::prelude::*;
use run402_client::runtime::bytes::Bytes;
use run402_client::runtime::futures_util::stream;
use tempfile::TempDir;

use crate::gateway::{Gateway, Rules, sha_hex};
use crate::support::{PROJECT, client_over, lines};

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The folder of the recorded calls.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for path in [
        "index.html",
        "css/app.css",
        ".git/config",
        "node_modules/a/i.js",
        "sub/node_modules/b.js",
        ".DS_Store",
        "sub/deep/a.JSON",
        "skip-me/x.txt",
    ] {
        write(folder.path(), path, path);
    }
    folder
}

fn paths(files: &FileSet) -> Vec<&str> {
    files.paths().collect()
}

#[tokio::test]
async fn a_folder_gives_its_files_but_for_ignored_names_at_every_level() {
    let folder = folder();
    let all = file_set_from_dir(folder.path()).await.unwrap();
    assert_eq!(
        paths(&all),
        ["css/app.css", "index.html", "skip-me/x.txt", "sub/deep/a.JSON"]
    );
    let some = file_set_from_dir(folder.path())
        .ignore(["skip-me", "css"])
        .await
        .unwrap();
    assert_eq!(paths(&some), ["index.html", "sub/deep/a.JSON"]);
    // Exact names, no patterns.
    let same = file_set_from_dir(folder.path())
        .ignore(["*.css", "skip"])
        .blocking()
        .unwrap();
    assert_eq!(same.len(), 4);
}

#[tokio::test]
async fn files_that_usually_hold_secrets_are_refused_unless_asked_for() {
    for name in [
        ".env",
        ".env.local",
        ".envrc",
        ".npmrc",
        ".netrc",
        ".pypirc",
        "id_rsa",
        "sub/server.key",
        "cert.PEM",
        "a.p12",
        "a.pfx",
    ] {
        let folder = folder();
        write(folder.path(), name, "hunter2");
        let error = file_set_from_dir(folder.path()).await.unwrap_err();
        assert_eq!(error.kind(), DeployErrorKind::Content);
        let shown = error.to_string();
        assert!(
            shown.contains(name) && shown.contains("fix: ") && !shown.contains("hunter"),
            "{shown}"
        );
        let asked = file_set_from_dir(folder.path()).include_sensitive(true).await.unwrap();
        assert_eq!(asked.len(), 5, "{name}");
        let last = name.rsplit('/').next().unwrap();
        let ignored = file_set_from_dir(folder.path()).ignore([last]).await.unwrap();
        assert_eq!(ignored.len(), 4, "{name}");
    }
    let folder = folder();
    write(folder.path(), "environment.ts", "");
    write(folder.path(), "keys.html", "");
    assert_eq!(file_set_from_dir(folder.path()).await.unwrap().len(), 6);
}

#[cfg(unix)]
#[tokio::test]
async fn links_loops_and_names_that_are_no_text_are_all_named_at_once() {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    let folder = folder();
    let root = folder.path();
    symlink("index.html", root.join("link.html")).unwrap();
    symlink("..", root.join("sub/loop")).unwrap();
    symlink("/etc", root.join("etc")).unwrap();
    fs::write(root.join(std::ffi::OsStr::from_bytes(b"bad\xff.txt")), "").unwrap();
    fs::write(root.join("back\\slash"), "").unwrap();
    let error = file_set_from_dir(root).await.unwrap_err();
    let Some(ContentFault::Several(all)) = error.content_fault() else {
        panic!("{error}");
    };
    assert_eq!(all.len(), 5, "{error}");
    for text in ["link.html", "loop", "etc", "not UTF-8", "back\\slash"] {
        assert!(error.to_string().contains(text), "{text}: {error}");
    }
    let linked = tempfile::tempdir().unwrap();
    symlink(root, linked.path().join("root")).unwrap();
    let error = file_set_from_dir(linked.path().join("root")).await.unwrap_err();
    assert!(error.to_string().contains("symbolic link"), "{error}");
}

#[tokio::test]
async fn a_root_that_is_none_is_refused() {
    let folder = folder();
    for (path, text) in [
        (folder.path().join("missing"), "cannot read"),
        (folder.path().join("index.html"), "not a folder"),
        (folder.path().join(".git"), "cannot read"),
    ] {
        if path.ends_with(".git") {
            // The root itself may have any name.
            assert_eq!(file_set_from_dir(&path).await.unwrap().len(), 1);
            continue;
        }
        let error = file_set_from_dir(&path).await.unwrap_err();
        assert!(error.to_string().contains(text), "{error}");
    }
    fs::create_dir(folder.path().join("empty")).unwrap();
    let error = file_set_from_dir(folder.path().join("empty")).await.unwrap_err();
    assert!(error.to_string().contains("no file"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn bytes_files_and_streams_arrive_as_they_are_whatever_their_length() {
    let folder = tempfile::tempdir().unwrap();
    let large: Vec<u8> = (0..3_000_000_u32).map(|at| (at % 251) as u8).collect();
    let at_chunk = vec![7; 256 << 10];
    fs::write(folder.path().join("large"), &large).unwrap();
    fs::write(folder.path().join("chunk"), &at_chunk).unwrap();
    File::create(folder.path().join("empty")).unwrap();
    let chunks: Vec<io::Result<Bytes>> = large
        .chunks(99_999)
        .map(|chunk| Ok(Bytes::copy_from_slice(chunk)))
        .collect();
    for part_bytes in [1 << 20, 100_000, 64 << 20] {
        let gateway = Gateway::new(Rules {
            part_bytes,
            ..Rules::default()
        });
        let mut reversed = large.clone();
        reversed.reverse();
        let chunks = chunks.iter().rev().map(|chunk| {
            let mut chunk = chunk.as_ref().unwrap().to_vec();
            chunk.reverse();
            Ok(Bytes::from(chunk))
        });
        let spec = ReleaseSpec::new(PROJECT)
            .put_file("large", folder.path().join("large"))
            .put_file("chunk", folder.path().join("chunk"))
            .put_file("empty", folder.path().join("empty"))
            .put_file("stream", ByteSource::stream(stream::iter(chunks.collect::<Vec<_>>())))
            .put_file("text", "text");
        let result = client_over(gateway.transport.clone())
            .deploy()
            .apply(spec)
            .await
            .unwrap();
        assert_eq!(
            (result.uploaded_files, result.uploaded_bytes),
            (5, 6_000_000 + (256 << 10) + 4)
        );
        let state = gateway.state();
        for bytes in [&large, &at_chunk, &Vec::new(), &reversed, &b"text".to_vec()] {
            assert!(state.content.get(&sha_hex(bytes)) == Some(bytes), "{part_bytes}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_second_deploy_of_the_same_tree_uploads_nothing() {
    let folder = folder();
    let gateway = Gateway::new(Rules::default());
    let client = client_over(gateway.transport.clone());
    for (round, uploaded) in [(1, 4), (2, 0)] {
        let files = file_set_from_dir(folder.path()).await.unwrap();
        let result = client
            .deploy()
            .apply(ReleaseSpec::new(PROJECT).site(files))
            .await
            .unwrap();
        assert_eq!(result.uploaded_files, uploaded, "{round}");
    }
    assert_eq!(gateway.state().puts, 4);
    assert_eq!(gateway.state().content_plans_made, 1);
}

#[tokio::test(start_paused = true)]
async fn equal_bytes_are_sent_once() {
    let gateway = Gateway::new(Rules::default());
    let spec = ReleaseSpec::new(PROJECT).site([("a.html", "same"), ("b.txt", "same"), ("c.txt", "other")]);
    let result = client_over(gateway.transport.clone())
        .deploy()
        .apply(spec)
        .await
        .unwrap();
    assert_eq!(result.uploaded_files, 2);
}

/// Changes a file without changing its length or time.
fn change_unseen(path: &Path) {
    let before = fs::metadata(path).unwrap();
    let mut bytes = fs::read(path).unwrap();
    bytes[5] ^= 1;
    let mut file = File::options().write(true).open(path).unwrap();
    file.write_all(&bytes).unwrap();
    file.set_modified(before.modified().unwrap()).unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_file_that_changes_between_hashing_and_sending_is_not_deployed() {
    type Change = fn(&Path);
    let longer: Change = |path| fs::write(path, "0123456789abcdef+").unwrap();
    let shorter: Change = |path| fs::write(path, "0123").unwrap();
    let gone: Change = |path| fs::remove_file(path).unwrap();
    for (name, change) in [
        ("longer", longer),
        ("shorter", shorter),
        ("gone", gone),
        ("unseen", change_unseen),
    ] {
        for part_bytes in [64, 5] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.txt");
            fs::write(&path, "0123456789abcdef").unwrap();
            let gateway = Gateway::new(Rules {
                part_bytes,
                ..Rules::default()
            });
            let client = client_over(gateway.transport.clone());
            let spec = ReleaseSpec::new(PROJECT).put_file("a.txt", path.as_path());
            let planned = client.deploy().plan_release(spec).await.unwrap();
            change(&path);
            let error = client.deploy().upload(planned).await.unwrap_err();
            assert_eq!(error.kind(), DeployErrorKind::Content, "{name}: {error}");
            assert_eq!(error.code(), "CONTENT_CHANGED");
            assert_eq!(error.recovery(), Recovery::Again);
            assert!(error.to_string().contains("a.txt"), "{error}");
            assert!(gateway.state().content.is_empty(), "{name}");
        }
    }
}

#[tokio::test]
async fn files_that_cannot_be_read_are_all_named_before_any_request() {
    let folder = tempfile::tempdir().unwrap();
    let gateway = Gateway::new(Rules::default());
    let spec = ReleaseSpec::new(PROJECT)
        .put_file("a", folder.path().join("missing-a"))
        .put_file("b", folder.path().join("missing-b"))
        .put_file("c", folder.path());
    let error = client_over(gateway.transport.clone())
        .deploy()
        .apply(spec)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), DeployErrorKind::Content);
    assert_eq!(error.recovery(), Recovery::Correct);
    for name in ["missing-a", "missing-b", "not a file"] {
        assert!(error.to_string().contains(name), "{error}");
    }
    let broken = ByteSource::stream(stream::iter([Ok(Bytes::from("ab")), Err(io::Error::other("cable"))]));
    let spec = ReleaseSpec::new(PROJECT).put_file("s.txt", broken);
    let error = client_over(gateway.transport.clone())
        .deploy()
        .apply(spec)
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("s.txt") && error.to_string().contains("cable"),
        "{error}"
    );
    assert_eq!(lines(&gateway.transport), Vec::<String>::new());
}

#[tokio::test(start_paused = true)]
async fn progress_counts_files_and_bytes_up_to_their_totals() {
    let gateway = Gateway::new(Rules {
        part_bytes: 4,
        ..Rules::default()
    });
    let seen: Arc<Mutex<Vec<Progress>>> = Arc::default();
    let spec = ReleaseSpec::new(PROJECT).site([("a", "0123456789"), ("b", "xy")]);
    let tell = seen.clone();
    let request = client_over(gateway.transport.clone()).deploy().apply(spec);
    request
        .on_progress(move |progress| tell.lock().unwrap().push(progress))
        .await
        .unwrap();
    let seen = seen.lock().unwrap();
    for (stage, total) in [(ProgressStage::Hashing, None), (ProgressStage::Uploading, Some(12))] {
        let of_stage: Vec<_> = seen.iter().filter(|progress| progress.stage == stage).collect();
        let last = of_stage.last().unwrap();
        assert_eq!((last.files_done, last.files_total), (2, 2));
        assert_eq!((last.bytes_done, last.bytes_total), (12, total));
        assert!(of_stage.windows(2).all(|pair| pair[0].bytes_done <= pair[1].bytes_done));
    }
}

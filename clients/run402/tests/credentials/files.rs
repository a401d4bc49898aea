//! The files that are shared with the vendor's programs: what is read, what is written, what is refused.

use std::fs;
use std::path::Path;
use std::time::Duration;

use run402_client::credentials::{CredentialsProvider as _, Environment, LocalCredentials, ProjectKeys, ProjectPatch};
use run402_client::runtime::Nullable;
use tempfile::TempDir;

use super::{ADDRESS, KEY, plain_address};

fn environment(folder: &Path) -> Environment {
    Environment::from_lookup(|name| (name == "RUN402_CONFIG_DIR").then(|| folder.into())).unwrap()
}

fn here() -> (TempDir, LocalCredentials) {
    let folder = tempfile::tempdir().unwrap();
    let credentials = LocalCredentials::new(&environment(folder.path()));
    (folder, credentials)
}

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

fn write(folder: &TempDir, name: &str, text: &str) {
    fs::write(folder.path().join(name), text).unwrap();
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn keys() -> ProjectKeys {
    ProjectKeys::new("eyJhbGciOiJIUzI1NiJ9.anon.sig", "eyJhbGciOiJIUzI1NiJ9.service.sig")
}

/// What the official client wrote, in the same steps.
#[tokio::test]
async fn projects_are_written_as_the_official_client_writes_them() {
    let (folder, credentials) = here();
    credentials
        .save_project("prj_1777896000000_0042", keys())
        .await
        .unwrap();
    credentials.set_active_project("prj_1777896000000_0042").await.unwrap();
    let one = r#"{
  "projects": {
    "prj_1777896000000_0042": {
      "anon_key": "eyJhbGciOiJIUzI1NiJ9.anon.sig",
      "service_key": "eyJhbGciOiJIUzI1NiJ9.service.sig"
    }
  },
  "active_project_id": "prj_1777896000000_0042"
}"#;
    assert_eq!(read(&folder, "projects.json"), one);

    write(
        &folder,
        "projects.json",
        &one.replace(
            "{\n  \"projects",
            "{\n  \"active_project_id\": \"prj_1777896000000_0042\",\n  \"projects",
        )
        .replace("  },\n  \"active_project_id\": \"prj_1777896000000_0042\"\n}", "  }\n}"),
    );
    credentials
        .save_project("prj_1777896100000_0043", keys())
        .await
        .unwrap();
    credentials.set_active_project("prj_1777896100000_0043").await.unwrap();
    assert_eq!(
        read(&folder, "projects.json"),
        r#"{
  "active_project_id": "prj_1777896100000_0043",
  "projects": {
    "prj_1777896000000_0042": {
      "anon_key": "eyJhbGciOiJIUzI1NiJ9.anon.sig",
      "service_key": "eyJhbGciOiJIUzI1NiJ9.service.sig"
    },
    "prj_1777896100000_0043": {
      "anon_key": "eyJhbGciOiJIUzI1NiJ9.anon.sig",
      "service_key": "eyJhbGciOiJIUzI1NiJ9.service.sig"
    }
  },
  "previous_active_project_id": "prj_1777896000000_0042"
}"#
    );

    let mailbox = ProjectPatch {
        mailbox_id: Nullable::Value("mbx_1777896000_a1b2c3".to_owned()),
        mailbox_address: Nullable::Value("my-app@mail.run402.com".to_owned()),
        ..ProjectPatch::default()
    };
    credentials
        .update_project("prj_1777896000000_0042", mailbox)
        .await
        .unwrap();
    credentials.remove_project("prj_1777896100000_0043").await.unwrap();
    assert_eq!(
        read(&folder, "projects.json"),
        r#"{
  "active_project_id": "prj_1777896000000_0042",
  "projects": {
    "prj_1777896000000_0042": {
      "anon_key": "eyJhbGciOiJIUzI1NiJ9.anon.sig",
      "service_key": "eyJhbGciOiJIUzI1NiJ9.service.sig",
      "mailbox_id": "mbx_1777896000_a1b2c3",
      "mailbox_address": "my-app@mail.run402.com"
    }
  }
}"#
    );
    assert_eq!(
        names(&folder),
        ["projects.json"],
        "neither lock nor temporary file is left"
    );
}

#[tokio::test]
async fn the_active_project_goes_with_its_removal_unless_one_came_before() {
    let (_folder, credentials) = here();
    for id in ["a", "b", "c"] {
        credentials.save_project(id, keys()).await.unwrap();
        credentials.set_active_project(id).await.unwrap();
    }
    credentials.set_active_project("c").await.unwrap();
    credentials.remove_project("b").await.unwrap();
    assert_eq!(credentials.active_project().await.unwrap().as_deref(), Some("c"));
    credentials.remove_project("c").await.unwrap();
    assert_eq!(
        credentials.active_project().await.unwrap(),
        None,
        "the one before is gone too"
    );
    assert!(credentials.project_keys("a").await.unwrap().is_some());
}

#[tokio::test]
async fn fields_nobody_knows_stay_and_outdated_ones_go() {
    let (folder, credentials) = here();
    write(
        &folder,
        "projects.json",
        r#"{"version":7,"projects":{"a":{"anon_key":"x","service_key":"y","tier":"hobby","lease_expires_at":"z","expires_at":"z","new":{"b":[1,null]}}},"later":true}"#,
    );
    let keys = credentials.project_keys("a").await.unwrap().unwrap();
    assert_eq!(keys.extra.keys().collect::<Vec<_>>(), ["new"]);
    credentials.set_active_project("a").await.unwrap();
    credentials.save_project("a", keys).await.unwrap();
    let after: serde_json::Value = serde_json::from_str(&read(&folder, "projects.json")).unwrap();
    assert_eq!(
        after.to_string(),
        r#"{"version":7,"projects":{"a":{"anon_key":"x","service_key":"y","new":{"b":[1,null]}}},"later":true,"active_project_id":"a"}"#
    );
}

#[tokio::test]
async fn the_list_of_older_versions_is_read_and_written_back_in_the_new_form() {
    let (folder, credentials) = here();
    write(
        &folder,
        "projects.json",
        r#"[{"project_id":"a","anon_key":"x","service_key":"y","site_url":"https://s","tier":"hobby"}]"#,
    );
    let keys = credentials.project_keys("a").await.unwrap().unwrap();
    assert_eq!(
        (keys.anon_key.expose(), keys.site_url.as_deref()),
        ("x", Some("https://s"))
    );
    credentials.set_active_project("a").await.unwrap();
    let after: serde_json::Value = serde_json::from_str(&read(&folder, "projects.json")).unwrap();
    assert_eq!(
        after.to_string(),
        r#"{"projects":{"a":{"anon_key":"x","service_key":"y","site_url":"https://s"}},"active_project_id":"a"}"#
    );
}

#[tokio::test]
async fn a_file_that_cannot_be_understood_is_refused_not_shown_and_left_alone() {
    let (folder, credentials) = here();
    for contents in [
        "hunter2",
        "{\"projects\": {\"a\": {\"anon_key\": \"hunter2\"",
        "\"hunter2\"",
        "{\"projects\": [\"hunter2\"]}",
        "[{\"anon_key\": \"hunter2\"}]",
    ] {
        write(&folder, "projects.json", contents);
        for error in [
            credentials.project_keys("a").await.unwrap_err(),
            credentials.active_project().await.unwrap_err(),
            credentials.save_project("a", keys()).await.unwrap_err(),
            credentials.set_active_project("a").await.unwrap_err(),
        ] {
            let shown = format!("{error} {error:?}");
            assert!(shown.contains("projects.json") && shown.contains("fix: "), "{shown}");
            assert!(!shown.contains("hunter2"), "{shown}");
        }
        assert_eq!(read(&folder, "projects.json"), contents);
    }
    // An entry without keys spoils that project and no other.
    write(
        &folder,
        "projects.json",
        r#"{"projects":{"a":{"anon_key":1},"b":{"anon_key":"x","service_key":"y"}}}"#,
    );
    let error = credentials.project_keys("a").await.unwrap_err().to_string();
    assert!(error.contains("project a"), "{error}");
    assert!(credentials.project_keys("b").await.unwrap().is_some());
}

#[tokio::test]
async fn missing_and_blank_files_are_an_empty_store() {
    let (folder, credentials) = here();
    for contents in [None, Some(""), Some(" \n")] {
        if let Some(contents) = contents {
            write(&folder, "projects.json", contents);
        }
        assert_eq!(credentials.project_keys("a").await.unwrap(), None);
        assert_eq!(credentials.active_project().await.unwrap(), None);
        credentials.update_project("a", ProjectPatch::default()).await.unwrap();
        credentials.remove_project("a").await.unwrap();
    }
    assert_eq!(
        read(&folder, "projects.json"),
        " \n",
        "nothing to change, nothing written"
    );
    assert!(credentials.allowance().await.unwrap().is_none());
}

#[tokio::test]
async fn changes_of_many_writers_all_count() {
    let folder = tempfile::tempdir().unwrap();
    let mut writers = tokio::task::JoinSet::new();
    for writer in 0..4 {
        // Each its own, as in programs of their own.
        let credentials = LocalCredentials::new(&environment(folder.path())).lock_wait(Duration::from_secs(60));
        writers.spawn(async move {
            for round in 0..8 {
                credentials
                    .save_project(&format!("prj_{writer}_{round}"), keys())
                    .await
                    .unwrap();
            }
        });
    }
    while let Some(done) = writers.join_next().await {
        done.unwrap();
    }
    let file: serde_json::Value = serde_json::from_str(&read(&folder, "projects.json")).unwrap();
    assert_eq!(file["projects"].as_object().unwrap().len(), 32);
    assert_eq!(names(&folder), ["projects.json"]);
}

#[tokio::test]
async fn a_lock_that_somebody_holds_is_never_broken() {
    let (folder, credentials) = here();
    fs::create_dir(folder.path().join("projects.json.lock")).unwrap();
    let credentials = credentials.lock_wait(Duration::ZERO);
    let error = credentials.save_project("a", keys()).await.unwrap_err().to_string();
    assert!(
        error.contains("projects.json.lock") && error.contains("remove that folder"),
        "{error}"
    );
    assert_eq!(names(&folder), ["projects.json.lock"]);
    // Reading needs no lock.
    assert_eq!(credentials.project_keys("a").await.unwrap(), None);
}

#[cfg(unix)]
#[tokio::test]
async fn files_and_folders_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("config/run402");
    let credentials = LocalCredentials::new(&environment(&folder));
    credentials.create_allowance().await.unwrap();
    credentials.save_project("a", keys()).await.unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for file in ["allowance.json", "projects.json"] {
        assert_eq!(mode(&folder.join(file)), 0o600, "{file}");
    }
    assert_eq!(mode(&folder), 0o700);
    // A file that others could read is closed by the next write.
    fs::set_permissions(folder.join("projects.json"), fs::Permissions::from_mode(0o644)).unwrap();
    credentials.set_active_project("a").await.unwrap();
    assert_eq!(mode(&folder.join("projects.json")), 0o600);
}

fn allowance_json() -> String {
    format!(
        "{{\n  \"address\": \"{}\",\n  \"privateKey\": \"{KEY}\",\n  \"created\": \"2026-05-04T12:00:00.000Z\",\n  \"funded\": false\n}}",
        plain_address()
    )
}

#[tokio::test]
async fn the_wallet_is_read_and_written_as_the_official_client_does() {
    let (folder, credentials) = here();
    write(&folder, "allowance.json", &allowance_json());
    let mut allowance = credentials.allowance().await.unwrap().unwrap();
    assert_eq!(
        (allowance.address().to_string().as_str(), allowance.funded),
        (ADDRESS, Some(false))
    );
    allowance.funded = Some(true);
    allowance.last_faucet = Some("2026-05-04T12:00:00.000Z".to_owned());
    credentials.save_allowance(allowance).await.unwrap();
    let expected = allowance_json().replace(
        "\"funded\": false\n",
        "\"funded\": true,\n  \"lastFaucet\": \"2026-05-04T12:00:00.000Z\"\n",
    );
    assert_eq!(read(&folder, "allowance.json"), expected);
}

#[tokio::test]
async fn a_wallet_keeps_its_unknown_fields_and_the_spelling_of_its_address() {
    let (folder, credentials) = here();
    let spelt = allowance_json()
        .replace(&plain_address(), ADDRESS)
        .replace("\n}", ",\n  \"later\": [1]\n}");
    write(&folder, "allowance.json", &spelt);
    let mut allowance = credentials.allowance().await.unwrap().unwrap();
    allowance.rail = Some("x402".to_owned());
    credentials.save_allowance(allowance).await.unwrap();
    let after: serde_json::Value = serde_json::from_str(&read(&folder, "allowance.json")).unwrap();
    assert_eq!(
        (after["address"].as_str(), &after["later"][0]),
        (Some(ADDRESS), &1.into())
    );
    assert_eq!(after["rail"], "x402");
}

#[tokio::test]
async fn a_new_wallet_never_replaces_what_is_there() {
    let (folder, credentials) = here();
    let made = credentials.create_allowance().await.unwrap();
    assert_eq!((made.funded, made.created.is_some()), (Some(false), true));
    let text = read(&folder, "allowance.json");
    assert!(
        text.contains(&made.address().to_lowercase()) && !text.ends_with('\n'),
        "{text}"
    );
    assert_eq!(names(&folder), ["allowance.json"]);
    let again = credentials.allowance().await.unwrap().unwrap();
    assert_eq!(again.address(), made.address());

    for contents in [text.as_str(), "hunter2", "{}"] {
        write(&folder, "allowance.json", contents);
        let error = credentials.create_allowance().await.unwrap_err().to_string();
        assert!(error.contains("allowance.json") && error.contains("fix: "), "{error}");
        assert_eq!(read(&folder, "allowance.json"), contents);
    }
    // Nor does saving another wallet.
    write(&folder, "allowance.json", &allowance_json());
    let error = credentials.save_allowance(made).await.unwrap_err().to_string();
    assert!(error.contains(ADDRESS), "{error}");
    assert_eq!(read(&folder, "allowance.json"), allowance_json());
}

#[tokio::test]
async fn a_key_that_is_not_that_of_the_address_and_other_mistakes_are_refused() {
    let (folder, credentials) = here();
    let good = allowance_json();
    let other = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
    for (contents, why) in [
        (good.replace(KEY, other), "not of `address`"),
        (good.replace(KEY, "hunter2"), "`privateKey`"),
        (good.replace(&plain_address(), "0x12"), "`address`"),
        (good.replace("false", "\"hunter2\""), "`funded`"),
        (good.replace("\"2026-05-04T12:00:00.000Z\"", "7"), "`created`"),
        ("[]".to_owned(), "allowance.json"),
        ("{\"privateKey\": \"hunter2\"".to_owned(), "allowance.json"),
    ] {
        write(&folder, "allowance.json", &contents);
        let error = credentials.allowance().await.unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(shown.contains(why) && shown.contains("fix: "), "{shown}");
        for secret in ["hunter2", &KEY[2..], &other[2..]] {
            assert!(!shown.contains(secret), "{shown}");
        }
        assert_eq!(read(&folder, "allowance.json"), contents);
    }
}

#[tokio::test]
async fn the_wallets_older_name_is_changed_unless_there_is_a_new_one_or_a_file_was_named() {
    let (folder, credentials) = here();
    write(&folder, "wallet.json", &allowance_json());
    let named = folder.path().join("mine.json");
    let elsewhere = Environment::from_lookup(|name| match name {
        "RUN402_CONFIG_DIR" => Some(folder.path().into()),
        "RUN402_ALLOWANCE_PATH" => Some(named.clone().into()),
        _ => None,
    });
    assert!(
        LocalCredentials::new(&elsewhere.unwrap())
            .allowance()
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(names(&folder), ["wallet.json"]);
    assert_eq!(
        credentials.allowance().await.unwrap().unwrap().address().to_string(),
        ADDRESS
    );
    assert_eq!(names(&folder), ["allowance.json"]);
    write(&folder, "wallet.json", "old");
    credentials.allowance().await.unwrap();
    assert_eq!(names(&folder), ["allowance.json", "wallet.json"]);
}

#[tokio::test]
async fn a_named_wallet_has_a_folder_of_its_own() {
    let (folder, default) = here();
    let staging = LocalCredentials::new(&environment(folder.path()).with_profile("staging").unwrap());
    staging.save_project("a", keys()).await.unwrap();
    staging.create_allowance().await.unwrap();
    assert_eq!(default.project_keys("a").await.unwrap(), None);
    for file in ["projects.json", "allowance.json"] {
        assert!(folder.path().join("profiles/staging").join(file).exists());
    }
}

#[test]
fn the_environment_says_where_things_are() {
    let environment = |variables: &[(&str, &str)]| {
        let variables: Vec<(String, String)> = variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        Environment::from_lookup(move |name| {
            variables
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.into())
        })
    };
    let plain = environment(&[("HOME", "/home/me")]).unwrap();
    assert_eq!(plain.api_base(), "https://api.run402.com");
    assert_eq!(
        plain.projects_file(),
        Path::new("/home/me/.config/run402/projects.json")
    );
    assert_eq!(
        plain.allowance_file(),
        Path::new("/home/me/.config/run402/allowance.json")
    );
    let set = environment(&[
        ("RUN402_CONFIG_DIR", "/c"),
        ("RUN402_API_BASE", "http://127.0.0.1:8402/"),
        ("RUN402_WALLET", "one"),
        ("RUN402_PROFILE", "two"),
    ])
    .unwrap();
    assert_eq!(set.api_base(), "http://127.0.0.1:8402");
    assert_eq!(set.projects_file(), Path::new("/c/profiles/one/projects.json"));
    let empty = environment(&[
        ("RUN402_CONFIG_DIR", "/c"),
        ("RUN402_API_BASE", ""),
        ("RUN402_WALLET", "default"),
    ])
    .unwrap();
    assert_eq!(
        (empty.api_base(), empty.folder()),
        ("https://api.run402.com", Path::new("/c"))
    );
    for (name, value) in [
        ("RUN402_API_BASE", "hunter2"),
        ("RUN402_API_BASE", "ftp://hunter2"),
        ("RUN402_WALLET", "../hunter2"),
        ("RUN402_WALLET", "Hunter2"),
        ("RUN402_PROFILE", "-hunter2"),
    ] {
        let error = environment(&[("RUN402_CONFIG_DIR", "/c"), (name, value)])
            .unwrap_err()
            .to_string();
        assert!(error.contains(name) && error.contains("fix: "), "{error}");
        assert!(!error.contains("hunter2") && !error.contains("Hunter2"), "{error}");
    }
}

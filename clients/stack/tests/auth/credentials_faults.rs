//! What can go wrong while the credentials file is refreshed: nothing is lost, nothing is sent that should not be.

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::json;
use stack_client::auth::{AuthError, AuthErrorKind, AuthNotice, Environment};
use stack_client::runtime::Sent;

use crate::support::{Heard, Home, api, builder, call_line, cramped, form, lines, read, refresh_line, tokens, write};

#[tokio::test]
async fn a_failed_refresh_is_an_auth_error_and_the_call_is_not_sent() {
    use AuthErrorKind::{RefreshFailed, RefreshRejected};
    let oauth = |code: &str| Answer::json(&json!({"error": code, "error_description": "the token rt-0 has ended"}));
    for (name, answer, kind, shown) in [
        (
            "refused",
            oauth("invalid_grant").with_status(400),
            RefreshRejected,
            "400 invalid_grant",
        ),
        (
            "unauthorized",
            oauth("invalid_client").with_status(401),
            RefreshRejected,
            "401 invalid_client",
        ),
        (
            "busy",
            oauth("slow_down").with_status(429),
            RefreshFailed,
            "429 slow_down",
        ),
        (
            "gateway",
            Answer::text("<html>Bad Gateway</html>").with_status(502),
            RefreshFailed,
            "502",
        ),
        (
            "redirect",
            Answer::new(302).with_header("location", "https://evil.test/"),
            RefreshFailed,
            "302",
        ),
        (
            "no json",
            Answer::text("hello"),
            RefreshFailed,
            "could not be refreshed",
        ),
        (
            "no token",
            Answer::json(&json!({"refresh_token": "rt-1"})),
            RefreshFailed,
            "access_token",
        ),
        ("no connection", Answer::refused(), RefreshFailed, "refused"),
        ("broken", Answer::broken(), RefreshFailed, "could not be refreshed"),
    ] {
        let home = Home::new().sign_in();
        let before = std::fs::read(home.credentials()).unwrap();
        let transport = MemoryTransport::new();
        transport.on("POST", "/oauth/token", answer);
        let client = home.builder(&transport).build().unwrap();
        let error = client.agents().list().await.unwrap_err();
        assert_eq!(lines(&transport), [refresh_line("rt-0")], "{name}");
        assert!(error.is_auth() && error.was_sent() == Sent::No, "{name}: {error:?}");
        assert_eq!(error.operation_id(), "agents_list");
        let cause = AuthError::find(&error).unwrap();
        assert_eq!(cause.kind(), kind, "{name}: {error}");
        assert_eq!(cause.cause().unwrap().operation_id(), "oauth_token", "{name}");
        let text = format!("{error}");
        assert!(text.contains(shown) && text.contains("fix: "), "{name}: {text}");
        assert!(
            !format!("{error} {error:?} {cause} {cause:?}").contains("rt-0"),
            "{name}: the server's echo is blotted out"
        );
        assert_eq!(
            std::fs::read(home.credentials()).unwrap(),
            before,
            "{name}: the file is untouched"
        );
    }
}

#[tokio::test]
async fn the_next_call_tries_again_after_a_failed_refresh() {
    let home = Home::new().sign_in();
    let transport = api();
    transport.on("POST", "/oauth/token", Answer::new(503));
    tokens(&transport, |_, reply| Answer::json(&reply));
    let client = home.builder(&transport).build().unwrap();
    client.agents().list().await.unwrap_err();
    client.agents().list().await.unwrap();
    assert_eq!(
        lines(&transport),
        [refresh_line("rt-0"), refresh_line("rt-0"), call_line("at-1")]
    );
}

#[tokio::test]
async fn a_token_that_others_used_up_meanwhile_is_replaced_by_theirs() {
    // A client without our lock has rotated the token between our look and our request.
    let home = Home::new().sign_in();
    let transport = api();
    let path = home.credentials();
    transport.on_any("POST", "/oauth/token", move |request| {
        let used = form(request)
            .into_iter()
            .find(|(name, _)| name == "refresh_token")
            .unwrap()
            .1;
        if used == "theirs" {
            return Answer::json(&json!({"access_token": "at-ours", "refresh_token": "rt-ours"}));
        }
        write(&path, r#"{"client_id":"cli_abc","refresh_token":"theirs","new":1}"#);
        Answer::json(&json!({"error": "invalid_grant"})).with_status(400)
    });
    home.builder(&transport).build().unwrap().agents().list().await.unwrap();
    assert_eq!(
        lines(&transport),
        [refresh_line("rt-0"), refresh_line("theirs"), call_line("at-ours")]
    );
    let file = read(&home.credentials());
    assert_eq!((&file["refresh_token"], &file["new"]), (&json!("rt-ours"), &json!(1)));
}

#[tokio::test]
async fn a_sign_in_or_sign_out_during_the_refresh_is_not_undone() {
    for (name, after) in [
        (
            "signed in anew",
            Some(r#"{"client_id":"cli_new","refresh_token":"rt-new"}"#),
        ),
        ("signed out", None),
    ] {
        let home = Home::new().sign_in();
        let transport = api();
        let path = home.credentials();
        tokens(&transport, move |_, reply| {
            match after {
                Some(text) => write(&path, text),
                None => std::fs::remove_file(&path).unwrap(),
            }
            Answer::json(&reply)
        });
        home.builder(&transport).build().unwrap().agents().list().await.unwrap();
        assert_eq!(lines(&transport).last().unwrap(), &call_line("at-1"), "{name}");
        let found = std::fs::read_to_string(home.credentials()).ok();
        assert_eq!(found.as_deref(), after, "{name}");
    }
}

#[tokio::test]
async fn a_file_that_is_gone_at_the_refresh_says_so() {
    let home = Home::new().sign_in();
    let client = home.builder(&MemoryTransport::new()).build().unwrap();
    std::fs::remove_file(home.credentials()).unwrap();
    let error = client.agents().list().await.unwrap_err();
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::CredentialsFile);
    assert!(error.to_string().contains("is gone"), "{error}");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn where_the_file_cannot_be_written_the_new_token_is_kept_in_memory_and_that_is_said() {
    let root = tempfile::tempdir().unwrap();
    let folder = cramped(root.path(), "credentials.json", "");
    let path = folder.join("credentials.json");
    write(&path, r#"{"client_id":"cli_abc","refresh_token":"rt-0"}"#);
    let transport = api();
    tokens(&transport, |_, mut reply| {
        reply["expires_in"] = json!(0);
        Answer::json(&reply)
    });
    let heard = Heard::<AuthNotice>::default();
    let listener = heard.clone();
    let client = builder(Environment::empty(), &transport)
        .credentials_file(&path)
        .on_auth_notice(move |notice| listener.lock().unwrap().push(notice.clone()))
        .build()
        .unwrap();
    for _ in 0..3 {
        client.agents().list().await.unwrap();
    }
    let used: Vec<String> = lines(&transport)
        .into_iter()
        .filter(|line| line.starts_with("POST"))
        .collect();
    assert_eq!(used, [refresh_line("rt-0"), refresh_line("rt-1"), refresh_line("rt-2")]);
    assert_eq!(read(&path)["refresh_token"], "rt-0");
    let heard = heard.lock().unwrap().clone();
    assert_eq!(heard.len(), 3);
    assert!(matches!(&heard[0], AuthNotice::CredentialsNotSaved { path: told, .. } if *told == path));
    assert!(!format!("{:?} {}", heard[0], heard[0]).contains("rt-"), "{}", heard[0]);

    // A new sign-in counts at once, though there is a newer token of the old one in memory.
    std::fs::write(&path, r#"{"client_id":"cli_abc","refresh_token":"signed-in"}"#).unwrap();
    client.agents().list().await.unwrap();
    let sent = lines(&transport);
    assert_eq!(sent[sent.len() - 2], refresh_line("signed-in"));
}

//! The credentials file: refresh, rotation, rewrite (STACK contract, section 1.4).

use std::time::Duration;

use agent_clients_testkit::Answer;
use serde_json::{Value, json};
use stack_client::auth::{CredentialsFile, REFRESH_TOKEN_SECONDS};

use crate::support::{Home, api, call_line, form, lines, mode, now, read, refresh_line, tokens};

#[tokio::test]
async fn the_first_call_refreshes_and_the_next_one_uses_the_token_again() {
    let home = Home::new().sign_in();
    let transport = api();
    tokens(&transport, |_, reply| Answer::json(&reply));
    let client = home.builder(&transport).build().unwrap();
    let before = now();
    client.agents().list().await.unwrap();
    client.agents().list().await.unwrap();
    assert_eq!(
        lines(&transport),
        [refresh_line("rt-0"), call_line("at-1"), call_line("at-1")]
    );

    let refresh = &transport.requests()[0];
    assert_eq!(refresh.header("authorization"), None);
    let names: Vec<String> = form(refresh).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["grant_type", "refresh_token", "client_id"]);

    let file = read(&home.credentials());
    let issued = file["issued_at"].as_i64().unwrap();
    assert!((before..=now()).contains(&issued), "{issued}");
    assert_eq!(
        file,
        json!({
            "client_id": "cli_abc", "refresh_token": "rt-1", "issued_at": issued,
            "refresh_expires_at": issued + REFRESH_TOKEN_SECONDS, "scope": "agents:read", "extra": {"kept": [1, null]},
        })
    );
    let text = std::fs::read_to_string(home.credentials()).unwrap();
    assert!(text.starts_with("{\n  \"client_id\""), "indented by 2: {text}");
    assert!(!text.contains("at-1"), "the access token stays in memory");
    assert_eq!(mode(&home.credentials()), 0o600);
    assert_eq!(
        home.files(),
        [".stack/credentials.json", ".stack/credentials.json.lock"]
    );
}

#[tokio::test]
async fn a_reply_without_a_refresh_token_keeps_the_old_one() {
    for reply in [
        json!({"access_token": "at-1"}),
        json!({"access_token": "at-1", "refresh_token": ""}),
    ] {
        let home = Home::new().sign_in();
        let transport = api();
        transport.on("POST", "/oauth/token", Answer::json(&reply));
        home.builder(&transport).build().unwrap().agents().list().await.unwrap();
        assert_eq!(read(&home.credentials())["refresh_token"], "rt-0");
        assert_ne!(read(&home.credentials())["issued_at"], 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_is_replaced_thirty_seconds_before_it_ends() {
    // What the reply says, and how long the token is used.
    for (expires_in, used) in [
        (json!(300), 269),
        (Value::Null, 269),
        (json!(3600.5), 3569),
        (json!("600"), 569),
    ] {
        let home = Home::new().sign_in();
        let transport = api();
        let given = expires_in.clone();
        tokens(&transport, move |_, mut reply| {
            reply["expires_in"] = given.clone();
            Answer::json(&reply)
        });
        let client = home.builder(&transport).build().unwrap();
        client.agents().list().await.unwrap();
        tokio::time::sleep(Duration::from_secs(used)).await;
        client.agents().list().await.unwrap();
        assert_eq!(
            lines(&transport).last().unwrap(),
            &call_line("at-1"),
            "{expires_in} after {used} s"
        );
        tokio::time::sleep(Duration::from_secs(2)).await;
        client.agents().list().await.unwrap();
        let sent = lines(&transport);
        assert_eq!(
            sent[sent.len() - 2..],
            [refresh_line("rt-1"), call_line("at-2")],
            "{expires_in}"
        );
    }
}

#[tokio::test]
async fn a_token_that_lives_shorter_than_that_is_refreshed_for_every_call() {
    for lifetime in [30, 20, 0, -5] {
        let home = Home::new().sign_in();
        let transport = api();
        tokens(&transport, move |_, mut reply| {
            reply["expires_in"] = json!(lifetime);
            Answer::json(&reply)
        });
        let client = home.builder(&transport).build().unwrap();
        client.agents().list().await.unwrap();
        client.agents().list().await.unwrap();
        let expected = [
            refresh_line("rt-0"),
            call_line("at-1"),
            refresh_line("rt-1"),
            call_line("at-2"),
        ];
        assert_eq!(lines(&transport), expected, "{lifetime} s");
        let file = read(&home.credentials());
        assert_eq!(
            (&file["refresh_token"], &file["extra"]),
            (&json!("rt-2"), &json!({"kept": [1, null]}))
        );
    }
}

#[tokio::test(start_paused = true)]
async fn calls_at_once_share_one_refresh() {
    let home = Home::new().sign_in();
    let transport = api();
    tokens(&transport, |_, reply| {
        Answer::json(&reply).delayed(Duration::from_secs(2))
    });
    let client = home.builder(&transport).build().unwrap();
    let calls: Vec<_> = (0..5)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.agents().list().await.map(drop) })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let mut expected = vec![refresh_line("rt-0")];
    expected.extend(vec![call_line("at-1"); 5]);
    assert_eq!(lines(&transport), expected);
}

#[tokio::test(start_paused = true)]
async fn two_clients_of_one_file_refresh_one_after_the_other() {
    let home = Home::new().sign_in();
    let transport = api();
    tokens(&transport, |_, reply| {
        Answer::json(&reply).delayed(Duration::from_secs(2))
    });
    let clients = [
        home.builder(&transport).build().unwrap(),
        home.builder(&transport).build().unwrap(),
    ];
    let [first, second] = clients.map(|client| tokio::spawn(async move { client.agents().list().await.map(drop) }));
    first.await.unwrap().unwrap();
    second.await.unwrap().unwrap();
    let used: Vec<String> = lines(&transport)
        .into_iter()
        .filter(|line| line.starts_with("POST"))
        .collect();
    // The token is used once: the second refresh has the one that the first gave.
    assert_eq!(used, [refresh_line("rt-0"), refresh_line("rt-1")]);
    assert_eq!(read(&home.credentials())["refresh_token"], "rt-2");
}

#[tokio::test(start_paused = true)]
async fn a_refresh_is_carried_through_when_the_call_that_began_it_is_dropped() {
    let home = Home::new().sign_in();
    let transport = api();
    tokens(&transport, |_, reply| {
        Answer::json(&reply).delayed(Duration::from_secs(10))
    });
    let client = home.builder(&transport).build().unwrap();
    let error = client
        .agents()
        .list()
        .with_timeout(Duration::from_secs(1))
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(read(&home.credentials())["refresh_token"], "rt-0");
    tokio::time::sleep(Duration::from_secs(20)).await;
    assert_eq!(
        read(&home.credentials())["refresh_token"],
        "rt-1",
        "the rotated token is stored"
    );
    client.agents().list().await.unwrap();
    // The token nobody waited for is used; there is no second refresh.
    assert_eq!(lines(&transport), [refresh_line("rt-0"), call_line("at-1")]);
}

#[tokio::test]
async fn a_401_neither_repeats_the_call_nor_refreshes_a_token_that_still_holds() {
    let home = Home::new().sign_in();
    let transport = agent_clients_testkit::MemoryTransport::new();
    tokens(&transport, |_, reply| Answer::json(&reply));
    let refusal = json!({"error": {"message": "revoked", "code": "PASSPORT_REVOKED"}});
    transport.on_times(2, "GET", "/v1/agents", Answer::json(&refusal).with_status(401));
    let client = home.builder(&transport).build().unwrap();
    for _ in 0..2 {
        let error = client.agents().list().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 401);
    }
    assert_eq!(
        lines(&transport),
        [refresh_line("rt-0"), call_line("at-1"), call_line("at-1")]
    );
}

#[test]
fn the_file_can_be_looked_into_without_a_client() {
    let home = Home::new();
    let file = CredentialsFile::new(home.credentials());
    assert!(file.load().unwrap().is_none());
    let home = home.sign_in();
    let found = file.load().unwrap().unwrap();
    assert_eq!(
        (found.client_id.as_str(), found.scope.as_str()),
        ("cli_abc", "agents:read")
    );
    assert_eq!((found.issued_at, found.refresh_expires_at), (Some(1), Some(2)));
    assert!(!format!("{found:?}").contains("rt-0"));
    drop(home);
}

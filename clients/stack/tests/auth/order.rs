//! The order in which credentials are looked for (STACK contract, section 1.2).

use stack_client::auth::{AuthError, AuthErrorKind, AuthSource, Environment, OauthTokens};
use stack_client::{Client, ClientBuilder, Error};

use crate::support::{BASE, Home, api, builder, call_line, lines, tokens, write};

/// What is there: each letter is a source. s session, o token pair, g grant, p provider, a agent with its key file, k
/// api key, f file given, e environment variable, d default file.
fn made(home: &Home, transport: &agent_clients_testkit::MemoryTransport, sources: &str) -> Result<Client, Error> {
    let mut environment = home.environment();
    if sources.contains('e') {
        environment = environment.with_variable("STACK_API_KEY", "from-env");
    }
    let mut client: ClientBuilder = builder(environment, transport);
    for source in sources.chars() {
        client = match source {
            's' => client.session("from-session"),
            'o' => client.oauth(OauthTokens::new("cid", "from-pair", "rt")),
            'g' => client.connect_grant("from-grant"),
            'p' => client.auth_provider(stack_client::runtime::Bearer::new("from-provider")),
            'a' => client.agent_id("agt_1"),
            'k' => client.api_key("from-argument"),
            'f' => {
                let path = home.path().join("elsewhere.json");
                write(&path, r#"{"client_id":"cid","refresh_token":"given"}"#);
                client.credentials_file(path)
            }
            'd' => {
                write(&home.credentials(), r#"{"client_id":"cid","refresh_token":"default"}"#);
                client
            }
            _ => client,
        };
    }
    client.build()
}

#[tokio::test]
async fn the_first_source_of_the_order_is_used_and_named() {
    let file = |home: &Home, name: &str| AuthSource::CredentialsFile {
        path: home.path().join(name),
    };
    type Expected = fn(&Home) -> AuthSource;
    let agent: Expected = |home| AuthSource::AgentKey {
        agent_id: "agt_1".to_owned(),
        key_file: home.key_file("agt_1"),
    };
    let cases: [(&str, Option<Expected>, &str); 16] = [
        ("sakfed", Some(|_| AuthSource::Session), "from-session"),
        (
            "oakfed",
            Some(|_| AuthSource::Oauth {
                client_id: "cid".to_owned(),
            }),
            "from-pair",
        ),
        ("gakfed", Some(|_| AuthSource::ConnectGrant), "from-grant"),
        ("pakfed", Some(|_| AuthSource::Provider), "from-provider"),
        ("akfed", Some(agent), ""),
        ("aed", Some(agent), ""),
        ("a", Some(agent), ""),
        ("kfed", Some(|_| AuthSource::ApiKey), "from-argument"),
        ("ke", Some(|_| AuthSource::ApiKey), "from-argument"),
        ("k", Some(|_| AuthSource::ApiKey), "from-argument"),
        ("fed", None, "refreshed-given"),
        ("f", None, "refreshed-given"),
        ("ed", Some(|_| AuthSource::EnvironmentVariable), "from-env"),
        ("e", Some(|_| AuthSource::EnvironmentVariable), "from-env"),
        ("d", None, "refreshed-default"),
        ("s", Some(|_| AuthSource::Session), "from-session"),
    ];
    for (sources, expected, token) in cases {
        let home = Home::new();
        let transport = api();
        transport.on_any("POST", "/oauth/token", |request| {
            let form = crate::support::form(request);
            let (_, used) = form.iter().find(|(name, _)| name == "refresh_token").unwrap();
            agent_clients_testkit::Answer::json(&serde_json::json!({"access_token": format!("refreshed-{used}")}))
        });
        crate::support::enrolments(&transport);
        let client = made(&home, &transport, sources).unwrap();
        let expected = match (expected, sources.contains('f')) {
            (Some(expected), _) => expected(&home),
            (None, true) => file(&home, "elsewhere.json"),
            (None, false) => file(&home, ".stack/credentials.json"),
        };
        assert_eq!(client.auth_source(), &expected, "{sources}");
        assert!(
            transport.requests().is_empty(),
            "{sources}: nothing is sent before the first call"
        );
        if !token.is_empty() {
            client.agents().list().await.unwrap();
            assert_eq!(lines(&transport).last().unwrap(), &call_line(token), "{sources}");
        }
    }
}

#[test]
fn where_nothing_is_found_the_error_names_every_place() {
    let home = Home::new();
    let error = home.builder(&api()).build().unwrap_err();
    let shown = error.to_string();
    let file = home.credentials();
    for place in [
        "session",
        "oauth",
        "api_key",
        "STACK_API_KEY",
        file.to_str().unwrap(),
        "fix: ",
        "stack-cli auth login",
    ] {
        assert!(shown.contains(place), "{place} is missing in {shown}");
    }
    assert!(error.is_invalid_input());
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::NoCredential);

    let error = builder(Environment::empty(), &api()).build().unwrap_err();
    assert!(error.to_string().contains("no home directory"), "{error}");
}

#[test]
fn what_cannot_be_a_credential_is_refused_when_the_client_is_made() {
    let home = Home::new();
    let api = api();
    for (what, made) in [
        ("api_key", home.builder(&api).api_key(" ").build()),
        ("api_key", home.builder(&api).api_key("").agent_id("agt_1").build()),
        ("session", home.builder(&api).session("").build()),
        ("connect_grant", home.builder(&api).connect_grant("").build()),
        (
            "more than one",
            home.builder(&api).session("a").connect_grant("b").build(),
        ),
        (
            "base URL",
            home.builder(&api).api_key("k").base_url("no address").build(),
        ),
        (
            "base URL",
            home.builder(&api)
                .oauth(OauthTokens::new("c", "a", "r").token_endpoint("ftp://x"))
                .build(),
        ),
        ("agent_id", home.builder(&api).agent_id("").build()),
        ("agent_id", home.builder(&api).agent_id("../agt_1").build()),
        ("agent_id", home.builder(&api).agent_id("a/b").build()),
        (
            "agent_id",
            builder(Environment::empty(), &api).agent_id("agt_1").build(),
        ),
        (
            "no file",
            home.builder(&api)
                .credentials_file(home.path().join("none.json"))
                .build(),
        ),
    ] {
        let error = made.unwrap_err();
        let shown = error.to_string();
        assert!(shown.contains(what) && shown.contains("fix: "), "{what}: {shown}");
    }
    assert!(home.files().is_empty(), "nothing is written: {:?}", home.files());
}

#[test]
fn a_blank_variable_counts_as_not_set() {
    let home = Home::new().sign_in();
    let environment = home.environment().with_variable("STACK_API_KEY", " ");
    let client = builder(environment, &api()).build().unwrap();
    assert!(matches!(client.auth_source(), AuthSource::CredentialsFile { .. }));
}

#[test]
fn a_credentials_file_that_cannot_be_used_is_refused_with_what_is_wrong() {
    for (text, why) in [
        (r#"{"client_id":"cli_1"}"#, "has no refresh_token"),
        (r#"{"refresh_token":"hunter2"}"#, "has no client_id"),
        (r#"{"client_id":"cli_1","refresh_token":""}"#, "has no refresh_token"),
        (
            r#"{"client_id":"cli_1","refresh_token":["hunter2"]}"#,
            "has no refresh_token",
        ),
        (r#"["hunter2"]"#, "cannot read"),
        ("hunter2", "cannot read"),
        ("", "cannot read"),
    ] {
        let home = Home::new();
        write(&home.credentials(), text);
        let error = home.builder(&api()).build().unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(
            shown.contains(why) && shown.contains("credentials.json"),
            "{text}: {shown}"
        );
        assert!(!shown.contains("hunter2"), "{shown}");
        assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::CredentialsFile);
        // A credential that comes first makes the file irrelevant.
        home.builder(&api()).api_key("k").build().unwrap();
    }
}

#[tokio::test]
async fn a_trailing_slash_of_the_address_makes_no_difference_to_calls_or_refreshes() {
    let home = Home::new().sign_in();
    let transport = api();
    tokens(&transport, |_, reply| agent_clients_testkit::Answer::json(&reply));
    let client = home.builder(&transport).base_url(format!("{BASE}/")).build().unwrap();
    client.agents().list().await.unwrap();
    let paths: Vec<String> = transport
        .requests()
        .iter()
        .map(|request| request.path().to_owned())
        .collect();
    assert_eq!(paths, ["/oauth/token", "/v1/agents"]);
}

#[tokio::test]
async fn no_credential_goes_to_what_needs_none() {
    let transport = agent_clients_testkit::MemoryTransport::new();
    transport.on(
        "GET",
        "/.well-known/oauth-authorization-server",
        agent_clients_testkit::Answer::json(&serde_json::json!({})),
    );
    let client = Home::new().builder(&transport).api_key("k").build().unwrap();
    client.oauth().metadata().await.unwrap();
    assert_eq!(transport.last_request().header("authorization"), None);
}

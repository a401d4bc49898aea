//! The browser flows, with a scripted browser (STACK contract, section 5.10): a task that calls back what it was sent
//! to.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::auth::browser::{DEFAULT_SCOPE, SignIn};
use stack_client::auth::{AuthError, AuthErrorKind, AuthSource, Environment};
use stack_client::runtime::reqwest::Url;
use stack_client::{Client, Error};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::{BASE, Home, agent_token, api, call_line, decoded, enrolments, form, lines, mode, read};

/// What the browser was sent to, and what it saw.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Page>>);

#[derive(Default)]
struct Page {
    url: Option<Url>,
    statuses: Vec<u16>,
}

impl Seen {
    fn url(&self) -> Url {
        self.0.lock().unwrap().url.clone().unwrap()
    }

    fn query(&self) -> BTreeMap<String, String> {
        self.url().query_pairs().into_owned().collect()
    }

    fn statuses(&self) -> Vec<u16> {
        self.0.lock().unwrap().statuses.clone()
    }

    /// Where the browser was to come back to.
    fn callback(&self) -> Url {
        let query = self.query();
        let address = query.get("callback").or_else(|| query.get("redirect_uri"));
        Url::parse(address.unwrap()).unwrap()
    }
}

/// A browser that asks for these targets one after the other. `{state}` is the state it was sent with.
fn browser(
    seen: &Seen,
    targets: &'static [&'static str],
) -> impl Fn(&str) -> std::io::Result<()> + Send + Sync + 'static {
    let seen = seen.clone();
    move |url| {
        seen.0.lock().unwrap().url = Some(Url::parse(url).unwrap());
        let seen = seen.clone();
        tokio::spawn(async move {
            let (port, state) = (seen.callback().port().unwrap(), seen.query()["state"].clone());
            for target in targets {
                let (status, page) = get(port, &target.replace("{state}", &state)).await;
                assert!(!page.contains(&state), "nothing of the request is in the page");
                seen.0.lock().unwrap().statuses.push(status);
            }
        });
        Ok(())
    }
}

/// Sends a request line (a path alone is a GET) and reads the whole answer.
async fn get(port: u16, target: &str) -> (u16, String) {
    let line = if target.starts_with('/') {
        format!("GET {target}")
    } else {
        target.to_owned()
    };
    let mut socket = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    socket
        .write_all(format!("{line} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").as_bytes())
        .await
        .unwrap();
    let mut text = String::new();
    socket.read_to_string(&mut text).await.unwrap();
    let (head, page) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("\r\nConnection: close"));
    (head.split(' ').nth(1).unwrap().parse().unwrap(), page.to_owned())
}

async fn is_closed(seen: &Seen) -> bool {
    TcpStream::connect(("127.0.0.1", seen.callback().port().unwrap()))
        .await
        .is_err()
}

fn interactive(home: &Home) -> Environment {
    home.environment().with_terminal(true).with_variable("HOSTNAME", "host")
}

fn registered(transport: &MemoryTransport) {
    transport.on(
        "POST",
        "/oauth/register",
        Answer::json(&json!({"client_id": "dcr_1"})).with_status(201),
    );
}

fn sign_in(home: &Home, transport: &MemoryTransport) -> SignIn {
    SignIn::new(&interactive(home))
        .base_url(BASE)
        .transport(transport.clone())
}

async fn enrol(
    home: &Home,
    transport: &MemoryTransport,
    seen: &Seen,
    targets: &'static [&'static str],
) -> Result<Client, Error> {
    let client = home
        .builder(transport)
        .environment(interactive(home))
        .agent_id("agt_1")
        .api_key("sk_live_OP")
        .browser(browser(seen, targets))
        .build()?;
    client.enroll_agent().await?;
    Ok(client)
}

#[tokio::test]
async fn a_sign_in_registers_a_client_exchanges_the_code_and_writes_the_file() {
    let home = Home::new();
    let transport = api();
    registered(&transport);
    let reply = json!({"access_token": "at-0", "refresh_token": "rt-0", "expires_in": 300, "token_type": "Bearer"});
    transport.on("POST", "/oauth/token", Answer::json(&reply));
    let seen = Seen::default();
    let signed_in = sign_in(&home, &transport)
        .run(&browser(
            &seen,
            &["/favicon.ico", "/callback?code=c+0%2F1&state={state}"],
        ))
        .await
        .unwrap();
    assert_eq!(signed_in.path(), home.credentials());
    assert_eq!(seen.statuses(), [404, 200]);
    assert!(is_closed(&seen).await);

    let requests = transport.requests();
    let callback = seen.callback();
    let redirect = callback.as_str();
    assert!(redirect.starts_with("http://127.0.0.1:") && redirect.ends_with("/callback"));
    let registration: Value = requests[0].json().unwrap();
    assert_eq!(
        registration,
        json!({
            "client_name": "STACK Rust client on host", "redirect_uris": [redirect],
            "grant_types": ["authorization_code", "refresh_token"], "software_id": "agent-clients.stack-client.sign-in",
        })
    );

    let url = seen.url();
    assert_eq!(
        (url.origin().ascii_serialization().as_str(), url.path()),
        (BASE, "/oauth/authorize")
    );
    let query = seen.query();
    let (challenge, state) = (&query["code_challenge"], &query["state"]);
    let expected = [
        ("client_id", "dcr_1"),
        ("code_challenge", challenge),
        ("code_challenge_method", "S256"),
        ("redirect_uri", redirect),
        ("resource", "https://api.getstack.run"),
        ("response_type", "code"),
        ("scope", DEFAULT_SCOPE),
        ("state", state),
    ];
    let expected: BTreeMap<String, String> = expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    assert_eq!(query, expected);
    assert_eq!(decoded(state).len(), 16);

    let form: BTreeMap<String, String> = form(&requests[1]).into_iter().collect();
    let verifier = &form["code_verifier"];
    assert_eq!(decoded(verifier).len(), 32);
    use sha2::Digest as _;
    assert_eq!(decoded(challenge), sha2::Sha256::digest(verifier.as_bytes()).to_vec());
    let expected = [
        ("grant_type", "authorization_code"),
        ("code", "c 0/1"),
        ("redirect_uri", redirect),
        ("client_id", "dcr_1"),
        ("code_verifier", verifier),
    ];
    let expected: BTreeMap<String, String> = expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    assert_eq!(form, expected);

    let file = read(&home.credentials());
    let issued = file["issued_at"].as_i64().unwrap();
    assert_eq!(
        file,
        json!({
            "client_id": "dcr_1", "refresh_token": "rt-0", "scope": DEFAULT_SCOPE, "issued_at": issued,
            "refresh_expires_at": issued + 2_592_000,
        })
    );
    assert_eq!(mode(&home.credentials()), 0o600);

    // The first access token is kept: no refresh before the first call.
    let client = home.builder(&transport).signed_in(signed_in).build().unwrap();
    assert_eq!(
        client.auth_source(),
        &AuthSource::CredentialsFile {
            path: home.credentials()
        }
    );
    client.agents().list().await.unwrap();
    assert_eq!(lines(&transport).last().unwrap(), &call_line("at-0"));
}

#[tokio::test]
async fn a_sign_in_that_is_not_completed_writes_nothing_and_closes_the_listener() {
    use AuthErrorKind::{Browser, BrowserDenied, BrowserState};
    type Targets = &'static [&'static str];
    let cases: [(&str, Targets, AuthErrorKind, &str, u16); 6] = [
        (
            "denied",
            &["/callback?error=access_denied&state={state}"],
            BrowserDenied,
            "access_denied",
            400,
        ),
        (
            "denied without a state",
            &["/callback?error=access_denied"],
            BrowserDenied,
            "access_denied",
            400,
        ),
        (
            "wrong state",
            &["/callback?code=c&state=other"],
            BrowserState,
            "another state",
            400,
        ),
        ("no state", &["/callback?code=c"], BrowserState, "another state", 400),
        ("no code", &["/callback?state={state}"], Browser, "without a code", 400),
        (
            "empty code",
            &["/callback?code=&state={state}"],
            Browser,
            "without a code",
            400,
        ),
    ];
    for (name, targets, kind, shown, status) in cases {
        let home = Home::new();
        let transport = MemoryTransport::new();
        registered(&transport);
        let seen = Seen::default();
        let error = sign_in(&home, &transport)
            .run(&browser(&seen, targets))
            .await
            .unwrap_err();
        assert_eq!(AuthError::find(&error).unwrap().kind(), kind, "{name}");
        let text = error.to_string();
        assert!(text.contains(shown) && text.contains("STACK_API_KEY"), "{name}: {text}");
        assert!(!text.contains(&seen.query()["state"]), "{name}");
        while seen.statuses().is_empty() {
            tokio::task::yield_now().await;
        }
        assert_eq!(seen.statuses(), [status], "{name}");
        assert!(is_closed(&seen).await, "{name}");
        assert!(home.files().is_empty(), "{name}");
        assert_eq!(transport.requests().len(), 1, "{name}: no code is exchanged");
    }
}

#[tokio::test]
async fn what_the_server_refuses_ends_the_sign_in() {
    let refusal = |status| Answer::json(&json!({"error": "slow_down"})).with_status(status);
    for (name, register, token, shown) in [
        ("registration refused", refusal(429), None, "429 slow_down"),
        (
            "registration not 201",
            Answer::json(&json!({"client_id": "dcr_1"})),
            None,
            "status 200, not 201",
        ),
        (
            "code refused",
            Answer::json(&json!({"client_id": "d"})).with_status(201),
            Some(refusal(400)),
            "400 slow_down",
        ),
        (
            "no refresh token",
            Answer::json(&json!({"client_id": "d"})).with_status(201),
            Some(Answer::json(&json!({"access_token": "at"}))),
            "no refresh token",
        ),
    ] {
        let home = Home::new();
        let transport = MemoryTransport::new();
        transport.on("POST", "/oauth/register", register);
        if let Some(token) = token {
            transport.on("POST", "/oauth/token", token);
        }
        let seen = Seen::default();
        let browser = browser(&seen, &["/callback?code=very-private&state={state}"]);
        let error = sign_in(&home, &transport).run(&browser).await.unwrap_err();
        let text = format!("{error} {error:?}");
        assert!(text.contains(shown) && !text.contains("very-private"), "{name}: {text}");
        assert!(error.is_auth() && home.files().is_empty(), "{name}");
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn nobody_coming_back_ends_the_wait_after_its_time_and_closes_the_listener() {
    let home = Home::new();
    let transport = MemoryTransport::new();
    registered(&transport);
    let seen = Seen::default();
    let begun = tokio::time::Instant::now();
    let error = sign_in(&home, &transport).run(&browser(&seen, &[])).await.unwrap_err();
    assert_eq!(begun.elapsed().as_secs(), 300);
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::BrowserTimeout);
    assert!(is_closed(&seen).await && home.files().is_empty());

    let seen = Seen::default();
    let begun = tokio::time::Instant::now();
    let error = enrol(&home, &transport, &seen, &[]).await.unwrap_err();
    assert_eq!(begun.elapsed().as_secs(), 300);
    assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::BrowserTimeout);
    assert!(is_closed(&seen).await && !home.key_file("agt_1").exists());
}

#[tokio::test]
async fn a_browser_that_cannot_be_opened_and_a_dropped_sign_in_close_the_listener_too() {
    let home = Home::new();
    let transport = MemoryTransport::new();
    registered(&transport);
    registered(&transport);
    let seen = Seen::default();
    let noted = seen.clone();
    let broken = move |url: &str| {
        noted.0.lock().unwrap().url = Some(Url::parse(url).unwrap());
        Err(std::io::Error::other("no display"))
    };
    let error = sign_in(&home, &transport).run(&broken).await.unwrap_err();
    assert!(error.to_string().contains("cannot be opened"), "{error}");
    assert!(is_closed(&seen).await);

    let seen = Seen::default();
    let never = browser(&seen, &[]);
    let running = sign_in(&home, &transport);
    let running = tokio::spawn(async move { running.run(&never).await.map(drop) });
    while seen.0.lock().unwrap().url.is_none() {
        tokio::task::yield_now().await;
    }
    assert!(!is_closed(&seen).await);
    running.abort();
    let _ = running.await;
    assert!(is_closed(&seen).await);
}

#[tokio::test]
async fn a_silent_connection_and_other_requests_do_not_keep_the_callback_out() {
    let home = Home::new();
    let transport = api();
    registered(&transport);
    transport.on(
        "POST",
        "/oauth/token",
        Answer::json(&json!({"access_token": "at", "refresh_token": "rt"})),
    );
    let seen = Seen::default();
    let scripted = browser(
        &seen,
        &[
            "/",
            "/callback/",
            "POST /callback?code=c&state={state}",
            "nonsense",
            "/callback?code=c&state={state}",
        ],
    );
    let silent = Arc::new(Mutex::new(None));
    let kept = silent.clone();
    let with_silence = move |url: &str| {
        let address: BTreeMap<String, String> = Url::parse(url).unwrap().query_pairs().into_owned().collect();
        let port = Url::parse(&address["redirect_uri"]).unwrap().port().unwrap();
        *kept.lock().unwrap() = Some(std::net::TcpStream::connect(("127.0.0.1", port)).unwrap());
        scripted(url)
    };
    sign_in(&home, &transport).run(&with_silence).await.unwrap();
    assert_eq!(seen.statuses(), [404, 404, 405, 400, 200]);
    drop(silent);
}

#[tokio::test]
async fn a_client_signs_in_only_where_nothing_else_is_found_and_somebody_is_there() {
    type Case = (
        &'static str,
        fn(&Home, stack_client::ClientBuilder) -> stack_client::ClientBuilder,
        bool,
    );
    let cases: [Case; 5] = [
        ("nothing", |home, builder| builder.environment(interactive(home)), true),
        (
            "another file",
            |home, builder| {
                builder
                    .environment(interactive(home))
                    .credentials_file(home.path().join("c.json"))
            },
            true,
        ),
        (
            "a key",
            |home, builder| builder.environment(interactive(home)).api_key("k"),
            false,
        ),
        (
            "a variable",
            |home, builder| builder.environment(interactive(home).with_variable("STACK_API_KEY", "k")),
            false,
        ),
        (
            "a strategy",
            |home, builder| builder.environment(interactive(home)).session("s"),
            false,
        ),
    ];
    for (name, change, signs_in) in cases {
        let home = Home::new();
        let transport = api();
        registered(&transport);
        transport.on(
            "POST",
            "/oauth/token",
            Answer::json(&json!({"access_token": "at", "refresh_token": "rt"})),
        );
        let seen = Seen::default();
        let builder = change(&home, home.builder(&transport));
        let client = builder
            .build_or_sign_in(browser(&seen, &["/callback?code=c&state={state}"]))
            .await
            .unwrap();
        client.agents().list().await.unwrap();
        assert_eq!(seen.0.lock().unwrap().url.is_some(), signs_in, "{name}");
        assert_eq!(transport.requests().len(), if signs_in { 3 } else { 1 }, "{name}");
    }

    // A file that is there is used, and without a terminal nobody is asked.
    let home = Home::new().sign_in();
    let builder = home.builder(&api()).environment(interactive(&home));
    let client = builder
        .build_or_sign_in(|_: &str| panic!("nobody is to be asked"))
        .await
        .unwrap();
    assert!(matches!(client.auth_source(), AuthSource::CredentialsFile { .. }));
    let home = Home::new();
    let builder = home.builder(&MemoryTransport::new());
    let error = builder
        .build_or_sign_in(|_: &str| panic!("nobody is to be asked"))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("STACK_API_KEY"), "{error}");
}

#[tokio::test]
async fn an_approved_enrolment_carries_the_ticket_and_not_the_key() {
    let home = Home::new();
    let transport = api();
    let keys = enrolments(&transport);
    let seen = Seen::default();
    let client = enrol(&home, &transport, &seen, &["/other", "/cb?state={state}&ticket=tick-1"])
        .await
        .unwrap();
    assert_eq!(seen.statuses(), [404, 200]);
    assert!(is_closed(&seen).await);
    let url = seen.url();
    assert_eq!(
        (url.origin().ascii_serialization().as_str(), url.path()),
        ("https://getstack.run", "/sdk-bootstrap")
    );
    let query = seen.query();
    let names: Vec<&str> = query.keys().map(String::as_str).collect();
    assert_eq!(names, ["agent_id", "callback", "machine", "process", "state"]);
    assert_eq!(
        (query["agent_id"].as_str(), query["machine"].as_str()),
        ("agt_1", "host")
    );
    assert!(seen.callback().path() == "/cb" && !query["process"].is_empty());
    assert_eq!(decoded(&query["state"]).len(), 16);
    assert_eq!(
        lines(&transport),
        [
            "POST /v1/agents/agt_1/enrollment-challenge Bearer tick-1",
            "POST /v1/agents/agt_1/enroll Bearer tick-1"
        ]
    );
    client.agents().list().await.unwrap();
    let x = keys.lock().unwrap()[0]["public_key"]["x"].as_str().unwrap().to_owned();
    agent_token(&transport.last_request(), &x);
}

#[tokio::test]
async fn an_enrolment_that_is_not_approved_sends_and_stores_nothing() {
    use AuthErrorKind::{Browser, BrowserDenied, BrowserState};
    type Targets = &'static [&'static str];
    let cases: [(&str, Targets, AuthErrorKind, u16); 5] = [
        ("wrong state", &["/cb?state=other&ticket=t"], BrowserState, 400),
        ("no state", &["/cb?ticket=t"], BrowserState, 400),
        // The state is looked at first: an error in somebody else's name counts for nothing.
        (
            "error with a wrong state",
            &["/cb?state=other&error=denied"],
            BrowserState,
            400,
        ),
        ("denied", &["/cb?state={state}&error=denied"], BrowserDenied, 403),
        ("no ticket", &["/cb?state={state}"], Browser, 400),
    ];
    for (name, targets, kind, status) in cases {
        let home = Home::new();
        let transport = MemoryTransport::new();
        let seen = Seen::default();
        let error = enrol(&home, &transport, &seen, targets).await.unwrap_err();
        assert_eq!(AuthError::find(&error).unwrap().kind(), kind, "{name}: {error}");
        while seen.statuses().is_empty() {
            tokio::task::yield_now().await;
        }
        assert_eq!(seen.statuses(), [status], "{name}");
        assert!(is_closed(&seen).await && transport.requests().is_empty(), "{name}");
        assert!(!home.key_file("agt_1").exists(), "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_approval_outlives_the_call_that_asked_for_it() {
    let home = Home::new();
    let transport = api();
    enrolments(&transport);
    let seen = Seen::default();
    let noted = seen.clone();
    let slow = move |url: &str| {
        noted.0.lock().unwrap().url = Some(Url::parse(url).unwrap());
        Ok(())
    };
    let client = home
        .builder(&transport)
        .environment(interactive(&home))
        .agent_id("agt_1")
        .browser(slow)
        .build()
        .unwrap();
    let error = client.agents().list().await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    let state = seen.query()["state"].clone();
    let port = seen.callback().port().unwrap();
    assert_eq!(get(port, &format!("/cb?state={state}&ticket=t")).await.0, 200);
    client.agents().list().await.unwrap();
    assert!(home.key_file("agt_1").exists());
}

#[tokio::test]
async fn without_a_terminal_the_standing_credential_enrols() {
    let home = Home::new();
    let transport = api();
    enrolments(&transport);
    let builder = home.builder(&transport).agent_id("agt_1").api_key("sk_live_OP");
    let client = builder
        .browser(|_: &str| panic!("nobody is to be asked"))
        .build()
        .unwrap();
    client.agents().list().await.unwrap();
    assert!(lines(&transport)[0].ends_with("Bearer sk_live_OP"));
}

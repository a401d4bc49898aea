//! Which headers a request carries, by its auth class.

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use run402_client::credentials::MemoryCredentials;
use run402_client::wallet::SignIn;
use run402_client::{Client, Error, types};
use serde_json::json;

use super::{ADDRESS, agreeable, client_of, credentials, project_keys};

/// The credential headers of a request: `(authorization, apikey, signed)`.
fn identity(request: &RecordedRequest) -> (Option<String>, Option<String>, bool) {
    let header = |name| request.header(name).map(str::to_owned);
    (
        header("authorization"),
        header("apikey"),
        header("sign-in-with-x").is_some(),
    )
}

fn expected(bearer: Option<&str>, apikey: Option<&str>, signed: bool) -> (Option<String>, Option<String>, bool) {
    (
        bearer.map(|token| format!("Bearer {token}")),
        apikey.map(str::to_owned),
        signed,
    )
}

#[tokio::test]
async fn each_class_has_its_headers_and_only_those() {
    let transport = agreeable();
    let client = client_of(credentials().active("prj_1"), &transport);
    let last = || identity(&transport.last_request());

    client.tier().status().await.unwrap();
    assert_eq!(last(), expected(None, None, true), "wallet");
    let _ = client.projects().get_usage("prj_1").await;
    assert_eq!(last(), expected(Some("service-prj_1"), None, false), "service");
    let body = types::AuthVerifyMagicLinkInput::new("token");
    let _ = client.auth().verify_magic_link(body).await;
    assert_eq!(last(), expected(Some("anon-prj_1"), Some("anon-prj_1"), false), "anon");
    let _ = client.deploy().list().await;
    assert_eq!(last(), expected(None, Some("anon-prj_1"), true), "anon-key");
    let _ = client.blobs().ls().await;
    assert_eq!(
        last(),
        expected(Some("service-prj_1"), Some("service-prj_1"), false),
        "storage"
    );
    let _ = client.functions().invoke("hello").await;
    assert_eq!(last(), expected(None, Some("service-prj_1"), true), "function");
    let _ = client.auth().settings(types::AuthSettingsInput::default()).await;
    assert_eq!(
        last(),
        expected(Some("service-prj_1"), Some("anon-prj_1"), false),
        "settings"
    );
    let user = client.auth_for("prj_1").unwrap().user_token("user-token");
    let _ = client
        .auth()
        .set_user_password(types::AuthSetUserPasswordInput::new("new"))
        .with_auth(user)
        .await;
    assert_eq!(last(), expected(Some("user-token"), Some("anon-prj_1"), false), "user");
    let _ = client.projects().get_quote().await;
    assert_eq!(last(), expected(None, None, false), "none");
}

#[tokio::test]
async fn a_call_is_signed_for_the_address_it_goes_to_query_included() {
    let transport = agreeable();
    let client = Client::builder()
        .credentials(credentials())
        .base_url("http://gateway.test:8402/prefix/")
        .transport(transport.clone())
        .build()
        .unwrap();
    let _ = client.ci().list_bindings("prj_1").await;
    let request = transport.last_request();
    let signed = SignIn::decode(request.header("sign-in-with-x").unwrap()).unwrap();
    assert_eq!(signed.signer().unwrap().to_string(), ADDRESS);
    assert_eq!(signed.message().domain, "gateway.test");
    assert_eq!(
        signed.message().uri,
        "http://gateway.test:8402/prefix/ci/v1/bindings?project=prj_1"
    );
    assert_eq!(signed.message().chain_id, "eip155:84532");
    assert_eq!(signed.message().statement, "Sign in to Run402");
}

#[tokio::test]
async fn every_attempt_is_signed_anew() {
    let transport = MemoryTransport::new();
    transport.next(Answer::new(503)).next(Answer::json(&json!({})));
    client_of(credentials(), &transport).tier().status().await.unwrap();
    let nonces: Vec<String> = transport
        .requests()
        .iter()
        .map(|request| {
            SignIn::decode(request.header("sign-in-with-x").unwrap())
                .unwrap()
                .message()
                .nonce
                .clone()
        })
        .collect();
    assert_eq!(nonces.len(), 2);
    assert_ne!(nonces[0], nonces[1]);
}

#[tokio::test]
async fn the_path_names_the_project_before_the_bound_one_and_that_before_the_active_one() {
    let transport = agreeable();
    let client = client_of(credentials().active("prj_2"), &transport);
    let bound = client.project("prj_1").unwrap();
    let key = || transport.last_request().header("authorization").unwrap().to_owned();

    let _ = bound.client().projects().get_usage("prj_2").await;
    assert_eq!(key(), "Bearer service-prj_2");
    let _ = bound.blobs().ls().await;
    assert_eq!(key(), "Bearer service-prj_1");
    let _ = client.blobs().ls().await;
    assert_eq!(key(), "Bearer service-prj_2");
}

#[tokio::test]
async fn without_a_project_or_its_keys_nothing_is_sent() {
    let transport = MemoryTransport::new();
    let client = client_of(credentials(), &transport);
    let nobody = client.blobs().ls().await.unwrap_err();
    assert!(nobody.to_string().contains("no project was named"), "{nobody}");
    let unknown = client.projects().get_usage("prj_9").await.unwrap_err();
    assert_eq!(unknown.code(), Some("PROJECT_NOT_FOUND"));
    assert!(unknown.to_string().contains("prj_9"), "{unknown}");
    let anonymous = client
        .auth()
        .set_user_password(types::AuthSetUserPasswordInput::new("new"))
        .await
        .unwrap_err();
    assert!(anonymous.to_string().contains("end user"), "{anonymous}");
    for error in [nobody, unknown, anonymous] {
        assert!(error.is_auth() && error.to_string().contains("fix: "), "{error}");
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_deploy_of_an_unknown_project_goes_out_without_an_apikey() {
    let transport = agreeable();
    let client = client_of(credentials(), &transport);
    let _ = client.project("prj_9").unwrap().deploy().list().await;
    assert_eq!(identity(&transport.last_request()), expected(None, None, true));
    let _ = client.deploy().list().await;
    assert_eq!(identity(&transport.last_request()), expected(None, None, true));
}

#[tokio::test]
async fn without_a_wallet_requests_go_out_unsigned_and_a_session_replaces_the_wallet() {
    let transport = agreeable();
    client_of(MemoryCredentials::new(), &transport)
        .tier()
        .status()
        .await
        .unwrap();
    assert_eq!(identity(&transport.last_request()), expected(None, None, false));
    let session = credentials().session("session-token");
    client_of(session, &transport).tier().status().await.unwrap();
    assert_eq!(
        identity(&transport.last_request()),
        expected(Some("session-token"), None, false)
    );
}

#[tokio::test]
async fn a_header_of_the_callers_own_is_not_replaced() {
    let transport = agreeable();
    let client = client_of(credentials().active("prj_1"), &transport);
    let _ = client.functions().invoke("hello").with_header("apikey", "mine").await;
    assert_eq!(transport.last_request().header("apikey"), Some("mine"));
}

#[tokio::test]
async fn expired_credentials_are_an_error_with_its_status_and_no_secret() {
    let transport = MemoryTransport::new();
    let body = json!({"error": "Signature expired: Bearer service-prj_1", "code": "UNAUTHORIZED"});
    transport.next(Answer::json(&body).with_status(401));
    let error: Error = client_of(credentials(), &transport)
        .projects()
        .get_usage("prj_1")
        .await
        .unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
    let shown = format!("{error} {error:?}");
    assert!(
        shown.contains("Signature expired") && !shown.contains("service-prj_1"),
        "{shown}"
    );
}

#[test]
fn credentials_and_what_is_made_of_them_print_no_key() {
    let credentials = credentials().session("session-token");
    let builder = Client::builder().credentials(credentials.clone());
    let shown = format!("{credentials:?} {builder:?} {:?}", project_keys("prj_1"));
    let client = builder.build().unwrap();
    let project = client.project("prj_1").unwrap();
    let auth = client.auth_for("prj_1").unwrap().user_token("user-token");
    let shown = format!("{shown} {client:?} {project:?} {auth:?}");
    for secret in ["session-token", "service-prj_1", "anon-prj_1", "user-token", "ac0974be"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
}

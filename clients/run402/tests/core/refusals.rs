//! What is refused: by this side before anything is sent, and by the server in its own words.

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::deploy::{
    Asset, ByteSource, DatabaseSpec, DeployErrorKind, FileSet, FunctionSpec, Journal, Migration, Recovery, ReleaseSpec,
};
use run402_client::error::{ErrorKind, Run402ErrorExt};
use run402_client::prelude::*;
use run402_client::runtime::Nullable;
use run402_client::runtime::serde_json::{Value, json};
use run402_client::types::{
    ContentRef, I18nSpec, RouteFunctionTarget, RouteSpec, RouteTarget, RoutesSpec, SubdomainsSpec,
};

use crate::server::{PROJECT, client_over};

#[tokio::test]
async fn all_that_the_server_does_not_support_is_refused_at_once_and_nothing_is_sent() {
    let mut route = RouteSpec::new("/api/*", RouteTarget::Function(RouteFunctionTarget::new("api")));
    route.pricing = Some(json!({"usd": 1}));
    let mut spec = ReleaseSpec::new(PROJECT)
        .migration(Migration::new(
            "001",
            ByteSource::content_ref(ContentRef::new("ab".repeat(32), 3)),
        ))
        .function("one", FunctionSpec::new("x"))
        .functions([("all", FunctionSpec::of_files(FileSet::from([("a.js", "x")]), "a.js"))])
        .put_file("a.html", "hi")
        .routes(RoutesSpec::new(vec![route]))
        .i18n(I18nSpec::new("en", vec!["en".to_owned()]));
    spec.subdomains = Some(SubdomainsSpec::default());
    if let Some(DatabaseSpec { zero_downtime, .. }) = &mut spec.database {
        *zero_downtime = Some(true);
    }
    let packages = spec.functions.as_mut().and_then(|functions| functions.replace.as_mut());
    packages.unwrap().get_mut("all").unwrap().deps = Some(vec!["left-pad".to_owned()]);

    let paths: Vec<String> = spec
        .problems_in_core()
        .into_iter()
        .map(|problem| problem.path)
        .collect();
    let expected = [
        "database.migrations[0].sql",
        "database.zero_downtime",
        "functions.patch",
        "functions.replace.all.files",
        "functions.replace.all.deps",
        "site.patch",
        "subdomains",
        "i18n",
        "routes.replace[0].pricing",
    ];
    assert_eq!(paths, expected);

    let transport = MemoryTransport::new();
    let error = client_over(&transport).deploy().apply(spec).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.recovery()),
        (DeployErrorKind::Invalid, Recovery::Correct)
    );
    assert_eq!(error.code(), "UNSUPPORTED_CAPABILITY");
    assert_eq!(error.problems().len(), expected.len());
    assert!(error.problems().iter().all(|problem| !problem.fix.is_empty()));
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn what_is_wrong_for_either_server_is_refused_too_and_so_is_a_journal() {
    let folder = tempfile::tempdir().unwrap();
    let transport = MemoryTransport::new();
    let core = client_over(&transport);
    let journal = Journal::at(folder.path().join("deploys.json"));
    let spec = ReleaseSpec::new(PROJECT).site(FileSet::from([("../up.html", "hi")]));
    let error = core.deploy().apply(spec).journal(journal).await.unwrap_err();
    let paths: Vec<&str> = error.problems().iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, [r#"site.replace["../up.html"]"#, "journal"]);
    assert!(transport.requests().is_empty());
    assert!(!folder.path().join("deploys.json").exists());
}

#[test]
fn what_the_server_supports_is_not_refused() {
    let mut function = FunctionSpec::new("export default 1")
        .timeout_seconds(5)
        .schedule("* * * * *");
    function.require_auth = Some(true);
    let mut spec = ReleaseSpec::new(PROJECT)
        .base_current()
        .migration(Migration::named("init", "SELECT 1"))
        .require_secret("OPENAI_API_KEY")
        .functions([("api", function)])
        .site(FileSet::from([("index.html", "hi")]))
        .asset(Asset::new("a.txt", "a"));
    spec.routes = Nullable::Null;
    assert_eq!(spec.problems_in_core(), []);
}

#[tokio::test]
async fn the_words_of_the_server_become_the_one_error_of_deploys() {
    let missing = "Static content e7fb has not been staged for project prj_e56422c7ed69aaef.";
    for (status, body, code, kind, resource) in [
        (
            404,
            json!({"error": "project_not_found", "message": "Run402 Core project not found: prj_none", "project_id": "prj_none"}),
            "PROJECT_NOT_FOUND",
            DeployErrorKind::Refused,
            None,
        ),
        (
            422,
            json!({"error": "unsupported_capability", "message": "Unsupported runtime capability: site.patch", "capability": "site.patch"}),
            "UNSUPPORTED_CAPABILITY",
            DeployErrorKind::Refused,
            Some("site.patch"),
        ),
        (
            400,
            json!({"error": "invalid_release_spec", "message": "unknown key 'foo'", "resource": "foo", "code": "RUN402_CORE_INVALID_SPEC"}),
            "INVALID_RELEASE_SPEC",
            DeployErrorKind::Refused,
            Some("foo"),
        ),
        (
            401,
            json!({"error": "authentication_required", "message": "A project service key is required."}),
            "AUTHENTICATION_REQUIRED",
            DeployErrorKind::Unauthorized,
            None,
        ),
        (
            409,
            json!({"error": "content_digest_missing", "message": missing}),
            "CONTENT_DIGEST_MISSING",
            DeployErrorKind::Refused,
            None,
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&body).with_status(status));
        let spec = ReleaseSpec::new(PROJECT).site(FileSet::from([("index.html", "hi")]));
        let error = client_over(&transport).deploy().apply(spec).await.unwrap_err();
        assert_eq!((error.code(), error.kind()), (code, kind), "{error}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(error.message(), body["message"].as_str().unwrap());
        assert_eq!(error.resource(), resource);
        assert_eq!(error.recovery(), Recovery::Correct);
        assert_eq!(error.to_json()["body"], body);
        assert_eq!(transport.requests().len(), 1, "nothing of that passes by itself");
    }
}

#[tokio::test]
async fn the_words_of_the_server_are_read_by_the_view_of_errors_too() {
    for (status, body, kind, code) in [
        (
            400,
            json!({"error": "sql_error", "message": "SQL error: syntax error at or near \"SELEC\""}),
            ErrorKind::Api,
            "sql_error",
        ),
        (
            401,
            json!({"error": "authentication_required", "message": "A project service key is required."}),
            ErrorKind::Unauthorized,
            "authentication_required",
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&body).with_status(status));
        let input = run402_client::core_server::types::ProjectsSqlInput::new("SELEC 1");
        let error = client_over(&transport)
            .projects()
            .sql(PROJECT, input)
            .await
            .unwrap_err();
        assert_eq!((error.kind(), error.code()), (kind, Some(code)));
        assert_eq!(error.message(), body["message"].as_str().unwrap());
        assert_eq!(error.safe_to_retry(), None, "this server does not say");
        assert_eq!(error.to_json()["body"], body);
    }
    let refused = json!({"error": "provider_not_configured", "message": "CORE_EMAIL_PROVIDER is not configured.",
        "next_actions": [{"type": "edit_request"}]});
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&refused).with_status(503));
    let core = client_over(&transport).project(PROJECT).unwrap();
    let message = run402_client::core_server::types::EmailSendInput::new("a@example.com", "s", "h");
    let error = core.email().send("mbx_1", message).without_retry().await.unwrap_err();
    assert_eq!(error.next_actions(), [json!({"type": "edit_request"})] as [Value; 1]);
}

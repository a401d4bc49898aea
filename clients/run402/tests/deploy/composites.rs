//! Calls that are made of a deploy: stored objects, functions, sites, bundles.

use std::fs;
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::deploy::{AppBundle, BundleRls, CacheKind, DeployErrorKind, FunctionSpec, Recovery, ScriptLoad};
use run402_client::prelude::*;
use run402_client::runtime::Secret;
use run402_client::runtime::serde_json::{Value, json};
use run402_client::types::ExposePolicy;
use tokio::time::Instant;

use crate::gateway::{Gateway, Rules};
use crate::recorded::Case;
use crate::support::{PROJECT, assert_public, body, client_over, lines};

#[tokio::test(start_paused = true)]
async fn an_object_is_put_by_a_release_and_comes_back_with_addresses_integrity_and_tags() {
    let case = Case::find("assets-put-content-defaults");
    let transport = case.transport();
    let client = client_over(transport.clone());
    let put = client.blobs().put(PROJECT, "hello.txt", "hi").without_idempotency_key();
    let asset = put.await.unwrap().asset;
    case.assert_requests(&transport);
    let expected = &case.0["result"];
    for (field, value) in [
        ("key", &asset.key),
        ("sha256", &asset.sha256),
        ("contentType", &asset.content_type),
        ("url", asset.url.as_ref().unwrap()),
        ("immutable_url", asset.immutable_url.as_ref().unwrap()),
        ("cdnUrl", asset.cdn_url.as_ref().unwrap()),
        ("cdnMutableUrl", asset.cdn_mutable_url.as_ref().unwrap()),
        ("etag", &asset.etag()),
        ("sri", &asset.sri()),
        ("contentDigest", &asset.content_digest()),
    ] {
        assert_eq!(expected[field], *value, "{field}");
    }
    assert_eq!((asset.size, asset.cache_kind()), (2, CacheKind::Immutable));

    // The texts of the official client, as recorded from 1.57.0.
    let src = "https://pr-abc123.run402.com/_blob/hello-8f434346.txt";
    let integrity = "integrity=\"sha256-j0NDRmSPa5bfid2pAcUXaxCm2Dlh3TwayItZstwyeqQ=\" crossorigin>";
    for (load, expected) in [
        (
            ScriptLoad::Defer,
            format!("<script src=\"{src}\" defer {integrity}</script>"),
        ),
        (
            ScriptLoad::Module,
            format!("<script src=\"{src}\" type=\"module\" defer {integrity}</script>"),
        ),
        (
            ScriptLoad::Async,
            format!("<script src=\"{src}\" async {integrity}</script>"),
        ),
        (
            ScriptLoad::Blocking,
            format!("<script src=\"{src}\" {integrity}</script>"),
        ),
    ] {
        assert_eq!(asset.script_tag(load).unwrap(), expected);
    }
    assert_eq!(
        asset.link_tag("stylesheet", None).unwrap(),
        format!("<link rel=\"stylesheet\" href=\"{src}\" {integrity}")
    );
    assert_eq!(
        asset.link_tag("preload", Some("font")).unwrap(),
        format!("<link rel=\"preload\" href=\"{src}\" as=\"font\" {integrity}")
    );
    assert_eq!(
        asset.img_tag("A \"logo\" <x>").unwrap(),
        format!("<img src=\"{src}\" alt=\"A &quot;logo&quot; &lt;x&gt;\" loading=\"lazy\" decoding=\"async\">")
    );
    let mut mutable = asset.clone();
    (mutable.cdn_url, mutable.immutable_url) = (None, None);
    assert_eq!(mutable.cache_kind(), CacheKind::Mutable);
    assert!(
        mutable
            .script_tag(ScriptLoad::Defer)
            .unwrap_err()
            .to_string()
            .contains("immutable")
    );
}

#[tokio::test(start_paused = true)]
async fn an_object_that_the_service_does_not_name_is_an_error_that_names_the_operation() {
    let gateway = Gateway::new(Rules::default());
    let client = client_over(gateway.transport.clone());
    let error = client
        .blobs()
        .put(PROJECT, "x.txt", "x")
        .private()
        .immutable(false)
        .await
        .unwrap_err();
    assert_eq!((error.code(), error.operation_id()), ("LOCAL_ERROR", Some("op_1")));
    let requests = gateway.transport.requests();
    let put = &body(&requests[0])["spec"]["assets"]["put"][0];
    assert_eq!(
        (&put["visibility"], &put["immutable"]),
        (&json!("private"), &json!(false))
    );
}

#[tokio::test(start_paused = true)]
async fn freshness_is_waited_for_as_by_the_official_client_and_time_running_out_is_no_error() {
    for (name, limit, fresh) in [
        ("assets-wait-fresh", Duration::from_secs(60), true),
        ("assets-wait-fresh-timeout", Duration::from_secs(2), false),
    ] {
        let case = Case::find(name);
        let transport = case.transport();
        let wanted = case.0["args"][1].clone();
        let client = client_over(transport.clone());
        let request = client
            .blobs()
            .wait_fresh(wanted["url"].as_str().unwrap(), wanted["sha256"].as_str().unwrap());
        let began = Instant::now();
        let seen = request.limit(limit).project(PROJECT).await.unwrap();
        case.assert_requests(&transport);
        let expected = &case.0["result"];
        assert_eq!(seen.fresh, fresh);
        assert_eq!(json!(seen.observed_sha256), expected["observedSha256"]);
        assert_eq!(json!(seen.vantage), expected["vantage"]);
        assert_eq!(json!(seen.attempts), expected["attempts"]);
        assert_eq!(json!(seen.elapsed.as_millis()), expected["elapsedMs"]);
        assert_eq!(began.elapsed(), seen.elapsed);
    }
}

#[tokio::test]
async fn an_address_is_diagnosed_as_by_the_official_client() {
    let case = Case::find("assets-diagnose-url-snake-wire");
    let transport = case.transport();
    let client = client_over(transport.clone()).project(PROJECT).unwrap();
    let reply = client
        .blobs()
        .diagnose_url(case.0["args"][1].as_str().unwrap())
        .await
        .unwrap();
    case.assert_requests(&transport);
    assert_eq!(json!(reply.observed_sha256), case.0["result"]["observedSha256"]);
    assert_eq!(json!(reply.hint), case.0["result"]["hint"]);
}

#[tokio::test(start_paused = true)]
async fn a_function_is_deployed_alone_after_a_look_at_the_tier() {
    let case = Case::find("functions-deploy-full-preflights-tier");
    let transport = case.transport();
    let client = client_over(transport.clone());
    let mut function = FunctionSpec::new("export default async () => new Response('hi')")
        .timeout_seconds(20)
        .memory_mb(256)
        .schedule("*/15 * * * *");
    function.deps = Some(vec!["lodash".to_owned()]);
    let deploy = client
        .functions()
        .deploy(PROJECT, "hello", function)
        .without_idempotency_key();
    let deployed = deploy.await.unwrap();
    case.assert_requests(&transport);
    assert_eq!(deployed.name, "hello");
    assert_eq!(deployed.url, "https://api.test/functions/v1/hello");

    let case = Case::find("functions-deploy-timeout-over-tier");
    let transport = case.transport();
    let function = FunctionSpec::new("x").timeout_seconds(60);
    let error = client_over(transport.clone())
        .functions()
        .deploy(PROJECT, "hello", function)
        .await
        .unwrap_err();
    case.assert_requests(&transport);
    assert_eq!((error.kind(), error.code()), (DeployErrorKind::Invalid, "BAD_FIELD"));
    assert!(
        error.to_string().contains("60 is more than the hobby tier's 30"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_schedule_that_runs_more_often_than_the_tier_allows_is_refused_here() {
    for (cron, refused) in [("*/5 * * * *", true), ("*/15 * * * *", false), ("@often", false)] {
        let gateway = Gateway::new(Rules::default());
        let transport = gateway.transport.clone();
        transport.on_any("GET", "/tiers/v1/status", |_| {
            Answer::json(&serde_json::json!({"tier": "hobby", "function_limits": {"min_cron_interval_minutes": 15}}))
        });
        let function = FunctionSpec::new("x").schedule(cron);
        let done = client_over(transport)
            .functions()
            .deploy(PROJECT, "hello", function)
            .await;
        match (done, refused) {
            (Err(error), true) => {
                assert_eq!((error.kind(), error.code()), (DeployErrorKind::Invalid, "BAD_FIELD"));
                assert_eq!(error.problems()[0].path, "functions.patch.set.hello.schedule");
            }
            (Ok(_), false) => gateway.assert_one_release(cron),
            (done, _) => panic!("{cron}: {done:?}"),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_tier_that_cannot_be_read_says_nothing() {
    let gateway = Gateway::new(Rules::default());
    let transport = gateway.transport.clone();
    transport.on_any("GET", "/tiers/v1/status", |_| Answer::new(404));
    let function = FunctionSpec::new("x").timeout_seconds(60).schedule("* * * * *");
    let client = client_over(transport);
    client.functions().deploy(PROJECT, "hello", function).await.unwrap();
    gateway.assert_one_release("without the tier");
}

#[tokio::test]
async fn dependencies_that_the_service_refuses_are_refused_here() {
    for (deps, wrong) in [
        (vec!["sharp@1".to_owned()], 1),
        (
            vec!["@run402/functions".to_owned(), "@run402/functions@2".to_owned()],
            2,
        ),
        (vec![String::new(), "x".repeat(201)], 2),
        (vec!["lodash".to_owned(); 31], 1),
    ] {
        let transport = MemoryTransport::new();
        let mut function = FunctionSpec::new("x");
        function.deps = Some(deps);
        let client = client_over(transport.clone());
        let error = client.functions().deploy(PROJECT, "f", function).await.unwrap_err();
        assert_eq!(error.problems().len(), wrong, "{error}");
        assert_eq!(transport.requests().len(), 0);
    }
}

#[tokio::test(start_paused = true)]
async fn a_folder_becomes_the_whole_site() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), "<h1>hi</h1>").unwrap();
    fs::write(folder.path().join(".env"), "hunter4").unwrap();
    let gateway = Gateway::new(Rules::default());
    let client = client_over(gateway.transport.clone());
    let error = client.sites().deploy_dir(PROJECT, folder.path()).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.recovery()),
        (DeployErrorKind::Content, Recovery::Correct)
    );
    assert_public(&error.to_string());
    assert_eq!(gateway.transport.requests().len(), 0);
    let site = client
        .sites()
        .deploy_dir(PROJECT, folder.path())
        .ignore([".env"])
        .await
        .unwrap();
    assert_eq!(site.deployment_id, "rel_1");
    assert_eq!(site.url.as_deref(), Some("https://my-app.run402.test"));
    let spec = gateway.state().releases[0].1.clone();
    let paths: Vec<&String> = spec["site"]["replace"].as_object().unwrap().keys().collect();
    assert_eq!(paths, ["index.html"]);
}

fn bundle() -> AppBundle {
    AppBundle {
        migrations: "CREATE TABLE IF NOT EXISTS items (id serial primary key);".to_owned(),
        rls: Some(BundleRls {
            template: ExposePolicy::PublicReadWriteUnrestricted,
            tables: vec![("items".to_owned(), None)],
            i_understand_this_is_unrestricted: true,
        }),
        secrets: vec![("A_KEY".to_owned(), Secret::from("hunter5"))],
        functions: vec![(
            "api".to_owned(),
            FunctionSpec::new("export default async () => new Response('ok')")
                .timeout_seconds(5)
                .memory_mb(128)
                .schedule("0 * * * *"),
        )],
        files: [("index.html", "<h1>hi</h1>".as_bytes()), ("a.bin", &[1, 2, 3])].into(),
        subdomain: Some("my-app".to_owned()),
    }
}

#[tokio::test(start_paused = true)]
async fn a_bundle_sets_its_secrets_and_then_becomes_one_release() {
    let gateway = Gateway::new(Rules::default());
    let transport = gateway.transport.clone();
    transport.on(
        "POST",
        "/projects/v1/admin/{id}/secrets",
        Answer::json(&json!({"status": "set"})).with_status(201),
    );
    let client = client_over(transport.clone());
    client
        .apps()
        .bundle_deploy(PROJECT, bundle())
        .tier_check(false)
        .await
        .unwrap();
    let requests = transport.requests();
    assert_eq!(
        lines(&transport)[..2],
        [
            format!("POST /projects/v1/admin/{PROJECT}/secrets"),
            "POST /apply/v1/plans".to_owned(),
        ]
    );
    assert_eq!(body(&requests[0]), json!({"key": "A_KEY", "value": "hunter5"}));
    // The bundle of the recorded call of 1.57.0, with the names of today's wire.
    let expected: Value = json!({
        "project_id": PROJECT,
        "database": {
            "expose": {"version": "1", "tables": [{
                "name": "items", "expose": true, "policy": "public_read_write_UNRESTRICTED",
                "i_understand_this_is_unrestricted": true,
            }], "views": [], "rpcs": []},
            "migrations": [{
                "id": "bundle_legacy_f9073cf83eb1b0d9",
                "checksum": "f9073cf83eb1b0d9ff7564d36206ca5853f0de83fdd1833bc2c57e15ad793333",
                "sql_ref": {
                    "sha256": "f9073cf83eb1b0d9ff7564d36206ca5853f0de83fdd1833bc2c57e15ad793333", "size": 57,
                    "content_type": "application/sql",
                },
            }],
        },
        "secrets": {"require": ["A_KEY"]},
        "functions": {"replace": {"api": {
            "runtime": "node22",
            "source": {"sha256": "e898d74dcf371500b5dda1c01e6c1ab210eff062e48f5c510ebe2d59bdaed881", "size": 45},
            "config": {"timeout_seconds": 5, "memory_mb": 128}, "schedule": "0 * * * *",
        }}},
        "site": {"replace": {
            "a.bin": {
                "sha256": "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", "size": 3,
                "content_type": "application/octet-stream",
            },
            "index.html": {
                "sha256": "e7fbb6fbbf4ce294913eb62b53ff03a7546649cfdc0d824d9e3a2b4541502f7f", "size": 11,
                "content_type": "text/html; charset=utf-8",
            },
        }},
        "subdomains": {"set": ["my-app"]},
    });
    assert_eq!(body(&requests[1])["spec"], expected);
    gateway.assert_one_release("bundle");
}

#[tokio::test]
async fn a_bundle_with_a_mistake_sets_no_secret() {
    let transport = MemoryTransport::new();
    let client = client_over(transport.clone());
    let mut wrong = bundle();
    wrong.secrets.push(("lower".to_owned(), Secret::from("hunter6")));
    wrong.secrets.push(("LONG".to_owned(), Secret::from("h".repeat(4097))));
    wrong.files.insert("../x", "y");
    let error = client.apps().bundle_deploy(PROJECT, wrong).await.unwrap_err();
    assert_eq!(error.problems().len(), 3, "{error}");
    assert_public(&format!("{error} {error:?}"));
    assert_eq!(transport.requests().len(), 0);
}

#[tokio::test]
async fn a_secret_that_cannot_be_set_ends_a_bundle_before_its_release() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({"message": "no", "code": "QUOTA"})).with_status(409));
    let error = client_over(transport.clone())
        .apps()
        .bundle_deploy(PROJECT, bundle())
        .await
        .unwrap_err();
    assert_eq!(
        (error.phase(), error.resource(), error.code()),
        (Some("secrets"), Some("A_KEY"), "QUOTA")
    );
    assert_eq!(transport.requests().len(), 1);
    assert_public(&format!("{error} {error:?} {}", error.to_json()));
}

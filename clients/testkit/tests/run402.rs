//! The Run402 fake's deploys: what it plans, takes, releases and refuses, with the client and by hand.

mod common;

use agent_clients_testkit::loopback::Fault;
use agent_clients_testkit::run402::{DeployScript, Run402};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use common::http::send;
use common::run402::{PROJECT, administer, ask, client, client_with, credentials, full_spec, request};
use run402_client::credentials::MemoryCredentials;
use run402_client::deploy::{FunctionSpec, Migration, Recovery, ReleaseSpec};
use run402_client::prelude::*;
use run402_client::types;
use run402_client::wallet::{SignInMessage, WalletKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn sha(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn a_deploy_uploads_what_is_missing_and_the_same_again_uploads_nothing() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    let first = client.deploy().apply(full_spec()).await.unwrap();
    assert_eq!((first.uploaded_files, first.diff.is_noop), (4, Some(false)));
    assert!(fake.has_content(&sha(b"<h1>Hello</h1>")));
    assert_eq!(fake.content(&sha(b"body{}")).unwrap(), "body{}");

    let second = client.deploy().apply(full_spec()).await.unwrap();
    assert_eq!((second.uploaded_files, second.diff.is_noop), (0, Some(true)));
    assert_eq!(fake.storage_requests().len(), 4);
    assert_eq!(
        fake.release_ids(PROJECT),
        [first.release_id.clone(), second.release_id.clone()]
    );
    assert_eq!(fake.live_release(PROJECT).as_ref(), Some(&second.release_id));

    let project = client.project(PROJECT).unwrap();
    let live = project.deploy().get_active_release().await.unwrap();
    let value = serde_json::to_value(&*live).unwrap();
    assert_eq!(value["site"]["totals"]["paths"], 2);
    assert_eq!(value["functions"][0]["name"], "api");
    assert_eq!(value["migrations_applied"][0]["migration_id"], "001_items");
    assert_eq!(value["parent_id"], json!(first.release_id));
    fake.assert_no_violations();
}

#[tokio::test]
async fn two_releases_differ_in_exactly_what_was_changed() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    let first = client.deploy().apply(full_spec()).await.unwrap();
    let change = ReleaseSpec::new(PROJECT)
        .migration(Migration::new("002_more", "ALTER TABLE items ADD name text;"))
        .function(
            "api",
            FunctionSpec::new("export default async () => new Response('ho')"),
        )
        .put_file("about.html", "<h1>About</h1>")
        .put_file("index.html", "<h1>Hello again</h1>")
        .delete_file("style.css")
        .subdomain("my-app");
    let second = client.deploy().apply(change).await.unwrap();
    let project = client.project(PROJECT).unwrap();
    let diff = project
        .deploy()
        .diff(&first.release_id, &second.release_id)
        .await
        .unwrap();
    let diff = serde_json::to_value(&*diff).unwrap();
    assert_eq!(diff["site"]["added"][0]["path"], "about.html");
    assert_eq!(diff["site"]["removed"], json!(["style.css"]));
    assert_eq!(diff["site"]["changed"][0]["sha256_new"], sha(b"<h1>Hello again</h1>"));
    assert_eq!(diff["functions"]["changed"][0]["fields_changed"], json!(["code_hash"]));
    assert_eq!(diff["subdomains"]["added"], json!(["my-app"]));
    assert_eq!(diff["migrations"]["applied_between_releases"], json!(["002_more"]));
    assert_eq!(
        project
            .subdomains()
            .list()
            .await
            .unwrap()
            .subdomains
            .as_ref()
            .map(Vec::len),
        Some(1)
    );

    for (from, to, code) in [
        (
            first.release_id.as_str(),
            first.release_id.as_str(),
            "DIFF_SAME_RELEASE",
        ),
        ("empty", "empty", "INVALID_DIFF_TARGET"),
        ("empty", "rel_none", "RESOURCE_NOT_FOUND"),
    ] {
        let error = project.deploy().diff(from, to).await.unwrap_err();
        assert_eq!(error.code(), Some(code), "{from} {to}");
    }
    fake.assert_no_violations();
}

#[tokio::test]
async fn content_in_parts_is_put_together_and_wrong_bytes_are_refused() {
    let fake = Run402::builder().part_bytes(1000).start().await.unwrap();
    let client = client(&fake);
    let long: Vec<u8> = (0..4500_u32).map(|at| (at % 251).to_le_bytes()[0]).collect();
    let spec = ReleaseSpec::new(PROJECT).put_file("long.bin", long.clone());
    client.deploy().apply(spec).await.unwrap();
    let parts = fake.storage_requests();
    assert_eq!((parts.len(), parts[0].operation()), (5, Some("put")));
    assert_eq!(fake.content(&sha(&long)).unwrap(), long);
    fake.assert_no_violations();

    let content = json!({"content": [{"sha256": sha(b"hello"), "size": 5}]});
    let (_, plan) = ask(&fake, "POST", "/content/v1/plans", Some(content)).await;
    let url = plan["missing"][0]["parts"][0]["url"].as_str().unwrap();
    let sum = |bytes: &[u8]| BASE64_STANDARD.encode(Sha256::digest(bytes));
    let cases: [(&[u8], String, u16); 4] = [
        (b"hellO", sum(b"hellO"), 400),
        (b"hello", sum(b"hellO"), 400),
        (b"hello!", sum(b"hello!"), 400),
        (b"hello", sum(b"hello"), 200),
    ];
    for (bytes, checksum, status) in cases {
        let headers = [("x-amz-checksum-sha256", checksum.as_str())];
        assert_eq!(send("PUT", url, &headers, bytes).await.status, status, "{bytes:?}");
    }
    assert_eq!(send("PUT", url, &[], b"hello").await.status, 400, "no checksum");
    let headers = [("x-amz-checksum-sha256", &*sum(b"hello")), ("apikey", Run402::ANON_KEY)];
    assert_eq!(send("PUT", url, &headers, b"hello").await.status, 400, "a credential");
    assert_eq!(fake.violations().len(), 5);
    assert!(!fake.has_content(&sha(b"hello")), "before it is committed");
    let commit = format!("/content/v1/plans/{}/commit", plan["plan_id"].as_str().unwrap());
    for _ in 0..2 {
        assert_eq!(ask(&fake, "POST", &commit, Some(json!({}))).await.0, 200);
    }
    assert!(fake.has_content(&sha(b"hello")));
}

#[tokio::test]
async fn content_that_did_not_arrive_whole_cannot_be_committed_nor_released() {
    let fake = Run402::builder().part_bytes(3).start().await.unwrap();
    let content = json!({"content": [{"sha256": sha(b"hello"), "size": 5}]});
    let (_, plan) = ask(&fake, "POST", "/content/v1/plans", Some(content)).await;
    let session = &plan["missing"][0];
    assert_eq!(
        (session["mode"].as_str(), session["part_count"].as_u64()),
        (Some("multipart"), Some(2))
    );
    let commit = format!("/content/v1/plans/{}/commit", plan["plan_id"].as_str().unwrap());
    let (status, refused) = ask(&fake, "POST", &commit, Some(json!({}))).await;
    assert_eq!((status, refused["code"].as_str()), (409, Some("CONTENT_UPLOAD_FAILED")));

    let site = json!({"replace": {"a.txt": {"sha256": sha(b"hello"), "size": 5}}});
    let body = json!({"spec": {"project_id": PROJECT, "site": site}});
    let (status, plan) = ask(&fake, "POST", "/apply/v1/plans", Some(body)).await;
    assert_eq!(
        (status, plan["missing_content"][0]["present"].as_bool()),
        (201, Some(false))
    );
    let commit = format!("/apply/v1/plans/{}/commit", plan["plan_id"].as_str().unwrap());
    let (status, refused) = ask(&fake, "POST", &commit, Some(json!({}))).await;
    assert_eq!((status, refused["code"].as_str()), (409, Some("CONTENT_UPLOAD_FAILED")));
    assert!(fake.release_ids(PROJECT).is_empty());
}

/// Every exchange of a deploy, lost before and after its effect.
#[tokio::test]
async fn whatever_exchange_is_lost_there_is_one_release() {
    for operation in [
        "deploy_plan",
        "deploy_plan_content",
        "deploy_commit_content",
        "deploy_commit",
    ] {
        for (what, fault) in [("request", Fault::lose_request()), ("reply", Fault::lose_reply())] {
            let fake = Run402::start().await.unwrap();
            fake.inject(fault.on(operation));
            let released = client(&fake).deploy().apply(full_spec()).await.unwrap();
            assert_eq!(
                fake.release_ids(PROJECT),
                [released.release_id],
                "{what} of {operation}"
            );
            fake.assert_no_violations();
        }
    }
}

#[tokio::test]
async fn one_key_is_one_release_until_another_one_is_live() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    let deploy = |text: &'static str| {
        let spec = ReleaseSpec::new(PROJECT).put_file("index.html", text);
        client
            .deploy()
            .apply(spec)
            .with_idempotency_key(format!("key of {text}"))
    };
    let first = deploy("a").await.unwrap();
    assert_eq!(deploy("a").await.unwrap().release_id, first.release_id);
    assert_eq!(fake.release_ids(PROJECT).len(), 1);
    deploy("b").await.unwrap();
    // The same again is a new release now: what it builds on is another one.
    assert_ne!(deploy("a").await.unwrap().release_id, first.release_id);
    assert_eq!(fake.release_ids(PROJECT).len(), 3);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_plan_for_another_base_is_refused_and_planned_anew() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    let site = |text: &str| ReleaseSpec::new(PROJECT).put_file("index.html", text);
    let planned = client.deploy().plan_release(site("a")).await.unwrap();
    let planned = client.deploy().upload(planned).await.unwrap();
    client.deploy().apply(site("b")).await.unwrap();
    let plan_id = planned.plan().plan_id.clone().unwrap();
    let key = planned.idempotency_key().unwrap();
    let late = client
        .deploy()
        .commit_plan(plan_id)
        .with_idempotency_key(key)
        .await
        .unwrap_err();
    assert_eq!(
        (late.code(), late.safe_to_retry()),
        ("BASE_RELEASE_CONFLICT", Some(true))
    );
    client.deploy().apply(site("a")).await.unwrap();
    assert_eq!(fake.release_ids(PROJECT).len(), 2);
    fake.assert_no_violations();
}

#[tokio::test]
async fn an_operation_goes_through_its_phases_and_is_resumed_where_it_hangs() {
    let fake = Run402::start().await.unwrap();
    fake.script_next_deploy(
        DeployScript::through(["staging", "migrating", "activating"])
            .log("api", "cold start")
            .hangs_for_good("ACTIVATION_FAILED", "no capacity"),
    );
    let client = client(&fake);
    let error = client.deploy().apply(full_spec()).await.unwrap_err();
    assert_eq!((error.code(), error.phase()), ("ACTIVATION_FAILED", Some("activate")));
    assert!(fake.release_ids(PROJECT).is_empty());
    let id = error.operation_id().unwrap();
    let released = client.deploy().resume_deploy(id).await.unwrap();
    assert_eq!(fake.release_ids(PROJECT), [released.release_id]);

    let project = client.project(PROJECT).unwrap();
    let events = project.deploy().events(id).await.unwrap();
    let told: Vec<String> = serde_json::to_value(&events.events)
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(|event| match event["type"].as_str() {
            Some("commit.phase") => format!(
                "{} {}",
                event["phase"].as_str().unwrap(),
                event["status"].as_str().unwrap()
            ),
            other => other.unwrap_or_default().to_owned(),
        })
        .collect();
    let expected = [
        "log",
        "stage started",
        "stage done",
        "migrate started",
        "migrate done",
        "activate started",
        "activate failed",
        "activate done",
        "ready",
    ];
    assert_eq!(told, expected);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_deploy_that_fails_releases_nothing_and_a_changed_migration_is_found() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    for (script, code, recovery) in [
        (
            DeployScript::at_once().fails("MIGRATION_FAILED", "syntax error"),
            "MIGRATION_FAILED",
            Recovery::Correct,
        ),
        (
            DeployScript::at_once().rolls_back("SITE_STAGE_FAILED", "no room"),
            "SITE_STAGE_FAILED",
            Recovery::Correct,
        ),
    ] {
        fake.script_next_deploy(script);
        let error = client.deploy().apply(full_spec()).await.unwrap_err();
        assert_eq!(
            (error.code(), error.recovery(), error.rolled_back()),
            (code, recovery, true)
        );
    }
    assert!(fake.release_ids(PROJECT).is_empty());

    client.deploy().apply(full_spec()).await.unwrap();
    let other = ReleaseSpec::new(PROJECT).migration(Migration::new("001_items", "CREATE TABLE things (id int);"));
    let error = client.deploy().apply(other).await.unwrap_err();
    assert_eq!(error.code(), "MIGRATION_CHECKSUM_MISMATCH");
    assert_eq!(error.resource(), Some("database.migrations.001_items"));
    assert_eq!(fake.release_ids(PROJECT).len(), 1);
    fake.assert_no_violations();
}

#[tokio::test]
async fn warnings_stop_a_deploy_until_they_are_mended_or_accepted() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    let spec = || {
        ReleaseSpec::new(PROJECT)
            .put_file("a", "a")
            .require_secret("OPENAI_API_KEY")
    };
    let error = client.deploy().apply(spec()).await.unwrap_err();
    assert_eq!(error.code(), "MISSING_REQUIRED_SECRET");
    assert!(fake.storage_requests().is_empty());
    fake.set_secret(PROJECT, "OPENAI_API_KEY", "sk-1");
    client.deploy().apply(spec()).await.unwrap();

    fake.warn_next_plan("DESTRUCTIVE_CHANGE", "a table goes", true);
    let error = client.deploy().apply(spec()).await.unwrap_err();
    assert_eq!(error.code(), "DESTRUCTIVE_CHANGE");
    fake.warn_next_plan("DESTRUCTIVE_CHANGE", "a table goes", true);
    client
        .deploy()
        .apply(spec())
        .allow_warning_codes(["DESTRUCTIVE_CHANGE"])
        .await
        .unwrap();
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_dry_run_keeps_nothing_and_a_manifest_is_read_from_content() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    let planned = client.deploy().plan_release(full_spec()).dry_run(true).await.unwrap();
    assert_eq!(
        (planned.plan().plan_id.as_deref(), planned.plan().missing_content.len()),
        (None, 4)
    );
    let operations = client.project(PROJECT).unwrap().deploy().list().await.unwrap();
    assert!(operations.operations.is_empty());

    let site = json!({"replace": {"a.txt": {"sha256": sha(b""), "size": 0}}});
    let manifest = json!({"project_id": PROJECT, "site": site}).to_string();
    let kind = "application/vnd.run402.deploy-manifest+json";
    let content =
        json!({"content": [{"sha256": sha(manifest.as_bytes()), "size": manifest.len(), "content_type": kind}]});
    let (_, plan) = ask(&fake, "POST", "/content/v1/plans", Some(content)).await;
    let url = plan["missing"][0]["parts"][0]["url"].as_str().unwrap();
    let sum = BASE64_STANDARD.encode(Sha256::digest(manifest.as_bytes()));
    send("PUT", url, &[("x-amz-checksum-sha256", &sum)], manifest.as_bytes()).await;
    let commit = format!("/content/v1/plans/{}/commit", plan["plan_id"].as_str().unwrap());
    ask(&fake, "POST", &commit, Some(json!({}))).await;
    let named = json!({"sha256": sha(manifest.as_bytes()), "size": manifest.len(), "content_type": kind});
    let body = json!({"spec": {"project_id": PROJECT}, "manifest_ref": named});
    let (status, plan) = ask(&fake, "POST", "/apply/v1/plans", Some(body)).await;
    assert_eq!((status, &plan["site"]["added"][0]["path"]), (201, &json!("a.txt")));
    fake.assert_no_violations();
}

#[tokio::test]
async fn only_a_wallet_that_signs_for_exactly_this_request_gets_in_and_each_signature_counts_once() {
    let fake = Run402::start().await.unwrap();
    let key: WalletKey = Run402::WALLET_KEY.parse().unwrap();
    let now = std::time::SystemTime::now();
    let sign = |address: &str, change: fn(&mut SignInMessage)| {
        let mut message = SignInMessage::for_request(&address.parse().unwrap(), now).unwrap();
        change(&mut message);
        message.sign(&key).encode().expose().to_owned()
    };
    let address = format!("{}/tiers/v1/status", fake.url());
    let good = sign(&address, |_| {});
    let mut other: Value = serde_json::from_slice(&BASE64_STANDARD.decode(&good).unwrap()).unwrap();
    other["address"] = json!("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    let other = BASE64_STANDARD.encode(other.to_string());
    for (header, status, what) in [
        (sign(&format!("{address}?x=1"), |_| {}), 401, "another address"),
        (
            sign("https://api.run402.com/tiers/v1/status", |_| {}),
            401,
            "another host",
        ),
        (
            sign(&address, |message| message.statement = "Anything".to_owned()),
            401,
            "another statement",
        ),
        (
            sign(&address, |message| message.chain_id = "eip155:8453".to_owned()),
            401,
            "another chain",
        ),
        (
            sign(&address, |message| {
                message.expiration_time = Some("2026-05-04T12:05:00.000Z".to_owned())
            }),
            401,
            "expired",
        ),
        (other, 401, "another wallet"),
        ("nonsense".to_owned(), 401, "no signature"),
        (good.clone(), 200, "good"),
        (good, 401, "used"),
    ] {
        let answered = request(&fake, "GET", "/tiers/v1/status", &[("sign-in-with-x", &header)], None).await;
        assert_eq!(answered.status, status, "{what}: {}", answered.text());
    }
    fake.advance(std::time::Duration::from_secs(3600));
    assert_eq!(client(&fake).tier().status().await.unwrap_err().status().unwrap(), 401);
}

#[tokio::test]
async fn a_project_belongs_to_its_wallet_and_its_keys_open_nothing_else() {
    let fake = Run402::start().await.unwrap();
    let owner = client(&fake);
    let made = owner
        .projects()
        .provision(types::ProjectsProvisionInput::default())
        .await
        .unwrap();
    assert_eq!(owner.projects().list().await.unwrap().projects.len(), 2);

    let stranger = client_with(&fake, MemoryCredentials::new().wallet(WalletKey::generate().unwrap()));
    let spec = ReleaseSpec::new(PROJECT).put_file("a", "a");
    let error = stranger.deploy().apply(spec).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 403);
    let error = stranger
        .projects()
        .provision(types::ProjectsProvisionInput::default())
        .await
        .unwrap_err();
    assert_eq!(error.status().unwrap(), 402);

    let sql = |project: &str| format!("/projects/v1/admin/{project}/sql");
    let body = || Some(json!({"sql": "SELECT 1"}));
    assert_eq!(administer(&fake, "POST", &sql(PROJECT), body()).await.0, 200);
    assert_eq!(administer(&fake, "POST", &sql(&made.project_id), body()).await.0, 403);
    let bearer = format!("Bearer {}", Run402::ANON_KEY);
    let anon = request(&fake, "POST", &sql(PROJECT), &[("authorization", &bearer)], body()).await;
    assert_eq!(anon.status, 401, "the anon key is no service key");

    owner.projects().delete_and_forget(PROJECT).await.unwrap();
    assert_eq!(administer(&fake, "POST", &sql(PROJECT), body()).await.0, 401);
    assert_eq!(owner.projects().list().await.unwrap().projects.len(), 1);
    fake.assert_no_violations();
}

#[tokio::test]
async fn statements_are_kept_rows_are_scripted_and_what_is_blocked_is_refused() {
    let fake = Run402::start().await.unwrap();
    let project = client_with(&fake, credentials()).project(PROJECT).unwrap();
    fake.sql_returns(PROJECT, vec![json!({"n": 7})]);
    let mut input = types::ProjectsSqlInput::new("SELECT $1::int AS n");
    input.params = Some(vec![json!(7)]);
    let reply = project.projects().sql(input).await.unwrap();
    assert_eq!(reply.row_count, Some(1));
    assert_eq!(fake.statements(PROJECT)[0].params, [json!(7)]);
    let error = project
        .projects()
        .sql(types::ProjectsSqlInput::new("create  extension x"))
        .await
        .unwrap_err();
    assert_eq!(error.status().unwrap(), 403);
    let plain = format!("Bearer {}", Run402::SERVICE_KEY);
    let url = format!("{}/projects/v1/admin/{PROJECT}/sql", fake.url());
    let headers = [("authorization", plain.as_str()), ("content-type", "text/plain")];
    assert_eq!(send("POST", &url, &headers, b"SELECT 2").await.status, 200);
    assert_eq!(fake.statements(PROJECT).last().unwrap().sql, "SELECT 2");
    fake.assert_no_violations();
}

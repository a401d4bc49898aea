//! The Run402 fake beside deploys: objects, functions, mail, users, apps and the rest.

mod common;

use std::time::Duration;

use agent_clients_runtime::{ByteStream, StreamExt};
use agent_clients_testkit::Answer;
use agent_clients_testkit::loopback::Fault;
use agent_clients_testkit::run402::Run402;
use common::http::send;
use common::run402::{PROJECT, administer, ask, client, client_with, credentials, full_spec, with};
use run402_client::deploy::{ReleaseSpec, ScriptLoad};
use run402_client::prelude::*;
use run402_client::types;
use serde_json::{Value, json};

const ANON: (&str, &str) = (Run402::ANON_KEY, Run402::ANON_KEY);

async fn bytes(stream: ByteStream) -> Vec<u8> {
    let parts: Vec<_> = stream.map(Result::unwrap).collect().await;
    parts.concat()
}

fn value(reply: impl serde::Serialize) -> Value {
    serde_json::to_value(reply).unwrap()
}

#[tokio::test]
async fn objects_are_put_by_releases_and_read_listed_signed_and_removed() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    let stored = client.blobs().put(PROJECT, "app.js", "alert(1)").await.unwrap();
    let tag = stored.asset.script_tag(ScriptLoad::Defer).unwrap();
    assert!(
        tag.contains("/_blob/app-") && tag.contains("integrity=\"sha256-"),
        "{tag}"
    );
    client
        .blobs()
        .put(PROJECT, "private.txt", "secret")
        .private()
        .await
        .unwrap();

    let project = client.project(PROJECT).unwrap();
    let got = project.blobs().get("app.js").await.unwrap().into_inner();
    assert_eq!(bytes(got).await, b"alert(1)");
    let listed = value(&*project.blobs().ls().prefix("a").await.unwrap());
    assert_eq!(
        (listed["blobs"].as_array().unwrap().len(), &listed["blobs"][0]["key"]),
        (1, &json!("app.js"))
    );
    let signed = project
        .blobs()
        .sign("private.txt", types::BlobsSignInput::default())
        .await
        .unwrap();
    let url = signed.signed_url.as_ref().unwrap().expose().to_owned();
    assert_eq!(send("GET", &url, &[], b"").await.text(), "secret");
    fake.expire_urls();
    assert_eq!(send("GET", &url, &[], b"").await.status, 403);

    fake.stale_for(2);
    let address = stored.asset.cdn_url.clone().unwrap();
    let fresh = project.blobs().wait_fresh(address, &stored.asset.sha256).await.unwrap();
    assert_eq!((fresh.fresh, fresh.attempts), (true, 3));
    project.blobs().rm("app.js").await.unwrap();
    assert_eq!(project.blobs().get("app.js").await.unwrap_err().status().unwrap(), 404);
    fake.assert_no_violations();

    // The slashes of a key stay, and one that is encoded is no slash of a path.
    let storage = (Run402::SERVICE_KEY, Run402::SERVICE_KEY);
    client.blobs().put(PROJECT, "a/b.txt", "x").await.unwrap();
    assert_eq!(
        with(&fake, storage, "DELETE", "/storage/v1/blob/a/b.txt", None).await.0,
        200
    );
    fake.assert_no_violations();
    assert_eq!(
        with(&fake, storage, "DELETE", "/storage/v1/blob/a%2Fb.txt", None)
            .await
            .0,
        404
    );
    assert_eq!(fake.violations().len(), 1);
}

#[tokio::test]
async fn functions_echo_or_answer_what_was_ordered_and_keep_their_logs() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    client.deploy().apply(full_spec()).await.unwrap();
    let project = client.project(PROJECT).unwrap();
    let function = ("service_fake", "");
    let echoed = with(&fake, function, "POST", "/functions/v1/api", Some(json!({"n": 1}))).await;
    assert_eq!(
        echoed,
        (200, json!({"function": "api", "method": "POST", "body": {"n": 1}}))
    );
    fake.function_returns(PROJECT, "api", Answer::text("ordered"));
    let answered = project.functions().invoke_get("api").await.unwrap().into_inner();
    assert_eq!(bytes(answered).await, b"ordered");
    assert_eq!(
        with(&fake, function, "POST", "/functions/v1/none", Some(json!({})))
            .await
            .0,
        404
    );

    fake.function_logs(PROJECT, "api", "hello from the function");
    let logs = value(&*project.functions().logs("api").tail(1).await.unwrap());
    assert_eq!(logs["logs"][0]["message"], "hello from the function");
    let input = serde_json::from_value(json!({"schedule": "0 * * * *"}));
    let input: Value = input.unwrap();
    let path = format!("/projects/v1/admin/{PROJECT}/functions/api");
    assert_eq!(
        administer(&fake, "PATCH", &path, Some(input)).await.1["schedule"],
        "0 * * * *"
    );
    let listed = value(&*project.functions().list().await.unwrap());
    assert_eq!(listed["functions"][0]["schedule"], "0 * * * *");
    project.functions().delete("api").await.unwrap();
    assert_eq!(
        value(&*project.functions().list().await.unwrap())["functions"],
        json!([])
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn secrets_are_kept_and_never_answered() {
    let fake = Run402::start().await.unwrap();
    let project = client(&fake).project(PROJECT).unwrap();
    project
        .secrets()
        .set(types::SecretsSetInput::new("API_KEY", "hunter2"))
        .await
        .unwrap();
    let listed = value(&*project.secrets().list().await.unwrap()).to_string();
    assert!(listed.contains("API_KEY") && !listed.contains("hunter2"), "{listed}");
    assert_eq!(fake.secret(PROJECT, "API_KEY").unwrap().expose(), "hunter2");
    project.secrets().delete("API_KEY").await.unwrap();
    assert_eq!(
        project.secrets().delete("API_KEY").await.unwrap_err().status().unwrap(),
        404
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn mailboxes_send_receive_and_keep_their_webhooks() {
    let fake = Run402::start().await.unwrap();
    let project = client(&fake).project(PROJECT).unwrap();
    let body = json!({"slug": "support", "project_id": PROJECT});
    let (_, mailbox) = administer(&fake, "POST", "/mailboxes/v1", Some(body)).await;
    let (id, address) = (
        mailbox["mailbox_id"].as_str().unwrap(),
        mailbox["address"].as_str().unwrap(),
    );
    let messages = format!("/mailboxes/v1/{id}/messages");
    let taken = json!({"slug": "support", "project_id": PROJECT});
    assert_eq!(administer(&fake, "POST", "/mailboxes/v1", Some(taken)).await.0, 409);

    let template = json!({"to": "a@example.com", "template": "notification", "variables": {"message": "hi"}});
    let (status, sent) = administer(&fake, "POST", &messages, Some(template)).await;
    assert_eq!((status, sent["status"].as_str()), (201, Some("sent")));
    let both = json!({"to": "a@example.com", "template": "notification", "subject": "s", "html": "h"});
    assert_eq!(administer(&fake, "POST", &messages, Some(both)).await.0, 400);
    assert_eq!(
        administer(&fake, "POST", &messages, Some(json!({"to": "a@example.com"})))
            .await
            .0,
        400
    );

    let sent_id = sent["message_id"].as_str().unwrap();
    let came = fake
        .receive_mail(address, "a@example.com", "thanks", Some(sent_id))
        .unwrap();
    let read = value(&*project.email().get(id, sent_id).await.unwrap());
    assert_eq!(read["replies"][0]["body"], "thanks");
    let raw = project.email().get_raw(id, came).await.unwrap().into_inner();
    assert!(bytes(raw).await.ends_with(b"thanks"));
    assert_eq!(
        project
            .email()
            .get_raw(id, sent_id)
            .await
            .unwrap_err()
            .status()
            .unwrap(),
        404
    );
    assert_eq!(
        value(&*project.email().list(id).await.unwrap())["messages"]
            .as_array()
            .unwrap()
            .len(),
        2
    );

    let hooks = format!("/mailboxes/v1/{id}/webhooks");
    let hook = json!({"url": "https://example.com/hook", "events": ["delivery"]});
    let (_, made) = administer(&fake, "POST", &hooks, Some(hook)).await;
    let hook = format!("{hooks}/{}", made["webhook_id"].as_str().unwrap());
    let (_, changed) = administer(&fake, "PATCH", &hook, Some(json!({"events": ["bounced"]}))).await;
    assert_eq!(changed["events"], json!(["bounced"]));
    for _ in 0..2 {
        assert_eq!(administer(&fake, "DELETE", &hook, None).await.0, 204);
    }
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_user_opens_a_magic_link_once_and_sets_a_password() {
    let fake = Run402::start().await.unwrap();
    let link = json!({"email": "u@example.com", "redirect_url": "https://example.com"});
    assert_eq!(
        with(&fake, ANON, "POST", "/auth/v1/magic-link", Some(link)).await.0,
        200
    );
    let token = fake.magic_link_token("u@example.com").unwrap();
    let open = "/auth/v1/token?grant_type=magic_link";
    let body = || Some(json!({"token": token.expose()}));
    let (status, opened) = with(&fake, ANON, "POST", open, body()).await;
    assert_eq!((status, &opened["user"]["email"]), (200, &json!("u@example.com")));
    assert_eq!(with(&fake, ANON, "POST", open, body()).await.0, 401);

    let user = (Run402::ANON_KEY, opened["access_token"].as_str().unwrap());
    let password = "/auth/v1/user/password";
    let set = |new: &str, current: Option<&str>| match current {
        Some(current) => Some(json!({"new_password": new, "current_password": current})),
        None => Some(json!({"new_password": new})),
    };
    assert_eq!(with(&fake, user, "POST", password, set("one", None)).await.0, 200);
    assert_eq!(with(&fake, user, "POST", password, set("two", None)).await.0, 403);
    assert_eq!(
        with(&fake, user, "POST", password, set("two", Some("one"))).await.0,
        200
    );
    let settings = (Run402::ANON_KEY, Run402::SERVICE_KEY);
    let off = Some(json!({"allow_password_set": false}));
    assert_eq!(with(&fake, settings, "PATCH", "/auth/v1/settings", off).await.0, 200);
    assert_eq!(
        with(&fake, user, "POST", password, set("three", Some("two"))).await.0,
        403
    );
    assert_eq!(
        with(&fake, ANON, "GET", "/auth/v1/providers", None).await.1["password"]["enabled"],
        false
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn an_app_is_published_browsed_and_forked() {
    let fake = Run402::start().await.unwrap();
    let client = client(&fake);
    client.deploy().apply(full_spec()).await.unwrap();
    let publish = format!("/projects/v1/admin/{PROJECT}/publish");
    let (status, app) = administer(&fake, "POST", &publish, Some(json!({"tags": ["todo"]}))).await;
    assert_eq!((status, app["site_file_count"].as_u64()), (201, Some(2)));
    assert_eq!(value(&*client.apps().browse().await.unwrap())["total"], 1);
    let version = app["id"].as_str().unwrap();
    let forked = client
        .apps()
        .fork(types::AppsForkInput::new(version, "mine"))
        .await
        .unwrap();
    assert_eq!(fake.live_site(&forked.project_id).len(), 2);
    fake.assert_no_violations();
}

#[tokio::test]
async fn domains_texts_the_faucet_and_the_operator_are_there_too() {
    let fake = Run402::start().await.unwrap();
    let client = client_with(&fake, credentials());
    let domain = format!("/projects/v1/{PROJECT}/domains/example.com");
    assert_eq!(
        ask(&fake, "POST", &domain, Some(json!({"desired": {"web": true}})))
            .await
            .0,
        200
    );
    assert_eq!(
        value(&*client.domains().list(PROJECT).await.unwrap())["domains"][0]["desired"]["web"],
        true
    );
    assert_eq!(ask(&fake, "DELETE", &domain, None).await.0, 200);
    assert_eq!(ask(&fake, "GET", &domain, None).await.0, 404);

    let sender = "/email/v1/domains";
    let body = || Some(json!({"domain": "example.com"}));
    assert_eq!(administer(&fake, "POST", sender, body()).await.0, 201);
    assert_eq!(
        administer(&fake, "POST", &format!("{sender}/inbound"), body()).await.0,
        409
    );
    assert_eq!(administer(&fake, "GET", sender, None).await.1["status"], "verified");
    assert_eq!(
        administer(&fake, "POST", &format!("{sender}/inbound"), body()).await.0,
        200
    );
    assert_eq!(
        administer(&fake, "DELETE", &format!("{sender}/inbound"), body())
            .await
            .0,
        200
    );

    fake.flag_word("rude");
    let moderated = |text: &str| administer_body(text.to_owned());
    assert_eq!(
        administer(&fake, "POST", "/ai/v1/moderate", moderated("rude words"))
            .await
            .1["flagged"],
        true
    );
    assert_eq!(
        administer(&fake, "POST", "/ai/v1/moderate", moderated("kind words"))
            .await
            .1["flagged"],
        false
    );

    let drip = || Some(json!({"address": Run402::WALLET_ADDRESS}));
    assert_eq!(with(&fake, ("", ""), "POST", "/faucet/v1", drip()).await.0, 200);
    let (status, refused) = with(&fake, ("", ""), "POST", "/faucet/v1", drip()).await;
    assert!(
        status == 429 && refused["retry_after"].as_u64().unwrap() > 86_000,
        "{refused}"
    );
    fake.advance(Duration::from_secs(24 * 3600));
    assert_eq!(with(&fake, ("", ""), "POST", "/faucet/v1", drip()).await.0, 200);
    assert_eq!(value(&*client.service().health().await.unwrap())["status"], "healthy");
    assert_eq!(
        ask(&fake, "POST", "/message/v1", Some(json!({"message": "hello"})))
            .await
            .0,
        200
    );
    assert_eq!(fake.messages_to_operator(), ["hello"]);
    fake.assert_no_violations();
    // What the fake itself refuses is a violation, and the client's error has the place.
    fake.inject(
        Fault::answer(Run402::error(503, "", "busy"))
            .on("service_health")
            .times(9),
    );
    assert!(
        client
            .service()
            .health()
            .without_retry()
            .await
            .unwrap_err()
            .is_retryable()
    );
}

fn administer_body(text: String) -> Option<Value> {
    Some(json!({"text": text}))
}

/// More than one content plan can name, and none of it kept.
#[tokio::test]
async fn thousands_of_files_are_taken_and_only_their_hashes_are_kept() {
    let fake = Run402::builder().keep_content(0).start().await.unwrap();
    let client = client(&fake);
    let count = 1100;
    let mut spec = ReleaseSpec::new(PROJECT);
    for number in 0..count {
        spec = spec.put_file(format!("pages/{number:05}.html"), format!("<h1>Page {number}</h1>"));
    }
    let released = client.deploy().apply(spec).concurrency(32).await.unwrap();
    assert_eq!((released.uploaded_files, fake.live_site(PROJECT).len()), (count, count));
    assert_eq!(
        (fake.content_totals().0, fake.requests_of("deploy_plan_content").len()),
        (count, count.div_ceil(1000))
    );
    assert_eq!(fake.content(&fake.live_site(PROJECT)[0].1), None);
    fake.assert_no_violations();
}

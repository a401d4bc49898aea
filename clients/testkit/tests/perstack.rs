//! Promises of the Perstack fake as a service: what it takes, refuses, keeps and lists.

mod common;

use std::collections::BTreeSet;

use agent_clients_testkit::loopback::Spec;
use agent_clients_testkit::perstack::{JobScript, Perstack};
use common::perstack::{events, fake, input, quick, start, status};
use common::{ask, get, post, to};
use serde_json::{Value, json};

#[tokio::test]
async fn every_operation_of_the_specification_is_answered_within_the_specification() {
    let (fake, core) = fake(JobScript::new().by_hand().checkpoints(3).asks_after(1)).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();

    let app = text(
        &post(&core, "/applications", json!({"name": "a", "applicationGroupId": "g"})).await["data"]["application"]["id"],
    );
    get(&core, "/applications?name=a&sort=name&order=desc&take=1&skip=0").await;
    post(
        &core,
        &format!("/applications/{app}"),
        json!({"name": "b", "status": "inactive"}),
    )
    .await;
    assert_eq!(
        get(&core, &format!("/applications/{app}")).await["data"]["application"]["status"],
        "inactive"
    );
    assert_eq!(
        ask(&core, "DELETE", &format!("/applications/{app}"), None).await,
        (204, Value::Null)
    );

    for kind in ["secret", "variable"] {
        let path = format!("/env/{kind}s");
        post(&core, &path, json!({"name": "KEY", "value": "v1"})).await;
        get(&core, &path).await;
        assert_eq!(get(&core, &format!("{path}/KEY")).await["data"][kind]["name"], "KEY");
        post(&core, &format!("{path}/KEY"), json!({"value": "v2"})).await;
        assert_eq!(ask(&core, "DELETE", &format!("{path}/KEY"), None).await.0, 204);
        assert_eq!(ask(&core, "GET", &format!("{path}/KEY"), None).await.0, 404);
    }

    let job = start(&core).await;
    get(
        &core,
        "/jobs?filter=status:queued&sort=updatedAt&order=asc&take=5&skip=0",
    )
    .await;
    post(&core, &format!("/jobs/{job}"), json!({"status": "paused"})).await;
    post(&core, &format!("/jobs/{job}"), json!({"status": "running"})).await;
    assert!(!fake.step(&job), "the script asks after the first checkpoint");
    post(
        &core,
        &format!("/jobs/{job}/continue"),
        json!({"query": "yes", "interactiveToolCallResult": true}),
    )
    .await;
    assert!(fake.step(&job));
    assert_eq!(status(&core, &job).await, "running");
    let listed = get(
        &core,
        &format!("/jobs/{job}/checkpoints?take=50&skip=1&sort=createdAt&order=asc"),
    )
    .await;
    let checkpoint = text(&listed["data"]["checkpoints"][0]["id"]);
    assert_eq!(listed["meta"], json!({"total": 2, "take": 50, "skip": 1}));
    get(&core, &format!("/jobs/{job}/checkpoints/{checkpoint}")).await;
    let (canceled, _) = ask(&core, "POST", &format!("/jobs/{job}/cancel"), None).await;
    assert_eq!(canceled, 200);
    assert!(!fake.step(&job));
    assert_eq!(
        events(&core, &job).await.0.last().unwrap().1,
        json!({"status": "canceled"})
    );

    let scope = "/experts/%40me%2Fhelper";
    let draft = json!({"applicationId": "app-id", "experts": [{"key": "main", "instruction": "i", "skills": {
        "base": {"type": "mcpStdioSkill", "command": "npx", "packageName": "@perstack/base"},
        "ask": {"type": "interactiveSkill", "tools": {"ask": {"inputJsonSchema": "{}"}}},
    }, "delegates": []}]});
    let reference = text(&post(&core, &format!("{scope}/drafts"), draft).await["data"]["draft"]["ref"]);
    let draft = format!("{scope}/drafts/{reference}");
    post(
        &core,
        &draft,
        json!({"experts": [{"key": "main", "description": "Helps", "instruction": "i2"}]}),
    )
    .await;
    assert_eq!(
        get(&core, &draft).await["data"]["draft"]["experts"][0]["instruction"],
        "i2"
    );
    get(&core, &format!("{scope}/drafts?limit=5&offset=0")).await;
    post(
        &core,
        &format!("{draft}/version"),
        json!({"version": "1.0.0", "tag": "latest"}),
    )
    .await;
    assert_eq!(ask(&core, "DELETE", &draft, None).await.0, 204);
    assert_eq!(
        get(&core, &format!("{scope}/versions")).await["data"]["versions"][0]["tag"],
        "latest"
    );
    assert_eq!(get(&core, scope).await["data"]["definition"]["key"], "@me/helper@1.0.0");
    assert_eq!(
        get(&core, &format!("{scope}%40latest/meta")).await["data"]["scope"]["published"],
        false
    );
    for (verb, published) in [("publish", true), ("unpublish", false)] {
        let (_, reply) = ask(&core, "POST", &format!("{scope}/{verb}"), None).await;
        assert_eq!(reply["data"]["scope"]["published"], published);
    }
    let found = get(
        &core,
        "/experts?filter=Help&category=general&includeDrafts=false&limit=5&offset=0",
    )
    .await;
    assert_eq!(found["data"]["experts"][0]["latestVersion"], "1.0.0");
    assert_eq!(
        ask(&core, "DELETE", &format!("{scope}%401.0.0"), None).await.1["data"]["yanked"],
        true
    );

    fake.assert_no_violations();
    let asked: BTreeSet<String> = fake
        .requests()
        .iter()
        .map(|request| request.operation().unwrap().to_owned())
        .collect();
    let spec = Spec::parse(include_str!("../specs/perstack.yaml"), &[]).unwrap();
    let known: BTreeSet<String> = spec.operation_ids().map(str::to_owned).collect();
    assert_eq!(asked, known);
    assert_eq!(known.len(), 37);
}

#[tokio::test]
async fn the_embedded_specification_is_the_one_the_client_is_generated_from() {
    let original = concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs/perstack.yaml");
    let original = std::fs::read_to_string(original).unwrap();
    assert!(
        original == include_str!("../specs/perstack.yaml"),
        "fix: make specs/perstack.yaml a link to the original again"
    );
}

#[tokio::test]
async fn a_wrong_key_is_refused_as_the_service_refuses_it() {
    let fake = Perstack::builder().api_key("other").start().await.unwrap();
    let refused = (
        401,
        json!({"code": 401, "error": "Unauthorized", "reason": "Failed to authenticate"}),
    );
    for key in [Perstack::API_KEY, "othe", "other2"] {
        assert_eq!(ask(&to(&fake.api_url(), key), "GET", "/jobs", None).await, refused);
    }
    assert_eq!(ask(&to(&fake.api_url(), "other"), "GET", "/jobs", None).await.0, 200);
}

#[tokio::test]
async fn the_prefix_can_be_another_one_and_the_fake_can_start_empty() {
    let fake = Perstack::builder().prefix("/v2/").empty().start().await.unwrap();
    assert!(fake.api_url().ends_with("/v2"), "{}", fake.api_url());
    let core = to(&fake.api_url(), Perstack::API_KEY);
    assert_eq!(get(&core, "/applications").await["meta"]["total"], 0);
    let (status, body) = ask(&core, "POST", "/jobs", Some(input())).await;
    assert_eq!((status, &body["reason"]), (404, &json!("Application not found")));
}

#[tokio::test]
async fn what_the_specification_does_not_allow_is_a_422_in_the_shape_of_the_service() {
    let (fake, core) = fake(quick()).await;
    let cases = [
        (
            "POST",
            "/jobs",
            json!({"applicationId": "app-id", "expertKey": "@org/expert"}),
            "body",
        ),
        (
            "POST",
            "/jobs",
            json!({"applicationId": "a", "expertKey": "Bad Key", "provider": "p"}),
            "body /expertKey",
        ),
        (
            "POST",
            "/jobs",
            json!({"applicationId": "a", "expertKey": "e", "provider": "p", "maxSteps": 0}),
            "body /maxSteps",
        ),
        (
            "POST",
            "/jobs",
            json!({"applicationId": "a", "expertKey": "e", "provider": "p", "steps": 1}),
            "body",
        ),
        (
            "POST",
            "/env/secrets",
            json!({"name": "-bad", "value": "hunter2"}),
            "body /name",
        ),
        (
            "POST",
            "/experts/%40org%2Fexpert%401.0.0/publish",
            Value::Null,
            "path scopeName",
        ),
        ("DELETE", "/experts/%40org%2Fexpert%40latest", Value::Null, "path key"),
        ("GET", "/jobs?take=0", Value::Null, "query take"),
        ("GET", "/jobs?filter=", Value::Null, "query filter"),
        ("GET", "/jobs?applicationId=a", Value::Null, "query applicationId"),
        ("GET", "/experts?includeDrafts=yes", Value::Null, "query includeDrafts"),
        (
            "POST",
            "/experts/a/drafts",
            json!({"applicationId": "app-id", "experts": [{"key": "main"}]}),
            "body /experts/0",
        ),
    ];
    for (number, (method, path, body, place)) in cases.into_iter().enumerate() {
        let (status, reply) = ask(&core, method, path, (!body.is_null()).then_some(body)).await;
        assert_eq!(status, 422, "{method} {path}");
        assert_eq!(
            (&reply["code"], &reply["error"]),
            (&json!(422), &json!("Validation Failed"))
        );
        assert_eq!(reply["reason"][0]["path"], place, "{method} {path}");
        let violations = fake.violations();
        assert_eq!(violations.len(), number + 1, "{violations:?}");
        assert!(!violations[number].to_string().contains("hunter2"));
    }
}

#[tokio::test]
async fn what_does_not_exist_is_a_404_that_says_what() {
    let (fake, core) = fake(quick()).await;
    let cases = [
        ("/applications/none", "Application not found"),
        ("/env/secrets/none", "Secret not found"),
        ("/env/variables/none", "Variable not found"),
        ("/jobs/none", "Job not found"),
        ("/jobs/none/checkpoints", "Job not found"),
        ("/jobs/none/checkpoints/stream", "Job not found"),
        ("/experts/none", "Expert not found"),
        ("/experts/%40org%2Fexpert%402.0.0", "Expert not found"),
        ("/experts/%40org%2Fexpert/drafts/none", "Draft not found"),
    ];
    for (path, reason) in cases {
        let expected = (404, json!({"code": 404, "error": "Not Found", "reason": reason}));
        assert_eq!(ask(&core, "GET", path, None).await, expected, "{path}");
    }
    fake.assert_no_violations();
    assert_eq!(ask(&core, "GET", "/nothing/here", None).await.0, 404);
    assert_eq!(
        fake.violations().len(),
        1,
        "a path that the specification does not have is the client's mistake"
    );
}

#[tokio::test]
async fn the_value_of_a_secret_is_kept_and_never_answered_or_printed() {
    let (fake, core) = fake(quick()).await;
    let mut told = String::new();
    told += &post(&core, "/env/secrets", json!({"name": "KEY", "value": "hunter2"}))
        .await
        .to_string();
    let (status, refused) = ask(
        &core,
        "POST",
        "/env/secrets",
        Some(json!({"name": "KEY", "value": "hunter3"})),
    )
    .await;
    assert_eq!(status, 409);
    told += &refused.to_string();
    told += &get(&core, "/env/secrets").await.to_string();
    told += &get(&core, "/env/secrets/KEY").await.to_string();
    assert_eq!(fake.secret("KEY").unwrap().expose(), "hunter2");
    told += &post(&core, "/env/secrets/KEY", json!({"value": "hunter4"}))
        .await
        .to_string();
    assert_eq!(fake.secret("KEY").unwrap().expose(), "hunter4");
    told += &format!("{fake:?} {:?}", fake.requests());
    assert!(!told.contains("hunter") && !told.contains(Perstack::API_KEY), "{told}");
    post(&core, "/env/variables", json!({"name": "URL", "value": "visible"})).await;
    assert_eq!(
        get(&core, "/env/variables/URL").await["data"]["variable"]["value"],
        "visible"
    );
}

#[tokio::test]
async fn lists_are_paged_in_both_styles_without_gap_or_repeat() {
    let (_fake, core) = fake(JobScript::new().by_hand()).await;
    for number in 0..7 {
        post(&core, "/applications", json!({"name": format!("a-{number}")})).await;
        let draft = json!({"applicationId": "app-id", "experts": []});
        post(&core, "/experts/paged/drafts", draft).await;
    }
    for (path, limit, offset, list, id) in [
        ("/applications?name=a-&", "take", "skip", "applications", "id"),
        ("/experts/paged/drafts?", "limit", "offset", "drafts", "ref"),
    ] {
        let mut seen = Vec::new();
        for start in [0, 3, 6, 9] {
            let page = get(&core, &format!("{path}{limit}=3&{offset}={start}")).await;
            assert_eq!(page["meta"], json!({"total": 7, limit: 3, offset: start}));
            seen.extend(
                page["data"][list]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|item| item[id].as_str().unwrap().to_owned()),
            );
        }
        let unique: BTreeSet<&String> = seen.iter().collect();
        assert_eq!((seen.len(), unique.len()), (7, 7), "{path}");
    }
    let page = get(&core, "/applications?sort=name&order=desc&take=1").await;
    assert_eq!(page["data"]["applications"][0]["name"], "a-6");
}

#[tokio::test]
async fn versions_are_written_once_tags_move_and_a_yank_moves_latest() {
    let (_fake, core) = fake(quick()).await;
    let scope = "/experts/%40me%2Fhelper";
    let draft = post(
        &core,
        &format!("{scope}/drafts"),
        json!({"applicationId": "app-id", "experts": [{"key": "main", "instruction": "i"}]}),
    )
    .await;
    let draft = format!(
        "{scope}/drafts/{}/version",
        draft["data"]["draft"]["ref"].as_str().unwrap()
    );
    for (version, tag) in [
        ("1.0.0", Some("latest")),
        ("2.0.0-rc.1", None),
        ("1.1.0", Some("beta")),
        ("0.9.0", None),
    ] {
        let mut body = json!({"version": version});
        if let Some(tag) = tag {
            body["tag"] = json!(tag);
        }
        post(&core, &draft, body).await;
    }
    let (status, body) = ask(
        &core,
        "POST",
        &draft,
        Some(json!({"version": "1.0.0", "tag": "latest"})),
    )
    .await;
    assert_eq!((status, &body["error"]), (409, &json!("Conflict")));
    for bad in [json!({"version": "1.0"}), json!({"version": "3.0.0", "tag": "Bad"})] {
        assert_eq!(ask(&core, "POST", &draft, Some(bad)).await.0, 422);
    }
    let version_of =
        async |key: &str| get(&core, &format!("{scope}{key}/meta")).await["data"]["version"]["version"].clone();
    assert_eq!(version_of("").await, "1.0.0");
    assert_eq!(version_of("%40beta").await, "1.1.0");
    post(&core, &draft, json!({"version": "1.2.0", "tag": "beta"})).await;
    assert_eq!(version_of("%40beta").await, "1.2.0");

    let yank =
        async |version: &str| ask(&core, "DELETE", &format!("{scope}%40{version}"), None).await.1["data"].clone();
    assert_eq!(yank("0.9.0").await, json!({"yanked": true, "latestTagUpdated": false}));
    assert_eq!(yank("1.0.0").await, json!({"yanked": true, "latestTagUpdated": true}));
    assert_eq!(
        version_of("").await,
        "2.0.0-rc.1",
        "the highest version that is not yanked"
    );
    assert_eq!(version_of("%401.0.0").await, "1.0.0", "a yanked version is not deleted");
    let versions = get(&core, &format!("{scope}/versions")).await["data"]["versions"].clone();
    let yanked: Vec<bool> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|version| version["yanked"].as_bool().unwrap())
        .collect();
    assert_eq!(yanked, [true, false, false, true, false]);
}

//! Promises of the Vault fake as a service: what it takes, refuses, keeps and lists.

mod common;

use std::collections::BTreeSet;

use agent_clients_testkit::loopback::Spec;
use agent_clients_testkit::meistrari::{MultipartState, Vault};
use common::http::send;
use common::vault::{HELLO, HELLO_ID, PLAIN, ask, call, create, ok, put, text};
use serde_json::{Value, json};

#[tokio::test]
async fn every_operation_is_answered_within_the_specification() {
    let fake = Vault::builder().min_part_bytes(4).start().await.unwrap();
    let target = create(&fake).await;
    assert_eq!(
        (text(&target["id"]), &target["metadata"]["uploadedAt"]),
        (HELLO_ID, &Value::Null)
    );
    assert!(text(&target["expiresAt"]).ends_with('Z'));
    assert_eq!(put(&target["uploadUrl"], &[PLAIN], HELLO).await.status, 200);
    let file = format!("/files/{HELLO_ID}");
    let metadata = ok(&fake, "GET", &format!("{file}/metadata"), None).await;
    assert!(text(&metadata["uploadedAt"]).ends_with('Z'));
    let download = ok(&fake, "GET", &format!("{file}?expiresIn=60"), None).await;
    let given = send("GET", text(&download["url"]), &[], b"").await;
    assert_eq!(
        (given.body.as_slice(), given.headers["content-type"].as_str()),
        (HELLO, "text/plain")
    );
    let again = ok(&fake, "PUT", &file, None).await;
    assert_eq!(put(&again["uploadUrl"], &[PLAIN], b"changed").await.status, 200);
    assert_eq!(fake.content(HELLO_ID).unwrap().bytes().unwrap(), "changed");
    let renamed = ok(&fake, "PATCH", &file, Some(json!({"name": "new.txt"}))).await;
    assert_eq!(
        (&renamed["originalFileName"], &renamed["size"]),
        (&json!("new.txt"), &json!(7))
    );

    let bulk = json!([{"fileName": "a"}, {"fileName": "b", "parentId": HELLO_ID, "mimeType": "text/csv"}]);
    let bulk = ok(&fake, "POST", "/files/bulk", Some(bulk)).await;
    assert_eq!(bulk[1]["metadata"]["originalFileName"], "b");
    let children = format!("{file}/children?mimeType=text%2Fcsv&includeDeleted=true&limit=5&offset=0");
    assert_eq!(ok(&fake, "GET", &children, None).await["files"][0]["id"], bulk[1]["id"]);

    let permalink = ok(&fake, "POST", &format!("{file}/permalinks"), Some(json!({}))).await;
    let link = format!("/permalinks/{}", text(&permalink["id"]));
    assert_eq!(
        ok(&fake, "GET", &format!("{file}/permalinks"), None).await,
        json!([permalink])
    );
    assert_eq!(ok(&fake, "GET", &format!("{link}/metadata"), None).await, permalink);
    assert_eq!(call(&fake, "GET", &link, None).await.body, b"changed");
    assert_eq!(ask(&fake, "DELETE", &link, None).await.0, 204);
    assert_eq!(ask(&fake, "GET", &link, None).await.0, 404);

    let asset = json!({"assetClass": "avatar", "subject": "user:1", "mimeType": "image/png", "size": 4});
    ok(&fake, "POST", "/assets", Some(asset)).await;

    let file = format!("/files/{}", text(&bulk[0]["id"]));
    let multipart = format!("{file}/multipart");
    let upload = ok(&fake, "POST", &multipart, None).await;
    let part = json!({"uploadId": upload["uploadId"], "partNumber": 1});
    let part = ok(&fake, "POST", &format!("{multipart}/part"), Some(part)).await;
    let etag = put(&part["uploadUrl"], &[], b"part").await.headers["etag"].clone();
    let complete = json!({"uploadId": upload["uploadId"], "parts": [{"partNumber": 1, "etag": etag}]});
    ok(&fake, "POST", &format!("{multipart}/complete"), Some(complete)).await;
    let upload = ok(&fake, "POST", &multipart, None).await;
    ok(
        &fake,
        "DELETE",
        &format!("{multipart}?uploadId={}", text(&upload["uploadId"])),
        None,
    )
    .await;
    assert_eq!(ask(&fake, "DELETE", &file, None).await.0, 204);
    assert_eq!(ask(&fake, "GET", &file, None).await.0, 404);

    fake.assert_no_violations();
    let asked: BTreeSet<String> = fake
        .requests()
        .iter()
        .map(|request| request.operation().unwrap().to_owned())
        .collect();
    let spec = Spec::parse(include_str!("../specs/meistrari-vault.yaml"), &[]).unwrap();
    let known: BTreeSet<String> = spec.operation_ids().map(str::to_owned).collect();
    assert_eq!((&asked, known.len()), (&known, 18));
}

/// Headers of a request.
type Headers = &'static [(&'static str, &'static str)];

#[tokio::test]
async fn only_the_right_credential_is_accepted_and_a_key_only_behind_the_gateway() {
    let plain = Vault::start().await.unwrap();
    let gateway = Vault::builder()
        .data_token("t")
        .behind_gateway("key-1")
        .start()
        .await
        .unwrap();
    assert!(gateway.api_url().ends_with("/_services/vault"));
    let cases: [(&Vault, Headers, u16); 9] = [
        (&plain, &[("x-data-token", Vault::DATA_TOKEN)], 404),
        (&plain, &[("x-data-token", "other")], 401),
        (&plain, &[("authorization", "key-1")], 401),
        (&plain, &[], 401),
        (&gateway, &[("authorization", "key-1")], 404),
        (&gateway, &[("authorization", "Bearer key-1")], 401),
        (&gateway, &[("authorization", "key-1"), ("x-data-token", "t")], 401),
        (&gateway, &[("x-data-token", "t")], 404),
        (&gateway, &[("x-data-token", Vault::DATA_TOKEN)], 401),
    ];
    for (fake, headers, status) in cases {
        let mut headers = headers.to_vec();
        headers.push(("x-compatibility-date", "2025-05-19"));
        let url = format!("{}/files/none/metadata", fake.api_url());
        assert_eq!(send("GET", &url, &headers, b"").await.status, status, "{headers:?}");
    }
}

#[tokio::test]
async fn a_credential_must_not_be_sent_where_none_is_taken() {
    let fake = Vault::start().await.unwrap();
    let url = format!("{}/permalinks/p1", fake.api_url());
    assert_eq!(send("GET", &url, &[], b"").await.status, 404, "it needs none");
    fake.assert_no_violations();
    for header in ["x-data-token", "authorization"] {
        assert_eq!(send("GET", &url, &[(header, Vault::DATA_TOKEN)], b"").await.status, 422);
        assert_eq!(fake.violations().pop().unwrap().place, format!("header {header}"));
    }
    assert!(!format!("{:?}", fake.violations()).contains(Vault::DATA_TOKEN));
}

#[tokio::test]
async fn the_same_content_is_the_same_file_and_parents_are_checked() {
    let fake = Vault::start().await.unwrap();
    let parent = fake.add_file("parent", "text/plain", "parent");
    let other = fake.add_file("other", "text/plain", "other");
    let known = fake.add_file("known", "text/plain", HELLO);
    assert_eq!(known, HELLO_ID);
    let with = |more: Value| {
        let mut body = json!({"sha256sum": HELLO_ID});
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        Some(body)
    };
    let again = ok(&fake, "POST", "/files", with(json!({}))).await;
    assert!(
        again["metadata"]["uploadedAt"].is_string(),
        "its bytes are there already"
    );
    let cases = [
        (json!({"parentId": "none"}), 404, None),
        (json!({"parentId": "none", "onMissingParent": "error"}), 404, None),
        (
            json!({"parentId": "none", "onMissingParent": "create-as-root"}),
            200,
            None,
        ),
        (json!({"parentId": parent}), 409, None),
        (json!({"parentId": parent, "onParentConflict": "ignore"}), 200, None),
        (
            json!({"parentId": parent, "onParentConflict": "update-parent-id"}),
            200,
            Some(&parent),
        ),
        (
            json!({"parentId": other, "onParentConflict": "error"}),
            409,
            Some(&parent),
        ),
        (json!({"parentId": parent}), 200, Some(&parent)),
    ];
    for (input, status, kept) in cases {
        assert_eq!(
            ask(&fake, "POST", "/files", with(input.clone())).await.0,
            status,
            "{input}"
        );
        assert_eq!(fake.metadata(HELLO_ID).unwrap()["parentId"], json!(kept), "{input}");
    }
    let bulk = json!([{"fileName": "new"}, {"fileName": "x", "parentId": "none"}]);
    assert_eq!(ask(&fake, "POST", "/files/bulk", Some(bulk)).await.0, 404);
    assert_eq!(ok(&fake, "POST", "/files/bulk", Some(json!([]))).await, json!([]));
    fake.assert_no_violations();
}

#[tokio::test]
async fn children_are_paged_without_gap_or_repeat_and_outlive_their_parents() {
    let fake = Vault::start().await.unwrap();
    let parent = fake.add_file("parent", "text/plain", "parent");
    let mut ids = Vec::new();
    for number in 0..5 {
        let body = json!({"fileName": format!("{number}"), "parentId": parent, "mimeType": "text/plain"});
        let created = ok(&fake, "POST", "/files", Some(body)).await;
        ids.push(text(&created["id"]).to_owned());
    }
    let page = async |query: &str| {
        let page = ok(&fake, "GET", &format!("/files/{parent}/children{query}"), None).await;
        let ids = page["files"].as_array().unwrap().iter();
        ids.map(|file| text(&file["id"]).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(page("").await, ids);
    let mut seen = Vec::new();
    for offset in [0, 2, 4, 6] {
        seen.extend(page(&format!("?limit=2&offset={offset}")).await);
    }
    assert_eq!(seen, ids);
    assert!(page("?mimeType=image%2Fpng").await.is_empty());
    ok(&fake, "DELETE", &format!("/files/{}", ids[0]), None).await;
    assert_eq!(page("").await, ids[1..]);
    assert_eq!(page("?includeDeleted=true").await, ids);
    ok(&fake, "DELETE", &format!("/files/{parent}"), None).await;
    assert!(fake.metadata(&ids[1]).is_some(), "children are not deleted");
    fake.assert_no_violations();
}

#[tokio::test]
async fn permalinks_expire_and_redirect_as_the_fake_is_set() {
    for redirect in [false, true] {
        let mut builder = Vault::builder();
        if redirect {
            builder = builder.redirect_permalinks();
        }
        let fake = builder.start().await.unwrap();
        let id = fake.add_file("f", "text/plain", "content");
        let create = async |expires: Value| {
            let body = Some(json!({"expiresAt": expires}));
            let link = ok(&fake, "POST", &format!("/files/{id}/permalinks"), body).await;
            format!("/permalinks/{}", text(&link["id"]))
        };
        let link = create(json!("2999-01-01T00:00:00.000Z")).await;
        let opened = call(&fake, "GET", &link, None).await;
        match redirect {
            false => assert_eq!(opened.body, b"content"),
            true => {
                assert_eq!(opened.status, 302);
                assert_eq!(
                    send("GET", &opened.headers["location"], &[], b"").await.body,
                    b"content"
                );
            }
        }
        let expired = create(json!("2020-01-01T00:00:00.000Z")).await;
        assert_eq!(ask(&fake, "GET", &expired, None).await.0, 404);
        fake.assert_no_violations();
    }
}

/// An upload in parts of these bytes, up to the point where it can be completed. Gives the path and the body that completes it.
async fn parts(fake: &Vault, parts: &[&[u8]]) -> (String, String, Value) {
    let created = ok(fake, "POST", "/files", Some(json!({"fileName": "big"}))).await;
    let id = text(&created["id"]).to_owned();
    let path = format!("/files/{id}/multipart");
    let upload = ok(fake, "POST", &path, None).await["uploadId"].clone();
    let mut listed = Vec::new();
    for (index, bytes) in parts.iter().enumerate() {
        let body = json!({"uploadId": upload, "partNumber": index + 1});
        let part = ok(fake, "POST", &format!("{path}/part"), Some(body)).await;
        let etag = put(&part["uploadUrl"], &[], bytes).await.headers["etag"].clone();
        assert!(etag.starts_with('"') && etag.ends_with('"'), "{etag}");
        listed.push(json!({"partNumber": index + 1, "etag": etag}));
    }
    (id, path, json!({"uploadId": upload, "parts": listed}))
}

#[tokio::test]
async fn an_upload_in_parts_is_the_file_once_it_is_completed_and_leaves_nothing_when_aborted() {
    let fake = Vault::builder().min_part_bytes(4).start().await.unwrap();
    let (id, path, complete) = parts(&fake, &[b"aaaa", b"bbbb", b"c"]).await;
    assert!(fake.content(&id).is_none());
    ok(&fake, "POST", &format!("{path}/complete"), Some(complete.clone())).await;
    let content = fake.content(&id).unwrap();
    assert_eq!(content.bytes().unwrap(), "aaaabbbbc");
    assert_eq!(
        content.parts().iter().map(|part| part.length).collect::<Vec<_>>(),
        [4, 4, 1]
    );
    let metadata = fake.metadata(&id).unwrap();
    assert!(metadata["uploadedAt"].is_string() && metadata["size"] == 9);
    let again = ask(&fake, "POST", &format!("{path}/complete"), Some(complete)).await;
    assert_eq!(again.0, 409, "completed already");

    let (id, path, complete) = parts(&fake, &[b"aaaa"]).await;
    let upload = text(&complete["uploadId"]);
    ok(&fake, "DELETE", &format!("{path}?uploadId={upload}"), None).await;
    assert_eq!(
        ask(&fake, "DELETE", &format!("{path}?uploadId={upload}"), None).await.0,
        404
    );
    assert_eq!(
        ask(&fake, "POST", &format!("{path}/complete"), Some(complete.clone()))
            .await
            .0,
        404
    );
    assert!(fake.content(&id).is_none());
    let states: Vec<MultipartState> = fake.multipart_uploads().iter().map(|upload| upload.state()).collect();
    assert_eq!(states, [MultipartState::Completed, MultipartState::Aborted]);
    fake.assert_no_violations();
}

#[tokio::test]
async fn parts_out_of_order_with_wrong_etags_or_sizes_do_not_complete_and_are_violations() {
    let fake = Vault::start().await.unwrap();
    let (_, path, complete) = parts(&fake, &[b"small", b"last"]).await;
    let whole = format!("{path}/complete");
    assert_eq!(
        ask(&fake, "POST", &whole, Some(complete.clone())).await.0,
        400,
        "the first is smaller than 5 MiB"
    );
    let mut reversed = complete.clone();
    reversed["parts"].as_array_mut().unwrap().reverse();
    assert_eq!(ask(&fake, "POST", &whole, Some(reversed)).await.0, 400);
    let mut unquoted = complete.clone();
    unquoted["parts"][0]["etag"] = text(&complete["parts"][0]["etag"]).trim_matches('"').into();
    assert_eq!(ask(&fake, "POST", &whole, Some(unquoted)).await.0, 400);
    let places: Vec<String> = fake.violations().into_iter().map(|violation| violation.place).collect();
    assert_eq!(places, ["body /parts/0", "body /parts", "body /parts/0"]);
    assert_eq!(fake.multipart_uploads()[0].state(), MultipartState::Open);
    let bad = json!({"uploadId": "upload-1", "partNumber": 0});
    assert_eq!(ask(&fake, "POST", &format!("{path}/part"), Some(bad)).await.0, 422);
}

#[tokio::test]
async fn the_compatibility_date_is_asked_for_where_the_specification_has_it_and_refused_where_not() {
    let fake = Vault::start().await.unwrap();
    let id = fake.add_file("f", "text/plain", "content");
    let send_with = async |method: &str, path: &str, date: Option<&str>| {
        let mut headers = vec![("x-data-token", Vault::DATA_TOKEN)];
        headers.extend(date.map(|date| ("x-compatibility-date", date)));
        let body: &[u8] = if method == "POST" { b"{}" } else { b"" };
        if method == "POST" {
            headers.push(("content-type", "application/json"));
        }
        send(method, &format!("{}{path}", fake.api_url()), &headers, body)
            .await
            .status
    };
    let metadata = format!("/files/{id}/metadata");
    let permalinks = format!("/files/{id}/permalinks");
    let cases = [
        ("GET", metadata.as_str(), Some("2025-05-19"), 200),
        ("GET", &metadata, None, 422),
        ("GET", &metadata, Some("2025-07-29"), 422),
        ("POST", &permalinks, Some("2025-07-29"), 200),
        ("POST", &permalinks, Some("2025-05-19"), 422),
        ("GET", "/permalinks/none/metadata", None, 404),
        ("GET", "/permalinks/none/metadata", Some("2025-05-19"), 422),
        ("DELETE", "/permalinks/none", None, 404),
        ("DELETE", "/permalinks/none", Some("2025-05-19"), 422),
    ];
    let mut wrong = 0;
    for (method, path, date, status) in cases {
        assert_eq!(send_with(method, path, date).await, status, "{method} {path} {date:?}");
        wrong += usize::from(status == 422);
        assert_eq!(fake.violations().len(), wrong);
    }
}

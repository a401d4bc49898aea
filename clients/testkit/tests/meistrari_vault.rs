//! Promises of the Vault fake and its storage host: what they take, refuse, keep and forget.

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use agent_clients_testkit::Answer;
use agent_clients_testkit::loopback::{Elsewhere, Fault, Spec};
use agent_clients_testkit::meistrari::{MultipartState, Pattern, Vault};
use common::http::{Answered, send, try_send};
use serde_json::{Value, json};

const HELLO: &[u8] = b"hello world";
const HELLO_ID: &str = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

/// The header that an operation asks for (Meistrari contract, section 1.3).
fn compatibility_date(method: &str, path: &str) -> Option<&'static str> {
    match method {
        _ if path.starts_with("/permalinks/") => None,
        "POST" if path.ends_with("/permalinks") => Some("2025-07-29"),
        _ => Some("2025-05-19"),
    }
}

/// A request to the Vault, as the specification has it.
async fn call(fake: &Vault, method: &str, path: &str, body: Option<Value>) -> Answered {
    let url = format!("{}{path}", fake.api_url());
    let mut headers = Vec::new();
    let open = method == "GET" && path.starts_with("/permalinks/") && !path.ends_with("/metadata");
    if !open {
        headers.push(("x-data-token", Vault::DATA_TOKEN));
    }
    if let Some(date) = compatibility_date(method, path) {
        headers.push(("x-compatibility-date", date));
    }
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    if !body.is_empty() {
        headers.push(("content-type", "application/json"));
    }
    send(method, &url, &headers, body.as_bytes()).await
}

async fn ask(fake: &Vault, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let answered = call(fake, method, path, body).await;
    (answered.status, answered.json())
}

async fn ok(fake: &Vault, method: &str, path: &str, body: Option<Value>) -> Value {
    let (status, reply) = ask(fake, method, path, body).await;
    assert!((200..300).contains(&status), "{method} {path}: {status} {reply}");
    reply
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

async fn put(url: &Value, headers: &[(&str, &str)], body: &[u8]) -> Answered {
    send("PUT", text(url), headers, body).await
}

/// A file that is created, and not uploaded yet.
async fn create(fake: &Vault) -> Value {
    let body = json!({"fileName": "hello.txt", "sha256sum": HELLO_ID, "mimeType": "text/plain", "size": 11});
    ok(fake, "POST", "/files", Some(body)).await
}

const PLAIN: (&str, &str) = ("content-type", "text/plain");

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
async fn the_storage_refuses_whatever_was_not_signed_and_keeps_it() {
    let fake = Vault::start().await.unwrap();
    let target = create(&fake).await;
    let id = fake.add_file("f", "text/plain", "content");
    let get = ok(&fake, "GET", &format!("/files/{id}"), None).await;
    let get = text(&get["url"]);
    let url = text(&target["uploadUrl"]);
    let changed = url.replace("X-Amz-Expires=900", "X-Amz-Expires=9000");
    assert_ne!(changed, url);
    let upload = |header: (&'static str, &'static str)| ("PUT", url.to_owned(), vec![PLAIN, header], HELLO);
    let cases = [
        (upload(("x-data-token", "secret-1")), 400, "header x-data-token"),
        (upload(("authorization", "secret-1")), 400, "header authorization"),
        (upload(("cookie", "a=secret-1")), 400, "header cookie"),
        (
            upload(("x-compatibility-date", "2025-05-19")),
            400,
            "header x-compatibility-date",
        ),
        (upload(("x-amz-acl", "public-read")), 400, "header x-amz-acl"),
        (
            upload(("transfer-encoding", "chunked")),
            411,
            "header transfer-encoding",
        ),
        (
            ("PUT", url.to_owned(), vec![("content-type", "text/html")], HELLO),
            400,
            "header content-type",
        ),
        (("PUT", url.to_owned(), vec![PLAIN], b"hello worle"), 400, "body"),
        (("PUT", url.to_owned(), vec![PLAIN], b"hello"), 400, "body"),
        (("GET", url.to_owned(), vec![], b""), 403, "method"),
        (("PUT", changed, vec![], HELLO), 403, "address"),
        (
            ("GET", get.to_owned(), vec![("x-data-token", "secret-1")], b""),
            400,
            "header x-data-token",
        ),
        (
            ("GET", get.to_owned(), vec![("range", "bytes=0-1")], b""),
            400,
            "header range",
        ),
        (("GET", format!("{}/", fake.storage_url()), vec![], b""), 403, "address"),
    ];
    for (number, ((method, url, headers, body), status, place)) in cases.into_iter().enumerate() {
        let refused = send(method, &url, &headers, body).await;
        assert_eq!(refused.status, status, "{place}: {}", refused.text());
        let violations = fake.violations();
        assert_eq!(violations.len(), number + 1, "{place}: {violations:?}");
        assert_eq!(violations[number].place, place);
        assert!(!violations[number].to_string().contains("secret-1"));
    }
    assert!(fake.content(HELLO_ID).is_none(), "none of them had an effect");
    assert_eq!(fake.storage_requests().len(), 14);
    assert!(!format!("{:?}", fake.storage_requests()).contains("Signature="));
    assert_eq!(
        send("GET", get, &[], b"").await.status,
        200,
        "nothing wrong with the address itself"
    );
    assert_eq!(put(&target["uploadUrl"], &[PLAIN], HELLO).await.status, 200);
}

#[tokio::test]
async fn addresses_expire_by_their_time_and_by_order_and_a_new_one_works() {
    let fake = Vault::builder()
        .url_lifetime(Duration::from_secs(1))
        .start()
        .await
        .unwrap();
    let id = fake.add_file("f", "text/plain", "content");
    let path = format!("/files/{id}");
    let address = async |path: &str| text(&ok(&fake, "GET", path, None).await["url"]).to_owned();
    let short = address(&path).await;
    let long = address(&format!("{path}?expiresIn=3600")).await;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let status = async |url: &str| send("GET", url, &[], b"").await.status;
    assert_eq!((status(&short).await, status(&long).await), (403, 200));
    fake.expire_urls();
    let refused = send("GET", &long, &[], b"").await;
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("Request has expired"), "{}", refused.text());
    assert_eq!(status(&address(&path).await).await, 200);
    fake.assert_no_violations();
    for bad in ["0", "-1"] {
        assert_eq!(ask(&fake, "GET", &format!("{path}?expiresIn={bad}"), None).await.0, 400);
    }
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

#[tokio::test]
async fn an_asset_is_uploaded_once_with_exactly_its_four_headers() {
    let fake = Vault::start().await.unwrap();
    let body = json!({"assetClass": "avatar", "subject": "user:1", "mimeType": "image/png", "size": 4});
    let asset = ok(&fake, "POST", "/assets", Some(body)).await;
    let headers: Vec<(&str, &str)> = asset["uploadHeaders"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.as_str(), text(value)))
        .collect();
    assert_eq!(headers.len(), 4);
    let url = &asset["uploadUrl"];
    for missing in 0..4 {
        let mut some = headers.clone();
        some.remove(missing);
        assert_eq!(
            put(url, &some, b"\x89PNG").await.status,
            400,
            "without {}",
            headers[missing].0
        );
    }
    assert_eq!(put(url, &headers, b"\x89PNG2").await.status, 400, "another length");
    assert_eq!(fake.violations().len(), 5);
    let id = text(&asset["assetId"]);
    assert!(fake.asset_content(id).is_none());
    assert_eq!(put(url, &headers, b"\x89PNG").await.status, 200);
    assert_eq!(put(url, &headers, b"\x89PNG").await.status, 412, "it exists");
    assert_eq!(fake.violations().len(), 5, "which is no mistake of the client");
    let public = send("GET", text(&asset["assetUrl"]), &[], b"").await;
    assert_eq!(
        (public.body.as_slice(), public.headers["content-type"].as_str()),
        (&b"\x89PNG"[..], "image/png")
    );
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
async fn faults_meet_the_part_or_call_that_they_are_for() {
    let fake = Vault::builder().min_part_bytes(0).start().await.unwrap();
    fake.inject_storage(Fault::answer(Answer::new(503)).on("put_part 2").times(2));
    fake.inject_storage(Fault::lose_request().on("put_part 3"));
    fake.inject_storage(Fault::lose_reply().on("put"));
    fake.inject(Fault::answer(Answer::new(409)).on("files_multipart_complete"));
    let created = ok(&fake, "POST", "/files", Some(json!({}))).await;
    let path = format!("/files/{}/multipart", text(&created["id"]));
    let upload = ok(&fake, "POST", &path, None).await["uploadId"].clone();
    let mut statuses = Vec::new();
    for number in [1, 2, 2, 2, 3, 3] {
        let body = json!({"uploadId": upload, "partNumber": number});
        let part = ok(&fake, "POST", &format!("{path}/part"), Some(body)).await;
        let answered = try_send("PUT", text(&part["uploadUrl"]), &[], b"x").await;
        statuses.push(answered.map(|answered| answered.status));
    }
    assert_eq!(statuses, [Some(200), Some(503), Some(503), Some(200), None, Some(200)]);
    assert_eq!(fake.multipart_uploads()[0].parts().len(), 3);
    let complete = json!({"uploadId": upload, "parts": [{"partNumber": 1, "etag": "\"x\""}]});
    assert_eq!(
        ask(&fake, "POST", &format!("{path}/complete"), Some(complete)).await.0,
        409
    );
    let lost = try_send("PUT", text(&created["uploadUrl"]), &[], b"hello").await;
    assert!(lost.is_none(), "{lost:?}");
    assert_eq!(
        fake.content(text(&created["id"])).unwrap().bytes().unwrap(),
        "hello",
        "it had its effect"
    );
    fake.assert_no_violations();
    let operations: Vec<_> = fake
        .storage_requests()
        .iter()
        .map(|request| request.operation().unwrap().to_owned())
        .collect();
    assert_eq!(
        operations,
        [
            "put_part", "put_part", "put_part", "put_part", "put_part", "put_part", "put"
        ]
    );
}

#[tokio::test]
async fn a_download_is_cut_where_it_is_ordered_to_and_a_redirect_leads_elsewhere() {
    let fake = Vault::start().await.unwrap();
    let id = fake.add_file("f", "text/plain", "content");
    let url = text(&ok(&fake, "GET", &format!("/files/{id}"), None).await["url"]).to_owned();
    for count in [0, 3, 6] {
        fake.inject_storage(Fault::cut_body(count).on("get"));
        let cut = send("GET", &url, &[], b"").await;
        assert_eq!((cut.body.as_slice(), cut.whole), (&b"content"[..count], false));
        assert_eq!(cut.headers["content-length"], "7");
    }
    let elsewhere = Elsewhere::start().await.unwrap();
    let redirect = || Fault::answer(Answer::new(307).with_header("location", &elsewhere.url()));
    fake.inject_storage(redirect().on("get"))
        .inject(redirect().on("files_get_download_url"));
    let redirected = send("GET", &url, &[], b"").await;
    assert_eq!(
        (redirected.status, redirected.headers["location"].as_str()),
        (307, elsewhere.url().as_str())
    );
    assert_eq!(ask(&fake, "GET", &format!("/files/{id}"), None).await.0, 307);
    assert!(elsewhere.requests().is_empty());
    let reached = send(
        "POST",
        &format!("{}/x?y=1", elsewhere.url()),
        &[("x-data-token", "t")],
        b"body",
    )
    .await;
    assert_eq!(reached.status, 200);
    let got = &elsewhere.requests()[0];
    assert_eq!(
        (got.path(), got.header("x-data-token"), got.body().as_ref()),
        ("/x", Some("t"), &b"body"[..])
    );
}

#[tokio::test]
async fn long_content_is_not_kept_but_its_digest_is_and_patterns_take_no_memory() {
    let fake = Vault::builder().keep_up_to(10).start().await.unwrap();
    let target = create(&fake).await;
    put(&target["uploadUrl"], &[PLAIN], HELLO).await;
    let content = fake.content(HELLO_ID).unwrap();
    assert_eq!(
        (content.length(), content.sha256(), content.bytes()),
        (11, Some(HELLO_ID), None)
    );
    let request = &fake.storage_requests()[0];
    assert_eq!((request.content().sha256(), request.body().len()), (Some(HELLO_ID), 0));
    let address = async |id: &str| text(&ok(&fake, "GET", &format!("/files/{id}"), None).await["url"]).to_owned();
    let lost = send("GET", &address(HELLO_ID).await, &[], b"").await;
    assert_eq!(lost.status, 500);
    assert!(lost.text().contains("keep_up_to"), "{}", lost.text());

    let pattern = Pattern::new(1 << 20);
    let id = fake.add_pattern("big.bin", pattern);
    let given = send("GET", &address(&id).await, &[], b"").await;
    assert!(given.whole && given.body.len() == 1 << 20);
    assert!(given.body.starts_with(&pattern.piece(0)) && given.body.ends_with(&pattern.piece((1 << 20) - 100)));
    fake.assert_no_violations();
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

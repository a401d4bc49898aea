//! Promises of the storage host beside the Vault fake: what it takes and refuses, when it forgets, and how it goes wrong.

mod common;

use std::time::Duration;

use agent_clients_testkit::Answer;
use agent_clients_testkit::loopback::{Elsewhere, Fault};
use agent_clients_testkit::meistrari::{Pattern, Vault};
use common::http::{send, try_send};
use common::vault::{HELLO, HELLO_ID, PLAIN, ask, create, ok, put, text};
use serde_json::json;

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

//! A Vault and a storage that work, over one scripted transport; a test scripts what goes wrong before.

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use meistrari_client::VaultClient;
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::vault::{UploadError, UploadSource};

/// A test that prints one of these has failed.
pub const TOKEN: &str = "data-token-hunter1";
pub const SIGNATURE: &str = "hunter2";

/// The content of most uploads, and its hash.
pub const HELLO: &str = "Hello World";
pub const HELLO_HASH: &str = "a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e";

/// Id of a file that has no hash.
pub const FILE: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";

pub fn hello() -> UploadSource {
    UploadSource::bytes(HELLO)
}

pub fn client(transport: &MemoryTransport) -> VaultClient {
    VaultClient::builder()
        .data_token(TOKEN)
        .base_url("https://vault.test/base")
        .transport(transport.clone())
        .storage_transport(transport.clone())
        .build()
        .expect("the client can be made")
}

/// What the Vault says about a file.
pub fn metadata(id: &str, mime_type: Value, uploaded_at: Value) -> Value {
    json!({
        "id": id, "path": format!("w/{id}"), "workspaceId": "w", "createdAt": "2026-01-01T00:00:00.000Z",
        "mimeType": mime_type, "uploadedAt": uploaded_at,
    })
}

/// Where to upload a file to.
pub fn target(id: &str, mime_type: Value, uploaded_at: Value) -> Value {
    json!({
        "id": id,
        "uploadUrl": format!("https://storage.test/put/{id}?X-Amz-Signature={SIGNATURE}"),
        "expiresAt": "2099-01-01T00:00:00.000Z",
        "metadata": metadata(id, mime_type, uploaded_at),
    })
}

fn target_of(input: &Value) -> Value {
    target(
        input["sha256sum"].as_str().unwrap_or(FILE),
        input["mimeType"].clone(),
        Value::Null,
    )
}

/// A transport on which everything works. Script faults on it first.
pub fn with_working(transport: MemoryTransport) -> MemoryTransport {
    let body = |request: &RecordedRequest| request.json::<Value>().unwrap();
    transport.on_any("POST", "/base/files", move |request| {
        Answer::json(&target_of(&body(request)))
    });
    transport.on_any("POST", "/base/files/bulk", move |request| {
        let targets: Vec<Value> = body(request).as_array().unwrap().iter().map(target_of).collect();
        Answer::json(&targets)
    });
    transport.on_any("PUT", "/base/files/{fileId}", |request| {
        Answer::json(&target(&request.segments()[2], "text/plain".into(), Value::Null))
    });
    transport.on_any("GET", "/base/files/{fileId}/metadata", |request| {
        Answer::json(&metadata(
            &request.segments()[2],
            Value::Null,
            "2026-01-02T00:00:00.000Z".into(),
        ))
    });
    transport.on_any("POST", "/base/files/{fileId}/multipart", |_| {
        Answer::json(&json!({"uploadId": "upload-1"}))
    });
    transport.on_any("POST", "/base/files/{fileId}/multipart/part", move |request| {
        let number = body(request)["partNumber"].clone();
        Answer::json(&json!({
            "uploadUrl": format!("https://storage.test/part/{number}?partNumber={number}&X-Amz-Signature={SIGNATURE}"),
            "expiresAt": "2099-01-01T00:00:00.000Z",
        }))
    });
    transport.on_any("POST", "/base/files/{fileId}/multipart/complete", |_| Answer::new(204));
    transport.on_any("DELETE", "/base/files/{fileId}/multipart", |_| Answer::new(204));
    transport.on_any("PUT", "/part/{number}", |request| {
        Answer::new(200).with_header("etag", &format!("\"etag-{}\"", request.segments()[1]))
    });
    transport.on_any("PUT", "/put/{id}", |_| Answer::new(200));
    transport.on_any("POST", "/base/assets", move |request| {
        let input = body(request);
        Answer::json(&json!({
            "assetId": "asset-1", "assetUrl": "https://assets.test/asset-1",
            "uploadUrl": format!("https://storage.test/asset/put?sig={SIGNATURE}"),
            "expiresAt": "2099-01-01T00:00:00.000Z",
            "uploadHeaders": {
                "cache-control": "public, max-age=31536000, immutable", "content-disposition": "inline",
                "content-type": input["mimeType"], "if-none-match": "*",
            },
            "asset": {
                "id": "asset-1", "path": "p", "assetUrl": "https://assets.test/asset-1", "assetClass": input["assetClass"],
                "subject": input["subject"], "mimeType": input["mimeType"], "createdAt": "2026-01-01T00:00:00.000Z",
            },
        }))
    });
    transport.on_any("PUT", "/asset/put", |_| Answer::new(200));
    transport
}

pub fn working() -> MemoryTransport {
    with_working(MemoryTransport::new())
}

/// The requests in order, a line each: `create`, `target`, `begin`, `url 1`, `put 11` (bytes), `part 1 11`,
/// `complete 1 2` (numbers), `abort upload-1`, `metadata`. Fails where a credential went to the storage.
pub fn log(transport: &MemoryTransport) -> Vec<String> {
    transport.requests().iter().map(line).collect()
}

fn line(request: &RecordedRequest) -> String {
    let segments = request.segments();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    let input = request.json::<Value>().unwrap_or_default();
    let storage = request.origin() == "https://storage.test";
    if storage {
        assert_eq!(request.header("x-data-token"), None);
        assert_eq!(request.header("authorization"), None);
        assert_eq!(request.header("x-compatibility-date"), None);
        assert_eq!(request.header("user-agent"), None);
        assert!(request.raw_query().unwrap_or_default().contains(SIGNATURE));
    } else {
        assert_eq!(request.header("x-data-token"), Some(TOKEN));
    }
    let length = request.body().len();
    match (request.method().as_str(), segments.as_slice()) {
        ("PUT", ["part", number]) if storage => format!("part {number} {length}"),
        ("PUT", [_, ..]) if storage => format!("put {length}"),
        ("POST", ["base", "files"]) => "create".to_owned(),
        ("POST", ["base", "files", "bulk"]) => format!("create {}", input.as_array().unwrap().len()),
        ("POST", ["base", "assets"]) => "create asset".to_owned(),
        ("PUT", ["base", "files", _]) => "target".to_owned(),
        ("GET", ["base", "files", _, "metadata"]) => "metadata".to_owned(),
        ("POST", ["base", "files", _, "multipart"]) => "begin".to_owned(),
        ("POST", ["base", "files", _, "multipart", "part"]) => format!("url {}", input["partNumber"]),
        ("POST", ["base", "files", _, "multipart", "complete"]) => {
            let parts = input["parts"].as_array().unwrap().iter();
            let numbers = parts.map(|part| {
                assert_eq!(part["etag"], format!("\"etag-{}\"", part["partNumber"]));
                part["partNumber"].to_string()
            });
            format!("complete {}", numbers.collect::<Vec<_>>().join(" "))
        }
        ("DELETE", ["base", "files", _, "multipart"]) => {
            format!("abort {}", request.query_value("uploadId").unwrap_or_default())
        }
        other => format!("{other:?}"),
    }
}

/// Fails where an error, in any form, shows a credential or the query of a presigned address.
#[track_caller]
pub fn assert_private(error: &UploadError) {
    let mut shown = format!("{error} {error:?}");
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        shown.push_str(&format!(" {next} {next:?}"));
        cause = next.source();
    }
    if let Some(abandoned) = &error.abandoned {
        shown.push_str(&format!(" {} {:?}", abandoned.error, abandoned.error));
    }
    for private in [TOKEN, SIGNATURE, "X-Amz", HELLO] {
        assert!(!shown.contains(private), "{private} in {shown}");
    }
}

//! Assets: registered, then sent with exactly the headers that the Vault names.

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::runtime::serde_json::{Value, json};
use meistrari_client::vault::types::CreateAssetInput;
use meistrari_client::vault::{UploadFailure, UploadSource};

use crate::support::*;

fn avatar() -> CreateAssetInput {
    CreateAssetInput::new("avatar", "user:user_123", "image/png")
}

#[tokio::test]
async fn an_asset_is_sent_with_exactly_the_headers_that_the_vault_names() {
    let transport = working();
    let asset = client(&transport)
        .upload_asset(avatar(), UploadSource::bytes("PNG!"))
        .await
        .unwrap();
    assert_eq!(asset.asset_id, "asset-1");
    assert_eq!(log(&transport).join(", "), "create asset, put 4");
    let told: Value = transport.requests()[0].json().unwrap();
    let expected = json!({"assetClass": "avatar", "subject": "user:user_123", "mimeType": "image/png", "size": 4});
    assert_eq!(told, expected);
    let put = transport.last_request();
    let mut headers: Vec<(&str, &str)> = put
        .headers()
        .iter()
        .filter(|(name, _)| !["accept", "content-length", "host"].contains(&name.as_str()))
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    headers.sort();
    assert_eq!(
        headers,
        [
            ("cache-control", "public, max-age=31536000, immutable"),
            ("content-disposition", "inline"),
            ("content-type", "image/png"),
            ("if-none-match", "*"),
        ]
    );
    assert_eq!(put.body(), "PNG!");

    // Later, with what the Vault answered.
    client(&transport)
        .upload_asset_to(asset, UploadSource::bytes("PNG!"))
        .await
        .unwrap();
    assert_eq!(log(&transport).join(", "), "create asset, put 4, put 4");
    assert_eq!(transport.last_request().headers(), put.headers());
}

#[tokio::test]
async fn an_asset_that_exists_is_told_apart_from_other_failures() {
    for (status, exists) in [(412, true), (403, false), (500, false)] {
        let transport = MemoryTransport::new();
        let answer = Answer::text("<Error><Code>PreconditionFailed</Code></Error>").with_status(status);
        transport.on("PUT", "/asset/put", answer);
        let transport = with_working(transport);
        let error = client(&transport)
            .upload_asset(avatar(), UploadSource::bytes("PNG!"))
            .await
            .unwrap_err();
        assert_eq!(
            matches!(error.failure, UploadFailure::AssetExists(_)),
            exists,
            "{error:?}"
        );
        assert_eq!(
            (error.status().unwrap().as_u16(), error.file_id.as_deref()),
            (status, Some("asset-1"))
        );
        assert!(
            error
                .error()
                .unwrap()
                .body_text()
                .unwrap()
                .contains("PreconditionFailed")
        );
        assert_eq!(log(&transport).join(", "), "create asset, put 4");
        assert_private(&error);
    }
}

#[tokio::test]
async fn an_asset_that_cannot_be_registered_is_not_sent() {
    for answer in [Answer::new(422), Answer::json(&json!({"assetId": "asset-1"}))] {
        let transport = MemoryTransport::new();
        transport.on("POST", "/base/assets", answer);
        let error = client(&transport)
            .upload_asset(avatar(), UploadSource::bytes("PNG!"))
            .await
            .unwrap_err();
        assert!(error.to_string().contains("registering the asset"), "{error}");
        assert_eq!(log(&transport).join(", "), "create asset");
    }
}

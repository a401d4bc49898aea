//! The functions of the vectors: what the client tells about references and presigned URLs without any request.

use meistrari_client::vault::{PresignedUrl, VaultReference, find_references, presigned_url_expiry};
use serde_json::{Value, json};

/// Calls a function with its one argument.
pub fn call(function: &str, args: &Value) -> Value {
    let text = args[0].as_str().unwrap_or_else(|| panic!("{function} takes a text"));
    let url = || PresignedUrl::recognise(text);
    match function {
        "is_reference" => text.parse::<VaultReference>().is_ok().into(),
        "find_references" => find_references(text).iter().map(ToString::to_string).collect(),
        "is_expired" => {
            let end = presigned_url_expiry(text).and_then(|end| end.to_system_time().ok());
            end.is_some_and(|end| end < std::time::SystemTime::now()).into()
        }
        "is_presigned_url" => url().is_some().into(),
        "is_tagged_presigned_url" => url().is_some_and(|url| url.is_tagged()).into(),
        "presigned_parts" => match url() {
            Some(url) => json!({
                "fileId": url.file_id(), "workspaceId": url.workspace_id(), "parentId": url.parent_id(),
            }),
            None => Value::Null,
        },
        "file_id_of_url" => match text.parse::<VaultReference>() {
            Ok(reference) => reference.id().into(),
            Err(_) => url().map(|url| url.file_id().to_owned()).into(),
        },
        "reference_of_url" => url()
            .and_then(|url| url.reference())
            .map(|reference| reference.to_string())
            .into(),
        other => panic!("there is no function {other}"),
    }
}

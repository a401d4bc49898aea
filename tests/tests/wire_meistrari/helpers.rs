//! The helpers of the vectors as calls of the hand-written layer, as a caller would make them.
//!
//! An argument that a helper does not take is a mistake of the case and stops the test.

use std::sync::{Arc, Mutex};

use futures_util::{TryStreamExt, stream};
use meistrari_client::vault::types::{AssetUpload, CreateAssetInput};
use meistrari_client::vault::{
    DownloadStream, Multipart, UploadItem, UploadProgress, UploadSource, Uploaded, mime_type_by_name,
};
use meistrari_client::{Error, VaultClient};
use serde::Deserialize;
use serde_json::{Value, json};

use super::compare::Output;
use super::content::Content;
use super::failure::Failure;
use super::operations::written;

/// What a helper gives, and what it told on the way.
pub struct Done {
    pub output: Result<Output, Failure>,
    pub progress: Vec<Value>,
}

/// All arguments that any helper has.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Args {
    reference: String,
    #[serde(rename = "as")]
    form: String,
    times: usize,
    file_id: String,
    permalink_id: String,
    include_deleted: Option<bool>,
    page_size: u32,
    content: Option<Content>,
    length: Option<u64>,
    name: Option<String>,
    mime_type: Option<String>,
    parent_id: Option<String>,
    upload: bool,
    force: bool,
    multipart: bool,
    progress: bool,
    url: Option<String>,
    file: Known,
    files: Vec<Args>,
    asset_class: String,
    subject: String,
    target: Value,
}

/// A file that the caller has already.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Known {
    id: String,
    name: Option<String>,
    metadata: Value,
}

/// Calls a helper.
pub async fn call(vault: &VaultClient, helper: &str, args: &Value) -> Done {
    let args: Args = serde_json::from_value(args.clone()).unwrap_or_else(|cause| panic!("{helper}: {cause}"));
    let told = Arc::default();
    let output = match helper {
        "download_target" | "download_url" => targets(vault, helper, &args).await,
        "download" => download(vault, &args).await,
        "upload_to_target" => upload_to_target(vault, &args).await,
        "create_from_content" | "create_from_stream" => create(vault, args, &told).await,
        "create_many_from_content" | "create_many_from_streams" => create_many(vault, args).await,
        "upload" | "upload_stream" => upload(vault, helper, args, &told).await,
        "create_asset_from_content" => {
            assert!(args.upload, "ours creates an asset from content to upload it");
            let mut input = CreateAssetInput::new(args.asset_class.as_str(), args.subject.as_str(), "");
            input.mime_type = args.mime_type.clone().unwrap_or_default();
            let uploading = vault.upload_asset(input, args.source());
            uploading
                .await
                .map(|asset| Output::Value(written(&asset)))
                .map_err(Failure::from)
        }
        "upload_asset" => {
            let target: AssetUpload =
                serde_json::from_value(args.target.clone()).unwrap_or_else(|cause| panic!("{helper}: {cause}"));
            let uploading = vault.upload_asset_to(target, args.source());
            uploading.await.map(|_| Output::Nothing).map_err(Failure::from)
        }
        "children" | "iterate_children" => children(vault, helper, &args).await,
        "permalink_url" => {
            let url = vault.permalinks().url(&args.permalink_id);
            url.map(|url| Output::Value(url.into())).map_err(Failure::from)
        }
        other => panic!("there is no helper {other}"),
    };
    let progress = told.lock().map(|told| told.clone()).unwrap_or_default();
    Done { output, progress }
}

async fn targets(vault: &VaultClient, helper: &str, args: &Args) -> Result<Output, Failure> {
    let file = vault.file(args.reference.as_str())?;
    if helper == "download_target" {
        return Ok(Output::Value(written(&file.download_target().await?)));
    }
    let mut urls = Vec::new();
    for _ in 0..args.times {
        urls.push(written(&file.download_target().await?.url));
    }
    Ok(Output::Value(urls.into()))
}

async fn download(vault: &VaultClient, args: &Args) -> Result<Output, Failure> {
    let download = vault.resolve(args.reference.as_str());
    Ok(match args.form.as_str() {
        "bytes" => Output::Bytes(download.bytes().await?.to_vec()),
        "json" => Output::Value(download.json().await?),
        "stream" => {
            let stream: DownloadStream = download.stream().await?;
            let chunks: Vec<_> = stream.try_collect().await?;
            Output::Bytes(chunks.concat())
        }
        other => panic!("nothing is downloaded as {other}"),
    })
}

async fn upload_to_target(vault: &VaultClient, args: &Args) -> Result<Output, Failure> {
    let target = vault.files().get_upload_url(&args.file_id).await?.into_inner();
    for _ in 0..args.times {
        vault.upload_to(target.clone(), args.source()).await?;
    }
    Ok(Output::Nothing)
}

type Told = Arc<Mutex<Vec<Value>>>;

async fn create(vault: &VaultClient, args: Args, told: &Told) -> Result<Output, Failure> {
    let mut request = vault.upload(args.source()).multipart(args.in_parts()).force(args.force);
    if let Some(name) = &args.name {
        request = request.file_name(name);
    }
    if let Some(media) = &args.mime_type {
        request = request.mime_type(media);
    }
    if let Some(parent) = &args.parent_id {
        request = request.parent_id(parent);
    }
    let uploaded = request.on_progress(tell(told)).await?;
    Ok(Output::Value(file(&uploaded)))
}

async fn create_many(vault: &VaultClient, args: Args) -> Result<Output, Failure> {
    assert!(args.upload, "ours creates files from content to upload it");
    let items = args.files.iter().map(|file| {
        let mut item = UploadItem::new(file.source());
        if let Some(name) = &file.name {
            item = item.file_name(name);
        }
        match &file.mime_type {
            Some(media) => item.mime_type(media),
            None => item,
        }
    });
    let results = vault.upload_all(items).await?;
    let files: Result<Vec<Value>, _> = results.iter().map(|result| result.as_ref().map(file)).collect();
    match files {
        Ok(files) => Ok(Output::Value(files.into())),
        Err(_) => {
            let failed = results.into_iter().find_map(Result::err);
            Err(failed.map_or_else(|| unreachable!("one of them failed"), Failure::from))
        }
    }
}

async fn upload(vault: &VaultClient, helper: &str, args: Args, told: &Told) -> Result<Output, Failure> {
    assert!(
        (helper == "upload_stream") == args.length.is_some(),
        "exactly a stream has a length of its own"
    );
    let mut request = vault
        .upload_to(args.file.id.as_str(), args.source())
        .multipart(args.in_parts())
        .force(args.force);
    if args.progress {
        request = request.on_progress(tell(told));
    }
    // What the official client's file object knows of its type, in its order.
    let known = args.file.metadata.get("mimeType").and_then(Value::as_str);
    let by_name = args.file.name.as_deref().and_then(mime_type_by_name);
    if let Some(media) = args.mime_type.as_deref().or(known).or(by_name) {
        request = request.mime_type(media);
    }
    if let Some(url) = &args.url {
        request = request.upload_url(url.as_str());
    }
    request.await?;
    Ok(Output::Nothing)
}

async fn children(vault: &VaultClient, helper: &str, args: &Args) -> Result<Output, Failure> {
    let file = vault.file(format!("vault://{}", args.file_id))?;
    let children = file.children();
    if helper == "iterate_children" {
        let items = children.page_size(args.page_size).items();
        let items: Vec<Value> = items.map_ok(|item| written(&item)).try_collect().await?;
        return Ok(Output::Value(items.into()));
    }
    let mut pages = children
        .include_deleted(args.include_deleted.unwrap_or_default())
        .pages();
    let first: Option<Result<_, Error>> = pages.next().await;
    let first = first.unwrap_or_else(|| panic!("not even a first page came"))?;
    Ok(Output::Value(written(&first.into_inner())))
}

impl Args {
    /// The content, as bytes or as a stream of the length that is claimed.
    fn source(&self) -> UploadSource {
        let Some(length) = self.length else {
            let content = self.content.as_ref().map(Content::bytes);
            return UploadSource::bytes(content.unwrap_or_else(|| panic!("the call has no content")));
        };
        // A stream that must not be read has none.
        let content = self.content.as_ref().map(Content::bytes);
        UploadSource::stream(length, stream::iter(content.map(|bytes| Ok(bytes.into()))))
    }

    fn in_parts(&self) -> Multipart {
        if self.multipart {
            Multipart::Always
        } else {
            Multipart::Auto
        }
    }
}

fn file(uploaded: &Uploaded) -> Value {
    let reference = uploaded.reference().map(|reference| reference.to_string());
    json!({"id": uploaded.id, "reference": reference.ok(), "metadata": written(&uploaded.metadata)})
}

/// Notes what is told, under the names of the official client.
fn tell(told: &Told) -> impl FnMut(UploadProgress) + Send + use<> {
    let told = told.clone();
    move |now| {
        if let Ok(mut told) = told.lock() {
            told.push(json!({
                "uploadedBytes": now.uploaded_bytes, "totalBytes": now.total_bytes,
                "completedParts": now.completed_parts, "totalParts": now.total_parts, "phase": now.phase.to_string(),
            }));
        }
    }
}

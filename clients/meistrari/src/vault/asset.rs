//! Assets: public files of one class and subject.
//!
//! An asset is registered (V14) and its bytes go to the storage with exactly the headers that the Vault names (Meistrari
//! contract, section 3). It must never send others: they are part of the address's signature.

use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::{CallOptions, CancellationToken};

use super::VaultClient;
use super::types::{AssetUpload, CreateAssetInput};
use super::upload::content::Content;
use super::upload::settings::Settings;
use super::upload::transfer::{PUT_ASSET, Run};
use super::upload::{UploadError, UploadFailure, UploadFuture, UploadSource, UploadStep};

impl VaultClient {
    /// Registers an asset and uploads its bytes. The size is added where `input` has none.
    ///
    /// # Errors
    ///
    /// [`UploadError`]; [`UploadFailure::AssetExists`] where the storage has it already. Its `file_id` is the asset's.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use std::path::Path;
    /// use meistrari_client::vault::types::CreateAssetInput;
    ///
    /// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
    /// let input = CreateAssetInput::new("avatar", "user:user_123", "image/png");
    /// let asset = vault.upload_asset(input, Path::new("me.png")).await?;
    /// println!("{}", asset.asset_url);
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload_asset(&self, input: CreateAssetInput, source: impl Into<UploadSource>) -> UploadAssetRequest {
        self.asset(What::New(input), source.into())
    }

    /// Uploads the bytes of an asset that is registered already.
    ///
    /// # Errors
    ///
    /// As [`upload_asset`](Self::upload_asset).
    pub fn upload_asset_to(&self, asset: AssetUpload, source: impl Into<UploadSource>) -> UploadAssetRequest {
        self.asset(What::Registered(Box::new(asset)), source.into())
    }

    fn asset(&self, what: What, source: UploadSource) -> UploadAssetRequest {
        UploadAssetRequest {
            client: self.clone(),
            what,
            source,
            settings: Settings::default(),
        }
    }
}

enum What {
    New(CreateAssetInput),
    Registered(Box<AssetUpload>),
}

/// See [`VaultClient::upload_asset`].
#[must_use = "nothing is uploaded until this is awaited"]
pub struct UploadAssetRequest {
    client: VaultClient,
    what: What,
    source: UploadSource,
    settings: Settings,
}

impl UploadAssetRequest {
    /// Ends the upload when the token is cancelled.
    pub fn with_cancel(mut self, token: CancellationToken) -> Self {
        self.settings.options = self.settings.options.with_cancel(token);
        self
    }

    /// How every call of the upload is made; as for a [file](crate::vault::UploadRequest::with_options).
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.settings.options = self.settings.options.with_options(options);
        self
    }
}

impl fmt::Debug for UploadAssetRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadAssetRequest")
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl IntoFuture for UploadAssetRequest {
    type Output = Result<AssetUpload, UploadError>;
    type IntoFuture = UploadFuture<AssetUpload>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let run = Run::new(self.client, &self.settings);
            let content = run.cancellable(Content::open(self.source)).await?;
            let asset = match self.what {
                What::Registered(asset) => *asset,
                What::New(mut input) => {
                    let length = i64::try_from(content.length()).ok();
                    input.size = input.size.or(length);
                    let created = run.client.assets().create(input);
                    let created = created.with_options(run.calls.clone()).await;
                    created
                        .map_err(UploadFailure::of(UploadStep::CreateAsset))?
                        .into_inner()
                }
            };
            let named = &asset.upload_headers;
            let headers = [
                ("cache-control", named.cache_control.as_str()),
                ("content-disposition", named.content_disposition.as_str()),
                ("content-type", named.content_type.as_str()),
                ("if-none-match", named.if_none_match.as_str()),
            ];
            let sent = run.put_whole(&PUT_ASSET, &asset.upload_url, &headers, content, None);
            match run.cancellable(sent).await {
                Ok(()) => Ok(asset),
                Err(failure) => Err(UploadError::new(exists(failure)).of_file(&asset.asset_id)),
            }
        })
    }
}

/// 412 is the storage's word for "there already" (Meistrari contract, section 1.4).
fn exists(failure: UploadFailure) -> UploadFailure {
    match failure {
        UploadFailure::Exchange { error, .. } if error.status().is_some_and(|status| status.as_u16() == 412) => {
            UploadFailure::AssetExists(error)
        }
        other => other,
    }
}

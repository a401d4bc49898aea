//! The types of the API, one file each.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

mod asset_metadata;
mod asset_upload;
mod asset_upload_headers;
mod complete_multipart_input;
mod create_asset_input;
mod create_file_input;
mod create_multipart_upload_response;
mod create_permalink_input;
mod download_target;
mod error_body;
mod file_metadata;
mod list_children_reply;
mod multipart_part_input;
mod multipart_part_target;
mod multipart_upload_part;
mod on_missing_parent;
mod on_parent_conflict;
mod permalink;
mod update_file_input;
mod upload_target;
pub use self::asset_metadata::AssetMetadata;
pub use self::asset_upload::AssetUpload;
pub use self::asset_upload_headers::AssetUploadHeaders;
pub use self::complete_multipart_input::CompleteMultipartInput;
pub use self::create_asset_input::CreateAssetInput;
pub use self::create_file_input::CreateFileInput;
pub use self::create_multipart_upload_response::CreateMultipartUploadResponse;
pub use self::create_permalink_input::CreatePermalinkInput;
pub use self::download_target::DownloadTarget;
pub use self::error_body::ErrorBody;
pub use self::file_metadata::FileMetadata;
pub use self::list_children_reply::ListChildrenReply;
pub use self::multipart_part_input::MultipartPartInput;
pub use self::multipart_part_target::MultipartPartTarget;
pub use self::multipart_upload_part::MultipartUploadPart;
pub use self::on_missing_parent::OnMissingParent;
pub use self::on_parent_conflict::OnParentConflict;
pub use self::permalink::Permalink;
pub use self::update_file_input::UpdateFileInput;
pub use self::upload_target::UploadTarget;

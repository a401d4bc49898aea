//! A file to upload and what the Vault is told about it.
//!
//! Fields that the caller leaves open and that cannot be found out are not sent (Meistrari contract, section 3, V1).

use std::fmt;
use std::path::{Path, PathBuf};

use agent_clients_runtime::bytes::Bytes;

use super::name::file_name;
use super::source::UploadSource;
use crate::vault::mime_type_by_name;
use crate::vault::types::CreateFileInput;

/// A file to upload.
#[must_use]
pub struct UploadItem {
    pub(crate) source: UploadSource,
    pub(crate) input: CreateFileInput,
}

impl UploadItem {
    /// A file of this content; named, where the content is a file, like that.
    pub fn new(source: impl Into<UploadSource>) -> Self {
        let source = source.into();
        let input = CreateFileInput {
            file_name: source.own_name(),
            ..CreateFileInput::default()
        };
        Self { source, input }
    }

    /// What the Vault is told, with the type that follows from the name where the caller gave none.
    pub(crate) fn with_type(mut self) -> Self {
        if self.input.mime_type.is_none() {
            let name = self.input.file_name.as_deref();
            self.input.mime_type = name.and_then(mime_type_by_name).map(str::to_owned);
        }
        self
    }

    pub(crate) fn set_file_name(&mut self, name: &str) {
        self.input.file_name = file_name(name);
    }
}

macro_rules! from_source {
    ($($source:ty),+) => {$(
        impl From<$source> for UploadItem {
            fn from(source: $source) -> Self {
                Self::new(source)
            }
        }
    )+};
}

from_source!(UploadSource, Vec<u8>, Bytes, &'static [u8], PathBuf, &Path);

impl fmt::Debug for UploadItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadItem")
            .field("source", &self.source)
            .field("file_name", &self.input.file_name)
            .field("mime_type", &self.input.mime_type)
            .field("parent_id", &self.input.parent_id)
            .finish_non_exhaustive()
    }
}

/// The setters of an item, for a type that is one or has one.
macro_rules! item_setters {
    ($type:ident $(, $field:ident)?) => {
        impl $type {
            /// What the file is called in the Vault: the text after the last `/`, without NUL bytes; nothing where that is
            /// empty (Meistrari contract, section 5.6).
            pub fn file_name(mut self, name: impl AsRef<str>) -> Self {
                self$(.$field)?.set_file_name(name.as_ref());
                self
            }

            /// Its media type. Unless set, the one that the ending of its name stands for, if any; the content is not
            /// looked at.
            pub fn mime_type(mut self, media: impl Into<String>) -> Self {
                self$(.$field)?.input.mime_type = Some(media.into());
                self
            }

            /// Makes the file a child of this one.
            pub fn parent_id(mut self, id: impl Into<String>) -> Self {
                self$(.$field)?.input.parent_id = Some(id.into());
                self
            }

            /// What to do when there is no such parent.
            pub fn on_missing_parent(mut self, rule: $crate::vault::types::OnMissingParent) -> Self {
                self$(.$field)?.input.on_missing_parent = Some(rule);
                self
            }

            /// What to do when the file exists with another parent.
            pub fn on_parent_conflict(mut self, rule: $crate::vault::types::OnParentConflict) -> Self {
                self$(.$field)?.input.on_parent_conflict = Some(rule);
                self
            }
        }
    };
}

pub(crate) use item_setters;

item_setters!(UploadItem);

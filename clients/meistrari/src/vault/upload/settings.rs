//! What a caller may set for an upload, and the setters that all upload requests share.
//!
//! It must never decide what is sent; the requests do.

use agent_clients_runtime::{CallOptions, CancellationToken};

use super::error::UploadFailure;
use super::plan::{MAX_PART_BYTES, Plan};
use super::progress::Callback;

/// Whether content goes to the storage in parts.
///
/// An upload in parts survives a broken connection (only the part is sent again) and sends several parts at a time. It has
/// no hash, so the Vault cannot recognise content that it has already, and every upload is a new file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Multipart {
    /// In one request, as the official client does it unless asked otherwise; in parts only where one request cannot do:
    /// content of more than 5 GiB, the most that the storage takes at once (Meistrari contract, section 4.3; that this
    /// holds for a whole file too is inferred).
    #[default]
    Auto,
    /// In parts, content without a single byte excepted, which has none.
    Always,
    /// In one request, whatever its length.
    Never,
}

/// What all uploads can be told.
#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) cutting: Cutting,
    pub(crate) concurrency: Option<usize>,
    pub(crate) force: bool,
    pub(crate) progress: Option<Callback>,
    pub(crate) options: CallOptions,
}

/// Whether and how content is cut into parts.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cutting {
    pub(crate) multipart: Multipart,
    pub(crate) part_bytes: Option<u64>,
    pub(crate) concurrency: Option<usize>,
}

impl Settings {
    /// Of one file: how many at a time are its parts.
    pub(crate) fn of_parts(&self) -> Cutting {
        Cutting {
            concurrency: self.concurrency,
            ..self.cutting
        }
    }

    pub(crate) fn cancel(&self) -> CancellationToken {
        self.options.cancel().cloned().unwrap_or_default()
    }
}

impl Cutting {
    /// How content of this length goes; `None` is in one request.
    pub(crate) fn plan(&self, length: u64, read_once: bool) -> Result<Option<Plan>, UploadFailure> {
        let in_parts = match self.multipart {
            Multipart::Always => length > 0,
            Multipart::Auto => length > MAX_PART_BYTES,
            Multipart::Never => false,
        };
        if !in_parts {
            return Ok(None);
        }
        let plan = Plan::new(length, self.part_bytes, self.concurrency, read_once);
        plan.map(Some).map_err(UploadFailure::Input)
    }
}

/// The setters of `Settings`, for a request that has a field `settings`.
macro_rules! settings_setters {
    ($request:ident, concurrency: $concurrency:literal) => {
        impl $request {
            /// Whether the content goes in parts; [`Multipart::Auto`](crate::vault::Multipart::Auto) unless set.
            pub fn multipart(mut self, multipart: $crate::vault::Multipart) -> Self {
                self.settings.cutting.multipart = multipart;
                self
            }

            /// Size of the parts of an upload in parts, 5 MiB to 5 GiB. Unless set, 64 MiB, or as much as cuts the content
            /// into at most 10,000 (Meistrari contract, section 5.6). A part of a stream is kept while it is sent, so
            /// smaller parts need less memory.
            pub fn part_bytes(mut self, bytes: u64) -> Self {
                self.settings.cutting.part_bytes = Some(bytes);
                self
            }

            #[doc = $concurrency]
            pub fn concurrency(mut self, most: usize) -> Self {
                self.settings.concurrency = Some(most);
                self
            }

            /// Sends the content even where the Vault says that it has it already.
            pub fn force(mut self, force: bool) -> Self {
                self.settings.force = force;
                self
            }

            /// Ends the upload when the token is cancelled. One in parts is given up at the storage before the call
            /// returns, or in the background where the Vault has not answered yet that it was begun.
            pub fn with_cancel(mut self, token: agent_clients_runtime::CancellationToken) -> Self {
                self.settings.options = self.settings.options.with_cancel(token);
                self
            }

            /// How every call of the upload is made. The timeout and headers are for the calls to the Vault; sending the
            /// bytes ends on silence (`with_idle_timeout`, 60 s unless set).
            pub fn with_options(mut self, options: agent_clients_runtime::CallOptions) -> Self {
                self.settings.options = self.settings.options.with_options(options);
                self
            }
        }
    };
}

/// The setter of the progress callback, for a request that uploads one file.
macro_rules! progress_setter {
    ($request:ident) => {
        impl $request {
            /// Calls this after each part (`Uploading`), before the parts are put together (`Completing`) and when the file
            /// is there (`Complete`) (Meistrari contract, section 5.6). Content that goes in one request counts as one
            /// part; an upload that was skipped calls nothing. Called in order and never twice at a time; it should
            /// return at once.
            pub fn on_progress(mut self, callback: impl FnMut($crate::vault::UploadProgress) + Send + 'static) -> Self {
                self.settings.progress = Some(Box::new(callback));
                self
            }
        }
    };
}

pub(crate) use {progress_setter, settings_setters};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_goes_in_parts_only_where_asked_or_where_one_request_cannot_do() {
        for (multipart, length, in_parts) in [
            (Multipart::Auto, 0, false),
            (Multipart::Auto, MAX_PART_BYTES, false),
            (Multipart::Auto, MAX_PART_BYTES + 1, true),
            (Multipart::Always, 0, false),
            (Multipart::Always, 1, true),
            (Multipart::Never, MAX_PART_BYTES + 1, false),
        ] {
            let cutting = Cutting {
                multipart,
                ..Cutting::default()
            };
            let plan = cutting.plan(length, false).unwrap();
            assert_eq!(plan.is_some(), in_parts, "{multipart:?} {length}");
        }
    }
}

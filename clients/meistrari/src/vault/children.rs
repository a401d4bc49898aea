//! The children of a file, page after page.
//!
//! Rules: Meistrari contract, sections 1.5 and 3 (V8). `includeDeleted` must never be sent as `false`: what the service makes
//! of that is not known.

use std::fmt;

use agent_clients_runtime::{CallOptions, Items, Pages, call_options};

use super::api::files::ListChildrenRequest;

/// Children on a page unless set otherwise, as the official client asks for.
pub const CHILDREN_PAGE_SIZE: u32 = 100;

/// The children of a file; see [`VaultFile::children`](crate::vault::VaultFile::children).
///
/// ```no_run
/// use meistrari_client::runtime::TryStreamExt;
///
/// # async fn example(file: meistrari_client::vault::VaultFile) -> Result<(), meistrari_client::Error> {
/// let mut pages = file.children().mime_type("text/plain").items();
/// while let Some(child) = pages.try_next().await? {
///     println!("{} {:?}", child.id, child.original_file_name);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use = "nothing is fetched until `items` or `pages` is read"]
pub struct Children {
    request: ListChildrenRequest,
    include_deleted: bool,
    page_size: u32,
    options: CallOptions,
}

call_options!(Children);

impl Children {
    pub(super) fn new(request: ListChildrenRequest) -> Self {
        Self {
            request,
            include_deleted: false,
            page_size: CHILDREN_PAGE_SIZE,
            options: CallOptions::new(),
        }
    }

    /// Only children of this media type.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.request = self.request.mime_type(mime_type);
        self
    }

    /// Whether deleted children are listed too; not unless set.
    pub fn include_deleted(mut self, include: bool) -> Self {
        self.include_deleted = include;
        self
    }

    /// Children on a page, at least 1; [`CHILDREN_PAGE_SIZE`] unless set. A page with fewer is the last, so a full last page
    /// costs one more request.
    pub fn page_size(mut self, children: u32) -> Self {
        self.page_size = children.max(1);
        self
    }

    /// The children one by one; a page is fetched when it is needed.
    #[must_use]
    pub fn items(self) -> Items<ListChildrenRequest> {
        self.first_page().items()
    }

    /// The pages as they are.
    #[must_use]
    pub fn pages(self) -> Pages<ListChildrenRequest> {
        self.first_page().pages()
    }

    fn first_page(self) -> ListChildrenRequest {
        let mut request = self.request.limit(i64::from(self.page_size)).offset(0);
        if self.include_deleted {
            request = request.include_deleted(true);
        }
        request.with_options(self.options)
    }
}

impl fmt::Debug for Children {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Children")
            .field("request", &self.request)
            .field("include_deleted", &self.include_deleted)
            .field("page_size", &self.page_size)
            .finish()
    }
}

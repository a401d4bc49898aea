//! The operations of `blobs`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `blobs`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/blobs.md"))]
#[derive(Clone, Debug)]
pub struct Blobs {
    pub(crate) core: Core,
}

impl Blobs {
    /// Diagnose a URL
    ///
    /// Says what the delivery network serves under a URL of an object, and whether that is its current content. Looking
    /// may itself warm the cache.
    ///
    /// - `url`: The URL to look at.
    ///
    /// `GET /storage/v1/blobs/diagnose`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.4 and 6.1). Later clients call it `assets.diagnoseUrl`. 1.57.0 sends the anon key instead.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.blobs().diagnose_url("url").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn diagnose_url(&self, url: impl Into<String>) -> DiagnoseUrlRequest {
        DiagnoseUrlRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            url: url.into(),
        }
    }

    /// Download an object
    ///
    /// Answers the content of the object.
    ///
    /// - `key`: Key of the object. Its slashes separate segments and stay as they are in the path; each segment is encoded by itself.
    ///
    /// `GET /storage/v1/blob/{key}`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.4 and 6.1). Later clients call it `assets.get`. 1.57.0 sends the anon key instead.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.blobs().get("key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, key: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.into(),
        }
    }

    /// List objects
    ///
    /// Lists objects by key, a page at a time.
    ///
    /// `GET /storage/v1/blobs`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.4 and 6.1). Later clients call it `assets.ls`. 1.57.0 sends the anon key instead. Later clients filter too, by names that
    /// are not known.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.blobs().ls().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn ls(&self) -> LsRequest {
        LsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            prefix: None,
            limit: None,
            cursor: None,
            sort: None,
        }
    }

    /// Delete an object
    ///
    /// Deletes the object. Any 2xx is success, whatever its body.
    ///
    /// - `key`: Key of the object. Its slashes separate segments and stay as they are in the path; each segment is encoded by itself.
    ///
    /// `DELETE /storage/v1/blob/{key}`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.4 and 6.1). Later clients call it `assets.rm`. 1.57.0 sends the anon key instead.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.blobs().rm("key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn rm(&self, key: impl Into<String>) -> RmRequest {
        RmRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.into(),
        }
    }

    /// Sign a URL of an object
    ///
    /// Answers a URL that downloads the object without a key, for a limited time.
    ///
    /// - `key`: Key of the object. Its slashes separate segments and stay as they are in the path; each segment is encoded by itself.
    ///
    /// `POST /storage/v1/blob/{key}/sign`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.4 and 6.1). Later clients call it `assets.sign`. 1.57.0 sends the anon key instead.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::BlobsSignInput) -> Result<(), run402_client::Error> {
    /// let reply = client.blobs().sign("key", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn sign(
        &self,
        key: impl Into<String>,
        body: types::BlobsSignInput,
    ) -> SignRequest {
        SignRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.into(),
            body,
        }
    }
}

static DIAGNOSE_URL: Operation = Operation {
    id: "blobs_diagnose_url",
    method: "GET",
    route: "/storage/v1/blobs/diagnose",
    auth: "storage",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `blobs_diagnose_url`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DiagnoseUrlRequest {
    core: Core,
    options: CallOptions,
    url: String,
}

::agent_clients_runtime::call_options!(DiagnoseUrlRequest);

impl DiagnoseUrlRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DiagnoseUrlRequest { core, options, url } = self;
        let mut call = core.call(&DIAGNOSE_URL, options);
        call.accept("application/json");
        raw::blobs::blobs_diagnose_url(call, &url)
    }
}

impl ::std::future::IntoFuture for DiagnoseUrlRequest {
    type Output = Result<Reply<types::BlobDiagnoseEnvelope>, Error>;
    type IntoFuture = CallFuture<types::BlobDiagnoseEnvelope>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "blobs_get",
    method: "GET",
    route: "/storage/v1/blob/{key}",
    auth: "storage",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `blobs_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    key: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, key } = self;
        let call = core.call(&GET, options);
        raw::blobs::blobs_get(call, &key)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static LS: Operation = Operation {
    id: "blobs_ls",
    method: "GET",
    route: "/storage/v1/blobs",
    auth: "storage",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `blobs_ls`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct LsRequest {
    core: Core,
    options: CallOptions,
    prefix: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    sort: Option<String>,
}

::agent_clients_runtime::call_options!(LsRequest);

impl LsRequest {
    /// Only keys that begin with this.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = Some(prefix.into());
        self
    }

    /// Number of objects on the page.
    ///
    /// Limits: at most 1000. The server's default: `100`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The `next_cursor` of the page before.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Field and direction to sort by. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The form is that of a recorded call of 3.3.3.
    pub fn sort(mut self, sort: impl Into<String>) -> Self {
        self.sort = Some(sort.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let LsRequest { core, options, prefix, limit, cursor, sort } = self;
        let mut call = core.call(&LS, options);
        call.accept("application/json");
        raw::blobs::blobs_ls(
            call,
            cursor.as_deref().filter(|text| !text.is_empty()),
            limit,
            prefix.as_deref().filter(|text| !text.is_empty()),
            sort.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for LsRequest {
    type Output = Result<Reply<types::BlobsLsReply>, Error>;
    type IntoFuture = CallFuture<types::BlobsLsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for LsRequest {
    type Page = types::BlobsLsReply;
    type Item = types::BlobSummary;
    const ITEMS: &'static str = "blobs";
    const OPERATION: &'static Operation = &LS;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.blobs)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.blobs.len())
    }

    fn advance(&mut self, page: &Self::Page, _count: usize) -> bool {
        ::agent_clients_runtime::page_step::cursor(
            &mut self.cursor,
            Some(page).and_then(|found| found.next_cursor.as_ref()).cloned(),
        )
    }
}

impl LsRequest {
    /// All entries from here on, page after page; pages are fetched when they are needed.
    #[must_use]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// All pages from here on, each whole.
    #[must_use]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
}

static RM: Operation = Operation {
    id: "blobs_rm",
    method: "DELETE",
    route: "/storage/v1/blob/{key}",
    auth: "storage",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `blobs_rm`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RmRequest {
    core: Core,
    options: CallOptions,
    key: String,
}

::agent_clients_runtime::call_options!(RmRequest);

impl RmRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RmRequest { core, options, key } = self;
        let call = core.call(&RM, options);
        raw::blobs::blobs_rm(call, &key)
    }
}

impl ::std::future::IntoFuture for RmRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static SIGN: Operation = Operation {
    id: "blobs_sign",
    method: "POST",
    route: "/storage/v1/blob/{key}/sign",
    auth: "storage",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `blobs_sign`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SignRequest {
    core: Core,
    options: CallOptions,
    key: String,
    body: types::BlobsSignInput,
}

::agent_clients_runtime::call_options!(SignRequest);

impl SignRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SignRequest { core, options, key, body } = self;
        let mut call = core.call(&SIGN, options);
        call.accept("application/json");
        raw::blobs::blobs_sign(call, &key, &body)
    }
}

impl ::std::future::IntoFuture for SignRequest {
    type Output = Result<Reply<types::BlobsSignReply>, Error>;
    type IntoFuture = CallFuture<types::BlobsSignReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! Rows of a table by a query of PostgREST's (Run402 contract, section 3.1).
//!
//! That query has no fixed names, so the specification cannot describe it. It goes into the address as it is given and must never be
//! taken apart here.

use std::future::IntoFuture;

use agent_clients_runtime::{CallFuture, CallOptions, Core, Error, Operation, Repeat, engine};
use serde_json::Value;

use crate::api::projects::Projects;
use crate::errors;

/// Rows of a table, with a query.
pub trait RowsExt {
    /// The rows that the anon key may see: `projects.rest` with its query, for example `select=id&order=id.desc`. A leading `?` makes no
    /// difference. What has a meaning of its own in an address (`&`, `#`, `%` …) has to be percent-encoded in values.
    ///
    /// # Errors
    /// Where the table has no name, the query cannot be part of an address, or the service refuses. While a migration runs it answers
    /// 503 and may say how long to wait.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let newest = client.projects().rows("items", "select=id,title&order=id.desc&limit=10").await?;
    /// println!("{}", *newest);
    /// # Ok(())
    /// # }
    /// ```
    fn rows(&self, table: impl Into<String>, query: impl Into<String>) -> RowsRequest;
}

impl RowsExt for Projects {
    fn rows(&self, table: impl Into<String>, query: impl Into<String>) -> RowsRequest {
        RowsRequest {
            core: self.core.clone(),
            options: CallOptions::new(),
            table: table.into(),
            query: query.into(),
        }
    }
}

/// The operation that `projects().rest(…)` is without a query.
static ROWS: Operation = Operation {
    id: "projects_rest",
    method: "GET",
    route: "/rest/v1/{table}",
    auth: "anon",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// See [`RowsExt::rows`]; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RowsRequest {
    core: Core,
    options: CallOptions,
    table: String,
    query: String,
}

agent_clients_runtime::call_options!(RowsRequest);

impl IntoFuture for RowsRequest {
    type Output = Result<agent_clients_runtime::Reply<Value>, Error>;
    type IntoFuture = CallFuture<Value>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let table = engine::encode_path("table", &self.table, &ROWS)?;
            let query = self.query.strip_prefix('?').unwrap_or(&self.query);
            // A fragment is no part of a request: what follows would be lost without a word.
            if query.contains('#') {
                return Err(Error::invalid_input(
                    ROWS.id,
                    "query",
                    "it holds a `#`, which ends the query of an address",
                    "write it as %23",
                ));
            }
            let mut call = self.core.call(&ROWS, self.options);
            call.accept("application/json");
            let mut url = format!("{}/rest/v1/{table}", call.base_url());
            if !query.is_empty() {
                url.push('?');
                url.push_str(query);
            }
            let request = call.http().get(url).build();
            call.execute(request).await?.json().await
        })
    }
}

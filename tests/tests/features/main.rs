//! What generated clients do on the wire, feature by feature, against a loopback server that checks nothing itself.
//!
//! Every test names a promise and looks at the bytes: path, query, headers and body of the request, and what a reply
//! becomes. Each fixture of `fixtures/` has its part here.

mod bodies;
mod deprecated;
mod enums;
mod errors;
mod events;
mod forms;
mod headers;
mod names;
mod objects;
mod pages;
mod parameters;
mod replies;
mod secrets;
mod unions;

use agent_clients_runtime::Core;
use agent_clients_tests::server::{Answer, Server};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A server with this script and a client of it.
async fn serve<C>(
    client: fn(Core) -> C,
    script: impl IntoIterator<Item = Answer>,
) -> Result<(Server, C), Box<dyn std::error::Error>> {
    let server = Server::start(script).await?;
    let client = client(server.core().build()?);
    Ok((server, client))
}

/// `times` answers without a body.
fn done(times: usize) -> Vec<Answer> {
    vec![Answer::status(200); times]
}

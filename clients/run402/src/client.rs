//! The client of the hosted API.

use agent_clients_runtime::Core;

/// The Run402 API. Cheap to clone; all clones share connections.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// A client that sends its requests through `core`.
    #[must_use]
    pub fn new(core: Core) -> Self {
        Self { core }
    }

    /// The shared part of all requests: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }
}

//! The dialect of the vendor's open-source server, which is another product than the hosted API.

use agent_clients_runtime::Core;

pub use crate::generated::core_server::{api, errors, types};

/// Run402's open-source server. Cheap to clone; all clones share connections.
#[derive(Clone, Debug)]
pub struct CoreClient {
    core: Core,
}

impl CoreClient {
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

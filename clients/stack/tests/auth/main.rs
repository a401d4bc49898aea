//! Who is calling: where the credential comes from, how it is renewed, and what an error says.

mod agent;
mod agent_faults;
#[cfg(feature = "browser")]
mod browser;
mod credentials;
mod credentials_faults;
mod errors;
mod oauth;
mod order;
mod processes;
mod secrets;
mod support;

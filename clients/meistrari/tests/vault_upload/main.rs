//! What uploads promise: single, in parts, many at once, assets. Over a scripted transport for the Vault and the storage.

mod assets;
mod bulk;
mod cancel;
mod parts;
mod single;
mod sources;
mod support;
mod wire;

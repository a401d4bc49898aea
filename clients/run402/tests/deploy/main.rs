//! Deploys, against recorded calls and against a service in memory that knows what content it has.

mod composites;
mod faults;
mod files;
mod gateway;
mod journal;
mod manifest;
mod recorded;
mod spec;
mod support;
mod upload;

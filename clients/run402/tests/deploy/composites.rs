//! Calls that are made of a deploy.

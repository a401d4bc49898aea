//! Mailboxes that are found once, messages that are checked before they are sent, and what webhooks deliver.

mod mailboxes;
mod webhooks;

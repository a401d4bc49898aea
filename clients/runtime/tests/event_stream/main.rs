//! The typed event stream against a scripted server: cut at every byte, stalled, refused, cancelled. Time is the paused clock of
//! tokio, so a wait of minutes takes no time and is measured exactly.

mod cuts;
mod ends;
mod reconnects;
mod rules;
mod script;

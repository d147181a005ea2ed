//! The pieces pages are built from. None reads storage or the clock.

pub mod choices;
pub mod icon;
pub mod keeping_banner;
pub mod log_dialog;
pub mod log_form;
pub mod quick_log;
pub mod shell;
pub mod step_card;
pub mod tally;
pub mod why;

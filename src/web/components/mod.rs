//! The pieces pages are built from. None reads storage or the clock.

pub mod add_prospect;
pub mod ask;
pub mod choices;
pub mod fact;
pub mod fields;
pub mod figures;
pub mod file_button;
pub mod finding_list;
pub mod first_steps;
pub mod icon;
pub mod keeping_banner;
pub mod labelled_fact;
pub mod log_dialog;
pub mod log_form;
pub mod marked_text;
pub mod person;
pub mod placeholders;
pub mod quick_log;
pub mod shell;
pub mod spoken_clock;
pub mod step_card;
pub mod tally;
pub mod text_fact;
pub mod why;

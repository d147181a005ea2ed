//! Leave to say no, or to stop.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[(
    Sign::Leave,
    &[
        "(a|short|quick|simple|just) ~2 no ~1 (is|will|works|would|thanks|thank)",
        "(not|no longer) ~2 (interested|for you|priority|fit|right time|good time|the right) ~6 (let me know|tell me|say so|no problem|no worries|fine|ok|okay|understand|enough)",
        "(fine|ok|okay|no problem|no worries|alright|understand) if (not|you|this|it|now)",
        "reply|text stop",
        "(say|saying|tell me) no",
    ],
)];

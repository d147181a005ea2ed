//! Named days, dates and clock times.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[(
    Sign::Day,
    &[
        "(at|by|before|after|until|till|from) #number (today|tomorrow|tonight|on|sharp|or|if|$)",
        "<weekday>",
        "<month> #number|#ordinal|<count>",
        "#number|#ordinal of? <month>",
        "the #ordinal",
        "#clock",
        "#date",
        "#number am|pm|o'clock",
        "<count> o'clock|am|pm",
        "at|by|before|after|around|until|from <count> $",
        "half|quarter past|to <count>|#number",
        "tomorrow|tonight",
        "today (at|before|by|around|after|or|between)",
        "(you|free|available|call|chat|talk|works|work|time|suit|moment|minute|minutes) (free|later)? today",
        "noon|midday|lunchtime",
        "this (morning|afternoon|evening)",
    ],
)];

//! Asking after someone's health before saying why one writes.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[(
    Sign::Pleasantry,
    &[
        "how are|is you|everyone|things|everything|life|business|ya|we|all|y'all (doing|going|keeping|today|lately|feeling|holding|getting|been|this|in|over|on|at|with|and|$)",
        "how are things|you (all|both)? <adverb>? (this|the)? (fine|lovely|sunny|rainy|cold|morning|afternoon|evening|beautiful)",
        "how (is|are) (things|everything|life|tricks|business)",
        "how is (it|everything|life|business|your) ~2 (going|treating|been|shaping) ~1 (so|with|you|far|today|$)",
        "how is your (day|week|month|year|morning|afternoon|summer|winter|spring|autumn|fall|weekend|monday|friday|tuesday|wednesday|thursday)",
        "how was your (weekend|week|holiday|holidays|vacation|break|summer|christmas|thanksgiving|easter|new)",
        "how has (your|the) (week|day|year|month|summer)",
        "how (have|has|did) (you|things|life|everything|it) been",
        "(hope|hoping|trust|trusting|hopefully|wishing|hopes) (that)? (you|your|ya|this|all|everything|everyone|things|life|business|it|the|we) ~5 (well|good|great|fine|okay|ok|safe|healthy|wonderful|fantastic|lovely|productive|best|awesome|amazing|terrific|spirits|excellent|super|nice|busy|warm|cool|dry|thriving|smoothly|swell|better|bright|brilliant)",
        "(hope|hoping|trust|hopefully) (that)? (you|you all|everyone|your|the) ~3 (had|have|having|enjoyed|enjoying|survived|enjoy|surviving|staying|keeping) ~4 (day|week|weekend|morning|afternoon|start|monday|tuesday|wednesday|thursday|friday|holiday|holidays|break|summer|one|month|year|vacation|christmas|easter|thanksgiving|sunshine|evening|weather|season|spring|safe|well|warm|cool|long)",
        "(hope|hoping|trust) (your|the|this|that) ~2 (day|week|weekend|month|morning|year|monday|tuesday|wednesday|thursday|friday|summer|holidays|quarter|afternoon) ~2 (is|was|has|been|going|went|off|treating|started|starts)",
        "(hope|trust|hoping|trusting) (all|things|life|everything|business|work) (is|are|goes|go|going|continues|has|at|with)",
        "(trust|hope|hoping|trusting|hopes) (that)? (this|my|the) (quick|short|brief)? (email|message|note|letter|mail|text|call|voicemail|one)? (finds|reaches|catches|meets|gets|find|reach|catch|is finding|found) (you|everyone|your)",
        "(hope|hoping|trust) (you|you all) (and) (your|the|all) ~4 (well|good|great|safe|healthy|fine|ok|okay)",
        "(hope|trust|hoping) you are (doing|keeping|all|well|staying|good|great|ok|okay|fine|safe|healthy|having|both|surviving)",
        "hope you have been (well|good|keeping|doing|great|ok)",
        "hope (to find|i find|i am finding|it finds) you",
        "^ (happy) (monday|tuesday|wednesday|thursday|friday|weekend|new year|hump day|summer|spring|holidays)",
        "long time no (see|speak|talk|chat|hear)",
        "(i) (hope|trust) (all|everything) well",
        "^ (hope|trust) (all|everything|you) (is)? (well|good|ok)",
        "(wishing|wish) you (a|all|the) ~2 (day|week|weekend|well|best|start) $",
        "(been|keeping|doing) (well|ok|good|busy) $",
        "how you (doing|been|going|keeping|holding)",
        "(you|u) (well|good|ok|keeping well|alright|all right) $",
        "^ (you|you all|all) (well|good|ok|alright) $",
        "what (is|has been) (up|new|happening|good) (with you|lately|$)",
        "how do you do",
    ],
)];

//! Asking after someone's health before saying why one writes.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[(
    Sign::Pleasantry,
    &[
        "how are|is|r you|everyone|things|everything|life|business (doing|going|keeping|today|lately|$)",
        "how (is|are) (things|everything|life|tricks)",
        "how are|r you|things|we (all|both)? (on)? <adverb>? (this|the)? (fine|lovely|sunny|rainy|cold|morning|afternoon|evening|beautiful)",
        "how is (it|everything|life|business|your) ~2 going|treating|been|shaping|so? far?",
        "how is your (day|week|month|year|morning|afternoon|summer|winter|spring|autumn|fall|weekend|monday|friday)",
        "how (was|has|did|have) (your|the|you|things|everything) (been|~2 (weekend|week|holiday|holidays|vacation|break|summer|christmas|thanksgiving|easter))",
        "how have (you|things) been",
        "hope|hoping|trust|hopefully|wishing that? (you|your|this|all|everything|everyone|things|life) ~5 (well|good|great|fine|okay|ok|safe|healthy|wonderful|fantastic|lovely|productive|best|awesome|amazing|terrific|spirits|excellent|super|nice|busy|warm|cool|dry)",
        "hope|hoping|trust that? (you|everyone) ~2 (had|have|having|enjoyed|enjoying|survived) ~3 (day|week|weekend|morning|afternoon|start|monday|friday|holiday|holidays|break|summer|one|month|year|vacation|christmas|easter|thanksgiving|sunshine|evening)",
        "hope|trust (your|the) ~1 (day|week|weekend|month|morning|year|monday|friday|summer|holidays) ~2 (is|was|has|been|going|went|off|treating)",
        "hope|trust|hoping|trusting (all|things|life|everything|business) (is|are|goes|go|going|continues)",
        "trust|hope (this|my|the) (email|message|note|letter|mail|text|call)? (finds|reaches|catches|meets|gets) you",
        "(hope|hoping|trust) you and (your|the) ~4 (well|good|great|safe|healthy)",
        "happy (monday|tuesday|wednesday|thursday|friday|weekend|new year|hump day)",
        "(hope|trust) you are (doing|keeping|having|enjoying|all|well|staying)",
        "long time no (see|speak|talk|chat)",
        "it has been a while|minute|bit",
        "wishing|wish you (a|all|the) ~2 (day|week|weekend|well|best)",
    ],
)];

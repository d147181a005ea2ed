//! Leaning on them: blame, counting, hurry.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[
    (
        Sign::Guilt,
        &[
            "(you|you still|you just) (have|did|do|are|would) (not|never|yet|failed|ignoring|avoiding|ghosting) ~2 (reply|replied|respond|responded|answer|answered|return|returned|gotten|bother|bothered|acknowledge|acknowledged|called|ignoring|avoiding|ghosting|written|had the)",
            "you (ignored|ignore|ghosted|owe|promised to|promised me|promised us|promised that|promised you|never|failed|forgot|have forgotten|keep ignoring|keep putting)",
            "(ignoring|ignored|ghosting|ghosted|avoiding|dodging|blanking|blanked) (me|my|us|our)",
            "(disappointed|disappointing|frustrated|frustrating|hurt|offended|surprised|upset|puzzled|baffled|annoyed|concerned) ~3 (you|not|hear|heard|silence|response|reply|that|by)",
            "(did|have) (i|we) (do|done|say|said|offend|offended|upset) ~2 (something|anything|wrong|you)",
            "(your|the|such|radio|deafening|this|of) silence",
            "despite ~1 (my|our|repeated|several|numerous)",
            "(least|courtesy|manners|decency|polite) ~3 (you|reply|respond|answer|response|could|call)",
            "(wasted|wasting|waste) (my|our) (time|effort)",
            "(hard|difficult|tough|tricky|impossible) (person|man|woman|one)? to (reach|get|pin|catch|track)",
            "(without|zero|not a single|not even) (any|a|an)? ~1 (response|reply|answer|acknowledgement|word)",
            "(after|given|considering) (all|everything) ~2 (work|effort|time|i|we)",
            "(spent|put|invested|went) ~3 (hours|time|effort|work|days|trouble) ~4 (for you|on your|into|on this|on the)",
            "(still|keep|been|tired of|weeks) (chasing|hounding|pestering) you",
        ],
    ),
    (
        Sign::Counting,
        &[
            "(sent|left|written|emailed|called|tried|contacted|reached|messaged|texted|made|rung|phoned|followed) ~4 (<figure> (emails|email|messages|message|voicemails|voicemail|times|notes|texts|calls|attempts|attempt)|(several|numerous|many|multiple|repeatedly|countless|twice) ~1)",
            "(my|our|is the|this is) (#ordinal|second|third|fourth|fifth|sixth|seventh|eighth) ~2 (email|message|attempt|call|note|voicemail|try|time|follow|text|letter)",
            "(numerous|several|multiple|many|repeated|countless|<figure>) ~1 (attempts|emails|messages|voicemails|tries|reminders|unanswered|follow) ~2 (to|and|later|now|without|no|with|ups|emails|calls)",
            "(last|previous|past) <figure> ~1 (emails|messages|voicemails|calls|attempts|notes)",
            "<figure> (weeks|days|months) (ago)? (and|with|without|of|since) ~2 (nothing|no|silence|still|not)",
        ],
    ),
    (
        Sign::NotHeard,
        &[
            "(have|had|did|do|has) (not|never|yet to|still not) ~2 (heard|hear|seen|received|receive|gotten|got|had) ~2 (back|from|anything|response|reply|word|answer|you|a)",
            "(not|never|yet) (heard|hearing) ~2 (back|from|anything|you)",
            "(no|lack of|absence of) (reply|response|answer|word|news) (from|yet|to|back|since)",
            "(not|unable to|could not|yet to|failed to) ~1 (able to)? (reach|get through|get hold|get ahold|connect|catch|get in touch) ~1 (you|to|of|with)?",
            "not ~2 (received|had|gotten|got|seen) (a|any|your|an) (reply|response|answer)",
        ],
    ),
    (
        Sign::Urgency,
        &[
            "(last|final) (chance|call|opportunity|notice|warning|reminder|days|hours|attempt)",
            "(act|order|buy|book|decide|respond|reply|call|sign) (now|fast|quickly|immediately|today only|before it is too late|right away|without delay)",
            "(offer|deal|discount|price|prices|quote|rate|rates|promotion|special|slot|spots|spot|pricing) ~5 (expires|expire|expiring|ends|ending|gone|disappear|disappears|go up|goes up|going up|rise|increase|increasing|only until|runs out|off the table)",
            "only ~1 (<figure>|a few|a handful|couple|limited) ~2 (spots|spot|left|slots|slot|places|place|seats|seat|remaining|available|units|unit|days|hours)",
            "(limited|short) (time|spots|slots|places|availability|number|supply|stock|seats)",
            "(miss|missing|lose|losing|lost) (out|this|your) ~3 (on|opportunity|chance|deal|offer|spot|slot|savings|price|place)?",
            "(before|until) (it is|it) (too late|gone)",
            "hurry",
            "(is|very|most|quite|now|really|getting|extremely) (urgent|urgently)",
            "(respond|reply|call|act|answer|sign|order|decide|need|hear|know|back) ~4 (asap|immediately|urgently|right away)",
            "(time is|clock is|days are) (running|ticking|numbered)",
            "(today|this week|tonight|midnight|now) only",
            "(going|selling|filling|flying|disappearing|moving|booking) (up)? (fast|quickly|quick)",
            "or (i|we) ~3 (give|release|offer|let) ~4 (someone else|somebody else|others|another|next person)",
            "only (hold|guarantee|honour|honor|offer|keep) ~4 (if|until|for)",
            "(once|one) (in a lifetime|time offer|time deal|time only)",
            "(need|must|have to) ~2 (hear|know|have|get) ~4 (today|by end|by the end|by close|immediately|now|right away|tonight|asap)",
            "(can not|cannot|will not) (hold|keep|wait|guarantee) ~4 (longer|forever|much|beyond|after|price|open|rate|slot|spot|past)",
        ],
    ),
];

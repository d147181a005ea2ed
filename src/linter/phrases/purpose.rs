//! Saying why, by name.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[
    (
        Sign::Named,
        &[
            "<your> ~3 <doc>",
            "<your> ~3 <thing>",
            "(our|the|your|a|my) ~2 <event> (on|about|yesterday|today|tomorrow|last|this|next|earlier|at|for|with|regarding|to discuss|where|in)",
            "(about|regarding|re|concerning|on|for|with|discuss|discussing|discussed|of) (the|your|our|a|an|that|those|these|this) ~2 (<doc>|<thing>|<event>)",
            "(spoke|talked|met|chatted|discussed|discussing|mentioned|asked|said|told|agreed|requested|inquired|enquired) ~4 (about|on|in|at|for|that|to)",
            "(sent|send|sending|attached|attaching|enclosed|emailed|left|dropped|prepared|quoted|shared|submitted|delivered) ~4 (<doc>|<thing>)",
            "your (question|questions|request|inquiry|enquiry|concern|concerns|visit|order|interest in|note about|email about|message about|comment)",
            "you (asked|requested|wanted|downloaded|ordered|signed|registered|visited|viewed|attended|mentioned|inquired|enquired|looked)",
            "(saw|noticed|read|heard|came|found|spotted) (that|your|the|across|about|an|this)",
            "invite|inviting you",
            "(schedule|book|arrange|set|reschedule|confirm|fix|plan|organise|organize) ~3 <event>",
        ],
    ),
    (
        Sign::Settles,
        &[
            "(made|make|reached|come to|reach|take) (a|your|any|the)? ~1 (decision|mind|choice)",
            "(have you|did you|are you|if you|whether you) ~2 (decided|signed|approved|chosen|sign|decide|approve|choose)",
            "(ready|like|want|wish|planning|able) to (move|go|proceed|get) (forward|ahead|started|on|going)",
            "(close|closing|closed|archive|archiving) ~2 (file|loop|account|case|request|ticket|book|out|inquiry|enquiry)",
            "(gone|go|going|went|chosen|decided) (in|with|on) (another|a different|someone|somebody) ~2",
            "(sign|signed|signature|approve|approval|countersign)",
        ],
    ),
];

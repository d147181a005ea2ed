//! What they are asked to do.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[
    (
        Sign::ClearAsk,
        &[
            "(are|r|is|would|will) (you|it|there|tuesday|monday|wednesday|thursday|friday) ~3 (free|available|open|around|ok|okay|good|work|suit|convenient|able|interested|willing|up)",
            "(would|does|do|will|could|can|should|shall|may|might) (you|it|that|this|i|we|he|she|they|#clock|#ordinal|<weekday>|<month>|either|tomorrow|next|the) ~8 (like|work|works|suit|suits|meet|call|talk|speak|chat|join|send|sign|confirm|tell|share|reply|forward|introduce|book|schedule|prefer|have|give|come|drop|stop|visit|be|make|help|let|want|need|put|close|take|connect|approve|ask|check|point|do|pay|return|spare|decide|choose|pick|go|say|text|email|ring|see|hop|jump)",
            "(please|kindly|just|simply|could you|can you|would you) (sign|call|reply|respond|send|let|confirm|click|text|give|return|book|choose|pick|email|ring|forward|complete|fill|review|check|tell|say|advise|drop|share|approve|contact|hit|use|pay|answer|schedule|come|bring)",
            "^ (call|ring|text|email|reply|sign|click|choose|pick|book|send|tell|confirm|give) (me|us|back|here|yes|no|with|to|the|your|a|by|it|this|at|on|and|one|now)",
            "let (me|us) know (if|whether|which|what|when|who|how|by|either|yes)",
            "(call|ring|text|email) me (back)? (on|at|before|by|when|any)",
            "(which|what|who|when|where) ~2 (is|are|do|does|did|would|will|should|can|could|works|suits|day|time|date|one|of)",
            "(how|have|has|did|was|were|do|does|are|is) (about|you|the|it|that|your|this|there|many|much|long|anyone|everyone|we) ~8 $",
            "(need|want|like|love) (you|your|to know|to hear) ~3 (sign|answer|know|confirm|decision|send|whether|if)",
        ],
    ),
    (
        Sign::VagueAsk,
        &[
            "any ~1 (questions|thoughts|feedback|updates|update|news|interest|concerns)",
            "feel free",
            "(do not|never) hesitate",
            "(let|lmk) (me|us)? know (your thoughts|what you think|how you|if you have|if you need|if i can|if there is|should you|if we can)",
            "(thoughts|questions|interested|updates)",
            "(get|be) (back)? (to|in) (me|us|touch) (when|at your|soon|if)",
            "(happy|glad|here|available|around|pleased) (to|if) (you|answer|help|discuss|chat|talk|assist)",
            "look|looking forward",
            "what do you think|reckon|say",
        ],
    ),
];

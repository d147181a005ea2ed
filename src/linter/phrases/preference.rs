//! Asking how, when or by which channel they would like to be contacted.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[(
    Sign::Preference,
    &[
        "(what|which|what's) ~1 (is|are|would be|might be|will be) ~2 (best|easiest|preferred|ideal|good|better|convenient|right|quickest) ~1 (way|time|times|day|days|method|number|channel|email|moment|slot|place|hour) ~3 (to|for|that|you|we|this|next|$|in|on)",
        "(what|which|what's) (best|preferred|easiest|good|better) (way|time|day|method|number|channel)",
        "when (is|are|would|might|will) (be)? (a|the|you|it|your|there|some)? ~2 (good|best|better|convenient|free|available|suitable|ideal|around|easiest|suit|works|work|be)",
        "when (works|suits|can|could|do|does|should|shall|would|is|may) (i|we|you|best|that|it|would|your|this|next|best|for) ~3 (call|talk|speak|chat|meet|connect|catch|reach|have|work|suit|prefer|like|time|ring|come|follow|check|you|try)",
        "(what|which) (time|times|day|days|date|dates|slot|slots|hours|evening|week|part|window) ~6 (work|works|suit|suits|is|are|would|do|does|fit|fits|can|will|looks|look|best|easiest|good)",
        "(what|which|whatever) (works|suits|fits) ~1 (best|better|easiest|easier|for you|you|on your|your|for your)",
        "(what|which) (is|would be|would) ~1 (best|easiest|convenient|more convenient) ~1 (for you|you|$)",
        "how (would|do|should|could|may|can|will|often|might) (you|i|we) ~2 (like|prefer|want|best|reach|contact|stay|keep|follow|hear|touch|check|get|communicate|call|be|wish|work|proceed|rather) ~4 (to|me|us|you|in|up|from|with|contacted|kept|best|it|hear|go|follow)",
        "how (often|frequently|soon) ~4 (hear|contact|call|touch|check|follow|keep|update|like|want|prefer)",
        "(do|would|did|might|should) (you|it) ~1 (prefer|rather) ~1 (email|emails|phone|a phone|text|texts|a call|call|by|via|that i|me to|to be|if i|i|i call|i email|over|a different|to hear|to talk|to speak|to meet|to get|to have|whatsapp|zoom|teams|mornings|afternoons|evenings|one|morning|meeting|in person|easier|better)",
        "(is|are|was|would) (email|text|phone|texting|a text|calling|it|there|a call|this|whatsapp|messaging|morning|mornings|afternoon|afternoons) (be)? ~1 (the|a|still|be|any)? ~1 (best|better|easier|easiest|preferred) (way|for|time|than|to|number|day|if|$|email|moment|method|place|person)",
        "would (a|an|another|email|text|texting|phone|some)? ~1 (text|email|call|time|number|day|message|zoom|week|channel|format) ~1 (be|work|suit) (better|easier|best|preferable)",
        "(let|tell|text|email|send|give|reply|drop) (me|us|back|with)? (know|your|a|some|which|what|when|the|how|few|couple)? ~3 (preferred|prefer|preference|availability|convenient|suits|works best|work best|works for|work for|best time|best way|best day|good time|time that|times that|when you are free|when you are available|easiest|best for|free time|good for|best to|suit|time to|day and|day or) ~3 (you|time|way|day|method|email|is|for|to|$|works|suits|work|suit|call|times|days|free|your)?",
        "let (me|us) know (when|what|which|how) (you|time|times|day|days|works|would|is|are|might|to|best|suits|your|a|the|i|a good) ~4 (free|available|best|works|work|suits|suit|time|prefer|good|convenient|call|talk|best|back|contacted|open)",
        "(what|how) (does|is|do|are|about) (your|the) ~2 (calendar|schedule|diary|availability|week|day|agenda|time) ~3 (look|looking|like|next|this|for|on|$|allow)",
        "your (availability|preferred|preference) ~2 (time|method|day|way|number|channel|for|to|next|this|is|are|on|over|contact|$)",
        "(a|any|another|some) ~1 (time|day|slot|times|days|date) ~1 (that|which|when) ~2 (work|works|suit|suits|is|are|fits|convenient) ~2 (you|your|both|best|better)",
        "(would|do|might) you (rather|sooner|prefer) ~2 (i|have|get|hear|speak|talk|meet|email|phone|text|call|in writing|by)",
        "(which|what) (time|day|date|way|channel) (would|is|are|does|do|suits|works)",
        "(best|better|easier|easiest) (way|time|number|day) to (reach|contact|call|catch|get|connect|talk|speak|follow|chat|meet|ring)",
        "whichever|whatever (way|channel|time|method|works|suits|is) ~2 (best|easiest|you|prefer|suits|works)",
    ],
)];

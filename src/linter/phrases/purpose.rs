//! Saying why, by name.

use super::{Sign, Table};

pub(super) const TABLES: &[Table] = &[
    (
        Sign::TopicLead,
        &[
            "(want|need|like|order|book|keep|buy|sell|try|after|wanting|needing) (the|a|an|your|my|those|these|another|some)",
            "(interested|keen) (in|on) (the|a|an|your|our|my|those|these|another|some)",
            "(discuss|go over|walk through|go through|talk through|talk over|show you|run through|walk you through) (the|your|our|a|an|some|how|what|this|that)",
            "(calling|writing|email|emailing|message|messaging|getting in touch|touch|contact) (because|since|on behalf of|in response to|concerning)",
            "(about|regarding|re|concerning)",
            "(with|in) (regard|regards|respect|reference|relation) to",
            "(follow|following|followed) up ~1 (on|with|after|from|to)",
            "(check|checking|checked) ~1 (in|up|back) ~1 (on|about|after)",
            "(check|checking) on",
            "(touch|touching) base ~1 (on|about|after|regarding)",
            "(circle|circling|circled|loop|looping|reach|reaching|come|coming|get|getting) back ~3 (on|about|to)",
            "(update|updates|news|thoughts|feedback|word|progress|decision|questions|opinion) (on|with|about|regarding|around|for)",
            "(interest|interested|looking|help|helping|issue|trouble|problem|problems|struggling) (in|with|for|at)",
            "(spoke|talked|met|chatted|discussed|discussing|discuss|mentioned|asked|agreed|requested|inquired|speaking|meeting|talking|quoted|talk|speak) (about|for|that|on|at|regarding|the|your|over|with|a)",
            "(review|reviewed|reviewing|read|look at|looked at|looking at|look over|looked over|go through|gone through|sign|signed|signing|approve|approved|consider|considered|considering|receive|received|received|got|get) (the|our|my|your|that|those|this|these|a|an)",
            "(sent|send|sending|attached|attaching|enclosed|emailed|left|dropped|prepared|quoted|shared|submitted|delivered|forwarded|share|provided) (you|over|across|along|out|through|to you)? ~1 (the|our|my|your|that|those|this|these|a|an|some|two|three)",
            "(move|moving|go|going|proceed|proceeding|progress|start|started|starting) (forward|ahead|on)? with",
            "(because|reason i)",
        ],
    ),
    (
        Sign::Named,
        &[
            "(best|warm|good|kind|every good) (wishes|wish) (on|for|to)",
            "(thank|thanks) ~3 (clear|quick|honest|straight|plain)? (answer|decision|order|reply) ~1",
            "(the|your|our|my|a|an|this|that|those|these|his|her|their) ~2 <doc>",
            "<doc> (i|we|you) (sent|discussed|spoke|mentioned|left|gave|requested|asked|prepared)",
            "(our|your|the|this|that|today's|yesterday's) ~2 <event> (on|yesterday|today|tomorrow|last|this|next|earlier|scheduled|booked|is|was|at|for|together)",
            "(thank|thanks) ~3 (meeting|speaking|talking|chatting|seeing|visiting|stopping|coming|your time (on|at|in|today|yesterday|this|last|earlier)|taking the time to (meet|speak|talk|chat|show|walk|visit|join)|attending|joining|the (call|meeting|chat|tour|visit|order|invite|introduction|intro|referral|update|coffee|lunch|opportunity to meet|opportunity to quote|warm|kind|quick reply)|having (me|us)|showing|choosing|your order|your interest|your inquiry|considering|downloading|signing|requesting|trusting)",
            "(great|good|nice|lovely|enjoyed|pleasure|enjoy) (to)? (meeting|speaking|talking|chatting|seeing|connecting|our|meet|speak|talk) (with|to|you|call|chat|conversation|meeting)",
            "(confirm|confirming|reschedule|rescheduling|cancel|canceled|missed|rebook|postpone|reminder) ~4 (<event>|each other|chat|time|visit)",
            "(missed|miss) each other",
            "your (question|questions|request|inquiry|enquiry|concern|concerns|visit|order|interest in|note about|email about|message about|comment|move|house|home|property|project|team's)",
            "you (asked|requested|downloaded|ordered|registered|visited|viewed|attended|mentioned|inquired|enquired|said|told|wanted|were looking|are looking|had mentioned|had asked|signed up|expressed|raised|flagged|showed)",
            "as (requested|you requested|you asked)",
            "(referred|suggested|recommended|introduced|told me|mentioned) ~2 (by|i|you|me|that|we)",
            "(renew|renewal|expires|expire|expiring|runs out)",
            "due ~1 (on|at|this|next|for|by|back|again)",
            "next step (is|would|on)",
            "(happy birthday|congratulations|congrats|anniversary)",
        ],
    ),
    (
        Sign::Settles,
        &[
            "(made|make|reached|come to|reach|take|making|get) (a|your|any|the|final)? ~1 (decision|choice)",
            "(have you|did you|if you|whether you|had you) ~2 (decided|signed|approved|chosen)",
            "(ready|if you would like|if you want|wish|planning|able|decide|decided|going|prefer|happy|still|you like|do you want) to ~1 (move forward|go ahead|get started|start|go forward|sign|book|order|buy|sell|purchase|renew|go on|continue)",
            "(sign|signed|signature|countersign)",
            "(holding you back|stopping you|standing in the way|in the way of|hold you back|blocking)",
            "(go ahead|green light|give the go)",
        ],
    ),
    (
        Sign::Closes,
        &[
            "(close|closing|closed|archive|archiving|close out|closing out) ~2 (file|account|case|request|ticket|book|inquiry|enquiry|folder|out|loop|quote|record|records)",
            "(this is|be|is|was) (my|our|the) (last|final) (email|note|message|attempt|one|call|follow|time|reach|outreach|text|voicemail|touch|nudge|try)",
            "(last|final) (email|note|message|call|text|follow up|one) ~1 (from me|from us|on this|about|i will|to you)",
            "(not|never|stop) ~1 (write|call|email|contact|bother|reach|follow) ~2 again",
            "(stop|stopping) (reaching|following|here)",
            "(assume|assuming|guess|guessing|take it|take that|presume|conclude|sign|signal) ~3 (not|no|this|timing|that|you)",
            "(take|taking|cross|remove) you off",
        ],
    ),
];

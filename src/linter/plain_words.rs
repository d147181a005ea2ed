//! The words every follow-up is made of. What is left when they are taken away is what this one is about.

/// Words that name nothing in particular: grammar, courtesy, time, and the vocabulary of being in touch.
pub(super) const PLAIN: &str = "\
a about above across actually after afterwards again ago ahead all almost alone along already alright also although always \
am among an and another any anybody anymore anyone anything anytime anyway anywhere apart appear are around as aside at away \
back be became because become been before beforehand began begin behind being believe below besides best better between \
beyond both but by can came certain certainly cheers clear clearly come comes coming could day days dear definitely \
did different difficult do does doing done down due during each early easier easy either else end ended enough entirely especially \
even evening eventually ever every everybody everyone everything everywhere exactly except expect extra fact fairly far \
few finally fine first firstly five for former forward found four from full fully further gave general generally get gets getting give given \
gives giving glad go goes going gone good got great guess had half happen happened happening happens happy hard hardly has have having he hear \
heard hearing hello help helped helpful helping her here hers herself hey hi him himself his hold holding hope hoped hopefully hopes hoping \
hour hours how however hurry i idea if immediately important in indeed inside instead into is it its itself just keen keep keeping kept kind kindly \
knew know knowing known knows last lastly late lately later latest least leave leaves leaving left less let letting like liked likely little long longer look \
looked looking looks lot lots love loved made mail main make makes making many may maybe me mean means meant meantime meanwhile mention mentioned \
might mind mine minute minutes miss missed missing moment moments monday month months more moreover morning most mostly move moved moving much must my myself \
name namely near nearly necessarily necessary need needed needing needs neither never new news next nice night nine no nobody none nor normal \
normally not nothing notice now nowhere number o'clock of off offer often oh ok okay old on once one ones only onto open opportunity or order other others otherwise our ours \
ourselves out outside over own part particular particularly past per perhaps person personal personally place please pleased pleasure plenty point possible possibly \
probably problem properly put quick quickly quite rather ready real really reason reasonable recent recently regard regarding regards related right round \
said same saturday say saying says second seconds see seeing seem seems seen send sending sense sent seven several shall she short shortly should show \
similar simple simply since six so some somebody somehow someone something sometime sometimes somewhat somewhere soon sooner sorry sort sound sounds speak \
speaking spend spent spoke spoken start started starting state stay staying still stop stopped such suggest sunday super suppose sure take taken takes taking talk talked talking \
tell telling ten than thank thanks that the their theirs them themselves then there therefore these they thing things think thinking third this those though \
thought thoughts three through throughout thursday thus time times to today together told tomorrow tonight too took top touch toward towards tried tries truly try trying tuesday turn \
two under unfortunately unless unlike until up update updated updates upon us use used useful using usual usually various very via wait waited waiting want wanted wanting wants \
was way ways we wednesday week weekend weeks well went were what whatever when whenever where whether which while who whole whom whose why will willing \
wish wishes wishing with within without wonder wonderful wondered wondering word words work worked working works worry worries worth would write writing wrote year years yes yesterday \
yet you your yours yourself \
answer answered answering appreciate appreciated apologies apologise apologize arrange ask asked asking assist assistance assume attempt attempts available bad base bear bit bother bothering bottom box brief briefly bump bumped bumping \
buried busy call called caller calling calls care catch caught chance change changed changes chase chased chasing chat chatting check checked checking circle circled circling clarify client close closed \
closing colleague comment comments communicate communication company concern concerned concerns confident confirm confirmed confusion connect connected connecting connection consider considered considering consideration contact contacted contacting continue continued conversation conversations convenience convenient \
correspondence cracks crazy crossed curious currently customer deal deals decide decided deciding decision desk details direct directly direction discuss discussed discussing discussion disturb disturbing door drop dropped dropping email \
emailed emailing emails enjoy enjoyed enjoying excited explore exploring fall fallen favour favor feedback feel feels felt file find finding finds fit fits float floating flooded focus folks follow followed following followup forget forgot forgotten forth friend friendly friday fun \
further gentle genuinely hands hang happily hate head heads hectic hesitate hit honest honestly hop hug inbox inconvenience info information inform informed inquire interest interested interests interrupt invite issue issues it's join junk keep kick later lead leads learn learned \
leg letter life line list listen listening loop lost lovely luck mailbox main manage managed matter matters maybe meet meeting message messaged messages messaging met mindful momentum mood mutual nag nagging needless nicely note noted notes notice nudge nudged nudging number objective obviously occasion \
opened opening opinion opinions option options overlook overlooked overwhelmed page pages patience patient people person perspective pest phone phoned pick picked picking pile piles pinch ping pinged pinging plan planned planning plans plate poke polite pop popped popping position potential \
potentially prefer preference preferred press pressing pressure previous prior priorities priority proceed process progress progressed progressing project promise promised prompt provide provided push pushing pushy question questions quiet quieter radar rang reach reached reaching read reading reappear receive received receiving reconnect reconnecting \
refresh relevant remain remember remembered remind reminded reminder reminding reminds reply replied replies replying request requested resend resending respect respond responded responding response responses rest resurface resurfacing return returned returning revisit ring ringing run running rush sake schedule scheduled scheduling \
sec see sense serious service services set setting share shared sharing shout shuffle side sides silence situation slip slipped slow small sms solution solutions spam spare special specific specifically stand standing stands status step steps stick stopped story stress stuck suit suitable suits support surely swamped team teams text texted texting \
thread tight tied timing tiny track traction treat treating trouble true unable uncertain understand understandable understanding understood unsure upcoming useful value valuable view views voice voicemail voicemails week weekend whats whenever wherever wife wonderful worried worrying wrong yep yeah bye goodbye afternoon weather holiday holidays summer winter spring autumn \
sir madam mr mrs ms miss dr mate buddy pal guys everyone hope cheer sincerely warm warmly respectfully yours signed name title number surname firstname lastname fname lname user sender recipient first your contact phone \
fifteen twenty thirty forty fifty brain introduce introducing introduction luck proper properly pencil refer referring failed sync ignore ignored ignoring guess guessing calendar diary availability advise kindly revert await awaiting acknowledge bug bugging pester pestering bell buzz tinkle fab colleagues outreach hectic slammed swamped manic hassle reminders i'm am pm weeks fortnight quarter eod eow asap fyi re fwd fw ps p s ta ur thx lol btw imo yo um uh er hmm ah";

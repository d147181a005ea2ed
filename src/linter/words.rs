//! Single words: classes that phrase patterns refer to, contractions, and spellings of the texting thumb.

/// Word classes, by the name patterns use. Kept narrow: a word stands in a class for what it does in a message.
pub(super) const CLASSES: &[(&str, &str)] = &[
    (
        "greet",
        "hi hello hey hiya dear greetings morning afternoon evening good howdy hallo",
    ),
    (
        "greeted",
        "there again all both everyone everybody team folks to you and mr mrs ms dr prof sir madam name first last friend \
        neighbour neighbor",
    ),
    ("postscript", "ps p"),
    ("title", "mr mrs ms dr prof"),
    ("short", "inc ltd vs approx eg ie etc st ave dept est am pm no"),
    (
        "signoff",
        "best regards sincerely thanks cheers yours warmly respectfully cordially kind warm many thank wishes rgds br",
    ),
    (
        "the",
        "the your our my this that these those a an its their his her some any both each another",
    ),
    ("your", "the your our my"),
    (
        "adverb",
        "just only simply quickly briefly really also again once still now very so kindly gently finally honestly \
        actually truly certainly definitely maybe perhaps quick",
    ),
    (
        "month",
        "january february march april may june july august september october november december jan feb mar apr jun jul \
        aug sept sep oct nov dec",
    ),
    (
        "weekday",
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri",
    ),
    (
        "count",
        "one two three four five six seven eight nine ten eleven twelve",
    ),
    (
        "figure",
        "#number one two three four five six seven eight nine ten eleven twelve several many few couple multiple dozen \
        numerous some handful",
    ),
    (
        "ordinal",
        "#ordinal second third fourth fifth sixth seventh eighth final last",
    ),
    (
        "mail",
        "email emails message messages note notes voicemail voicemails call calls text texts letter inmail mail \
        correspondence outreach attempt attempts communication communications dm dms invite pitch request msg messaging",
    ),
    (
        "when",
        "day date time times days weekday slot slots hour datetime slot1 slot2 times/dates day1 day2 timeslot",
    ),
    (
        "adj",
        "last previous earlier prior recent latest first initial original other quick short brief great nice wonderful \
        productive lovely detailed full complete new updated revised final whole entire actual possible potential own \
        past ongoing initial upcoming good big small two three next",
    ),
    // Heads that name nothing in particular.
    (
        "vague",
        "this that it these those things thing everything anything something stuff you me us them all what how where when \
        whether if who why which end side conversation conversations chat discussion discussions talk working work moving next \
        possibilities possibility opportunity opportunities business company companies team needs goals goal priorities \
        interest interests potential partnership collaboration together progress status situation inquiry enquiry services \
        service solution solutions product products offering offerings below above thread topic point points matter matters \
        options option ways way time timing connecting getting having one ones minutes minute weeks week days day months \
        month hours hour people person here there yourself ourselves request anything mind update updates feedback thoughts \
        questions question soon again today tomorrow sides plans organization organisation organisations schedule calendar \
        availability response reply decision behalf same being doing going every each fit call relationship \
        life family weekend fun name first customer user contact",
    ),
    (
        "doc",
        "proposal proposals quote quotes quotation quotations estimate estimates contract contracts agreement agreements \
        invoice invoices bid bids brochure brochures catalogue catalog catalogs catalogues deck report reports paperwork form \
        forms application applications document documents documentation policy policies presentation samples swatch swatches \
        drawing drawings specs specification specifications pricing prices price booking reservation \
        questionnaire survey valuation appraisal illustration whitepaper worksheet checklist template statement nda \
        sow lease tender mockup mockups prototype scope budget resume resumes cv cvs references renewal \
        subscription warranty certificate permit deposit itinerary menu package comps listing listings files shortlist \
        offer info packet bill payment balance rates premium signature plan vacancy interview order booking",
    ),
    (
        "event",
        "meeting call demo demonstration appointment consultation visit viewing showing tour walkthrough workshop webinar \
        interview inspection fitting tasting session installation delivery conference trial pilot audit review",
    ),
    (
        "channel",
        "email emails phone telephone call calls text texts letter letters post whatsapp voicemail zoom linkedin message messages sms",
    ),
    // Things worth having that a message can bring.
    (
        "resource",
        "article articles study studies guide guides whitepaper ebook report reports checklist template templates \
        video videos clip recording benchmark benchmarks data infographic blog post posts tip tips insight insights ideas \
        resource resources example examples sample samples swatch swatches mockup mockups audit comparison calculator worksheet \
        research statistics stats testimonial testimonials breakdown analysis findings results framework playbook \
        toolkit podcast book books listings comps photos pictures sketch drawing pager cheat screenshots catalogue profiles",
    ),
    ("ours", "i we me us my our mine ours myself ourselves"),
    ("yours", "you your yours yourself yourselves"),
    // Nobody says these aloud.
    ("spelled", "#url #address"),
    // Words of a question that points back to the time just named.
    (
        "back",
        "which either those these works work suit suits convenient then join attend come coming keep hold reserve book places \
        seats",
    ),
    // Words in front of "reach out" that make it someone else's move, or a later one.
    (
        "later",
        "will free hesitate forward stop please when gladly can welcome always",
    ),
    // Words of a placeholder that stands for something of worth.
    (
        "worth",
        "value resource insight idea article benefit study tip result content guide report example relevant stat stats statistic proof finding findings lesson checklist video",
    ),
    // Papers that come with the business itself: enclosing one brings nothing new.
    (
        "paperwork",
        "invoice invoices receipt receipts contract contracts agreement agreements proposal proposals quote quotes quotation \
        quotations estimate estimates warranty guarantee terms form forms proof instructions valuation statement bill nda \
        order resume cv company brochure information info details profile letter copy terms renewal po",
    ),
    // Words of a placeholder that stands for somebody.
    (
        "somebody",
        "name first last company contact prospect client customer lead user your surname firstname lastname fname lname recipient sender \
        agent rep buyer seller business organization organisation",
    ),
    // What a reader can be told to do.
    (
        "task",
        "sign call reply respond send confirm click text give return book choose pick email ring forward complete fill review check advise \
        drop approve contact hit use pay answer schedule bring submit shoot provide update register grab message phone ask mark hold \
        initial select share tell let point put add accept visit join download upload open follow save return quote order cancel \
        pop renew arrange instruct settle transfer print scan post leave move introduce connect pass copy take read look decide tick circle \
        rsvp reserve nominate grant allow install try test measure photograph count list name state indicate specify clarify verify",
    ),
    // A clause that begins with one of these after a comma asks one thing more.
    // To be in contact, by whichever means.
    (
        "reach",
        "call ring phone telephone text email mail message write contact reach ping whatsapp talk speak chat connect meet catch \
        get stay keep follow touch communicate correspond",
    ),
    (
        "asks",
        "is are can could would do does did have has how what who which when where why shall should will",
    ),
    ("hour", "#clock noon midday morning afternoon evening am pm o'clock"),
    // A question that begins with one of these asks after what has been.
    ("was", "did has have had was were"),
    // What has happened: a time in such a sentence is no offer.
    (
        "past",
        "spoke talked met called sent was were left wrote mentioned asked discussed did emailed rang tried saw came visited",
    ),
    // A time behind one of these is the edge of something, not an offer.
    ("bound", "until till due from since expires expire runs"),
    // What a time limit ends with, beside a weekday and a month.
    (
        "deadline",
        "#number #ordinal #date #clock today tonight tomorrow noon midday midnight am pm day week weekend month year business play",
    ),
    ("to", "to"),
    // "When you get a chance, …" opens no question of its own.
    ("whenever", "when whenever where"),
    // "If that ever changes, call me": not now.
    ("someday", "ever change changes changed future road someday"),
    ("joins", "and please also plus"),
    ("then", "then"),
    ("otherwise", "if otherwise or"),
    ("you", "you"),
    ("just", "just"),
    // Somebody in their place: what happened to them is worth knowing.
    (
        "peer",
        "client clients customer customers business businesses home homeowner homeowners company companies school schools practice \
        practices shop shops store stores firm firms house houses clinic clinics site sites venue venues landlord landlords neighbour \
        neighbours neighbor neighbors farm farms farmer farmers reader readers restaurant restaurants hotel hotels bakery bakeries \
        museum museums university universities library council college hospital hospitals charity charities church churches owner \
        owners tenant tenants dealer dealers dentist dentists lawyer lawyers startup startups retailer retailers manufacturer \
        manufacturers plant plants warehouse warehouses club clubs parish nursery gym gyms salon salons cafe cafes pub pubs bank banks \
        publisher agency agencies brokerage brokerages nonprofit nonprofits district districts studio studios",
    ),
    (
        "did",
        "cut saved switched moved found reported wrote used put built went started stopped got made fixed solved replaced installed tried \
        tested measured sold reduced doubled halved tripled shortened swapped chose picked opened ended published learned learnt \
        recovered dropped gained grew raised lowered filled hired kept won paid took saw had now",
    ),
    (
        "gain",
        "save saved saves saving savings increase increased increases increasing reduce reduced reduces reducing cut cuts cutting grow \
        grew grown growing boost boosted boosting improve improved improving improves double doubled triple tripled lower lowered \
        eliminate eliminated eliminating lift lifted generate generated win won halve halved shave shaved recover recovered \
        free freed gain gained achieve achieved attract earn earned speed streamline \
        streamlined automate automated automating shorten shortened fill filled slash slashed",
    ),
];

/// So common that a pattern is not told by it.
pub(super) const COMMON: &str = "a about and any are as at be but can do for from get have help i if in is it just know let like make me more my need \
    no not of on one or our please see send so take that the there this time to up us want was we what when will with work would you your";

/// Contractions and the words they stand for, a line each.
pub(super) const CONTRACTIONS: &str = "\
i'm i am\ni've i have\ni'll i will\ni'd i would\nyou're you are\nyou've you have\nyou'll you will\nyou'd you would\nwe're we are\n\
we've we have\nwe'll we will\nwe'd we would\nthey're they are\nthey've they have\nthey'll they will\nthey'd they would\nit's it is\n\
it'll it will\nit'd it would\nthat's that is\nthat'd that would\nthat'll that will\nwhat's what is\nwho's who is\nhow's how is\n\
where's where is\nwhen's when is\nhere's here is\nthere's there is\nthere'll there will\nhe's he is\nshe's she is\nlet's let us\n\
don't do not\ndoesn't does not\ndidn't did not\ncan't can not\ncannot can not\ncouldn't could not\nwon't will not\n\
wouldn't would not\nshouldn't should not\nisn't is not\naren't are not\nwasn't was not\nweren't were not\nhaven't have not\n\
hasn't has not\nhadn't had not\nhow'd how did\nhow're how are\nmustn't must not\nneedn't need not\nshan't shall not";

/// Contractions written without their apostrophe, where that is no word of its own.
pub(super) const LOOK_ALIKES: &str = "\
im i am\nive i have\nyoure you are\nyouve you have\nyoull you will\nweve we have\ntheyre they are\nthats that is\n\
whats what is\nhows how is\nheres here is\ntheres there is\nlets let us\ndont do not\ndoesnt does not\ndidnt did not\ncant can not\n\
couldnt could not\nwont will not\nwouldnt would not\nisnt is not\narent are not\nwasnt was not\nhavent have not\nhasnt has not\n\
wanna want to\ngonna going to\ngotta got to\ndunno not know\nlemme let me\nlmk let_me_know\nwhens when is\nwheres where is";

/// Short forms, and spellings of one word, a line each.
pub(super) const ALIASES: &str = "\
u you\nur your\npls please\nplz please\nthx thanks\ntmrw tomorrow\ntomoz tomorrow\nmtg meeting\nappt appointment\nppl people\n\
followup follow up\nfollowups follow up\ne-mail email\ne-mails emails\ncheckin check in\nvoice-mail voicemail\nmins minutes\n\
min minutes\nhrs hours\nsec moment\nmo moment\n& and\nfavor favour\nconnexion connection\ncancelled canceled\nenquiry inquiry\n\
enquiries inquiries\nenquire inquire\nenquired inquired\nrecieve receive\nrecieved received\nreccieved received\nr are\nb be\n2day today\n2morrow tomorrow\ny'all you\nyall you\nya you\nmsg message\nmsgs messages\nyr your\ntxt text\ncos because\ncuz because\ntho though\ngd good\nhv have\nwk week\n\
wknd weekend\nthru through\nthankyou thank you\nalot a lot\nvm voicemail\nre-sending resending\npo order\n\
fone phone\nnite night\nwots what is\nwot what\nsumthing something\nwan2 want to\n2nite tonight\nhiya hi\nheya hey";

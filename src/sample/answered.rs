//! Nurture, and clear answers.

use super::build::{Studio, talked, tried, wrote};
use crate::model::{Answer, Channel, Outcome, Prospect, Purpose, Stage};

pub(super) fn people(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let mut people = nurture(studio);
    people.extend(settled(studio));
    people
}

fn nurture(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let (later, today) = (studio.ahead(35), studio.today());
    vec![
        studio
            .person("Ffion Parry", "Parry's Plants", "Grower", 48)
            .email("ffion@parrysplants.example")
            .phone("029 2018 0121", "nursery")
            .matter("grow lights for the new glasshouse")
            .likes(&["snowdrops", "choral music"])
            .nurture("The new glasshouse comes first", Some(later))
            .log([
                talked(26, (10, 45), Channel::Visit, Outcome::Met)
                    .note("The glass is ordered, the lights come after it."),
                tried(14, (9, 30), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("a plan that grows with the glasshouse"),
                wrote(11, (8, 20), Channel::Email).answer(Answer::NotNow(later)).text(
                    "Dear Ines, a good plan. The glasshouse has to stand first, so ask me again in the new year. Ffion",
                ),
            ])
            .done(),
        studio
            .person("Émile Tremblay", "Tremblay Printing", "Plant manager", 90)
            .email("emile@tremblayprinting.example")
            .phone("+1 416 555 0142", "office")
            .zone("America/Toronto")
            .matter("the lights in the paper store")
            .likes(&["ice hockey", "typefaces"])
            .nurture("New budget year", Some(today))
            .log([
                tried(70, (15, 0), Channel::Email, Outcome::Sent, Purpose::Introduction)
                    .brought("sensor data from a paper store"),
                talked(62, (15, 30), Channel::Call, Outcome::Spoke)
                    .answer(Answer::NotNow(today))
                    .note("The budget is spent. Émile named the day to come back."),
            ])
            .done(),
        studio
            .person("Nadia Haddad", "Haddad Tailoring", "Tailor", 60)
            .email("nadia@haddadtailoring.example")
            .phone("0116 496 0114", "shop")
            .birthday("1979-02-03")
            .matter("the fitting-room mirrors")
            .likes(&["tweed", "crosswords"])
            .nurture("Happy with the present lamps; likes to hear what is new", None)
            .log([
                talked(40, (13, 15), Channel::Visit, Outcome::Met)
                    .note("The lamps are two years old. Glad to get a page now and then, without an ask."),
                tried(15, (10, 0), Channel::Email, Outcome::Sent, Purpose::ShareSomething)
                    .brought("a page on mirrors and colour"),
            ])
            .done(),
    ]
}

fn settled(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let walk_through = studio.ahead(4);
    vec![
        studio
            .person("Ravi Menon", "Menon Pharmacy", "Pharmacist", 42)
            .email("ravi@menonpharmacy.example")
            .phone("020 7946 0118", "pharmacy")
            .address("9 Market Row, Harrowmere")
            .matter("the lights in the back rooms")
            .likes(&["cricket", "filter coffee"])
            .stage(Stage::AnsweredYes)
            .log([
                talked(19, (11, 30), Channel::Visit, Outcome::Met).note("Labels are hard to read in the back rooms."),
                tried(10, (9, 15), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("the quote, with a lamp for the label desk"),
                talked(2, (9, 50), Channel::Call, Outcome::Spoke)
                    .for_purpose(Purpose::Decision)
                    .answer(Answer::Yes)
                    .note("Yes to all of it. We walk the back rooms before the fitter comes."),
            ])
            .step(
                walk_through,
                (9, 30),
                Channel::Visit,
                "Walk the back rooms and mark the places for the lamps",
            )
            .done(),
        studio
            .person("Chidi Okeke", "Okeke Carpets", "Owner", 36)
            .email("chidi@okekecarpets.example")
            .phone("0151 496 0131", "showroom")
            .matter("the showroom lights")
            .stage(Stage::AnsweredNo)
            .log([
                talked(17, (15, 40), Channel::Visit, Outcome::Met).note("Nice showroom, the lease ends next year."),
                tried(10, (10, 30), Channel::Email, Outcome::Sent, Purpose::EasyNo)
                    .brought("lamps that can move out with the carpets"),
                wrote(7, (16, 0), Channel::Email).answer(Answer::No).text(
                    "Hello Ines, we are moving out next year, so it is a no. Thank you for making it easy. Chidi",
                ),
                tried(6, (9, 20), Channel::Email, Outcome::Sent, Purpose::ThankForNo).text(
                    "Hello Chidi,\n\nThank you for the clear answer. I have closed it on my side, and I wish you a \
                           good new place with big windows.\n\nInes",
                ),
            ])
            .done(),
        studio
            .person("Yusuf Demir", "Demir Motors", "Manager", 31)
            .email("yusuf@demirmotors.example")
            .phone("0121 496 0165", "office")
            .matter("the lamps on the forecourt")
            .stage(Stage::DoNotContact)
            .log([
                tried(12, (10, 10), Channel::Email, Outcome::Sent, Purpose::Introduction)
                    .brought("a photograph of a forecourt at dusk"),
                wrote(11, (9, 5), Channel::Email)
                    .answer(Answer::Stop)
                    .text("Please take us off your list, we have a contract. Regards, Y. Demir"),
            ])
            .done(),
    ]
}

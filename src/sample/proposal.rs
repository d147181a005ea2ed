//! A proposal lies with them, or a decision is near.

use super::build::{Studio, talked, tried};
use crate::model::{Channel, Outcome, Prospect, Purpose, Stage};

pub(super) fn people(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let mut people = with_a_step(studio);
    people.extend(quiet(studio));
    people.extend(deciding(studio));
    people
}

fn with_a_step(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let (today, missed) = (studio.today(), studio.back(2));
    vec![
        studio
            .person("Amara Nwosu", "Nwosu Family Bakery", "Owner", 40)
            .email("amara@nwosubakery.example")
            .phone("020 7946 0142", "bakery")
            .matter("the proposal for the shop and the ovens")
            .likes(&["sourdough", "the village football club"])
            .wishes("By phone, after the morning rush.")
            .stage(Stage::ProposalOut)
            .log([
                talked(20, (10, 30), Channel::Visit, Outcome::Met)
                    .note("The ovens heat the lamps until they fail, four a year. Amara climbs the ladder for each."),
                tried(10, (11, 0), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("the proposal, with lamps rated for oven heat"),
                talked(5, (10, 15), Channel::Call, Outcome::Spoke)
                    .note("Reads it at the weekend with the family. Named the day and ten o'clock."),
            ])
            .step(today, (10, 0), Channel::Call, "Hear what Amara thinks of the proposal")
            .done(),
        studio
            .person("Dilys Morgan", "Morgan & Sons Butchers", "Partner", 33)
            .email("dilys@morganbutchers.example")
            .phone("029 2018 0148", "shop")
            .matter("the quote for the counter lights")
            .likes(&["rugby", "brass bands"])
            .stage(Stage::ProposalOut)
            .log([
                talked(15, (13, 30), Channel::Visit, Outcome::Met).note("Red meat looks grey under the present tubes."),
                tried(9, (9, 20), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("the quote with a photograph of the counter in better light"),
                talked(6, (12, 10), Channel::Call, Outcome::Spoke)
                    .note("Likes the picture. We agreed to talk once the quarterly order is in."),
            ])
            .step(missed, (11, 30), Channel::Call, "Go through the quote line by line")
            .done(),
    ]
}

fn quiet(studio: &mut Studio<'_>) -> Vec<Prospect> {
    vec![
        studio
            .person("Piet de Boer", "De Boer Cycles", "Owner", 35)
            .email("piet@deboer.example")
            .phone("0113 496 0187", "shop")
            .address("31 Canal Side, Harrowmere")
            .matter("the quote for the workshop lights")
            .likes(&["steel frames", "cyclo-cross"])
            .wishes("Email, before noon. Never on Saturdays.")
            .stage(Stage::ProposalOut)
            .log([
                talked(27, (11, 20), Channel::Visit, Outcome::Met)
                    .note("Low beams, four stands, two of them too dark for wheel truing."),
                talked(20, (10, 40), Channel::Call, Outcome::Spoke).note("Wants to think about two stands or four."),
                tried(15, (10, 0), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("the price for two stands beside the price for four"),
                tried(10, (11, 10), Channel::Voicemail, Outcome::LeftVoicemail, Purpose::Decision)
                    .brought("readings from a bike shop with the same low beams")
                    .note("24 seconds, with the readings and a no being fine."),
            ])
            .done(),
        studio
            .person("Hamish Rennie", "Rennie Brewing", "Head brewer", 60)
            .email("hamish@renniebrewing.example")
            .phone("0141 496 0133", "brewery")
            .address("Rennie Brewing, The Maltings, Harrowmere")
            .matter("the quote for the bottling hall")
            .likes(&["oak casks", "folk sessions"])
            .stage(Stage::ProposalOut)
            .log([
                talked(47, (14, 30), Channel::Visit, Outcome::Met).note("The hall is damp; ordinary lamps rust in a year."),
                tried(41, (9, 45), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("the quote, with sealed lamps only"),
                tried(36, (16, 5), Channel::Call, Outcome::NoAnswer, Purpose::Decision),
                tried(24, (10, 30), Channel::Email, Outcome::Sent, Purpose::AskHow)
                    .brought("a page on lamps in a damp dairy")
                    .text("Hello Hamish,\n\nThe quote for the bottling hall is with you, and I know the winter ale comes \
                           first. Here is one page on a dairy with the same damp: no rust after three years.\n\nHow would \
                           you like to hear from me about it, and when? If you would rather leave it, a short no is \
                           fine.\n\nInes"),
                tried(12, (15, 20), Channel::Voicemail, Outcome::LeftVoicemail, Purpose::EasyNo)
                    .brought("the maker's promise of ten years in damp halls"),
            ])
            .done(),
        studio
            .person("Oskar Lind", "Lind Boatyard", "Boatbuilder", 70)
            .email("oskar@lindboatyard.example")
            .phone("0191 498 0126", "yard")
            .link("https://social.example/oskarlind", "profile")
            .address("Slipway 3, Harrowmere Harbour")
            .matter("the quote for the slipway lamps")
            .likes(&["wooden boats", "tide tables"])
            .stage(Stage::ProposalOut)
            .log([
                talked(52, (9, 30), Channel::Visit, Outcome::Met).note("Three lamps on the slip, salt in all of them."),
                tried(45, (10, 15), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("the quote with marine fittings"),
                tried(41, (11, 0), Channel::Voicemail, Outcome::LeftVoicemail, Purpose::Decision)
                    .brought("a harbour that changed the same lamps"),
                tried(36, (14, 10), Channel::Email, Outcome::Sent, Purpose::ShareSomething)
                    .brought("a drawing with one lamp fewer"),
                tried(30, (9, 40), Channel::Call, Outcome::NoAnswer, Purpose::AskHow),
                tried(21, (10, 50), Channel::Email, Outcome::Sent, Purpose::EasyNo)
                    .brought("the price held until spring")
                    .text("Hello Oskar,\n\nThe price for the slipway lamps holds until spring; the maker confirmed it to \
                           me this morning.\n\nIs it a yes, a no, or better after the winter refits? Any of these is a good \
                           answer, and one word is enough.\n\nInes"),
                tried(10, (15, 30), Channel::Post, Outcome::Sent, Purpose::OneMore)
                    .brought("a brass fitting to hold in the hand")
                    .note("Small box with a card."),
            ])
            .done(),
    ]
}

fn deciding(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let today = studio.today();
    vec![
        studio
            .person("Leila Farahani", "Brook Street Dental", "Practice owner", 38)
            .email("leila@brookstreetdental.example")
            .phone("0161 496 0175", "practice")
            .matter("the surgery lights")
            .likes(&["pottery", "long-distance trains"])
            .buys("Decides with two partners, who meet once a month.")
            .stage(Stage::DecisionPending)
            .log([
                talked(18, (12, 30), Channel::Visit, Outcome::Met).note("Two surgeries, glare on the screens."),
                tried(11, (9, 10), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("figures for both surgeries on one page"),
                talked(4, (12, 50), Channel::Call, Outcome::Spoke)
                    .note("For it. The partners meet this week; Leila asked for the surgery figures before that."),
            ])
            .step(
                today,
                (16, 0),
                Channel::Call,
                "Go through the surgery figures before the partners meet",
            )
            .done(),
        studio
            .person("Samuel Osei", "Osei Cold Storage", "Operations manager", 44)
            .email("samuel@oseicold.example")
            .phone("0117 496 0163", "office")
            .zone("Africa/Accra")
            .matter("the decision on the loading bays")
            .likes(&["highlife music", "chess"])
            .buys("The finance director signs; Samuel prepares the case.")
            .stage(Stage::DecisionPending)
            .log([
                talked(33, (10, 0), Channel::Call, Outcome::Spoke).note(
                    "Eleven bays, lamps on day and night. Wants sensors, finance wants payback under three years.",
                ),
                tried(26, (9, 35), Channel::Email, Outcome::Sent, Purpose::ProposalRead)
                    .brought("a payback of 26 months, worked out bay by bay"),
                talked(20, (14, 20), Channel::Call, Outcome::Spoke)
                    .note("The case is with finance. Samuel expects a word soon."),
                tried(16, (10, 25), Channel::Email, Outcome::Sent, Purpose::Decision)
                    .brought("the sensor data from another cold store")
                    .text(
                        "Hello Samuel,\n\nA cold store with nine bays sent me its sensor data: the lamps now burn four \
                           hours a day. It may help finance with the decision on your bays.\n\n\
                           Could you tell me by Friday which of the sums finance still wants to see?\n\nInes",
                    ),
                tried(11, (15, 45), Channel::Call, Outcome::NoAnswer, Purpose::Decision),
            ])
            .done(),
    ]
}

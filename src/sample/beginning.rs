//! Not started, new, and in contact.

use super::build::{Studio, talked, tried, wrote};
use crate::model::{Channel, Outcome, Prospect, Purpose, Stage};

pub(super) fn people(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let mut people = not_started(studio);
    people.extend(new(studio));
    people.extend(in_contact(studio));
    people
}

fn not_started(studio: &mut Studio<'_>) -> Vec<Prospect> {
    vec![
        studio
            .person("Kofi Mensah", "Mensah Upholstery", "Owner", 6)
            .email("kofi@mensahupholstery.example")
            .phone("0115 496 0118", "workshop")
            .matter("the light over the cutting tables")
            .likes(&["restoring old chairs", "natural fabrics"])
            .notes("Met at the trade fair. Colours look different under the old tubes, and customers notice at home.")
            .done(),
        studio
            .person("Ingrid Solheim", "Solheim Ceramics", "Potter", 6)
            .email("ingrid@solheimceramics.example")
            .link("https://solheimceramics.example", "site")
            .matter("the light in the glazing room")
            .likes(&["glazes", "winter swimming"])
            .done(),
        studio
            .person("Rosa Delgado", "Delgado Flowers", "Manager", 4)
            .phone("0161 496 0127", "")
            .matter("the lamps in the cold room")
            .notes("Recommended by Ravi Menon. In before six, gone by two.")
            .done(),
        studio
            .person("Mei-Lin Chen", "Harbour Physiotherapy", "Practice manager", 4)
            .email("meilin@harbourphysio.example")
            .phone("0151 496 0143", "reception")
            .matter("the glare in the treatment rooms")
            .picked_today()
            .done(),
        studio
            .person("", "Bell & Tower Hotel", "", 3)
            .email("info@bellandtower.example")
            .phone("01632 960177", "front desk")
            .address("2 Tower Street, Harrowmere")
            .matter("the lights in the corridors that burn all night")
            .notes("Find out who looks after the building.")
            .done(),
    ]
}

fn new(studio: &mut Studio<'_>) -> Vec<Prospect> {
    vec![
        studio
            .person("Tunde Adeyemi", "Adeyemi Framing", "Owner", 9)
            .email("tunde@adeyemiframing.example")
            .phone("0117 496 0154", "shop")
            .matter("the light over the mounting bench")
            .likes(&["photography"])
            .stage(Stage::New)
            .log([tried(5, (10, 20), Channel::Voicemail, Outcome::LeftVoicemail, Purpose::Introduction)
                .brought("a colour card to hold under the bench light")
                .note("21 seconds. Said the card is in the post and asked for ten minutes.")])
            .done(),
        studio
            .person("Maribel Quispe", "Casa Quispe", "Owner and cook", 20)
            .email("maribel@casaquispe.example")
            .phone("020 7946 0160", "restaurant")
            .phone("07700 900160", "mobile")
            .matter("the lights over the tables")
            .likes(&["Andean cooking", "a grandmother's recipes"])
            .stage(Stage::New)
            .log([
                tried(15, (15, 10), Channel::Email, Outcome::Sent, Purpose::Introduction)
                    .brought("two photographs of the same dish under two lamps")
                    .text("Hello Maribel,\n\nI sat at your window table on Sunday and took two photographs of the ceviche, \
                           one under your lamp and one under mine. You can see which one looks freshly made.\n\nWould you \
                           give me ten minutes before service, so that you can see the lamp over a plate of your own?\n\n\
                           Ines"),
                tried(10, (14, 40), Channel::Call, Outcome::NoAnswer, Purpose::ShareSomething)
                    .brought("the menu-board photograph")
                    .note("Rang out, the middle of lunch. Better before eleven."),
            ])
            .done(),
    ]
}

fn in_contact(studio: &mut Studio<'_>) -> Vec<Prospect> {
    vec![
        studio
            .person("Grace Tan", "Tan Opticians", "Optician", 24)
            .email("grace@tanopticians.example")
            .phone("07700 900154", "mobile")
            .asked_for(Channel::Text)
            .wishes("Texts, before noon. No calls while somebody is in the chair.")
            .matter("the display lights in the window")
            .likes(&["choir", "old spectacle frames"])
            .stage(Stage::Contacted)
            .log([
                tried(11, (9, 40), Channel::Call, Outcome::NoAnswer, Purpose::Introduction),
                talked(9, (9, 15), Channel::Call, Outcome::Spoke)
                    .for_purpose(Purpose::Introduction)
                    .note("Friendly, in a hurry. Asked for texts and wants to know what the window costs to light."),
                tried(6, (10, 5), Channel::Text, Outcome::Sent, Purpose::AnswerQuestion)
                    .brought("the yearly cost of the window, worked out from the lamp types")
                    .text("Hello Grace, your window costs about 410 pounds a year to light, and 130 with the lamps we \
                           looked at. May I come on a quiet morning and hang one so that you can compare? Ines"),
                wrote(2, (11, 30), Channel::Text).text("That is a lot for a window! One lamp yes, mornings are best. Grace"),
            ])
            .done(),
        studio
            .person("Anneli Virtanen", "Kallio Library Trust", "Building manager", 20)
            .email("anneli@kalliolibrary.example")
            .phone("0131 496 0191", "office")
            .zone("Europe/Helsinki")
            .buys("Three quotes, then the trustees decide at the end of the quarter.")
            .matter("the reading-room lights")
            .likes(&["cross-country skiing", "quiet rooms"])
            .stage(Stage::Contacted)
            .log([
                tried(8, (9, 30), Channel::Email, Outcome::Sent, Purpose::Introduction)
                    .brought("the reading-room study from a town library")
                    .text("Hello Anneli,\n\nI am writing about the light in your reading room. A town library measured its own \
                           before and after new lamps: readers stayed a quarter of an hour longer. The study is four \
                           pages.\n\nWould you like it by email or in print?\n\nInes"),
                wrote(1, (13, 50), Channel::Email).text(
                    "Dear Ines, thank you, by email please. One question: can the lamps be dimmed from the desk, and does \
                     that need new cables? Best, Anneli",
                ),
            ])
            .done(),
        studio
            .person("Marcus Reid", "Reid & Daughter Garage", "Owner", 30)
            .email("marcus@reidgarage.example")
            .phone("0121 496 0109", "garage")
            .address("14 Mill Lane, Harrowmere")
            .matter("the lamps over the two ramps")
            .likes(&["vintage motorcycles"])
            .stage(Stage::Contacted)
            .log([
                talked(16, (8, 40), Channel::Visit, Outcome::Met)
                    .for_purpose(Purpose::Introduction)
                    .note("Showed me the ramps. The pit is dark at four, and an apprentice starts in spring."),
                tried(12, (16, 15), Channel::Email, Outcome::Sent, Purpose::ShareSomething)
                    .brought("a plan with one lamp a ramp"),
            ])
            .blocked(Channel::Email, 10, "opted out of email by the link in the newsletter")
            .done(),
    ]
}

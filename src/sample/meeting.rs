//! A meeting was held: with a next step, and without.

use super::build::{Studio, talked, tried, wrote};
use crate::model::{Channel, Outcome, Prospect, Purpose, Stage};

pub(super) fn people(studio: &mut Studio<'_>) -> Vec<Prospect> {
    let today = studio.today();
    let rest_until = studio.ahead(8);
    vec![
        studio
            .person("Tomasz Wrona", "Wrona Joinery", "Master joiner", 26)
            .email("tomasz@wronajoinery.example")
            .phone("0113 496 0118", "workshop")
            .address("Unit 5, Old Tannery, Harrowmere")
            .matter("the shadow at the bench saw")
            .likes(&["hand tools", "beekeeping"])
            .buys("Wants to see a thing hang before it is bought.")
            .stage(Stage::MeetingHeld)
            .log([
                tried(14, (10, 30), Channel::Email, Outcome::Sent, Purpose::Introduction)
                    .brought("a sketch of where the shadow at a saw comes from"),
                talked(9, (15, 0), Channel::Visit, Outcome::Met)
                    .note("Measured at the saw: 190 lux. Tomasz wants to see one lamp over it before talking prices."),
                talked(3, (11, 45), Channel::Call, Outcome::Spoke)
                    .for_purpose(Purpose::NextMeeting)
                    .note("Agreed to bring the sample lamp and hang it over the saw."),
            ])
            .step(today, (14, 30), Channel::Visit, "Hang the sample lamp over the bench saw")
            .done(),
        studio
            .person("Siobhán Keane", "Keane Print Works", "Production lead", 22)
            .email("siobhan@keaneprint.example")
            .phone("028 9649 6021", "office")
            .link("https://keaneprint.example/team", "profile")
            .matter("how inks look under daylight lamps")
            .likes(&["letterpress", "hill walking"])
            .stage(Stage::MeetingHeld)
            .log([
                talked(8, (14, 0), Channel::Visit, Outcome::Met)
                    .note("Good hour at the presses. We forgot to agree what comes next."),
                tried(6, (9, 50), Channel::Email, Outcome::Sent, Purpose::ShareSomething)
                    .brought("a test sheet printed under two lamps")
                    .text("Hello Siobhán,\n\nYou asked how inks look under daylight lamps. I had the same sheet printed \
                           twice, once under tubes and once under ours, and the blues tell the story.\n\nShall I drop both \
                           sheets off so that you can hold them side by side?\n\nInes"),
            ])
            .done(),
        studio
            .person("Hiroshi Tanabe", "Tanabe Dental Lab", "Technician and owner", 15)
            .email("hiroshi@tanabelab.example")
            .phone("0114 496 0136", "lab")
            .matter("the shade-matching corner")
            .likes(&["bonsai", "model trains"])
            .stage(Stage::MeetingHeld)
            .log([
                wrote(6, (17, 5), Channel::Email)
                    .text("Hello, a colleague showed me your lamp for matching shades. Could you show me too? H. Tanabe"),
                talked(1, (10, 0), Channel::Visit, Outcome::Met)
                    .note("Matched three crowns under the lamp, delighted. A patient came, so no next step yet."),
            ])
            .done(),
        studio
            .person("Katarzyna Zielińska", "Zielińska Violins", "Violin maker", 28)
            .email("kasia@zielinskaviolins.example")
            .phone("0141 496 0172", "workshop")
            .birthday("--04-12")
            .matter("a lamp for the varnish bench")
            .likes(&["baroque music", "spruce from the Tatra"])
            .wishes("Email, and never during concert weeks.")
            .stage(Stage::MeetingHeld)
            .log([
                talked(10, (16, 30), Channel::Visit, Outcome::Met)
                    .note("Varnish needs even light from the left. Three instruments to finish first."),
                tried(5, (10, 10), Channel::Email, Outcome::Sent, Purpose::ShareSomething)
                    .brought("a drawing of the lamp on a swing arm"),
            ])
            .hold(rest_until, "Concert weeks: back when the three instruments are out")
            .done(),
    ]
}

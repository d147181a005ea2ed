//! Every assumption of a market, as a number with its meaning and the range it is documented for.

use super::cause::Cause;

/// One assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    /// Its name in a file.
    pub name: &'static str,
    /// Meaning and unit.
    pub means: &'static str,
    /// What it is when a file does not say.
    pub usual: f64,
    /// The least it is documented for.
    pub low: f64,
    /// The most it is documented for.
    pub high: f64,
}

macro_rules! parameters {
    ($($name:ident = $usual:literal in $low:literal, $high:literal: $means:literal;)*) => {
        /// The assumptions of one market. See [`PARAMETERS`] for meanings, units and ranges.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Market {
            /// What it is called in the table.
            pub name: String,
            $(#[doc = $means] pub $name: f64,)*
        }

        /// Every assumption there is, in the order of a file.
        pub const PARAMETERS: &[Parameter] = &[
            $(Parameter { name: stringify!($name), means: $means, usual: $usual, low: $low, high: $high },)*
        ];

        impl Default for Market {
            fn default() -> Market {
                Market { name: "usual".to_owned(), $($name: $usual,)* }
            }
        }

        impl Market {
            /// The value of a parameter by its name.
            pub fn value(&self, name: &str) -> Option<f64> {
                match name {
                    $(stringify!($name) => Some(self.$name),)*
                    _ => None,
                }
            }

            fn slot(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }
        }
    };
}

parameters! {
    cold_share = 0.5 in 0.0, 1.0: "Share of the people whom the rep came to, unasked.";
    inquiry_share = 0.2 in 0.0, 1.0: "Of the others, the share who came to the rep; the rest have a proposal.";
    readiness_cold = 0.14 in 0.06, 0.25: "Mean chance that an undisturbed person replies to one good message, cold.";
    readiness_inquiry = 0.34 in 0.18, 0.50: "The same for those who inquired.";
    readiness_met = 0.60 in 0.35, 0.75: "The same for those with a proposal.";
    readiness_spread = 4.0 in 2.0, 10.0: "a + b of the Beta distribution of readiness; small means that people differ much.";
    swamped = 0.30 in 0.02, 0.60: "Weight of people who are swamped.";
    colleague_away = 0.12 in 0.02, 0.40: "Weight of people who wait for a colleague.";
    finance = 0.13 in 0.02, 0.40: "Weight of people who wait for finance.";
    cannot_say_no = 0.20 in 0.02, 0.40: "Weight of people who do not want it and do not say so.";
    no_fit = 0.17 in 0.02, 0.40: "Weight of people who do not need it.";
    gone = 0.08 in 0.00, 0.20: "Weight of people who have left.";
    swamped_days = 25.0 in 5.0, 60.0: "Mean days until a swamped person has air again.";
    colleague_days = 20.0 in 5.0, 45.0: "Mean days until the colleague is back.";
    finance_days = 50.0 in 15.0, 100.0: "Mean days until the money is decided on.";
    held_up_attention = 0.50 in 0.20, 0.80: "Factor on readiness until then.";
    ask_how_lift = 1.5 in 1.0, 2.0: "Factor on readiness until then, when they are asked how they would like to go on.";
    silent_no = 0.10 in 0.02, 0.40: "Factor on readiness of those who cannot say no, as long as a no is not made easy.";
    candour = 0.30 in 0.10, 0.60: "Mean chance that those who do not want it say so when a no is made easy; half of it when asked how to go on.";
    front_desk = 0.30 in 0.10, 0.60: "Chance that a call or a visit finds out that somebody has left.";
    yes_share = 0.35 in 0.10, 0.60: "Share of yes among the answers of those who may want it.";
    holding_share = 0.20 in 0.00, 0.40: "Share of replies that promise to come back to it and answer nothing yet.";
    email_first = 0.60 in 0.30, 0.90: "Share of people who like email better than the telephone.";
    other_channel = 0.55 in 0.20, 0.90: "Factor on readiness on the channel they like less.";
    empty_message = 0.70 in 0.50, 1.00: "Factor on readiness when a message brings nothing new.";
    tolerance = 5.0 in 3.0, 12.0: "Mean weight of asks that a person bears at once; a bare email weighs 1.";
    tolerance_shape = 3.0 in 2.0, 6.0: "Shape of the Gamma distribution of tolerance; small means that people differ much.";
    forgetting_days = 20.0 in 10.0, 40.0: "Days in which half of what was asked is forgotten.";
    value_relief = 0.60 in 0.40, 1.00: "Weight of an ask that brings something new, against a bare one.";
    easy_no_relief = 0.60 in 0.40, 1.00: "Weight of an ask that makes a no easy, against a bare one.";
    call_weight = 1.3 in 0.8, 2.0: "Weight of a call, against an email.";
    crowding_days = 5.0 in 2.0, 10.0: "Days between two asks below which the second weighs more.";
    crowding = 1.0 in 0.0, 2.0: "How much more: for two on one day, this much on top of the weight.";
    temper = 10.0 in 4.0, 25.0: "Weight beyond tolerance at which 63 in 100 ask to stop on the next touch.";
    stray_opt_out = 0.001 in 0.0, 0.002: "Chance that any touch makes somebody ask to stop.";
    away_share = 0.40 in 0.0, 0.8: "Share of people with one long absence in the half year.";
    away_days = 12.0 in 4.0, 25.0: "Mean length of that absence, in days.";
    auto_reply = 0.70 in 0.0, 1.0: "Share of those who set an auto-reply with the day they are back.";
    same_day = 0.60 in 0.30, 0.80: "Share of replies by email on the same or the next day.";
    slow_reply_days = 4.0 in 2.0, 8.0: "Mean days of the other replies.";
    value_items = 5.0 in 2.0, 8.0: "Different things of value a rep has for one person.";
    rival_value = 0.5 in 0.0, 1.0: "Share of the fixed policies' follow-ups that bring something new, while it lasts.";
}

impl Market {
    /// Reads a market from its file: a JSON object with a name and any of the parameters; what is not said is as usual. A
    /// "notes" object is for readers and passed over.
    ///
    /// # Errors
    /// A sentence for whoever wrote the file: what is not JSON, no number, unknown, or outside its range.
    pub fn read(json: &str) -> Result<Market, String> {
        let fields: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(json).map_err(|error| format!("not a market file: {error}"))?;
        let mut market = Market::default();
        for (name, value) in &fields {
            if name == "notes" {
                continue;
            }
            if name == "name" {
                market.name = value.as_str().ok_or("the name of a market is a text")?.to_owned();
                continue;
            }
            let parameter = PARAMETERS
                .iter()
                .find(|parameter| parameter.name == name)
                .ok_or_else(|| format!("no such parameter: {name}"))?;
            let value = value.as_f64().ok_or_else(|| format!("{name} is a number"))?;
            if !(parameter.low..=parameter.high).contains(&value) {
                let Parameter { low, high, .. } = parameter;
                return Err(format!("{name} lies between {low} and {high}"));
            }
            if let Some(slot) = market.slot(name) {
                *slot = value;
            }
        }
        Ok(market)
    }

    /// A market drawn from within the documented ranges, every parameter for itself.
    pub fn drawn(dice: &mut super::Dice) -> Market {
        let mut market = Market::default();
        for parameter in PARAMETERS {
            if let Some(slot) = market.slot(parameter.name) {
                *slot = dice.between(parameter.low, parameter.high);
            }
        }
        market
    }

    /// The file of this market, with a note on every parameter.
    pub fn file(&self) -> String {
        let mut notes = serde_json::Map::new();
        let mut fields = serde_json::Map::new();
        fields.insert("name".to_owned(), self.name.clone().into());
        for Parameter {
            name, means, low, high, ..
        } in PARAMETERS
        {
            notes.insert((*name).to_owned(), format!("{means} From {low} to {high}.").into());
            fields.insert((*name).to_owned(), self.value(name).into());
        }
        fields.insert("notes".to_owned(), notes.into());
        let mut text = serde_json::to_string_pretty(&fields).unwrap_or_default();
        text.push('\n');
        text
    }

    /// How often a cause is found, as a weight.
    pub fn weight(&self, cause: Cause) -> f64 {
        match cause {
            Cause::Swamped => self.swamped,
            Cause::ColleagueAway => self.colleague_away,
            Cause::Finance => self.finance,
            Cause::CannotSayNo => self.cannot_say_no,
            Cause::NoFit => self.no_fit,
            Cause::Gone => self.gone,
        }
    }
}

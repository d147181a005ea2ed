//! A made-up hurry.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "false_urgency",
    title: "A made-up hurry",
    why: Principle::P6,
    doc: Doc {
        flags: "Made-up deadlines and scarcity: last chances and last offers, a discount until Friday, decide by then or else, the only slot left.",
        costs: "It is pressure, and everybody knows it. People who feel pushed go silent, and the next real date you name is not believed.",
        weak: "Hi Ana, last chance for the old roof price: it ends tonight, so act now and reply with a yes!",
        better: "Hi Ana, the roof price in the quote holds until 31 May, because the mill changes its list in June. Shall I order before then?",
        fine: "A date that is real, with its reason, said once.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for span in &signals.urgency {
        let says = "This hurries them: name a real date with its reason, or leave it out.";
        report.add(Field::Body, *span, Severity::Warning, says);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_flags};

    #[test]
    fn flags() {
        assert_flags(
            &RULE,
            &[
                "Last chance to lock in the old price for the windows!",
                "Only 3 slots left this month for the survey.",
                "Order now, before it is too late.",
                "The discount expires at midnight.",
                "Don't miss out on the spring price for the boiler.",
                "Prices are going up next week, so hurry.",
                "Places at the workshop are filling up fast.",
                "I need to hear back today or I'll offer it to someone else.",
            ],
        );
    }

    #[test]
    fn flags_an_ultimatum() {
        assert_flags(
            &RULE,
            &[
                "You must decide by Friday.",
                "Hi Ana, I'm afraid you have to sign by the end of the month.",
                "You need to let me know by Friday at the latest.",
                "You need to answer today!",
                "You really must make up your mind by 31 May.",
                "I really need an answer by Friday, otherwise I will close the file.",
                "Ana, I need your answer on the slate by Thursday noon.",
                "We need a decision by close of business on Friday.",
                "I'll need an answer by Friday, one way or the other.",
                "Reply by 6 pm on Thursday or I'll be forced to let you go.",
                "Decide by Friday or I will cancel the order.",
                "Tell me about the lease, or else I will close the file.",
                "Let us know on Monday, otherwise we'll have to cancel the job.",
                "Please answer by Friday, otherwise I'm going to give it away.",
            ],
        );
    }

    #[test]
    fn flags_a_last_offer_and_a_discount_that_ends() {
        assert_flags(
            &RULE,
            &[
                "This is my last offer.",
                "It's our very last and final offer for the vans.",
                "My final offer is four thousand.",
                "I can make you one last offer on the roof.",
                "A no is fine. I can give you ten percent off until Friday.",
                "We could do a 10% discount until the end of May.",
                "£200 off until Saturday!",
                "You get 15% off if you sign by Friday.",
                "We'll take ten percent off the boiler if you order this week.",
                "If you sign by Friday, I can offer you a better price.",
                "If you go ahead today, we give you a discount of ten percent.",
                "The offer stands only until Friday.",
                "This price only holds until 31 May.",
            ],
        );
    }

    #[test]
    fn a_date_with_its_reason_and_a_plain_consequence_are_honest() {
        assert_clean(
            &RULE,
            &[
                "The price holds until 31 May, because the mill changes its list in June.",
                "The 10% trade discount in the quote holds until 31 May.",
                "Please let me know by Friday if you want to keep the slot.",
                "Please let me know by Friday; otherwise I'll close the file, and thank you for your time.",
                "Would you tell me by Friday, otherwise I will plan without you?",
                "I will close the file on Friday unless you tell me otherwise.",
                "You said that you must decide by Friday.",
                "Do you have to decide by Friday?",
                "Do you need an answer by Friday?",
                "You don't have to decide by Friday.",
                "You have until Friday to compare the two.",
                "You need to sign by 31 March for the permit to come in time.",
                "To keep the May start you need to sign by Friday, as the crane is booked then.",
                "I need your answer by Friday because the glass is ordered on Monday.",
                "I need an answer by Friday to order the tiles.",
                "I'd need your yes by Friday.",
                "I need to know by Thursday, as I buy the buns.",
                "I'll send you the answer by Friday.",
                "You will have my answer by Friday.",
                "We will have a decision by Friday.",
                "I need an answer from the mill by Friday.",
                "We expect a decision of the board by Friday.",
                "If you must decide by Friday or Monday, I can bring the sample before.",
                "I know you need to decide by Friday.",
                "I'll give you the final price on Friday.",
                "The sellers ask everybody for a best and final offer by noon on Monday.",
                "The students need an answer by 31 March so they can sort out housing.",
                "My last offer left out the gutters. Here is the whole of it.",
                "Would you like to make an offer by noon on Monday?",
                "The final price is in the quote.",
                "Is this their final word on the lease?",
                "I'm off until Friday; Ben has the file.",
                "I have ten days off until Friday the 3rd.",
                "The insurer takes 12% off if the van has a tracker.",
                "If you sign by Thursday at noon I can lock her in.",
                "The council pays back 40 percent if you order before 1 May.",
                "If you order before June you get the old price, because the mill changes its list then.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The quote holds until 31 May, so there is time to compare.",
                "We have two fitters free in June, on the 3rd and the 10th.",
                "The last delivery before Easter leaves on Friday. Shall I add your order?",
                "Take all the time you need with the contract.",
                "The permit takes three weeks, so a start in May means signing in April.",
                "Now that the roof is done, shall we look at the gutter?",
                "Your first invoice is due on the 5th.",
                "The mill closes in August.",
            ],
        );
    }
}

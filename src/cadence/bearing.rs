//! Whether they and their company bear one more ask on a day, and when they will (P8).

use chrono::NaiveDate;

use super::budget;
use super::decide::{Colleagues, Desk};
use super::reason::Fact;
use crate::model::{Channel, Prospect, Purpose};

/// What the next ask on `channel` meets.
pub(super) struct Bearing<'a> {
    pub desk: &'a Desk<'a>,
    pub channel: Channel,
}

impl Bearing<'_> {
    /// The day from `on` on which one more ask is borne; the far day as an error when that is too long to wait for.
    pub fn from(&self, on: NaiveDate) -> Result<NaiveDate, NaiveDate> {
        let desk = self.desk;
        let goodwill = &desk.policy.goodwill;
        let cost = self.cost();
        let own = budget::spent(desk.prospect, desk.book, desk.policy, desk.now, on);
        let room = budget::room(desk.prospect, desk.policy, desk.now, on).max(cost);
        let company = self.company_spent();
        let ahead = desk.policy.working_week.between(desk.today, on);
        let bears = |wait: u32| {
            let own = budget::faded(own, wait, goodwill);
            let company = budget::faded(company, ahead + wait, goodwill);
            own + cost <= room && own + company + cost <= goodwill.company_room.max(cost)
        };
        if bears(0) {
            return Ok(on);
        }
        // What is borne after a wait is borne after a longer one. After so many half-lives everything is forgotten.
        let most = goodwill.half_life.max(1) * 32;
        let (mut wait, mut enough) = (1, most);
        while wait < enough {
            let middle = wait.midpoint(enough);
            if bears(middle) {
                enough = middle;
            } else {
                wait = middle + 1;
            }
        }
        if wait == most {
            wait = goodwill.longest_wait;
        }
        let day = desk.calendar().after(on, wait);
        if wait <= goodwill.longest_wait {
            Ok(day)
        } else {
            Err(day)
        }
    }

    /// Whose budget it is that makes the plan wait until a day.
    pub fn spent(&self, until: NaiveDate) -> Fact {
        let desk = self.desk;
        let own = budget::spent(desk.prospect, desk.book, desk.policy, desk.now, desk.today);
        let until = Some(until);
        if own + self.cost() <= budget::room(desk.prospect, desk.policy, desk.now, desk.today) {
            Fact::CompanySpent { until }
        } else {
            Fact::GoodwillSpent { until }
        }
    }

    fn cost(&self) -> u32 {
        budget::ask_cost(&self.desk.policy.goodwill, self.channel, Purpose::OneMore)
    }

    fn company_spent(&self) -> u32 {
        let desk = self.desk;
        match desk.colleagues {
            Colleagues::Spent(spent) => spent,
            _ if desk.prospect.company.is_empty() => 0,
            Colleagues::InTheBook => {
                let others = desk.book.prospects.values();
                self.spent_with(others.filter(|other| other.is_colleague_of(desk.prospect)))
            }
            Colleagues::At(workplaces) => self.spent_with(workplaces.colleagues(desk.prospect, desk.book)),
        }
    }

    /// What `colleagues` have been asked.
    fn spent_with<'b>(&self, colleagues: impl Iterator<Item = &'b Prospect>) -> u32 {
        let desk = self.desk;
        colleagues
            .map(|other| budget::spent(other, desk.book, desk.policy, desk.now, desk.today))
            .sum()
    }
}

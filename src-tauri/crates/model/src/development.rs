//! Stage 4, development and management: tasks, people, risks, issues, changes, costs and reports.

pub use crate::choices::{IssueStatus, Severity};
use crate::kinds::Place;
use crate::stage::Stage;
use crate::whole::{Percent, Score, Stakeholder, WorkCalendar};
use crate::{Any, Day, Int, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Development));
const TREE: Place = Place::Tree(Stage::Development);

choice! {
    /// What a task is in the work breakdown.
    TaskType "task_type" {
        /// Work.
        Task = "task",
        /// A group of tasks.
        Summary = "summary",
        /// A point in time with a deliverable.
        Milestone = "milestone",
    }
}

choice! {
    /// What fixes a task in time beside its predecessors.
    TaskConstraint "task_constraint" {
        /// As soon as possible.
        Asap = "asap",
        /// Not before the date.
        NotBefore = "not_before",
        /// Finished on the date at the latest.
        MustFinish = "must_finish",
    }
}

choice! {
    /// What is done about a risk.
    RiskResponse "risk_response" {
        /// Its cause is removed.
        Avoid = "avoid",
        /// It is made smaller.
        Reduce = "reduce",
        /// Somebody else bears it.
        Transfer = "transfer",
        /// It is borne.
        Accept = "accept",
    }
}

choice! {
    /// Where a risk stands.
    RiskStatus "risk_status" {
        /// It may happen.
        Open = "open",
        /// It has happened.
        Occurred = "occurred",
        /// It can no longer happen.
        Closed = "closed",
    }
}

choice! {
    /// Who asked for a change.
    ChangeOrigin "change_origin" {
        /// The client.
        Client = "client",
        /// Our product manager, with a better idea.
        ProductManager = "product_manager",
        /// A developer.
        Developer = "developer",
        /// A tester.
        Tester = "tester",
        /// A law or an authority.
        Regulator = "regulator",
        /// The vendor of another system.
        Vendor = "vendor",
    }
}

choice! {
    /// What a change does to a record.
    ItemChange "item_change" {
        /// It is new.
        Add = "add",
        /// It becomes different.
        Modify = "modify",
        /// It goes.
        Remove = "remove",
    }
}

choice! {
    /// What is done with a change request.
    ChangeDisposition "change_disposition" {
        /// Solved by design within what was agreed.
        Absorb = "absorb",
        /// Not worth its cost to the client.
        AdviseAgainst = "advise_against",
        /// Taken up because it makes the result better.
        Improve = "improve",
        /// Taken up at a price.
        AcceptPriced = "accept_priced",
        /// Left for later.
        Defer = "defer",
        /// Turned down.
        Reject = "reject",
    }
}

choice! {
    /// How far a change request has come.
    ChangeStatus "change_status" {
        /// Received.
        Submitted = "submitted",
        /// Looked at.
        Triaged = "triaged",
        /// Decided.
        Decided = "decided",
        /// In the plan.
        Scheduled = "scheduled",
        /// Built.
        Implemented = "implemented",
        /// Checked.
        Verified = "verified",
        /// Done with.
        Closed = "closed",
    }
}

choice! {
    /// What a cost line pays for.
    CostCategory "cost_category" {
        /// People's time.
        Labour = "labour",
        /// Bought licences and services.
        Licence = "licence",
        /// Machines and hosting.
        Infrastructure = "infrastructure",
        /// Travel.
        Travel = "travel",
        /// Work of others.
        Subcontract = "subcontract",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// The state of one side of a project at a glance.
    Health "health" {
        /// As planned.
        Green = "green",
        /// Needs attention.
        Amber = "amber",
        /// Needs a decision.
        Red = "red",
    }
}

record! {
    /// A node of the work breakdown: work, a group of it, or a milestone.
    Task = "task" "TSK", TREE, {
        /// Work, group or milestone.
        r#type(required): Option<TaskType>,
        /// The work in it.
        effort(unit = "person_days", min = 0.0): Option<f64>,
        /// How long it takes.
        duration(unit = "working_days", min = 0.0): Option<f64>,
        /// Whether it takes as long as its work and the people on it ask for, whatever its duration says.
        effort_driven: Option<bool>,
        /// What fixes it in time.
        constraint: Option<TaskConstraint>,
        /// The date of the constraint.
        constraint_on: Option<Day>,
        /// When it should be done at the latest. A deadline moves nothing; it is kept or missed.
        deadline: Option<Day>,
        /// The day before which it does not begin because its people are busy until then; set by levelling.
        levelled_to: Option<Day>,
        /// How much is done.
        percent(unit = "percent"): Option<Percent>,
        /// The first day as it happened.
        actual_start: Option<Day>,
        /// The last day as it happened.
        actual_finish: Option<Day>,
        /// The work done so far.
        actual_effort(unit = "person_days", min = 0.0): Option<f64>,
        /// The work still to do.
        remaining(unit = "person_days", min = 0.0): Option<f64>,
        /// What a milestone delivers.
        deliverable: String,
        /// The share of the price that falls due with a milestone.
        payment_percent(unit = "percent", min = 0.0, max = 100.0): Option<f64>,
        /// Whether that share was invoiced.
        invoiced: Option<bool>,
    }
}

impl Task {
    /// How much of it is done, from 0 to 1. What is finished is done, whatever its percentage says.
    pub fn share_done(&self) -> f64 {
        match (self.actual_finish, self.percent) {
            (None, Some(percent)) => percent.0 as f64 / 100.0,
            (finish, _) => f64::from(u8::from(finish.is_some())),
        }
    }
}

group! {
    /// Days on which a person is away.
    Absence {
        /// The first day.
        from(required): Option<Day>,
        /// The last day.
        to(required): Option<Day>,
        /// Why.
        reason: String,
    }
}

record! {
    /// A member of the team who can be assigned to tasks.
    Person = "person" "TEAM", LIST, {
        /// The role in the team.
        role(required): String,
        /// The share of working time given to this project.
        capacity(unit = "percent"): Option<Percent>,
        /// The cost of one day, for our eyes only.
        rate(unit = "currency", min = 0.0): Option<f64>,
        /// The working calendar; the project's where empty.
        calendar: Option<WorkCalendar>,
        /// Days away.
        absences: Vec<Absence>,
    }
}

record! {
    /// Something that may happen and would do harm.
    Risk = "risk" "RSK", LIST, {
        /// Because of this …
        cause: Prose,
        /// … this may happen …
        event: Prose,
        /// … with this effect.
        effect: Prose,
        /// How likely it is.
        probability(required): Option<Score>,
        /// How bad it would be.
        impact(required): Option<Score>,
        /// What is done about it.
        response: Option<RiskResponse>,
        /// How exactly.
        response_plan: Prose,
        /// What shows that it is happening.
        trigger: Prose,
        /// Where it stands.
        status: Option<RiskStatus>,
    }
}

impl Risk {
    /// Probability times impact, 1–25; unknown while either is.
    pub fn exposure(&self) -> Option<i64> {
        Some(self.probability?.0 * self.impact?.0)
    }
}

record! {
    /// Something that has happened and must be dealt with.
    Issue = "issue" "ISS", LIST, {
        /// How bad it is.
        severity: Option<Severity>,
        /// When it was raised.
        raised_on: Option<Day>,
        /// When it was resolved.
        resolved_on: Option<Day>,
        /// How it was resolved.
        resolution: Prose,
        /// How far it has come.
        status: Option<IssueStatus>,
    }
}

group! {
    /// One record that a change touches. What is said in words only is done by people; with a field and a value it is done
    /// when the change is applied.
    ChangeItem {
        /// The record; for a new one, that under which it comes.
        record: Option<Ref<Any>>,
        /// What happens to it.
        change(required): Option<ItemChange>,
        /// The field that changes; for a new record, its kind.
        field: String,
        /// The value that the field takes, as JSON.
        value: String,
        /// What it says today.
        before: Prose,
        /// What it shall say; for a new record, its title.
        after: Prose,
    }
}

group! {
    /// One way to meet a change request.
    ChangeOption {
        /// The way in a few words.
        title(required): String,
        /// How it would be done.
        description: Prose,
        /// The work in it.
        effort(unit = "person_days", min = 0.0): Option<f64>,
        /// Its price.
        cost(unit = "currency"): Option<f64>,
        /// Whether this way was chosen.
        chosen: Option<bool>,
    }
}

record! {
    /// A wish to change what was agreed, from its receipt to its verification.
    ChangeRequest = "change_request" "CR", LIST, {
        /// Who asked.
        origin(required): Option<ChangeOrigin>,
        /// When it was received.
        received_on(required): Option<Day>,
        /// Why it is wanted.
        reason(required): Prose,
        /// The records it touches.
        items: Vec<ChangeItem>,
        /// The ways to meet it.
        options: Vec<ChangeOption>,
        /// What is done with it.
        disposition: Option<ChangeDisposition>,
        /// What follows if it is not done.
        consequence_if_not: Prose,
        /// Who decided.
        decided_by: Option<Ref<Stakeholder>>,
        /// When.
        decided_on: Option<Day>,
        /// Why so.
        rationale: Prose,
        /// How far it has come.
        status: Option<ChangeStatus>,
        /// Whether it made an objective or KPI better.
        improved_objective: Option<bool>,
        /// The earlier request that this one takes up again.
        follows: Option<Ref<ChangeRequest>>,
        /// The milestone that its work must come before; where empty, the next one that the work on what changes leads to.
        needed_by: Option<Ref<Task>>,
        /// The day on which it took effect in the records.
        applied_on: Option<Day>,
    }
}

choice! {
    /// How often people inform each other.
    Rhythm "rhythm" {
        /// On every working day.
        Daily = "daily",
        /// Once a week.
        Weekly = "weekly",
        /// Every second week.
        Fortnightly = "fortnightly",
        /// Once a month.
        Monthly = "monthly",
        /// When a milestone is reached.
        AtMilestone = "at_milestone",
        /// Whenever there is a reason.
        OnOccasion = "on_occasion",
    }
}

choice! {
    /// The way by which people inform each other.
    CommunicationChannel "communication_channel" {
        /// Meeting, in one room or over the network.
        Meeting = "meeting",
        /// A written document.
        Document = "document",
        /// Letter or electronic mail.
        Mail = "mail",
        /// A group of a messenger, or the telephone.
        Message = "message",
    }
}

record! {
    /// One line of the communication plan: who tells whom what, how and how often. The owner sees to it.
    Communication = "communication" "CPL", LIST, {
        /// What it is for.
        purpose: Prose,
        /// Who is informed.
        recipients: Vec<Ref<Stakeholder>>,
        /// By which way.
        channel: Option<CommunicationChannel>,
        /// How often.
        rhythm: Option<Rhythm>,
    }
}

record! {
    /// A planned or actual cost.
    CostLine = "cost_line" "CST", LIST, {
        /// What it pays for.
        category: Option<CostCategory>,
        /// Whether it is our own cost, which clients never see.
        internal: Option<bool>,
        /// The planned amount.
        planned(unit = "currency"): Option<f64>,
        /// The amount as it came.
        actual(unit = "currency"): Option<f64>,
        /// The day it falls on.
        on: Option<Day>,
    }
}

group! {
    /// The four sides of a project's health.
    HealthCheck {
        /// What is delivered.
        scope: Option<Health>,
        /// When.
        schedule: Option<Health>,
        /// For how much.
        cost: Option<Health>,
        /// With what danger.
        risk: Option<Health>,
    }
}

record! {
    /// A report on where the project stands.
    StatusReport = "status_report" "STA", LIST, {
        /// The day it describes.
        on(required): Option<Day>,
        /// What happened.
        summary: Prose,
        /// The health of the four sides.
        health: HealthCheck,
        /// What comes next.
        next_steps: Prose,
        /// The number of the report.
        number: Option<Int<1, 10000>>,
    }
}

//! Records of the whole project: its profile, its people, its stage plans, decisions, actions, terms and comments.

use crate::kinds::{Place, Session};
use crate::stage::Stage;
use crate::{Any, Day, Int, Prose, Ref};

/// A score from 1 (least) to 5 (most).
pub type Score = Int<1, 5>;
/// A share in whole percent.
pub type Percent = Int<0, 100>;

impl crate::FieldType for Stage {
    fn shape() -> crate::Shape {
        crate::Shape::choice("stage", &Stage::ALL.map(Stage::name))
    }
    fn is_unset(&self) -> bool {
        false
    }
}

choice! {
    /// The language of a project's documents.
    Language "language" {
        /// Chinese.
        Zh = "zh",
        /// English.
        En = "en",
    }
}

choice! {
    /// Which days of a week are worked, and which holidays are kept.
    WorkCalendar "work_calendar" {
        /// Monday to Friday, without holidays.
        Standard = "standard",
        /// Monday to Friday, with the public holidays of China and their make-up working days.
        China = "china",
        /// Monday to Saturday, without holidays.
        SixDays = "six_days",
        /// Every day.
        EveryDay = "every_day",
    }
}

group! {
    /// Days that are free or worked otherwise than the calendar says.
    CalendarException {
        /// The first day.
        from(required): Option<Day>,
        /// The last day; the first where empty.
        to: Option<Day>,
        /// Whether they are worked; they are free where this is not set.
        worked: Option<bool>,
        /// Why.
        reason: String,
    }
}

choice! {
    /// Which side of the contract a person stands on.
    Side "side" {
        /// The client.
        Client = "client",
        /// The consultants and developers.
        Vendor = "vendor",
        /// Anyone else, such as the vendor of another system.
        ThirdParty = "third_party",
    }
}

choice! {
    /// How a stakeholder stands towards the project.
    Attitude "attitude" {
        /// Pulls others along.
        Champion = "champion",
        /// Is in favour.
        Supportive = "supportive",
        /// Has not taken a side.
        Neutral = "neutral",
        /// Has doubts.
        Sceptical = "sceptical",
        /// Works against it.
        Opposed = "opposed",
    }
}

choice! {
    /// The outcome of a stage gate.
    GateDecision "gate_decision" {
        /// The next stage may start.
        Go = "go",
        /// It may start while listed debts are paid off.
        Conditional = "conditional",
        /// It may not start.
        NoGo = "no_go",
    }
}

choice! {
    /// Whether a decision stands.
    DecisionStatus "decision_status" {
        /// Proposed and not yet taken.
        Proposed = "proposed",
        /// Taken and in force.
        Accepted = "accepted",
        /// Turned down.
        Rejected = "rejected",
        /// Replaced by a later decision.
        Superseded = "superseded",
    }
}

choice! {
    /// How far an action has come.
    ActionStatus "action_status" {
        /// Not begun.
        Open = "open",
        /// Being worked on.
        InProgress = "in_progress",
        /// Finished.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

choice! {
    /// Where a comment came from.
    CommentSource "comment_source" {
        /// Typed into the app.
        App = "app",
        /// Read from a PDF that a client returned.
        ReturnedPdf = "returned_pdf",
        /// Read from a file of another program.
        Import = "import",
    }
}

choice! {
    /// What became of a comment.
    Disposition "comment_disposition" {
        /// Not yet answered.
        Open = "open",
        /// Taken up.
        Accepted = "accepted",
        /// Not taken up; the reply says why.
        Rejected = "rejected",
        /// Said before.
        Duplicate = "duplicate",
    }
}

group! {
    /// How the client's business earns its living.
    BusinessModel {
        /// What customers come for.
        value_proposition: Prose,
        /// Who the customers are.
        customer_segments: Prose,
        /// How they are reached and served.
        channels: Prose,
        /// Where the money comes from.
        revenue: Prose,
        /// What costs most.
        cost: Prose,
    }
}

group! {
    /// The three questions that frame a blueprint.
    Framing {
        /// What digitalisation means for this client.
        what: Prose,
        /// What it brings.
        why: Prose,
        /// How it will be done.
        how: Prose,
    }
}

record! {
    /// The project itself: client, business, contract and the terms of calculation. There is exactly one.
    ProjectProfile = "project" "PRJ", Place::One, {
        /// The client's name.
        client(required): String,
        /// The client's industry.
        industry: String,
        /// The process that the client's business lives on.
        core_process: String,
        /// The number of the contract.
        contract_no: String,
        /// The currency of all amounts, as its ISO 4217 code.
        currency(required): String,
        /// Working hours in one person-day.
        hours_per_day(required, unit = "hours", min = 0.5, max = 24.0): Option<f64>,
        /// The working calendar.
        calendar(required): Option<WorkCalendar>,
        /// Where the working calendar is different.
        calendar_exceptions: Vec<CalendarException>,
        /// The stage at which the project enters the method.
        start_stage(required): Option<Stage>,
        /// The language of documents.
        language(required): Option<Language>,
        /// Who pays and decides on the client's side.
        sponsor: Option<Ref<Stakeholder>>,
        /// Who leads on our side.
        lead: Option<Ref<Stakeholder>>,
        /// Who leads on the client's side.
        client_lead: Option<Ref<Stakeholder>>,
        /// How the client's business works.
        business_model: BusinessModel,
        /// How clear the business model is, from 0 (not at all) to 5.
        clarity: Option<Int<0, 5>>,
        /// Whether the client asked for a system before naming a problem.
        solution_first: Option<bool>,
        /// The three framing questions.
        framing: Framing,
        /// The priority (severity × frequency weight × reach) from which a pain point needs evidence and an initiative.
        pain_threshold: Option<Int<0, 100>>,
        /// The experience in years of the person who leads the research.
        lead_seniority_years(unit = "years"): Option<Int<0, 60>>,
        /// Who read the research a second time.
        second_reviewer: Option<Ref<Stakeholder>>,
    }
}

group! {
    /// One thing still owed after a gate was passed conditionally.
    GateCondition {
        /// What is owed.
        text(required): Prose,
        /// Who pays it off.
        owner: Option<Ref<Stakeholder>>,
        /// By when.
        due: Option<Day>,
    }
}

group! {
    /// Why an optional check does not apply to this project.
    Tailoring {
        /// The code of the check.
        check(required): String,
        /// Whether it applies.
        applies: Option<bool>,
        /// Why it does not.
        reason: String,
    }
}

record! {
    /// When a stage is planned, who leads it, and how its gate was decided. There is one per stage.
    StagePlan = "stage_plan" "STP", Place::List(None), {
        /// The stage.
        stage(required): Option<Stage>,
        /// The planned first day.
        planned_start: Option<Day>,
        /// The planned last day.
        planned_finish: Option<Day>,
        /// The first day as it happened.
        actual_start: Option<Day>,
        /// The last day as it happened.
        actual_finish: Option<Day>,
        /// Who leads the stage.
        lead: Option<Ref<Stakeholder>>,
        /// The outcome of the gate.
        decision: Option<GateDecision>,
        /// What is still owed after a conditional pass.
        conditions: Vec<GateCondition>,
        /// Who decided.
        decided_by: Option<Ref<Stakeholder>>,
        /// When it was decided.
        decided_on: Option<Day>,
        /// Which optional checks do not apply, and why.
        tailoring: Vec<Tailoring>,
    }
}

record! {
    /// A person or group with a stake in the project.
    Stakeholder = "stakeholder" "SH", Place::List(None), {
        /// The organisation or department.
        organisation: String,
        /// Which side the person stands on.
        side(required): Option<Side>,
        /// The role in the project.
        role: String,
        /// Power over the outcome.
        influence: Option<Score>,
        /// Interest in the outcome.
        interest: Option<Score>,
        /// How the person stands towards it.
        attitude: Option<Attitude>,
        /// Electronic mail address.
        email: String,
        /// Telephone number.
        phone: String,
    }
}

group! {
    /// One of the alternatives weighed in a decision.
    DecisionOption {
        /// The alternative in a few words.
        title(required): String,
        /// What speaks for it.
        pros: Prose,
        /// What speaks against it.
        cons: Prose,
    }
}

record! {
    /// A decision worth remembering, with what it does to cost, quality and security.
    Decision = "decision" "DEC", Place::List(None), {
        /// What made the decision necessary.
        context: Prose,
        /// The alternatives.
        options: Vec<DecisionOption>,
        /// What was decided.
        decision: Prose,
        /// What follows from it.
        consequences: Prose,
        /// What it does to development cost.
        effect_on_cost: Prose,
        /// What it does to quality.
        effect_on_quality: Prose,
        /// What it does to security.
        effect_on_security: Prose,
        /// The earlier decision that it replaces.
        supersedes: Option<Ref<Decision>>,
        /// The day of the decision.
        decided_on: Option<Day>,
        /// Whether it stands.
        status: Option<DecisionStatus>,
    }
}

record! {
    /// Something that somebody promised to do.
    Action = "action" "ACT", Place::List(None), {
        /// Who does it.
        assignee: Option<Ref<Stakeholder>>,
        /// By when.
        due: Option<Day>,
        /// How far it has come.
        status: Option<ActionStatus>,
        /// The session in which it was promised.
        from: Option<Ref<Session>>,
    }
}

record! {
    /// A word of the client's trade, in both languages.
    Term = "term" "TERM", Place::List(None), {
        /// The Chinese word.
        zh(title): String,
        /// The English word.
        en: String,
        /// What it means here.
        definition: Prose,
    }
}

record! {
    /// A remark about a record, by us or by the client.
    Comment = "comment" "COM", Place::List(None), {
        /// The record that it is about.
        about: Option<Ref<Any>>,
        /// Who wrote it.
        author: String,
        /// What was written.
        text(title): Prose,
        /// Where it came from.
        source: Option<CommentSource>,
        /// What became of it.
        disposition: Option<Disposition>,
        /// Our answer.
        reply: Prose,
    }
}

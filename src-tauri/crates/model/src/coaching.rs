//! Stage 8, operations coaching: strategies, activities, experiments, KPIs and coaching sessions.

use crate::kinds::Place;
use crate::stage::Stage;
use crate::whole::Stakeholder;
use crate::{Day, Kind, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Coaching));

choice! {
    /// The operating problem that a strategy answers.
    OperatingProblem "operating_problem" {
        /// Too few customers come.
        Acquire = "acquire",
        /// Those who came do not stay.
        Retain = "retain",
        /// Those who stay do not buy.
        Convert = "convert",
        /// Those who bought do not buy again.
        Repurchase = "repurchase",
        /// Operating costs too much.
        Cost = "cost",
    }
}

choice! {
    /// How far a strategy has come.
    StrategyStatus "strategy_status" {
        /// Being thought through.
        Draft = "draft",
        /// All four elements are there.
        Ready = "ready",
        /// At work.
        Running = "running",
        /// Ended.
        Ended = "ended",
    }
}

choice! {
    /// Which way a KPI should move.
    KpiDirection "kpi_direction" {
        /// More is better.
        Up = "up",
        /// Less is better.
        Down = "down",
    }
}

choice! {
    /// How often a KPI is measured.
    KpiFrequency "kpi_frequency" {
        /// Every day.
        Daily = "daily",
        /// Every week.
        Weekly = "weekly",
        /// Every month.
        Monthly = "monthly",
        /// Every quarter.
        Quarterly = "quarterly",
    }
}

choice! {
    /// The three tracks of coaching.
    CoachingTrack "coaching_track" {
        /// Designing the plan.
        Plan = "plan",
        /// Putting it into practice.
        Process = "process",
        /// Reading the data.
        DataAnalysis = "data_analysis",
    }
}

group! {
    /// The four elements without which no strategy works.
    FourElements {
        /// The idea.
        strategy: Prose,
        /// The tool that carries it.
        tool: Prose,
        /// The content or resource it needs.
        content: Prose,
        /// Who does what when.
        execution: Prose,
    }
}

record! {
    /// An operating strategy that answers one problem.
    Strategy = "strategy" "STR", LIST, {
        /// The problem it answers.
        problem(required): Option<OperatingProblem>,
        /// The entry of the strategy catalogue it follows.
        catalogue_entry: String,
        /// Whether it is the point of focus now.
        focus_point: Option<bool>,
        /// The four elements.
        elements: FourElements,
        /// The knowledge it rests on.
        knowledge_reference: String,
        /// The tool it uses.
        tool_reference: String,
        /// The data that judge it.
        data_reference: String,
        /// What may be spent.
        budget(unit = "currency"): Option<f64>,
        /// How often it is reviewed.
        review_cadence: String,
        /// How far it has come.
        status: Option<StrategyStatus>,
    }
}

record! {
    /// One activity within a strategy.
    Activity = "activity" "ATV", Place::Under(Stage::Coaching, &[Kind::Strategy]), {
        /// The first day.
        starts: Option<Day>,
        /// The last day.
        ends: Option<Day>,
        /// The channel.
        channel: String,
        /// What came of it.
        result: Prose,
    }
}

record! {
    /// A trial: what we expected, what came, what we decided.
    Experiment = "experiment" "EXP", LIST, {
        /// What we expected.
        hypothesis(required, title): Prose,
        /// The KPI that judges it.
        metric: Option<Ref<Kpi>>,
        /// What came of it.
        result: Prose,
        /// What was decided.
        decision: Prose,
    }
}

group! {
    /// One measured value of a KPI.
    KpiPoint {
        /// The day.
        on(required): Option<Day>,
        /// The value, in the KPI's unit.
        value(required): Option<f64>,
        /// What explains it.
        note: String,
    }
}

record! {
    /// A key performance indicator with its points over time.
    Kpi = "kpi" "KPI", LIST, {
        /// How it is computed.
        formula(required): Prose,
        /// Its unit.
        unit: String,
        /// Which way is better.
        direction(required): Option<KpiDirection>,
        /// Where its data come from.
        source: String,
        /// How often it is measured.
        frequency: Option<KpiFrequency>,
        /// The value before.
        baseline: Option<f64>,
        /// The day of that value.
        baseline_on: Option<Day>,
        /// The value to reach.
        target: Option<f64>,
        /// By when.
        target_on: Option<Day>,
        /// Who answers for it.
        accountable: Option<Ref<Stakeholder>>,
        /// The values measured.
        points: Vec<KpiPoint>,
    }
}

record! {
    /// A coaching session on one of the three tracks.
    CoachingSession = "coaching_session" "COA", LIST, {
        /// The track.
        track(required): Option<CoachingTrack>,
        /// The day.
        held_on: Option<Day>,
        /// What was found.
        findings: Prose,
        /// What will be done.
        actions: Vec<Prose>,
        /// The day of the next session.
        next_on: Option<Day>,
    }
}

//! Stage 1, research: sessions, evidence, people, journeys, pain points, data and initiatives, up to the blueprint.

pub use crate::choices::{BuildOption, Mode};
use crate::kinds::{ExternalSystem, Feature, Kpi, Place, Role};
use crate::stage::Stage;
use crate::whole::{Percent, Score, Stakeholder};
use crate::{Day, Int, Kind, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Research));

choice! {
    /// What kind of meeting a session was.
    SessionType "session_type" {
        /// A conversation with one or few people.
        Interview = "interview",
        /// A working meeting with a group.
        Workshop = "workshop",
        /// Watching people at their work.
        Observation = "observation",
        /// Going through results together.
        Review = "review",
    }
}

choice! {
    /// How a piece of evidence was gained.
    EvidenceMethod "evidence_method" {
        /// Said in an interview.
        Interview = "interview",
        /// Seen at the place of work.
        Observation = "observation",
        /// Said in a workshop.
        Workshop = "workshop",
        /// Read in a document.
        Document = "document",
        /// Counted in a survey.
        Survey = "survey",
        /// Read from a system's data.
        Data = "data",
    }
}

choice! {
    /// Whether evidence is a story or a count.
    Nature "nature" {
        /// Words, stories, observations.
        Qualitative = "qualitative",
        /// Numbers.
        Quantitative = "quantitative",
    }
}

choice! {
    /// What kind of resource the client has.
    ResourceType "resource_type" {
        /// People and their skills.
        People = "people",
        /// Systems in use.
        System = "system",
        /// Data at hand.
        Data = "data",
        /// Money set aside.
        Budget = "budget",
        /// Channels to customers.
        Channel = "channel",
        /// Partners.
        Partner = "partner",
    }
}

choice! {
    /// Whether something describes today or the goal.
    Version "version" {
        /// As it is today.
        AsIs = "as_is",
        /// As it shall be.
        ToBe = "to_be",
    }
}

choice! {
    /// How often a pain is felt.
    Frequency "frequency" {
        /// A few times a year.
        Rare = "rare",
        /// Every month.
        Monthly = "monthly",
        /// Every week.
        Weekly = "weekly",
        /// Every day.
        Daily = "daily",
        /// Every hour.
        Hourly = "hourly",
    }
}

choice! {
    /// The three link-ups of the method.
    LinkUp "link_up" {
        /// Scenario and business.
        Business = "business",
        /// Operations and marketing.
        Marketing = "marketing",
        /// Data and data.
        Data = "data",
    }
}

choice! {
    /// The three types of data silo.
    SiloType "silo_type" {
        /// Never captured at the source.
        Missing = "missing",
        /// Captured in several places that disagree.
        Scattered = "scattered",
        /// Captured, but the chain between systems is broken.
        Broken = "broken",
    }
}

choice! {
    /// What shows that a data object is a silo.
    SiloSymptom "silo_symptom" {
        /// Dimensions are incomplete.
        IncompleteDimensions = "incomplete_dimensions",
        /// Behaviour data are unclear.
        UnclearBehaviour = "unclear_behaviour",
        /// Basic tags do not exist.
        NoBasicTags = "no_basic_tags",
        /// The systems cannot be added up.
        NoAggregation = "no_aggregation",
        /// One thing is registered more than once.
        Duplicates = "duplicates",
        /// The places that hold it say different things.
        Disagreement = "disagreement",
        /// No place counts before the others.
        NoMaster = "no_master",
        /// The mark of the channel is lost on the way.
        ChannelTagLost = "channel_tag_lost",
        /// The tags of the purchase are lost on the way.
        PurchaseTagLost = "purchase_tag_lost",
        /// What became of it does not come back.
        NoStatusBack = "no_status_back",
    }
}

choice! {
    /// How carefully data must be guarded.
    Sensitivity "sensitivity" {
        /// Anyone may see it.
        Public = "public",
        /// Only the client's staff.
        Internal = "internal",
        /// Only those who need it.
        Confidential = "confidential",
        /// Personal data under the law.
        Personal = "personal",
    }
}

choice! {
    /// Whether both sides mean the same.
    Agreed "agreed" {
        /// Not yet discussed.
        Open = "open",
        /// Confirmed.
        Yes = "yes",
        /// They differ.
        No = "no",
    }
}

choice! {
    /// How an initiative brings demand and supply together faster.
    Lever "lever" {
        /// Demand is matched faster.
        Match = "match",
        /// Demand is met faster.
        Fulfil = "fulfil",
        /// What is met reaches people faster.
        Deliver = "deliver",
    }
}

choice! {
    /// When an initiative is due on the road map.
    Horizon "horizon" {
        /// In this project.
        Now = "now",
        /// Right after it.
        Next = "next",
        /// Some day.
        Later = "later",
    }
}

record! {
    /// A meeting with the client: interview, workshop, observation or review.
    Session = "session" "SES", LIST, {
        /// What kind of meeting.
        r#type(required): Option<SessionType>,
        /// On site or remote.
        mode: Option<Mode>,
        /// The day.
        held_on(required): Option<Day>,
        /// How long it took, in minutes.
        minutes_length(unit = "minutes"): Option<Int<0, 10000>>,
        /// Where.
        place: String,
        /// Who led it.
        facilitator: Option<Ref<Stakeholder>>,
        /// Who took part.
        attendees: Vec<Ref<Stakeholder>>,
        /// The questions asked.
        questions: Vec<Prose>,
        /// What was said.
        notes: Prose,
    }
}

record! {
    /// A fact or statement that supports what we claim.
    Evidence = "evidence" "EV", LIST, {
        /// The session in which it came up.
        session: Option<Ref<Session>>,
        /// How it was gained.
        method(required): Option<EvidenceMethod>,
        /// Story or count.
        nature: Option<Nature>,
        /// How many cases were counted or people asked.
        sample_size: Option<Int<0, 1000000000>>,
        /// The words as they were said or written.
        quote: Prose,
        /// Where it can be found again.
        source: String,
        /// How sure we are.
        confidence: Option<Score>,
        /// Whether it tells of a shift in the market.
        market_shift: Option<bool>,
    }
}

record! {
    /// Something the client can draw on.
    Resource = "resource" "RES", LIST, {
        /// What kind of resource.
        r#type(required): Option<ResourceType>,
        /// How much of it.
        quantity: Option<f64>,
        /// Counted in what.
        unit: String,
        /// Who holds it.
        holder: String,
        /// What limits its use.
        limits: Prose,
    }
}

record! {
    /// A typical customer or user.
    Persona = "persona" "PER", LIST, {
        /// The market segment.
        segment: String,
        /// The generation or age group.
        cohort: String,
        /// What the person wants to reach.
        goals: Prose,
        /// How the person goes about it.
        behaviours: Prose,
        /// How far quality counts more than brand.
        prefers_quality: Option<Score>,
        /// How far interest counts more than price.
        prefers_interest: Option<Score>,
        /// How far experience counts more than things.
        prefers_experience: Option<Score>,
        /// Where the person can be met.
        channels: Vec<String>,
    }
}

record! {
    /// The path of a persona through the client's business.
    Journey = "journey" "JRN", LIST, {
        /// Whose journey.
        persona: Option<Ref<Persona>>,
        /// Today's or the future one.
        version(required): Option<Version>,
    }
}

record! {
    /// One step of a journey, with what the person does and feels.
    JourneyStep = "journey_step" "JST", Place::Under(Stage::Research, &[Kind::Journey]), {
        /// The phase to which the step belongs.
        phase(required): String,
        /// What the person does.
        action(required, title): String,
        /// What the person meets.
        touchpoint: String,
        /// The channel.
        channel: String,
        /// How it feels, from −2 (bad) to 2 (good).
        emotion(required): Option<Int<-2, 2>>,
        /// What happens behind the scenes.
        backstage: Prose,
        /// The system behind it.
        system: Option<Ref<ExternalSystem>>,
        /// The pain points that are felt in it.
        pain_points: Vec<Ref<PainPoint>>,
        /// What would make it better.
        opportunities: Vec<Ref<(Initiative, Feature)>>,
    }
}

record! {
    /// A business process, as it is or as it shall be.
    Process = "process" "PRC", LIST, {
        /// Today's or the future one.
        version(required): Option<Version>,
        /// The department that runs it.
        department: String,
        /// What starts it.
        trigger: String,
        /// What it yields.
        outcome: String,
        /// The rules that govern it.
        rules: Prose,
        /// What happens when it goes wrong.
        exceptions: Prose,
        /// The roles that take part.
        roles: Vec<Ref<Role>>,
    }
}

record! {
    /// A problem that costs the client time, money or customers.
    PainPoint = "pain_point" "PAIN", LIST, {
        /// Who suffers from it.
        who: String,
        /// The process in which it shows.
        process: Option<Ref<Process>>,
        /// What causes it.
        cause: Prose,
        /// How often it is felt.
        frequency(required): Option<Frequency>,
        /// How much it hurts.
        severity(required): Option<Score>,
        /// What it costs in a month, in the project's currency.
        cost_per_month(unit = "currency"): Option<f64>,
        /// The link-up that would cure it.
        link_up(required): Option<LinkUp>,
        /// The type of data silo behind it, if any.
        silo_type: Option<SiloType>,
        /// How many votes it received in workshops.
        votes: Option<Int<0, 10000>>,
    }
}

impl PainPoint {
    /// The derived priority: severity (1–5) times how often it is felt (1–5), hence 1–25; unknown while either is.
    pub fn priority(&self) -> Option<i64> {
        Some(self.severity?.0 * (self.frequency? as i64 + 1))
    }
}

record! {
    /// A kind of data the business lives on, and the state it is in.
    DataObject = "data_object" "DAT", LIST, {
        /// The system whose word counts.
        system_of_record: Option<Ref<ExternalSystem>>,
        /// Everyone who keeps a copy.
        holders: Vec<String>,
        /// The keys by which it is recognised.
        keys: Vec<String>,
        /// The labels it carries, such as channel or purchase tags.
        labels: Vec<String>,
        /// How complete it is.
        completeness(unit = "percent"): Option<Percent>,
        /// How accurate it is.
        accuracy(unit = "percent"): Option<Percent>,
        /// How much of it is used.
        application(unit = "percent"): Option<Percent>,
        /// The type of silo.
        silo_type: Option<SiloType>,
        /// What shows it.
        symptoms: Vec<SiloSymptom>,
        /// How it must be guarded.
        sensitivity: Option<Sensitivity>,
    }
}

record! {
    /// The step of data from one place to the next, with what is lost on the way.
    DataHop = "data_hop" "HOP", LIST, {
        /// Where the data come from.
        from: Option<Ref<(DataObject, ExternalSystem)>>,
        /// Where they go.
        to: Option<Ref<(DataObject, ExternalSystem)>>,
        /// The key that travels along.
        carried_key: String,
        /// What is lost.
        lost_attributes: Vec<String>,
        /// How long the step takes, in words.
        latency: String,
        /// What is wrong with the hop, if anything.
        silo_type: Option<SiloType>,
    }
}

record! {
    /// What the client wants to reach, with its measure.
    Objective = "objective" "OBJ", LIST, {
        /// The KPI that measures it.
        measure: Option<Ref<Kpi>>,
        /// Where it stands today, in the measure's unit.
        baseline: Option<f64>,
        /// Where it shall stand.
        target: Option<f64>,
        /// By when.
        due: Option<Day>,
    }
}

record! {
    /// A statement of the client and our restatement, side by side, until both mean the same.
    Alignment = "alignment" "ALN", LIST, {
        /// What the client said.
        client_words(required, title): Prose,
        /// What we understood.
        our_restatement(required): Prose,
        /// Whether both mean the same.
        agreed(required): Option<Agreed>,
        /// Who confirmed it.
        confirmed_by: Option<Ref<Stakeholder>>,
        /// When.
        confirmed_on: Option<Day>,
    }
}

record! {
    /// A score on one dimension of the client's digital maturity.
    Assessment = "assessment" "ASM", LIST, {
        /// The dimension.
        dimension(required, title): String,
        /// The link-up to which it belongs.
        link_up: Option<LinkUp>,
        /// Where the client stands.
        score(required): Option<Score>,
        /// Where it should stand.
        target: Option<Score>,
        /// What the score rests on.
        evidence: Vec<Ref<Evidence>>,
    }
}

group! {
    /// The four tests of a real solution.
    FourTests {
        /// It rests on data the client has or will have.
        data: Option<bool>,
        /// The technology is proven.
        technology: Option<bool>,
        /// It fits a scenario of the client.
        scenario: Option<bool>,
        /// It improves a real process.
        process_gain: Option<bool>,
    }
}

group! {
    /// Another way to reach the same, and why it was not taken.
    Alternative {
        /// The other way.
        title(required): String,
        /// How it is obtained.
        option: Option<BuildOption>,
        /// How well it fits the client's own processes.
        fit: Option<Score>,
        /// What it would cost.
        cost(unit = "currency"): Option<f64>,
        /// Whether the client's data stay the client's.
        keeps_data: Option<bool>,
        /// How open it is to interfaces and changes of one's own.
        openness: Option<Score>,
        /// Why it was not taken.
        reason: Prose,
    }
}

record! {
    /// A step of the road map that solves pain points.
    Initiative = "initiative" "INI", LIST, {
        /// The link-up that it serves.
        link_up(required): Option<LinkUp>,
        /// Why it fits this client: which process, which pain.
        fit_rationale(required): Prose,
        /// The process that it improves.
        process: Option<Ref<Process>>,
        /// The value levers that it pulls.
        levers: Vec<Lever>,
        /// The four tests of a real solution.
        tests: FourTests,
        /// Build, buy or configure.
        option: Option<BuildOption>,
        /// How well it fits the client's own processes.
        fit: Option<Score>,
        /// Whether the client's data stay the client's.
        keeps_data: Option<bool>,
        /// How open it is to interfaces and changes of one's own.
        openness: Option<Score>,
        /// The other ways weighed.
        alternatives: Vec<Alternative>,
        /// The least effort.
        effort_low(unit = "person_days"): Option<f64>,
        /// The most effort.
        effort_high(unit = "person_days"): Option<f64>,
        /// The least cost.
        cost_low(unit = "currency"): Option<f64>,
        /// The most cost.
        cost_high(unit = "currency"): Option<f64>,
        /// What it brings.
        benefit: Prose,
        /// When it is due on the road map.
        horizon: Option<Horizon>,
        /// The initiatives that must come first.
        depends_on: Vec<Ref<Initiative>>,
    }
}

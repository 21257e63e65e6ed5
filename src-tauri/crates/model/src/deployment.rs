//! Stage 6, testing and deployment: cases, runs, defects, the three options, releases and sign-offs.

use crate::choices::{Environment, IssueStatus, Priority, Severity};
use crate::kinds::Place;
use crate::stage::Stage;
use crate::whole::{Side, Stakeholder};
use crate::{Any, Day, Int, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Deployment));

choice! {
    /// On what level a test looks.
    TestLevel "test_level" {
        /// One module.
        Unit = "unit",
        /// Modules put together.
        Integration = "integration",
        /// The whole system.
        System = "system",
        /// The client's eyes.
        Acceptance = "acceptance",
    }
}

choice! {
    /// The outcome of a test.
    Verdict "verdict" {
        /// As expected.
        Passed = "passed",
        /// Not as expected.
        Failed = "failed",
        /// It could not be run.
        Blocked = "blocked",
        /// It was left out.
        Skipped = "skipped",
    }
}

choice! {
    /// Where the system is installed.
    Host "host" {
        /// In our cloud.
        VendorCloud = "vendor_cloud",
        /// In the client's cloud.
        ClientCloud = "client_cloud",
        /// On the client's own machines.
        OnPremises = "on_premises",
    }
}

choice! {
    /// Whether a cost comes once or every year.
    CostPhase "cost_phase" {
        /// To set up.
        Deploy = "deploy",
        /// To keep running.
        Run = "run",
    }
}

choice! {
    /// Whether a release goes ahead.
    GoNoGo "go_no_go" {
        /// Not yet decided.
        Open = "open",
        /// It goes ahead.
        Go = "go",
        /// It does not.
        NoGo = "no_go",
    }
}

choice! {
    /// How something was signed.
    SignMethod "sign_method" {
        /// With pen and seal on paper.
        Paper = "paper",
        /// In the PDF.
        Pdf = "pdf",
        /// By electronic mail.
        Email = "email",
        /// In a meeting that was minuted.
        Meeting = "meeting",
    }
}

group! {
    /// One step of a test.
    TestStep {
        /// What is done.
        action(required): Prose,
        /// What must happen.
        expected: Prose,
    }
}

record! {
    /// A test that can be run again and again.
    TestCase = "test_case" "TC", LIST, {
        /// On what level.
        level(required): Option<TestLevel>,
        /// What must be so before.
        preconditions: Prose,
        /// What is done, step by step.
        steps: Vec<TestStep>,
        /// The data used.
        data: Prose,
        /// How much it matters.
        priority: Option<Priority>,
        /// Whether a machine runs it.
        automated: Option<bool>,
    }
}

group! {
    /// The result of one case in one run.
    TestResult {
        /// The case.
        case(required): Option<Ref<TestCase>>,
        /// The version of the case that was run.
        case_rev: Option<Int<0, 1000000>>,
        /// The outcome.
        verdict(required): Option<Verdict>,
        /// What shows it.
        evidence: Prose,
        /// Who ran it.
        tester: String,
        /// When.
        on: Option<Day>,
    }
}

record! {
    /// A set of tests run on one build.
    TestRun = "test_run" "RUN", LIST, {
        /// The build.
        build: String,
        /// Where it ran.
        environment: Option<Environment>,
        /// The first day.
        started: Option<Day>,
        /// The last day.
        finished: Option<Day>,
        /// The results.
        results: Vec<TestResult>,
    }
}

record! {
    /// A fault found in what was built.
    Defect = "defect" "BUG", LIST, {
        /// How bad it is.
        severity(required): Option<Severity>,
        /// The run that found it.
        found_in: Option<Ref<TestRun>>,
        /// How far it has come.
        status: Option<IssueStatus>,
        /// The build that mended it.
        fixed_in: String,
    }
}

group! {
    /// One cost of a deployment option.
    DeploymentCost {
        /// What it pays for.
        category(required): String,
        /// Once or every year.
        phase(required): Option<CostPhase>,
        /// The year, counted from 1.
        year: Option<Int<1, 30>>,
        /// The amount, in the project's currency.
        amount(required, unit = "currency"): Option<f64>,
    }
}

record! {
    /// One of the ways in which the system can be installed and kept.
    DeploymentOption = "deployment_option" "DEP", LIST, {
        /// Where it is installed.
        host(required): Option<Host>,
        /// Who keeps the code.
        code_custodian: Option<Side>,
        /// Who keeps the data.
        data_custodian: Option<Side>,
        /// What it costs.
        costs: Vec<DeploymentCost>,
        /// Who must look after it.
        staffing: Prose,
        /// How it is backed up.
        backup: Prose,
        /// The security grade to reach.
        security_grade: String,
        /// What leaving it costs.
        exit_cost: Prose,
        /// Whether it was chosen.
        chosen: Option<bool>,
    }
}

group! {
    /// One step of a go-live.
    ReleaseStep {
        /// What is done.
        action(required): Prose,
        /// Who does it.
        owner: Option<Ref<Stakeholder>>,
        /// When it is planned, as people write it: 22:30.
        planned: String,
        /// When it happened.
        actual: String,
        /// How its success is seen.
        success_test: Prose,
    }
}

group! {
    /// The way back.
    Rollback {
        /// What makes us turn back.
        trigger: Prose,
        /// How.
        steps: Prose,
        /// After what there is no way back.
        point_of_no_return: Prose,
    }
}

record! {
    /// A version that goes live, with its steps and the way back.
    Release = "release" "REL", LIST, {
        /// The planned day.
        planned_on: Option<Day>,
        /// How it is rolled out.
        strategy: Prose,
        /// Whether it goes ahead.
        go_no_go: Option<GoNoGo>,
        /// The steps.
        steps: Vec<ReleaseStep>,
        /// The way back.
        rollback: Rollback,
    }
}

record! {
    /// A signature under a baseline or a release.
    SignOff = "sign_off" "SGN", LIST, {
        /// The baseline or release.
        about: Option<Ref<Any>>,
        /// Who signed.
        person(required): String,
        /// For which side.
        side(required): Option<Side>,
        /// How.
        method: Option<SignMethod>,
        /// When.
        signed_on: Option<Day>,
        /// The hash of what was signed.
        document_hash: String,
        /// What was added by hand.
        comment: Prose,
    }
}

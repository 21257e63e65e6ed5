//! Stage 7, training: who learns what, with what result, and the benefits told in numbers.

use crate::choices::Mode;
use crate::kinds::{ChangeRequest, Defect, Kpi, Place, Risk};
use crate::stage::Stage;
use crate::whole::{Language, Stakeholder};
use crate::{Day, Int, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Training));

choice! {
    /// What a course is for.
    CoursePurpose "course_purpose" {
        /// That everyone means the same.
        Alignment = "alignment",
        /// That everyone knows the way.
        Path = "path",
        /// That everyone knows the plan.
        Plan = "plan",
        /// That everyone can operate the system.
        Operation = "operation",
    }
}

record! {
    /// A group of people who must be trained.
    AudienceGroup = "audience" "AUD", LIST, {
        /// Their role.
        role(required, title): String,
        /// How many they are.
        headcount(required): Option<Int<0, 10000000>>,
        /// Those who help the others.
        key_users: Vec<String>,
    }
}

record! {
    /// A course.
    Course = "course" "CRS", LIST, {
        /// What it is for.
        purpose(required): Option<CoursePurpose>,
        /// How long it takes.
        hours(unit = "hours"): Option<f64>,
        /// The version of its material.
        material_version: String,
        /// Its language.
        language: Option<Language>,
    }
}

group! {
    /// One person's attendance.
    Attendance {
        /// Who.
        name(required): String,
        /// In what role.
        role: String,
        /// Whether the person came.
        present: Option<bool>,
        /// The score reached, out of 100.
        score: Option<Int<0, 100>>,
    }
}

group! {
    /// How well the audience thought it understood, before and after, out of 100.
    Survey {
        /// Before the event.
        before: Option<Int<0, 100>>,
        /// After the event.
        after: Option<Int<0, 100>>,
    }
}

record! {
    /// A course held on a day.
    TrainingEvent = "training_event" "TRN", LIST, {
        /// The course.
        course(required): Option<Ref<Course>>,
        /// The day.
        held_on(required): Option<Day>,
        /// Who taught.
        trainer: Option<Ref<Stakeholder>>,
        /// On site or remote.
        mode: Option<Mode>,
        /// Where.
        place: String,
        /// Who came.
        attendance: Vec<Attendance>,
        /// Before and after.
        survey: Survey,
    }
}

record! {
    /// A reward for the behaviour that makes the system work.
    Incentive = "incentive" "INC", LIST, {
        /// The behaviour.
        behaviour(required, title): Prose,
        /// How it is measured.
        metric: String,
        /// What is given for it.
        reward: String,
        /// Over what period.
        period: String,
    }
}

record! {
    /// A question that will come, with its answer.
    Faq = "faq" "FAQ", LIST, {
        /// The question.
        question(required, title): Prose,
        /// The answer.
        answer(required): Prose,
        /// What made us expect it.
        from: Option<Ref<(Risk, ChangeRequest, Defect)>>,
    }
}

record! {
    /// What the system brings, told in numbers.
    Benefit = "benefit" "BEN", LIST, {
        /// The KPI behind it.
        kpi(required): Option<Ref<Kpi>>,
        /// The benefit in one sentence.
        statement(title): Prose,
        /// Before.
        baseline: Option<f64>,
        /// After.
        target: Option<f64>,
        /// The same for someone who does not read charts.
        in_words: Prose,
    }
}

//! The list of all record kinds. This is the only place where they stand together.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

// Stages name the kinds of other stages through this list, and never each other.
pub(crate) use crate::architecture::*;
pub(crate) use crate::coaching::*;
pub(crate) use crate::deployment::*;
pub(crate) use crate::development::*;
pub(crate) use crate::integration::*;
pub(crate) use crate::requirements::*;
pub(crate) use crate::research::*;
use crate::shape::check_group;
pub(crate) use crate::training::*;
pub(crate) use crate::whole::*;
use crate::{FieldMeta, Fields, Problem, Stage};

/// Where the records of a kind live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// There is exactly one record, which belongs to the whole project.
    One,
    /// A flat list, of a stage or of the whole project.
    List(Option<Stage>),
    /// A tree: records of the kind can hold each other.
    Tree(Stage),
    /// Each record belongs under a record of one of these kinds.
    Under(Stage, &'static [Kind]),
}

impl Place {
    /// The stage to which the kind belongs; none for the whole project.
    pub fn stage(self) -> Option<Stage> {
        match self {
            Place::One => None,
            Place::List(stage) => stage,
            Place::Tree(stage) | Place::Under(stage, _) => Some(stage),
        }
    }
}

/// A struct that declares a record kind.
pub trait RecordKind: Fields + Serialize + DeserializeOwned + Default {
    /// The kind.
    const KIND: Kind;
    /// Its name in code, files and on the wire.
    const NAME: &'static str;
    /// The letters before the number in its codes.
    const PREFIX: &'static str;
    /// Where its records live.
    const PLACE: Place;
    /// What it is, from its declaration.
    const DOC: &'static str;
    /// The fields, if `data` is of this kind.
    fn of(data: &Data) -> Option<&Self>;
}

/// What a person or program may know about a kind without having a record of it.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct KindMeta {
    /// The wire name.
    pub kind: String,
    /// The letters before the number in codes.
    pub prefix: String,
    /// The stage; none for the whole project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Whether records of the kind can hold each other.
    pub tree: bool,
    /// Whether there is exactly one record of the kind.
    pub single: bool,
    /// The kinds under which its records belong.
    pub parent_kinds: Vec<String>,
    /// Its own fields, in order.
    pub fields: Vec<FieldMeta>,
    /// What it is.
    pub doc: String,
}

macro_rules! kinds {
    ($($name:ident),+ $(,)?) => {
        /// The kind of a record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $(#[doc = concat!("See `", stringify!($name), "`.")] $name),+ }

        /// The own fields of a record, by kind.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum Data { $(#[doc = concat!("See `", stringify!($name), "`.")] $name(Box<$name>)),+ }

        impl Kind {
            /// Every kind, in the order of the stages.
            pub const ALL: &'static [Kind] = &[$(Kind::$name),+];

            /// The name in code, files and on the wire.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$name => <$name as RecordKind>::NAME),+ }
            }

            /// The letters before the number in codes.
            pub fn prefix(self) -> &'static str {
                match self { $(Kind::$name => <$name as RecordKind>::PREFIX),+ }
            }

            /// Where records of the kind live.
            pub fn place(self) -> Place {
                match self { $(Kind::$name => <$name as RecordKind>::PLACE),+ }
            }

            fn declared(self) -> KindMeta {
                match self { $(Kind::$name => describe::<$name>()),+ }
            }

            /// Fields of the kind with nothing set.
            pub fn empty(self) -> Data {
                match self { $(Kind::$name => Data::$name(Box::default())),+ }
            }

            /// Reads stored fields; anything that the declaration does not know is an error.
            pub(crate) fn read(self, json: &str) -> serde_json::Result<Data> {
                Ok(match self { $(Kind::$name => Data::$name(serde_json::from_str(json)?)),+ })
            }

            fn parse(self, value: Value) -> serde_json::Result<Data> {
                Ok(match self { $(Kind::$name => Data::$name(serde_json::from_value(value)?)),+ })
            }
        }

        impl Data {
            /// The kind whose fields these are.
            pub fn kind(&self) -> Kind {
                match self { $(Data::$name(_) => Kind::$name),+ }
            }
        }
    };
}

kinds! {
    ProjectProfile, StagePlan, Stakeholder, Decision, Action, Term, Comment,
    Session, Evidence, Resource, Persona, Journey, JourneyStep, Process, PainPoint, DataObject, DataHop, Objective,
    Alignment, Assessment, Initiative,
    Component, Role, Diagram, Feature, Exclusion, Assumption, Constraint, Quality, ExtensionScenario,
    Requirement, Acceptance, Section, Prototype, Chart, DataField,
    Task, Person, Risk, Issue, ChangeRequest, Communication, CostLine, StatusReport,
    ExternalSystem, Interface, Mapping, ErrorCode, DebugSession,
    TestCase, TestRun, Defect, DeploymentOption, Release, SignOff,
    AudienceGroup, Course, TrainingEvent, Incentive, Faq, Benefit,
    Strategy, Activity, Experiment, Kpi, CoachingSession,
}

static BY_NAME: LazyLock<BTreeMap<&'static str, Kind>> =
    LazyLock::new(|| Kind::ALL.iter().map(|kind| (kind.name(), *kind)).collect());
static META: LazyLock<Vec<KindMeta>> = LazyLock::new(|| Kind::ALL.iter().map(|kind| kind.declared()).collect());

fn describe<T: RecordKind>() -> KindMeta {
    let parents: &[Kind] = match T::PLACE {
        Place::Under(_, parents) => parents,
        Place::Tree(_) => &[T::KIND],
        _ => &[],
    };
    KindMeta {
        kind: T::NAME.to_owned(),
        prefix: T::PREFIX.to_owned(),
        stage: T::PLACE.stage(),
        tree: matches!(T::PLACE, Place::Tree(_)),
        single: T::PLACE == Place::One,
        parent_kinds: parents.iter().map(|kind| kind.name().to_owned()).collect(),
        fields: T::meta(),
        doc: T::DOC.trim().to_owned(),
    }
}

impl Kind {
    /// The kind with this wire name.
    pub fn named(name: &str) -> Option<Kind> {
        BY_NAME.get(name).copied()
    }

    /// The declaration of the kind.
    pub fn meta(self) -> &'static KindMeta {
        &META[self as usize]
    }

    /// Checks a map of field values and turns it into fields. Every problem is reported, not only the first.
    pub fn check(self, mut value: Value) -> Result<Data, Vec<Problem>> {
        let mut problems = Vec::new();
        check_group(&self.meta().fields, "", &mut value, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        self.parse(value).map_err(|error| vec![Problem::new("", "wrong-type", &Value::Null, &error.to_string())])
    }
}

impl Data {
    /// The set fields as a JSON object.
    pub fn to_value(&self) -> Value {
        serde_json::to_value(self).expect("declared fields are always representable as JSON")
    }

    /// The required fields that are not set, by name.
    pub fn incomplete(&self) -> Vec<String> {
        let value = self.to_value();
        let required = self.kind().meta().fields.iter().filter(|field| field.required);
        required.filter(|field| value.get(&field.name).is_none()).map(|field| field.name.clone()).collect()
    }
}

impl Serialize for Kind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Kind, D::Error> {
        let name = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Kind::named(&name).ok_or_else(|| serde::de::Error::custom(format!("unknown kind \"{name}\"")))
    }
}

impl JsonSchema for Kind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Kind".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        schemars::json_schema!({ "type": "string", "enum": names })
    }
}

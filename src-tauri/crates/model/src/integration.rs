//! Stage 5, integration: the client's other systems, the interfaces to them, mappings and joint debugging.

pub use crate::choices::Environment;
use crate::kinds::Place;
use crate::stage::Stage;
use crate::{Day, Kind, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Integration));
const UNDER_INTERFACE: Place = Place::Under(Stage::Integration, &[Kind::Interface]);

choice! {
    /// What an external system does.
    SystemType "system_type" {
        /// Customer relations.
        Crm = "crm",
        /// Enterprise resources.
        Erp = "erp",
        /// Warehouses.
        Wms = "wms",
        /// Shops and tills.
        Shop = "shop",
        /// Transport and delivery.
        Logistics = "logistics",
        /// Payment.
        Payment = "payment",
        /// Messages and social media.
        Messaging = "messaging",
        /// Analysis.
        Bi = "bi",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// Who develops at an interface.
    Collaboration "collaboration" {
        /// Only we, against a published interface.
        OursOnly = "ours_only",
        /// Both teams.
        BothSides = "both_sides",
    }
}

choice! {
    /// Which way data flow.
    Direction "direction" {
        /// To us.
        In = "in",
        /// From us.
        Out = "out",
        /// Both ways.
        Both = "both",
    }
}

choice! {
    /// How two systems exchange data.
    Pattern "pattern" {
        /// A call that waits for its answer.
        SyncApi = "sync_api",
        /// A message about something that happened.
        Event = "event",
        /// A file.
        File = "file",
        /// A shared table.
        Database = "database",
        /// A robot at the screen.
        Rpa = "rpa",
    }
}

choice! {
    /// How far an interface has come.
    InterfaceState "interface_state" {
        /// Both sides agree that it is needed.
        NeedAgreed = "need_agreed",
        /// Its data and logic are written down.
        Defined = "defined",
        /// It is built.
        Implemented = "implemented",
        /// Both sides have seen it work together.
        JointlyDebugged = "jointly_debugged",
        /// It works in production.
        Live = "live",
    }
}

choice! {
    /// Whether something worked.
    PassFail "pass_fail" {
        /// It did.
        Pass = "pass",
        /// It did not.
        Fail = "fail",
    }
}

choice! {
    /// On which side a fault lay.
    FaultSide "fault_side" {
        /// Ours.
        Ours = "ours",
        /// Theirs.
        Theirs = "theirs",
        /// Between both.
        Both = "both",
        /// Neither: network, certificate, data.
        Neither = "neither",
    }
}

group! {
    /// The openness checklist of an external system.
    Openness {
        /// The interfaces are documented.
        documentation: Option<bool>,
        /// There is a place to try them.
        sandbox: Option<bool>,
        /// Access is granted by a standard method.
        authentication: Option<bool>,
        /// It tells others when something happens.
        webhooks: Option<bool>,
        /// Data can be read and written in bulk.
        bulk: Option<bool>,
        /// Its limits allow our volume.
        rate_limit: Option<bool>,
        /// Own fields can be added.
        custom_fields: Option<bool>,
    }
}

record! {
    /// A system of the client or of a third party that ours must work with.
    ExternalSystem = "external_system" "SYS", LIST, {
        /// What it does.
        r#type(required): Option<SystemType>,
        /// Who makes it.
        vendor: String,
        /// Where it runs.
        hosting: String,
        /// How open it is.
        openness: Openness,
        /// Who develops at its interfaces.
        collaboration: Option<Collaboration>,
        /// Whom to call.
        contact: String,
        /// What its maker promises.
        service_level: String,
    }
}

group! {
    /// The address of an interface in one environment.
    Endpoint {
        /// The environment.
        environment(required): Option<Environment>,
        /// The address.
        address: String,
    }
}

record! {
    /// A connection to an external system, from agreed need to live.
    Interface = "interface" "INT", LIST, {
        /// The system on the other side.
        system(required): Option<Ref<ExternalSystem>>,
        /// Which way data flow.
        direction(required): Option<Direction>,
        /// How they are exchanged.
        pattern(required): Option<Pattern>,
        /// The protocol, such as HTTPS with JSON.
        protocol: String,
        /// The method, such as POST.
        method: String,
        /// The address in each environment.
        endpoints: Vec<Endpoint>,
        /// How access is granted.
        authentication: String,
        /// What starts an exchange.
        trigger: String,
        /// How often.
        frequency: String,
        /// How much.
        volume: String,
        /// How fast.
        latency: String,
        /// The key that makes a repeated call harmless.
        idempotency_key: String,
        /// What happens when a call fails.
        retry: String,
        /// After how long a call counts as failed, in seconds.
        timeout(unit = "seconds"): Option<f64>,
        /// How far it has come.
        state(required): Option<InterfaceState>,
        /// An example of a request.
        request_sample: Prose,
        /// An example of an answer.
        response_sample: Prose,
    }
}

record! {
    /// How one field on one side becomes a field on the other.
    Mapping = "mapping" "MAP", UNDER_INTERFACE, {
        /// The field where data come from.
        source_path(required, title): String,
        /// Its type.
        source_type: String,
        /// The field where data go.
        target_path(required): String,
        /// Its type.
        target_type: String,
        /// How the value is turned.
        rule: Prose,
        /// The value where the source is empty.
        default: String,
        /// Whether the target must have it.
        mandatory: Option<bool>,
        /// Which code becomes which.
        code_map: Prose,
        /// An example.
        sample: String,
    }
}

record! {
    /// An error that an interface can answer with; its title is the code.
    ErrorCode = "error_code" "ERR", UNDER_INTERFACE, {
        /// What it means.
        meaning(required, title): Prose,
        /// What our side does.
        handling: Prose,
    }
}

record! {
    /// A session in which both sides tried an interface together.
    DebugSession = "debug_session" "DBG", LIST, {
        /// The interface.
        interface(required): Option<Ref<Interface>>,
        /// The day.
        held_on: Option<Day>,
        /// Where it ran.
        environment: Option<Environment>,
        /// Our people.
        our_people: String,
        /// Their people.
        their_people: String,
        /// What was tried.
        case: Prose,
        /// What was sent.
        request: Prose,
        /// What came back.
        response: Prose,
        /// What should have come back.
        expected: Prose,
        /// Whether it worked.
        result: Option<PassFail>,
        /// Where the fault lay.
        fault_side: Option<FaultSide>,
        /// When it was mended.
        fixed_on: Option<Day>,
    }
}

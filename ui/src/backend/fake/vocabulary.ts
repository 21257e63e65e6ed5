/**
 * A pocket edition of the core's vocabulary, for component tests and for a browser without the shell.
 * It follows the core's `app.describe`; it must never be read by the product itself.
 *
 * One kind a line: `kind PREFIX stage flags | field:shape …`. A star marks a required field. Shapes:
 * t text, l long text, b yes/no, d date, i(min,max[,unit]) integer, n[(unit)] number,
 * c(type;a,b) choice, r(kinds) reference, and `[]` behind a shape for many.
 */
import { STAGES } from "../types.ts";
import type { Describe, FieldMeta, KindMeta, Shape, Stage } from "../types.ts";

const SOURCE = `
project PRJ - | client*:t industry:t core_process:t contract_no:t currency:t hours_per_day:n sponsor:r(stakeholder) lead:r(stakeholder) client_lead:r(stakeholder) business_model:g(value_proposition:l,customer_segments:l,channels:l,revenue:l,cost:l) clarity:i(0,5) solution_first:b what:l why:l how:l
stage_plan PLAN - | stage:c(stage;research,architecture,requirements,development,integration,deployment,training,coaching) planned_start:d planned_finish:d actual_start:d actual_finish:d lead:r(stakeholder)
stakeholder SH - | organisation:t side*:c(side;client,vendor,third_party) role:t influence:i(1,5) interest:i(1,5) attitude:t email:t phone:t
decision DEC - | context:l options:t[] decision:l consequences:l effect_on_cost:t effect_on_quality:t effect_on_security:t supersedes:r(decision) decided_on:d status:c(decision_status;proposed,accepted,superseded)
action ACT - | assignee:r(stakeholder) due:d status:c(action_status;open,doing,done,dropped) from:r(session)
term TERM - | zh:t en:t definition:l
comment COM - | about:r() author:t text:l source:c(comment_source;app,returned_pdf,import) disposition:c(comment_disposition;open,accepted,rejected,duplicate) reply:l
session SES research | type*:c(session_type;interview,workshop,observation,review) mode:c(session_mode;onsite,remote) held_on*:d minutes_length:i(0,600,minute) place:t facilitator:r(stakeholder) attendees:r(stakeholder)[] questions:t[] notes:l
evidence EV research | session:r(session) method*:c(evidence_method;interview,observation,workshop,document,survey,data) nature:c(evidence_nature;qualitative,quantitative) sample_size:i(0,100000) quote:l source:t confidence:i(1,5) market_shift:b
resource RES research | type*:c(resource_type;people,system,data,budget,channel,partner) quantity:n unit:t holder:t limits:l
persona PER research | segment:t cohort:t goals:l behaviours:l prefers_quality:i(1,5) prefers_interest:i(1,5) prefers_experience:i(1,5) channels:t[]
journey JRN research | persona:r(persona) version*:c(version;as_is,to_be)
journey_step JST research >journey | phase*:t action*:t touchpoint:t channel:t emotion*:i(-2,2) backstage:t system:r(external_system)
process PRC research | version*:c(version;as_is,to_be) department:t trigger:t outcome:t rules:l exceptions:l role:r(role)[]
pain_point PAIN research | who:t process:r(process) cause:l frequency*:c(frequency;rare,monthly,weekly,daily,hourly) severity*:i(1,5) cost_per_month:n link_up:c(link_up;business,marketing,data) silo_type:c(silo_type;missing,scattered,broken) votes:i(0,999)
data_object DAT research | system_of_record:t holders:t[] keys:t[] completeness:n(percent) accuracy:n(percent) application:n(percent) silo_type:c(silo_type;missing,scattered,broken) symptoms:t[] sensitivity:c(sensitivity;public,internal,confidential)
data_hop HOP research | from:r(data_object,external_system) to:r(data_object,external_system) carried_key:t lost_attributes:t[] latency:t
objective OBJ research | measure:r(kpi) baseline:n target:n due:d
alignment ALN research | client_words*:l our_restatement*:l agreed*:c(agreed;open,yes,no) confirmed_by:t confirmed_on:d
assessment ASM research | dimension*:t score*:i(1,5) target:i(1,5) evidence:r(evidence)[]
initiative INI research | link_up*:c(link_up;business,marketing,data) fit_rationale*:l levers:c(lever;match,fulfil,deliver)[] tests:g(data:b,technology:b,scenario:b,process_gain:b) option:c(option;build,buy,configure) alternatives:t[] effort_low:n(person_day) effort_high:n(person_day) cost_low:n cost_high:n benefit:l horizon:c(horizon;now,next,later) depends_on:r(initiative)[]
component CMP architecture ^ | view*:c(view;product,technical) layer*:c(layer;presentation,application,data,integration,infrastructure) technology:t make_or_buy:t constrained_by:r(resource)[]
role ROL architecture | department:t headcount:i(0,100000) responsibilities:l
diagram DIA architecture | type*:c(diagram_type;product_architecture,technical_architecture,role_process,business_flow,deployment,data_journey,page_flow)
feature FEA architecture ^ | purpose:l user_role:r(role)[] scope*:c(scope;in,out,deferred,optional) priority*:c(priority;must,should,could,wont) done_definition:l effort_low:n(person_day) effort_likely:n(person_day) effort_high:n(person_day) complexity:i(1,5) release:t price:n
exclusion EXC architecture | statement*:l reason:l source:t
assumption ASU architecture | statement*:l reason:l source:t
constraint CON architecture | statement*:l reason:l source:t
quality QUA architecture | characteristic:t scenario:l measure:t target:t
extension_scenario EXT architecture | scenario*:l absorbed*:c(absorbed;yes,partly,no) change_needed:l
requirement REQ requirements ^ | type*:c(requirement_type;functional,business_rule,data,interface,quality,transition) statement*:l rationale:l source:t fit_criterion:l priority:c(priority;must,should,could,wont) stability:i(1,5) verification:c(verification;test,demonstration,inspection,analysis)
acceptance ACC requirements >requirement | given:l when:l then:l
section SEC requirements ^ | reader:c(reader;all,development,testing,design)
prototype PRO requirements | image:t device:t states:t[]
chart CHT requirements | type*:c(chart_type;bar,line,area,pie,radar,scatter,heat_map) x:t y:t unit:t source:t
data_field FLD requirements | entity*:t name*:t data_type:t length:i(0,100000) nullable:b code_list:t rule:l sample:t
task TSK development ^ | type*:c(task_type;task,summary,milestone) effort:n(person_day) duration:n(day) constraint:c(task_constraint;asap,not_before,must_finish) constraint_date:d percent:n(percent) actual_start:d actual_finish:d remaining:n(person_day) deliverable:t payment_percent:n(percent)
person TEAM development | role*:t capacity:n(percent) rate:n
risk RSK development | cause:l event:l effect:l probability*:i(1,5) impact*:i(1,5) response:c(risk_response;avoid,reduce,transfer,accept) response_plan:l trigger:t status:c(risk_status;open,watching,closed)
issue ISS development | severity:i(1,5) raised_on:d resolved_on:d resolution:l status:c(issue_status;open,doing,resolved)
change_request CR development | origin*:c(change_origin;client,product_manager,developer,tester,regulator,vendor) received_on*:d reason*:l items:w(record:r(),change:c(change_kind;add,modify,remove),before:l,after:l) options:w(title:t,description:l,effort:n(person_day),cost:n,chosen:b) disposition:c(change_disposition;absorb,advise_against,improve,accept_priced,defer,reject) consequence_if_not:l decided_by:t decided_on:d rationale:l status:c(change_status;submitted,triaged,decided,scheduled,implemented,verified,closed)
cost_line CST development | category:t internal:b planned:n actual:n on:d
status_report STA development | on*:d summary:l health:g(scope:c(health;green,amber,red),schedule:c(health;green,amber,red),cost:c(health;green,amber,red),risk:c(health;green,amber,red)) next_steps:l
external_system SYS integration | type*:c(system_type;crm,erp,wms,shop,logistics,payment,messaging,bi,other) vendor:t hosting:t openness:g(documentation:b,sandbox:b,authentication:b,webhooks:b,bulk:b,rate_limit:b,custom_fields:b) collaboration:c(collaboration;ours_only,both_sides) contact:t service_level:t
interface INT integration | system*:r(external_system) direction*:c(direction;in,out,both) pattern*:c(pattern;sync_api,event,file,database,rpa) protocol:t method:t authentication:t trigger:t frequency:t volume:t latency:t idempotency_key:t retry:t timeout:t state*:c(interface_state;need_agreed,defined,implemented,jointly_debugged,live) request_sample:l response_sample:l
mapping MAP integration >interface | source_path*:t source_type:t target_path*:t target_type:t rule:t default:t mandatory:b code_map:t sample:t
error_code ERR integration >interface | meaning*:t handling:t
debug_session DBG integration | interface*:r(interface) held_on:d environment:t case:t request:l response:l expected:l result:c(debug_result;pass,fail) fault_side:t fixed_on:d
test_case TC deployment | level:c(test_level;unit,integration,system,acceptance) preconditions:l steps:w(action:l,expected:l) data:t priority:c(priority;must,should,could,wont) automated:b
test_run RUN deployment | build:t environment:t started:d finished:d results:w(case:r(test_case),verdict:c(verdict;passed,failed,blocked,skipped),tester:t,on:d)
defect BUG deployment | severity*:i(1,5) found_in:r(test_run) status:c(defect_status;open,fixed,verified,closed) fixed_in:t
deployment_option DEP deployment | host*:c(host;vendor_cloud,client_cloud,on_premises) code_custodian:t data_custodian:t costs:w(category:t,phase:c(cost_phase;deploy,run),year:i(1,10),amount:n) staffing:t backup:t security_grade:t exit_cost:n chosen:b
release REL deployment | planned_on:d strategy:l go_no_go:l steps:w(action:t,owner:t,planned:d,actual:d,success_test:t) rollback:g(trigger:t,steps:l,point_of_no_return:t)
sign_off SGN deployment | about:r(release) person*:t side*:c(side;client,vendor,third_party) method:t signed_on:d comment:l
audience AUD training | role*:t headcount*:i(0,100000) key_users:i(0,1000)
course CRS training | purpose*:c(course_purpose;alignment,path,plan,operation) hours:n(hour) material_version:t language:c(language;zh,en)
training_event TRN training | course*:r(course) held_on*:d trainer:t mode:c(session_mode;onsite,remote) place:t attendance:w(name:t,role:t,present:b,score:n) survey:g(before:n,after:n)
incentive INC training | behaviour*:t metric:t reward:t period:t
faq FAQ training | question*:l answer*:l from:r(risk,change_request,defect)
benefit BEN training | kpi*:r(kpi) statement:l baseline:n target:n in_words:l
strategy STR coaching | problem*:c(strategy_problem;acquire,retain,convert,repurchase,cost) catalogue_entry:t focus_point:b elements:g(strategy:l,tool:l,content:l,execution:l) budget:n review_cadence:t status:c(strategy_status;planned,running,paused,done)
activity ATV coaching >strategy | starts:d ends:d channel:t result:l
experiment EXP coaching | hypothesis*:l metric:r(kpi) result:l decision:l
kpi KPI coaching | formula*:l unit:t direction:c(kpi_direction;up,down) source:t frequency:c(kpi_frequency;daily,weekly,monthly,quarterly) baseline:n baseline_on:d target:n target_on:d accountable:r(stakeholder) points:w(on:d,value:n,note:t)
coaching_session COA coaching | track*:c(track;plan,process,data_analysis) held_on*:d findings:l actions:t[] next_on:d
`;

const LINKS: [string, string, string][] = [
  ["solves", "initiative", "pain_point"],
  ["achieves", "initiative", "objective"],
  ["delivers", "feature", "initiative"],
  ["refines", "requirement", "feature"],
  ["realises", "component", "feature"],
  ["implements", "task", "feature,requirement"],
  ["precedes", "task", "task"],
  ["assigned", "person", "task"],
  ["carries", "interface", "data_hop,data_object"],
  ["serves", "interface", "requirement"],
  ["verifies", "test_case", "requirement,interface"],
  ["teaches", "course", "feature"],
  ["attends", "audience", "course"],
  ["measures", "kpi", "objective,pain_point"],
  ["mitigates", "task", "risk"],
  ["supports", "evidence", ""],
  ["changes", "change_request", ""],
];

/** Describes every kind and link as the core would. */
export function vocabulary(): Describe {
  return {
    stages: [...STAGES],
    kinds: SOURCE.trim().split("\n").map(kindOf),
    links: LINKS.map(([kind, from, to]) => ({ kind, from: names(from), to: names(to) })),
  };
}

function kindOf(line: string): KindMeta {
  const [head = "", tail = ""] = split(line, " | ");
  const [kind = "", prefix = "", stage = "-", flag = ""] = head.trim().split(" ");
  return {
    kind,
    prefix,
    ...(stage === "-" ? {} : { stage: stage as Stage }),
    tree: flag === "^",
    single: kind === "project",
    parent_kinds: flag === "^" ? [kind] : flag.startsWith(">") ? [flag.slice(1)] : [],
    fields: topLevel(tail, " ").map(fieldOf),
  };
}

function fieldOf(source: string): FieldMeta {
  const [name = "", shape = "t"] = split(source, ":");
  return { name: name.replace("*", ""), required: name.endsWith("*"), shape: shapeOf(shape), doc: "" };
}

function shapeOf(source: string): Shape {
  if (source.endsWith("[]")) return { type: "list", item: shapeOf(source.slice(0, -2)) };
  const inside = source.slice(2, -1);
  switch (source[0]) {
    case "l":
      return { type: "long_text" };
    case "b":
      return { type: "boolean" };
    case "d":
      return { type: "date" };
    case "n":
      return { type: "number", ...(inside ? { unit: inside } : {}) };
    case "i": {
      const [min, max, unit] = inside.split(",");
      return { type: "integer", min: Number(min), max: Number(max), ...(unit ? { unit } : {}) };
    }
    case "c": {
      const [choice_type = "", choices = ""] = split(inside, ";");
      return { type: "choice", choice_type, choices: choices.split(",") };
    }
    case "r":
      return { type: "reference", kinds: names(inside) };
    case "w":
      return { type: "rows", columns: topLevel(inside, ",").map(fieldOf) };
    case "g":
      return { type: "group", columns: topLevel(inside, ",").map(fieldOf) };
    default:
      return { type: "text" };
  }
}

const names = (list: string) => list.split(",").filter(Boolean);

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Splits at a mark that stands outside every parenthesis. */
function topLevel(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === mark && depth === 0) {
      if (part) parts.push(part);
      part = "";
    } else part += letter;
  }
  if (part) parts.push(part);
  return parts;
}

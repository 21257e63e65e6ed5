//! What a change request does to the records and to the plan when it takes effect. What a request would cost is found by
//! letting it take effect in a draft that is thrown away, so that the price that is told is the price that is paid.

use std::collections::{BTreeSet, VecDeque};

use model::development::{ChangeItem, ChangeRequest, ItemChange, Task, TaskType};
use model::{Draft, Id, IdSet, Kind, LinkKind, NewLink, NewRecord, Project, Record, Refusal};
use serde_json::{Map, Value, json};

use crate::calendars::strength;
use crate::coverage::ancestors;
use crate::impact::{Reach, impact};

/// What is done about an item that cannot be put into effect as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnRefusal {
    /// Nothing takes effect.
    Stop,
    /// The others take effect.
    Skip,
}

/// What a request did.
#[derive(Clone, Debug, Default)]
pub struct Enacted {
    /// The items as the request keeps them: with the records that were made, without those that are gone.
    pub items: Vec<Value>,
    /// How many of them were put into effect; the others say in words only what changes, and people do that.
    pub applied: u32,
    /// The kinds of the records that the request names, makes or changes.
    pub kinds: BTreeSet<Kind>,
    /// The open tasks that grew by a share of the work each.
    pub lengthened: Vec<Id>,
    /// The task that was made for the work, where no open task could carry it.
    pub new_task: Option<Id>,
}

/// Lets a request take effect in a draft: its items change the records, and the work of one of its options enters the plan,
/// where it is carried by those that carried it before anything changed.
///
/// # Errors
/// What the draft refuses of the items, unless such items are skipped.
pub fn enact(
    draft: &mut Draft,
    request: Id,
    option: Option<usize>,
    carriers: &Carriers,
    on: OnRefusal,
) -> Result<Enacted, Refusal> {
    let project = draft.project();
    let found = project.record(request).and_then(|record| Some((record, record.get::<ChangeRequest>()?.clone())));
    let Some((record, change)) = found else { return Err(Refusal::NotFound(request)) };
    let title = record.title.clone();
    // What people changed by hand under the request belongs to it too.
    let named: Vec<Option<Kind>> = change.items.iter().map(|item| kind_of(project, item)).collect();
    let mut kinds: BTreeSet<Kind> = named.iter().copied().flatten().collect();
    let effort = option.and_then(|at| change.options.get(at)).and_then(|option| option.effort).unwrap_or(0.0);
    let mut items = serde_json::to_value(&change.items).ok().and_then(|it| it.as_array().cloned()).unwrap_or_default();
    let (mut applied, mut plans_itself) = (0, false);
    for ((item, kind), kept) in change.items.iter().zip(named).zip(&mut items) {
        match enact_item(draft, item, kept, effort) {
            Ok(done) => {
                applied += u32::from(done);
                plans_itself |= done && kind == Some(Kind::Task);
            }
            Err(refusal) if on == OnRefusal::Stop => return Err(refusal),
            Err(_) => {}
        }
    }
    let (mut lengthened, mut new_task) = (Vec::new(), None);
    // Where items put themselves into effect on tasks, the plan follows them and nothing is counted twice.
    if effort > 0.0 && !plans_itself {
        kinds.insert(Kind::Task);
        if carriers.open.is_empty() {
            new_task = Some(carriers.new_task(draft, &title, effort, &items)?);
        } else {
            lengthen(draft, &carriers.open, effort)?;
            lengthened.clone_from(&carriers.open);
        }
    }
    Ok(Enacted { items, applied, kinds, lengthened, new_task })
}

/// The tasks that would carry the work of a request, and where new work would stand in the plan.
#[derive(Clone, Debug, Default)]
pub struct Carriers {
    /// The open tasks that change or implement what changes; where there are none, a new task carries the work.
    pub open: Vec<Id>,
    /// The milestones that new work must come before: the one that the request names, those that the work on what changes
    /// leads to next, or else the last ones.
    pub before: Vec<Id>,
    /// The group of the tasks that implemented what changes: what waits for those waits for the new work as well. None where
    /// the request names its milestone.
    group: Option<Id>,
}

impl Carriers {
    /// Looks through a project. A request that is none has none.
    #[must_use]
    pub fn of(project: &Project, request: Id) -> Carriers {
        let change = project.get::<ChangeRequest>(request);
        change.map_or_else(Carriers::default, |change| {
            Carriers::among(project, change, &impact(project, &changed(change)))
        })
    }

    /// Looks among what rests on the records that a request changes.
    pub(crate) fn among(project: &Project, change: &ChangeRequest, reach: &Reach) -> Carriers {
        let touched = reach.starts().iter().copied().chain(reach.touched().map(|(_, record)| record));
        let tasks: Vec<&Record> = touched.filter(|it| it.kind == Kind::Task && project.is_leaf(it)).collect();
        let open: Vec<Id> = tasks.iter().filter(|it| is_open(it) && !is_milestone(it)).map(|it| it.id).collect();
        let named = change.needed_by.and_then(|task| project.record(task.id)).filter(|task| is_open(task));
        let group = tasks.last().filter(|_| named.is_none()).and_then(|task| task.parent);
        let mut before: Vec<Id> = named.map_or_else(|| next_milestones(project, &tasks), |task| vec![task.id]);
        if before.is_empty() {
            before = ends(project);
        }
        Carriers { open, before, group }
    }

    fn new_task(&self, draft: &mut Draft, title: &str, effort: f64, items: &[Value]) -> Result<Id, Refusal> {
        let today = draft.context().today;
        let set = json!({
            "title": title,
            "type": "task",
            "effort": effort,
            "constraint": "not_before",
            "constraint_on": today,
        });
        let id = draft.create(Kind::Task, NewRecord { fields: fields(set), parent: self.group, after: None })?;
        let named = items.iter().filter_map(|item| item["record"].as_str()?.parse().ok());
        let named: BTreeSet<Id> = named.collect();
        for record in named {
            let kind = draft.project().record(record).map(|record| record.kind);
            if matches!(kind, Some(Kind::Feature | Kind::Requirement)) {
                draft.link(NewLink::plain(LinkKind::Implements, id, record))?;
            }
        }
        for milestone in self.before.iter().copied() {
            draft.link(NewLink::plain(LinkKind::Precedes, id, milestone))?;
        }
        Ok(id)
    }
}

/// Shares work in person-days evenly among tasks. What was done of one is a smaller share of it then.
fn lengthen(draft: &mut Draft, tasks: &[Id], effort: f64) -> Result<(), Refusal> {
    let more = effort / tasks.len() as f64;
    for id in tasks {
        let Some(task) = draft.project().get::<Task>(*id) else { continue };
        let longer = more / strength(draft.project(), *id);
        let work = task.effort.or(task.duration).unwrap_or(1.0);
        let mut set = Map::new();
        if let Some(effort) = task.effort {
            set.insert("effort".to_owned(), json!(effort + more));
        }
        if task.duration.is_some() || task.effort.is_none() {
            set.insert("duration".to_owned(), json!(task.duration.unwrap_or(1.0) + longer));
        }
        if let Some(done) = task.percent.filter(|_| task.effort.is_some()) {
            set.insert("percent".to_owned(), json!((done.0 as f64 * work / (work + more)).round() as i64));
        }
        if let Some(remaining) = task.remaining {
            set.insert("remaining".to_owned(), json!(remaining + more));
        }
        draft.update(*id, set)?;
    }
    Ok(())
}

/// The open milestones that tasks lead to next.
fn next_milestones(project: &Project, tasks: &[&Record]) -> Vec<Id> {
    let mut queue: VecDeque<&Record> = tasks.iter().copied().collect();
    let mut known: IdSet = tasks.iter().map(|task| task.id).collect();
    let mut found = Vec::new();
    while let Some(task) = queue.pop_front() {
        // A relation of a group holds for all that is below it.
        let followers = ancestors(project, task).flat_map(|above| project.targets(LinkKind::Precedes, above.id));
        for follower in followers.flat_map(|follower| project.subtree(follower.id)) {
            let follower = project.record(follower).filter(|it| it.kind == Kind::Task && project.is_leaf(it));
            let Some(follower) = follower.filter(|it| known.insert(it.id)) else { continue };
            if is_milestone(follower) && is_open(follower) {
                found.push(follower.id);
            } else {
                queue.push_back(follower);
            }
        }
    }
    found
}

/// The open milestones that nothing follows; where there are none, all open tasks that nothing follows. A task that merely
/// stands alone is not held up by work that has nothing to do with it.
fn ends(project: &Project) -> Vec<Id> {
    let tasks = project.all::<Task>().map(|(record, _)| record);
    let leads_on = |record: &&Record| {
        ancestors(project, record).any(|above| project.targets(LinkKind::Precedes, above.id).next().is_some())
    };
    let last = tasks.filter(|it| project.is_leaf(it) && is_open(it)).filter(|record| !leads_on(record));
    let last: Vec<&Record> = last.collect();
    let milestones: Vec<Id> = last.iter().filter(|it| is_milestone(it)).map(|it| it.id).collect();
    if milestones.is_empty() { last.iter().map(|it| it.id).collect() } else { milestones }
}

fn is_open(record: &Record) -> bool {
    record.get::<Task>().is_some_and(|task| task.actual_finish.is_none())
}

fn is_milestone(record: &Record) -> bool {
    record.get::<Task>().is_some_and(|task| task.r#type == Some(TaskType::Milestone))
}

/// Does what an item says, if it says it in more than words. A new record takes the place of its parent in the item.
fn enact_item(draft: &mut Draft, item: &ChangeItem, kept: &mut Value, effort: f64) -> Result<bool, Refusal> {
    let target = item.record.map(|record| record.id);
    match (item.change, target) {
        (Some(ItemChange::Add), parent) => {
            let kind = kind_of_new(item);
            let mut new = fields(json!({ "title": item.after.0.trim() }));
            if kind == Kind::Feature {
                new.extend(fields(json!({ "scope": "in", "effort_likely": effort })));
            }
            let parent = parent.filter(|id| draft.project().record(*id).is_some_and(|it| it.kind == kind));
            let id = draft.create(kind, NewRecord { fields: new, parent, after: None })?;
            kept["record"] = json!(id);
            Ok(true)
        }
        (Some(ItemChange::Remove), Some(id)) => {
            draft.delete(&[id])?;
            kept["record"] = Value::Null;
            Ok(true)
        }
        (_, Some(id)) if !item.field.is_empty() => {
            let value = serde_json::from_str(&item.value).unwrap_or_else(|_| Value::from(item.after.0.as_str()));
            draft.update(id, fields(json!({ &item.field: value })))?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// The records that a request changes. A new one lies beneath the one that its item names, which does not change by that.
pub(crate) fn changed(change: &ChangeRequest) -> Vec<Id> {
    change.items.iter().filter(|item| !is_new(item)).filter_map(|item| Some(item.record?.id)).collect()
}

/// The kind of the record that an item names or makes.
fn kind_of(project: &Project, item: &ChangeItem) -> Option<Kind> {
    let named = item.record.and_then(|record| project.record(record.id)).map(|record| record.kind);
    if is_new(item) { Some(kind_of_new(item)) } else { named }
}

fn kind_of_new(item: &ChangeItem) -> Kind {
    Kind::named(&item.field).unwrap_or(Kind::Feature)
}

/// Whether an item makes a record.
#[must_use]
pub fn is_new(item: &ChangeItem) -> bool {
    item.change == Some(ItemChange::Add)
}

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

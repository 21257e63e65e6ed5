//! Instances of PSPLIB, the library of project scheduling problems (Kolisch and Sprecher 1996), in its `.sm` files.

use std::fs;
use std::path::Path;

use schedule::{Activity, Calendar, DAY, Demand, Edge, Instant, Network, Resource};

use crate::Outcome;

/// One instance: a period is a minute of a calendar that never rests.
#[derive(Clone, Debug)]
pub struct Instance {
    /// The file's name.
    pub name: String,
    /// The jobs, from the dummy at the beginning to that at the end.
    pub network: Network,
    /// The renewable resources.
    pub resources: Vec<Resource>,
    /// What the jobs ask of them.
    pub demands: Vec<Demand>,
    /// The shortest makespan that is possible.
    pub optimum: i64,
}

/// Reads every instance that `optimum/optimum.csv` of a folder lists, in the order of that list.
pub fn read(folder: &Path) -> Outcome<Vec<Instance>> {
    let list = folder.join("optimum").join("optimum.csv");
    let list = fs::read_to_string(&list).map_err(|error| format!("{}: {error}", list.display()))?;
    let known = list.lines().skip(1).filter_map(|line| line.split_once(','));
    let mut instances = Vec::new();
    for (name, optimum) in known {
        let path = folder.join(name.trim());
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        instances.push(parse(name.trim(), &text, optimum.trim().parse()?)?);
    }
    Ok(instances)
}

/// Reads one instance.
pub fn parse(name: &str, text: &str, optimum: i64) -> Outcome<Instance> {
    let always = Calendar::weekly([DAY as u16; 7])?;
    let mut instance = Instance {
        name: name.to_owned(),
        network: Network::new(Instant(0), always),
        resources: Vec::new(),
        demands: Vec::new(),
        optimum,
    };
    let mut section = "";
    for line in text.lines() {
        let begins = ["PRECEDENCE RELATIONS", "REQUESTS/DURATIONS", "RESOURCEAVAILABILITIES"];
        if let Some(begun) = begins.into_iter().find(|begin| line.starts_with(begin)) {
            section = begun;
            continue;
        }
        let numbers: Result<Vec<i64>, _> = line.split_whitespace().map(str::parse).collect();
        match (section, numbers.as_deref()) {
            ("PRECEDENCE RELATIONS", Ok([job, _modes, _count, after @ ..])) => {
                let edges = after.iter().map(|to| Edge { from: index(*job), to: index(*to), ..Edge::default() });
                instance.network.edges.extend(edges);
            }
            ("REQUESTS/DURATIONS", Ok([_job, _mode, duration, units @ ..])) => {
                let activity = instance.network.add(Activity { duration: *duration, ..Activity::default() });
                let asks = units.iter().enumerate().filter(|(_, units)| **units > 0);
                let demands = asks.map(|(resource, units)| Demand { activity, resource, units: *units as u32 });
                instance.demands.extend(demands);
            }
            ("RESOURCEAVAILABILITIES", Ok(capacities @ [_, ..])) => {
                let resources =
                    capacities.iter().map(|units| Resource { capacity: *units as u32, changes: Vec::new() });
                instance.resources = resources.collect();
            }
            _ => {}
        }
    }
    if instance.network.activities.is_empty() || instance.resources.is_empty() {
        return Err(format!("{name} is no instance of PSPLIB").into());
    }
    Ok(instance)
}

/// Jobs are numbered from one.
fn index(job: i64) -> usize {
    usize::try_from(job - 1).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use schedule::{Schedule, level};

    use super::*;

    /// Two jobs of three and two periods that together ask for more than there is, and one of four beside them.
    const TINY: &str = "\
************************************************************************
jobs (incl. supersource/sink ):  5
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          3           2   3   4
   2        1          1           5
   3        1          1           5
   4        1          1           5
   5        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       2    0
  3      1     2       2    1
  4      1     4       0    1
  5      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    3    2
************************************************************************
";

    #[test]
    fn an_instance_is_read_with_its_jobs_relations_and_resources_and_levelled() {
        let tiny = parse("tiny.sm", TINY, 5).expect("it is an instance");
        assert_eq!((tiny.network.activities.len(), tiny.network.edges.len()), (5, 6));
        assert_eq!(tiny.resources.iter().map(|resource| resource.capacity).collect::<Vec<_>>(), [3, 2]);
        assert_eq!(tiny.demands.len(), 4);
        let plan = Schedule::new(tiny.network).expect("it can be planned");
        assert_eq!(plan.end(), Instant(4));
        let levelled = level(&plan, &tiny.resources, &tiny.demands, 10).expect("nothing asks for too much");
        assert_eq!(levelled.end, Instant(tiny.optimum));
    }

    #[test]
    fn a_file_that_is_none_is_refused() {
        assert!(parse("letter.sm", "Dear Sirs", 1).is_err());
    }
}

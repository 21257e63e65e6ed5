//! LEVEL: plans levelled to limited resources, against the best that is possible, on instances of PSPLIB.

use std::time::{Duration, Instant};

use schedule::{Schedule, level};

use crate::measure::{Sides, spelled};
use crate::psplib;
use crate::{Goal, Line, Options, Outcome};

/// How many schedules may be made for one instance.
const SCHEDULES: usize = 1_000;
/// How far above the optimum the end may be, in percent and on average.
const GAP: f64 = 0.5;
/// How long all instances may take.
const TIME: Duration = Duration::from_secs(10);

/// Measures the row on the instances of a folder.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let about = "plans levelled with 1,000 schedules each, above the optimum";
    let Some(folder) = &options.psplib else {
        let why = "not measured: name a folder with PSPLIB's instances and optimum/optimum.csv by --psplib FOLDER";
        return Ok(vec![Line::absent("LEVEL", about, why)]);
    };
    let instances = psplib::read(folder)?;
    let (mut gap, mut optimal, mut schedules, mut took) = (0.0, 0, 0, Duration::ZERO);
    for instance in &instances {
        let plan = Schedule::new(instance.network.clone())?;
        let begun = Instant::now();
        let levelled = level(&plan, &instance.resources, &instance.demands, SCHEDULES)
            .map_err(|shortages| format!("{}: {shortages:?}", instance.name))?;
        took += begun.elapsed();
        let above = levelled.end.0 - instance.optimum;
        if above < 0 {
            return Err(format!("{}: {} is less than the optimum", instance.name, levelled.end.0).into());
        }
        gap += above as f64 / instance.optimum as f64 * 100.0;
        optimal += usize::from(above == 0);
        schedules += levelled.schedules;
    }
    let count = instances.len();
    let time = Sides { ours: vec![took], peer: vec![TIME] };
    Ok(vec![
        Line {
            row: "LEVEL",
            measure: format!("{count} {about}"),
            ours: format!("{optimal} optimal"),
            peer: format!("{count}"),
            figure: Some(gap / count.max(1) as f64),
            goal: Goal::AtMostPercent(GAP),
        },
        Line::at_most("LEVEL", format!("{schedules} schedules in all, against {}", spelled(TIME)), &time, 1.0),
    ])
}

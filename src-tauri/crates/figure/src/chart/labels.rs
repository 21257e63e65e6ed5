//! Names below an axis: wrapped where there is room for all, and as many as fit where there is not.

use text::Weight;

use crate::palette::INK;
use crate::pen::Type;
use crate::scene::Anchor;
use crate::sheet::Sheet;

pub(super) const NAME: Type = Type::new(7.5, Weight::Regular, INK);
/// Names of more lines than this are not set below an axis.
const MOST_LINES: usize = 3;
/// Names are measured one by one up to this many.
const MOST_MEASURED: usize = 120;
/// The least distance of names beside each other.
const GAP: f32 = 5.0;

/// Whether every name fits below its slot without a word being torn.
pub(super) fn fit(sheet: &mut Sheet, names: &[&str], slot: f32) -> bool {
    names.len() <= MOST_MEASURED && names.iter().all(|name| fits(sheet, name, slot - GAP))
}

fn fits(sheet: &mut Sheet, name: &str, width: f32) -> bool {
    if width < NAME.size * 2.0 && !name.trim().is_empty() {
        return name.chars().count() <= 2 && sheet.measure(name, NAME) <= width;
    }
    let whole = |sign: char| sign.is_alphanumeric() && (sign as u32) < 0x2E80 || "'’._%".contains(sign);
    let mut words = name.split(|sign| !whole(sign));
    words.all(|word| sheet.measure(word, NAME) <= width) && sheet.wrap(name, width, NAME).len() <= MOST_LINES
}

/// Sets names with their middles at `x`, their upper edges at `top`; answers the lower edge. No two touch: where there
/// is not room for all, some are left out at even distances.
pub(super) fn below(sheet: &mut Sheet, names: &[&str], x: impl Fn(usize) -> f32, slot: f32, top: f32) -> f32 {
    let stride = if fit(sheet, names, slot) { 1 } else { stride(sheet, names, slot) };
    let room = slot * stride as f32 - GAP;
    let mut bottom = top;
    let mut taken = f32::MIN;
    for index in (0..names.len()).step_by(stride) {
        let mut lines = sheet.wrap(names[index], room.max(NAME.size * 3.0), NAME);
        lines.truncate(MOST_LINES);
        let half = sheet.widest(&lines, NAME) / 2.0;
        let middle = x(index).min(sheet.width - half - 1.0).max(half);
        if lines.is_empty() || middle - half < taken {
            continue;
        }
        taken = middle + half + GAP;
        bottom = bottom.max(sheet.lines((middle, top), &lines, NAME, Anchor::Middle));
    }
    bottom
}

/// Every how many names one is set, so that it has room on one line or a good part of one.
fn stride(sheet: &mut Sheet, names: &[&str], slot: f32) -> usize {
    let step = names.len().div_ceil(MOST_MEASURED).max(1);
    let mut widest: f32 = 0.0;
    for name in names.iter().step_by(step) {
        widest = widest.max(sheet.measure(name, NAME));
    }
    let wanted = widest.min(70.0) + GAP;
    ((wanted / slot.max(0.001)).ceil() as usize).clamp(1, names.len().max(1))
}

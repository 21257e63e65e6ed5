//! Where lines end. Justified text by total fit: of all ways to break the paragraph the one with the least sum of
//! demerits (Knuth and Plass 1981); ragged text takes as much as fits, line by line.

use std::cell::OnceCell;
use std::ops::Range;

use crate::class::Class;
use crate::line::LineOptions;
use crate::paragraph::{Break, HALF_EM, Paragraph};
use crate::words;

/// One line as a range of atoms, without the spaces at its ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cut {
    pub(crate) atoms: Range<usize>,
    /// How far gaps stretch (positive) or shrink (negative); one is what they should at most.
    pub(crate) ratio: f32,
    /// The width at ratio zero in points.
    pub(crate) natural: f32,
    pub(crate) hyphen: bool,
}

/// Gaps never stretch further than this: a line that would need more stays ragged.
const WIDEST_RATIO: f64 = 2.5;
/// The demerits of a line that ends in a hyphen, before squaring.
const HYPHEN_PENALTY: f64 = 60.0;
/// The demerits of a second line in turn that ends in a hyphen, before squaring.
const LADDER_PENALTY: f64 = 50.0;
/// The demerits of a last line that is all but empty, before squaring.
const STUB_PENALTY: f64 = 400.0;
/// Signs after which a value, a name, a path or a time may be parted if it fits no line; those of a later row only where
/// those before leave a part that fits no line either. The `T` counts only between digits, as in a time.
const JOINTS: &[&[char]] = &[&[';', ',', '|', '&', '?'], &['T'], &['/', '\\', '@'], &['.', '_', '+'], &[':', '-', '=']];
/// Latin punctuation that no line begins with, even where an overlong word must be cut.
const NEVER_FIRST: &[char] = &[',', ';', '!', '?', ')', ']', '}'];
/// Latin punctuation that no line ends with.
const NEVER_LAST: &[char] = &['(', '[', '{'];
/// A last line shorter than this, in em, is a stub: one Chinese sign, but not two.
const STUB_EM: f64 = 1.6;
/// The demerits of a last line that is only the end of a hyphenated word, before squaring.
const REMAINDER_PENALTY: f64 = 200.0;
/// A last line shorter than this, in em, holds no more than the end of a word.
const REMAINDER_EM: f64 = 5.0;
/// A line of ragged text is hyphenated only where it would stay emptier than this without it.
const WORTH_A_HYPHEN: f64 = 0.3;
/// What a break inside a Chinese word costs in ragged text, against a line that stays all empty.
const PARTED_WORD: f64 = 0.35;
/// What a stub costs in ragged text, on the same scale.
const STUB_COST: f64 = 0.4;
/// What one more line costs in ragged text: more than all else together.
const LINE_COST: f64 = 1e6;

/// Breaks a paragraph into lines.
pub(crate) fn cuts(paragraph: &Paragraph, options: LineOptions) -> Vec<Cut> {
    let ruler = Ruler::new(paragraph, f64::from(options.width));
    let mut cuts = Vec::new();
    let mut start = 0;
    for index in 0..paragraph.atoms.len() {
        if paragraph.atoms[index].after == Break::Mandatory {
            ruler.break_part(start..index, options, &mut cuts);
            start = index + 1;
        }
    }
    if start < paragraph.atoms.len() {
        ruler.break_part(start..paragraph.atoms.len(), options, &mut cuts);
    }
    cuts
}

/// Measures any range of atoms in constant time.
pub(crate) struct Ruler<'p> {
    paragraph: &'p Paragraph,
    width: f64,
    /// Sums over all atoms before an index: width with gaps, stretch, shrink.
    sums: Vec<[f64; 3]>,
    /// What may happen before the atom of an index, with the breaks added that overlong parts need.
    before: Vec<Break>,
    /// The first atom at or after an index that is no space.
    solid_from: Vec<u32>,
    /// The end of the last atom before an index that is no space.
    solid_until: Vec<u32>,
    /// Where words end, once that is asked.
    words: OnceCell<Vec<usize>>,
}

/// A measured line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measure {
    pub(crate) natural: f64,
    pub(crate) stretch: f64,
    pub(crate) shrink: f64,
}

impl<'p> Ruler<'p> {
    pub(crate) fn new(paragraph: &'p Paragraph, width: f64) -> Self {
        let mut sums = Vec::with_capacity(paragraph.atoms.len() + 1);
        let mut sum = [0.0f64; 3];
        sums.push(sum);
        for atom in &paragraph.atoms {
            sum[0] += f64::from(atom.width) + f64::from(atom.gap);
            sum[1] += f64::from(atom.stretch);
            sum[2] += f64::from(atom.shrink);
            sums.push(sum);
        }
        let mut before = vec![Break::Forbidden];
        before.extend(paragraph.atoms.iter().map(|atom| atom.after));
        let count = paragraph.atoms.len();
        let solid = |index: usize| paragraph.atoms[index].class != Class::Space;
        let mut solid_from = vec![count as u32; count + 1];
        let mut solid_until = vec![0u32; count + 1];
        for index in 0..count {
            let back = count - 1 - index;
            solid_from[back] = if solid(back) { back as u32 } else { solid_from[back + 1] };
            solid_until[index + 1] = if solid(index) { index as u32 + 1 } else { solid_until[index] };
        }
        let mut ruler = Ruler { paragraph, width, sums, before, solid_from, solid_until, words: OnceCell::new() };
        ruler.open_overlong_parts();
        ruler
    }

    /// Allows a break at every atom inside a part that is wider than a line, punctuation rules kept where possible.
    fn open_overlong_parts(&mut self) {
        let atoms = &self.paragraph.atoms;
        let mut start = 0;
        for end in 1..=atoms.len() {
            if end < atoms.len() && self.before[end] == Break::Forbidden {
                continue;
            }
            if self.measure(start..end).natural > self.width {
                self.open_part(start..end);
            }
            start = end;
        }
    }

    /// Parts what fits no line: after the joints of values, names, paths and times if that is enough, else anywhere.
    fn open_part(&mut self, part: Range<usize>) {
        let mut open = vec![part];
        for signs in JOINTS {
            let mut left = Vec::new();
            for part in open {
                left.extend(self.open_joints(part, signs));
            }
            open = left;
        }
        for part in open {
            self.open_anywhere(part);
        }
    }

    /// Allows breaks after joints inside a part; answers with what fits no line all the same.
    fn open_joints(&mut self, part: Range<usize>, signs: &[char]) -> Vec<Range<usize>> {
        let mut start = part.start;
        let mut left = Vec::new();
        for index in part.start + 1..=part.end {
            if index < part.end {
                if !self.is_joint(index - 1, signs) || self.is_kept(index) {
                    continue;
                }
                self.before[index] = Break::Allowed;
            }
            if self.measure(start..index).natural > self.width {
                left.push(start..index);
            }
            start = index;
        }
        left
    }

    /// Whether the atom at an index is one of the joints. A letter is one only between digits, and so is no comma, which
    /// there belongs to a number.
    fn is_joint(&self, index: usize, signs: &[char]) -> bool {
        if !self.starts_with(index, signs) {
            return false;
        }
        let digit = |index: Option<usize>| {
            let atom = index.and_then(|index| self.paragraph.atoms.get(index));
            atom.is_some_and(|atom| {
                self.paragraph.text[atom.text.start as usize..].starts_with(|c: char| c.is_ascii_digit())
            })
        };
        let numeric = digit(index.checked_sub(1)) && digit(Some(index + 1));
        match () {
            () if self.starts_with(index, &['T']) => numeric,
            () if self.starts_with(index, &[',', '.']) => !numeric,
            () => true,
        }
    }

    /// Whether punctuation keeps what stands before and after an index together.
    fn is_kept(&self, index: usize) -> bool {
        let atoms = &self.paragraph.atoms;
        atoms[index - 1].class == Class::Open
            || matches!(atoms[index].class, Class::Close | Class::Centred)
            || self.starts_with(index, NEVER_FIRST)
            || self.starts_with(index - 1, NEVER_LAST)
    }

    fn open_anywhere(&mut self, part: Range<usize>) {
        for index in part.start + 1..part.end {
            if self.before[index] == Break::Forbidden && !self.is_kept(index) {
                self.before[index] = Break::Allowed;
            }
        }
        // Punctuation alone can fill more than a line; then it is cut where the line is full.
        let mut from = part.start;
        for index in part.start + 1..part.end {
            if self.before[index] != Break::Forbidden {
                from = index;
            } else if self.measure(from..index + 1).natural > self.width {
                self.before[index] = Break::Allowed;
                from = index;
            }
        }
    }

    fn starts_with(&self, index: usize, signs: &[char]) -> bool {
        let text = &self.paragraph.text[self.paragraph.atoms[index].text.start as usize..];
        text.starts_with(signs)
    }

    /// Drops the spaces at both ends of a range.
    fn trim(&self, range: Range<usize>) -> Range<usize> {
        let start = (self.solid_from[range.start] as usize).min(range.end);
        let end = (self.solid_until[range.end] as usize).max(start);
        start..end
    }

    /// Measures a trimmed range as a line of its own.
    pub(crate) fn measure(&self, range: Range<usize>) -> Measure {
        let range = self.trim(range);
        if range.is_empty() {
            return Measure { natural: 0.0, stretch: 0.0, shrink: 0.0 };
        }
        let (first, last) = (&self.paragraph.atoms[range.start], &self.paragraph.atoms[range.end - 1]);
        let sum = |part: usize| self.sums[range.end][part] - self.sums[range.start][part];
        let mut natural = sum(0) - f64::from(last.gap);
        if first.class == Class::Open {
            natural -= f64::from(HALF_EM * self.paragraph.size(first.span));
        }
        if last.class == Class::Close {
            natural -= f64::from(HALF_EM * self.paragraph.size(last.span));
        }
        if self.before[range.end] == Break::Hyphen {
            natural += f64::from(self.paragraph.hyphens[usize::from(last.span)].1);
        }
        Measure { natural, stretch: sum(1) - f64::from(last.stretch), shrink: sum(2) - f64::from(last.shrink) }
    }

    fn break_part(&self, part: Range<usize>, options: LineOptions, cuts: &mut Vec<Cut>) {
        let breaks = self.breaks(&part);
        let ends = if options.justify { self.total_fit(&breaks) } else { self.ragged_fit(&breaks) };
        let mut start = part.start;
        for (order, end) in ends.iter().enumerate() {
            let last = order + 1 == ends.len();
            cuts.push(self.cut(start..*end, options.justify && !last, last));
            start = *end;
        }
    }

    /// All places where a line may start or end, the ends of the part among them.
    pub(crate) fn breaks(&self, part: &Range<usize>) -> Vec<usize> {
        let mut breaks = vec![part.start];
        breaks.extend((part.start + 1..part.end).filter(|index| self.before[*index] != Break::Forbidden));
        breaks.push(part.end);
        breaks
    }

    fn cut(&self, range: Range<usize>, justify: bool, last: bool) -> Cut {
        let measure = self.measure(range.clone());
        let ratio = self.ratio(measure, last || !justify);
        Cut {
            atoms: self.trim(range.clone()),
            ratio: if ratio > WIDEST_RATIO { 0.0 } else { ratio as f32 },
            natural: measure.natural as f32,
            hyphen: !last && self.before[range.end] == Break::Hyphen,
        }
    }

    /// How far a line must stretch or shrink to fill the width; a last line never stretches.
    fn ratio(&self, measure: Measure, last: bool) -> f64 {
        let slack = self.width - measure.natural;
        if slack >= 0.0 {
            match measure.stretch {
                _ if last => 0.0,
                stretch if stretch > 0.0 => slack / stretch,
                _ if slack < 0.01 => 0.0,
                _ => f64::from(u16::MAX),
            }
        } else if measure.shrink > 0.0 {
            (slack / measure.shrink).max(-1.0)
        } else {
            -1.0
        }
    }

    /// The demerits of one line; none if it cannot be squeezed into the width.
    pub(crate) fn demerits(&self, range: Range<usize>, last: bool, only: bool) -> Option<f64> {
        let measure = self.measure(range.clone());
        if measure.natural - measure.shrink > self.width + 0.001 {
            return None;
        }
        let ratio = self.ratio(measure, last);
        let mut demerits = 1.0 + 100.0 * ratio.abs().min(50.0).powi(3);
        if !last && self.before[range.end] == Break::Hyphen {
            demerits += HYPHEN_PENALTY;
            if self.before[range.start] == Break::Hyphen {
                demerits += LADDER_PENALTY;
            }
        }
        if last && !only && measure.natural < STUB_EM * self.em() {
            demerits += STUB_PENALTY;
        }
        if last && self.before[range.start] == Break::Hyphen && measure.natural < REMAINDER_EM * self.em() {
            demerits += REMAINDER_PENALTY;
        }
        Some(demerits * demerits)
    }

    /// The ends of the lines with the least sum of demerits.
    pub(crate) fn total_fit(&self, breaks: &[usize]) -> Vec<usize> {
        let count = breaks.len();
        let mut best = vec![f64::INFINITY; count];
        let mut from = vec![0usize; count];
        best[0] = 0.0;
        for end in 1..count {
            let last = end + 1 == count;
            for start in (0..end).rev() {
                let range = breaks[start]..breaks[end];
                match self.demerits(range, last, start == 0) {
                    Some(demerits) if best[start] + demerits < best[end] => {
                        best[end] = best[start] + demerits;
                        from[end] = start;
                    }
                    Some(_) => {}
                    None if start + 1 == end => {
                        // Nothing can be done about this part: it stands alone and is reported as overfull.
                        best[end] = best[start] + 1e12;
                        from[end] = start;
                    }
                    None => break,
                }
            }
        }
        let mut ends = Vec::new();
        let mut at = count - 1;
        while at > 0 {
            ends.push(breaks[at]);
            at = from[at];
        }
        ends.reverse();
        ends
    }

    /// The ends of ragged lines: as much as fits in each, but not so that a single character is left for the last one
    /// if lines a little shorter avoid it.
    fn ragged_fit(&self, breaks: &[usize]) -> Vec<usize> {
        let ends = self.first_fit(breaks, self.width);
        if ends.len() > 1
            && let Some(whole) = self.whole_words(breaks)
        {
            return whole;
        }
        let em = self.em();
        for step in 1..=4 {
            let [.., before, last] = ends.as_slice() else {
                break;
            };
            if self.measure(*before..*last).natural >= STUB_EM * em {
                break;
            }
            let shorter = self.first_fit(breaks, self.width - em * f64::from(step) * 0.5);
            let [.., before, last] = shorter.as_slice() else {
                break;
            };
            if shorter.len() == ends.len() && self.measure(*before..*last).natural >= STUB_EM * em {
                return shorter;
            }
        }
        ends
    }

    /// The ends of ragged lines of Chinese: as few lines as there can be, and among those the ones that part the fewest
    /// words and leave no sign alone; none for text without Chinese, whose words spaces tell apart.
    fn whole_words(&self, breaks: &[usize]) -> Option<Vec<usize>> {
        let atoms = &self.paragraph.atoms;
        let han = |index: usize| atoms.get(index).is_some_and(|atom| atom.class == Class::Han);
        if !(0..atoms.len()).any(|index| han(index) && han(index + 1)) {
            return None;
        }
        let words = self.words.get_or_init(|| words::ends(&self.paragraph.text));
        let parts_word = |index: usize| {
            index > 0
                && han(index - 1)
                && han(index)
                && words.binary_search(&(atoms[index].text.start as usize)).is_err()
        };
        let count = breaks.len();
        let mut best = vec![(f64::INFINITY, 0usize); count];
        best[0].0 = 0.0;
        for end in 1..count {
            let last = end + 1 == count;
            for start in (0..end).rev() {
                let natural = self.measure(breaks[start]..breaks[end]).natural;
                let fits = natural <= self.width + 0.001;
                if !fits && start + 1 < end {
                    break;
                }
                let slack = (1.0 - natural / self.width.max(1.0)).max(0.0);
                let mut cost = best[start].0 + LINE_COST;
                cost += match last {
                    true if natural < STUB_EM * self.em() => STUB_COST,
                    true => 0.0,
                    false => slack * slack,
                };
                if !last && (parts_word(breaks[end]) || self.before[breaks[end]] == Break::Hyphen) {
                    cost += PARTED_WORD;
                }
                if cost < best[end].0 {
                    best[end] = (cost, start);
                }
            }
        }
        let mut ends = Vec::new();
        let mut at = count - 1;
        while at > 0 {
            ends.push(breaks[at]);
            at = best[at].1;
        }
        ends.reverse();
        Some(ends)
    }

    /// The size of the paragraph's first text.
    fn em(&self) -> f64 {
        f64::from(self.paragraph.looks.first().map_or(10.0, |look| look.size))
    }

    /// The ends of lines that each take as much as fits.
    fn first_fit(&self, breaks: &[usize], width: f64) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut start = 0;
        while start + 1 < breaks.len() {
            let mut end = start + 1;
            let mut fitting = end;
            while end < breaks.len() {
                let measure = self.measure(breaks[start]..breaks[end]);
                if measure.natural > width + 0.001 && end > start + 1 {
                    break;
                }
                // A hyphen in ragged text is worth it only where the line would stay nearly empty without it.
                let hyphen = end + 1 < breaks.len() && self.before[breaks[end]] == Break::Hyphen;
                if !hyphen || self.measure(breaks[start]..breaks[fitting]).natural < width * WORTH_A_HYPHEN {
                    fitting = end;
                }
                end += 1;
            }
            ends.push(breaks[fitting]);
            start = fitting;
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::{Ruler, cuts};
    use crate::paragraph::{Atom, Break, Look, Paragraph};
    use crate::{Class, LineOptions, Weight};

    /// A paragraph of boxes with the given widths, breakable between all of them.
    fn boxes(widths: &[f32]) -> Paragraph {
        let atom = |(index, width): (usize, &f32)| Atom {
            text: index as u32..index as u32 + 1,
            glyphs: 0..0,
            span: 0,
            face: Weight::Regular.into(),
            class: Class::Latin,
            width: *width,
            gap: 2.0,
            stretch: 1.5,
            shrink: 0.8,
            after: if index % 4 == 3 { Break::Hyphen } else { Break::Allowed },
        };
        Paragraph {
            text: "x".repeat(widths.len()),
            missing: Vec::new(),
            borrowed: Vec::new(),
            atoms: widths.iter().enumerate().map(atom).collect(),
            glyphs: Vec::new(),
            looks: vec![Look { weight: Weight::Regular, size: 10.0 }],
            hyphens: vec![(0, 3.0)],
        }
    }

    /// The sum of demerits of lines that end where asked; none if one of them does not fit.
    fn cost(ruler: &Ruler<'_>, ends: &[usize]) -> Option<f64> {
        let mut start = 0;
        let mut sum = 0.0;
        for (order, end) in ends.iter().enumerate() {
            sum += ruler.demerits(start..*end, order + 1 == ends.len(), start == 0)?;
            start = *end;
        }
        Some(sum)
    }

    #[test]
    fn total_fit_is_as_good_as_the_best_of_all_ways_to_break() {
        let mut seed = 42u32;
        for _ in 0..60 {
            let widths: Vec<f32> = (0..11)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    4.0 + (seed >> 24) as f32 / 16.0
                })
                .collect();
            let paragraph = boxes(&widths);
            let ruler = Ruler::new(&paragraph, 40.0);
            let breaks = ruler.breaks(&(0..widths.len()));
            let inner = &breaks[1..breaks.len() - 1];
            let best = (0u32..1 << inner.len())
                .filter_map(|choice| {
                    let mut ends: Vec<usize> =
                        (0..inner.len()).filter(|bit| choice >> bit & 1 == 1).map(|bit| inner[bit]).collect();
                    ends.push(widths.len());
                    cost(&ruler, &ends)
                })
                .fold(f64::INFINITY, f64::min);
            let found = cost(&ruler, &ruler.total_fit(&breaks)).expect("the lines found fit");
            assert!((found - best).abs() <= best * 1e-9, "{found} instead of {best} for {widths:?}");
        }
    }

    #[test]
    fn a_paragraph_without_atoms_has_no_lines() {
        assert!(cuts(&boxes(&[]), LineOptions { width: 40.0, justify: true }).is_empty());
    }
}

//! How wide the columns of a table are, by what stands in them.

use super::table::PAD_X;

/// What a column would like, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Want {
    /// Without parting a word.
    pub(crate) words: f32,
    /// With room enough to be read with ease.
    pub(crate) least: f32,
    /// Without breaking a line.
    pub(crate) most: f32,
    pub(crate) fixed: Option<f32>,
}

/// A paragraph in a cell of a column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Length {
    /// The number of its row.
    pub(crate) row: usize,
    /// Its width without breaks, in points.
    pub(crate) whole: f32,
    /// The width of the widest part of it that should not be broken.
    pub(crate) word: f32,
}

/// Shares a width out among columns: short ones get what they ask for, long ones share the rest so that the rows become
/// as low as they can, and none is narrower than its words while the others have room.
pub(crate) fn share(wants: &[Want], lengths: &[Vec<Length>], total: f32) -> Vec<f32> {
    let mut widths: Vec<Option<f32>> = wants.iter().map(|want| want.fixed).collect();
    loop {
        let (rest, open) = rest(&widths, total);
        let fair = rest / open.max(1) as f32;
        let mut changed = false;
        for (want, width) in wants.iter().zip(&mut widths) {
            if width.is_none() && want.most <= fair {
                *width = Some(want.most);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    let (rest, open) = rest(&widths, total);
    if open == 0 {
        return spread(wants, &widths, total);
    }
    share_long(wants, &mut widths, rest);
    let widths: Vec<f32> = widths.into_iter().map(|width| width.unwrap_or(0.0)).collect();
    let sum: f32 = widths.iter().sum();
    if sum > total {
        return widths.iter().map(|width| width * total / sum).collect();
    }
    lowered(wants, lengths, widths)
}

/// Gives each long column its part of the rest: its words whole where there is room for that, else as much of them as
/// all columns can have alike, and what is left by the square root of its length.
fn share_long(wants: &[Want], widths: &mut [Option<f32>], rest: f32) {
    let open: Vec<usize> = (0..wants.len()).filter(|index| widths[*index].is_none()).collect();
    // Words come before ease: no column gets room to breathe while a word of another one would be parted.
    let part = |of: fn(&Want) -> f32, rest: f32| -> Vec<f32> {
        let asked: Vec<f32> = open.iter().map(|index| of(&wants[*index])).collect();
        let cap = level(&asked, rest);
        asked.into_iter().map(|asked| asked.min(cap)).collect()
    };
    let words = part(|want| want.words.min(want.least), rest);
    let ease = part(|want| (want.least - want.words).max(0.0), (rest - words.iter().sum::<f32>()).max(0.0));
    let least: Vec<f32> = words.iter().zip(ease).map(|(words, ease)| words + ease).collect();
    let free = (rest - least.iter().sum::<f32>()).max(0.0);
    let weights: Vec<f32> = open.iter().map(|index| wants[*index].most.sqrt()).collect();
    let sum: f32 = weights.iter().sum();
    for ((index, least), weight) in open.iter().zip(least).zip(weights) {
        widths[*index] = Some(least + free * weight / sum.max(1.0));
    }
}

/// The height up to which vessels of some depths fill from one supply.
fn level(depths: &[f32], supply: f32) -> f32 {
    let mut sorted = depths.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = supply;
    for (index, depth) in sorted.iter().enumerate() {
        let fair = left / (sorted.len() - index) as f32;
        if *depth > fair {
            return fair;
        }
        left -= depth;
    }
    f32::INFINITY
}

/// Steps in which width is moved from one column to another, in points.
const STEPS: [f32; 4] = [48.0, 24.0, 12.0, 6.0];
/// A column of given width is made no wider than this part of it.
const WIDENED: f32 = 1.5;
/// How many rounds are made with each step at most.
const MOST_ROUNDS: usize = 6;
/// About how many paragraphs of a table are looked at: what holds for many rows holds for all.
const MOST_LENGTHS: usize = 3000;
/// What a word counts that does not fit its column, in lines.
const PARTED_WORD: f32 = 0.8;
/// How much of each line stays empty at its end on average, in points, and as a part of the widest word at least.
const LINE_WASTE: f32 = 9.0;
const WORD_WASTE: f32 = 0.25;
/// What a width holds beside the text, in points.
const PADDING: f32 = 2.0 * PAD_X;
/// What a line of a cell counts that is no higher than its neighbours, against one that makes its row higher.
const HIDDEN_LINE: f32 = 0.03;

/// Moves width between columns as long as that saves lines.
fn lowered(wants: &[Want], lengths: &[Vec<Length>], mut widths: Vec<f32>) -> Vec<f32> {
    let rows = lengths.iter().flatten().map(|length| length.row + 1).max().unwrap_or(0);
    // Of a long table every so many rows are looked at.
    let stride = lengths.iter().map(Vec::len).sum::<usize>() / MOST_LENGTHS + 1;
    let lines = |index: usize, width: f32| -> Vec<f32> {
        let mut lines = vec![0.0; rows.div_ceil(stride)];
        for Length { row, whole, word } in lengths[index].iter().filter(|length| length.row % stride == 0) {
            let room = (width - PADDING - LINE_WASTE.max(word * WORD_WASTE)).max(1.0);
            lines[row / stride] += if *whole <= width { 1.0 } else { ((whole - PADDING) / room).ceil().max(2.0) };
            lines[row / stride] += if *word > width { PARTED_WORD } else { 0.0 };
        }
        lines
    };
    let mut counts: Vec<Vec<f32>> = widths.iter().enumerate().map(|(index, width)| lines(index, *width)).collect();
    let cost = |counts: &[Vec<f32>]| -> f32 {
        let height = |row: usize| counts.iter().map(|lines| lines[row]).fold(0.0, f32::max);
        let all: f32 = counts.iter().flatten().sum();
        (0..rows.div_ceil(stride)).map(height).sum::<f32>() + all * HIDDEN_LINE
    };
    let mut least = cost(&counts);
    // Ease comes second to the height of rows, whole words do not.
    let gives = |index: usize, width: f32| width >= wants[index].words.min(wants[index].most);
    let takes = |index: usize, width: f32| {
        let want = &wants[index];
        want.fixed.is_none_or(|fixed| width <= (fixed * WIDENED).max(want.words + STEPS[STEPS.len() - 1]))
    };
    for step in STEPS {
        for _ in 0..MOST_ROUNDS {
            let mut changed = false;
            for from in 0..widths.len() {
                for to in 0..widths.len() {
                    if from == to || !takes(to, widths[to] + step) || !gives(from, widths[from] - step) {
                        continue;
                    }
                    let (narrow, wide) = (lines(from, widths[from] - step), lines(to, widths[to] + step));
                    let (old_from, old_to) =
                        (std::mem::replace(&mut counts[from], narrow), std::mem::replace(&mut counts[to], wide));
                    let found = cost(&counts);
                    if found < least - 1e-3 {
                        least = found;
                        widths[from] -= step;
                        widths[to] += step;
                        changed = true;
                    } else {
                        counts[from] = old_from;
                        counts[to] = old_to;
                    }
                }
            }
            if !changed {
                break;
            }
        }
    }
    widths
}

/// The width that is not given away, and how many columns wait for it.
fn rest(widths: &[Option<f32>], total: f32) -> (f32, usize) {
    let given: f32 = widths.iter().flatten().sum();
    let open = widths.iter().filter(|width| width.is_none()).count();
    ((total - given).max(0.0), open)
}

/// Spreads what is left over when all columns have what they want, so that the table fills its width.
fn spread(wants: &[Want], widths: &[Option<f32>], total: f32) -> Vec<f32> {
    let given: f32 = widths.iter().flatten().sum();
    let flexible: f32 = wants.iter().filter(|want| want.fixed.is_none()).map(|want| want.most).sum();
    let left = total - given;
    wants
        .iter()
        .zip(widths)
        .map(|(want, width)| {
            let width = width.unwrap_or(0.0);
            match want.fixed {
                None if flexible > 0.0 => width + left * want.most / flexible,
                _ if flexible == 0.0 && given > 0.0 => width * total / given,
                _ => width,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Length, Want, share};

    fn want(least: f32, most: f32) -> Want {
        Want { words: least, least, most, fixed: None }
    }

    /// One row with the longest text of each column.
    fn lengths(wants: &[Want]) -> Vec<Vec<Length>> {
        wants.iter().map(|want| column(&[want.most])).collect()
    }

    /// A column with one paragraph of plain words in each row.
    fn column(wholes: &[f32]) -> Vec<Length> {
        wholes.iter().enumerate().map(|(row, whole)| Length { row, whole: *whole, word: 20.0 }).collect()
    }

    #[test]
    fn a_column_of_prose_takes_room_from_neighbours_that_are_half_empty() {
        let wants = [want(60.0, 140.0), want(63.0, 900.0), want(60.0, 150.0)];
        let lengths = [column(&[130.0, 140.0]), column(&[900.0, 700.0]), column(&[40.0, 150.0])];
        let widths = share(&wants, &lengths, 420.0);
        assert!((widths.iter().sum::<f32>() - 420.0).abs() < 0.01);
        assert!(widths[1] > 230.0 && widths[0] >= 60.0 && widths[2] >= 60.0, "{widths:?}");
    }

    #[test]
    fn columns_whose_words_do_not_fit_all_together_give_way_from_the_widest_on() {
        let wants = [want(63.0, 300.0), want(300.0, 600.0), want(63.0, 200.0)];
        let widths = share(&wants, &lengths(&wants), 300.0);
        assert!(widths[0] >= 62.9 && widths[2] >= 62.9, "{widths:?}");
    }

    #[test]
    fn a_word_stays_whole_where_columns_of_given_width_have_more_than_they_need() {
        let given = Want { fixed: Some(100.0), ..want(40.0, 60.0) };
        let wants = [want(90.0, 95.0), given, given, given];
        let long = vec![Length { row: 0, whole: 95.0, word: 90.0 }];
        let lengths = [long, column(&[60.0]), column(&[60.0]), column(&[60.0])];
        let widths = share(&wants, &lengths, 350.0);
        assert!(widths[0] >= 90.0 && widths[1..].iter().all(|width| *width >= 60.0), "{widths:?}");
    }

    #[test]
    fn columns_fill_the_table_and_short_ones_get_what_they_ask_for() {
        let wants = [want(20.0, 40.0), want(60.0, 900.0), want(30.0, 300.0), want(15.0, 30.0)];
        let widths = share(&wants, &lengths(&wants), 450.0);
        assert!((widths.iter().sum::<f32>() - 450.0).abs() < 0.01);
        assert_eq!((widths[0], widths[3]), (40.0, 30.0));
        assert!(widths[1] > widths[2] && widths[2] > 100.0, "{widths:?}");
    }

    #[test]
    fn a_long_name_is_not_parted_while_columns_of_plain_words_have_room_to_give() {
        let wants = [want(40.0, 300.0), want(110.0, 110.0), want(105.0, 240.0), want(40.0, 900.0)];
        let widths = share(&wants, &lengths(&wants), 400.0);
        assert!(widths[1] >= 110.0 && widths[2] >= 105.0, "{widths:?}");
    }

    #[test]
    fn columns_that_ask_for_too_little_or_too_much_still_fill_the_table() {
        for wants in [
            vec![want(5.0, 10.0); 3],
            vec![want(400.0, 4000.0); 40],
            vec![Want { fixed: Some(600.0), ..want(1.0, 1.0) }],
        ] {
            let widths = share(&wants, &lengths(&wants), 450.0);
            assert!((widths.iter().sum::<f32>() - 450.0).abs() < 0.1, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 0.0));
        }
    }
}

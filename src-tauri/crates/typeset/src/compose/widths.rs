//! How wide the columns of a table are, by what stands in them.

/// What a column would like, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Want {
    /// Without parting a word.
    pub(crate) least: f32,
    /// Without breaking a line.
    pub(crate) most: f32,
    pub(crate) fixed: Option<f32>,
}

/// Shares a width out among columns: short ones get what they ask for, long ones share the rest by the square root of
/// their length, so that a column of paragraphs grows wider than one of phrases without starving it.
pub(crate) fn share(wants: &[Want], total: f32) -> Vec<f32> {
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
    widths
}

/// Long columns keep all their words whole if these take no more than this part of the room.
const ROOM_FOR_WORDS: f32 = 0.85;

/// Gives each long column its part of the rest, words kept whole where that leaves enough for the others.
fn share_long(wants: &[Want], widths: &mut [Option<f32>], rest: f32) {
    let open: Vec<usize> = (0..wants.len()).filter(|index| widths[*index].is_none()).collect();
    let floor = rest / open.len() as f32 * 0.6;
    let whole: f32 = open.iter().map(|index| wants[*index].least).sum();
    let room = if whole <= rest * ROOM_FOR_WORDS { f32::INFINITY } else { floor };
    let least: Vec<f32> = open.iter().map(|index| wants[*index].least.min(room)).collect();
    let free = (rest - least.iter().sum::<f32>()).max(0.0);
    let weights: Vec<f32> = open.iter().map(|index| wants[*index].most.sqrt()).collect();
    let sum: f32 = weights.iter().sum();
    for ((index, least), weight) in open.iter().zip(least).zip(weights) {
        widths[*index] = Some(least + free * weight / sum.max(1.0));
    }
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
    use super::{Want, share};

    fn want(least: f32, most: f32) -> Want {
        Want { least, most, fixed: None }
    }

    #[test]
    fn columns_fill_the_table_and_short_ones_get_what_they_ask_for() {
        let wants = [want(20.0, 40.0), want(60.0, 900.0), want(30.0, 300.0), want(15.0, 30.0)];
        let widths = share(&wants, 450.0);
        assert!((widths.iter().sum::<f32>() - 450.0).abs() < 0.01);
        assert_eq!((widths[0], widths[3]), (40.0, 30.0));
        assert!(widths[1] > widths[2] && widths[2] > 100.0, "{widths:?}");
    }

    #[test]
    fn a_long_name_is_not_parted_while_columns_of_plain_words_have_room_to_give() {
        let wants = [want(40.0, 300.0), want(110.0, 110.0), want(105.0, 240.0), want(40.0, 900.0)];
        let widths = share(&wants, 400.0);
        assert!(widths[1] >= 110.0 && widths[2] >= 105.0, "{widths:?}");
    }

    #[test]
    fn columns_that_ask_for_too_little_or_too_much_still_fill_the_table() {
        for wants in [
            vec![want(5.0, 10.0); 3],
            vec![want(400.0, 4000.0); 40],
            vec![Want { fixed: Some(600.0), ..want(1.0, 1.0) }],
        ] {
            let widths = share(&wants, 450.0);
            assert!((widths.iter().sum::<f32>() - 450.0).abs() < 0.1, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 0.0));
        }
    }
}

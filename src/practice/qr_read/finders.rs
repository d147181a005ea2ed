//! The three squares in the corners: dark, light and dark again in the proportion 1 to 1 to 3 to 1 to 1, whichever way they
//! are crossed.

use super::{Picture, Point};

/// How far a stretch may be from its proportion, in modules (judgement: half a module of blur on either side).
const SLACK: f64 = 0.75;
/// Squares looked at, those crossed by most rows first; a picture full of squares is no code.
const MOST_SQUARES: usize = 9;
/// Groups of three that are tried.
const MOST_GROUPS: usize = 8;
/// Rows that have to cross a square.
const FEWEST_ROWS: u32 = 2;
/// Squares kept while a picture is looked through.
const MOST_FOUND: usize = 400;

/// One of the squares.
#[derive(Debug, Clone, Copy)]
struct Square {
    middle: Point,
    module: f64,
    rows: u32,
}

/// Three squares in their places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corners {
    pub(super) top_left: Point,
    pub(super) top_right: Point,
    pub(super) bottom_left: Point,
}

/// The groups of three that look most like the corners of a code, the likeliest first.
pub(super) fn corners(picture: &Picture) -> Vec<Corners> {
    let mut squares = squares(picture);
    squares.retain(|square| square.rows >= FEWEST_ROWS);
    squares.sort_by_key(|square| std::cmp::Reverse(square.rows));
    squares.truncate(MOST_SQUARES);
    let mut groups: Vec<(f64, Corners)> = Vec::new();
    for (a, one) in squares.iter().enumerate() {
        for (b, other) in squares.iter().enumerate().skip(a + 1) {
            for third in squares.iter().skip(b + 1) {
                groups.extend(group([one, other, third]));
            }
        }
    }
    groups.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    groups.truncate(MOST_GROUPS);
    groups.into_iter().map(|(_, corners)| corners).collect()
}

/// Three squares as corners, with how far they are from a right angle with equal sides; `None` where they cannot be.
fn group(three: [&Square; 3]) -> Option<(f64, Corners)> {
    let sizes = three.map(|square| square.module);
    let smallest = sizes.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = sizes.iter().copied().fold(0.0, f64::max);
    let [a, b, c] = three.map(|square| square.middle);
    // The corner lies across from the longest side.
    let (corner, one, other) = match (a.to(b), b.to(c), c.to(a)) {
        (ab, bc, ca) if bc >= ab && bc >= ca => (a, b, c),
        (ab, _, ca) if ca >= ab => (b, c, a),
        _ => (c, a, b),
    };
    let (legs, across) = ((corner.to(one), corner.to(other)), one.to(other));
    let longer = legs.0.max(legs.1);
    if largest > smallest * 2.0 || legs.0.min(legs.1) < smallest * 7.0 || longer > legs.0.min(legs.1) * 2.0 {
        return None;
    }
    let angle = (across * across - legs.0 * legs.0 - legs.1 * legs.1) / (across * across);
    let fault = (legs.0 - legs.1).abs() / longer + angle.abs() + (largest - smallest) / largest;
    let turn = (one.x - corner.x) * (other.y - corner.y) - (one.y - corner.y) * (other.x - corner.x);
    let (top_right, bottom_left) = if turn > 0.0 { (one, other) } else { (other, one) };
    Some((
        fault,
        Corners {
            top_left: corner,
            top_right,
            bottom_left,
        },
    ))
}

/// Everything that is crossed like a corner square, row by row and then downwards.
fn squares(picture: &Picture) -> Vec<Square> {
    let mut found: Vec<Square> = Vec::new();
    for y in 0..picture.height {
        let runs = runs(picture, y);
        for five in runs.windows(5) {
            let [first, .., last] = five else { continue };
            let Some(middle) = five.get(2) else { continue };
            let lengths: Vec<usize> = five.iter().map(|run| run.1 - run.0).collect();
            if !picture.is_dark(first.0, y) || proportion(&lengths).is_none() {
                continue;
            }
            let x = usize::midpoint(middle.0, middle.1);
            if let Some(square) = crossed(picture, x, y, (last.1 - first.0) as f64) {
                join(&mut found, square);
            }
        }
        if found.len() > MOST_FOUND {
            break;
        }
    }
    found
}

/// The stretches of one shade in a row: where each begins and ends.
fn runs(picture: &Picture, y: usize) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut from = 0;
    for x in 1..=picture.width {
        if x == picture.width || picture.is_dark(x, y) != picture.is_dark(x - 1, y) {
            runs.push((from, x));
            from = x;
        }
    }
    runs
}

/// The size of a module where five stretches stand as 1 to 1 to 3 to 1 to 1.
fn proportion(lengths: &[usize]) -> Option<f64> {
    let total: usize = lengths.iter().sum();
    let module = total as f64 / 7.0;
    let fits = lengths.iter().zip([1.0, 1.0, 3.0, 1.0, 1.0]).all(|(length, wanted)| {
        let slack = if wanted > 1.0 { 2.0 * SLACK } else { SLACK };
        (*length as f64 - wanted * module).abs() < slack * module
    });
    (total >= 7 && lengths.iter().all(|length| *length > 0) && fits).then_some(module)
}

/// A square that was crossed in a row, crossed downwards and then once more along the row through its middle.
fn crossed(picture: &Picture, x: usize, y: usize, across: f64) -> Option<Square> {
    let (top, bottom, tall) = cross(picture, (x, y), (0, 1))?;
    if tall > across * 2.0 || across > tall * 2.0 {
        return None;
    }
    let middle_y = (top + bottom) / 2.0;
    let (left, right, wide) = cross(picture, (x, middle_y as usize), (1, 0))?;
    Some(Square {
        middle: Point::new((left + right) / 2.0, middle_y),
        module: (wide + tall) / 14.0,
        rows: 1,
    })
}

/// Where the inner square begins and ends along a line through a point of it, and how long all five stretches are.
fn cross(picture: &Picture, from: (usize, usize), step: (usize, usize)) -> Option<(f64, f64, f64)> {
    let at = |steps: usize, back: bool| {
        let along = |from: usize, step: usize| {
            if back {
                from.checked_sub(steps * step)
            } else {
                Some(from + steps * step)
            }
        };
        let (x, y) = (along(from.0, step.0)?, along(from.1, step.1)?);
        (x < picture.width && y < picture.height).then(|| picture.is_dark(x, y))
    };
    // From the middle outwards: dark, light, dark, and how far each goes.
    let outwards = |back: bool| {
        let mut ends = [0usize; 3];
        let mut steps = usize::from(back);
        for (end, dark) in ends.iter_mut().zip([true, false, true]) {
            while at(steps, back) == Some(dark) {
                steps += 1;
            }
            *end = steps;
        }
        ends
    };
    let ([inner_on, light_on, dark_on], [inner_back, light_back, dark_back]) = (outwards(false), outwards(true));
    // Backwards the point itself was not counted, and each end is one step further than the last dark point.
    let back = |end: usize| end.saturating_sub(1);
    let lengths = [
        dark_back.saturating_sub(light_back),
        light_back.saturating_sub(inner_back),
        inner_on + back(inner_back),
        light_on.saturating_sub(inner_on),
        dark_on.saturating_sub(light_on),
    ];
    proportion(&lengths)?;
    let along = if step.0 == 1 { from.0 } else { from.1 } as f64;
    Some((
        along - back(inner_back) as f64,
        along + inner_on as f64,
        lengths.iter().sum::<usize>() as f64,
    ))
}

/// Joins a crossing to the square it belongs to, or begins one.
fn join(found: &mut Vec<Square>, new: Square) {
    let near = |square: &&mut Square| {
        square.middle.to(new.middle) < square.module * 2.0
            && new.module < square.module * 1.6
            && square.module < new.module * 1.6
    };
    match found.iter_mut().find(near) {
        Some(square) => {
            let (old, count) = (f64::from(square.rows), f64::from(square.rows + 1));
            let mean = |before: f64, now: f64| (before * old + now) / count;
            square.middle = Point::new(mean(square.middle.x, new.middle.x), mean(square.middle.y, new.middle.y));
            square.module = mean(square.module, new.module);
            square.rows += 1;
        }
        None => found.push(new),
    }
}

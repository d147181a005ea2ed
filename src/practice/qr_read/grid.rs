//! Where each module lies in the picture: a plane seen at an angle, worked out from the corners and, in all but the smallest
//! codes, from the small square near the fourth corner.

use super::finders::Corners;
use super::layout::{LARGEST, side_of};
use super::{Code, Picture, Point};

/// From the edge of a code to the middle of a corner square, in modules.
const TO_CORNER: f64 = 3.5;
/// From the edge to the middle of the small square near the fourth corner.
const TO_FOURTH: f64 = 6.5;
/// How far the small square is looked for from where it should be: so many modules, and so much of the code's side, the more
/// the more it leans. In which steps.
const SEARCH: f64 = 4.0;
const LEANS: f64 = 0.12;
const STEP: f64 = 0.5;
/// How much smaller or larger it may be than the corners' modules, where it is farther away or nearer.
const SCALES: [f64; 3] = [1.0, 0.8, 1.25];
/// Of its 25 modules, those that have to be as they should (judgement).
const ENOUGH: usize = 22;
/// Places within a module that are asked, by their distance from its middle.
const ASKED: [(f64, f64); 5] = [(0.0, 0.0), (0.22, 0.0), (-0.22, 0.0), (0.0, 0.22), (0.0, -0.22)];
/// Versions tried around the one that the distances give.
const NEAR: [i32; 5] = [0, 1, -1, 2, -2];

/// A way to read the picture as a code, worked out when it is asked for.
pub(super) type Reading = Box<dyn Fn(&Picture) -> Option<Code>>;

/// The codes that could have these corners, the likeliest first.
pub(super) fn codes(picture: &Picture, corners: &Corners) -> Vec<Reading> {
    let Some(version) = version(picture, corners) else {
        return Vec::new();
    };
    let mut readings: Vec<Reading> = Vec::new();
    for near in NEAR {
        let Ok(version) = usize::try_from(version + near) else {
            continue;
        };
        if !(1..=LARGEST).contains(&version) {
            continue;
        }
        let (side, corners) = (side_of(version), *corners);
        readings.push(Box::new(move |picture| {
            let fourth = (version > 1).then(|| fourth(picture, &corners, side)).flatten()?;
            sampled(picture, &Plane::of(&corners, side, Some(fourth))?, side)
        }));
        readings.push(Box::new(move |picture| {
            sampled(picture, &Plane::of(&corners, side, None)?, side)
        }));
    }
    readings
}

/// The version by the distances between the squares, measured in their own modules.
fn version(picture: &Picture, corners: &Corners) -> Option<i32> {
    let Corners {
        top_left,
        top_right,
        bottom_left,
    } = *corners;
    let side = |one: Point, other: Point| {
        let module = (reach(picture, one, other)? + reach(picture, other, one)?) / (2.0 * TO_CORNER);
        (module > 0.5).then(|| one.to(other) / module)
    };
    let (across, down) = (side(top_left, top_right)?, side(top_left, bottom_left)?);
    let modules = (across + down) / 2.0 + 2.0 * TO_CORNER;
    Some(((modules - 17.0) / 4.0).round().clamp(-9.0, 99.0) as i32)
}

/// How far a square reaches from its middle towards another: dark, light and dark.
fn reach(picture: &Picture, from: Point, to: Point) -> Option<f64> {
    const SMALL: f64 = 0.25;
    let length = from.to(to);
    let step = Point::new((to.x - from.x) / length, (to.y - from.y) / length);
    let mut gone = 0.0;
    for dark in [true, false, true] {
        while picture.is_dark_at(from.moved(gone, step, 0.0, step)) == dark {
            gone += SMALL;
            if gone > length / 2.0 {
                return None;
            }
        }
    }
    Some(gone)
}

/// The middle of the small square near the fourth corner.
fn fourth(picture: &Picture, corners: &Corners, side: usize) -> Option<Point> {
    let modules = side as f64 - 2.0 * TO_CORNER;
    let step = |to: Point| {
        Point::new(
            (to.x - corners.top_left.x) / modules,
            (to.y - corners.top_left.y) / modules,
        )
    };
    let (across, down) = (step(corners.top_right), step(corners.bottom_left));
    let inwards = side as f64 - TO_FOURTH - TO_CORNER;
    let expected = corners.top_left.moved(inwards, across, inwards, down);
    let fits = |place: Point, scale: f64| {
        let cells = (-2..=2).flat_map(|b| (-2..=2).map(move |a| (a, b)));
        cells
            .filter(|(a, b): &(i32, i32)| {
                let dark = a.abs().max(b.abs()) != 1;
                let (a, b) = (f64::from(*a) * scale, f64::from(*b) * scale);
                picture.is_dark_at(place.moved(a, across, b, down)) == dark
            })
            .count()
    };
    let steps = ((SEARCH + LEANS * side as f64) / STEP) as i32;
    let mut best = ENOUGH;
    let mut places: Vec<Point> = Vec::new();
    for b in -steps..=steps {
        for a in -steps..=steps {
            let place = expected.moved(f64::from(a) * STEP, across, f64::from(b) * STEP, down);
            let count = SCALES
                .into_iter()
                .map(|scale| fits(place, scale))
                .max()
                .unwrap_or_default();
            if count > best {
                best = count;
                places.clear();
            }
            if count >= best {
                places.push(place);
            }
        }
    }
    // The nearest of the best, in the middle of those that lie around it.
    let nearest = places
        .iter()
        .copied()
        .min_by(|a, b| expected.to(*a).total_cmp(&expected.to(*b)))?;
    let module = across.x.hypot(across.y);
    let around: Vec<&Point> = places
        .iter()
        .filter(|place| nearest.to(**place) < 1.5 * module)
        .collect();
    let mean = |of: fn(&Point) -> f64| around.iter().map(|place| of(place)).sum::<f64>() / around.len() as f64;
    Some(Point::new(mean(|place| place.x), mean(|place| place.y)))
}

/// A plane seen at an angle: where a place of the code lies in the picture.
struct Plane([f64; 8]);

impl Plane {
    /// The plane through the corners and the small square; without it, seen straight on.
    fn of(corners: &Corners, side: usize, fourth: Option<Point>) -> Option<Plane> {
        let Corners {
            top_left,
            top_right,
            bottom_left,
        } = *corners;
        let (near, far) = (TO_CORNER, side as f64 - TO_CORNER);
        let (of_fourth, fourth) = match fourth {
            Some(place) => (side as f64 - TO_FOURTH, place),
            None => (
                far,
                Point::new(
                    top_right.x + bottom_left.x - top_left.x,
                    top_right.y + bottom_left.y - top_left.y,
                ),
            ),
        };
        Plane::through([
            (Point::new(near, near), top_left),
            (Point::new(far, near), top_right),
            (Point::new(near, far), bottom_left),
            (Point::new(of_fourth, of_fourth), fourth),
        ])
    }

    /// The plane that takes four places to four others: eight equations, solved by elimination.
    fn through(pairs: [(Point, Point); 4]) -> Option<Plane> {
        let mut rows: Vec<[f64; 9]> = Vec::with_capacity(8);
        for (from, to) in pairs {
            rows.push([from.x, from.y, 1.0, 0.0, 0.0, 0.0, -from.x * to.x, -from.y * to.x, to.x]);
            rows.push([0.0, 0.0, 0.0, from.x, from.y, 1.0, -from.x * to.y, -from.y * to.y, to.y]);
        }
        for column in 0..8 {
            let pivot = (column..8).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
            rows.swap(column, pivot);
            let head = rows[column];
            if head[column].abs() < 1e-9 {
                return None;
            }
            for (place, row) in rows.iter_mut().enumerate() {
                if place != column {
                    let times = row[column] / head[column];
                    row.iter_mut().zip(head).for_each(|(cell, of)| *cell -= times * of);
                }
            }
        }
        let mut solved = [0.0; 8];
        for (place, (value, row)) in solved.iter_mut().zip(&rows).enumerate() {
            *value = row[8] / row[place];
        }
        Some(Plane(solved))
    }

    fn at(&self, x: f64, y: f64) -> Point {
        let [a, b, c, d, e, f, g, h] = self.0;
        let depth = g * x + h * y + 1.0;
        Point::new((a * x + b * y + c) / depth, (d * x + e * y + f) / depth)
    }
}

/// The code as the picture shows it: each module by most of the places asked within it.
fn sampled(picture: &Picture, plane: &Plane, side: usize) -> Option<Code> {
    let last = side as f64;
    let far = [
        plane.at(0.0, 0.0),
        plane.at(last, 0.0),
        plane.at(0.0, last),
        plane.at(last, last),
    ];
    let (wide, tall) = (picture.width as f64, picture.height as f64);
    // A code that lies mostly outside the picture is none. Written so that what is no number is outside as well.
    let inside = |place: &Point| place.x > -wide && place.x < 2.0 * wide && place.y > -tall && place.y < 2.0 * tall;
    if !far.iter().all(inside) {
        return None;
    }
    let mut modules = Vec::with_capacity(side * side);
    for y in 0..side {
        for x in 0..side {
            let dark = ASKED
                .iter()
                .filter(|(a, b)| picture.is_dark_at(plane.at(x as f64 + 0.5 + a, y as f64 + 0.5 + b)));
            modules.push(dark.count() * 2 > ASKED.len());
        }
    }
    Some(Code { side, modules })
}

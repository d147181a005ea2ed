//! A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., 2008, as in LIBLINEAR):
//! additions, multiplications and divisions only, so it gives the same on every machine.

/// What an error costs against large weights, where both answers have as many examples.
const COST: f64 = 0.3;
/// Most passes over the examples, in a new order each, and how little may be left to gain when it stops.
const MOST_PASSES: usize = 200;
const SMALLEST_GAIN: f64 = 1e-3;

/// What an example counts of each feature, by the feature's number.
pub type Row = Vec<(usize, f64)>;

/// A weight a feature, and the bias.
pub struct Line {
    pub weights: Vec<f64>,
    pub bias: f64,
}

impl Line {
    /// What the features of an example add up to, without the bias.
    pub fn sum(&self, row: &Row) -> f64 {
        row.iter().map(|(feature, value)| self.weights[*feature] * value).sum()
    }
}

/// The line that parts the yeses from the rest, both sides weighing the same in all.
pub fn part(rows: &[Row], yes: &[bool], features: usize) -> Line {
    let yeses = yes.iter().filter(|yes| **yes).count();
    let cost = |count: usize| COST * rows.len() as f64 / (2 * count.max(1)) as f64;
    let (cost_yes, cost_no) = (cost(yeses), cost(rows.len() - yeses));
    let mut line = Line {
        weights: vec![0.0; features],
        bias: 0.0,
    };
    let lengths: Vec<f64> = rows
        .iter()
        .map(|row| 1.0 + row.iter().map(|(_, value)| value * value).sum::<f64>())
        .collect();
    let mut multipliers = vec![0.0_f64; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    // Knuth's multiplier and increment for 64 bits (MMIX).
    let mut seed = 1_u64;
    for _ in 0..MOST_PASSES {
        for last in (1..order.len()).rev() {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            order.swap(last, (seed >> 33) as usize % (last + 1));
        }
        let mut gain = 0.0_f64;
        for at in order.iter().copied() {
            let (side, cost) = if yes[at] { (1.0, cost_yes) } else { (-1.0, cost_no) };
            let give = 0.5 / cost;
            let slope = side * (line.sum(&rows[at]) + line.bias) - 1.0 + give * multipliers[at];
            let old = multipliers[at];
            if old == 0.0 && slope >= 0.0 {
                continue;
            }
            gain = gain.max(slope.abs());
            multipliers[at] = (old - slope / (lengths[at] + give)).max(0.0);
            let change = side * (multipliers[at] - old);
            for (feature, value) in &rows[at] {
                line.weights[*feature] += change * value;
            }
            line.bias += change;
        }
        if gain < SMALLEST_GAIN {
            break;
        }
    }
    line
}

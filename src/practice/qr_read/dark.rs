//! Which points of a picture are dark.

/// Points within this part of the picture's longer side are looked at together.
const PARTS: usize = 12;
/// A point is dark when it is darker than so much of its neighbours' mean, in hundredths (judgement: paper has its shades).
const DARKER: u32 = 90;

/// A way to tell, of a picture with this width and height.
pub(super) type Way = fn(usize, usize, &[u8]) -> Vec<bool>;

/// One level for the whole picture, where it parts the light from the dark best (Otsu): screens, scans, drawn codes.
pub(super) fn by_one_level(_width: usize, _height: usize, grey: &[u8]) -> Vec<bool> {
    let mut counts = [0u64; 256];
    for point in grey {
        counts[usize::from(*point)] += 1;
    }
    let weigh = |counts: &[u64], from: u64| -> (u64, u64) {
        let pairs = counts.iter().zip(from..);
        pairs.fold((0, 0), |(count, sum), (one, level)| (count + one, sum + one * level))
    };
    let apart = |level: usize| {
        let (dark, light) = counts.split_at(level);
        let ((dark, dark_sum), (light, light_sum)) = (weigh(dark, 0), weigh(light, level as u64));
        if dark == 0 || light == 0 {
            return 0.0;
        }
        let means = dark_sum as f64 / dark as f64 - light_sum as f64 / light as f64;
        dark as f64 * light as f64 * means * means
    };
    let best = (1..256).fold((1, 0.0), |(best, most), level| {
        let now = apart(level);
        if now > most { (level, now) } else { (best, most) }
    });
    grey.iter().map(|point| usize::from(*point) < best.0).collect()
}

/// Each point against its neighbours: photographs with a shadow or a lamp in them.
pub(super) fn by_neighbours(width: usize, height: usize, grey: &[u8]) -> Vec<bool> {
    // Sums of everything above and left, so that any rectangle is four of them.
    let across = width + 1;
    let mut sums = vec![0u32; across * (height + 1)];
    for (y, row) in grey.chunks(width.max(1)).enumerate() {
        let mut of_row = 0u32;
        for (x, point) in row.iter().enumerate() {
            of_row += u32::from(*point);
            let above = sums.get(y * across + x + 1).copied().unwrap_or_default();
            if let Some(sum) = sums.get_mut((y + 1) * across + x + 1) {
                *sum = above + of_row;
            }
        }
    }
    let sum = |x: usize, y: usize| sums.get(y * across + x).copied().unwrap_or_default();
    let reach = (width.max(height) / PARTS / 2).max(4);
    let mut dark = Vec::with_capacity(grey.len());
    for (place, point) in grey.iter().enumerate() {
        let (x, y) = (place % width.max(1), place / width.max(1));
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
        let count = ((right - left) * (bottom - top)) as u32;
        let total = (sum(right, bottom) + sum(left, top)).wrapping_sub(sum(left, bottom) + sum(right, top));
        let mean = total / count.max(1);
        dark.push(u32::from(*point) * 100 < mean * DARKER);
    }
    dark
}

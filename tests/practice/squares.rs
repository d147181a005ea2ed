//! Square codes read out of pictures: all sizes and levels, at an angle, turned, damaged, in the shade; and pictures that are none,
//! which are looked at and left.

use onemore::practice::qr_read::{MOST_POINTS, read};
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

const LEVELS: [QrCodeEcc; 4] = [QrCodeEcc::Low, QrCodeEcc::Medium, QrCodeEcc::Quartile, QrCodeEcc::High];

/// Numbers drawn one after the other, the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, most: usize) -> usize {
        self.next() as usize % most.max(1)
    }

    /// Between -1 and 1.
    fn around(&mut self) -> f64 {
        self.next() as f64 / f64::from(1u32 << 30) - 1.0
    }
}

struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Picture {
    fn read(&self) -> Option<String> {
        read(self.width, self.height, &self.grey)
    }
}

/// How a code is held before the camera.
#[derive(Clone, Copy)]
struct Held {
    /// Points a module in the middle.
    module: f64,
    /// Turned by so much, in radians.
    turn: f64,
    /// Leaning back and to the side: how much nearer one edge is than the middle.
    lean: (f64, f64),
}

const STRAIGHT: Held = Held {
    module: 4.0,
    turn: 0.0,
    lean: (0.0, 0.0),
};

/// A photograph of the code, black on white.
fn photograph(code: &QrCode, held: Held) -> Picture {
    let side = f64::from(code.size());
    // Room to turn in where it is turned, and the white margin of the standard where it is not.
    let is_straight = held.turn == 0.0 && held.lean == (0.0, 0.0);
    let size = if is_straight {
        (side + 8.0) * held.module
    } else {
        side * held.module * 1.9 + 40.0
    } as usize;
    let (turn, middle) = (held.turn, size as f64 / 2.0);
    let mut grey = Vec::with_capacity(size * size);
    for y in 0..size {
        for x in 0..size {
            // Four places within a point, as a lens would mix them.
            let dark = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]
                .iter()
                .filter(|(a, b)| {
                    let (dx, dy) = ((x as f64 + a - middle) / middle, (y as f64 + b - middle) / middle);
                    let depth = (1.0 + held.lean.0 * dx + held.lean.1 * dy) * held.module / middle;
                    let (dx, dy) = (dx / depth, dy / depth);
                    let u = turn.cos() * dx + turn.sin() * dy + side / 2.0;
                    let v = turn.cos() * dy - turn.sin() * dx + side / 2.0;
                    code.get_module(u.floor() as i32, v.floor() as i32)
                });
            grey.push(255 - dark.count() as u8 * 60);
        }
    }
    Picture {
        width: size,
        height: size,
        grey,
    }
}

/// A link of about so many characters.
fn link(characters: usize, dice: &mut Dice) -> String {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let body: String = (0..characters).map(|_| char::from(letters[dice.below(64)])).collect();
    format!("https://coach.example/app/#/pack/{body}")
}

fn code_of(text: &str, level: QrCodeEcc, version: u8) -> Option<QrCode> {
    let version = Version::new(version);
    let segments = QrSegment::make_segments(text);
    QrCode::encode_segments_advanced(&segments, level, version, version, None::<Mask>, false).ok()
}

/// Draws and reads a code of this size and level with as much in it as goes in, so that the last word of the last block counts.
#[track_caller]
fn assert_read(version: u8, level: QrCodeEcc, dice: &mut Dice) {
    let capacity = |letters: &usize| code_of(&"x".repeat(*letters), level, version).is_some();
    let letters = (1..=2_953).rev().step_by(7).find(capacity).unwrap();
    let text: String = (0..letters).map(|_| char::from(b'a' + dice.below(26) as u8)).collect();
    let code = code_of(&text, level, version).unwrap();
    let picture = photograph(
        &code,
        Held {
            module: 2.0,
            ..STRAIGHT
        },
    );
    assert_eq!(
        picture.read().as_deref(),
        Some(text.as_str()),
        "version {version}, {level:?}"
    );
}

#[test]
fn every_size_is_read_and_every_level_of_the_small_ones() {
    let mut dice = Dice(1);
    for version in 1..=40u8 {
        for (place, level) in LEVELS.into_iter().enumerate() {
            if version < 6 || usize::from(version) % 4 == place {
                assert_read(version, level, &mut dice);
            }
        }
    }
}

#[test]
#[ignore = "every size at every level; cargo test --profile torture --test practice -- --ignored squares"]
fn every_size_and_level_is_read() {
    let mut dice = Dice(2);
    for version in 1..=40u8 {
        LEVELS
            .into_iter()
            .for_each(|level| assert_read(version, level, &mut dice));
    }
}

#[test]
fn every_pattern_and_kind_of_text_is_read() {
    for mask in 0..8u8 {
        let segments = QrSegment::make_segments("masks");
        let code = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Low,
            Version::MIN,
            Version::MAX,
            Some(Mask::new(mask)),
            false,
        );
        assert_eq!(
            photograph(&code.unwrap(), STRAIGHT).read().as_deref(),
            Some("masks"),
            "mask {mask}"
        );
    }
    for text in [
        "0012345678901234",
        "HELLO 24/7: $5",
        "gr\u{fc}\u{df}e \u{2713}",
        "7",
        "A",
    ] {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        assert_eq!(photograph(&code, STRAIGHT).read().as_deref(), Some(text));
    }
    // Several kinds in one code, with a word on which letters the bytes stand for.
    let mixed = [
        QrSegment::make_eci(26),
        QrSegment::make_numeric("123"),
        QrSegment::make_bytes("\u{e9}".as_bytes()),
        QrSegment::make_alphanumeric("AB-1"),
    ];
    let code = QrCode::encode_segments(&mixed, QrCodeEcc::Low).unwrap();
    assert_eq!(photograph(&code, STRAIGHT).read().as_deref(), Some("123\u{e9}AB-1"));
}

/// Of a hundred photographs of an ordinary kind, those that have to be read.
const MOSTLY: usize = 95;

#[track_caller]
fn assert_mostly_read(what: &str, of: usize, mut make: impl FnMut(&mut Dice) -> (String, Picture)) {
    let mut dice = Dice(7);
    let mut count = 0;
    for _ in 0..of {
        let (text, picture) = make(&mut dice);
        if let Some(found) = picture.read() {
            assert_eq!(found, text, "{what}: read, and wrongly");
            count += 1;
        }
    }
    println!("{what}: {count} of {of}");
    assert!(count * 100 >= of * MOSTLY, "{what}: {count} of {of}");
}

fn turned_and_leaning(of: usize) {
    assert_mostly_read("turned any way", of, |dice| {
        let text = link(40 + dice.below(700), dice);
        let code = QrCode::encode_text(&text, QrCodeEcc::Low).unwrap();
        let held = Held {
            module: 3.0 + dice.around(),
            turn: dice.around() * std::f64::consts::PI,
            ..STRAIGHT
        };
        (text, photograph(&code, held))
    });
    assert_mostly_read("leaning", of, |dice| {
        let text = link(40 + dice.below(400), dice);
        let code = QrCode::encode_text(&text, QrCodeEcc::Medium).unwrap();
        let held = Held {
            module: 4.0,
            turn: dice.around() * 0.3,
            lean: (dice.around() * 0.15, dice.around() * 0.15),
        };
        (text, photograph(&code, held))
    });
}

fn spots_and_shade(of: usize) {
    assert_mostly_read("spots, noise and a shadow", of, |dice| {
        let text = link(40 + dice.below(300), dice);
        let code = QrCode::encode_text(&text, QrCodeEcc::Medium).unwrap();
        let mut picture = photograph(
            &code,
            Held {
                turn: dice.around() * 0.2,
                ..STRAIGHT
            },
        );
        let width = picture.width;
        for (place, point) in picture.grey.iter_mut().enumerate() {
            let shade = 0.45 + 0.55 * (place % width) as f64 / width as f64;
            let noise = (dice.around() * 12.0) as i32;
            *point = ((f64::from(*point) * shade) as i32 + 20 + noise).clamp(0, 255) as u8;
        }
        let (left, top) = (width / 2 + dice.below(40), width / 2 + dice.below(40));
        for y in top..top + 10 {
            picture.grey[y * width + left..y * width + left + 10].fill(128);
        }
        (text, picture)
    });
}

#[test]
fn a_code_is_read_turned_at_an_angle_with_spots_and_in_the_shade() {
    turned_and_leaning(6);
    spots_and_shade(6);
}

#[test]
#[ignore = "six hundred photographs; cargo test --profile torture --test practice -- --ignored squares"]
fn hundreds_of_photographs_are_read() {
    turned_and_leaning(200);
    spots_and_shade(200);
}

#[test]
fn what_is_no_picture_of_a_code_is_left() {
    for (width, height, points) in [(0, 0, 0), (20, 20, 400), (30, 30, 899), (usize::MAX, 2, 4), (21, 1, 21)] {
        assert_eq!(read(width, height, &vec![0; points]), None);
    }
    let side = 2_100;
    assert!(side * side > MOST_POINTS);
    assert_eq!(read(side, side, &vec![255; side * side]), None);
    for shade in [0, 128, 255] {
        assert_eq!(read(200, 100, &vec![shade; 20_000]), None);
    }
}

/// Pictures of every odd kind: noise, bars, chessboards, corners without a code, codes with pieces torn out.
fn odd_picture(dice: &mut Dice) -> Picture {
    let (width, height) = (21 + dice.below(260), 21 + dice.below(260));
    let mut picture = match dice.below(4) {
        0 => {
            let text = link(dice.below(120), dice);
            let code = QrCode::encode_text(&text, LEVELS[dice.below(4)]).unwrap();
            photograph(
                &code,
                Held {
                    module: 2.5 + dice.around(),
                    turn: dice.around() * 3.0,
                    lean: (dice.around() * 0.9, dice.around() * 0.9),
                },
            )
        }
        _ => Picture {
            width,
            height,
            grey: vec![255; width * height],
        },
    };
    let (width, height) = (picture.width, picture.height);
    match dice.below(4) {
        0 => picture.grey.iter_mut().for_each(|point| *point = dice.next() as u8),
        1 => {
            let (wide, tall) = (1 + dice.below(9), 1 + dice.below(9));
            for (place, point) in picture.grey.iter_mut().enumerate() {
                if (place % width / wide + place / width / tall) % 2 == 0 {
                    *point = !*point;
                }
            }
        }
        2 => {
            for _ in 0..dice.below(14) {
                let (module, left, top) = (1 + dice.below(8), dice.below(width), dice.below(height));
                for y in top..(top + 7 * module).min(height) {
                    for x in left..(left + 7 * module).min(width) {
                        let (a, b) = ((x - left) / module, (y - top) / module);
                        let ring = a == 0 || b == 0 || a == 6 || b == 6;
                        let dark = ring || (2..5).contains(&a) && (2..5).contains(&b);
                        picture.grey[y * width + x] = if dark { 0 } else { 255 };
                    }
                }
            }
        }
        _ => {
            for _ in 0..dice.below(6) {
                let (left, top, shade) = (dice.below(width), dice.below(height), dice.next() as u8);
                for y in top..(top + dice.below(60)).min(height) {
                    let right = (left + dice.below(60)).min(width);
                    picture.grey[y * width + left..y * width + right].fill(shade);
                }
            }
        }
    }
    picture
}

fn look_at(pictures: usize) -> usize {
    let mut dice = Dice(99);
    (0..pictures)
        .filter(|_| odd_picture(&mut dice).read().is_some())
        .count()
}

#[test]
fn odd_pictures_are_looked_at_and_left() {
    // Whether some of them are codes is asked of the hundred thousand below: forty may all be too odd.
    look_at(40);
}

#[test]
#[ignore = "a hundred thousand pictures; cargo test --profile torture --test practice -- --ignored pictures"]
fn a_hundred_thousand_odd_pictures_are_looked_at_and_left() {
    let found = look_at(100_000);
    println!("{found} of 100000 pictures held a code");
    assert!(found > 0);
}

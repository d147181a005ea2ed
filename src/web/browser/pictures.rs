//! Square codes in pictures: a picture file, or what the camera shows. The points are read here, the code in the core; where the
//! browser can read codes itself, it is asked second.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::media::{Devices, Stream, Track, property};
use crate::practice::qr_read;

/// The longest side a picture is looked at with, the larger one first: a screen photographed from afar needs its points, one
/// close by is read better without its grain.
const SIDES: [f64; 2] = [1_400.0, 700.0];
/// The same for a frame of the camera, several times a second.
const FRAME: f64 = 900.0;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = createImageBitmap)]
    fn image_bitmap(of: &JsValue) -> Result<Promise, JsValue>;

    /// A sheet to draw on.
    type Canvas;
    #[wasm_bindgen(method, setter)]
    fn set_width(this: &Canvas, width: u32);
    #[wasm_bindgen(method, setter)]
    fn set_height(this: &Canvas, height: u32);
    #[wasm_bindgen(method, catch, js_name = getContext)]
    fn context(this: &Canvas, kind: &str, options: &JsValue) -> Result<JsValue, JsValue>;

    /// What draws on it.
    type Brush;
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn set_fill(this: &Brush, colour: &str);
    #[wasm_bindgen(method, js_name = fillRect)]
    fn fill(this: &Brush, x: f64, y: f64, width: f64, height: f64);
    #[wasm_bindgen(method, catch, js_name = drawImage)]
    fn draw(this: &Brush, source: &JsValue, x: f64, y: f64, width: f64, height: f64) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getImageData)]
    fn points(this: &Brush, x: f64, y: f64, width: f64, height: f64) -> Result<JsValue, JsValue>;

    /// A video element.
    type Video;
    #[wasm_bindgen(method, setter, js_name = srcObject)]
    fn set_source(this: &Video, stream: &JsValue);
    #[wasm_bindgen(method, catch)]
    fn play(this: &Video) -> Result<Promise, JsValue>;
}

/// True for the beginning of a picture file: PNG, JPEG, GIF, WebP, AVIF or HEIC, BMP.
pub fn is_picture(bytes: &[u8]) -> bool {
    let begins = |with: &[u8]| bytes.starts_with(with);
    begins(b"\x89PNG")
        || begins(b"\xff\xd8\xff")
        || begins(b"GIF8")
        || begins(b"BM")
        || bytes.get(8..12) == Some(b"WEBP")
        || bytes.get(4..8) == Some(b"ftyp")
}

/// The text of the square code in a picture file. The error is a sentence.
pub async fn text_in(file: &web_sys::File) -> Result<String, String> {
    let unknown = || "This picture cannot be shown here. Save it as PNG or JPEG, then choose it again.".to_owned();
    let promise = image_bitmap(file).map_err(|_| unknown())?;
    let picture = JsFuture::from(promise).await.map_err(|_| unknown())?;
    for side in SIDES {
        if let Some(text) = read(&picture, "width", "height", side) {
            return Ok(text);
        }
    }
    detected(&picture).await.ok_or_else(|| {
        "There is no square code in this picture that could be read. Take it straight from the front, whole and sharp, with a \
         little white around it."
            .to_owned()
    })
}

/// The text of the code in something that can be drawn, looked at with its longer side so long.
fn read(source: &JsValue, wide: &str, tall: &str, side: f64) -> Option<String> {
    let size = |name: &str| property(source, name)?.as_f64().filter(|size| *size >= 1.0);
    let (wide, tall) = (size(wide)?, size(tall)?);
    let scale = (side / wide.max(tall)).min(1.0);
    let (width, height) = ((wide * scale).round().max(1.0), (tall * scale).round().max(1.0));
    let document = web_sys::window()?.document()?;
    let canvas: Canvas = document.create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let options = Object::new();
    Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE).ok()?;
    let brush: Brush = canvas.context("2d", &options).ok()?.unchecked_into();
    // What is seen through in a drawing is paper.
    brush.set_fill("white");
    brush.fill(0.0, 0.0, width, height);
    brush.draw(source, 0.0, 0.0, width, height).ok()?;
    let data = brush.points(0.0, 0.0, width, height).ok()?;
    let buffer = property(&property(&data, "data")?, "buffer")?;
    let colours = Uint8Array::new(&buffer).to_vec();
    let grey: Vec<u8> = colours
        .chunks_exact(4)
        .map(|point| {
            let [red, green, blue, _] = *point else { return 255 };
            // As bright as the eye takes them, in tenths.
            ((u16::from(red) * 3 + u16::from(green) * 6 + u16::from(blue)) / 10) as u8
        })
        .collect();
    qr_read::read(width as usize, height as usize, &grey)
}

/// What the browser's own reader finds, where it has one.
async fn detected(source: &JsValue) -> Option<String> {
    let reader: Function = property(&js_sys::global(), "BarcodeDetector")?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &Array::of1(&"qr_code".into())).ok()?;
    let reader = Reflect::construct(&reader, &Array::of1(&options)).ok()?;
    let detect: Function = property(&reader, "detect")?.dyn_into().ok()?;
    let promise: Promise = detect.call1(&reader, source).ok()?.dyn_into().ok()?;
    let found: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    property(&found.get(0), "rawValue")?.as_string()
}

/// The camera, on. Dropping it turns it off.
pub struct Camera {
    stream: Stream,
    video: Video,
}

/// True where the browser offers a camera at all.
pub fn has_camera() -> bool {
    let navigator = property(&js_sys::global(), "navigator");
    navigator
        .and_then(|navigator| property(&navigator, "mediaDevices"))
        .is_some()
}

impl Camera {
    /// Asks for the camera that looks away from the user and shows it in a video element. The error is a sentence.
    pub async fn open(video: &JsValue) -> Result<Camera, String> {
        let absent = "This browser offers no camera here. Take a photograph and choose the picture instead.";
        let navigator = property(&js_sys::global(), "navigator").ok_or(absent)?;
        let devices: Devices = property(&navigator, "mediaDevices").ok_or(absent)?.unchecked_into();
        let (wanted, side) = (Object::new(), Object::new());
        Reflect::set(&side, &"facingMode".into(), &"environment".into()).map_err(|_| absent)?;
        Reflect::set(&wanted, &"video".into(), &side).map_err(|_| absent)?;
        let refused = |_: JsValue| {
            "The camera was not given to this page. Allow it in the browser’s address bar, or choose a photograph."
                .to_owned()
        };
        let promise = devices.user_media(&wanted).map_err(refused)?;
        let stream: Stream = JsFuture::from(promise).await.map_err(refused)?.unchecked_into();
        let camera = Camera {
            stream,
            video: video.clone().unchecked_into(),
        };
        camera.video.set_source(camera.stream.as_ref());
        let playing = camera.video.play().map_err(|_| absent)?;
        JsFuture::from(playing).await.map_err(|_| absent)?;
        Ok(camera)
    }

    /// The text of the code before it just now.
    pub async fn look(video: &JsValue) -> Option<String> {
        match read(video, "videoWidth", "videoHeight", FRAME) {
            Some(text) => Some(text),
            None => detected(video).await,
        }
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.tracks().iter() {
            track.unchecked_into::<Track>().stop();
        }
        self.video.set_source(&JsValue::NULL);
    }
}

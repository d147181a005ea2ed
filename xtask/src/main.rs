fn main() {
    eprintln!("cargo xtask: no task yet");
}

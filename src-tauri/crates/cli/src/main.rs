//! Stagecraft without a window.

fn main() -> std::process::ExitCode {
    cli::run(std::env::args_os())
}

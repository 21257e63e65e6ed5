/** A clock that counts up and, with a limit, down; it can be put aside and taken up again. */

/** What is kept of a clock between two visits. `since` is when it was started, in milliseconds of the epoch. */
export interface StopwatchState {
  gone: number;
  since: number | null;
  limit: number | null;
}

const STILL: StopwatchState = { gone: 0, since: null, limit: null };
const SECOND_MS = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;

export class Stopwatch {
  private state = $state.raw<StopwatchState>(STILL);
  private now = $state(Date.now());
  private beat: ReturnType<typeof setInterval> | undefined;

  constructor(
    kept: StopwatchState = STILL,
    /** Called with what is to be kept whenever a person starts, stops or sets the clock. */
    private readonly onchange: (state: StopwatchState) => void = () => undefined,
  ) {
    this.state = { ...STILL, ...kept };
  }

  get running(): boolean {
    return this.state.since !== null;
  }

  /** The minutes that the clock counts down from; null while it counts up. */
  get limitMinutes(): number | null {
    return this.state.limit;
  }

  get elapsedMs(): number {
    const { gone, since } = this.state;
    return gone + (since === null ? 0 : Math.max(0, this.now - since));
  }

  /** Whether the time that was set has run out. */
  get over(): boolean {
    const { limit } = this.state;
    return limit !== null && this.elapsedMs > limit * MINUTE_S * SECOND_MS;
  }

  /** What the clock shows: time gone, or time left; past its limit the time over it, with a plus. */
  get text(): string {
    const { limit } = this.state;
    const gone = Math.floor(this.elapsedMs / SECOND_MS);
    if (limit === null) return clockText(gone);
    const left = limit * MINUTE_S - gone;
    return left >= 0 ? clockText(left) : `+${clockText(-left)}`;
  }

  /** Lets the clock beat for as long as it is shown; the result stops that, the time goes on. */
  show(): () => void {
    this.now = Date.now();
    clearInterval(this.beat);
    this.beat = setInterval(() => (this.now = Date.now()), SECOND_MS / 4);
    return () => clearInterval(this.beat);
  }

  toggle(): void {
    this.now = Date.now();
    this.change(
      this.running ? { gone: this.elapsedMs, since: null } : { gone: this.state.gone, since: Date.now() },
    );
  }

  /** Begins anew from nothing, running as it was. */
  restart(): void {
    this.now = Date.now();
    this.change({ gone: 0, since: this.running ? Date.now() : null });
  }

  /** Counts down from so many minutes from now on; with null it counts up. */
  setLimit(minutes: number | null): void {
    this.now = Date.now();
    this.change({ limit: minutes, gone: minutes === null ? this.elapsedMs : 0, since: this.running ? Date.now() : null });
  }

  private change(part: Partial<StopwatchState>): void {
    this.state = { ...this.state, ...part };
    this.onchange(this.state);
  }
}

/** Seconds as 00:18:32. */
function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / HOUR_S), Math.floor(seconds / MINUTE_S) % MINUTE_S, seconds % MINUTE_S];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The clocks of a workshop: one for the whole, and one for each phase that has been given a time. */
import { Stopwatch } from '../design/stopwatch.svelte.ts';
import type { StopwatchState } from '../design/stopwatch.svelte.ts';

export const STEP_MINUTES = 5;
const LONGEST_MINUTES = 120;
const MINUTE_MS = 60_000;

/** What is kept of the clocks between two visits; while nobody is there, none of them runs. */
export interface KeptClocks {
  running: boolean;
  gone: number;
  phases: Record<string, { gone: number; limit: number | null }>;
}

const NEW: KeptClocks = { running: false, gone: 0, phases: {} };

export class Clocks {
  readonly total: Stopwatch;
  private readonly phases: Record<string, Stopwatch> = $state({});
  private phase = $state('');

  constructor(
    kept: KeptClocks | undefined,
    private readonly onchange: () => void,
  ) {
    const { running, gone, phases } = kept ?? NEW;
    const state = (from: Partial<StopwatchState>): StopwatchState => ({ gone: 0, limit: null, since: null, ...from });
    this.total = new Stopwatch(state({ gone, since: running ? Date.now() : null }));
    for (const [name, each] of Object.entries(phases)) this.phases[name] = new Stopwatch(state(each));
  }

  /** The clock in the header: that of the phase where it counts down, or else that of the whole. */
  get shown(): Stopwatch {
    const own = this.phases[this.phase];
    return own && own.limitMinutes !== null ? own : this.total;
  }

  get running(): boolean {
    return this.total.running;
  }

  get minutes(): number {
    return Math.round(this.total.elapsedMs / MINUTE_MS);
  }

  /** A phase begins: its clock runs where the whole does, and those of the others rest. */
  enter(phase: string): void {
    this.phase = phase;
    this.agree();
  }

  toggle(): void {
    this.total.toggle();
    this.agree();
    this.onchange();
  }

  start(): void {
    if (!this.running) this.toggle();
  }

  /** Gives the phase more or less time; with none left it counts up again. */
  lengthen(byMinutes: number): void {
    this.phases[this.phase] ??= new Stopwatch();
    const clock = this.phases[this.phase]!;
    const next = Math.min(LONGEST_MINUTES, (clock.limitMinutes ?? 0) + byMinutes);
    clock.setLimit(next > 0 ? next : null);
    this.agree();
    this.onchange();
  }

  /** Begins the clock that is shown anew. */
  restart(): void {
    this.shown.restart();
    this.onchange();
  }

  kept(): KeptClocks {
    const phases = Object.entries(this.phases).map(([name, clock]) => {
      return [name, { gone: clock.elapsedMs, limit: clock.limitMinutes }] as const;
    });
    return { running: this.running, gone: this.total.elapsedMs, phases: Object.fromEntries(phases) };
  }

  private agree(): void {
    for (const [name, clock] of Object.entries(this.phases)) {
      const wanted = this.total.running && name === this.phase;
      if (clock.running !== wanted) clock.toggle();
    }
  }
}

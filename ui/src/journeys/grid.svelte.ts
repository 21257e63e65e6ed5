/**
 * What one journey map knows beside its records: where the person is, whether they type, and what is only previewed
 * while a step is carried or the curve is bent.
 */
import type { WireRecord } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { BEST, WORST } from './curve.ts';
import { deleteStep, feel, nudge } from './edits.ts';
import { phasesOf, stepsOf, type Phase, type Step } from './journeys.ts';
import { isWordLane, type Lane, type Line } from './lanes.ts';

/** A cell: a line and the step whose column it is in; a phase is in the column of its first step. */
export interface Cell {
  readonly line: Line;
  readonly step: string;
}

/** Where a step that is carried would be put. */
export interface Drop {
  readonly step: string;
  /** The step whose phase it would share, and the side of it. */
  readonly beside: string;
  readonly side: 'before' | 'after';
}

export class MapGrid {
  /** What the person does in the active cell: walk, write words, or bend the curve. */
  mode = $state<'walk' | 'write' | 'bend'>('walk');
  drop = $state.raw<Drop | null>(null);
  /** A feeling that is shown before the core has answered. */
  private felt = $state.raw<{ step: string; emotion: number } | null>(null);
  private chosen = $state.raw<Cell | null>(null);
  /** Grows when the active cell shall have the focus. */
  asked = $state(0);
  private owed = false;
  /** What was written shall not stand. */
  reverting = false;
  private visit = 0;

  private readonly shown: () => WireRecord;
  readonly lanes: () => readonly Lane[];
  readonly journey = $derived.by(() => this.shown());
  readonly steps = $derived.by<readonly Step[]>(() => stepsOf(this.journey.id));
  readonly phases = $derived.by<readonly Phase[]>(() => phasesOf(this.steps));
  readonly lines = $derived.by<readonly Line[]>(() => ['phase', 'step', ...this.lanes()]);
  readonly active = $derived.by<Cell | null>(() => {
    const [{ chosen, lines, steps }, first] = [this, this.steps[0]];
    if (!first) return null;
    if (chosen && lines.includes(chosen.line) && steps.some((step) => step.id === chosen.step)) return chosen;
    return { line: lines[2] ?? 'step', step: first.id };
  });

  constructor(shown: () => WireRecord, lanes: () => readonly Lane[]) {
    this.shown = shown;
    this.lanes = lanes;
  }

  isActive(line: Line, step: string): boolean {
    return this.active?.line === line && this.active.step === step;
  }

  step(id: string): Step | undefined {
    return this.steps.find((step) => step.id === id);
  }

  phaseOf(step: string): Phase | undefined {
    return this.phases.find((phase) => phase.steps.some((each) => each.id === step));
  }

  /** How a step feels, with what is only previewed. */
  emotionOf(step: Step): number | null {
    return this.felt?.step === step.id ? this.felt.emotion : step.emotion;
  }

  /** Takes a cell as the active one, without touching the focus. */
  note(line: Line, step: string): void {
    if (this.isActive(line, step)) return;
    this.mode = 'walk';
    this.chosen = { line, step };
    navigation.select(step);
  }

  /** Goes to a cell. */
  go(line: Line, step: string, mode: MapGrid['mode'] = 'walk'): void {
    this.note(line, step);
    navigation.select(step);
    this.begin(mode);
    this.owed = true;
    this.asked += 1;
  }

  /** Whether the active cell shall take the focus now; true once for each time that it was asked for. */
  takesFocus(): boolean {
    const { owed } = this;
    this.owed = false;
    return owed;
  }

  private begin(mode: MapGrid['mode']): void {
    this.mode = project.readOnly ? 'walk' : mode;
    this.visit += 1;
  }

  /** Begins to change what stands in the active cell, where it is done in place. */
  edit(): void {
    const line = this.active?.line;
    if (!line) return;
    if (line === 'phase' || isWordLane(line)) this.begin('write');
    else if (line === 'emotion') this.begin('bend');
  }

  /** Ends the change in the active cell; what was written stands unless it is taken back. */
  leave(revert = false): void {
    this.reverting = revert;
    this.mode = 'walk';
  }

  /** Walks to the cell beside; false at the edge of the map. */
  walk(across: number, down: number, mode: MapGrid['mode'] = 'walk'): boolean {
    const at = this.active;
    if (!at) return false;
    const line = this.lines[this.lines.indexOf(at.line) + down];
    if (!line) return false;
    const step = line === 'phase' ? this.beyondPhase(at.step, across) : this.beyondStep(at.step, across);
    if (!step) return false;
    this.go(line, step, mode);
    return true;
  }

  private beyondStep(from: string, across: number): string | undefined {
    return this.steps[this.steps.findIndex((step) => step.id === from) + across]?.id;
  }

  private beyondPhase(from: string, across: number): string | undefined {
    const phase = this.phases.findIndex((each) => each.steps.some((step) => step.id === from));
    return this.phases[phase + across]?.steps[0]?.id;
  }

  /** Walks to the next cell in reading order; false at the end of the map. */
  tab(by: 1 | -1): boolean {
    if (this.walk(by, 0)) return true;
    const line = this.lines[this.lines.indexOf(this.active?.line ?? 'phase') + by];
    const step = by === 1 ? this.steps[0] : line === 'phase' ? this.phases.at(-1)?.steps[0] : this.steps.at(-1);
    if (!line || !step) return false;
    this.go(line, step.id);
    return true;
  }

  /** Goes to the first or the last step of the line. */
  jump(to: 'first' | 'last'): void {
    const at = this.active;
    const phases = this.phases.map((phase) => phase.steps[0]!);
    const step = (at?.line === 'phase' ? phases : this.steps).at(to === 'first' ? 0 : -1);
    if (at && step) this.go(at.line, step.id);
  }

  /** Moves a step by one place, and stays with it. */
  async nudge(step: Step, by: 1 | -1): Promise<void> {
    const line = this.active?.line ?? 'step';
    await nudge(this.journey.id, step, by);
    this.go(line, step.id);
  }

  /** Deletes a step, and goes on with the one behind it, or with the last one. */
  async remove(step: Step): Promise<void> {
    const at = this.steps.findIndex((each) => each.id === step.id);
    const beside = this.steps[at + 1] ?? this.steps[at - 1];
    await deleteStep(step);
    if (beside && !this.step(step.id)) this.go('step', beside.id);
  }

  /** Shows a feeling without sending it. */
  preview(step: string, emotion: number | null): void {
    this.felt = emotion === null ? null : { step, emotion };
  }

  /** Sends a feeling; those that follow each other in one visit are undone together. */
  async feel(step: Step, emotion: number, joined: boolean): Promise<void> {
    if (project.readOnly) return;
    const level = Math.max(WORST, Math.min(BEST, emotion));
    // While a point is carried its preview says the new level already; keys go on from what is shown.
    const same = level === (joined ? this.emotionOf(step) : step.emotion);
    this.preview(step.id, level);
    if (!same) await feel(step.id, level, joined ? String(this.visit) : undefined);
    if (this.felt?.step === step.id && this.felt.emotion === level) this.felt = null;
  }
}

/** Carries a step to another place of its map: previewed by a line, sent as one command when it is let go. */
import { drag } from '../design/drag.ts';
import { moveStep } from './edits.ts';
import type { Drop, MapGrid } from './grid.svelte.ts';
import type { Step } from './journeys.ts';

const START_PX = 4;
const EDGE_PX = 40;
const EDGE_STEP_PX = 16;

/** Where a step would be put at this place of the window: beside a step, and into its phase. */
function dropAt(heads: readonly HTMLElement[], step: string, x: number): Drop | null {
  const over = heads.find((head) => x < head.getBoundingClientRect().right) ?? heads.at(-1);
  const beside = over?.dataset['step'];
  if (!over || !beside) return null;
  const box = over.getBoundingClientRect();
  return { step, beside, side: x < box.left + box.width / 2 ? 'before' : 'after' };
}

/** The step behind which a carried one comes to lie; `null` is the beginning. */
function behind(grid: MapGrid, { step, beside, side }: Drop): string | null {
  const others = grid.steps.filter((each) => each.id !== step);
  const index = others.findIndex((each) => each.id === beside);
  return others[side === 'after' ? index : index - 1]?.id ?? null;
}

/** Follows the pointer from where a step was taken; Escape puts it back. */
export function carry(event: PointerEvent, grid: MapGrid, step: Step): void {
  if (event.button !== 0) return;
  const grip = event.currentTarget as HTMLElement;
  const row = grip.closest('[role=row]');
  const scroller = grip.closest<HTMLElement>('[data-scroller]');
  if (!row) return;
  event.preventDefault();
  const heads = [...row.querySelectorAll<HTMLElement>('[data-step]')];
  const move = (now: PointerEvent) => {
    if (scroller) scrollAtEdge(scroller, now.clientX);
    grid.drop = dropAt(heads, step.id, now.clientX);
  };
  const end = (kept: boolean, moved: boolean) => {
    const { drop } = grid;
    grid.drop = null;
    grid.go('step', step.id);
    if (!kept || !moved || !drop || drop.beside === step.id) return;
    const phase = grid.step(drop.beside)?.phase ?? step.phase;
    void moveStep(grid.journey.id, step, behind(grid, drop), phase).then(() => grid.go('step', step.id));
  };
  drag(event, { move, end }, START_PX);
}

function scrollAtEdge(scroller: HTMLElement, x: number): void {
  const box = scroller.getBoundingClientRect();
  if (x > box.right - EDGE_PX) scroller.scrollLeft += EDGE_STEP_PX;
  else if (x < box.left + EDGE_PX) scroller.scrollLeft -= EDGE_STEP_PX;
}

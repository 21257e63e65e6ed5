/** What a person changes on a journey map; each gesture is one command and one step back. */
import type { BatchCreate, Fields, RequestOf, WireRecord } from '../backend/index.ts';
import { deleteRecords } from '../record/deleting.ts';
import { make, newest, set } from '../record/edits.ts';
import { idsOf, textOf } from '../record/fields.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import { kindName } from '../state/words.ts';
import { bareName, phasesOf, stepsOf, type Phase, type Step } from './journeys.ts';
import { MADE_KIND, type RecordLane, type WordLane } from './lanes.ts';
import { solving } from './solving.svelte.ts';

/** The name of a record within a batch that has no id yet. */
const NEW = 'journeys:new';
const COPIED_FIELDS = ['phase', 'action', 'touchpoint', 'channel', 'emotion', 'backstage', 'system'] as const;
/** The phases that a new journey begins with, by the end of their locale keys. */
const FIRST_PHASES = ['aware', 'consider', 'buy', 'use', 'return'] as const;

const untitled = () => t('ui-untitled', { kind: kindName('journey_step') });

/** Whether the title of a step only repeats what the person does, so that it follows when that is reworded. */
const titleFollows = (step: WireRecord) => step.title === textOf(step, 'action') || step.title === untitled();

/** Sends a batch; what is refused is said, and nothing is made. */
async function batch(request: Partial<RequestOf<'record.batch'>>): Promise<string[] | null> {
  try {
    const whole = { label: 'batch', creates: [], updates: [], deletes: [], ...request };
    return (await project.change('record.batch', whole)).created;
  } catch (cause) {
    report(cause);
    return null;
  }
}

/** Writes words into a cell; the same key joins what is typed in one visit. */
export function write(step: WireRecord, lane: WordLane, text: string, key: string): Promise<unknown> {
  const now = project.find(step.id) ?? step;
  const fields: Fields = { [lane]: text };
  if (lane === 'action' && text.trim() && titleFollows(now)) fields['title'] = text.trim();
  return project.change('record.update', { id: step.id, fields, coalesce_key: `${step.id}/${lane}/${key}` });
}

/** Says how a step feels; `null` takes it back. Steps of one visit are joined by the key. */
export function feel(step: string, emotion: number | null, key?: string): Promise<unknown> {
  const joined = key ? { coalesce_key: `${step}/emotion/${key}` } : {};
  return project.change('record.update', { id: step, fields: { emotion }, ...joined }).catch(report);
}

/** Renames a phase in all its steps at once. */
export async function renamePhase(phase: Phase, title: string): Promise<unknown> {
  const updates = phase.steps.map((step) => ({ id: step.id, fields: { phase: title } }));
  return project.change('record.batch', { label: 'batch', creates: [], updates, deletes: [] });
}

/** Makes a step behind another one, in its phase or in one of its own; answers with its id. */
export const addStep = (journey: string, after: Step | null, phase: string): Promise<string | null> =>
  make('journey_step', { phase }, { parent: journey, ...(after ? { after: after.id } : {}) });

/** A name for a new phase that no phase beside it has. */
export function phaseName(phases: readonly Phase[]): string {
  const taken = new Set(phases.map((phase) => phase.title));
  for (let number = phases.length + 1; ; number += 1) {
    const name = t('ui-journey-phase-numbered', { number });
    if (!taken.has(name)) return name;
  }
}

/** Puts a step behind another one, or at the beginning, and into a phase; one step for both. */
export async function moveStep(journey: string, step: Step, after: string | null, phase: string): Promise<void> {
  const steps = stepsOf(journey);
  const index = steps.findIndex((each) => each.id === step.id);
  const stays = (steps[index - 1]?.id ?? null) === after;
  if (stays && phase === step.phase) return;
  await batch({
    label: 'move',
    updates: phase === step.phase ? [] : [{ id: step.id, fields: { phase } }],
    moves: stays ? [] : [{ ids: [step.id], parent: journey, after }],
  });
}

/** Moves a step by one place: within its phase past its neighbour, at the edge of the phase into the next one. */
export function nudge(journey: string, step: Step, by: 1 | -1): Promise<void> {
  const steps = stepsOf(journey);
  const index = steps.findIndex((each) => each.id === step.id);
  const neighbour = steps[index + by];
  if (!neighbour) return Promise.resolve();
  if (neighbour.phase !== step.phase) return moveStep(journey, step, steps[index - 1]?.id ?? null, neighbour.phase);
  const after = by === 1 ? neighbour.id : (steps[index - 2]?.id ?? null);
  return moveStep(journey, step, after, step.phase);
}

export const deleteStep = (step: Step): Promise<void> => deleteRecords([step.record]);

/** Names a record in a lane, beside those that are named there. */
export function attach(step: WireRecord, lane: RecordLane, id: string): void {
  if (idsOf(step, lane).includes(id)) return;
  set(step.id, () => ({ [lane]: lane === 'system' ? id : [...idsOf(newest(step), lane), id] }));
}

export function detach(step: WireRecord, lane: RecordLane, id: string): void {
  set(step.id, () => {
    const rest = idsOf(newest(step), lane).filter((each) => each !== id);
    return { [lane]: lane === 'system' || rest.length === 0 ? null : rest };
  });
}

/** Makes a record of a title and names it in a lane, as one step; answers with its id. */
export async function makeAttached(step: WireRecord, lane: RecordLane, title: string): Promise<string | null> {
  const kind = MADE_KIND[lane];
  if (!kind) return null;
  const made = await batch({
    creates: [{ kind, fields: { title }, temp: NEW }],
    updates: [{ id: step.id, fields: { [lane]: [...idsOf(step, lane), `@${NEW}`] } }],
  });
  return made?.[0] ?? null;
}

/** Makes today's journey of a persona with a frame of phases to fill in; answers with its id. */
export function makeJourney(persona: WireRecord | null): Promise<string | null> {
  const name = persona
    ? t('ui-journey-of', { name: persona.title.split(/[，,]/)[0]!.trim() })
    : t('ui-untitled', { kind: kindName('journey') });
  const phases = FIRST_PHASES.map((phase) => t(`ui-journey-phase-${phase}`));
  return makeFrame(name, persona?.id ?? '', phases);
}

/** Makes the today of a journey of which only the future is drawn: its phases, to be filled in; answers with its id. */
export function makeToday(future: WireRecord): Promise<string | null> {
  const phases = phasesOf(stepsOf(future.id)).map(({ title }) => title);
  return makeFrame(bareName(future.title), textOf(future, 'persona'), phases);
}

async function makeFrame(name: string, persona: string, phases: readonly string[]): Promise<string | null> {
  const fields: Fields = { title: t('ui-journey-named-as_is', { name }), version: 'as_is', ...(persona ? { persona } : {}) };
  const steps = phases.map(
    (phase): BatchCreate => ({ kind: 'journey_step', fields: { title: untitled(), phase }, parent: NEW }),
  );
  const made = await batch({ label: 'batch', creates: [{ kind: 'journey', fields, temp: NEW }, ...steps] });
  return made?.[0] ?? null;
}

/**
 * Copies today's journey as the beginning of the future one. Pain points stay behind, since the future shall not
 * have them; what solves them goes along as what makes the step better.
 */
export async function copyToFuture(journey: WireRecord): Promise<string | null> {
  const title = t('ui-journey-named-to_be', { name: bareName(journey.title) });
  const fields: Fields = { ...journey.fields, title, version: 'to_be', body: journey.body };
  const steps = stepsOf(journey.id).map((step): BatchCreate => {
    const own: Fields = { title: step.record.title };
    for (const name of COPIED_FIELDS) if (step.record.fields[name] !== undefined) own[name] = step.record.fields[name];
    const better = [...idsOf(step.record, 'opportunities'), ...solving.derived(step)];
    if (better.length > 0) own['opportunities'] = better;
    return { kind: 'journey_step', fields: own, parent: NEW };
  });
  const made = await batch({ label: 'copy', creates: [{ kind: 'journey', fields, temp: NEW }, ...steps] });
  if (made) toasts.show(t('ui-journey-copied', { count: steps.length }));
  return made?.[0] ?? null;
}

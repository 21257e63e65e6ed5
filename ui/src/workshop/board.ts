/** The board on which pain points are grouped: by link-up or by process, with those that are in no group first. */
import type { WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { LINK_UPS, newestFirst } from './facts.ts';
import { groupOf } from './room.svelte.ts';
import type { WorkshopRoom } from './room.svelte.ts';

export interface Column {
  /** The value of the field; empty for what is in no group. */
  group: string;
  title: string;
  lines: WireRecord[];
}

/** The columns of the board as the room has set it. */
export function columnsOf(room: WorkshopRoom): Column[] {
  const { groupBy } = room.kept;
  const groups = groupBy === 'link_up' ? LINK_UPS.map((each) => [each, t(`ui-workshop-link-${each}`)] as const) : processes(room);
  const lines = newestFirst(room.pains);
  const columns = [['', t('ui-workshop-no-group')] as const, ...groups].map(([group, title]) => ({
    group,
    title,
    lines: lines.filter((record) => groupOf(record, groupBy) === group),
  }));
  return columns;
}

/** Processes of today, in which pain shows, and others to which something was put. */
function processes(room: WorkshopRoom): (readonly [string, string])[] {
  const used = new Set(room.pains.map((record) => groupOf(record, 'process')));
  return project
    .records('process')
    .filter((record) => record.fields['version'] === 'as_is' || used.has(record.id))
    .map((record) => [record.id, record.title] as const);
}

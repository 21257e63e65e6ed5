/**
 * The keys of every phase, told by the help sheet and by the footer from this one list. Those that a field acts on itself,
 * because letters and digits are typed into it, are only told here.
 */
import type { Action } from '../shell/shortcuts.svelte.ts';
import { t } from '../state/text.svelte.ts';
import type { WorkshopEdits } from './edits.ts';
import { EVERYBODY } from './edits.ts';
import { SEVERITIES, SORTS } from './facts.ts';
import { STEP_MINUTES } from './clocks.svelte.ts';
import type { MinutesFile } from './minutes.svelte.ts';
import { PHASES } from './room.svelte.ts';
import type { Phase, WorkshopRoom } from './room.svelte.ts';
import { columnsOf } from './board.ts';

export interface Hint {
  chords: readonly string[];
  text: string;
}

interface Hands {
  room: WorkshopRoom;
  edits: WorkshopEdits;
  minutes: MinutesFile;
  /** One step back: out of an edit, out of a choice, out of the mode. */
  back: () => void;
  leave: () => void;
}

const action = (text: string, chords: string[], run: Action['run'], more: Partial<Action> = {}): Action => ({
  id: `workshop-${text}-${chords[0] ?? ''}`,
  text: `ui-workshop-key-${text}`,
  chords,
  group: 'projected',
  run,
  ...more,
});

const told = (text: string, ...chords: string[]): Action => action(text, chords, () => undefined, { told: true });

/** Keys that work in every phase. */
function common({ room, back, leave }: Hands): Action[] {
  const { clocks } = room;
  return [
    action('leave', ['F11'], leave),
    action('back', ['Escape'], back),
    told('phase', `Ctrl+1…${PHASES.length}`),
    ...PHASES.map((phase, index) => ({ ...action('phase', [`Ctrl+${index + 1}`], () => room.go(phase)), unlisted: true })),
    action('next', ['Alt+ArrowRight'], () => room.step(1)),
    action('previous', ['Alt+ArrowLeft'], () => room.step(-1)),
    action('clock', ['Alt+T'], () => clocks.toggle()),
    action('longer', ['Alt+='], () => clocks.lengthen(STEP_MINUTES)),
    action('shorter', ['Alt+-'], () => clocks.lengthen(-STEP_MINUTES)),
    action('restart', ['Alt+R'], () => clocks.restart()),
  ];
}

const digits = (run: (digit: number) => void, text: string, last = SEVERITIES): Action[] =>
  Array.from({ length: last }, (_, index) => action(text, [String(index + 1)], () => run(index + 1)));

/** The selected pain point of the phase. */
const painOf = (room: WorkshopRoom) => room.hold(room.phase === 'rank' ? room.ranking : room.pains);

function walking(room: WorkshopRoom, list: () => readonly { id: string }[]): Action[] {
  const move = (by: number) => () => room.move(list() as Parameters<WorkshopRoom['move']>[0], by);
  return [action('line', ['ArrowUp', 'ArrowDown'], () => undefined, { told: true }), quiet('ArrowUp', move(-1)), quiet('ArrowDown', move(1))];
}

/** A key that another one tells of. */
const quiet = (chord: string, run: Action['run']): Action => ({ ...action('line', [chord], run), id: `workshop-${chord}`, text: '', unlisted: true });

const scope = (room: WorkshopRoom): Action =>
  action('scope', ['A'], () => room.keep({ scope: room.kept.scope === 'all' ? 'session' : 'all' }));

function grouping({ room, edits }: Hands): Action[] {
  const selected = () => room.hold(columnsOf(room).flatMap((column) => column.lines));
  const shift = (by: number) => () => {
    const record = selected();
    const columns = columnsOf(room);
    const at = columns.findIndex((column) => column.lines.some((line) => line.id === record?.id));
    const to = columns[at + by];
    if (record && to) void edits.regroup(record, room.kept.groupBy, to.group);
  };
  const across = (by: number) => () => {
    const columns = columnsOf(room).filter((column) => column.lines.length > 0);
    const at = columns.findIndex((column) => column.lines.some((line) => line.id === selected()?.id));
    const row = columns[at]?.lines.findIndex((line) => line.id === selected()?.id) ?? 0;
    const to = columns[Math.max(0, Math.min(columns.length - 1, at + by))];
    room.selected = to?.lines[Math.min(row, to.lines.length - 1)]?.id ?? room.selected;
  };
  const inColumn = (by: number) => () => {
    const column = columnsOf(room).find(({ lines }) => lines.some((line) => line.id === selected()?.id));
    if (column) room.move(column.lines, by);
  };
  const put = (digit: number) => {
    const record = selected();
    const to = columnsOf(room)[digit - 1];
    if (record && to) void edits.regroup(record, room.kept.groupBy, to.group);
  };
  return [
    told('line', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
    quiet('ArrowUp', inColumn(-1)),
    quiet('ArrowDown', inColumn(1)),
    quiet('ArrowLeft', across(-1)),
    quiet('ArrowRight', across(1)),
    told('shift', 'Shift+ArrowLeft', 'Shift+ArrowRight'),
    quiet('Shift+ArrowLeft', shift(-1)),
    quiet('Shift+ArrowRight', shift(1)),
    told('put', '1…9'),
    ...digits(put, 'put', 9).map((each) => ({ ...each, unlisted: true })),
    action('group-by', ['P'], () => room.keep({ groupBy: room.kept.groupBy === 'process' ? 'link_up' : 'process' })),
    scope(room),
  ];
}

function voting({ room, edits }: Hands): Action[] {
  const voters = () => [...room.attendees.map((each) => each.id), EVERYBODY];
  const turn = (by: number) => () => {
    const all = voters();
    const at = Math.max(0, all.indexOf(room.voter ?? all[0]!));
    room.voter = all[(at + by + all.length) % all.length]!;
  };
  const vote = (by: 1 | -1) => () => void edits.vote(painOf(room), room.voter ?? voters()[0]!, by);
  return [
    ...walking(room, () => room.pains),
    told('voter', 'ArrowLeft', 'ArrowRight'),
    quiet('ArrowLeft', turn(-1)),
    quiet('ArrowRight', turn(1)),
    action('give', ['+', '=', 'Enter'], vote(1)),
    action('take', ['-', 'Backspace'], vote(-1)),
    action('more-dots', [']'], () => room.setDots(1)),
    action('fewer-dots', ['['], () => room.setDots(-1)),
    scope(room),
  ];
}

function ranking({ room, edits }: Hands): Action[] {
  return [
    ...walking(room, () => room.ranking),
    told('rate', '1…5'),
    ...digits((digit) => void edits.rate(painOf(room), digit), 'rate').map((each) => ({ ...each, unlisted: true })),
    action('oftener', ['F'], () => void edits.oftener(painOf(room))),
    action('sort', ['S'], () => room.keep({ sort: SORTS[(SORTS.indexOf(room.kept.sort) + 1) % SORTS.length]! })),
    scope(room),
  ];
}

function aligning({ room, edits }: Hands): Action[] {
  const line = () => room.hold(room.alignments);
  const agree = (agreed: 'yes' | 'no' | 'open') => () => void edits.agree(line(), agreed);
  const may = () => edits.mayWrite();
  return [
    action('agree', ['Y', '1'], agree('yes')),
    action('differ', ['N', '2'], agree('no')),
    action('undecided', ['O', '3'], agree('open')),
    action('next-line', ['Enter', 'ArrowRight', 'ArrowDown'], () => room.move(room.alignments, 1)),
    action('previous-line', ['ArrowLeft', 'ArrowUp'], () => room.move(room.alignments, -1)),
    action('restate', ['E', 'F2'], () => void (may() && edits.beginRestating(line()))),
    action('confirmer', ['C'], () => void (room.choosing = 'confirmer')),
    action('new-words', ['Insert', 'W'], () => void (may() && room.write({ what: 'words', line: null, text: '' }))),
  ];
}

/** Keys that a focused button would rather be pressed by stay with it. */
const besideButtons = (run: () => void) => (event?: KeyboardEvent) => {
  if (event?.target instanceof HTMLButtonElement) return false;
  run();
  return true;
};

function agenda({ room, edits }: Hands): Action[] {
  const ask = () => {
    const chapter = room.chapters[room.chapterAt];
    const question = chapter?.points[room.pointAt];
    if (chapter?.asks && question) void edits.ask(question);
  };
  return [
    told('line', 'ArrowUp', 'ArrowDown'),
    quiet('ArrowUp', () => room.walk(-1)),
    quiet('ArrowDown', () => room.walk(1)),
    quiet(' ', besideButtons(() => room.walk(1))),
    told('chapter', 'ArrowLeft', 'ArrowRight'),
    ...['ArrowLeft', 'PageUp'].map((chord) => quiet(chord, () => room.turn(-1))),
    ...['ArrowRight', 'PageDown'].map((chord) => quiet(chord, () => room.turn(1))),
    action('ask', ['Enter'], besideButtons(ask)),
    action('stage', ['S'], () => room.turnStage(1)),
    quiet('Shift+S', () => room.turnStage(-1)),
  ];
}

function closing({ room, edits, minutes }: Hands): Action[] {
  const made = () => minutes.path !== null;
  return [
    action('minutes', ['M'], () => void minutes.make(), { when: () => room.session !== null }),
    action('open-file', ['O'], () => minutes.hand('shell.open'), { when: made }),
    action('open-folder', ['D'], () => minutes.hand('shell.reveal'), { when: made }),
    action('length', ['L'], () => void edits.length(room.clocks.minutes), { when: () => room.session !== null && room.clocks.minutes > 0 }),
  ];
}

const COLLECTING = [
  told('record', 'Enter'),
  told('what', 'Tab', 'Shift+Tab'),
  told('rate', '1…5', 'Alt+1…5'),
  told('oftener', 'Alt+F'),
  told('edit-last', 'ArrowUp'),
  told('target', 'Alt+ArrowUp', 'Alt+ArrowDown'),
  told('due', 'Alt+D'),
  told('delete', 'Delete', 'Ctrl+Backspace'),
];

const OF_PHASE: Record<Phase, (hands: Hands) => Action[]> = {
  opening: () => [told('choose', 'ArrowUp', 'ArrowDown'), told('done', 'Ctrl+Enter')],
  agenda,
  collect: () => COLLECTING,
  group: grouping,
  vote: voting,
  rank: ranking,
  align: aligning,
  summary: closing,
};

/** What the footer names of a phase's keys, by their texts. */
const HINTED: Record<Phase, readonly string[]> = {
  opening: ['choose', 'done'],
  agenda: ['line', 'chapter', 'ask', 'stage'],
  collect: ['record', 'what', 'rate', 'oftener', 'edit-last'],
  group: ['line', 'shift', 'put', 'group-by', 'scope'],
  vote: ['line', 'voter', 'give', 'take', 'scope'],
  rank: ['line', 'rate', 'oftener', 'sort', 'scope'],
  align: ['agree', 'differ', 'undecided', 'next-line', 'restate'],
  summary: ['minutes', 'open-file', 'open-folder', 'length'],
};

/** Every action of the phase, with those that work in all of them. */
export function actionsOf(phase: Phase, hands: Hands): Action[] {
  return [...OF_PHASE[phase](hands), ...common(hands)];
}

/** The keys that the footer names. */
export function hintsOf(phase: Phase, hands: Hands): Hint[] {
  const actions = actionsOf(phase, hands).filter((each) => !each.unlisted && (each.when?.() ?? true));
  const hints = HINTED[phase].flatMap((name) => {
    const found = actions.find((each) => each.text === `ui-workshop-key-${name}`);
    return found ? [{ chords: shown(found.chords), text: t(found.text) }] : [];
  });
  return [...hints, { chords: ['F1'], text: t('ui-workshop-all-keys') }];
}

/** Up to four arrows, or the first of several keys that do the same. */
const shown = (chords: readonly string[]) => (chords.every((chord) => /Arrow|…/.test(chord)) ? chords.slice(0, 4) : chords.slice(0, 1));

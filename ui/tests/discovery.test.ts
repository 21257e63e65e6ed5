/** The instruments of research on the sample project: they show what the records say, and edits are single steps. */
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import type { Language, WireRecord } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for a room to be built.
import '../src/discovery/DataDiagnosis.svelte';
import '../src/discovery/EvidenceMap.svelte';
import '../src/discovery/Initiatives.svelte';
import '../src/discovery/Inventory.svelte';
import '../src/discovery/Maturity.svelte';
import '../src/discovery/Wall.svelte';
import '../src/discovery/PainPriority.svelte';
import '../src/documents/Documents.svelte';
import { readHop } from '../src/discovery/diagnosis.ts';
import '../src/stages/research/Workspace.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import type { LinkBook } from '../src/state/links.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

type Theme = 'light' | 'dark';

/** Each room with the sign that its data have arrived. */
const ROOMS: [name: string, sign: string][] = [
  ['wall', 'wall-road'],
  ['priority', 'priority-sum'],
  ['evidence_map', 'coverage-matrix'],
  ['diagnosis', 'diagnosis-sum'],
  ['maturity', 'maturity-groups'],
  ['inventory', 'inventory'],
  ['roadmap', 'initiatives-sum'],
];

/** What can be chosen in a room, and what shows that it is. */
const CHOICES: Partial<Record<string, [head: string, sign: string]>> = {
  priority: ['pain-head', 'pain-severity'],
  evidence_map: ['coverage-cell', 'coverage-list'],
  diagnosis: ['object-head', 'silo-panel'],
  roadmap: ['initiative-head', 'alternatives'],
};

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function enter(room: string, options: { lang?: Language; theme?: Theme } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('research', room);
  await find(ROOMS.find(([name]) => name === room)![1]);
}

const all = (id: string, inside: ParentNode = document) => [...inside.querySelectorAll<HTMLElement>(`[data-testid=${id}]`)];
const undone = async () => {
  await travel('undo');
};

// Colours do not depend on words: two walks meet both themes and both languages.
test.each<[Language, Theme]>([
  ['zh', 'light'],
  ['en', 'dark'],
])(
  'no room in %s, %s has an accessibility violation or a missing text, also with something chosen',
  async (lang, theme) => {
    await page.viewport(1280, 720);
    open = await openWindow({ lang, theme, open: true });
    const wrong = new Set<string>();
    const look = async (name: string) => {
      const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
      for (const each of answer.violations) for (const node of each.nodes) wrong.add(`${name}: ${each.id} ${node.target.join(' ')}`);
      for (const text of document.body.innerText.match(/⟦[^⟧]+⟧/g) ?? []) wrong.add(`${name}: ${text}`);
    };
    for (const [name, sign] of ROOMS) {
      navigation.stage('research', name);
      await find(sign);
      const head = CHOICES[name];
      if (head) {
        (await until(head[0], () => document.querySelector<HTMLElement>(`[data-testid=${head[0]}]`))).click();
        await find(head[1]);
      }
      await look(name);
    }
    expect([...wrong]).toEqual([]);
  },
  // A machine that builds beside it takes many times as long.
  240_000,
);

test('pain points stand by priority, and each line says how its figure comes about', async () => {
  await enter('priority');
  const figures = all('pain').map((line) => Number(line.querySelector('.figure')!.textContent));
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  const first = all('pain')[0]!;
  const why = all('pain-why', first)[0]!.textContent!;
  expect(why).toContain(`= ${figures[0]}`);
});

test('a new severity moves a pain point in the ranking and is taken back in one step', async () => {
  await enter('priority');
  const last = all('pain').findLast((line) => Number(line.querySelector('.figure')!.textContent) > 0)!;
  const id = last.dataset['record']!;
  const before = project.find(id)!.fields['severity'];
  all('pain-head', last)[0]!.click();
  const rating = await find('pain-severity');
  rating.focus();
  press(before === 5 ? '4' : '5');
  await until('the severity', () => project.find(id)!.fields['severity'] !== before);
  await undone();
  await until('the severity of before', () => project.find(id)!.fields['severity'] === before);
  expect(navigation.place.tab).toBe('priority');
});

test('a line that moves in the ranking keeps the focus', async () => {
  await enter('priority');
  const last = all('pain').findLast((line) => Number(line.querySelector('.figure')!.textContent) > 0)!;
  const id = last.dataset['record']!;
  const places = () => all('pain').map((line) => line.dataset['record']);
  const before = places().indexOf(id);
  all('pain-head', last)[0]!.click();
  const rating = await find('pain-severity');
  rating.focus();
  press('5');
  await until('another place', () => places().indexOf(id) < before);
  await until('the focus', () => document.activeElement === rating);
});

test('Escape closes what is chosen and leads back to it (point 14)', async () => {
  await enter('diagnosis');
  const head = all('object-head').find((each) => each.textContent === '会员')!;
  head.click();
  await find('silo-panel');
  // A field that was left by Escape leaves the focus with nobody.
  (document.activeElement as HTMLElement).blur();
  press('Escape');
  await until('no panel', () => !document.querySelector('[data-testid=silo-panel]'));
  await until('the focus', () => document.activeElement === head);
});

test('the threshold is refused with the reason where it is no priority', async () => {
  await enter('priority');
  const field = (await find('pain-threshold')) as HTMLInputElement;
  write(field, '40');
  press('Enter');
  await until('the reason', () => document.querySelector('.threshold [role=alert]')?.textContent?.includes('25'));
  write(field, '20');
  press('Enter');
  await until('the threshold', () => project.view!.project.fields['pain_threshold'] === 20);
});

test('a pressing pain point without an initiative says so and leads to its record', async () => {
  await enter('priority');
  const pressing = all('pain').find((line) => line.classList.contains('pressing'))!;
  const { links } = (await open!.core.execute('link.list', {})) as { links: { link: { id: string; kind: string; to: string } }[] };
  const id = pressing.dataset['record']!;
  for (const { link } of links.filter((each) => each.link.kind === 'solves' && each.link.to === id)) {
    await project.change('link.delete', { id: link.id });
  }
  const lack = await find('no-initiative');
  await find('first-owing');
  lack.click();
  await until('the list', () => navigation.place.tab === 'pain_point' && navigation.place.record === id);
});

test('the matrix points at the line of a code', async () => {
  await enter('priority');
  all('pain-code').at(-1)!.click();
  await until('the chosen line', () => all('pain').some((line) => line.classList.contains('open')));
});

test('a share is changed by the arrow keys and taken back', async () => {
  await enter('diagnosis');
  const bar = all('share-completeness')[0]!;
  const id = bar.closest<HTMLElement>('[data-record]')!.dataset['record']!;
  const before = project.find(id)!.fields['completeness'] as number;
  bar.focus();
  press('ArrowLeft');
  await until('the share', () => project.find(id)!.fields['completeness'] === before - 5);
  await undone();
  await until('the share of before', () => project.find(id)!.fields['completeness'] === before);
});

test('an object tells its silo with five steps, which become actions in one step', async () => {
  await enter('diagnosis');
  all('object-head').find((each) => each.textContent === '会员')!.click();
  await find('silo-panel');
  const remedy = await find('remedy');
  expect(remedy.textContent).toContain('统一数据中心');
  const count = project.records('action').length;
  const revision = project.revision;
  (await find('list-remedy')).click();
  await until('the actions', () => project.records('action').length === count + 5);
  expect(project.revision).toBe(revision + 1);
  (await find('silo-broken')).click();
  await until('the type', () => project.find('dat.member')!.fields['silo_type'] === 'broken');
});

test('columns of holders stay where they are while they are filled', async () => {
  await enter('diagnosis');
  const heads = () => [...document.querySelectorAll('th.holder')].map((each) => each.textContent);
  const before = heads();
  const row = all('data-object')[0]!;
  const cells = all('holder', row);
  const last = cells.findLast((each) => each.getAttribute('aria-pressed') === 'false')!;
  last.focus();
  last.click();
  await until('the holder', () => last.getAttribute('aria-pressed') === 'true');
  for (const cell of cells) if (cell !== last && cell.getAttribute('aria-pressed') === 'true') cell.click();
  await until('one holder', () => (project.find(row.dataset['record']!)!.fields['holders'] as string[]).length <= before.length);
  expect(heads()).toEqual(before);
});

test('the symptoms are those of the type of silo, and one of another type stays until it is taken off', async () => {
  await enter('diagnosis');
  await project.change('record.update', { id: 'dat.member', fields: { silo_type: 'missing', symptoms: ['no_basic_tags'] } });
  navigation.select('dat.member');
  await find('silo-panel');
  const offered = () => [...document.querySelectorAll<HTMLElement>('[data-testid^=symptom-]')].map((each) => each.dataset['testid']!.slice('symptom-'.length));
  expect(offered()).toEqual(['incomplete_dimensions', 'unclear_behaviour', 'no_basic_tags', 'no_aggregation']);
  (await find('silo-scattered')).click();
  await until('those of the other type', () => offered().join() === 'duplicates,disagreement,no_master,no_basic_tags');
  (await find('symptom-no_master')).click();
  await until('the symptom', () => (project.find('dat.member')!.fields['symptoms'] as string[]).join() === 'no_basic_tags,no_master');
  (await find('symptom-no_basic_tags')).click();
  await until('the old one gone', () => offered().join() === 'duplicates,disagreement,no_master');
  expect(document.querySelector('[data-testid=silo-panel]')!.textContent).not.toContain('⟦');
  const panel = document.querySelector('[data-testid=silo-panel]')!.getBoundingClientRect();
  for (const sign of all('silo-sign')) expect(sign.getBoundingClientRect().width, 'what other records say has the room of the panel').toBeGreaterThan(panel.width / 2);
});

test('a hop is torn as the gate counts it: by its own word or by its data, and not where an interface carries these', () => {
  const record = (id: string, kind: string, fields: Record<string, unknown>) => ({ id, kind, title: id, fields }) as unknown as WireRecord;
  const ends = [record('a', 'data_object', { silo_type: 'broken' }), record('b', 'external_system', {})];
  const find = (id: string) => ends.find((each) => each.id === id);
  const links = (carried: string[]) =>
    ({ ready: true, sources: (_: string, id: string) => (carried.includes(id) ? [{ id: 'i', kind: 'interface', code: 'INT-1', title: 'i' }] : []) }) as unknown as LinkBook;
  const torn = (silo: string | null, carried: string[] = []) => readHop(record('h', 'data_hop', { from: 'a', to: 'b', silo_type: silo }), links(carried), find).torn;
  expect(torn('broken')).toBe(true);
  expect(torn(null)).toBe(true);
  expect(torn('missing')).toBe(false);
  expect(torn('broken', ['h'])).toBe(false);
  expect(torn('broken', ['a'])).toBe(false);
});

test('a hop is made between two places and takes its name from them', async () => {
  await enter('diagnosis');
  const count = project.records('data_hop').length;
  (await find('new-hop')).click();
  const made = await until('the hop', () => (project.records('data_hop').length > count ? project.records('data_hop').at(-1)! : null));
  const line = await until('its line', () => document.querySelector<HTMLElement>(`[data-testid=hop][data-record="${made.id}"]`));
  await until('the focus', () => line.contains(document.activeElement));
  for (const end of ['from', 'to']) {
    all('hop', document).find((each) => each === line)!.querySelectorAll<HTMLElement>('.pick')[end === 'from' ? 0 : 1]!.click();
    write(await find('picker-input'), end === 'from' ? '会员' : '订单');
    press('Enter');
    await until(end, () => project.find(made.id)!.fields[end]);
  }
  await until('its name', () => project.find(made.id)!.title.includes(' → '));
});

test('the ends of a hop are changed in place, also once both are known', async () => {
  await enter('diagnosis');
  const hop = project.records('data_hop').find(({ fields }) => fields['from'] && fields['to'])!;
  const line = await until('its line', () => document.querySelector<HTMLElement>(`[data-testid=hop][data-record="${hop.id}"]`));
  expect(line.querySelector('.pick')).toBe(null);
  all('record-menu', line)[0]!.click();
  (await until('the menu', () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1])).click();
  const pick = await until('the focus', () => (document.activeElement?.matches('.pick') && line.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null));
  pick.click();
  write(await find('picker-input'), '会员');
  press('Enter');
  const from = await until('another place', () => (project.find(hop.id)!.fields['from'] !== hop.fields['from'] ? project.find(String(project.find(hop.id)!.fields['from'])) : null));
  expect(project.find(hop.id)!.title).toBe(`${from.title} → ${project.find(String(hop.fields['to']))!.title}`);
  await undone();
  expect(project.find(hop.id)).toMatchObject({ title: hop.title, fields: { from: hop.fields['from'] } });
});

test.each<[room: string, kind: string, head: string | null]>([
  ['diagnosis', 'data_hop', null],
  ['diagnosis', 'data_object', 'object-head'],
  ['maturity', 'assessment', null],
  ['inventory', 'resource', null],
  ['roadmap', 'initiative', 'initiative-head'],
])('in %s, a %s is deleted where it stands, with what that breaks and the way back (point 20)', async (room, kind, head) => {
  await enter(room);
  if (head) (await find(head)).click();
  const { id } = await until('its place', () => [...document.querySelectorAll<HTMLElement>('[data-record]:has([data-testid=record-menu])')].map((each) => project.find(each.dataset['record']!)).find((each) => each?.kind === kind));
  document.querySelector<HTMLElement>(`[data-record="${id}"] [data-testid=record-menu]`)!.click();
  (await until('the menu', () => document.querySelector<HTMLElement>('[role=menuitem].danger'))).click();
  await until('its end', () => !project.find(id) && !document.querySelector(`[data-record="${id}"]`));
  const note = await until('the note', () => document.querySelector('[data-testid=toast] .link'));
  (note as HTMLElement).click();
  await until('its return', () => project.find(id));
});

test.each([
  ['priority', 'pain_point', 'priority-sum'],
  ['diagnosis', 'data_object', 'diagnosis-sum'],
  ['maturity', 'assessment', 'maturity-groups'],
  ['inventory', 'resource', 'inventory'],
  ['roadmap', 'initiative', 'initiatives-sum'],
])('in %s, C makes one more, and what is typed next is its name (point 7)', async (room, kind, sign) => {
  await enter(room);
  await find(sign);
  const count = project.records(kind).length;
  (document.activeElement as HTMLElement).blur();
  press('c');
  const made = await until('the record', () => (project.records(kind).length > count ? project.records(kind).at(-1)! : null));
  const field = await until('the field of its name', () => (document.activeElement instanceof HTMLInputElement ? document.activeElement : null));
  expect(field.value).toBe(made.title);
  write(field, '刚刚记下的');
  press('Enter');
  await until('its name', () => project.find(made.id)!.title === '刚刚记下的');
});

test('a torn hop gets an interface that carries it, in one step', async () => {
  await enter('diagnosis');
  const torn = await find('bridge');
  const hop = torn.closest<HTMLElement>('[data-record]')!.dataset['record']!;
  torn.click();
  const line = () => document.querySelector<HTMLElement>(`[data-testid=hop][data-record="${hop}"]`)!;
  await until('the carrier', () => all('chip', line()).length === 1);
  expect(all('bridge', line())).toEqual([]);
  await undone();
  await until('the torn hop', () => all('bridge', line()).length === 1);
});

test('scores are set by digits, and a dimension of marketing that is missing is offered', async () => {
  await enter('maturity');
  const line = all('assessment', await find('link-up-marketing'))[0]!;
  const id = line.dataset['record']!;
  all('score', line)[0]!.focus();
  press('1');
  await until('the score', () => project.find(id)!.fields['score'] === 1);
  expect(document.querySelector('[data-testid=add-dimensions]')).toBe(null);
  await project.change('record.delete', { ids: [id] });
  (await find('add-dimensions')).click();
  await until('seven again', () => all('assessment', document.querySelector('[data-testid=link-up-marketing]')!).length === 7);
});

test('the coverage of evidence counts by the department of the process, and a gap is told', async () => {
  await enter('evidence_map');
  await project.change('record.create', { kind: 'process', fields: { title: '开票', version: 'as_is', department: '法务部' } });
  const gap = await until('the gap', () => all('department').find((each) => each.textContent?.includes('法务部')));
  expect(gap.classList.contains('empty')).toBe(true);
  const cell = all('coverage-cell')[0]!;
  cell.click();
  const list = await find('coverage-list');
  expect(all('chip', list)).toHaveLength(Number(cell.textContent));
});

test('in the smallest window no word of the inventory is broken into letters', async () => {
  await page.viewport(1024, 640);
  await enter('inventory', { lang: 'en' });
  const units = await until('the units', () => {
    const found = [...document.querySelectorAll<HTMLTextAreaElement>('[data-testid=room-inventory] textarea')];
    return found.length > 3 && found;
  });
  const cramped = units.filter((field) => field.value && !/\s/.test(field.value) && field.clientHeight > 40);
  expect(cramped.map(({ value }) => value)).toEqual([]);
  await page.viewport(1440, 900);
});

test('a limit written in the inventory is kept', async () => {
  await enter('inventory');
  const field = all('limits')[0] as HTMLTextAreaElement;
  const id = field.closest<HTMLElement>('[data-record]')!.dataset['record']!;
  write(field, '只有夜里可以停机');
  field.blur();
  await until('the limit', () => project.find(id)!.fields['limits'] === '只有夜里可以停机');
});

test('a component is bound by a resource, and a score gets what it rests on, by choosing them', async () => {
  await enter('inventory');
  const line = all('resource')[0]!;
  line.querySelector<HTMLElement>('td.bound .small')!.click();
  await find('picker-input');
  press('Enter');
  const bound = () => project.records('component').filter((each) => (each.fields['constrained_by'] as string[] | undefined)?.includes(line.dataset['record']!)).length;
  const before = all('chip', line.querySelector('td.bound')!).length;
  await until('one component more', () => all('chip', line.querySelector('td.bound')!).length === before + 1 && bound() === before + 1);
  navigation.stage('research', 'maturity');
  const row = (await until('a score', () => all('assessment')[0]))!;
  const rests = () => (project.find(row.dataset['record']!)!.fields['evidence'] as string[]).length;
  const count = rests();
  row.querySelector<HTMLElement>('.small')!.click();
  await find('picker-input');
  press('Enter');
  await until('one piece more', () => rests() === count + 1);
});

test('the radar of maturity is shown so large that its print of 7 points can be read on a projector', async () => {
  await page.viewport(1280, 720);
  await enter('maturity');
  const radar = await until('the radar', () => document.querySelector<SVGSVGElement>('[data-testid=core-figure] svg'));
  expect((radar.getBoundingClientRect().width / radar.viewBox.baseVal.width) * 7).toBeGreaterThanOrEqual(12);
});

test('the wall shows the whole set, freezes it in one action and opens its document', async () => {
  await enter('wall');
  for (const part of ['what', 'why', 'how', 'objectives', 'people', 'pains', 'silos', 'initiatives', 'exclusions']) await find(`wall-${part}`);
  await project.change('record.create', { kind: 'initiative', fields: { title: '还没有排期的事' } });
  await until('the initiative without a horizon', () => document.querySelector('[data-testid=wall-initiatives]')?.textContent?.includes('还没有排期的事'));
  const freeze = await find('freeze-blueprint');
  freeze.click();
  freeze.click();
  await until('the baseline', () => document.querySelector('[data-testid=wall-tools]')?.textContent?.includes('蓝图基线 1'));
  expect(((await open!.core.execute('baseline.list', {})) as { baselines: unknown[] }).baselines.length).toBe(1);
  (await find('open-blueprint')).click();
  await find('documents');
  expect(navigation.place.area).toBe('documents');
}, 60_000);

test('a bare project shows in each room what it is for and one action (point 51)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  const kinds = ['pain_point', 'initiative', 'data_object', 'data_hop', 'assessment', 'evidence', 'resource'];
  for (const kind of kinds) {
    await project.ensure(kind);
    await project.change('record.delete', { ids: project.records(kind).map(({ id }) => id) });
  }
  for (const name of ['priority', 'evidence_map', 'diagnosis', 'maturity', 'inventory', 'roadmap']) {
    navigation.stage('research', name);
    const room = await find(`room-${name}`);
    const empty = await until(`${name} to be empty`, () => room.querySelector('[data-testid=empty]'));
    expect(empty.querySelectorAll('button'), name).toHaveLength(1);
  }
});

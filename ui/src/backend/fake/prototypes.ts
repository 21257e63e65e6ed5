/** What the stand-in core says about pictures, pages of the prototype and the readers of the requirements. */
import { CommandError } from '../index.ts';
import type { Brief, Fields, RequestOf, ResponseOf, WireRecord } from '../types.ts';
import { hashOf, kept } from './attachments.ts';
import type { Handlers } from './handlers.ts';

type Kept = ResponseOf<'picture.add'>;

/** What the fake knows of the project. */
interface World {
  records(kind: string): WireRecord[];
  brief(id: string): Brief;
}

type Answers = Pick<
  Handlers,
  'picture.add' | 'picture.import' | 'prototype.pages' | 'reader.check' | 'dialog.open_pictures'
>;

/** A picture of one point, for files of which only the name is known. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Handlers for one fake project; pictures lie among its attachments. */
export function prototypeAnswers(world: World): Answers {
  return {
    'picture.add': (request) => keep(kept, request),
    'picture.import': ({ path }) => keep(kept, { name: path.split('/').at(-1) ?? path, base64: path.endsWith('.png') ? DOT : '' }),
    'dialog.open_pictures': () => ({ paths: ['/home/consultant/checkout.png'] }),
    'prototype.pages': () => ({ pages: flowOf(world) }),
    'reader.check': () => readersOf(world),
  };
}

async function keep(kept: Map<string, { name: string; base64: string }>, request: RequestOf<'picture.add'>): Promise<Kept> {
  if (!/^(iVBOR|\/9j\/)/.test(request.base64))
    throw new CommandError('picture-unknown', `${request.name} 不是 PNG 或 JPEG 图片，没有添加。`, ['换成 PNG 或 JPEG 再添加。']);
  const image = new Image();
  image.src = `data:image/png;base64,${request.base64}`;
  await image.decode().catch(() => {
    throw new CommandError('picture-damaged', `${request.name} 已损坏，没有添加。`);
  });
  const hash = await hashOf(request.base64);
  kept.set(hash, request);
  return { hash, name: request.name, width: image.naturalWidth, height: image.naturalHeight };
}

const FRAMES: Record<string, [number, number, number]> = {
  phone: [372, 680, 58],
  tablet: [768, 1024, 71],
  terminal: [400, 620, 58],
};

function flowOf(world: World): ResponseOf<'prototype.pages'>['pages'] {
  const pages = world.records('prototype');
  const ways = new Map(
    pages.map((page) => {
      const spots = (page.fields['hotspots'] ?? []) as Fields[];
      const to = spots.map((spot) => spot['to'] as string | undefined).filter((id) => id && id !== page.id);
      return [page.id, [...new Set(to as string[])].filter((id) => pages.some((each) => each.id === id))] as const;
    }),
  );
  const from = (id: string) => pages.map((page) => page.id).filter((each) => ways.get(each)!.includes(id));
  const starts = new Set(pages.map((page) => page.id).filter((id) => from(id).length === 0 && ways.get(id)!.length > 0));
  const reached = new Set(starts);
  for (const id of reached) for (const to of ways.get(id)!) reached.add(to);
  return pages.map((page) => {
    const [width, height, bar] = FRAMES[String(page.fields['device'])] ?? [980, 540, 62];
    const to = ways.get(page.id)!;
    const flow = {
      page: world.brief(page.id),
      from: from(page.id),
      to,
      start: starts.has(page.id),
      reached: reached.has(page.id),
      dead_end: to.length === 0,
    };
    return { flow, width, height, bar };
  });
}

function readersOf(world: World): ResponseOf<'reader.check'> {
  const missing = (code: string, records: WireRecord[], field: string | null) => ({
    code,
    total: Math.max(records.length, 1) + 20,
    findings: records.map((record) => ({
      check: code,
      stage: 'requirements' as const,
      record: world.brief(record.id),
      kind: record.kind,
      field,
      args: {},
    })),
  });
  const requirements = world.records('requirement');
  const pages = world.records('prototype');
  const count = (kind: string) => world.records(kind).length;
  return {
    readers: [
      {
        reader: 'development',
        needs: [
          missing('check-reader-development-flows', world.records('feature').slice(0, 3), 'no_flow_reason'),
          missing('check-reader-development-fields', [], null),
        ],
      },
      {
        reader: 'testing',
        needs: [
          missing('check-reader-testing-methods', requirements.filter((each) => !each.fields['verification']), 'verification'),
          missing('check-reader-testing-priorities', [], null),
        ],
      },
      {
        reader: 'design',
        needs: [missing('check-reader-design-states', pages.filter((page) => !page.fields['states']), 'states')],
      },
    ],
    blocks: [
      { block: 'text', kind: 'section', count: count('section') },
      { block: 'graphic', kind: 'diagram', count: 6 },
      { block: 'flow', kind: 'diagram', count: 22 },
      { block: 'interaction', kind: 'prototype', count: count('prototype') },
      { block: 'chart', kind: 'chart', count: count('chart') },
    ],
  };
}

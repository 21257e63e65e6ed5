/** Where the person is, where they have been, and what they had selected there. */
import { isTyping } from '../design/keys.ts';
import { STAGES } from '../backend/index.ts';
import type { Brief, Finding, Stage } from '../backend/index.ts';
import { preferences } from './settings.svelte.ts';
import { project } from './project.svelte.ts';
import { saving } from './saving.svelte.ts';

export type Area =
  'home' | 'stage' | 'project' | 'trace' | 'history' | 'baselines' | 'documents' | 'search' | 'settings';

/** One place of the window. `tab` is a record kind, `guide`, `gate` or a view of the stage. */
export interface Place {
  area: Area;
  stage: Stage | null;
  tab: string | null;
  record: string | null;
  field: string | null;
}

/** A document that somebody wants to see. */
interface AskedDocument {
  name: string;
  /** What it shall show, as the documents room names it; without that the project as it is. */
  source: string | null;
}

const HOME: Place = { area: 'home', stage: null, tab: null, record: null, field: null };
const REMEMBERED = 100;
const PLACE_KEY = 'place';
/** Checks that ask for a frozen or signed baseline; that is done in its own room. */
const BASELINE_CHECK = /-(signed|frozen)$/;

/** Checks that count what a view of their stage tells one by one. */
const VIEW_OF_CHECK: Readonly<Record<string, string>> = { 'check-requirements-readers-served': 'readers' };

class Navigation {
  place = $state.raw<Place>(HOME);
  /** Grows when a jump wants its record shown, even where the place itself stays the same. */
  jumps = $state(0);
  /** The last records opened, newest first, for the palette. */
  recent = $state.raw<string[]>([]);
  private past: Place[] = [];
  private future: Place[] = [];
  private readonly tabs = new Map<string, string>();
  private readonly selections = new Map<string, string | null>();
  /** The document that was asked for, until its room takes it. */
  private asked: AskedDocument | null = null;
  /** Kinds that the view on the screen shows itself, so that a jump to one of them does not leave it. */
  private shownHere: { tab: string; kinds: readonly string[] } | null = null;
  /** What covers the window and shows jumps itself, so that nothing moves unseen beneath it. */
  private above: ((brief: Pick<Brief, 'id' | 'kind'>) => void) | null = null;

  /** Goes to a place. */
  go(target: Partial<Place> & { area: Area }): void {
    const next = this.complete(target);
    if (same(next, this.place)) return;
    this.past = [...this.past.slice(-REMEMBERED), this.place];
    this.future = [];
    this.arrive(next);
  }

  stage(stage: Stage, tab?: string): void {
    this.go({ area: 'stage', stage, ...(tab ? { tab } : {}) });
  }

  /** Shows a record in its list, with a field to be edited where one is named. */
  reveal(brief: Pick<Brief, 'id' | 'kind'>, field: string | null = null): void {
    if (this.above) {
      this.above(brief);
      return;
    }
    const meta = project.meta(brief.kind);
    if (!meta) return;
    this.met(brief.id);
    const here = this.shownHere;
    const stays = here !== null && here.tab === this.place.tab && here.kinds.includes(brief.kind);
    const place = stays ? this.place : { area: meta.stage ? ('stage' as const) : ('project' as const), stage: meta.stage ?? null, tab: brief.kind };
    const { area, stage, tab } = place;
    this.go({ area, stage, tab, record: brief.id, field });
    this.jumps += 1;
  }

  /** Goes to the documents and shows one of them there, as it is, as it was, or held against what it was. */
  document(name: string, source: string | null = null): void {
    this.asked = { name, source };
    this.go({ area: 'documents' });
  }

  /** The document that the documents room shall show first, told once. */
  takeDocument(): AskedDocument | null {
    const { asked } = this;
    this.asked = null;
    return asked;
  }

  /** A view says which kinds it shows for as long as it is on the screen; the result takes that back. */
  shows(tab: string, kinds: readonly string[]): () => void {
    const own = { tab, kinds };
    this.shownHere = own;
    return () => {
      if (this.shownHere === own) this.shownHere = null;
    };
  }

  /** Something that covers the window takes all jumps to records while it is shown; the result takes that back. */
  cover(show: (brief: Pick<Brief, 'id' | 'kind'>) => void): () => void {
    this.above = show;
    return () => {
      if (this.above === show) this.above = null;
    };
  }

  /** Goes to what a finding is about: its record, or the list where something is missing. */
  follow(finding: Finding): void {
    if (finding.record) this.reveal(finding.record, finding.field);
    else if (BASELINE_CHECK.test(finding.check)) this.go({ area: 'baselines' });
    else if (VIEW_OF_CHECK[finding.check]) this.stage(finding.stage, VIEW_OF_CHECK[finding.check]);
    else if (finding.kind) this.list(finding.kind);
    else this.stage(finding.stage, 'gate');
  }

  list(kind: string): void {
    const meta = project.meta(kind);
    if (meta) this.go({ area: meta.stage ? 'stage' : 'project', stage: meta.stage ?? null, tab: kind });
  }

  /** Notes which record is selected, without a step in the history. */
  select(record: string | null): void {
    if (record === this.place.record && this.place.field === null) return;
    this.place = { ...this.place, record, field: null };
    this.selections.set(listKey(this.place), record);
    if (record) this.met(record);
  }

  /** Asks the inspector to edit a field of the selected record. */
  focus(field: string): void {
    this.place = { ...this.place, field };
    this.jumps += 1;
  }

  back(): void {
    const place = this.past.at(-1);
    if (!place) return;
    this.past = this.past.slice(0, -1);
    this.future = [this.place, ...this.future];
    this.arrive(place);
  }

  forward(): void {
    const place = this.future[0];
    if (!place) return;
    this.future = this.future.slice(1);
    this.past = [...this.past, this.place];
    this.arrive(place);
  }

  /** Forgets every place: another project has been opened. */
  reset(area: Area): void {
    this.past = [];
    this.future = [];
    this.tabs.clear();
    this.selections.clear();
    this.recent = [];
    this.place = { ...HOME, area };
  }

  private met(record: string): void {
    this.recent = [record, ...this.recent.filter((id) => id !== record)].slice(0, REMEMBERED);
  }

  /** Takes a place in; text that is still local is sent first where another screen comes. */
  private arrive(place: Place): void {
    if (place.area !== this.place.area || place.stage !== this.place.stage || place.tab !== this.place.tab) {
      // What is being typed is handed over while its field still stands.
      if (isTyping(document.activeElement)) (document.activeElement as HTMLElement).blur();
      void saving.flush().catch(() => undefined);
    }
    this.place = place;
    if (place.tab) this.tabs.set(tabKey(place), place.tab);
    if (place.record) this.selections.set(listKey(place), place.record);
    if (place.area !== 'home' && project.view) {
      const { area, stage, tab } = place;
      preferences.keep(PLACE_KEY, { path: project.view.path, area, stage, tab });
    }
  }

  /** Fills in the tab and selection that the person left there. */
  private complete(target: Partial<Place> & { area: Area }): Place {
    const next: Place = { ...HOME, ...target };
    if (next.area === 'stage') next.stage ??= STAGES[0];
    next.tab ??= this.tabs.get(tabKey(next)) ?? (next.area === 'stage' ? 'guide' : null);
    if (target.record === undefined) next.record = this.selections.get(listKey(next)) ?? null;
    return next;
  }
}

/** Where the person left a project; only the last project is remembered. */
export function leftAt(path: string): (Partial<Place> & { area: Area }) | null {
  const left = preferences.read<{ path: string; area: Area; stage: Stage | null; tab: string | null } | null>(
    PLACE_KEY,
    null,
  );
  return left?.path === path ? { area: left.area, stage: left.stage, tab: left.tab } : null;
}

const tabKey = (place: Place) => `${place.area}/${place.stage ?? ''}`;
const listKey = (place: Place) => `${tabKey(place)}/${place.tab ?? ''}`;

function same(a: Place, b: Place): boolean {
  return a.area === b.area && a.stage === b.stage && a.tab === b.tab && a.record === b.record && a.field === b.field;
}

export const navigation = new Navigation();

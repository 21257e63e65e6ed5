/** Which journey the map shows, and whether today's, the future one, or both. */
import type { WireRecord } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { preferences } from '../state/settings.svelte.ts';
import { journeyPairs, versionOf, type Pair, type Version } from './journeys.ts';

export type Shown = Version | 'both';

const VIEW_KEY = 'journeys.map';

/** How a person left the map. */
interface Kept {
  readonly pair: string | null;
  readonly shown: Shown;
}

export class MapRoom {
  private kept = $state.raw<Kept>(preferences.read<Kept>(VIEW_KEY, { pair: null, shown: 'as_is' }));

  readonly pairs = $derived(journeyPairs());
  readonly pair = $derived<Pair | null>(this.pairs.find((pair) => pair.id === this.kept.pair) ?? this.pairs[0] ?? null);
  readonly shown = $derived<Shown>(this.kept.shown);
  /** The versions that a person wants to see. */
  private readonly versions = $derived.by<readonly Version[]>(() => (this.shown === 'both' ? ['as_is', 'to_be'] : [this.shown]));
  /** The journeys on the screen, today's above the future one. */
  readonly journeys = $derived<readonly WireRecord[]>(this.versions.flatMap((version) => this.pair?.records[version] ?? []));
  /** The versions that are wanted and do not exist. */
  readonly lacking = $derived<readonly Version[]>(this.pair ? this.versions.filter((version) => !this.pair?.records[version]) : []);
  readonly loaded = $derived(project.loaded('journey') && project.loaded('journey_step'));

  private keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    preferences.keep(VIEW_KEY, this.kept);
  }

  /** Shows another path, in the version that exists where the one shown before does not. */
  choose(id: string): void {
    const pair = this.pairs.find((each) => each.id === id);
    if (!pair) return;
    const { shown } = this.kept;
    const fits = shown === 'both' || pair.records[shown];
    this.keep({ pair: id, shown: fits ? shown : pair.records.as_is ? 'as_is' : 'to_be' });
    navigation.select(this.journeys[0]?.id ?? null);
  }

  show(shown: Shown): void {
    this.keep({ shown });
    navigation.select(this.journeys[0]?.id ?? null);
  }

  /** Follows a jump to a journey, or to a step of one. */
  follow(record: WireRecord | undefined): void {
    const id = record?.kind === 'journey' ? record.id : record?.kind === 'journey_step' ? record.parent : null;
    const journey = id ? project.find(id) : undefined;
    if (!journey) return;
    const pair = this.pairs.find((each) => Object.values(each.records).some((own) => own.id === journey.id));
    if (!pair) return;
    const shown = this.shown === 'both' ? 'both' : versionOf(journey);
    if (pair.id !== this.pair?.id || shown !== this.shown) this.keep({ pair: pair.id, shown });
  }
}

/** What the room of change requests asks of the core, and what it does in the name of a person. */
import { execute } from '../backend/index.ts';
import type { Brief, ChangeImpact, ChangeLedger, Fields, WireRecord } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { today } from '../state/today.ts';
import { report, travel } from '../state/undo.ts';
import { errorText, kindName } from '../state/words.ts';
import { requestOf } from './request.ts';
import type { Disposition, Item, Option } from './request.ts';

export const KIND = 'change_request';

/** One change request on the screen with its price; it lasts as long as the request is looked at. */
export class OpenRequest {
  readonly id: string;
  impact = $state.raw<ChangeImpact | null>(null);
  /** Why the price cannot be told; the last one stays on the screen. */
  refusal = $state<string | null>(null);
  /** The option that is looked at; nothing while the person has not touched any. */
  private looked = $state<number | null>(null);
  private asked = 0;

  readonly record = $derived.by(() => project.find(this.id));
  readonly request = $derived(this.record ? requestOf(this.record) : null);
  readonly option = $derived.by(() => {
    const options = this.request?.options ?? [];
    const chosen = options.findIndex((each) => each.chosen === true);
    return Math.min(this.looked ?? Math.max(0, chosen), Math.max(0, options.length - 1));
  });
  readonly plan = $derived(this.impact?.options[this.option] ?? null);
  /** A request that has taken effect is history. */
  readonly fixed = $derived(project.readOnly || (this.request?.applied_on ?? null) !== null);

  constructor(id: string) {
    this.id = id;
  }

  /** Asks for the price as things stand; only the answer to the last question counts. */
  async weigh(): Promise<void> {
    const mine = (this.asked += 1);
    try {
      const impact = await execute('change.impact', { id: this.id });
      if (mine !== this.asked) return;
      this.impact = impact;
      this.refusal = null;
    } catch (cause) {
      if (mine === this.asked) this.refusal = errorText(cause).message;
    }
  }

  look(option: number): void {
    this.looked = option;
  }

  /** Sends fields of the request; a refusal is told and handed on, so that no text is thrown away. */
  async send(fields: Fields | (() => Fields), key?: string): Promise<unknown> {
    try {
      const coalesce = key ? { coalesce_key: `${this.id}/${key}` } : {};
      const now = () => (typeof fields === 'function' ? fields() : fields);
      return await project.change('record.update', () => ({ id: this.id, fields: now(), ...coalesce }));
    } catch (cause) {
      report(cause);
      throw cause;
    }
  }

  /** Makes other items out of those that are there. */
  async sendItems(change: (items: readonly Item[]) => readonly Item[]): Promise<void> {
    await this.send(() => ({ items: listed(change(this.request?.items ?? [])) })).catch(() => undefined);
  }

  /** Makes other options out of those that are there. */
  sendOptions(change: (options: readonly Option[]) => readonly Option[], key?: string): Promise<unknown> {
    return this.send(() => ({ options: listed(change(this.request?.options ?? [])) }), key);
  }

  async propose(record: string, field: string, value: unknown): Promise<boolean> {
    return done(project.change('change.propose', { id: this.id, record, field, value }));
  }

  async decide(disposition: Disposition): Promise<boolean> {
    await saving.flush().catch(() => undefined);
    const { options = [], decided_by, rationale } = this.request ?? {};
    return done(
      project.change('change.decide', {
        id: this.id,
        disposition,
        ...(options.length > 0 ? { option: this.option } : {}),
        ...(decided_by ? { decided_by } : {}),
        ...(rationale ? { rationale } : {}),
      }),
    );
  }

  async apply(): Promise<boolean> {
    await saving.flush().catch(() => undefined);
    try {
      await project.change('change.apply', { id: this.id });
      toasts.show(t('ui-request-applied', { code: this.record?.code ?? '' }), {
        tone: 'ok',
        action: { label: t('ui-undo'), run: () => void travel('undo') },
      });
      return true;
    } catch (cause) {
      report(cause);
      return false;
    }
  }

  async resubmit(): Promise<void> {
    try {
      const { id } = await project.change('change.resubmit', { id: this.id });
      navigation.select(id);
      toasts.show(t('ui-request-resubmitted', { code: project.find(id)?.code ?? '' }), { tone: 'ok' });
    } catch (cause) {
      report(cause);
    }
  }
}

async function done(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (cause) {
    report(cause);
    return false;
  }
}

/** A wish of the client, written down while they speak; nothing but its title is needed. */
export async function receive(title: string): Promise<WireRecord | null> {
  try {
    const { record } = await project.change('record.create', {
      kind: KIND,
      fields: {
        title: title.trim() || t('ui-untitled', { kind: kindName(KIND) }),
        origin: 'client',
        received_on: today(),
        status: 'submitted',
      },
    });
    navigation.select(record.id);
    return record;
  } catch (cause) {
    report(cause);
    return null;
  }
}

export const ledger = (): Promise<ChangeLedger> => execute('change.ledger', {});

/** What a record is called that a request points at; its kind is brought, so that later changes are seen. */
export async function nameOf(id: string): Promise<Brief | null> {
  try {
    const brief = await project.locate(id);
    await project.ensure(brief.kind);
    return brief;
  } catch {
    return null;
  }
}

const listed = <T>(items: readonly T[]) => (items.length > 0 ? items : null);

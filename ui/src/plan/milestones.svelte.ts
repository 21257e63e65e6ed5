/** What the milestone board knows: the milestones as the core dates them, with what is delivered and what is paid. */
import { execute } from '../backend/index.ts';
import type { PlanTask, PlanView } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { report } from '../state/undo.ts';
import { toDay } from './days.ts';
import { progressOf } from './progress.ts';

const WHOLE = 100;
/** Shares that were split by dividing may miss the whole by less than anyone writes. */
const CENT = 0.005;

/** A milestone with what people wrote about it. */
export interface Milestone {
  readonly task: PlanTask;
  readonly deliverable: string;
  /** The share of the price that falls due with it, in percent. */
  readonly payment: number | null;
  /** The shares up to and including this one. */
  readonly cumulated: number;
  readonly amount: number | null;
  readonly invoiced: boolean;
  readonly state: 'reached' | 'overdue' | 'open';
}

/** What all milestones come to. */
export interface Sums {
  readonly payment: number;
  readonly invoiced: number;
  /** Due, because the milestone is reached, and not yet invoiced. */
  readonly due: number;
  /** Whether shares were given at all, and do not make up the whole. */
  readonly wrong: boolean;
}

export class MilestoneBoard {
  plan = $state.raw<PlanView | null>(null);

  /** The price of the contract: what the features in scope are priced at, or `null` where none has a price. */
  readonly price = $derived.by(() => {
    const prices = project
      .records('feature')
      .filter(({ fields }) => fields['scope'] === 'in')
      .flatMap(({ fields }) => (typeof fields['price'] === 'number' ? [fields['price']] : []));
    return prices.length > 0 ? prices.reduce((sum, price) => sum + price, 0) : null;
  });

  readonly milestones = $derived.by((): Milestone[] => {
    const { plan, price } = this;
    if (!plan) return [];
    let cumulated = 0;
    const dated = plan.tasks.filter((task) => task.type === 'milestone').sort(byDate);
    return dated.map((task) => {
      const fields = project.find(task.id)?.fields ?? {};
      const payment = typeof fields['payment_percent'] === 'number' ? fields['payment_percent'] : null;
      cumulated += payment ?? 0;
      return {
        task,
        deliverable: typeof fields['deliverable'] === 'string' ? fields['deliverable'] : '',
        payment,
        cumulated,
        amount: price !== null && payment !== null ? (price * payment) / WHOLE : null,
        invoiced: fields['invoiced'] === true,
        state: task.done ? 'reached' : task.finish !== null && task.finish < plan.today ? 'overdue' : 'open',
      };
    });
  });

  readonly sums = $derived.by((): Sums => {
    const share = (which: (milestone: Milestone) => boolean) =>
      this.milestones.filter(which).reduce((sum, { payment }) => sum + (payment ?? 0), 0);
    const payment = share(() => true);
    const given = this.milestones.some((each) => each.payment !== null);
    return {
      payment,
      invoiced: share((each) => each.invoiced),
      due: share((each) => each.state === 'reached' && !each.invoiced),
      wrong: given && Math.abs(payment - WHOLE) > CENT,
    };
  });

  /** The next milestone that is not reached. */
  readonly next = $derived(this.milestones.find((each) => each.state !== 'reached') ?? null);

  /** Asks for the dates; again after every change of the project. */
  async refresh(): Promise<void> {
    const plan = await execute('plan.get', {});
    if (!this.plan || plan.revision >= this.plan.revision) this.plan = plan;
  }

  /** How many days lie between today and a milestone. */
  away(milestone: Milestone): number | null {
    const { plan } = this;
    return plan && milestone.task.finish ? toDay(milestone.task.finish) - toDay(plan.today) : null;
  }

  change(id: string, fields: Record<string, unknown>): void {
    project.change('record.update', { id, fields }).catch(report);
  }

  /** Notes that a milestone is reached today, or that it is not. */
  reach(milestone: Milestone, reached: boolean): void {
    if (this.plan) this.change(milestone.task.id, progressOf(milestone.task, reached ? WHOLE : 0, this.plan.today));
  }

  create(title: string): void {
    const fields = { title, type: 'milestone', duration: 0 };
    project.change('record.create', { kind: 'task', fields }).catch(report);
  }
}

function byDate(a: PlanTask, b: PlanTask): number {
  const [first, second] = [a.finish ?? '9999', b.finish ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** What has no diagram yet although the method asks for one: key roles without a process, must features without a flow. */
import type { WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';

export interface Missing {
  readonly record: WireRecord;
  readonly type: 'role_process' | 'business_flow';
}

export function missing(): Missing[] {
  const diagrams = project.records('diagram');
  const drawn = (type: string) => {
    const of = diagrams.filter((diagram) => diagram.fields['type'] === type);
    const nodes = of.flatMap((diagram) => (diagram.fields['nodes'] as { record?: string }[] | undefined) ?? []);
    return new Set([...of.map((diagram) => diagram.fields['about']), ...(type === 'business_flow' ? nodes.map((node) => node.record) : [])]);
  };
  const [processes, flows] = [drawn('role_process'), drawn('business_flow')];
  const features = project.records('feature');
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const parents = new Set(features.map((feature) => feature.parent));
  const roles = project.records('role').filter((role) => role.fields['key_role'] !== false && !processes.has(role.id));
  // A flow of a module covers the features below it, as the gate counts it.
  const covered = (id: string | null): boolean => id !== null && (flows.has(id) || covered(byId.get(id)?.parent ?? null));
  const open = features.filter(
    ({ id, fields }) =>
      fields['priority'] === 'must' && fields['scope'] === 'in' && !fields['no_flow_reason'] && !parents.has(id) && !covered(id),
  );
  return [
    ...roles.map((record): Missing => ({ record, type: 'role_process' })),
    ...open.map((record): Missing => ({ record, type: 'business_flow' })),
  ];
}

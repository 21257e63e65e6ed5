/** The checks whose gates the fake plays. */
import type { Stage } from '../types.ts';

/** Check names that exist in the locale files, so that the fake's gates read like real ones. */
export const FAKE_CHECKS: Record<Stage, string[]> = {
  research: ['client-session', 'pain-points-evidenced', 'evidence-mixed', 'objectives-measured', 'alignment-agreed'],
  architecture: ['views-exist', 'role-processes', 'decision-effects', 'features-scoped', 'done-defined'],
  requirements: ['features-refined', 'verifiable', 'readers-served', 'no-suspect'],
  development: ['plan-acyclic', 'milestones-deliver', 'capacity-kept'],
  integration: ['hops-bridged', 'interfaces-debugged', 'openness-complete'],
  deployment: ['requirements-passed', 'no-critical-defect', 'cost-order'],
  training: ['audiences-taught', 'purposes-mixed', 'faq-covers'],
  coaching: ['strategies-complete', 'kpis-tracked', 'single-focus'],
};

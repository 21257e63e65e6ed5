/** The projects that were open before, as home lists them. */
import { STAGES } from '../types.ts';
import type { Finding, Language, Portfolio, RecentProject, Stage } from '../types.ts';
import { FAKE_CHECKS } from './checks.ts';

/** Four projects: two under way, the sample, and one whose file is gone. */
export function recentProjects(lang: Language): RecentProject[] {
  const zh = lang === 'zh';
  const stages = (done: number[]) =>
    STAGES.map((stage, index) => ({
      stage,
      done: done[index] ?? 0,
      total: 8,
      checks_failed: 0,
      next: null,
      decision: null,
    }));
  const next = (stage: Stage): Finding => ({
    check: `${stage}-${FAKE_CHECKS[stage][0]}`,
    stage,
    record: null,
    kind: null,
    field: null,
    args: {},
  });
  const standing = (more: Partial<Portfolio>): Portfolio => ({
    next_milestone: null,
    delay_days: null,
    failing_required: 0,
    open_changes: 0,
    risks_red: 0,
    ...more,
  });
  return [
    {
      path: '/home/consultant/retail.stagecraft',
      name: zh ? '禾木生活 · 全渠道数字化升级' : 'Hemu Living · omnichannel upgrade',
      client: zh ? '禾木生活' : 'Hemu Living',
      opened_at: '2026-11-22T09:40:00Z',
      stages: stages([8, 8, 5, 2, 1]),
      next: next('requirements'),
      portfolio: standing({
        next_milestone: { title: zh ? '一期上线' : 'First go-live', on: '2026-12-18', delay_days: 5 },
        delay_days: 5,
        failing_required: 3,
        open_changes: 2,
        risks_red: 2,
      }),
      missing: false,
      sample: false,
    },
    {
      path: '/home/consultant/warehouse.stagecraft',
      name: zh ? '北辰物流 · 仓储数字化' : 'Beichen Logistics · warehouse',
      client: zh ? '北辰物流' : 'Beichen Logistics',
      opened_at: '2026-11-20T03:12:00Z',
      stages: stages([8, 3]),
      next: next('architecture'),
      portfolio: standing({
        next_milestone: { title: zh ? '方案评审' : 'Design review', on: '2026-12-03', delay_days: 0 },
        delay_days: 0,
      }),
      missing: false,
      sample: false,
    },
    {
      path: '/home/consultant/sample.stagecraft',
      name: zh ? '示例：区域零售连锁' : 'Sample: a regional retail chain',
      client: '',
      opened_at: '2026-11-18T01:00:00Z',
      stages: stages([7, 7, 6, 5, 5, 4, 3, 2]),
      next: null,
      portfolio: standing({ delay_days: -2, open_changes: 1 }),
      missing: false,
      sample: true,
    },
    {
      path: '/mnt/usb/old.stagecraft',
      name: zh ? '云杉制造 · MES 规划' : 'Spruce Manufacturing · MES plan',
      client: zh ? '云杉制造' : 'Spruce Manufacturing',
      opened_at: '2026-10-02T08:00:00Z',
      stages: stages([6]),
      next: null,
      portfolio: null,
      missing: true,
      sample: false,
    },
  ];
}

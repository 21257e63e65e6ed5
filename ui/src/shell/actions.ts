/** The actions that work on every screen. */
import { execute, STAGES } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import type { Area } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { preferences } from '../state/settings.svelte.ts';
import { clock, lang, t } from '../state/text.svelte.ts';
import { workshop } from '../state/workshop.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report, travel } from '../state/undo.ts';
import { kindPlural } from '../state/words.ts';
import { openFromDisk } from '../home/opening.ts';
import type { Action } from './shortcuts.svelte.ts';

const opened = () => project.view !== null;

/** Whether the focused field has typing of its own to take back; the field marks itself. */
function ownHistory(event?: KeyboardEvent): boolean {
  const target = event?.target;
  return target instanceof HTMLElement && target.dataset['edited'] === 'true';
}

function step(direction: 'undo' | 'redo') {
  return (event?: KeyboardEvent) => {
    if (ownHistory(event)) return false;
    void travel(direction);
    return true;
  };
}

async function saveNow(): Promise<void> {
  try {
    await saving.flush();
    toasts.show(t('ui-saved-at', { time: clock(saving.savedAt ?? new Date()) }), { tone: 'ok' });
  } catch (cause) {
    report(cause);
  }
}

async function closeProject(): Promise<void> {
  await saving.flush().catch(() => undefined);
  await execute('project.close', {}).catch(() => undefined);
  project.clear();
  navigation.reset('home');
}

const room = (area: Area): Action => ({
  id: `go-${area}`,
  text: 'ui-go-to',
  label: () => t('ui-go-to', { place: t(`ui-area-${area}`) }),
  chords: [],
  group: 'navigate',
  when: area === 'home' || area === 'settings' ? () => true : opened,
  run: () => navigation.go({ area }),
});

/** Everything a person can call anywhere; `open` shows the two sheets of the frame. */
export function globalActions(open: { palette: () => void; help: () => void; create: () => void }): Action[] {
  return [
    { id: 'palette', text: 'ui-palette', chords: ['Ctrl+K'], group: 'everywhere', quiet: true, run: open.palette },
    { id: 'help', text: 'ui-help', chords: ['?', 'F1'], group: 'everywhere', always: true, run: open.help },
    {
      id: 'search',
      text: 'ui-area-search',
      chords: ['Ctrl+Shift+F'],
      group: 'everywhere',
      when: opened,
      run: () => navigation.go({ area: 'search' }),
    },
    { id: 'undo', text: 'ui-undo', chords: ['Ctrl+Z'], group: 'everywhere', always: true, when: opened, run: step('undo') },
    {
      id: 'redo',
      text: 'ui-redo',
      chords: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      group: 'everywhere',
      always: true,
      when: opened,
      run: step('redo'),
    },
    { id: 'save', text: 'ui-save', chords: ['Ctrl+S'], group: 'everywhere', always: true, when: opened, run: () => void saveNow() },
    {
      // Of everything here only documents are printed; in their room the same keys print the one that is shown.
      id: 'print',
      text: 'ui-document-print',
      chords: ['Ctrl+P'],
      group: 'everywhere',
      when: () => opened() && navigation.place.area !== 'documents',
      run: () => navigation.go({ area: 'documents' }),
    },
    { id: 'workshop', text: 'ui-workshop', chords: ['F11'], group: 'everywhere', when: opened, run: () => workshop.enter() },
    { id: 'new-project', text: 'ui-new-project', chords: [], group: 'everywhere', run: open.create },
    {
      id: 'open-project',
      text: 'ui-open-project',
      chords: ['Ctrl+O'],
      group: 'everywhere',
      run: () => void openFromDisk(),
    },
    {
      id: 'close-project',
      text: 'ui-close-project',
      chords: [],
      group: 'everywhere',
      when: opened,
      run: () => void closeProject(),
    },
    {
      id: 'back',
      text: 'ui-back',
      chords: ['Alt+ArrowLeft'],
      group: 'navigate',
      when: opened,
      run: () => navigation.back(),
    },
    {
      id: 'forward',
      text: 'ui-forward',
      chords: ['Alt+ArrowRight'],
      group: 'navigate',
      when: opened,
      run: () => navigation.forward(),
    },
    ...STAGES.map((stage, index): Action => ({
      id: `stage-${stage}`,
      text: `stage-${stage}`,
      label: () => t('ui-go-to', { place: t(`stage-${stage}`) }),
      chords: [`Ctrl+${index + 1}`],
      group: 'navigate',
      when: opened,
      run: () => navigation.stage(stage),
    })),
    ...(['home', 'project', 'trace', 'documents', 'baselines', 'history', 'settings'] as const).map(room),
    ...(project.described?.kinds ?? []).map(({ kind }): Action => ({
      id: `list-${kind}`,
      text: 'ui-go-to',
      label: () => t('ui-go-to', { place: kindPlural(kind) }),
      chords: [],
      group: 'navigate',
      when: opened,
      run: () => navigation.list(kind),
    })),
    {
      id: 'theme',
      text: 'ui-switch-theme',
      chords: [],
      group: 'everywhere',
      run: () => void preferences.chooseTheme(preferences.theme === 'dark' ? 'light' : 'dark'),
    },
    {
      id: 'language',
      text: 'ui-switch-language',
      chords: [],
      group: 'everywhere',
      run: () => void preferences.chooseLanguage(lang() === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'escape',
      text: 'ui-escape',
      chords: ['Escape'],
      group: 'everywhere',
      told: true,
    },
  ];
}

/** Starts the window. A failure before the first screen is shown as text, never as a blank page. */
import { mount } from 'svelte';
import App from './App.svelte';
import { connect } from './backend/index.ts';
import './design/base.css';
import { watchFailures } from './shell/failure.svelte.ts';
import { project } from './state/project.svelte.ts';
import { preferences } from './state/settings.svelte.ts';

async function start(target: HTMLElement): Promise<void> {
  await connect();
  await Promise.all([preferences.start(), project.start()]);
  mount(App, { target });
}

/** Says what went wrong where no screen could be drawn. */
function sayFailure(target: HTMLElement, cause: unknown): void {
  const text = document.createElement('pre');
  text.setAttribute('role', 'alert');
  text.textContent = cause instanceof Error ? `${cause.message}\n\n${cause.stack ?? ''}` : String(cause);
  target.replaceChildren(text);
}

const target = document.getElementById('app');
if (target) {
  watchFailures();
  start(target).catch((cause: unknown) => sayFailure(target, cause));
}

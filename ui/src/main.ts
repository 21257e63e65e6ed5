/** Starts the window. A failure before the first screen is shown as text, never as a blank page. */
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });

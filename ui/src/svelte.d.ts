/** Lets plain TypeScript files import components; svelte-check knows their real types. */
declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component;
  export default component;
}

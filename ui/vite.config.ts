/// <reference types="vitest/config" />
/**
 * Builds the window's pages and runs its component tests.
 * Nothing built here may fetch from another host: the content policy of the shell refuses it.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Debian's own Chromium is used unless a person names another, so that nothing is downloaded. */
const chromium = process.env['STAGECRAFT_CHROMIUM'] ?? '/usr/bin/chromium';

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { $lib: at('./src'), $assets: at('../assets') } },
  clearScreen: false,
  server: { port: 5173, strictPort: !process.env['VITEST'], fs: { allow: ['..'] } },
  // All rooms are scanned at once: a package found late would reload the page under a running test.
  optimizeDeps: {
    // A browser without tests must not scan theirs: the tools of tests are no part of the window.
    entries: process.env['VITEST'] ? ['src/**/*.{ts,svelte}', 'tests/**/*.ts'] : ['src/main.ts', 'src/**/*.svelte'],
    include: [
      'axe-core',
      'pinyin-pro',
      'pdfjs-dist',
      'bits-ui',
      '@internationalized/date',
      '@fluent/bundle',
      '@xyflow/svelte',
      '@tiptap/core',
      '@tiptap/starter-kit',
      '@tiptap/extension-table',
      '@tiptap/extensions',
      '@tiptap/suggestion',
    ],
  },
  build: {
    target: 'safari16',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    sourcemap: false,
  },
  test: {
    include: ['tests/**/*.test.ts', 'src/**/*.test.ts'],
    testTimeout: 20_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      // Two runs on one machine must not fight for a port.
      api: { strictPort: false },
      provider: playwright({
        launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] },
      }),
      instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
    },
  },
});

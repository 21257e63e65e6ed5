/** Lint rules that keep the rooms of the window apart; a wrong import edge is an error. */
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const STAGES = [
  'research',
  'architecture',
  'requirements',
  'development',
  'integration',
  'deployment',
  'training',
  'coaching',
];

/** Only the seam to the core may name Tauri. */
const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only ui/src/backend talks to the shell.',
};

/** Builds one no-restricted-imports rule; later matching blocks replace earlier ones, so each repeats the Tauri rule. */
const forbid = (...patterns) => ['error', { patterns: [tauri, ...patterns] }];

const stageBlocks = STAGES.map((stage) => ({
  files: [`src/stages/${stage}/**`],
  rules: {
    'no-restricted-imports': forbid({
      group: STAGES.filter((other) => other !== stage).flatMap((other) => [`**/stages/${other}/**`, `../${other}/**`]),
      message: 'A stage never imports another stage.',
    }),
  },
}));

export default ts.config(
  { ignores: ['dist/**', 'src/bindings/**'] },
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    rules: {
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/require-each-key': 'error',
      // Maps, sets and dates that are made and used up inside one function need no signals.
      'svelte/prefer-svelte-reactivity': 'off',
      'no-restricted-imports': forbid(),
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/design/**'],
    rules: {
      'no-restricted-imports': forbid({
        group: [
          '**/backend/**',
          '**/shell/**',
          '**/stages/**',
          '**/sheet/**',
          '**/home/**',
          '**/state/**',
          '**/bindings/**',
        ],
        message: 'The design room knows no domain.',
      }),
    },
  },
  {
    files: ['src/sheet/**'],
    rules: {
      'no-restricted-imports': forbid({
        group: ['**/shell/**', '**/stages/**', '**/home/**'],
        message: 'An instrument never imports the frame or a stage.',
      }),
    },
  },
  ...stageBlocks,
  { files: ['src/backend/**'], rules: { 'no-restricted-imports': 'off' } },
);

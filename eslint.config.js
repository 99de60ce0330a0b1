import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** What is drawn without the seed of the run could not be drawn again where it failed. */
const unseeded = [
  "[callee.object.name='fc'][callee.property.name=/^(assert|check|sample)$/]",
  "[callee.name='assert']",
].map((call) => ({
  selector: `CallExpression${call}:not(:has(ObjectExpression.arguments > Property[key.name='seed']))`,
  message: "Give it the seed of the run: `const seed = inject('seed')`.",
}));

const noWallClock = [
  { name: 'setTimeout', message: 'The engine has no clock.' },
  { name: 'setInterval', message: 'The engine has no clock.' },
  { name: 'fetch', message: 'The engine has no I/O.' },
  { name: 'process', message: 'The engine has no environment.' },
];

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/build/',
      'dist/',
      '**/.svelte-kit/',
      'data*/',
      '**/*.generated.{ts,mjs}',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The compiler allows no enums, and to look for them takes a sixth of all the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Code points are what we mean where we spread a text.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // What a library's factory returns is an instance of its class, whatever its generics say.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Methods of an interface may be asynchronous without each implementation having to wait for something.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  ...svelte.configs.recommended.map((config) => ({ ...config, files: config.files ?? ['**/*.svelte'] })),
  {
    // What a Svelte file gets from `$types` is known to svelte-check alone; it checks the types there.
    files: ['**/*.svelte'],
    ...ts.configs.disableTypeChecked,
  },
  {
    files: ['**/*.svelte'],
    // The desk is always served at the root of its origin.
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      // In a `pre` a line break is content, and prettier would move a bare one.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
    },
  },
  { files: ['catalogue/messages/**', 'adapters/cli/demo-events.ts'], rules: { 'max-lines': 'off' } },
  { files: ['scripts/**', 'bench/**', 'tests/**', '**/testing/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', ...unseeded] } },
  {
    files: ['engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noWallClock],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The engine has no clock: times come in as values.' },
        { object: 'Math', property: 'random', message: 'The engine is deterministic.' },
      ],
    },
  },
);

/** The rooms and what each may touch: house rules as code. `npm run check` runs them; tests/boundaries.test.ts proves that they bite. */
const tests = String.raw`(\.test\.ts$|/testing/)`;

/** Folders of community/ that every use case may lean on. */
const commons =
  'database|journal|decisions|outbox|audit|policies|members|templates|notifications|authority|live|entities|testing';
/** Neighbours beyond the commons, as community/README.md lists them. */
const neighbours = {
  desk: '.*',
  house: '.*',
  moderation: '.*',
  reports: 'actions|contents|sanctions',
  appeals: 'actions|sanctions',
  actions: 'contents|sanctions',
  reviews: 'actions',
  sanctions: 'actions',
  schedule: 'retention|sanctions',
  exports: 'statistics',
};

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means that two rooms cannot be understood apart.',
      from: { pathNot: 'node_modules|admin-ui/\\.svelte-kit|trace-tree\\.svelte' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      comment: 'The engine imports nothing of ours and no I/O; clock, ids and digests come in as values.',
      from: { path: '^engine/', pathNot: [tests, '^engine/cases/reference/'] },
      to: { pathNot: ['^engine/', 'node_modules/(ajv|typebox|yaml|re2js)/'] },
    },
    {
      name: 'reference-is-pure',
      severity: 'error',
      comment: 'The reference meaning of conditions may use json-rules-engine, and nothing else may.',
      from: { path: '^engine/cases/reference/', pathNot: tests },
      to: { pathNot: ['^engine/', 'node_modules/json-rules-engine/'] },
    },
    {
      name: 'reference-stays-beside',
      severity: 'error',
      comment: 'What judges events in production does not load the reference.',
      from: { path: '^engine/', pathNot: [tests, '^engine/cases/reference/'] },
      to: { path: '^engine/cases/reference/' },
    },
    {
      name: 'engine-oracle',
      severity: 'error',
      comment: 'Tests of the engine may use test tools, but nothing of ours outside it.',
      from: { path: `^engine/.*${tests}` },
      to: { path: '^(community|adapters|admin-ui|catalogue)/' },
    },
    {
      name: 'catalogue-stands-alone',
      severity: 'error',
      from: { path: '^catalogue/', pathNot: tests },
      to: { pathNot: ['^catalogue/', 'node_modules/(intl-messageformat|@formatjs)'] },
    },
    {
      name: 'community-knows-no-surface',
      severity: 'error',
      from: { path: '^community/', pathNot: tests },
      to: {
        path: ['^(adapters|admin-ui)/', 'node_modules/(discord\\.js|fastify|@fastify|svelte|@sveltejs)/'],
      },
    },
    {
      name: 'community-takes-words-as-types',
      severity: 'error',
      comment: 'Words are formatted at the edge: community emits codes and values.',
      from: { path: '^community/', pathNot: tests },
      to: { path: '^catalogue/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'use-cases-keep-to-themselves',
      severity: 'error',
      from: {
        path: `^community/(?!(?:${commons}|${Object.keys(neighbours).join('|')})/)([^/]+)/`,
        pathNot: tests,
      },
      to: { path: '^community/([^/]+)/', pathNot: ['^community/$1/', `^community/(?:${commons})/`] },
    },
    ...Object.entries(neighbours).map(([folder, others]) => ({
      name: `neighbours-of-${folder}`,
      severity: 'error',
      from: { path: `^community/${folder}/`, pathNot: tests },
      to: { path: '^community/([^/]+)/', pathNot: `^community/(?:${folder}|${commons}|${others})/` },
    })),
    {
      name: 'adapters-do-not-meet',
      severity: 'error',
      comment: 'Only http/ and cli/ import every room and wire them.',
      from: { path: '^adapters/(?!http/|cli/)([^/]+)/', pathNot: tests },
      to: { path: '^adapters/([^/]+)/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'desk-sees-types-of-community',
      severity: 'error',
      comment: 'At run time Vite would bundle a second copy and open the database twice.',
      from: { path: '^admin-ui/', pathNot: tests },
      to: { path: '^community/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'desk-has-one-door',
      severity: 'error',
      from: { path: '^admin-ui/', pathNot: tests },
      to: { path: ['^(adapters|migrations)/', 'node_modules/(@mikro-orm|@electric-sql|pg)/'] },
    },
    {
      name: 'exports-only',
      severity: 'error',
      comment: 'A path that a room does not export does not resolve.',
      from: { path: '^(catalogue|engine|community|adapters)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-deep-imports',
      severity: 'error',
      comment: 'Rooms meet at their exports.',
      from: { path: '^(catalogue|engine|community|adapters|admin-ui)/', pathNot: tests },
      to: {
        path: '^(catalogue|engine|community|adapters|admin-ui)/',
        pathNot: [
          '^$1/',
          '^(catalogue|engine|community|adapters|admin-ui)/(index\\.ts|exchange/index\\.ts|database/directory-lock\\.ts|cases/reference/index\\.ts|handler\\.d\\.ts|build/)',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

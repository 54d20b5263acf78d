// The direction of the arrows between folders (docs/ARCHITECTURE.md). Each comment tells the offender why.

/** What each folder may import of ours, besides itself; and why nothing else. */
const ARROWS = {
  domain: {
    mayImport: [],
    because:
      'The nouns and laws of the field depend on nothing: everything else depends on them. Move what you need into src/domain, or pass it in.',
  },
  crosswalk: {
    mayImport: ['domain'],
    because: 'Reading and checking mapping files must be possible without answers, database or server. Pass what you need as an argument.',
  },
  prefill: {
    mayImport: ['domain', 'crosswalk'],
    because:
      'What may be inferred from an answer is decided by answers and crosswalk alone, so that it can be tested and explained without the rest.',
  },
  coverage: {
    mayImport: ['domain', 'crosswalk', 'prefill'],
    because: 'Coverage counts what the crosswalk and the suggestions say; it reads nothing itself.',
  },
  review: {
    mayImport: ['domain', 'crosswalk', 'prefill', 'coverage'],
    because:
      'The workflow is a table, the work list is made of suggestions and marks; who calls them and where they are stored is decided in src/application.',
  },
  access: {
    mayImport: ['domain'],
    because: 'The policy is a table of actor, action and resource; it knows nothing of how a request came in.',
  },
  persistence: {
    mayImport: ['domain'],
    because: 'Storage saves and loads nouns of the domain. What to do with them is a use case: put it in src/application.',
  },
  exchange: {
    mayImport: ['domain', 'crosswalk', 'prefill', 'coverage', 'review', 'access'],
    because: 'A file format turns bytes into nouns and back; it neither loads nor saves. Call it from src/cli or src/graphql.',
  },
  application: {
    mayImport: ['domain', 'crosswalk', 'prefill', 'coverage', 'review', 'access', 'persistence'],
    because: 'A use case must not know whether a terminal or a request called it, nor in which format the answer goes out.',
  },
  graphql: {
    mayImport: ['domain', 'crosswalk', 'prefill', 'coverage', 'review', 'access', 'application', 'exchange', 'settings.ts'],
    because: 'A resolver parses, calls one use case and renders. Storage is reached through src/application only.',
  },
  cli: {
    mayImport: [
      'domain',
      'crosswalk',
      'prefill',
      'coverage',
      'review',
      'access',
      'application',
      'exchange',
      'graphql/load-graphql.ts',
      'settings.ts',
    ],
    because:
      'A command parses, calls one use case and renders. Storage is reached through src/application only, and the server through its one door.',
  },
  web: { mayImport: [], because: 'Pages talk to GraphQL over HTTP only, as any other client does.' },
};

/** Folders that decide and touch nothing: no files, clock, network, environment or framework. */
const PURE = ['domain', 'crosswalk', 'prefill', 'coverage', 'review', 'access'];

/** Packages with one owner each: replacing a package must mean changing one folder. */
const OWNERS = [
  { packages: ['type-graphql', '@apollo', 'dataloader', 'graphql-jit', 'graphql-query-complexity'], owner: '^src/graphql/' },
  { packages: ['@mikro-orm', '@electric-sql', 'pg'], owner: '^(src/persistence/|mikro-orm\\.config\\.ts$)' },
  { packages: ['commander'], owner: '^src/cli/' },
  { packages: ['jose'], owner: '^src/graphql/identity/' },
  { packages: ['csv-parse', 'csv-stringify'], owner: '^src/exchange/' },
  { packages: ['yauzl', 'saxes', 'fflate'], owner: '^src/exchange/xlsx/' },
  { packages: ['yaml'], owner: '^src/crosswalk/' },
];

const folders = Object.keys(ARROWS);
const inPackages = (packages) => `node_modules/(${packages.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    ...folders.map((folder) => ({
      name: `arrows-of-${folder}`,
      comment: ARROWS[folder].because,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: [folder, ...ARROWS[folder].mayImport].map((to) => (to.includes('.') ? `^src/${to}$` : `^src/${to}/`)) },
    })),
    {
      name: 'every-file-has-a-folder',
      comment: `A file of src belongs to one of ${folders.join(', ')}: an unknown folder has no arrows. Add the folder to ARROWS in .dependency-cruiser.cjs first.`,
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/(${folders.join('|')})/`, '^src/settings\\.ts$', '^src/launch\\.cjs$'] },
      to: {},
    },
    {
      name: 'the-core-is-pure',
      comment:
        'What decides must give the same result everywhere and always: no files, clock, network, processes. Read in src/application or src/cli and pass values in.',
      severity: 'error',
      from: { path: `^src/(${PURE.join('|')})/` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'only-hashes-from-crypto',
      comment: 'Hashing is pure, random numbers and ids are not: in the core, node:crypto is imported by the one file that hashes content.',
      severity: 'error',
      from: { path: `^src/(${PURE.join('|')})/`, pathNot: 'hash[^/]*\\.ts$' },
      to: { dependencyTypes: ['core'], path: '^(node:)?crypto$' },
    },
    ...OWNERS.map(({ packages, owner }) => ({
      name: `one-owner-of-${packages[0].replace('@', '')}`,
      comment: 'This package has one owner, so that it can be replaced in one place. Ask the owner for what you need.',
      severity: 'error',
      from: { path: '^src/', pathNot: owner },
      to: { path: inPackages(packages) },
    })),
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or hide a third one that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'the-product-needs-no-tests',
      comment: 'What is shipped does not import tests, benchmarks or development packages.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|\\.ci)/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'no-development-package',
      comment: 'It is missing where only the product is installed. Move the package to "dependencies".',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'found',
      comment: 'The import leads nowhere: a typing error, a missing ".ts", or a package that is not in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports are arrows too: a type of the database in the domain is a domain that knows the database.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.cjs', '.mjs'],
    },
  },
};

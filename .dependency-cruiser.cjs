const SPEC = '\\.(spec|contract|fake)\\.tsx?$';
const DOMAIN = '^libs/domain/src/';
const API = '^apps/api/src/';
const WEB = '^apps/web/src/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea cut in the wrong place, and load in an order nobody chose.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: "A package shows what its exports name and nothing else; a deep import is one that does not resolve.",
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'npm hoists: what a neighbour installed would be found today and missing after the next update.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-package-in-production',
      comment: 'What runs in the clinic is installed without development packages.',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '/@types/' },
    },
    {
      name: 'domain-stands-alone',
      comment: 'The domain reads like the guideline and runs anywhere, so it needs itself and xstate, nothing else.',
      severity: 'error',
      from: { path: DOMAIN, pathNot: SPEC },
      to: { pathNot: [DOMAIN, '^node_modules/xstate/'], couldNotResolve: false },
    },
    {
      name: 'domain-kernel-first',
      comment: 'kernel ← pathway ← consultation: what a fact is must not depend on any particular fact.',
      severity: 'error',
      from: { path: `${DOMAIN}kernel/` },
      to: { path: DOMAIN, pathNot: `${DOMAIN}kernel/` },
    },
    {
      name: 'domain-pathway-before-consultation',
      comment: 'kernel ← pathway ← consultation: a pathway is checked before any consultation exists.',
      severity: 'error',
      from: { path: `${DOMAIN}pathway/`, pathNot: SPEC },
      to: { path: DOMAIN, pathNot: `${DOMAIN}(kernel|pathway)/` },
    },
    {
      name: 'domain-patient-stands-beside',
      comment: 'kernel ← patient: whether a record may go depends on how consultations stand, and that is told, not looked up.',
      severity: 'error',
      from: { path: `${DOMAIN}patient/`, pathNot: SPEC },
      to: { path: DOMAIN, pathNot: `${DOMAIN}(kernel|patient)/` },
    },
    {
      name: 'domain-patient-is-for-the-door',
      comment: 'A consultation is decided in the same way whatever becomes of the record afterwards.',
      severity: 'error',
      from: { path: `${DOMAIN}(kernel|pathway|consultation)/` },
      to: { path: `${DOMAIN}patient/` },
    },
    {
      name: 'domain-door-faces-out',
      comment: 'The door is for others; inside the house a chapter that goes through it depends on every chapter.',
      severity: 'error',
      from: { path: `${DOMAIN}(kernel|pathway|consultation|patient)/`, pathNot: SPEC },
      to: { path: `${DOMAIN}index\\.ts$` },
    },
    {
      name: 'media-knows-no-medicine',
      comment: 'A call is a call: it must be replaceable, and testable, without a consultation.',
      severity: 'error',
      from: { path: '^libs/media/' },
      to: { path: '^libs/domain/' },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Libraries are what apps stand on.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'only-tests-use-testing',
      comment: 'Builders of worked examples must not find their way into a clinic.',
      severity: 'error',
      from: { pathNot: [SPEC, '^test/', `${DOMAIN}testing/`] },
      to: { path: '^libs/[^/]+/src/testing/' },
    },
    {
      name: 'through-the-door',
      comment: 'What a package does not export may change without notice, so nobody walks round its door by a relative path.',
      severity: 'error',
      from: { path: '^((?:apps|libs)/[^/]+|test|bench)/' },
      to: { path: '^libs/', pathNot: '^$1/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'engine-knows-no-consultation',
      comment: 'The engine would survive if medicine were replaced by plumbing: it knows the kernel, never the consultation.',
      severity: 'error',
      from: { path: `${API}engine/` },
      to: { path: ['^libs/', API], pathNot: [`${API}engine/`, '^libs/domain/src/kernel/index\\.ts$'] },
    },
    {
      name: 'slices-know-no-sibling',
      comment: 'A slice can be read, changed and removed alone; what two share moves up into the module folder.',
      severity: 'error',
      from: { path: `${API}((?!engine/)[^/]+/[^/]+)/` },
      to: { path: `${API}(?!engine/)[^/]+/[^/]+/`, pathNot: `${API}$1/` },
    },
    {
      name: 'web-shared-knows-no-feature',
      comment: 'What everything stands on cannot lean on any one of them.',
      severity: 'error',
      from: { path: `${WEB}shared/` },
      to: { path: WEB, pathNot: `${WEB}shared/` },
    },
    {
      name: 'web-features-know-no-other',
      comment: 'Features meet in app/, which composes them, so that one screen can change without another.',
      severity: 'error',
      from: { path: `${WEB}((?!app/|shared/)[^/]+)/` },
      to: { path: `${WEB}[^/]+/`, pathNot: [`${WEB}$1/`, `${WEB}shared/`] },
    },
    {
      name: 'api-and-web-never-meet',
      comment: 'They meet over HTTP only, so that either can be deployed, or replaced, alone.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-know-no-test',
      comment: 'What only a test brings is not there in a clinic.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^(test|bench|\\.ci)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // Types count: an engine that needs the consultation's types knows the consultation.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@anteroom/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.scss'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};

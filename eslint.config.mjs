import { builtinRules } from 'eslint/use-at-your-own-risk';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { basename, relative } from 'node:path';

const SPECS = ['**/*.spec.{ts,tsx}'];
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

// A stem is looked for by eye, in a terminal, and in case-insensitive file systems: one spelling serves all three.
const kebabCase = {
  create: (context) => ({
    Program(node) {
      const path = relative(context.cwd, context.filename);
      const wrong = path.split(/[\\/]/).find((part) => part !== '..' && !KEBAB.test(part));
      if (wrong) context.report({ node, message: `'${wrong}' is not kebab-case (${basename(path)}).` });
    },
  }),
};

// What a class is given to work with is not an argument of a call: nobody has to remember its order.
const most = (node) => (node.parent.type === 'MethodDefinition' && node.parent.kind === 'constructor' ? 7 : 4);
const maxParams = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    ':function'(node) {
      if (node.params.length > most(node)) context.report({ node, message: `${node.params.length} parameters; at most ${most(node)}.` });
    },
  }),
};

const anteroom = {
  rules: {
    'kebab-case': kebabCase,
    // ESLint knows one level per rule; this second name lets complexity be mentioned before it is refused.
    'complexity-soon': builtinRules.get('complexity'),
    'max-params': maxParams,
  },
};

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock here: the time arrives in the command.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock here: the time arrives in the command.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No clock here: the time arrives in the command.',
  },
];

const dice = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No dice here: ids and choices arrive in the command.',
  },
  { selector: "Identifier[name='randomUUID']", message: 'No dice here: ids arrive in the command.' },
  { selector: "MemberExpression[object.name='globalThis']", message: 'No way round the ban on clocks and dice.' },
];

const sizeLaw = (lines) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'anteroom/complexity-soon': ['warn', 8],
  'max-depth': ['error', 3],
  'anteroom/max-params': 'error',
});

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'coverage/', '**/data/'] },
  {
    files: ['**/*.{ts,tsx,mts,js,mjs,cjs}'],
    plugins: { anteroom },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { 'anteroom/kebab-case': 'error', eqeqeq: ['error', 'always'], ...sizeLaw(200) },
  },
  { files: SPECS, rules: sizeLaw(300) },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The few rules that need types and earn their seconds: a promise nobody waits for loses a failure silently.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...clock, ...dice],
      'no-restricted-globals': [
        'error',
        ...['crypto', 'performance', 'process', 'setTimeout', 'setInterval', 'setImmediate', 'fetch'].map((name) => ({
          name,
          message: 'The domain knows no clock, no dice and no machine.',
        })),
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/engine/clock*.ts', ...SPECS],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...clock.map((rule) => ({ ...rule, message: 'Ask the Clock (engine/clock.ts), so that tests can set the time.' })),
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
  },
);

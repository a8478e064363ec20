import { run, say, Unusable } from '../program';
import { verbs } from './verbs';

const HELP = ['--help', '-h', 'help'];

const help = (): string =>
  ['npx anteroom <verb>', ...Object.values(verbs).map(({ usage }) => usage.replace(/^/gm, '  ')), 'Where things lie is told by the same variables as to the server; docs/configuration.md has them.'].join('\n\n');

run(async () => {
  const [name = 'help', ...args] = process.argv.slice(2);
  if (HELP.includes(name)) return say(help());
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new Unusable(`There is no verb "${name}".\n\n${help()}`);
  if (args.some((arg) => HELP.includes(arg))) return say(verb.usage);
  await verb.run(args);
});

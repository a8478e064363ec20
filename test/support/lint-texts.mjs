import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { text } from 'node:stream/consumers';

// A process of its own, because ESLint reads its configuration by import(), which jest's sandbox does not allow.
// The texts belong to no project on disk, so the rules that need types are left out.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const answers = [];
for (const { path, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  answers.push({ path, rules: result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId) });
}
process.stdout.write(JSON.stringify(answers));

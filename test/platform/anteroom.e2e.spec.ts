import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../support/run-program';

const anteroom = (...args: string[]) => new Program('cli/anteroom.ts', {}, ...args).end();

describe('npx anteroom', () => {
  it('says what it can do, asked or not', async () => {
    const asked = await anteroom('--help');
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toContain('  create-keys --folder <folder>\n    Makes');
    expect(await anteroom()).toEqual(asked);
  });

  it('says what one verb takes', async () => {
    expect((await anteroom('create-keys', '--help')).out).toMatch(/^create-keys --folder <folder>\n {2}Makes/);
  });

  it('says what there is where somebody asks for what is not', async () => {
    const { code, out, err } = await anteroom('toString');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^There is no verb "toString"\./);
    expect(err).toContain('create-keys --folder <folder>');
  });

  it('says a sentence, and ends with 1, where it cannot do as asked', async () => {
    const { code, err } = await anteroom('create-keys');
    expect({ code, first: err.split('\n')[0] }).toEqual({ code: 1, first: 'create-keys --folder <folder>' });
  });

  it('says which place that was named cannot be used', async () => {
    const { code, err } = await anteroom('create-keys', '--folder', __filename);
    expect({ code, err }).toEqual({ code: 1, err: `${__filename} is there already, where a folder was to be (EEXIST).\n` });
  });

  it('asks for a build where there was none, because it is linked before', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'unbuilt-'));
    cpSync(join(__dirname, '../../apps/api/bin'), join(elsewhere, 'bin'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(elsewhere, 'bin/anteroom.cjs')], { encoding: 'utf8' });
    rmSync(elsewhere, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'Anteroom is not built yet: run "npm run build" first.\n' });
  });
});

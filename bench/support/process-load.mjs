// What processes take of the machine, as Linux counts it.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Of the kernel's clock, in which it counts: 100 a second on every Linux that Node runs on. */
const TICKS = 100;

const ticksOf = (pid) => {
  // The name may hold spaces; what follows it does not.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return Number(fields[11]) + Number(fields[12]);
};
const megabytesOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const machine = () => {
  const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/);
  const [, , , idle, waiting] = ticks.map(Number);
  return { idle: idle + waiting, all: ticks.slice(0, 8).reduce((sum, one) => sum + Number(one), 0) };
};

/** Over so many seconds, of each process by its name: percent of one core, and megabytes at the end. `idle`: of the whole machine, 0 to 1. */
export async function loadOf(pids, seconds) {
  const names = Object.keys(pids);
  const [before, machineBefore] = [names.map((name) => ticksOf(pids[name])), machine()];
  await sleep(seconds * 1_000);
  const [after, machineAfter] = [names.map((name) => ticksOf(pids[name])), machine()];
  const cpu = names.map((name, index) => [name, { cpu: (100 * (after[index] - before[index])) / TICKS / seconds, memory: megabytesOf(pids[name]) }]);
  return { ...Object.fromEntries(cpu), idle: (machineAfter.idle - machineBefore.idle) / (machineAfter.all - machineBefore.all) };
}

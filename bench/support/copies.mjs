// Multiplies what a real server wrote: the same facts under fresh ids, of other patients, on other days, sealed and chained anew.
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import { engineOn, streamsIn } from './stored.mjs';

const require = createRequire(import.meta.url);
const { sha256 } = require('../../apps/api/dist/engine/hash-chain.js');
const { NO_STREAM, record } = require('../../apps/api/dist/engine/recorder.js');
const { newReference } = require('../../apps/api/dist/consultation/reference.js');
const { sealedParts } = require('@anteroom/domain');

const CONSULTATION = 'consultation-';
const DAY = 86_400_000;
const MINUTE = 60_000;
const INSTANT = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g;
/** Hashes of visit links, each of which opens one visit only. */
const SECRET = /"[0-9a-f]{64}"/g;
/** Lives at once: each write to key store and log waits for the disk. */
const MANY = 128;

/** Deadlines that nothing has cleared or passed, with the moment each is due. */
const waitsFor = (facts) => {
  const armed = new Map();
  for (const { stamp: { cleared = [], passed, armed: more = [] } = {} } of facts) {
    for (const gone of [...cleared, passed]) armed.delete(gone);
    for (const { id, due } of more) armed.set(id, due);
  }
  return armed;
};

const templateOf = (facts) => {
  const [{ stream, pathway, data }] = facts;
  const own = facts.map(({ pathway: _pathway, sealed, previous: _previous, hash: _hash, position: _position, ...fact }) => ({ ...fact, ...(sealed && { sealed: sealed.content }) }));
  const text = JSON.stringify(own);
  const [, names] = /"family":"Family(x\d+x)"/.exec(text);
  return { text, pathway, names, id: stream.slice(CONSULTATION.length), patient: data.patient, reference: data.reference, waitsFor: waitsFor(facts) };
};

/** What is over happened on another day; what is still to come stays where it is, because no deadline of it may be due. */
function copyOf(template, number, days) {
  const shift = template.waitsFor.size === 0 ? -days * DAY + (number % 480) * MINUTE : 0;
  const [id, patient] = [randomUUID(), randomUUID()];
  const text = template.text
    .replaceAll(template.id, id)
    .replaceAll(template.patient, patient)
    .replaceAll(template.reference, newReference())
    .replaceAll(template.names, `${template.names}c${number}x`)
    .replace(SECRET, (secret) => JSON.stringify(sha256(`${secret} ${id}`)))
    .replace(INSTANT, (instant) => JSON.stringify(new Date(Date.parse(instant.slice(1, -1)) + shift).toISOString()));
  return { stream: CONSULTATION + id, patient, pathway: template.pathway, facts: JSON.parse(text) };
}

async function recorded({ seals }, { stream, patient, pathway, facts }) {
  const events = [];
  let head = NO_STREAM;
  for (const { at, recordedAt, actor, command, cause, ...fact } of facts) {
    const seal = await seals.sealFor({ subject: patient, split: sealedParts }, [fact]);
    const around = { stream, head, command: `${command} ${fact.revision}`, at, recordedAt, actor, pathway, seal, ...(cause && { cause }) };
    const written = record([fact], around);
    events.push(...written.events);
    head = { revision: fact.revision, hash: written.facts[0].hash };
  }
  return { stream, events };
}

/** The lives in a data folder, one after the other for ever, a day further back each time round. */
function* copies(templates) {
  for (let number = 0; ; number += 1) yield copyOf(templates[number % templates.length], number, 1 + Math.floor(number / templates.length));
}

/** Appends copies until the log holds about so many facts; answers with how many it holds, and the ids of all consultations. */
export async function fillLog(dataDir, facts, wanted = () => true) {
  const engine = await engineOn(dataDir);
  try {
    const streams = await streamsIn(engine);
    const templates = [...streams].filter(([stream]) => stream.startsWith(CONSULTATION)).map(([, life]) => templateOf(life)).filter(wanted);
    const ids = [...streams.keys()].filter((stream) => stream.startsWith(CONSULTATION)).map((stream) => stream.slice(CONSULTATION.length));
    let count = [...streams.values()].reduce((sum, life) => sum + life.length, 0);
    const more = copies(templates);
    while (count < facts) {
      const lives = Array.from({ length: MANY }, () => more.next().value);
      await engine.keys.toSeal(lives.flatMap(({ patient }) => ['contacts', 'clinical'].map((part) => ({ subject: patient, part }))));
      const ready = await Promise.all(lives.map((life) => recorded(engine, life)));
      await Promise.all(ready.map(({ stream, events }) => engine.log.append(stream, 'no-stream', events)));
      count += ready.reduce((sum, { events }) => sum + events.length, 0);
      ids.push(...ready.map(({ stream }) => stream.slice(CONSULTATION.length)));
    }
    // Nobody is written to about what is a copy.
    await engine.operational.updateTable('message_policy').set({ position: await engine.log.head() }).execute();
    return { facts: count, ids };
  } finally {
    await engine.close();
  }
}

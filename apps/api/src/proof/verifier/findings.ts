/** Something is wrong. */
export interface Problem {
  code: string;
  /** Says what and where. */
  sentence: string;
  /** From 1; left out where it is not in the export. */
  line?: number;
  /** The id of the fact. */
  fact?: string;
  stream?: string;
  revision?: number;
  /** The place in the log, from 0. */
  index?: number;
}

/** Where in the export, and which fact, as far as it is known. */
export interface Where {
  line?: number | undefined;
  fact?: string | undefined;
  stream?: string | undefined;
  revision?: number | undefined;
  index?: number | undefined;
}

export class Findings {
  readonly problems: Problem[] = [];
  /** What is not wrong, and was not proved either. */
  readonly notes: string[] = [];

  add(code: string, where: Where, what: string): void {
    const place = placeOf(where);
    const known = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
    this.problems.push({ code, sentence: place ? `${place}: ${what}` : what, ...known });
  }
}

function placeOf({ line, fact, stream, revision, index }: Where): string {
  const entry = index === undefined ? [] : [`entry ${index + 1} of the log`];
  const named = stream === undefined ? [] : [revision === undefined ? stream : `revision ${revision} of ${stream}`];
  const about = [...named, ...entry].join(', ');
  const parts = [line === undefined ? '' : `line ${line}`, fact === undefined ? '' : `fact ${fact}`].filter(Boolean).join(', ');
  const place = about ? `${parts}${parts ? ' (' : ''}${about}${parts ? ')' : ''}` : parts;
  return place.charAt(0).toUpperCase() + place.slice(1);
}

/** One family of the text format 0.0.4. */
export interface Family {
  readonly type: string;
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const typeLine = /^# TYPE ([a-zA-Z_:][\w:]*) (counter|gauge|histogram)$/;
const sampleLine = /^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (\S+)$/;

/** Reads it as strictly as it is specified: what Prometheus would refuse or misread is an error. */
export function familiesOf(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, { type: string; samples: Sample[] }>();
  let current = '';
  for (const line of text.split('\n')) {
    const [, name = '', type = ''] = typeLine.exec(line) ?? [];
    if (name !== '') {
      if (families.has(name)) throw new Error(`${name} stands there twice`);
      current = name;
      families.set(name, { type, samples: [] });
    } else if (line.startsWith('# TYPE')) throw new Error(`no type: ${line}`);
    else if (line !== '' && !line.startsWith('#')) families.get(current)?.samples.push(sampleFrom(line, current));
  }
  for (const [name, family] of families) check(name, family);
  return families;
}

function sampleFrom(line: string, family: string): Sample {
  const [, name = '', labels = '', value = ''] = sampleLine.exec(line) ?? [];
  if (name.replace(/_(?:bucket|sum|count)$/, '') !== family && name !== family) throw new Error(`no sample: ${line}`);
  if (value === '' || Number.isNaN(Number(value.replace('+Inf', 'Infinity')))) throw new Error(`no number: ${line}`);
  const pairs = Array.from(labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g), ([, key = '', word = '']) => [key, word]);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`a label twice: ${line}`);
  return { name, labels: Object.fromEntries(pairs), value: Number(value.replace('+Inf', 'Infinity')) };
}

function check(name: string, { type, samples }: Family): void {
  const series = samples.map((sample) => JSON.stringify([sample.name, sample.labels]));
  if (new Set(series).size !== series.length) throw new Error(`${name} has a series twice`);
  if ((type === 'counter') !== name.endsWith('_total')) throw new Error(`${name} is a ${type}`);
  if (type === 'histogram') checkBuckets(name, samples);
}

function checkBuckets(name: string, samples: readonly Sample[]): void {
  const counts = samples.filter((sample) => sample.name === `${name}_count`);
  for (const { labels, value } of counts) {
    const buckets = samples.filter(
      (sample) => sample.name === `${name}_bucket` && isSame({ ...sample.labels, le: '' }, { ...labels, le: '' }),
    );
    const rising = buckets.every((bucket, index) => bucket.value >= (buckets[index - 1]?.value ?? 0));
    const last = buckets.at(-1);
    if (!rising || last?.labels['le'] !== '+Inf' || last.value !== value) throw new Error(`buckets of ${name}`);
  }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

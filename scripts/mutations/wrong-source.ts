import { registerHooks } from 'node:module';

interface Wrong {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** Loaded before anything else: the one file is read as if it were wrong, and stays as it is on disk. */
const wrong: Wrong = JSON.parse(process.env['PRISM_MUTATION'] ?? '{}');

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (url !== wrong.url || loaded.source == null) return loaded;
    const text = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
    return { ...loaded, source: text.slice(0, wrong.start) + wrong.after + text.slice(wrong.end) };
  },
});

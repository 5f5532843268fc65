import { readFileSync } from 'node:fs';
import { Copy, DockerfileParser, Env, type Instruction } from 'dockerfile-ast';

/** One stage of a Dockerfile. */
export interface Stage {
  /** The image that it begins with. */
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

/** What a container is started with. */
export interface ImageConfig {
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly stopSignal: string;
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly healthcheck: readonly string[];
}

export function readStages(path: string): readonly Stage[] {
  const stages: { from: string; instructions: Instruction[] }[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(path, 'utf8')).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') stages.push({ from: wordsOf(instruction)[0] ?? '', instructions: [] });
    else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** What stands after the keyword and its flags. */
export function wordsOf(instruction: Instruction): readonly string[] {
  return instruction.getArguments().map((argument) => argument.getValue());
}

/** From which stage a COPY takes, if from one. */
export function stageCopiedFrom(instruction: Instruction): string | undefined {
  return instruction instanceof Copy ? (instruction.getFromFlag()?.getValue() ?? undefined) : undefined;
}

export function configOf({ instructions }: Stage): ImageConfig {
  const last = (keyword: string) => instructions.findLast((one) => one.getKeyword() === keyword);
  const word = (keyword: string) => last(keyword)?.getArgumentsContent() ?? '';
  const properties = instructions.filter((one) => one instanceof Env).flatMap((one) => one.getProperties());
  return {
    workdir: word('WORKDIR'),
    env: Object.fromEntries(properties.map((property) => [property.getName(), property.getValue() ?? ''])),
    user: word('USER'),
    stopSignal: word('STOPSIGNAL'),
    entrypoint: execForm(word('ENTRYPOINT')),
    cmd: execForm(word('CMD')),
    healthcheck: execForm(word('HEALTHCHECK')),
  };
}

/** The words of `["node", "main.js"]`, the form that needs no shell; it is JSON by definition. */
function execForm(text: string): readonly string[] {
  const [, list = '[]'] = /(\[.*\])$/s.exec(text) ?? [];
  return JSON.parse(list);
}

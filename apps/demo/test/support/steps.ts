/** Every step that was told, with what was found of it: `1.1 John signs up -> ACTIVE, as expected`. */
export function stepsIn(output: string): readonly string[] {
  return output
    .split(/\n(?=\d+\.\d+ )/)
    .slice(1)
    .map((step) => {
      const [title = ''] = step.split('\n');
      const findings = [...step.matchAll(/^ {5}(?:ok|WRONG|skip) +(.+)$/gm)].map(([, finding]) => finding);
      return `${title.replace(/ +/g, ' ')} -> ${findings.join('; ')}`;
    });
}

import { type Row, type Style, type Word, wordsOf } from './words.ts';
import { wrap } from './wrap.ts';

/** Where the narration goes. */
export interface Output {
  write(text: string): void;
  /** Styles a text, or leaves it as it is where there are no colours. */
  style(style: Style, text: string): string;
  /** In columns. */
  readonly width: number;
}

/** Lays out the narration; nothing else writes. */
export interface Printer {
  /** The title of the whole, or of a story, and what it is about. */
  heading(title: string, about: string): void;
  step(number: string, title: string): void;
  /** A labelled block below a step. */
  block(label: string, rows: readonly Row[], style?: Style): void;
}

const indent = 5;
const labelWidth = 6;

/** The one printer: plain text in columns, styled where the output can. */
export function createPrinter({ write, style, width }: Output): Printer {
  const print = ({ name, text, style: own }: Word): string => {
    const value = own === undefined ? text : style(own, text);
    return name === undefined ? value : `${style('dim', `${name}=`)}${value}`;
  };
  const lines = (row: Row, margin: number): readonly string[] =>
    wrap(row, width - margin).map((line) => line.map(print).join(' '));
  return {
    heading(title, about) {
      write('\n');
      for (const line of lines(wordsOf(title, ['bold', 'cyan']), 0)) write(`${line}\n`);
      for (const line of lines(wordsOf(about, 'dim'), 0)) write(`${line}\n`);
    },
    step(number, title) {
      const [first, ...others] = lines(wordsOf(title, 'bold'), indent);
      write(`\n${style('bold', number.padEnd(indent))}${first}\n`);
      for (const line of others) write(`${' '.repeat(indent)}${line}\n`);
    },
    block(label, rows, labelStyle = 'dim') {
      const margin = indent + labelWidth;
      const [first, ...others] = rows.flatMap((row) => lines(row, margin));
      write(`${' '.repeat(indent)}${style(labelStyle, label.padEnd(labelWidth))}${first}\n`);
      for (const line of others) write(`${' '.repeat(margin)}${line}\n`);
    },
  };
}

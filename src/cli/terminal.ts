/** Where a command writes: data to standard output, everything else to standard error. */

import { styleText } from 'node:util';

/** How a part of what a person reads may stand out. */
export type Style = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'green' | 'cyan';

/** What a command is given to write with; tests give it one that keeps what is written. */
export interface Terminal {
  /** Data only: what another program may read. */
  readonly out: (text: string) => void;
  /** Data that is no text, for a file or another program; false where it would only fill the screen, and nothing was written. */
  readonly outBytes: (data: Uint8Array) => boolean;
  /** Messages, warnings, progress. */
  readonly err: (text: string) => void;
  /** Columns that a table may use. */
  readonly columns: number;
  /** Gives the text a style where data is shown to a person, and leaves it alone where a program reads. */
  readonly paint: (style: Style, text: string) => string;
  /** Says what is being done now; shown only when it takes more than a second, or for the moment on a terminal. */
  readonly progress: (doing: string) => void;
  /** Nothing more is being done: a progress line is wiped out. */
  readonly finish: () => void;
}

const USUAL_COLUMNS = 100;
const SLOW_MILLISECONDS = 1000;
const WIPE_LINE = '\r\u001b[2K';

/** The terminal of this process. */
export function processTerminal({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>, colours: boolean): Terminal {
  const started = performance.now();
  let shown = false;
  const finish = () => {
    if (shown) stderr.write(WIPE_LINE);
    shown = false;
  };
  return {
    out: (text) => void stdout.write(text),
    outBytes: (data) => {
      if (!stdout.isTTY) stdout.write(data);
      return !stdout.isTTY;
    },
    err: (text) => {
      finish();
      stderr.write(text);
    },
    columns: stdout.columns ?? USUAL_COLUMNS,
    paint: (style, text) => (colours && stdout.isTTY ? styleText(style, text, { validateStream: false }) : text),
    progress: (doing) => {
      if (stderr.isTTY) {
        stderr.write(`${WIPE_LINE}${doing} …`);
        shown = true;
      } else if (performance.now() - started > SLOW_MILLISECONDS) stderr.write(`${doing} …\n`);
    },
    finish,
  };
}

/** Output into a pipe that nobody reads any longer (`| head`) is no error: the program ends. */
export function endQuietlyOnClosedPipe({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>, exit: (code: number) => void): void {
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') exit(0);
      else throw error;
    });
}

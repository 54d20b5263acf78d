import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** @param level `debug` logs every request, `info` those that were refused, `error` our own bugs only. @param stream standard error when absent */
export function createLogger(level: string, stream: DestinationStream = pino.destination(2)): Logger {
  // No address, header or argument of a caller is logged: an answer in the log would be an answer without its walls.
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

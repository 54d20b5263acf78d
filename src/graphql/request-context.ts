import type { Bridge } from '../application/bridge.ts';
import type { RecordedReads } from '../application/recorded-reads.ts';
import type { RunningBridge } from '../application/running-bridge.ts';
import type { Actor } from '../domain/actor.ts';
import { chooseLanguage, namedLanguage } from '../prefill/messages/choose-language.ts';
import type { Language } from '../prefill/messages/message-key.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver is given: made anew for each request. */
export interface RequestContext {
  /** Told to the caller and written to the log, so that the two can be brought together. */
  readonly requestId: string;
  readonly actor: Actor;
  /** Who is counted for what is asked: the actor, or the address of one who has not said who they are. */
  readonly caller: string;
  readonly bridge: Bridge;
  readonly loaders: Loaders;
  readonly languages: RequestLanguages;
  /** What the answer is made from, where it may be kept. */
  readonly reads?: RecordedReads | undefined;
  /** Reads the catalogue again, for requests to come. */
  readonly reload: RunningBridge['reload'];
}

/** The languages of one request. */
export interface RequestLanguages {
  /** Of fields without an argument `language`. */
  readonly wanted: Language;
  /** The same where the request names it; undefined where it leaves the choice to us. */
  readonly named: Language | undefined;
  /** Those in which a text was asked for, in that order: what the header Content-Language of the reply says. */
  readonly used: Set<Language>;
}

/** @param header `Accept-Language`, if there is one */
export function requestLanguages(header?: string): RequestLanguages {
  return { wanted: chooseLanguage(header), named: namedLanguage(header), used: new Set() };
}

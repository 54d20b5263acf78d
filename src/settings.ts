/** What the environment may set. The one file that reads it; everything else takes settings as an argument. */

export interface Settings {
  /** BRIDGE_CATALOGUE: a folder with `seeds/` and `mappings/` that replaces the shipped catalogue. */
  readonly catalogue?: string;
  /** BRIDGE_REQUIRE_PERSON_REVIEW=1: rows that only software has read count as not yet settled. */
  readonly requirePersonReview: boolean;
  /** BRIDGE_DEBUG=1: show where in our code something went wrong. */
  readonly debug: boolean;
  /** Colours are wanted: NO_COLOR is not set (no-color.org). */
  readonly colours: boolean;
  /** LC_ALL, else LC_MESSAGES, else LANG: the locale of the person at the terminal, e.g. fr_FR.UTF-8. */
  readonly locale?: string;
  /** HOST: the address that the server takes; 127.0.0.1 when absent, so that only this machine reaches it. */
  readonly host?: string;
  /** PORT: the port that the server takes, as written; 4000 when absent. */
  readonly port?: string;
  /** BRIDGE_DATA: folder of the embedded database; `.bridge/data` in the folder of the package when absent. */
  readonly dataFolder?: string;
  /** DATABASE_URL: a PostgreSQL database (version 15 or later) in place of the embedded one. */
  readonly databaseUrl?: string;
  /** BRIDGE_DEMO: 1 forces the demonstration with its persons, 0 forbids it; absent where the kind of database and the address decide. */
  readonly demonstration?: boolean;
  /** BRIDGE_OIDC_ISSUER: the OpenID Connect issuer whose tokens say who asks. */
  readonly oidcIssuer?: string;
  /** BRIDGE_OIDC_AUDIENCE: whom its tokens must be meant for. */
  readonly oidcAudience?: string;
  /** BRIDGE_LOG: error, info (what was refused too) or debug (every request); info when absent. */
  readonly logLevel?: string;
  /** BRIDGE_COST_PER_MINUTE: what one caller may ask of the server in a minute, as written. */
  readonly costPerMinute?: string;
  /** BRIDGE_CACHE=0: every answer is made anew, also where nothing has changed. */
  readonly keepsAnswers?: boolean;
  /** BRIDGE_CATALOGUE_CACHE=0: the catalogue is parsed and checked at every start, also where it is the same as before. */
  readonly keepsCatalogues?: boolean;
  /** BRIDGE_URL: the server that data commands ask; when absent the one that holds the data folder, if one does. */
  readonly bridgeUrl?: string;
  /** BRIDGE_TOKEN: a token of the issuer, so that it is known who asks. */
  readonly bridgeToken?: string;
}

/** What is set to nothing is not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const texts = Object.entries(TEXTS).flatMap(([name, variable]) => (environment[variable] ? [[name, environment[variable]]] : []));
  return {
    ...(Object.fromEntries(texts) as Partial<Record<keyof typeof TEXTS, string>>),
    requirePersonReview: isOn(environment.BRIDGE_REQUIRE_PERSON_REVIEW),
    debug: isOn(environment.BRIDGE_DEBUG),
    colours: !environment.NO_COLOR,
    ...localeOf(environment),
    ...(environment.BRIDGE_CACHE ? { keepsAnswers: isOn(environment.BRIDGE_CACHE) } : {}),
    ...(environment.BRIDGE_CATALOGUE_CACHE ? { keepsCatalogues: isOn(environment.BRIDGE_CATALOGUE_CACHE) } : {}),
    ...(environment.BRIDGE_DEMO ? { demonstration: isOn(environment.BRIDGE_DEMO) } : {}),
  };
}

/** In the order of POSIX (section 8.2): the first that is set to something. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Pick<Settings, 'locale'> {
  const locale = LC_ALL || LC_MESSAGES || LANG;
  return locale ? { locale } : {};
}

/** Settings that are texts, with their variables. */
const TEXTS = {
  catalogue: 'BRIDGE_CATALOGUE',
  host: 'HOST',
  port: 'PORT',
  dataFolder: 'BRIDGE_DATA',
  databaseUrl: 'DATABASE_URL',
  logLevel: 'BRIDGE_LOG',
  costPerMinute: 'BRIDGE_COST_PER_MINUTE',
  bridgeUrl: 'BRIDGE_URL',
  bridgeToken: 'BRIDGE_TOKEN',
  oidcIssuer: 'BRIDGE_OIDC_ISSUER',
  oidcAudience: 'BRIDGE_OIDC_AUDIENCE',
} as const;

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no', 'off'].includes(value.toLowerCase());
}

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
}

export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const catalogue = environment.BRIDGE_CATALOGUE;
  return {
    ...(catalogue ? { catalogue } : {}),
    requirePersonReview: isOn(environment.BRIDGE_REQUIRE_PERSON_REVIEW),
    debug: isOn(environment.BRIDGE_DEBUG),
    colours: !environment.NO_COLOR,
  };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no', 'off'].includes(value.toLowerCase());
}

/** What keeps a table of sentences in one language from being shown: the gate that every table of words passes. */

/** Sentences by key; one that counts has a form for each plural of the language. */
export type Sentences = Readonly<Record<string, string | Readonly<Partial<Record<string, string>>>>>;

export interface GateOptions {
  readonly language: string;
  /** Keys whose words may be the same as in English. */
  readonly alike?: ReadonlySet<string>;
  /** Placeholders that a form for one number may leave out: "two answers" needs no figure. */
  readonly countedIn?: string;
}

/** Forms that stand for one number only, so that the number itself need not be written. */
const ONE_NUMBER = new Set(['zero', 'one', 'two']);

export function languageFaults(english: Sentences, other: Sentences, { language, alike = new Set(), countedIn }: GateOptions): string[] {
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(other, key));
  const further = Object.keys(other).filter((key) => !Object.hasOwn(english, key));
  const faults = Object.entries(english).flatMap(([key, model]) => {
    const given = other[key];
    if (given === undefined) return [];
    if (typeof given === 'string' && typeof model === 'string') return textFaults(key, model, given);
    return typeof given === 'string' || typeof model === 'string' ? [`${key} has no plural forms`] : pluralFaults(key, model, given);
  });
  return [...missing.map((key) => `${key} is missing`), ...further.map((key) => `${key} is not in English`), ...faults];

  function textFaults(key: string, model: string, given: string): string[] {
    if (given.trim() === '') return [`${key} is empty`];
    const untranslated = language !== 'en' && given === model && /\p{L}{2}/u.test(withoutPlaceholders(model)) && !alike.has(key);
    return [
      ...(placeholders(given).join() === placeholders(model).join() ? [] : [`${key} has other placeholders`]),
      ...(untranslated ? [`${key} is not translated`] : []),
    ];
  }

  function pluralFaults(
    key: string,
    model: Readonly<Partial<Record<string, string>>>,
    given: Readonly<Partial<Record<string, string>>>,
  ): string[] {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = needed.filter((form) => given[form] === undefined).map((form) => `${key} has no form for "${form}"`);
    const useless = Object.keys(given).filter((form) => !(needed as string[]).includes(form));
    const wanted = placeholders(model.other ?? '');
    const different = Object.entries(given).filter(([form, text = '']) => {
      const found = placeholders(text);
      const mayOmit = ONE_NUMBER.has(form) ? wanted.filter((each) => each !== `{${countedIn ?? ''}}`) : wanted;
      return found.join() !== wanted.join() && found.join() !== mayOmit.join();
    });
    return [
      ...lacking,
      ...useless.map((form) => `${key} has a form for "${form}", which the language does not have`),
      ...different.map(([form]) => `${key} has other placeholders for "${form}"`),
      ...(language !== 'en' && given.other === model.other ? [`${key} is not translated`] : []),
    ];
  }
}

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
}

function withoutPlaceholders(sentence: string): string {
  return sentence.replace(/\{\w+\}/g, '');
}

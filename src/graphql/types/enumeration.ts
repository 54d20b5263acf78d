import { registerEnumType } from 'type-graphql';

/** The members of a GraphQL enumeration by name, each standing for the word that the domain uses. */
export type Enumeration<Word extends string> = Readonly<Record<string, Word>>;

/**
 * Makes a GraphQL enumeration of a closed list of words: `mutatis_mutandis` becomes `MUTATIS_MUTANDIS`.
 * @param meanings every word of the list with what it means, as the schema tells it
 */
export function enumeration<Word extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Word, string>>,
): Enumeration<Word> {
  const entries = Object.entries(meanings) as [Word, string][];
  const members = Object.fromEntries(entries.map(([word]) => [memberName(word), word]));
  const valuesConfig = Object.fromEntries(entries.map(([word, meaning]) => [memberName(word), { description: meaning }]));
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}

function memberName(word: string): string {
  return word.toUpperCase().replaceAll('-', '_');
}

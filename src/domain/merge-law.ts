import type { FormLaw } from './completed-form.ts';
import type { Legislation } from './legal-record.ts';

/**
 * What is stored of a law and what a form says of it, as one record: what the form does not say stays as it was,
 * and a law that it only cites keeps its name as it was written before.
 * @param stored absent where the law is new
 */
export function mergeLaw(stored: Legislation | undefined, law: FormLaw): Legislation {
  const { key, name, ...said } = law;
  const isOnlyCited = Object.keys(said).length === 0;
  return { appliesTo: 'unknown', repealed: false, ...stored, ...said, key, name: stored !== undefined && isOnlyCited ? stored.name : name };
}

import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import { DomainError } from '../domain/errors.ts';
import type { ResponseContent } from '../domain/response.ts';
import { checkAnswer } from '../review/check-answer.ts';

/** @param written the field of the input in which the answer was sent @throws DomainError INVALID_INPUT with `details.faults: { message, path, hint }[]` */
export function refuseAnswerFaults(
  item: CompiledItem,
  content: ResponseContent,
  vocabulary: Crosswalk['vocabulary'],
  written: 'answer' | 'edits',
): void {
  const faults = checkAnswer(item, content, vocabulary);
  if (faults.length === 0) return;
  throw new DomainError('INVALID_INPUT', `${faults.map(({ message }) => message).join(' ')} Nothing was stored.`, {
    faults: faults.map(({ field, ...told }) => ({ ...told, path: [written, field === 'authority' ? 'authorities' : field] })),
  });
}

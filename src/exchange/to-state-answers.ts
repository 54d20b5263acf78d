/** A completed form as evidence for the engine, without storing it. */

import type { CompletedForm, FormLaw } from '../domain/completed-form.ts';
import { responseHash } from '../domain/response-hash.ts';
import { isCleared } from '../domain/submission.ts';
import type { Law, StateAnswers } from '../prefill/answer.ts';

/** A form that does not say how far it has come is a draft. */
export function toStateAnswers(form: CompletedForm): StateAnswers {
  const { state, status = 'draft', asOf, responses, laws, authorities, confirmations, party } = form;
  const names = new Map(authorities.map(({ key, name }) => [key, name]));
  return {
    state,
    laws: laws.map(toLaw),
    answers: responses.map(({ item, content, confirmations }) => ({
      ...(asOf === undefined ? {} : { asOf }),
      ...content,
      ...(content.authority === undefined ? {} : { authority: names.get(content.authority) ?? content.authority }),
      item,
      revision: responseHash(content),
      cleared: isCleared(status),
      confirmations,
    })),
    ...(confirmations.length === 0 ? {} : { confirmations }),
    ...(party === undefined ? {} : { party }),
  };
}

/** Of a law that is only cited nothing is known. */
function toLaw({ key, name, appliesTo = 'unknown', changedOn, repealed }: FormLaw): Law {
  return { id: key, name, appliesTo, ...(changedOn === undefined ? {} : { changedOn }), ...(repealed === true ? { repealed } : {}) };
}

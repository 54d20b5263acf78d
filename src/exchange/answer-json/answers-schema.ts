import { jsonSchemaText } from '../../crosswalk/forms/json-schemas.ts';
import { answerJsonForm } from './answer-json-form.ts';

/** The text of `schema/answers.schema.json`, from which editors complete answer files. */
export function answersSchema(): string {
  return jsonSchemaText(answerJsonForm, 'Answers of a State to a questionnaire', 'src/exchange/answer-json');
}

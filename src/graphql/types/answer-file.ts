import { Field, ID, ObjectType } from 'type-graphql';
import type { AnswerFormat as FormatWord } from '../../exchange/answer-file.ts';
import type { ExportedForm } from '../../exchange/export-responses.ts';
import { enumeration } from './enumeration.ts';

export const AnswerFormat = enumeration<FormatWord>('AnswerFormat', 'The formats of the form in which a questionnaire is answered.', {
  xlsx: 'A workbook with drop-downs, explanations and a sheet for laws.',
  csv: 'A table as text, in UTF-8.',
  json: 'JSON, as `schema/answers.schema.json` describes it.',
});

@ObjectType({ description: 'What a State has answered, as a file that imports back unchanged.' })
export class AnswerFile {
  readonly #exported: ExportedForm;

  constructor(exported: ExportedForm) {
    this.#exported = exported;
  }

  @Field(() => String, { description: 'The bytes of the file in Base64.' })
  get contentBase64(): string {
    return Buffer.from(this.#exported.bytes).toString('base64');
  }

  @Field(() => [ID], {
    description: 'Items whose answers the form cannot hold, because the catalogue no longer asks them, or no longer so.',
  })
  get leftOut(): readonly string[] {
    return this.#exported.leftOut;
  }
}

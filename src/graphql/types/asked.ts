import type { Asked as AskedWord } from '../../domain/state-party.ts';
import { enumeration } from './enumeration.ts';

export const Asked = enumeration<AskedWord>('Asked', 'Whether a section of a questionnaire is asked of a State.', {
  asked: 'It is: the State is a party to the instrument that the section is about.',
  voluntary: 'It is not, and the State may answer it: what it would already fulfil if it joined.',
  unknown: 'Nobody has recorded whether the State is a party.',
});

/** Sentences that count, in Spanish, written by software, in each form that its plural has. */

import type { Counts } from './counts.ts';

export const es: Counts = {
  questions: {
    one: '{count} pregunta en total.',
    many: '{count} de preguntas en total.',
    other: '{count} preguntas en total.',
  },
  'class.FULL': {
    one: '{count} respuesta se deduce y puede aceptarse.',
    many: '{count} de respuestas se deducen y pueden aceptarse.',
    other: '{count} respuestas se deducen y pueden aceptarse.',
  },
  'class.CONDITIONAL': {
    one: '{count} respuesta se deduce si se confirma algo.',
    many: '{count} de respuestas se deducen si se confirma algo.',
    other: '{count} respuestas se deducen si se confirma algo.',
  },
  'class.PARTIAL': {
    one: '{count} pregunta tiene menos respuestas posibles, o un borrador.',
    many: '{count} de preguntas tienen menos respuestas posibles, o un borrador.',
    other: '{count} preguntas tienen menos respuestas posibles, o un borrador.',
  },
  'class.CONTEXT': {
    one: '{count} pregunta tiene algo que leer en paralelo.',
    many: '{count} de preguntas tienen algo que leer en paralelo.',
    other: '{count} preguntas tienen algo que leer en paralelo.',
  },
  'class.CONFLICT': {
    one: '{count} contradicción debe resolverse primero.',
    many: '{count} de contradicciones deben resolverse primero.',
    other: '{count} contradicciones deben resolverse primero.',
  },
  'class.NONE': {
    one: '{count} pregunta no tiene nada que ofrecer.',
    many: '{count} de preguntas no tienen nada que ofrecer.',
    other: '{count} preguntas no tienen nada que ofrecer.',
  },
};

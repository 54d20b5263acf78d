/** The sentences of explanations in Spanish, written by software. */

import type { Messages } from './message-key.ts';

export const es: Messages = {
  // What is suggested
  'class.FULL': 'La respuesta «{value}» se desprende de lo que el Estado ({state}) ya ha respondido.',
  'class.CONDITIONAL':
    'La respuesta es «{value}» si una persona autorizada del Estado ({state}) confirma lo que se enumera a continuación.',
  'class.PARTIAL.excluded': 'La respuesta no puede ser {excluded}. Corresponde al Estado ({state}) decir cuál es la correcta: {left}.',
  'class.PARTIAL.confirmable':
    'Todavía no se desprende ninguna respuesta; algunas podrían descartarse si se confirma lo que se indica en cada fuente.',
  'class.PARTIAL.payload':
    'No se desprende ninguna respuesta, pero lo que el Estado ({state}) ha escrito o citado en otro lugar puede tomarse como borrador.',
  'class.CONTEXT': 'No se desprende ninguna respuesta. Conviene leer en paralelo lo que el Estado ({state}) ha respondido en otro lugar.',
  'class.CONFLICT':
    'Dos respuestas del Estado ({state}) no pueden ser ambas ciertas con respecto a esta pregunta. No se ofrece ningún valor hasta que ello se resuelva.',
  'class.NONE': 'No hay nada que ofrecer para esta pregunta.',
  'warning.confirmations_would_conflict': 'Una vez confirmadas, las fuentes se contradirían; examínelas antes de confirmar nada.',

  // Why there is nothing
  'reason.NOT_PARTY': 'El Estado ({state}) no es parte en este instrumento ({instrument}).',
  'reason.POSSIBLY_DISJOINT': 'Es posible que lo respondido no tenga nada en común con lo que se pregunta aquí.',
  'reason.SOURCE_NOT_APPLICABLE': 'A la pregunta correspondiente se respondió «no procede».',
  'reason.SOURCE_UNANSWERED': 'Existe una pregunta correspondiente, pero no se ha respondido: {items}.',
  'reason.SOURCE_UNANSWERED.unasked':
    'En el otro instrumento hay algo que corresponde, pero ninguna de las preguntas respondidas se refiere a ello.',
  'reason.NO_COMMON_FACET': 'Las preguntas correspondientes se refieren a otro aspecto: {items}.',
  'reason.NO_COUNTERPART': 'Tras el examen, nada en el otro instrumento corresponde.',
  'reason.NOT_REVIEWED': 'Nadie ha comparado todavía esta disposición con el otro instrumento.',

  'asked.voluntary':
    '{state} no es parte en {instrument}: esta sección no se le dirige, pero está abierta a ese Estado. Lo que se sugiere muestra lo que ya cumpliría si se adhiriera.',
  'asked.unknown':
    'Aquí no consta si {state} es parte en {instrument}. Esta sección se dirige a las partes; los demás pueden responderla por iniciativa propia.',

  // What the State said
  'said.value': 'El Estado ({state}) respondió «{value}» en «{questionnaire}» sobre {provisions}, a fecha de {day}.',
  'said.value.undated': 'El Estado ({state}) respondió «{value}» en «{questionnaire}» sobre {provisions}, sin indicar fecha.',
  'said.text': 'El Estado ({state}) escribió o citó algo en «{questionnaire}» sobre {provisions}, a fecha de {day}.',
  'said.text.undated': 'El Estado ({state}) escribió o citó algo en «{questionnaire}» sobre {provisions}, sin indicar fecha.',
  'said.leaves': 'Para esta pregunta, ello deja {left}.',

  // How the provisions relate
  'relation.equal': 'Lo exigido en {subject} y lo exigido en {object} son exactamente lo mismo',
  'relation.subset': 'Lo exigido en {subject} es una parte de lo exigido en {object}',
  'relation.superset': 'Lo exigido en {subject} comprende todo lo exigido en {object}, y algo más',
  'relation.intersects':
    'Lo exigido en {subject} y lo exigido en {object} tienen una parte en común, y cada lado exige algo que el otro no exige',
  'relation.overlaps':
    'Lo exigido en {subject} y lo exigido en {object} tienen una parte en común; queda abierta la cuestión de si lo uno contiene lo otro',
  'relation.disjoint': 'Lo exigido en {subject} y lo exigido en {object} no tienen nada en común',
  'relation.related': 'Conviene leer en paralelo {subject} y {object}; nada se afirma sobre lo que tienen en común',
  'relation.no_counterpart': 'Nada en el otro instrumento ({instrument}) corresponde a lo dispuesto en {subject}',
  'relation.own_offences': ', cada uno para los delitos de su propio instrumento',
  'relation.level.stricter': '; un «sí» en el primer lado prueba más, porque su obligación es más estricta',
  'relation.level.weaker': '; un «sí» en el segundo lado prueba más, porque su obligación es más estricta',
  'relation.tree': 'Ambas preguntas se refieren a partes de la misma disposición.',
  'relation.same': 'Ambas preguntas tienen el mismo objeto: {provisions}.',
  'relation.facet.broader':
    'Allí la pregunta se refería conjuntamente al derecho, la práctica y las instituciones; aquí versa solo sobre {facet}.',
  'relation.facet.narrower':
    'Allí la pregunta versaba solo sobre {facet}; aquí se refiere conjuntamente al derecho, la práctica y las instituciones.',
  'relation.facet.other': 'Allí la pregunta versaba sobre {from}; aquí versa sobre {to}.',
  'row.because': '{claim} (fila {row}): {rationale}',

  // What is not covered
  'open.nothing': 'Nada de lo que se pregunta aquí queda sin respuesta.',
  'open.row': 'No abarcado (fila {row}): {text}',
  'open.subset': 'No abarcado: {target} exige más que {source}.',
  'open.intersects': 'No abarcado: cada lado exige algo que el otro no exige.',
  'open.elements': 'No abarcado: {elements}.',
  'open.limited':
    'Lo respondido sobre {item} se limita a determinados delitos, por lo que nada dice de los delitos del instrumento de que se trata ({instrument}).',

  // What to confirm
  'confirm.law-covers-all-offences': 'Confirme una sola vez: «{about}» no se limita a los delitos del instrumento ({instrument}).',
  'confirm.answer-covers-all-offences':
    'Confirme que la respuesta sobre {provisions} vale por igual para todos los delitos, y no solo para los del instrumento ({instrument}).',
  'confirm.law-still-so': 'Confirme una sola vez: «{about}» dispone todavía hoy lo mismo que a fecha de {day}.',
  'confirm.answer-still-so': 'Confirme que la respuesta a fecha de {day} sobre {provisions} sigue siendo exacta hoy.',
  'confirm.answer-still-so.undated': 'Confirme que la respuesta sin fecha sobre {provisions} sigue siendo exacta hoy.',
  'confirm.answer-final':
    'Confirme que la respuesta sobre {provisions} es definitiva: el coordinador nacional todavía no le ha dado el visto bueno.',
  'confirm.same-question': 'Confirme que la pregunta sobre {provisions} pide lo mismo en la edición que se respondió.',
  'confirm.correspondence': 'Confirme que la correspondencia {about} es correcta: todavía no está aprobada.',
  'confirm.condition': 'Confirme que así es en el Estado ({state}): {text}.',
  'confirm.settled': 'Resuelva la contradicción sobre {provisions}: indique que esta respuesta se mantiene, o corríjala.',

  // Closing
  'close.not_reviewed': 'La correspondencia fue preparada por un programa informático y ningún jurista la ha examinado todavía.',
  'close.nothing_entered': 'Nada se registra hasta que una persona autorizada del Estado ({state}) lo acepte.',
  'close.translated': 'Esta traducción fue hecha por un programa informático y ninguna persona la ha revisado.',

  // Words
  'token.yes': 'Sí',
  'token.in_part': 'Sí, en parte',
  'token.no': 'No',
  'token.not_applicable': 'No procede',
  'token.unknown': 'Desconocido',
  'facet.law': 'el derecho',
  'facet.practice': 'la práctica',
  'facet.institution': 'las instituciones',
  'facet.compliance': 'el cumplimiento en su conjunto',
  'facet.statistics': 'las estadísticas',
  'facet.example': 'ejemplos',
  'facet.challenge': 'las dificultades',
  'facet.assistance_need': 'la asistencia necesaria',
  'facet.legal_act': 'un acto realizado únicamente en virtud de ese tratado',
  'word.or': 'o',
  'word.and': 'y',
  'word.article': 'el artículo {number} ({instrument})',
  'word.question': 'la pregunta {item} ({provisions})',
  'word.quoted': '«{text}»',
  'word.separator': '; ',
  'word.in_language': '{text} ({language})',

  // From where an accepted answer was taken
  'quotation.from': 'de {places}',
  'quotation.article': 'artículo {article}',
  'quotation.paragraph': 'artículo {article}, párrafo {paragraph}',
  'quotation.cycle': 'ciclo {number}',
  'quotation.cluster': 'grupo {number}',
};

/** Names of laws and a few sentences, in the languages in which the States of the demonstration write. */

/** What a law is about. */
export const TOPICS = ['penal', 'procedure', 'laundering', 'integrity', 'companies', 'cooperation'] as const;
export type Topic = (typeof TOPICS)[number];

export interface LawBook {
  /** Names of laws, each followed by a year. */
  readonly laws: Readonly<Record<Topic, readonly string[]>>;
  /** How one provision of a law is cited; N stands for its number. */
  readonly provision: string;
  /** Why something is in place only in part, or not yet; none of them depends on the question. */
  readonly inPart: readonly string[];
  readonly notYet: readonly string[];
  /** What a law says, where a question asks only for that; LAW stands for its name. */
  readonly see: string;
  readonly authorities: readonly string[];
}

export const LAW_BOOKS = {
  en: {
    laws: {
      penal: ['Criminal Code', 'Penal Code', 'Crimes Act'],
      procedure: ['Code of Criminal Procedure', 'Criminal Procedure Act'],
      laundering: ['Anti-Money-Laundering Act', 'Proceeds of Crime Act'],
      integrity: ['Prevention of Corruption Act', 'Public Integrity Act'],
      companies: ['Companies (Liability) Act', 'Corporate Offences Act'],
      cooperation: ['Extradition and Mutual Assistance Act', 'International Cooperation Act'],
    },
    provision: 'section N',
    inPart: [
      'One of the elements is not yet covered; an amendment is before parliament.',
      'The rule is there, but it does not reach every case that is asked about.',
      'It follows from the case law of the Supreme Court and is not yet written down.',
      'Since the last reform this holds for the more serious cases only.',
    ],
    notYet: ['A working group of the Ministry of Justice is preparing a bill.', 'This is planned in the national strategy.'],
    see: 'The matter is governed by the LAW.',
    authorities: ['Ministry of Justice, International Cooperation Unit', 'Office of the Attorney General'],
  },
  fr: {
    laws: {
      penal: ['Code pénal'],
      procedure: ['Code de procédure pénale'],
      laundering: ['Loi sur le blanchiment de capitaux', 'Loi sur les produits du crime'],
      integrity: ['Loi contre la corruption', 'Loi sur la probité publique'],
      companies: ['Loi sur la responsabilité des personnes morales'],
      cooperation: ["Loi sur l'extradition et l'entraide judiciaire"],
    },
    provision: 'article N',
    inPart: [
      'Un des éléments manque encore ; un projet de modification est devant le parlement.',
      'La règle existe, mais elle ne couvre pas tous les cas visés.',
      "Cela résulte de la jurisprudence de la Cour suprême et n'est pas encore écrit dans la loi.",
    ],
    notYet: ['Un groupe de travail du ministère de la Justice prépare un projet de loi.', 'Cela est prévu par la stratégie nationale.'],
    see: 'La matière est régie par le texte suivant : LAW.',
    authorities: ["Ministère de la Justice, bureau de l'entraide", 'Parquet général'],
  },
  es: {
    laws: {
      penal: ['Código Penal'],
      procedure: ['Código Procesal Penal', 'Código de Procedimiento Penal'],
      laundering: ['Ley contra el Lavado de Activos', 'Ley de Bienes Ilícitos'],
      integrity: ['Ley contra la Corrupción', 'Ley de Probidad Pública'],
      companies: ['Ley de Responsabilidad de las Personas Jurídicas'],
      cooperation: ['Ley de Cooperación Jurídica Internacional', 'Ley de Extradición'],
    },
    provision: 'artículo N',
    inPart: [
      'Falta todavía uno de los elementos; hay una reforma ante el parlamento.',
      'La regla existe, pero no alcanza a todos los casos por los que se pregunta.',
      'Resulta de la jurisprudencia de la Corte Suprema y aún no está escrito en la ley.',
    ],
    notYet: ['Un grupo de trabajo del Ministerio de Justicia prepara un proyecto.', 'Está previsto en la estrategia nacional.'],
    see: 'La materia se rige por la norma siguiente: LAW.',
    authorities: ['Ministerio de Justicia, Dirección de Cooperación Internacional', 'Fiscalía General'],
  },
  ru: {
    laws: {
      penal: ['Уголовный кодекс'],
      procedure: ['Уголовно-процессуальный кодекс'],
      laundering: ['Закон о противодействии отмыванию доходов'],
      integrity: ['Закон о противодействии коррупции'],
      companies: ['Закон об ответственности юридических лиц'],
      cooperation: ['Закон о международной правовой помощи'],
    },
    provision: 'статья N',
    inPart: [
      'Один из элементов пока не охвачен; поправка находится в парламенте.',
      'Норма существует, но охватывает не все случаи, о которых спрашивается.',
      'Это следует из практики Верховного суда и пока не закреплено в законе.',
    ],
    notYet: ['Рабочая группа Министерства юстиции готовит законопроект.', 'Это предусмотрено национальной стратегией.'],
    see: 'Этот вопрос регулирует следующий акт: LAW.',
    authorities: ['Министерство юстиции, отдел международной помощи', 'Генеральная прокуратура'],
  },
  ar: {
    laws: {
      penal: ['قانون العقوبات لسنة'],
      procedure: ['قانون الإجراءات الجزائية لسنة'],
      laundering: ['قانون مكافحة غسل الأموال لسنة'],
      integrity: ['قانون مكافحة الفساد لسنة'],
      companies: ['قانون مسؤولية الأشخاص الاعتبارية لسنة'],
      cooperation: ['قانون التعاون القضائي الدولي لسنة'],
    },
    provision: 'المادة N',
    inPart: ['ما زال أحد العناصر غير مشمول، والتعديل معروض على البرلمان.', 'القاعدة قائمة لكنها لا تشمل جميع الحالات المسؤول عنها.'],
    notYet: ['يعدّ فريق عمل في وزارة العدل مشروع قانون.', 'هذا مقرر في الاستراتيجية الوطنية.'],
    see: 'تنظم هذه المسألة أحكام النص الآتي: LAW.',
    authorities: ['وزارة العدل، إدارة التعاون الدولي', 'النيابة العامة'],
  },
  zh: {
    laws: {
      penal: ['刑法'],
      procedure: ['刑事诉讼法'],
      laundering: ['反洗钱法'],
      integrity: ['反腐败法'],
      companies: ['法人责任法'],
      cooperation: ['国际司法合作法'],
    },
    provision: '第N条',
    inPart: ['其中一项要件尚未涵盖，修正案正在议会审议。', '规则已有，但尚未涵盖所问的全部情形。'],
    notYet: ['司法部工作组正在起草法案。', '国家战略已作规划。'],
    see: '此事项由以下法律规定：LAW。',
    authorities: ['司法部国际合作司', '总检察院'],
  },
} as const satisfies Record<string, LawBook>;
export type DrawnLanguage = keyof typeof LAW_BOOKS;

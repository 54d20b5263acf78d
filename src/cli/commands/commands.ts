/** Every command, in the order of the help. */

import type { AddCommand } from '../command.ts';
import { addAcknowledge } from './acknowledge.ts';
import { addAssign } from './assign.ts';
import { addAudit } from './audit.ts';
import { addBackup, addRestore } from './backup.ts';
import { addConfirm } from './confirm.ts';
import { addConsent } from './consent.ts';
import { addCorrespond } from './correspond.ts';
import { addCoverage } from './coverage.ts';
import { addCrosswalkExport } from './crosswalk-export.ts';
import { addDecide } from './decide.ts';
import { addDoctor } from './doctor.ts';
import { addExplain } from './explain.ts';
import { addExportResponses } from './export-responses.ts';
import { addImport } from './import.ts';
import { addItems } from './items.ts';
import { addLaw } from './law.ts';
import { addLint } from './lint.ts';
import { addLogin } from './login.ts';
import { addPin } from './pin.ts';
import { addPrefill } from './prefill.ts';
import { addProvenance } from './provenance.ts';
import { addProvisions } from './provisions.ts';
import { addQuery } from './query.ts';
import { addQuestionnaireImport } from './questionnaire-import.ts';
import { addRebase } from './rebase.ts';
import { addReload } from './reload.ts';
import { addSchema } from './schema.ts';
import { addServe } from './serve.ts';
import { addStates } from './states.ts';
import { addSubmission } from './submission.ts';
import { addSubmissions } from './submissions.ts';
import { addTemplate } from './template.ts';
import { addWhatIf } from './what-if.ts';
import { addWordingImport } from './wording-import.ts';
import { addWorklist } from './worklist.ts';

export const COMMANDS: readonly AddCommand[] = [
  addPrefill,
  addTemplate,
  addProvisions,
  addItems,
  addCorrespond,
  addCoverage,
  addCrosswalkExport,
  addLint,
  addExplain,
  addPin,
  addWhatIf,
  addServe,
  addLogin,
  addAssign,
  addStates,
  addImport,
  addExportResponses,
  addConfirm,
  addQuestionnaireImport,
  addWordingImport,
  addSubmission,
  addRebase,
  addSubmissions,
  addConsent,
  addLaw,
  addWorklist,
  addDecide,
  addAcknowledge,
  addProvenance,
  addQuery,
  addReload,
  addDoctor,
  addAudit,
  addBackup,
  addRestore,
  addSchema,
];

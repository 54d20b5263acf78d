import { defineEntity, p } from '@mikro-orm/core';
import type { ListedLanguage } from '../../domain/correspondence-language.ts';
import {
  type DepositaryNotice,
  JOINING_ACTS,
  MEMBERSHIP_STATUSES,
  REGIONAL_GROUPS,
  type StateParty,
  UN_STANDINGS,
} from '../../domain/state-party.ts';
import { dataVersionTriggers } from './data-version-triggers.ts';
import { bridgeRowPolicies } from './row-policies.ts';

export const State = defineEntity({
  name: 'State',
  tableName: 'state',
  properties: {
    id: p.text().primary(),
    names: p.json<StateParty['names']>(),
    regionalGroup: p.enum([...REGIONAL_GROUPS]).nullable(),
    fictional: p.boolean(),
    namesBySoftware: p.json<readonly string[]>().nullable(),
    otherNames: p.json<readonly string[]>().nullable(),
    unitedNations: p.enum([...UN_STANDINGS]).nullable(),
    correspondence: p.text().nullable(),
    correspondenceBySoftware: p.boolean().nullable(),
    listedCorrespondence: p.json<ListedLanguage>().nullable(),
  },
  checks: [
    { name: 'state_id_is_alpha_3', expression: `id ~ '^[A-Z]{3}$'` },
    { name: 'state_has_an_english_name', expression: `coalesce(names ->> 'en', '') <> ''` },
  ],
});

/**
 * What caches are keyed by. The number comes from a sequence: never given twice, also not after a rollback.
 * Rows are written by triggers alone.
 */
export const DataVersion = defineEntity({
  name: 'DataVersion',
  tableName: 'data_version',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary().deleteRule('no action').updateRule('no action'),
    version: p.bigint('string'),
  },
  rowLevelSecurity: 'force',
  policies: bridgeRowPolicies('data_version'),
});

export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary(),
    instrument: p.text().collation('C').primary(),
    status: p.enum([...MEMBERSHIP_STATUSES]),
    signedOn: p.date().nullable(),
    joinedOn: p.date().nullable(),
    source: p.text().nullable(),
    joinedBy: p.enum([...JOINING_ACTS]).nullable(),
    readOn: p.date().nullable(),
    notices: p.json<readonly DepositaryNotice[]>().nullable(),
  },
  triggers: dataVersionTriggers('membership'),
});

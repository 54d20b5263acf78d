/** `bridge assign`: says on the server's own machine what a person of the issuer is here. */

import { Option } from 'commander';
import { THE_BRIDGE } from '../../application/actors.ts';
import { assignPerson } from '../../application/assign.ts';
import { ASSIGNABLE_ROLES, type AssignableRole } from '../../domain/actor.ts';
import type { AddCommand } from '../command.ts';
import { storageOf } from '../serve/server-settings.ts';

interface AssignArguments {
  readonly issuer?: string;
  readonly subject: string;
  readonly role: AssignableRole;
  readonly state?: string;
  readonly review?: readonly string[];
  readonly scope?: readonly string[];
}

/** Adds `bridge assign` to the program. */
export const addAssign: AddCommand = (program, context, run) => {
  program
    .command('assign')
    .summary('say what a person of the issuer may do, on the machine of the server')
    .description(
      'Makes a person of an OpenID Connect issuer what is said, in place of what they were before; it stands in the audit trail. Opens the database itself, so that the embedded one must not be served meanwhile. This is how the first person of the secretariat comes in; after that, the mutation "assign" serves.',
    )
    .option('--issuer <url>', 'the issuer; the one of BRIDGE_OIDC_ISSUER when absent')
    .requiredOption('--subject <id>', 'the person, as the issuer names them in its tokens ("sub")')
    .addOption(new Option('--role <role>', 'what they are').choices(ASSIGNABLE_ROLES).makeOptionMandatory())
    .option('--state <code>', 'the State for which they act, where the role has one')
    .option('--review <id...>', 'the reviews of a reviewer')
    .option('--scope <action...>', 'what a service may do: actions of docs/POLICY.md')
    .addHelpText('after', '\nExample:\n  bridge assign --issuer https://login.example --subject 248289761001 --role secretariat')
    .action((args: AssignArguments) =>
      run(async () => {
        const { openStore } = await import('../serve/open-store.ts');
        const { issuer = context.settings.oidcIssuer ?? '', subject, role, state, review = [], scope = [] } = args;
        const bridge = await openStore(context, storageOf(context.settings));
        try {
          const wanted = { issuer, subject, role, ...(state === undefined ? {} : { state }), reviews: review, scopes: scope };
          const { actorId } = await assignPerson(THE_BRIDGE, bridge, wanted);
          context.terminal.out(
            `${subject} is ${role}${state === undefined ? '' : ` of ${state}`} from now on, and writes as ${actorId}.\n`,
          );
        } finally {
          await bridge.close();
        }
        return undefined;
      }),
    );
};

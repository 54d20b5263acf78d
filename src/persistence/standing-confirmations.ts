/**
 * Whether a confirmation still says what it said when it was given: SQL that stands in a `where` on `confirmation`.
 * One about a law does no more once the law was changed after it; one about an answer, once the answer says something else.
 */
export const CONFIRMATION_STANDS = `
  not exists (
    select from legislation as law
    where law.state_id = confirmation.state_id and law.key = confirmation.about and confirmation.kind like 'law-%'
      and (law.changed_on > (confirmation.given_at at time zone 'UTC')::date
        or (law.changed_on = (confirmation.given_at at time zone 'UTC')::date and law.updated_at > confirmation.given_at)))
  and (confirmation.kind like 'law-%' or confirmation.content_hash is null or exists (
    select from response as confirmed
    join response_revision as said
      on said.state_id = confirmed.state_id and said.response_id = confirmed.id and said.revision = confirmed.revision
    where confirmed.state_id = confirmation.state_id and confirmed.item = confirmation.about
      and said.content_hash = confirmation.content_hash))`;

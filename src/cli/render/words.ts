/** A member of an enumeration as people write it: `FOR_CLEARANCE` is "for clearance". */
export function words(member: string): string {
  return member.toLowerCase().replaceAll('_', ' ');
}

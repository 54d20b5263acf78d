/** Ids of provisions: `instrument:article(paragraph)(letter)(roman)`. */

/** The id of the parent; undefined for an article. `uncac:23(1)(a)` → `uncac:23(1)`. */
export function parentOf(id: string): string | undefined {
  const cut = id.lastIndexOf('(');
  return cut < 0 ? undefined : id.slice(0, cut);
}

/** The instrument of a provision. `uncac:23(1)(a)` → `uncac`. */
export function instrumentOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')));
}

/** The article of a provision. `uncac:23(1)(a)` → `uncac:23`. */
export function articleOf(id: string): string {
  const cut = id.indexOf('(');
  return cut < 0 ? id : id.slice(0, cut);
}

/** Whether a provision is the other one or stands below it. */
export function isWithin(id: string, other: string): boolean {
  return id === other || id.startsWith(`${other}(`);
}

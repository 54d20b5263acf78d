/**
 * The operations of `examples.graphql`. Each begins with a comment of two lines: for whom it is, and what it asks.
 * @param {string} text
 * @returns {{ audience: string, title: string, name: string, text: string }[]} in the order of the file
 */
export function readExamples(text) {
  return text.split(/\n(?=# For )/).flatMap((part) => {
    const found = /^# (For [^\n]+)\n# ([^\n]+)\n[^]*?^query (\w+)/m.exec(part);
    if (found === null) return [];
    const [, audience, title, name] = found;
    return [{ audience, title, name, text: `${part.trim()}\n` }];
  });
}

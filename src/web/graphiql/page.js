/** Starts GraphiQL with the example operations beside the documentation and the history. */

import { identityHeaders, showPersonMenu } from './person-menu.js';
import { readExamples } from './read-examples.js';

const { React, ReactDOM, GraphiQL } = globalThis;
const element = React.createElement;
/** Three lines with a dot before each. */
const LIST = 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01';

await showPersonMenu(document.getElementById('persons'));
const response = await fetch('/graphiql/examples.graphql');
const examples = readExamples(await response.text());

const examplesPlugin = {
  title: 'Examples',
  icon: () => element('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true }, element('path', { d: LIST })),
  content: Examples,
};

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  element(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: '/graphql',
      fetch: async (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...(await identityHeaders()) } }),
    }),
    plugins: [examplesPlugin],
    visiblePlugin: examplesPlugin,
    defaultTabs: [{ query: examples[0].text }],
    shouldPersistHeaders: false,
  }),
);

function Examples() {
  const { addTab, queryEditor, setOperationName } = GraphiQL.React.useEditorContext({ nonNull: true });
  const open = ({ name, text }) => {
    if (!isUntouched(queryEditor?.getValue() ?? '')) addTab();
    // A new tab is there once React has drawn it.
    setTimeout(() => {
      queryEditor?.setValue(text);
      setOperationName(name);
    });
  };
  const groups = [...new Set(examples.map(({ audience }) => audience))];
  return element(
    'div',
    { className: 'examples' },
    element('div', { className: 'graphiql-doc-explorer-title' }, 'Examples'),
    ...groups.flatMap((audience) => [
      element('h4', { key: audience }, audience),
      ...examples
        .filter((example) => example.audience === audience)
        .map((example) =>
          element('button', { key: example.name, type: 'button', 'data-example': example.name, onClick: () => open(example) }, example.title),
        ),
    ]),
  );
}

/** Whether nothing of the user's own would be lost. */
function isUntouched(text) {
  return text.trim() === '' || examples.some((example) => example.text === text);
}

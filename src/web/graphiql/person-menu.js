/** The person as whom the page asks. In a demonstration anybody may be any of its persons; elsewhere there is no menu. */

/** What is asked next waits for it. @type {Promise<Record<string, string>>} */
let identity = Promise.resolve({});

/** The headers that say who asks: none for the public. */
export function identityHeaders() {
  return identity;
}

/** Fills the menu, or leaves it hidden where the server has no persons to choose from. @param {HTMLElement} bar holds the menu */
export async function showPersonMenu(bar) {
  const response = await fetch('/demonstration/persons');
  const { persons } = await response.json();
  if (persons.length === 0) return;
  const menu = bar.querySelector('select');
  menu.append(...persons.map(({ name, title }) => new Option(title, name)));
  menu.addEventListener('change', () => {
    identity = menu.value === '' ? Promise.resolve({}) : askForToken(menu.value);
  });
  bar.hidden = false;
}

async function askForToken(person) {
  const response = await fetch('/demonstration/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  const { token } = await response.json();
  return { authorization: `Bearer ${token}` };
}

// What the server answers at once.

/** Returns JSON; throws what the server says is wrong. */
export async function ask(path, parameters = {}, signal) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const answer = await fetch(`${path}${query.size ? `?${query}` : ""}`, { signal });
  const body = await answer.json();
  if (!answer.ok && answer.status !== 410) throw new Error(body.error ?? `the server answered ${answer.status}`);
  return body;
}

export const storyPath = (id) => `/stories/${encodeURIComponent(id)}`;

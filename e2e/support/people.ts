import type { DemoPerson } from "@accord/shared/people";
import type { Browser, BrowserContext, Page } from "@playwright/test";

/** Somebody of the demo, signed in in a browser of their own. */
export interface Signed {
  readonly person: DemoPerson;
  readonly context: BrowserContext;
  readonly page: Page;
}

export async function demoPeople(url: string): Promise<readonly DemoPerson[]> {
  const answer = await fetch(`${url}/api/demo`);
  if (!answer.ok) throw new Error(`The demo does not list its people: ${answer.status}.`);
  return ((await answer.json()) as { people: DemoPerson[] }).people;
}

/** Signs in as the demo's person with that e-mail address, or the first with that role. */
export async function signedIn(
  browser: Browser,
  url: string,
  who: { email: string } | { role: string },
): Promise<Signed> {
  const people = await demoPeople(url);
  const person = people.find((one) => ("email" in who ? one.email === who.email : one.role === who.role));
  if (!person)
    throw new Error(
      `The demo has nobody with ${JSON.stringify(who)}: ${people.map(({ email }) => email).join(", ")}.`,
    );
  const context = await browser.newContext({ baseURL: url });
  const answer = await context.request.post("/api/session", {
    data: { email: person.email, password: person.password },
    headers: { origin: url },
  });
  if (!answer.ok())
    throw new Error(`${person.email} could not sign in: ${answer.status()} ${await answer.text()}`);
  return { person, context, page: await context.newPage() };
}

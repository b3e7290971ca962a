import { createToken } from "@accord/shared/people";
import type { ReplyOf, Route } from "@accord/shared/protocol";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

const cookieName = "__Host-accord";

interface Asked {
  readonly params?: Record<string, string | number>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

/** One person with a session: opens browsers of their own, and asks the server as a program would for what is not told here. */
export class Somebody {
  readonly #cookie: string;

  constructor(
    readonly name: string,
    readonly url: string,
    answer: Response,
    readonly process: string,
  ) {
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(`${cookieName}=`));
    if (!cookie) throw new Error(`${name} got no session: ${answer.status}.`);
    this.#cookie = cookie.slice(cookieName.length + 1).split(";")[0] ?? "";
  }

  /** As a browser sends it back. */
  get cookie(): string {
    return `${cookieName}=${this.#cookie}`;
  }

  /** As the own pages do. */
  get ask(): Ask {
    return asking(this, { cookie: this.cookie });
  }

  /** A program in this person's name, with a token of its own. */
  async program(): Promise<Ask> {
    const { token } = await this.ask(createToken, { body: { name: "Votes", days: 30 } });
    return asking(this, { authorization: `Bearer ${token}` });
  }

  /** A page in a browser of their own; closed with the journey. */
  async opens(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.context(browser, options)).newPage();
    await page.goto(path);
    return page;
  }

  /** A browser of their own, with no page yet. */
  async context(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ baseURL: this.url, ...options });
    await context.addCookies([
      {
        name: cookieName,
        value: this.#cookie,
        domain: "localhost",
        path: "/",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      },
    ]);
    return context;
  }
}

export type Ask = <R extends Route>(route: R, asked?: Asked) => Promise<ReplyOf<R>>;

const asking =
  ({ name, url, process }: Somebody, as: Record<string, string>): Ask =>
  async (route, { params = {}, query = {}, body } = {}) => {
    const all: Record<string, string | number> = { process, ...params };
    const path = route.path.replaceAll(/:(\w+)/g, (_all, key: string) =>
      encodeURIComponent(String(all[key])),
    );
    const address = new URL(path, url);
    for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value);
    return (await sent(address, route.method, body, as, name)).json();
  };

/** Sends as the server's own pages do; what it refuses is told with its words. */
export async function sent(
  address: URL,
  method: string,
  body: unknown,
  as: Record<string, string> = {},
  who = "Nobody",
): Promise<Response> {
  const answer = await fetch(address, {
    method,
    headers: {
      origin: address.origin,
      ...as,
      ...(method === "GET" || body instanceof FormData ? {} : { "content-type": "application/json" }),
    },
    ...(method === "GET" ? {} : { body: body instanceof FormData ? body : JSON.stringify(body ?? {}) }),
  });
  if (!answer.ok)
    throw new Error(`${who}: ${method} ${address.pathname}: ${answer.status} ${await answer.text()}`);
  return answer;
}

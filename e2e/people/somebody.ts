import type { ReplyOf, Route } from "@accord/shared/protocol";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

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

  async ask<R extends Route>(route: R, { params = {}, query = {}, body }: Asked = {}): Promise<ReplyOf<R>> {
    const all: Record<string, string | number> = { process: this.process, ...params };
    const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(String(all[name])),
    );
    const address = new URL(path, this.url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return (await sent(address, route.method, body, this.cookie, this.name)).json() as Promise<ReplyOf<R>>;
  }

  /** A browser of their own; closed with the browser of the journey. */
  async opens(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Page> {
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
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }
}

/** Sends as the server's own pages do; what it refuses is told with its words. */
export async function sent(
  address: URL,
  method: string,
  body: unknown,
  cookie?: string,
  who = "Nobody",
): Promise<Response> {
  const answer = await fetch(address, {
    method,
    headers: {
      origin: address.origin,
      ...(cookie ? { cookie } : {}),
      ...(method === "GET" || body instanceof FormData ? {} : { "content-type": "application/json" }),
    },
    ...(method === "GET" ? {} : { body: body instanceof FormData ? body : JSON.stringify(body ?? {}) }),
  });
  if (!answer.ok)
    throw new Error(`${who}: ${method} ${address.pathname}: ${answer.status} ${await answer.text()}`);
  return answer;
}

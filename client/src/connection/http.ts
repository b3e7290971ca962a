import { signIn, whoAmI } from "@accord/shared/people";
import {
  type BodyOf,
  heardHeader,
  onceHeader,
  type ParamsOf,
  pageOfHeader,
  type QueryOf,
  type RefusalReply,
  type ReplyOf,
  type Route,
} from "@accord/shared/protocol";
import { heard } from "./heard.js";
import { line } from "./state.js";
import { whosePage } from "./whose-page.js";

export interface Issue {
  readonly code: string;
  readonly field?: string | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** The server answered, and the answer was no. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly issues: readonly Issue[],
    readonly reference: string,
  ) {
    super(message);
  }
}

/** It was told what has changed since it was read, and what is typed may take its place when it is sent again. */
export const isChangedByOther = (error: unknown): boolean =>
  error instanceof RefusedError && error.code === "changed_by_other";

/** The server could not be reached; whether it did the thing is not known. */
export class OfflineError extends Error {
  override readonly name = "OfflineError";
  readonly code = "offline";
  /** False: it was only a question, or never left this device. */
  readonly maybeDone: boolean;
  /** Pressed again as it is, it is done once [ACT-5]. */
  readonly doneOnce: boolean;
  constructor(options: ErrorOptions & { readonly maybeDone?: boolean; readonly doneOnce?: boolean } = {}) {
    super("offline", options);
    this.maybeDone = options.maybeDone ?? false;
    this.doneOnce = options.doneOnce ?? false;
  }
}

// biome-ignore lint/complexity/noBannedTypes: {} is how "nothing need be given" is asked of a type
type Part<Name extends string, T> = {} extends T ? { readonly [N in Name]?: T } : { readonly [N in Name]: T };
export type ArgsOf<R extends Route> = Part<"params", ParamsOf<R>> &
  Part<"query", QueryOf<R>> &
  Part<"body", BodyOf<R> | FormData>;

interface LooseArgs {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** The address of a route with its params and query filled in. */
export function addressOf(route: Pick<Route, "path">, { params, query }: LooseArgs): string {
  const named = (params ?? {}) as Record<string, unknown>;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(named[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  const asked = search.toString();
  return asked ? `${path}?${asked}` : path;
}

/**
 * Anybody may sign in, whoever was here before; and while nobody's page asks who is signed in, it takes whoever it is.
 */
const pageOf = (route: Route): string | undefined =>
  route.id === signIn.id || (route.id === whoAmI.id && !whosePage.isSomebodys())
    ? undefined
    : whosePage.name();

/** Asks the server by a wire definition of `@accord/shared/protocol` and checks the reply against it. */
export async function call<R extends Route>(
  route: R,
  args: ArgsOf<R>,
  options: {
    readonly signal?: AbortSignal;
    /** It is sent to its end although the page goes. */
    readonly outlives?: boolean;
    /** Names one press: sent again with it, it is done once. */
    readonly press?: string | undefined;
  } = {},
): Promise<ReplyOf<R>> {
  const loose = args as LooseArgs;
  const { body } = loose;
  const json = body !== undefined && !(body instanceof FormData);
  const sent = json ? JSON.stringify(body) : body instanceof FormData ? body : null;
  const named = pageOf(route);
  const visit = whosePage.visit();
  const lost = {
    maybeDone: route.method !== "GET" && navigator.onLine,
    // Words of a conversation, and what comes by a letter, bring a key of their own.
    doneOnce: options.press !== undefined || (json && Object.hasOwn(Object(body), "once")),
  };
  let response: Response;
  try {
    response = await fetch(addressOf(route, loose), {
      method: route.method,
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        ...(json ? { "content-type": "application/json" } : {}),
        ...(named === undefined ? {} : { [pageOfHeader]: named }),
        ...(options.press === undefined ? {} : { [onceHeader]: options.press }),
      },
      body: sent,
      keepalive: options.outlives ?? false,
      signal: options.signal ?? null,
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    line.tell("unreachable");
    throw new OfflineError({ cause, ...lost });
  }
  heard.answered(response.headers.get(heardHeader));
  const refused = response.ok ? null : await refusalOf(response, lost);
  line.tell(refused instanceof OfflineError ? "unreachable" : "answered");
  whosePage.answered(named, refused?.code);
  if (refused !== null) throw refused;
  const reply: unknown = response.status === 204 ? undefined : await wholeOf(response, options.signal, lost);
  const parsed = route.reply.parse(reply);
  if (route.id === whoAmI.id) whosePage.is((parsed as ReplyOf<typeof whoAmI>).person?.id ?? null, visit);
  return parsed as ReplyOf<R>;
}

/** An answer that is cut while it comes is none. */
async function wholeOf(
  response: Response,
  signal: AbortSignal | undefined,
  lost: { readonly maybeDone: boolean; readonly doneOnce: boolean },
): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    line.tell("unreachable");
    throw new OfflineError({ cause, ...lost });
  }
}

/** What a proxy answers in the place of a server that it can't reach. */
const answersForAnother = new Set([502, 503, 504]);

async function refusalOf(
  response: Response,
  lost: { readonly maybeDone: boolean; readonly doneOnce: boolean },
): Promise<RefusedError | OfflineError> {
  const { error } = ((await response.json().catch(() => null)) ?? {}) as Partial<RefusalReply>;
  if (error?.code === undefined && answersForAnother.has(response.status)) return new OfflineError(lost);
  return new RefusedError(
    response.status,
    error?.code ?? "failed",
    error?.message ?? "",
    error?.issues ?? [],
    error?.reference ?? response.headers.get("x-request-id") ?? "",
  );
}

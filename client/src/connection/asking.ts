import type { ReplyOf, Route } from "@accord/shared/protocol";
import {
  notifyManager,
  type Query,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { afterPress } from "./after-press.js";
import { type ArgsOf, call, OfflineError, RefusedError } from "./http.js";
import { useLostAnswer } from "./lost-answer.js";
import { usePresses } from "./presses.js";
import { reached } from "./state.js";
import { taken } from "./taken.js";

export type CallError = RefusedError | OfflineError | Error;

notifyManager.setScheduler(afterPress);

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 15_000,
        retry: (tries, error) => !(error instanceof RefusedError) && tries < 2,
      },
      // An act that may not have arrived is never sent again by itself.
      mutations: { networkMode: "always", retry: false },
    },
  });

interface AskOptions {
  readonly enabled?: boolean;
  /** Keeps the last answer on the screen while another page or filter is asked for. */
  readonly keep?: boolean;
  readonly everyMs?: number;
  /** Who comes back waits for what is so now, and does not see what is done meanwhile. */
  readonly anew?: boolean;
}

/** The answer of a route, asked again whenever /live announces one of its topics. */
export function useAsk<R extends Route>(route: R, args: ArgsOf<R>, options: AskOptions = {}) {
  const query = useQuery<ReplyOf<R>, CallError>({
    queryKey: [route.id, args],
    queryFn: ({ signal }) => call(route, args, { signal }),
    meta: { topics: route.topics ?? [] },
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: (last: ReplyOf<R> | undefined) => last as never } : {}),
    ...(options.anew ? { refetchOnMount: "always" } : {}),
    ...(options.everyMs ? { refetchInterval: options.everyMs } : {}),
  });
  const isOld = options.anew && query.isFetching && !query.isFetchedAfterMount;
  return isOld ? { ...query, data: undefined, isPending: true } : query;
}

interface ActOptions<R extends Route> {
  /** Routes whose answers this act changes: they are asked again when the server has confirmed it. */
  readonly changes?: readonly Route[];
  readonly onDone?: (reply: ReplyOf<R>, args: ArgsOf<R>) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** An act that counts only when the server has confirmed it; a second press while pending is ignored. */
export function useAct<R extends Route>(route: R, options: ActOptions<R> = {}) {
  const client = useQueryClient();
  // Known at once, not at the next drawing: a second press in the same moment is none.
  const busy = useRef(false);
  const presses = usePresses(route);
  const changed = new Set((options.changes ?? []).map((one) => one.id));
  const mutation = useMutation<ReplyOf<R>, CallError, ArgsOf<R>>({
    onMutate: () => lost.pressed(),
    mutationFn: (args) => call(route, args, { press: presses.of(args) }),
    onSuccess: async (reply, args) => {
      presses.answered();
      taken.tell((args as { readonly body?: unknown }).body);
      options.onDone?.(reply, args);
      await client.invalidateQueries({ predicate: ({ queryKey }) => changed.has(String(queryKey[0])) });
    },
    // Whether it was done is seen on the page as soon as the server can be asked.
    onError: (error) => {
      if (error instanceof OfflineError && error.maybeDone) void reached().then(() => askAgain(client, null));
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  // What ends with a form or leads on is seen to be done by that, not by the page behind it.
  const lost = useLostAnswer(options.onDone ? nothing : changed, mutation.error, mutation.reset);
  return {
    act: (args: ArgsOf<R>): void => {
      if (busy.current) return;
      busy.current = true;
      mutation.mutate(args);
    },
    /** Answers with the reply, or undefined when it was refused (`refused` then says why). */
    actAndWait: async (args: ArgsOf<R>): Promise<ReplyOf<R> | undefined> => {
      if (busy.current) return undefined;
      busy.current = true;
      return mutation.mutateAsync(args).catch(() => undefined);
    },
    pending: mutation.isPending,
    done: mutation.isSuccess,
    reply: mutation.data,
    refused: mutation.error,
    forget: mutation.reset,
  };
}

/** What was refused may have been asked of what is no longer so: the page is to show how it stands now. */
export function useAskAgain(refused: unknown, topic: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (refused) void askAgain(client, [topic]);
  }, [client, refused, topic]);
}

/** Asks again for everything made of one of these topics, all where null; "ballots" also stands for "ballots:7". */
export async function askAgain(client: QueryClient, topics: readonly string[] | null): Promise<void> {
  const predicate = ({ meta }: Pick<Query, "meta">): boolean => {
    const made = (meta?.topics ?? []) as readonly string[];
    return (
      topics === null ||
      made.some((topic) => topics.some((said) => said === topic || said.startsWith(`${topic}:`)))
    );
  };
  // A first answer that is on its way may be of before; the query client does not ask for it twice at a time.
  const coming = client
    .getQueryCache()
    .findAll({ predicate, fetchStatus: "fetching" })
    .filter(({ state }) => state.data === undefined);
  await Promise.allSettled([
    client.invalidateQueries({ predicate }),
    ...coming.map(({ promise }) => promise),
  ]);
  await client.invalidateQueries({ predicate: (query) => coming.includes(query) });
}

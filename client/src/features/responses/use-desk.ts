import type { ReplyOf } from "@accord/shared/protocol";
import { type DeskFilter, type DeskLine, listResponses } from "@accord/shared/responses";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { CallError } from "../../connection/asking.js";
import { call } from "../../connection/http.js";

type Page = ReplyOf<typeof listResponses>;

/** The things at one step of the desk, a page at a time. */
export function useDesk(process: string, filter: DeskFilter) {
  const asked = useInfiniteQuery<Page, CallError, { pages: Page[] }, readonly unknown[], string | undefined>({
    queryKey: [listResponses.id, process, filter],
    queryFn: ({ signal, pageParam }) =>
      call(
        listResponses,
        { params: { process }, query: { ...filter, limit: 200, ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (last) => last,
    meta: { topics: listResponses.topics ?? [] },
  });
  const pages = asked.data?.pages ?? [];
  const last = pages.at(-1);
  const rows: DeskLine[] = pages.flatMap((page) => page.rows);
  return {
    // Of several pages the one read first: nothing on the screen is newer than it says.
    data: last ? { ...last, rows, asOf: pages[0]?.asOf ?? last.asOf } : undefined,
    error: asked.error,
    refetch: asked.refetch,
    stale: asked.isPlaceholderData,
    more: asked.hasNextPage,
    showMore: (): void => {
      if (asked.hasNextPage && !asked.isFetchingNextPage) void asked.fetchNextPage();
    },
  };
}
export type Desk = NonNullable<ReturnType<typeof useDesk>["data"]>;

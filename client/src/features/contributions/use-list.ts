import { type ContributionLine, listContributions } from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CallError } from "../../connection/asking.js";
import { call } from "../../connection/http.js";
import { queryOf, type View } from "./words.js";

type Page = ReplyOf<typeof listContributions>;

/** The list of a view, a page at a time: more is asked for as the reader comes near the end. */
export function useContributionList(process: string, view: View) {
  const asked = useInfiniteQuery<Page, CallError, { pages: Page[] }, readonly unknown[], number>({
    queryKey: [listContributions.id, process, queryOf(view)],
    queryFn: ({ signal, pageParam }) =>
      call(
        listContributions,
        {
          params: { process },
          query: { ...queryOf(view), after: pageParam, limit: pageParam === 0 ? 100 : 300 } as never,
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (last) => last,
    meta: { topics: listContributions.topics ?? [] },
  });
  const pages = asked.data?.pages;
  const data = useMemo(() => {
    const first = pages?.[0];
    const rows: ContributionLine[] = pages?.flatMap((page) => page.rows) ?? [];
    return first && { all: first.all, match: first.match, cut: first.cut, latest: first.latest, rows };
  }, [pages]);
  return {
    data,
    error: asked.error,
    refetch: asked.refetch,
    /** An older answer stands while another view is asked for. */
    stale: asked.isPlaceholderData,
    asking: asked.isFetching,
    more: asked.hasNextPage,
    showMore: (): void => {
      if (asked.hasNextPage && !asked.isFetchingNextPage) void asked.fetchNextPage();
    },
  };
}

export type List = ReturnType<typeof useContributionList>;

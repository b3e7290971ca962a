import { useLocation, useNavigate, useRouter, useParams as useRouterParams } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

/** The named parts of the address: `$process`, `$ref`, `$n`, `$id`, `$key`. */
export function useParams<Name extends string = string>(): Readonly<Record<Name, string>> {
  return useRouterParams({ strict: false }) as Readonly<Record<Name, string>>;
}

/** The process in the address, or undefined outside one. */
export function useProcess(): string | undefined {
  return useParams<"process">().process as string | undefined;
}

/** The path of the address. */
export const useHere = (): string => useLocation().pathname;

/** Filters, tabs and open threads live in the address; setting one to undefined takes it out. */
export function useSearch(): readonly [
  Readonly<Record<string, string>>,
  (change: Readonly<Record<string, string | undefined>>) => void,
] {
  const { searchStr, pathname } = useLocation();
  const navigate = useNavigate();
  const { history } = useRouter();
  const search = useMemo(() => Object.fromEntries(new URLSearchParams(searchStr)), [searchStr]);
  const set = useCallback(
    (change: Readonly<Record<string, string | undefined>>) => {
      // Of two changes in one turn the second begins from the first.
      const { location } = history;
      const next = new URLSearchParams(location.pathname === pathname ? location.search : searchStr);
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined || value === "") next.delete(name);
        else next.set(name, value);
      }
      const asked = next.toString();
      void navigate({ href: asked ? `${pathname}?${asked}` : pathname, replace: true, resetScroll: false });
    },
    [navigate, history, pathname, searchStr],
  );
  return [search, set];
}

/** Goes to another place of the program, as a link would. */
export function useGo(): (href: string, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (href, options) => void navigate({ href, replace: options?.replace ?? false }),
    [navigate],
  );
}

/** Addresses that the program answers itself; any other is a page of the server. */
export const isInside = (href: string): boolean =>
  /^\/(?:app|sign-in|setup|invitation|account)(?:[/?#]|$)/.test(href);

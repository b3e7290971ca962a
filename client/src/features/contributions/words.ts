import {
  type ContributionSort,
  channels,
  contributionSorts,
  contributorKinds,
  listStates,
} from "@accord/shared/contributions";
import type { Say } from "@accord/shared/messages";
import type { Option } from "../../ui/index.js";

const any = "any";

/** Options of a filter: none chosen stands first. */
export const withAny = (say: Say, options: readonly Option[]): Option[] => [
  { id: any, label: say("contributions.filter.any") },
  ...options,
];
export const fromAny = (id: string): string | undefined => (id === any ? undefined : id);
export const toAny = (value: string | undefined): string => value ?? any;

export const channelOptions = (say: Say): Option[] =>
  channels.map((id) => ({ id, label: say(`contributions.channel.${id}`) }));
export const kindOptions = (say: Say): Option[] =>
  contributorKinds.map((id) => ({ id, label: say(`contributions.kind.${id}`) }));
export const stateOptions = (say: Say): Option[] =>
  listStates.map((id) => ({ id, label: say(`contributions.state.${id}`) }));

const filterNames = ["q", "theme", "channel", "kind", "state", "import"] as const;
export type Filter = Partial<Record<(typeof filterNames)[number], string>>;

/** The view that an address names; a value the server does not know is left out. */
export function filterOf(search: Readonly<Record<string, string>>): Filter {
  const known: Record<string, readonly string[]> = {
    channel: channels,
    kind: contributorKinds,
    state: listStates,
  };
  const out: Filter = {};
  for (const name of filterNames) {
    const value = search[name];
    if (value && (known[name]?.includes(value) ?? true)) out[name] = value.slice(0, 200);
  }
  return out;
}

/** What an address shows: which contributions, in which order, as what. */
export interface View {
  readonly filter: Filter;
  readonly sort: ContributionSort;
  readonly board: boolean;
}

const usualSort: ContributionSort = "newest";

export function viewOf(search: Readonly<Record<string, string>>): View {
  return {
    filter: filterOf(search),
    sort: contributionSorts.find((one) => one === search.sort) ?? usualSort,
    board: search.view === "board",
  };
}

/** As it goes to the server. */
export const queryOf = ({ filter, sort }: View): Record<string, string> => ({ ...filter, sort });

/** What stands in the address: the usual order and the table are left unsaid. */
export const searchOf = ({ filter, sort, board }: View): Record<string, string> => ({
  ...(filter as Record<string, string>),
  ...(sort === usualSort ? {} : { sort }),
  ...(board ? { view: "board" } : {}),
});

export const addressOfView = (view: View): string => {
  const asked = new URLSearchParams(searchOf(view)).toString();
  return asked ? `?${asked}` : "";
};

export const sortOptions = (say: Say): Option[] =>
  contributionSorts.map((id) => ({ id, label: say(`contributions.sort.${id}`) }));

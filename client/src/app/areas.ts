import type { MessageId } from "@accord/shared/messages";

export type AreaIcon =
  | "home"
  | "overview"
  | "contributions"
  | "proposals"
  | "commitments"
  | "ballots"
  | "choices"
  | "responses"
  | "plan"
  | "meetings"
  | "positions"
  | "decisions"
  | "people"
  | "terms"
  | "settings";

export interface Area {
  readonly id: AreaIcon;
  readonly label: MessageId;
  readonly path: `/app${string}`;
  /** Places that belong to it under an address of their own. */
  readonly also?: readonly `/app${string}`[];
  /** Behind "More" on the rail. */
  readonly more?: true;
  /** One of the three beside "More" on the bar of a phone. */
  readonly onPhone?: true;
}

/** The places of the workspace, in the order of the thread from idea to plan. */
export const allAreas: readonly Area[] = [
  { id: "home", label: "area.home", path: "/app", onPhone: true },
  {
    id: "overview",
    label: "area.overview",
    path: "/app/$process",
    also: ["/app/$process/plan-of-activities"],
  },
  {
    id: "contributions",
    label: "area.contributions",
    path: "/app/$process/contributions",
    also: ["/app/$process/themes", "/app/$process/calls"],
  },
  {
    id: "proposals",
    label: "area.proposals",
    path: "/app/$process/proposals",
    also: ["/app/$process/problems"],
  },
  { id: "commitments", label: "area.commitments", path: "/app/$process/commitments", onPhone: true },
  { id: "ballots", label: "area.ballots", path: "/app/$process/ballots", onPhone: true },
  { id: "responses", label: "area.responses", path: "/app/$process/responses" },
  { id: "plan", label: "area.plan", path: "/app/$process/plan" },
  {
    id: "meetings",
    label: "area.meetings",
    path: "/app/$process/meetings",
    also: ["/app/$process/groups", "/app/$process/desk"],
  },
  { id: "choices", label: "area.choices", path: "/app/$process/choices", more: true },
  { id: "positions", label: "area.positions", path: "/app/$process/positions", more: true },
  { id: "decisions", label: "area.decisions", path: "/app/$process/decisions", more: true },
  {
    id: "people",
    label: "area.people",
    path: "/app/$process/people",
    also: ["/app/$process/stakeholders", "/app/$process/elections"],
    more: true,
  },
  { id: "terms", label: "area.terms", path: "/app/$process/terms", more: true },
  { id: "settings", label: "area.settings", path: "/app/$process/settings", more: true },
];

/** The places of a process only while the reader is in one. */
export function areasFor(process: string | undefined): readonly (Area & { href: string })[] {
  return allAreas
    .filter((area) => process !== undefined || !area.path.includes("$process"))
    .map((area) => ({ ...area, href: area.path.replace("$process", process ?? "") }));
}

/** The area an address stands in: the longest that it begins with. */
export function areaOf<A extends Pick<Area, "also"> & { readonly href: string }>(
  path: string,
  areas: readonly A[],
): A | undefined {
  const slug = path.split("/")[2] ?? "";
  return areas
    .flatMap((area) =>
      [area.href, ...(area.also ?? []).map((one) => one.replace("$process", slug))].map((href) => ({
        area,
        href,
      })),
    )
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]?.area;
}

import { listBallots } from "@accord/shared/ballots";
import { listCommitments } from "@accord/shared/commitments";
import { listCalls, listContributions } from "@accord/shared/contributions";
import { listLog } from "@accord/shared/decisions";
import { listProposals } from "@accord/shared/proposals";
import { demoPeople } from "../support/people.js";
import { Somebody, sent } from "./somebody.js";

/** Somebody of the demo with that role, signed in. */
export async function oneOfTheDemo(url: string, role: string): Promise<Somebody> {
  const person = (await demoPeople(url)).find((one) => one.role === role);
  if (!person) throw new Error(`The demo has nobody with the role ${role}.`);
  const { email, password, name } = person;
  return new Somebody(
    name,
    url,
    await sent(new URL("/api/session", url), "POST", { email, password }),
    "demo",
  );
}

export type Role = "co_chair" | "secretariat" | "point_of_contact" | "msf_member" | "wg_member";
export interface Place {
  readonly path: string;
  /** Whose eyes; nobody: the public. */
  readonly as: Role | null;
}

/** One address of every kind of page, with what the demo has in each state. */
export async function placesOfTheDemo(chair: Somebody): Promise<Place[]> {
  const [{ rows }, { proposals }, { commitments }, { ballots }, { entries }, { calls }] = await Promise.all([
    chair.ask(listContributions),
    chair.ask(listProposals),
    chair.ask(listCommitments),
    chair.ask(listBallots),
    chair.ask(listLog),
    chair.ask(listCalls),
  ]);
  const app = (as: Role, ...paths: (string | null)[]): Place[] =>
    paths.flatMap((path) => (path === null ? [] : [{ path: `/app${path}`, as }]));
  const answered = rows.find((row) => row.answered)?.reference ?? "";
  const waiting = rows.find((row) => !row.answered)?.reference ?? "";
  const inState = <T extends { state: string }>(all: readonly T[]): T[] => [
    ...new Map(all.map((one) => [one.state, one])).values(),
  ];
  const decision = entries.find(({ kind }) => kind === "decision")?.sequence;
  const call = calls.find(({ state }) => state === "open")?.id ?? "";
  const openBallot = ballots.find(({ state }) => state === "open")?.no ?? 1;
  const drafting = commitments.find(({ state }) => state === "drafting")?.n ?? 1;
  return [
    ...app("co_chair", "", "/demo", "/demo/proposals", "/demo/decisions", `/demo/decisions/${decision}`),
    ...app("co_chair", `/demo/commitments/${drafting}/freeze`, "/demo/responses?tab=to_approve"),
    ...app("co_chair", ...inState(proposals).map(({ reference }) => `/demo/proposals/${reference}`)),
    ...app("msf_member", "/demo/ballots", ...inState(ballots).map(({ id }) => `/demo/ballots/${id}`)),
    ...app("wg_member", "/demo/commitments", "/demo/commitments/1/compare", "/demo/commitments/1/history"),
    ...app("wg_member", ...commitments.slice(0, 2).map(({ n }) => `/demo/commitments/${n}`)),
    ...app("co_chair", "/demo/positions", "/demo/positions/1", "/demo/positions/2", "/demo/positions/2/post"),
    ...app("wg_member", "/demo/problems", "/demo/problems/new", "/demo/problems/1"),
    ...app(
      "secretariat",
      "/demo/meetings",
      "/demo/meetings/new",
      "/demo/meetings/4",
      "/demo/meetings/10/change",
    ),
    ...app("secretariat", "/demo/meetings/10?act=agenda", "/demo/meetings/4/minutes", "/demo/groups/forum"),
    ...app("wg_member", "/demo/problems/1/solutions", "/demo/stakeholders"),
    ...app("wg_member", `/demo/proposals/new?from=${answered},${waiting}`),
    ...app("secretariat", "/demo/contributions", `/demo/contributions/${answered}`),
    ...app("secretariat", `/demo/contributions/${waiting}`, "/demo/contributions/add", "/demo/themes"),
    ...app("secretariat", "/demo/contributions/import", "/demo/responses", "/demo/responses?tab=published"),
    ...app("secretariat", "/demo/contributions/calls", "/demo/contributions/calls/new"),
    ...app("secretariat", `/demo/contributions/calls/${call}`),
    ...app("secretariat", "/demo/contributions?view=board", "/demo/responses?tab=replies"),
    ...app("secretariat", "/demo/plan-of-activities", "/demo/plan-of-activities/state-of-play"),
    ...app("secretariat", "/demo/plan-of-activities/publish", "/demo/settings"),
    ...app("msf_member", "/demo/people/statement"),
    ...app("co_chair", "/demo/people", "/demo/terms", "/demo/plan", "/demo/plan/acts/freeze"),
    ...app("co_chair", "/demo/desk", `/demo/ballots/${ballots[0]?.id}/screen`),
    ...app("co_chair", "/demo/plan/texts/development_process", "/demo/plan/texts/strategic_vision"),
    ...app("co_chair", "/demo/plan/texts/development_process/history"),
    ...app("point_of_contact", "/demo/responses/publish", "/demo/nothing-stands-here"),
    ...app("secretariat", "/demo/elections", "/demo/elections/1", "/demo/elections/2", "/demo/elections/new"),
    ...["", "/1", "/2", "/2/apply"].map((tail) => ({ path: `/p/demo/elections${tail}`, as: null })),
    { path: "/account", as: "co_chair" },
    { path: "/sign-in", as: null },
    ...["", "/contributions", `/contributions/${answered}`, "/themes", "/proposals", "/proposals/P-0001"].map(
      (tail) => ({
        path: `/p/demo${tail}`,
        as: null,
      }),
    ),
    ...["/search", "/search?q=prices", "/search?q=zzzz", `/calls/${call}`].map((tail) => ({
      path: `/p/demo${tail}`,
      as: null,
    })),
    ...["/timeline", "/take-part", "/people", "/terms", "/plan", `/ballots/${openBallot}`].map((tail) => ({
      path: `/p/demo${tail}`,
      as: null,
    })),
    ...["/drafts/2/v1", "/drafts/2/v1/comment/11"].map((tail) => ({ path: `/p/demo${tail}`, as: null })),
    ...[
      "/drafts",
      "/drafts/1/v1",
      "/verify",
      "/decisions",
      "/positions",
      "/positions/1",
      `/decisions/${decision}`,
      "/response",
      "/nothing",
    ].map((tail) => ({ path: `/p/demo${tail}`, as: null })),
  ];
}

import { describe, expect, it } from "vitest";
import {
  type Action,
  type Asker,
  actions,
  type Membership,
  may,
  type Role,
  roles,
  type Thing,
} from "./index.js";

/**
 * domain.md 2.2 written a second time, from the document and not from the code. One letter a cell, in the order of
 * `columns`: y yes, o own group, i if invited, c once a co-chair has confirmed, t where it is open to the role, - no.
 */
const columns = [
  "public",
  "contributor",
  "wg_member",
  "facilitator",
  "msf_member",
  "substitute",
  "co_chair",
  "secretariat",
  "point_of_contact",
  "monitoring_body",
  "observer",
  "administrator",
] as const satisfies readonly (Role | "public")[];
const table = Object.fromEntries(
  `
read_published           y y y y y y y y y y y y
contribute               y y y y y y y y y y y y
read_workspace           - - y y y y y y y y y -
enter_for_somebody       - - - y - - - y y - - -
edit_draft               - - o o i - i - y - - -
edit_terms               - - - - y - y y - - - -
edit_plan                - - - - - - y y y - - -
run_meeting              - - o y - - y y y - - -
attend_meeting           - - y y y y y y y y y -
approve_minutes          - - o o - - y - - - - -
discuss_draft            - i o y y - y y y - y -
open_draft               - - - - - - y c y - - -
vote                     - - - - y y y - - - - -
run_ballot               - - - c - - y c - - - -
prepare_choice           - - - y - - y y y - - -
open_choice              - - - y - - y - - - - -
take_part_in_choice      t t t t t - t - - - - -
judge_applications       - i i i i - i i i i i -
sort_contributions       - - o y - - - y y - - -
publish_contributions    - - - y - - - y y - - -
make_proposal            - - o y y - y y y - - -
shortlist_without_ballot - - - c - - y - - - - -
decide_suggestion        - - o o i - i - y - - -
lock_draft               - - - - - - y - - - - -
invite                   - - - - - - y y y - - -
settings                 - - - - - - y y y - - -
write_response           - - y y - - - y y - - -
approve_response         - - - - - - y - - - - -
publish_response         - - - - - - - - y - - -
change_seats             - - - - - - y y - - - y
confirm_seats            - - - - - - y - - - - -
write_position           - - o o - - - - - - - -
speak_for_network        - - i i - - - - - - - -
operate                  - - - - - - - - - - - y
`
    .trim()
    .split("\n")
    .map((line) => line.split(/ +(.*)/).slice(0, 2)),
) as Record<Action, string>;

const here = "process-here";
const there = "process-there";
const me = "me";
const holding = (role: Role, more: Partial<Membership> = {}): Asker => ({
  kind: "person",
  id: me,
  memberships: [{ role, process: here, group: "health", bloc: null, ...more }],
});
const cells = actions.flatMap((action) =>
  columns.map((column, at) => ({ action, column, cell: table[action].split(" ")[at] ?? "" })),
);
const forRoles = cells.flatMap(({ action, column, cell }) =>
  column === "public" ? [] : [{ action, role: column, cell, everyone: table[action].startsWith("y") }],
);

/** Every state of a thing that a grant can turn on. */
const things: { thing: Thing; own: boolean; invited: boolean; confirmed: boolean; open: boolean }[] = [];
for (const group of ["health", "budget", null])
  for (const invited of [[], ["somebody"], ["somebody", me]])
    for (const confirmed of [false, true])
      for (const open of [false, true])
        things.push({
          thing: { process: here, group, invited, confirmed, openTo: open ? ["public", ...roles] : [] },
          own: group === "health",
          invited: invited.includes(me),
          confirmed,
          open,
        });

const expected = (cell: string, { own, invited, confirmed, open }: (typeof things)[number]): boolean =>
  ({ y: true, o: own, i: invited, c: confirmed, t: open, "-": false })[cell] ?? false;

describe("may, against the table written a second time", () => {
  it("[2.2] the second table has every row and every column", () => {
    expect(Object.keys(table).sort()).toEqual([...actions].sort());
    expect([...columns].sort()).toEqual(["public", ...roles].sort());
    for (const { action, column, cell } of cells) expect("yoict-", `${action} ${column}`).toContain(cell);
  });

  it("[2.2] each role: own and other group, invited and not, confirmed and not", () => {
    const differences: string[] = [];
    for (const { action, role, cell } of forRoles)
      for (const state of things) {
        const { allowed } = may(holding(role), action, state.thing);
        if (allowed !== expected(cell, state)) differences.push(`${action} ${role} ${JSON.stringify(state)}`);
      }
    expect(differences).toEqual([]);
  });

  it("[2.2] nobody signed in may what the first column says, whatever the thing", () => {
    for (const { action, column, cell } of cells.filter((one) => one.column === "public"))
      for (const { thing, open } of things) {
        const verdict = may({ kind: "public" }, action, thing);
        expect(verdict.allowed, `${action} ${column}`).toBe(cell === "y" || (cell === "t" && open));
        if (!verdict.allowed) expect(verdict.why).toBe("not_signed_in");
      }
  });

  it("[2.2] [T63] a role counts in its own process only; the administrator's alone counts in all", () => {
    for (const { action, role, cell, everyone } of forRoles)
      for (const state of things) {
        const verdict = may(holding(role, { process: there }), action, state.thing);
        const allowed = everyone || (role === "administrator" && expected(cell, state));
        expect(verdict.allowed, `${action} ${role}`).toBe(allowed);
        if (!verdict.allowed && role !== "administrator") expect(verdict.why).toBe("no_role");
      }
  });

  it("[2.2] a role without a group belongs to none, a thing without a group to nobody's", () => {
    for (const { action, role, cell, everyone } of forRoles) {
      if (cell !== "o") continue;
      for (const group of ["health", null, undefined]) {
        const thing = group === undefined ? { process: here } : { process: here, group };
        expect(may(holding(role, { group: null }), action, thing).allowed).toBe(everyone);
      }
      expect(may(holding(role), action, { process: here })).toEqual({ allowed: false, why: "other_group" });
    }
  });

  it("[2.2] default deny: signed in without a role is like the public, save for being told why", () => {
    for (const { action, cell } of cells.filter((one) => one.column === "public"))
      for (const { thing } of things) {
        const verdict = may({ kind: "person", id: me, memberships: [] }, action, thing);
        expect(verdict).toEqual(
          cell === "y" ? { allowed: true, as: "public" } : { allowed: false, why: "no_role" },
        );
      }
  });

  it("[2.2] two roles give what either gives, never more", () => {
    for (const first of roles)
      for (const second of roles)
        for (const action of actions)
          for (const { thing } of things) {
            const held = [holding(first), holding(second)].flatMap((asker) =>
              asker.kind === "person" ? asker.memberships : [],
            );
            const both = may({ kind: "person", id: me, memberships: held }, action, thing);
            const either =
              may(holding(first), action, thing).allowed || may(holding(second), action, thing).allowed;
            expect(both.allowed).toBe(either);
          }
  });

  it("[2.2] the house itself, and who holds the machine, act by those names", () => {
    for (const action of actions) {
      if (table[action].startsWith("y")) continue;
      expect(may({ kind: "system" }, action, { process: here })).toEqual({ allowed: true, as: "system" });
      expect(may({ kind: "operator" }, action, { process: null })).toEqual({ allowed: true, as: "operator" });
    }
  });
});

describe("what the words below the table say", () => {
  const can = (role: Role, action: Action) =>
    things.some(({ thing }) => may(holding(role), action, thing).allowed);

  it("[2.2] an administrator reads no closed draft, votes in nothing, opens nothing", () => {
    const given = actions.filter((action) => can("administrator", action));
    expect(given.sort()).toEqual(["change_seats", "contribute", "operate", "read_published"]);
  });

  it("[2.2] an observer reads and comments, never votes; [Q32] and sits on a commission that names them", () => {
    const given = actions.filter((action) => can("observer", action));
    expect(given.sort()).toEqual([
      "attend_meeting",
      "contribute",
      "discuss_draft",
      "judge_applications",
      "read_published",
      "read_workspace",
    ]);
  });

  it("[2.2] facilitator, secretariat and point of contact never vote by that role", () => {
    const voting = roles.filter((role) => can(role, "vote"));
    expect(voting.sort()).toEqual(["co_chair", "msf_member", "substitute"]);
  });

  it("[Q11] a substitute reads, is at meetings and votes where the roll lets it; no other right of a member", () => {
    const given = actions.filter((action) => can("substitute", action));
    expect(given.sort()).toEqual([
      "attend_meeting",
      "contribute",
      "read_published",
      "read_workspace",
      "vote",
    ]);
  });

  it("[2.2] who runs a ballot does nothing in it before a co-chair has confirmed", () => {
    for (const role of ["facilitator", "secretariat"] as const) {
      const before = may(holding(role), "run_ballot", { process: here, confirmed: false });
      expect(before).toEqual({ allowed: false, why: "not_confirmed" });
    }
  });
});

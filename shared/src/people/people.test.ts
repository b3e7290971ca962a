import { describe, expect, it } from "vitest";
import { en } from "../messages/index.js";
import {
  actions,
  bothJoined,
  invitationState,
  issuesWithInvitation,
  issuesWithOffer,
  issuesWithPassword,
  may,
  type OfferedRole,
  ownAddress,
  permissions,
  permissionTable,
  secondPersonNeeded,
  workspaceAddress,
} from "./index.js";

const offer = (some: Partial<OfferedRole>): OfferedRole => ({
  role: "observer",
  group: null,
  bloc: null,
  seat: null,
  ...some,
});
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe("roles offered by an invitation", () => {
  it("[2.2] a forum member needs a seat, a co-chair a bloc, a group's member a group", () => {
    expect(codes(issuesWithOffer([offer({ role: "msf_member" })]))).toEqual(["invited_role_needs_seat"]);
    expect(codes(issuesWithOffer([offer({ role: "co_chair" })]))).toEqual(["invited_role_needs_bloc"]);
    expect(codes(issuesWithOffer([offer({ role: "wg_member" })]))).toEqual(["invited_role_needs_group"]);
    expect(codes(issuesWithOffer([]))).toEqual(["invited_roles_missing"]);
    expect(
      issuesWithOffer([
        offer({}),
        offer({ role: "facilitator", group: "g" }),
        offer({ role: "facilitator" }),
      ]),
    ).toEqual([]);
  });

  it("[2.2] a role takes nothing that is not its own", () => {
    expect(codes(issuesWithOffer([offer({ role: "secretariat", bloc: "government" })]))).toEqual([
      "invited_role_takes_less",
    ]);
    expect(codes(issuesWithOffer([offer({ role: "observer", seat: "s" })]))).toEqual([
      "invited_role_takes_less",
    ]);
  });

  it("[7.3] a second person is needed for seats and co-chairs once both co-chairs have joined", () => {
    const both = new Set(["government", "non_government"] as const);
    expect(bothJoined(both)).toBe(true);
    expect(secondPersonNeeded(both, [offer({ role: "co_chair", bloc: "government" })])).toBe(true);
    expect(secondPersonNeeded(both, [offer({ role: "msf_member", seat: "s" })])).toBe(true);
    expect(secondPersonNeeded(both, [offer({ role: "observer" })])).toBe(false);
    expect(
      secondPersonNeeded(new Set(["government" as const]), [offer({ role: "msf_member", seat: "s" })]),
    ).toBe(false);
  });

  it("[T60] an invitation is past its date at that instant, and each closed state has a sentence of its own", () => {
    const stored = { state: "open" as const, expiresAt: "2026-11-16T09:00:00.000Z" };
    expect(invitationState(stored, "2026-11-16T08:59:59.999Z")).toBe("open");
    expect(invitationState(stored, "2026-11-16T09:00:00.000Z")).toBe("expired");
    expect(invitationState({ ...stored, state: "used" }, "2027-01-01T00:00:00.000Z")).toBe("used");
    const said = (["used", "withdrawn", "expired", "waiting"] as const).flatMap((state) =>
      codes(issuesWithInvitation(state)),
    );
    expect(new Set(said).size).toBe(4);
    expect(said.every((code) => `issue.${code}` in en)).toBe(true);
  });
});

describe("passwords and addresses", () => {
  const ana = { email: "ana.ruiz@example.org", name: "Ana Ruiz Peña" };
  it("[T58] short, own and most used passwords are refused; length alone is enough", () => {
    expect(codes(issuesWithPassword("kurz", ana))).toEqual(["password_short"]);
    expect(codes(issuesWithPassword("Ana.Ruiz@example.org", ana))).toEqual(["password_is_name"]);
    expect(codes(issuesWithPassword("Password123", ana))).toEqual(["password_common"]);
    expect(codes(issuesWithPassword("aaaaaaaaaaaa", ana))).toEqual(["password_common"]);
    expect(issuesWithPassword("four walls and a river", ana)).toEqual([]);
  });

  it("[T60] after signing in one goes only to a place of this site", () => {
    for (const bad of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "/app\\..\\x",
      "/app@evil",
      "app",
      "/api/session",
      "/app/\u0000",
    ]) {
      expect(ownAddress(bad)).toBe("/app");
    }
    for (const good of ["/app", "/app/test/ballots/7?tab=roll#seat", "/account", "/invitation/abc"])
      expect(ownAddress(good)).toBe(good);
  });

  it("[T60] an invitation leads into the workspace and nowhere else", () => {
    for (const good of ["/app", "/app/test/ballots/b_7"])
      expect(workspaceAddress.safeParse(good).success).toBe(true);
    for (const bad of ["/application", "//x", "/app//x", "/app/../x y", "/setup/x", "https://x.org/app"])
      expect(workspaceAddress.safeParse(bad).success).toBe(false);
  });
});

describe("the table of rights", () => {
  it("[2.2] what people read is what is enforced, every act once", () => {
    const table = permissionTable();
    expect(table.map(({ action }) => action)).toEqual([...actions]);
    for (const { action, grants } of table) {
      for (const { role, grant } of grants) expect(grant).toBe(permissions[action][role] ?? null);
    }
  });

  it("[2.2] only a co-chair is the second person; an administrator may change seats and vote in nothing", () => {
    const as = (role: "co_chair" | "secretariat" | "administrator") =>
      ({ kind: "person", id: "x", memberships: [{ role, process: "p", group: null, bloc: null }] }) as const;
    expect(may(as("co_chair"), "confirm_seats", { process: "p" }).allowed).toBe(true);
    expect(may(as("secretariat"), "confirm_seats", { process: "p" }).allowed).toBe(false);
    expect(may(as("administrator"), "change_seats", { process: "p" }).allowed).toBe(true);
    for (const action of ["vote", "run_ballot", "edit_draft", "read_workspace"] as const) {
      expect(may(as("administrator"), action, { process: "p" }).allowed).toBe(false);
    }
  });
});

import {
  acceptInvitation,
  addSeats,
  changeSeat,
  confirmChange,
  createGroup,
  endRole,
  invite,
  readPeople,
  whoAmI,
  withdrawChange,
} from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { membership, seat } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const seatNo = async (no: number) =>
  (await house.store.read.select().from(seat).where(eq(seat.no, no)))[0] as typeof seat.$inferSelect;
const changes = async (who: string) => (await house.ask(who, readPeople)).json.changes;
const rolesOf = async (who: string) =>
  (await house.ask(who, whoAmI)).json.processes[0]?.roles.map(({ role }) => role) ?? [];
const issuesOf = (json: unknown) =>
  ((json as { error: { issues?: { code: string }[] } }).error.issues ?? []).map(({ code }) => code);

async function endChair(name: "chairGov" | "chairCivil"): Promise<void> {
  await house.store.transact((tx) =>
    tx
      .update(membership)
      .set({ until: "2026-11-02T09:00:00.000Z" })
      .where(and(eq(membership.person, house.people[name] ?? ""), eq(membership.role, "co_chair"))),
  );
}

describe("seats are changed by two persons", () => {
  it("[7.3] a change waits for a co-chair other than the one who asks", async () => {
    const { id } = await seatNo(5);
    expect(
      (await house.ask("secretary", changeSeat, { params: { seat: id }, body: { status: "vacant" } })).json,
    ).toEqual({ ok: true, waits: true });
    expect((await seatNo(5)).status).toBe("active");
    const [waiting] = await changes("chairGov");
    expect(waiting).toMatchObject({ kind: "seat", status: "vacant", askedBy: "secretary", own: false });
    expect(
      (await house.ask("secretary", confirmChange, { params: { change: waiting?.id ?? "" } })).status,
    ).toBe(403);
    expect(
      (await house.ask("chairGov", confirmChange, { params: { change: waiting?.id ?? "" } })).status,
    ).toBe(200);
    expect(await seatNo(5)).toMatchObject({ status: "vacant", holder: null });
    expect(await rolesOf("seat5")).toEqual([]);
    expect(
      issuesOf(
        (await house.ask("chairCivil", confirmChange, { params: { change: waiting?.id ?? "" } })).json,
      ),
    ).toEqual(["change_ended"]);
  });

  it("[7.3] a co-chair does not confirm an own change, and may take it back", async () => {
    await house.ask("chairGov", changeSeat, {
      params: { seat: (await seatNo(5)).id },
      body: { status: "suspended" },
    });
    const [own] = await changes("chairGov");
    const refused = await house.ask("chairGov", confirmChange, { params: { change: own?.id ?? "" } });
    expect([refused.status, issuesOf(refused.json)]).toEqual([409, ["second_person_is_first"]]);
    await house.ask("chairGov", withdrawChange, { params: { change: own?.id ?? "" } });
    expect(await changes("chairGov")).toEqual([]);
    expect((await seatNo(5)).status).toBe("active");
  });

  it("[7.3] an invitation to a seat has no link until the other co-chair confirms; then it replaces the holder", async () => {
    const { id } = await seatNo(6);
    const body = {
      name: "Eva",
      email: null,
      roles: [{ role: "msf_member" as const, group: null, bloc: null, seat: id }],
      leadsTo: null,
    };
    const made = await house.ask("chairGov", invite, { body });
    expect(made.json).toMatchObject({ link: null, waits: true });
    const [waiting] = await changes("chairCivil");
    const confirmed = await house.ask("chairCivil", confirmChange, { params: { change: waiting?.id ?? "" } });
    const key = (confirmed.json.issued?.link ?? "").split("/invitation/")[1] ?? "";
    const joined = await house.ask("stranger", acceptInvitation, { params: { key } });
    expect(joined.status).toBe(200);
    expect((await seatNo(6)).holder).toBe(house.people.stranger);
    expect(await rolesOf("seat6")).toEqual([]);
    expect(await rolesOf("stranger")).toEqual(["msf_member"]);
  });

  it("[7.3] before both co-chairs are there it is done at once; what one person offered then no longer replaces a holder later", async () => {
    await endChair("chairCivil");
    const { id } = await seatNo(6);
    const body = {
      name: null,
      email: null,
      roles: [{ role: "msf_member" as const, group: null, bloc: null, seat: id }],
      leadsTo: null,
    };
    const key =
      ((await house.ask("contact", invite, { body })).json.link ?? "").split("/invitation/")[1] ?? "";
    await house.store.transact((tx) =>
      tx
        .update(membership)
        .set({ until: null })
        .where(eq(membership.person, house.people.chairCivil ?? "")),
    );
    const late = await house.ask("stranger", acceptInvitation, { params: { key } });
    expect([late.status, issuesOf(late.json)]).toEqual([409, ["seat_taken"]]);
    expect((await seatNo(6)).holder).toBe(house.people.seat6);
  });

  it("[7.3] seats are added from a table; every fault is told and nothing is half done", async () => {
    await endChair("chairGov");
    const wrong = await house.ask("secretary", addSeats, {
      body: { table: "16;government;Ministry\n17;nobody;Union" },
    });
    expect([wrong.status, issuesOf(wrong.json)]).toEqual([409, ["seat_bloc_unknown"]]);
    const twice = await house.ask("secretary", addSeats, {
      body: { table: "16;government;Ministry;;\n17;civil society;Union;;" },
    });
    expect(issuesOf(twice.json)).toEqual(["seat_number_taken"]);
    const done = await house.ask("secretary", addSeats, {
      body: { table: "17;civil society;Union;Eva;eva@example.org\n18;government;Ministry;;" },
    });
    expect(done.json).toEqual({ ok: true, waits: false, added: 2 });
    expect(await seatNo(17)).toMatchObject({
      status: "vacant",
      holder: null,
      holderName: "Eva",
      bloc: "non_government",
    });
    expect((await house.ask("facilitator", addSeats, { body: { table: "19;government;X;;" } })).status).toBe(
      403,
    );
  });

  it("[7.3] the substitute is not the holder, and an empty seat is not active", async () => {
    const { id, holder } = await seatNo(4);
    const same = await house.ask("chairGov", changeSeat, {
      params: { seat: id },
      body: { substitute: holder },
    });
    expect(issuesOf(same.json)).toEqual(["substitute_is_holder"]);
    await house.store.transact((tx) =>
      tx.update(seat).set({ holder: null, status: "vacant" }).where(eq(seat.id, id)),
    );
    const empty = await house.ask("chairGov", changeSeat, {
      params: { seat: id },
      body: { status: "active" },
    });
    expect(issuesOf(empty.json)).toEqual(["seat_without_holder"]);
  });
});

describe("roles and groups", () => {
  it("[T4] a role ends at once and takes its rights with it; a co-chair's waits for a second person", async () => {
    const idOf = async (who: string) =>
      (
        await house.store.read
          .select()
          .from(membership)
          .where(eq(membership.person, house.people[who] ?? ""))
      )[0]?.id ?? "";
    expect(
      (await house.ask("secretary", endRole, { params: { membership: await idOf("healthWriter") } })).json
        .waits,
    ).toBe(false);
    expect(await rolesOf("healthWriter")).toEqual([]);
    expect((await house.ask("healthWriter", readPeople)).status).toBe(404);
    expect(
      (await house.ask("secretary", endRole, { params: { membership: await idOf("chairCivil") } })).json
        .waits,
    ).toBe(true);
    expect(await rolesOf("chairCivil")).toContain("co_chair");
  });

  it("[2.2] a working group is made by who may set things, under a name of its own", async () => {
    const made = await house.ask("contact", createGroup, { body: { name: "Open data", remit: "Prices" } });
    expect(made.status).toBe(200);
    expect((await house.ask("healthWriter", readPeople)).json.groups.map(({ name }) => name)).toEqual([
      "Budget",
      "Health",
      "Open data",
    ]);
    expect(
      issuesOf((await house.ask("contact", createGroup, { body: { name: "open DATA", remit: "" } })).json),
    ).toEqual(["group_name_taken"]);
    expect((await house.ask("facilitator", createGroup, { body: { name: "X", remit: "" } })).status).toBe(
      403,
    );
  });
});

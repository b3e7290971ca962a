import type { AddressInfo } from "node:net";
import * as wire from "@accord/shared/meetings";
import { closeCodes } from "@accord/shared/protocol";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { expect, it } from "vitest";
import { paragraph, textOf, typist } from "../../documents/testing/clients.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { token, version } from "../../ports/tables/index.js";
import { guestBody, meetingBody } from "../../testing/bodies.js";
import { withMeetings } from "./testing/with-meetings.js";

const meetings = withMeetings();

async function writes(who: string, document: string) {
  await meetings.house.store.transact(async (tx) => {
    await tx.insert(token).values({
      hash: hashOfSecret(`line-of-${who}`),
      person: meetings.house.people[who] ?? "",
      name: "test",
      createdAt: "2026-11-02T09:00:00.000Z",
      expiresAt: null,
    });
  });
  const { port } = meetings.house.app.http.server.address() as AddressInfo;
  const one = typist(port, document, `line-of-${who}`, { accord: true });
  await one.synced();
  return one;
}

it("[M4] [M9] secretariat and facilitator write minutes at once; circulated both write on, approved nobody does", async () => {
  const { no } = await meetings.done("secretary", wire.planMeeting, {
    body: { ...meetingBody, day: "2026-11-02", from: "03:00", to: "05:00" },
  });
  const params = { no };
  await meetings.done("secretary", wire.callMeeting, { params, body: { reason: "The law comes early." } });
  await meetings.done("secretary", wire.addAttendance, { params, body: guestBody });
  await meetings.done("secretary", wire.holdMeeting, { params });
  await meetings.done("secretary", wire.openMinutes, { params });
  const { document } = await meetings.done("facilitator", wire.readMinutes, { params });
  await meetings.house.app.http.listen({ port: 0, host: "127.0.0.1" });
  const [ewan, miriam] = await Promise.all(
    ["secretary", "facilitator"].map((who) => writes(who, document ?? "")),
  );
  if (!ewan || !miriam) throw new Error("Nobody writes.");

  paragraph(ewan.doc, "actions").insert(0, "Ana asks the clinics.");
  paragraph(miriam.doc, "results").insert(0, "Prices come first.");
  await expect.poll(() => textOf(ewan.doc, "results")).toContain("Prices come first.");
  await expect.poll(() => textOf(miriam.doc, "actions")).toContain("Ana asks the clinics.");

  await meetings.done("secretary", wire.circulateMinutes, { params });
  const results = paragraph(ewan.doc, "results");
  results.insert(results.length, " Rents follow.");
  await expect.poll(() => textOf(miriam.doc, "results")).toContain("Prices come first. Rents follow.");
  await expect.poll(() => ewan.saved.length).toBeGreaterThan(1);

  await meetings.done("chairGov", wire.approveMinutes, {
    params,
    body: { meeting: null, note: "By letter." },
  });
  for (const one of [ewan, miriam]) {
    paragraph(one.doc, "results").insert(0, "Too late. ");
    await expect.poll(() => one.closes).toContain(closeCodes.locked);
  }
  await meetings.done("secretary", wire.publishMinutes, { params });
  const { body } = await meetings.house.app.http.inject({ method: "GET", url: `/p/test/meetings/${no}` });
  for (const words of ["Ana asks the clinics.", "Prices come first. Rents follow."])
    expect(body).toContain(words);
  expect(body).not.toContain("Too late.");
  const frozen = (await meetings.house.store.read.select().from(version)).at(-1)
    ?.body as unknown as wire.MinutesBody;
  expect(plainText(frozen.fields.results as RichNode)).toContain("Prices come first. Rents follow.");
  for (const one of [ewan, miriam]) one.close();
});

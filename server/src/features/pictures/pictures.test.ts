import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { freezeVersion, publishVersion } from "@accord/shared/commitments";
import { uploadPicture } from "@accord/shared/pictures";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { dotPicture, fileBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";
import { withPublicPage } from "../../testing/public-page.js";
import { drawnAnew } from "./drawn-anew.js";

let house: TestHouse;
let document = "";
beforeAll(async () => {
  house = await openTestHouse();
  document = await openedDraft(house);
});
afterAll(() => house.close());

const send = (bytes: string | Uint8Array, name = "chart.png", who: string | null = "healthWriter") =>
  house.ask(who, uploadPicture, { ...fileBody(bytes, name), params: { document } });
const stored = () => readdir(join(house.folder, "files")).catch(() => []);
const read = (who: string | null, picture: string, headers: Record<string, string> = {}) =>
  house.ask(who, { ...uploadPicture, method: "GET", path: `/pictures/${picture}` }, { headers });
const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2f6f5f" } });
const photo = () =>
  canvas(40, 30)
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Make: "Camera of a patient" }, IFD3: { GPSLatitude: "41/1 23/1 0/1" } },
    })
    .jpeg()
    .toBuffer();

describe("a picture of evidence", () => {
  it("[PIC-4] waits for those of its own sender, of whom so many wait; of others one goes ahead of it", async () => {
    const one = await canvas(1_000, 1_000).png().toBuffer();
    const order: string[] = [];
    const draw = (who: string) => drawnAnew(who, one).then(() => order.push(who));
    const all = Array.from({ length: 13 }, () => draw("ana"));
    await expect(draw("ana")).rejects.toMatchObject({ code: "busy" });
    await Promise.all([...all, draw("ben")]);
    expect(order.indexOf("ben")).toBeLessThan(3);
  });

  it("[PIC-1] [T28] is taken by what it is, not by its name: nothing that runs, fetches or unpacks without end", async () => {
    const before = await stored();
    const bomb = await canvas(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    const refused: [string, string | Uint8Array, number, string][] = [
      ["drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 409, "picture_unread"],
      [
        "drawing.png",
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://127.0.0.1/'/></svg>",
        409,
        "picture_unread",
      ],
      ["page.png", "<script>alert(1)</script>", 409, "picture_unread"],
      ["letter.pdf", "%PDF-1.7 Dear residents", 409, "picture_unread"],
      ["scan.tiff", await canvas(2, 2).tiff().toBuffer(), 409, "picture_unread"],
      ["half.png", dotPicture.subarray(0, 50), 409, "picture_unread"],
      ["none.png", "", 409, "picture_unread"],
      ["bomb.png", bomb, 409, "picture_too_many_pixels"],
      ["large.png", Buffer.concat([dotPicture, Buffer.alloc(10 * 1024 * 1024)]), 413, "file_too_large"],
    ];
    for (const [name, bytes, status, code] of refused) {
      const { status: answered, json } = await send(bytes, name);
      expect([name, answered, codes(json)]).toEqual([name, status, [code]]);
    }
    expect((await house.ask("healthWriter", uploadPicture, { params: { document } })).status).toBe(415);
    for (const who of ["observer", "budgetWriter", null])
      expect([401, 403]).toContain((await send(dotPicture, "dot.png", who)).status);
    expect(await stored()).toEqual(before);
  });

  it("[PIC-2] [T52] is drawn anew: upright, one frame, without place or camera; the same one is kept once", async () => {
    const sent = await photo();
    expect(sent.includes("Camera of a patient")).toBe(true);
    const { json } = await send(sent, "IMG_0001.png");
    expect(json).toMatchObject({ width: 30, height: 40 });
    const { raw } = await read("observer", json.id);
    expect(raw.headers["content-type"]).toBe("image/jpeg");
    expect(createHash("sha256").update(raw.rawPayload).digest("hex")).toBe(json.id);
    expect(raw.rawPayload.includes("Camera")).toBe(false);
    expect((await sharp(raw.rawPayload).metadata()).exif).toBeUndefined();

    const files = await stored();
    expect((await send(sent)).json.id).toBe(json.id);
    await expect.poll(stored).toEqual(files);
    const moving = await sharp([await photo(), dotPicture], { join: { animated: true } })
      .gif()
      .toBuffer();
    const still = await read("observer", (await send(moving, "moving.gif")).json.id);
    expect((await sharp(still.raw.rawPayload).metadata()).pages ?? 1).toBe(1);
    expect((await send(await canvas(3_200, 100).webp().toBuffer())).json).toMatchObject({
      width: 1_600,
      height: 50,
    });
  });

  it("[PIC-3] [T29] is read by who may read the text, by all once it is public, and looks to others as if it were not there", async () => {
    const { id, width, height } = (await send(await canvas(60, 40).png().toBuffer())).json;
    const none = await read(null, "0".repeat(64));
    for (const who of [null, "stranger"]) {
      const answered = await read(who, id);
      expect([answered.status, answered.raw.json().error.code]).toEqual([404, none.raw.json().error.code]);
    }
    const inside = await read("observer", id);
    expect([inside.status, inside.raw.headers["cache-control"]]).toEqual([200, "private, no-cache"]);
    expect((await read("observer", id, { "if-none-match": `"${id}"` })).status).toBe(304);
    expect((await read("observer", "../../etc/passwd")).status).toBe(404);

    const person = house.people.healthWriter ?? "";
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        document,
        { person, act: "test", at: house.clock.now() },
        (doc) => {
          const image = new Y.XmlElement("image");
          for (const [key, value] of Object.entries({ id, alt: "Bills by year", width, height }))
            image.setAttribute(key, value as string);
          doc.getXmlFragment("problem").push([image]);
        },
      ),
    );
    const asChair = { params: { n: 1, version: 1 }, body: { inNameOf: house.people.chairGov } };
    expect((await house.ask("contact", freezeVersion, { ...asChair, params: { n: 1 } })).status).toBe(200);
    expect((await read(null, id)).status).toBe(404);
    expect((await house.ask("contact", publishVersion, asChair)).status).toBe(200);
    const shown = await read(null, id);
    expect([shown.status, shown.raw.headers["cache-control"]]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ]);
    expect(shown.raw.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
    await withPublicPage(house);
    const page = await house.app.http.inject({ url: "/p/test/drafts/1/v1" });
    expect(page.body).toContain(`<img src="/pictures/${id}" alt="Bills by year" width="60" height="40"`);
  });
});

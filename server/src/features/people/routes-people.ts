import * as wire from "@accord/shared/people";
import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { changeBelonging } from "./belonging.js";
import { confirmChange, withdrawChange } from "./confirm-change.js";
import { createGroup } from "./create-group.js";
import { peoplePage } from "./people-page.js";
import { addSeats, changeSeat, endRole } from "./seats.js";

export function peoplePageRoutes(door: Door, { url, mailer }: FeatureParts): void {
  const post = { url, sends: mailer.sends };
  door.ask(wire.readPeople, async ({ db, process, asker, now }) => peoplePage(db, process.id, asker, now));
  door.act(
    wire.addSeats,
    addSeats,
    ({ process, body }) => ({ process: process.id, table: body.table }),
    (done) => done,
  );
  door.act(
    wire.changeSeat,
    changeSeat,
    ({ process, params, body }) => ({ process: process.id, seat: params.seat, set: body }),
    (done) => done,
  );
  door.act(
    wire.endRole,
    endRole,
    ({ process, params }) => ({ process: process.id, membership: params.membership }),
    (done) => done,
  );
  door.act(
    wire.changeBelonging,
    changeBelonging,
    ({ process, params, body }) => ({ process: process.id, membership: params.membership, ...body }),
    () => ({ ok: true as const }),
  );
  door.act(
    wire.confirmChange,
    confirmChange(post),
    ({ process, params }) => ({ process: process.id, change: params.change }),
    (done) => done,
  );
  door.act(
    wire.withdrawChange,
    withdrawChange,
    ({ process, params }) => ({ process: process.id, change: params.change }),
    (done) => done,
  );
  door.act(
    wire.createGroup,
    createGroup,
    ({ process, body }) => ({ process: process.id, ...body }),
    (made) => made,
  );
}

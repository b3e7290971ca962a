import * as wire from "@accord/shared/stakeholders";
import type { Door } from "../../doors/http.js";
import { inPlace } from "../in-place.js";
import { engageStakeholder, withdrawEngagement } from "./engage.js";
import { addStakeholder, changeStakeholder, removeStakeholder } from "./on-map.js";
import { stakeholderPage } from "./page.js";

const ok = () => ({ ok: true as const });

export function stakeholderRoutes(door: Door): void {
  door.ask(wire.readStakeholders, ({ db, process, asker }) => stakeholderPage(db, process.id, asker));
  door.act(wire.addStakeholder, addStakeholder, inPlace, ({ id }) => ({ id }));
  door.act(wire.changeStakeholder, changeStakeholder, inPlace, ok);
  door.act(wire.removeStakeholder, removeStakeholder, inPlace, ok);
  door.act(wire.engageStakeholder, engageStakeholder, inPlace, ok);
  door.act(wire.withdrawEngagement, withdrawEngagement, inPlace, ok);
}

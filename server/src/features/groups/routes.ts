import { readRoom } from "@accord/shared/groups";
import type { Door } from "../../doors/http.js";
import { roomOf } from "./room.js";

export function groupRoutes(door: Door): void {
  door.ask(readRoom, ({ params: { body }, ...visit }) => roomOf(visit, body));
}

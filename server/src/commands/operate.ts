import { existsSync } from "node:fs";
import { join } from "node:path";
import type { JsonValue } from "@accord/shared/canonical";
import { openHouse } from "../open-house.js";
import { settingsFrom } from "../settings.js";
import { type Called, Failed } from "./command.js";
import { OperationRefused } from "./operation.js";
import { askSocket } from "./socket.js";

/** Asks the running server, or with none running takes the folder's lock and does it in a house opened for this. */
export async function operate(called: Called, name: string, input: JsonValue): Promise<JsonValue> {
  const settings = settingsFrom(called.environment, false);
  if (!existsSync(join(settings.data, "accord.db"))) {
    throw new Failed(`There is no Accord in ${settings.data}. Set ACCORD_DATA to its data folder.`);
  }
  try {
    const running = await askSocket(settings.data, name, input);
    if (running) return running.answer;
    const house = await openHouse({ ...settings, log: "silent" });
    try {
      return await house.operate(name, input);
    } finally {
      await house.close();
    }
  } catch (error) {
    if (error instanceof OperationRefused && error.code === "not_found")
      throw new Failed("There is nobody and nothing by that name.");
    throw error;
  }
}

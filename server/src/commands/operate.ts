import { existsSync } from "node:fs";
import { join } from "node:path";
import type { JsonValue } from "@accord/shared/canonical";
import { openHouse } from "../open-house.js";
import { settingsFrom } from "../settings.js";
import { type Called, Failed } from "./command.js";
import { askSocket, OperationRefused } from "./socket.js";

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
    if (codeOf(error) === "not_found") throw new Failed("There is nobody and nothing by that name.");
    throw error;
  }
}

function codeOf(error: unknown): string | null {
  if (error instanceof OperationRefused) return error.code;
  return error instanceof Error && error.name === "Refused"
    ? ((error as { code?: string }).code ?? null)
    : null;
}

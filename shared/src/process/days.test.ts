import { describe, expect, it } from "vitest";
import { endOfDay, startOfDay } from "./index.js";

describe("days in the zone of the process", () => {
  it("[C24] end at 23:59:59 there, whatever the season and however far from UTC", () => {
    expect(endOfDay("2026-11-30", "America/Lima")).toBe("2026-12-01T04:59:59.000Z");
    expect(endOfDay("2026-07-01", "Europe/Madrid")).toBe("2026-07-01T21:59:59.000Z");
    expect(endOfDay("2026-12-01", "Europe/Madrid")).toBe("2026-12-01T22:59:59.000Z");
    expect(endOfDay("2026-11-30", "Pacific/Kiritimati")).toBe("2026-11-30T09:59:59.000Z");
    expect(endOfDay("2026-11-30", "Pacific/Pago_Pago")).toBe("2026-12-01T10:59:59.000Z");
    expect(endOfDay("2026-10-25", "Europe/Madrid")).toBe("2026-10-25T22:59:59.000Z");
    expect(startOfDay("2026-03-29", "Europe/Madrid")).toBe("2026-03-28T23:00:00.000Z");
  });
});

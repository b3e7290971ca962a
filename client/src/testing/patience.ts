import { vi } from "vitest";

const { waitFor } = vi;

/** What is waited for comes later where many share a processor: a bound against hanging, not for speed. */
vi.waitFor = (look, options) =>
  waitFor(look, typeof options === "number" ? options : { timeout: 20_000, ...options });

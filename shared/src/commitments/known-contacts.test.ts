import { describe, expect, it } from "vitest";
import { contactKnown, type KnownContact } from "./known-contacts.js";

const fact = (name: string, more: Partial<KnownContact>): KnownContact => ({
  ...{ name, organisation: "", branch: null, title: "", email: "" },
  ...more,
});
const nothing = { organisation: "", branch: null, title: "", email: "" };

describe("what is known of a contact", () => {
  it("[FLD-11] the first fact that says a thing says it, later ones add what it leaves open", () => {
    const facts = [
      fact("Ada Moreno", { title: "Head of data" }),
      fact("ada moreno ", { organisation: "Health", title: "Clerk", email: "ada@health.example" }),
      fact("Abel Tesfaye", { organisation: "Health", branch: "judiciary" }),
    ];
    expect(contactKnown(facts, "Ada Moreno")).toEqual({
      ...{ organisation: "Health", title: "Head of data", email: "ada@health.example" },
      branch: "judiciary",
    });
    expect(contactKnown(facts, "Nobody")).toBeNull();
    expect(contactKnown([fact("", { organisation: "Health" })], " ")).toBeNull();
  });

  it("[FLD-11] what was said of the name for another organisation is left out", () => {
    const facts = [
      fact("Ada Moreno", { organisation: "Health" }),
      fact("Ada Moreno", { organisation: "Finance", title: "Clerk", email: "ada@finance.example" }),
    ];
    expect(contactKnown(facts, "Ada Moreno")).toEqual({ ...nothing, organisation: "Health" });
    const finance = { organisation: "Health", title: "Clerk", email: "ada@finance.example" };
    expect(contactKnown(facts, "Ada Moreno", "finance")).toEqual({ ...nothing, ...finance });
    expect(contactKnown(facts, "Ada Moreno", "Justice")).toEqual({ ...nothing, organisation: "Health" });
  });
});

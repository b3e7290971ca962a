import { describe, expect, it } from "vitest";
import { groupsOf, letInBy, type WhoWrote } from "./groups.js";

const person = (name: string, author: number, organisation: string | null, bloc: string | null) => ({
  name,
  author,
  organisation,
  bloc,
  own: false,
});
const at = {
  from: "2026-11-02T09:00:00.000Z",
  until: "2026-11-02T09:00:00.000Z",
  placed: null,
  through: null,
};
const written: WhoWrote = {
  seq: 9,
  people: [
    person("Ana", 3, "Health Watch", "Civil society"),
    person("Ben", 7, "Ministry", "Government"),
    person("Cem", 4, "Health Watch", "Civil society"),
    person("Dua", 5, null, null),
  ],
  sources: [
    { person: 0, ...at },
    { person: 1, ...at },
    { person: 2, ...at },
    { person: 0, ...at, placed: { person: 1, at: at.from } },
    { person: null, ...at },
    { person: 3, ...at },
  ],
  decided: [],
  fields: {
    problem: [
      [1, 0, 10, 0],
      [2, 0, 30, 1],
      [1, 10, 5, 3],
    ],
    action: [
      [3, 0, 12, 2],
      [9, 0, 2, 4],
      [4, 0, 1, 5],
    ],
  },
};
const told = (by: "person" | "organisation" | "bloc") =>
  groupsOf(written, by).groups.map(({ name, person: one, letters }) => [name ?? one?.name ?? null, letters]);

describe("whom words are coloured by", () => {
  it("[WHO-4] people under their own numbers, organisations and blocs under one each, most letters first", () => {
    expect(told("person")).toEqual([
      ["Ben", 30],
      ["Ana", 15],
      ["Cem", 12],
      [null, 2],
      ["Dua", 1],
    ]);
    expect(told("organisation")).toEqual([
      ["Ministry", 30],
      ["Health Watch", 27],
      [null, 2],
      ["Dua", 1],
    ]);
    expect(told("bloc").slice(0, 2)).toEqual([
      ["Government", 30],
      ["Civil society", 27],
    ]);
    const { numberOf } = groupsOf(written, "person");
    expect([0, 1, 2, 3].map(numberOf)).toEqual([3, 7, 4, 3]);
    const bloc = groupsOf(written, "bloc").numberOf;
    expect(bloc(0)).toBe(bloc(2));
    expect(new Set([0, 1, 4, 5].map(bloc)).size).toBe(4);
  });
});

describe("which decision let words in", () => {
  it("[WHO-5] is the first version voted for since they stand where they stand", () => {
    const version = (n: number, day: string) => ({
      n,
      at: `2026-11-${day}T09:00:00.000Z`,
      ballot: n,
      decision: n,
    });
    const all = { ...written, decided: [version(1, "01"), version(2, "02"), version(4, "09")] };
    expect(letInBy(all, 0)?.n).toBe(2);
    const moved = { person: 1, at: "2026-11-05T09:00:00.000Z" };
    const later = { ...all, sources: [{ person: 0, ...at, placed: moved }] };
    expect(letInBy(later, 0)?.n).toBe(4);
    expect(letInBy({ ...later, decided: all.decided.slice(0, 2) }, 0)).toBeNull();
    expect(letInBy(all, 99)).toBeNull();
  });
});

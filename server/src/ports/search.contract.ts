import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Search } from "./search.js";
import type { Store } from "./store.js";

/** Every adapter of the search port proves these. */
export function searchContract(
  name: string,
  open: () => Promise<{ store: Store; search: Search; close(): Promise<void> }>,
): void {
  describe(`search: ${name}`, () => {
    let house: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      house = await open();
      for (const [id, [title, body]] of Object.entries(texts)) await put(id, title, body);
    });
    afterEach(() => house.close());

    const put = (id: string, title: string, body: string, process = "p", kind = "contribution") =>
      house.store.transact((tx) => house.search.index(tx, { process, kind, id, title, body }));
    const find = (words: string, limit = 50) =>
      house.search.query(house.store.read, { process: "p", kind: "contribution", words, limit });

    it.each([
      ["網路", ["chinese"]],
      ["平台", ["chinese"]],
      ["計程車", ["chinese"]],
      ["المستشفيات", ["arabic"]],
      ["אסעار", []],
      ["תשובת", ["hebrew"]],
      ['דו"ח', ["hebrew"]],
      ["participacio", ["catalan"]],
      ["PARTICIPACIÓ", ["catalan"]],
      ["partic", ["catalan"]],
      ["l'ús equipaments", ["catalan"]],
      ["preis", ["german"]],
      ["straße", ["german"]],
      ["ｏｐｅｎ", ["english"]],
      ["hospital prices", ["english"]],
      ["prices hospital", ["english"]],
      ["hospital unicorn", []],
      ["データ", ["japanese"]],
      ["🙂", []],
      ["2027", ["english"]],
    ])("[FIND-1] %s finds %j", async (words, ids) => {
      expect((await find(words)).sort()).toEqual(ids);
      const all = await house.search.all(house.store.read, { process: "p", kind: "contribution", words });
      expect(all.sort()).toEqual(ids);
    });

    it.each([
      ["a quote", '"', []],
      ["an apostrophe", "'", []],
      ["OR", "hospital OR german", []],
      ["NEAR", "NEAR(hospital prices)", []],
      ["a column", "title:hospital", []],
      ["a star", "hospital*", ["english"]],
      ["a minus", "-hospital", ["english"]],
      ["a caret", "^hospital", ["english"]],
      ["brackets", "(((", []],
      ["AND at the end", "hospital AND", []],
      ["NOT", "NOT hospital", []],
      ["colons", "a:b:c", []],
      ["SQL", "'; DROP TABLE search_entry; --", []],
      ["NUL", "\0", []],
      ["LIKE", "%_", []],
      ["5,000 brackets", "(".repeat(5000), []],
      ["5,000 words", "hospital ".repeat(5000), ["english"]],
      ["marks of direction", "\u200f\u202e", []],
    ])("[FIND-1] [T65] %s is text, never an operator, and never fails", async (_what, words, ids) => {
      expect(await find(words)).toEqual(ids);
      expect(await find("hospital prices")).toEqual(["english"]);
    });

    it("[FIND-1] a word is looked for once, and of words of one or two letters the first four: each is a walk through what begins so", async () => {
      await put("letters", "Alpha beta gamma delta", "and so on");
      expect(await find("a be ga d z zz")).toEqual(["letters"]);
      expect(await find("a be ga z")).toEqual([]);
      expect(await find(`a be ga d zz zet`)).toEqual([]);
      expect(await find(`${"a ".repeat(30)}be ga zz`)).toEqual([]);
      expect(await find(`${"hospital ".repeat(30)}unicorn`)).toEqual([]);
    });

    it("[FIND-1] a word in the title stands before the same word in the text", async () => {
      await put("inText", "Something else", "About a lighthouse");
      await put("inTitle", "Lighthouse", "Something else");
      expect(await find("lighthouse")).toEqual(["inTitle", "inText"]);
      expect(await find("lighthouse", 1)).toEqual(["inTitle"]);
    });

    it("[FIND-1] indexing again replaces, removing takes out", async () => {
      await put("english", "Other words", "now");
      expect(await find("hospital")).toEqual([]);
      expect(await find("other words")).toEqual(["english"]);
      await house.store.transact((tx) => house.search.remove(tx, "p", "contribution", "english"));
      expect(await find("other words")).toEqual([]);
    });

    it("[FIND-1] another process and another kind are not searched", async () => {
      await put("elsewhere", "Hospital prices", "", "q");
      await put("proposal", "Hospital prices", "", "p", "proposal");
      expect(await find("hospital")).toEqual(["english"]);
    });

    it("[FIND-1] what is moved is found where it went, and no more where it was", async () => {
      await put("waiting", "Hospital beds", "", "waiting room");
      expect(await find("hospital beds")).toEqual([]);
      await house.store.transact((tx) => house.search.move(tx, "waiting room", "p"));
      expect(await find("hospital beds")).toEqual(["waiting"]);
      const there = { process: "waiting room", kind: "contribution", words: "hospital", limit: 9 };
      expect(await house.search.query(house.store.read, there)).toEqual([]);
    });

    it("[FIND-1] what a refused act indexed is not found", async () => {
      const refused = house.store.transact(async (tx) => {
        await house.search.index(tx, {
          process: "p",
          kind: "contribution",
          id: "x",
          title: "Phantom",
          body: "",
        });
        throw new Error("refused");
      });
      await expect(refused).rejects.toThrow("refused");
      expect(await find("phantom")).toEqual([]);
    });
  });
}

const texts: Readonly<Record<string, readonly [string, string]>> = {
  chinese: ["網路叫車平台應該納管", "計程車司機的權益也要保障"],
  arabic: ["نشر أسعار المستشفيات", "يجب أن يعرف المرضى السعر"],
  hebrew: ['דו"ח על תשובת המשרד', "זמני המתנה בבתי חולים"],
  catalan: ["Definir l'ús dels equipaments", "Participació ciutadana a Gràcia"],
  german: ["Preise in der Straße", "Offene Daten für alle"],
  english: ["Publish hospital prices", "Open data on medical costs from 2027"],
  japanese: ["オープンデータの公開", "市民の声を聞く"],
};

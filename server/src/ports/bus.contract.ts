import { describe, expect, it } from "vitest";
import type { Announcement, Bus } from "./bus.js";

export function busContract(name: string, open: () => Bus): void {
  describe(`bus: ${name}`, () => {
    const said = (topic: string): Announcement => ({ process: "p", topics: [topic] });

    it("[BUS-1] every listener hears every announcement, in order", () => {
      const bus = open();
      const heard: string[][] = [[], []];
      for (const list of heard) bus.listen(({ topics }) => list.push(...topics));
      bus.tell(said("one"));
      bus.tell(said("two"));
      expect(heard).toEqual([
        ["one", "two"],
        ["one", "two"],
      ]);
    });

    it("[BUS-1] who has stopped listening hears nothing more, also when stopped while one is told", () => {
      const bus = open();
      const heard: string[] = [];
      const stop = bus.listen(({ topics }) => {
        heard.push(...topics);
        stop();
      });
      bus.listen(({ topics }) => heard.push(`other ${topics[0]}`));
      bus.tell(said("one"));
      bus.tell(said("two"));
      expect(heard).toEqual(["one", "other one", "other two"]);
    });
  });
}

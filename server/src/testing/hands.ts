import type { ReplyOf, Route } from "@accord/shared/protocol";
import type { TestHouse } from "./house.js";

export type Asked = Parameters<TestHouse["ask"]>[2];

/** Who does what in a process that is furnished. */
export interface Hands {
  readonly slug: string;
  readonly id: string;
  readonly group: string;
  readonly contact: string;
  readonly secretary: string;
  readonly chairGov: string;
  readonly chairCivil: string;
}

export const handsOfTest = (house: TestHouse): Hands => ({
  slug: "test",
  id: house.process,
  group: house.groups.health,
  contact: "contact",
  secretary: "secretary",
  chairGov: "chairGov",
  chairCivil: "chairCivil",
});

/** Asks in that process for what must be let through. */
export const doneIn =
  (house: TestHouse, slug: string) =>
  async <R extends Route>(who: string, route: R, asked: Asked = {}): Promise<ReplyOf<R>> => {
    const { status, json, raw } = await house.ask(who, route, {
      ...asked,
      params: { process: slug, ...asked.params },
    });
    if (status !== 200) throw new Error(`${route.id} in ${slug} by ${who}: ${raw.body}`);
    return json;
  };

/** What each part of the furniture is made with. */
export interface Furnishing {
  readonly house: TestHouse;
  readonly hands: Hands;
  readonly done: ReturnType<typeof doneIn>;
}

import { act } from "../acts/act.js";
import { publishProcess } from "../features/process/index.js";
import type { TestHouse } from "./house.js";

/** The process gets its public page, as the setup gives it. */
export const withPublicPage = (house: TestHouse): Promise<void> =>
  house.app.perform(
    act<object, void>({
      name: "publish-process",
      asks: null,
      thing: async () => ({ process: house.process }),
      run: (context) => publishProcess(context, house.process),
    }),
    { kind: "system" },
    {},
  );

import * as wire from "@accord/shared/meetings";
import { afterEach, beforeEach } from "vitest";
import { meetingBody } from "../../../testing/bodies.js";
import { doneIn } from "../../../testing/hands.js";
import { openTestHouse, type TestHouse } from "../../../testing/house.js";
import { withPublicPage } from "../../../testing/public-page.js";

/** A house with a public page for each test, and its meetings. */
export function withMeetings() {
  let house: TestHouse;
  let done: ReturnType<typeof doneIn>;
  beforeEach(async () => {
    house = await openTestHouse();
    done = doneIn(house, "test");
    await withPublicPage(house);
  });
  afterEach(() => house.close());
  const planned = async (body: object = {}): Promise<number> =>
    (await done("secretary", wire.planMeeting, { body: { ...meetingBody, ...body } })).no;
  return {
    get house() {
      return house;
    },
    get done() {
      return done;
    },
    planned,
    async called(body: object = {}, reason = "The law comes early."): Promise<number> {
      const no = await planned(body);
      await done("secretary", wire.callMeeting, { params: { no }, body: { reason } });
      return no;
    },
  };
}

import { act } from "react";
import { expect, it } from "vitest";
import { button, press, render } from "../../testing/render.js";
import { useOrder } from "./use-order.js";

const stored = [{ n: 1 }, { n: 2 }, { n: 3 }];

it("[C22] an order wanted while an earlier one is on its way is shown at once, sent after it, and said when it is stored", async () => {
  const sent: (readonly number[])[] = [];
  const answers: (() => void)[] = [];
  const saved: boolean[] = [];
  const send = (numbers: readonly number[]) => {
    sent.push(numbers);
    return new Promise<object>((answer) => answers.push(() => answer({})));
  };
  function Order() {
    const { shown, save } = useOrder(stored, send);
    const to = (...numbers: number[]) => void save(numbers).then((done) => saved.push(done));
    return (
      <>
        <p>{shown.map(({ n }) => n).join(" ")}</p>
        <button type="button" onClick={() => to(2, 1, 3)}>
          first
        </button>
        <button type="button" onClick={() => to(2, 3, 1)}>
          second
        </button>
      </>
    );
  }
  const { place, leave } = await render(<Order />);
  const order = () => place.querySelector("p")?.textContent;
  await press(button("first"));
  await press(button("second"));
  expect(order()).toBe("2 3 1");
  expect(sent).toEqual([[2, 1, 3]]);
  expect(saved).toEqual([]);
  await act(async () => answers[0]?.());
  expect(sent).toEqual([
    [2, 1, 3],
    [2, 3, 1],
  ]);
  expect(order()).toBe("2 3 1");
  await act(async () => answers[1]?.());
  expect(saved).toEqual([true, true]);
  expect(order()).toBe("1 2 3");
  await leave();
});

it("[C22] a refused order is not said to be stored, and the stored one stands again", async () => {
  const saved: boolean[] = [];
  function Order() {
    const { shown, save } = useOrder(stored, async () => undefined);
    return (
      <button type="button" onClick={() => void save([3, 2, 1]).then((done) => saved.push(done))}>
        {shown.map(({ n }) => n).join(" ")}
      </button>
    );
  }
  const { place, leave } = await render(<Order />);
  await press(place.querySelector("button"));
  expect(saved).toEqual([false]);
  expect(place.textContent).toBe("1 2 3");
  await leave();
});

export const mostParts = 10_000;

/** One part of a long act after the other; an act whose parts change nothing is stopped, it would never end. */
export function inBoundedParts<Input, Result>(
  name: string,
  perform: (input: Input) => Promise<Result>,
): (input: Input) => Promise<Result> {
  let parts = 0;
  return async (input) => {
    parts += 1;
    if (parts > mostParts) throw new Error(`${name} did not end after ${mostParts} parts.`);
    return perform(input);
  };
}

/** A part of a drawing, for whoever makes elements of it: attributes are named as React names them. */
export interface Drawn {
  readonly tag: "svg" | "g" | "a" | "line" | "rect" | "path" | "text" | "title";
  readonly key: string;
  readonly attributes: Readonly<Record<string, string | number | true | undefined>>;
  readonly children: readonly (Drawn | string)[];
}

export const part = (
  tag: Drawn["tag"],
  key: string,
  attributes: Drawn["attributes"],
  ...children: readonly (Drawn | string | null)[]
): Drawn => ({ tag, key, attributes, children: children.filter((child) => child !== null) });

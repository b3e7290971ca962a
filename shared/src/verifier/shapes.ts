import { isRecord } from "./canonical.js";
import type { Findings } from "./findings.js";

/** Reports whatever in the value is not of the shape. */
export type Shape = (value: unknown, path: string, findings: Findings) => void;

const isA =
  (expected: string, holds: (value: unknown) => boolean): Shape =>
  (value, path, findings) => {
    if (!holds(value)) findings.add("shape", path, expected, value);
  };
export const text = (pattern: RegExp, name: string): Shape =>
  isA(name, (value) => typeof value === "string" && pattern.test(value));
export const whole = (least: number): Shape =>
  isA(`a whole number of ${least} or more`, (value) => Number.isSafeInteger(value) && Number(value) >= least);
export const oneOf = (...values: readonly unknown[]): Shape =>
  isA(values.map(String).join(", "), (value) => values.includes(value));
export const truth: Shape = isA("true or false", (value) => typeof value === "boolean");
export const anything: Shape = isA("a value", (value) => value !== undefined);
export const orNull =
  (shape: Shape): Shape =>
  (value, path, findings) => {
    if (value !== null) shape(value, path, findings);
  };

export function list(shape: Shape, least = 0): Shape {
  return (value, path, findings) => {
    if (!Array.isArray(value)) return findings.add("shape", path, "a list", value);
    if (value.length < least) findings.add("shape", path, `a list of ${least} or more`, value);
    value.forEach((item, at) => {
      shape(item, `${path}[${at}]`, findings);
    });
  };
}

export function keyed(name: RegExp, shape: Shape): Shape {
  return (value, path, findings) => {
    if (!isRecord(value)) return findings.add("shape", path, "an object", value);
    for (const [key, inner] of Object.entries(value)) {
      if (!name.test(key)) findings.add("unknown_key", `${path}.${key}`, "nothing", inner);
      shape(inner, `${path}.${key}`, findings);
    }
  };
}

/** Exactly these keys, and those that may be: a missing one and an unknown one are both found. */
export function object(shapes: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const needed = Object.entries(shapes);
  return (value, path, findings) => {
    if (!isRecord(value)) return findings.add("shape", path, "an object", value);
    for (const key of Object.keys(value))
      if (Object.hasOwn(optional, key)) optional[key]?.(value[key], `${path}.${key}`, findings);
      else if (!Object.hasOwn(shapes, key))
        findings.add("unknown_key", `${path}.${key}`, "nothing", value[key]);
    for (const [key, shape] of needed)
      if (!Object.hasOwn(value, key)) findings.add("missing_key", `${path}.${key}`, "a value", undefined);
      else shape(value[key], `${path}.${key}`, findings);
  };
}

/** The shape that the value's own `key` names. */
export function byKey(key: string, shapes: Record<string, Shape>): Shape {
  return (value, path, findings) => {
    const name = isRecord(value) ? value[key] : undefined;
    const shape = typeof name === "string" && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape) shape(value, path, findings);
    else findings.add("shape", `${path}.${key}`, Object.keys(shapes).join(", "), name);
  };
}

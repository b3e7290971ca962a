import { type Issue, type IssueValues, issue } from "@accord/shared/issues";
import type { ZodFastifySchemaValidationError } from "@fastify/type-provider-zod";

const small: Record<string, string> = { string: "input_short", array: "input_none", number: "input_low" };
const big: Record<string, string> = { string: "input_long", array: "input_many", number: "input_high" };

/** What a schema found, as an issue that a screen can word; the words of the schema library stay inside. */
export function malformedField(found: ZodFastifySchemaValidationError): Issue {
  const field = found.instancePath.replace(/^\//, "").replaceAll("/", ".");
  const [code, values] = limitOf(found);
  return issue(code, values, field || undefined);
}

function limitOf({ keyword, params }: ZodFastifySchemaValidationError): [string, IssueValues] {
  const { origin, minimum, maximum, format } = params as {
    origin?: string;
    minimum?: number;
    maximum?: number;
    format?: string;
  };
  const kind = origin === "int" ? "number" : (origin ?? "");
  if (keyword === "too_small" && kind === "string" && Number(minimum) <= 3) return ["input_empty", {}];
  if (keyword === "too_small" && small[kind]) return [small[kind], { least: Number(minimum) }];
  if (keyword === "too_big" && big[kind]) return [big[kind], { most: Number(maximum) }];
  // A day that was left open arrives as nothing.
  if (keyword === "invalid_format" && format === "date") return ["input_day", {}];
  return ["malformed_field", {}];
}

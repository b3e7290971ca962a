import { run } from "../commands/run.js";

interface CommandRun {
  readonly code: number;
  readonly lines: readonly string[];
}

/** The accord command line, with its words caught. */
export async function accord(args: readonly string[], env: Record<string, string> = {}): Promise<CommandRun> {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(...text.split("\n"));
  const code = await run(args, env, { print: keep, complain: keep });
  return { code, lines };
}

import { backup } from "./backup.js";
import { type Command, calledWith, type Ended, Failed, WrongUse } from "./command.js";
import { exportFiles } from "./export.js";
import { restore } from "./restore.js";
import { settings } from "./settings.js";
import { user } from "./user.js";
import { verify } from "./verify.js";

export const commands: readonly Command[] = [settings, verify, user, exportFiles, backup, restore];

const overview = (): string =>
  [
    "Usage: npm run -s accord -- <command>",
    "",
    ...commands.map(({ usage, summary }) => `  ${usage.padEnd(58)} ${summary}`),
    "",
    "Exit code: 0 good, 1 not, 2 wrong use.",
  ].join("\n");

export async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const [name, ...rest] = args;
  if (name === "help" || name === "--help") {
    process.stdout.write(`${overview()}\n`);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    process.stderr.write(`${name ? `There is no command "${name}".\n\n` : ""}${overview()}\n`);
    return 2;
  }
  try {
    return await command.run(calledWith(command, rest, environment));
  } catch (error) {
    if (error instanceof WrongUse) {
      process.stderr.write(`${error.message}\nUsage: npm run -s accord -- ${command.usage}\n`);
      return 2;
    }
    process.stderr.write(
      `${error instanceof Failed || error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2), process.env);

import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let stranger: Promise<string> | null = null;

/** Takes the same time for an unknown account, so that it can't be told from a wrong password (T57). */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await stranger), password);
  return stored !== null && fits;
}

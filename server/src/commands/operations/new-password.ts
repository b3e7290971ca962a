import { hashPassword, setPassword } from "../../features/people/index.js";
import type { Operation } from "../operation.js";

export const newPassword: Operation = async ({ app, ids }, input) => {
  const { email } = input as { email: string };
  const password = ids.id();
  const passwordHash = await hashPassword(password);
  await app.perform(setPassword, { kind: "operator" }, { email, passwordHash });
  return { password };
};

import { type Issue, issue } from "../issues/index.js";

export const shortestPassword = 10;
export const longestPassword = 1000;

/** The most used passwords of that length, and words this program brings near. */
const mostUsed = new Set([
  "1234567890",
  "0123456789",
  "0987654321",
  "qwertyuiop",
  "1q2w3e4r5t",
  "password12",
  "password123",
  "passwordpassword",
  "iloveyou12",
  "qwerty12345",
  "qwerty123456",
  "123456789a",
  "a123456789",
  "abcdefghij",
  "abcd123456",
  "1qaz2wsx3edc",
  "letmein123",
  "welcome123",
  "welcome1234",
  "administrator",
  "changeme123",
  "qwertyuiop123",
  "zaq12wsxcde3",
  "12345678910",
  "123456789012",
  "987654321012",
  "asdfghjkl1",
  "asdfghjkl123",
  "accord1234",
  "accordaccord",
  "opengovernment",
  "p@ssw0rd123",
  "passw0rd123",
  "1111111111",
  "0000000000",
  "1212121212",
  "football123",
  "baseball123",
]);

/** Length before rules: nothing is asked of its signs (T58). */
export function issuesWithPassword(
  password: string,
  of: { readonly email: string; readonly name: string },
): Issue[] {
  const field = "password";
  if ([...password].length < shortestPassword)
    return [issue("password_short", { least: shortestPassword }, field)];
  const folded = password.trim().toLowerCase();
  const email = of.email.trim().toLowerCase();
  const own = [email, email.split("@")[0] ?? "", of.name.trim().toLowerCase()].filter(
    (word) => word.length > 0,
  );
  if (own.includes(folded)) return [issue("password_is_name", {}, field)];
  if (mostUsed.has(folded) || new Set(folded).size < 4) return [issue("password_common", {}, field)];
  return [];
}

/** Files that stand with a text or a meeting. */
export const files = {
  "files.kinds": "PDF, DOCX, ODT, XLSX, ODS, JPEG or PNG, at most 10 MB. {more}",
  "files.sending": "Sending the file…",
  "files.remove": "Take away",
  "files.remove.named": "Take away {name}",
  "files.remove.reason": "Reason (public where the file was public)",
  "files.removed": "{name} is taken away",
  "files.gone": "taken away on {date}. Reason: {reason}",
  "files.hash": "SHA-256 {hash}",
} as const;

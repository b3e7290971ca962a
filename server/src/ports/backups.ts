/** What a house knows of its last backup. */
export interface LastBackup {
  readonly at: string;
  readonly files: number;
  readonly bytes: number;
  /** Every file is there, as long as it was written. */
  readonly whole: boolean;
}

/** Null where none lies in the data folder. */
export type Backups = () => Promise<LastBackup | null>;

CREATE TABLE `plan_file` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`field` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`file` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text
);
--> statement-breakpoint
CREATE INDEX `plan_file_process` ON `plan_file` (`process`);
CREATE TABLE `people_change` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`change` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `people_change_process` ON `people_change` (`process`,`state`);
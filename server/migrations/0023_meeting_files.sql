CREATE TABLE `meeting_file` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`file` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`removed_at` text,
	`removed_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`meeting`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_file_of` ON `meeting_file` (`meeting`);
CREATE TABLE `application_file` (
	`id` text PRIMARY KEY NOT NULL,
	`election` text NOT NULL,
	`application` integer NOT NULL,
	`paper` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`file` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`election`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_file_of` ON `application_file` (`election`,`application`);
ALTER TABLE `ballot` ADD `shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meeting` ADD `course` text;
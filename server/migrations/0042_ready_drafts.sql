ALTER TABLE `commitment` ADD `ready_at` text;--> statement-breakpoint
ALTER TABLE `commitment` ADD `ready_by` text;
ALTER TABLE `response_summary` ADD `approvals` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `response_summary` ADD `released` text;
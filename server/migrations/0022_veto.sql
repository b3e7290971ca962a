ALTER TABLE `ballot` ADD `veto_days` integer;--> statement-breakpoint
ALTER TABLE `ballot` ADD `veto_until` text;--> statement-breakpoint
ALTER TABLE `ballot` ADD `veto_given` text;--> statement-breakpoint
ALTER TABLE `forum` ADD `veto` text DEFAULT '{"kind":"none"}' NOT NULL;
CREATE INDEX `commitment_document` ON `commitment` (`document`);--> statement-breakpoint
CREATE INDEX `terms_document` ON `terms` (`document`);--> statement-breakpoint
CREATE INDEX `plan_text_document` ON `plan_text` (`document`);
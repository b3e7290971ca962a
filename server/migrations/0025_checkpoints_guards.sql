-- What was signed and given out is never changed, nor the tree under it (T48).
CREATE TRIGGER log_node_fixed BEFORE UPDATE ON log_node
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER log_node_no_delete BEFORE DELETE ON log_node
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER log_node_no_replace BEFORE INSERT ON log_node
WHEN EXISTS (SELECT 1 FROM log_node WHERE process = NEW.process AND level = NEW.level AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER log_checkpoint_fixed BEFORE UPDATE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER log_checkpoint_no_delete BEFORE DELETE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER log_checkpoint_next BEFORE INSERT ON log_checkpoint
WHEN NEW.size <= (SELECT COALESCE(MAX(size), 0) FROM log_checkpoint WHERE process = NEW.process)
BEGIN SELECT RAISE(ABORT, 'The decision log is append-only.'); END;

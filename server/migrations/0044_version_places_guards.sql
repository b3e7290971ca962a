-- What was frozen stays as it was, the place that it was copied at too.
CREATE TRIGGER version_place_fixed BEFORE UPDATE OF up_to ON version
BEGIN SELECT RAISE(ABORT, 'A frozen version is never changed.'); END;

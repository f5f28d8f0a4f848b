-- Terminating a pushed wholesale order by asking (SPEC R7): since when, and what stands in the way; and what the
-- database itself refuses, whoever asks.

ALTER TABLE orders ADD COLUMN cancel_requested_at INTEGER;
ALTER TABLE orders ADD COLUMN cancel_error_code TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN cancel_error TEXT NOT NULL DEFAULT '';

CREATE TRIGGER order_cancel_pushed_only BEFORE UPDATE ON orders
WHEN NEW.cancel_status <> 0 AND NEW.push_status <> 2
BEGIN
    SELECT RAISE(ABORT, 'R7: only a pushed order is terminated by asking');
END;

CREATE TRIGGER order_cancel_has_request BEFORE UPDATE ON orders
WHEN NEW.cancel_status IN (1, 2) AND NEW.cancel_request = ''
BEGIN
    SELECT RAISE(ABORT, 'R7: a termination is asked for under an id');
END;

CREATE TRIGGER order_cancel_keeps_request BEFORE UPDATE ON orders
WHEN OLD.cancel_status IN (1, 2) AND NEW.cancel_request <> OLD.cancel_request
BEGIN
    SELECT RAISE(ABORT, 'R7: an open request keeps its id');
END;

CREATE TRIGGER order_terminated_for_good BEFORE UPDATE ON orders
WHEN OLD.approval_status = 5
    AND (NEW.approval_status <> 5 OR NEW.push_status <> OLD.push_status OR NEW.version <> OLD.version)
BEGIN
    SELECT RAISE(ABORT, 'R8: a terminated order stays as it is');
END;

CREATE TRIGGER order_terminated_delete BEFORE DELETE ON orders
WHEN OLD.approval_status = 5
BEGIN
    SELECT RAISE(ABORT, 'R8: a terminated order stays as it is');
END;

CREATE TRIGGER stock_document_not_terminated BEFORE INSERT ON stock_document
WHEN (SELECT approval_status = 5 FROM orders WHERE id = NEW.order_id)
BEGIN
    SELECT RAISE(ABORT, 'R7: a terminated order gets no stock document');
END;

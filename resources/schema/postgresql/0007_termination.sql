-- Terminating a pushed wholesale order by asking (SPEC R7): since when, and what stands in the way; and what the
-- database itself refuses, whoever asks.

ALTER TABLE orders ADD COLUMN cancel_requested_at BIGINT;
ALTER TABLE orders ADD COLUMN cancel_error_code TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN cancel_error TEXT NOT NULL DEFAULT '';

CREATE FUNCTION order_cancel_pushed_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.cancel_status <> 0 AND NEW.push_status <> 2) THEN
        RAISE EXCEPTION 'R7: only a pushed order is terminated by asking' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_cancel_pushed_only BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION order_cancel_pushed_only();

CREATE FUNCTION order_cancel_has_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.cancel_status IN (1, 2) AND NEW.cancel_request = '') THEN
        RAISE EXCEPTION 'R7: a termination is asked for under an id' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_cancel_has_request BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION order_cancel_has_request();

CREATE FUNCTION order_cancel_keeps_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.cancel_status IN (1, 2) AND NEW.cancel_request <> OLD.cancel_request) THEN
        RAISE EXCEPTION 'R7: an open request keeps its id' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_cancel_keeps_request BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION order_cancel_keeps_request();

CREATE FUNCTION order_terminated_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.approval_status = 5
    AND (NEW.approval_status <> 5 OR NEW.push_status <> OLD.push_status OR NEW.version <> OLD.version)) THEN
        RAISE EXCEPTION 'R8: a terminated order stays as it is' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_terminated_for_good BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION order_terminated_for_good();

CREATE FUNCTION order_terminated_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.approval_status = 5) THEN
        RAISE EXCEPTION 'R8: a terminated order stays as it is' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END;
$$;

CREATE TRIGGER order_terminated_delete BEFORE DELETE ON orders
    FOR EACH ROW EXECUTE FUNCTION order_terminated_delete();

CREATE FUNCTION stock_document_not_terminated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ((SELECT approval_status = 5 FROM orders WHERE id = NEW.order_id)) THEN
        RAISE EXCEPTION 'R7: a terminated order gets no stock document' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stock_document_not_terminated BEFORE INSERT ON stock_document
    FOR EACH ROW EXECUTE FUNCTION stock_document_not_terminated();

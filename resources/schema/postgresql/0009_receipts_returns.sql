-- What was received by hand stays what it is (SPEC R62), and the list of parked callbacks (SPEC R63).

-- A document made by hand is itself a receipt, whatever the order's own column says.
CREATE FUNCTION order_with_hand_document_never_pushed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.push_status = 1 AND OLD.push_status IN (0, 3)
    AND EXISTS (SELECT 1 FROM stock_document WHERE order_id = OLD.id AND inbox_id IS NULL)) THEN
        RAISE EXCEPTION 'R62: an order received by hand is not pushed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_with_hand_document_never_pushed BEFORE UPDATE OF push_status ON orders
    FOR EACH ROW EXECUTE FUNCTION order_with_hand_document_never_pushed();

CREATE FUNCTION order_by_hand_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.by_hand <> 0 AND (
    NEW.id <> OLD.id OR NEW.owner_id <> OLD.owner_id OR NEW.type <> OLD.type OR NEW.number <> OLD.number
    OR NEW.order_date <> OLD.order_date OR NEW.partner_id IS DISTINCT FROM OLD.partner_id
    OR NEW.warehouse_id <> OLD.warehouse_id OR NEW.to_warehouse_id IS DISTINCT FROM OLD.to_warehouse_id
    OR NEW.manual_number <> OLD.manual_number OR NEW.remark <> OLD.remark
    OR NEW.total_quantity <> OLD.total_quantity OR NEW.total_fen <> OLD.total_fen
    OR NEW.by_hand < OLD.by_hand)) THEN
        RAISE EXCEPTION 'R62: an order received by hand is not edited' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_by_hand_locked BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION order_by_hand_locked();

CREATE FUNCTION order_line_by_hand_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ((SELECT by_hand <> 0 FROM orders WHERE id = NEW.order_id)) THEN
        RAISE EXCEPTION 'R62: an order received by hand is not edited' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_line_by_hand_insert BEFORE INSERT ON order_line
    FOR EACH ROW EXECUTE FUNCTION order_line_by_hand_insert();

CREATE FUNCTION order_line_by_hand_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ((SELECT by_hand <> 0 FROM orders WHERE id = OLD.order_id)) THEN
        RAISE EXCEPTION 'R62: an order received by hand is not edited' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END;
$$;

CREATE TRIGGER order_line_by_hand_delete BEFORE DELETE ON order_line
    FOR EACH ROW EXECUTE FUNCTION order_line_by_hand_delete();

CREATE FUNCTION order_line_by_hand_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ((SELECT by_hand <> 0 FROM orders WHERE id = OLD.order_id) AND (
    NEW.id <> OLD.id OR NEW.order_id <> OLD.order_id OR NEW.line_no <> OLD.line_no
    OR NEW.product_id <> OLD.product_id OR NEW.quantity <> OLD.quantity OR NEW.price_fen <> OLD.price_fen
    OR NEW.inventory_type <> OLD.inventory_type OR NEW.remark <> OLD.remark
    OR NEW.posted_out < OLD.posted_out OR NEW.posted_in < OLD.posted_in)) THEN
        RAISE EXCEPTION 'R62: an order received by hand is not edited' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_line_by_hand_update BEFORE UPDATE ON order_line
    FOR EACH ROW EXECUTE FUNCTION order_line_by_hand_update();

-- What a supervisor accepted as it is, is done with.
CREATE FUNCTION inbox_dismissed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state = 3 AND NEW.state <> 3) THEN
        RAISE EXCEPTION 'R63: an accepted callback is done with' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER inbox_dismissed_stays BEFORE UPDATE OF state ON inbox
    FOR EACH ROW EXECUTE FUNCTION inbox_dismissed_stays();

CREATE INDEX inbox_parked_list ON inbox (received_at, id) WHERE state = 2;
CREATE INDEX inbox_parked_reason ON inbox (reason_code, received_at, id) WHERE state = 2;

-- What REPLACE and UPDATE OR REPLACE would push aside: they fire no DELETE trigger in a shell, where
-- recursive_triggers is off. A row that is there already is never written over (SPEC R18, R19, R63, R64).

CREATE TRIGGER order_replaced_insert BEFORE INSERT ON orders
WHEN EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.id OR (o.owner_id = NEW.owner_id AND o.number = NEW.number)
    OR (NEW.vf_order_code <> '' AND o.owner_id = NEW.owner_id AND o.vf_order_code = NEW.vf_order_code))
BEGIN
    SELECT RAISE(ABORT, 'R18: an order is not written over');
END;

CREATE TRIGGER order_replaced_update BEFORE UPDATE OF id, owner_id, number, vf_order_code ON orders
WHEN EXISTS (SELECT 1 FROM orders o WHERE o.id <> OLD.id AND (o.id = NEW.id
    OR (o.owner_id = NEW.owner_id AND o.number = NEW.number)
    OR (NEW.vf_order_code <> '' AND o.owner_id = NEW.owner_id AND o.vf_order_code = NEW.vf_order_code)))
BEGIN
    SELECT RAISE(ABORT, 'R18: an order is not written over');
END;

CREATE TRIGGER order_line_replaced_insert BEFORE INSERT ON order_line
WHEN EXISTS (SELECT 1 FROM order_line l WHERE l.id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'R19: an order''s line is not written over');
END;

CREATE TRIGGER order_line_replaced_update BEFORE UPDATE OF id, order_id, line_no ON order_line
WHEN EXISTS (SELECT 1 FROM order_line l WHERE l.id <> OLD.id
    AND (l.id = NEW.id OR (l.order_id = NEW.order_id AND l.line_no = NEW.line_no)))
BEGIN
    SELECT RAISE(ABORT, 'R19: an order''s line is not written over');
END;

-- A callback that is stored already is passed over, as ON CONFLICT DO NOTHING does.
CREATE TRIGGER inbox_replaced_insert BEFORE INSERT ON inbox
WHEN EXISTS (SELECT 1 FROM inbox i WHERE i.id = NEW.id
    OR (i.owner_id = NEW.owner_id AND i.event = NEW.event AND i.out_biz_code = NEW.out_biz_code))
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER inbox_replaced_update BEFORE UPDATE OF id ON inbox
WHEN NEW.id <> OLD.id
BEGIN
    SELECT RAISE(ABORT, 'R63: a stored callback is a fact');
END;

CREATE TRIGGER stock_document_replaced BEFORE INSERT ON stock_document
WHEN EXISTS (SELECT 1 FROM stock_document d WHERE d.id = NEW.id OR d.inbox_id = NEW.inbox_id
    OR (d.owner_id = NEW.owner_id AND d.number = NEW.number))
BEGIN
    SELECT RAISE(ABORT, 'R64: a posted document is final: its id, number and inbox_id are taken');
END;

CREATE TRIGGER stock_document_line_replaced BEFORE INSERT ON stock_document_line
WHEN EXISTS (SELECT 1 FROM stock_document_line l WHERE l.document_id = NEW.document_id AND l.line_no = NEW.line_no)
BEGIN
    SELECT RAISE(ABORT, 'R64: a posted document is final');
END;

CREATE TRIGGER stock_ledger_replaced BEFORE INSERT ON stock_ledger
WHEN EXISTS (SELECT 1 FROM stock_ledger l WHERE l.id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'R64: the ledger is only added to');
END;

CREATE TRIGGER serial_movement_replaced BEFORE INSERT ON serial_movement
WHEN EXISTS (SELECT 1 FROM serial_movement m WHERE m.document_id = NEW.document_id AND m.serial_id = NEW.serial_id)
BEGIN
    SELECT RAISE(ABORT, 'R64: a handset''s history is only added to');
END;

CREATE TRIGGER audit_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit a WHERE a.id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'audit rows are never changed');
END;

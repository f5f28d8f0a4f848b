-- Approving is a duty of supervisors and admins (SPEC's roles): a clerk's role may write the column, for what
-- it ships and terminates, but neither releases an order nor gets past the approval.

CREATE FUNCTION order_approval_by_role() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    roles integer := substring(current_user FROM '^ideal_role_([0-9]+)$')::integer; -- NULL: a gateway, an owner
    supervisor_or_admin CONSTANT integer := 2 | 4;
BEGIN
    IF roles & supervisor_or_admin = 0
    AND (CASE TG_OP WHEN 'INSERT' THEN NEW.approval_status NOT IN (0, 1)
         ELSE (OLD.approval_status = 1 AND NEW.approval_status NOT IN (1, 5))
             OR (OLD.approval_status <> 2 AND NEW.approval_status = 2) END) THEN
        RAISE EXCEPTION 'order_approval_by_role: approving is not this role''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_approval_by_role BEFORE INSERT OR UPDATE OF approval_status ON orders
    FOR EACH ROW EXECUTE FUNCTION order_approval_by_role();

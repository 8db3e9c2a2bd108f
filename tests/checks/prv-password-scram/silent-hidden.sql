-- The setting is the new one; what was set before cannot be seen.
-- outcome: not evaluated
-- reason: how passwords are stored is hidden
-- settings: source password_encryption=scram-sha-256
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;

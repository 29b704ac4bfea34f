-- One processor follows the journal for all read models, where there were three. It starts from the beginning: what the
-- others have written is not changed by that.

delete from processor_token where processor_name in ('history', 'listing', 'measure-expiry');

create schema vault;

-- Which keys this database was written with: a known text under each of them, so that the
-- start refuses a keyring that belongs elsewhere. Number 0 is the key of the blind index.
create table vault.key_check (
	number int primary key check (number between 0 and 65535),
	algorithm text not null check (algorithm in ('AES-256-GCM', 'SM4-GCM', 'HMAC-SM3')),
	proof bytea not null,
	check ((number = 0) = (algorithm = 'HMAC-SM3'))
);

create function vault.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '%.% keeps what was written', tg_table_schema, tg_table_name;
end $$;

create trigger key_check_is_kept before update or delete or truncate on vault.key_check
	for each statement execute function vault.refuse_change();

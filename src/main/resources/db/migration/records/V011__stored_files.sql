-- Stored files: a row for each file handed in, equal contents kept once under their digest.
create table records.file (
	id bigint generated always as identity primary key,
	public_id text not null unique check (public_id ~ '^[a-z2-7]{26}$'),
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	size bigint not null check (size > 0),
	media_type text not null check (media_type in (
		'application/pdf', 'image/jpeg', 'image/png',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		'application/ofd', 'application/xml')),
	name text not null check (length(name) between 1 and 120),
	uploaded_by bigint not null,
	at timestamptz not null
);

create index file_by_content on records.file (sha256);

-- A row may be dropped when nothing refers to it any more (retention), but never altered.
create trigger written_once before update or truncate on records.file
	for each statement execute function records.refuse_change();

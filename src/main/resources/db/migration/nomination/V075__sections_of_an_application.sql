-- The parts of an application that are saved by themselves: their version, so that a second editor is told, and what
-- was typed and cannot be read yet, so that nothing typed is lost. What can be read stands in the nomination's own row.
create table nomination.section (
	nomination_id bigint not null references nomination.nomination (id),
	part text not null check (part in ('PROFILE', 'STANDING', 'STATEMENTS', 'ACCOUNTS')),
	version int not null check (version >= 1),
	unread jsonb not null default '{}' check (jsonb_typeof(unread) = 'object' and pg_column_size(unread) <= 8000),
	saved_by bigint not null references access.account (id),
	saved_at timestamptz not null,
	-- Which opened page saved last: a page never stands in its own way, however its savings overtake each other.
	page text check (char_length(page) <= 40),
	primary key (nomination_id, part)
);

alter table nomination.work_span
	add changed_by bigint references access.account (id),
	add changed_at timestamptz;

alter table nomination.evidence
	add changed_by bigint references access.account (id),
	add changed_at timestamptz;

-- A worker's own application is found by the account they sign in with.
create index nomination_of_organiser_and_person on nomination.nomination (organiser_id, person_id);

-- An account is kept by one organiser: the administrators of another one do not see it.
alter table access.account add organiser_id bigint references access.unit (id);
create index account_of_organiser on access.account (organiser_id, name, id);

create index appointment_of_organiser on access.appointment (organiser_id, role) where ended_at is null;
create index appointment_of_account on access.appointment (account_id);
create index delegation_of_appointment on access.delegation (appointment_id);
create index paper_signature_waiting on access.paper_signature (id) where confirmed_at is null and refused_reason is null;
create index paper_signature_of_uploader on access.paper_signature (uploaded_by, id desc);
create index paper_signature_file on access.paper_signature (file_id);
create index unit_by_name on access.unit (organiser_id, name, id);
create index unit_by_contact on access.unit (organiser_id, contact_confirmed_on, id);

-- What is signed is called by its name where papers are listed.
alter table access.paper_signature
	add title text,
	add step_label text,
	add href text;

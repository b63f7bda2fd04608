--liquibase formatted sql

-- Revision 0110: the workspace and the user that everything belongs to until there is a login.

--changeset clinnexus:0110-01-insert-built-in-workspace context:seed
insert into workspaces (id, name)
values ('00000000-0000-0000-0000-000000000001', 'Default workspace')
on conflict do nothing;
--rollback delete from workspaces
--rollback where id = '00000000-0000-0000-0000-000000000001'
--rollback   and not exists (select from memberships where workspace_id = workspaces.id)
--rollback   and not exists (select from studies where workspace_id = workspaces.id)
--rollback   and not exists (select from documents where workspace_id = workspaces.id)
--rollback   and not exists (select from target_section_contracts where workspace_id = workspaces.id)
--rollback   and not exists (select from templates where workspace_id = workspaces.id)
--rollback   and not exists (select from topics where workspace_id = workspaces.id)
--rollback   and not exists (select from audit_log where workspace_id = workspaces.id);

--changeset clinnexus:0110-02-insert-built-in-user context:seed
insert into users (id, email, name)
values ('00000000-0000-0000-0000-000000000001', 'owner@clinnexus.local', 'Owner')
on conflict do nothing;
--rollback delete from users
--rollback where id = '00000000-0000-0000-0000-000000000001'
--rollback   and not exists (select from memberships where user_id = users.id)
--rollback   and not exists (select from document_versions where created_by = users.id)
--rollback   and not exists (select from generation_runs where created_by = users.id)
--rollback   and not exists (select from conflicts where owner_user_id = users.id)
--rollback   and not exists (select from tasks where assigned_to = users.id)
--rollback   and not exists (select from ingestion_runs where requested_by = users.id)
--rollback   and not exists (select from audit_log where actor_user_id = users.id);

--changeset clinnexus:0110-03-insert-built-in-membership context:seed
--comment: Nothing refers to a membership, but without it the workspace and the user that are still in use would not
-- belong together: it goes only when the workspace holds nothing else.
insert into memberships (id, workspace_id, user_id, role)
select '00000000-0000-0000-0000-000000000001', workspaces.id, users.id, 'admin'
from workspaces, users
where workspaces.id = '00000000-0000-0000-0000-000000000001'
  and users.id = '00000000-0000-0000-0000-000000000001'
on conflict do nothing;
--rollback delete from memberships
--rollback where id = '00000000-0000-0000-0000-000000000001'
--rollback   and not exists (select from studies where workspace_id = memberships.workspace_id)
--rollback   and not exists (select from audit_log where workspace_id = memberships.workspace_id);

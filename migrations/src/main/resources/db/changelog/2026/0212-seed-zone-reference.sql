--liquibase formatted sql

-- Revision 0212: the zones that documents of each type have, and where to look in a document of another type. All workspaces share
-- them, and the applications may only read them, so they come with the schema. What is there already stays as it is.

--changeset clinnexus:0212-01-seed-zone-sets
--comment: The rules of every type fall back on the generic ones, which know all twelve zones: so every type has all twelve. The time of
-- creation is the order of a set. The ids tell the rows of this revision from those that were there before.
insert into zone_sets (id, doc_type, zone_key, is_active, created_at)
select md5('0212 zone set ' || t.doc_type || ' ' || z.zone_key)::uuid, t.doc_type, z.zone_key, true, now() + z.place * interval '1 microsecond'
from unnest(enum_range(null::document_type)) t (doc_type)
cross join unnest(array[
    'overview', 'design', 'ip', 'statistics', 'safety', 'endpoints', 'population', 'procedures', 'data_management', 'ethics', 'admin', 'appendix'
]) with ordinality z (zone_key, place)
on conflict on constraint uq_zone_sets_doc_type_zone_key do nothing;
--rollback delete from zone_sets where id = md5('0212 zone set ' || doc_type || ' ' || zone_key)::uuid;

--changeset clinnexus:0212-02-seed-zone-crosswalk
insert into zone_crosswalk (id, from_doc_type, from_zone_key, to_doc_type, to_zone_key, weight, is_active)
select md5('0212 crosswalk ' || c.from_doc_type || ' ' || c.from_zone_key || ' ' || c.to_doc_type || ' ' || c.to_zone_key)::uuid, c.from_doc_type::document_type, c.from_zone_key, c.to_doc_type::document_type, c.to_zone_key, c.weight, true
from (values
    ('protocol', 'overview', 'csr', 'overview', 0.9),
    ('protocol', 'overview', 'csr', 'design', 0.7),
    ('protocol', 'design', 'csr', 'design', 0.95),
    ('protocol', 'design', 'csr', 'overview', 0.6),
    ('protocol', 'procedures', 'csr', 'procedures', 0.9),
    ('protocol', 'procedures', 'csr', 'design', 0.5),
    ('protocol', 'endpoints', 'csr', 'endpoints', 0.95),
    ('protocol', 'endpoints', 'csr', 'overview', 0.6),
    ('protocol', 'population', 'csr', 'population', 0.9),
    ('protocol', 'population', 'csr', 'design', 0.5),
    ('protocol', 'safety', 'csr', 'safety', 0.95),
    ('protocol', 'statistics', 'csr', 'statistics', 0.95),
    ('protocol', 'statistics', 'csr', 'design', 0.6),
    ('protocol', 'ip', 'csr', 'ip', 0.9),
    ('protocol', 'ip', 'csr', 'overview', 0.5),
    ('protocol', 'ip', 'csr', 'design', 0.4),
    ('protocol', 'data_management', 'csr', 'data_management', 0.8),
    ('protocol', 'data_management', 'csr', 'admin', 0.7),
    ('protocol', 'ethics', 'csr', 'ethics', 0.9),
    ('protocol', 'ethics', 'csr', 'admin', 0.6),
    ('protocol', 'admin', 'csr', 'admin', 0.9),
    ('protocol', 'appendix', 'csr', 'appendix', 0.8),
    ('csr', 'overview', 'protocol', 'overview', 0.9),
    ('csr', 'overview', 'protocol', 'design', 0.6),
    ('csr', 'design', 'protocol', 'design', 0.95),
    ('csr', 'procedures', 'protocol', 'procedures', 0.9),
    ('csr', 'endpoints', 'protocol', 'endpoints', 0.95),
    ('csr', 'population', 'protocol', 'population', 0.9),
    ('csr', 'safety', 'protocol', 'safety', 0.95),
    ('csr', 'statistics', 'protocol', 'statistics', 0.95),
    ('csr', 'ip', 'protocol', 'ip', 0.9),
    ('csr', 'ethics', 'protocol', 'ethics', 0.9),
    ('csr', 'admin', 'protocol', 'admin', 0.8),
    ('csr', 'admin', 'protocol', 'data_management', 0.6),
    ('csr', 'appendix', 'protocol', 'appendix', 0.8),
    ('protocol', 'statistics', 'sap', 'statistics', 0.95),
    ('protocol', 'endpoints', 'sap', 'endpoints', 0.9),
    ('protocol', 'endpoints', 'sap', 'statistics', 0.7),
    ('protocol', 'population', 'sap', 'population', 0.7),
    ('protocol', 'population', 'sap', 'statistics', 0.6),
    ('protocol', 'design', 'sap', 'design', 0.9),
    ('protocol', 'safety', 'sap', 'safety', 0.8),
    ('protocol', 'safety', 'sap', 'statistics', 0.6),
    ('sap', 'statistics', 'csr', 'statistics', 0.95),
    ('sap', 'endpoints', 'csr', 'endpoints', 0.9),
    ('sap', 'population', 'csr', 'population', 0.8),
    ('sap', 'safety', 'csr', 'safety', 0.9),
    ('sap', 'design', 'csr', 'design', 0.8),
    ('protocol', 'overview', 'icf', 'overview', 0.8),
    ('protocol', 'procedures', 'icf', 'procedures', 0.9),
    ('protocol', 'safety', 'icf', 'safety', 0.9),
    ('protocol', 'ethics', 'icf', 'ethics', 0.9),
    ('protocol', 'population', 'icf', 'population', 0.6),
    ('protocol', 'ip', 'icf', 'ip', 0.7),
    ('ib', 'ip', 'protocol', 'ip', 0.9),
    ('ib', 'safety', 'protocol', 'safety', 0.8),
    ('ib', 'overview', 'protocol', 'overview', 0.7)
) c (from_doc_type, from_zone_key, to_doc_type, to_zone_key, weight)
on conflict on constraint uq_zone_crosswalk_from_to do nothing;
--rollback delete from zone_crosswalk where id = md5('0212 crosswalk ' || from_doc_type || ' ' || from_zone_key || ' ' || to_doc_type || ' ' || to_zone_key)::uuid;

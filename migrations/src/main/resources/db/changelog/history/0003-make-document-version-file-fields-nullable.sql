--liquibase formatted sql

-- Revision 0003: a document version may exist before its file is uploaded.

--changeset clinnexus:0003-01-allow-null-source-file-uri
--comment: Lossy: the rollback writes an empty string where no file was uploaded, so the difference between null and
-- empty is lost.
alter table document_versions
    alter column source_file_uri drop not null;
--rollback update document_versions set source_file_uri = '' where source_file_uri is null;
--rollback alter table document_versions
--rollback     alter column source_file_uri set not null;

--changeset clinnexus:0003-02-allow-null-source-sha256
--comment: Lossy: the rollback writes an empty string where no file was uploaded, so the difference between null and
-- empty is lost.
alter table document_versions
    alter column source_sha256 drop not null;
--rollback update document_versions set source_sha256 = '' where source_sha256 is null;
--rollback alter table document_versions
--rollback     alter column source_sha256 set not null;

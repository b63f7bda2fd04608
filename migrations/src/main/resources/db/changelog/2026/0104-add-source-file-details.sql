--liquibase formatted sql

-- squawk-ignore-file constraint-missing-not-valid
-- Released before there was a lint; stays as it was released.

-- Revision 0104: what was uploaded: the client's file name, the size and the media type that the content showed.

--changeset clinnexus:0104-01-add-source-file-details
--comment: The client's name lives here only; the stored file is named by its SHA-256. Null where nothing was uploaded
-- or the upload is older than this revision. Lossy: the rollback drops the three.
alter table document_versions
    add column source_file_name text,
    add column source_size_bytes bigint,
    add column source_media_type text,
    add constraint ck_document_versions_source_size_bytes check (source_size_bytes >= 0);
--rollback alter table document_versions
--rollback     drop constraint ck_document_versions_source_size_bytes,
--rollback     drop column source_media_type,
--rollback     drop column source_size_bytes,
--rollback     drop column source_file_name;

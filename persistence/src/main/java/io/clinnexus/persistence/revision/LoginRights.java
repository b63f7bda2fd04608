package io.clinnexus.persistence.revision;

/**
 * The login of this application, as the database sees it.
 *
 * @param owning whether it owns tables of the schema, itself or through another role
 * @param maintaining whether it may act as the maintenance role
 */
record LoginRights(
    String name, boolean superuser, boolean bypassing, boolean owning, boolean maintaining) {}

package io.clinnexus.domain.auth;

import static io.clinnexus.domain.auth.Role.ADMIN;
import static io.clinnexus.domain.auth.Role.AUDITOR;
import static io.clinnexus.domain.auth.Role.CLINOPS;
import static io.clinnexus.domain.auth.Role.QA;
import static io.clinnexus.domain.auth.Role.WRITER;

import io.clinnexus.domain.shared.Coded;
import java.util.Set;

/**
 * The policy: what can be done in a workspace, the scope a key needs for it, and the roles that
 * may. Each use case asks {@link Actor#require} for its operation before it does anything.
 */
public enum Operation implements Coded {
  /** Any reading, but that of the audit trail. */
  READ("read", Scope.READ, ADMIN, WRITER, CLINOPS, QA, AUDITOR),
  /** The least that any change needs; the interface asks for it before it knows which change. */
  CHANGE("change", Scope.WRITE, ADMIN, WRITER, CLINOPS, QA),
  REGISTER_STUDY("register_study", Scope.WRITE, ADMIN, WRITER, CLINOPS),
  ADD_DOCUMENT("add_document", Scope.WRITE, ADMIN, WRITER, CLINOPS),
  ADD_VERSION("add_version", Scope.WRITE, ADMIN, WRITER, CLINOPS),
  UPLOAD_FILE("upload_file", Scope.WRITE, ADMIN, WRITER, CLINOPS),
  INGEST("ingest", Scope.WRITE, ADMIN, WRITER, CLINOPS),
  COMPARE_VERSIONS("compare_versions", Scope.WRITE, ADMIN, WRITER, CLINOPS),
  NOTE_CHANGE("note_change", Scope.REVIEW, ADMIN, WRITER, CLINOPS, QA),
  SETTLE_CARRIED("settle_carried", Scope.REVIEW, ADMIN, WRITER, CLINOPS, QA),
  DECIDE_FACT("decide_fact", Scope.REVIEW, ADMIN, WRITER, CLINOPS, QA),
  DECIDE_CONFLICT("decide_conflict", Scope.REVIEW, ADMIN, WRITER, CLINOPS, QA),
  DECIDE_IMPACT("decide_impact", Scope.REVIEW, ADMIN, WRITER, CLINOPS, QA),
  WORK_ON_TASK("work_on_task", Scope.REVIEW, ADMIN, WRITER, CLINOPS, QA),
  READ_AUDIT_TRAIL("read_audit_trail", Scope.READ, ADMIN, QA, AUDITOR),
  MANAGE_OWN_KEYS("manage_own_keys", Scope.ADMIN, ADMIN, WRITER, CLINOPS, QA, AUDITOR),
  MANAGE_KEYS("manage_keys", Scope.ADMIN, ADMIN),
  READ_MEMBERS("read_members", Scope.READ, ADMIN, WRITER, CLINOPS, QA, AUDITOR),
  MANAGE_MEMBERS("manage_members", Scope.ADMIN, ADMIN);

  private final String code;
  private final Scope scope;
  private final Set<Role> roles;

  Operation(String code, Scope scope, Role... roles) {
    this.code = code;
    this.scope = scope;
    this.roles = Set.of(roles);
  }

  @Override
  public String code() {
    return code;
  }

  /** The scope that a key must have. */
  public Scope scope() {
    return scope;
  }

  /** The roles that may. */
  public Set<Role> roles() {
    return roles;
  }
}

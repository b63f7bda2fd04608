package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.DomainException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The constraints whose violation means something particular to the domain. The violation of any
 * other one becomes {@link io.clinnexus.domain.shared.RuleViolated}, see {@link StoreErrors}.
 */
public final class ConstraintNames {

  /** One study code per workspace. */
  public static final String STUDY_CODE = "uq_studies_workspace_code";

  /** The version that was decided about exists in its workspace. */
  public static final String DECISION_VERSION =
      "fk_fact_decisions_doc_version_id_document_versions";

  /** The study of a decision exists in its workspace. */
  public static final String DECISION_STUDY = "fk_fact_decisions_study_id_studies";

  /** One version label per document. */
  public static final String VERSION_LABEL = "uq_document_versions_document_label";

  /** A user has an address of its own; compared exactly. */
  public static final String USER_EMAIL = "uq_users_email";

  /** A user has an address of its own; compared without regard to capital letters. */
  public static final String USER_LOWER_EMAIL = "uq_users_lower_email";

  /** No two workspaces have the same id. */
  public static final String WORKSPACE_ID = "pk_workspaces";

  /** A user is a member of a workspace once. */
  public static final String MEMBERSHIP = "uq_memberships_workspace_user";

  /** The user of a membership exists. */
  public static final String MEMBERSHIP_USER = "fk_memberships_user_id_users";

  /** The workspace of a membership exists. */
  public static final String MEMBERSHIP_WORKSPACE = "fk_memberships_workspace_id_workspaces";

  /** A token belongs to a member. */
  public static final String TOKEN_MEMBERSHIP = "fk_access_tokens_user_id_memberships";

  /** An identity of an issuer belongs to one user. */
  public static final String USER_IDENTITY = "uq_users_issuer_subject";

  /** The study of a task exists in its workspace. */
  public static final String TASK_STUDY = "fk_tasks_study_id_studies";

  /** The assignee of a task exists. */
  public static final String TASK_ASSIGNEE = "fk_tasks_assigned_to_users";

  private static final String INTEGRITY_VIOLATION = "23";

  /** A conflict belongs to a study of its workspace. */
  public static final String CONFLICT_STUDY = "fk_conflicts_study_id_studies";

  /** The owner of a conflict exists. */
  public static final String CONFLICT_OWNER = "fk_conflicts_owner_user_id_users";

  /** Who decided about an impact item exists. */
  public static final String IMPACT_DECIDER = "fk_impact_items_decided_by_users";

  /** Who decided about a conflict exists. */
  public static final String CONFLICT_DECIDER = "fk_conflicts_decided_by_users";

  /** The facts of a conflict item exist in its workspace. */
  public static final String CONFLICT_LEFT_FACT = "fk_conflict_items_left_fact_id_facts";

  /** As {@link #CONFLICT_LEFT_FACT}. */
  public static final String CONFLICT_RIGHT_FACT = "fk_conflict_items_right_fact_id_facts";

  /** One section contract per workspace, document type, section and version. */
  public static final String SECTION_CONTRACT_VERSION =
      "uq_target_section_contracts_ws_doc_type_key_version";

  /** One active section contract per workspace, document type and section. */
  public static final String SECTION_CONTRACT_ACTIVE = "uq_target_section_contracts_active";

  /** A section map belongs to a version of its workspace. */
  public static final String SECTION_MAP_VERSION =
      "fk_target_section_maps_doc_version_id_document_versions";

  /** One template per workspace, document type, name and version. */
  public static final String TEMPLATE_VERSION = "uq_templates_ws_doc_type_name_version";

  /** One configuration per workspace, provider, model and prompt. */
  public static final String MODEL_CONFIG = "uq_model_configs_ws_provider_model_prompt";

  /** What a generation run refers to exists in its workspace. */
  public static final String GENERATION_STUDY = "fk_generation_runs_study_id_studies";

  /** As {@link #GENERATION_STUDY}. */
  public static final String GENERATION_TEMPLATE = "fk_generation_runs_template_id_templates";

  /** As {@link #GENERATION_STUDY}. */
  public static final String GENERATION_CONTRACT =
      "fk_generation_runs_contract_id_target_section_contracts";

  /** As {@link #GENERATION_STUDY}. */
  public static final String GENERATION_MODEL = "fk_generation_runs_model_config_id_model_configs";

  /** As {@link #GENERATION_STUDY}. */
  public static final String GENERATION_PERSON = "fk_generation_runs_created_by_users";

  /** A written section belongs to a run of its workspace. */
  public static final String GENERATED_SECTION_RUN =
      "fk_generated_target_sections_generation_run_id_generation_runs";

  /** A written section goes into a version of its workspace. */
  public static final String GENERATED_SECTION_VERSION =
      "fk_generated_target_sections_published_to_document_vers_6295";

  /** What a change event refers to exists in its workspace. */
  public static final String CHANGE_STUDY = "fk_change_events_study_id_studies";

  /** As {@link #CHANGE_STUDY}. */
  public static final String CHANGE_DOCUMENT = "fk_change_events_source_document_id_documents";

  /** As {@link #CHANGE_STUDY}. */
  public static final String CHANGE_FROM = "fk_change_events_from_version_id_document_versions";

  /** As {@link #CHANGE_STUDY}. */
  public static final String CHANGE_TO = "fk_change_events_to_version_id_document_versions";

  /** An impact item belongs to an event of its workspace. */
  public static final String IMPACT_EVENT = "fk_impact_items_change_event_id_change_events";

  /** What a mapping computed belongs to a version of its workspace. */
  public static final String TOPIC_MAPPING_RUN_VERSION =
      "fk_topic_mapping_runs_doc_version_id_document_versions";

  /** As {@link #TOPIC_MAPPING_RUN_VERSION}. */
  public static final String CLUSTER_ASSIGNMENT_VERSION =
      "fk_cluster_assignments_doc_version_id_document_versions";

  /** As {@link #TOPIC_MAPPING_RUN_VERSION}. */
  public static final String BLOCK_ASSIGNMENT_VERSION =
      "fk_heading_block_topic_assignments_doc_version_id_docum_880f";

  /** Topic evidence belongs to a version of its workspace. */
  public static final String TOPIC_EVIDENCE_VERSION =
      "fk_topic_evidence_doc_version_id_document_versions";

  private ConstraintNames() {}

  /**
   * Runs a write. When it violates one of the named constraints, throws what that means; the
   * failure of the database goes along as suppressed. Must be the last thing that touches the
   * transaction: PostgreSQL refuses everything after a violation.
   */
  public static <T> T meaning(
      Supplier<T> write, Map<String, Supplier<? extends DomainException>> meanings) {
    try {
      return write.get();
    } catch (DataIntegrityViolationException e) {
      Supplier<? extends DomainException> meaning = violated(e).map(meanings::get).orElse(null);
      if (meaning == null) {
        throw e;
      }
      DomainException said = meaning.get();
      said.addSuppressed(e);
      throw said;
    }
  }

  /** The name of the constraint or unique index that was violated, if that was the failure. */
  static Optional<String> violated(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException exception) {
        ServerErrorMessage message = exception.getServerErrorMessage();
        String state = exception.getSQLState();
        return message != null && state != null && state.startsWith(INTEGRITY_VIOLATION)
            ? Optional.ofNullable(message.getConstraint())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}

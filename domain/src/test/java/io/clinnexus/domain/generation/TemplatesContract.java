package io.clinnexus.domain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of templates and model configurations. */
public abstract class TemplatesContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private Templates templates;
  private ModelConfigs configs;
  private Actor actor;
  private WorkspaceId workspaceId;

  protected abstract Ports ports();

  @BeforeEach
  void start() {
    ports = ports();
    templates = ports.port(Templates.class);
    configs = ports.port(ModelConfigs.class);
    actor = ports.newActor();
    workspaceId = actor.workspaceId();
  }

  @Test
  void a_template_comes_back_as_it_was_in_its_workspace_only() {
    Template template = added(GenerationFixture.template(actor, "Statistics", 1));

    assertThat(templates.find(workspaceId, template.id())).contains(template);
    assertThat(templates.find(STRANGER, template.id())).isEmpty();
  }

  @Test
  void versions_of_a_template_count_up_and_are_given_once() {
    assertThat(next("a")).isEqualTo(1);
    added(GenerationFixture.template(actor, "a", 1));
    added(GenerationFixture.template(actor, "a", 3));

    assertThat(next("a")).isEqualTo(4);
    assertThat(next("b")).isEqualTo(1);
    assertThat(templates.nextVersion(STRANGER, DocumentType.CSR, "a")).isEqualTo(1);
    assertThatThrownBy(() -> added(GenerationFixture.template(actor, "a", 3)))
        .isInstanceOfSatisfying(
            TemplateTaken.class, e -> assertThat(e.details()).containsEntry("version", 3));
  }

  private int next(String name) {
    return templates.nextVersion(workspaceId, DocumentType.CSR, name);
  }

  @Test
  void templates_are_listed_newest_first() {
    Template old = added(GenerationFixture.template(actor, DocumentType.CSR, "a", 1, 1));
    Template newest = added(GenerationFixture.template(actor, DocumentType.SAP, "a", 1, 3));
    Template middle = added(GenerationFixture.template(actor, DocumentType.CSR, "b", 1, 2));

    PageAssertions.assertPaged(
        page -> templates.list(workspaceId, Optional.empty(), page), List.of(newest, middle, old));
    PageAssertions.assertPaged(
        page -> templates.list(workspaceId, Optional.of(DocumentType.CSR), page),
        List.of(middle, old));
    PageAssertions.assertPaged(
        page -> templates.list(STRANGER, Optional.empty(), page), List.<Template>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> templates.list(workspaceId, Optional.empty(), page));
  }

  @Test
  void a_model_configuration_comes_back_and_is_given_once() {
    ModelConfig old = added(GenerationFixture.config(actor, "p1", 1));
    ModelConfig newer = added(GenerationFixture.config(actor, "p2", 2));

    assertThat(configs.find(workspaceId, old.id())).contains(old);
    assertThat(configs.find(STRANGER, old.id())).isEmpty();
    PageAssertions.assertPaged(page -> configs.list(workspaceId, page), List.of(newer, old));
    PageAssertions.assertPaged(page -> configs.list(STRANGER, page), List.<ModelConfig>of());
    PageAssertions.assertInventedCursorsRefused(page -> configs.list(workspaceId, page));
    assertThatThrownBy(() -> added(GenerationFixture.config(actor, "p1", 3)))
        .isInstanceOfSatisfying(
            ModelConfigTaken.class,
            e -> assertThat(e.details()).containsEntry("promptVersion", "p1"));
  }

  private Template added(Template template) {
    ports.transactions().run(() -> templates.add(template));
    return template;
  }

  private ModelConfig added(ModelConfig config) {
    ports.transactions().run(() -> configs.add(config));
    return config;
  }
}

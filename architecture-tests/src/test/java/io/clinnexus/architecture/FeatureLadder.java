package io.clinnexus.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/**
 * The ladder of features: a feature may use only those to its left, in every module that has
 * feature packages. What it needs from the right is passed to it as a parameter.
 */
final class FeatureLadder extends ArchCondition<JavaClass> {

  static final List<String> MODULES =
      List.of("domain", "persistence", "integrations", "api", "worker");

  static final List<String> FEATURES =
      List.of(
          "shared",
          "auth",
          "auditlog",
          "identity",
          "studies",
          "tasks",
          "zones",
          "anchors",
          "facts",
          "sections",
          "topics",
          "corefacts",
          "conflicts",
          "generation",
          "change",
          "ingestion");

  private final String root;

  FeatureLadder(String root) {
    super("use only features to their left on the ladder");
    this.root = root;
  }

  @Override
  public void check(JavaClass javaClass, ConditionEvents events) {
    Optional<Integer> own = rung(javaClass.getPackageName());
    if (own.isEmpty()) {
      return;
    }
    for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
      Optional<Integer> target =
          rung(dependency.getTargetClass().getBaseComponentType().getPackageName());
      if (target.isPresent() && target.get() > own.get()) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private Optional<Integer> rung(String packageName) {
    if (!packageName.startsWith(root + ".")) {
      return Optional.empty();
    }
    String[] parts = packageName.substring(root.length() + 1).split("\\.");
    if (parts.length < 2 || !MODULES.contains(parts[0])) {
      return Optional.empty();
    }
    int index = FEATURES.indexOf(parts[1]);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }
}

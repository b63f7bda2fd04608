package io.clinnexus.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions and predicates that several rules of the house share. */
final class HouseConditions {

  private HouseConditions() {}

  static ArchCondition<JavaClass> condition(
      String description, java.util.function.Function<JavaClass, List<String>> violations) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        for (String violation : violations.apply(javaClass)) {
          events.add(SimpleConditionEvent.violated(javaClass, violation));
        }
      }
    };
  }

  static DescribedPredicate<JavaClass> useCases() {
    return DescribedPredicate.describe(
        "use cases",
        javaClass ->
            !javaClass.isInterface()
                && javaClass.getMethods().stream().anyMatch(m -> m.getName().equals("handle")));
  }

  static ArchCondition<JavaClass> haveOnePublicMethodAndFinalFields() {
    return condition(
        "have one public method and final fields only",
        javaClass -> {
          List<String> publicMethods =
              javaClass.getMethods().stream()
                  .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                  .map(JavaMethod::getName)
                  .toList();
          Stream<String> methods =
              publicMethods.equals(List.of("handle"))
                  ? Stream.of()
                  : Stream.of(javaClass.getName() + " has public methods " + publicMethods);
          Stream<String> fields =
              javaClass.getFields().stream()
                  .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                  .map(JavaField::getFullName);
          return Stream.concat(methods, fields).toList();
        });
  }

  static ArchCondition<JavaClass> implementAnInterfaceOf(String packagePrefix) {
    return condition(
        "implement an interface of " + packagePrefix,
        javaClass ->
            javaClass.getAllRawInterfaces().stream()
                    .anyMatch(i -> i.getPackageName().startsWith(packagePrefix))
                ? List.of()
                : List.of(javaClass.getName() + " implements no port"));
  }

  /** Methods speak in rows, JDK types and enums, never in aggregates of the domain. */
  static ArchCondition<JavaClass> speakInRows(String domainPrefix) {
    return condition(
        "speak in rows and enums, not in aggregates",
        javaClass ->
            javaClass.getMethods().stream()
                .flatMap(
                    method ->
                        Stream.concat(
                                method.getAllInvolvedRawTypes().stream(),
                                Stream.of(method.getRawReturnType()))
                            .filter(type -> type.getPackageName().startsWith(domainPrefix))
                            .filter(type -> !type.isEnum() && !isSharedValue(type))
                            .map(type -> method.getFullName() + " uses " + type.getName()))
                .toList());
  }

  private static boolean isSharedValue(JavaClass type) {
    return Set.of("Embedding").contains(type.getSimpleName());
  }

  static ArchCondition<JavaClass> notDependOnOther(
      String what, DescribedPredicate<JavaClass> kind) {
    return condition(
        "not depend on another " + what,
        javaClass ->
            javaClass.getDirectDependenciesFromSelf().stream()
                .filter(d -> kind.test(d.getTargetClass()))
                .filter(d -> !outermost(d.getTargetClass()).equals(outermost(javaClass)))
                .map(d -> d.getDescription())
                .toList());
  }

  private static JavaClass outermost(JavaClass javaClass) {
    return javaClass.getEnclosingClass().map(HouseConditions::outermost).orElse(javaClass);
  }
}

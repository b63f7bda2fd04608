package io.clinnexus.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The architecture rules 1 to 15 for a root package, so that canaries can break them elsewhere. */
final class HouseRules {

  private static final String[] BANNED_PACKAGES = {
    "model", "port", "service", "impl", "util", "common", "helper", "manager", "dto"
  };

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  private String module(String name) {
    return root + "." + name + "..";
  }

  /** Every rule by its number and name, in order. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("01 domain is pure", domainIsPure());
    rules.put("02 the ladder", classes().should(new FeatureLadder(root)));
    rules.put("03 no cycles", noCycles());
    rules.put("04 applications and adapters apart", applicationsAndAdaptersApart());
    rules.put("05 persistence is closed", persistenceIsClosed());
    rules.put("06 controllers are thin", controllersAreThin());
    rules.put("07 ports speak the domain", portsSpeakTheDomain());
    rules.put("08 adapters implement ports", adaptersImplementPorts());
    rules.put("09 mappers and converters", mappersAndConverters());
    rules.put("10 steps stand alone", stepsStandAlone());
    rules.put("11 use cases do one thing", useCasesDoOneThing());
    rules.put("12 coding rules", codingRules());
    rules.put("13 time and ids are injected", timeAndIdsAreInjected());
    rules.put("14 banned annotations", bannedAnnotations());
    rules.put("15 packages are null-marked and well named", packages());
    return rules;
  }

  private ArchRule domainIsPure() {
    return classes()
        .that()
        .resideInAPackage(module("domain"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", module("domain"));
  }

  private ArchRule noCycles() {
    ArchRule features = null;
    CompositeArchRule rule = null;
    for (String name : FeatureLadder.MODULES) {
      features =
          slices()
              .matching(root + "." + name + ".(*)..")
              .should()
              .beFreeOfCycles()
              .allowEmptyShould(true);
      rule = rule == null ? CompositeArchRule.of(features) : rule.and(features);
    }
    ArchRule packages = slices().assignedFrom(eachPackage()).should().beFreeOfCycles();
    return rule == null ? packages : rule.and(packages);
  }

  private SliceAssignment eachPackage() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        return javaClass.getPackageName().startsWith(root + ".")
            ? SliceIdentifier.of(javaClass.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "each package";
      }
    };
  }

  private ArchRule applicationsAndAdaptersApart() {
    return CompositeArchRule.of(
            noClasses()
                .that()
                .resideInAnyPackage(module("api"), module("worker"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    module("persistence"),
                    module("integrations"),
                    "org.apache.ibatis..",
                    "org.mybatis..",
                    "java.sql.."))
        .and(
            noClasses()
                .that()
                .resideInAPackage(module("persistence"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("integrations")))
        .and(
            noClasses()
                .that()
                .resideInAPackage(module("integrations"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("persistence")));
  }

  private ArchRule persistenceIsClosed() {
    return CompositeArchRule.of(
            noClasses()
                .that()
                .resideInAPackage(module("persistence"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(module("api"), module("worker"), "org.springframework.web.."))
        .and(
            classes()
                .that(
                    resideInAPackage(root + ".persistence.*..")
                        .and(
                            DescribedPredicate.not(
                                resideInAnyPackage(
                                    module("persistence.types"),
                                    module("persistence.shared"),
                                    module("persistence.tenancy"))))
                        .and(DescribedPredicate.not(HouseRules.nested())))
                .should()
                .bePackagePrivate());
  }

  private static DescribedPredicate<JavaClass> nested() {
    return DescribedPredicate.describe("nested", c -> c.getEnclosingClass().isPresent());
  }

  private ArchRule controllersAreThin() {
    DescribedPredicate<JavaClass> controllers =
        resideInAPackage(module("api")).and(simpleNameEndingWith("Controller"));
    return CompositeArchRule.of(
            classes()
                .that(controllers)
                .should(HouseConditions.notDependOnOther("controller", controllers)))
        .and(
            noClasses()
                .that(controllers)
                .should()
                .dependOnClassesThat(
                    resideInAPackage(module("api.wiring"))
                        .or(
                            resideInAPackage(module("domain"))
                                .and(HasName.Predicates.nameEndingWith("Transactions")))));
  }

  private ArchRule portsSpeakTheDomain() {
    return classes()
        .that()
        .resideInAPackage(module("domain"))
        .and()
        .areInterfaces()
        .should(
            HouseConditions.condition(
                "use only JDK and domain types in their signatures",
                javaClass ->
                    javaClass.getMethods().stream()
                        .flatMap(
                            method ->
                                method.getAllInvolvedRawTypes().stream()
                                    .map(JavaClass::getBaseComponentType)
                                    .filter(type -> !type.isPrimitive())
                                    .filter(type -> !type.getPackageName().startsWith("java."))
                                    .filter(
                                        type -> !type.getPackageName().startsWith(root + ".domain"))
                                    .map(type -> method.getFullName() + " uses " + type.getName()))
                        .toList()));
  }

  private ArchRule adaptersImplementPorts() {
    return classes()
        .that()
        .resideInAPackage(module("persistence"))
        .and()
        .haveSimpleNameStartingWith("Pg")
        .and()
        .haveSimpleNameNotStartingWith("PgEnums")
        .and()
        .areTopLevelClasses()
        .should(HouseConditions.implementAnInterfaceOf(root + ".domain"))
        .andShould()
        .bePackagePrivate()
        .andShould()
        .haveModifier(JavaModifier.FINAL);
  }

  private ArchRule mappersAndConverters() {
    return CompositeArchRule.of(
            classes()
                .that()
                .areAnnotatedWith("org.apache.ibatis.annotations.Mapper")
                .should()
                .resideInAPackage(root + ".persistence.*..")
                .andShould()
                .haveSimpleNameEndingWith("Mapper")
                .andShould(HouseConditions.speakInRows(root + ".domain")))
        .and(
            classes()
                .that()
                .areAnnotatedWith("org.mapstruct.Mapper")
                .should()
                .haveSimpleNameEndingWith("Converter"));
  }

  private ArchRule stepsStandAlone() {
    DescribedPredicate<JavaClass> steps = resideInAPackage(module("worker.steps"));
    return CompositeArchRule.of(
            noClasses()
                .that(steps)
                .should()
                .dependOnClassesThat(
                    resideInAPackage(root + "..")
                        .and(
                            DescribedPredicate.not(
                                resideInAnyPackage(
                                    module("domain"),
                                    module("worker.pipeline"),
                                    module("worker.steps"))))))
        .and(classes().that(steps).should(HouseConditions.notDependOnOther("step", steps)));
  }

  private ArchRule useCasesDoOneThing() {
    return classes()
        .that(resideInAPackage(module("domain")).and(HouseConditions.useCases()))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould(HouseConditions.haveOnePublicMethodAndFinalFields());
  }

  private ArchRule codingRules() {
    return CompositeArchRule.of(
            noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject"))
        .and(fields().that().areStatic().should().beFinal())
        .and(
            noClasses()
                .that()
                .resideOutsideOfPackages(module("cli"), module("migrations"))
                .should(ACCESS_STANDARD_STREAMS))
        .and(noClasses().should(THROW_GENERIC_EXCEPTIONS))
        .and(noClasses().should(USE_JAVA_UTIL_LOGGING));
  }

  private ArchRule timeAndIdsAreInjected() {
    return noClasses()
        .that()
        .resideInAnyPackage(module("domain"), module("worker.steps"))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID");
  }

  private ArchRule bannedAnnotations() {
    return CompositeArchRule.of(
            noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional"))
        .and(
            noClasses()
                .that()
                .resideInAPackage(module("domain"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..", "lombok.."));
  }

  private ArchRule packages() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            HouseConditions.condition(
                "live in a null-marked package with a good name",
                javaClass -> {
                  String[] parts = javaClass.getPackageName().substring(root.length()).split("\\.");
                  for (String banned : BANNED_PACKAGES) {
                    if (java.util.Arrays.asList(parts).contains(banned)) {
                      return java.util.List.of(javaClass.getName() + ": banned package " + banned);
                    }
                  }
                  return javaClass
                          .getPackage()
                          .isAnnotatedWith("org.jspecify.annotations.NullMarked")
                      ? java.util.List.of()
                      : java.util.List.of(javaClass.getName() + ": package is not @NullMarked");
                }));
  }
}

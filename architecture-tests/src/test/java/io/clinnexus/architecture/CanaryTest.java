package io.clinnexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule that cannot fail proves nothing: each rule is run on a small class set below {@code
 * io.clinnexus.canary.ruleNN} that breaks it, and must name the class that does.
 */
class CanaryTest {

  private static final Map<String, String[]> CULPRITS =
      Map.ofEntries(
          Map.entry("01", new String[] {"ImpureValue"}),
          Map.entry("02", new String[] {"AnchorUsingFacts"}),
          Map.entry("03", new String[] {"CycleStart"}),
          Map.entry("04", new String[] {"SqlController", "ReachingAdapter", "ReachingStore"}),
          Map.entry("05", new String[] {"OpenRow"}),
          Map.entry("06", new String[] {"FirstController", "TransactionalController"}),
          Map.entry("07", new String[] {"LeakyPort"}),
          Map.entry("08", new String[] {"PgOrphan", "PgOpen"}),
          Map.entry("09", new String[] {"RowDao", "AggregateMapper", "RowTranslator"}),
          Map.entry("10", new String[] {"ChainedStep", "AdapterStep"}),
          Map.entry("11", new String[] {"DoTwoThings", "KeepState"}),
          Map.entry(
              "12",
              new String[] {
                "InjectedField", "MutableStatic", "PrintingClass", "GenericThrower", "OldLogger"
              }),
          Map.entry("13", new String[] {"ClockReader", "IdMaker"}),
          Map.entry("14", new String[] {"AnnotatedClass"}),
          Map.entry("15", new String[] {"UnmarkedClass", "BadlyPlaced"}));

  @TestFactory
  Stream<DynamicTest> each_rule_rejects_its_canary() {
    return new HouseRules("unused")
        .all().keySet().stream()
            .map(name -> DynamicTest.dynamicTest(name, () -> rejectsCanary(name)));
  }

  private void rejectsCanary(String name) {
    String number = name.substring(0, 2);
    String root = "io.clinnexus.canary.rule" + number;
    JavaClasses canary = new ClassFileImporter().importPackages(root);
    ArchRule rule = new HouseRules(root).all().get(name);
    EvaluationResult result = rule.allowEmptyShould(true).evaluate(canary);
    assertThat(String.join("\n", result.getFailureReport().getDetails()))
        .contains(CULPRITS.get(number));
  }
}

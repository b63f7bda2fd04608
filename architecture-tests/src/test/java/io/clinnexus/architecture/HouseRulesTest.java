package io.clinnexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  private static final String ROOT = "io.clinnexus";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> the_product_keeps() {
    return new HouseRules(ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
  }

  @Test
  void every_module_is_looked_at() {
    assertThat(FeatureLadder.MODULES)
        .allSatisfy(
            module ->
                assertThat(
                        PRODUCT.stream()
                            .anyMatch(c -> c.getPackageName().startsWith(ROOT + "." + module)))
                    .as(module)
                    .isTrue());
  }
}
